import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptWindow } from "./excerpt-window.js";

describe("the window round a span", () => {
  it("leaves a line of ordinary length as it is", () => {
    expect(excerptWindow("<a>b</a>", 4, 5)).toEqual({ text: "<a>b</a>", column: 4, endColumn: 5 });
    expect(excerptWindow("<a>b</a>")).toEqual({ text: "<a>b</a>" });
  });

  it("shows the beginning when the place is not known", () => {
    expect(excerptWindow("x".repeat(5000)).text).toBe(`${"x".repeat(600)}…`);
  });

  it("is short, covers the span or its beginning, and splits no character", () => {
    const line = fc
      .array(fc.constantFrom("a", "<b>", "ệ", "e\u0323\u0302", "😀", " "), { minLength: 400, maxLength: 1500 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(line, fc.nat(1500), fc.nat(900), (text, at, length) => {
        const column = Math.min(at, text.length) + 1;
        const end = Math.min(column + length, text.length + 1);
        const excerpt = excerptWindow(text, column, end);
        const shown = excerpt.text.slice((excerpt.column ?? 0) - 1, (excerpt.endColumn ?? 0) - 1);
        expect(text.slice(column - 1, end - 1).startsWith(shown)).toBe(true);
        if (length < 500) expect(shown).toBe(text.slice(column - 1, end - 1));
        expect(excerpt.text.length).toBeLessThanOrEqual(610);
        const cut = excerpt.text.replace(/^…/, "").replace(/…$/, "");
        expect(text).toContain(cut);
        expect(cut).not.toMatch(/^[\p{M}\udc00-\udfff]/u);
      }),
    );
  });
});
