import type { Bilingual } from "../language.js";
import type { LocalDate } from "../local-time.js";

/** What an instrument is. Letters, notices, plans and reports make no law; standards bind when a text makes them. */
export type InstrumentKind =
  | "code"
  | "law"
  | "resolution"
  | "party-resolution"
  | "decree"
  | "decision"
  | "circular"
  | "directive"
  | "regulation"
  | "standard"
  | "letter"
  | "notice"
  | "plan"
  | "report"
  | "rfc";

/**
 * Where a fact comes from: the text itself, the electronic legal code, several public pages, one page, published lists,
 * the press, data of running systems, general knowledge that was not looked up, or the text of another instrument.
 */
export type LawSource =
  | "text"
  | "code"
  | "pages"
  | "page"
  | "list"
  | "press"
  | "samples"
  | "known"
  | { readonly text: string };

/** How sure a fact is: read in a text, stated by several sources, by one, or not checked. */
export type LawConfidence = "official" | "several" | "single" | "unchecked";

/** What was read of an instrument: all, the opening, nothing, or the places listed. */
export type ReadPart = "whole" | "opening" | "none" | readonly string[];

/** A change that another instrument made, or the end of an instrument's own period. */
export interface InstrumentChange {
  readonly kind: "amended" | "repealed" | "expired";
  /** The key of the instrument that made it. */
  readonly by?: string;
  /** The places it touches; empty when all of the instrument is meant, or when the places were not read. */
  readonly articles: readonly string[];
  /** The first day of the change. Absent when it is not known. */
  readonly from?: LocalDate;
  /** The days between which the first day lies, when the day itself is not known. */
  readonly earliest?: LocalDate;
  readonly latest?: LocalDate;
  readonly sources: readonly LawSource[];
  readonly confidence: LawConfidence;
  readonly note?: Bilingual;
}

/** An instrument of the register. Days that no source states are absent; no day is guessed. */
export interface Instrument {
  readonly key: string;
  /** As printed: `61/2018/NĐ-CP`. */
  readonly number: string;
  /** With the word for its kind: `Nghị định 61/2018/NĐ-CP`. */
  readonly name: string;
  readonly kind: InstrumentKind;
  readonly issuer: Bilingual;
  readonly subject: Bilingual;
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when no more is known. */
  readonly issued?: string;
  readonly inForce?: LocalDate;
  /** It bound on this day at the latest, when the first day is not known. */
  readonly inForceLatest?: LocalDate;
  /** The key of the instrument whose details it sets out: it ends with that one. */
  readonly details?: string;
  /** The key of the instrument that issued it: it ends with that one. */
  readonly issuedBy?: string;
  /** The keys of what it names as its basis without setting out details of it. */
  readonly restsOn: readonly string[];
  /** The key of its successor when the change does not say; `null` when it is known to have no successor. */
  readonly successor?: string | null;
  readonly changes: readonly InstrumentChange[];
  readonly read: ReadPart;
  /** The first day of the wording in which places were read; what they said before was not read. */
  readonly readWording?: LocalDate;
  /** The last day on which a source uses it as law in force. */
  readonly confirmed?: LocalDate;
  readonly sources: readonly LawSource[];
  readonly confidence: LawConfidence;
  readonly note?: Bilingual;
}

/** Which place of a later instrument answers to a place of an earlier one. */
export interface PlaceSuccession {
  readonly from: { readonly key: string; readonly article?: string };
  /** Without an article, the one that answers was not read. */
  readonly to: { readonly key: string; readonly article?: string };
  readonly confidence: LawConfidence;
  readonly note?: Bilingual;
}

/** Who holds a power from a day on. */
export interface PowerHolder {
  readonly holder: Bilingual;
  /** The first day; absent when it is not known. */
  readonly from?: LocalDate;
  /** What gives the power, or shows who held it; absent when no text was found. */
  readonly by?: { readonly key: string; readonly article?: string };
  readonly confidence: LawConfidence;
  readonly note?: Bilingual;
}

/** A power that law gives to an agency, with its holders, the first one first. */
export interface Power {
  readonly key: string;
  readonly name: Bilingual;
  readonly holders: readonly PowerHolder[];
}

/** Instruments by key, with the places that follow one another. */
export interface LawRegister {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly successions: readonly PlaceSuccession[];
  readonly powers: readonly Power[];
  /** The last day that any source vouches for. */
  readonly day: LocalDate;
}

/** The rows of the tables that a register is read from, cells as written in `specs/law`. */
export interface LawTables {
  readonly instruments: readonly (readonly string[])[];
  readonly changes: readonly (readonly string[])[];
  readonly successions: readonly (readonly string[])[];
  /** Issuers in Vietnamese and English. */
  readonly issuers: readonly (readonly string[])[];
  /** Powers with a row for each holder. Default: an empty list. */
  readonly powers?: readonly (readonly string[])[];
}

const KIND_WORDS: Readonly<Record<InstrumentKind, string>> = {
  code: "Bộ luật",
  law: "Luật",
  resolution: "Nghị quyết",
  "party-resolution": "Nghị quyết",
  decree: "Nghị định",
  decision: "Quyết định",
  circular: "Thông tư",
  directive: "Chỉ thị",
  regulation: "",
  standard: "",
  letter: "Công văn",
  notice: "Thông báo",
  plan: "Kế hoạch",
  report: "Báo cáo",
  rfc: "",
};
/** Kinds whose numbers start again each year, so that the year has to be said. */
const YEARLY = new Set<InstrumentKind>(["resolution", "decision", "directive", "letter", "notice", "plan", "report"]);

const list = (cell = ""): string[] => cell.split(";").flatMap((part) => part.trim() || []);
const words = (cell = ""): string[] => cell.split(" ").filter(Boolean);
const noteOf = (vi = "", en = ""): { note: Bilingual } | undefined => (vi === "" ? undefined : { note: { vi, en } });

function sourcesOf(cell = ""): LawSource[] {
  return words(cell).map((word) =>
    word.startsWith("in:") ? { text: word.slice(3) } : (word as Exclude<LawSource, object>),
  );
}

function readOf(cell = ""): ReadPart {
  return cell === "whole" || cell === "opening" || cell === "none" ? cell : list(cell);
}

function nameOf(kind: InstrumentKind, number: string, subject: string, issued: string): string {
  const word = kind === "code" ? `${KIND_WORDS.code} ${subject.replace(/ \(.*/, "")}` : KIND_WORDS[kind];
  const name = word === "" ? number : `${word} ${number}`;
  const dated = /\/\d{4}\//.test(number);
  return YEARLY.has(kind) && !dated && issued !== "" ? `${name} năm ${issued.slice(0, 4)}` : name;
}

function changeOf(cells: readonly string[]): InstrumentChange {
  const [, kind, by, articles, from, earliest, latest, sources, confidence, vi, en] = cells;
  return {
    kind: kind as InstrumentChange["kind"],
    ...(by && { by }),
    articles: list(articles),
    ...(from && { from: from as LocalDate }),
    ...(earliest && { earliest: earliest as LocalDate }),
    ...(latest && { latest: latest as LocalDate }),
    sources: sourcesOf(sources),
    confidence: confidence as LawConfidence,
    ...noteOf(vi, en),
  };
}

function instrumentOf(
  cells: readonly string[],
  changes: readonly InstrumentChange[],
  issuers: ReadonlyMap<string, string>,
): Instrument {
  const [key = "", number = "", kindCell, issuer = "", subjectVi = "", subjectEn = "", issued = "", ...rest] = cells;
  const [inForce, inForceLatest, details, issuedBy, restsOn, successor, read, confirmed, ...end] = rest;
  const [sources, confidence, noteVi, noteEn, readWording] = end;
  const kind = kindCell as InstrumentKind;
  return {
    key,
    number,
    name: nameOf(kind, number, subjectVi, issued),
    kind,
    issuer: { vi: issuer, en: issuers.get(issuer) ?? issuer },
    subject: { vi: subjectVi, en: subjectEn },
    ...(issued && { issued }),
    ...(inForce && { inForce: inForce as LocalDate }),
    ...(inForceLatest && { inForceLatest: inForceLatest as LocalDate }),
    ...(details && { details }),
    ...(issuedBy && { issuedBy }),
    restsOn: words(restsOn),
    ...(successor && { successor: successor === "none" ? null : successor }),
    changes,
    read: readOf(read),
    ...(readWording && { readWording: readWording as LocalDate }),
    ...(confirmed && { confirmed: confirmed as LocalDate }),
    sources: sourcesOf(sources),
    confidence: confidence as LawConfidence,
    ...noteOf(noteVi, noteEn),
  };
}

function powersOf(rows: readonly (readonly string[])[], issuers: ReadonlyMap<string, string>): Power[] {
  const found = new Map<string, { name: Bilingual; holders: PowerHolder[] }>();
  for (const [key = "", vi = "", en = "", holder = "", from, by = "", article = "", confidence, ...note] of rows) {
    const power = found.get(key) ?? { name: { vi, en }, holders: [] };
    found.set(key, power);
    power.holders.push({
      holder: { vi: holder, en: issuers.get(holder) ?? holder },
      ...(from && { from: from as LocalDate }),
      ...(by !== "" && { by: { key: by, ...(article !== "" && { article }) } }),
      confidence: confidence as LawConfidence,
      ...noteOf(...note),
    });
  }
  return Array.from(found, ([key, power]) => ({ key, ...power }));
}

/** Returns the register that tables hold. */
export function readRegister(tables: LawTables): LawRegister {
  const issuers = new Map(tables.issuers.map(([vi = "", en = ""]) => [vi, en]));
  const changes = new Map<string, InstrumentChange[]>();
  for (const cells of tables.changes) {
    const [key = ""] = cells;
    const known = changes.get(key);
    if (known) known.push(changeOf(cells));
    else changes.set(key, [changeOf(cells)]);
  }
  const instruments = tables.instruments.map((cells) =>
    instrumentOf(cells, changes.get(cells[0] ?? "") ?? [], issuers),
  );
  const place = (key = "", article = ""): { key: string; article?: string } => ({ key, ...(article && { article }) });
  return {
    instruments: new Map(instruments.map((instrument) => [instrument.key, instrument])),
    successions: tables.successions.map(([fromKey, from, toKey, to, confidence, vi, en]) => ({
      from: place(fromKey, from),
      to: place(toKey, to),
      confidence: confidence as LawConfidence,
      ...noteOf(vi, en),
    })),
    powers: powersOf(tables.powers ?? [], issuers),
    day:
      instruments
        .flatMap(({ confirmed = [] }) => confirmed)
        .sort()
        .at(-1) ?? ("0001-01-01" as LocalDate),
  };
}
