import { type Decoded, renderFinding, type Severity } from "@egov-vn/core";
import { displayWidth, printable, visibleJson, wrapToWidth } from "@egov-vn/core/tables";
import { type Recognised, standardLoaders } from "@egov-vn/standards/loaders";
import { PersonalData, rulesFor, withoutPersonalData } from "@egov-vn/validate";
import type { Card, CardMaker } from "../cards/card.js";
import { cardMakers } from "../cards/index.js";
import { CommandFailure, EXIT } from "../exit.js";
import { asOfDay, formatNamed } from "../options.js";
import { recognisedSource } from "../recognised-source.js";
import type { Session } from "../session.js";

const FORMATS = ["text", "json"] as const;

interface InspectOptions {
  readonly format: string;
  readonly showPersonal?: boolean;
}

/** Answers `egov inspect`. */
export async function inspect(file: string, options: InspectOptions, session: Session): Promise<void> {
  const { io, language } = session;
  const format = formatNamed(options.format, FORMATS);
  const { source, recognised } = await recognisedSource(file, session);
  const maker = cardMakers.find(({ standard }) => standard === recognised?.standard.id);
  if (!recognised || !maker) {
    const known = standardLoaders.filter(({ id }) => cardMakers.some((card) => card.standard === id));
    const names = known.map(({ title }) => title[language]);
    throw new CommandFailure(EXIT.unchecked, "noCard", { path: file, command: "inspect", known: names });
  }
  const showPersonal = options.showPersonal === true;
  let first = true;
  for await (const decoded of recognised.codec.decode(source, { asOf: asOfDay(undefined, io.now()) })) {
    const shown = (value: unknown): unknown => (showPersonal ? value : withoutPersonalData(value, recognised));
    const card = maker.card(decoded, session, shown);
    if (!card) {
      const [finding] = decoded.findings;
      const reason = finding
        ? renderFinding(finding, rulesFor(recognised.standard), language).message.replace(/\.$/, "")
        : "";
      throw new CommandFailure(EXIT.unchecked, "cannotPresent", { path: file, reason });
    }
    const text =
      format === "text"
        ? cardText(file, card, decoded, session)
        : jsonText(file, recognised, maker, decoded, showPersonal);
    await io.stdout.write(format === "text" && !first ? `\n${text}` : text);
    first = false;
  }
}

function cardText(file: string, { title, facts }: Card, decoded: Decoded<unknown>, session: Session): string {
  const { say, colors, io } = session;
  const room = Math.min(io.stdout.columns, 120);
  const all: Card["facts"] = [...facts, [say("cardFindings"), [findingCounts(decoded, session)]]];
  const width = Math.max(...all.map(([name]) => displayWidth(name))) + 2;
  const lines = all.flatMap(([name, texts]) =>
    texts.flatMap((text, index) => {
      const label = index === 0 ? name : "";
      return wrapToWidth(printable(text), `${colors.bold(label)}${" ".repeat(width - displayWidth(label))}`, room);
    }),
  );
  return `${colors.bold(title)}  ${colors.dim(printable(file))}\n\n${lines.join("\n")}\n`;
}

function findingCounts({ findings }: Decoded<unknown>, { say }: Session): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return say("cardFindingsCount", { error: count("error"), warning: count("warning"), info: count("info") });
}

function jsonText(
  file: string,
  recognised: Recognised,
  maker: CardMaker,
  decoded: Decoded<unknown>,
  showPersonal: boolean,
): string {
  const value = maker.value(decoded);
  const facts = maker.facts(decoded);
  const shown = showPersonal
    ? { value, ...facts }
    : {
        value: withoutPersonalData(value, recognised),
        ...(new PersonalData(value, recognised).everywhere(facts) as object),
      };
  const { id: codec } = recognised.codec;
  const result = { format: "egov-inspection", schemaVersion: "1.0", file, standard: maker.standard, codec };
  return `${visibleJson({ ...result, complete: decoded.value !== undefined, ...shown }, 2)}\n`;
}
