import { typeText } from "./emit-types.js";
import type { Prepared, PreparedOperation } from "./prepared.js";
import { doc } from "./printing.js";

/** Text inside a table of Markdown: nothing ends the cell, nothing is HTML. */
const cell = (text: string): string =>
  doc(text).replaceAll("\n", " ").replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("＠", "@");

const code = (text: string): string =>
  text === "" ? "" : `\`${doc(text).replaceAll("`", "'").replaceAll("\n", " ").replaceAll("|", "\\|")}\``;

const WORDS = {
  vi: {
    operations: "Thao tác",
    arriving: "Lời gọi đến hệ thống của bạn",
    call: "Lời gọi",
    what: "Nội dung",
    input: "Tham số",
    replies: "Trả lời",
    confidence: "Độ tin cậy",
    source: "Nguồn",
    unknown: "Chưa biết",
    none: "Không có.",
    question: "Chỗ chưa rõ",
    readings: "Các cách hiểu",
    taken: "Đặc tả chọn",
    servers: "Máy chủ",
  },
  en: {
    operations: "Operations",
    arriving: "Calls that arrive at your system",
    call: "Call",
    what: "What it does",
    input: "Input",
    replies: "Replies",
    confidence: "Confidence",
    source: "Source",
    unknown: "Not known",
    none: "None.",
    question: "Ambiguous place",
    readings: "Readings",
    taken: "The specification takes",
    servers: "Servers",
  },
} as const;

type Language = keyof typeof WORDS;

/** Writes the page of a specification in Markdown, Vietnamese first. */
export function referencePage(spec: Prepared): string {
  return (["vi", "en"] as const).map((language, index) => sectionsOf(spec, language, index).join("\n")).join("\n\n");
}

function sectionsOf(spec: Prepared, language: Language, index: 0 | 1 | number): string[] {
  const words = WORDS[language];
  const at = index === 0 ? 0 : 1;
  const description = spec.description[at];
  return [
    `# ${cell(spec.title[at] ?? "")}`,
    "",
    ...(description ? [doc(description).replaceAll("<", "&lt;"), ""] : []),
    ...tableOf(words.operations, spec.operations, language),
    ...(spec.inbound.length > 0 ? tableOf(words.arriving, spec.inbound, language) : []),
    ...ambiguityTable(spec, language),
    ...(spec.unknowns.length > 0
      ? [`## ${words.unknown}`, "", ...spec.unknowns.map((one) => `- ${cell(one[at] ?? "")}`), ""]
      : []),
  ];
}

function tableOf(title: string, operations: readonly PreparedOperation[], language: Language): string[] {
  const words = WORDS[language];
  if (operations.length === 0) return [];
  const head = [words.call, words.what, words.input, words.replies, words.confidence, words.source];
  const rows = operations.map((one) => {
    const call = `${code(one.id)}<br>${code(`${one.method} ${one.path}`)}`;
    const summary = cell(one.summary[language === "vi" ? 0 : 1]);
    const body =
      one.body?.contents.map(({ node, mediaType }) => (node.kind === "bytes" ? mediaType : typeText(node))) ?? [];
    const inputs = [...one.params.map(({ name, required }) => (required ? name : `${name}?`)), ...body];
    const replies = one.replies.map(({ status, contents }) =>
      `${status} ${contents.map(({ node }) => typeText(node)).join(", ")}`.trim(),
    );
    const marks = one.ambiguities.length > 0 ? ` (${one.ambiguities.map(cell).join(", ")})` : "";
    return [
      call,
      summary + marks,
      inputs.map(code).join(", "),
      replies.map(code).join(", "),
      cell(one.confidence ?? ""),
      cell(one.source ?? ""),
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [`## ${title}`, "", line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}

/** Writes the ambiguous places of a specification as a table. */
export function ambiguityTable(spec: Pick<Prepared, "ambiguities">, language: Language): string[] {
  if (spec.ambiguities.length === 0) return [];
  const words = WORDS[language];
  const at = language === "vi" ? 0 : 1;
  const rows = spec.ambiguities.map(({ id, question, readings, taken }) => {
    const list = readings.map((one, index) => `${index + 1}. ${cell(one[at])}`).join("<br>");
    return `| ${cell(id)} | ${cell(question[at])} | ${list} | ${cell(taken[at])} |`;
  });
  return [
    `## ${words.question}`,
    "",
    `| | ${words.question} | ${words.readings} | ${words.taken} |`,
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ];
}
