import {
  type Bilingual,
  type CheckContext,
  checkVietnameseText,
  type JsonPointer,
  type TextProblem,
} from "@egov-vn/core";
import type { DocumentPacket, Packet, StatusPacket } from "../schema.js";
import { oncePerRun } from "./check.js";

/** Whose limit it is. The official text confirms no limit. */
const HOLDERS = {
  bkav: { vi: "bộ kiểm tra của Bkav", en: "Bkav's checker" },
  database: { vi: "cột cơ sở dữ liệu của Bkav", en: "a column of Bkav's database" },
  model: { vi: "một mô hình dữ liệu ASP.NET", en: "an ASP.NET data model" },
} as const satisfies Record<string, Bilingual>;

type Holder = keyof typeof HOLDERS;

/** A text field: its key, whether people read it, how long it may be and by whom. */
interface TextField {
  readonly key: string;
  readonly language: boolean;
  readonly limit: number;
  readonly holder: Bilingual;
}

const NO_LIMIT = Number.POSITIVE_INFINITY;
const field =
  (language: boolean) =>
  (key: string, limit = NO_LIMIT, holder: Holder = "model") => ({
    key,
    language,
    limit,
    holder: HOLDERS[holder],
  });
/** Words that people read: checked as Vietnamese. */
const words = field(true);
/** Codes and addresses: only their length is looked at. */
const code = field(false);

const PARTY: readonly TextField[] = [
  code("organId", 50),
  words("organizationInCharge", 200),
  words("organName", 200),
  words("address", 250),
  code("email", 100),
  code("telephone", 50),
  code("fax", 50),
  code("website", 75, "database"),
];
const DOCUMENT: readonly TextField[] = [
  code("documentId", 75, "database"),
  words("subject", 500),
  words("summary", 500),
];
const CODE: readonly TextField[] = [code("number", 50), words("notation", 50)];
const PROMULGATION: readonly TextField[] = [words("place", 50)];
const TYPE: readonly TextField[] = [words("name", 75, "database")];
const SIGNER: readonly TextField[] = [words("competence", 100), words("position", 100), words("fullName", 50)];
const OTHER: readonly TextField[] = [words("scope", 100), words("typerNotation", 10)];
const RESPONSE: readonly TextField[] = [words("code", 75, "database")];
const BUSINESS: readonly TextField[] = [words("reason", 500, "database")];
const STAFF: readonly TextField[] = [
  words("department", 250),
  words("staff", 100),
  code("mobile", 30, "database"),
  code("email", 75, "database"),
];
const STATUS: readonly TextField[] = [words("description", 75, "database")];
const FILE: readonly TextField[] = [words("attachmentName", 500, "bkav"), words("description")];
const APPENDIX = words("", 250, "bkav");
const FILING_PLACE = words("", 150, "bkav");

/** A text that is longer than somebody's limit. */
interface LongText {
  readonly path: JsonPointer;
  readonly field: TextField;
  readonly length: number;
}

/** A text that is not proper Vietnamese in Unicode. */
interface FaultyText {
  readonly path: JsonPointer;
  readonly field: TextField;
  readonly problem: TextProblem;
}

/** What is wrong with the texts of a packet. */
export interface TextFindings {
  readonly long: readonly LongText[];
  readonly faulty: readonly FaultyText[];
}

// Made only for a text that has something wrong with it: nearly every text is sound.
const pathOf = ({ key }: TextField, group: JsonPointer, index: number): JsonPointer =>
  `${group}${index === -1 ? "" : `/${index}`}${key === "" ? "" : `/${key}`}`;

class TextWalk implements TextFindings {
  readonly long: LongText[] = [];
  readonly faulty: FaultyText[] = [];

  /** Looks at the texts of an object; `group` is its path, `index` its place when it is one of a list. */
  object(fields: readonly TextField[], value: object | undefined, group: JsonPointer, index = -1): void {
    if (value === undefined) return;
    for (const field of fields) {
      const text = (value as Record<string, unknown>)[field.key];
      if (typeof text === "string") this.#text(field, text, group, index);
    }
  }

  objects(fields: readonly TextField[], values: readonly object[] | undefined, group: JsonPointer): void {
    if (values === undefined) return;
    for (let index = 0; index < values.length; index += 1) this.object(fields, values[index], group, index);
  }

  texts(field: TextField, values: readonly string[] | undefined, group: JsonPointer): void {
    if (values === undefined) return;
    for (let index = 0; index < values.length; index += 1) this.#text(field, values[index] as string, group, index);
  }

  #text(field: TextField, text: string, group: JsonPointer, index: number): void {
    if (text.length > field.limit) this.long.push({ path: pathOf(field, group, index), field, length: text.length });
    if (!field.language) return;
    const problems = checkVietnameseText(text);
    if (problems.length === 0) return;
    const path = pathOf(field, group, index);
    for (const problem of problems) this.faulty.push({ path, field, problem });
  }
}

function walkDocument(walk: TextWalk, document: DocumentPacket): void {
  walk.object(PARTY, document.from, "/from");
  walk.objects(PARTY, document.to, "/to");
  walk.object(DOCUMENT, document, "");
  walk.object(CODE, document.code, "/code");
  walk.object(PROMULGATION, document.promulgation, "/promulgation");
  walk.object(TYPE, document.documentType, "/documentType");
  walk.object(SIGNER, document.signer, "/signer");
  walk.object(OTHER, document.other, "/other");
  walk.texts(APPENDIX, document.other?.appendixes, "/other/appendixes");
  walk.objects(RESPONSE, document.responseFor, "/responseFor");
  walk.texts(FILING_PLACE, document.filingPlaces, "/filingPlaces");
  walk.object(BUSINESS, document.trace?.business, "/trace/business");
  walk.objects(STAFF, document.trace?.business?.staff, "/trace/business/staff");
  walk.objects(FILE, document.attachments, "/attachments");
}

function walkStatus(walk: TextWalk, status: StatusPacket): void {
  walk.object(PARTY, status.from, "/from");
  walk.object(RESPONSE, status.responseFor, "/responseFor");
  walk.object(STAFF, status.staff, "/staff");
  walk.object(STATUS, status, "");
}

/** Returns what is wrong with the texts of a packet, in one walk for all rules that ask. */
export const textFindings = oncePerRun((packet: Packet, _context: CheckContext): TextFindings => {
  const walk = new TextWalk();
  if (packet.kind === "document") walkDocument(walk, packet);
  else walkStatus(walk, packet);
  return walk;
});
