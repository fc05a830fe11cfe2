import { figureRules } from "./declared-figures.js";
import type { Finding } from "./finding.js";
import { jsonRules } from "./json/json-rules.js";
import { type Basis, defineRule, type RuleCatalogue } from "./rule.js";

/** How a check ended. Nothing that was not checked can look like a `pass`. */
export type Verdict = "pass" | "fail" | "error" | "skipped";

/** What was looked at; a report of nothing is visible as such. */
export interface Checked {
  /** Rules that ran on a value. */
  readonly rules: number;
  /** Values that the reader returned. */
  readonly values: number;
}

/** The outcome for one input: a verdict, the findings it rests on, and how much was checked. */
export interface Report {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly checked: Checked;
  /** `id@edition` of the standard the input was checked against, when one recognised it. */
  readonly standard?: string;
  /** The codec that read it. */
  readonly codec?: string;
}

/**
 * Returns the verdict that findings lead to: `error` when something could not be checked, `skipped` when the whole
 * input was skipped, `fail` on any error, else `pass`.
 */
export function verdictOf(findings: Iterable<Finding>, rules: RuleCatalogue): Verdict {
  let verdict: Verdict = "pass";
  for (const finding of findings) {
    const unchecked = rules.get(finding.rule)?.unchecked;
    if (unchecked === "error") return "error";
    if (unchecked === "skipped") verdict = "skipped";
    else if (finding.severity === "error" && verdict !== "skipped") verdict = "fail";
  }
  return verdict;
}

const HONESTY: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Điều chưa kiểm tra thì không được coi là đạt.",
    en: "What was not checked must not look like a pass.",
  },
};

/** Rules of the checking itself and of the readers and questions that standards share. */
export const checkingRules = {
  ...jsonRules,
  ...figureRules,
  ruleFailed: defineRule({
    id: "EGV-001",
    title: ["Không chạy được quy tắc", "A rule could not be run"],
    message: [
      "Quy tắc {failed} dừng giữa chừng: {reason}. Dữ liệu này chưa kết luận được.",
      "Rule {failed} broke off: {reason}. No verdict is possible.",
    ],
    remedy: [
      "Đây là lỗi của thư viện: hãy báo kèm mã quy tắc và, nếu được, tệp đầu vào.",
      "This is a fault of the library: report it with the rule id and, if you may, the input.",
    ],
    severity: "error",
    unchecked: "error",
    basis: HONESTY,
  }),
  unreadable: defineRule({
    id: "EGV-002",
    title: ["Không đọc được đầu vào", "The input could not be read"],
    message: ["Dữ liệu này không đọc được: {reason}.", "Could not be read: {reason}."],
    remedy: [
      "Kiểm tra đường dẫn, quyền đọc và ổ đĩa rồi chạy lại.",
      "Check the path, the permissions and the disk, then run again.",
    ],
    severity: "error",
    unchecked: "error",
    basis: HONESTY,
  }),
  unrecognised: defineRule({
    id: "EGV-003",
    title: ["Không nhận ra định dạng", "The format was not recognised"],
    message: [
      "Không tiêu chuẩn nào nhận ra dữ liệu này. Các tiêu chuẩn đã thử: {tried}.",
      "No standard recognises this data. Tried: {tried}.",
    ],
    remedy: [
      "Nếu đây đúng là dữ liệu cần kiểm tra, hãy chỉ định tiêu chuẩn.",
      "If this is data to be checked, name the standard.",
    ],
    severity: "warning",
    unchecked: "skipped",
    basis: HONESTY,
  }),
  moreOfTheSame: defineRule({
    id: "EGV-004",
    title: ["Còn nhiều phát hiện cùng loại", "There is more of the same"],
    message: [
      "Quy tắc {of} còn {count} phát hiện nữa, không liệt kê hết.",
      "Rule {of} has {count} more findings, which are not listed.",
    ],
    remedy: ["Sửa nguyên nhân chung rồi kiểm tra lại.", "Correct the common cause and check again."],
    severity: "warning",
    basis: {
      interoperability: ["@egov-vn"],
      evidence: {
        vi: "Một tệp có thể sai ở bao nhiêu chỗ tùy ý; báo cáo phải đọc được và việc kiểm tra phải kết thúc.",
        en: "A file can be wrong in as many places as it likes; a report must stay readable and a check must end.",
      },
    },
  }),
} as const;

const MOST_OF_A_KIND = 100;

/**
 * Returns the first hundred of each rule, and for the rest a finding that counts them.
 *
 * @param items findings, or what findings are about to be made of: placing them is not free.
 */
export function firstOfAKind<T>(
  items: readonly T[],
  ruleOf: (item: T) => Finding["rule"],
): { kept: readonly T[]; more: Finding[] } {
  if (items.length <= MOST_OF_A_KIND) return { kept: items, more: [] };
  const counts = new Map<Finding["rule"], number>();
  const kept = items.filter((item) => {
    const rule = ruleOf(item);
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MOST_OF_A_KIND;
  });
  const { id, severity } = checkingRules.moreOfTheSame;
  const more = [...counts]
    .filter(([, count]) => count > MOST_OF_A_KIND)
    .map(([of, count]): Finding => ({ rule: id, severity, path: "", params: { of, count: count - MOST_OF_A_KIND } }));
  return { kept, more };
}

/** Returns the first hundred findings of each rule, and for the rest of them one finding that counts them. */
export function limitRepeats(findings: readonly Finding[]): Finding[] {
  const { kept, more } = firstOfAKind(findings, (finding) => finding.rule);
  return [...kept, ...more];
}
