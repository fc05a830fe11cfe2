import { foldVietnamese } from "@egov-vn/core";
import type { SearchEntry } from "../search-index.js";
import { prepareSearch, rankEntries, type SearchTable, wordsOfQuery } from "../search-ranking.js";
import { element, find, loadScript, rootOf } from "./elements.js";
import type { FoundUnit } from "./units.js";
import { language, say } from "./words.js";

declare global {
  /** Set by the script of the index. */
  var egovSearch: readonly SearchEntry[] | undefined;
  /** Set by the script of the units. */
  var egovUnits: { search(text: string, most: number): readonly FoundUnit[] } | undefined;
}

const MOST = 24;
const MOST_UNITS = 8;
/** As much of a text is shown as two lines hold. */
const LONGEST_TEXT = 180;
/** Units are loaded from this many letters on: every page has a search, and few searches are for a unit. */
const FEWEST_LETTERS = 3;

let table: SearchTable | undefined;

/** Returns what fits a query best. */
function search(query: string): SearchEntry[] {
  table ??= prepareSearch(globalThis.egovSearch ?? []);
  return rankEntries(table, query, MOST);
}

/** Returns the entries of units that a query names. */
function searchUnits(query: string): SearchEntry[] {
  const units = globalThis.egovUnits?.search(wordsOfQuery(query).join(" "), MOST_UNITS) ?? [];
  return units.map(({ heading, text, address }) => [say("units"), heading, address, text]);
}

/** Wires the search of the page: a list of links that arrow keys go through. */
export function wireSearch(): void {
  const form = find<HTMLFormElement>("[data-search]");
  const input = find<HTMLInputElement>("#query");
  const list = find<HTMLUListElement>("#found");
  if (!form || !input || !list) return;
  let chosen = -1;
  const links = (): HTMLAnchorElement[] => Array.from(list.querySelectorAll("a"));
  const choose = (next: number): void => {
    const options = Array.from(list.children);
    chosen = options.length === 0 ? -1 : (next + options.length) % options.length;
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === chosen));
    const option = options[chosen];
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const show = (entries: readonly SearchEntry[]): void => {
    const option = ([kind, heading, address, text]: SearchEntry, at: number): HTMLLIElement =>
      element(
        "li",
        { role: "option", id: `found-${at}`, "aria-selected": "false" },
        element(
          "a",
          { href: rootOf("pages") + address, tabindex: "-1" },
          heading,
          element("small", {}, `${kind}${text === "" ? "" : ` · ${text.slice(0, LONGEST_TEXT)}`}`),
        ),
      );
    const options = entries.map(option);
    list.replaceChildren(
      ...(options.length > 0
        ? options
        : [element("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("nothing"))]),
    );
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
  };
  const load = (): Promise<void> => loadScript(`search.${language()}.js`);
  const update = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === "") {
      close();
      return;
    }
    await load();
    if (input.value.trim() !== query) return;
    const others = search(query);
    show(others);
    if (query.length < FEWEST_LETTERS) return;
    await loadScript("units.js");
    if (input.value.trim() !== query) return;
    const units = searchUnits(query);
    // What bears the very name stands first: its own, before what it lies in.
    const key = wordsOfQuery(query).join(" ");
    const named = units.filter(
      ([, heading]) =>
        key.includes(foldVietnamese(heading.replace(/[,(].*$/, ""))) || foldVietnamese(heading).includes(key),
    );
    show([...named, ...others, ...units.filter((unit) => !named.includes(unit))]);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, 90);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    links()[Math.max(chosen, 0)]?.click();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !form.contains(target)) close();
  });
  list.addEventListener("click", () => close());
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    input.focus();
  });
}
