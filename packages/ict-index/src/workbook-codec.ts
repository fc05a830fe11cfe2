import type { Codec } from "@egov-vn/core";
import { sureness } from "./codec/codecs.js";
import { fitOf } from "./codec/headings.js";
import { labelNames } from "./codec/labels.js";
import type { Edition, Sheet } from "./schema.js";
import { spreadsheetKind } from "./spreadsheet-kind.js";
import { workbookTexts } from "./workbook-head.js";

/** Spreadsheets of other kinds are named, and workbooks whose headings were not met are looked into: rather than nothing. */
const RATHER = 0.1;

const ZIP_END = [0x50, 0x4b, 0x05, 0x06] as const;

/** Tells whether the first bytes of a ZIP are all of it. */
function isWhole(head: Uint8Array): boolean {
  for (let from = head.lastIndexOf(ZIP_END[0]); from >= 0; from = head.lastIndexOf(ZIP_END[0], from - 1)) {
    if (ZIP_END.every((byte, place) => head[from + place] === byte)) return true;
    if (from === 0) return false;
  }
  return false;
}

/**
 * Returns the codec of sheets as XLSX: each sheet of a workbook that has the form is one value. It recognises a workbook by
 * the share of its headings that some edition knows; what reads workbooks is loaded when the first one is read.
 *
 * @param editions the edition of the sheets, or those they may be of.
 */
export function xlsxCodec(editions: Edition | readonly Edition[]): Codec<Sheet> {
  const among = Array.isArray(editions) ? (editions as readonly Edition[]) : [editions as Edition];
  return {
    id: "xlsx",
    title: { vi: "Phiếu Excel", en: "Excel sheet" },
    mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    extensions: [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"],
    recognises(head) {
      const kind = spreadsheetKind(head);
      if (kind === undefined) return 0;
      if (kind !== "xlsx") return RATHER;
      const texts = workbookTexts(head);
      const fits = among.map((edition) => fitOf(edition, texts));
      // The texts of a workbook lie in no rows, those of its units among them: how much of an edition is there tells more.
      const best = Math.max(...fits.map(({ covered, share }) => Math.max(covered, share)));
      const matched = Math.max(...fits.map((fit) => fit.matched));
      const some = matched >= 2 || !isWhole(head) ? RATHER : 0;
      return Math.max(sureness({ share: best, matched }), some);
    },
    fields: () => labelNames(among),
    async *decode(source, context) {
      const { decodeWorkbook } = await import("./xlsx.js");
      yield* decodeWorkbook(among, source, context);
    },
  };
}
