import type { Wire } from "@egov-vn/core";
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
import {
  agencyOf,
  anyOf,
  codeFields,
  countIn,
  limitOf,
  named,
  noneIfStated,
  present,
  requirementsOf,
  statement,
  wordOf,
} from "./shapes.js";
import { type Path, rewriting, type Transcript } from "./transcript.js";

const CHANNELS: ReadonlyMap<string, Channel> = new Map(CHANNEL_CODES);
const LEVELS: ReadonlyMap<string, Level> = new Map(LEVEL_CODES);
const FEE_KINDS: ReadonlyMap<string, "phi" | "le-phi"> = new Map(FEE_CODES);

/** Returns the wire of one record of `LayThuTuc`. */
export function layThuTucWire(before?: (transcript: Transcript) => void): Wire<Procedure> {
  return rewriting(layThuTucShape, toProcedure, before);
}

function toProcedure(record: LayThuTucRecord, to: Transcript): Procedure {
  reportCase(to.raw, [], to);
  to.place(["requirements"], ["YEUCAU"]);
  to.place(["name"], ["TENTTHC"]);
  to.place(["code"], ["MATTHC"]);
  return {
    ...(codeFields(record.MATTHC) as { code: string }),
    ...present({
      name: record.TENTTHC as string,
      extent: "full" as const,
      id: record.ID,
      steps: stepsOf(record, to),
      methods: methodsOf(record, to),
      componentSets: to.items(record.THANHPHANHOSO, ["componentSets"], ["THANHPHANHOSO"], (one, ours, wire) => ({
        ...present({ case: one.TRUONGHOP }),
        components: componentsOf(one.GIAYTO, [...ours, "components"], [...wire, "GIAYTO"], to),
      })),
      subjects: to.items(record.DOITUONGTHUCHIEN, ["subjects"], ["DOITUONGTHUCHIEN"], (one) =>
        named(undefined, one.TENDOITUONG),
      ),
      subjectNote: record.MOTADOITUONGTHUCHIEN,
      agencies: anyOf({
        executing: to.items(record.COQUANTHUCHIEN, ["agencies", "executing"], ["COQUANTHUCHIEN"], (one) =>
          agencyOf(one.MADONVI, one.TENDONVI),
        ),
      }),
      results: noneIfStated(
        to.items(record.KETQUATHUCHIEN, ["results"], ["KETQUATHUCHIEN"], (one) => named(one.MAKETQUA, one.TENKETQUA)),
      ),
      requirements: requirementsOf(record.YEUCAU),
      legalBases: to.items(record.CANCUPHAPLY, ["legalBases"], ["CANCUPHAPLY"], (one): LegalBasis | undefined =>
        anyOf({ ...codeFields(one.SOVANBAN), name: one.TENVANBAN }),
      ),
      publisher: anyOf(codeFields(record.MACOQUANCONGBO)),
      sectors: to.items(record.LINHVUCTHUCHIEN, ["sectors"], ["LINHVUCTHUCHIEN"], (one) =>
        anyOf({ ...codeFields(one.MALINHVUC), name: one.TENLINHVUC }),
      ),
      levels: to.items(record.CAPTHUCHIEN, ["levels"], ["CAPTHUCHIEN"], (one, ours, wire) => {
        to.place([...ours, "level"], [...wire, "CAPTHUCHIEN"]);
        const level = wordOf(LEVELS, one.CAPTHUCHIEN, to, [...wire, "CAPTHUCHIEN"]);
        return level && { level, ...present({ note: one.MOTACOQUANTHUCHIEN }) };
      }),
      // No list of its values was found, so it is kept as it is written.
      type: record.LOAITTHC === undefined ? undefined : { unparsed: record.LOAITTHC },
      state: stateOf(record.TRANGTHAI),
      unmapped: record.unmapped,
    }),
  };
}

const stateOf = (written: string | undefined): Procedure["state"] =>
  written === undefined ? undefined : written === PUBLIC ? "active" : { unparsed: written };

function stepsOf(record: LayThuTucRecord, to: Transcript): Step[] | undefined {
  const steps: Step[] = [];
  for (const [index, group] of (record.TRINHTUTHUCHIEN ?? []).entries()) {
    if (!group) continue;
    const wire = ["TRINHTUTHUCHIEN", index];
    const inCase = present({ case: group.TRUONGHOP });
    if (!group.TRINHTU?.length && group.TRUONGHOP) {
      to.place(["steps", steps.length], wire);
      steps.push(inCase);
    }
    to.append(steps, group.TRINHTU, ["steps"], [...wire, "TRINHTU"], (one) =>
      one.TENTRINHTU === undefined ? undefined : { ...inCase, description: one.TENTRINHTU },
    );
  }
  return steps.length > 0 ? steps : undefined;
}

function methodsOf(record: LayThuTucRecord, to: Transcript): Method[] | undefined {
  const methods: Method[] = [];
  for (const [index, way] of (record.CACHTHUCTHUCHIEN ?? []).entries()) {
    if (!way) continue;
    const wire = ["CACHTHUCTHUCHIEN", index];
    const channel = present({ channel: wordOf(CHANNELS, way.KENH, to, [...wire, "KENH"]) });
    if (!way.THOIGIAN?.length && way.KENH) {
      to.place(["methods", methods.length], wire);
      methods.push(channel);
    }
    to.append(methods, way.THOIGIAN, ["methods"], [...wire, "THOIGIAN"], (one, ours, there) => {
      to.place([...ours, "channel"], [...wire, "KENH"]);
      return { ...channel, ...timeOf(one, ours, there, to) };
    });
  }
  return methods.length > 0 ? methods : undefined;
}

function timeOf(one: LayThuTucTime, ours: Path, wire: Path, to: Transcript): Method {
  to.place([...ours, "timeLimit"], [...wire, "THOIGIANGIAIQUYET"]);
  to.place([...ours, "description"], [...wire, "MOTA"]);
  return present({
    timeLimit: limitOf(one.THOIGIANGIAIQUYET, one.DONVITINH),
    description: one.MOTA,
    fees: feesOf(one.PHILEPHI, [...ours, "fees"], [...wire, "PHILEPHI"], to),
  });
}

/** Reads the fees of a channel. One row that says no more than `không` states that there are none. */
function feesOf(rows: readonly LayThuTucFee[] | undefined, ours: Path, wire: Path, to: Transcript): Method["fees"] {
  const [only, ...more] = rows ?? [];
  if (only && more.length === 0 && statement(only.SOTIEN) === "none" && Object.keys(only).length === 1) {
    to.place(ours, wire);
    return "none";
  }
  return to.items(rows, ours, wire, (fee, here, there) => feeOf(fee, here, there, to));
}

function feeOf(one: LayThuTucFee, ours: Path, wire: Path, to: Transcript): Fee {
  to.place([...ours, "amount"], [...wire, "SOTIEN"]);
  to.place([...ours, "kind"], [...wire, "MAPHILEPHI"]);
  to.place([...ours, "text"], [...wire, "MOTA"]);
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
  const byCode = new Map<string, Component[]>();
  to.append(components, papers, ours, wire, (paper, here, there) => {
    const form = anyOf({ name: paper.TENMAUDON, url: paper.URL }) as Form | undefined;
    const stated = form?.url === undefined && statement(form?.name) === "none" ? "none" : undefined;
    const component = present({
      ...codeFields(paper.MAGIAYTO),
      name: paper.TENGIAYTO,
      originals: countIn(paper.SOBANCHINH),
      copies: countIn(paper.SOBANSAO),
    });
    const same = byCode.get(component.code ?? "")?.find((one) => repeats(one, component));
    if (form && stated === undefined && same && Array.isArray(same.forms)) {
      same.forms.push(form);
      to.report(wireRules.paperRepeated, [...there, "MAGIAYTO"], { code: component.code ?? "" });
      return undefined;
    }
    to.place([...here, "code"], [...there, "MAGIAYTO"]);
    to.place([...here, "name"], [...there, "TENGIAYTO"]);
    to.place([...here, "originals"], [...there, "SOBANCHINH"]);
    to.place([...here, "copies"], [...there, "SOBANSAO"]);
    const forms = stated ?? (form && [form]);
    const made: Component = { ...component, ...present({ forms }) };
    if (made.code !== undefined) byCode.set(made.code, [...(byCode.get(made.code) ?? []), made]);
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
    // A field that the service does not have stands for none.
    if (!Array.isArray(raw) && name !== wanted && LAY_THU_TUC_FIELDS.has(wanted))
      to.report(wireRules.otherCase, here, { found: name, wanted });
    reportCase(part, here, to);
  }
}
