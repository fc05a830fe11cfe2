import type { Io } from "../src/io.js";
import { run } from "../src/program.js";

/** What a call of the command came to. */
export interface Called {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to call it. */
export interface CallOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly columns?: number;
}

/** Runs the command in this process, at noon in Viet Nam on 5 March 2026, with no terminal. */
export async function egov(argv: readonly string[], options: CallOptions = {}): Promise<Called> {
  let stdout = "";
  let stderr = "";
  const io: Io = {
    cwd: options.cwd ?? process.cwd(),
    env: options.env ?? {},
    stdin: (async function* () {
      yield new TextEncoder().encode(options.stdin ?? "");
    })(),
    stdout: {
      isTerminal: false,
      columns: options.columns ?? 100,
      write: async (piece) => {
        stdout += typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8");
      },
    },
    stderr: {
      isTerminal: false,
      columns: options.columns ?? 100,
      write: async (piece) => {
        stderr += String(piece);
      },
    },
    now: () => new Date("2026-03-05T05:00:00Z"),
  };
  const code = await run(argv, io);
  return { code, stdout, stderr };
}
