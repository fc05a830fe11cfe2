import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  atPointer,
  type Codec,
  catalogueOf,
  checkingRules,
  checkRules,
  checkSchema,
  chunksOf,
  citationText,
  cite,
  fillTemplate,
  fromPointer,
  incompleteTexts,
  instantOf,
  isWithin,
  LocalDateSchema,
  LocalDateTimeSchema,
  limitRepeats,
  localDate,
  localDateAt,
  localDateTimeAt,
  parseLocalDate,
  peek,
  placeholdersOf,
  type Rule,
  type RuleInfo,
  renderFinding,
  ruleCatalogue,
  type Standard,
  schemaRules,
  standardName,
  toFinding,
  toPointer,
  validateSource,
  verdictOf,
} from "./index.js";

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const basis = { interoperability: ["peer"], evidence: { vi: "Bằng chứng.", en: "Evidence." } } as const;
const info = (id: RuleInfo["id"], more: Partial<RuleInfo> = {}): RuleInfo => ({
  id,
  title: { vi: "Tiêu đề", en: "Title" },
  message: { vi: "Sai {raw} tại {field}", en: "Wrong {raw} at {field}" },
  remedy: { vi: "Sửa đi", en: "Correct it" },
  severity: "warning",
  basis,
  ...more,
});

describe("JSON Pointer (RFC 6901)", () => {
  it.each([
    [[], ""],
    [["to", 0, "a/b", "m~n"], "/to/0/a~1b/m~0n"],
    [[""], "/"],
  ])("writes %j as %s and reads it back", (segments, pointer) => {
    expect(toPointer(segments)).toBe(pointer);
    expect(fromPointer(pointer)).toEqual(segments.map(String));
  });

  it("refuses what does not begin with a slash", () => {
    expect(() => fromPointer("to/0")).toThrow(/must be empty or begin with/);
  });

  it("finds values, and nothing on the prototype", () => {
    expect(atPointer({ to: [{ organId: "G12" }] }, "/to/0/organId")).toBe("G12");
    expect(atPointer({ to: [] }, "/to/0/organId")).toBeUndefined();
    expect(atPointer({}, "/constructor")).toBeUndefined();
  });
});

describe("words", () => {
  it("renders numbers, lists, flags and bilingual parameters by language", () => {
    const params = { count: 12345, names: ["a", "b"], ok: true, kind: { vi: "chuỗi", en: "text" } };
    expect(fillTemplate("{count} {names} {ok} {kind} {gone}", params, "vi")).toBe("12.345 a và b có chuỗi {gone}");
    expect(fillTemplate("{count} {names} {ok} {kind}", params, "en")).toBe("12,345 a and b yes text");
  });

  it("writes days and times as Vietnamese readers do, but for what it quotes", () => {
    const params = { day: "2025-10-13", time: "2025-10-13T08:30:00", days: ["2025-10-13", "x"], no: "2025-10-13x" };
    expect(fillTemplate("{day}, {time}, {days}, {no}", params, "vi")).toBe(
      "13/10/2025, 13/10/2025 08:30:00, 13/10/2025 và x, 2025-10-13x",
    );
    expect(fillTemplate("{day}, {time}", params, "en")).toBe("13/10/2025, 13/10/2025 08:30:00");
    expect(fillTemplate('“{day}”, "{day}" and `{time}`', params, "en")).toBe(
      '“2025-10-13”, "2025-10-13" and `2025-10-13T08:30:00`',
    );
  });

  it("never replaces inside a parameter", () => {
    expect(fillTemplate("{raw}", { raw: "{path}", path: "/x" }, "en")).toBe("{path}");
  });

  it("lists placeholders once, sorted", () => {
    expect(placeholdersOf("{b} {a} {b}")).toEqual(["a", "b"]);
  });

  it("says what is missing from a catalogue", () => {
    expect(incompleteTexts([info("AAA-001")])).toEqual([]);
    expect(incompleteTexts([info("AAA-001", { title: { vi: "x", en: " " } })])).toEqual([
      "AAA-001 title: a language is empty",
    ]);
    expect(incompleteTexts([info("AAA-001", { remedy: { vi: "Sửa {a}", en: "Correct {b}" } })])[0]).toMatch(/differ/);
    expect(incompleteTexts([info("AAA-001", { remedy: { vi: "Correct", en: "Correct" } })])[0]).toMatch(/same text/);
  });

  it("has complete words for its own rules and every schema failure", () => {
    const rules = [...Object.values(checkingRules), ...schemaRules("AAA", basis).rules];
    expect(rules.length).toBe(26);
    expect(incompleteTexts(rules)).toEqual([]);
  });
});

describe("local time", () => {
  it("knows the calendar", () => {
    expect(localDate(2024, 2, 29)).toBe("2024-02-29");
    for (const [year, month, day] of [
      [2014, 2, 30],
      [1900, 2, 29],
      [2023, 13, 1],
      [2023, 0, 1],
      [0, 1, 1],
      [2023, 4, 31],
      [2023.5, 1, 1],
    ] as const) {
      expect(localDate(year, month, day)).toBeUndefined();
    }
    expect(localDate(2000, 2, 29)).toBe("2000-02-29");
    expect(parseLocalDate("1/7/2025")).toBeUndefined();
  });

  it("puts midnight in Viet Nam seven hours before UTC's", () => {
    expect(localDateAt(new Date("2024-12-31T16:59:59Z"))).toBe("2024-12-31");
    expect(localDateAt(new Date("2024-12-31T17:00:00Z"))).toBe("2025-01-01");
    const time = localDateTimeAt(new Date("2024-12-31T17:30:00Z"));
    expect(instantOf(time).toISOString()).toBe("2024-12-31T17:30:00.000Z");
  });

  it("has schemas that take what the types say and no more", () => {
    expect(LocalDateSchema.safeParse("2024-02-29").success).toBe(true);
    expect(LocalDateSchema.safeParse("2023-02-29").success).toBe(false);
    expect(LocalDateTimeSchema.safeParse("2024-05-06T07:08:09").success).toBe(true);
    for (const text of ["2024-05-06T07:08:09Z", "2024-05-06T07:08", "2024-05-06 07:08:09", "2023-02-29T00:00:00"]) {
      expect(LocalDateTimeSchema.safeParse(text).success).toBe(false);
    }
  });

  it("counts both ends of a period", () => {
    const period = { from: "2004-07-08", to: "2025-06-30" } as const;
    expect(
      ["2004-07-07", "2004-07-08", "2025-06-30", "2025-07-01"].map((day) => isWithin(day as never, period)),
    ).toEqual([false, true, true, false]);
  });
});

describe("citations", () => {
  it("print the article first", () => {
    expect(citationText(cite("qd-20-2020", "Điều 4"))).toBe("Điều 4, Quyết định 20/2020/QĐ-TTg");
    expect(citationText(cite("qd-20-2020"))).toBe("Quyết định 20/2020/QĐ-TTg");
  });
});

describe("rules and findings", () => {
  const odd = info("AAA-001", { oddity: true });
  const plain = info("AAA-002");
  const unchecked = info("AAA-003", { unchecked: "error", severity: "error" });

  it("grades oddities by strict, single rules by id, and never what was not checked", () => {
    const violation = { path: "/x", params: { raw: "r" } };
    expect(toFinding(odd, violation)?.severity).toBe("warning");
    expect(toFinding(odd, violation, { strict: true })?.severity).toBe("error");
    expect(toFinding(plain, violation, { strict: true })?.severity).toBe("warning");
    expect(toFinding(odd, violation, { strict: true, severities: { "AAA-001": "info" } })?.severity).toBe("info");
    expect(toFinding(plain, violation, { severities: { "AAA-002": "off" } })).toBeUndefined();
    expect(toFinding(unchecked, violation, { severities: { "AAA-003": "off" } })?.severity).toBe("error");
  });

  it("refuses malformed and repeated ids", () => {
    expect(() => ruleCatalogue([info("AAA-001"), info("AAA-001")])).toThrow(/used twice/);
    expect(() => ruleCatalogue([info("A-1")])).toThrow(/three capitals/);
  });

  it("renders a finding, the name of its field included", () => {
    const finding = toFinding(odd, { path: "/x", params: { raw: "r" } });
    const words = renderFinding(finding as never, ruleCatalogue([odd]), "vi");
    expect(words).toEqual({ title: "Tiêu đề", message: "Sai r tại /x", remedy: "Sửa đi" });
    expect(() => renderFinding(finding as never, ruleCatalogue([]), "vi")).toThrow(/not in this catalogue/);
  });

  it("lists a hundred of a kind and counts the rest", () => {
    const many = Array.from(
      { length: 250 },
      () => ({ rule: "AAA-001", severity: "error", path: "", params: {} }) as const,
    );
    const one = { rule: "AAA-002", severity: "info", path: "", params: {} } as const;
    const kept = limitRepeats([...many, one]);
    expect(kept.length).toBe(102);
    expect(kept.at(-1)).toMatchObject({ rule: "EGV-004", params: { of: "AAA-001", count: 150 } });
    expect(limitRepeats([one])).toEqual([one]);
  });

  it("lets nothing unchecked pass", () => {
    const rules = ruleCatalogue([odd, unchecked, info("AAA-004", { unchecked: "skipped" }), info("AAA-005")]);
    const of = (...ids: [RuleInfo["id"], "error" | "warning"][]) =>
      verdictOf(
        ids.map(([rule, severity]) => ({ rule, severity, path: "", params: {} })),
        rules,
      );
    expect(of()).toBe("pass");
    expect(of(["AAA-001", "warning"])).toBe("pass");
    expect(of(["AAA-005", "error"])).toBe("fail");
    expect(of(["AAA-004", "warning"])).toBe("skipped");
    expect(of(["AAA-005", "error"], ["AAA-003", "error"])).toBe("error");
    expect(of(["AAA-004", "warning"], ["AAA-005", "error"])).toBe("skipped");
  });
});

describe("a standard", () => {
  interface Thing {
    name: string;
    size?: number | undefined;
    tags?: string[] | undefined;
  }
  const schema = z.strictObject({
    name: z.string().min(2),
    size: z.int().max(9).optional(),
    tags: z.array(z.enum(["a", "b"])).optional(),
  });
  const failures = schemaRules("THG", basis, { instead: { "required /name": info("THG-050") } });
  const long: Rule<Thing> = {
    ...info("THG-001", { severity: "error" }),
    *check(value) {
      if (value.name.length > 5) yield { path: "/name", params: { raw: value.name } };
    },
  };
  const codec: Codec<Thing> = {
    id: "json",
    title: { vi: "JSON", en: "JSON text" },
    mediaTypes: ["application/json"],
    extensions: [".json"],
    recognises: (head) => (head[0] === 0x7b ? 1 : 0),
    async *decode(source) {
      let text = "";
      for await (const chunk of chunksOf(source)) text += new TextDecoder().decode(chunk);
      const at = { line: 1, column: 2 };
      yield { value: JSON.parse(text), findings: [], locate: () => at, raw: () => undefined, line: () => text };
    },
  };
  const standard: Standard<Thing> = {
    id: "thing",
    edition: "1",
    title: { vi: "Vật", en: "Thing" },
    legalBasis: [],
    validity: { from: "2020-01-01" },
    schema,
    schemaFinding: failures.finding,
    codecs: [codec],
    rules: [long],
    readerRules: [...failures.rules, info("THG-050")],
    profiles: [
      {
        id: "picky",
        title: { vi: "Khó tính", en: "Picky" },
        evidence: { vi: "Thấy", en: "Seen" },
        rules: [
          {
            ...info("PCK-001"),
            *check() {
              yield { path: "" };
            },
          },
        ],
      },
    ],
    examples: [],
  };
  const context = { asOf: "2024-01-01" } as const;

  it("turns every schema issue into a finding with a rule of the standard", () => {
    expect(checkSchema(standard, { name: "abc" }, context)).toEqual([]);
    const rules = (value: unknown) =>
      checkSchema(standard, value, context).map((finding) => [finding.rule, finding.path]);
    expect(rules({})).toEqual([["THG-050", "/name"]]);
    expect(rules({ name: 1 })).toEqual([["THG-902", "/name"]]);
    expect(rules({ name: "a" })).toEqual([["THG-903", "/name"]]);
    expect(rules({ name: "ab", size: 10 })).toEqual([["THG-904", "/size"]]);
    expect(rules({ name: "ab", tags: ["c"] })).toEqual([["THG-906", "/tags/0"]]);
    expect(rules({ name: "ab", more: 1, other: 2 })).toEqual([
      ["THG-907", "/more"],
      ["THG-907", "/other"],
    ]);
    expect(checkSchema(standard, { name: "ab", sise: 1 }, context)[0]?.params).toMatchObject({ nearest: "size" });
    const [finding] = checkSchema(standard, { name: 1 }, context);
    expect(renderFinding(finding as never, catalogueOf(standard), "vi").message).toBe(
      "/name phải là chuỗi, không phải số.",
    );
  });

  it("runs profiles only when asked", () => {
    const value = { name: "abc" };
    expect(checkRules(standard, value, context)).toEqual({ findings: [], ran: 1 });
    const asked = checkRules(standard, value, { ...context, profiles: ["picky"] });
    expect([asked.ran, asked.findings.map((finding) => finding.rule)]).toEqual([2, ["PCK-001"]]);
  });

  it("makes a rule that breaks off an error, not a pass", () => {
    const broken: Rule<Thing> = {
      ...info("THG-002"),
      check() {
        throw new Error("boom");
      },
    };
    const { findings, ran } = checkRules({ ...standard, rules: [broken] }, { name: "abc" }, context);
    expect(findings[0]).toMatchObject({ rule: "EGV-001", params: { failed: "THG-002", reason: "boom" } });
    expect(ran).toBe(0);
    expect(verdictOf(findings, catalogueOf(standard))).toBe("error");
  });

  it("validates a source and places findings", async () => {
    const bytes = new TextEncoder().encode('{"name":"abcdefg"}');
    const reports = await collect(validateSource(standard, codec, bytes, context));
    expect(reports.map(({ report }) => report)).toEqual([
      {
        verdict: "fail",
        findings: [
          {
            rule: "THG-001",
            severity: "error",
            path: "/name",
            field: { field: "/name" },
            params: { raw: "abcdefg" },
            at: { line: 1, column: 2 },
          },
        ],
        checked: { rules: 1, values: 1 },
        standard: standardName(standard),
        codec: "json",
      },
    ]);
  });

  it("reports a source that breaks off as not checked", async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array([0x7b]);
      throw new Error("disk gone");
    }
    const [last] = await collect(validateSource(standard, codec, breaking(), context));
    expect(last?.report).toMatchObject({
      verdict: "error",
      findings: [{ rule: "EGV-002", params: { reason: "disk gone" } }],
    });
  });
});

describe("sources", () => {
  const bytes = new Uint8Array([1, 2, 3, 4, 5]);
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const byte of bytes) yield new Uint8Array([byte]);
  }
  it.each([
    ["bytes", () => bytes],
    ["a blob", () => new Blob([bytes])],
    ["a stream", () => new Blob([bytes]).stream()],
    ["an iterator", stream],
  ])("peeks at %s without losing anything", async (_name, make) => {
    const { head, source } = await peek(make() as never, 3);
    expect([...head]).toEqual([1, 2, 3]);
    const all = await collect(chunksOf(source));
    expect(all.flatMap((chunk) => [...chunk])).toEqual([1, 2, 3, 4, 5]);
  });
});
