import type { ExtensionHost } from "@egov-vn/core";
import { runGenerate } from "./command.js";

const USAGE = {
  vi: `Cách dùng: egov generate --spec TỆP --out THƯ-MỤC

Sinh mã TypeScript từ đặc tả OpenAPI 3.0 hoặc 3.1: kiểu, lược đồ zod, thao tác, dữ liệu cho máy chủ giả.

  --spec TỆP       đặc tả, YAML hoặc JSON
  --out THƯ-MỤC    nơi ghi các tệp
  --runtime MÔ-ĐUN mô-đun mà các thao tác gọi đến (mặc định: @egov-vn/clients/runtime)
  --reference      ghi thêm một trang mô tả dịch vụ
  --check          không ghi gì, chỉ báo tệp nào khác với đặc tả
  --lang vi|en     ngôn ngữ

Mã thoát: 0 đã xong; 1 tệp khác với đặc tả, hoặc đặc tả trỏ đến chỗ không có; 2 dùng sai.
`,
  en: `Usage: egov generate --spec FILE --out FOLDER

Makes TypeScript of an OpenAPI 3.0 or 3.1 specification: types, zod schemas, operations, contracts for mock servers.

  --spec FILE      the specification, YAML or JSON
  --out FOLDER     where the files are written
  --runtime MODULE what the operations call (default: @egov-vn/clients/runtime)
  --reference      also writes a page of the service
  --check          writes nothing, and tells which files differ from the specification
  --lang vi|en     the language

Exit codes: 0 done; 1 files differ, or the specification refers to what is not there; 2 wrong use.
`,
} as const;

/** Returns the arguments without the command's name and the language, which `egov` has dealt with. */
function ownArguments(argv: readonly string[]): string[] {
  const rest = argv.filter((arg, index) => !/^--lang(?:=|$)/.test(arg) && argv[index - 1] !== "--lang");
  const command = rest.indexOf("generate");
  return rest.filter((_, index) => index !== command);
}

/**
 * Runs `egov generate` for the command line, and returns its exit code.
 *
 * @param argv all arguments after `egov`.
 * @throws Failure for wrong use, and for a file that is no specification.
 */
export async function run(argv: readonly string[], { io, language }: ExtensionHost): Promise<number> {
  const own = ownArguments(argv);
  if (own.includes("--help") || own.includes("-h")) {
    await io.stdout.write(USAGE[language]);
    return 0;
  }
  const told: string[] = [];
  const written: string[] = [];
  const output = { out: (line: string) => written.push(line), err: (line: string) => told.push(line) };
  const code = runGenerate(own, { ...output, language, cwd: io.cwd });
  const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
  await io.stderr.write(textOf(told));
  await io.stdout.write(textOf(written));
  return code;
}
