import { cite, type LocalDate } from "@egov-vn/core";
import { type Changes, cases, anObject as ob, objects } from "../examples/base.js";
import { type ArchitectureIndex, calledObject, type Placed } from "../model/architecture-index.js";
import type { ArchitectureObject, Security } from "../schema.js";
import { architectureRule, lacking, law, MET, type Outcome, oldLaw, SINCE_1425, unmet } from "./judging.js";
import { eachRow, type Judged, liveSystems, objectPlace } from "./rows.js";

const LEVELS = law(cite("nd-331-2026"), cite("nd-85-2016", "Điều 7"));
/** The first day of the decree that took the place of the one of 2016. */
const NEW_LEVELS: LocalDate = "2026-08-19";
const SINCE_85 = { from: "2016-07-01" } as const;

const live = (index: ArchitectureIndex, judge: (placed: Placed<ArchitectureObject>) => Judged): Iterable<Outcome> =>
  eachRow(
    liveSystems(index),
    ["/objects", "không hệ thống nào của tỉnh đang vận hành", "no system of the province is live"],
    judge,
  );

/** Judges the systems whose level is known and at least so high. */
const ofLevel = (
  index: ArchitectureIndex,
  least: number,
  judge: (placed: Placed<ArchitectureObject>, security: Security) => Judged,
): Iterable<Outcome> =>
  eachRow(
    index.objects.filter(({ row }) => (row.security?.level ?? 0) >= least),
    ["/objects", `chưa hệ thống nào ghi cấp độ từ ${least}`, `no system has level ${least} or more`],
    (placed) => judge(placed, placed.row.security as Security),
  );

const protectedBy = (security: Security): Changes => objects(ob("KT-1", { security }));

/** The least level that the facts of a system demand, and why; `undefined` when the facts do not tell. */
function demandedLevel(security: Security, asOf: LocalDate): { level: number; vi: string; en: string } | undefined {
  if (security.stateSecrets === true) return { level: 3, vi: "xử lý bí mật nhà nước", en: "it handles state secrets" };
  if (asOf >= NEW_LEVELS && security.settlesProcedures === true)
    return { level: 3, vi: "giải quyết thủ tục hành chính", en: "it settles procedures" };
  if (security.servicesLevel3 === true)
    return { level: 3, vi: "cung cấp dịch vụ công mức độ 3 trở lên", en: "it gives services of level 3 or more" };
  if (security.sharedInfrastructure === true)
    return { level: 3, vi: "là hạ tầng dùng chung của tỉnh", en: "it is shared infrastructure" };
  const many = asOf >= NEW_LEVELS ? 100_000 : 10_000;
  if ((security.users ?? 0) >= many)
    return { level: 3, vi: `có từ ${many} người sử dụng`, en: `it has ${many} users or more` };
  if (security.personalData === true) return { level: 2, vi: "xử lý dữ liệu cá nhân", en: "it handles personal data" };
  if (security.personalData === false)
    return { level: 1, vi: "chỉ có thông tin nội bộ, công khai", en: "it has internal and public information only" };
  return undefined;
}

const YEARS_BETWEEN = { 1: 24, 2: 24, 3: 12, 4: 12, 5: 6 } as const;

function monthsLater(day: LocalDate, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const total = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}`;
}

/** G01 to G06, G15, G16: levels and what they ask for. */
export const securityRules = [
  architectureRule({
    number: "G01",
    severity: "error",
    basis: law(
      cite("nd-331-2026"),
      cite("nd-85-2016"),
      cite("nd-224-2026", "Điều 23 khoản 4"),
      cite("tt-06-2026-bkhcn", "Điều 8 khoản 2"),
    ),
    binds: SINCE_85,
    title: ["Hệ thống chưa xác định cấp độ", "No security level"],
    message: [
      "{field}: {object} đã khai phần an toàn nhưng chưa xác định cấp độ.",
      "{field}: {object} states its security but no level.",
    ],
    remedy: ["Xác định và phê duyệt cấp độ.", "Determine the level and have it approved."],
    judge(index) {
      return live(index, ({ row, at }) => {
        if (row.security === undefined)
          return lacking(
            objectPlace(at),
            `${row.code} chưa khai phần an toàn`,
            `${row.code} states nothing of its security`,
          );
        else
          return row.security.level !== undefined
            ? MET
            : unmet(objectPlace(at, "/security"), { object: calledObject(row) });
      });
    },
    example: cases(protectedBy({ level: 2 }), protectedBy({ monitored: true }), {}),
  }),
  architectureRule({
    number: "G02",
    severity: "error",
    basis: LEVELS,
    binds: SINCE_85,
    title: ["Cấp độ thấp hơn tiêu chí", "The level is below what its facts demand"],
    message: [
      "{field}: {object} ghi cấp độ {level}, tiêu chí đòi ít nhất {wanted} vì {reason}.",
      "{field}: {object} has level {level}; at least {wanted} is demanded because {reason}.",
    ],
    remedy: ["Xác định lại cấp độ theo tiêu chí.", "Determine the level again by the criteria."],
    judge(index, { asOf }) {
      return ofLevel(index, 1, ({ row, at }, security) => {
        const demanded = demandedLevel(security, asOf);
        if (!demanded) {
          return lacking(
            objectPlace(at, "/security"),
            `${row.code} không ghi dữ kiện xác định cấp độ`,
            `${row.code} states no facts for its level`,
          );
        }
        return (security.level as number) >= demanded.level
          ? MET
          : unmet(objectPlace(at, "/security/level"), {
              object: calledObject(row),
              level: security.level as number,
              wanted: demanded.level,
              reason: { vi: demanded.vi, en: demanded.en },
            });
      });
    },
    example: cases(
      protectedBy({ level: 3, settlesProcedures: true }),
      protectedBy({ level: 2, settlesProcedures: true }),
      protectedBy({ level: 2 }),
    ),
  }),
  architectureRule({
    number: "G03",
    severity: "error",
    basis: law(cite("nd-331-2026"), cite("nd-85-2016", "Điều 12")),
    binds: SINCE_85,
    title: ["Phê duyệt cấp độ sai thẩm quyền", "Level approved by the wrong authority"],
    message: [
      "{field}: cấp độ {level} của {object} do nơi không có thẩm quyền phê duyệt.",
      "{field}: level {level} of {object} was approved by the wrong authority.",
    ],
    remedy: [
      "Cấp độ 1–2 do đơn vị chuyên trách, từ cấp độ 3 do chủ quản phê duyệt; cấp độ 5 theo danh mục của Thủ tướng.",
      "The security unit approves levels 1-2, the owner from 3 on; level 5 is on the Prime Minister's list.",
    ],
    judge(index) {
      return ofLevel(index, 1, ({ row, at }, security) => {
        const level = security.level as number;
        if (security.approverRole === undefined) {
          return lacking(
            objectPlace(at, "/security"),
            `${row.code} không ghi vai trò của nơi phê duyệt cấp độ`,
            `${row.code} does not say who approved its level`,
          );
        }
        const right =
          level <= 2
            ? security.approverRole !== "ministry"
            : security.approverRole === "owner" || (level === 5 && security.approverRole === "prime-minister");
        return right ? MET : unmet(objectPlace(at, "/security/approverRole"), { object: calledObject(row), level });
      });
    },
    example: cases(
      protectedBy({ level: 3, approverRole: "owner" }),
      protectedBy({ level: 3, approverRole: "security-unit" }),
      protectedBy({ level: 3 }),
    ),
  }),
  architectureRule({
    number: "G04",
    severity: "warning",
    basis: law(cite("nd-331-2026"), cite("nd-85-2016", "Điều 20 khoản 2")),
    binds: SINCE_85,
    title: ["Quá hạn kiểm tra, đánh giá", "Assessment overdue"],
    message: [
      "{field}: {object} cấp độ {level}, đánh giá ngày {day}, phải đánh giá lại trước {due}.",
      "{field}: {object} of level {level} was assessed on {day} and had to be again by {due}.",
    ],
    remedy: ["Kiểm tra, đánh giá lại.", "Assess it again."],
    judge(index, { asOf }) {
      return ofLevel(index, 1, ({ row, at }, { level, assessedOn }) => {
        if (assessedOn === undefined) {
          return lacking(
            objectPlace(at, "/security"),
            `${row.code} không ghi ngày đánh giá`,
            `${row.code} names no day of assessment`,
          );
        }
        const due = monthsLater(assessedOn, YEARS_BETWEEN[level as 1]);
        return asOf <= due
          ? MET
          : unmet(objectPlace(at, "/security/assessedOn"), {
              object: calledObject(row),
              level: level as number,
              day: assessedOn,
              due,
            });
      });
    },
    example: cases(
      protectedBy({ level: 3, assessedOn: "2026-05-01" }),
      protectedBy({ level: 3, assessedOn: "2025-05-01" }),
      protectedBy({ level: 3 }),
    ),
  }),
  architectureRule({
    number: "G05",
    severity: "error",
    basis: oldLaw(cite("tt-31-2017-btttt", "Điều 5")),
    binds: { from: "2018-01-15" },
    title: [
      "Cấp 3 trở lên không được giám sát hoặc lưu dưới 30 ngày",
      "Level 3 or more not monitored, or logs under 30 days",
    ],
    message: ["{field}: {object} cấp độ {level} {problem}.", "{field}: {object} of level {level} {problem}."],
    remedy: [
      "Đưa hệ thống vào giám sát; lưu nhật ký ít nhất 30 ngày.",
      "Have it watched; keep logs for at least 30 days.",
    ],
    judge(index) {
      return ofLevel(index, 3, ({ row, at }, { level, monitored, logDays }) => {
        if (monitored === undefined || (monitored && logDays === undefined)) {
          return lacking(
            objectPlace(at, "/security"),
            `${row.code} không ghi việc giám sát và thời gian lưu nhật ký`,
            `${row.code} does not say whether it is watched and how long logs are kept`,
          );
        }
        const problem = !monitored
          ? { vi: "không được giám sát", en: "is not watched" }
          : (logDays ?? 0) < 30
            ? { vi: `chỉ lưu nhật ký ${logDays} ngày`, en: `keeps logs for ${logDays} days only` }
            : undefined;
        return problem
          ? unmet(objectPlace(at, "/security"), { object: calledObject(row), level: level as number, problem })
          : MET;
      });
    },
    example: cases(
      protectedBy({ level: 3, monitored: true, logDays: 90 }),
      protectedBy({ level: 3, monitored: true, logDays: 7 }),
      protectedBy({ level: 3 }),
    ),
  }),
  architectureRule({
    number: "G06",
    severity: "error",
    basis: law(cite("qd-1425-ttg-2026", "mục II.4")),
    binds: SINCE_1425,
    title: ["Cấp 4–5 không có dự phòng, khôi phục", "Levels 4-5 without backup and recovery"],
    message: [
      "{field}: {object} cấp độ {level} không có sao lưu hoặc phương án khôi phục.",
      "{field}: {object} of level {level} has no backup or no recovery.",
    ],
    remedy: ["Lập sao lưu và phương án khôi phục sau thảm họa.", "Set up backup and disaster recovery."],
    judge(index) {
      return ofLevel(index, 4, ({ row, at }, { level, backup, recovery }) => {
        if (backup === undefined || recovery === undefined) {
          return lacking(
            objectPlace(at, "/security"),
            `${row.code} không ghi sao lưu và khôi phục`,
            `${row.code} says nothing of backup and recovery`,
          );
        }
        return backup && recovery
          ? MET
          : unmet(objectPlace(at, "/security"), {
              object: calledObject(row),
              level: level as number,
            });
      });
    },
    example: cases(
      protectedBy({ level: 4, backup: true, recovery: true }),
      protectedBy({ level: 4, backup: true, recovery: false }),
      protectedBy({ level: 4 }),
    ),
  }),
  architectureRule({
    number: "G15",
    severity: "warning",
    basis: oldLaw(cite("tt-12-2022-btttt"), cite("tt-03-2017-btttt", "Điều 6 khoản 3")),
    binds: SINCE_85,
    title: ["Thuê ngoài mà không ghi bên vận hành", "Outsourced, operator not named"],
    message: [
      "{field}: {object} thuê dịch vụ mà không ghi đơn vị vận hành.",
      "{field}: {object} is hired and names no operator.",
    ],
    remedy: ["Ghi đơn vị vận hành.", "Name the operator."],
    *judge({ objects: rows }) {
      const hired = rows.filter(({ row }) => row.hired === true);
      if (hired.length === 0)
        yield lacking("/objects", "không đối tượng nào ghi là thuê dịch vụ", "no object is said to be hired");
      for (const { row, at } of hired)
        yield row.operator !== undefined ? MET : unmet(objectPlace(at), { object: calledObject(row) });
    },
    example: cases(
      objects(ob("KT-1", { hired: true, operator: "Nhà cung cấp A" })),
      objects(ob("KT-1", { hired: true })),
      {},
    ),
  }),
  architectureRule({
    number: "G16",
    severity: "warning",
    basis: law(cite("nd-331-2026"), cite("nd-85-2016", "Điều 20 khoản 1")),
    binds: SINCE_85,
    title: ["Chưa chỉ định bộ phận chuyên trách an toàn thông tin", "No security unit named"],
    message: [
      "{field}: không đơn vị nào được chỉ định chuyên trách an toàn thông tin.",
      "{field}: no unit is named for security.",
    ],
    remedy: ["Chỉ định đơn vị hoặc bộ phận chuyên trách.", "Name a unit or section."],
    *judge({ file }) {
      const told = (file.units ?? []).filter(({ securityUnit }) => securityUnit !== undefined);
      if (told.length === 0)
        yield lacking(
          "/units",
          "danh sách đơn vị không cho biết bộ phận chuyên trách",
          "the units do not tell of a security unit",
        );
      else yield told.some(({ securityUnit }) => securityUnit === true) ? MET : unmet("/units");
    },
    example: cases(
      { units: [{ id: "so", name: "Sở Khoa học và Công nghệ tỉnh Ví Dụ", since: "2025-03-01", securityUnit: true }] },
      { units: [{ id: "so", name: "Sở Khoa học và Công nghệ tỉnh Ví Dụ", since: "2025-03-01", securityUnit: false }] },
      {},
    ),
  }),
];
