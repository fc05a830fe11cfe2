import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type ExtensionHost, type Language, localDateAt, parseLocalDate } from "@egov-vn/core";
import { failures } from "./failures.js";
import { makeProvince } from "./provinces.js";
import { writeArchive } from "./write-archive.js";
import { writeSite } from "./write-site.js";

const USAGE = {
  vi: `Cách dùng: egov docs build [--out THƯ-MỤC] [--province TỆP …]

Sinh trang tài liệu bằng tiếng Việt và tiếng Anh: chuẩn dữ liệu, quy tắc, văn bản, danh mục mã, dịch vụ, công cụ thử dữ liệu.

  --out THƯ-MỤC    nơi ghi (mặc định: site)
  --province TỆP   thêm các trang của tỉnh: kiến trúc, quy hoạch IPv6, phiếu chỉ số; dùng được nhiều lần
  --archive TỆP    ghi thêm cả trang vào một tệp .tar.gz
  --public         bỏ phần hạn chế của hồ sơ; quy hoạch IPv6 không có trong trang
  --as-of NGÀY     ngày để xét các tệp (mặc định: hôm nay)
  --api THƯ-MỤC    thư mục tài liệu TypeDoc, được chép vào api/
  --lang vi|en     ngôn ngữ của lệnh

Mã thoát: 0 đã xong; 2 dùng sai.
`,
  en: `Usage: egov docs build [--out FOLDER] [--province FILE …]

Makes the reference site in Vietnamese and English: standards, rules, law, code lists, services, and the playground.

  --out FOLDER     where it is written (default: site)
  --province FILE  adds pages of a province: architecture, IPv6 plan, index sheet; may be given several times
  --archive FILE   also writes the whole site into one .tar.gz
  --public         leaves out what is restricted; IPv6 plans stay out
  --as-of DAY      the day that files are judged by (default: today)
  --api FOLDER     a folder of TypeDoc pages, copied to api/
  --lang vi|en     the language of the command

Exit codes: 0 done; 2 wrong use.
`,
} as const;

const WORDS: Readonly<Record<Language, (files: number, folder: string) => string>> = {
  vi: (files, folder) => `Đã ghi ${files} tệp vào ${folder}. Hãy mở ${folder}/index.html.\n`,
  en: (files, folder) => `${files} files were written to ${folder}. Open ${folder}/index.html.\n`,
};

const LEFT: Readonly<Record<Language, (file: string) => string>> = {
  vi: (file) => `${file}: không có trong trang, vì tệp không ghi phần nào được công khai.\n`,
  en: (file) => `${file}: left out, because nothing in it says what is public.\n`,
};

const OPTIONS = {
  out: { type: "string", default: "site" },
  api: { type: "string" },
  archive: { type: "string" },
  province: { type: "string", multiple: true, default: [] as string[] },
  public: { type: "boolean", default: false },
  "as-of": { type: "string" },
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

function bytesOf(path: string, file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw failures.unreadable({ file });
  }
}

/**
 * Answers `egov docs build`: writes the site into a folder.
 *
 * @param argv all arguments after `egov`.
 * @returns the exit code.
 * @throws Failure for options that are not known, for files of a province that cannot be read, and for a folder with other
 * files in it.
 */
export async function run(argv: readonly string[], { io, language }: ExtensionHost): Promise<number> {
  const options = parsed(argv);
  if (options.help) {
    await io.stdout.write(USAGE[language]);
    return 0;
  }
  const asOf = options["as-of"] ?? localDateAt(new Date());
  const day = parseLocalDate(asOf);
  if (day === undefined) throw failures.badDay({ value: asOf });
  const files = options.province.map((name) => ({ name, bytes: bytesOf(resolve(io.cwd, name), name) }));
  const province = await makeProvince(files, { asOf: day, public: options.public });
  for (const file of province.left) await io.stderr.write(LEFT[language](file));
  const count = await writeSite(resolve(io.cwd, options.out), {
    from: HERE,
    ...(options.api !== undefined && { api: resolve(io.cwd, options.api) }),
    ...(files.length > 0 && { province }),
  });
  if (options.archive !== undefined) writeArchive(resolve(io.cwd, options.out), resolve(io.cwd, options.archive));
  await io.stdout.write(WORDS[language](count, options.out));
  return 0;
}
