import { markup } from "@egov-vn/core/markup";
import { renderMarkdown } from "../markdown.js";
import type { SitePage } from "../page.js";
import type { Place } from "../place.js";

/** A guide in both languages, as Markdown that begins with its heading. */
export interface Guide {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

/** Returns the address of a guide's page. */
export const guidePath = ({ id }: Pick<Guide, "id">): string => `guides/${id}.html`;

/** Returns the heading that a guide begins with. */
export const headingOf = (text: string): string => /^# (.*)$/m.exec(text)?.[1] ?? "";
const bodyOf = (text: string): string => text.replace(/^# .*\n/m, "");

/** Returns the first paragraph, which says who the guide is for. */
const leadOf = (text: string): string => bodyOf(text).trim().split(/\n\n/, 1)[0]?.replaceAll("\n", " ") ?? "";

/** Addresses of guides that begin with `site:` are pages of the site. */
const linkFrom =
  (place: Place) =>
  (address: string): string =>
    address.startsWith("site:") ? place.page(address.slice("site:".length)) : address;

/** Makes the list of guides and the page of each. */
export function guidePages(guides: readonly Guide[]): SitePage[] {
  return [
    {
      path: "guides/index.html",
      section: "guides",
      title: { vi: "Hướng dẫn", en: "Guides" },
      body: (place) =>
        markup`<ul class="cards">${guides.map(
          (guide) =>
            markup`<li><a href="${place.page(guidePath(guide))}">${headingOf(guide[place.language])}</a>${renderMarkdown(leadOf(guide[place.language]), linkFrom(place))}</li>`,
        )}</ul>`,
    },
    ...guides.map(
      (guide): SitePage => ({
        path: guidePath(guide),
        section: "guides",
        title: { vi: headingOf(guide.vi), en: headingOf(guide.en) },
        body: (place) => renderMarkdown(bodyOf(guide[place.language]), linkFrom(place)),
      }),
    ),
  ];
}
