import {
  type Codec,
  describeField,
  type Finding,
  field,
  jsonCodec,
  list,
  object,
  type PersonalKind,
  type SchemaOf,
  type Standard,
  text,
  type WireName,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { PersonalData, type ReadAs, withoutPersonalData } from "./personal-data.js";

const said = (personal: PersonalKind = "none", schema: z.ZodType = z.string()): z.ZodType =>
  describeField(schema, "x", "x", { personal }).optional();

const Person = z.strictObject({
  name: said("name"),
  birthDate: said("birth-date", z.union([z.string(), z.strictObject({ unparsed: said() })])),
  address: said("address"),
  telephone: said("telephone"),
  email: said("email"),
  number: said("identity-number"),
  unmapped: said("unknown", z.record(z.string(), z.unknown())),
});
const Schema = z.strictObject({
  code: said(),
  subject: said(),
  applicant: said("none", Person),
  papers: said("none", z.array(z.strictObject({ name: said(), number: said() }))),
  officers: said("name", z.array(z.string())),
  eform: said("declaration", z.unknown()),
  unmapped: said("unknown", z.record(z.string(), z.unknown())),
});

interface Wired {
  readonly code?: string;
  readonly subject?: string;
  readonly applicant?: Readonly<Record<string, string>>;
  readonly papers?: readonly { readonly name?: string; readonly number?: string }[];
  readonly officers?: readonly string[];
}
const person = object<Readonly<Record<string, string>>>({
  name: field("Ten", text),
  birthDate: field("NgaySinh", text),
  address: field("DiaChi", text),
  telephone: field("DienThoai", text),
  email: field("Email", text),
  number: field("So", text),
});
const wire = object<Wired>({
  code: field("MaHoSo", text),
  subject: field("TrichYeu", text),
  applicant: field("NguoiNop", person),
  papers: field("GiayTo", list(object({ name: field("Ten", text), number: field("So", text) }))),
  officers: field("CanBo", list(text)),
});
const standard = { id: "mau", edition: "1", schema: Schema } as unknown as Standard<unknown>;
const json = jsonCodec<Wired>({
  id: "json",
  title: { vi: "x", en: "x" },
  standard: () => standard as unknown as SchemaOf<Wired>,
  wire,
}) as unknown as Codec<unknown>;

const named = (path: string, name: string, ...within: string[]): WireName => ({ path, names: [name], within });
const xml = {
  id: "xml",
  mediaTypes: ["application/xml"],
  *fields() {
    yield named("/code", "OrganId");
    yield named("/subject", "Subject");
    yield named("/applicant", "Staff");
    yield named("/applicant/name", "FullName", "Staff");
    yield named("/applicant/email", "Email", "Staff");
    yield named("/papers", "Paper");
    yield named("/papers/*/name", "FullName", "Paper");
  },
} as unknown as Codec<unknown>;
const yaml = { id: "yaml", mediaTypes: ["application/yaml"] } as unknown as Codec<unknown>;

const asJson: ReadAs = { standard, codec: json };
const asXml: ReadAs = { standard, codec: xml };
const asYaml: ReadAs = { standard, codec: yaml };

const VALUE = {
  code: "H99.01-240506-0001",
  applicant: { name: "Nguyễn Văn Mẫu", email: "mau@thu.example", telephone: "0900000078", number: "000199000001" },
  papers: [{ name: "Đơn đề nghị", number: "12/2026" }],
  officers: ["Trần Thị Thử"],
};

const finding = (path: string, params: Finding["params"]): Finding => ({
  rule: "AAA-001",
  severity: "error",
  path,
  params,
});

describe("masking of values", () => {
  it("masks what personal fields hold, by their paths, and leaves the rest", () => {
    expect(withoutPersonalData(VALUE, asJson)).toEqual({
      code: "H99.01-240506-0001",
      applicant: { name: "N… V… M…", email: "m***@…", telephone: "…78", number: "…" },
      papers: [{ name: "Đơn đề nghị", number: "12/2026" }],
      officers: ["T… T… T…"],
    });
  });

  it("masks what is nested in a personal field, and what the format does not know", () => {
    const value = {
      applicant: { birthDate: { unparsed: "sinh 1990" }, unmapped: { HonNhan: ["độc thân"] } },
      eform: { con: [{ ten: "Lê Thị Bé", tuoi: 3 }] },
      unmapped: { DienThoai: { so: "0901222333" }, So_CCCD: 1_990_001 },
    };
    expect(withoutPersonalData(value, asJson)).toEqual({
      applicant: { birthDate: { unparsed: "…" }, unmapped: { HonNhan: ["…"] } },
      eform: { con: [{ ten: "…", tuoi: "…" }] },
      unmapped: { DienThoai: { so: "…" }, So_CCCD: "…" },
    });
    expect(new PersonalData(value, asJson).text("bé Lê Thị Bé, sinh 1990")).toBe("bé …, …");
  });

  it("masks parameters: those of a personal field, and its text anywhere else", () => {
    const data = new PersonalData(VALUE, asJson);
    expect(data.params(finding("/applicant/name", { raw: "Nguyễn Văn", name: "Ten" }))).toEqual({
      raw: "N… V…",
      name: "Ten",
    });
    expect(data.params(finding("/papers/0/name", { raw: "Đơn" }))).toEqual({ raw: "Đơn" });
    expect(data.params(finding("/applicant/number", { raw: 199000001 }))).toEqual({ raw: "…" });
    const params = { raw: "gửi Nguyễn Văn Mẫu", list: ["a@b.example", "b"], count: 3, other: { field: "/code" } };
    expect(data.params(finding("/subject", params))).toEqual({ ...params, raw: "gửi N… V… M…", list: ["a***@…", "b"] });
  });
});

describe("masking of lines of JSON", () => {
  const shown = (line: string, before: readonly string[] = [], whole = true) =>
    new PersonalData(undefined, asJson).line(line, before, whole).text;

  it.each([
    // The same name tells of a person or not, by what it lies in; an envelope does not count.
    [
      '{"MaHoSo":"H99","NguoiNop":{"Ten":"Nguyễn Văn Mẫu","So":"0001"},"GiayTo":[{"Ten":"Đơn","So":"12"}]}',
      '{"MaHoSo":"H99","NguoiNop":{"Ten":"N… V… M…","So":"…"},"GiayTo":[{"Ten":"Đơn","So":"12"}]}',
    ],
    ['{"data":[{"MaHoSo":"H99","CanBo":["Trần Thị Thử"]}]}', '{"data":[{"MaHoSo":"H99","CanBo":["T… T… T…"]}]}'],
    [
      '{"NguoiNop":{"Email":"x@y.example","DienThoai":"0901 111 222"}}',
      '{"NguoiNop":{"Email":"x***@…","DienThoai":"…22"}}',
    ],
    // Names that the format has elsewhere, or not at all.
    ['{"NguoiNop":{"data":{"Ten":"Nguyễn Văn Mẫu"}}}', '{"NguoiNop":{"data":{"Ten":"N… V… M…"}}}'],
    ['{"HoTen":"Lê Thị Lạ","TenLa":"abc","SoLa":12345678}', '{"HoTen":"L… T… L…","TenLa":"…","SoLa":…}'],
    ['{"DiaChi":{"So":"5","Duong":"Ví Dụ"}}', '{"DiaChi":…}'],
    ['{"TrichYeu":"{\\"Ten\\":\\"Nguyễn Văn Mẫu\\"}"}', '{"TrichYeu":"…"}'],
    ['{"\\u0044iaChi":"Số 5"}', '{"\\u0044iaChi":"…"}'],
    // Broken: a value that never ends, one without quotes, quotes that got out of step, a bracket too many.
    ['{"MaHoSo":"H99","NguoiNop":{"NgaySinh":"1990-01-0', '{"MaHoSo":"H99","NguoiNop":{"NgaySinh":"…'],
    ['{"MaHoSo":"H99","NguoiNop":{"Ten":Nguyễn Văn Mẫu}}', '{"MaHoSo":"H99","NguoiNop":{"Ten":… … …}}'],
    ['{"MaHoSo: "H99", "TrichYeu":"Lê Thị Lạ", "x":"0901222333"}', '{"… "…", "…":"… … …", "…":"…"}'],
    ['{"NguoiNop":{"Ten":"Mẫu"}},"Ten":"Lê Thị Lạ"', '{"NguoiNop":{"Ten":"M…"}},"Ten":"L… T… L…"'],
    // A value that is missing, a bracket closed too early, a colon or a comma that is missing.
    ['{"NguoiNop":}{"So":"000199000001"}', '{"NguoiNop":}{"So":"…"}'],
    ['{"NguoiNop":{}"So":"000199000001"}', '{"NguoiNop":{}"So":"…"}'],
    ['{"NguoiNop"{"So":"000199000001"}}', '{"…"{"So":"…"}}'],
    ['{"GiayTo":[{"So"}:"000199000001"}]}', '{"GiayTo":[{"…"}:"…"}]}'],
    ['{"GiayTo":["{"So":"12"}],"DienThoai":"0503654536"}', '{"GiayTo":["{"…":"…"}],"…":"…"}'],
    ['{"MaHoSo":"H99","GiayTo":[{"So":"12"},{"So":"13"}]}', '{"MaHoSo":"H99","GiayTo":[{"So":"12"},{"So":"13"}]}'],
    ['{"NguoiNop":{"Email":"Lê Thị Lạ <la@ thu.example"}}', '{"NguoiNop":{"Email":"l***@…"}}'],
    ['{"NguoiNop":{"Ten":true,"So":null}}', '{"NguoiNop":{"Ten":true,"So":null}}'],
    [
      '{"TrichYeu":"https://a.example/f?id=1&access_token=abc.d&x=2"}',
      '{"TrichYeu":"https://a.example/f?id=1&access_token=…&x=2"}',
    ],
  ])("%s", (line, masked) => {
    expect(shown(line)).toBe(masked);
  });

  it("masks what may be personal where the lines before do not tell", () => {
    expect(shown('  "Ten": "Đơn đề nghị",', [], false)).toBe('  "Ten": "Đ… đ… n…",');
    expect(shown('  "Ten": "Đơn đề nghị",', ['{"GiayTo": [{'], true)).toBe('  "Ten": "Đơn đề nghị",');
    expect(shown('  "Ten": "Đơn đề nghị",', ['"GiayTo": [{'], false)).toBe('  "Ten": "Đơn đề nghị",');
    expect(shown('  "Trần Thị Thử",', ['"CanBo": ['], false)).toBe('  "T… T… T…",');
    expect(shown('  "ai đó",', [], false)).toBe('  "…",');
    expect(shown('nối tiếp của một chuỗi",', ['{"DiaChi": "Số 5'], true)).toBe('…",');
  });

  it("goes through a hostile line once", () => {
    for (const part of ['"DiaChi":[', '{"DiaChi":', "[", '"DiaChi":{"Ten":']) {
      expect(shown(`{${part.repeat(100_000)}`).length).toBeLessThan(2_000);
    }
  });

  it("carries columns over what became shorter", () => {
    const line = '{"NguoiNop":{"Ten":"Nguyễn Văn Mẫu"},"MaHoSo":"H99"}';
    const { text: masked, column } = new PersonalData(undefined, asJson).line(line, [], true);
    const at = column(line.indexOf("H99") + 1);
    expect(masked.slice(at - 1, at + 2)).toBe("H99");
    expect(column(line.indexOf("Nguyễn") + 3)).toBe(line.indexOf("Nguyễn") + 1);
  });
});

describe("masking of lines of XML", () => {
  const shown = (line: string, before: readonly string[] = [], whole = false) =>
    new PersonalData(VALUE, asXml).line(line, before, whole).text;

  it.each([
    ["<a:OrganId>H99</a:OrganId>", "<a:OrganId>H99</a:OrganId>"],
    ["<a:Staff><a:FullName>Ai Đó Khác</a:FullName></a:Staff>", "<a:Staff><a:FullName>A… Đ… K…</a:FullName></a:Staff>"],
    ["<Paper><FullName>Đơn</FullName></Paper>", "<Paper><FullName>Đơn</FullName></Paper>"],
    ["<FullName>Ai Đó</FullName>", "<FullName>A… Đ…</FullName>"],
    ["<Staff><Email><![CDATA[x@y.example]]></Email>", "<Staff><Email><![CDATA[x***@…]]></Email>"],
    ["<PhanTuLa>Ai Đó</PhanTuLa><Staff/>", "<PhanTuLa>…</PhanTuLa><Staff/>"],
    ["<Subject>gửi Nguyễn Văn Mẫu</Subject>", "<Subject>gửi N… V… M…</Subject>"],
    ["<Subject>abc…Ai Đó</FullName>", "<Subject>abc…</FullName>"],
    ["Thị Lạ</a:FullName> x", "…</a:FullName> …"],
    ["<Paper><FullName<>Ai Đó</FullName>", "<Paper><…<…</FullName>"],
  ])("%s", (line, masked) => {
    expect(shown(line)).toBe(masked);
  });

  it("masks a value that began on a line before", () => {
    expect(shown("   Phạm Thị Lạ", ["<Staff>", "<a:FullName>"], true)).toBe("   P… T… L…");
    expect(shown("Thị Lạ</a:FullName>", ["<a:Staff><a:FullName>Phạm"], true)).toBe("…</a:FullName>");
  });
});

describe("masking of lines of YAML", () => {
  const shown = (line: string, before: readonly string[] = []) =>
    new PersonalData(undefined, asYaml).line(line, before).text;

  it.each([
    ["subject: Đề nghị", "subject: Đề nghị"],
    ["  address: Số 5 phố Ví Dụ # ghi chú", "  address: … # ghi chú"],
    ["- { code: H99, address: Số 5, birthDate: 1990-01-01 }", "- { code: H99, address: …, birthDate: … }"],
    ['  email: "x@y.example"', '  email: "x***@…"'],
    ["khoaLa: ai đó", "khoaLa: …"],
    ['subject: "Quy hoạch: giai đoạn 2"', 'subject: "Quy hoạch: giai đoạn 2"'],
    ["subject: https://a.example/b lúc 08:30", "subject: https://a.example/b lúc 08:30"],
    ["address:Số 5", "address:…"],
    // A bracket in a key, after the colon or in a value, two keys on one line, a key that is lost.
    ["  }address: Số 5", "  }address: …"],
    ["  - address:} Số 5", "  - address:} …"],
    ["  - officers: Trần Th}ị Thử", "  - officers: T… T…}ị… T…"],
    ["subject:  address: Số 5", "subject:  address: …"],
    [": Trần Thị Thử", ": …"],
    ["  address}: Số 5", "  address}: …"],
    ['  addr"ess: Số 5', '  addr"ess: …'],
    ["  addr}ess: Số 5", "  addr}ess: …"],
    ["- {code: H99,address: Số 5}", "- {code: H99,address: …}"],
    ['- {"code": "H99", "address": "Số 5"}', '- {"code": "H99", "address": "…"}'],
    // A line break that is lost, and one that has come into a key.
    ["address: Số 5 phố Mẫukhoa: 1", "address: …"],
  ])("%s", (line, masked) => {
    expect(shown(line)).toBe(masked);
  });

  it("goes through a hostile line once", () => {
    const long = 400_000;
    for (const part of [" ", "a", "]", "- "]) {
      expect(shown(`address: ${part.repeat(long)}!`)).toMatch(/^address: /);
    }
    expect(shown(`email: "${"a".repeat(long)}"`)).toBe('email: "…"');
    expect(shown("address: x, ".repeat(long / 20))).toBe("address: …, ".repeat(long / 20));
  });

  it("puts a key together that a line break has come into", () => {
    expect(shown("ject: một việc", ["  sub"])).toBe("ject: …");
    expect(shown("ress: Số 5", ["- { subject: x, add"])).toBe("ress: …");
    expect(shown("code: H99", ["  subject: việc"])).toBe("code: H99");
  });

  it("goes by the last key where a line has none", () => {
    expect(shown("  - Trần Thị Thử", ["officers:"])).toBe("  - T… T… T…");
    expect(shown("  một việc", ["subject: >"])).toBe("  một việc");
  });
});

it("masks e-mail addresses where nothing is known of the format", () => {
  const data = new PersonalData(undefined);
  expect(data.text("Liên hệ thu@thu.example.")).toBe("Liên hệ t***@….");
  expect(data.line("<ContentId>cid:abc@host.example</ContentId>").text).toBe(
    "<ContentId>cid:abc@host.example</ContentId>",
  );
});
