import { type Architecture, architectureStandard, publicCopy } from "@egov-vn/architecture";
import { architectureDocument, documentHtml as architectureHtml } from "@egov-vn/architecture/document";
import { type Bilingual, type Language, type LocalDate, standardName, type Verdict } from "@egov-vn/core";
import { markup } from "@egov-vn/core/markup";
import { editionOfSheet, editions, htmlReport, ictIndexStandard, type Sheet, score } from "@egov-vn/ict-index";
import { ipv6PlanStandard, type Plan } from "@egov-vn/ipv6-plan";
import { planDocument, documentHtml as planHtml } from "@egov-vn/ipv6-plan/document";
import { recognise } from "@egov-vn/standards";
import { check } from "@egov-vn/validate";
import { reportOf } from "@egov-vn/validate/reports";
import { failures } from "./failures.js";
import { firstValue } from "./first-value.js";
import type { SitePage } from "./page.js";
import { LANGUAGES, Place } from "./place.js";

/** A file of a province: an architecture, an IPv6 plan or an index sheet. */
export interface ProvinceFile {
  /** Its name, whose end may tell the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the pages of a province are made. */
export interface ProvinceOptions {
  /** The day that files are judged by. */
  readonly asOf: LocalDate;
  /** Leaves out what is restricted; IPv6 plans, in which nothing says what is public, stay out whole. */
  readonly public?: boolean;
}

/** The pages of a province, and the documents that they lead to. */
export interface ProvinceSite {
  readonly pages: readonly SitePage[];
  /** Documents by their paths from the root of the site, each a page that needs nothing else. */
  readonly documents: ReadonlyMap<string, string>;
  /** Names of files that stay out, because nothing says what of them is public. */
  readonly left: readonly string[];
}

/** What is shown of one file. */
interface Shown {
  readonly title: Bilingual;
  readonly standard: string;
  readonly path: string;
  readonly reportPath: string;
  readonly verdict: Verdict;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Makes the pages of a province: a list of its files with the verdict of each, the document of each file, and the report of
 * its check.
 *
 * @throws Failure for a file that is no architecture, IPv6 plan or index sheet, or that cannot be read.
 */
export async function makeProvince(files: readonly ProvinceFile[], options: ProvinceOptions): Promise<ProvinceSite> {
  const documents = new Map<string, string>();
  const shown: Shown[] = [];
  const left: string[] = [];
  for (const [at, file] of files.entries()) {
    const read = await readFile(file, options);
    if (read === undefined) {
      left.push(file.name);
      continue;
    }
    const stem = `provinces/${at + 1}-${read.kind}`;
    const [path, reportPath] = [`${stem}.html`, `${stem}-report.html`];
    let outcome: Pick<Shown, "verdict" | "errors" | "warnings"> | undefined;
    for (const language of LANGUAGES) {
      documents.set(new Place(language, path).file, read.document(language));
      const report = await check(read.bytes as Uint8Array<ArrayBuffer>, {
        asOf: options.asOf,
        lang: language,
        name: file.name,
        standard: read.standard,
      });
      documents.set(new Place(language, reportPath).file, await reportOf(report, "html"));
      const { error: errors, warning: warnings } = report.counts.severities;
      outcome = { verdict: report.verdict, errors, warnings };
    }
    if (outcome) shown.push({ title: read.title, standard: read.standardTitle, path, reportPath, ...outcome });
  }
  return { pages: [provincePage(shown)], documents, left };
}

function provincePage(shown: readonly Shown[]): SitePage {
  return {
    path: "provinces/index.html",
    section: "provinces",
    title: { vi: "Hồ sơ của tỉnh", en: "Files of the province" },
    body: (place) => markup`<ul class="cards">${shown.map((one) => card(one, place))}</ul>`,
  };
}

const card = ({ title, standard, path, reportPath, verdict, errors, warnings }: Shown, place: Place) =>
  markup`<li><a href="${place.page(path)}">${title[place.language]}</a><p><code>${standard}</code></p>
<p><span class="verdict ${verdict}">${place.say(`verdict-${verdict}`)}</span> ${place.say("findingCounts", { errors, warnings })} <a href="${place.page(reportPath)}">${place.say("checkReport")}</a></p></li>`;

/** A file that was read. */
interface ReadFile {
  readonly kind: string;
  /** What `check` calls the standard and the format. */
  readonly standard: string;
  readonly standardTitle: string;
  readonly title: Bilingual;
  /** What is checked: the file itself, or its public copy. */
  readonly bytes: Uint8Array;
  document(language: Language): string;
}

async function readFile(
  file: ProvinceFile,
  { asOf, public: isPublic }: ProvinceOptions,
): Promise<ReadFile | undefined> {
  const { name, bytes } = file;
  const found = recognise(bytes.subarray(0, 65_536), name);
  if (!found) throw failures.noProvinceFile({ file: name });
  const { standard, codec } = found;
  const value = await firstValue(codec, bytes, asOf);
  if (value === undefined) throw failures.unreadable({ file: name });
  const whole = { standard: `${standard.id}:${codec.id}`, standardTitle: standardName(standard), bytes };
  const own: unknown = standard;
  if (own === architectureStandard) {
    const read = value as Architecture;
    if (!isPublic) return architectureFile(read, whole);
    const copy = publicCopy(read).file;
    const yaml = architectureStandard.codecs.find(({ encode }) => encode !== undefined);
    const written = yaml?.encode?.(copy);
    if (yaml === undefined || written === undefined) throw failures.unreadable({ file: name });
    return architectureFile(copy, { ...whole, standard: `${standard.id}:${yaml.id}`, bytes: written });
  }
  if (own === ipv6PlanStandard) {
    if (isPublic) return undefined;
    const plan = value as Plan;
    const document = (language: Language): string => planHtml(planDocument(plan, { language }));
    return { ...whole, kind: "ipv6-plan", title: both(plan.title), document };
  }
  if (own === ictIndexStandard) {
    const sheet = value as Sheet;
    const scored = score(editionOfSheet(editions, sheet), sheet);
    const title = { vi: `Phiếu chỉ số năm ${sheet.year}`, en: `Index sheet of ${sheet.year}` };
    return { ...whole, kind: "ict-index", title, document: (language) => htmlReport(scored, language) };
  }
  throw failures.noProvinceFile({ file: name });
}

const both = (text: string): Bilingual => ({ vi: text, en: text });

/** An architecture and its document are Vietnamese, as the form is. */
function architectureFile(
  value: Architecture,
  whole: Pick<ReadFile, "standard" | "standardTitle" | "bytes">,
): ReadFile {
  const document = architectureHtml(architectureDocument(value));
  return { ...whole, kind: "architecture", title: both(value.title), document: () => document };
}
