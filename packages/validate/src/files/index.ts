// Checking files in Node: folders, patterns, standard input, worker threads
export { checkInputs, largeBytes } from "./check-inputs.js";
export { decodeUtf8 } from "./decode-utf8.js";
export { sourceOf } from "./file-source.js";
export type { Input } from "./inputs.js";
export { expandInputs, STDIN } from "./inputs.js";
