import type { JudgedExample } from "../rules/judging.js";
import type {
  Act,
  Architecture,
  ArchitectureObject,
  Claim,
  Coverage,
  Diagram,
  Figure,
  Gap,
  Mapping,
  Relation,
  Task,
  Unit,
} from "../schema.js";
import { writeArchitecture } from "../yaml-writer.js";

const OWNER = "Sở Khoa học và Công nghệ tỉnh Ví Dụ";

/** Makes an object that keeps every rule of its fields. */
export const anObject = (code: string, changes: Partial<ArchitectureObject> = {}): ArchitectureObject => ({
  code,
  record: "own",
  name: `Hệ thống ${code}`,
  kind: "information-system",
  layer: "applications",
  component: "shared-applications",
  state: "both",
  scope: ["province"],
  sharing: "own",
  owner: OWNER,
  lifeCycle: "operating",
  evidence: "Biên bản kiểm kê tháng 10/2026",
  confirmedBy: "Phòng Chuyển đổi số",
  ...changes,
});

/** Makes a relation between two objects. */
export const aRelation = (from: string, to: string, changes: Partial<Relation> = {}): Relation => ({
  from,
  kind: "data",
  to,
  content: "Văn bản điện tử",
  channel: "lgsp",
  state: "operating",
  evidence: "Biên bản kiểm kê tháng 10/2026",
  protection: "Nội bộ; truyền qua kênh mã hóa",
  ...changes,
});

/** Makes a gap with its task. */
export const aGap = (code: string, changes: Partial<Gap> = {}): Gap => ({
  code,
  objects: ["KT-1"],
  asIs: "Chưa kết nối",
  required: "Kết nối qua LGSP",
  content: "Kết nối hệ thống với LGSP",
  option: "standardise",
  management: "Cấp tỉnh",
  tasks: ["NV-1"],
  ...changes,
});

/** Makes a task. */
export const aTask = (code: string, changes: Partial<Task> = {}): Task => ({
  code,
  title: "Kết nối với LGSP",
  result: "Hệ thống trao đổi dữ liệu qua LGSP",
  lead: OWNER,
  priority: "Cao",
  deadline: "2027-06-30",
  resources: "Ngân sách tỉnh năm 2027",
  proof: "Nhật ký kết nối của LGSP",
  state: "not-started",
  ...changes,
});

/** Makes a figure. */
export const aFigure = (id: string, changes: Partial<Figure> = {}): Figure => ({ id, what: "Hồ sơ", ...changes });
/** Makes a coverage. */
export const aCoverage = (id: string, changes: Partial<Coverage> = {}): Coverage => ({
  id,
  what: "Phần mềm quản lý văn bản",
  ...changes,
});
/** Makes a unit. */
export const aUnit = (id: string, name: string, changes: Partial<Unit> = {}): Unit => ({ id, name, ...changes });
/** Makes an act. */
export const anAct = (id: string, kind: string, changes: Partial<Act> = {}): Act => ({ id, kind, ...changes });
/** Makes a claim. */
export const aClaim = (
  id: string,
  topic: string,
  says: string,
  holds: boolean,
  changes: Partial<Claim> = {},
): Claim => ({
  ...{ id, topic, says, holds },
  ...changes,
});
/** Makes a mapping. */
export const aMapping = (object: string, changes: Partial<Mapping> = {}): Mapping => ({
  object,
  detailed: "chi-dao-dieu-hanh",
  relation: "specified",
  ...changes,
});
/** Makes a diagram. */
export const aDiagram = (code: string, changes: Partial<Diagram> = {}): Diagram => ({
  code,
  title: "Mô hình khái quát",
  state: "as-is",
  version: "1.0",
  day: "2026-11-15",
  unit: OWNER,
  objects: ["KT-1"],
  editable: "SD-T-01_v1.0.drawio.svg",
  ...changes,
});

/** As little of a file as the rules that look at everything need: two systems and what joins them. */
export const baseArchitecture: Architecture = {
  id: "vi-du",
  title: "Khung kiến trúc Chính quyền số tỉnh Ví Dụ",
  kind: "province",
  provinceName: "Ví Dụ",
  issuer: "Ủy ban nhân dân tỉnh Ví Dụ",
  framework: { key: "quoc-gia-so-1.0" },
  version: "1.0",
  status: "draft",
  effective: "2026-12-01",
  cutOff: "2026-11-15",
  units: [{ id: "so-khcn", name: OWNER, since: "2025-03-01" }],
  objects: [
    anObject("KT-1", { name: "Hệ thống quản lý văn bản và điều hành" }),
    anObject("KT-2", {
      name: "Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)",
      kind: "platform",
      layer: "data-platforms",
      component: "core-platforms",
      sharing: "province",
      operator: "Trung tâm Chuyển đổi số",
      contact: "Tổ vận hành LGSP",
      function: "lgsp",
    }),
  ],
  relations: [aRelation("KT-1", "KT-2")],
};

/** Changes the base. */
export type Changes = Partial<Architecture>;

const written = (changes: Changes): string => {
  const whole = { ...baseArchitecture, ...changes };
  return writeArchitecture(
    Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Architecture,
  );
};

/** Makes the example of a rule: the base as changed to keep it, to break it, and to leave it open. */
export const cases = (met: Changes, unmet: Changes, unsure: Changes) => (): JudgedExample => ({
  passing: written(met),
  failing: written(unmet),
  unsure: written(unsure),
});

/** Makes the example of a rule that is broken by how the base is written. */
export const yamlExample = (broken: (text: string) => string) => () => ({
  passing: written({}),
  failing: broken(written({})),
});

/** Only these objects, and no relation. */
export const objects = (...rows: ArchitectureObject[]): Changes => ({ objects: rows, relations: [] });
