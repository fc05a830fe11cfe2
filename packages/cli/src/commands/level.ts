import {
  type Bilingual,
  catalogueOf,
  citationText,
  type Finding,
  type LocalDate,
  renderFinding,
  validateSource,
  verdictOf,
} from "@egov-vn/core";
import { printable, textTable } from "@egov-vn/core/tables";
import {
  type Assessment,
  assess,
  type CriterionResult,
  checkDeclared,
  type FeaturePath,
  featureFlags,
  gradeOf,
  levelName,
  mapLevel,
  readDeclared,
  type Scale,
  type ServiceLevel,
  type ServiceRecord,
  type Settled,
  scales,
  serviceFeaturesStandard,
} from "@egov-vn/service-levels";
import { dayText } from "@egov-vn/validate";
import { severityWord } from "@egov-vn/validate/reports";
import { CommandFailure, EXIT, wrongUse } from "../exit.js";
import { asOfDay, formatNamed } from "../options.js";
import { recognisedSource } from "../recognised-source.js";
import type { Session } from "../session.js";

const FORMATS = ["text", "json"] as const;

interface LevelOptions {
  readonly asOf?: string;
  readonly declared?: string;
  readonly to?: string;
  readonly format: string;
}

/** One service of the file: as far as it could be read, and what was found. */
interface Service {
  readonly record: ServiceRecord | undefined;
  readonly findings: readonly Finding[];
}

/** Answers `egov level`. */
export async function assessLevels(file: string, options: LevelOptions, session: Session): Promise<void> {
  const { io } = session;
  const format = formatNamed(options.format, FORMATS);
  const asOf = asOfDay(options.asOf, io.now());
  const to = scaleNamed(options.to);
  const { declared } = options;
  if (declared !== undefined && readDeclared(declared, asOf).kind === "unknown") {
    throw wrongUse("levelBadDeclared", { value: declared });
  }
  const all: Finding[] = [];
  let services = 0;
  for await (const service of servicesOf(file, declared, asOf, session)) {
    all.push(...service.findings);
    if (format === "json") {
      await io.stdout.write(services === 0 ? jsonHead(file, asOf) : ",\n");
      await io.stdout.write(jsonOf(service, asOf, to, session));
    } else await io.stdout.write(`${services === 0 ? "" : "\n"}${textOf(service, asOf, to, session)}`);
    services += 1;
  }
  if (services === 0) throw new CommandFailure(EXIT.unchecked, "levelNotFeatures", { path: file });
  if (format === "json") await io.stdout.write("]}\n");
  const verdict = verdictOf(all, catalogueOf(serviceFeaturesStandard));
  session.exitCode = verdict === "pass" ? EXIT.conforms : verdict === "fail" ? EXIT.findings : EXIT.unchecked;
}

function scaleNamed(value: string | undefined): Scale | undefined {
  const scale = scales.find((one) => one === value);
  if (value !== undefined && scale === undefined) throw wrongUse("levelBadScale", { value, known: scales });
  return scale;
}

async function* servicesOf(
  file: string,
  declared: string | undefined,
  asOf: LocalDate,
  session: Session,
): AsyncGenerator<Service> {
  const { source, recognised } = await recognisedSource(file, session);
  const standard = serviceFeaturesStandard;
  const codec = standard.codecs.find(({ id }) => id === recognised?.codec.id);
  if (!codec || recognised?.standard.id !== standard.id) {
    throw new CommandFailure(EXIT.unchecked, "levelNotFeatures", { path: file });
  }
  for await (const { report, decoded } of validateSource(standard, codec, source, { asOf })) {
    const { value } = decoded;
    if (value === undefined || declared === undefined) yield { record: value, findings: report.findings };
    else {
      const record = { ...value, declared };
      const findings = checkDeclared(declared, value.serviceFeatures, asOf);
      yield { record, findings: [...decoded.findings, ...findings] };
    }
  }
}

const assessmentsOf = ({ declared, serviceFeatures }: ServiceRecord, asOf: LocalDate): Assessment[] => {
  const { service, proactive } = assess(serviceFeatures, asOf);
  const known = typeof declared === "string" || typeof declared === "object" ? readDeclared(declared, asOf) : undefined;
  const isProactive =
    (known && "level" in known && known.level.scale === "proactive-2026") ||
    serviceFeatures.proactive?.reminds === true;
  return [...(service ? [service] : []), ...(proactive && isProactive ? [proactive] : [])];
};

const TITLES: ReadonlyMap<FeaturePath, Bilingual> = new Map(featureFlags.map(({ path, title }) => [path, title]));

/** Returns the levels that are mapped: those reached under some reading, each once. */
function reachedBy(assessment: Assessment | undefined): ServiceLevel[] {
  const levels = (assessment?.readings ?? []).flatMap(({ outcome }) =>
    outcome.kind === "reached" ? [outcome.level] : [],
  );
  return levels.filter((one, place) => levels.findIndex((other) => gradeOf(other) === gradeOf(one)) === place);
}

function textOf({ record, findings }: Service, asOf: LocalDate, to: Scale | undefined, session: Session): string {
  const { say, colors, language } = session;
  const lines: string[] = [];
  if (record) {
    const name = [record.code, record.name].filter((part) => part !== undefined).join("  ");
    lines.push(colors.bold(printable(name === "" ? say("levelUnnamed") : name)));
    const assessments = assessmentsOf(record, asOf);
    if (assessments.length === 0) lines.push(say("levelNoScale", { day: dayText(asOf, language) }));
    for (const assessment of assessments) lines.push("", ...assessmentText(assessment, session));
    if (to) lines.push("", ...mappingsText(reachedBy(assessments[0]), to, session));
  }
  if (findings.length > 0) lines.push("", ...findings.flatMap((finding) => findingText(finding, session)));
  return `${lines.join("\n")}\n`;
}

function settledText(outcome: Settled, { say, language }: Session): string {
  if (outcome.kind === "reached") return say("levelReached", { level: levelName(outcome.level)[language] });
  if (outcome.kind === "none") return say("levelNoneReached");
  return `${say("levelOneOf")}: ${namesText(outcome.possible, outcome.orNone, say, language)}`;
}

function namesText(
  levels: readonly ServiceLevel[],
  orNone: boolean,
  say: Session["say"],
  language: Session["language"],
): string {
  const names = levels.map((one) => levelName(one)[language]);
  return [...names, ...(orNone ? [say("levelNone")] : [])].join(say("levelOr"));
}

const ANSWERS = {
  met: "levelMet",
  "not-met": "levelNotMet",
  unknown: "levelUnknown",
  contested: "levelByReading",
} as const;

function assessmentText(assessment: Assessment, session: Session): string[] {
  const { say, colors, language } = session;
  const { outcome, readings, title } = assessment;
  const head = outcome.kind === "contested" ? say("levelContested") : settledText(outcome, session);
  const lines = [`${title[language]}: ${colors.bold(head)}`];
  if (outcome.kind === "contested") {
    for (const reading of readings)
      lines.push(`  ${reading.title[language]}: ${settledText(reading.outcome, session)}`);
  }
  lines.push("", ...table("levelCriterion", assessment.criteria, session));
  if (assessment.duties.length > 0) lines.push("", ...table("levelDuty", assessment.duties, session));
  // Readings that lack the same are told of once.
  const seen = new Set<string>();
  for (const { next, title: reading } of readings) {
    const missing = (next?.missing ?? []).map(
      ({ criterion, answer }) => `  - ${criterion.title[language]} (${say(ANSWERS[answer])})`,
    );
    const key = missing.join("\n");
    if (!next || missing.length === 0 || seen.has(key)) continue;
    seen.add(key);
    const name = levelName(next.level)[language];
    const contested = outcome.kind === "contested";
    lines.push(
      "",
      contested
        ? say("levelMissingUnder", { level: name, reading: reading[language] })
        : say("levelMissing", { level: name }),
      ...missing,
    );
  }
  return lines;
}

function table(
  head: "levelCriterion" | "levelDuty",
  results: readonly CriterionResult[],
  { say, language }: Session,
): string[] {
  const rows = results.map(({ criterion, answer, citation }) => [
    criterion.title[language],
    say(ANSWERS[answer]),
    citationText(citation),
  ]);
  return textTable([say(head), say("levelAnswer"), say("levelArticle")], rows)
    .trimEnd()
    .split("\n");
}

function mappingsText(levels: readonly ServiceLevel[], to: Scale, session: Session): string[] {
  if (levels.length === 0) return [session.say("levelNotMapped")];
  return levels.flatMap((from) => [`${levelName(from)[session.language]} →`, ...mappingText(from, to, session)]);
}

function mappingText(from: ServiceLevel, to: Scale, { say, language }: Session): string[] {
  const mapped = mapLevel(from, to);
  if (!("notDecidable" in mapped)) {
    return [`  ${say("levelMapped")}: ${levelName(mapped.certain)[language]}`, `  ${mapped.why[language]}`];
  }
  const needs = mapped.needs.map((path) => TITLES.get(path)?.[language] ?? path).join("; ");
  return [
    `  ${say("levelNotDecidable")}: ${namesText(mapped.notDecidable, mapped.orNone, say, language)}`,
    `  ${mapped.why[language]}`,
    `  ${say("levelNeeds")}: ${needs}`,
  ];
}

function findingText(finding: Finding, { say, colors, language }: Session): string[] {
  const { message, remedy } = renderFinding(finding, catalogueOf(serviceFeaturesStandard), language);
  const paint = { error: colors.red, warning: colors.yellow, info: colors.dim }[finding.severity];
  const head = `${paint(say(severityWord(finding.severity)))} ${finding.rule}`;
  return [`${head}: ${printable(message)}`, `    ${printable(remedy)}`];
}

const jsonHead = (file: string, asOf: LocalDate): string =>
  `{"format":"egov-level","schemaVersion":"1.0","file":${JSON.stringify(file)},"asOf":"${asOf}","services":[\n`;

function jsonOf({ record, findings }: Service, asOf: LocalDate, to: Scale | undefined, session: Session): string {
  const assessments = record ? assessmentsOf(record, asOf) : [];
  const results = (list: readonly CriterionResult[]) =>
    list.map(({ criterion, answer, byReading, citation, features }) => ({
      id: criterion.id,
      title: criterion.title,
      answer,
      byReading,
      citation,
      features: Object.fromEntries(features.map(({ path, value }) => [path, value ?? null])),
    }));
  const shown = {
    ...(record?.code !== undefined && { code: record.code }),
    ...(record?.name !== undefined && { name: record.name }),
    ...(record?.declared !== undefined && { declared: record.declared }),
    assessments: assessments.map(({ criteria, duties, readings, ...rest }) => ({
      ...rest,
      readings: readings.map(({ next, ...reading }) => ({
        ...reading,
        ...(next && {
          next: {
            level: next.level,
            missing: next.missing.map(({ criterion, answer, features }) => ({ id: criterion.id, answer, features })),
          },
        }),
      })),
      criteria: results(criteria),
      duties: results(duties),
    })),
    ...(to && { mapped: reachedBy(assessments[0]).map((from) => ({ from, to, ...mapLevel(from, to) })) }),
    findings: findings.map((finding) => ({
      ...finding,
      ...renderFinding(finding, catalogueOf(serviceFeaturesStandard), session.language),
    })),
  };
  return JSON.stringify(shown);
}
