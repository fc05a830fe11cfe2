import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ExtensionHost, Language } from "@egov-vn/core";
import { failures } from "./failures.js";
import { writeSite } from "./write-site.js";

const USAGE = {
  vi: `Cách dùng: egov docs build [--out THƯ-MỤC]

Sinh trang tài liệu bằng tiếng Việt và tiếng Anh: chuẩn dữ liệu, quy tắc, văn bản, danh mục mã, dịch vụ, công cụ thử dữ liệu.

  --out THƯ-MỤC    nơi ghi (mặc định: site)
  --api THƯ-MỤC    thư mục tài liệu TypeDoc, được chép vào api/
  --lang vi|en     ngôn ngữ của lệnh

Mã thoát: 0 đã xong; 2 dùng sai.
`,
  en: `Usage: egov docs build [--out FOLDER]

Makes the reference site in Vietnamese and English: standards, rules, law, code lists, services, and the playground.

  --out FOLDER     where it is written (default: site)
  --api FOLDER     a folder of TypeDoc pages, copied to api/
  --lang vi|en     the language of the command

Exit codes: 0 done; 2 wrong use.
`,
} as const;

const WORDS: Readonly<Record<Language, (files: number, folder: string) => string>> = {
  vi: (files, folder) => `Đã ghi ${files} tệp vào ${folder}. Hãy mở ${folder}/index.html.\n`,
  en: (files, folder) => `${files} files were written to ${folder}. Open ${folder}/index.html.\n`,
};

const OPTIONS = {
  out: { type: "string", default: "site" },
  api: { type: "string" },
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const;

const HERE = dirname(fileURLToPath(import.meta.url));

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true }).values;
  } catch {
    throw failures.badOptions({ words: argv.filter((word) => word.startsWith("-")).join(" ") });
  }
}

/**
 * Answers `egov docs build`: writes the site into a folder.
 *
 * @param argv all arguments after `egov`.
 * @returns the exit code.
 * @throws Failure for options that are not known, and for a folder with other files in it.
 */
export async function run(argv: readonly string[], { io, language }: ExtensionHost): Promise<number> {
  const options = parsed(argv);
  if (options.help) {
    await io.stdout.write(USAGE[language]);
    return 0;
  }
  const count = writeSite(resolve(io.cwd, options.out), {
    from: HERE,
    ...(options.api !== undefined && { api: resolve(io.cwd, options.api) }),
  });
  await io.stdout.write(WORDS[language](count, options.out));
  return 0;
}
