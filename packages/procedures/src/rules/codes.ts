import { componentCode, procedureCode, resultCode, sectorCode } from "@egov-vn/codes";
import { type Bilingual, checkVietnameseText, type JsonPointer, type Rule, type TextProblem } from "@egov-vn/core";
import { agenciesOf, componentsOf } from "../parts.js";
import type { Procedure } from "../schema.js";
import { measured, SECTOR } from "./basis.js";
import { checked, rule } from "./rule-builder.js";

interface Coded {
  readonly path: JsonPointer;
  readonly code?: string | undefined;
  readonly codeAsWritten?: string | undefined;
  readonly name?: string | undefined;
}

const at = (path: JsonPointer, values: unknown): Coded[] =>
  Array.isArray(values)
    ? values.map((value: Omit<Coded, "path">, index) => ({ path: `${path}/${index}`, ...value }))
    : [];

/** Everything in a procedure that has a code or a name. */
function codedParts(procedure: Procedure): Coded[] {
  const { code, codeAsWritten, name, publisher } = procedure;
  return [
    { path: "", code, codeAsWritten, name },
    ...at("/cases", procedure.cases),
    ...componentsOf(procedure).map(({ path, value }) => ({ ...value, path })),
    ...agenciesOf(procedure).map(({ path, value }) => ({ ...value, path })),
    ...at("/subjects", procedure.subjects),
    ...at("/results", procedure.results),
    ...at("/sectors", procedure.sectors),
    ...at("/legalBases", procedure.legalBases),
    ...(publisher ? [{ ...publisher, path: "/publisher" }] : []),
  ];
}

/** The names that other systems match by; the names of papers and texts are prose. */
function matchedNames(procedure: Procedure): Coded[] {
  const { publisher } = procedure;
  return [
    { path: "", name: procedure.name },
    ...agenciesOf(procedure).map(({ path, value }) => ({ path, name: value.name })),
    ...at("/subjects", procedure.subjects),
    ...at("/results", procedure.results),
    ...at("/sectors", procedure.sectors),
    ...(publisher ? [{ path: "/publisher", name: publisher.name }] : []),
  ];
}

/** What is wrong with a text, in words. */
const PROBLEMS: Readonly<Record<TextProblem["kind"], Bilingual>> = {
  decomposed: { vi: "chữ và dấu để rời", en: "letters and marks apart" },
  tcvn3: { vi: "bảng mã TCVN3", en: "the TCVN3 encoding" },
  vni: { vi: "bảng mã VNI", en: "the VNI encoding" },
  "utf8-as-latin1": { vi: "UTF-8 bị đọc sai bảng mã", en: "UTF-8 read in another encoding" },
  "look-alike": { vi: "chữ cái ngoại lai giống chữ Việt", en: "a foreign letter that looks like a Vietnamese one" },
  "no-break-space": { vi: "khoảng trắng không ngắt", en: "a no-break space" },
  "zero-width": { vi: "ký tự không có bề rộng", en: "a character without width" },
  control: { vi: "ký tự điều khiển", en: "a control character" },
  replacement: { vi: "ký tự thay thế do hỏng bảng mã", en: "a replacement character" },
  "lone-surrogate": { vi: "nửa ký tự", en: "half a character" },
};

function* problemsOf(procedure: Procedure, wanted: (problem: TextProblem) => boolean) {
  for (const { path, name } of matchedNames(procedure)) {
    const problem = name === undefined ? undefined : checkVietnameseText(name).find(wanted);
    if (problem) yield { path: `${path}/name`, params: { sample: problem.sample, kind: PROBLEMS[problem.kind] } };
  }
}

// 123/2015/NĐ-CP, 60/2014/QH13, 163/QĐ-BTP, 66.7/2025/NQ-CP.
const NUMBER_OF_A_TEXT = /^\d+(?:\.\d+)?[a-z]?\/(?:\d{4}\/)?[\p{Lu}\d][\p{L}\d]*(?:-[\p{L}\d]+)*$/u;

/** What is said of codes and names. */
export const identityRules: readonly Rule<Procedure>[] = [
  checked(
    rule(
      "PRO-201",
      "error",
      measured(
        "5.666 trong 5.670 mã có dạng một chữ số, dấu chấm, sáu chữ số; các mã khác là mã nhập nhầm.",
        "5,666 of 5,670 codes are one digit, a dot and six digits; the others are slips.",
      ),
      {
        title: ["Mã thủ tục không đúng dạng", "The procedure's code is malformed"],
        message: [
          "“{code}” không phải mã thủ tục (dạng 1.001193); vẫn giữ như một chuỗi.",
          "“{code}” is no procedure code (as 1.001193 is); it is kept as an opaque text.",
        ],
        remedy: ["Tra lại mã trong cơ sở dữ liệu quốc gia.", "Look the code up in the national database."],
      },
    ),
    function* ({ code }) {
      if (procedureCode.parse(code).verdict === "fail") yield { path: "/code", params: { code } };
    },
  ),
  checked(
    rule(
      "PRO-202",
      "warning",
      measured(
        "649 trong 4.364 mã văn bản và một mã thủ tục có khoảng trắng ở đầu hoặc cuối.",
        "649 of 4,364 codes of legal texts and one procedure code have white space round them.",
      ),
      {
        title: ["Mã thừa khoảng trắng", "A code has white space round it"],
        message: ["Mã {code} được ghi thừa khoảng trắng.", "The code {code} is written with white space round it."],
        remedy: ["Bỏ khoảng trắng; bản gốc được giữ ở codeAsWritten.", "Trim it; codeAsWritten keeps the original."],
      },
      { oddity: true },
    ),
    function* (procedure) {
      for (const { path, code, codeAsWritten } of codedParts(procedure)) {
        if (code !== undefined && codeAsWritten !== undefined && codeAsWritten.trim() === code)
          yield { path: `${path}/code`, params: { code } };
      }
    },
  ),
  checked(
    rule(
      "PRO-203",
      "info",
      measured(
        "danh mục 2026 không còn mã có đuôi cơ quan.",
        "the catalogue of 2026 has no code with an agency's tail.",
      ),
      {
        title: ["Mã thủ tục kèm mã cơ quan hoặc trường hợp", "The code carries an agency or a case"],
        message: [
          "{code}: mã thủ tục là {procedure}, phần còn lại là mã cơ quan hoặc số trường hợp.",
          "{code}: the procedure is {procedure}, the rest is an agency's code or a case's number.",
        ],
        remedy: [
          "Đối chiếu với danh mục quốc gia theo {procedure}.",
          "Look it up in the national catalogue as {procedure}.",
        ],
      },
    ),
    function* ({ code }) {
      const { value, verdict } = procedureCode.parse(code);
      if (value && verdict === "pass" && (value.tail !== "" || value.ordinal !== ""))
        yield { path: "/code", params: { code, procedure: value.procedure } };
    },
  ),
  checked(
    rule(
      "PRO-204",
      "warning",
      measured(
        "mã đối tượng lẫn Đ và D: ĐT1, ĐT15 nhưng DT11, DT12, DT13.",
        "codes of users mix Đ and D: ĐT1 and ĐT15, but DT11, DT12 and DT13.",
      ),
      {
        title: ["Mã đối tượng viết D thay cho Đ", "The code of a kind of user has D for Đ"],
        message: [
          "Mã {code} bắt đầu bằng D; các mã khác bắt đầu bằng Đ.",
          "The code {code} begins with D; others begin with Đ.",
        ],
        remedy: [
          "So sánh cả hai cách viết; không đổi mã của nguồn.",
          "Compare both spellings; leave the source's code as it is.",
        ],
      },
      { oddity: true },
    ),
    function* ({ subjects }) {
      for (const [index, { code }] of (subjects ?? []).entries()) {
        if (code !== undefined && /^DT\d+$/.test(code)) yield { path: `/subjects/${index}/code`, params: { code } };
      }
    },
  ),
  checked(
    rule(
      "PRO-205",
      "warning",
      measured("tên cơ quan có khoảng trắng không ngắt.", "names of agencies hold no-break spaces."),
      {
        title: ["Tên có khoảng trắng không ngắt", "A no-break space in a name"],
        message: [
          "Tên có khoảng trắng không ngắt (U+00A0): {sample}.",
          "The name has a no-break space (U+00A0): {sample}.",
        ],
        remedy: ["Thay bằng khoảng trắng thường.", "Replace it with a plain space."],
      },
      { oddity: true },
    ),
    function* (procedure) {
      for (const { path, params } of problemsOf(procedure, ({ kind }) => kind === "no-break-space"))
        yield { path, params: { sample: params.sample } };
    },
  ),
  checked(
    rule(
      "PRO-206",
      "warning",
      measured("tên được so khớp giữa các hệ thống từng ký tự.", "systems match names letter by letter."),
      {
        title: ["Tên có ký tự không chuẩn", "A name has characters that are not in order"],
        message: [
          "Tên có ký tự không chuẩn ({kind}): {sample}.",
          "The name has characters that are not in order ({kind}): {sample}.",
        ],
        remedy: ["Ghi lại bằng Unicode dựng sẵn (NFC).", "Write it in composed Unicode (NFC)."],
      },
      { oddity: true },
    ),
    (procedure) => problemsOf(procedure, ({ kind }) => kind !== "no-break-space"),
  ),
  checked(
    rule(
      "PRO-207",
      "warning",
      measured("8 trong 502 thủ tục có hai trường hợp cùng mã.", "8 of 502 procedures have two cases with one code."),
      {
        title: ["Hai trường hợp cùng một mã", "Two cases have one code"],
        message: ["Mã trường hợp {code} được dùng {count} lần.", "The case code {code} is used {count} times."],
        remedy: ["Cấp mã riêng cho từng trường hợp.", "Give each case a code of its own."],
      },
    ),
    function* ({ cases }) {
      const places = new Map<string, number[]>();
      for (const [index, { code }] of (cases ?? []).entries())
        if (code !== undefined) places.set(code, [...(places.get(code) ?? []), index]);
      for (const [code, [, second, ...more]] of places)
        if (second !== undefined) yield { path: `/cases/${second}/code`, params: { code, count: more.length + 2 } };
    },
  ),
  checked(
    rule(
      "PRO-214",
      "warning",
      measured(
        "mã đầu 5 và 6 đều là thủ tục nội bộ; 4 thủ tục nội bộ mang mã đầu 1.",
        "codes beginning with 5 and 6 are internal procedures; 4 internal ones begin with 1.",
      ),
      {
        title: ["Loại thủ tục không khớp với mã", "The type does not fit the code"],
        message: [
          "Mã {code} ({byCode}) nhưng loại ghi trong bản ghi là {byType}.",
          "The code {code} is of {byCode} procedures, the record says {byType}.",
        ],
        remedy: ["Kiểm tra mã và loại thủ tục.", "Check the code and the type."],
      },
    ),
    function* ({ code, type, internal }) {
      const kinds = {
        true: { vi: "nội bộ", en: "internal" },
        false: { vi: "phục vụ người dân, doanh nghiệp", en: "public" },
      };
      const stated = internal === true ? true : typeof type === "string" ? type === "internal" : internal;
      if (stated === undefined || procedureCode.parse(code).verdict === "fail") return;
      const byCode = /^[56]\./.test(code);
      if (byCode !== stated)
        yield { path: "/type", params: { code, byCode: kinds[`${byCode}`], byType: kinds[`${stated}`] } };
    },
  ),
  checked(
    rule(
      "PRO-215",
      "info",
      measured(
        "cờ “bắt buộc” là sai ở cả 3.504 thành phần hồ sơ.",
        "the flag “required” is false for all 3,504 components.",
      ),
      {
        title: ["Cờ “bắt buộc” không có giá trị", "The flag “required” says nothing"],
        message: [
          "Không thành phần nào trong {count} thành phần được đánh dấu bắt buộc: nguồn không dùng cờ này.",
          "None of the {count} components is marked as required: the source does not use the flag.",
        ],
        remedy: ["Không dùng cờ này để kiểm tra hồ sơ.", "Do not check dossiers with this flag."],
      },
    ),
    function* (procedure) {
      const parts = componentsOf(procedure);
      if (parts.length > 0 && parts.every(({ value }) => value.required === false))
        yield { path: "/componentSets", params: { count: parts.length } };
    },
  ),
  checked(
    rule("PRO-216", "info", SECTOR, {
      title: ["Mã lĩnh vực không theo mẫu", "The sector's code does not follow the form"],
      message: [
        "{code} không có dạng mã cơ quan cấp 1, gạch ngang, mã lĩnh vực (G15-TP07).",
        "{code} is not a level-1 agency code, a dash and a sector (G15-TP07).",
      ],
      remedy: ["Tra lại mã lĩnh vực.", "Look the sector's code up."],
    }),
    function* ({ sectors }) {
      for (const [index, { code }] of (sectors ?? []).entries()) {
        if (code !== undefined && !sectorCode.parse(code).value?.agencyCode)
          yield { path: `/sectors/${index}/code`, params: { code } };
      }
    },
  ),
  checked(
    rule(
      "PRO-217",
      "warning",
      measured(
        "78 kiểu mã thành phần và 36 kiểu mã kết quả, một số có khoảng trắng ở giữa.",
        "78 shapes of component codes and 36 of result codes, some with blanks inside.",
      ),
      {
        title: ["Có khoảng trắng trong mã giấy tờ hoặc kết quả", "A blank inside the code of a paper or result"],
        message: ["Mã “{code}” có khoảng trắng ở giữa.", "The code “{code}” has a blank inside."],
        remedy: ["So sánh nguyên văn; xin nơi công bố sửa lại.", "Compare it as it is; ask the publisher to mend it."],
      },
      { oddity: true },
    ),
    function* (procedure) {
      const results = at("/results", procedure.results).map((one) => ({ ...one, family: resultCode }));
      const papers = componentsOf(procedure).map(({ path, value }) => ({ ...value, path, family: componentCode }));
      for (const { path, code, family } of [...papers, ...results]) {
        if (
          code !== undefined &&
          family.parse(code).findings.some(({ rule: id }) => id === "IDN-412" || id === "IDN-422")
        )
          yield { path: `${path}/code`, params: { code } };
      }
    },
  ),
  checked(
    rule(
      "PRO-219",
      "info",
      measured(
        "435 trong 4.364 số văn bản không có dạng số/năm/loại.",
        "435 of 4,364 numbers of legal texts are not number/year/kind.",
      ),
      {
        title: ["Số văn bản không có dạng thường gặp", "The number of a legal text has an unusual form"],
        message: ["“{code}” không phải số ký hiệu văn bản.", "“{code}” is not the number of a text."],
        remedy: [
          "Ghi riêng số ký hiệu (123/2015/NĐ-CP), để tên ở trích yếu.",
          "Give the number alone (123/2015/NĐ-CP), and the title apart.",
        ],
      },
    ),
    function* ({ legalBases }) {
      for (const [index, { code }] of (legalBases ?? []).entries()) {
        if (code !== undefined && !NUMBER_OF_A_TEXT.test(code))
          yield { path: `/legalBases/${index}/code`, params: { code } };
      }
    },
  ),
  checked(
    rule(
      "PRO-220",
      "info",
      measured("75 dòng trong danh mục 5.670 không có cơ quan.", "75 rows of the catalogue of 5,670 name no agency."),
      {
        title: ["Dòng danh mục không có cơ quan thực hiện", "A row of the list names no agency"],
        message: ["{code} không nêu cơ quan thực hiện.", "{code} names no agency that carries it out."],
        remedy: ["Lấy từ bản ghi đầy đủ.", "Take it from the full record."],
      },
    ),
    function* ({ code, extent, agencies }) {
      if (extent === "listing" && !agencies?.executing) yield { path: "/agencies", params: { code } };
    },
  ),
];
