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
  /** What it loads. Default: nothing. */
  readonly files?: PageFiles;
}

/** What a page loads, all of it from where the page itself came from. */
export interface PageFiles {
  /** Addresses of scripts that run, in this order, when the page has been read. */
  readonly scripts: readonly string[];
  /** Address of a script that runs before the body is shown. */
  readonly earlyScript?: string;
  /** Address of a style sheet, which follows the page's own rules. */
  readonly styleSheet?: string;
  /** One sentence for search engines, which are told to stay away without it. */
  readonly description?: string;
  /** Set where scripts may call the server that the page came from. */
  readonly calls?: true;
}

const NOTHING = "default-src 'none'; base-uri 'none'";

/** A page forbids itself all that is not stated. */
function policyOf(files: PageFiles | undefined): string {
  if (files === undefined) return `${NOTHING}; style-src 'unsafe-inline'`;
  const calls = files.calls ? "connect-src 'self'" : "connect-src 'none'; form-action 'none'";
  return `${NOTHING}; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data: blob:; font-src 'self'; ${calls}`;
}

function linksTo({ scripts, earlyScript, styleSheet, description }: PageFiles): string {
  const links = [
    description === undefined ? "" : `<meta name="description" content="${escapeMarkup(description)}">`,
    styleSheet === undefined ? "" : `<link rel="stylesheet" href="${escapeMarkup(styleSheet)}">`,
    '<link rel="icon" href="data:,">',
    earlyScript === undefined ? "" : `<script src="${escapeMarkup(earlyScript)}"></script>`,
    ...scripts.map((address) => `<script src="${escapeMarkup(address)}" defer></script>`),
  ];
  return links.filter((link) => link !== "").join("\n");
}

/** Ends what {@link htmlPageStart} begins. */
export const HTML_PAGE_END = "</body>\n</html>\n";

/**
 * Returns the beginning of an HTML page. Without `files` it has no script and asks for nothing, and a policy also forbids
 * both; with them the policy forbids all that is not of the page's own server. What follows is the body.
 */
export function htmlPageStart({ language, title, style, files }: Omit<HtmlPage, "body">): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(files)}">`,
    files?.description === undefined ? '<meta name="robots" content="noindex">' : "",
    `<title>${escapeMarkup(title)}</title>`,
    style === "" ? "" : `<style>${style}</style>`,
    files ? linksTo(files) : "",
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
${head.filter((line) => line !== "").join("\n")}
</head>
<body>
`;
}

/** Returns an HTML page, as {@link htmlPageStart} begins it. */
export function htmlPage({ body, ...start }: HtmlPage): string {
  return `${htmlPageStart(start)}${body}\n${HTML_PAGE_END}`;
}
