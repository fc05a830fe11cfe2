import { durationText, isUnparsed, type Unparsed } from "@egov-vn/core";
import type { Component, ComponentSet, Fee, Form, Method, Procedure, Step } from "../schema.js";
import { CHANNEL_CODES, FEE_CODES, LEVEL_CODES, NO_LIMIT, NONE, PUBLIC, UNIT_NAMES, VND } from "./lay-thu-tuc-words.js";

type Row = Record<string, unknown>;

/** Returns the wire's code for a word of ours, the original of one that was not understood, `""` for an absent word. */
function codeOf(codes: readonly (readonly [string, string])[], word: string | Unparsed | undefined): string {
  if (typeof word === "object") return word.unparsed;
  return codes.find(([, ours]) => ours === word)?.[0] ?? "";
}

const codeIn = (one: { code?: string | undefined; codeAsWritten?: string | undefined } | undefined): string =>
  one?.codeAsWritten ?? one?.code ?? "";

const list = <T>(values: readonly T[] | undefined, write: (value: T) => Row): Row[] => (values ?? []).map(write);

/** Gathers items that follow each other and are alike, as the wire nests them. */
function runs<T>(items: readonly T[] | undefined, alike: (one: T, other: T) => boolean): T[][] {
  const gathered: T[][] = [];
  for (const item of items ?? []) {
    const last = gathered.at(-1);
    if (last && alike(last[0] as T, item)) last.push(item);
    else gathered.push([item]);
  }
  return gathered;
}

/** Returns a part of a record; a row of a listing has no place for one that says nothing. */
function part(name: string, { extent }: Procedure, items: readonly Row[]): Row {
  return extent === "listing" && items.length === 0 ? {} : { [name]: items };
}

/**
 * Returns a procedure as the service `LayThuTuc` gives it: every field is there, every leaf is text. A row of a listing is
 * without the steps, ways and components that it does not name, as `LayDanhSachTTHC` gives it. What the service has
 * no place for (flags, publication, cases, agencies in other roles) is left out, and so are the unmapped fields of parts:
 * parts that are gathered or merged may no longer stand where those were.
 */
export function writeLayThuTuc(procedure: Procedure): Row {
  const { requirements, type, state } = procedure;
  return {
    ID: procedure.id ?? "",
    MATTHC: codeIn(procedure),
    TENTTHC: procedure.name,
    LOAITTHC: typeof type === "object" ? type.unparsed : "",
    TRANGTHAI: typeof state === "object" ? state.unparsed : state === "active" || state === "updated" ? PUBLIC : "",
    MACOQUANCONGBO: codeIn(procedure.publisher),
    YEUCAU: requirements === "none" ? NONE : (requirements?.text ?? ""),
    MOTADOITUONGTHUCHIEN: procedure.subjectNote ?? "",
    LINHVUCTHUCHIEN: list(procedure.sectors, (one) => ({ MALINHVUC: codeIn(one), TENLINHVUC: one.name ?? "" })),
    CAPTHUCHIEN: list(procedure.levels, ({ level, note }) => ({
      CAPTHUCHIEN: codeOf(LEVEL_CODES, level),
      MOTACOQUANTHUCHIEN: note ?? "",
    })),
    COQUANTHUCHIEN: list(procedure.agencies?.executing, (one) => ({ MADONVI: codeIn(one), TENDONVI: one.name })),
    DOITUONGTHUCHIEN: list(procedure.subjects, ({ name }) => ({ TENDOITUONG: name })),
    ...part("TRINHTUTHUCHIEN", procedure, runs(procedure.steps, sameCase).map(writeSteps)),
    ...part(
      "CACHTHUCTHUCHIEN",
      procedure,
      runs(
        procedure.methods?.map((one): Method => (procedure.fees === "none" ? { fees: "none", ...one } : one)),
        sameChannel,
      ).map(writeMethods),
    ),
    ...part("THANHPHANHOSO", procedure, list(procedure.componentSets, writeSet)),
    KETQUATHUCHIEN:
      procedure.results === "none"
        ? [{ MAKETQUA: "", TENKETQUA: NONE }]
        : list(procedure.results, (one) => ({ MAKETQUA: codeIn(one), TENKETQUA: one.name })),
    CANCUPHAPLY: list(procedure.legalBases, (one) => ({ SOVANBAN: codeIn(one), TENVANBAN: one.name ?? "" })),
    ...Object.fromEntries(Object.entries(procedure.unmapped ?? {}).filter(([name]) => !name.startsWith("/"))),
  };
}

const sameCase = (one: Step, other: Step): boolean => one.case === other.case;

function writeSteps(steps: readonly Step[]): Row {
  return {
    TRUONGHOP: steps[0]?.case ?? "",
    TRINHTU: steps
      .map(({ name, description }) => [name, description].filter(Boolean).join(": "))
      .filter((text) => text !== "")
      .map((text) => ({ TENTRINHTU: text })),
  };
}

const sameChannel = (one: Method, other: Method): boolean =>
  codeOf(CHANNEL_CODES, one.channel) === codeOf(CHANNEL_CODES, other.channel) && saysMore(one) && saysMore(other);

const saysMore = ({ timeLimit, description, fees }: Method): boolean =>
  timeLimit !== undefined || description !== undefined || fees !== undefined;

function writeMethods(methods: readonly Method[]): Row {
  return {
    KENH: codeOf(CHANNEL_CODES, methods[0]?.channel),
    THOIGIAN: methods.filter(saysMore).map(({ timeLimit, description, fees }) => ({
      ...writeLimit(timeLimit),
      MOTA: description ?? "",
      PHILEPHI: fees === "none" ? [writeFee(NO_FEE)] : list(fees, writeFee),
    })),
  };
}

function writeLimit(limit: Method["timeLimit"]): Row {
  const alone = (text: string): Row => ({ THOIGIANGIAIQUYET: text, DONVITINH: "" });
  if (limit === undefined) return alone("");
  if (limit === "none") return alone(NO_LIMIT);
  if (isUnparsed(limit)) return alone(limit.unparsed);
  // Words alone say that the day is the day of receipt.
  if (limit.sameDay) return alone(durationText(limit, "vi"));
  return { THOIGIANGIAIQUYET: String(limit.amount), DONVITINH: UNIT_NAMES[limit.unit] };
}

const NO_FEE: Fee = { amount: { known: true, value: 0 } };

function writeFee({ kind, amount, text, url }: Fee): Row {
  const { currency } = amount;
  return {
    MAPHILEPHI: codeOf(FEE_CODES, kind),
    // A bare 0 is taken for a field left alone: the word is not.
    SOTIEN: amount.known ? (amount.value === 0 ? NONE : String(amount.value)) : String(amount.written ?? ""),
    DONVI: currency === "VND" ? VND : (currency ?? ""),
    MOTA: text ?? "",
    URL: url ?? "",
  };
}

const writeCount = (count: Component["originals"]): string =>
  count === undefined ? "" : typeof count === "object" ? count.unparsed : String(count);

function writeSet({ case: name, components }: ComponentSet): Row {
  return { TRUONGHOP: name ?? "", GIAYTO: components.flatMap(writePaper) };
}

function writePaper(component: Component): Row[] {
  const { forms } = component;
  const rows: readonly Form[] = forms === "none" ? [{ name: NONE }] : (forms ?? [{}]);
  return rows.map(({ name, url }) => ({
    MAGIAYTO: codeIn(component),
    TENGIAYTO: component.name ?? "",
    SOBANCHINH: writeCount(component.originals),
    SOBANSAO: writeCount(component.copies),
    TENMAUDON: name ?? "",
    URL: url ?? "",
  }));
}
