import type { Finding } from "@egov-vn/core";
import { readPrefix } from "../address/read-prefix.js";
import { exportRules } from "./export-rules.js";
import { Findings } from "./findings.js";

const TARGET = "radvd";

/** A statement: words up to `;`, or words and what is between braces. */
interface Statement {
  readonly line: number;
  readonly words: readonly string[];
  readonly body: readonly Statement[] | undefined;
}

interface Token {
  readonly line: number;
  readonly text: string;
}

function tokensOf(text: string): Token[] {
  return text
    .split("\n")
    .flatMap((raw, at) =>
      (raw.replace(/#.*$/, "").match(/[{};]|[^\s{};]+/g) ?? []).map((token) => ({ line: at + 1, text: token })),
    );
}

/** Reads statements until the brace that closes them; the depth of braces in a good file is three. */
function statementsOf(tokens: readonly Token[], findings: Findings): Statement[] {
  const stack: { line: number; words: string[]; statements: Statement[] }[] = [{ line: 1, words: [], statements: [] }];
  let [words, line]: [string[], number] = [[], 1];
  const problem = (at: number, vi: string, en: string): void =>
    findings.add(exportRules.unreadableFile, { target: TARGET, problem: { vi, en } }, "", at);
  for (const token of tokens) {
    const current = stack.at(-1) as (typeof stack)[number];
    if (token.text === "{") {
      stack.push({ line, words, statements: [] });
      words = [];
    } else if (token.text === "}") {
      if (words.length > 0)
        problem(line, `thiếu “;” sau “${words.join(" ")}”`, `“;” is missing after “${words.join(" ")}”`);
      words = [];
      if (stack.length === 1) problem(token.line, "thừa “}”", "a “}” too many");
      else {
        stack.pop();
        (stack.at(-1) as (typeof stack)[number]).statements.push({
          line: current.line,
          words: current.words,
          body: current.statements,
        });
      }
    } else if (token.text === ";") {
      if (words.length > 0) current.statements.push({ line, words, body: undefined });
      words = [];
    } else {
      if (words.length === 0) line = token.line;
      words.push(token.text);
    }
  }
  if (words.length > 0)
    problem(line, `thiếu “;” sau “${words.join(" ")}”`, `“;” is missing after “${words.join(" ")}”`);
  if (stack.length > 1) problem(stack.at(-1)?.line ?? 1, "thiếu “}”", "a “}” is missing");
  return stack[0]?.statements ?? [];
}

function checkPrefix({ line, words, body }: Statement, where: string, findings: Findings): void {
  const value = words[1] ?? "";
  const { prefix, problems } = readPrefix(value);
  if (!prefix) {
    findings.add(exportRules.unreadablePrefix, { target: TARGET, value, where }, "", line);
    return;
  }
  if (problems.includes("host-bits")) {
    findings.add(exportRules.hostBits, { target: TARGET, value, wanted: prefix.toString(), where }, "", line);
  }
  // On unless turned off.
  const autonomous = (body ?? []).findLast((statement) => statement.words[0] === "AdvAutonomous")?.words[1] !== "off";
  if (autonomous && prefix.length !== 64)
    findings.add(exportRules.autonomousLength, { target: TARGET, value, where }, "", line);
}

/**
 * Returns what is wrong with a `radvd.conf`, above all what `radvd -c` lets pass: host bits, and autonomous prefixes that
 * are no /64.
 */
export function checkRadvd(text: string): readonly Finding[] {
  const findings = new Findings();
  const seen = new Map<string, number>();
  for (const statement of statementsOf(tokensOf(text), findings)) {
    const [keyword, name = ""] = statement.words;
    if (keyword !== "interface" || !statement.body) {
      const shown = statement.words.join(" ");
      findings.add(
        exportRules.unreadableFile,
        { target: TARGET, problem: { vi: `“${shown}” ngoài interface`, en: `“${shown}” outside of an interface` } },
        "",
        statement.line,
      );
      continue;
    }
    const first = seen.get(name);
    if (first !== undefined) {
      const place = { vi: `dòng ${first}`, en: `line ${first}` };
      findings.add(
        exportRules.interfaceTwice,
        {
          target: TARGET,
          value: name,
          first: place,
          second: { vi: `dòng ${statement.line}`, en: `line ${statement.line}` },
        },
        "",
        statement.line,
      );
    }
    seen.set(name, first ?? statement.line);
    for (const inner of statement.body) if (inner.words[0] === "prefix") checkPrefix(inner, name, findings);
  }
  return findings.list;
}
