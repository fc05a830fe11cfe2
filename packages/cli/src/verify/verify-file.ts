import { resolve } from "node:path";
import { type Finding, toFinding } from "@egov-vn/core";
import { AttachmentError, documentExchange, extractAttachments, readPacketFrom } from "@egov-vn/documents";
import { sourceOfBytes, type VerifiedPdfSignature, type VerifySettings, verifyPdf } from "@egov-vn/signatures";
import { openFile } from "@egov-vn/signatures/files";
import { signatureRules } from "@egov-vn/signatures/rules";
import { forSystem, STDIN } from "@egov-vn/validate/files";
import { CommandFailure, EXIT } from "../exit.js";
import { fileSource, meantFile, openingFailed } from "../file-source.js";
import { recognisedSource } from "../recognised-source.js";
import type { Session } from "../session.js";
import { WORDS } from "../words.js";

/** A PDF, or a packet itself, with what is known of its signatures. */
export interface VerifiedFile {
  /** The path as given; for an attached file the packet's path and its own name. */
  readonly file: string;
  /** Bytes of a PDF. */
  readonly size?: number;
  readonly signatures: readonly VerifiedPdfSignature[];
  readonly findings: readonly Finding[];
}

const PDF = "%PDF-";

/** Verifies a PDF, or every PDF that is attached to a packet. */
export async function* verifyFile(
  file: string,
  settings: VerifySettings,
  session: Session,
): AsyncGenerator<VerifiedFile> {
  if (file === STDIN) {
    const bytes = await allOf(session.io.stdin);
    if (beginsPdf(bytes)) yield { file, ...(await verifyPdf(sourceOfBytes(bytes), settings)) };
    else throw notKnown(file, session);
    return;
  }
  const path = resolve(session.io.cwd, file);
  const opened = await openFile(forSystem(meantFile(path, file))).catch((error) => {
    throw openingFailed(error, file);
  });
  try {
    if (beginsPdf(await opened.read(0, Math.min(opened.size, PDF.length)))) {
      yield { file, ...(await verifyPdf(opened, settings)) };
      return;
    }
  } finally {
    await opened.close();
  }
  yield* verifyPacket(file, settings, session);
}

const beginsPdf = (head: Uint8Array): boolean => new TextDecoder("latin1").decode(head.subarray(0, PDF.length)) === PDF;

async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  for await (const piece of pieces) found.push(piece);
  return Buffer.concat(found);
}

const notKnown = (path: string, { language }: Session): CommandFailure =>
  new CommandFailure(EXIT.unchecked, "noCard", {
    path,
    command: "verify",
    known: ["PDF", documentExchange.title[language]],
  });

async function* verifyPacket(file: string, settings: VerifySettings, session: Session): AsyncGenerator<VerifiedFile> {
  const { source, recognised } = await recognisedSource(file, session);
  if (recognised?.standard.id !== documentExchange.id) throw notKnown(file, session);
  const path = resolve(session.io.cwd, file);
  const said: Finding[] = [];
  const say = (rule: Parameters<typeof toFinding>[0], params = {}): void => {
    const finding = toFinding(rule, { path: "", params });
    if (finding) said.push(finding);
  };
  const verified: VerifiedFile[] = [];
  const reading = await readPacketFrom(source);
  const packet = reading.value ?? reading.partial;
  if (packet && "signature" in packet && packet.signature) say(signatureRules.envelopeNotVerified);
  try {
    await extractAttachments(fileSource(path, file), ({ index, safeName }) => {
      const pieces: Uint8Array[] = [];
      return {
        write: async (bytes) => {
          // The unpacker uses its buffers again.
          pieces.push(bytes.slice());
        },
        close: async () => {
          const bytes = Buffer.concat(pieces);
          if (!beginsPdf(bytes)) return;
          const name = `${file} › ${index + 1}. ${safeName}`;
          verified.push({ file: name, ...(await verifyPdf(sourceOfBytes(bytes), settings)) });
        },
        abort: async ({ detail }) => {
          const reason = typeof detail === "object" ? detail : WORDS.faultPacket;
          say(signatureRules.notReadable, { reason });
        },
      };
    });
  } catch (error) {
    if (!(error instanceof AttachmentError)) throw error;
    say(signatureRules.notReadable, { reason: WORDS.faultPacket });
  }
  if (verified.length === 0 && said.length === 0) say(signatureRules.noSignature);
  if (said.length > 0) yield { file, signatures: [], findings: said };
  yield* verified;
}
