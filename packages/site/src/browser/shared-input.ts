import { isFailure } from "@egov-vn/core/failures";
import { find } from "./elements.js";
import { language, say } from "./words.js";

/** Longer inputs make addresses that mail and chat programs cut. */
const LONGEST = 6_000;

/** Returns the values of a form by the names of its fields; files stay out. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") values[name] = value;
  return values;
}

/**
 * Puts the values of a form into the address that the form's link leads to. They stand behind `#`, which browsers send
 * nowhere.
 */
export function shareInput(form: HTMLFormElement): void {
  const link = find<HTMLAnchorElement>("[data-share]", form);
  if (!link) return;
  const hash = `#i=${encodeURIComponent(JSON.stringify(valuesOf(form)))}`;
  const fits = hash.length <= LONGEST;
  link.hidden = false;
  link.title = fits ? "" : say("tooLong");
  if (fits) link.href = hash;
  else link.removeAttribute("href");
}

/** Fills a form with what the page's address holds. Returns whether it held anything. */
function takeShared(form: HTMLFormElement): boolean {
  const [, text] = /^#i=(.*)$/s.exec(location.hash) ?? [];
  if (text === undefined) return false;
  let values: unknown;
  try {
    values = JSON.parse(decodeURIComponent(text));
  } catch {
    return false;
  }
  if (typeof values !== "object" || values === null) return false;
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === "on";
    else if (field instanceof HTMLInputElement && field.type === "file") continue;
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement
    )
      field.value = String(value);
  }
  return true;
}

/** Wires a form to what it asks for: at each submission, and at once when the page's address holds an input. */
export function wireTool(
  tool: string,
  answer: (form: HTMLFormElement, result: HTMLElement) => void | Promise<void>,
): void {
  const form = find<HTMLFormElement>(`form[data-tool="${tool}"]`);
  const result = find<HTMLElement>("[data-result]");
  if (!form || !result) return;
  const run = async (): Promise<void> => {
    shareInput(form);
    try {
      await answer(form, result);
    } catch (error) {
      const reason = isFailure(error) ? error.text(language()) : String(error);
      result.replaceChildren(say("failed", { reason }));
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run();
  });
  form.dataset.ready = "";
  if (takeShared(form)) void run();
}
