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
}

/** Ends what {@link htmlPageStart} begins. */
export const HTML_PAGE_END = "</body>\n</html>\n";

/**
 * Returns the beginning of an HTML page that needs nothing else: it has no script and asks for nothing, and a policy forbids
 * both besides. What follows is the body.
 */
export function htmlPageStart({ language, title, style }: Omit<HtmlPage, "body">): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
`;
}

/** Returns an HTML page that needs nothing else, without scripts. */
export function htmlPage({ body, ...start }: HtmlPage): string {
  return `${htmlPageStart(start)}${body}\n${HTML_PAGE_END}`;
}
