import { provinces } from "@egov-vn/codes";
import { registered } from "@egov-vn/core/law";
import {
  anAct as act,
  baseArchitecture,
  cases,
  aClaim as claim,
  aCoverage as cov,
  aFigure as fig,
} from "../examples/base.js";
import { type ArchitectureIndex, calledObject, sameName } from "../model/architecture-index.js";
import { fieldValueAt, saysField } from "../model/renderings.js";
import type { ArchitectureObject, Coverage } from "../schema.js";
import { architectureRule, kept, lacking, MET, printed, unmet } from "./judging.js";

const OWN = printed("Các câu trong cùng một tài liệu.", "Statements of one document.");
const [one, lgsp] = baseArchitecture.objects as [ArchitectureObject, ArchitectureObject];
const rowsOf = <T>(rows: readonly T[] | undefined) => (rows ?? []).map((row, at) => ({ row, at }));
const keyOf = (row: Coverage): string | undefined =>
  (row.measure ?? row.object) && `${row.object ?? ""}\n${row.measure ?? ""}`;
const overlap = (left: readonly string[] | undefined, right: readonly string[] | undefined): boolean =>
  left === undefined || right === undefined || left.some((level) => right.includes(level));
const isWhole = (row: Coverage): boolean => row.percent === 100 || row.state === "done";
const isLess = (row: Coverage): boolean =>
  row.state === "ongoing" ||
  row.state === "partial" ||
  row.state === "none" ||
  (row.percent !== undefined && row.percent < 100) ||
  (row.count !== undefined && row.of !== undefined && row.count < row.of);

const INDICES = ["ICT Index", "PAR Index", "PCI", "PAPI", "DTI", "Par"];
const LEVEL_NAMES = /\b(?:cấp huyện|huyện|quận|thị xã|ubnd huyện)\b/i;

function* registerMatches({ file }: ArchitectureIndex) {
  for (const { row, at } of rowsOf(file.acts)) {
    if (row.instrument === undefined) continue;
    const known = registered().instruments.get(row.instrument);
    if (known) yield { row, at, known };
  }
}

/** K04 to K06, K09, K13, K14, K16, K17, M01 to M04: what the words of a document say against each other. */
export const printedWordRules = [
  architectureRule({
    number: "K04",
    severity: "warning",
    basis: OWN,
    title: ["Hai mẫu số cho một tập", "Two bases for one set"],
    message: [
      "{field}: tập “{set}” có {size}, tập “{other}” có {otherSize}.",
      "{field}: the set “{set}” has {size}, the set “{other}” {otherSize}.",
    ],
    remedy: ["Ghi rõ hai tập khác nhau ở đâu.", "Say how the two sets differ."],
    readings: [
      ["Hai tập khác nhau; tập lớn có thêm cơ quan.", "Two different sets; the larger has more agencies."],
      ["Cùng một tập; một số in sai.", "One set; one number is misprinted."],
    ],
    *judge({ file }) {
      const rows = rowsOf(file.unitSets).filter(({ row }) => row.size !== undefined);
      if (rows.length === 0)
        yield lacking("/unitSets", "tệp không ghi tập đơn vị nào", "the file names no sets of units");
      const first = new Map<string, (typeof rows)[number]["row"]>();
      for (const { row, at } of rows) {
        const key = row.same ?? row.id;
        const other = first.get(key);
        if (!other) first.set(key, row);
        yield kept(other === undefined || other.size === row.size, `/unitSets/${at}/size`, {
          set: row.name,
          size: row.size as number,
          other: other?.name ?? "",
          otherSize: other?.size ?? 0,
        });
      }
    },
    example: cases(
      { unitSets: [{ id: "so", name: "20 sở, ngành", size: 20 }] },
      {
        unitSets: [
          { id: "so", name: "20 sở, ngành", size: 20 },
          { id: "so-2", name: "22 sở, ngành", size: 22, same: "so" },
        ],
      },
      {},
    ),
  }),
  architectureRule({
    number: "K05",
    severity: "error",
    basis: OWN,
    title: ["100 % ở câu này, ít hơn ở câu khác", "100 % here, less there"],
    message: [
      "{field}: “{what}” ghi đủ, nhưng “{other}” ghi chưa đủ.",
      "{field}: “{what}” is complete, but “{other}” is not.",
    ],
    remedy: [
      "Hỏi nơi công bố; ghi rõ cấp và ngày của mỗi câu.",
      "Ask whoever published it; give level and day of each.",
    ],
    readings: [
      ["Đã đủ ở mọi cấp.", "It is complete at every level."],
      ["Còn đang làm, hoặc còn cấp chưa tính.", "It goes on, or a level is not counted."],
    ],
    *judge({ file }) {
      const rows = rowsOf(file.coverage).filter(({ row }) => keyOf(row) !== undefined);
      let some = false;
      for (const { row, at } of rows) {
        if (!isWhole(row)) continue;
        const others = rows.filter(({ row: other }) => other !== row && keyOf(other) === keyOf(row));
        if (others.length === 0) continue;
        some = true;
        const against = others.find(({ row: other }) => isLess(other) && overlap(other.levels, row.levels));
        const uncounted = others.find(
          ({ row: other }) =>
            !isLess(other) &&
            other.levels !== undefined &&
            row.levels !== undefined &&
            row.percent === 100 &&
            other.percent === undefined &&
            other.count === undefined &&
            other.levels.some((level) => !row.levels?.includes(level)),
        );
        const other = against ?? uncounted;
        yield other ? unmet(`/coverage/${at}`, { what: row.what, other: other.row.what }) : MET;
      }
      if (!some)
        yield lacking("/coverage", "không có hai câu về cùng một độ phủ", "no two statements tell of one coverage");
    },
    example: cases(
      {
        coverage: [
          cov("a", { object: "KT-1", percent: 100, levels: ["department"] }),
          cov("b", { object: "KT-1", percent: 60, levels: ["commune"] }),
        ],
      },
      {
        coverage: [
          cov("a", { object: "KT-1", percent: 100, levels: ["department"] }),
          cov("b", { object: "KT-1", state: "ongoing", levels: ["department"] }),
        ],
      },
      {},
    ),
  }),
  architectureRule({
    number: "K06",
    severity: "warning",
    basis: OWN,
    title: ["Số lũy kế giảm mà không giải thích", "A cumulative figure falls unexplained"],
    message: ["{field}: {what} giảm từ {before} xuống {after}.", "{field}: {what} falls from {before} to {after}."],
    remedy: ["Giải thích vì sao giảm.", "Explain why it fell."],
    readings: [
      ["Số kỳ trước in thừa.", "The earlier figure was too high."],
      ["Một số dịch vụ đã bỏ hoặc chuyển mức.", "Some were dropped or moved to another level."],
    ],
    *judge({ file }) {
      const series = new Map<string, { value: number; when: string }[]>();
      const rows = rowsOf(file.figures).filter(
        ({ row }) => row.series !== undefined && row.value !== undefined && row.cumulative === true,
      );
      let some = false;
      for (const { row, at } of rows) {
        const when = row.day ?? row.period?.from ?? "";
        const before = (series.get(row.series as string) ?? []).filter((earlier) => earlier.when < when).at(-1);
        series.set(row.series as string, [
          ...(series.get(row.series as string) ?? []),
          { value: row.value as number, when },
        ]);
        if (!before) continue;
        some = true;
        yield kept((row.value as number) >= before.value || row.explained !== undefined, `/figures/${at}/value`, {
          what: row.what,
          before: before.value,
          after: row.value as number,
        });
      }
      if (!some)
        yield lacking("/figures", "không số lũy kế nào có ở hai kỳ", "no cumulative figure is there for two periods");
    },
    example: cases(
      {
        figures: [
          fig("a", { value: 660, series: "muc-3", cumulative: true, day: "2018-12-24" }),
          fig("b", { value: 667, series: "muc-3", cumulative: true, day: "2019-12-31" }),
        ],
      },
      {
        figures: [
          fig("a", { value: 667, series: "muc-3", cumulative: true, day: "2018-12-24" }),
          fig("b", { value: 660, series: "muc-3", cumulative: true, day: "2019-12-31" }),
        ],
      },
      {},
    ),
  }),
  architectureRule({
    number: "K09",
    severity: "warning",
    basis: OWN,
    title: [
      "Thứ hạng và số bậc tăng không khớp, hoặc chưa kiểm được",
      "Rank and movement disagree or cannot be checked",
    ],
    message: [
      "{field}: {what} thứ {place}, tăng {places} bậc từ thứ {before}, cho ra thứ {computed}.",
      "{field}: {what} is at {place}, {places} places up from {before}, which gives {computed}.",
    ],
    remedy: ["Hỏi nơi công bố.", "Ask whoever published it."],
    *judge({ file }) {
      const rows = rowsOf(file.figures).filter(({ row }) => row.movement !== undefined);
      if (rows.length === 0)
        yield lacking("/figures", "không số liệu nào ghi số bậc tăng, giảm", "no figure names a movement");
      for (const { row, at } of rows) {
        const { places, before } = row.movement as NonNullable<typeof row.movement>;
        if (row.rank === undefined || before === undefined) {
          yield lacking(
            `/figures/${at}`,
            `${row.what}: không in thứ hạng kỳ trước${row.rank ? `, suy ra là ${row.rank.place + places}` : ""}`,
            `${row.what}: the earlier place is not printed${row.rank ? `; it would be ${row.rank.place + places}` : ""}`,
          );
        } else
          yield kept(before - places === row.rank.place, `/figures/${at}/movement`, {
            what: row.what,
            place: row.rank.place,
            places,
            before,
            computed: before - places,
          });
      }
    },
    example: cases(
      { figures: [fig("a", { rank: { place: 11, of: 63 }, movement: { places: 13, before: 24 } })] },
      { figures: [fig("a", { rank: { place: 11, of: 63 }, movement: { places: 13, before: 20 } })] },
      { figures: [fig("a", { rank: { place: 11, of: 63 }, movement: { places: 13 } })] },
    ),
  }),
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
        yield kept(row.day.startsWith(known.issued) || known.issued === row.day, `/acts/${at}/day`, {
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
      const rows = rowsOf(file.acts).filter(
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
        yield kept(from % 5 === 1 && until === from + 4, `/acts/${at}/from`, {
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
    number: "K16",
    severity: "info",
    basis: OWN,
    title: ["Số nêu trước khác số liệt kê", "A count differs from the list it announces"],
    message: [
      "{field}: nêu {count} “{what}”, liệt kê {listed}.",
      "{field}: {count} of “{what}” are announced, {listed} listed.",
    ],
    remedy: ["Hỏi nơi công bố.", "Ask whoever published it."],
    readings: [
      ["Danh sách viết liền, không tách được.", "The list runs on and cannot be divided."],
      ["Số nêu trước sai.", "The number announced is wrong."],
    ],
    *judge({ file }) {
      const rows = rowsOf(file.announced);
      if (rows.length === 0)
        yield lacking("/announced", "tệp không có danh sách nêu trước", "the file has no announced lists");
      for (const { row, at } of rows) {
        if (row.items === undefined)
          yield lacking(`/announced/${at}`, `“${row.what}” không liệt kê`, `“${row.what}” lists nothing`);
        else
          yield kept(row.items.length === row.count, `/announced/${at}/count`, {
            what: row.what,
            count: row.count,
            listed: row.items.length,
          });
      }
    },
    example: cases(
      { announced: [{ id: "a", what: "lĩnh vực", count: 2, items: ["y tế", "giáo dục"] }] },
      { announced: [{ id: "a", what: "nhiệm vụ", count: 3, items: ["một", "hai"] }] },
      { announced: [{ id: "a", what: "nhiệm vụ", count: 3 }] },
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
        ...rowsOf(index.file.coverage).map(({ row, at }) => ({
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
        ...rowsOf(index.file.units)
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
        yield kept(!levels.includes("district") && !LEVEL_NAMES.test(what), path, { what, day: asOf });
    },
    example: cases(
      { coverage: [cov("a", { levels: ["commune"] })] },
      { coverage: [cov("a", { levels: ["district"] })] },
      {},
    ),
  }),
  architectureRule({
    number: "M01",
    severity: "info",
    basis: OWN,
    title: ["Lời đánh giá trái với thứ hạng", "Words against the rank"],
    message: [
      "{field}: {what} xếp thứ {place}/{of}, nhưng được gọi là “{judged}”.",
      "{field}: {what} is at {place} of {of}, yet called “{judged}”.",
    ],
    remedy: ["Giữ nguyên như đã in; nêu cả thứ hạng và lời đánh giá.", "Keep it as printed; give both rank and words."],
    readings: [
      ["Theo thứ hạng.", "By the rank."],
      ["Theo lời đánh giá.", "By the words."],
    ],
    *judge({ file }) {
      const rows = rowsOf(file.figures).filter(({ row }) => row.rank?.judged !== undefined);
      if (rows.length === 0)
        yield lacking("/figures", "không thứ hạng nào kèm lời đánh giá", "no rank has words beside it");
      for (const { row, at } of rows) {
        const { place, of, judged } = row.rank as NonNullable<typeof row.rank>;
        if (of === undefined) {
          yield lacking(
            `/figures/${at}`,
            `${row.what}: không có tổng số được xếp hạng`,
            `${row.what}: the number ranked is missing`,
          );
          continue;
        }
        // The middle: as far from the median as a tenth of all.
        const middle = (of + 1) / 2;
        const really = Math.abs(place - middle) <= of / 10 ? "middle" : place < middle ? "high" : "low";
        const words = {
          high: { vi: "cao", en: "high" },
          middle: { vi: "trung bình", en: "average" },
          low: { vi: "thấp", en: "low" },
        };
        yield kept(really === judged, `/figures/${at}/rank`, {
          what: row.what,
          place,
          of,
          judged: words[judged as "high"],
        });
      }
    },
    example: cases(
      { figures: [fig("a", { rank: { place: 32, of: 63, judged: "middle" } })] },
      { figures: [fig("a", { rank: { place: 25, of: 63, judged: "middle" } })] },
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
      const rows = rowsOf(file.acts).filter(({ row }) => row.calledNormative !== undefined && row.number !== undefined);
      if (rows.length === 0)
        yield lacking("/acts", "không văn bản nào có cả loại và số, ký hiệu", "no act has both kind and number");
      for (const { row, at } of rows)
        yield kept(row.calledNormative === /^\d+\/\d{4}\//.test(row.number as string), `/acts/${at}/number`, {
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
    number: "M03",
    severity: "warning",
    basis: OWN,
    title: ["Hai nhận định loại trừ nhau", "Two claims exclude each other"],
    message: ["{field}: “{one}” và “{other}” không cùng đúng.", "{field}: “{one}” and “{other}” cannot both be true."],
    remedy: [
      "Ghi rõ phạm vi của mỗi nhận định; hỏi nơi công bố.",
      "Give the scope of each; ask whoever published them.",
    ],
    readings: [
      ["Theo nhận định đạt.", "By the claim that it is so."],
      ["Theo nhận định chưa đạt.", "By the claim that it is not."],
    ],
    *judge({ file }) {
      const rows = rowsOf(file.claims);
      if (rows.length === 0) yield lacking("/claims", "tệp không ghi nhận định nào", "the file has no claims");
      for (const { row, at } of rows) {
        const other = rows.find(
          ({ row: second, at: place }) => place < at && second.topic === row.topic && second.holds !== row.holds,
        )?.row;
        yield kept(other === undefined, `/claims/${at}`, { one: other?.says ?? "", other: row.says });
      }
    },
    example: cases(
      { claims: [claim("a", "lien-thong", "đã liên thông", true)] },
      { claims: [claim("a", "lien-thong", "đã liên thông", true), claim("b", "lien-thong", "chưa có LGSP", false)] },
      {},
    ),
  }),
  architectureRule({
    number: "M04",
    severity: "info",
    basis: printed("Tên các chỉ số như nơi công bố viết.", "The names of indices as their publishers write them."),
    title: ["Tên chỉ số, sản phẩm viết sai", "The name of an index or product is misspelt"],
    message: ["{field}: “{name}” có thể là “{wanted}”.", "{field}: “{name}” may be “{wanted}”."],
    remedy: ["Giữ nguyên như đã in; ghi tên đúng bên cạnh.", "Keep it as printed; put the right name beside it."],
    readings: [
      ["Viết nhầm tên đã biết.", "A slip for the known name."],
      ["Một tên khác.", "Another name."],
    ],
    *judge({ file }) {
      const rows = rowsOf(file.figures).filter(({ row }) => row.index !== undefined);
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
        else yield kept(right, `/figures/${at}/index`, { name, wanted: near ?? "" });
      }
    },
    example: cases(
      { figures: [fig("a", { index: "ICT Index" })] },
      { figures: [fig("a", { index: "ICI Index" })] },
      { figures: [fig("a", { index: "Chỉ số riêng của tỉnh" })] },
    ),
  }),
  architectureRule({
    number: "M05",
    severity: "error",
    basis: printed(
      "Trường phải nói đúng điều câu đã in nói; không sửa câu đã in.",
      "A field must say what the printed phrase says; the phrase is never corrected.",
    ),
    title: ["Trường không khớp câu đã in", "A field does not say what is printed"],
    message: [
      "{field}: câu {no} không chứa giá trị của trường {path}: {value}.",
      "{field}: statement {no} does not hold the value of field {path}: {value}.",
    ],
    remedy: [
      "Sửa trường cho đúng câu đã in, hoặc trỏ tới trường khác.",
      "Make the field say what is printed, or name another field.",
    ],
    *judge({ file }) {
      const rows = rowsOf(file.statements);
      if (rows.length === 0)
        yield lacking("/statements", "tệp không có câu đã in", "the file has no printed statements");
      for (const { row, at } of rows) {
        for (const [item, path] of row.fields.entries()) {
          const value = fieldValueAt(file, path);
          const place = `/statements/${at}/fields/${item}`;
          if (value === undefined)
            yield unmet(place, {
              no: row.no,
              path,
              value: { vi: "không có trường này", en: "there is no such field" },
            });
          else yield kept(saysField(row.phrase, path, value), place, { no: row.no, path, value: String(value) });
        }
      }
    },
    example: cases(
      {
        figures: [fig("a", { value: 2070 })],
        statements: [{ no: "A32", phrase: "đã cấp 2.070 chứng thư số", fields: ["/figures/0/value"], source: "bao" }],
      },
      {
        figures: [fig("a", { value: 2080 })],
        statements: [{ no: "A32", phrase: "đã cấp 2.070 chứng thư số", fields: ["/figures/0/value"], source: "bao" }],
      },
      {},
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
    remedy: [
      "Giữ nguyên như đã in; ghi loại hệ thống bên cạnh.",
      "Keep it as printed; put the kind of system beside it.",
    ],
    readings: [
      ["Muốn nói loại hệ thống.", "The kind of system is meant."],
      ["Đúng là sản phẩm của hãng.", "The product itself is meant."],
    ],
    *judge({ objects: rows }) {
      if (rows.length === 0) yield lacking("/objects", "tệp chưa có đối tượng nào", "the file has no objects");
      for (const { row, at } of rows) {
        yield kept(!/\bicloud\b/.test(sameName(row.name)), `/objects/${at}/name`, {
          brand: "iCloud",
          object: calledObject(row),
          meant: { vi: "đám mây riêng", en: "a private cloud" },
        });
      }
    },
    example: cases({}, { objects: [{ ...one, name: "Hệ thống iCloud riêng" }, lgsp] }, { objects: [], relations: [] }),
  }),
];
