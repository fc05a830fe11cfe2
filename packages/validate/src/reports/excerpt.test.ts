import { displayWidth, printable } from "@egov-vn/core/tables";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caretLines, excerptPieces } from "./excerpt.js";

/** Returns the columns, from 0, that the carets stand under. */
const markedColumns = (marks: string | undefined): [number, number] => [
  marks?.indexOf("^") ?? -1,
  marks?.lastIndexOf("^") ?? -1,
];

function spanOf(line: string, part: string) {
  const column = line.indexOf(part) + 1;
  return { text: line, column, endColumn: column + part.length };
}

describe("carets under a source line", () => {
  it.each([
    ["composed", "Tỉnh Đắk Lắk: số 15".normalize("NFC")],
    ["decomposed", "Tỉnh Đắk Lắk: số 15".normalize("NFD")],
  ])("stand under the right columns after %s Vietnamese", (_, line) => {
    const { marks } = caretLines(spanOf(line, "15"), 80);
    expect(marks).toBe(`${" ".repeat("Tỉnh Đắk Lắk: số ".normalize("NFC").length)}^^`);
  });

  it("cover each letter once, however many code points it has", () => {
    const word = "Việt".normalize("NFD");
    expect(caretLines(spanOf(`<a>${word}</a>`, word), 80).marks).toBe("   ^^^^");
  });

  it("count a wide character as two columns", () => {
    expect(caretLines(spanOf("公文 x", "x"), 80).marks).toBe("     ^");
    expect(caretLines(spanOf("a 公文", "公文"), 80).marks).toBe("  ^^^^");
  });

  it("show a tab as two spaces, above and below alike", () => {
    const { text, marks } = caretLines(spanOf("\t\tlỗi ở đây", "lỗi"), 80);
    expect(text).toBe("    lỗi ở đây");
    expect(marks).toBe("    ^^^");
  });

  it("make one caret for a point, also behind the end of the line", () => {
    expect(caretLines({ text: "abc", column: 2 }, 80).marks).toBe(" ^");
    expect(caretLines({ text: "abc", column: 4 }, 80).marks).toBe("   ^");
  });

  it("are left out when the place is not known", () => {
    expect(caretLines({ text: "abc" }, 80)).toEqual({ text: "abc" });
  });

  it("follow the place in a line that is cut round it", () => {
    const line = `${"trước ".repeat(60)}ĐÂY${" sau".repeat(60)}`;
    const { text, marks } = caretLines(spanOf(line, "ĐÂY"), 60);
    expect(displayWidth(text)).toBeLessThanOrEqual(60);
    expect(text.startsWith("…") && text.endsWith("…")).toBe(true);
    const [first, last] = markedColumns(marks);
    expect(text.slice(first, last + 1)).toBe("ĐÂY");
  });

  it("stay within the room when the span alone is too long", () => {
    const { text, marks } = caretLines({ text: "x".repeat(500), column: 1, endColumn: 501 }, 50);
    expect(displayWidth(text)).toBeLessThanOrEqual(50);
    expect(displayWidth(marks ?? "")).toBeLessThanOrEqual(50);
  });

  it("never lose the span nor overflow, for any line and place", () => {
    const line = fc.string({
      unit: fc.constantFrom("a", "ế", "e\u0323\u0302", "文", "\t", " ", "\u001b"),
      maxLength: 200,
    });
    fc.assert(
      fc.property(line, fc.nat(220), fc.nat(30), fc.integer({ min: 20, max: 90 }), (text, start, length, room) => {
        const pieces = excerptPieces({ text, column: start + 1, endColumn: start + 1 + length }, room);
        const whole = `${pieces.before}${pieces.span}${pieces.after}`;
        expect(displayWidth(whole)).toBeLessThanOrEqual(room);
        expect(whole).not.toContain("\u001b");
      }),
    );
  });
});

describe("printable text", () => {
  it("shows controls as pictures and reordering marks as replaced, one unit for one", () => {
    const text = "a\u001b[31m\u0000b\u009bc\u202ed\u007f\te";
    expect(printable(text)).toBe("a␛[31m␀b�c�d␡\te");
    expect(printable(text)).toHaveLength(text.length);
  });
});
