import { access, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Source } from "@egov-vn/core";
import { displayWidth, padToWidth, printable } from "@egov-vn/core/tables";
import {
  AttachmentError,
  documentExchange,
  extractAttachments,
  type FileSink,
  type Limits,
  listAttachments,
  type OpenedFile,
  readPacketFrom,
} from "@egov-vn/documents";
import { kindText, packingText, sizeText } from "../cards/sizes.js";
import { CommandFailure, EXIT, type ExitCode, wrongUse } from "../exit.js";
import { notWritten } from "../output/output.js";
import { PartFile } from "../output/part-file.js";
import { keepPublished } from "../output/published.js";
import { recognisedSource } from "../recognised-source.js";
import type { Session } from "../session.js";
import { WORDS, type WordKey } from "../words.js";

interface ExtractOptions {
  readonly output: string;
  readonly list?: boolean;
  readonly only: string[];
  readonly force?: boolean;
  readonly maxSize?: string;
  readonly maxRatio?: string;
}

/** Answers `egov extract`. */
export async function extract(file: string, options: ExtractOptions, session: Session): Promise<void> {
  const { io, say } = session;
  const wanted = options.only.map(numberOf);
  const { source, recognised } = await recognisedSource(file, session);
  if (recognised?.standard.id !== documentExchange.id) {
    const known = [documentExchange.title[session.language]];
    throw new CommandFailure(EXIT.unchecked, "noCard", { path: file, command: "extract", known });
  }
  if (options.list) {
    await io.stdout.write(await listing(file, source, session));
    return;
  }
  const extraction = new Extraction(options.output, wanted, options.force === true, session);
  try {
    await extractAttachments(source, (opened) => extraction.open(opened), { limits: limitsOf(options) });
  } catch (error) {
    if (!(error instanceof AttachmentError)) throw error;
    await extraction.complain("packetBroken", { path: file });
    extraction.raise(EXIT.unchecked);
  }
  for (const number of wanted.filter((number) => !extraction.seen.has(number))) {
    const count = String(extraction.seen.size);
    await extraction.complain("noSuchAttachment", { value: String(number), count, path: file });
    extraction.raise(EXIT.usage);
  }
  if (extraction.seen.size === 0 && session.exitCode === EXIT.conforms)
    await io.stderr.write(`${say("extractNone")}\n`);
}

function numberOf(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw wrongUse("badNumber", { value });
  return number;
}

const MEGABYTE = 1024 * 1024;

/** Returns the limits that the user raised or lowered. */
function limitsOf({ maxSize, maxRatio }: ExtractOptions): Partial<Limits> {
  return {
    ...(maxSize !== undefined && { unpacked: limitOf("--max-size", maxSize) * MEGABYTE }),
    ...(maxRatio !== undefined && { ratio: limitOf("--max-ratio", maxRatio) }),
  };
}

function limitOf(option: string, value: string): number {
  const limit = Number(value);
  if (!Number.isFinite(limit) || limit <= 0) throw wrongUse("badLimit", { option, value });
  return limit;
}

const FAULTS: Record<AttachmentError["fault"], WordKey> = {
  absent: "faultAbsent",
  base64: "faultBase64",
  zip: "faultZip",
  size: "faultSize",
  ratio: "faultRatio",
  packet: "faultPacket",
};

/** Puts attached files into a folder, and remembers what went wrong on the way. */
class Extraction {
  /** The numbers, from 1, of the files that the packet has. */
  readonly seen = new Set<number>();

  constructor(
    readonly folder: string,
    readonly wanted: readonly number[],
    readonly force: boolean,
    readonly session: Session,
  ) {}

  async open(file: OpenedFile): Promise<FileSink | undefined> {
    const number = file.index + 1;
    this.seen.add(number);
    if (this.wanted.length > 0 && !this.wanted.includes(number)) return undefined;
    const shown = join(this.folder, file.safeName);
    const path = resolve(this.session.io.cwd, shown);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there && !this.force) {
      await this.#refused(shown);
      return undefined;
    }
    return this.#sink(await this.#create(path, shown), shown, file);
  }

  #sink(whole: PartFile, shown: string, file: OpenedFile): FileSink {
    const { io, say, language } = this.session;
    let size = 0;
    return {
      write: async (bytes) => {
        size += bytes.length;
        await whole.write(bytes);
      },
      close: async () => {
        try {
          await whole.commit(this.force ? "overwrite" : "keep");
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "EEXIST")
            throw notWritten("notWritten", EXIT.unchecked, shown, error);
          await this.#refused(shown);
          return;
        }
        const params = { path: printable(shown), size: sizeText(size, language) };
        await io.stdout.write(`${say("extractWritten", params)}\n`);
        if (!file.note) return;
        await this.complain("givenAsItLies", { number: String(file.index + 1), name: shown, reason: file.note });
        this.raise(EXIT.findings);
      },
      abort: async ({ fault, detail }) => {
        await whole.discard();
        const reason = typeof detail === "object" ? detail : WORDS[FAULTS[fault]];
        const params = { number: String(file.index + 1), name: file.safeName, reason };
        await this.complain("notExtracted", params);
        this.raise(fault === "packet" ? EXIT.unchecked : EXIT.findings);
      },
    };
  }

  async #create(path: string, shown: string): Promise<PartFile> {
    try {
      await keepPublished(path, this.session);
      await mkdir(resolve(this.session.io.cwd, this.folder), { recursive: true });
      return await PartFile.create(path);
    } catch (error) {
      if (error instanceof CommandFailure) throw error;
      throw notWritten("notWritten", EXIT.unchecked, shown, error);
    }
  }

  async #refused(shown: string): Promise<void> {
    await this.complain("alreadyThere", { path: shown });
    this.raise(EXIT.usage);
  }

  async complain(key: WordKey, params: Parameters<Session["say"]>[1]): Promise<void> {
    const { io, say, colors } = this.session;
    const label = colors.red(`${say("errorLabel")}:`);
    await io.stderr.write(`egov: ${label} ${printable(say(key, params))}\n`);
  }

  /** Wrong use goes before not checked, and that before a file that is not whole, whichever came first. */
  raise(code: ExitCode): void {
    const order = [EXIT.conforms, EXIT.findings, EXIT.unchecked, EXIT.usage];
    if (order.indexOf(code) > order.indexOf(this.session.exitCode)) this.session.exitCode = code;
  }
}

async function listing(file: string, source: Source, { say, language }: Session): Promise<string> {
  const reading = await readPacketFrom(source);
  if (!reading.partial) throw new CommandFailure(EXIT.unchecked, "packetBroken", { path: file });
  const files = listAttachments(reading);
  if (files.length === 0) return `${say("extractNone")}\n`;
  const head = [
    say("extractNumber"),
    say("extractName"),
    say("extractSize"),
    say("extractKind"),
    say("extractPacking"),
  ];
  const rows = files.map((entry) => [
    entry.index === undefined ? "–" : String(entry.index + 1),
    printable(entry.name ?? "–"),
    entry.size === undefined ? say("attachmentMissing") : sizeText(entry.size, language),
    kindText(entry.kind, say),
    packingText(entry.packed, say),
  ]);
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => displayWidth(row[column] ?? ""))));
  return `${table
    .map((row) =>
      row
        .map((cell, column) => padToWidth(cell, widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")}\n`;
}
