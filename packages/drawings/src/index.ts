// What is drawn: pages of at most 30 objects
export { connectionDrawings } from "./connections.js";
export type { ConnectionArrow, ConnectionBox, ConnectionDrawing, ConnectionOptions } from "./connections.js";

// Where everything stands, and the pictures
export { layOutConnections } from "./layout.js";
export type { ConnectionLayout, LaidArrow, LaidBox, Point } from "./layout.js";
export { connectionDrawio, connectionDrawioSvg, connectionSvg } from "./pictures.js";
export { pngOf } from "./png.js";
export type { PngOptions } from "./png.js";
export { hasVietnamese } from "./font-letters.js";
