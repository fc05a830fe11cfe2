import { asOfDay } from "../options.js";
import type { Session } from "../session.js";
import { configurationOf, type Letter } from "./configuration.js";

/** The options of a command whose report is a letter. */
export interface LetterOptions {
  readonly above?: string;
  readonly agency?: string;
  readonly number?: string;
  readonly place?: string;
  readonly date?: string;
  readonly office?: string;
  readonly signer?: string;
  readonly recipient: readonly string[];
  /** `false` with `--no-config`, `true` without either. */
  readonly config?: string | boolean;
}

/** Returns what stands around the text of a report: the options given, and of the others what the configuration says. */
export async function letterOf(options: LetterOptions, session: Session): Promise<Letter> {
  const { above, agency, number, place, date, office, signer, recipient } = options;
  const texts = Object.entries({ above, agency, number, place, office, signer }).filter(
    ([, text]) => text !== undefined,
  );
  return {
    ...(await configurationOf(options.config, session))?.letter,
    ...Object.fromEntries(texts),
    ...(date !== undefined && { date: asOfDay(date, session.io.now()) }),
    ...(recipient.length > 0 && { recipients: recipient }),
  };
}
