import type { FilePart } from "@egov-vn/validate";
import type { Session } from "./session.js";

/** Shorter runs are over before a bar could be read. */
const WORTH_SHOWING = 20;

/**
 * Returns the parts while a bar on stderr follows them; only on a terminal, and not where the results themselves
 * scroll by on the same terminal.
 *
 * @param elsewhere whether the report goes to a file.
 */
export async function* withProgress(
  parts: AsyncIterable<FilePart>,
  total: number,
  session: Session,
  elsewhere: boolean,
): AsyncGenerator<FilePart> {
  const { stdout, stderr } = session.io;
  if (!stderr.isTerminal || total < WORTH_SHOWING || (stdout.isTerminal && !elsewhere)) {
    yield* parts;
    return;
  }
  const { default: progress } = await import("cli-progress");
  const bar = new progress.SingleBar({
    format: `${session.say("progress")} {bar} {value}/{total}`,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(total, 0);
  try {
    for await (const part of parts) {
      if (part.outcome) bar.increment();
      yield part;
    }
  } finally {
    bar.stop();
  }
}
