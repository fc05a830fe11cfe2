import { mkdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { chunksOf, type Finding, joinBytes } from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import type { Plan } from "@egov-vn/ipv6-plan";
import type { Drawing } from "@egov-vn/ipv6-plan/document";
import type { ExportOptions } from "@egov-vn/ipv6-plan/exports";
import { messageOf, systemReason } from "@egov-vn/validate";
import { STDIN } from "@egov-vn/validate/files";
import { type LetterOptions, letterOf } from "../configuration/letter.js";
import { EXIT, exitCodeOf, wrongUse } from "../exit.js";
import { fileSource } from "../file-source.js";
import { planOf } from "../ipv6/plan-io.js";
import { asOfDay, formatNamed } from "../options.js";
import { checkEnding } from "../output/endings.js";
import { giveOutput, notWritten } from "../output/output.js";
import { tellFindings } from "../report-output.js";
import type { Session } from "../session.js";
import { IPV6_DOCUMENTS, IPV6_DRAWINGS, IPV6_TABLES, IPV6_TARGETS } from "../tree/values.js";
import { WORDS } from "../words.js";

// Exports and drawings are loaded by the commands that need them, so that the others start as fast as without.
const exporting = () => import("@egov-vn/ipv6-plan/exports");
const documents = () => import("@egov-vn/ipv6-plan/document");

/** The plan of a file, whatever its rules find: an export of a plan with faults says what it could not write. */
async function readPlan(file: string, session: Session): Promise<Plan> {
  return (await planOf(file, asOfDay(undefined, session.io.now()), session)).plan;
}

/** Writes findings of exports to stderr, and sets the exit code they lead to. */
async function tell(file: string, findings: readonly Finding[], session: Session): Promise<void> {
  session.exitCode = exitCodeOf(await tellFindings(file, findings, session));
}

interface ExportCommandOptions {
  readonly to: string;
  readonly output?: string;
  readonly serial?: string;
  readonly planned?: boolean;
  readonly asOf?: string;
  readonly vlanInterface?: string;
  readonly linkInterfaces?: string;
  readonly section?: string;
}

function serialNamed(text: string): number {
  const serial = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (serial < 1 || serial > 4_294_967_295) throw wrongUse("ipv6BadSerial", { value: text });
  return serial;
}

async function linkInterfacesIn(file: string, { io }: Session): Promise<Record<string, string>> {
  const text = await readFile(resolve(io.cwd, file), "utf8").catch((error: unknown) => {
    const reason = systemReason(error);
    throw wrongUse("unreadableFile", { path: file, reason: reason ? WORDS[reason] : messageOf(error) });
  });
  try {
    const value: unknown = JSON.parse(text);
    const good = typeof value === "object" && value !== null && !Array.isArray(value);
    if (good && Object.values(value).every((name) => typeof name === "string")) return value as Record<string, string>;
  } catch {
    // Told below, as what is no object is.
  }
  throw wrongUse("ipv6BadLinkInterfaces", { file });
}

/** Answers `egov ipv6 export`. */
export async function exportTo(file: string, options: ExportCommandOptions, session: Session): Promise<void> {
  const { exportPlan } = await exporting();
  const { io, say } = session;
  const target = formatNamed(options.to, IPV6_TARGETS);
  const { serial, asOf, vlanInterface, linkInterfaces, section, output } = options;
  const wanted: ExportOptions = {
    planned: options.planned === true,
    ...(serial !== undefined && { serial: serialNamed(serial) }),
    ...(asOf !== undefined && { asOf: asOfDay(asOf, io.now()) }),
    ...(vlanInterface !== undefined && { vlanInterface }),
    ...(linkInterfaces !== undefined && { linkInterfaces: await linkInterfacesIn(linkInterfaces, session) }),
    ...(section !== undefined && { section }),
  };
  const { files, findings } = exportPlan(await readPlan(file, session), target, wanted);
  await tell(file, findings, session);
  if (output === undefined) {
    const [only, ...more] = files;
    if (more.length > 0) throw wrongUse("ipv6NeedsFolder", { count: files.length });
    if (only) await io.stdout.write(only.text);
    return;
  }
  for (const { name, text } of files) {
    const path = join(output, name);
    await mkdir(dirname(resolve(io.cwd, path)), { recursive: true }).catch((error: unknown) => {
      throw notWritten("outputFolder", EXIT.usage, path, error);
    });
    await giveOutput(text, path, session);
  }
  await io.stderr.write(`${say("filesWritten", { count: files.length, folder: printable(output) })}\n`);
}

interface MapOptions {
  readonly kind: string;
  readonly of?: string;
  readonly depth?: string;
  readonly output?: string;
}

async function drawingOf(plan: Plan, options: MapOptions, session: Session): Promise<Drawing> {
  const { mapOf, rulerOf, treeDrawing } = await documents();
  const { placedFields, planIndex, readPrefix } = await import("@egov-vn/ipv6-plan");
  const kind = formatNamed(options.kind, IPV6_DRAWINGS);
  const depth = options.depth === undefined ? undefined : Number(options.depth);
  if (depth !== undefined && !(Number.isInteger(depth) && depth >= 0)) {
    throw wrongUse("ipv6BadDepth", { value: options.depth ?? "" });
  }
  if (kind === "tree") return treeDrawing(plan, session.language, depth === undefined ? {} : { depth });
  const { roots } = planIndex(plan);
  const prefix = options.of === undefined ? roots[0]?.prefix : readPrefix(options.of).prefix;
  const root = prefix && roots.find((one) => one.prefix.contains(prefix));
  if (!root || !prefix) throw wrongUse("ipv6NoRoot", { value: options.of ?? "" });
  const ruler = rulerOf(root, session.language);
  if (kind === "ruler") {
    if (!ruler) throw wrongUse("ipv6NoLayout", { value: root.root.prefix });
    return { kind, ruler };
  }
  if (prefix.length >= 128) throw wrongUse("ipv6NoRoot", { value: options.of ?? "" });
  const ends = ruler && root.layout ? placedFields(root.layout).map(({ to }) => to) : [];
  const end = ends.find((to) => to > prefix.length) ?? 128;
  const name = plan.nodes.find((node) => node.prefix === prefix.toString())?.name ?? "";
  return { kind, map: mapOf(plan, prefix, Math.min(end, prefix.length + 8), name) };
}

/** Answers `egov ipv6 map`. */
export async function draw(file: string, options: MapOptions, session: Session): Promise<void> {
  const { drawingSvg } = await documents();
  const drawing = await drawingOf(await readPlan(file, session), options, session);
  checkEnding(options.output, "svg", [".svg"]);
  await giveOutput(drawingSvg(drawing, session.language), options.output, session);
}

interface ReportOptions extends LetterOptions {
  readonly format?: string;
  readonly annexes: boolean;
  readonly output?: string;
}

/** Answers `egov ipv6 report`. */
export async function writeDocument(file: string, options: ReportOptions, session: Session): Promise<void> {
  const { documentHtml, documentMarkdown, planDocument } = await documents();
  const { language } = session;
  const { output } = options;
  const format = formatNamed(options.format ?? "md", IPV6_DOCUMENTS);
  const plan = await readPlan(file, session);
  const document = planDocument(plan, { language, annexes: options.annexes, letter: await letterOf(options, session) });
  if (format === "docx") {
    if (output === undefined) throw wrongUse("ipv6NeedsFile", { format });
    const { documentDocx } = await import("@egov-vn/ipv6-plan/docx");
    const bytes = await documentDocx(document, plan.date);
    await giveOutput(bytes, output, session);
    return;
  }
  await giveOutput(format === "html" ? documentHtml(document) : documentMarkdown(document), output, session);
}

interface ImportOptions {
  readonly from: string;
  readonly plan?: string;
  readonly output?: string;
}

/** Answers `egov ipv6 import`. */
export async function importTable(file: string, options: ImportOptions, session: Session): Promise<void> {
  const { importNetBox, importPhpIpam } = await exporting();
  const { io } = session;
  const from = formatNamed(options.from, IPV6_TABLES);
  const plan = options.plan === undefined ? undefined : await readPlan(options.plan, session);
  const source = file === STDIN ? io.stdin : fileSource(resolve(io.cwd, file), file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(source)) chunks.push(chunk);
  const text = new TextDecoder().decode(joinBytes(chunks));
  const { nodes, findings } = from === "netbox" ? importNetBox(text, plan) : importPhpIpam(text, plan);
  checkEnding(options.output, "json", [".json"]);
  await giveOutput(JSON.stringify({ nodes }, undefined, 2), options.output, session);
  await tell(file, findings, session);
}
