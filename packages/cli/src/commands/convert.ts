import { type Codec, standardName } from "@egov-vn/core";
import { type Recognised, standardById, standards } from "@egov-vn/standards";
import { countParts, Tally } from "@egov-vn/validate";
import { decodeUtf8 } from "@egov-vn/validate/files";
import { textReport } from "@egov-vn/validate/reports";
import { Conversion } from "../convert.js";
import { CommandFailure, EXIT, exitCodeOf, wrongUse } from "../exit.js";
import { asOfDay } from "../options.js";
import { checkEnding } from "../output/endings.js";
import { openOutput } from "../output/output.js";
import { recognisedSource } from "../recognised-source.js";
import { allMentioned, commandReportContext, plainSettings } from "../report-output.js";
import type { Session } from "../session.js";

interface ConvertOptions {
  readonly to: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly showPersonal?: boolean;
  readonly force?: boolean;
}

/** Answers `egov convert`. */
export async function convert(file: string, options: ConvertOptions, session: Session): Promise<void> {
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
  checkEnding(options.output, target.id, target.extensions);
  const output = await openOutput(options.output, session);
  const showPersonal = options.showPersonal === true;
  const conversion = new Conversion(
    file,
    recognised,
    target,
    output,
    { asOf, decodeUtf8, keepContent: true },
    showPersonal,
    options.force === true,
  );
  const tally = new Tally(new Set([file]));
  const settings = plainSettings(session, { asOf, showPersonal });
  try {
    const context = await commandReportContext(settings, tally, session, await allMentioned());
    for await (const piece of textReport(countParts(conversion.run(source), tally), context))
      await io.stderr.write(piece);
  } catch (error) {
    await output.discard();
    throw error;
  }
  const { written, left, whole } = conversion;
  if (written > 0 && whole) await output.commit();
  else await output.discard();
  await io.stderr.write(`${say("convertDone", { count: written, left, format: target.title[language] })}\n`);
  session.exitCode = exitCodeOf(tally.summary().verdict);
}

/**
 * Returns the format asked for: by the standard's name, its canonical one.
 *
 * @throws CommandFailure when the standard that was read does not have it, or only reads it.
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
