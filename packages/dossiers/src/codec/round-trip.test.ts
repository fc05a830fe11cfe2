import {
  type LocalDate,
  type LocalDateTime,
  localDateAt,
  localDateTimeAt,
  type Wire,
  WireReading,
} from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierStatuses, type SourceSystem } from "../enums.js";
import { type Dossier, DossierSchema, type Moment, type ProgressStep, ProgressStepSchema } from "../schema.js";
import { dossierStandard, progressStandard } from "../standard.js";
import { dvcqgDossier, dvcqgStep } from "./dvcqg.js";
import { dossierFormats, progressFormats } from "./formats.js";
import { lgspDossier, lgspStep } from "./lgsp.js";
import { ministryDossier } from "./ministry.js";

const day = fc.date({ min: new Date("2015-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
const time: fc.Arbitrary<LocalDateTime> = day.map(localDateTimeAt);
const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 6, arbitrary: time },
  { weight: 2, arbitrary: day.map(localDateAt) as fc.Arbitrary<LocalDate> },
  { weight: 1, arbitrary: fc.constantFrom({ unparsed: "sau 5 ngày" }, { unparsed: "31/02/2024" }) },
);
const text = fc
  .string({ minLength: 1, maxLength: 6, unit: "grapheme" })
  .filter((value) => value === value.trim() && value !== "");
const names = fc.constantFrom("TruongMoi", "khac", "X1", "_note");
const unmapped = fc
  .dictionary(names, fc.jsonValue(), { minKeys: 1, noNullPrototype: true })
  .map((value) => JSON.parse(JSON.stringify(value)));
const flag = fc.oneof(fc.boolean(), fc.constant({ unparsed: "có" }));
const amount = fc.oneof(fc.nat(2_000_000_000), fc.constant({ unparsed: "theo biểu" }));
const opaque = fc.constant({ unparsed: "99" });
const one = <const V extends string>(...values: V[]) => fc.oneof(fc.constantFrom(...values), opaque);

/** A record with any of its parts, at least one when it would otherwise be nothing on the wire. */
const part = <T extends object>(
  fields: { [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> },
  required: (keyof T)[] = [],
) =>
  fc.record(fields as never, { requiredKeys: required as never, noNullPrototype: true }) as unknown as fc.Arbitrary<T>;
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 2 });
const notEmpty = <T extends object>(arbitrary: fc.Arbitrary<T>) =>
  arbitrary.filter((value) => Object.keys(value).length > 0);

const ownCode = (system: SourceSystem) => text.map((code) => ({ system, code }));
const fee = {
  name: text,
  type: one("phi", "le-phi"),
  kind: ownCode("dvcqg"),
  collected: one("on-reception", "on-supplement", "on-return"),
  amount,
  unmapped,
};
// `IsDeleted` is always written: a file of which nothing is said is not deleted.
const attachment = part(
  {
    id: text,
    fileName: text,
    deleted: flag,
    componentCode: text,
    url: text,
    digitised: flag,
    reuse: fc.constantFrom(0 as const, 1 as const, 2 as const),
    fromNationalStore: flag,
    replacedByResultCode: text,
    unmapped,
  },
  ["deleted"],
);

const dvcqgDossiers = part<Dossier>(
  {
    code: text,
    receiptNumber: text,
    procedure: notEmpty(part({ code: text, name: text })),
    sector: notEmpty(part({ code: text, name: text })),
    channel: one("direct", "online", "post"),
    filedAt: one("national-portal", "local-system"),
    applicant: notEmpty(
      part({
        kind: one("citizen", "enterprise", "state-agency", "other-organisation"),
        name: text,
        paperNumber: text,
        identityDocuments: some(part({ kind: one("citizen-id", "old-id"), number: text, unmapped })),
        techId: text,
        email: text,
        telephone: text,
        fax: text,
        otherInformation: text,
      }),
    ),
    subject: text,
    submittedAt: moment,
    receivedAt: moment,
    appointedAt: moment,
    finishedAt: moment,
    returnedAt: moment,
    refusedAt: moment,
    status: one(...dossierStatuses),
    handlingUnit: text,
    returnChannel: one("direct", "post"),
    returnInformation: text,
    note: text,
    attachments: some(attachment),
    otherPapers: some(part({ name: text, copies: amount, kind: ownCode("dvcqg"), unmapped })),
    fees: some(part(fee)),
    supplements: some(
      part({
        id: text,
        requestedBy: text,
        content: text,
        requestedAt: moment,
        receivedBy: text,
        receiptNote: text,
        receivedAt: moment,
        supplemented: flag,
        papers: some(attachment),
        fees: some(part(fee)),
        appointedBefore: moment,
        appointedAfter: moment,
        unmapped,
      }),
    ),
    results: some(part({ name: text, resultCode: text, componentCode: text, paperId: text, url: text, unmapped })),
    onlinePayment: one("none", "paid", "requested"),
    hasDigitisedComponents: flag,
    accountVerifiedByVneid: flag,
    databasesConsulted: some(part({ code: text, unmapped })),
    unmapped,
  } as never,
  ["code"],
);

const ministryFee = {
  name: text,
  type: one("phi", "le-phi"),
  kind: ownCode("ministry-adapter"),
  collected: one("on-reception", "on-return"),
  amount,
  paid: flag,
  unmapped,
};
const ministryKind = one("citizen", "enterprise", "household-business");
const ministryDossiers = part<Dossier>(
  {
    code: text,
    sourceId: text,
    procedure: notEmpty(part({ code: text, serviceCode: text })),
    applicant: notEmpty(part({ name: text, kind: ministryKind })),
    submitter: part({
      kind: ministryKind,
      localId: text,
      name: text,
      paperNumber: text,
      birthDate: moment,
      telephone: text,
      email: text,
      address: notEmpty(part({ provinceCode: text, communeCode: text, detail: text })),
      unmapped,
    }),
    receivingUnitCode: text,
    submittedAt: moment,
    receivedAt: moment,
    appointedAt: moment,
    status: one(...dossierStatuses),
    eform: fc.dictionary(names, fc.string(), { noNullPrototype: true }),
    components: some(
      part({
        code: text,
        name: text,
        copies: amount,
        copyKind: one("original", "copy", "electronic"),
        attachments: some(part({ id: text, resultCode: text, fileName: text, hash: text, unmapped })),
        unmapped,
      }),
    ),
    fees: some(part(ministryFee)),
    unmapped,
  } as never,
  ["code"],
);

const code = fc.nat(99).map(String);
const lgspDossiers = part<Dossier>(
  {
    code: text,
    procedure: notEmpty(part({ code: text, name: text })),
    applicant: notEmpty(
      part({
        name: text,
        kind: one("citizen", "enterprise", "organisation", "other"),
        otherInformation: text,
        paperNumber: text,
        email: text,
        telephone: text,
        addressText: text,
      }),
    ),
    subject: text,
    receivedAt: moment,
    appointedAt: moment,
    finishedAt: moment,
    returnedAt: moment,
    declared: notEmpty(
      part({
        succeeded: flag,
        succeededAt: moment,
        approvedBy: text,
        approverPosition: text,
        note: text,
        returned: flag,
        hasSupplements: flag,
      }),
    ),
    returnInformation: text,
    returnChannel: one("direct", "post"),
    statusAtSource: code.map((value) => ({ system: "lgsp-document" as const, code: value })),
    handlingUnit: text,
    note: text,
    attachments: some(part({ id: text, fileName: text, deleted: flag, base64: text, verified: flag, unmapped })),
    fees: some(part({ name: text, kind: ownCode("lgsp-document"), amount, unmapped })),
    otherPapers: some(part({ name: text, copies: amount, kind: ownCode("lgsp-document"), unmapped })),
    supplements: some(part({ unmapped }, ["unmapped"])),
    responsibleUnitCode: text,
    responsibleUnit: text,
    unmapped,
  } as never,
  ["code"],
);

const dvcqgSteps = part<ProgressStep>(
  {
    dossierCode: text,
    officer: text,
    position: text,
    at: moment,
    unit: text,
    content: text,
    status: one(...dossierStatuses),
    startedAt: moment,
    dueAt: moment,
    unmapped,
  } as never,
  ["dossierCode"],
);

const lgspSteps = part<ProgressStep>(
  {
    dossierCode: text,
    sourceId: text,
    officer: text,
    position: text,
    at: moment,
    content: text,
    statusAtSource: code.map((value) => ({ system: "lgsp-document" as const, code: value })),
    responsibleUnitCode: text,
    responsibleUnit: text,
    unmapped,
  } as never,
  ["dossierCode"],
);

/** Only what is not known or was never understood, a day without its time, or a text that reads as a number is remarked on. */
const REMARKS = new Set(["EGV-011", "DOS-001", "DOS-002", "DOS-003", "DOS-004", "DOS-005", "EGV-009"]);

function comesBack<T>(
  wire: Wire<T>,
  values: fc.Arbitrary<T>,
  schema: { safeParse(value: unknown): { success: boolean } },
) {
  let count = 0;
  fc.assert(
    fc.property(values, (value) => {
      expect(schema.safeParse(value).success).toBe(true);
      const reading = new WireReading();
      const sent = JSON.parse(JSON.stringify(wire.write(value)));
      expect(wire.read(sent, reading)).toEqual(value);
      expect(reading.findings.filter(({ rule }) => !REMARKS.has(rule))).toEqual([]);
      // Writing again changes nothing: one form, whoever writes.
      expect(JSON.stringify(wire.write(wire.read(sent, new WireReading()) as T))).toBe(JSON.stringify(sent));
      count += 1;
    }),
    { numRuns: 150 },
  );
  expect(count).toBe(150);
}

describe("every format that is written", () => {
  it("gives back a dossier of the national portal", () => comesBack(dvcqgDossier, dvcqgDossiers, DossierSchema));
  it("gives back a dossier of the ministries' adapter", () =>
    comesBack(ministryDossier, ministryDossiers, DossierSchema));
  it("gives back a dossier of the older LGSP", () => comesBack(lgspDossier, lgspDossiers, DossierSchema));
  it("gives back a step of the national portal", () => comesBack(dvcqgStep, dvcqgSteps, ProgressStepSchema));
  it("gives back a step of the older LGSP", () => comesBack(lgspStep, lgspSteps, ProgressStepSchema));

  it("gives back canonical JSON, NDJSON included, by its codec", async () => {
    const decodeAll = async (bytes: Uint8Array) => {
      const values: unknown[] = [];
      const codec = dossierStandard.codecs.find(({ id }) => id === "json");
      for await (const { value } of codec?.decode(bytes, { asOf: "2026-11-01" }) ?? []) values.push(value);
      return values;
    };
    const encoder = new TextEncoder();
    await fc.assert(
      fc.asyncProperty(fc.array(dvcqgDossiers, { minLength: 2, maxLength: 4 }), async (values) => {
        expect(await decodeAll(encoder.encode(JSON.stringify(values)))).toEqual(values);
        expect(await decodeAll(encoder.encode(values.map((value) => JSON.stringify(value)).join("\n")))).toEqual(
          values,
        );
      }),
      { numRuns: 15 },
    );
  });

  it("is encoded by its codec and decoded again", async () => {
    const isWritten = new Map([...dossierFormats, ...progressFormats].map(({ id, readOnly }) => [id, !readOnly]));
    for (const { id, encode } of [...dossierStandard.codecs, ...progressStandard.codecs])
      expect([id, encode !== undefined]).toEqual([id, isWritten.get(id)]);
    const value: Dossier = { code: "H99.12-241115-0001", receivedAt: "2024-11-15T08:30:00" };
    let count = 0;
    for (const codec of dossierStandard.codecs) {
      if (!codec.encode) continue;
      for await (const decoded of codec.decode(codec.encode(value), { asOf: "2026-11-01" })) {
        expect(decoded.value).toEqual(value);
        count += 1;
      }
    }
    expect(count).toBe(dossierFormats.filter(({ readOnly }) => !readOnly).length);
  });
});
