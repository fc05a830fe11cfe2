import { provinces } from "@egov-vn/codes";
import { registered } from "@egov-vn/core/law";
import { anAct as act, baseArchitecture, cases, aCoverage as cov, aFigure as fig } from "../examples/base.js";
import { type ArchitectureIndex, calledObject, placed } from "../model/architecture-index.js";
import { sameName } from "../model/same-name.js";
import type { ArchitectureObject } from "../schema.js";
import { architectureRule, lacking, MET, printed, unmet } from "./judging.js";

const [one, lgsp] = baseArchitecture.objects as [ArchitectureObject, ArchitectureObject];
const INDICES = ["ICT Index", "PAR Index", "PCI", "PAPI", "DTI", "Par"];
const LEVEL_NAMES = /\b(?:cấp huyện|huyện|quận|thị xã|ubnd huyện)\b/i;

function* registerMatches({ file }: ArchitectureIndex) {
  for (const { row, at } of placed(file.acts)) {
    if (row.instrument === undefined) continue;
    const known = registered().instruments.get(row.instrument);
    if (known) yield { row, at, known };
  }
}

/** K13, K14, K17, M02, M04, M06: laws, periods, levels, indices and products as a document names them. */
export const printedNameRules = [
  architectureRule({
    number: "K13",
    severity: "error",
    basis: printed(
      "Ngày ban hành trong danh mục văn bản của thư viện.",
      "The days of issue in the library's law register.",
    ),
    title: ["Ngày văn bản khác danh mục", "A law's day differs from the register"],
    message: [
      "{field}: {act} ghi ngày {day}, danh mục ghi {registered}.",
      "{field}: {act} is dated {day}, the register has {registered}.",
    ],
    remedy: ["Giữ nguyên như đã in; kiểm tra lại văn bản gốc.", "Keep it as printed; look at the act itself."],
    readings: [
      ["Ngày in sai.", "The day is misprinted."],
      ["Văn bản khác cùng số.", "Another act of that number."],
    ],
    *judge(index) {
      let some = false;
      for (const { row, at, known } of registerMatches(index)) {
        if (row.day === undefined || known.issued === undefined) continue;
        some = true;
        yield row.day.startsWith(known.issued) || known.issued === row.day
          ? MET
          : unmet(`/acts/${at}/day`, {
              act: row.number ?? row.id,
              day: row.day,
              registered: known.issued,
            });
      }
      if (!some)
        yield lacking(
          "/acts",
          "không văn bản nào đối chiếu được với danh mục",
          "no act can be compared with the register",
        );
    },
    example: cases(
      { acts: [act("nq-17", "Nghị quyết", { number: "17/NQ-CP", day: "2019-03-07", instrument: "nq-17-cp-2019" })] },
      { acts: [act("nq-17", "Nghị quyết", { number: "17/NQ-CP", day: "2019-03-17", instrument: "nq-17-cp-2019" })] },
      {},
    ),
  }),
  architectureRule({
    number: "K14",
    severity: "warning",
    basis: printed(
      "Kế hoạch đầu tư công trung hạn lập cho năm năm: 2016–2020, 2021–2025, 2026–2030.",
      "Medium-term investment plans run for five years: 2016-2020, 2021-2025, 2026-2030.",
    ),
    title: ["Kỳ kế hoạch không có", "No such planning period"],
    message: [
      "{field}: không có kỳ {from}–{until}; kỳ gần nhất là {wanted}.",
      "{field}: there is no period {from}-{until}; the nearest is {wanted}.",
    ],
    remedy: ["Giữ nguyên như đã in; kiểm tra lại tên kế hoạch.", "Keep it as printed; look at the plan's name."],
    readings: [
      ["Kế hoạch trung hạn 2016–2020, phần còn lại.", "The plan of 2016-2020, what is left of it."],
      ["Một kế hoạch khác của tỉnh.", "Another plan of the province."],
    ],
    *judge({ file }) {
      const rows = placed(file.acts).filter(
        ({ row }) => row.planning === "medium-term-investment" && row.from !== undefined && row.until !== undefined,
      );
      if (rows.length === 0)
        yield lacking(
          "/acts",
          "không văn bản nào là kế hoạch đầu tư công trung hạn",
          "no act is a medium-term investment plan",
        );
      for (const { row, at } of rows) {
        const [from, until] = [row.from as number, row.until as number];
        const start = until - ((((until - 2016) % 5) + 5) % 5);
        yield from % 5 === 1 && until === from + 4
          ? MET
          : unmet(`/acts/${at}/from`, {
              from: String(from),
              until: String(until),
              wanted: `${start}–${start + 4}`,
            });
      }
    },
    example: cases(
      { acts: [act("kh", "Kế hoạch", { planning: "medium-term-investment", from: 2016, until: 2020 })] },
      { acts: [act("kh", "Kế hoạch", { planning: "medium-term-investment", from: 2018, until: 2020 })] },
      {},
    ),
  }),
  architectureRule({
    number: "K17",
    severity: "error",
    basis: printed(
      "Từ 1/7/2025 không còn cấp huyện (danh mục đơn vị hành chính).",
      "There is no district level since 1 July 2025 (the list of administrative units).",
    ),
    binds: { from: "2025-07-01" },
    title: ["Đơn vị hành chính không còn", "An administrative level that no longer exists"],
    message: [
      "{field}: {what} còn nêu cấp huyện vào ngày {day}.",
      "{field}: {what} still names the district level on {day}.",
    ],
    remedy: ["Chuyển sang cấp xã hoặc cấp tỉnh.", "Move it to the commune or the province."],
    *judge(index, { asOf }) {
      const told = [
        ...placed(index.file.coverage).map(({ row, at }) => ({
          path: `/coverage/${at}`,
          what: row.what,
          levels: row.levels ?? [],
        })),
        ...index.objects.map(({ row, at }) => ({
          path: `/objects/${at}`,
          what: calledObject(row),
          levels: row.levels ?? [],
          name: row.owner,
        })),
        ...placed(index.file.units)
          .filter(({ row }) => row.until === undefined)
          .map(({ row, at }) => ({
            path: `/units/${at}`,
            what: row.name,
            levels: row.level === undefined ? [] : [row.level],
          })),
      ].filter(({ levels }) => levels.length > 0);
      if (told.length === 0) yield lacking("/coverage", "không dòng nào ghi cấp hành chính", "no row names a level");
      if (provinces({ asOf }).kind === "outside-coverage") return;
      for (const { path, what, levels } of told)
        yield !levels.includes("district") && !LEVEL_NAMES.test(what) ? MET : unmet(path, { what, day: asOf });
    },
    example: cases(
      { coverage: [cov("a", { levels: ["commune"] })] },
      { coverage: [cov("a", { levels: ["district"] })] },
      {},
    ),
  }),
  architectureRule({
    number: "M02",
    severity: "info",
    basis: printed(
      "Văn bản quy phạm pháp luật có năm trong số, ký hiệu: 225/2014/QĐ-UBND; quyết định cá biệt thì không: 225/QĐ-UBND.",
      "A normative act has the year in its number, 225/2014/QĐ-UBND; a single decision has not, 225/QĐ-UBND.",
    ),
    title: ["Số, ký hiệu trái với loại văn bản", "The number's form contradicts the kind of act"],
    message: [
      "{field}: {act} được gọi là văn bản quy phạm pháp luật, nhưng số, ký hiệu là của văn bản cá biệt.",
      "{field}: {act} is called a normative act but has the number of a single decision.",
    ],
    remedy: ["Giữ nguyên như đã in; kiểm tra lại văn bản.", "Keep it as printed; look at the act."],
    readings: [
      ["Văn bản cá biệt, gọi nhầm.", "A single decision, miscalled."],
      ["Văn bản quy phạm, số in thiếu năm.", "A normative act whose number lost its year."],
    ],
    *judge({ file }) {
      const rows = placed(file.acts).filter(({ row }) => row.calledNormative !== undefined && row.number !== undefined);
      if (rows.length === 0)
        yield lacking("/acts", "không văn bản nào có cả loại và số, ký hiệu", "no act has both kind and number");
      for (const { row, at } of rows)
        yield row.calledNormative === /^\d+\/\d{4}\//.test(row.number as string)
          ? MET
          : unmet(`/acts/${at}/number`, {
              act: row.number as string,
            });
    },
    example: cases(
      { acts: [act("qd", "Quyết định", { number: "12/2026/QĐ-UBND", calledNormative: true })] },
      { acts: [act("qd", "Quyết định", { number: "225/QĐ-UBND", calledNormative: true })] },
      {},
    ),
  }),
  architectureRule({
    number: "M04",
    severity: "info",
    basis: printed("Tên các chỉ số như nơi công bố viết.", "The names of indices as their publishers write them."),
    title: ["Tên chỉ số, sản phẩm viết sai", "The name of an index or product is misspelt"],
    message: ["{field}: “{name}” có thể là “{wanted}”.", "{field}: “{name}” may be “{wanted}”."],
    remedy: ["Giữ nguyên như đã in; ghi tên đúng bên cạnh.", "Keep it as printed; add the right name."],
    readings: [
      ["Viết nhầm tên đã biết.", "A slip for the known name."],
      ["Một tên khác.", "Another name."],
    ],
    *judge({ file }) {
      const rows = placed(file.figures).filter(({ row }) => row.index !== undefined);
      if (rows.length === 0)
        yield lacking("/figures", "không số liệu nào thuộc một chỉ số", "no figure belongs to an index");
      const known = INDICES.map(sameName);
      for (const { row, at } of rows) {
        const name = row.index as string;
        const plain = sameName(name)
          .replace(/^vietnam /, "")
          .replace(/ \d{4}$/, "");
        const right = known.includes(plain);
        const near = INDICES.find(
          (one) =>
            sameName(one).length === plain.length &&
            [...sameName(one)].filter((letter, n) => letter !== plain[n]).length === 1,
        );
        if (!right && near === undefined)
          yield lacking(`/figures/${at}`, `chưa biết chỉ số “${name}”`, `the index “${name}” is not known`);
        else yield right ? MET : unmet(`/figures/${at}/index`, { name, wanted: near ?? "" });
      }
    },
    example: cases(
      { figures: [fig("a", { index: "ICT Index" })] },
      { figures: [fig("a", { index: "ICI Index" })] },
      { figures: [fig("a", { index: "Chỉ số riêng của tỉnh" })] },
    ),
  }),
  architectureRule({
    number: "M06",
    severity: "info",
    basis: printed(
      "Tên hãng không phải là tên loại hệ thống; Bắc Ninh 2019 in “iCloud riêng”.",
      "A brand is no kind of system; Bắc Ninh 2019 prints “iCloud riêng”.",
    ),
    title: ["Tên hãng dùng thay tên loại hệ thống", "A brand stands for a kind of system"],
    message: [
      "{field}: “{brand}” trong {object} là tên hãng, có thể muốn nói {meant}.",
      "{field}: “{brand}” in {object} is a brand; {meant} may be meant.",
    ],
    remedy: ["Giữ nguyên như đã in; ghi loại hệ thống bên cạnh.", "Keep it as printed; add the kind of system."],
    readings: [
      ["Muốn nói loại hệ thống.", "The kind of system is meant."],
      ["Đúng là sản phẩm của hãng.", "The product itself is meant."],
    ],
    *judge({ objects: rows }) {
      if (rows.length === 0) yield lacking("/objects", "tệp chưa có đối tượng nào", "the file has no objects");
      for (const { row, at } of rows) {
        yield !/\bicloud\b/.test(sameName(row.name))
          ? MET
          : unmet(`/objects/${at}/name`, {
              brand: "iCloud",
              object: calledObject(row),
              meant: { vi: "đám mây riêng", en: "a private cloud" },
            });
      }
    },
    example: cases({}, { objects: [{ ...one, name: "Hệ thống iCloud riêng" }, lgsp] }, { objects: [], relations: [] }),
  }),
];
