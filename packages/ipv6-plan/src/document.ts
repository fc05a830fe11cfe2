// the plan as a document; its Word form is in the entry `@egov-vn/ipv6-plan/docx`

// types
export type { Block, Column, Drawing, PlanDocument } from "./document/content.js";
export { documentHtml, drawingSvg } from "./document/html.js";
export { documentMarkdown } from "./document/markdown.js";
export type { DocumentOptions } from "./document/plan-document.js";
export { planDocument } from "./document/plan-document.js";
export type { BitRuler, RulerField } from "./drawings/bit-ruler.js";
export { bitRulerSvg } from "./drawings/bit-ruler.js";
export type { PlanMap } from "./drawings/from-plan.js";
// drawings of a plan, and what they are made of
export { mapOf, mapsOf, rulerOf, treeDrawing, treesOf } from "./drawings/from-plan.js";
export type { CellState, MapCell, NibbleMap } from "./drawings/nibble-map.js";
export { nibbleMapSvg } from "./drawings/nibble-map.js";
export type { PrefixTree, TreeLimits } from "./drawings/prefix-tree.js";
export { prefixTreeSvg } from "./drawings/prefix-tree.js";
