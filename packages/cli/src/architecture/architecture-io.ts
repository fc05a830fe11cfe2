import { resolve } from "node:path";
import type { Architecture } from "@egov-vn/architecture";
import { chunksOf, type Decoded, type Finding, joinBytes, type LocalDate } from "@egov-vn/core";
import { type FilePart, onlyStandard } from "@egov-vn/validate";
import { checkInput, STDIN } from "@egov-vn/validate/files";
import { CommandFailure, EXIT } from "../exit.js";
import { fileSource } from "../file-source.js";
import { asOfDay, formatNamed } from "../options.js";
import { formatOfOutput } from "../output/endings.js";
import { giveOutput } from "../output/output.js";
import { checkSettings, onlyOf, plainSettings, tellParts } from "../report-output.js";
import type { Session } from "../session.js";
import { PLAN_FORMATS } from "../tree/values.js";

export const library = () => import("@egov-vn/architecture");

/** Options that most commands have. */
export interface Common {
  readonly asOf?: string;
  readonly format?: string;
  readonly output?: string;
}

/** Returns the bytes of a file or of standard input. */
export async function bytesIn(file: string, { io }: Session): Promise<Uint8Array> {
  const source = file === STDIN ? io.stdin : fileSource(resolve(io.cwd, file), file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(source)) chunks.push(chunk);
  return joinBytes(chunks);
}

/** Returns the day asked for, or `undefined`: a file is then judged by its own. */
export const dayAsked = ({ asOf }: Pick<Common, "asOf">, { io }: Session): LocalDate | undefined =>
  asOf === undefined ? undefined : asOfDay(asOf, io.now());

/** Returns the architecture in a file; standard error reports a file without an architecture. */
export async function architectureOf(file: string, session: Session): Promise<Architecture> {
  const { architectureStandard } = await library();
  let found: Architecture | undefined;
  const besides = ({ value }: Decoded<unknown>): readonly Finding[] => {
    found ??= value as Architecture | undefined;
    return [];
  };
  const parts: FilePart[] = [];
  const list = onlyStandard(architectureStandard);
  const settings = checkSettings(plainSettings(session));
  for await (const part of checkInput({ file }, settings, { list, besides }, await bytesIn(file, session)))
    parts.push(part);
  if (found) return found;
  await tellParts(parts, session, onlyOf(architectureStandard));
  throw new CommandFailure(EXIT.unchecked, "architectureNone", { file });
}

/** Writes an architecture as YAML, or as JSON when that is asked for or told by the name of the output. */
export async function giveArchitecture(
  file: Architecture,
  { format, output }: Common,
  session: Session,
): Promise<void> {
  const { canonicalArchitecture, writeArchitecture } = await library();
  const asked = format === undefined ? undefined : formatNamed(format, PLAN_FORMATS);
  const chosen = formatOfOutput(asked, output, PLAN_FORMATS) ?? "yaml";
  const text =
    chosen === "json" ? `${JSON.stringify(canonicalArchitecture(file), undefined, 2)}\n` : writeArchitecture(file);
  await giveOutput(text, output, session);
}
