import { checkDeclaredFigures, printedNumber } from "@egov-vn/core";
import { cases, aCoverage as cov, aFigure as fig } from "../examples/base.js";
import { placed } from "../model/architecture-index.js";
import { architectureRule, lacking, MET, printed, unmet } from "./judging.js";
import { coverageWords } from "./printed-words.js";
import { eachFigure, eachRow } from "./rows.js";

const ARITHMETIC = printed("Số học trên các số đã in.", "Arithmetic on the printed figures.");

/** Judges printed figures by core's own arithmetic (EGV-021, EGV-022). */
const agrees = (given: Parameters<typeof checkDeclaredFigures>[0]) => checkDeclaredFigures(given).checks[0];

const NO_NUMBER = { vi: "không có số", en: "no number" };

/** K01 to K03, K10, K11, K15: printed figures against those that they are made of, or a part of. */
export const printedArithmeticRules = [
  architectureRule({
    number: "K01",
    severity: "error",
    basis: ARITHMETIC,
    title: ["Tổng khác các phần cộng lại", "A total is not its parts"],
    message: [
      "{field}: {what} in {printed}, các phần cộng lại được {computed} (lệch {difference}).",
      "{field}: {what} is printed {printed}, its parts add up to {computed} (off by {difference}).",
    ],
    remedy: ["Hỏi nơi công bố; không tự sửa số đã in.", "Ask who published it; do not correct a printed figure."],
    readings: [
      ["Một trong các số sai.", "One of the figures is wrong."],
      ["Các phần chồng lên nhau.", "The parts overlap."],
    ],
    judge(index) {
      const byId = new Map((index.file.figures ?? []).map((figure) => [figure.id, figure]));
      return eachFigure(
        index,
        ({ parts }) => (parts ?? []).length > 0,
        ({ row, at }) => {
          const values = (row.parts ?? []).map((id) => byId.get(id)?.value);
          if (row.value === undefined || values.some((value) => value === undefined)) {
            return lacking(
              `/figures/${at}`,
              `${row.what}: thiếu giá trị của tổng hoặc của phần`,
              `${row.what}: a value of the total or a part is missing`,
            );
          }
          const parts = values.map((value) => ({ what: row.what, value: value as number }));
          const check = agrees({ source: "", totals: [{ what: row.what, value: row.value, parts }] });
          return check?.verdict === "exact"
            ? MET
            : unmet(`/figures/${at}/value`, {
                what: row.what,
                printed: row.value,
                computed: check?.computed ?? 0,
                difference: (check?.computed ?? 0) - row.value,
              });
        },
      );
    },
    example: cases(
      { figures: [fig("tong", { value: 3, parts: ["a", "b"] }), fig("a", { value: 1 }), fig("b", { value: 2 })] },
      { figures: [fig("tong", { value: 5, parts: ["a", "b"] }), fig("a", { value: 1 }), fig("b", { value: 2 })] },
      {},
    ),
  }),
  architectureRule({
    number: "K02",
    severity: "error",
    basis: ARITHMETIC,
    title: ["Tỷ lệ khác tử số, mẫu số", "A share does not fit"],
    message: [
      "{field}: {what} in {printed} %, nhưng {numerator} ÷ {denominator} = {computed} %.",
      "{field}: {what} is printed {printed} %, but {numerator} ÷ {denominator} = {computed} %.",
    ],
    remedy: ["Hỏi nơi công bố: một trong ba số sai.", "Ask who published it: one of the three is wrong."],
    readings: [
      ["Tỷ lệ in sai.", "The share is misprinted."],
      ["Tử số hoặc mẫu số in sai.", "The numerator or the denominator is misprinted."],
    ],
    judge(index) {
      return eachFigure(
        index,
        ({ numerator, denominator }) => numerator !== undefined && denominator !== undefined,
        ({ row, at }) => {
          const { numerator, denominator, what } = row;
          const print = row.printed ?? (row.value === undefined ? undefined : String(row.value));
          const check =
            print === undefined
              ? undefined
              : agrees({
                  source: "",
                  shares: [
                    { what, numerator: numerator as number, denominator: denominator as number, printed: print },
                  ],
                });
          if (!check) {
            return lacking(
              `/figures/${at}`,
              `${what}: không có tỷ lệ đã in đọc được`,
              `${what}: no readable printed share`,
            );
          }
          return check.verdict !== "contradicts"
            ? MET
            : unmet(`/figures/${at}/printed`, {
                ...{ what, printed: check.printed, numerator: numerator as number, denominator: denominator as number },
                computed: Math.round(check.computed * 10_000) / 10_000,
              });
        },
      );
    },
    example: cases(
      { figures: [fig("ty-le", { numerator: 114438, denominator: 123049, printed: "93", unit: "%" })] },
      { figures: [fig("ty-le", { numerator: 63744, denominator: 77855, printed: "81.85", unit: "%" })] },
      { figures: [fig("ty-le", { numerator: 63744, denominator: 77855 })] },
    ),
  }),
  architectureRule({
    number: "K03",
    severity: "error",
    basis: ARITHMETIC,
    title: ["Độ phủ vượt mẫu số, hoặc không có mẫu số", "Coverage beyond its base, or without one"],
    message: ["{field}: độ phủ “{what}” {problem}.", "{field}: the coverage “{what}” {problem}."],
    remedy: [
      "Ghi tổng số đơn vị; hỏi nơi công bố khi số đã in không khớp.",
      "Give the number of units; ask who published it.",
    ],
    readings: [
      ["Số đã in là tất cả các đơn vị.", "The printed number is all units."],
      ["Số đã in chỉ là một phần.", "The printed number is a part."],
    ],
    judge(index) {
      const { unitSets = [], coverage = [] } = index.file;
      const sets = new Map(unitSets.map((set) => [set.id, set]));
      return eachRow(
        placed(coverage).filter(({ row }) => row.count !== undefined),
        ["/coverage", "tệp chưa có độ phủ thuộc loại này", "the file has no coverage of this kind"],
        ({ row, at }) => {
          const path = `/coverage/${at}`;
          const count = row.count as number;
          const size = row.base === undefined ? undefined : sets.get(row.base)?.size;
          const of = row.of ?? size;
          const withBase = coverage.find(
            (other) =>
              other !== row &&
              other.object === row.object &&
              row.object !== undefined &&
              (other.of !== undefined || other.base !== undefined),
          );
          if (of === undefined) {
            return withBase
              ? unmet(path, {
                  what: row.what,
                  problem: {
                    vi: `in ${count} mà không có mẫu số, trong khi “${withBase.what}” in ${coverageWords(withBase).vi}`,
                    en: `prints ${count} without a base, where “${withBase.what}” is printed ${coverageWords(withBase).en}`,
                  },
                })
              : lacking(path, `${row.what}: không có mẫu số`, `${row.what}: there is no base`);
          } else if (count > of) {
            return unmet(path, {
              what: row.what,
              problem: { vi: `in ${count}/${of}, lớn hơn mẫu số`, en: `prints ${count}/${of}, more than its base` },
            });
          } else if (row.of !== undefined && size !== undefined && row.of !== size) {
            return unmet(`${path}/of`, {
              what: row.what,
              problem: {
                vi: `in mẫu số ${row.of}, tập đơn vị có ${size}`,
                en: `prints a base of ${row.of}, the set has ${size}`,
              },
            });
          } else if (row.percent !== undefined && Math.abs((100 * count) / of - row.percent) > 0.5) {
            return unmet(`${path}/percent`, {
              what: row.what,
              problem: {
                vi: `in ${row.percent} %, nhưng ${count}/${of}`,
                en: `prints ${row.percent} % and ${count}/${of}`,
              },
            });
          } else return MET;
        },
      );
    },
    example: cases(
      { coverage: [cov("a", { count: 19, of: 20 })] },
      { coverage: [cov("a", { count: 21, of: 20 })] },
      { coverage: [cov("a", { count: 230 })] },
    ),
  }),
  architectureRule({
    number: "K10",
    severity: "warning",
    basis: printed(
      "Nam Định 2021 in 0,541 cạnh 0,583; 0,82 và 0,23, trung bình là 0,5443.",
      "Nam Định 2021 prints 0.541 with 0.583, 0.82 and 0.23; the mean of these is 0.5443.",
    ),
    title: ["Chỉ số khác trung bình các thành phần", "The index is not the mean of its parts"],
    message: [
      "{field}: {what} in {printed}, trung bình các thành phần là {computed}.",
      "{field}: {what} is printed {printed}, the mean of its parts is {computed}.",
    ],
    remedy: [
      "Hỏi nơi công bố: trọng số khác nhau, hoặc một số sai.",
      "Ask who published it: the weights differ, or a number is wrong.",
    ],
    readings: [
      ["Chỉ số là trung bình cộng; một số in sai.", "The index is the mean; a number is misprinted."],
      ["Các thành phần có trọng số khác nhau.", "The parts have different weights."],
    ],
    judge(index) {
      const byId = new Map((index.file.figures ?? []).map((figure) => [figure.id, figure]));
      return eachFigure(
        index,
        ({ meanOf }) => (meanOf ?? []).length > 0,
        ({ row, at }) => {
          const parts = (row.meanOf ?? []).map((id) => byId.get(id));
          const values = parts.map((part) => part?.value);
          if (row.value === undefined || values.some((value) => value === undefined)) {
            return lacking(`/figures/${at}`, `${row.what}: thiếu giá trị`, `${row.what}: a value is missing`);
          }
          const mean = (values as number[]).reduce((sum, value) => sum + value, 0) / values.length;
          // A part may have lost its last zeros in print: each counts as exact as the whole.
          const half = printedNumber(row.printed ?? String(row.value))?.half ?? 0;
          const slack = 2 * half;
          return Math.abs(mean - row.value) <= slack
            ? MET
            : unmet(`/figures/${at}/value`, {
                what: row.what,
                printed: row.value,
                computed: Math.round(mean * 10_000) / 10_000,
              });
        },
      );
    },
    example: cases(
      { figures: [fig("cs", { value: 0.5, meanOf: ["a", "b"] }), fig("a", { value: 0.4 }), fig("b", { value: 0.6 })] },
      {
        figures: [
          fig("cs", { value: 0.541, printed: "0,541", meanOf: ["a", "b", "c"] }),
          fig("a", { value: 0.583, printed: "0,583" }),
          fig("b", { value: 0.82, printed: "0,820" }),
          fig("c", { value: 0.23, printed: "0,230" }),
        ],
      },
      {},
    ),
  }),
  architectureRule({
    number: "K11",
    severity: "warning",
    basis: printed(
      "Bắc Ninh 2019 liệt kê “báo giấy” trong 3000 nguồn và lần nữa riêng.",
      "Bắc Ninh 2019 lists newspapers within 3000 sources and then again.",
    ),
    title: ["Tập con liệt kê ngang hàng tập mẹ", "A subset is listed with the set that holds it"],
    message: [
      "{field}: {what} ({value}) đã nằm trong {whole} ({wholeValue}).",
      "{field}: {what} ({value}) is part of {whole} ({wholeValue}).",
    ],
    remedy: ["Không cộng hai số này.", "Do not add the two."],
    readings: [
      ["Tập con được tính hai lần.", "The subset is counted twice."],
      ["Tập mẹ không gồm tập con.", "The larger set leaves it out."],
    ],
    judge(index) {
      const byId = new Map((index.file.figures ?? []).map((figure) => [figure.id, figure]));
      const summed = new Set((index.file.figures ?? []).flatMap(({ parts }) => parts ?? []));
      return eachFigure(
        index,
        ({ id, subsetOf }) => subsetOf !== undefined || summed.has(id),
        ({ row, at }) => {
          const whole = row.subsetOf === undefined ? undefined : byId.get(row.subsetOf);
          const nested = whole?.parts?.includes(row.id) === true;
          return whole === undefined || nested
            ? MET
            : unmet(`/figures/${at}/subsetOf`, {
                ...{ what: row.what, value: row.value ?? NO_NUMBER },
                ...{ whole: whole?.what ?? "", wholeValue: whole?.value ?? NO_NUMBER },
              });
        },
      );
    },
    example: cases(
      { figures: [fig("tong", { value: 3, parts: ["a", "b"] }), fig("a", { value: 1 }), fig("b", { value: 2 })] },
      { figures: [fig("nguon", { value: 3000 }), fig("bao-giay", { value: 100, subsetOf: "nguon" })] },
      {},
    ),
  }),
  architectureRule({
    number: "K15",
    severity: "warning",
    basis: printed(
      "Bắc Ninh 2019 in hơn 2 triệu tài khoản, nhiều hơn dân số của tỉnh.",
      "Bắc Ninh 2019 prints over 2 million accounts, more than the province has people.",
    ),
    title: ["Số lớn hơn tập nền (dân số)", "A figure above its population"],
    message: [
      "{field}: {what} in {value}, tập nền chỉ có {population}.",
      "{field}: {what} is printed {value}, there are {population} at most.",
    ],
    remedy: ["Ghi rõ số này đếm gì.", "Say what it counts."],
    readings: [
      ["Đếm cả tài khoản ngoài tỉnh.", "Accounts outside the province are counted."],
      ["Số in sai.", "The number is misprinted."],
    ],
    judge(index) {
      return eachFigure(
        index,
        ({ population }) => population !== undefined,
        ({ row, at }) => {
          if (row.value === undefined)
            return lacking(`/figures/${at}`, `${row.what}: không có giá trị`, `${row.what}: no value`);
          else
            return row.value <= (row.population as number)
              ? MET
              : unmet(`/figures/${at}/value`, {
                  what: row.what,
                  value: row.value,
                  population: row.population as number,
                });
        },
      );
    },
    example: cases(
      { figures: [fig("a", { value: 900_000, population: 1_370_000 })] },
      { figures: [fig("a", { value: 2_000_000, population: 1_370_000 })] },
      {},
    ),
  }),
];
