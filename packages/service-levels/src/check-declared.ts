import {
  type Bilingual,
  citationText,
  type Finding,
  type LocalDate,
  type Param,
  type RuleInfo,
  toFinding,
} from "@egov-vn/core";
import {
  type Assessed,
  type Assessment,
  assess,
  assessBy,
  criteriaFor,
  type Reading,
  scaleCriteria,
} from "./assess.js";
import { type DeclaredLevel, readDeclared } from "./declared.js";
import { type FeaturePath, featureAt, featureFlags, type ServiceFeatures } from "./features.js";
import { levelRules } from "./rules.js";
import { bindsScale, gradeOf, levelName, type PartialReason, type ServiceLevel, scaleOn } from "./scales.js";

const TITLES: ReadonlyMap<FeaturePath, Bilingual> = new Map(featureFlags.map(({ path, title }) => [path, title]));

/** Which features stand behind which reason for một phần. */
const REASONS: readonly (readonly [PartialReason, FeaturePath])[] = [
  ["user-must-be-present", "/obstacles/userMustBePresent"],
  ["on-site-verification", "/obstacles/onSiteVerification"],
  ["technical-incident", "/obstacles/technicalIncident"],
  ["other-technical-problem", "/obstacles/otherTechnicalProblem"],
];

const titleOf = (path: FeaturePath): Bilingual => TITLES.get(path) ?? { vi: path, en: path };

/** Returns texts in both languages as one, with semicolons between. */
const joined = (texts: readonly Bilingual[]): Bilingual => ({
  vi: texts.map(({ vi }) => vi).join("; "),
  en: texts.map(({ en }) => en).join("; "),
});

const reasonsText = (reasons: readonly PartialReason[]): Bilingual =>
  joined(REASONS.filter(([reason]) => reasons.includes(reason)).map(([, path]) => titleOf(path)));

const found = (rule: RuleInfo, path: string, params: Record<string, Param> = {}): Finding =>
  toFinding(rule, { path, params }) as Finding;

/**
 * Returns what is wrong between a declared level and what the service offers, on a day: a bare number, a scale of another
 * day, more declared than the features support, một phần without its published reason, toàn trình whose result must be
 * fetched. Rules `LVL-001` to `LVL-018`. Paths are those of a service record: `/declared`, `/serviceFeatures/…`.
 *
 * @example
 * checkDeclared(4, {}, "2026-07-01")[0]?.rule // => "LVL-001"
 */
export function checkDeclared(
  declared: DeclaredLevel | undefined,
  features: ServiceFeatures,
  asOf: LocalDate,
): Finding[] {
  const assessed = assess(features, asOf);
  return [
    ...(declared === undefined ? undeclared(assessed) : declaredFindings(declared, features, asOf)),
    ...reasonFindings(features, asOf),
    ...dutyFindings(assessed),
    ...contradictions(features, asOf),
  ];
}

function undeclared({ service }: Assessed): Finding[] {
  if (!service) return [];
  return [found(levelRules.notDeclared, "", { reached: outcomeText(service) })];
}

/** Returns what an assessment came to, in words. */
export function outcomeText({ outcome, readings }: Assessment): Bilingual {
  if (outcome.kind === "reached") return levelName(outcome.level);
  if (outcome.kind === "none") return { vi: "chưa đạt mức nào", en: "no level is reached" };
  if (outcome.kind === "contested") {
    return joined(
      readings.map((reading) => {
        const text = outcomeText({ outcome: reading.outcome, readings: [] as readonly Reading[] } as Assessment);
        return { vi: `${text.vi} – ${reading.title.vi}`, en: `${text.en} – ${reading.title.en}` };
      }),
    );
  }
  const names = outcome.possible.map(levelName);
  const noLevel = outcome.orNone ? [{ vi: "không mức nào", en: "no level" }] : [];
  const all = [...names, ...noLevel];
  return {
    vi: `chưa xác định: ${all.map(({ vi }) => vi).join(" hoặc ")}`,
    en: `undecided: ${all.map(({ en }) => en).join(" or ")}`,
  };
}

function declaredFindings(declared: DeclaredLevel, features: ServiceFeatures, asOf: LocalDate): Finding[] {
  const reading = readDeclared(declared, asOf);
  if (reading.kind === "unknown") return [found(levelRules.notUnderstood, "/declared", { text: reading.text })];
  if (reading.kind === "bare-number") {
    const names = reading.candidates.map(levelName);
    const candidates = { vi: names.map(({ vi }) => vi).join(", "), en: names.map(({ en }) => en).join(", ") };
    return [found(levelRules.bareNumber, "/declared", { number: reading.number, candidates })];
  }
  const { level } = reading;
  const name = levelName(level);
  const findings: Finding[] = [];
  if (reading.kind === "word") {
    findings.push(found(levelRules.untaggedWord, "/declared", { text: String(declared), declared: name }));
  }
  if (!bindsScale(level.scale, asOf)) {
    const scale = scaleOn(asOf);
    const binding = scale ? scaleCriteria[scale].title : { vi: "chưa có", en: "there was no scale" };
    findings.push(found(levelRules.wrongScale, "/declared", { declared: name, day: asOf, binding }));
  }
  findings.push(...supportFindings(level, features, asOf));
  if (level.scale === "form-2026") findings.push(...formFindings(level, features));
  return findings;
}

/** How a declared level fares under one reading: reached or surpassed, out of reach, or not known. */
function standing(level: ServiceLevel, { outcome }: Reading, order: readonly string[]): "holds" | "fails" | "unknown" {
  const rank = (one: ServiceLevel): number => order.indexOf(gradeOf(one));
  if (outcome.kind === "none") return "fails";
  if (outcome.kind === "reached") return rank(outcome.level) <= rank(level) ? "holds" : "fails";
  if (!outcome.orNone && outcome.possible.every((one) => rank(one) <= rank(level))) return "holds";
  return outcome.possible.some((one) => rank(one) <= rank(level)) ? "unknown" : "fails";
}

function supportFindings(level: ServiceLevel, features: ServiceFeatures, asOf: LocalDate): Finding[] {
  const assessment: Assessment = assessBy(level.scale, features, asOf);
  const declared = levelName(level);
  const steps: readonly { readonly level: ServiceLevel }[] = scaleCriteria[level.scale].steps;
  const order = steps.map((step) => gradeOf(step.level));
  const standings = assessment.readings.map((reading) => [reading, standing(level, reading, order)] as const);
  const having = (wanted: string) => standings.filter(([, one]) => one === wanted).map(([reading]) => reading);
  const [holds, fails] = [having("holds"), having("fails")];
  if (holds.length > 0 && fails.length > 0) {
    const names = (list: readonly Reading[]): Bilingual => joined(list.map(({ title }) => title));
    return [found(levelRules.contested, "/declared", { declared, holds: names(holds), fails: names(fails) })];
  }
  if (fails.length > 0) return tooHigh(level, assessment, features);
  if (holds.length === standings.length) {
    const { outcome } = assessment;
    const higher = outcome.kind === "reached" && gradeOf(outcome.level) !== gradeOf(level);
    return higher ? [found(levelRules.tooLow, "/declared", { declared, reached: levelName(outcome.level) })] : [];
  }
  const unknown = openFeatures(level, assessment);
  return [found(levelRules.undecided, "/declared", { declared, unknown: joined(unknown.map(titleOf)) })];
}

/** The criteria of a level that a service does not meet, by what is asked of that very level. */
function unmetFor(level: ServiceLevel, { criteria }: Assessment) {
  const asked = new Set(criteriaFor(level).map(({ id }) => id));
  return criteria.filter(({ criterion, answer }) => asked.has(criterion.id) && answer !== "met");
}

function openFeatures(level: ServiceLevel, assessment: Assessment): FeaturePath[] {
  const open = unmetFor(level, assessment).filter(({ answer }) => answer !== "not-met");
  return [
    ...new Set(
      open.flatMap(({ features }) => features.filter(({ value }) => value === undefined).map(({ path }) => path)),
    ),
  ];
}

function tooHigh(level: ServiceLevel, assessment: Assessment, features: ServiceFeatures): Finding[] {
  const declared = levelName(level);
  const unmet = unmetFor(level, assessment).filter(({ answer }) => answer === "not-met");
  const isFull = gradeOf(level) === "toan-trinh";
  const fetched = isFull && features.result?.online === false && features.result.byPost === false;
  const rest = unmet.filter(({ criterion }) => !(fetched && criterion.id.endsWith("-RESULT")));
  const findings = fetched ? [found(levelRules.fullInPerson, "/declared", { declared })] : [];
  if (rest.length === 0) return findings;
  const missing = joined(rest.map(({ criterion }) => criterion.title));
  const articles = [...new Set(rest.map(({ citation }) => citationText(citation)))].join("; ");
  return [...findings, found(levelRules.tooHigh, "/declared", { declared, missing, articles })];
}

function formFindings(level: ServiceLevel & { scale: "form-2026" }, features: ServiceFeatures): Finding[] {
  const published = features.publication?.reasons;
  if (level.form === "toan-trinh") {
    if (!published?.length) return [];
    const params = { declared: levelName(level), reasons: reasonsText(published) };
    return [found(levelRules.fullWithReason, "/serviceFeatures/publication/reasons", params)];
  }
  const reasons = level.reasons ?? published ?? [];
  if (reasons.length === 0) return [found(levelRules.noReason, "/declared")];
  if ((level.provision ?? features.publication?.provision ?? "") !== "") return [];
  return [found(levelRules.noProvision, "/declared", { reasons: reasonsText(reasons) })];
}

function reasonFindings(features: ServiceFeatures, asOf: LocalDate): Finding[] {
  const published = features.publication?.reasons;
  if (!published?.length || !bindsScale("form-2026", asOf)) return [];
  return REASONS.flatMap(([reason, path]) => {
    const there = featureAt(features, path);
    const params = { reason: titleOf(path) };
    if (published.includes(reason)) {
      return there === false
        ? [found(levelRules.reasonContradicted, "/serviceFeatures/publication/reasons", params)]
        : [];
    }
    return there === true ? [found(levelRules.reasonMissing, "/serviceFeatures/publication/reasons", params)] : [];
  });
}

function dutyFindings({ service, proactive }: Assessed): Finding[] {
  // Who is not served proactively at all is asked nothing of it.
  const isProactive = proactive && proactive.outcome.kind !== "none";
  const duties = [...(service?.duties ?? []), ...(isProactive ? proactive.duties : [])];
  return duties
    .filter(({ answer }) => answer === "not-met")
    .map(({ criterion, citation, features }) => {
      const first = features.find(({ value }) => value === false) ?? features[0];
      const params = { duty: criterion.title, article: citationText(citation) };
      return found(levelRules.dutyUnmet, `/serviceFeatures${first?.path ?? ""}`, params);
    });
}

const PAYMENTS: readonly (readonly [fee: FeaturePath, payment: FeaturePath])[] = [
  ["/fees/phi", "/payment/phiOnline"],
  ["/fees/lePhi", "/payment/lePhiOnline"],
  ["/fees/other", "/payment/otherOnline"],
];

function contradictions(features: ServiceFeatures, asOf: LocalDate): Finding[] {
  const paid = PAYMENTS.filter(
    ([fee, payment]) => featureAt(features, payment) && featureAt(features, fee) === false,
  ).map(([fee, payment]) =>
    found(levelRules.paidForNothing, `/serviceFeatures${payment}`, { payment: titleOf(payment), fee: titleOf(fee) }),
  );
  const irreversible =
    bindsScale("proactive-2026", asOf) && features.proactive?.acts === true && features.proactive.restorable === false;
  return irreversible ? [...paid, found(levelRules.notRestorable, "/serviceFeatures/proactive/restorable")] : paid;
}
