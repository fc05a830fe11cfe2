import { cite } from "@egov-vn/core";
import { anAct as act, type Changes, cases, aCoverage as cov, aTask as task, aUnit as unit } from "../examples/base.js";
import { isThere, placed } from "../model/architecture-index.js";
import { sameName } from "../model/same-name.js";
import { weekdaysBetween } from "../model/weekdays.js";
import { architectureRule, lacking, law, MET, oldLaw, printed, SINCE_224, SINCE_1425, unmet } from "./judging.js";

const officer = (count: number): Changes => ({
  coverage: [cov("can-bo", { what: "Cán bộ phụ trách CNTT", measure: "it-officer", count, of: 20 })],
});

/** J01 to J07: staff, money, plans. */
export const peopleRules = [
  architectureRule({
    number: "J01",
    severity: "warning",
    basis: oldLaw(cite("nd-64-2007", "Điều 24")),
    title: ["Cơ quan không có người phụ trách CNTT", "An agency without an IT officer"],
    message: ["{field} cho thấy {problem}.", "{field} shows that {problem}."],
    remedy: ["Bố trí người chuyên trách, kiêm nhiệm hoặc thuê.", "Appoint one, full time or not, or hire one."],
    *judge({ file }) {
      const units = placed(file.units).filter(({ row }) => row.itOfficer !== undefined);
      for (const { row, at } of units) {
        yield row.itOfficer !== "none"
          ? MET
          : unmet(`/units/${at}/itOfficer`, {
              problem: { vi: `${row.name} không có người phụ trách CNTT`, en: `${row.name} has no IT officer` },
            });
      }
      let some = units.length > 0;
      for (const [at, row] of (file.coverage ?? []).entries()) {
        if (row.measure !== "it-officer" || row.count === undefined || row.of === undefined) continue;
        some = true;
        const all = row.count >= row.of || row.rest !== undefined;
        yield all
          ? MET
          : unmet(`/coverage/${at}`, {
              problem: {
                vi: `${row.count}/${row.of} có người phụ trách CNTT`,
                en: `${row.count} of ${row.of} have an IT officer`,
              },
            });
      }
      if (!some)
        yield lacking(
          "/units",
          "tệp không cho biết cơ quan nào có người phụ trách CNTT",
          "the file does not tell which agencies have an IT officer",
        );
    },
    example: cases(officer(20), officer(17), {}),
  }),
  architectureRule({
    number: "J02",
    severity: "warning",
    basis: law(cite("qd-1425-ttg-2026", "Phụ lục III, mục 4.6.2a")),
    binds: SINCE_1425,
    title: ["Xã không có đầu mối CĐS, an ninh mạng", "A commune without a contact"],
    message: [
      "{field}: {unit} chưa có đầu mối chuyển đổi số, an ninh mạng.",
      "{field}: {unit} has no contact for digital transformation and security.",
    ],
    remedy: ["Chỉ định một đầu mối.", "Name a contact."],
    *judge({ file }) {
      const communes = placed(file.units).filter(({ row }) => row.level === "commune" && row.contact !== undefined);
      if (communes.length === 0)
        yield lacking(
          "/units",
          "danh sách đơn vị không cho biết đầu mối của xã",
          "the units do not tell of communes' contacts",
        );
      for (const { row, at } of communes)
        yield row.contact === true ? MET : unmet(`/units/${at}/contact`, { unit: row.name });
    },
    example: cases(
      { units: [unit("xa-a", "UBND xã Ví Dụ A", { level: "commune", contact: true })] },
      { units: [unit("xa-a", "UBND xã Ví Dụ A", { level: "commune", contact: false })] },
      {},
    ),
  }),
  architectureRule({
    number: "J03",
    severity: "warning",
    basis: printed(
      "Chỉ tiêu do tỉnh tự tuyên bố: chưa tìm thấy văn bản nào quy định 2 % hay 1 %.",
      "A target that the province declares itself: no law that asks for 2 % or 1 % was found.",
    ),
    declared: true,
    title: ["Chi dưới mức chỉ tiêu đã tuyên bố", "Spending below the declared target"],
    message: [
      "{field}: chi {share} %, chỉ tiêu tuyên bố là {target} %.",
      "{field}: {share} % spent, {target} % declared.",
    ],
    remedy: ["Bố trí đủ kinh phí, hoặc điều chỉnh chỉ tiêu đã tuyên bố.", "Fund it, or change the declared target."],
    *judge({ file }) {
      const rows = placed(file.money).filter(({ row }) => row.target !== undefined);
      if (rows.length === 0) yield lacking("/money", "tệp không tuyên bố tỷ lệ chi nào", "the file declares no share");
      for (const { row, at } of rows) {
        if (row.amount === undefined || row.budget === undefined) {
          yield lacking(`/money/${at}`, "không có số đã chi và tổng ngân sách", "amount or budget is missing");
          continue;
        }
        const share = (100 * row.amount) / row.budget;
        yield share >= (row.target as number)
          ? MET
          : unmet(`/money/${at}`, {
              share: Math.round(share * 100) / 100,
              target: row.target as number,
            });
      }
    },
    example: cases(
      { money: [{ id: "cntt", what: "CNTT và an toàn thông tin", target: 2, amount: 250e9, budget: 12e12 }] },
      { money: [{ id: "cntt", what: "CNTT và an toàn thông tin", target: 2, amount: 100e9, budget: 12e12 }] },
      { money: [{ id: "cntt", what: "CNTT và an toàn thông tin", target: 2 }] },
    ),
  }),
  architectureRule({
    number: "J04",
    severity: "warning",
    basis: law(cite("ct-14-ttg-2019")),
    binds: { from: "2019-06-07" },
    title: ["Chi an toàn thông tin dưới 10 %", "Security below 10 % of IT money"],
    message: [
      "{field}: an toàn thông tin chiếm {share} % kinh phí CNTT.",
      "{field}: security has {share} % of the IT money.",
    ],
    remedy: ["Dành ít nhất 10 % cho an toàn thông tin.", "Give at least 10 % to security."],
    *judge({ file }) {
      const rows = placed(file.money).filter(({ row }) => row.security !== undefined);
      if (rows.length === 0)
        yield lacking(
          "/money",
          "tệp không ghi chi an toàn thông tin",
          "the file does not tell what is spent on security",
        );
      for (const { row, at } of rows) {
        if (row.amount === undefined) yield lacking(`/money/${at}`, "không có tổng chi CNTT", "the whole is missing");
        else {
          const share = (100 * (row.security as number)) / row.amount;
          yield share >= 10 ? MET : unmet(`/money/${at}/security`, { share: Math.round(share * 100) / 100 });
        }
      }
    },
    example: cases(
      { money: [{ id: "cntt", what: "CNTT", amount: 100e9, security: 12e9 }] },
      { money: [{ id: "cntt", what: "CNTT", amount: 100e9, security: 5e9 }] },
      {},
    ),
  }),
  architectureRule({
    number: "J05",
    severity: "warning",
    basis: law(cite("nd-224-2026", "Điều 7 khoản 3")),
    binds: SINCE_224,
    title: ["Kế hoạch gửi Bộ quá 5 ngày làm việc", "Plan sent later than 5 working days"],
    message: [
      "{field}: {act} ban hành ngày {day}, gửi Bộ ngày {sent}.",
      "{field}: {act} was issued on {day} and sent on {sent}.",
    ],
    remedy: ["Gửi kế hoạch trong 5 ngày làm việc.", "Send the plan within 5 working days."],
    *judge({ file }) {
      const rows = placed(file.acts).filter(({ row }) => row.sentToMinistry !== undefined);
      if (rows.length === 0)
        yield lacking("/acts", "không kế hoạch nào ghi ngày gửi Bộ", "no plan says when it was sent");
      for (const { row, at } of rows) {
        if (row.day === undefined) {
          yield lacking(
            `/acts/${at}`,
            `${row.number ?? row.id} không ghi ngày ban hành`,
            `${row.number ?? row.id} has no day`,
          );
          continue;
        }
        yield weekdaysBetween(row.day, row.sentToMinistry as string) <= 5
          ? MET
          : unmet(`/acts/${at}/sentToMinistry`, {
              act: row.number ?? row.id,
              day: row.day,
              sent: row.sentToMinistry as string,
            });
      }
    },
    example: cases(
      { acts: [act("kh-1", "Kế hoạch", { day: "2026-10-01", sentToMinistry: "2026-10-05" })] },
      { acts: [act("kh-1", "Kế hoạch", { day: "2026-10-01", sentToMinistry: "2026-10-20" })] },
      {},
    ),
  }),
  architectureRule({
    number: "J06",
    severity: "error",
    basis: law(cite("nd-224-2026", "Điều 37 khoản 1")),
    binds: SINCE_224,
    title: ["Dự án không đối chiếu kiến trúc", "A project that was not checked against the architecture"],
    message: [
      "{field}: nhiệm vụ {task} thuộc dự án nhưng chưa đối chiếu với kiến trúc.",
      "{field}: task {task} is a project and was not checked against the architecture.",
    ],
    remedy: [
      "Đối chiếu dự án với khung kiến trúc khi thẩm định.",
      "Check the project against the framework when it is appraised.",
    ],
    *judge({ tasks }) {
      const projects = tasks.filter(({ row }) => row.programme !== undefined);
      if (projects.length === 0)
        yield lacking("/tasks", "không nhiệm vụ nào thuộc dự án", "no task belongs to a project");
      for (const { row, at } of projects) {
        if (row.appraised === undefined)
          yield lacking(`/tasks/${at}`, `${row.code} không ghi việc đối chiếu`, `${row.code} does not tell`);
        else yield row.appraised ? MET : unmet(`/tasks/${at}/appraised`, { task: `${row.code} ${row.title}` });
      }
    },
    example: cases(
      { tasks: [task("NV-1", { programme: "Dự án LGSP", appraised: true })] },
      { tasks: [task("NV-1", { programme: "Dự án LGSP", appraised: false })] },
      {},
    ),
  }),
  architectureRule({
    number: "J07",
    severity: "warning",
    basis: law(cite("nd-224-2026", "Điều 85 khoản 6"), cite("nd-64-2007", "Điều 45 khoản 2")),
    title: ["Đơn vị chuyên trách không đúng theo thời kỳ", "Wrong specialised unit for that day"],
    message: [
      "{field}: vào ngày {day} đơn vị chuyên trách là {wanted}, không phải {unit}.",
      "{field}: on {day} the specialised unit is {wanted}, not {unit}.",
    ],
    remedy: ["Ghi đúng đơn vị chuyên trách của thời kỳ.", "Name the specialised unit of that time."],
    *judge({ file }, { asOf }) {
      const told = placed(file.units).filter(({ row }) => row.specialised === true);
      if (told.length === 0)
        yield lacking("/units", "tệp không cho biết đơn vị chuyên trách", "the file names no specialised unit");
      const wanted = asOf < "2025-03-01" ? "Sở Thông tin và Truyền thông" : "Sở Khoa học và Công nghệ";
      for (const { row, at } of told) {
        const right = sameName(row.name).startsWith(sameName(wanted)) && isThere(row, asOf);
        yield right ? MET : unmet(`/units/${at}/specialised`, { day: asOf, wanted, unit: row.name });
      }
    },
    example: cases(
      { units: [unit("so", "Sở Khoa học và Công nghệ tỉnh Ví Dụ", { since: "2025-03-01", specialised: true })] },
      { units: [unit("so", "Sở Thông tin và Truyền thông tỉnh Ví Dụ", { specialised: true })] },
      {},
    ),
  }),
];
