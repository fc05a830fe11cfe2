import { baseArchitecture, type Changes, cases, aGap as gap, anObject as ob, aTask as task } from "../examples/base.js";
import { type ArchitectureIndex, calledObject, type Placed } from "../model/architecture-index.js";
import { cycleIn } from "../model/cycles.js";
import { deadlineDay } from "../model/deadline.js";
import type { Gap, Task } from "../schema.js";
import {
  architectureRule,
  guide,
  lacking,
  MET,
  missingParts,
  type Outcome,
  overall,
  SINCE_1425,
  unmet,
} from "./judging.js";
import { eachRow, type Judged } from "./rows.js";

const B4 = guide(["Bảng 4", "table 4"]);
const NO_GAPS = ["tệp chưa có nội dung cần hoàn thiện nào", "the file has no gaps"] as const;

const gaps = (index: ArchitectureIndex, judge: (placed: Placed<Gap>) => Judged): Iterable<Outcome> =>
  eachRow(index.gaps, ["/gaps", ...NO_GAPS], judge);

const tasks = (index: ArchitectureIndex, judge: (placed: Placed<Task>) => Judged): Iterable<Outcome> =>
  eachRow(index.tasks, ["/tasks", "tệp chưa có nhiệm vụ nào", "the file has no tasks"], judge);

const called = ({ code, title }: Task) => ({ task: `${code} ${title}` });
const good: Changes = { gaps: [gap("ND-1")], tasks: [task("NV-1")] };
const withTask = (changes: Partial<Task>): Changes => ({ ...good, tasks: [task("NV-1", changes)] });
const [one, lgsp] = baseArchitecture.objects as [ReturnType<typeof ob>, ReturnType<typeof ob>];

/** D01 to D13: gaps, tasks, and the days of the document. */
export const workRules = [
  architectureRule({
    number: "D01",
    severity: "error",
    basis: B4,
    title: ["Nội dung cần hoàn thiện không có nhiệm vụ", "A gap without a task"],
    message: [
      "{field}: {code} không gắn với nhiệm vụ nào có trong tệp.",
      "{field}: {code} has no task that is in the file.",
    ],
    remedy: ["Thêm nhiệm vụ, hoặc gắn với nhiệm vụ đã có.", "Add a task, or name one that is there."],
    judge(index) {
      return gaps(index, ({ row, at }) => {
        const known = (row.tasks ?? []).filter((code) => index.taskByCode.has(code));
        return known.length > 0 ? MET : unmet(`/gaps/${at}`, { code: row.code });
      });
    },
    example: cases(good, { gaps: [gap("ND-1")] }, {}),
  }),
  architectureRule({
    number: "D02",
    severity: "warning",
    basis: B4,
    title: ["Nhiệm vụ không gắn nội dung nào", "A task for no gap"],
    message: ["{field}: {task} không gắn với nội dung cần hoàn thiện nào.", "{field}: {task} is for no gap."],
    remedy: ["Gắn nhiệm vụ với nội dung mà nó giải quyết.", "Name the gap that it closes."],
    judge(index) {
      const wanted = new Set(index.gaps.flatMap(({ row }) => row.tasks ?? []));
      return tasks(index, ({ row, at }) => (wanted.has(row.code) ? MET : unmet(`/tasks/${at}`, called(row))));
    },
    example: cases(good, { tasks: [task("NV-1")] }, {}),
  }),
  architectureRule({
    number: "D03",
    severity: "error",
    basis: B4,
    title: ["Cặp nội dung–nhiệm vụ trùng", "The same gap–task pair twice"],
    message: ["{field}: cặp {pair} đã được ghi.", "{field}: the pair {pair} is there already."],
    remedy: ["Giữ một dòng cho mỗi cặp.", "Keep one row for each pair."],
    judge(index) {
      const seen = new Set<string>();
      return gaps(index, function* ({ row, at }) {
        for (const [item, code] of (row.tasks ?? []).entries()) {
          const pair = `${row.code} – ${code}`;
          yield !seen.has(pair) ? MET : unmet(`/gaps/${at}/tasks/${item}`, { pair });
          seen.add(pair);
        }
      });
    },
    example: cases(good, { ...good, gaps: [gap("ND-1", { tasks: ["NV-1", "NV-1"] })] }, {}),
  }),
  architectureRule({
    number: "D04",
    severity: "error",
    basis: B4,
    title: ["Cùng mã mà nội dung khác nhau", "One code, two texts"],
    message: ["{field}: mã {code} đã có với nội dung khác.", "{field}: code {code} is there with another text."],
    remedy: ["Dùng một nội dung cho một mã.", "Give one code one text."],
    *judge(index) {
      if (index.gaps.length + index.tasks.length === 0) yield lacking("/gaps", ...NO_GAPS);
      const first = new Map<string, string>();
      for (const [list, rows] of [
        ["gaps", index.gaps],
        ["tasks", index.tasks],
      ] as const) {
        for (const { row, at } of rows) {
          const text = "content" in row ? row.content : row.title;
          const known = first.get(row.code);
          if (known === undefined) first.set(row.code, text);
          yield known === undefined || known === text ? MET : unmet(`/${list}/${at}/code`, { code: row.code });
        }
      }
    },
    example: cases(good, { ...good, tasks: [task("NV-1"), task("NV-1", { title: "Việc khác" })] }, {}),
  }),
  architectureRule({
    number: "D05",
    severity: "error",
    basis: B4,
    title: ["Thời hạn không cụ thể", "The deadline is not concrete"],
    message: [
      "{field}: thời hạn “{deadline}” của {task} không phải là ngày, tháng, quý, năm.",
      "{field}: the deadline “{deadline}” of {task} is no day, month, quarter or year.",
    ],
    remedy: ["Ghi mốc cụ thể, như 2026-Q4 hoặc 30/6/2027.", "Give a milestone, such as 2026-Q4 or 2027-06-30."],
    judge(index) {
      return tasks(index, ({ row, at }) => {
        if (row.deadline === undefined)
          return lacking(`/tasks/${at}`, `${row.code} chưa ghi thời hạn`, `${row.code} has no deadline`);
        else
          return deadlineDay(row.deadline) !== undefined
            ? MET
            : unmet(`/tasks/${at}/deadline`, {
                ...called(row),
                deadline: row.deadline,
              });
      });
    },
    example: cases(good, withTask({ deadline: "ngắn hạn" }), {
      tasks: [(({ deadline, ...rest }) => rest)(task("NV-1"))],
    }),
  }),
  architectureRule({
    number: "D06",
    severity: "error",
    basis: B4,
    title: ["Nhiệm vụ thiếu trường bắt buộc của Bảng 4", "A task lacks a required field of table 4"],
    message: ["{field}: {task} thiếu {what}.", "{field}: {task} lacks {what}."],
    remedy: [
      "Ghi đủ kết quả, chủ trì, mức ưu tiên, nguồn lực và tiêu chí kiểm chứng.",
      "Give result, lead, priority, resources and proof.",
    ],
    judge(index) {
      return tasks(index, ({ row, at }) => {
        const what = missingParts([
          row.result === undefined && ["kết quả kiến trúc", "a result"],
          row.lead === undefined && ["chủ trì", "a lead"],
          row.priority === undefined && ["mức ưu tiên", "a priority"],
          row.resources === undefined && ["nguồn lực", "resources"],
          row.proof === undefined && ["tiêu chí kiểm chứng", "a criterion of proof"],
        ]);
        return what ? unmet(`/tasks/${at}`, { ...called(row), what }) : MET;
      });
    },
    example: cases(good, { ...good, tasks: [(({ lead, ...rest }) => rest)(task("NV-1"))] }, {}),
  }),
  architectureRule({
    number: "D07",
    severity: "warning",
    basis: B4,
    title: ["Hoàn thành mà chưa kiểm chứng", "Done without proof"],
    message: [
      "{field}: {task} hoàn thành, chờ kiểm chứng từ trước ngày {deadline}.",
      "{field}: {task} is done and has waited for proof since before {deadline}.",
    ],
    remedy: ["Kiểm chứng kết quả rồi ghi đã kiểm chứng.", "Prove the result and mark it proved."],
    *judge(index, { asOf }) {
      const done = index.tasks.filter(({ row }) => row.state === "done-unverified" || row.state === "done-verified");
      if (done.length === 0) yield lacking("/tasks", "chưa nhiệm vụ nào hoàn thành", "no task is done");
      for (const { row, at } of done) {
        const due = deadlineDay(row.deadline ?? "");
        yield row.state === "done-verified" || (due !== undefined && due >= asOf)
          ? MET
          : unmet(`/tasks/${at}/state`, { ...called(row), deadline: row.deadline ?? asOf });
      }
    },
    example: cases(
      withTask({ state: "done-verified" }),
      withTask({ state: "done-unverified", deadline: "2026-06-30" }),
      good,
    ),
  }),
  architectureRule({
    number: "D08",
    severity: "warning",
    basis: B4,
    title: ["Quá hạn mà không ghi “chậm”", "Overdue but not marked late"],
    message: [
      "{field}: {task} quá hạn {deadline} mà chưa ghi chậm.",
      "{field}: {task} is past {deadline} and not marked late.",
    ],
    remedy: ["Ghi trạng thái chậm, hoặc điều chỉnh thời hạn.", "Mark it late, or adjust the deadline."],
    judge(index, { asOf }) {
      return tasks(index, ({ row, at }) => {
        const due = row.deadline === undefined ? undefined : deadlineDay(row.deadline);
        if (due === undefined || row.state === undefined) {
          return lacking(
            `/tasks/${at}`,
            `${row.code} thiếu thời hạn cụ thể hoặc trạng thái`,
            `${row.code} lacks a concrete deadline or a state`,
          );
        }
        const open = row.state === "not-started" || row.state === "ongoing";
        return !open || due >= asOf
          ? MET
          : unmet(`/tasks/${at}/state`, { ...called(row), deadline: row.deadline ?? "" });
      });
    },
    example: cases(good, withTask({ deadline: "2026-06-30", state: "ongoing" }), {
      tasks: [(({ state, ...rest }) => rest)(task("NV-1"))],
    }),
  }),
  architectureRule({
    number: "D09",
    severity: "error",
    basis: B4,
    title: ["Nhiệm vụ đặt trước cái nó phụ thuộc", "A task before what it depends on"],
    message: ["{field}: {task} phụ thuộc {other}, {problem}.", "{field}: {task} depends on {other}, {problem}."],
    remedy: ["Đổi thứ tự hoặc thời hạn của hai nhiệm vụ.", "Change the order or the deadlines."],
    *judge(index) {
      const targets = new Map(index.tasks.map(({ row }) => [row.code, row.dependsOn ?? []]));
      const circle = new Set(cycleIn(targets));
      let some = false;
      for (const { row, at } of index.tasks) {
        for (const [item, code] of (row.dependsOn ?? []).entries()) {
          some = true;
          const path = `/tasks/${at}/dependsOn/${item}`;
          const other = index.taskByCode.get(code)?.row;
          if (!other) {
            yield unmet(path, {
              ...called(row),
              other: code,
              problem: { vi: "nhiệm vụ này không có", en: "which is not there" },
            });
            continue;
          }
          if (circle.has(row.code) && circle.has(code)) {
            yield unmet(path, {
              ...called(row),
              other: code,
              problem: { vi: "hai bên phụ thuộc vòng tròn", en: "in a circle" },
            });
            continue;
          }
          const [own, before] = [deadlineDay(row.deadline ?? ""), deadlineDay(other.deadline ?? "")];
          if (own === undefined || before === undefined) {
            yield lacking(
              path,
              `${row.code} hoặc ${code} chưa có thời hạn cụ thể`,
              `${row.code} or ${code} has no concrete deadline`,
            );
          } else
            yield before <= own
              ? MET
              : unmet(path, {
                  ...called(row),
                  other: code,
                  problem: { vi: "nhưng hạn lại sớm hơn", en: "but is due earlier" },
                });
        }
      }
      if (!some) yield lacking("/tasks", "không nhiệm vụ nào ghi phụ thuộc", "no task depends on another");
    },
    example: cases(
      { tasks: [task("NV-1", { dependsOn: ["NV-2"] }), task("NV-2", { deadline: "2026-12-31" })] },
      { tasks: [task("NV-1", { dependsOn: ["NV-2"] }), task("NV-2", { deadline: "2028-12-31" })] },
      good,
    ),
  }),
  architectureRule({
    number: "D10",
    severity: "warning",
    basis: guide(["mục VII", "section VII"]),
    title: ["Đối tượng mục tiêu không nhiệm vụ nào tạo ra", "A to-be object that no task brings"],
    message: ["{field}: không nhiệm vụ nào tạo ra {object}.", "{field}: no task brings {object}."],
    remedy: [
      "Gắn đối tượng với một nhiệm vụ, qua nội dung cần hoàn thiện.",
      "Name it in a task, or in a gap that a task closes.",
    ],
    *judge(index) {
      const brought = new Set([
        ...index.tasks.flatMap(({ row }) => row.objects ?? []),
        ...index.gaps.flatMap(({ row }) => ((row.tasks ?? []).length > 0 ? (row.objects ?? []) : [])),
      ]);
      const wanted = index.objects.filter(({ row }) => row.state === "to-be");
      if (wanted.length === 0) yield lacking("/objects", "tệp chưa có đối tượng mục tiêu nào", "no object is to be");
      for (const { row, at } of wanted)
        yield brought.has(row.code) ? MET : unmet(`/objects/${at}`, { object: calledObject(row) });
    },
    example: cases(
      {
        objects: [one, lgsp, ob("KT-3", { state: "to-be", lifeCycle: "planned" })],
        tasks: [task("NV-1", { objects: ["KT-3"] })],
      },
      { objects: [one, lgsp, ob("KT-3", { state: "to-be", lifeCycle: "planned" })] },
      {},
    ),
  }),
  architectureRule({
    number: "D11",
    severity: "error",
    basis: guide(["Bảng 1", "table 1"]),
    title: ["“Thay thế/kết thúc” mà mục tiêu vẫn giữ", "“Replace/end” but kept in the target"],
    message: [
      "{field}: {object} sẽ thay thế hoặc kết thúc nhưng vẫn ghi trong mục tiêu.",
      "{field}: {object} is to be replaced or ended but is kept in the target.",
    ],
    remedy: ["Ghi trạng thái hiện trạng, hoặc đổi phương án.", "Mark it as is, or change what is to be done."],
    *judge({ objects: rows }) {
      const chosen = rows.filter(({ row }) => row.option !== undefined);
      if (chosen.length === 0)
        yield lacking("/objects", "chưa đối tượng nào ghi phương án", "no object says what is to be done");
      for (const { row, at } of chosen)
        yield row.option !== "replace" || row.state === "as-is"
          ? MET
          : unmet(`/objects/${at}/option`, {
              object: calledObject(row),
            });
    },
    example: cases(
      { objects: [{ ...one, option: "replace", state: "as-is" }, lgsp] },
      { objects: [{ ...one, option: "replace" }, lgsp] },
      {},
    ),
  }),
  architectureRule({
    number: "D12",
    severity: "warning",
    basis: overall("Điều 3 khoản 4"),
    binds: SINCE_1425,
    title: ["Chưa ban hành, cập nhật trước 29/01/2027", "Not issued or updated by 29/01/2027"],
    message: [
      "{field}: đến ngày {day} tài liệu chưa ban hành theo khung mới.",
      "{field}: on {day} the document was not issued by the new framework.",
    ],
    remedy: [
      "Ban hành hoặc cập nhật Khung kiến trúc Chính quyền số cấp tỉnh.",
      "Issue or update the framework of the province.",
    ],
    *judge({ file }, { asOf }) {
      const done =
        file.framework.key === "quoc-gia-so-1.0" &&
        file.status === "issued" &&
        (file.effective ?? asOf) <= "2027-01-29";
      if (done) yield MET;
      else if (asOf > "2027-01-29")
        yield file.status === undefined
          ? lacking("/status", "tệp không ghi tình trạng ban hành", "the file does not say whether it was issued")
          : unmet("/status", { day: asOf });
      else yield lacking("/status", "chưa đến hạn 29/01/2027", "29 January 2027 has not come");
    },
    example: cases({ status: "issued" }, { cutOff: "2027-03-01" }, {}),
  }),
  architectureRule({
    number: "D13",
    severity: "warning",
    basis: guide(["Phần A mục VII", "part A, VII"]),
    title: ["Quá một năm chưa rà soát", "Not reviewed for more than a year"],
    message: [
      "{field}: lần rà soát gần nhất là {reviewed}, trước ngày {day} hơn một năm.",
      "{field}: the last review was on {reviewed}, more than a year before {day}.",
    ],
    remedy: ["Rà soát tài liệu ít nhất mỗi năm một lần.", "Review the document at least once a year."],
    *judge({ file }, { asOf }) {
      const reviewed = file.reviewed ?? (file.status === "issued" ? file.effective : undefined);
      if (reviewed === undefined) yield lacking("/reviewed", "tệp không ghi ngày rà soát", "the file names no review");
      else {
        const limit = `${Number(reviewed.slice(0, 4)) + 1}${reviewed.slice(4)}`;
        yield asOf <= limit ? MET : unmet("/reviewed", { reviewed, day: asOf });
      }
    },
    example: cases({ reviewed: "2026-06-01" }, { reviewed: "2025-06-01" }, {}),
  }),
];
