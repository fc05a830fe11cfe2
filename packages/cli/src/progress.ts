import type { FilePart } from "@egov-vn/validate";
import { type Input, sizeOf } from "@egov-vn/validate/files";
import { onBreak } from "./output/signals.js";
import type { Session } from "./session.js";

/** Shorter runs are over before a bar could be read. */
const FILES_WORTH_SHOWING = 20;
const BYTES_WORTH_SHOWING = 16 * 1024 * 1024;
const MEGABYTE = 1_000_000;

/** Shows on a terminal how far a run has come. */
export interface Progress {
  /** Is told of bytes that were read. */
  readonly read: (bytes: number) => void;
  /** Returns the parts while the bar follows them; with the last of them it goes. */
  following(parts: AsyncIterable<FilePart>): AsyncGenerator<FilePart>;
}

/**
 * Returns a bar on stderr for a run that is worth one: in bytes when there are many, else in files. Only on a terminal, and
 * not where the results themselves scroll by on the same terminal.
 *
 * @param elsewhere whether the report goes to a file.
 */
export async function progressBar(
  inputs: readonly Input[],
  { io, say }: Session,
  elsewhere: boolean,
): Promise<Progress | undefined> {
  const { stdout, stderr } = io;
  if (!stderr.isTerminal || (stdout.isTerminal && !elsewhere)) return undefined;
  const bytes = inputs.map(sizeOf).reduce((sum, size) => sum + size, 0);
  const inBytes = bytes >= BYTES_WORTH_SHOWING;
  if (!inBytes && inputs.length < FILES_WORTH_SHOWING) return undefined;
  const { default: progress } = await import("cli-progress");
  const total = inBytes ? bytes : inputs.length;
  const text = (done: number): string => {
    const unit = inBytes ? MEGABYTE : 1;
    const numbers = { done: Math.round(done / unit), total: Math.round(total / unit) };
    return say(inBytes ? "progressBytes" : "progressFiles", numbers);
  };
  const bar = new progress.SingleBar({
    format: (_options, { value, total: whole }) => {
      const share = Math.min(1, value / whole);
      const width = Math.round(share * BAR);
      return `${say("progress")} ${"█".repeat(width)}${"░".repeat(BAR - width)} ${text(value)}`;
    },
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
    stream: process.stderr,
  });
  return {
    read: (more) => {
      if (inBytes) bar.increment(more);
    },
    async *following(parts) {
      bar.start(total, 0);
      const calledOff = onBreak(() => bar.stop());
      try {
        for await (const part of parts) {
          if (part.outcome && !inBytes) bar.increment();
          yield part;
        }
      } finally {
        calledOff();
        bar.stop();
      }
    },
  };
}

const BAR = 30;
