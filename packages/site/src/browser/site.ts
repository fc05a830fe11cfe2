import { find, loadScript } from "./elements.js";
import { wireSearch } from "./search.js";
import { wireFilters } from "./table-filters.js";

const THEME = "egov-theme";

/** Returns what the reader chose; a browser may forbid pages from a disk to keep anything. */
function storedTheme(): string | null {
  try {
    return localStorage.getItem(THEME);
  } catch {
    return null;
  }
}

function setTheme(theme: string | null): void {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
}

// Before the body is shown, so that a dark page does not begin white.
setTheme(storedTheme());

function wireTheme(): void {
  find("[data-theme-switch]")?.addEventListener("click", () => {
    const { theme } = document.documentElement.dataset;
    const isDark = theme === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
    const next = isDark ? "light" : "dark";
    setTheme(next);
    try {
      localStorage.setItem(THEME, next);
    } catch {
      // The choice lasts as long as the page.
    }
  });
}

/** The scripts of the forms on which data are tried out. */
const TOOLS: Readonly<Record<string, string>> = {
  check: "check.js",
  signatures: "signatures.js",
  architecture: "architecture.js",
  address: "units.js",
  deadline: "deadline.js",
};

/** Loads the packages behind a form when somebody turns to it, and not before. */
function wireTools(): void {
  const form = find<HTMLFormElement>("form[data-tool]");
  const script = TOOLS[form?.dataset.tool ?? ""];
  if (!form || script === undefined) return;
  const load = (): Promise<void> => loadScript(script);
  for (const event of ["focusin", "pointerenter", "dragenter"]) form.addEventListener(event, load, { once: true });
  form.addEventListener("submit", async (event) => {
    if (form.dataset.ready !== undefined) return;
    event.preventDefault();
    await load();
    form.requestSubmit();
  });
  const day = form.elements.namedItem("day");
  if (day instanceof HTMLInputElement && day.value === "") day.value = today();
  const received = form.elements.namedItem("received");
  if (received instanceof HTMLInputElement && received.value === "") received.value = `${today()}T15:30`;
  if (location.hash.startsWith("#i=")) void load();
}

/** Returns the day of the reader's clock; the reader can choose another. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** On a phone the menu is closed until it is asked for. */
function foldMenu(): void {
  const menu = find<HTMLDetailsElement>(".menu details");
  if (menu && matchMedia("(max-width: 46rem)").matches) menu.open = false;
}

/** An anchor inside something that is folded opens it. */
function openTarget(): void {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target ? target.closest("details") : null;
  if (folded) folded.open = true;
}

document.addEventListener("DOMContentLoaded", () => {
  foldMenu();
  wireTheme();
  wireSearch();
  wireFilters();
  wireTools();
  openTarget();
});
addEventListener("hashchange", openTarget);
