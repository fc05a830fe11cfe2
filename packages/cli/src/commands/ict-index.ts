import { standardName } from "@egov-vn/core";
import { textTable } from "@egov-vn/core/tables";
import type { Edition, Method, Scored } from "@egov-vn/ict-index";
import { countParts, Tally } from "@egov-vn/validate";
import { REPORT_FORMATS } from "@egov-vn/validate/reports";
import { type LetterOptions, letterOf } from "../configuration/letter.js";
import { EXIT, exitCodeOf, wrongUse } from "../exit.js";
import {
  deliver,
  editionNamed,
  type Loaded,
  loadingSheets,
  loadSheets,
  setting,
  tell,
  wholeNumber,
} from "../ict-index/load.js";
import { asOfDay, formatNamed } from "../options.js";
import { commandReportContext, giveReport, onlyOf, plainSettings } from "../report-output.js";
import type { Session } from "../session.js";
import { ICT_READINGS } from "../tree/values.js";

const library = () => import("@egov-vn/ict-index");
const workbooks = () => import("@egov-vn/ict-index/xlsx");

interface Common {
  readonly edition: string;
  readonly format: string;
  readonly output?: string;
  readonly reading?: "as-printed" | "lower-edge" | "round-first";
}

interface TemplateOptions extends Common {
  readonly year?: string;
  readonly rows: string;
  readonly form?: boolean;
}

/** Answers `egov ict-index template`. */
export async function writeTemplate(options: TemplateOptions, session: Session): Promise<void> {
  const { csvTemplate, formTemplate } = await library();
  const { writeForm, writeSheet } = await workbooks();
  const edition = await editionNamed(options.edition, session);
  const format = formatNamed(options.format ?? "csv", ["csv", "xlsx"]);
  const year = wholeNumber(options.year ?? String(session.io.now().getUTCFullYear()), "--year", 1990, 2100);
  const rows = wholeNumber(options.rows, "--rows", 1, 10_000);
  const { language } = session;
  const csv = (): string =>
    options.form ? formTemplate(edition, year, language) : csvTemplate(edition, year, language, rows);
  const xlsx = () =>
    options.form ? writeForm(edition, {}, year, language) : writeSheet(edition, { year, units: [] }, language, rows);
  await deliver(format === "csv" ? csv() : await xlsx(), format, options.output, session);
}

interface CheckOptions extends Common {
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

/** Answers `egov ict-index check`. */
export async function checkSheets(files: string[], options: CheckOptions, session: Session): Promise<void> {
  const format = formatNamed(options.format, REPORT_FORMATS);
  const settings = plainSettings(session, {
    asOf: asOfDay(options.asOf, session.io.now()),
    strict: options.strict === true,
    quiet: options.quiet === true,
  });
  const loading = await loadingSheets(files, options.edition, session, { settings, everyRecord: format === "ndjson" });
  const { standard, inputs, parts, sheet } = loading;
  const tally = new Tally(new Set(inputs.filter(({ named }) => named).map(({ file }) => file)));
  const held = { ...settings, standard: standardName(standard) };
  const context = await commandReportContext(held, tally, session, onlyOf(standard));
  await giveReport(countParts(parts, tally), format, options.output, context, session, () => {
    const findings = tally.summary().rules.reduce((sum, { count }) => sum + count, 0);
    return `${session.say("ictUnitsRead", { units: sheet().units.length, findings })}\n`;
  });
  session.exitCode = exitCodeOf(tally.summary().verdict);
}

interface Computed extends Loaded {
  readonly scored: Scored;
}

/** Reads and scores; what was found goes to stderr and into the exit code. */
async function compute(files: readonly string[], options: Common, session: Session): Promise<Computed> {
  const { score } = await library();
  const reading = options.reading === undefined ? undefined : formatNamed(options.reading, ICT_READINGS);
  const loaded = await loadSheets(files, options.edition, session);
  if (loaded.sheet.units.length === 0) {
    await tell(loaded, [], session);
    throw wrongUse("ictNoSheet", { files });
  }
  const scored = score(loaded.edition, loaded.sheet, reading ? { reading } : {});
  await tell(loaded, scored.findings, session);
  return { ...loaded, scored };
}

const shown = (value: number, { decimals }: Edition): string => value.toFixed(decimals);

/** Answers `egov ict-index score`. */
export async function scoreUnits(files: string[], options: Common, session: Session): Promise<void> {
  const { resultCsv, resultJson } = await library();
  const format = formatNamed(options.format, ["text", "json", "csv", "xlsx"]);
  const { scored, edition } = await compute(files, options, session);
  const { language, say } = session;
  if (format === "json")
    return deliver(JSON.stringify(resultJson(scored), undefined, 2), format, options.output, session);
  if (format === "csv") return deliver(resultCsv(scored, language), format, options.output, session);
  if (format === "xlsx")
    return deliver(await (await workbooks()).writeResults(scored, language), format, options.output, session);
  const tops = edition.tree.children;
  const rows = [...scored.units]
    .sort((left, right) => (left.rank ?? Number.POSITIVE_INFINITY) - (right.rank ?? Number.POSITIVE_INFINITY))
    .map((unit) => [
      unit.rank ?? "",
      unit.name,
      unit.score === undefined ? "" : shown(unit.score, edition),
      ...tops.map((top) => {
        const own = unit.nodes[top.code]?.score;
        return own === undefined ? "" : own.toFixed(4);
      }),
      ...(edition.classes ? [unit.class?.title[language] ?? ""] : []),
    ]);
  const heads = [
    say("ictRankHead"),
    say("ictUnitHead"),
    say("ictScoreHead"),
    ...tops.map((top) => top.code),
    ...(edition.classes ? [say("ictClassHead")] : []),
  ];
  await deliver(textTable(heads, rows), format, options.output, session);
}

/** Answers `egov ict-index rank`. */
export async function rankUnits(
  files: string[],
  options: Common & { by?: string; block?: string },
  session: Session,
): Promise<void> {
  const { rank } = await library();
  const format = formatNamed(options.format, ["text", "json"]);
  const { scored } = await compute(files, options, session);
  const { by: node, block } = options;
  const rows = rank(scored, { ...(node && { node }), ...(block && { block }) });
  if (format === "json") return deliver(JSON.stringify(rows, undefined, 2), format, options.output, session);
  const heads = [session.say("ictRankHead"), session.say("ictUnitHead"), session.say("ictScoreHead")];
  await deliver(
    textTable(
      heads,
      rows.map((row) => [row.rank, row.name, row.score.toFixed(4)]),
    ),
    format,
    options.output,
    session,
  );
}

/** Answers `egov ict-index what-if`. */
export async function askWhatIf(
  files: string[],
  options: Common & { unit: string; set: string[] },
  session: Session,
): Promise<void> {
  const { whatIf } = await library();
  const format = formatNamed(options.format, ["text", "json"]);
  const changes = Object.fromEntries(
    options.set.map((text) => {
      const { code, numbers } = setting(text, "CODE=VALUE", 1);
      return [code, numbers[0] as number];
    }),
  );
  const { scored, edition } = await compute(files, options, session);
  const moves = whatIf(scored, { [options.unit]: changes });
  if (format === "json") return deliver(JSON.stringify(moves, undefined, 2), format, options.output, session);
  const { say } = session;
  const heads = [
    say("ictUnitHead"),
    say("ictBeforeHead"),
    say("ictAfterHead"),
    say("ictPlacesHead"),
    say("ictScoreHead"),
    say("ictAfterHead"),
  ];
  const rows = moves.map((move) => [
    move.name,
    move.before.rank,
    move.after.rank,
    move.places,
    shown(move.before.score, edition),
    shown(move.after.score, edition),
  ]);
  await deliver(textTable(heads, rows), format, options.output, session);
}

interface ReachOptions extends Common {
  readonly unit: string;
  readonly rank: string;
  readonly bound?: string[];
  readonly only?: boolean;
}

/** Answers `egov ict-index reach`. */
export async function reachRank(files: string[], options: ReachOptions, session: Session): Promise<void> {
  const { reach } = await library();
  const format = formatNamed(options.format, ["text", "json"]);
  const target = wholeNumber(options.rank, "--rank", 1, 100_000);
  const bounds = Object.fromEntries(
    (options.bound ?? []).map((text) => {
      const { code, numbers } = setting(text, "CODE=TO[:COST[:STEP]]", 3);
      const [to, cost, step] = numbers;
      return [
        code,
        { ...(to !== undefined && { to }), ...(cost !== undefined && { cost }), ...(step !== undefined && { step }) },
      ];
    }),
  );
  const computed = await compute(files, options, session);
  const plan = reach(computed.scored, options.unit, target, bounds, { only: options.only === true });
  if (!plan.reached) {
    await tell({ ...computed, parts: [] }, plan.findings, session);
    session.exitCode = EXIT.findings;
  }
  if (format === "json") return deliver(JSON.stringify(plan, undefined, 2), format, options.output, session);
  const { say, language } = session;
  const titles = new Map(
    computed.scored.evaluation.layout.criteria.map((criterion) => [criterion.code, criterion.title[language]]),
  );
  const heads = ["", say("ictCriterionHead"), say("ictFromHead"), say("ictToHead"), say("ictCostHead")];
  const rows = plan.steps.map((step) => [
    step.code,
    titles.get(step.code) ?? "",
    step.from.toFixed(2),
    step.to.toFixed(2),
    step.cost.toFixed(2),
  ]);
  await deliver(textTable(heads, rows), format, options.output, session);
  await session.io.stderr.write(`${say("ictReached", { rank: plan.rank, cost: Number(plan.cost.toFixed(2)) })}\n`);
}

/** The choices that anybody would question: how figures are made comparable, how they are combined, and the weights. */
async function usualAnalysis(scored: Scored, size: number, seed: number, { say }: Session) {
  const { alternatives, noisyWeights, sensitivity } = await library();
  const normalisations: Partial<Method>[] = [{}, { normalise: { by: "min-max" } }, { normalise: { by: "percentile" } }];
  const aggregations: Partial<Method>[] = [{}, { aggregate: { by: "power", exponent: 0.5 } }];
  const factors = [
    alternatives(say("ictNormaliseFactor"), normalisations),
    alternatives(say("ictAggregateFactor"), aggregations),
    noisyWeights(say("ictWeightFactor"), scored.edition.tree, { noise: 0.25, sets: 20, levels: [1, 2, 3], seed }),
  ];
  return sensitivity(scored.edition.tree, scored.table, scored.evaluation.method, factors, { size, seed });
}

/** Answers `egov ict-index sensitivity`. */
export async function testFirmness(
  files: string[],
  options: Common & { size: string; seed: string },
  session: Session,
): Promise<void> {
  const format = formatNamed(options.format, ["text", "json"]);
  const [size, seed] = [
    wholeNumber(options.size, "--size", 4, 65_536),
    wholeNumber(options.seed, "--seed", 0, 2 ** 31 - 1),
  ];
  const { scored } = await compute(files, options, session);
  const analysis = await usualAnalysis(scored, size, seed, session);
  if (format === "json") return deliver(JSON.stringify(analysis, undefined, 2), format, options.output, session);
  const { say } = session;
  const ranges = [...analysis.ranges].sort((left, right) => left.nominal - right.nominal);
  const unitHeads = [say("ictRankHead"), say("ictUnitHead"), say("ictLowHead"), say("ictHighHead")];
  const unitRows = ranges.map((one) => [
    one.nominal,
    scored.names.get(one.unit) ?? one.unit,
    one.low.toFixed(1),
    one.high.toFixed(1),
  ]);
  const factorHeads = [say("ictFactorHead"), say("ictFirstHead"), say("ictTotalHead")];
  const share = ({ estimate, low, high }: { estimate: number; low: number; high: number }): string =>
    `${estimate.toFixed(2)} (${low.toFixed(2)}…${high.toFixed(2)})`;
  const factorRows = analysis.factors.map((factor) => [factor.name, share(factor.first), share(factor.total)]);
  await deliver(
    `${textTable(unitHeads, unitRows)}\n${textTable(factorHeads, factorRows)}`,
    format,
    options.output,
    session,
  );
}

interface ReportOptions extends Common, LetterOptions {
  readonly unit?: string;
  readonly before?: string;
  readonly rank?: string;
  readonly firmness?: boolean;
}

/** Answers `egov ict-index report`. */
export async function writeReport(files: string[], options: ReportOptions, session: Session): Promise<void> {
  const { htmlReport, reach, score } = await library();
  formatNamed(options.format, ["html"]);
  const { unit } = options;
  const { scored, edition } = await compute(files, options, session);
  const known = scored.units.some((one) => one.score !== undefined);
  const earlier =
    options.before === undefined ? undefined : await loadSheets([options.before], options.edition, session);
  const target = options.rank === undefined ? undefined : wholeNumber(options.rank, "--rank", 1, 100_000);
  const plan = known && unit !== undefined && target !== undefined ? reach(scored, unit, target) : undefined;
  const analysis = known && options.firmness ? await usualAnalysis(scored, 64, 1, session) : undefined;
  const html = htmlReport(scored, session.language, {
    letter: await letterOf(options, session),
    ...(unit !== undefined && { unit }),
    ...(earlier && { before: score(edition, earlier.sheet) }),
    ...(plan && { plan }),
    ...(analysis && { sensitivity: analysis }),
  });
  await deliver(html, "html", options.output, session);
}
