import { type Listed, provinceRows } from "@egov-vn/codes";
import * as history from "@egov-vn/codes/history";
import { foldVietnamese, type LocalDate, writeDay } from "@egov-vn/core";
import { wireAddressTool } from "./address.js";
import { element, find } from "./elements.js";
import { say } from "./words.js";

/** A unit that a search found. */
export interface FoundUnit {
  readonly heading: string;
  readonly text: string;
  /** From where the pages of the language begin. */
  readonly address: string;
}

type Commune = ReturnType<typeof history.unitRows<"communes">>[number];
type District = ReturnType<typeof history.unitRows<"districts">>[number];

/** More rows make a page slow, and are too many to read. */
const MOST_ROWS = 200;
const MOST_DISTRICTS = 3;
/** More words that no unit has make a question of something else. */
const MOST_UNKNOWN = 3;
/** As far as the tables go. */
const END = "9999-12-30" as LocalDate;
const FIRST_DAY = "2004-08-31";
const PAGE = "codes/communes.html";

const nameOf = (unit: Listed): string => (unit as Listed & { fullName?: string }).fullName ?? unit.name;

const provinceNames = new Map<string, { from: string; to: string; name: string }[]>();
const districtNames = new Map<string, { from: string; to: string; name: string }[]>();

function collect(names: typeof provinceNames, rows: readonly Listed[]): void {
  for (const row of rows) {
    const known = names.get(row.code) ?? [];
    known.push({ from: row.period.from, to: row.period.to ?? END, name: nameOf(row) });
    names.set(row.code, known);
  }
}

const nameOn = (names: typeof provinceNames, code: string | undefined, day: string): string => {
  const known = names.get(code ?? "") ?? [];
  return (known.find(({ from, to }) => from <= day && day <= to) ?? known.at(-1))?.name ?? "";
};

interface KnownCommune {
  readonly unit: Commune;
  readonly province: string;
  readonly district: string;
  /** What a search looks through, folded. */
  readonly text: string;
}

let known: readonly KnownCommune[] | undefined;

/** Returns every commune of every day with what it lay in, the youngest first. */
function knownCommunes(): readonly KnownCommune[] {
  if (known) return known;
  collect(provinceNames, [...history.unitRows("provinces"), ...provinceRows()]);
  collect(districtNames, history.unitRows("districts"));
  known = history.unitRows("communes").map((unit) => {
    const province = nameOn(provinceNames, unit.provinceCode, unit.period.from);
    const district = nameOn(districtNames, unit.districtCode, unit.period.from);
    return { unit, province, district, text: foldVietnamese(`${unit.fullName} ${district} ${province} ${unit.code}`) };
  });
  return known;
}

/** A district with the communes of its last day. */
interface KnownDistrict {
  readonly unit: District;
  readonly province: string;
  readonly communes: readonly Commune[];
  readonly text: string;
}

let knownUpper: readonly KnownDistrict[] | undefined;

/** Returns every district of every day. A search for its communes finds it too. */
function knownDistricts(): readonly KnownDistrict[] {
  if (knownUpper) return knownUpper;
  const all = knownCommunes();
  const byDistrict = new Map<string, KnownCommune[]>();
  for (const one of all) {
    const code = one.unit.districtCode ?? "";
    byDistrict.set(code, [...(byDistrict.get(code) ?? []), one]);
  }
  knownUpper = history.unitRows("districts").map((unit) => {
    const day = unit.period.to ?? END;
    const province = nameOn(provinceNames, unit.provinceCode, day);
    const communes = (byDistrict.get(unit.code) ?? [])
      .map((one) => one.unit)
      .filter(({ period }) => period.from <= day && day <= (period.to ?? END));
    return {
      unit,
      province,
      communes,
      text: foldVietnamese(`${unit.fullName} ${province} ${unit.code} phường xã thị trấn`),
    };
  });
  return knownUpper;
}

let vocabulary: ReadonlySet<string> | undefined;

/** Returns the words that any unit has: the others of a question say nothing of units. */
function wordsOfUnits(words: readonly string[]): string[] {
  vocabulary ??= new Set([...knownCommunes(), ...knownDistricts()].flatMap(({ text }) => text.split(" ")));
  const known = words.filter((word) => vocabulary?.has(word) && (word.length > 1 || /\d/.test(word)));
  return known.length > 0 && words.length - known.length <= MOST_UNKNOWN ? known : [...words];
}

/** Returns where a unit went, over all changes. */
function becameOf({ code, period }: Pick<Commune, "code" | "period">): readonly string[] {
  if (period.to === undefined) return [];
  const following = history.follow(code, period.to, END);
  return following.kind === "followed" ? following.reached.map(({ unit }) => nameOf(unit)) : [];
}

/** Returns what a unit was made out of at the last change. */
function madeOf({ code, period }: Commune): readonly string[] {
  const origin = history.predecessors(code, period.from);
  return origin.kind === "preceded" ? origin.links.map(({ unit }) => nameOf(unit)) : [];
}

const wordsOf = (text: string): string[] => foldVietnamese(text.replaceAll(/[,;]/g, " ")).split(" ").filter(Boolean);

/** Returns whether words of a text begin with all the words typed. */
const fits = (text: string, words: readonly string[]): boolean =>
  words.every((word) => ` ${text}`.includes(` ${word}`));

/** Finds communes by name, with or without marks, by code, and by what they lay in. */
function search(query: string, most: number): FoundUnit[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return [];
  const exact = knownCommunes().some(({ text }) => fits(text, typed));
  const words = exact ? typed : wordsOfUnits(typed);
  const key = words.join(" ");
  const rank = ({ unit, text }: KnownCommune): number => {
    const name = foldVietnamese(unit.name);
    const isNamed = name === key || foldVietnamese(unit.fullName) === key;
    const near = ` ${text}`.includes(` ${key}`) ? 2 : 3;
    return (isNamed ? 0 : name.startsWith(key) ? 1 : near) + (unit.period.to ? 0.5 : 0);
  };
  const communes = knownCommunes()
    .filter(({ text: own }) => fits(own, words))
    .map((one) => ({ one, at: rank(one) }))
    .sort((left, right) => left.at - right.at)
    .slice(0, most)
    .map(({ one: { unit, district, province } }) => {
      const names = becameOf(unit);
      const period = periodText(unit);
      return {
        heading: `${[unit.fullName, district, province].filter(Boolean).join(", ")} (${unit.code})`,
        text: names.length > 0 ? `${period}; ${say("nowIs", { names })}` : period,
        address: `${PAGE}#${unit.code}.${unit.period.to ?? unit.period.from}`,
      };
    });
  return [...searchDistricts(words), ...communes].slice(0, most);
}

/** Finds districts by name, and says what their communes became. */
function searchDistricts(words: readonly string[]): FoundUnit[] {
  return knownDistricts()
    .filter(
      ({ text, unit }) =>
        fits(text, words) &&
        foldVietnamese(unit.name)
          .split(" ")
          .some((word) => words.includes(word)),
    )
    .slice(-MOST_DISTRICTS)
    .reverse()
    .map(({ unit, province, communes }) => {
      const names = [...new Set(communes.flatMap((commune) => becameOf(commune)))];
      const told = say("communesBecame", { count: communes.length, names });
      return {
        heading: `${unit.fullName}, ${province} (${unit.code})`,
        text: names.length > 0 ? `${told} ${periodText(unit)}` : periodText(unit),
        address: `${PAGE}#${unit.code}.${unit.period.to ?? unit.period.from}`,
      };
    });
}

function periodText({ period: { from, to } }: Listed): string {
  return to === undefined
    ? say("since", { from: writeDay(from) })
    : say("period", { from: writeDay(from), to: writeDay(to) });
}

function rowOf({ unit, district, province }: KnownCommune): HTMLTableRowElement {
  const cells = [
    element("code", {}, unit.code),
    element("span", {}, unit.fullName, element("br"), element("span", { class: "quiet" }, periodText(unit))),
    district,
    province,
    becameOf(unit).join(", "),
    madeOf(unit).join(", "),
  ];
  return element("tr", {}, ...cells.map((cell) => element("td", {}, cell)));
}

/** Shows the communes of the day chosen that fit the words typed. */
function showUnits(form: HTMLFormElement): void {
  const body = find<HTMLTableSectionElement>(".units tbody");
  const [output] = form.getElementsByTagName("output");
  if (!body || !output) return;
  const data = new FormData(form);
  const day = String(data.get("day") ?? "");
  const words = wordsOf(String(data.get("text") ?? ""));
  if (day !== "" && day < FIRST_DAY) {
    output.value = say("outside");
    body.replaceChildren();
    return;
  }
  // A link of the search names a district by its code, until other words are typed.
  const district = form.dataset.words === data.get("text") ? form.dataset.district : undefined;
  const fitting = knownCommunes().filter(
    ({ unit: { period, districtCode }, text }) =>
      (day === "" || (period.from <= day && day <= (period.to ?? END))) &&
      (district === undefined ? fits(text, words) : districtCode === district),
  );
  body.replaceChildren(...fitting.slice(0, MOST_ROWS).map(rowOf));
  output.value = say("shown", { count: fitting.length, shown: Math.min(fitting.length, MOST_ROWS) });
}

/** Takes the unit of the page's address, as the search gives it: `00004.2025-06-30`, or a district as `001.2025-06-30`. */
function takeHash(form: HTMLFormElement): void {
  const [, code = "", day = ""] = /^#(\d{3}|\d{5})\.(\d{4}-\d{2}-\d{2})$/.exec(location.hash) ?? [];
  const [text, date] = [form.elements.namedItem("text"), form.elements.namedItem("day")];
  if (code === "" || !(text instanceof HTMLInputElement) || !(date instanceof HTMLInputElement)) return;
  const district =
    code.length === 3 &&
    knownDistricts().find(({ unit }) => unit.code === code && (unit.period.to ?? unit.period.from) === day);
  text.value = district ? `${district.unit.fullName} ${district.province}` : code;
  date.value = day;
  if (!district) return;
  form.dataset.district = code;
  form.dataset.words = text.value;
}

function wireUnitTable(): void {
  const form = find<HTMLFormElement>("form[data-units]");
  if (!form) return;
  const take = (): void => {
    takeHash(form);
    showUnits(form);
  };
  form.addEventListener("input", () => showUnits(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", take);
  take();
}

globalThis.egovUnits = { search };
wireUnitTable();
wireAddressTool();
