import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A program of a README, or the example of a docstring. */
export interface Snippet {
  /** Where it stands, from the root. */
  readonly file: string;
  /** The line of its first line in the file. */
  readonly line: number;
  readonly text: string;
  /** What a reader takes as given and a run needs: the hidden comment above a program. */
  readonly given: string;
  /** The package whose docstring it is; its names need no import there. */
  readonly packageName?: string;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/**
 * Returns the programs of a Markdown page: its `ts` and `js` blocks. What a program takes as given stands in a comment right
 * above it, which pages do not show: `<!-- given: const pdf = new Uint8Array(9); -->`.
 */
function programsOf(file: string, text: string): Snippet[] {
  const fences = text.matchAll(/(?:<!-- given:\s*([\s\S]*?)-->\s*)?^```(?:ts|js)\n([\s\S]*?)^```$/gm);
  return Array.from(fences, ({ 0: whole, 1: given = "", 2: program = "", index }) => ({
    file,
    line: lineAt(text, index + whole.lastIndexOf(program)),
    text: program,
    given,
  }));
}

/** Returns the examples in a source's docstrings. */
function examplesOf(file: string, text: string, packageName: string): Snippet[] {
  const found: Snippet[] = [];
  const comments = text.matchAll(/\/\*\*[\s\S]*?\*\//g);
  for (const { 0: comment, index } of comments) {
    const at = comment.indexOf("@example");
    if (at === -1) continue;
    const body = comment.slice(comment.indexOf("\n", at) + 1);
    const end = body.search(/^\s*\* @|\s*\*\/$/m);
    const example = body
      .slice(0, end === -1 ? undefined : end)
      .split("\n")
      .map((line) => line.replace(/^\s*\* ?/, ""))
      .filter((line) => !line.startsWith("```"))
      .join("\n");
    found.push({
      file,
      line: lineAt(text, index + comment.indexOf("\n", at)) + 1,
      text: example,
      given: "",
      packageName,
    });
  }
  return found;
}

/** Returns every snippet of the repository's pages and sources. */
export function snippetsOf(root: string): Snippet[] {
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const packages = readdirSync(join(root, "packages"));
  const guides = readdirSync(join(root, "docs/guides")).map((name) => `docs/guides/${name}`);
  const pages = ["README.md", ...guides, ...packages.map((name) => `packages/${name}/README.md`)];
  const sources = packages.flatMap((name) =>
    readdirSync(join(root, "packages", name, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.ts$/.test(path) && !/\.(test|test-d|bench)\.ts$/.test(path))
      .sort()
      .map((path) => ({ name, path: `packages/${name}/src/${path.replaceAll("\\", "/")}` })),
  );
  return [
    ...pages.flatMap((page) => programsOf(page, read(page))),
    ...sources.flatMap(({ name, path }) => examplesOf(path, read(path), `@egov-vn/${name}`)),
  ];
}

/**
 * Returns a program in which every answer is compared: `f(1); // => 2` becomes a comparison of `f(1)` with 2. An answer may
 * stand on the lines below what is asked.
 */
export function comparing(text: string): string {
  const parsed = ts.createSourceFile("snippet.ts", text, ts.ScriptTarget.Latest, true);
  let out = "";
  let at = 0;
  for (const statement of parsed.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    const answer = /^;?[ \t]*\n?[ \t]*\/\/ => ((?:.*(?:\n[ \t]*\/\/ (?!=>).*)*))/.exec(
      text.slice(statement.expression.end),
    );
    if (!answer) continue;
    const wanted = (answer[1] ?? "").replaceAll(/\n[ \t]*\/\/ /g, " ");
    out += `${text.slice(at, statement.expression.getStart())}await expectAnswer(${statement.expression.getText()}, ${JSON.stringify(wanted)});`;
    at = statement.expression.end + answer[0].length;
  }
  return out + text.slice(at);
}
