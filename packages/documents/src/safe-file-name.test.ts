import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeFileName } from "./safe-file-name.js";

describe("safe file names", () => {
  const hostile = fc.array(
    fc.oneof(
      fc.constantFrom(
        "../",
        "..\\",
        "/",
        "\\",
        "C:",
        "CON",
        "nul.",
        "com1",
        ".",
        " ",
        "\u0000",
        "\n",
        "\u202e",
        "\u2044",
        "\uff0f",
      ),
      fc.constantFrom(
        "a\u0301",
        "Tờ trình",
        "_",
        ".pdf",
        ".PDF",
        "\ud800",
        "😀",
        "\u00a0",
        "ﬁ",
        "x".repeat(150),
        "ờ".repeat(120),
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 6 },
  );

  it("lead nowhere, hide nothing, fit everywhere, and stay as they are", () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const name = safeFileName(parts.join(""));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
        expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
        expect(name).not.toMatch(/^[.\s]|[.\s]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(name.length).toBeGreaterThan(0);
        expect(Buffer.from(name).length).toBeLessThanOrEqual(200);
        expect(Buffer.from(name).toString()).toBe(name);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 3000 },
    );
  });

  it("are never the same twice, whatever the case", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 8 }), (names) => {
        const taken = new Set<string>();
        const made = names.map((parts) => safeFileName(parts.join(""), taken));
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
        for (const name of made) expect(Buffer.from(name).length).toBeLessThanOrEqual(200);
      }),
    );
  });

  it("keep the extension of a long name, and Vietnamese letters", () => {
    expect(safeFileName("Tờ trình số 12.SIGNED.pdf")).toBe("Tờ trình số 12.SIGNED.pdf");
    expect(safeFileName(`${"ờ".repeat(300)}.docx`)).toMatch(/^ờ+\.docx$/);
    expect(safeFileName("a.pdf", new Set(["a.pdf", "a (2).pdf"]))).toBe("a (3).pdf");
  });

  it.each<[name: string | undefined, safe: string]>([
    ["../../etc/passwd", "etc_passwd"],
    ["C:\\Windows\\win.ini", "C__Windows_win.ini"],
    ["/etc/passwd", "etc_passwd"],
    ["..", "tep-dinh-kem"],
    ["", "tep-dinh-kem"],
    [undefined, "tep-dinh-kem"],
    ["CON.txt", "_CON.txt"],
    ["nul", "_nul"],
    ["a\u202efdp.exe", "a_fdp.exe"],
    ["a\u0000b.pdf", "a_b.pdf"],
    [" a.pdf . ", "a.pdf"],
    ["=cmd|' /C calc'!A0.csv", "=cmd_' _C calc'!A0.csv"],
  ])("of %j is %j", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it("of a hundred equal names are a hundred", () => {
    const taken = new Set<string>();
    const names = Array.from({ length: 100 }, () => safeFileName("Công văn.pdf", taken));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(100);
    expect(names[1]).toBe("Công văn (2).pdf");
  });
});
