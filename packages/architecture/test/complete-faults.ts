import type { Architecture } from "../src/schema.js";

/** A part of a file that faults are planted in. */
// biome-ignore lint/suspicious/noExplicitAny: each fault reaches into another part.
type Draft = any;
export type Fault = (draft: Draft) => void;

const by =
  (list: keyof Architecture, key: string) =>
  (draft: Draft, wanted: string): Draft =>
    draft[list].find((row: Draft) => row[key] === wanted);
const object = by("objects", "code");
const figure = by("figures", "id");
const coverage = by("coverage", "id");
const unit = by("units", "id");
const task = by("tasks", "code");
const gap = by("gaps", "code");
const mapping = by("mappings", "object");
/** The relation between two objects, which the example has once. */
const relation = (draft: Draft, from: string, to: string): Draft =>
  draft.relations.find((row: Draft) => row.from === from && row.to === to);

const KNOWN_LATER = { reason: "Đang bàn giao", source: "Biên bản", contact: "Văn phòng", due: "2027-03-31" };

/** Adds an object like another one, with its place in Hình 8. */
function added(draft: Draft, like: string, changes: object): void {
  const row = { ...structuredClone(object(draft, like)), code: "KT-20", ...changes };
  draft.objects.push(row);
  draft.mappings.push({ ...structuredClone(mapping(draft, like)), object: row.code });
}

/** One fault for each rule that the complete province decides: its rule finds it, and no other does. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  A01: (draft) => draft.objects.push({ ...structuredClone(object(draft, "KT-15")), name: "Tổ công tác" }),
  A02: (draft) => {
    object(draft, "KT-15").code = "KT-STTTT";
    mapping(draft, "KT-15").object = "KT-STTTT";
  },
  A03: (draft) => delete object(draft, "KT-1").nas.issuedOn,
  A04: (draft) => {
    object(draft, "QG-6").code = "KT-60";
  },
  A05: (draft) => {
    delete object(draft, "QG-6").sourceCode;
    object(draft, "QG-6").unknown = [{ field: "sourceCode", ...KNOWN_LATER }];
  },
  A06: (draft) => delete object(draft, "KT-15").scope,
  A07: (draft) => {
    object(draft, "KT-15").kind = "other";
  },
  A08: (draft) => delete object(draft, "KT-11").unknown[0].due,
  A09: (draft) => {
    object(draft, "KT-11").component = "security";
  },
  A10: (draft) => {
    object(draft, "KT-15").component = "security";
  },
  A11: (draft) => {
    object(draft, "KT-12").lifeCycle = "trial";
  },
  A12: (draft) => {
    delete object(draft, "KT-12").contact;
    object(draft, "KT-12").unknown = [{ field: "contact", ...KNOWN_LATER }];
  },
  A13: (draft) => {
    object(draft, "KT-11").name = "Máy ảo 07";
  },
  A14: (draft) => {
    object(draft, "KT-15").name = "Tổ công nghệ số xã Ví Dụ A";
    added(draft, "KT-15", { name: "Tổ công nghệ số xã Ví Dụ B" });
  },
  A15: (draft) => added(draft, "KT-15", {}),
  A16: (draft) => {
    object(draft, "KT-11").note = "mật khẩu: 123456";
  },
  A18: (draft) => {
    object(draft, "KT-15").owner = "Sở Thông tin và Truyền thông tỉnh Ví Dụ";
  },
  B01: (draft) => {
    relation(draft, "KT-11", "KT-4").to = "KT-99";
  },
  B02: (draft) => {
    relation(draft, "KT-11", "KT-4").to = "KT-11";
  },
  B03: (draft) => draft.relations.push(structuredClone(relation(draft, "KT-11", "KT-4"))),
  B04: (draft) => delete relation(draft, "KT-11", "KT-4").content,
  B05: (draft) => delete relation(draft, "KT-11", "KT-4").frequency,
  B06: (draft) => delete relation(draft, "KT-11", "KT-4").protection,
  B07: (draft) => {
    object(draft, "KT-11").lifeCycle = "trial";
  },
  B08: (draft) => delete relation(draft, "KT-4", "QG-7").via,
  B09: (draft) => {
    relation(draft, "KT-8", "KT-5").channel = "ldop";
  },
  B11: (draft) => delete relation(draft, "KT-7", "QG-10").leave,
  B12: (draft) => {
    relation(draft, "KT-7", "KT-5").standard = { name: "Nghị định 42/2022/NĐ-CP", instrument: "nd-42-2022" };
  },
  B13: (draft) => {
    draft.relations = draft.relations.filter(({ from }: Draft) => from !== "KT-11");
  },
  B14: (draft) => draft.relations.push({ ...relation(draft, "KT-3", "KT-2"), from: "KT-2", to: "KT-3" }),
  B15: (draft) => {
    relation(draft, "KT-5", "QG-8").state = "planned";
  },
  B16: (draft) => {
    relation(draft, "KT-11", "KT-4").since = "2021-03-01";
  },
  C01: (draft) => {
    draft.mappings = draft.mappings.filter((row: Draft) => row.object !== "KT-15");
  },
  C02: (draft) => delete mapping(draft, "KT-7").edition,
  C03: (draft) => {
    mapping(draft, "KT-11").detailed = "Siêu ứng dụng";
  },
  C04: (draft) => object(draft, "CX-1").communeComponents.push("HTS99"),
  C05: (draft) => {
    object(draft, "CX-1").area = "rural";
  },
  C06: (draft) => {
    object(draft, "KT-12").operator = "Ủy ban nhân dân xã Ví Dụ A";
  },
  C07: (draft) => object(draft, "CX-1").communeComponents.push("NTL4"),
  C08: (draft) => delete object(draft, "CX-1").provinceOpinion,
  D01: (draft) => draft.gaps.push({ ...structuredClone(gap(draft, "ND-2")), code: "ND-4", tasks: [] }),
  D02: (draft) => draft.tasks.push({ ...structuredClone(task(draft, "NV-2")), code: "NV-4" }),
  D03: (draft) => gap(draft, "ND-2").tasks.push("NV-2"),
  D04: (draft) => draft.gaps.push({ ...structuredClone(gap(draft, "ND-2")), content: "Việc khác", tasks: ["NV-1"] }),
  D05: (draft) => {
    task(draft, "NV-3").deadline = "ngắn hạn";
  },
  D06: (draft) => delete task(draft, "NV-3").proof,
  D07: (draft) => {
    task(draft, "NV-3").state = "done-unverified";
  },
  D08: (draft) => {
    task(draft, "NV-2").deadline = "2026-06-30";
  },
  D09: (draft) => {
    task(draft, "NV-2").deadline = "2028-06-30";
  },
  D10: (draft) => {
    gap(draft, "ND-1").objects = ["KT-4"];
    task(draft, "NV-1").objects = ["KT-4"];
  },
  D11: (draft) => {
    object(draft, "KT-14").option = "replace";
  },
  D12: (draft) => {
    draft.cutOff = "2027-02-01";
    draft.status = "draft";
  },
  D13: (draft) => {
    draft.reviewed = "2025-06-01";
  },
  E01: (draft) => draft.diagrams.pop(),
  E02: (draft) => draft.diagrams[0].objects.push("KT-99"),
  E03: (draft) => {
    draft.templates.data = "1.0";
  },
  E04: (draft) => delete draft.diagrams[0].unit,
  E05: (draft) => {
    draft.diagrams[0].editable = "so-do.pdf";
  },
  E06: (draft) => delete draft.diagrams[1].arrows[0].kind,
  E07: (draft) => draft.acts.push({ id: "qd-3090", kind: "Quyết định", instrument: "qd-3090-bkhcn-2025", basis: true }),
  E08: (draft) => {
    draft.versions[1].digest = "0000000000000000";
  },
  E09: (draft) => {
    object(draft, "KT-15").restricted = true;
  },
  F01: (draft) => {
    object(draft, "KT-11").name = "Nền tảng Sổ sức khỏe điện tử tỉnh Ví Dụ";
  },
  F02: (draft) => {
    object(draft, "QG-15").procedures = ["Hộ tịch"];
  },
  F03: (draft) => {
    object(draft, "KT-9").function = "van-ban";
  },
  F04: (draft) => {
    object(draft, "KT-11").masterData = ["Danh mục dùng chung"];
  },
  F05: (draft) => {
    draft.dataCentres[0].isNew = true;
  },
  F07: (draft) => delete object(draft, "KT-12").api,
  G01: (draft) => delete object(draft, "KT-11").security.level,
  G02: (draft) => {
    object(draft, "KT-11").security.level = 2;
  },
  G03: (draft) => {
    object(draft, "KT-11").security.approverRole = "security-unit";
  },
  G04: (draft) => {
    object(draft, "KT-11").security.assessedOn = "2025-01-01";
  },
  G05: (draft) => {
    object(draft, "KT-11").security.logDays = 7;
  },
  G06: (draft) => {
    object(draft, "KT-1").security.recovery = false;
  },
  G07: (draft) => {
    draft.networks[0].directions = 1;
  },
  G08: (draft) => {
    draft.networks[1].zones = false;
  },
  G09: (draft) => {
    draft.networks[0].peakPercent = 95;
  },
  G10: (draft) => {
    draft.networks[0].growthPercent = 30;
  },
  G11: (draft) => {
    unit(draft, "so-khcn").signs = false;
  },
  G12: (draft) => {
    draft.monitoring[0].machines = 5000;
  },
  G13: (draft) => {
    draft.monitoring[0].sharesData = false;
  },
  G14: (draft) => {
    draft.monitoring[0].secretMachinesNetworked = true;
  },
  G15: (draft) => delete object(draft, "KT-10").operator,
  G16: (draft) => {
    unit(draft, "so-khcn").securityUnit = false;
  },
  H01: (draft) => delete draft.dataCentres[0].rating.edition,
  H02: (draft) => {
    draft.dataCentres[0].redundancy = "N";
  },
  H03: (draft) => {
    figure(draft, "he-thong").value = 95;
  },
  H04: (draft) => {
    object(draft, "KT-11").hostedAt = "KT-99";
    figure(draft, "he-thong").value -= 1;
  },
  H05: (draft) => {
    draft.dataCentres[0].rating.validUntil = "2026-12-31";
  },
  H06: (draft) => {
    draft.dataCentres[0].downtimeHours = 9;
  },
  I01: (draft) => {
    relation(draft, "KT-6", "KT-5").levels = ["province", "department"];
  },
  I02: (draft) => {
    relation(draft, "KT-6", "KT-5").channel = "api";
  },
  I04: (draft) => delete object(draft, "KT-9").web.portal,
  I05: (draft) => {
    object(draft, "KT-8").web.domain = "www.vidu.vn";
  },
  I06: (draft) => {
    object(draft, "KT-8").web.ipv6 = false;
  },
  I07: (draft) => {
    object(draft, "KT-11").web = { domain: "dvc.vidu.gov.vn", role: "service-portal", ipv6: true };
  },
  I08: (draft) => {
    object(draft, "KT-8").web.components = 40;
  },
  I09: (draft) => {
    figure(draft, "thu").value = 20_000;
  },
  I10: (draft) => {
    object(draft, "KT-10").mcuInterconnected = false;
  },
  I11: (draft) => {
    object(draft, "KT-7").stop.announced = "2027-01-18";
  },
  J01: (draft) => {
    unit(draft, "so-khcn").itOfficer = "none";
  },
  J02: (draft) => {
    unit(draft, "xa-a").contact = false;
  },
  J03: (draft) => {
    draft.money[0].amount = 200e9;
  },
  J04: (draft) => {
    draft.money[0].security = 10e9;
  },
  J05: (draft) => {
    draft.acts[2].sentToMinistry = "2026-12-24";
  },
  J06: (draft) => {
    task(draft, "NV-1").appraised = false;
  },
  J07: (draft) => {
    unit(draft, "vp").specialised = true;
  },
  K01: (draft) => {
    figure(draft, "tthc").value = 1801;
  },
  K02: (draft) => {
    figure(draft, "dung-han").printed = "97";
  },
  K03: (draft) => {
    coverage(draft, "so-van-ban").count = 13;
  },
  K04: (draft) => draft.unitSets.push({ id: "so-2", name: "14 sở, ban, ngành", size: 14, same: "so" }),
  K05: (draft) => coverage(draft, "ky-so-xa").levels.push("department"),
  K06: (draft) => {
    figure(draft, "toan-trinh-2026").value = 1200;
  },
  K07: (draft) => {
    figure(draft, "thu").value = 6001;
  },
  K08: (draft) => {
    figure(draft, "dung-luong").unit = "Pentabyte";
  },
  K09: (draft) => {
    figure(draft, "dti").movement.before = 20;
  },
  K10: (draft) => {
    figure(draft, "dti-a").value = 0.2;
  },
  K11: (draft) => {
    figure(draft, "toan-trinh-2026").subsetOf = "toan-trinh";
  },
  K12: (draft) => delete figure(draft, "can-bo").growth.base,
  K13: (draft) => {
    draft.acts[0].day = "2026-07-30";
  },
  K14: (draft) => {
    draft.acts[1].from = 2027;
  },
  K15: (draft) => {
    figure(draft, "thu").population = 5000;
  },
  K16: (draft) => {
    draft.announced[0].count = 3;
  },
  K17: (draft) => coverage(draft, "may").levels.push("district"),
  L01: (draft) => {
    object(draft, "KT-13").formerCodes = ["KT-7"];
  },
  L02: (draft) => delete unit(draft, "so-tttt").replacedBy,
  L03: (draft) => delete draft.merger.pairs[0].decidedOn,
  L04: (draft) => delete object(draft, "KT-13").endReason,
  L05: (draft) => delete figure(draft, "dung-luong").day,
  L06: (draft) => {
    draft.versions[0].until = "2027-01-10";
  },
  M01: (draft) => {
    figure(draft, "dti").rank.judged = "low";
  },
  M02: (draft) => {
    draft.acts[2].calledNormative = true;
  },
  M03: (draft) =>
    draft.claims.push({ id: "chua", topic: "lien-thong", says: "Hai cấp chưa liên thông.", holds: false }),
  M04: (draft) => {
    figure(draft, "dti").index = "DTT";
  },
  M05: (draft) => {
    draft.statements[0].phrase = "710 dịch vụ một phần";
  },
  M06: (draft) => {
    object(draft, "KT-11").name = "Hệ thống iCloud riêng";
  },
  N01: (draft) => {
    relation(draft, "KT-7", "KT-5").service = "truc-van-ban";
  },
  N02: (draft) => {
    relation(draft, "KT-6", "KT-5").standard = { name: "QCVN 102" };
  },
};
