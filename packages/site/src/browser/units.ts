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

/** More rows make a page slow, and are too many to read. */
const MOST_ROWS = 200;
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

/** Returns where a unit went, over all changes. */
function becameOf({ code, period }: Commune): readonly string[] {
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
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const key = words.join(" ");
  const rank = ({ unit, text }: KnownCommune): number => {
    const name = foldVietnamese(unit.name);
    const isNamed = name === key || foldVietnamese(unit.fullName) === key;
    const near = ` ${text}`.includes(` ${key}`) ? 2 : 3;
    return (isNamed ? 0 : name.startsWith(key) ? 1 : near) + (unit.period.to ? 0.5 : 0);
  };
  return knownCommunes()
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
  const fitting = knownCommunes().filter(
    ({ unit: { period }, text }) =>
      (day === "" || (period.from <= day && day <= (period.to ?? END))) && fits(text, words),
  );
  body.replaceChildren(...fitting.slice(0, MOST_ROWS).map(rowOf));
  output.value = say("shown", { count: fitting.length, shown: Math.min(fitting.length, MOST_ROWS) });
}

/** Takes the unit of the page's address, as the search gives it: `00004.2025-06-30`. */
function takeHash(form: HTMLFormElement): void {
  const [, code, day] = /^#(\d{5})\.(\d{4}-\d{2}-\d{2})$/.exec(location.hash) ?? [];
  const [text, date] = [form.elements.namedItem("text"), form.elements.namedItem("day")];
  if (code === undefined || !(text instanceof HTMLInputElement) || !(date instanceof HTMLInputElement)) return;
  text.value = code;
  date.value = day as string;
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
