import { field, object, type Wire, type WireReading } from "@egov-vn/core";
import type { Dossier, Person, StatusAtSource } from "../schema.js";
import type { DossierFormat } from "./dossier-format.js";
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

const without = (raw: Fields, ...known: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(raw).filter(([name]) => !known.includes(name)));

const unmapped = (others: Fields): { unmapped?: Fields } =>
  Object.keys(others).length > 0 ? { unmapped: others } : {};

const nameIn = (items: readonly unknown[], language: number): string | undefined => {
  const item = items.find((one) => isObject(one) && Number(one.languageId) === language);
  const name = isObject(item) ? item.name : undefined;
  return typeof name === "string" && name.trim() !== "" ? name.trim() : undefined;
};

const itemsOf = (translate: unknown): readonly unknown[] => {
  if (Array.isArray(translate)) return translate;
  return isObject(translate) ? Object.values(translate) : [];
};

/** How iGate wants its lists written is not known: they are only read. */
const onlyRead = { write: () => undefined };

const procedureFields = object<Procedure>({ code: field("code", words) }, { ...REST, kept: ["id", "translate"] });

/** `{id, code, translate: [{languageId, name}]}`: 228 is Vietnamese, 46 English. All of it is kept as well. */
const procedure: Wire<Procedure> = {
  ...onlyRead,
  shape: {
    fields: [
      { name: "code", aliases: [], keys: ["code"], ...(words.shape && { shape: words.shape }) },
      {
        name: "translate",
        aliases: [],
        keys: [],
        shape: { fields: [{ name: "name", aliases: [], keys: ["name"] }], kept: ["languageId"], open: true },
      },
    ],
    kept: ["id"],
    open: true,
  },
  read(raw, reading) {
    const known = procedureFields.read(raw, reading);
    if (known === undefined) return undefined;
    const items = itemsOf((raw as Fields).translate);
    const [first] = items;
    const only = items.length === 1 && isObject(first) && typeof first.name === "string" ? first.name.trim() : "";
    const name = nameIn(items, VIETNAMESE) ?? only;
    const nameEn = nameIn(items, ENGLISH);
    return { ...known, ...(name && { name }), ...(nameEn && { nameEn }) };
  },
  trace(path, index, names) {
    if (path[index] === "name" || path[index] === "nameEn") names.push("translate");
    else procedureFields.trace(path, index, names);
  },
};

/** `{data: {fullname, …}, …}`: `data` is the e-form of the applicant, whose other fields differ from form to form. */
const applicant: Wire<Person> = {
  ...onlyRead,
  shape: {
    fields: [
      {
        name: "data",
        aliases: [],
        keys: [],
        shape: { fields: [{ name: "fullname", aliases: [], keys: ["name"] }], kept: [], open: true },
      },
    ],
    kept: [],
    open: true,
  },
  read(raw, reading) {
    if (!isObject(raw)) return reading.misshapen(raw, OBJECT);
    const data = isObject(raw.data) ? raw.data : {};
    const name = typeof data.fullname === "string" ? data.fullname.trim() : "";
    const inner = name === "" ? data : without(data, "fullname");
    const outer = isObject(raw.data) ? without(raw, "data") : raw;
    const others = { ...outer, ...(Object.keys(inner).length > 0 && { data: inner }) };
    return { ...(name && { name }), ...unmapped(others) };
  },
  trace(path, index, names) {
    if (path[index] === "name") names.push("data", "fullname");
    else if (path[index] === "unmapped") names.push(...path.slice(index + 1));
  },
};

/** A number of iGate's own, bare or in an object: kept, not understood. */
const status: Wire<StatusAtSource> = {
  ...onlyRead,
  shape: {
    leaf: {
      written: {},
      accepted: {
        anyOf: [
          { type: ["string", "number"] },
          { type: "object", properties: { id: { type: ["string", "number"] } }, required: ["id"] },
        ],
      },
    },
  },
  read(raw, reading: WireReading) {
    const code = isObject(raw) ? raw.id : raw;
    if (typeof code !== "number" && typeof code !== "string")
      return reading.misshapen(raw, { vi: "số", en: "a number" });
    const word = isObject(raw) && Array.isArray(raw.name) ? nameIn(raw.name, VIETNAMESE) : undefined;
    return { system: "igate", code: String(code), ...(word && { word }) };
  },
  trace: (path, index, names) => {
    if (path[index] === "code") names.push("id");
    else if (path[index] === "word") names.push("name");
  },
};

const itemFields = object<Dossier>(
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
  { ...REST, kept: ["applyMethod"], part: "Item" },
);

/** Tells whether a status says more than its number and its Vietnamese word. */
const saysMore = (raw: unknown, { word }: StatusAtSource): raw is Fields =>
  isObject(raw) && Object.keys(without(raw, "id", "name")).length + itemsOf(raw.name).length > (word ? 1 : 0);

/** An item of iGate's list of dossiers. The other fields of its status are kept as well. */
const iGateDossier: Wire<Dossier> = {
  ...itemFields,
  read(raw, reading) {
    const item = itemFields.read(raw, reading);
    const own = isObject(raw) ? raw.dossierStatus : undefined;
    if (!item?.statusAtSource || !saysMore(own, item.statusAtSource)) return item;
    return { ...item, unmapped: { ...item.unmapped, dossierStatus: own } };
  },
};

/** A page of iGate's list of dossiers. */
export const iGateDossiers: DossierFormat<Dossier> = {
  id: "igate",
  title: { vi: "Danh sách hồ sơ của iGate 2", en: "Dossier list of iGate 2" },
  wire: iGateDossier,
  required: ["code"],
  listedUnder: "content",
  readOnly: true,
  example: {
    id: "000000000000000000000001",
    code: "000.00.53.H99-240611-0099",
    applicant: { data: { fullname: "NGUYỄN VĂN MẪU" } },
    procedure: { id: "p1", translate: [{ languageId: VIETNAMESE, name: "Thủ tục mẫu" }] },
    statusCurrentTask: "Thẩm định",
    applyMethod: { id: 0, name: "Trực tuyến" },
    appliedDate: "2024-06-11T02:15:00.000+0000",
    appointmentDate: "2024-06-20T10:00:00.000+0000",
    dossierStatus: { id: 4, name: [{ languageId: VIETNAMESE, name: "Đang xử lý" }] },
  },
};
