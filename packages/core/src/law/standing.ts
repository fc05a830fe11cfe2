import type { LocalDate } from "../local-time.js";
import type { Instrument, InstrumentChange, InstrumentKind, LawConfidence, LawRegister } from "./instrument.js";
import { relationOfPlaces } from "./place.js";

/**
 * How an instrument, or a place in it, stands on a day:
 *
 * - `in-force`: a source vouches for it on that day, and no change touches the place.
 * - `amended`: in force, as changed by others.
 * - `partly-repealed`: in force, but some of the place is not.
 * - `repealed`: another instrument ended it.
 * - `expired`: its own period was over.
 * - `ended-with-parent`: it set out details of an instrument that ended, and the law of that day ended it as well.
 * - `not-yet-in-force`.
 * - `not-read`: the instrument is in force; what the cited article says was not read.
 * - `unknown`: the register cannot say; `reason` tells why. That no repeal was found does not put it in force.
 */
export type StandingStatus =
  | "in-force"
  | "amended"
  | "partly-repealed"
  | "repealed"
  | "expired"
  | "ended-with-parent"
  | "not-yet-in-force"
  | "not-read"
  | "unknown";

/**
 * Why the register cannot say how something stands: it is not in it; its day of force was not found; it ended between
 * two days; what it details ended, and either the law of that day let details go on or it was used afterwards; all that
 * it rests on ended; no source vouches for it on that day; it makes no law, so that it has no force to end.
 */
export type UnknownReason =
  | "not-registered"
  | "no-day-of-force"
  | "day-open"
  | "parent-ended"
  | "bases-ended"
  | "no-repeal-found"
  | "makes-no-law";

/** How an instrument, or a place in it, stands on a day. */
export interface Standing {
  readonly status: StandingStatus;
  readonly asOf: LocalDate;
  /** Absent when the register does not have it. */
  readonly instrument?: Instrument;
  /** The first day of the status, when it is known. */
  readonly since?: LocalDate;
  /** The changes behind the status, the latest last. */
  readonly changes: readonly InstrumentChange[];
  /** The key of the parent that ended. */
  readonly parent?: string;
  /** The key of the law that ends details together with their parent. */
  readonly endedBy?: string;
  readonly reason?: UnknownReason;
  /** Set when the day is later than all that the register vouches for. */
  readonly beyond?: true;
  /** The weakest of the facts that the answer rests on. */
  readonly confidence: LawConfidence;
}

/** What the law on making law says of details whose parent ends, by the day on which that happens. */
const DETAIL_RULES: readonly { readonly from: LocalDate; readonly law: string; readonly ends: boolean }[] = [
  { from: "2016-07-01", law: "luat-80-2015-qh13", ends: true },
  { from: "2025-04-01", law: "luat-64-2025-qh15", ends: false },
  { from: "2025-07-01", law: "luat-87-2025-qh15", ends: true },
];

const NO_LAW = new Set<InstrumentKind>(["letter", "notice", "plan", "report", "party-resolution"]);
const GRADES: readonly LawConfidence[] = ["official", "several", "single", "unchecked"];

/** Returns the weakest of grades. */
function weakest(...grades: readonly LawConfidence[]): LawConfidence {
  return GRADES[Math.max(0, ...grades.map((grade) => GRADES.indexOf(grade)))] as LawConfidence;
}

/** Returns the first day that a day, month or year holds. */
const firstDayOf = (text: string): LocalDate => `${text}${"-01-01".slice(text.length - 4)}` as LocalDate;

/** The day by which a whole instrument, or all of a place in it, had ended for certain. */
interface Ending {
  readonly day: LocalDate;
  readonly change: InstrumentChange;
}

const dayOf = (change: InstrumentChange): LocalDate | undefined => change.from ?? change.latest;

function touches(change: InstrumentChange, article: string | undefined): boolean {
  if (change.articles.length === 0 || article === undefined) return true;
  return change.articles.some((place) => relationOfPlaces(place, article) !== "apart");
}

function isEnd(change: InstrumentChange, article: string | undefined): boolean {
  if (change.kind === "amended") return false;
  if (change.articles.length === 0) return true;
  return article !== undefined && change.articles.some((place) => relationOfPlaces(place, article) === "holds");
}

function endingOf(instrument: Instrument, article: string | undefined): Ending | undefined {
  const endings = instrument.changes.flatMap((change): Ending[] => {
    const day = isEnd(change, article) ? dayOf(change) : undefined;
    return day === undefined ? [] : [{ day, change }];
  });
  return endings.sort((left, right) => (left.day < right.day ? -1 : 1))[0];
}

/** The end that comes from above: of the instrument that is detailed, or that issued the text. */
interface ParentEnding {
  readonly day: LocalDate;
  readonly parent: string;
  /** Whether the text ended as well; `undefined` when the law of that day is not in the register. */
  readonly ends: boolean | undefined;
  readonly law?: string;
  readonly confidence: LawConfidence;
}

function parentEndingOf(
  register: LawRegister,
  instrument: Instrument,
  seen: ReadonlySet<string>,
): ParentEnding | undefined {
  const parent = instrument.details ?? instrument.issuedBy;
  const above = parent === undefined || seen.has(parent) ? undefined : register.instruments.get(parent);
  if (parent === undefined || above === undefined) return undefined;
  const own = endingOf(above, undefined);
  const higher = parentEndingOf(register, above, new Set([...seen, parent]));
  const inherited = higher?.ends === true ? higher : undefined;
  const day = [own?.day, inherited?.day].filter((found) => found !== undefined).sort()[0];
  if (day === undefined) return undefined;
  const confidence = own?.day === day ? own.change.confidence : (inherited?.confidence ?? "unchecked");
  if (instrument.issuedBy === parent) return { day, parent, ends: true, confidence };
  const rule = DETAIL_RULES.findLast(({ from }) => day >= from);
  if (rule === undefined) return { day, parent, ends: undefined, confidence };
  const of = register.instruments.get(rule.law)?.confidence ?? "unchecked";
  return { day, parent, ends: rule.ends, law: rule.law, confidence: weakest(confidence, of) };
}

/** Returns the first day on which an instrument has ended for certain, by itself or with its parent. */
function firstDayAfter(register: LawRegister, instrument: Instrument): LocalDate | undefined {
  const above = parentEndingOf(register, instrument, new Set([instrument.key]));
  const days = [endingOf(instrument, undefined)?.day, above?.ends ? above.day : undefined];
  return days.filter((day) => day !== undefined).sort()[0];
}

function bindingSince(instrument: Instrument): LocalDate | undefined {
  const { inForce, inForceLatest, confirmed } = instrument;
  return inForce ?? inForceLatest ?? confirmed;
}

/** Returns the first day on which a change whose day is open may have happened. */
function mayBeginOn(register: LawRegister, { earliest, by }: InstrumentChange): LocalDate | undefined {
  const issued = by === undefined ? undefined : register.instruments.get(by)?.issued;
  return earliest ?? (issued === undefined ? undefined : firstDayOf(issued));
}

/** Returns the day from which a change of a text in force counts, as far as it is known. */
function amendedFrom(register: LawRegister, change: InstrumentChange): LocalDate | undefined {
  const by = change.by === undefined ? undefined : register.instruments.get(change.by);
  return change.from ?? by?.inForce ?? (by?.issued === undefined ? undefined : firstDayOf(by.issued));
}

/**
 * Returns how an instrument stands on a day, or one place in it. What was read of the place plays no part here.
 *
 * @param register the register that has the instrument and those that changed it.
 */
export function standingOf(register: LawRegister, key: string, asOf: LocalDate, article?: string): Standing {
  const instrument = register.instruments.get(key);
  const beyond = asOf > register.day ? ({ beyond: true } as const) : {};
  if (instrument === undefined) {
    return { status: "unknown", reason: "not-registered", asOf, changes: [], confidence: "unchecked", ...beyond };
  }
  const answer = (status: StandingStatus, more: Partial<Standing> = {}): Standing => {
    const { changes = [] } = more;
    const confidence = weakest(instrument.confidence, ...changes.map((change) => change.confidence));
    return { status, asOf, instrument, confidence, ...more, changes, ...beyond };
  };
  const unknown = (reason: UnknownReason, more: Partial<Standing> = {}): Standing =>
    answer("unknown", { reason, ...more });

  const { issued, inForce, confirmed } = instrument;
  if ((inForce !== undefined && asOf < inForce) || (issued !== undefined && asOf < firstDayOf(issued))) {
    return answer("not-yet-in-force", inForce === undefined ? {} : { since: inForce });
  }
  const ending = endingOf(instrument, article);
  if (ending !== undefined && asOf >= ending.day) {
    const status = ending.change.kind === "expired" ? "expired" : "repealed";
    const since = ending.change.from === undefined ? {} : { since: ending.change.from };
    return answer(status, { ...since, changes: [ending.change] });
  }
  const above = parentEndingOf(register, instrument, new Set([key]));
  if (above !== undefined && asOf >= above.day) {
    const { day: since, parent } = above;
    const used = confirmed !== undefined && confirmed >= since;
    if (above.ends !== true || used || ending !== undefined) return unknown("parent-ended", { parent });
    const law = above.law === undefined ? {} : { endedBy: above.law };
    const confidence = weakest(instrument.confidence, above.confidence);
    return answer("ended-with-parent", { since, parent, ...law, confidence });
  }
  if (NO_LAW.has(instrument.kind)) return unknown("makes-no-law");
  const binding = bindingSince(instrument);
  if (binding === undefined || asOf < binding) return unknown("no-day-of-force");
  const open = instrument.changes.find((change) => {
    if (!isEnd(change, article) || change.from !== undefined) return false;
    const first = mayBeginOn(register, change);
    return first !== undefined && asOf >= first;
  });
  if (open !== undefined) return unknown("day-open", { changes: [open] });

  const made = instrument.changes.filter((change) => {
    const from = amendedFrom(register, change);
    return !isEnd(change, article) && from !== undefined && asOf >= from && touches(change, article);
  });
  const bases = instrument.restsOn.map((base) => register.instruments.get(base));
  const gone = bases.map((base) => base && firstDayAfter(register, base));
  const vouched = confirmed !== undefined && (asOf <= confirmed || confirmed === register.day);
  if (!vouched && gone.length > 0 && gone.every((day) => day !== undefined && asOf >= day)) {
    return unknown("bases-ended", { changes: made });
  }
  if (!vouched && ending === undefined && above?.ends !== true) return unknown("no-repeal-found", { changes: made });
  if (made.length === 0) return answer("in-force", { since: binding });
  const changes = [...made].sort((left, right) => ((left.from ?? "") < (right.from ?? "") ? -1 : 1));
  const { from } = changes.at(-1) as InstrumentChange;
  const status = changes.some((change) => change.kind === "repealed") ? "partly-repealed" : "amended";
  return answer(status, { changes, ...(from !== undefined && { since: from }) });
}
