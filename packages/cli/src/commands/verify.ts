import { resolve } from "node:path";
import { instantOf, type LocalDateTime, parseLocalDate, ruleCatalogue } from "@egov-vn/core";
import { displayWidth, printable, wrapToWidth } from "@egov-vn/core/tables";
import { nodeHash, readTrust } from "@egov-vn/signatures/files";
import { signatureRules } from "@egov-vn/signatures/rules";
import { countParts, messageOf, partOfFindings, systemReason, Tally } from "@egov-vn/validate";
import { textReport } from "@egov-vn/validate/reports";
import { CommandFailure, EXIT, exitCodeOf, wrongUse } from "../exit.js";
import { formatNamed } from "../options.js";
import { openOutput, writing } from "../output/output.js";
import { commandReportContext, plainSettings } from "../report-output.js";
import type { Session } from "../session.js";
import { VERIFY_FORMATS } from "../tree/values.js";
import { type SignatureCard, signatureCard } from "../verify/card.js";
import { type VerifiedFile, verifyFile } from "../verify/verify-file.js";
import { verificationJson } from "../verify/verify-json.js";
import { verificationPage } from "../verify/verify-page.js";
import { WORDS } from "../words.js";

interface VerifyOptions {
  readonly trust?: string;
  readonly crl: string[];
  readonly ocsp: string[];
  readonly at?: string;
  readonly allowLegacySha1?: boolean;
  readonly format: string;
  readonly output?: string;
}

const rules = ruleCatalogue(Object.values(signatureRules));

/** Answers `egov verify`. */
export async function verify(names: string[], options: VerifyOptions, session: Session): Promise<void> {
  const format = formatNamed(options.format, VERIFY_FORMATS);
  const at = timeNamed(options.at, session.io.now());
  const settings = { trust: await trustOf(options, session), at, makeHash: nodeHash };
  const files: VerifiedFile[] = [];
  for (const name of names) for await (const file of verifyFile(name, settings, session)) files.push(file);
  const tally = new Tally();
  const context = await commandReportContext(plainSettings(session, { quiet: false }), tally, session, {
    rules,
    standards: new Map(),
  });
  async function* parts() {
    for (const { file, findings } of files) yield partOfFindings(file, findings, rules);
  }
  const pieces: string[] = [];
  for await (const piece of textReport(countParts(parts(), tally), context)) pieces.push(piece);
  const text = {
    text: () => [...files.map((file) => cardsText(file, session)), ...pieces].join(""),
    json: () => `${JSON.stringify(verificationJson(files, at, rules, session), null, 2)}\n`,
    html: () => verificationPage(files, at, rules, session),
  }[format]();
  session.exitCode = exitCodeOf(tally.summary().verdict);
  const output = await openOutput(options.output, session);
  await writing(output, () => output.write(text));
}

/** Returns the time asked about: a day or a time in Viet Nam, or an instant with its zone. */
function timeNamed(text: string | undefined, now: Date): number {
  if (text === undefined) return now.getTime();
  const [, day = "", clock = "T00:00:00", zone] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  const time = `${day}${clock.length === 6 ? `${clock}:00` : clock}`;
  if (parseLocalDate(day) !== undefined) {
    const instant = zone === undefined ? instantOf(time as LocalDateTime).getTime() : Date.parse(`${time}${zone}`);
    if (!Number.isNaN(instant)) return instant;
  }
  throw wrongUse("badTime", { value: text });
}

async function trustOf({ trust, crl, ocsp, allowLegacySha1 }: VerifyOptions, { io }: Session) {
  const at = (path: string): string => resolve(io.cwd, path);
  try {
    return await readTrust(trust === undefined ? undefined : at(trust), {
      crls: crl.map(at),
      ocsps: ocsp.map(at),
      allowLegacySha1: allowLegacySha1 === true,
    });
  } catch (error) {
    const path = (error as NodeJS.ErrnoException).path;
    if (path === undefined) throw error;
    const reason = systemReason(error);
    throw new CommandFailure(EXIT.usage, "unreadableFile", { path, reason: reason ? WORDS[reason] : messageOf(error) });
  }
}

function cardsText({ file, signatures }: VerifiedFile, session: Session): string {
  const { colors } = session;
  const cards = signatures.map((verified, index) => {
    const card = signatureCard(verified, index + 1, session);
    return cardText(card, verified.word === "valid" ? colors.green : colors.red, session);
  });
  return signatures.length === 0 ? "" : `${colors.bold(printable(file))}\n\n${cards.join("\n")}\n`;
}

function cardText({ title, word, facts }: SignatureCard, paint: (text: string) => string, session: Session): string {
  const { colors, io } = session;
  const room = Math.min(io.stdout.columns, 120);
  const width = Math.max(...facts.map(([name]) => displayWidth(name))) + 2;
  const lines = facts.flatMap(([name, text]) =>
    wrapToWidth(printable(text), `  ${name}${" ".repeat(width - displayWidth(name))}`, room),
  );
  return `${colors.bold(title)}: ${paint(word)}\n${lines.join("\n")}\n`;
}
