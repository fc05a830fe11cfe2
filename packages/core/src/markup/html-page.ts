import type { Language } from "../language.js";
import { escapeMarkup } from "./markup.js";

/** What makes a page. */
export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  /** Rules of style sheets, as they are. */
  readonly style: string;
  /** Markup of the body. */
  readonly body: string;
  /** Set for a page of a site, which has files of its own next to it. */
  readonly site?: SiteFiles;
}

/** What a page of a site loads, all of it from the site. */
export interface SiteFiles {
  /** Addresses of scripts, relative to the page. They run in this order, the first one before the body is shown. */
  readonly scripts: readonly string[];
  /** Address of the style sheet, relative to the page. */
  readonly styleSheet: string;
  /** One sentence for search engines. */
  readonly description: string;
}

/** A page alone loads nothing. A page of a site loads from the site, and sends nothing anywhere. */
const POLICIES = {
  alone: "default-src 'none'; style-src 'unsafe-inline'",
  site: "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'",
} as const;

const scriptTag = (address: string, index: number): string =>
  `<script src="${escapeMarkup(address)}"${index === 0 ? "" : " defer"}></script>\n`;

function siteHead({ scripts, styleSheet, description }: SiteFiles): string {
  const links = `<meta name="description" content="${escapeMarkup(description)}">
<link rel="stylesheet" href="${escapeMarkup(styleSheet)}">
<link rel="icon" href="data:,">
`;
  return links + scripts.map(scriptTag).join("");
}

/** Ends what {@link htmlPageStart} begins. */
export const HTML_PAGE_END = "</body>\n</html>\n";

/**
 * Returns the beginning of an HTML page that needs nothing else: it has no script and asks for nothing, and a policy forbids
 * both besides. A page of a site loads its scripts and its style sheet, and the policy forbids all that is not of the site.
 * What follows is the body.
 */
export function htmlPageStart({ language, title, style, site }: Omit<HtmlPage, "body">): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICIES[site ? "site" : "alone"]}">
${site ? "" : '<meta name="robots" content="noindex">\n'}<title>${escapeMarkup(title)}</title>
${site ? siteHead(site) : `<style>${style}</style>\n`}</head>
<body>
`;
}

/** Returns an HTML page that needs nothing else, without scripts. */
export function htmlPage({ body, ...start }: HtmlPage): string {
  return `${htmlPageStart(start)}${body}\n${HTML_PAGE_END}`;
}
