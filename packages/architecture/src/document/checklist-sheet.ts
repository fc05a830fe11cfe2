import { writeDay } from "@egov-vn/core";
import { type RuleVerdict, VERDICT_WORDS } from "../assess.js";
import type { Architecture } from "../schema.js";
import type { ChecklistItem, ChecklistReason } from "../verbs/checklist.js";
import { type Block, paragraph, table } from "./content.js";
import { CHECKER, signature } from "./letter.js";
import { versionFacts } from "./part-opening.js";

const KINDS: Readonly<Record<Architecture["kind"], string>> = {
  province: "Khung kiến trúc Chính quyền số cấp tỉnh",
  ministry: "Khung kiến trúc Chính phủ số cấp bộ",
  other: "Khung kiến trúc số của cơ quan khác",
};

/** A place to fill in by hand. */
const dots = (length: number): string => "…".repeat(length);
/** Most reasons that a row of the sheet names; the others are counted. */
const SHOWN = 4;

function reasonWords({ rule, what, remedy, places, verdict }: ChecklistReason): string {
  const code = rule === undefined ? "" : ` (${rule})`;
  const count = places > 1 ? `, ${places} chỗ` : "";
  if (verdict === "no-basis") return `– Thiếu căn cứ: ${what.vi}${code}${count}.`;
  return `– ${what.vi}${code}${count}. ${remedy?.vi ?? ""}`.trim();
}

/** What the result rests on: the rules that are met, what is wrong, what is missing. */
function basisWords({ check, verdict, rules, reasons }: ChecklistItem): string {
  const met = rules.filter(({ verdict }) => verdict === "met");
  const lines: string[] = [];
  if (check === 1 && reasons.length === 0) lines.push("Tên tài liệu và cơ quan ban hành đúng với loại khung.");
  if (met.length > 0) {
    const places = met.reduce((sum, one) => sum + one.met, 0);
    lines.push(`Máy đối chiếu: ${places} chỗ đáp ứng quy tắc ${met.map(({ rule }) => rule.number).join(", ")}.`);
  }
  if (verdict === "not-applicable")
    lines.push("Hồ sơ không có nội dung này, hoặc ngày chốt số liệu trước khi có quy định.");
  if (check !== 1 && rules.length === 0) lines.push("Máy không quyết định được nội dung này.");
  lines.push(...reasons.slice(0, SHOWN).map(reasonWords));
  if (reasons.length > SHOWN) lines.push(`– Còn ${reasons.length - SHOWN} nội dung khác.`);
  return lines.join("\n");
}

/** What a person has answered, or the place to answer; for what is open, the place to name who follows it up. */
function personWords({ asks, confirmed, reasons }: ChecklistItem): string {
  const lines: string[] = [];
  if (asks && confirmed) {
    const { verdict, by, day, note } = confirmed;
    lines.push(`${asks.vi}`, `${VERDICT_WORDS[verdict].vi}: ${by}, ngày ${writeDay(day)}.`, ...(note ? [note] : []));
  } else if (asks) {
    lines.push(asks.vi, "☐ Có   ☐ Không", "Người xác nhận:", dots(9), `Ngày: ${dots(6)}`);
  }
  if (reasons.length > 0) lines.push("Người theo dõi:", dots(9), `Thời hạn: ${dots(5)}`);
  return lines.join("\n");
}

/** The twelve checks as a table: what a machine decided and on what basis, what a person confirms, who follows up. */
export function checklistTable(checks: readonly ChecklistItem[]): Block {
  return table(
    "Mười hai kiểm tra (theo dự thảo)",
    [
      ["Số", 0.07, "number"],
      ["Nội dung kiểm tra", 0.25],
      ["Kết quả", 0.13],
      ["Căn cứ, việc cần làm", 0.31],
      ["Xác nhận, theo dõi", 0.24],
    ],
    checks.map((one) => [
      String(one.check),
      one.what.vi,
      VERDICT_WORDS[one.verdict].vi,
      basisWords(one),
      personWords(one),
    ]),
  );
}

const ORDER: readonly RuleVerdict[] = ["met", "unmet", "no-basis", "not-applicable"];

/** Sums the verdicts up, and leaves the conclusion to who signs. */
function conclusion(checks: readonly ChecklistItem[]): Block {
  const counts = ORDER.map(
    (verdict) => [VERDICT_WORDS[verdict].vi, checks.filter((one) => one.verdict === verdict)] as const,
  )
    .filter(([, all]) => all.length > 0)
    .map(([words, all]) => `${words}: ${all.length}`);
  const open = checks.filter(({ verdict }) => verdict === "unmet" || verdict === "no-basis").map(({ check }) => check);
  return {
    kind: "facts",
    rows: [
      ["Tổng hợp", `${counts.join("; ")}.`],
      ["Kiểm tra còn phải xử lý", open.length === 0 ? "Không có." : `Số ${open.join(", ")}.`],
      ["Kết luận", "☐ Đủ điều kiện trình ban hành\n☐ Chưa đủ điều kiện trình ban hành"],
      ["Người lập phiếu", dots(24)],
      ["Ngày lập phiếu", dots(8)],
    ],
  };
}

/** The sheet of the twelve checks: what it is about, the checks, the conclusion, who signs. */
export function checklistBlocks(file: Architecture, checks: readonly ChecklistItem[]): Block[] {
  return [
    {
      kind: "facts",
      rows: [
        ["Tài liệu", file.title],
        ["Loại khung", KINDS[file.kind]],
        ["Cơ quan ban hành", file.issuer],
        ...versionFacts(file),
      ],
    },
    checklistTable(checks),
    paragraph(
      "Kết quả không phải là điểm số hay chứng nhận. “Chưa đủ cơ sở đánh giá” nghĩa là hồ sơ còn thiếu căn cứ; kết quả này không có nghĩa là đáp ứng hay chưa đáp ứng.",
    ),
    conclusion(checks),
    signature(file, CHECKER),
  ];
}
