import { field, leaf, object, type Wire } from "@egov-vn/core";
import type { Dossier, Person, StatusAtSource } from "../schema.js";
import { words } from "./leaves.js";
import { momentIn } from "./moment.js";

const REST = { rest: "unmapped" } as const;
const OBJECT = { vi: "đối tượng", en: "an object" };
const VIETNAMESE = 228;
const ENGLISH = 46;

type Procedure = NonNullable<Dossier["procedure"]>;
type Fields = Record<string, unknown>;

const time = momentIn("ISO 8601");

const isObject = (raw: unknown): raw is Fields => typeof raw === "object" && raw !== null && !Array.isArray(raw);

const othersOf = (raw: Fields, known: readonly string[]): { unmapped?: Fields } => {
  const others = Object.entries(raw).filter(([name]) => !known.includes(name));
  return others.length > 0 ? { unmapped: Object.fromEntries(others) } : {};
};

const nameOf = (items: readonly unknown[], language: number): string | undefined => {
  const item = items.find((one) => isObject(one) && Number(one.languageId) === language);
  const name = isObject(item) ? item.name : undefined;
  return typeof name === "string" && name.trim() !== "" ? name.trim() : undefined;
};

/** Only read: how iGate wants its lists written is not known. */
const onlyRead = <T>(read: Wire<T>["read"]): Wire<T> => leaf(read, () => undefined);

/** `{code, translate: [{languageId, name}]}`: 228 is Vietnamese, 46 English. All of it is kept as well. */
const procedure = onlyRead<Procedure>((raw, reading) => {
  if (!isObject(raw)) return reading.misshapen(raw, OBJECT);
  const translate = raw.translate;
  const items: readonly unknown[] = isObject(translate)
    ? Object.values(translate)
    : Array.isArray(translate)
      ? translate
      : [];
  const name =
    nameOf(items, VIETNAMESE) ??
    (items.length === 1 && isObject(items[0]) ? words.read(items[0].name ?? "", reading) : undefined);
  const nameEn = nameOf(items, ENGLISH);
  const code = typeof raw.code === "string" ? words.read(raw.code, reading) : undefined;
  return { ...(code && { code }), ...(name && { name }), ...(nameEn && { nameEn }), ...othersOf(raw, ["code"]) };
});

/** `{data: {fullname, …}, …}`. */
const applicant = onlyRead<Person>((raw, reading) => {
  if (!isObject(raw)) return reading.misshapen(raw, OBJECT);
  const data = isObject(raw.data) ? raw.data : {};
  const name = typeof data.fullname === "string" ? data.fullname.trim() : "";
  const inner = othersOf(data, ["fullname"]).unmapped;
  const outer = othersOf(raw, ["data"]).unmapped;
  const unmapped = { ...outer, ...(inner && { data: inner }) };
  return { ...(name && { name }), ...(Object.keys(unmapped).length > 0 && { unmapped }) };
});

/** A number of iGate's own, bare or in an object: kept, not understood. */
const status = onlyRead<StatusAtSource>((raw, reading) => {
  const code = isObject(raw) ? raw.id : raw;
  if (typeof code !== "number" && typeof code !== "string") return reading.misshapen(raw, { vi: "số", en: "a number" });
  const names = isObject(raw) && Array.isArray(raw.name) ? raw.name : [];
  const word = nameOf(names, VIETNAMESE);
  return { system: "igate", code: String(code), ...(word && { word }) };
});

/** An item of iGate's list of dossiers. */
export const iGateDossier: Wire<Dossier> = object<Dossier>(
  {
    code: field("code", words),
    sourceId: field("id", words),
    applicant: field("applicant", applicant),
    procedure: field("procedure", procedure),
    statusAtSource: field("dossierStatus", status),
    currentTask: field("statusCurrentTask", words),
    submittedAt: field("appliedDate", time),
    appointedAt: field("appointmentDate", time),
    finishedAt: field("completedDate", time),
  },
  REST,
);
