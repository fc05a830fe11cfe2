/** What a file of a spreadsheet program is, by its first bytes. */
export type SpreadsheetKind = "xlsx" | "xlsb" | "xls" | "ods" | "encrypted";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const BIFF = 0x09;

const begins = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, place) => bytes[place] === byte);

/** Returns the bytes as text of one byte a letter, to look for names in. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const wide = (name: string): string => [...name].map((letter) => `${letter}\0`).join("");

/**
 * Returns which program's spreadsheet a file is, or `undefined`. An encrypted workbook of today lies in the container of
 * the old ones.
 *
 * @param head the first 64 KiB, or all of a smaller file.
 */
export function spreadsheetKind(head: Uint8Array): SpreadsheetKind | undefined {
  if (begins(head, ZIP)) {
    const text = latin(head);
    if (text.includes("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return "ods";
    if (text.includes("xl/workbook.bin")) return "xlsb";
    const isBook = text.includes("xl/") && (text.includes("[Content_Types].xml") || text.includes("xl/worksheets/"));
    return isBook ? "xlsx" : undefined;
  }
  if (begins(head, OLE)) {
    const text = latin(head);
    if (text.includes(wide("EncryptedPackage"))) return "encrypted";
    return text.includes(wide("Workbook")) || text.includes(wide("Book")) ? "xls" : undefined;
  }
  // Books of Excel 2 to 4 have no container: a record that begins a sheet stands first.
  return head[0] === BIFF && head[1] !== undefined && [0x00, 0x02, 0x04].includes(head[1]) && head[3] === 0x00
    ? "xls"
    : undefined;
}
