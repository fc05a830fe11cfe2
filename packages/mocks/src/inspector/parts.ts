import { type Language, type LocalDateTime, writeTime } from "@egov-vn/core";
import { type Markup, type MarkupPart, markup } from "@egov-vn/core/markup";
import { localTime } from "../clock.js";
import type { Province } from "../province.js";
import type { Say } from "./words.js";

/** What the parts of the inspector are made for. */
export interface InspectorView {
  readonly province: Province;
  readonly language: Language;
  readonly say: Say;
  /** `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** The session whose traffic is shown; all without it. */
  readonly session?: string;
}

/** Rows of a table that are shown; the newest count. */
const MOST_ROWS = 50;

/** Returns a moment as the reader writes it, to the minute: `02/03/2026 08:00`, in English `2026-03-02 08:00`. */
export function moment(at: number | string, language: Language): string {
  const time = (typeof at === "number" ? localTime(at) : at.slice(0, 19)) as LocalDateTime;
  return (language === "vi" ? writeTime(time) : time.replace("T", " ")).slice(0, 16);
}

/** Returns a part of the page that has a heading. The script renews parts whose markup has changed. */
export function part(id: string, heading: string, ...body: readonly MarkupPart[]): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-h" data-live><h2 id="${id}-h">${heading}</h2>${body}</section>`;
}

/** Returns a table whose rows become cards on a narrow screen, newest first; what there is of none says so. */
export function table(
  { say }: Pick<InspectorView, "say">,
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly MarkupPart[])[],
): Markup {
  if (rows.length === 0) return markup`<p class="none">${say("nothing")}</p>`;
  const shown = rows.slice(-MOST_ROWS).reverse();
  const cells = (row: readonly MarkupPart[]) =>
    row.map((cell, index) =>
      index === 0
        ? markup`<th scope="row" data-label="${heads[index]}">${cell}</th>`
        : markup`<td data-label="${heads[index]}">${cell}</td>`,
    );
  return markup`<table><caption class="unseen">${caption}</caption><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${shown.map((row) => markup`<tr>${cells(row)}</tr>`)}</tbody></table>${rows.length > shown.length && markup`<p class="none">${say("newest", { shown: shown.length, all: rows.length })}</p>`}`;
}
