import { resolve } from "node:path";
import { type Codec, standardName } from "@egov-vn/core";
import { type Recognised, standardById, standards } from "@egov-vn/standards";
import { counted, messageOf, systemReason, Tally } from "@egov-vn/validate";
import { decodeUtf8 } from "@egov-vn/validate/files";
import { textReport } from "@egov-vn/validate/reports";
import type { Command } from "commander";
import { Conversion, type Sink } from "../convert.js";
import { CommandFailure, EXIT, exitCodeOf, wrongUse } from "../exit.js";
import { examplesText, exitCodesText, localiseHelp } from "../help.js";
import { asOfDay } from "../options.js";
import { recognisedSource } from "../recognised-source.js";
import { commandReportContext, plainSettings } from "../report-output.js";
import type { Session } from "../session.js";
import { WholeFile } from "../sink.js";
import { WORDS } from "../words.js";

interface ConvertOptions {
  readonly to: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly showPersonal?: boolean;
  readonly force?: boolean;
}

/** Adds `egov convert`. */
export function registerConvertCommand(program: Command, session: Session): void {
  const { say } = session;
  localiseHelp(program.command("convert"), session)
    .description(say("convertAbout"))
    .argument("<file>", say("convertFile"))
    .requiredOption("--to <format>", say("convertTo"))
    .option("-o, --output <file>", say("outputOption"))
    .option("--force", say("convertForce"))
    .option("--as-of <date>", say("asOfOption"))
    .option("--show-personal", say("showPersonalOption"))
    .addHelpText("after", () =>
      [
        examplesText(session, [
          ["egov convert dong-bo.json --to dossier -o ho-so.ndjson", "convertExampleCanonical"],
          ["egov convert ho-so.ndjson --to dossier:dvcqg > dong-bo.ndjson", "convertExampleWire"],
          ["egov convert a.edxml --to document-exchange -o b.edxml", "convertExamplePacket"],
        ]),
        exitCodesText(session),
      ].join("\n"),
    )
    .action((file: string, options: ConvertOptions) => convert(file, options, session));
}

async function convert(file: string, options: ConvertOptions, session: Session): Promise<void> {
  const { io, say, language } = session;
  const asOf = asOfDay(options.asOf, io.now());
  const { source, recognised } = await recognisedSource(file, session);
  if (!recognised) {
    throw new CommandFailure(EXIT.unchecked, "convertNotRecognised", {
      path: file,
      tried: standards.map(standardName),
    });
  }
  const target = targetNamed(options.to, recognised);
  const output =
    options.output === undefined ? undefined : await outputFile(resolve(io.cwd, options.output), options.output);
  const decoder = new TextDecoder();
  const sink: Sink = output ?? { write: (bytes) => io.stdout.write(decoder.decode(bytes)) };
  const showPersonal = options.showPersonal === true;
  const conversion = new Conversion(
    file,
    recognised,
    target,
    sink,
    { asOf, decodeUtf8, keepContent: true },
    showPersonal,
    options.force === true,
  );
  const tally = new Tally(new Set([file]));
  const settings = plainSettings(session, { asOf, showPersonal });
  try {
    const context = await commandReportContext(settings, tally, session);
    for await (const piece of textReport(counted(conversion.run(source), tally), context)) await io.stderr.write(piece);
  } catch (error) {
    await output?.discard();
    throw error;
  }
  const { written, left, whole } = conversion;
  if (written > 0 && whole) await committed(output, options.output ?? "");
  else await output?.discard();
  await io.stderr.write(`${say("convertDone", { count: written, left, format: target.title[language] })}\n`);
  session.exitCode = exitCodeOf(tally.summary().verdict);
}

/**
 * Returns the format asked for: by the standard's name, its canonical one.
 *
 * @throws CommandFailure when it is none of the standard that was read, or is only read.
 */
function targetNamed(value: string, { standard }: Recognised): Codec<unknown> {
  const written = standard.codecs.filter(({ encode }) => encode !== undefined);
  const colon = value.lastIndexOf(":");
  const [name, id] = colon === -1 ? [value, undefined] : [value.slice(0, colon), value.slice(colon + 1)];
  const named = standardById(name);
  const canonical = written.find((codec) => codec.id === "json") ?? written[0];
  const target =
    named === standard
      ? id === undefined
        ? canonical
        : written.find((codec) => codec.id === id)
      : named === undefined && id === undefined
        ? written.find((codec) => codec.id === value)
        : undefined;
  if (target) return target;
  const allowed = [standard.id, ...written.map((codec) => `${standard.id}:${codec.id}`)];
  throw wrongUse("convertNoTarget", { value, standard: standardName(standard), allowed });
}

async function outputFile(path: string, shown: string): Promise<WholeFile> {
  try {
    return await WholeFile.create(path);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new CommandFailure(EXIT.usage, "outputFolder", {
      path: shown,
      reason: reason === "reasonMissing" ? WORDS.reasonNoFolder : WORDS[reason],
    });
  }
}

async function committed(output: WholeFile | undefined, shown: string): Promise<void> {
  try {
    await output?.commit();
  } catch (error) {
    const reason = systemReason(error);
    throw new CommandFailure(EXIT.unchecked, "notWritten", {
      path: shown,
      reason: reason ? WORDS[reason] : messageOf(error),
    });
  }
}
