import {
  atPointer,
  type Codec,
  catalogueOf,
  fieldsOf,
  fromPointer,
  renderFinding,
  rulesOf,
  toPointer,
  type WireName,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { type Procedure, procedureStandard } from "../src/index.js";
import { bytes, codecNamed, codecOf, read } from "./reading.js";

const fields = [...fieldsOf(procedureStandard)];
const namesOf = (codec: Codec<Procedure>): WireName[] => [...(codec.fields?.() ?? [])];
const generic = (pointer: string): string =>
  toPointer(fromPointer(pointer).map((key) => (/^\d+$/.test(key) ? "*" : key)));

/** Every place in a value, the value itself left out. */
function* pointers(value: unknown, lead: readonly string[] = []): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield toPointer([...lead, key]);
    yield* pointers(part, [...lead, key]);
  }
}

describe("the fields of a procedure", () => {
  it("have titles in both languages and state what they tell of a person", () => {
    expect(fields.length).toBeGreaterThan(161);
    const silent = fields.filter(({ title, personal }) => !title || title.vi === title.en || personal === undefined);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

/** A record of each format with all that it may say, and where each of its names is read to. */
const RECORDS: Readonly<Record<string, object>> = {
  "lay-thu-tuc": {
    ID: "100001",
    MATTHC: "1.009999",
    TENTTHC: "Cấp giấy phép mẫu",
    LOAITTHC: "0",
    TRANGTHAI: "1",
    MACOQUANCONGBO: "000.00.00.G99",
    YEUCAU: "Có đủ giấy tờ.",
    MOTADOITUONGTHUCHIEN: "Người có yêu cầu",
    LINHVUCTHUCHIEN: [{ MALINHVUC: "G99-NV01", TENLINHVUC: "Lĩnh vực mẫu" }],
    CAPTHUCHIEN: [{ CAPTHUCHIEN: "1", MOTACOQUANTHUCHIEN: "Sở Mẫu" }],
    COQUANTHUCHIEN: [{ MADONVI: "000.00.01.H99", TENDONVI: "Sở Mẫu tỉnh A" }],
    DOITUONGTHUCHIEN: [{ TENDOITUONG: "Công dân Việt Nam" }],
    TRINHTUTHUCHIEN: [
      { TRUONGHOP: "Cấp mới", TRINHTU: [{ TENTRINHTU: "Nộp hồ sơ." }] },
      { TRUONGHOP: "Cấp lại", TRINHTU: [{ TENTRINHTU: "Nộp đơn." }, { TENTRINHTU: "Trả kết quả." }] },
    ],
    CACHTHUCTHUCHIEN: [
      { KENH: "1", THOIGIAN: [{ THOIGIANGIAIQUYET: "5", DONVITINH: "Ngày làm việc", MOTA: "Từ khi nhận" }] },
      {
        KENH: "2",
        THOIGIAN: [
          { THOIGIANGIAIQUYET: "3", DONVITINH: "Ngày" },
          {
            THOIGIANGIAIQUYET: "4",
            DONVITINH: "Ngày",
            PHILEPHI: [
              { MAPHILEPHI: "2", SOTIEN: "10000", DONVI: "Đồng", MOTA: "Một lần", URL: "https://vd.example.invalid/1" },
            ],
          },
        ],
      },
    ],
    THANHPHANHOSO: [
      {
        TRUONGHOP: "Cấp mới",
        GIAYTO: ["1", "2"].map((number) => ({
          MAGIAYTO: "000.00.00.G99-KQ009999",
          TENGIAYTO: "Đơn",
          SOBANCHINH: "1",
          SOBANSAO: "0",
          TENMAUDON: `mau-${number}.docx`,
          URL: `https://vd.example.invalid/mau-${number}`,
        })),
      },
    ],
    KETQUATHUCHIEN: [{ MAKETQUA: "KQ.G99.000999", TENKETQUA: "Giấy phép mẫu" }],
    CANCUPHAPLY: [{ SOVANBAN: "63/2010/NĐ-CP", TENVANBAN: "Nghị định mẫu" }],
  },
  "gateway-list": {
    ID: "7",
    PROCEDURE_CODE: "1.009999",
    PROCEDURE_NAME: "Mẫu",
    PUBLISHED_AGENCY: "Bộ Mẫu",
    IMPLEMENTATION_AGENCY: "Sở Mẫu",
    QDCBID: "12",
    FIELD_NAME: "Lĩnh vực mẫu",
  },
  "word-export": {
    thu_tuc_id: "1.009999",
    metadata: {
      mã_thủ_tục: "1.009999",
      tên_thủ_tục: "Cấp giấy phép mẫu",
      số_quyết_định: "Quyết định số 1/QĐ-MAU",
      cấp_thực_hiện: "Cấp Tỉnh, Cấp Xã",
      loại_thủ_tục: "TTHC được luật giao quy định chi tiết",
      lĩnh_vực: "Lĩnh vực mẫu",
    },
    content: {
      trình_tự_thực_hiện: "Nộp hồ sơ.",
      cách_thức_thực_hiện: "Nộp tại bộ phận một cửa.",
      đối_tượng_thực_hiện: "Công dân Việt Nam, Doanh nghiệp",
      cơ_quan_thực_hiện: "Ủy ban nhân dân cấp xã",
      cơ_quan_có_thẩm_quyền: "Bộ Mẫu",
      cơ_quan_được_ủy_quyền: "Sở Mẫu",
      cơ_quan_phối_hợp: "Phòng Mẫu",
      địa_chỉ_tiếp_nhận_hs: "Trung tâm Phục vụ hành chính công",
      kết_quả_thực_hiện: "Giấy phép mẫu",
      yêu_cầu_điều_kiện_thực_hiện: "Có đủ giấy tờ.",
      từ_khóa: "mẫu",
      mô_tả: "Mô tả mẫu",
    },
    tables: {
      hinh_thuc_nop: [
        {
          hinh_thuc: "Trực tiếp",
          thoi_han_giai_quyet: "1 Ngày làm việc",
          phi_le_phi: "Phí : 5000 Đồng (Một lần)",
          mo_ta: "Từ khi nhận",
        },
      ],
      thanh_phan_ho_so: [{ ten_giay_to: "Đơn", so_luong: "1 bộ", ghi_chu: "Bản chính: 1\nBản sao: 1\nKhổ A4" }],
      can_cu_phap_ly: [
        {
          so_ky_hieu: "63/2010/NĐ-CP",
          trich_yeu: "Nghị định mẫu",
          ngay_ban_hanh: "08-06-2010",
          co_quan_ban_hanh: "Chính phủ",
        },
      ],
    },
  },
  "portal-2026": portalRecord(),
};

function portalRecord(): object {
  const item = (id: string, more: object = {}) => ({ id, code: `M-${id}`, name: `Mục ${id}`, ...more });
  return {
    id: "p1",
    code: "1.009999",
    codeNotation: "1.009999",
    name: "Cấp giấy phép mẫu",
    state: "ACTIVE",
    type: "STANDARD",
    formalityType: "OTHER",
    executionSteps: [{ name: "Bước 1", description: "Nộp hồ sơ." }],
    executionMethods: [
      {
        submissionMethod: "ONLINE",
        processingTime: 5,
        processingTimeUnit: "DAY",
        description: "Từ khi nhận",
        fees: [{ type: "FEE", value: 5000, currencyName: "Việt Nam Đồng", description: "Một lần", attachment: null }],
      },
    ],
    executionCases: [
      {
        name: "Cấp mới",
        profileComponents: [
          {
            profileComponentId: "c1",
            code: "000.00.00.G99-KQ009999",
            name: "Đơn",
            originalQty: 1,
            copyQty: 0,
            required: true,
            hasElectronicForm: true,
            isProcessingResult: false,
            source: "Công dân",
            attachments: [{ id: "f1", fileName: "mau.docx", bucketName: "kho", filePath: "mau/mau.docx" }],
          },
        ],
      },
    ],
    cases: [{ ...item("t1"), processingDay: { qty: 5, type: "DAY" }, profileComponents: [] }],
    subjectTypesDetails: [item("d1")],
    resultsDetails: [item("k1")],
    legalBasisesDetails: [item("v1")],
    categoriesDetails: [item("l1")],
    departmentsExecuting: [item("e1")],
    unitGroupsExecuting: [{ id: "e2", name: "Ủy ban nhân dân cấp xã" }],
    executingAgencies: "Phòng Mẫu",
    departmentsAuthority: [item("a1")],
    departmentsAuthorized: [item("u1")],
    departmentsCoordinating: [item("o1")],
    dossierReceivingAddresses: "Trung tâm Phục vụ hành chính công",
    departmentPromulgateId: "b1",
    departmentPromulgateCode: "000.00.00.G99",
    departmentPromulgateName: "Bộ Mẫu",
    procedureProposal: {
      id: "q1",
      proposalNumber: "1/QĐ-MAU",
      decisionDate: 1_768_496_400_000,
      publicationDate: 1_775_659_978_538,
      issuingAgency: { id: "b1", name: "Bộ Mẫu" },
    },
    requirementsAndConditions: "Có đủ giấy tờ.",
    description: "Mô tả mẫu",
    returningMethods: [{ type: "ONLINE", value: ["AT_HOME", "ONLINE"] }],
    serviceGroupsDetails: [{ id: "s1", name: "Cư trú", type: "CITIZEN" }],
    isFullProcess: true,
    isInternal: false,
    isMinistry: false,
    isProvince: true,
    isWard: true,
    isOtherAgency: false,
    isUndetermined: false,
    isVertical: false,
    isSharedService: false,
    isOfflineOnly: false,
    isNonTerritorial: true,
    note: "Ghi chú",
    keywords: "mẫu",
    createdAt: 1_775_659_978_538,
    updatedAt: 1_775_659_978_538,
  };
}

describe("the names of a format", () => {
  it("are there for every field that the format carries", async () => {
    for (const [id, record] of Object.entries(RECORDS)) {
      const codec = codecNamed(id);
      const [outcome] = await read(JSON.stringify(record), codec);
      const { value } = outcome?.decoded ?? {};
      expect(value, id).toBeDefined();
      const named = new Set(namesOf(codec).map(({ path }) => path));
      const holds = (path: string): boolean => [...named].some((one) => one?.startsWith(`${path}/`));
      const made = new Set(["/extent", "/codeAsWritten"]);
      for (const pointer of pointers(value)) {
        const path = generic(pointer);
        // What a value consists of stands where the value does, and an agency's kind is concluded.
        const onWay = fromPointer(path).map((_, index, keys) => toPointer(keys.slice(0, index + 1)));
        const known = made.has(path) || path.endsWith("/kind") || onWay.some((one) => named.has(one)) || holds(path);
        expect(known, `${id} ${path}`).toBe(true);
      }
      expect(named.size, id).toBeGreaterThan(6);
    }
  });

  it("lead from a field to what the source calls it", async () => {
    let led = 0;
    for (const [id, record] of Object.entries(RECORDS)) {
      const [outcome] = await read(JSON.stringify(record), codecNamed(id));
      const decoded = outcome?.decoded;
      for (const pointer of pointers(decoded?.value)) {
        if (/^\/(?:extent|codeAsWritten)$|kind$/.test(pointer)) continue;
        const name = decoded?.nameOf?.(pointer) ?? "";
        const place = toPointer(name.split(/[.[\]]+/).filter((key) => key !== ""));
        // The name is that of a place in the record, and not only of a list round the field.
        expect(atPointer(record, place), `${id} ${pointer} ${name}`).toBeDefined();
        led += 1;
      }
    }
    expect(led).toBeGreaterThan(250);
  });

  it("are exact where a part comes from one of several places", async () => {
    const nameIn = async (id: string, pointer: string) => {
      const [outcome] = await read(JSON.stringify(RECORDS[id]), codecNamed(id));
      return outcome?.decoded.nameOf?.(pointer);
    };
    expect(await nameIn("lay-thu-tuc", "/steps/2/description")).toBe("TRINHTUTHUCHIEN[1].TRINHTU[1].TENTRINHTU");
    expect(await nameIn("lay-thu-tuc", "/steps/2/case")).toBe("TRINHTUTHUCHIEN[1].TRUONGHOP");
    expect(await nameIn("lay-thu-tuc", "/methods/2/channel")).toBe("CACHTHUCTHUCHIEN[1].KENH");
    expect(await nameIn("lay-thu-tuc", "/methods/2/fees/0/amount")).toBe(
      "CACHTHUCTHUCHIEN[1].THOIGIAN[1].PHILEPHI[0].SOTIEN",
    );
    expect(await nameIn("lay-thu-tuc", "/componentSets/0/components/0/forms/1/url")).toBe(
      "THANHPHANHOSO[0].GIAYTO[1].URL",
    );
    expect(await nameIn("portal-2026", "/agencies/executing/1/name")).toBe("unitGroupsExecuting[0].name");
    expect(await nameIn("portal-2026", "/agencies/executing/2/name")).toBe("executingAgencies");
    expect(await nameIn("portal-2026", "/methods/0/fees/0/amount/value")).toBe("executionMethods[0].fees[0].value");
    expect(await nameIn("word-export", "/subjects/1/name")).toBe("content.đối_tượng_thực_hiện");
    expect(await nameIn("word-export", "/methods/1/description")).toBe("content.cách_thức_thực_hiện");
    expect(await nameIn("gateway-list", "/agencies/executing/0/name")).toBe("IMPLEMENTATION_AGENCY");
  });
});

describe("the texts of findings", () => {
  const keys = new Set(fields.map(({ key }) => key).filter((key) => /[a-z][A-Z]/.test(key)));
  const rendered = rulesOf(procedureStandard).flatMap(({ example }) => (example ? [example().failing] : []));

  it("call a field by its name in the source and by its title, never by the model's key", async () => {
    let looked = 0;
    for (const failing of rendered) {
      const codec = codecOf(bytes(failing)) ?? codecNamed("lay-thu-tuc");
      const own = new Set(namesOf(codec).flatMap(({ names }) => names));
      for (const { findings } of await read(failing, codec)) {
        for (const finding of findings) {
          for (const language of ["vi", "en"] as const) {
            const { message, remedy } = renderFinding(finding, catalogueOf(procedureStandard), language);
            const text = `${message} ${remedy}`;
            expect(text).not.toMatch(/\{[a-z]\w*\}|undefined|\[object/i);
            const words = text.match(/[A-Za-z]+/g) ?? [];
            const strange = words.filter((word) => keys.has(word) && !own.has(word));
            expect(strange, `${finding.rule} ${text}`).toEqual([]);
            looked += 1;
          }
        }
      }
    }
    expect(looked).toBeGreaterThan(100);
  });

  it("say of a missing field what it is called", async () => {
    const [outcome] = await read(JSON.stringify({ codeNotation: "1.009999", code: "1.009999", executionCases: [] }));
    const missing = outcome?.findings.find(({ rule }) => rule === "PRO-101");
    const { message } = renderFinding(missing as never, catalogueOf(procedureStandard), "vi");
    expect(message).toBe("Thủ tục không có tên: thiếu name (Tên thủ tục).");
  });
});
