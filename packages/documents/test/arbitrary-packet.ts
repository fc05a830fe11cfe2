import fc from "fast-check";
import { readBoolean, readContentId, readDate, readInteger, readTimestamp } from "../src/edxml/values.js";
import type { Attachment, DocumentPacket, Packet, Party, ResponseFor, StaffInfo, StatusPacket } from "../src/schema.js";

/** Values of every message kind, as the schema allows them and a reader can give them back. */

const PARTS = [
  ...[
    "Ủy ban nhân dân",
    "Đơn vị mẫu",
    "7816",
    "VPCP-TTĐT",
    "e\u0301",
    "\u00a0",
    "\u200b",
    "😀",
    "𠮷",
    "\u0085",
    "\u2028",
  ],
  ...[
    "&",
    "<",
    ">",
    "]]>",
    "&amp;",
    "&#13;",
    "<!--",
    "-->",
    "<![CDATA[",
    "</edXML:Subject>",
    '"',
    "'",
    "\n",
    "\t",
    " ",
  ],
  ...["ContentTransferEncoded", "<ContentTransferEncoded>", "cid:", "null", ","],
];
const trimmed = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
const text = fc
  .oneof(
    fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  )
  .map((written) => trimmed(written.replaceAll("\r", "")))
  .filter((written) => /^[\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]+$/u.test(written));

const contentId = fc
  .oneof(fc.uuid(), fc.nat(9999).map(String), text)
  .filter((id) => readContentId(`cid:${id}`).value === id);

const day = fc
  .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));
const time = fc
  .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 19));

/** Makes some values text that no reader understands, when they may be. */
const orUnparsed = <T>(value: fc.Arbitrary<T>, reads: (text: string) => unknown, odd: boolean) =>
  odd
    ? fc.oneof(
        { weight: 4, arbitrary: value },
        { weight: 1, arbitrary: text.filter((raw) => !reads(raw)).map((unparsed) => ({ unparsed })) },
      )
    : value;

/** Drops absent keys; `undefined` when nothing is left, as an element with nothing in it is not written. */
function group<T>(fields: { [Key in keyof T]-?: fc.Arbitrary<unknown> }, required: (keyof T & string)[] = []) {
  return fc.record(fields as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: required }).map((record) => {
    const there = Object.entries(record).filter(([, value]) => value !== undefined);
    return there.length === 0 ? undefined : Object.fromEntries(there);
  });
}
const list = <T>(item: fc.Arbitrary<T | undefined>) =>
  fc
    .array(item, { minLength: 1, maxLength: 3 })
    .map((items) => items.filter((entry) => entry !== undefined))
    .map((items) => (items.length === 0 ? undefined : items));

export interface PacketOptions {
  /** Also fields that hold text which is not what belongs there, agency-made ids and signatures in part. */
  readonly odd: boolean;
}

/** Returns arbitrary packets: half documents, half statuses. */
export function arbitraryPacket({ odd }: PacketOptions): fc.Arbitrary<Packet> {
  const date = orUnparsed(day, readDate, odd);
  const timestamp = orUnparsed(time, readTimestamp, odd);
  const integer = orUnparsed(
    odd ? fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }) : fc.nat(65535),
    readInteger,
    odd,
  );
  const flag = orUnparsed(fc.boolean(), readBoolean, odd);
  const bit = odd ? integer : fc.constantFrom(0, 1);

  const party = group<Party>(
    {
      ...{ organId: text, organizationInCharge: text, organName: text, address: text },
      ...{ email: text, telephone: text, fax: text, website: text },
    },
    ["organId"],
  );
  const responseFor = group<ResponseFor>({ organId: text, code: text, documentId: text, promulgationDate: date });
  const staff = group<StaffInfo>({
    ...{ department: text, departmentId: text, staff: text, staffId: text, email: text, mobile: text },
  });
  const change = group({
    documentInfo: bit,
    documentReceiver: bit,
    receivers: list(group({ organId: text, receiverType: bit }, ["organId"])),
  });
  const business = group({
    ...{ documentId: text, docType: odd ? integer : fc.constantFrom(0, 1, 2, 3), reason: text, paper: integer },
    changes: list(change),
    replacements: list(group({ documentId: text, organIds: list(text) })),
    staff: list(staff),
  });
  const hop = group({ organId: text, timestamp });
  const uri = fc.oneof(fc.constant(""), text, fc.constant(" a\r\n\tb "));
  const signature = group({
    ...{
      canonicalizationMethod: text,
      signatureMethod: text,
      signatureValue: text,
      subjectName: text,
      certificate: text,
    },
    references: list(group({ uri, transforms: list(uri), digestMethod: text, digestValue: text })),
  });
  const attachment = group<Attachment>(
    {
      ...{ contentId, attachmentName: text, description: text, fieldName: text, mimeType: text, contentType: text },
      content: fc.uint8Array({ maxLength: 40 }),
    },
    ["content"],
  );
  const document = group<DocumentPacket>(
    {
      ...{
        kind: fc.constant("document"),
        from: party,
        to: list(party),
        documentId: text,
        subject: text,
        summary: text,
      },
      code: group({ number: text, notation: text }),
      promulgation: group({ place: text, date }),
      documentType: group({ type: integer, detail: integer, name: text }),
      signer: group({ competence: text, position: text, fullName: text }),
      dueDate: date,
      other: group({
        ...{ priority: odd ? integer : fc.nat(4), scope: text, typerNotation: text, copies: integer, pages: integer },
        ...{ replyFors: text, direction: flag, referenceCodes: text, appendixes: list(text) },
      }),
      ...{ responseFor: list(responseFor), steeringType: integer, tasks: list(text), applicationType: text },
      ...{ filingPlaces: list(text), signature },
      trace: group({ id: text, version: text, paper: integer, business, hops: list(hop) }),
      manifest: group({
        version: text,
        references: list(group({ contentId, contentType: text, description: text, attachmentName: text })),
      }),
      attachments: list(attachment),
    },
    ["kind", "from", "to", "subject"],
  ) as fc.Arbitrary<DocumentPacket>;
  const statusCode = odd
    ? text.filter((code) => !/^\d$/.test(code))
    : fc.constantFrom("01", "02", "03", "04", "05", "06", "13", "15", "16");
  const status = group<StatusPacket>(
    { kind: fc.constant("status"), from: party, responseFor, staff, statusCode, description: text, timestamp },
    ["kind", "from", "statusCode"],
  ) as fc.Arbitrary<StatusPacket>;
  return fc.oneof(document, status);
}
