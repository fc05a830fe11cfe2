/**
 * What a file is by its first bytes. `ooxml` is docx, xlsx or pptx, `odf` is odt, ods or odp, `ole2` is doc, xls, ppt or
 * msg; `zip` is any other zip. `text` has no control characters; `unknown` is everything else.
 */
export type FileKind =
  | "pdf"
  | "zip"
  | "ooxml"
  | "odf"
  | "ole2"
  | "rtf"
  | "png"
  | "jpeg"
  | "gif"
  | "tiff"
  | "bmp"
  | "rar"
  | "7z"
  | "gzip"
  | "executable"
  | "xml"
  | "text"
  | "empty"
  | "unknown";

/** Extensions of each kind of file, lower case and without the dot. Kinds that prove nothing have an empty list. */
export const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ["pdf"],
  zip: ["zip"],
  ooxml: ["docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "dotx", "xltx", "potx"],
  odf: ["odt", "ods", "odp", "odg", "ott", "ots"],
  ole2: ["doc", "xls", "ppt", "msg", "dot", "xlt", "vsd", "mpp"],
  rtf: ["rtf", "doc"],
  png: ["png"],
  jpeg: ["jpg", "jpeg", "jfif"],
  gif: ["gif"],
  tiff: ["tif", "tiff"],
  bmp: ["bmp"],
  rar: ["rar"],
  "7z": ["7z"],
  gzip: ["gz", "tgz"],
  executable: ["exe", "dll", "scr", "com"],
  xml: [],
  text: [],
  empty: [],
  unknown: [],
};

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ["pdf", ascii("%PDF-")],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole2", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["rtf", ascii("{\\rtf")],
  ["gif", ascii("GIF8")],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["rar", ascii("Rar!\u001a\u0007")],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["gzip", [0x1f, 0x8b, 0x08]],
];

const ENTRY_NAME = 30;
const OFFICE_ENTRY = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|customXml\/)/;
const ODF_ENTRY = /^mimetypeapplication\/vnd\.oasis/;
const PDF_REACH = 1024;

const beginsWith = (head: Uint8Array, signature: readonly number[], from = 0): boolean =>
  signature.every((byte, index) => head[from + index] === byte);

const latin1 = new TextDecoder("latin1");
const letters = (bytes: Uint8Array): string => latin1.decode(bytes);

function zipKind(head: Uint8Array): FileKind {
  const first = letters(head.subarray(ENTRY_NAME, ENTRY_NAME + 60));
  if (OFFICE_ENTRY.test(first)) return "ooxml";
  return ODF_ENTRY.test(first) ? "odf" : "zip";
}

// A DOS stub's reserved words are zero and its header offset lies within the first kilobytes; "MZ" alone may be text.
const isExecutable = (head: Uint8Array): boolean =>
  head[0] === 0x4d && head[1] === 0x5a && head.length >= 64 && (head[0x3f] ?? 1) === 0 && (head[0x3e] ?? 1) === 0;

const isBitmap = (head: Uint8Array): boolean =>
  head[0] === 0x42 && head[1] === 0x4d && head.length >= 26 && beginsWith(head, [0, 0, 0, 0], 6);

function textKind(head: Uint8Array): FileKind {
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return "unknown";
  }
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|[A-Za-z!])/.test(letters(head.subarray(0, 64))) ? "xml" : "text";
}

// Readers take a PDF whose header stands anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
const hasLatePdfHeader = (head: Uint8Array): boolean => letters(head.subarray(0, PDF_REACH)).includes("%PDF-");

/**
 * Returns what a file is by its first bytes; up to 1 KiB is looked at. The name and the label are not asked, as real
 * packets get both wrong.
 *
 * @example
 * fileKind(new TextEncoder().encode("%PDF-1.7")) // => "pdf"
 */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return "empty";
  const first = head[0];
  for (const [kind, signature] of SIGNATURES) {
    if (first === signature[0] && beginsWith(head, signature)) return kind === "zip" ? zipKind(head) : kind;
  }
  if (isExecutable(head)) return "executable";
  if (isBitmap(head)) return "bmp";
  if (hasLatePdfHeader(head)) return "pdf";
  return textKind(head);
}

/**
 * Returns a file name's extension in lower case, without the dot.
 *
 * @example
 * extensionOf("Cong van.SIGNED.PDF") // => "pdf"
 */
export function extensionOf(name: string | undefined): string {
  const dot = name?.lastIndexOf(".") ?? -1;
  return name === undefined || dot <= 0 || dot === name.length - 1 ? "" : name.slice(dot + 1).toLowerCase();
}

const ZIP_BASED = new Set([...EXTENSIONS.ooxml, ...EXTENSIONS.odf]);

/**
 * Returns whether a zip only packs the file that a name promises, as the official SDK makes it. A docx begins as a zip as
 * well: it was packed once more only when the entry inside is itself called docx.
 *
 * @param extension the promised file's, lower case, without the dot.
 * @param entry the name of the zip's one entry.
 */
export function isPackaging(kind: FileKind, extension: string, entry: string | undefined): boolean {
  if (kind !== "zip" || extension === "zip") return false;
  return !ZIP_BASED.has(extension) || extensionOf(entry) === extension;
}
