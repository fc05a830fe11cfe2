import {
  type Bilingual,
  checkVietnameseText,
  defineRule,
  type JsonPointer,
  type Rule,
  type TextProblem,
  toPointer,
} from "@egov-vn/core";
import { agenciesOf } from "../parts.js";
import type { Procedure } from "../schema.js";
import { measured } from "./basis.js";
import { type CodedPart, codedAt } from "./coded-parts.js";
import { row } from "./fragments.js";

/** The names that other systems match by; the names of papers and texts are prose. */
function matchedNames(procedure: Procedure): CodedPart[] {
  const { publisher } = procedure;
  return [
    { path: "", name: procedure.name },
    ...agenciesOf(procedure).map(({ path, value }) => ({ path, name: value.name })),
    ...codedAt("/subjects", procedure.subjects),
    ...codedAt("/results", procedure.results),
    ...codedAt("/sectors", procedure.sectors),
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

/** Returns the first problem that is wanted of each name that other systems match by. */
function* problemsOf(procedure: Procedure, wanted: (problem: TextProblem) => boolean) {
  for (const { path, name } of matchedNames(procedure)) {
    const problem = name === undefined ? undefined : checkVietnameseText(name).find(wanted);
    if (problem) yield said(`${path}/name`, problem);
  }
}

const said = (path: JsonPointer, { sample, kind }: TextProblem, of: string = sample) => ({
  path,
  params: { sample, kind: PROBLEMS[kind], of },
});

/** What makes a text unreadable, or unlike the same text elsewhere, also where it is prose. */
const UNREADABLE: ReadonlySet<TextProblem["kind"]> = new Set([
  "decomposed",
  "tcvn3",
  "vni",
  "utf8-as-latin1",
  "control",
  "replacement",
  "lone-surrogate",
]);

function* textsIn(value: unknown, path: JsonPointer = ""): Generator<[JsonPointer, string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) yield* textsIn(part, path + toPointer([key]));
}

/** Returns the first problem of each text: of a name any, of prose one that makes it unreadable. */
function* textProblems(procedure: Procedure) {
  const names = new Set<JsonPointer>();
  for (const violation of problemsOf(procedure, ({ kind }) => kind !== "no-break-space")) {
    names.add(violation.path);
    yield violation;
  }
  for (const [path, text] of textsIn(procedure)) {
    const problem = names.has(path) ? undefined : checkVietnameseText(text).find(({ kind }) => UNREADABLE.has(kind));
    // Prose comes as its publisher wrote it: that it has a problem of a kind is said once of a source.
    if (problem) yield said(path, problem, problem.kind);
  }
}

/** What is said of names. */
export const nameRules: readonly Rule<Procedure>[] = [
  defineRule<Procedure>({
    id: "PRO-205",
    severity: "warning",
    basis: measured("tên cơ quan có khoảng trắng không ngắt.", "names of agencies hold no-break spaces."),
    oddity: true,
    title: ["Tên có khoảng trắng không ngắt", "A no-break space in a name"],
    message: [
      "{field} có khoảng trắng không ngắt (U+00A0): {sample}.",
      "{field} has a no-break space (U+00A0): {sample}.",
    ],
    remedy: ["Thay bằng khoảng trắng thường.", "Replace it with a plain space."],
    check: (procedure) => problemsOf(procedure, ({ kind }) => kind === "no-break-space"),
    example: {
      passing: row({ sectors: [{ name: "Lĩnh vực mẫu" }] }),
      failing: row({ sectors: [{ name: "Lĩnh vực\u00a0mẫu" }] }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-206",
    severity: "warning",
    basis: measured("tên được so khớp giữa các hệ thống từng ký tự.", "systems match names letter by letter."),
    oddity: true,
    once: "of",
    title: ["Văn bản có ký tự không chuẩn", "A text has characters that are not in order"],
    message: [
      "{field} có ký tự không chuẩn ({kind}): {sample}.",
      "{field} has characters that are not in order ({kind}): {sample}.",
    ],
    remedy: ["Ghi lại bằng Unicode dựng sẵn (NFC).", "Write it in composed Unicode (NFC)."],
    check: textProblems,
    example: { passing: row(), failing: row({ name: "Cấp giấy phép mẫu cho Ðồng Tháp" }) },
  }),
];
