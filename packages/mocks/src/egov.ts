import { parseArgs } from "node:util";
import { type ExtensionHost, type Language, reasonOf } from "@egov-vn/core";
import { failures } from "./failures.js";
import { loadProfile } from "./load-profile.js";
import { SAMPLE_PROVINCE } from "./profile.js";
import { createProvince, type Province } from "./province.js";
import type { GuardOptions } from "./server/guard.js";
import { listen } from "./server/index.js";
import type { SharedStore } from "./store.js";
import { type DiskStore, diskStore } from "./stores/disk-store.js";
import { repairInWords } from "./stores/repairs.js";

const USAGE = {
  vi: `egov mock: chạy một tỉnh giả lập trên máy này.

  --port <số>      cổng; mặc định 4010
  --seed <số>      hạt giống của mã và tài khoản; mặc định 1
  --province <tên> tỉnh của ngày đó, như bac-ninh, bac-giang; mặc định mau, tỉnh mẫu
  --as-of <ngày>   ngày của tỉnh, YYYY-MM-DD; mặc định 2026-03-02
  --store <nơi>    nơi giữ trạng thái: một thư mục, hoặc postgres://… để nhiều máy chủ dùng chung;
                   mặc định: trong bộ nhớ, mất khi dừng
  --host <địa chỉ>  mở cho máy khác, cần --key; mặc định 127.0.0.1
  --key <khóa>     khóa mà mỗi lời gọi phải có; hoặc biến môi trường EGOV_MOCK_KEY
  --cors <nguồn>   trang web được gọi các hệ thống, cách nhau bằng dấu phẩy; * là tất cả
  --help           hướng dẫn này
`,
  en: `egov mock: runs a mock province on this machine.

  --port <number>  port; default 4010
  --seed <number>  seed of ids and accounts; default 1
  --province <name>  a province of that day, as bac-ninh, bac-giang; default mau, the sample
  --as-of <day>    the province's day, YYYY-MM-DD; default 2026-03-02
  --store <place>  where the state is kept: a folder, or postgres://… that several servers share;
                   default: in memory, gone when it stops
  --host <address>  listens for other machines, needs --key; default 127.0.0.1
  --key <key>      key that every call must show; or the environment's EGOV_MOCK_KEY
  --cors <origins>  pages that may call the systems, separated by commas; * is all
  --help           this text
`,
} as const;

const OPTIONS = {
  port: { type: "string", default: "4010" },
  seed: { type: "string", default: "1" },
  province: { type: "string", default: SAMPLE_PROVINCE.id },
  "as-of": { type: "string", default: "2026-03-02" },
  store: { type: "string" },
  host: { type: "string" },
  key: { type: "string" },
  cors: { type: "string" },
  // `egov` has dealt with it.
  lang: { type: "string" },
} as const;
const WRONG_USE = 2;

interface Options {
  readonly port: number;
  readonly seed: number;
  readonly province: string;
  readonly asOf: `${number}-${number}-${number}`;
  readonly store?: string;
  readonly guard: GuardOptions;
}

/** Reads the arguments after `egov mock`, or returns the one that is wrong. */
function read(argv: readonly string[]): Options | { readonly wrong: string } {
  const args = argv[0] === "mock" ? argv.slice(1) : [...argv];
  const { values, tokens } = parseArgs({ args, options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const wrong = tokens.find(
    (one) => one.kind !== "option" || !Object.hasOwn(OPTIONS, one.name) || one.value === undefined,
  );
  if (wrong) return { wrong: args[wrong.index] as string };
  const {
    port,
    seed,
    province,
    "as-of": asOf,
    store,
    host,
    key = process.env.EGOV_MOCK_KEY,
    cors,
  } = values as Record<"port" | "seed" | "province" | "as-of", string> &
    Partial<Record<"store" | "host" | "key" | "cors", string>>;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { wrong: `--port ${port}` };
  if (!/^\d{1,9}$/.test(seed)) return { wrong: `--seed ${seed}` };
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf) || Number.isNaN(Date.parse(asOf))) return { wrong: `--as-of ${asOf}` };
  if (store === "") return { wrong: "--store" };
  const guard: GuardOptions = {
    ...(host !== undefined && { host }),
    ...(key !== undefined && { apiKey: key }),
    ...(cors !== undefined && { cors: cors === "*" ? "*" : cors.split(",") }),
  };
  return {
    port: Number(port),
    seed: Number(seed),
    province,
    asOf: asOf as Options["asOf"],
    guard,
    ...(store !== undefined && { store }),
  };
}

function reasonIn(error: unknown, language: Language): string {
  const reason = reasonOf(error);
  return typeof reason === "string" ? reason : reason[language];
}

/** Makes the store of a place: of a database or a folder. */
async function storeAt(place: string): Promise<SharedStore | DiskStore> {
  if (!/^postgres(?:ql)?:/.test(place)) return diskStore(place);
  const { postgresStore } = await import("./stores/postgres-store.js").catch((error: NodeJS.ErrnoException) => {
    const absent = /^(?:ERR_)?MODULE_NOT_FOUND$/.test(error.code ?? "");
    throw absent ? failures.packageAbsent({ package: "pg" }) : error;
  });
  return postgresStore(place);
}

/** Waits until the program is told to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/**
 * Runs `egov mock` until it is interrupted.
 *
 * @param argv all arguments after `egov`.
 * @returns the exit code.
 */
export async function run(argv: readonly string[], { io, language }: ExtensionHost): Promise<number> {
  if (argv.includes("--help") || argv.includes("-h")) {
    await io.stdout.write(USAGE[language]);
    return 0;
  }
  const options = read(argv);
  if ("wrong" in options) {
    const words = language === "vi" ? `Không hiểu ${options.wrong}.` : `${options.wrong} was not understood.`;
    await io.stderr.write(`${words}\n\n${USAGE[language]}`);
    return WRONG_USE;
  }
  let province: Province;
  let store: SharedStore | DiskStore | undefined;
  try {
    store = options.store === undefined ? undefined : await storeAt(options.store);
    const { seed, asOf } = options;
    const profile = await loadProfile(options.province, { asOf });
    province = createProvince({ seed, asOf, profile, recording: true, ...(store && { store }) });
    await province.opened();
  } catch (error) {
    await io.stderr.write(`${reasonIn(error, language)}\n`);
    return WRONG_USE;
  }
  for (const repair of store && "repairs" in store ? store.repairs : [])
    await io.stderr.write(`${repairInWords(repair)[language]}\n`);
  let listening: Awaited<ReturnType<typeof listen>>;
  try {
    listening = await listen(province, { port: options.port, ...options.guard });
  } catch (error) {
    const reason = reasonIn(error, language);
    await io.stderr.write(
      language === "vi" ? `Không mở được máy chủ: ${reason}\n` : `The server could not be opened: ${reason}\n`,
    );
    await province.close();
    return WRONG_USE;
  }
  await io.stdout.write(`${listening.origin}\n`);
  await io.stderr.write(
    language === "vi"
      ? `Tỉnh giả lập đang chạy. Hãy mở địa chỉ này bằng trình duyệt để theo dõi. Tài khoản: ${listening.origin}/mock/accounts. Dừng bằng Ctrl-C.\n`
      : `The mock province is running. Open its address in a browser to watch it. Accounts: ${listening.origin}/mock/accounts. Stop it with Ctrl-C.\n`,
  );
  await interrupted();
  await listening.close();
  await province.close();
  return 0;
}
