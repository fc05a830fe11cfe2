import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleExcerpt } from "./rule-example.js";

const numbered = (count: number, changed: Readonly<Record<number, string>> = {}): string =>
  Array.from({ length: count }, (_, index) => changed[index] ?? `line ${index}`).join("\n");

describe("exampleExcerpt", () => {
  it("leaves short texts whole", () => {
    const example = { passing: numbered(20), failing: numbered(20, { 5: "x" }) };
    expect(exampleExcerpt(example)).toEqual(example);
  });

  it("shows what differs with three lines round it", () => {
    const { passing, failing } = exampleExcerpt({ passing: numbered(40), failing: numbered(40, { 10: "x", 12: "y" }) });
    expect(passing.split("\n")).toEqual(["…", ...numbered(16).split("\n").slice(7), "…"]);
    expect(failing.split("\n").slice(4, 7)).toEqual(["x", "line 11", "y"]);
  });

  it("shows where lines were added, and the ends of a text without a mark", () => {
    const whole = numbered(30);
    expect(exampleExcerpt({ passing: whole, failing: `${whole}\nmore` })).toEqual({
      passing: "…\nline 27\nline 28\nline 29",
      failing: "…\nline 27\nline 28\nline 29\nmore",
    });
    expect(exampleExcerpt({ passing: whole, failing: `first\n${whole}` }).failing).toBe(
      "first\nline 0\nline 1\nline 2\n…",
    );
  });

  it("shows of JSON the fields that differ, in what leads to them", () => {
    const record = (date: string, fee: number): string =>
      JSON.stringify({
        id: "x".repeat(300),
        dates: { received: date, due: "2024" },
        fees: [{ a: 1 }, { a: fee, b: 2 }],
      });
    const { passing, failing } = exampleExcerpt({ passing: record("2024", 5), failing: record("15/11/2024", 6) });
    expect(passing.split("\n")).toEqual([
      "{",
      "  …",
      '  "dates": {',
      '    "received": "2024",',
      "    …",
      "  },",
      '  "fees": [',
      "    …",
      "    {",
      '      "a": 5,',
      "      …",
      "    },",
      "  ],",
      "}",
    ]);
    expect(failing).toContain('"received": "15/11/2024",');
    expect(exampleExcerpt({ passing: record("2024", 5), failing: record("2024", 5).slice(0, -9) }).failing).toContain(
      "…",
    );
  });

  it("shows of a long line what differs", () => {
    const line = (word: string): string => `${"a".repeat(400)} ${word} ${"b".repeat(400)}`;
    const { passing, failing } = exampleExcerpt({ passing: line("một"), failing: line("hai") });
    expect(passing).toBe(`…${"a".repeat(59)} một ${"b".repeat(59)}…`);
    expect(failing).toBe(`…${"a".repeat(59)} hai ${"b".repeat(59)}…`);
  });

  it("never shows alike what differs", () => {
    const line = fc.constantFrom("a", "b", "c", "");
    const text = fc.array(line, { minLength: 15, maxLength: 40 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (passing, failing) => {
        const shown = exampleExcerpt({ passing, failing });
        expect(shown.passing === shown.failing).toBe(passing.trimEnd() === failing.trimEnd());
      }),
    );
  });
});
