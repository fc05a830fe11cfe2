import { type Duration, defineRule, durationText, isUnparsed, type Rule } from "@egov-vn/core";
import { channelName, type TimeLimit, timeLimits } from "../parts.js";
import type { Procedure } from "../schema.js";
import { measured, OLD_PORTAL } from "./basis.js";
import { fiveDays, limit, row } from "./fragments.js";

const keyOf = ({ amount, unit, sameDay }: Duration): string => `${amount} ${unit} ${sameDay ?? ""}`;

const shown = (limits: readonly Duration[]) => {
  const each = (language: "vi" | "en"): string =>
    [...new Set(limits.map((one) => durationText(one, language)))].join("; ");
  return { vi: each("vi"), en: each("en") };
};

const withCase = (amount: number): string =>
  row({
    methods: [{ channel: "direct", timeLimit: fiveDays }],
    cases: [{ code: "1.009999.01", timeLimit: { amount, unit: "working-day" } }],
  });

/** What is said of time limits. */
export const limitRules: readonly Rule<Procedure>[] = [
  defineRule<Procedure>({
    id: "PRO-208",
    severity: "warning",
    basis: measured(
      "121 trong 341 thủ tục ghi cả hai loại thời hạn không có thời hạn nào chung.",
      "121 of 341 procedures that give both kinds of time limit have no limit in common.",
    ),
    title: ["Thời hạn theo kênh và theo trường hợp mâu thuẫn", "The limits of channels and of cases contradict"],
    message: [
      "Thời hạn theo kênh nộp là {methods}; thời hạn theo trường hợp là {cases}. Hai bên không có thời hạn nào chung.",
      "By channel: {methods}; by case: {cases}. They have no limit in common.",
    ],
    remedy: [
      "Đối chiếu với quyết định công bố; phần mềm không được tự chọn một trong hai.",
      "Compare them with the publishing decision; no program should choose between them.",
    ],
    check(procedure) {
      const computable = (wanted: TimeLimit["origin"]): Duration[] =>
        timeLimits(procedure).flatMap(({ origin, limit: one }) =>
          origin !== wanted || one === "none" || isUnparsed(one) ? [] : [one],
        );
      const [methods, cases] = [computable("method"), computable("case")];
      if (methods.length === 0 || cases.length === 0) return undefined;
      const ofMethods = new Set(methods.map(keyOf));
      if (cases.some((one) => ofMethods.has(keyOf(one)))) return undefined;
      return { path: "/cases", params: { methods: shown(methods), cases: shown(cases) } };
    },
    example: { passing: withCase(5), failing: withCase(10) },
  }),
  defineRule<Procedure>({
    id: "PRO-209",
    severity: "info",
    basis: measured(
      "131 trong 502 thủ tục ghi cùng một kênh nhiều lần.",
      "131 of 502 procedures list the same channel more than once.",
    ),
    title: ["Một kênh được ghi nhiều lần", "A channel is listed more than once"],
    message: [
      "Kênh “{channel}” được ghi {count} lần, mỗi lần một thời hạn hoặc mức phí.",
      "The channel “{channel}” is listed {count} times, each with a limit or fee of its own.",
    ],
    remedy: [
      "Giữ tất cả; mô tả phải cho biết dòng nào áp dụng khi nào.",
      "Keep them all; their descriptions must say which applies when.",
    ],
    *check({ methods }) {
      const seen = new Map<string, number[]>();
      for (const [index, { channel }] of (methods ?? []).entries()) {
        if (channel === undefined) continue;
        const word = typeof channel === "string" ? channel : channel.unparsed;
        seen.set(word, [...(seen.get(word) ?? []), index]);
      }
      for (const [channel, places] of seen) {
        if (places.length < 2) continue;
        const params = { channel: channelName(channel), count: places.length };
        yield { path: `/methods/${places[1]}/channel`, params };
      }
    },
    example: {
      passing: limit(fiveDays),
      failing: row({ methods: [{ channel: "direct", timeLimit: fiveDays }, { channel: "direct" }] }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-210",
    severity: "warning",
    basis: measured(
      "189 thời hạn là câu chữ, 283 có đơn vị “khác”, trong 2.071 thời hạn theo kênh.",
      "189 limits are words and 283 have the unit “other”, among 2,071 limits of channels.",
    ),
    title: ["Thời hạn không tính được", "A time limit cannot be computed"],
    message: [
      "{field} ({of}) ghi “{written}”: thời hạn này không phải là một số kèm đơn vị nên được giữ nguyên văn.",
      "{field} ({of}) is “{written}”, which is no amount with a unit; it is kept as text.",
    ],
    remedy: [
      "Ghi số và đơn vị (ngày làm việc, ngày, giờ, tháng); điều kiện để ở phần mô tả.",
      "Write an amount and a unit (working day, day, hour, month); put conditions into the description.",
    ],
    *check(procedure) {
      for (const { path, of, limit: one } of timeLimits(procedure)) {
        if (isUnparsed(one)) yield { path, params: { of: channelName(of), written: one.unparsed } };
      }
    },
    example: { passing: limit(fiveDays), failing: limit({ unparsed: "Theo mô tả" }) },
  }),
  defineRule<Procedure>({
    id: "PRO-218",
    severity: "info",
    basis: OLD_PORTAL,
    title: ["Thời hạn bằng 0", "A time limit of zero"],
    message: [
      "{field} ({of}) ghi là {limit}: thủ tục có thể được giải quyết ngay, cũng có thể ô này bị bỏ trống.",
      "{field} ({of}) is {limit}: settled at once, or never filled in.",
    ],
    remedy: ["Xem phần mô tả rồi ghi rõ.", "Look at the description and state it."],
    *check(procedure) {
      for (const { path, of, limit: one } of timeLimits(procedure)) {
        if (one === "none" || isUnparsed(one) || one.amount !== 0) continue;
        yield { path, params: { of: channelName(of), limit: shown([one]) } };
      }
    },
    example: { passing: limit(fiveDays), failing: limit({ amount: 0, unit: "hour" }) },
  }),
];
