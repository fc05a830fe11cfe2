import {
  type Codec,
  foldVietnamese,
  type LocalDate,
  list,
  localDate,
  type SchemaOf,
  text,
  type Unparsed,
  type Wire,
} from "@egov-vn/core";
import { currencyOf, readAmount } from "../money.js";
import { wireRules } from "../rules/wire.js";
import type { Channel, Component, Fee, Level, Method, Procedure } from "../schema.js";
import { NameTable, type Path } from "./name-table.js";
import { recordCodec } from "./record-codec.js";
import { isObject } from "./records.js";
import {
  agencyOf,
  anyOf,
  codeFields,
  limitInWords,
  mirror,
  named,
  noneIfStated,
  present,
  type Read,
  requirementsOf,
  saying,
  statement,
  verbatim,
  wordOf,
} from "./shapes.js";
import { type Rewritten, rewriting, type Transcript } from "./transcript.js";

// Headings as the Word file of the old portal has them, turned into names by those who parse it.
const shape = mirror(
  {
    thu_tuc_id: verbatim,
    metadata: mirror({
      mã_thủ_tục: verbatim,
      tên_thủ_tục: text,
      số_quyết_định: text,
      cấp_thực_hiện: text,
      loại_thủ_tục: text,
      lĩnh_vực: text,
    }),
    content: mirror({
      trình_tự_thực_hiện: text,
      cách_thức_thực_hiện: text,
      đối_tượng_thực_hiện: text,
      cơ_quan_thực_hiện: text,
      cơ_quan_có_thẩm_quyền: text,
      cơ_quan_được_ủy_quyền: text,
      cơ_quan_phối_hợp: text,
      địa_chỉ_tiếp_nhận_hs: text,
      kết_quả_thực_hiện: text,
      yêu_cầu_điều_kiện_thực_hiện: text,
      từ_khóa: text,
      mô_tả: text,
    }),
    tables: mirror({
      hinh_thuc_nop: list(mirror({ hinh_thuc: text, thoi_han_giai_quyet: text, phi_le_phi: text, mo_ta: text })),
      thanh_phan_ho_so: list(mirror({ ten_giay_to: text, so_luong: text, ghi_chu: text })),
      can_cu_phap_ly: list(
        mirror({ so_ky_hieu: verbatim, trich_yeu: text, ngay_ban_hanh: text, co_quan_ban_hanh: text }),
      ),
    }),
  },
  { kept: ["source_file"] },
);

type Export = Read<typeof shape>;

const LEVELS: ReadonlyMap<string, Level> = new Map([
  ["cap bo", "ministry"],
  ["cap tinh", "province"],
  ["cap huyen", "district"],
  ["cap quan/huyen", "district"],
  ["cap xa", "commune"],
  ["co quan khac", "other"],
]);
const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ["truc tiep", "direct"],
  ["truc tuyen", "online"],
  ["dich vu buu chinh", "postal"],
  ["buu chinh cong ich", "postal"],
]);
const REGULATIONS: ReadonlyMap<string, "assigned" | "not-assigned"> = new Map([
  ["tthc duoc luat giao quy dinh chi tiet", "assigned"],
  ["tthc khong duoc luat giao quy dinh chi tiet", "not-assigned"],
]);

const names = new NameTable({
  "/id": "thu_tuc_id",
  "/code": ["metadata/mã_thủ_tục", "thu_tuc_id"],
  "/name": "metadata/tên_thủ_tục",
  "/publication": "metadata/số_quyết_định",
  "/publication/decision": "metadata/số_quyết_định",
  "/levels": "metadata/cấp_thực_hiện",
  "/regulation": "metadata/loại_thủ_tục",
  "/sectors": "metadata/lĩnh_vực",
  "/sectors/*/name": "metadata/lĩnh_vực",
  "/steps": "content/trình_tự_thực_hiện",
  "/steps/*/description": "content/trình_tự_thực_hiện",
  "/methods": "tables/hinh_thuc_nop",
  "/methods/*/channel": "tables/hinh_thuc_nop/*/hinh_thuc",
  "/methods/*/timeLimit": "tables/hinh_thuc_nop/*/thoi_han_giai_quyet",
  "/methods/*/fees": "tables/hinh_thuc_nop/*/phi_le_phi",
  "/methods/*/description": ["tables/hinh_thuc_nop/*/mo_ta", "content/cách_thức_thực_hiện"],
  "/componentSets": "tables/thanh_phan_ho_so",
  "/componentSets/*/components": "tables/thanh_phan_ho_so",
  "/componentSets/*/components/*/name": "tables/thanh_phan_ho_so/*/ten_giay_to",
  "/componentSets/*/components/*/note": ["tables/thanh_phan_ho_so/*/ghi_chu", "tables/thanh_phan_ho_so/*/so_luong"],
  "/componentSets/*/components/*/originals": "tables/thanh_phan_ho_so/*/ghi_chu",
  "/componentSets/*/components/*/copies": "tables/thanh_phan_ho_so/*/ghi_chu",
  "/subjects": "content/đối_tượng_thực_hiện",
  "/agencies/executing": "content/cơ_quan_thực_hiện",
  "/agencies/competent": "content/cơ_quan_có_thẩm_quyền",
  "/agencies/authorised": "content/cơ_quan_được_ủy_quyền",
  "/agencies/coordinating": "content/cơ_quan_phối_hợp",
  "/receivingAddress": "content/địa_chỉ_tiếp_nhận_hs",
  "/results": "content/kết_quả_thực_hiện",
  "/requirements": "content/yêu_cầu_điều_kiện_thực_hiện",
  "/legalBases": "tables/can_cu_phap_ly",
  "/legalBases/*/code": "tables/can_cu_phap_ly/*/so_ky_hieu",
  "/legalBases/*/name": "tables/can_cu_phap_ly/*/trich_yeu",
  "/legalBases/*/issued": "tables/can_cu_phap_ly/*/ngay_ban_hanh",
  "/legalBases/*/issuer": "tables/can_cu_phap_ly/*/co_quan_ban_hanh",
  "/keywords": "content/từ_khóa",
  "/description": "content/mô_tả",
});

/** Returns the codec of what a Word file of the old portal yields. */
export function wordExportCodec(standard: () => SchemaOf<Procedure>): Codec<Procedure> {
  return recordCodec({
    id: "word-export",
    title: { vi: "Tệp Word của cổng cũ, đã tách thành JSON", en: "Word export of the old portal, as JSON" },
    standard,
    isRecord: (value) => "thu_tuc_id" in value || (isObject(value.metadata) && "mã_thủ_tục" in value.metadata),
    shape: shape.shape,
    names,
    wire: (report): Wire<Procedure> => rewriting(shape, names, toProcedure, report),
  });
}

function toProcedure(record: Export, to: Transcript): Rewritten<Procedure> {
  const { metadata = {}, content = {}, tables = {} } = record;
  if (metadata.mã_thủ_tục === undefined) to.place(["code"], ["thu_tuc_id"]);
  const code = codeFields(metadata.mã_thủ_tục ?? record.thu_tuc_id);
  const id = record.thu_tuc_id?.trim();
  const requirements = requirementsOf(content.yêu_cầu_điều_kiện_thực_hiện);
  const steps = saying(content.trình_tự_thực_hiện);
  const result = content.kết_quả_thực_hiện;
  const decision = saying(metadata.số_quyết_định)?.replace(/^Quyết định số\s+/i, "");
  return {
    ...(code as { code: string }),
    ...present({
      name: metadata.tên_thủ_tục as string,
      extent: "full" as const,
      id: id === code.code ? undefined : id || undefined,
      steps: steps === undefined ? undefined : [{ description: steps }],
      methods: methodsOf(record, to),
      componentSets: componentSetsOf(tables.thanh_phan_ho_so, to),
      subjects: partsOf(content.đối_tượng_thực_hiện, ["subjects"], ["content", "đối_tượng_thực_hiện"], to)?.flatMap(
        (name) => named({ name }) ?? [],
      ),
      agencies: anyOf(
        Object.fromEntries(
          Object.entries(AGENCY_FIELDS).map(([role, name]) => {
            const agency = agencyOf({ name: saying(content[name]) });
            return [role, agency && [agency]];
          }),
        ),
      ) as Procedure["agencies"],
      receivingAddress: saying(content.địa_chỉ_tiếp_nhận_hs),
      results: statement(result) === undefined ? undefined : noneIfStated([{ name: result as string }]),
      requirements,
      legalBases: to.items(tables.can_cu_phap_ly, ["legalBases"], ["tables", "can_cu_phap_ly"], (one, _, wire) => {
        const issued = dayOf(one.ngay_ban_hanh, [...wire, "ngay_ban_hanh"], to);
        return anyOf({ ...codeFields(one.so_ky_hieu), name: one.trich_yeu, issued, issuer: one.co_quan_ban_hanh });
      }),
      publication: decision === undefined ? undefined : { decision },
      sectors: metadata.lĩnh_vực === undefined ? undefined : [{ name: metadata.lĩnh_vực }],
      levels: partsOf(metadata.cấp_thực_hiện, ["levels"], ["metadata", "cấp_thực_hiện"], to)?.map((written) => ({
        level: LEVELS.get(foldVietnamese(written)) ?? unknown(written, ["metadata", "cấp_thực_hiện"], to),
      })),
      regulation: regulationOf(metadata.loại_thủ_tục, to),
      description: saying(content.mô_tả),
      keywords: saying(content.từ_khóa),
    }),
  };
}

const AGENCY_FIELDS = {
  executing: "cơ_quan_thực_hiện",
  competent: "cơ_quan_có_thẩm_quyền",
  authorised: "cơ_quan_được_ủy_quyền",
  coordinating: "cơ_quan_phối_hợp",
} as const;

function unknown(written: string, wire: Path, to: Transcript): Unparsed {
  to.report(wireRules.unknownWord, wire, { value: written });
  return { unparsed: written };
}

function regulationOf(written: string | undefined, to: Transcript): Procedure["regulation"] {
  const said = saying(written);
  if (said === undefined) return undefined;
  return REGULATIONS.get(foldVietnamese(said)) ?? unknown(said, ["metadata", "loại_thủ_tục"], to);
}

function methodsOf({ content, tables }: Export, to: Transcript): Method[] | undefined {
  const methods: Method[] = [];
  const wire = ["tables", "hinh_thuc_nop"];
  to.append(methods, tables?.hinh_thuc_nop, ["methods"], wire, (one, _, there): Method | undefined => {
    const written = one.hinh_thuc;
    const known = written === undefined ? undefined : CHANNELS.get(foldVietnamese(written));
    return anyOf({
      channel: known ?? wordOf(CHANNELS, written, to, [...there, "hinh_thuc"]),
      timeLimit: limitInWords(one.thoi_han_giai_quyet),
      description: one.mo_ta,
      fees: feesOf(one.phi_le_phi),
    });
  });
  const prose = saying(content?.cách_thức_thực_hiện);
  if (prose !== undefined) {
    to.place(["methods", methods.length], ["content", "cách_thức_thực_hiện"]);
    methods.push({ description: prose });
  }
  return methods.length > 0 ? methods : undefined;
}

// `Lệ phí : 03 USD (…)`.
const FEE_LINE = /^(Phí|Lệ phí)\s{0,4}:\s{0,4}([\d.,]{1,20})\s{0,4}([^\s()]{1,20})\s{0,4}(?:\(([\s\S]*)\))?$/i;

function feesOf(written: string | undefined): Method["fees"] {
  const stated = statement(written);
  if (stated === undefined || stated === "none") return stated;
  const lines = stated
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => FEE_LINE.exec(line));
  // Lines that are not all fees may be the running text of one.
  if (lines.some((match) => match === null)) return [{ ...readAmount(undefined, undefined, stated), text: stated }];
  return (lines as RegExpExecArray[]).map(([, kind = "", figure, currency, explanation]): Fee => {
    const { amount } = readAmount(figure, currencyOf(currency), explanation || undefined);
    return {
      kind: foldVietnamese(kind) === "phi" ? "phi" : "le-phi",
      amount,
      ...present({ text: explanation || undefined }),
    };
  });
}

function componentSetsOf(
  papers: readonly { ten_giay_to?: string; so_luong?: string; ghi_chu?: string }[] | undefined,
  to: Transcript,
): Procedure["componentSets"] {
  const wire = ["tables", "thanh_phan_ho_so"];
  to.place(["componentSets"], wire);
  const components = to.items(papers, ["componentSets", 0, "components"], wire, (one) => {
    const note = one.ghi_chu ?? "";
    const originals = /Bản chính:\s{0,4}(\d{1,6})(?!\d)/i.exec(note)?.[1];
    const copies = /Bản sao:\s{0,4}(\d{1,6})(?!\d)/i.exec(note)?.[1];
    const rest = note.replace(/Bản (?:chính|sao):\s{0,4}\d{1,6}(?!\d)/gi, "").trim();
    return anyOf({
      name: one.ten_giay_to,
      originals: originals === undefined ? undefined : Number(originals),
      copies: copies === undefined ? undefined : Number(copies),
      note: [one.so_luong, rest].filter(Boolean).join("; ") || undefined,
    }) as Component | undefined;
  });
  return components && [{ components }];
}

/** Returns the items of a list that is one text on the wire. */
function partsOf(written: string | undefined, ours: Path, wire: Path, to: Transcript): string[] | undefined {
  const parts = splitOutside(saying(written) ?? "");
  for (const index of parts.keys()) to.place([...ours, index], wire);
  return parts.length > 0 ? parts : undefined;
}

/** Returns the items of a list written with commas; those inside brackets part nothing. */
function splitOutside(written: string): string[] {
  const items = [""];
  let depth = 0;
  for (const letter of written) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth = Math.max(0, depth - 1);
    if (depth === 0 && (letter === "," || letter === ";")) items.push("");
    else items[items.length - 1] += letter;
  }
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

/** Returns a day written `19-02-2016`, or its text with a finding. */
function dayOf(written: string | undefined, wire: Path, to: Transcript): LocalDate | Unparsed | undefined {
  if (written === undefined) return undefined;
  const match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(written);
  const day = match && localDate(Number(match[3]), Number(match[2]), Number(match[1]));
  if (day) return day;
  to.report(wireRules.unreadDay, wire, { value: written });
  return { unparsed: written };
}
