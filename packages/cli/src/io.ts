import type { Writable } from "node:stream";

/** Where text goes. */
interface Output {
  /** Resolves when it was taken, so that a slow reader slows the writer down instead of filling memory. */
  write(piece: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns of the terminal, or what is assumed without a terminal. */
  readonly columns: number;
}

/** The world as the program sees it; tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  now(): Date;
}

/** Says that the reader of the output has gone (`egov … | head`). */
export class OutputClosedError extends Error {
  override readonly name = "OutputClosedError";
}

const ASSUMED_COLUMNS = 100;
const CLOSED = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Returns an output that writes to a stream. */
function outputTo(stream: Terminal): Output {
  // Without a listener the first EPIPE would end the process with a stack; the failed write reports it as well.
  stream.on("error", () => {});
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns ?? ASSUMED_COLUMNS;
    },
    write: (piece) =>
      new Promise((resolve, reject) => {
        stream.write(piece, (error) => {
          if (!error) resolve();
          else reject(CLOSED.has((error as NodeJS.ErrnoException).code ?? "") ? new OutputClosedError() : error);
        });
      }),
  };
}

/** Returns the process's own streams, folder, environment and clock. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    now: () => new Date(),
  };
}
