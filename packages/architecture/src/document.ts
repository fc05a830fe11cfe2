// Mẫu 01 and 02: the document, its forms, the drawings

export { architectureDocument, checklistDocument } from "./document/architecture-document.js";
export type { ArchitectureDocument, Block } from "./document/content.js";
export { documentHtml, documentMarkdown, withoutPictures } from "./document/forms.js";
export type { OfficialSet, SetCopy, SetDrawing, SetFile, SetListing } from "./document/official-set.js";
export { officialSet, setListDocument } from "./document/official-set.js";
export type { PicturePage } from "./document/picture-pages.js";
export { picturePages } from "./document/picture-pages.js";
export { bandDrawio, bandDrawioSvg, bandSvg, relationsDot, relationsMermaid } from "./drawings/band-pictures.js";
export type { BandBox, BandDrawing, BandGroup, BoxState, DrawOptions } from "./drawings/bands.js";
export { bandDrawings, MANDATORY_DIAGRAMS } from "./drawings/bands.js";
export type { BoxLook } from "./drawings/box-looks.js";
export { BOX_LOOKS } from "./drawings/box-looks.js";
