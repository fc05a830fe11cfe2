import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Architecture, PublicCopy } from "@egov-vn/architecture";
import type { ArchitectureDocument } from "@egov-vn/architecture/document";
import { fieldsOf } from "@egov-vn/core";
import { printable, writeCsv } from "@egov-vn/core/tables";
import { EXIT, wrongUse } from "../exit.js";
import { formatNamed } from "../options.js";
import { formatOfOutput } from "../output/endings.js";
import { giveOutput, notWritten } from "../output/output.js";
import { keepPublished } from "../output/published.js";
import type { Session } from "../session.js";
import {
  ARCHITECTURE_DIAGRAMS,
  ARCHITECTURE_DOCUMENTS,
  ARCHITECTURE_EXPORTS,
  ARCHITECTURE_PICTURES,
  ARCHITECTURE_STATES,
} from "../tree/values.js";
import { architectureOf, type Common, library } from "./architecture-io.js";
import { writeOfficialSet } from "./official-set.js";

const documents = () => import("@egov-vn/architecture/document");

interface PublicOptions extends Common {
  readonly public?: boolean;
}

/** The file, or its public copy with what was left out told on standard error. */
async function shownCopy(read: Architecture, options: PublicOptions, session: Session): Promise<Architecture> {
  if (options.public !== true) return read;
  const { publicCopy } = await library();
  const { file: copy, left, named } = publicCopy(read);
  const say = (key: "architectureLeftOut" | "architectureNamesLeftOut", remarks: PublicCopy["left"]): Promise<void> =>
    session.io.stderr.write(
      remarks.map(({ path, what }) => `${printable(session.say(key, { path, what }))}\n`).join(""),
    );
  await say("architectureLeftOut", left);
  await say("architectureNamesLeftOut", named);
  return copy;
}

async function giveDocument(
  document: ArchitectureDocument,
  day: string,
  { format, output }: Common,
  session: Session,
): Promise<void> {
  const { documentHtml, documentMarkdown, withoutPictures } = await documents();
  const asked = format === undefined ? undefined : formatNamed(format, ARCHITECTURE_DOCUMENTS);
  const chosen = formatOfOutput(asked, output, ARCHITECTURE_DOCUMENTS) ?? "md";
  if (chosen !== "docx")
    return giveOutput(chosen === "html" ? documentHtml(document) : documentMarkdown(document), output, session);
  if (output === undefined) throw wrongUse("architectureNeedsFile");
  const { documentDocx } = await import("@egov-vn/ipv6-plan/docx");
  await giveOutput(await documentDocx(withoutPictures(document), day), output, session);
}

interface ReportOptions extends PublicOptions {
  readonly set?: string;
}

/** Answers `egov architecture report`. */
export async function writeReport(file: string, options: ReportOptions, session: Session): Promise<void> {
  const { architectureDocument } = await documents();
  const read = await architectureOf(file, session);
  const shown = await shownCopy(read, options, session);
  if (options.set !== undefined) {
    if (options.output !== undefined || options.format !== undefined) throw wrongUse("architectureSetAlone");
    const { digestOf } = await library();
    const copy = options.public === true ? "public" : "internal";
    return writeOfficialSet(shown, { into: options.set, copy, digest: digestOf(read) }, session);
  }
  await giveDocument(architectureDocument(shown), shown.cutOff, options, session);
}

/** Answers `egov architecture checklist`. */
export async function writeChecklist(file: string, options: Common, session: Session): Promise<void> {
  const { checklist } = await library();
  const { checklistDocument } = await documents();
  const read = await architectureOf(file, session);
  const checks = checklist(read);
  if (checks.some(({ verdict }) => verdict === "unmet")) session.exitCode = EXIT.findings;
  await giveDocument(checklistDocument(read, checks), read.cutOff, options, session);
}

interface DrawOptions extends Common {
  readonly diagram: string;
  readonly state: string;
  readonly page: string;
  readonly against?: string;
}

/** Answers `egov architecture draw`. */
export async function draw(file: string, options: DrawOptions, session: Session): Promise<void> {
  const { bandDrawings, bandDrawio, bandDrawioSvg, bandSvg, relationsDot, relationsMermaid } = await documents();
  const { output } = options;
  const diagram = formatNamed(options.diagram.normalize("NFC"), ARCHITECTURE_DIAGRAMS);
  const state = formatNamed(options.state, ARCHITECTURE_STATES);
  const asked = options.format === undefined ? undefined : formatNamed(options.format, ARCHITECTURE_PICTURES);
  const read = await architectureOf(file, session);
  const told = formatOfOutput(asked, output, ARCHITECTURE_PICTURES);
  const chosen = told ?? (diagram === "SĐ-05" ? "mermaid" : "svg");
  if (chosen === "dot") return giveOutput(relationsDot(read), output, session);
  if (chosen === "mermaid") return giveOutput(relationsMermaid(read), output, session);
  const against = options.against === undefined ? undefined : await architectureOf(options.against, session);
  const pages = bandDrawings(read, diagram, { state, ...(against && { against }) });
  const page = pages[Number(options.page) - 1];
  if (!page) throw wrongUse("architectureBadPage", { value: options.page, pages: pages.length });
  if (chosen === "drawio") return giveOutput(bandDrawio(page), output, session);
  await giveOutput(/\.drawio\.svg$/i.test(output ?? "") ? bandDrawioSvg(page) : bandSvg(page), output, session);
}

/** Tells on standard error what a file says that Mẫu 03 has no place for. */
async function tellLeftOut(file: Architecture, { io, say, language }: Session): Promise<void> {
  const { leftOutOfTemplate } = await import("@egov-vn/architecture/template");
  const { architectureStandard } = await library();
  const left = leftOutOfTemplate(file);
  if (left.length === 0) return;
  const titles = new Map(Array.from(fieldsOf(architectureStandard), ({ path, title }) => [path, title?.[language]]));
  const fields = [...new Set(left.map(({ path }) => titles.get(path) ?? path))];
  await io.stderr.write(`${printable(say("architectureNoPlace", { fields }))}\n`);
}

interface ExportOptions extends PublicOptions {
  readonly to: string;
  readonly output: string;
}

/** Answers `egov architecture export`. */
export async function exportTables(file: string, options: ExportOptions, session: Session): Promise<void> {
  const { templateGrids, writeTemplate } = await import("@egov-vn/architecture/template");
  const to = formatNamed(options.to, ARCHITECTURE_EXPORTS);
  const { io, say } = session;
  const { output } = options;
  if (to === "csv") await keepPublished(join(output, "x"), session);
  const shown = await shownCopy(await architectureOf(file, session), options, session);
  await tellLeftOut(shown, session);
  if (to === "xlsx") {
    formatOfOutput("xlsx", output, ["xlsx"]);
    return giveOutput(await writeTemplate(shown), output, session);
  }
  await mkdir(resolve(io.cwd, output), { recursive: true }).catch((error: unknown) => {
    throw notWritten("outputFolder", EXIT.usage, output, error);
  });
  const grids = templateGrids(shown);
  for (const { name, rows } of grids)
    await giveOutput(writeCsv(rows, { mark: true, lineEnd: "\r\n" }), join(output, `${name}.csv`), session);
  await io.stderr.write(`${say("filesWritten", { count: grids.length, folder: printable(output) })}\n`);
}
