import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { chunksOf, type Finding, joinBytes } from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import type { Plan } from "@egov-vn/ipv6-plan";
import type { Drawing } from "@egov-vn/ipv6-plan/document";
import type { ExportOptions, ExportTarget } from "@egov-vn/ipv6-plan/exports";
import { messageOf, systemReason } from "@egov-vn/validate";
import { STDIN } from "@egov-vn/validate/files";
import { type Command, Option } from "commander";
import { CommandFailure, EXIT, exitCodeOf, wrongUse } from "../exit.js";
import { fileSource } from "../file-source.js";
import { examplesText, localiseHelp } from "../help.js";
import { giveText, planOf } from "../ipv6/plan-io.js";
import { asOfDay, formatNamed } from "../options.js";
import { tellFindings } from "../report-output.js";
import type { Session } from "../session.js";
import { WORDS, type WordKey } from "../words.js";

// Exports and drawings are loaded by the commands that need them, so that the others start as fast as without.
const exporting = () => import("@egov-vn/ipv6-plan/exports");
const documents = () => import("@egov-vn/ipv6-plan/document");

const TARGETS = [
  "bind",
  "nsd",
  "kea",
  "radvd",
  "frr",
  "ios",
  "mikrotik",
  "netbox",
  "phpipam",
  "rpsl",
  "roa",
  "slurm",
  "bcp38",
] as const satisfies readonly ExportTarget[];
const KINDS = ["ruler", "map", "tree"] as const;
const FORMATS = ["md", "html", "docx"] as const;
const SOURCES = ["netbox", "phpipam"] as const;

const EXAMPLES: readonly (readonly [command: string, what: WordKey])[] = [
  ["egov ipv6 export quy-hoach.yaml --to bind --serial 2026030501 -o dns/", "ipv6ExportAbout"],
  ["egov ipv6 export quy-hoach.yaml --to kea > kea-dhcp6.conf", "ipv6ExportAbout"],
  ["egov ipv6 export quy-hoach.yaml --to frr --vlan-interface eth0.{vlan} -o router/", "ipv6ExportAbout"],
  ["egov ipv6 map quy-hoach.yaml --kind ruler -o thuoc-bit.svg", "ipv6MapAbout"],
  ["egov ipv6 map quy-hoach.yaml --of 3fff:40:4::/48 -o ban-do.svg", "ipv6MapAbout"],
  ["egov ipv6 report quy-hoach.yaml -o quy-hoach.html", "ipv6ReportAbout"],
  ["egov ipv6 report quy-hoach.yaml --format docx --no-annexes -o quy-hoach.docx", "ipv6ReportAbout"],
  ["egov ipv6 import prefixes.csv --from netbox --plan quy-hoach.yaml -o nodes.json", "ipv6ImportAbout"],
];

/** Adds `export`, `map`, `report` and `import` to `egov ipv6`. */
export function registerIpv6Exports(ipv6: Command, session: Session): void {
  const { say } = session;
  const command = (name: string, about: WordKey): Command =>
    localiseHelp(ipv6.command(name), session)
      .description(say(about))
      .addHelpText("after", () =>
        examplesText(
          session,
          EXAMPLES.filter(([example]) => example.startsWith(`egov ipv6 ${name} `)),
        ),
      );
  command("export", "ipv6ExportAbout")
    .argument("<plan>", say("ipv6File"))
    .requiredOption(`--to <${TARGETS.join("|")}>`, say("ipv6ToOption"))
    .option("-o, --output <folder>", say("ipv6FolderOption"))
    .option("--serial <number>", say("ipv6SerialOption"))
    .option("--planned", say("ipv6PlannedOption"))
    .option("--as-of <date>", say("ipv6ExportAsOfOption"))
    .option("--vlan-interface <name>", say("ipv6VlanInterfaceOption"))
    .option("--link-interfaces <file>", say("ipv6LinkInterfacesOption"))
    .option("--section <name>", say("ipv6SectionOption"))
    .action((file: string, options: ExportCommandOptions) => exportTo(file, options, session));
  command("map", "ipv6MapAbout")
    .argument("<plan>", say("ipv6File"))
    .addOption(new Option(`--kind <${KINDS.join("|")}>`, say("ipv6KindOfDrawing")).default("map"))
    .option("--of <prefix>", say("ipv6OfOption"))
    .option("--depth <number>", say("ipv6DepthOption"))
    .option("-o, --output <file>", say("ipv6OutputOption"))
    .action((file: string, options: MapOptions) => draw(file, options, session));
  command("report", "ipv6ReportAbout")
    .argument("<plan>", say("ipv6File"))
    .option(`--format <${FORMATS.join("|")}>`, say("ipv6FormatOption"))
    .option("--no-annexes", say("ipv6NoAnnexesOption"))
    .option("-o, --output <file>", say("ipv6OutputOption"))
    .action((file: string, options: ReportOptions) => report(file, options, session));
  command("import", "ipv6ImportAbout")
    .argument("<table>", say("ipv6Table"))
    .requiredOption(`--from <${SOURCES.join("|")}>`, say("ipv6FromOption"))
    .option("--plan <file>", say("ipv6PlanOption"))
    .option("-o, --output <file>", say("ipv6OutputOption"))
    .action((file: string, options: ImportOptions) => importTable(file, options, session));
}

/** The plan of a file, whatever its rules find: an export of a plan with faults says what it could not write. */
async function readPlan(file: string, session: Session): Promise<Plan> {
  return (await planOf(file, asOfDay(undefined, session.io.now()), session)).plan;
}

/** Writes findings of exports to stderr, and sets the exit code they lead to. */
async function tell(file: string, findings: readonly Finding[], session: Session): Promise<void> {
  session.exitCode = exitCodeOf(await tellFindings(file, findings, session));
}

/** Does what may fail for reasons of the system; the failure says which path and why. */
async function written<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const reason = systemReason(error);
    throw new CommandFailure(EXIT.usage, "notWritten", { path, reason: reason ? WORDS[reason] : messageOf(error) });
  }
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

async function exportTo(file: string, options: ExportCommandOptions, session: Session): Promise<void> {
  const { exportPlan } = await exporting();
  const { io, say } = session;
  const target = formatNamed(options.to, TARGETS);
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
    await written(path, async () => {
      await mkdir(dirname(resolve(io.cwd, path)), { recursive: true });
      await giveText(text, path, session);
    });
  }
  await io.stderr.write(`${say("ipv6Written", { count: files.length, folder: printable(output) })}\n`);
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
  const kind = formatNamed(options.kind, KINDS);
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

async function draw(file: string, options: MapOptions, session: Session): Promise<void> {
  const { drawingSvg } = await documents();
  const drawing = await drawingOf(await readPlan(file, session), options, session);
  await giveText(drawingSvg(drawing, session.language), options.output, session);
}

interface ReportOptions {
  readonly format?: string;
  readonly annexes: boolean;
  readonly output?: string;
}

async function report(file: string, options: ReportOptions, session: Session): Promise<void> {
  const { documentHtml, documentMarkdown, planDocument } = await documents();
  const { language, io } = session;
  const { output } = options;
  // The name of the file says the form, unless it is said.
  const ending = FORMATS.find((one) => output?.toLowerCase().endsWith(`.${one}`)) ?? "md";
  const format = options.format === undefined ? ending : formatNamed(options.format, FORMATS);
  const plan = await readPlan(file, session);
  const document = planDocument(plan, { language, annexes: options.annexes });
  if (format === "docx") {
    if (output === undefined) throw wrongUse("ipv6NeedsFile", { format });
    const { documentDocx } = await import("@egov-vn/ipv6-plan/docx");
    const bytes = await documentDocx(document, plan.date);
    await written(output, () => writeFile(resolve(io.cwd, output), bytes));
    return;
  }
  await giveText(format === "html" ? documentHtml(document) : documentMarkdown(document), output, session);
}

interface ImportOptions {
  readonly from: string;
  readonly plan?: string;
  readonly output?: string;
}

async function importTable(file: string, options: ImportOptions, session: Session): Promise<void> {
  const { importNetBox, importPhpIpam } = await exporting();
  const { io } = session;
  const from = formatNamed(options.from, SOURCES);
  const plan = options.plan === undefined ? undefined : await readPlan(options.plan, session);
  const source = file === STDIN ? io.stdin : fileSource(resolve(io.cwd, file), file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(source)) chunks.push(chunk);
  const text = new TextDecoder().decode(joinBytes(chunks));
  const { nodes, findings } = from === "netbox" ? importNetBox(text, plan) : importPhpIpam(text, plan);
  await giveText(JSON.stringify({ nodes }, undefined, 2), options.output, session);
  await tell(file, findings, session);
}
