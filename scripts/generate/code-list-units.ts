import { type PackableStep, packIndexedSteps, packSteps, packUnits, placesOf } from "./code-list-packing.js";
import { blocksOf, cellsOf, type Fields, field, letter, listed, type Row, type TableName } from "./code-list-tables.js";
import type { Literal } from "./typescript-literal.js";

const KIND_LETTERS: Readonly<Record<string, string>> = {
  xa: "x",
  phuong: "p",
  "thi-tran": "t",
  "dac-khu": "k",
  quan: "q",
  huyen: "h",
  "thi-xa": "s",
  "thanh-pho": "c",
};
/** Why one unit followed another, as the letter of the packed tables; the usual reason has no letter. */
const DETAIL_LETTERS: Readonly<Record<string, string>> = {
  merged: "",
  part: "p",
  unchanged: "u",
  renamed: "r",
  reclassified: "t",
  moved: "m",
  "whole-area": "g",
  "part-of-area": "a",
  "part-of-area-whole-population": "b",
  "part-of-population": "q",
  "sources-differ": "c",
  "district-became-special-zone": "k",
};

/** Literals by the name of the constant that holds them. */
export type Tables = Readonly<Record<string, Literal>>;
type RowsOf = (name: TableName) => readonly Row[];

const packed =
  (parent: (row: Row) => string) =>
  (rows: readonly Row[]): Fields => ({
    units: packUnits(
      rows.map((row) => ({
        code: field(row, "code"),
        name: field(row, "name"),
        letter: letter(KIND_LETTERS, field(row, "kind")),
        parent: parent(row),
      })),
    ),
  });

const stepOf = (row: Row): PackableStep => ({
  from: field(row, "old_code"),
  to: field(row, "new_code"),
  letter: letter(DETAIL_LETTERS, field(row, "detail")),
});

/**
 * Returns successions with what follows from them: a unit that gave parts away and lived on under its name kept the rest, so
 * that it stands among its own successors.
 *
 * @param units the units that may have lived on.
 */
function withRemainders(successions: readonly Row[], units: readonly Row[]): Row[] {
  const livedOn = new Map<string, Row[]>();
  for (const unit of units) livedOn.set(field(unit, "code"), [...(livedOn.get(field(unit, "code")) ?? []), unit]);
  const divisions = new Map<string, Row[]>();
  for (const row of successions) {
    const key = `${field(row, "old_code")} ${field(row, "valid_from")}`;
    divisions.set(key, [...(divisions.get(key) ?? []), row]);
  }
  const remainders = [...divisions.values()].flatMap((rows): Row[] => {
    const [first] = rows as [Row];
    const [code, day] = [field(first, "old_code"), field(first, "valid_from")];
    const stayed = livedOn
      .get(code)
      ?.some((unit) => field(unit, "valid_from") < day && (unit.valid_to === "" || field(unit, "valid_to") >= day));
    const divided = rows.every((row) => field(row, "relation") === "part" && field(row, "new_code") !== code);
    return stayed && divided ? [{ ...first, new_code: code, detail: "part" }] : [];
  });
  return [...successions, ...remainders];
}

const steps = (rows: readonly Row[]): Literal =>
  blocksOf(rows, (members) => ({
    steps: packSteps(
      members.map((row) => ({
        from: field(row, "old_code"),
        to: field(row, "new_code"),
        detail: field(row, "detail"),
      })),
    ),
  }));

const indexed = (rows: readonly Row[], places: ReadonlyMap<string, number>): Literal =>
  blocksOf(rows, (members) => ({ steps: packIndexedSteps(members.map(stepOf), places) }));

const placesIn = (rows: readonly Row[]): ReadonlyMap<string, number> => placesOf(rows.map((row) => field(row, "code")));

const HEAD = ["valid_from", "valid_to", "sources", "confidence"] as const;
const sameHead = (one: Row, other: Row): boolean => HEAD.every((name) => field(one, name) === field(other, name));

/** A People's Council (K) has the number of its People's Committee (H). */
const twinOf = (code: string): string => code.replace(/^H/, "K");

/** Whether a row of a People's Council says just what the row of its People's Committee lets one derive. */
const isDerived = (row: Row, all: readonly Row[]): boolean =>
  field(row, "group") === "K" &&
  all.some(
    (other) =>
      field(other, "group") === "H" &&
      twinOf(field(other, "code")) === field(row, "code") &&
      field(other, "name").replace("Ủy ban", "Hội đồng") === field(row, "name") &&
      sameHead(other, row),
  );

/** Returns the tables of level-1 agencies, without what follows from other rows: committees are named after provinces. */
export function agencyTables(rows: RowsOf): Tables {
  const agencies = rows("agencies");
  const successions = withRemainders(rows("agency-successions"), agencies);
  const nameOf = (code: string, day: string): string | undefined => {
    const within = (row: Row): boolean =>
      field(row, "valid_from") <= day && (field(row, "valid_to") === "" || field(row, "valid_to") >= day);
    const province = rows("provinces").find((row) => field(row, "committee_code") === code && within(row));
    const title = province && (field(province, "kind") === "tinh" ? "tỉnh" : "thành phố");
    return province && `Ủy ban nhân dân ${title} ${field(province, "name")}`;
  };
  // Codes whose names follow are one row.
  const packedRows = (members: readonly Row[]): Fields => {
    const follows = (row: Row): boolean =>
      ["", nameOf(field(row, "code"), field(row, "valid_from"))].includes(field(row, "name"));
    const codes = members.filter(follows).map((row) => field(row, "code"));
    const named = members.filter((row) => !follows(row)).map((row) => cellsOf(row, ["code", "name"]));
    return { rows: codes.length > 0 ? [...named, [codes.join(" ")]] : named };
  };
  const ofCommittees = successions.filter((row) => field(row, "old_code").startsWith("H"));
  const twins = ofCommittees.map((row) => twinOf(field(row, "old_code")) + twinOf(field(row, "new_code")));
  const ofCouncils = successions.filter((row) => field(row, "old_code").startsWith("K"));
  const given = ofCouncils.map((row) => field(row, "old_code") + field(row, "new_code"));
  if (twins.sort().join() !== given.sort().join()) {
    throw new RangeError(
      "agency-successions: the People's Councils (K) do not follow their Committees (H); write both",
    );
  }
  return {
    agencyBlocks: blocksOf(
      agencies.filter((row) => !isDerived(row, agencies)),
      packedRows,
    ),
    agencySteps: steps(successions.filter((row) => !field(row, "old_code").startsWith("K"))),
    agencyGroupBlocks: blocksOf(
      rows("agency-groups"),
      listed("letter", "name_vi", "name_en", "first_code", "last_code", "named"),
    ),
  };
}

function packedSectors(rows: readonly Row[]): Fields {
  const prefixes = new Map<string, string[]>();
  for (const row of rows) {
    const [, prefix = "", number = ""] = /^(.*?)(\d{0,2})$/.exec(field(row, "code")) ?? [];
    const name = field(row, "name");
    if (/^\d|\|/.test(name)) throw new RangeError(`the name of sector ${field(row, "code")} cannot be packed`);
    const texts = prefixes.get(prefix);
    if (texts) texts.push(number + name);
    else prefixes.set(prefix, [number + name]);
  }
  return { rows: [...prefixes].map(([prefix, texts]) => `${prefix}:${texts.join("|")}`) };
}

/** Returns the tables of sectors. */
export const sectorTables = (rows: RowsOf): Tables => ({
  sectorBlocks: blocksOf(rows("sectors"), packedSectors),
  sectorSteps: steps(withRemainders(rows("sector-successions"), rows("sectors"))),
});

/** Returns the tables of provinces. */
export function provinceTables(rows: RowsOf): Tables {
  for (const row of rows("provinces")) {
    if (twinOf(field(row, "committee_code")) !== field(row, "council_code")) {
      throw new RangeError(`province ${field(row, "code")}: its H and K codes carry different numbers; write both`);
    }
  }
  return {
    provinceBlocks: blocksOf(
      rows("provinces"),
      listed("code", "name", "kind", "committee_code", "area_code", "aliases"),
    ),
    provinceSteps: steps(withRemainders(rows("province-successions"), rows("provinces"))),
  };
}

/** Returns the table of districts. */
export const districtTables = (rows: RowsOf): Tables => ({
  districtBlocks: blocksOf(
    rows("districts"),
    packed((row) => field(row, "province_code")),
  ),
});

/** Returns the tables of communes, their successions of any number of days among them. */
export function communeTables(rows: RowsOf): Tables {
  const communes = rows("communes");
  const parent = (row: Row): string => field(row, "district_code") || field(row, "province_code");
  const places = placesIn(communes);
  const isIndexed = (row: Row): boolean => places.has(field(row, "old_code")) && places.has(field(row, "new_code"));
  const successions = withRemainders(rows("commune-successions"), communes).filter(
    (row) => field(row, "old_code") !== "",
  );
  return {
    communeBlocks: blocksOf(communes, packed(parent)),
    otherCodes: communes
      .filter((row) => field(row, "other_code") !== "")
      .map((row) => cellsOf(row, ["other_code", "code"])),
    communeSteps: indexed(successions.filter(isIndexed), places),
    otherSteps: steps(successions.filter((row) => !isIndexed(row))),
  };
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The width of the codes of a level. */
const WIDTHS: Readonly<Record<string, number>> = { province: 2, district: 3, commune: 5 };

/** Returns the tables of units before 1/3/2025: what ended before, since when the others are what they were, what went where. */
export function olderTables(rows: RowsOf): Tables {
  const units = rows("older-units");
  const starts = rows("older-starts");
  const now = [rows("provinces"), rows("districts"), rows("communes")].flat();
  const since = new Map(starts.map((row) => [field(row, "code") + dayAfter(field(row, "valid_to")), row]));
  const extended = now.map((row) => {
    const start = since.get(field(row, "code") + field(row, "valid_from"));
    return start ? { ...row, valid_from: field(start, "valid_from") } : row;
  });
  const successions = withRemainders(rows("older-successions"), [...units, ...extended]);
  const ofLevel = (list: readonly Row[], level: string): readonly Row[] =>
    list.filter((row) => field(row, "code").length === WIDTHS[level]);
  const places = placesIn([...now, ...units]);
  const byParent = packed((row) => field(row, "parent_code"));
  const known = successions.filter((row) => field(row, "new_code") !== "");
  return {
    olderProvinces: blocksOf(ofLevel(units, "province"), listed("code", "name", "kind")),
    olderDistricts: blocksOf(ofLevel(units, "district"), byParent),
    olderCommunes: blocksOf(ofLevel(units, "commune"), byParent),
    olderStarts: blocksOf(starts, (members) => ({
      steps: packIndexedSteps(
        members.map((row) => ({ from: field(row, "code"), to: field(row, "code"), letter: "" })),
        places,
      ),
    })),
    olderSteps: indexed(
      known.filter((row) => field(row, "old_code") !== ""),
      places,
    ),
    olderOpenings: steps(known.filter((row) => field(row, "old_code") === "")),
  };
}
