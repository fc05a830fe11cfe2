import { type Explanation, identifiers, identify } from "@egov-vn/codes";
import { phoneNumber } from "@egov-vn/codes/phone";
import { type RuleCatalogue, renderFinding } from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import { severityWord, verdictWord } from "@egov-vn/validate/reports";
import { catalogue } from "../catalogue.js";
import { EXIT } from "../exit.js";
import { asOfDay, formatNamed } from "../options.js";
import type { Session } from "../session.js";

const FORMATS = ["text", "json"] as const;
const KINDS = [...identifiers, phoneNumber];

/** Options of `egov id`. */
interface IdOptions {
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly format: string;
}

/** Answers `egov id`. */
export async function identifyText(text: string, options: IdOptions, session: Session): Promise<void> {
  const { say, io } = session;
  const format = formatNamed(options.format, FORMATS);
  const asOf = asOfDay(options.asOf, io.now());
  const found = identify(text, { asOf, ...(options.strict && { strict: true }) }, KINDS).map((one) =>
    doubtfulTaxCode(text, one) ? withoutNumbers(one) : one,
  );
  session.exitCode = found.some(({ verdict }) => verdict === "pass") ? EXIT.conforms : EXIT.findings;
  if (format === "json") await io.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else if (found.length === 0) await io.stdout.write(`${say("idNone", { text: printable(masked(text)) })}\n`);
  else await io.stdout.write(`${found.map((one) => shown(one, session, catalogue)).join("\n\n")}\n`);
}

// Nine digits or more, however they are grouped: an old identity number has nine.
const LONG_NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){8,}/gu;

/** Returns a text that is no known identifier with its long numbers masked: they may be a person's. */
const masked = (text: string): string =>
  text.replace(LONG_NUMBER, (run) => run.slice(0, 3) + run.slice(3).replaceAll(/\p{Nd}/gu, "*"));

/** Returns whether thirteen digits in a row are hardly a tax code: more likely a personal number with a digit too many. */
const doubtfulTaxCode = (text: string, { family, findings }: Explanation): boolean =>
  family === "tax-code" &&
  /^\d{13}$/.test(text.replaceAll(/[\s.]/g, "")) &&
  findings.some(({ rule }) => rule === "IDN-602");

function withoutNumbers(explanation: Explanation): Explanation {
  const { shown: spelling, findings } = explanation;
  return {
    ...explanation,
    ...(spelling !== undefined && { shown: masked(spelling) }),
    parts: [],
    findings: findings.map((finding) => JSON.parse(masked(JSON.stringify(finding)))),
  };
}

function shown(explanation: Explanation, session: Session, rules: RuleCatalogue): string {
  const { say, colors, language } = session;
  const { title, verdict, parts, findings } = explanation;
  const doubtful = verdict === "pass" && findings.some(({ severity }) => severity === "warning");
  const mark = doubtful ? colors.yellow : verdict === "pass" ? colors.green : colors.red;
  const word = say(doubtful ? "idDoubtful" : verdictWord(verdict));
  const lines = [`${colors.bold(title[language])}  ${mark(word)}  ${printable(explanation.shown ?? "")}`];
  const width = Math.max(0, ...parts.map((part) => part.label[language].length));
  for (const { label, text, meaning } of parts) {
    const sense = meaning && meaning[language] !== text ? ` – ${printable(meaning[language])}` : "";
    lines.push(`  ${label[language].padEnd(width)}  ${printable(text)}${sense}`);
  }
  for (const finding of findings) {
    const { message, remedy } = renderFinding(finding, rules, language);
    const color = finding.severity === "error" ? colors.red : colors.yellow;
    lines.push(
      `  ${color(say(severityWord(finding.severity)))} ${finding.rule}  ${printable(message)} ${printable(remedy)}`,
    );
  }
  return lines.join("\n");
}
