import { type Duration, durationText, isUnparsed, type Rule, type Unparsed } from "@egov-vn/core";
import { thousandfold } from "../money.js";
import { channelName, feesOf, timeLimits } from "../parts.js";
import type { Procedure } from "../schema.js";
import { measured, OLD_PORTAL, OURS } from "./basis.js";
import { checked, rule } from "./rule-builder.js";

const keyOf = (limit: Duration | Unparsed): string =>
  isUnparsed(limit) ? limit.unparsed : `${limit.amount} ${limit.unit}`;

const shown = (limits: readonly (Duration | Unparsed)[]) => {
  const each = (language: "vi" | "en"): string =>
    [...new Set(limits.map((limit) => durationText(limit, language)))].join("; ");
  return { vi: each("vi"), en: each("en") };
};

/** What is said of time limits. */
export const limitRules: readonly Rule<Procedure>[] = [
  checked(
    rule(
      "PRO-208",
      "warning",
      measured(
        "121 trong 341 thủ tục ghi cả hai loại thời hạn không có thời hạn nào chung.",
        "121 of 341 procedures that give both kinds of time limit have none in common.",
      ),
      {
        title: ["Thời hạn theo kênh và theo trường hợp mâu thuẫn", "The limits of channels and of cases contradict"],
        message: [
          "Theo kênh nộp: {methods}; theo trường hợp: {cases}. Không có thời hạn nào chung.",
          "By channel: {methods}; by case: {cases}. They have none in common.",
        ],
        remedy: [
          "Đối chiếu với quyết định công bố; phần mềm không được tự chọn một trong hai.",
          "Compare them with the publishing decision; no program should choose between them.",
        ],
      },
    ),
    function* (procedure) {
      const limits = timeLimits(procedure).filter(({ limit }) => !isUnparsed(limit));
      const methods = limits.filter(({ origin }) => origin === "method").map(({ limit }) => limit);
      const cases = limits.filter(({ origin }) => origin === "case").map(({ limit }) => limit);
      if (methods.length === 0 || cases.length === 0) return;
      const ofMethods = new Set(methods.map(keyOf));
      if (cases.some((limit) => ofMethods.has(keyOf(limit)))) return;
      yield { path: "/cases", params: { methods: shown(methods), cases: shown(cases) } };
    },
  ),
  checked(
    rule(
      "PRO-209",
      "info",
      measured(
        "131 trong 502 thủ tục ghi cùng một kênh nhiều lần.",
        "131 of 502 procedures list the same channel more than once.",
      ),
      {
        title: ["Một kênh được ghi nhiều lần", "A channel is listed more than once"],
        message: [
          "Kênh “{channel}” được ghi {count} lần, mỗi lần một thời hạn hoặc mức phí.",
          "The channel “{channel}” is listed {count} times, each with a limit or fee of its own.",
        ],
        remedy: [
          "Giữ tất cả; mô tả phải cho biết dòng nào áp dụng khi nào.",
          "Keep them all; their descriptions must say which applies when.",
        ],
      },
    ),
    function* ({ methods }) {
      const seen = new Map<string, number[]>();
      for (const [index, { channel }] of (methods ?? []).entries()) {
        if (channel === undefined) continue;
        const word = typeof channel === "string" ? channel : channel.unparsed;
        seen.set(word, [...(seen.get(word) ?? []), index]);
      }
      for (const [channel, places] of seen) {
        if (places.length > 1)
          yield {
            path: `/methods/${places[1]}/channel`,
            params: { channel: channelName(channel), count: places.length },
          };
      }
    },
  ),
  checked(
    rule(
      "PRO-210",
      "warning",
      measured(
        "189 thời hạn là câu chữ, 283 có đơn vị “khác”, trong 2.071 thời hạn theo kênh.",
        "189 limits are words and 283 have the unit “other”, among 2,071 limits of channels.",
      ),
      {
        title: ["Thời hạn không tính được", "A time limit cannot be computed"],
        message: [
          "Thời hạn ({of}) là “{written}”: không hiểu được thành số và đơn vị, nên giữ nguyên văn.",
          "The time limit ({of}) is “{written}”: it is no amount with a unit, so it is kept as text.",
        ],
        remedy: [
          "Ghi số và đơn vị (ngày làm việc, ngày, giờ, tháng); điều kiện để ở phần mô tả.",
          "Write an amount and a unit (working day, day, hour, month); put conditions into the description.",
        ],
      },
    ),
    function* (procedure) {
      for (const { path, of, limit } of timeLimits(procedure)) {
        if (isUnparsed(limit)) yield { path, params: { of: channelName(of), written: limit.unparsed } };
      }
    },
  ),
  checked(
    rule("PRO-218", "info", OLD_PORTAL, {
      title: ["Thời hạn bằng 0", "A time limit of zero"],
      message: [
        "Thời hạn ({of}) ghi là {limit}: có thể là giải quyết ngay, cũng có thể là bỏ trống.",
        "The time limit ({of}) is {limit}: settled at once, or never filled in.",
      ],
      remedy: ["Xem phần mô tả rồi ghi rõ.", "Look at the description and state it."],
    }),
    function* (procedure) {
      for (const { path, of, limit } of timeLimits(procedure)) {
        if (isUnparsed(limit) || limit.amount !== 0) continue;
        yield { path, params: { of: channelName(of), limit: shown([limit]) } };
      }
    },
  ),
];

/** What is said of fees. */
export const feeRules: readonly Rule<Procedure>[] = [
  checked(
    rule(
      "PRO-211",
      "warning",
      measured(
        "1.397 mức phí ghi 0 kèm diễn giải; 0 ở đó là ô chưa nhập, không phải miễn phí.",
        "1,397 fees are 0 with an explanation; that 0 is a field left alone, not a free service.",
      ),
      {
        title: ["Mức phí 0 không có nghĩa là miễn phí", "A fee of 0 is not free"],
        message: [
          "Mức phí ghi 0 nhưng có diễn giải: “{text}”. Coi là chưa biết.",
          "The fee is 0 yet has an explanation: “{text}”. It is taken as not known.",
        ],
        remedy: [
          "Nhập mức thu; nếu được miễn thì ghi rõ là miễn.",
          "Enter the amount; if it is free, say that it is free.",
        ],
      },
    ),
    function* (procedure) {
      for (const { path, value } of feesOf(procedure)) {
        const { amount, text } = value;
        if (!amount.known && amount.written === 0 && text !== undefined)
          yield { path: `${path}/amount`, params: { text: brief(text) } };
      }
    },
  ),
  checked(
    rule(
      "PRO-212",
      "info",
      measured(
        "695 mức phí để trống kèm diễn giải; 1.871 không có loại tiền.",
        "695 fees are empty with an explanation; 1,871 have no currency.",
      ),
      {
        title: ["Chưa biết mức phí", "The amount of a fee is not known"],
        message: ["Mức phí không tính được từ bản ghi: {written}.", "The record does not give the amount: {written}."],
        remedy: ["Nhập mức thu và loại tiền.", "Enter the amount and its currency."],
      },
    ),
    function* (procedure) {
      for (const { path, value } of feesOf(procedure)) {
        const { amount, text } = value;
        if (amount.known || (amount.written === 0 && text !== undefined)) continue;
        if (typeof amount.written === "number" && thousandfold(amount.written, text) !== undefined) continue;
        const written = brief(text ?? (amount.written === undefined ? "" : String(amount.written)));
        yield { path: `${path}/amount`, params: { written: written || { vi: "để trống", en: "left empty" } } };
      }
    },
  ),
  checked(
    rule(
      "PRO-213",
      "error",
      measured(
        "thủ tục 2.001610, kênh trực tuyến: số tiền 100, diễn giải “100.000 đồng”.",
        "procedure 2.001610, online: the figure is 100, the text says “100.000 đồng”.",
      ),
      {
        title: ["Nhầm dấu phân cách hàng nghìn", "A separator of thousands was misread"],
        message: [
          "Số tiền ghi {written} nhưng diễn giải nói {meant} đồng.",
          "The figure is {written} but the text says {meant} đồng.",
        ],
        remedy: ["Đối chiếu rồi nhập lại {meant}.", "Compare, then enter {meant}."],
      },
    ),
    function* (procedure) {
      for (const { path, value } of feesOf(procedure)) {
        const { amount, text } = value;
        const figure = amount.known ? amount.value : amount.written;
        if (typeof figure !== "number") continue;
        const meant = thousandfold(figure, text);
        if (meant !== undefined) yield { path: `${path}/amount`, params: { written: figure, meant } };
      }
    },
  ),
  checked(
    rule("PRO-221", "error", OURS, {
      title: ["Số tiền đồng có phần lẻ", "An amount in đồng is not whole"],
      message: ["{value} đồng có phần lẻ.", "{value} đồng is not a whole number."],
      remedy: ["Ghi số nguyên đồng.", "Write whole đồng."],
    }),
    function* (procedure) {
      for (const { path, value } of feesOf(procedure)) {
        const { amount } = value;
        if (amount.known && amount.currency === "VND" && !Number.isInteger(amount.value))
          yield { path: `${path}/amount/value`, params: { value: amount.value } };
      }
    },
  ),
];

const BRIEF = 120;

/** Returns a text short enough for a message. */
const brief = (text: string): string => (text.length > BRIEF ? `${text.slice(0, BRIEF - 1)}…` : text);
