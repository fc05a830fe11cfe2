import { foldVietnamese } from "../vietnamese-spelling.js";
import type { Instrument, LawRegister } from "./instrument.js";
import { registered } from "./registered.js";

/** What an instrument hangs together with. */
export interface InstrumentChain {
  readonly instrument: Instrument;
  /** What it sets out details of, or was issued by, and so on upwards. */
  readonly parents: readonly Instrument[];
  /** What sets out its details, or was issued by it. */
  readonly children: readonly Instrument[];
  /** What it repealed, whole or in part. */
  readonly repeals: readonly Instrument[];
  /** What it changed. */
  readonly amends: readonly Instrument[];
  /** What took its place, and so on. */
  readonly successors: readonly Instrument[];
}

/** Returns every instrument, in the order of the table: by kind, then by subject. */
export function listInstruments(register: LawRegister = registered()): Instrument[] {
  return [...register.instruments.values()];
}

/**
 * Returns the instrument of a key, or of a number or name as printed.
 *
 * @example
 * findInstrument("nd-61-2018")?.inForce // => "2018-06-21"
 * findInstrument("61/2018/NĐ-CP")?.key // => "nd-61-2018"
 */
export function findInstrument(text: string, register: LawRegister = registered()): Instrument | undefined {
  const direct = register.instruments.get(text.trim().toLowerCase());
  if (direct !== undefined) return direct;
  const wanted = foldVietnamese(text.trim());
  const found = listInstruments(register).filter(({ number, name }) =>
    [number, name].some((printed) => foldVietnamese(printed) === wanted),
  );
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Returns the instruments whose key, number, name, issuer or subject (in either language) holds a phrase; without such
 * instruments, those that hold all its words. Marks and case do not matter.
 *
 * @example
 * searchInstruments("mot cua 2025").map(({ key }) => key).includes("nd-118-2025") // => true
 */
export function searchInstruments(text: string, register: LawRegister = registered()): Instrument[] {
  const phrase = foldVietnamese(text);
  const texts = listInstruments(register).map((instrument) => {
    const { key, name, issuer, subject } = instrument;
    return { instrument, all: foldVietnamese([key, name, issuer.vi, issuer.en, subject.vi, subject.en].join(" ")) };
  });
  const whole = texts.filter(({ all }) => all.includes(phrase));
  const words = phrase.split(" ");
  const found = whole.length > 0 ? whole : texts.filter(({ all }) => words.every((word) => all.includes(word)));
  return found.map(({ instrument }) => instrument);
}

/**
 * Returns what an instrument hangs together with: above, below, before and after it.
 *
 * @example
 * traceInstrument("tt-01-2018-vpcp")?.parents.map(({ key }) => key) // => ["nd-61-2018"]
 */
export function traceInstrument(key: string, register: LawRegister = registered()): InstrumentChain | undefined {
  const instrument = register.instruments.get(key);
  if (instrument === undefined) return undefined;
  const all = listInstruments(register);
  const changedBy = (kind: "amended" | "repealed"): Instrument[] =>
    all.filter(({ changes }) => changes.some((change) => change.by === key && change.kind === kind));
  return {
    instrument,
    parents: walk(instrument, (at) => register.instruments.get(at.details ?? at.issuedBy ?? "")),
    children: all.filter(({ details, issuedBy }) => details === key || issuedBy === key),
    repeals: changedBy("repealed"),
    amends: changedBy("amended"),
    successors: walk(instrument, (at) => register.instruments.get(successorKeyOf(at) ?? "")),
  };
}

function successorKeyOf({ successor, changes }: Instrument): string | undefined {
  if (successor !== undefined) return successor ?? undefined;
  return changes.find(({ kind, articles }) => kind === "repealed" && articles.length === 0)?.by;
}

function walk(start: Instrument, next: (at: Instrument) => Instrument | undefined): Instrument[] {
  const found = new Set<Instrument>();
  for (let at = next(start); at !== undefined && at !== start && !found.has(at); at = next(at)) found.add(at);
  return [...found];
}
