// HTML and XML that hold text of others

export type { HtmlPage, PageFiles } from "./markup/html-page.js";
export { HTML_PAGE_END, htmlPage, htmlPageStart } from "./markup/html-page.js";
export type { MarkupPart } from "./markup/markup.js";
export { escapeMarkup, Markup, markup } from "./markup/markup.js";
export type { LetterFacts, LetterLines } from "./markup/official-letter.js";
export {
  contentsList,
  dayInWords,
  LETTER_STYLE,
  letterEnd,
  letterHead,
  letterLines,
  scrollWide,
} from "./markup/official-letter.js";
export type { DrawingWords, TextStyle } from "./markup/svg.js";
export {
  FAINT,
  fitText,
  INK,
  MUTED,
  RULE,
  svgBox,
  svgDrawing,
  svgFigure,
  svgLine,
  svgNumber,
  svgText,
  textWidth,
  wrapText,
} from "./markup/svg.js";
