import { type ReadContext, validateSource } from "@egov-vn/core";
import { printable, textTable } from "@egov-vn/core/tables";
import {
  type Catalogue,
  type CatalogueDiff,
  type Counts,
  catalogue,
  diffCatalogues,
  EVENT_OF,
  type FieldChange,
  type Procedure,
  procedureStandard,
  stats,
  UNSTATED,
  valueText,
} from "@egov-vn/procedures";
import { STDIN } from "@egov-vn/validate/files";
import { CommandFailure, EXIT, wrongUse } from "../exit.js";
import { asOfDay, formatNamed } from "../options.js";
import { recognisedSource } from "../recognised-source.js";
import type { Session } from "../session.js";
import type { WordKey } from "../words.js";

const FORMATS = ["text", "json"] as const;

/** Returns the procedures of a file. A record that cannot be read is told of, and the run is then not complete. */
async function loaded(file: string, session: Session): Promise<Catalogue> {
  const { io, say } = session;
  const { source, recognised } = await recognisedSource(file, session);
  const codec = procedureStandard.codecs.find((one) => one === recognised?.codec);
  if (!codec) throw new CommandFailure(EXIT.unchecked, "proNotProcedures", { file });
  const context: ReadContext = { asOf: asOfDay(undefined, io.now()) };
  const procedures: Procedure[] = [];
  let unread = 0;
  for await (const { decoded } of validateSource(procedureStandard, codec, source, context)) {
    if (decoded.value) procedures.push(decoded.value);
    else unread += 1;
  }
  if (unread > 0) {
    session.exitCode = EXIT.unchecked;
    await io.stderr.write(`${printable(say("proUnread", { file, count: unread }))}\n`);
  }
  return catalogue(procedures);
}

/** Answers `egov procedures diff`. */
export async function compareCatalogues(
  older: string,
  newer: string,
  options: { format: string },
  session: Session,
): Promise<void> {
  const { io, say } = session;
  const format = formatNamed(options.format, FORMATS);
  if (older === STDIN && newer === STDIN) throw wrongUse("proBothStdin");
  const diff = diffCatalogues(await loaded(older, session), await loaded(newer, session));
  const { added, changed, repealed, unchanged, repeatedCodes } = diff;
  const differ = added.length + changed.length + repealed.length > 0;
  if (differ && session.exitCode === EXIT.conforms) session.exitCode = EXIT.findings;
  if (repeatedCodes.length > 0)
    await io.stderr.write(`${printable(say("proRepeated", { codes: repeatedCodes.slice(0, 20) }))}\n`);
  if (format === "json") {
    const brief = (list: readonly Procedure[], event: string) => list.map(({ code, name }) => ({ event, code, name }));
    const result = {
      added: brief(added, EVENT_OF.added),
      changed: changed.map((one) => ({ event: EVENT_OF.changed, ...one })),
      repealed: brief(repealed, EVENT_OF.repealed),
      unchanged,
      repeatedCodes,
    };
    await io.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
    return;
  }
  await io.stdout.write(differ ? diffText(diff, session) : `${say("proSame", { count: unchanged })}\n`);
}

function diffText({ added, changed, repealed, unchanged }: CatalogueDiff, session: Session): string {
  const { colors, say, language } = session;
  const line = (mark: string, { code, name }: { code: string; name: string }): string =>
    `  ${mark} ${printable(`${code}  ${oneLine(name)}`)}`;
  const section = (title: WordKey, lines: readonly string[], count: number): string[] =>
    count === 0 ? [] : [colors.bold(`${say(title)} (${count})`), ...lines, ""];
  const changeLine = (change: FieldChange): string => {
    const [before, after] = contrast(valueText(change.before, language), valueText(change.after, language));
    return printable(`      ${oneLine(change.title[language])}: ${before} → ${after}`);
  };
  const counts = { added: added.length, changed: changed.length, repealed: repealed.length, unchanged };
  return [
    say("proSummary", counts),
    "",
    ...section(
      "proIssued",
      added.map((one) => line(colors.green("+"), one)),
      added.length,
    ),
    ...section(
      "proAmended",
      changed.flatMap((one) => [line(colors.yellow("~"), one), ...one.changes.map(changeLine)]),
      changed.length,
    ),
    ...section(
      "proRepealed",
      repealed.map((one) => line(colors.red("-"), one)),
      repealed.length,
    ),
  ].join("\n");
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const SHOWN = 80;
const LEAD = 20;

/** Returns two texts cut to where they begin to differ. */
function contrast(before: string, after: string): [string, string] {
  const [left, right] = [oneLine(before), oneLine(after)];
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  const from = Math.max(left.length, right.length) > SHOWN && same > LEAD ? same - LEAD : 0;
  const cut = (text: string): string => {
    const rest = text.slice(from);
    return `${from > 0 ? "…" : ""}${rest.length > SHOWN ? `${rest.slice(0, SHOWN)}…` : rest}`;
  };
  return [cut(left), cut(right)];
}

const VALUE_WORDS: Readonly<Record<string, WordKey>> = {
  [UNSTATED]: "proUnstated",
  full: "proFull",
  listing: "proListing",
  ministry: "proMinistry",
  province: "proProvince",
  district: "proDistrict",
  commune: "proCommune",
  other: "proOther",
  undetermined: "proUndetermined",
  standard: "proStandard",
  specific: "proSpecific",
  internal: "proInternal",
  active: "proActive",
  updated: "proUpdated",
  inactive: "proInactive",
  deleted: "proDeleted",
  expired: "proExpired",
};

type Rows = readonly (readonly [key: string, count: number])[];

/** Digits alone would be taken for numbers. */
const prefixes = (counts: Counts): Rows =>
  Object.entries(counts).map(([digit, count]) => [digit.length === 1 ? `${digit}.xxxxxx` : digit, count]);

const ALPHABET = new Intl.Collator("vi");

/** Returns counts in falling order, equal ones by the alphabet. */
const greatest = (counts: Counts): Rows =>
  Object.entries(counts).sort(([left, most], [right, least]) => least - most || ALPHABET.compare(left, right));

/** Sectors and publishers are many; the text shows the greatest. */
const MOST = 20;

/** Answers `egov procedures stats`. */
export async function countProcedures(file: string, options: { format: string }, session: Session): Promise<void> {
  const { io, say, colors } = session;
  const format = formatNamed(options.format, FORMATS);
  const read = await loaded(file, session);
  const result = stats(read);
  if (format === "json") {
    await io.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
    return;
  }
  const percent = new Intl.NumberFormat(session.language === "vi" ? "vi-VN" : "en-GB", {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const share = (count: number): string =>
    result.total === 0 ? "" : `${percent.format((100 * count) / result.total)} %`;
  const table = (title: WordKey, all: Rows): string => {
    const rows = all.slice(0, MOST).map(([key, count]) => {
      const word = Object.hasOwn(VALUE_WORDS, key) ? VALUE_WORDS[key] : undefined;
      return [word ? say(word) : oneLine(key), count, share(count)] as const;
    });
    if (rows.length === 0) return "";
    const more = all.length > MOST ? `${colors.dim(say("proMore", { count: all.length - MOST }))}\n` : "";
    return `\n${textTable([say(title), "", ""], rows)}${more}`;
  };
  const { fullProcess, timeLimits: limits } = result;
  await io.stdout.write(
    [
      `${say("proTotal", { count: result.total, codes: read.byCode.size })}\n`,
      table("proByExtent", Object.entries(result.byExtent)),
      table("proByLevel", Object.entries(result.byLevel)),
      table("proByType", Object.entries(result.byType)),
      table("proByState", Object.entries(result.byState)),
      table("proByPrefix", prefixes(result.byPrefix)),
      table("proFullProcess", [
        [say("proYes"), fullProcess.yes],
        [say("proNo"), fullProcess.no],
        [say("proUnknown"), fullProcess.unknown],
      ]),
      table("proTimeLimits", [
        [say("proUnderstood"), limits.understood],
        [say("proPartly"), limits.partly],
        [say("proNotUnderstood"), limits.not],
        [say("proNoLimit"), limits.none],
      ]),
      table("proBySector", greatest(result.bySector)),
      table("proByPublisher", greatest(result.byPublisher)),
      result.repeatedCodes.length > 0
        ? `\n${printable(say("proCounted", { codes: result.repeatedCodes.slice(0, MOST) }))}\n`
        : "",
    ].join(""),
  );
}
