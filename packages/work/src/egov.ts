import { parseArgs } from "node:util";
import { type ExtensionHost, type Language, reasonOf } from "@egov-vn/core";
import { type WorkQueue, workOn } from "@egov-vn/validate/files";
import { failures } from "./failures.js";
import { postgresQueue } from "./postgres-queue.js";

const USAGE = {
  vi: `egov work: làm các phần việc mà egov validate --store đặt vào hàng đợi.

  --store <địa chỉ>  hàng đợi: postgres://người-dùng@máy/cơ-sở-dữ-liệu
  --until-idle       dừng khi không còn phần việc nào đợi; mặc định đợi thêm
  -q, --quiet        không in từng phần việc
  --help             hướng dẫn này

Chạy ở thư mục mà từ đó đường dẫn của lệnh egov validate dẫn đến cùng dữ liệu. Ctrl+C dừng sau phần việc đang làm.
`,
  en: `egov work: does the pieces that egov validate --store puts into a queue.

  --store <address>  the queue: postgres://user@host/database
  --until-idle       ends when no piece waits; waits for more by default
  -q, --quiet        does not print each piece
  --help             this text

Run it in a folder from which the paths of egov validate lead to the same data. Ctrl+C ends it after its piece.
`,
} as const;

const OPTIONS = {
  store: { type: "string" },
  "until-idle": { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  help: { type: "boolean" },
  // `egov` has dealt with it.
  lang: { type: "string" },
} as const;

const DONE = {
  vi: (file: string) => `Xong: ${file}\n`,
  en: (file: string) => `Done: ${file}\n`,
} as const satisfies Record<Language, (file: string) => string>;

/**
 * Opens the queue at an address.
 *
 * @param address `postgres://user@host/database`.
 * @throws Failure when there is no queue for such an address, or the database cannot be used.
 */
export async function openQueue(address: string): Promise<WorkQueue> {
  if (!/^postgres(?:ql)?:\/\//.test(address)) throw failures.otherAddress();
  return postgresQueue(address);
}

function optionsIn(argv: readonly string[]) {
  try {
    return parseArgs({ args: argv.slice(argv.indexOf("work") + 1), options: OPTIONS }).values;
  } catch (error) {
    throw failures.badOption({ reason: reasonOf(error) });
  }
}

/** Answers `egov work`. */
export async function run(argv: readonly string[], { io, language }: ExtensionHost): Promise<number> {
  const { store, quiet, help, "until-idle": untilIdle = false } = optionsIn(argv);
  if (help) {
    await io.stdout.write(USAGE[language]);
    return 0;
  }
  if (store === undefined) throw failures.noAddress();
  const queue = await openQueue(store);
  const stop = new AbortController();
  const end = (): void => stop.abort();
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  try {
    await workOn(queue, {
      cwd: io.cwd,
      untilIdle,
      signal: stop.signal,
      told: ({ file }) => {
        if (!quiet) void io.stdout.write(DONE[language](file));
      },
    });
  } finally {
    process.off("SIGINT", end);
    process.off("SIGTERM", end);
    await queue.close();
  }
  return 0;
}
