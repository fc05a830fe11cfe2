import * as z from "zod";
import {
  day,
  flag,
  levels,
  list,
  note,
  number,
  pointer,
  qualifier,
  slug,
  source,
  text,
  texts,
  titled,
  whole,
  word,
} from "./titled.js";

const period = () =>
  titled(
    z.strictObject({
      from: text("Từ kỳ", "From"),
      to: text("Đến kỳ", "To").exactOptional(),
    }),
    "Kỳ số liệu",
    "Period",
  );

/** A place in a ranking. */
const RankSchema = titled(
  z.strictObject({
    place: whole("Thứ hạng", "Place"),
    of: whole("Tổng số được xếp hạng", "Number ranked").exactOptional(),
    /** What the same text says of the place in words. */
    judged: word(["high", "middle", "low"], "Lời đánh giá thứ hạng", "Place in words").exactOptional(),
  }),
  "Xếp hạng",
  "Rank",
);

/** A printed number, with all that it needs to be checked. */
export const FigureSchema = titled(
  z.strictObject({
    id: slug("Mã số liệu", "Figure id"),
    what: text("Đại lượng", "What is measured"),
    value: number("Giá trị", "Value").exactOptional(),
    /** The number exactly as printed, when its print says more: `81.85`, `0,541`. */
    printed: text("Giá trị như đã in", "Value as printed").exactOptional(),
    unit: text("Đơn vị đo", "Unit").exactOptional(),
    qualifier,
    /** For a magnitude without a number: “hàng tỷ đồng”. */
    magnitude: text("Bậc độ lớn", "Magnitude").exactOptional(),
    /** What a share is a share of. */
    base: text("Cơ sở tính", "Base").exactOptional(),
    numerator: number("Tử số", "Numerator").exactOptional(),
    denominator: number("Mẫu số", "Denominator").exactOptional(),
    per: word(["month", "year", "day", "commune", "officer"], "Tính trên một", "Per").exactOptional(),
    day: day("Ngày của số liệu", "Day of the figure").exactOptional(),
    period: period().exactOptional(),
    levels: levels("Các cấp của số liệu", "Levels of the figure").exactOptional(),
    except: text("Phần loại trừ", "Exception").exactOptional(),
    rank: RankSchema.exactOptional(),
    movement: titled(
      z.strictObject({
        places: titled(z.int(), "Số bậc tăng (giảm là số âm)", "Places gained"),
        since: text("So với kỳ", "Since").exactOptional(),
        before: whole("Thứ hạng kỳ trước", "Place before").exactOptional(),
      }),
      "Thay đổi thứ hạng",
      "Movement",
    ).exactOptional(),
    growth: titled(
      z.strictObject({
        factor: number("Số lần", "Factor").exactOptional(),
        added: number("Phần tăng thêm", "Amount added").exactOptional(),
        since: text("So với", "Compared with").exactOptional(),
        base: number("Giá trị gốc", "Value before").exactOptional(),
      }),
      "Tăng trưởng",
      "Growth",
    ).exactOptional(),
    index: text("Chỉ số", "Index").exactOptional(),
    part: text("Thành phần của chỉ số", "Part of the index").exactOptional(),
    /** The ids of the figures that add up to this one. */
    parts: list(slug("Phần của tổng", "Part of the total"), "Các phần của tổng", "Parts of the total").exactOptional(),
    /** The ids of the figures whose mean this is. */
    meanOf: list(
      slug("Thành phần của trung bình", "Part of the mean"),
      "Các thành phần của trung bình",
      "Parts of the mean",
    ).exactOptional(),
    /** A larger set that is listed with it and contains it. */
    subsetOf: slug("Tập chứa", "Set that contains it").exactOptional(),
    /** The people or things there are at most. */
    population: number("Quy mô của tập nền", "Size of the population").exactOptional(),
    /** Says that it can only grow. */
    cumulative: flag("Số lũy kế", "Cumulative").exactOptional(),
    explained: text("Giải thích thay đổi", "Why it changed").exactOptional(),
    /** Names the same measure in the files of other years. */
    series: slug("Dãy số liệu", "Series").exactOptional(),
    object: text("Đối tượng của số liệu", "Object of the figure").exactOptional(),
    /** The inventory that it counts. */
    counts: word(
      ["hosted-objects", "portals", "mail-accounts", "certificates", "staff"],
      "Số liệu đếm",
      "What it counts",
    ).exactOptional(),
    note,
    restricted: flag("Số liệu hạn chế", "Restricted figure").exactOptional(),
    source,
  }),
  "Số liệu",
  "Figure",
);
export type Figure = Readonly<z.output<typeof FigureSchema>>;

/** Who of a set has something: a named list, or so many of so many. */
export const CoverageSchema = titled(
  z.strictObject({
    id: slug("Mã độ phủ", "Coverage id"),
    what: text("Nội dung phủ", "What is covered"),
    object: text("Đối tượng phủ", "Object that covers").exactOptional(),
    count: whole("Số đơn vị đã phủ", "Units covered").exactOptional(),
    of: whole("Tổng số đơn vị", "Units in all").exactOptional(),
    percent: number("Tỷ lệ phủ", "Share covered", "%").exactOptional(),
    qualifier,
    /** The named set of units that `of` counts. */
    base: slug("Tập đơn vị", "Set of units").exactOptional(),
    /** What the base is called, where no set is named. */
    baseName: text("Tên tập đơn vị", "Name of the set").exactOptional(),
    units: texts("Các đơn vị đã phủ", "Units covered, by name", "Đơn vị đã phủ", "Covered unit").exactOptional(),
    levels: levels("Các cấp đã phủ", "Levels covered").exactOptional(),
    except: text("Phần loại trừ của độ phủ", "Exception").exactOptional(),
    state: word(
      ["done", "ongoing", "partial", "planned", "none"],
      "Tình trạng phủ",
      "State of coverage",
    ).exactOptional(),
    /** What is covered in the rest: “kiêm nhiệm”. */
    rest: text("Phần còn lại", "The rest").exactOptional(),
    measure: slug("Thước đo", "Measure").exactOptional(),
    day: day("Ngày của độ phủ", "Day of the coverage").exactOptional(),
    period: text("Kỳ của độ phủ", "Period of the coverage").exactOptional(),
    planFulfilled: number("Tỷ lệ hoàn thành kế hoạch", "Share of the plan", "%").exactOptional(),
    function: text("Tính năng được dùng", "Ability in use").exactOptional(),
    growth: flag("In là phần tăng thêm", "Printed as an increase").exactOptional(),
    explained: text("Giải thích thay đổi độ phủ", "Why the coverage changed").exactOptional(),
    series: slug("Dãy độ phủ", "Series of the coverage").exactOptional(),
    source,
  }),
  "Độ phủ",
  "Coverage",
);
export type Coverage = Readonly<z.output<typeof CoverageSchema>>;

/** A state that a text asserts of a topic. Two that exclude each other are found. */
export const ClaimSchema = titled(
  z.strictObject({
    id: slug("Mã nhận định", "Claim id"),
    topic: slug("Chủ đề nhận định", "Topic"),
    says: text("Nhận định", "Claim"),
    holds: flag("Nhận định là đạt", "Claims that it is so"),
    degree: word(["all", "most", "some", "few"], "Mức độ nhận định", "Degree").exactOptional(),
    trend: word(["rising", "falling", "stable"], "Xu hướng nhận định", "Trend").exactOptional(),
    levels: levels("Các cấp của nhận định", "Levels of the claim").exactOptional(),
    object: text("Đối tượng của nhận định", "Object of the claim").exactOptional(),
    source,
  }),
  "Nhận định",
  "Claim",
);
export type Claim = Readonly<z.output<typeof ClaimSchema>>;

/** A statement exactly as printed, and the fields that say the same. The fields are what counts, the phrase never does. */
export const StatementSchema = titled(
  z.strictObject({
    no: text("Số thứ tự câu", "Number of the statement"),
    phrase: text("Câu như đã in", "Phrase as printed"),
    fields: list(pointer("Trường diễn đạt câu", "Field that says it"), "Các trường diễn đạt câu", "Fields that say it"),
    /** Set when not all of the phrase is in fields. */
    partly: text("Phần chưa có trường", "What no field says").exactOptional(),
    source: slug("Nguồn của câu", "Source of the statement"),
  }),
  "Câu đã in",
  "Statement",
);
export type Statement = Readonly<z.output<typeof StatementSchema>>;

/** A list that a text announces by its number of items. */
export const AnnouncedSchema = titled(
  z.strictObject({
    id: slug("Mã danh sách", "List id"),
    what: text("Nội dung liệt kê", "What is listed"),
    count: whole("Số mục nêu trước", "Number announced"),
    items: texts("Các mục liệt kê", "Items", "Mục liệt kê", "Item").exactOptional(),
    source,
  }),
  "Danh sách nêu trước",
  "Announced list",
);
