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
  /** The address of a script on the page's own server, which the script may then call. Default: no script. */
  readonly script?: string;
}

const POLICY = "default-src 'none'; base-uri 'none'; style-src 'unsafe-inline'";

/** Ends what {@link htmlPageStart} begins. */
export const HTML_PAGE_END = "</body>\n</html>\n";

/**
 * Returns the beginning of an HTML page that needs nothing else: without `script` it has no script and asks for nothing, and
 * a policy forbids both besides. What follows is the body.
 */
export function htmlPageStart({ language, title, style, script }: Omit<HtmlPage, "body">): string {
  const policy = script === undefined ? POLICY : `${POLICY}; script-src 'self'; connect-src 'self'`;
  const link = script === undefined ? "" : `\n<script src="${escapeMarkup(script)}" defer></script>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title>${link}
<style>${style}</style>
</head>
<body>
`;
}

/** Returns an HTML page, as {@link htmlPageStart} begins it. */
export function htmlPage({ body, ...start }: HtmlPage): string {
  return `${htmlPageStart(start)}${body}\n${HTML_PAGE_END}`;
}
