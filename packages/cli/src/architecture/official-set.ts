import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Architecture } from "@egov-vn/architecture";
import type { ArchitectureDocument, OfficialSet, SetCopy, SetFile } from "@egov-vn/architecture/document";
import { Failure } from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import { messageOf } from "@egov-vn/validate";
import { CommandFailure, EXIT, wrongUse } from "../exit.js";
import { isInstalled, runExtension } from "../extensions.js";
import { notWritten } from "../output/output.js";
import { wholeFolder } from "../output/part-file.js";
import { keepPublished, MANIFEST, publishedIn } from "../output/published.js";
import type { Session } from "../session.js";
import { library } from "./architecture-io.js";
import { officeProgram, printPdf } from "./office.js";

const DRAWINGS = "@egov-vn/drawings";

interface Missing {
  readonly name: string;
  readonly reason: string;
}

/** A set that is being written: its folder for the time, and what is not there. */
interface Writing {
  readonly folder: string;
  readonly set: OfficialSet;
  readonly file: Architecture;
  readonly missing: Missing[];
  readonly session: Session;
}

const put = (writing: Writing, name: string, data: string | Uint8Array): Promise<void> =>
  writeFile(join(writing.folder, name), data, { flag: "wx" });

async function putDocument(writing: Writing, name: string, document: ArchitectureDocument): Promise<void> {
  const { documentHtml, documentMarkdown, withoutPictures } = await import("@egov-vn/architecture/document");
  const { documentDocx } = await import("@egov-vn/ipv6-plan/docx");
  await put(writing, `${name}.docx`, await documentDocx(withoutPictures(document), writing.file.cutOff));
  await put(writing, `${name}.html`, documentHtml(document));
  await put(writing, `${name}.md`, documentMarkdown(document));
}

/** Has another package make one file; what fails is told as missing. Returns whether there may be a further page. */
async function fromDrawings(writing: Writing, words: readonly string[], name: string): Promise<boolean> {
  const { session, folder, set, missing } = writing;
  const argv = ["architecture", ...words, join(folder, `${set.names.data}.yaml`), "-o", join(folder, name)];
  const call = { command: `architecture ${words[0]} ${words[1]}`, packageName: DRAWINGS };
  try {
    await runExtension(call, argv, session);
    return true;
  } catch (error) {
    // The other package may bring its own copy of what failures are made of: they are known by their codes.
    const code = String((error as { readonly code?: unknown }).code);
    if (/\.(?:noPage|nothingToDraw)$/.test(code)) return false;
    missing.push({ name, reason: error instanceof Failure ? error.text(session.language) : messageOf(error) });
    return false;
  }
}

/** Puts what only the package of drawings makes: pictures in the Word file, and SĐ-05 page by page. */
async function putDrawings(writing: Writing): Promise<void> {
  const { session, set, file, missing } = writing;
  const version = set.names.document.split("_").at(-1);
  const connections = (page: number): string =>
    `SĐ-05_Du-lieu-va-ket-noi${page === 1 ? "" : `_trang-${page}`}_${version}.drawio.svg`;
  const hasRelations = (file.relations ?? []).length > 0;
  if (!isInstalled(DRAWINGS, session.io.cwd)) {
    if (hasRelations)
      missing.push({ name: connections(1), reason: session.say("architectureNeedsDrawings", { package: DRAWINGS }) });
    return;
  }
  // The file without pictures stays where this fails: an output is written whole or not at all.
  await fromDrawings(writing, ["report", "--pictures"], `${set.names.document}.docx`);
  for (let page = 1; hasRelations && page < 100; page += 1)
    if (!(await fromDrawings(writing, ["draw", "--connections", `--page=${page}`], connections(page)))) break;
}

/** Prints the two documents and the diagrams as PDF; where LibreOffice is not installed the reason is kept. */
async function putPdf(writing: Writing): Promise<void> {
  const { session, folder, set, missing } = writing;
  const { bandSvg, picturePages } = await import("@egov-vn/architecture/document");
  const { document, diagrams, checklist } = set.names;
  const wanted = [document, diagrams, checklist];
  const program = officeProgram(session.io);
  if (program === undefined) {
    const reason = session.say("architectureNoOffice");
    missing.push(...wanted.map((name) => ({ name: `${name}.pdf`, reason })));
    return;
  }
  const pages = `${diagrams}.fodt`;
  const pictures = set.drawings.map(({ name, drawing }) => ({ caption: name, svg: bandSvg(drawing) }));
  await put(writing, pages, picturePages(set.diagrams.title, pictures));
  const sources = [`${document}.docx`, pages, `${checklist}.docx`].map((name) => join(folder, name));
  const said = await printPdf(program, sources, folder, session.io);
  await rm(join(folder, pages));
  for (const name of wanted)
    if (!existsSync(join(folder, `${name}.pdf`)))
      missing.push({
        name: `${name}.pdf`,
        reason: session.say("architectureOfficeFailed", { reason: printable(said.trim()) }),
      });
}

async function listed(folder: string): Promise<SetFile[]> {
  const files: SetFile[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const bytes = await readFile(join(folder, name));
    files.push({ name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
  }
  return files;
}

/** Lists the sets of other versions of the same file that stand in the same folder. */
async function earlierSets(folder: string, own: string, id: string): Promise<{ folder: string; digest: string }[]> {
  const found: { folder: string; digest: string }[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const set = name === own ? undefined : await publishedIn(join(folder, name));
    if (set?.id === id) found.push({ folder: name, digest: set.digest });
  }
  return found;
}

async function fill(writing: Writing, copy: SetCopy, digest: string, into: string): Promise<void> {
  const { set, file, missing, folder } = writing;
  const { bandDrawioSvg, documentHtml, setListDocument } = await import("@egov-vn/architecture/document");
  const { writeTemplate } = await import("@egov-vn/architecture/template");
  const { writeArchitecture } = await library();
  await put(writing, `${set.names.data}.yaml`, writeArchitecture(file));
  await putDocument(writing, set.names.document, set.document);
  await put(writing, `${set.names.diagrams}.html`, documentHtml(set.diagrams));
  await putDocument(writing, set.names.checklist, set.checklist);
  await put(writing, `${set.names.tables}.xlsx`, await writeTemplate(file));
  for (const { name, drawing } of set.drawings) await put(writing, `${name}.drawio.svg`, bandDrawioSvg(drawing));
  await putDrawings(writing);
  await putPdf(writing);
  const files = await listed(folder);
  await putDocument(writing, set.names.list, setListDocument(file, { copy, digest, files, missing }));
  const { id, title, version, effective, cutOff, status, issuer, framework, versions = [] } = file;
  const manifest = {
    ...{ id, title, version, effective, cutOff, status, issuer, framework, copy, digest },
    ...{ draft: "Theo dự thảo tài liệu hướng dẫn, bản ngày 13/9/2026", versions },
    ...{ earlier: await earlierSets(into, set.folder, id), files: await listed(folder), missing },
  };
  await put(writing, MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/**
 * Writes the official set of a version into a folder of its own, whole or not at all. A set that is there is never touched.
 *
 * @param file what is written: the file itself, or its public copy.
 * @param digest that of the file itself.
 * @throws CommandFailure when the version is there, or its contents are not those that its history names.
 */
export async function writeOfficialSet(
  file: Architecture,
  { into, copy, digest }: { readonly into: string; readonly copy: SetCopy; readonly digest: string },
  session: Session,
): Promise<void> {
  const { officialSet } = await import("@egov-vn/architecture/document");
  const { io, say } = session;
  const recorded = (file.versions ?? []).find(({ version }) => version === file.version)?.digest;
  if (copy === "internal" && recorded !== undefined && recorded !== digest)
    throw new CommandFailure(EXIT.findings, "architectureOtherContents", { version: file.version, recorded, digest });
  const set = officialSet(file, copy);
  const place = resolve(io.cwd, into);
  const folder = join(place, set.folder);
  if (existsSync(folder)) throw wrongUse("architecturePublished", { folder: printable(join(into, set.folder)) });
  await keepPublished(folder, session);
  const missing: Missing[] = [];
  try {
    await wholeFolder(folder, (part) => fill({ folder: part, set, file, missing, session }, copy, digest, place));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw notWritten("outputFolder", EXIT.usage, into, error);
  }
  for (const { name, reason } of missing)
    await io.stderr.write(`${printable(say("architectureNotInSet", { name, reason }))}\n`);
  const count = (await readdir(folder)).length;
  await io.stderr.write(`${say("filesWritten", { count, folder: printable(join(into, set.folder)) })}\n`);
}
