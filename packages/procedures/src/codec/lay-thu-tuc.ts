import { type Codec, placeOfItem, type SchemaOf, type Wire } from "@egov-vn/core";
import { currencyOf, readAmount } from "../money.js";
import { wireRules } from "../rules/wire.js";
import type { Channel, Component, Fee, Form, LegalBasis, Level, Method, Procedure, Step } from "../schema.js";
import {
  LAY_THU_TUC_FIELDS,
  type LayThuTucFee,
  type LayThuTucPaper,
  type LayThuTucRecord,
  type LayThuTucTime,
  layThuTucShape,
} from "./lay-thu-tuc-shape.js";
import { CHANNEL_CODES, FEE_CODES, LEVEL_CODES, PUBLIC } from "./lay-thu-tuc-words.js";
import { writeLayThuTuc } from "./lay-thu-tuc-write.js";
import { NameTable, type Path } from "./name-table.js";
import { recordCodec } from "./record-codec.js";
import {
  agencyOf,
  anyOf,
  codeFields,
  countIn,
  limitOf,
  looselyNamed,
  named,
  noneIfStated,
  present,
  requirementsOf,
  statement,
  wordOf,
} from "./shapes.js";
import { type Rewritten, rewriting, type Transcript } from "./transcript.js";

const CHANNELS: ReadonlyMap<string, Channel> = new Map(CHANNEL_CODES);
const LEVELS: ReadonlyMap<string, Level> = new Map(LEVEL_CODES);
const FEE_KINDS: ReadonlyMap<string, "phi" | "le-phi"> = new Map(FEE_CODES);

const names = new NameTable({
  "/id": "ID",
  "/code": "MATTHC",
  "/name": "TENTTHC",
  "/type": "LOAITTHC",
  "/state": "TRANGTHAI",
  "/publisher/code": "MACOQUANCONGBO",
  "/requirements": "YEUCAU",
  "/subjectNote": "MOTADOITUONGTHUCHIEN",
  "/sectors": "LINHVUCTHUCHIEN",
  "/sectors/*/code": "LINHVUCTHUCHIEN/*/MALINHVUC",
  "/sectors/*/name": "LINHVUCTHUCHIEN/*/TENLINHVUC",
  "/levels": "CAPTHUCHIEN",
  "/levels/*/level": "CAPTHUCHIEN/*/CAPTHUCHIEN",
  "/levels/*/note": "CAPTHUCHIEN/*/MOTACOQUANTHUCHIEN",
  "/agencies/executing": "COQUANTHUCHIEN",
  "/agencies/executing/*/code": "COQUANTHUCHIEN/*/MADONVI",
  "/agencies/executing/*/name": "COQUANTHUCHIEN/*/TENDONVI",
  "/subjects": "DOITUONGTHUCHIEN",
  "/subjects/*/name": "DOITUONGTHUCHIEN/*/TENDOITUONG",
  "/steps": ["TRINHTUTHUCHIEN", "TRINHTUTHUCHIEN/*/TRINHTU"],
  "/steps/*/case": "TRINHTUTHUCHIEN/*/TRUONGHOP",
  "/steps/*/description": "TRINHTUTHUCHIEN/*/TRINHTU/*/TENTRINHTU",
  "/methods": ["CACHTHUCTHUCHIEN", "CACHTHUCTHUCHIEN/*/THOIGIAN"],
  "/methods/*/channel": "CACHTHUCTHUCHIEN/*/KENH",
  "/methods/*/timeLimit": "CACHTHUCTHUCHIEN/*/THOIGIAN/*/THOIGIANGIAIQUYET",
  "/methods/*/timeLimit/unit": "CACHTHUCTHUCHIEN/*/THOIGIAN/*/DONVITINH",
  "/methods/*/description": "CACHTHUCTHUCHIEN/*/THOIGIAN/*/MOTA",
  "/methods/*/fees": "CACHTHUCTHUCHIEN/*/THOIGIAN/*/PHILEPHI",
  "/methods/*/fees/*/kind": "CACHTHUCTHUCHIEN/*/THOIGIAN/*/PHILEPHI/*/MAPHILEPHI",
  "/methods/*/fees/*/amount": "CACHTHUCTHUCHIEN/*/THOIGIAN/*/PHILEPHI/*/SOTIEN",
  "/methods/*/fees/*/amount/currency": "CACHTHUCTHUCHIEN/*/THOIGIAN/*/PHILEPHI/*/DONVI",
  "/methods/*/fees/*/text": "CACHTHUCTHUCHIEN/*/THOIGIAN/*/PHILEPHI/*/MOTA",
  "/methods/*/fees/*/url": "CACHTHUCTHUCHIEN/*/THOIGIAN/*/PHILEPHI/*/URL",
  "/componentSets": "THANHPHANHOSO",
  "/componentSets/*/case": "THANHPHANHOSO/*/TRUONGHOP",
  "/componentSets/*/components": "THANHPHANHOSO/*/GIAYTO",
  "/componentSets/*/components/*/code": "THANHPHANHOSO/*/GIAYTO/*/MAGIAYTO",
  "/componentSets/*/components/*/name": "THANHPHANHOSO/*/GIAYTO/*/TENGIAYTO",
  "/componentSets/*/components/*/originals": "THANHPHANHOSO/*/GIAYTO/*/SOBANCHINH",
  "/componentSets/*/components/*/copies": "THANHPHANHOSO/*/GIAYTO/*/SOBANSAO",
  "/componentSets/*/components/*/forms": "THANHPHANHOSO/*/GIAYTO/*/TENMAUDON",
  "/componentSets/*/components/*/forms/*/name": "THANHPHANHOSO/*/GIAYTO/*/TENMAUDON",
  "/componentSets/*/components/*/forms/*/url": "THANHPHANHOSO/*/GIAYTO/*/URL",
  "/results": "KETQUATHUCHIEN",
  "/results/*/code": "KETQUATHUCHIEN/*/MAKETQUA",
  "/results/*/name": "KETQUATHUCHIEN/*/TENKETQUA",
  "/legalBases": "CANCUPHAPLY",
  "/legalBases/*/code": "CANCUPHAPLY/*/SOVANBAN",
  "/legalBases/*/name": "CANCUPHAPLY/*/TENVANBAN",
});

/** The parts of a full record; rows of `LayDanhSachTTHC` do not name them. */
const PARTS = ["TRINHTUTHUCHIEN", "CACHTHUCTHUCHIEN", "THANHPHANHOSO"];

// Not in mixed letters: `MaTTHC` is a field of dossiers.
const spelledSo = (value: object, name: string): boolean => name in value || name.toLowerCase() in value;

/** Returns the codec of the service `LayThuTuc`. */
export function layThuTucCodec(standard: () => SchemaOf<Procedure>): Codec<Procedure> {
  return recordCodec({
    id: "lay-thu-tuc",
    title: { vi: "Dịch vụ tích hợp LayThuTuc (DVCQG)", en: "Integration service LayThuTuc (DVCQG)" },
    standard,
    services: ["LayThuTuc", "LayDanhSachTTHC", "LayDanhSachTTHCDonVi"],
    isRecord: (value) => spelledSo(value, "MATTHC") || spelledSo(value, "TENTTHC"),
    anyCase: true,
    shape: layThuTucShape.shape,
    names,
    wire: (report): Wire<Procedure> => rewriting(layThuTucShape, names, toProcedure, report),
    document: (value) => ({ error_code: 0, result: [writeLayThuTuc(value)] }),
  });
}

function toProcedure(record: LayThuTucRecord, to: Transcript): Rewritten<Procedure> {
  reportCase(to.raw, [], to);
  const full = PARTS.some((name) => spelledSo(to.raw as object, name));
  return {
    ...(codeFields(record.MATTHC) as { code: string }),
    ...present({
      name: record.TENTTHC as string,
      extent: full ? ("full" as const) : ("listing" as const),
      id: record.ID,
      steps: stepsOf(record, to),
      methods: methodsOf(record, to),
      componentSets: to.items(record.THANHPHANHOSO, ["componentSets"], ["THANHPHANHOSO"], (one, ours, wire) => ({
        ...present({ case: one.TRUONGHOP }),
        components: componentsOf(one.GIAYTO, [...ours, "components"], [...wire, "GIAYTO"], to),
      })),
      subjects: to.items(record.DOITUONGTHUCHIEN, ["subjects"], ["DOITUONGTHUCHIEN"], (one) =>
        named({ name: one.TENDOITUONG }),
      ),
      subjectNote: record.MOTADOITUONGTHUCHIEN,
      agencies: anyOf({
        executing: to.items(record.COQUANTHUCHIEN, ["agencies", "executing"], ["COQUANTHUCHIEN"], (one) =>
          agencyOf({ code: one.MADONVI, name: one.TENDONVI }),
        ),
      }),
      results: noneIfStated(
        to.items(record.KETQUATHUCHIEN, ["results"], ["KETQUATHUCHIEN"], (one) =>
          named({ code: one.MAKETQUA, name: one.TENKETQUA }),
        ),
      ),
      requirements: requirementsOf(record.YEUCAU),
      legalBases: to.items(record.CANCUPHAPLY, ["legalBases"], ["CANCUPHAPLY"], (one): LegalBasis | undefined =>
        looselyNamed({ code: one.SOVANBAN, name: one.TENVANBAN }),
      ),
      publisher: anyOf(codeFields(record.MACOQUANCONGBO)),
      sectors: to.items(record.LINHVUCTHUCHIEN, ["sectors"], ["LINHVUCTHUCHIEN"], (one) =>
        looselyNamed({ code: one.MALINHVUC, name: one.TENLINHVUC }),
      ),
      levels: to.items(record.CAPTHUCHIEN, ["levels"], ["CAPTHUCHIEN"], (one, _, wire) => {
        const level = wordOf(LEVELS, one.CAPTHUCHIEN, to, [...wire, "CAPTHUCHIEN"]);
        return level && { level, ...present({ note: one.MOTACOQUANTHUCHIEN }) };
      }),
      // No list of its values was found, so it is kept as it is written.
      type: record.LOAITTHC === undefined ? undefined : { unparsed: record.LOAITTHC },
      state: stateOf(record.TRANGTHAI),
    }),
  };
}

const stateOf = (written: string | undefined): Procedure["state"] =>
  written === undefined ? undefined : written === PUBLIC ? "active" : { unparsed: written };

function stepsOf(record: LayThuTucRecord, to: Transcript): Step[] | undefined {
  const steps: Step[] = [];
  const groups = record.TRINHTUTHUCHIEN ?? [];
  for (const [index, group] of groups.entries()) {
    if (!group) continue;
    const wire = ["TRINHTUTHUCHIEN", placeOfItem(groups, index)];
    const inCase = present({ case: group.TRUONGHOP });
    const before = steps.length;
    to.placeAlso(["steps", before], wire);
    to.append(steps, group.TRINHTU, ["steps"], [...wire, "TRINHTU"], (one) =>
      one.TENTRINHTU === undefined ? undefined : { ...inCase, description: one.TENTRINHTU },
    );
    // A case of which no step says anything is a step that says nothing but its case.
    if (steps.length === before && group.TRUONGHOP) {
      to.place(["steps", before], wire);
      steps.push(inCase);
    }
  }
  return steps.length > 0 ? steps : undefined;
}

function methodsOf(record: LayThuTucRecord, to: Transcript): Method[] | undefined {
  const methods: Method[] = [];
  const ways = record.CACHTHUCTHUCHIEN ?? [];
  for (const [index, way] of ways.entries()) {
    if (!way) continue;
    const wire = ["CACHTHUCTHUCHIEN", placeOfItem(ways, index)];
    const channel = present({ channel: wordOf(CHANNELS, way.KENH, to, [...wire, "KENH"]) });
    to.placeAlso(["methods", methods.length], wire);
    if (!way.THOIGIAN?.length && way.KENH) {
      to.place(["methods", methods.length], wire);
      methods.push(channel);
    }
    to.append(methods, way.THOIGIAN, ["methods"], [...wire, "THOIGIAN"], (one, ours, there) => {
      return { ...channel, ...timeOf(one, ours, there, to) };
    });
  }
  return methods.length > 0 ? methods : undefined;
}

function timeOf(one: LayThuTucTime, ours: Path, wire: Path, to: Transcript): Method {
  return present({
    timeLimit: limitOf(one.THOIGIANGIAIQUYET, one.DONVITINH),
    description: one.MOTA,
    fees: feesOf(one.PHILEPHI, [...ours, "fees"], [...wire, "PHILEPHI"], to),
  });
}

/** Reads the fees of a channel. One row that says no more than `không` states that there are no fees. */
function feesOf(rows: readonly LayThuTucFee[] | undefined, ours: Path, wire: Path, to: Transcript): Method["fees"] {
  const [only, ...more] = rows ?? [];
  if (only && more.length === 0 && statement(only.SOTIEN) === "none" && Object.keys(only).length === 1) {
    to.place(ours, wire);
    return "none";
  }
  return to.items(rows, ours, wire, (fee, _, there) => feeOf(fee, there, to));
}

function feeOf(one: LayThuTucFee, wire: Path, to: Transcript): Fee {
  const { amount, odd } = readAmount(one.SOTIEN, currencyOf(one.DONVI), one.MOTA);
  if (odd !== undefined) {
    const meant = amount.known ? amount.value : (amount.written ?? 0);
    to.report(wireRules.amountInWords, [...wire, "SOTIEN"], { value: one.SOTIEN ?? "", meant });
  }
  return {
    ...present({ kind: feeKind(one.MAPHILEPHI, [...wire, "MAPHILEPHI"], to) }),
    amount,
    ...present({ text: one.MOTA, url: one.URL }),
  };
}

function feeKind(written: string | undefined, wire: Path, to: Transcript): Fee["kind"] {
  const cleaned = written?.replace(/['’`"\s]+$/, "");
  if (cleaned && cleaned !== written && FEE_KINDS.has(cleaned)) {
    to.report(wireRules.strayMark, wire, { value: written ?? "", meant: cleaned });
    return FEE_KINDS.get(cleaned);
  }
  return wordOf(FEE_KINDS, written, to, wire);
}

/** Reads the papers of a case. A paper is written once for each of its forms: those rows become one. */
function componentsOf(
  papers: readonly LayThuTucPaper[] | undefined,
  ours: Path,
  wire: Path,
  to: Transcript,
): Component[] {
  const components: Component[] = [];
  const byCode = new Map<string, { readonly component: Component; readonly at: Path }[]>();
  to.append(components, papers, ours, wire, (paper, here, there) => {
    const form = anyOf({ name: paper.TENMAUDON, url: paper.URL }) as Form | undefined;
    const stated = form?.url === undefined && statement(form?.name) === "none" ? "none" : undefined;
    const component = present({
      ...codeFields(paper.MAGIAYTO),
      name: paper.TENGIAYTO,
      originals: countIn(paper.SOBANCHINH),
      copies: countIn(paper.SOBANSAO),
    });
    const same = byCode.get(component.code ?? "")?.find((one) => repeats(one.component, component));
    if (form && stated === undefined && same && Array.isArray(same.component.forms)) {
      const place = [...same.at, "forms", same.component.forms.length];
      same.component.forms.push(form);
      to.placeAlso(same.at, there);
      to.place([...place, "name"], [...there, "TENMAUDON"]);
      to.place([...place, "url"], [...there, "URL"]);
      to.report(wireRules.paperRepeated, [...there, "MAGIAYTO"], { code: component.code ?? "" });
      return undefined;
    }
    const forms = stated ?? (form && [form]);
    const made: Component = { ...component, ...present({ forms }) };
    if (made.code !== undefined)
      byCode.set(made.code, [...(byCode.get(made.code) ?? []), { component: made, at: here }]);
    return made;
  });
  return components;
}

const repeats = (one: Component, other: Component): boolean =>
  other.code !== undefined &&
  one.code === other.code &&
  one.name === other.name &&
  JSON.stringify([one.originals, one.copies]) === JSON.stringify([other.originals, other.copies]);

/** How deep the fields of the service lie, lists included. */
const DEEPEST_FIELD = 7;

/** Reports fields whose names are written in other letters than capitals: `Url` for `URL`. */
function reportCase(raw: unknown, path: Path, to: Transcript): void {
  if (typeof raw !== "object" || raw === null || path.length >= DEEPEST_FIELD) return;
  for (const [name, part] of Object.entries(raw)) {
    const here = [...path, Array.isArray(raw) ? Number(name) : name];
    const wanted = name.toUpperCase();
    // A name that the service does not have is not another spelling of a field.
    if (!Array.isArray(raw) && name !== wanted && LAY_THU_TUC_FIELDS.has(wanted))
      to.report(wireRules.otherCase, here, { found: name, wanted });
    reportCase(part, here, to);
  }
}
