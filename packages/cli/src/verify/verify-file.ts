import { resolve } from "node:path";
import { chunksOf, type Finding, joinBytes, peek, type Source, toFinding } from "@egov-vn/core";
import { documentExchange, verifyPacket } from "@egov-vn/documents";
import {
  sourceOfBytes,
  type VerifiedEnvelopeSignature,
  type VerifiedPdfSignature,
  type VerifySettings,
  verifyPdf,
} from "@egov-vn/signatures";
import { openFile } from "@egov-vn/signatures/files";
import { signatureRules } from "@egov-vn/signatures/rules";
import { forSystem, STDIN } from "@egov-vn/validate/files";
import { CommandFailure, EXIT } from "../exit.js";
import { meantFile, openingFailed } from "../file-source.js";
import { recognisedSource } from "../recognised-source.js";
import type { Session } from "../session.js";
import { WORDS } from "../words.js";

/** A signature of a PDF, or of an envelope. */
export type AnySignature = VerifiedPdfSignature | VerifiedEnvelopeSignature;

/** A PDF, or a packet itself, with what is known of its signatures. */
export interface VerifiedFile {
  /** The path as given; for an attached file the packet's path and its own name. */
  readonly file: string;
  /** Bytes of a PDF. */
  readonly size?: number;
  readonly signatures: readonly AnySignature[];
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
    const given = await recognisedSource(file, session);
    const { head, source } = await peek(given.source, PDF.length);
    if (!beginsPdf(head)) yield* packetParts(file, { ...given, source }, settings, session);
    else yield { file, ...(await verifyPdf(sourceOfBytes(await allOf(source)), settings)) };
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
  yield* packetParts(file, await recognisedSource(file, session), settings, session);
}

const beginsPdf = (head: Uint8Array): boolean => new TextDecoder("latin1").decode(head.subarray(0, PDF.length)) === PDF;

async function allOf(source: Source): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  for await (const piece of chunksOf(source)) found.push(piece);
  return joinBytes(found);
}

const notKnown = (path: string, { language }: Session): CommandFailure =>
  new CommandFailure(EXIT.unchecked, "noCard", {
    path,
    command: "verify",
    known: ["PDF", documentExchange.title[language]],
  });

/** Reads a packet once: a pipe gives it no second time. */
async function* packetParts(
  file: string,
  { source, recognised }: Awaited<ReturnType<typeof recognisedSource>>,
  settings: VerifySettings,
  session: Session,
): AsyncGenerator<VerifiedFile> {
  if (recognised?.standard.id !== documentExchange.id) throw notKnown(file, session);
  const said: Finding[] = [];
  const say = (rule: Parameters<typeof toFinding>[0], params = {}): void => {
    const finding = toFinding(rule, { path: "", params });
    if (finding) said.push(finding);
  };
  const { reading, envelope, files } = await verifyPacket(source, settings);
  if (!reading.partial) say(signatureRules.notReadable, { reason: WORDS.faultPacket });
  for (const { fault } of files) if (fault) say(signatureRules.notReadable, { reason: fault });
  const verified = files.flatMap(({ index, safeName, verification }): VerifiedFile[] =>
    verification ? [{ file: `${file} › ${index + 1}. ${safeName}`, ...verification }] : [],
  );
  if (verified.length === 0 && said.length === 0 && !envelope) say(signatureRules.noSignature);
  const findings = [...(envelope?.findings ?? []), ...said];
  if (envelope || findings.length > 0) yield { file, signatures: envelope ? [envelope.signature] : [], findings };
  yield* verified;
}
