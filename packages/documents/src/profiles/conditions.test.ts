import fc, { type Arbitrary } from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { encodeBase64 } from "../edxml/base64.js";
import { EXAMPLE_BODIES } from "../examples/bodies.js";
import { exampleXml } from "../examples/index.js";
import { readPacket } from "../read.js";
import { documentExchange } from "../standard.js";

/**
 * What the peers were seen to do, as conditions, each with packets on either side of it. The packets are made to be on
 * their side; nothing of the rules is used to make them.
 */
interface Condition {
  readonly rules: readonly string[];
  readonly taken: Arbitrary<string>;
  readonly refused: Arbitrary<string>;
}

/** 1,000 packets for each condition with `EGOV_MUTATED=1000`. */
const PACKETS_A_SIDE = Math.ceil(Number(process.env.EGOV_MUTATED ?? 120) / 2);
const asOf = "2024-06-01";
const checks = new Map(
  documentExchange.profiles.flatMap(({ rules }) => rules.map((rule) => [rule.id as string, rule])),
);

const NAMES = ["Công văn", "V/v rà soát", "Thông báo số 5", "Kế hoạch năm 2024"];
/** A packet that differs from the others in what no condition looks at. */
const base = fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 9999 })).map(([subject, number]) =>
  exampleXml.document
    .replace("V/v rà soát danh mục thiết bị năm 2024", () => `${subject} ${number}`)
    .replaceAll(">123<", () => `>${number}<`)
    .replaceAll(",123/", () => `,${number}/`),
);

/** Packets with a text in an element, which is named by its tag and, where there are several, the text it has. */
const withText = (tag: string, from: string, texts: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(base, texts).map(([xml, text]) => {
    const old = `<${tag}>${from}</${tag}>`;
    if (!xml.includes(old)) throw new Error(`the packet has no ${old}`);
    return xml.replace(old, () => `<${tag}>${text}</${tag}>`);
  });

const without = (element: string): Arbitrary<string> =>
  base.map((xml) => {
    const shorter = xml.replace(new RegExp(`<${element}>[\\s\\S]*?</${element}>`), "");
    if (shorter === xml) throw new Error(`the packet has no ${element}`);
    return shorter;
  });

const changed = (from: string, to: string): Arbitrary<string> =>
  base.map((xml) => {
    if (!xml.includes(from)) throw new Error(`the packet has no ${from}`);
    return xml.replaceAll(from, () => to);
  });

const two = (value: number): string => String(value).padStart(2, "0");
const year = fc.integer({ min: 1900, max: 2023 });
const month = fc.integer({ min: 1, max: 12 });
const date = fc.integer({ min: 1, max: 28 });
const realDay = fc
  .tuple(year, month, date, fc.boolean())
  .map(([y, m, d, long]) => `${y}/${long ? two(m) : m}/${long ? two(d) : d}`);
/** Of three numbers parted by slashes, what is no day of the calendar, or begins with the day. */
const otherDay = fc.oneof(
  fc.tuple(date, month, year).map(([d, m, y]) => `${two(d)}/${two(m)}/${y}`),
  fc.tuple(year, fc.integer({ min: 13, max: 99 }), date).map(([y, m, d]) => `${y}/${m}/${two(d)}`),
  fc.tuple(year, month, fc.integer({ min: 32, max: 99 })).map(([y, m, d]) => `${y}/${two(m)}/${d}`),
  year.map((y) => `${y}/02/30`),
  fc.tuple(year, month).map(([y, m]) => `${y}/${two(m)}/00`),
);
const noDay = fc.oneof(
  fc.tuple(year, month, date).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  fc.tuple(date, month, year).map(([d, m, y]) => `${d}.${m}.${y}`),
  fc.tuple(year, month, date).map(([y, m, d]) => `${y}${two(m)}${two(d)}`),
  fc.tuple(year, month).map(([y, m]) => `${y}/${two(m)}`),
  fc.constantFrom("hôm nay", "ngày 6 tháng 5"),
);
const clock = fc.tuple(fc.nat(23), fc.nat(59), fc.nat(59)).map(([h, m, s]) => `${two(h)}:${two(m)}:${two(s)}`);
const joinedBy = (days: Arbitrary<string>, clocks: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(days, clocks).map(([day, time]) => `${day} ${time}`);
const realTime = joinedBy(realDay, clock);
const otherTime = fc.oneof(
  joinedBy(otherDay, clock),
  joinedBy(
    realDay,
    fc.integer({ min: 24, max: 99 }).map((hour) => `${hour}:00:00`),
  ),
  joinedBy(
    realDay,
    fc.integer({ min: 60, max: 99 }).map((minute) => `10:${minute}:00`),
  ),
);
const noTime = fc.oneof(
  realDay,
  fc.tuple(realDay, clock).map(([day, time]) => `${day}T${time}`),
  joinedBy(
    realDay,
    clock.map((time) => time.slice(0, 5)),
  ),
  joinedBy(noDay, clock),
);

const bits32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const integer = fc.oneof(
  bits32.map(String),
  fc.nat().map((value) => `+${value}`),
  fc.nat().map((value) => `0${value}`),
);
const noInteger = fc.oneof(
  bits32.map((value) => ` ${value} `),
  bits32.map((value) => `${value}.0`),
  fc.bigInt({ min: 2n ** 31n, max: 2n ** 60n }).map(String),
  fc.constantFrom("một", "0x1", "1e3", "1,000", "--1"),
);
/** What is no integer of Java's and names to people, if anything, a number between 3 and 9. */
const noSmallInteger = fc.oneof(
  fc.constantFrom("một", "khẩn", "0x7", "CV"),
  fc.integer({ min: 3, max: 9 }).map((value) => `${value}.0`),
  fc.bigInt({ min: 2n ** 31n, max: 2n ** 49n }).map(String),
);

const text64 = (bytes: Uint8Array): string => new TextDecoder().decode(encodeBase64(bytes));
const fileName = fc.stringMatching(/^[a-z][a-z0-9 _-]{0,20}\.(?:doc|xls|txt)$/);
const zipOf = (names: Arbitrary<string>): Arbitrary<Uint8Array> =>
  fc.tuple(names, fc.uint8Array({ minLength: 1, maxLength: 60 })).map(([name, bytes]) => zipSync({ [name]: bytes }));
const withBody = (bodies: Arbitrary<Uint8Array>): Arbitrary<string> =>
  fc.tuple(base, bodies).map(([xml, bytes]) =>
    xml
      .replaceAll("Cong van 123.pdf", "Bang ke.xls")
      .replaceAll("application/pdf", "application/zip")
      .replace(EXAMPLE_BODIES.pdf, () => text64(bytes)),
  );
/** A zip whose one entry says that it is made in another way: its records are those of a packer that can. */
const marked = (zip: Uint8Array, offset: number, value: number): Uint8Array => {
  const copy = zip.slice();
  copy[offset] = value;
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2)
      copy[at + 2 + offset] = value;
  }
  return copy;
};
const packedOnce = zipOf(fileName);
const notUnzipped = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => Uint8Array.of(0x25, ...bytes)),
  packedOnce.map((zip) => zip.subarray(0, zip.length - 23)),
  fc.tuple(packedOnce, fc.constantFrom(9, 12, 14, 93, 98)).map(([zip, method]) => marked(zip, 8, method)),
  packedOnce.map((zip) => marked(zip, 6, 1)),
  zipOf(fileName.map((name) => `thu muc/${name}`)),
  zipOf(fc.integer({ min: 256, max: 400 }).map((length) => "x".repeat(length))),
  fc.constant(new Uint8Array(0)),
);

const code = (groups: Arbitrary<number>): Arbitrary<string> =>
  groups
    .chain((count) => fc.array(fc.integer({ min: 1, max: 99 }), { minLength: count - 1, maxLength: count - 1 }))
    .map((parts) => ["H99", ...parts.map(two)].join("."));

const DUE = ["edXML:DueDate", "2024/05/20"] as const;
const ISSUED = ["edXML:PromulgationDate", "2024/05/06"] as const;
const SENT = ["edXML:Timestamp", "2024/05/06 08:30:00"] as const;
const declaring = (label: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(base, label).map(([xml, name]) => xml.replace('encoding="UTF-8"', () => `encoding="${name}"`));
const someSubject = withText("edXML:Content", "Rà soát danh mục thiết bị", fc.constantFrom(...NAMES));
const taken = fc.oneof(base, someSubject);

const conditions: readonly Condition[] = [
  {
    rules: ["SDK-001", "BKV-016"],
    taken: withText("edXML:SteeringType", "0", integer),
    refused: withText("edXML:SteeringType", "0", fc.oneof(noInteger, fc.constant(""))),
  },
  {
    rules: ["BKV-016"],
    taken: withText("edXML:BussinessDocType", "0", integer),
    refused: withText("edXML:BussinessDocType", "0", noInteger),
  },
  {
    rules: ["BKV-016"],
    taken: withText("edXML:Paper", "0", integer),
    refused: withText("edXML:Paper", "0", noInteger),
  },
  {
    rules: ["SDK-004"],
    taken: withText(...DUE, fc.oneof(realDay, noDay, realTime)),
    refused: withText(...DUE, otherDay),
  },
  { rules: ["SDK-005"], taken: withText(...DUE, fc.oneof(realDay, otherDay)), refused: withText(...DUE, noDay) },
  { rules: ["SDK-006"], taken: withText(...SENT, fc.oneof(realTime, otherTime)), refused: withText(...SENT, noTime) },
  { rules: ["SDK-016"], taken: withText(...SENT, fc.oneof(realTime, noTime)), refused: withText(...SENT, otherTime) },
  {
    rules: ["SDK-007"],
    taken: withText("edXML:PageAmount", "2", fc.oneof(integer, fc.constantFrom("", " ", "1.0", " 1 "))),
    refused: withText("edXML:PageAmount", "2", noSmallInteger),
  },
  {
    rules: ["SDK-007"],
    taken: withText("edXML:Priority", "0", integer),
    refused: withText("edXML:Priority", "0", noSmallInteger),
  },
  {
    rules: ["SDK-017"],
    taken: withText("edXML:PromulgationAmount", "3", integer),
    refused: withText("edXML:PromulgationAmount", "3", fc.constantFrom("", " ", "\n")),
  },
  { rules: ["SDK-002", "BKV-017"], taken: withBody(packedOnce), refused: withBody(notUnzipped) },
  {
    rules: ["SDK-003", "BKV-018"],
    taken,
    refused: base.map((xml) => xml.replace(/<edXML:ContentTransferEncoded[\s\S]*<\/edXML:ContentTransferEncoded>/, "")),
  },
  { rules: ["SDK-023", "BKV-018"], taken, refused: without("AttachmentName") },
  {
    rules: ["SDK-022", "BKV-022"],
    taken: withText(
      "ContentId",
      "cid:1",
      fc.uuid().map((id) => `cid:${id}`),
    ),
    refused: withText(
      "ContentId",
      "cid:1",
      fc.oneof(
        fc.uuid().map((id) => `cid:2024/${id}`),
        fc.integer({ min: 256, max: 300 }).map((length) => `cid:${"x".repeat(length)}`),
      ),
    ),
  },
  { rules: ["SDK-008"], taken, refused: changed("Bussiness", "Business") },
  {
    rules: ["SDK-009"],
    taken,
    refused: changed(
      'edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"',
      'edXMLEnvelope xmlns:edXML="http://coquanmau-a.example"',
    ),
  },
  { rules: ["SDK-010"], taken, refused: without("edXML:DocumentId") },
  {
    rules: ["SDK-018", "BKV-020"],
    taken,
    refused: declaring(fc.constantFrom("ISO-8859-1", "windows-1252", "windows-1258", "latin1")),
  },
  {
    rules: ["SDK-019", "BKV-019"],
    taken: declaring(fc.constantFrom("UTF-8", "utf-8", "ISO-8859-1")),
    refused: declaring(fc.constantFrom("UTF-16", "UTF-16LE", "TCVN3", "x-vni", "US-ASCII")),
  },
  {
    rules: ["SDK-020"],
    taken,
    refused: base.map((xml) =>
      xml
        .replace("  </edXML:edXMLEnvelope>\n", "")
        .replace("</AttachmentEncoded>", "</AttachmentEncoded></edXML:edXMLEnvelope>"),
    ),
  },
  { rules: ["SDK-021", "BKV-021"], taken, refused: changed("edXML:MessageHeader>", "edXML:Status>") },
  ...[
    "edXML:OrganName",
    "edXML:CodeNumber",
    "edXML:CodeNotation",
    "edXML:Code",
    "edXML:PromulgationDate",
    "edXML:PromulgationInfo",
    "edXML:Content",
    "edXML:TypeName",
    "edXML:TraceHeaderList",
  ].map(
    (element): Condition => ({
      rules: ["BKV-001"],
      taken: fc.oneof(
        taken,
        without("edXML:DueDate"),
        without("edXML:Place"),
        without("edXML:OtherInfo"),
        without("edXML:OrganAdd"),
      ),
      refused: without(element),
    }),
  ),
  {
    rules: ["BKV-001"],
    taken,
    refused: base.map((xml) => xml.replace(/(<edXML:To>[\s\S]*?)<edXML:OrganAdd>.*?<\/edXML:OrganAdd>/, "$1")),
  },
  {
    rules: ["BKV-001"],
    taken,
    refused: base.map((xml) => xml.replace("<edXML:OrganId>00.99.W00</edXML:OrganId>", "")),
  },
  {
    rules: ["BKV-002"],
    taken: withText("edXML:Type", "2", fc.constantFrom("1", "2", "", "CV", " 5 ", "02")),
    refused: withText(
      "edXML:Type",
      "2",
      fc.oneof(fc.integer({ min: 3, max: 9999 }), fc.integer({ min: -99, max: 0 })).map(String),
    ),
  },
  { rules: ["BKV-003"], taken, refused: without("edXML:DocumentType") },
  {
    rules: ["BKV-004"],
    taken: withText(...ISSUED, fc.oneof(realDay, realTime)),
    refused: withText(...ISSUED, fc.oneof(otherDay, noDay)),
  },
  {
    rules: ["BKV-005"],
    taken: withText(...ISSUED, realDay),
    refused: withText(
      ...ISSUED,
      fc.tuple(fc.integer({ min: 2025, max: 2999 }), month, date).map(([y, m, d]) => `${y}/${two(m)}/${two(d)}`),
    ),
  },
  {
    rules: ["BKV-006"],
    taken: withText("edXML:OrganId", "000.00.03.H99", code(fc.constant(3))),
    refused: withText("edXML:OrganId", "000.00.03.H99", fc.constant("H99.02")),
  },
  {
    rules: ["BKV-008"],
    taken: withText("edXML:OrganId", "H99.02", code(fc.integer({ min: 1, max: 4 }))),
    refused: withText("edXML:OrganId", "H99.02", code(fc.integer({ min: 5, max: 9 }))),
  },
];

/** How often each of the rules fires on a packet. */
function found(xml: string, rules: readonly string[]): number[] {
  const reading = readPacket(new TextEncoder().encode(xml), { asOf });
  const { value } = reading;
  if (!value) throw new Error(`not readable: ${reading.findings.map(({ rule }) => rule).join(", ")}`);
  return rules.map((rule) => [...(checks.get(rule)?.check(value, { asOf, decoded: reading }) ?? [])].length);
}

describe("each condition of a peer", () => {
  it.each(conditions.map((condition, index) => [condition.rules.join(", "), index, condition] as const))(
    `%s (%i): ${2 * PACKETS_A_SIDE} packets fall on their side`,
    (_, __, { rules, taken: kept, refused }) => {
      expect(rules.filter((rule) => !checks.has(rule))).toEqual([]);
      fc.assert(
        fc.property(kept, (xml) => found(xml, rules).every((count) => count === 0)),
        { numRuns: PACKETS_A_SIDE },
      );
      fc.assert(
        fc.property(refused, (xml) => found(xml, rules).every((count) => count > 0)),
        { numRuns: PACKETS_A_SIDE },
      );
    },
    120_000,
  );

  it("is that of every error of the two peers that were run", () => {
    const ran = documentExchange.profiles.filter(({ id }) => id === "official-sdk" || id === "bkav");
    const errors = ran.flatMap(({ rules }) =>
      rules.filter(
        ({ severity, basis }) => severity === "error" && "evidence" in basis && /28\/11\/2026/.test(basis.evidence.vi),
      ),
    );
    const covered = new Set(conditions.flatMap(({ rules }) => rules));
    expect(errors.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });
});
