/** A link of a page that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly address: string;
}

const ATTRIBUTES = /\s(?:href|src)="([^"]*)"/g;
const IDS = /\sid="([^"]*)"/g;

const plain = (text: string): string =>
  text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/**
 * Returns the links of a site's pages that lead to a file or an anchor that is not there, and those that leave the site.
 *
 * @param files every file by its path; only pages are looked through.
 * @param also paths of files that are there and not given, such as those of a folder that is copied.
 * @example
 * brokenLinks(new Map([["index.html", '<a href="a.html">a</a>']])) // => [{ page: "index.html", address: "a.html" }]
 */
export function brokenLinks(
  files: ReadonlyMap<string, string>,
  also: (path: string) => boolean = () => false,
): BrokenLink[] {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (path: string): ReadonlySet<string> => {
    let known = anchors.get(path);
    if (!known) {
      known = new Set(Array.from((files.get(path) ?? "").matchAll(IDS), ([, id = ""]) => plain(id)));
      anchors.set(path, known);
    }
    return known;
  };
  const broken: BrokenLink[] = [];
  for (const [page, text] of files) {
    if (!page.endsWith(".html")) continue;
    for (const address of new Set(Array.from(text.matchAll(ATTRIBUTES), ([, found = ""]) => plain(found)))) {
      if (address === "data:,") continue;
      const base = new URL(page, "site:///");
      const target = new URL(address, base);
      const path = decodeURIComponent(target.pathname).replace(/^\//, "");
      const anchor = decodeURIComponent(target.hash.slice(1));
      const isThere = target.protocol === "site:" && (files.has(path) || also(path));
      if (!isThere || (anchor !== "" && files.has(path) && !anchorsOf(path).has(anchor)))
        broken.push({ page, address });
    }
  }
  return broken;
}
