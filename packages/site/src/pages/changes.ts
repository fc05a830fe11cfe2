import { type Markup, markup } from "@egov-vn/core/markup";
import { standards } from "@egov-vn/standards";
import { CHANGES_PATH, periodText } from "../addresses.js";
import { renderMarkdown } from "../markdown.js";
import type { SitePage } from "../page.js";
import type { Place } from "../place.js";
import { words } from "../words.js";

/** One change of packages, as its note says it. */
export interface PackageChange {
  /** Each package with how much the change asks of its users. */
  readonly packages: Readonly<Record<string, "major" | "minor" | "patch">>;
  /** The version that brought it; absent before it is published. */
  readonly version?: string;
  /** In English, as it is published. */
  readonly text: string;
}

/** The package of each standard. A test looks whether the package has it. */
export const PACKAGE_OF: Readonly<Record<string, string>> = {
  procedure: "@egov-vn/procedures",
  "service-features": "@egov-vn/service-levels",
  dossier: "@egov-vn/dossiers",
  "dossier-progress": "@egov-vn/dossiers",
  "document-exchange": "@egov-vn/documents",
  "ict-index-sheet": "@egov-vn/ict-index",
  "ipv6-plan": "@egov-vn/ipv6-plan",
  architecture: "@egov-vn/architecture",
};

/**
 * Reads a note of changesets: packages with their steps, then the text.
 *
 * @example
 * readChangeset('---\n"@egov-vn/core": minor\n---\n\nText.\n') // => { packages: { "@egov-vn/core": "minor" }, text: "Text." }
 */
export function readChangeset(note: string): PackageChange | undefined {
  const [, head, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(note) ?? [];
  if (head === undefined || text === undefined) return undefined;
  const steps = Array.from(head.matchAll(/^"?(@[^":]+)"?: (major|minor|patch)$/gm), ([, name = "", step = ""]) => [
    name,
    step,
  ]);
  return { packages: Object.fromEntries(steps), text: text.trim() };
}

/**
 * Reads a change log as changesets writes it, the youngest version first.
 *
 * @param name of the package.
 */
export function readChangelog(name: string, log: string): PackageChange[] {
  return log
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [version = ""] = part.split("\n", 1);
      return Array.from(
        part.matchAll(/^### (Major|Minor|Patch) Changes\n([\s\S]*?)(?=^### |$(?![\s\S]))/gm),
        ([, step = "", list = ""]) =>
          list
            .split(/^- /m)
            .slice(1)
            .map(
              (text): PackageChange => ({
                packages: { [name]: step.toLowerCase() as "patch" },
                version: version.trim(),
                text: text.replace(/^[0-9a-f]{7,}: /, "").trim(),
              }),
            ),
      ).flat();
    });
}

/** Makes the change log: for each standard its editions, what is converted into what, and the changes of its package. */
export const changesPage = (changes: readonly PackageChange[]): SitePage => ({
  path: CHANGES_PATH,
  section: "standards",
  title: words.changesTitle,
  body: (place) =>
    markup`<p class="lead">${place.say("changesLead")}</p>${[...new Set(standards.map(({ id }) => id))].map((id) => standardChanges(id, changes, place))}`,
});

/** Returns a note; what it links to lies in the repository, and not on the site. */
const noteText = (text: string): Markup =>
  renderMarkdown(text.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1"), (address) => address);

function standardChanges(id: string, changes: readonly PackageChange[], place: Place): Markup {
  const { language } = place;
  const all = standards.filter((one) => one.id === id);
  const name = PACKAGE_OF[id] ?? "";
  const own = changes.filter(({ packages }) => packages[name] !== undefined);
  const formats = all.flatMap(({ codecs }) => codecs);
  const title = ({ id: format, title: words }: (typeof formats)[number]): string => `${format} (${words[language]})`;
  return markup`<h2 id="${id}">${all.at(-1)?.title[language]}</h2>
<ul>${all.map(({ edition, validity }) => markup`<li>${place.say("edition")} <code>${edition}</code>, ${periodText(validity, place)}</li>`)}
<li>${place.say("convertedFrom")} ${formats.map(title).join(", ")}</li>
<li>${place.say("convertedTo")} ${formats
    .filter(({ encode }) => encode !== undefined)
    .map(title)
    .join(", ")}</li></ul>
<details open><summary>${place.say("packageChanges", { name, count: own.length })}</summary>
<ul lang="en">${own.map(({ packages, version, text }) => markup`<li><strong>${version ?? place.say("unreleased")}</strong> <span class="quiet">${packages[name]}</span> ${noteText(text)}</li>`)}</ul></details>`;
}
