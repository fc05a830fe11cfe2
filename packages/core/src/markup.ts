// HTML and XML that hold text of others

export type { MarkupPart } from "./markup/markup.js";
export { escapeMarkup, Markup, markup } from "./markup/markup.js";
