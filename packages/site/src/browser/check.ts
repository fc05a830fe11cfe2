import { catalogueOf, type LocalDate, type SourceSpan } from "@egov-vn/core";
import { type CheckReport, check, type FindingInWords } from "@egov-vn/validate";
import { reportOf } from "@egov-vn/validate/reports";
import { conversionOf } from "./conversion.js";
import { takesFiles } from "./dropped-files.js";
import { element, find, rootOf } from "./elements.js";
import { shareInput, valuesOf, wireTool } from "./shared-input.js";
import { language, say } from "./words.js";

/** Larger files are checked as they are, and not shown. */
const LARGEST_SHOWN = 400_000;
/** A rule whose failing example is a whole dossier with one fault. */
const SAMPLE_RULE = "DOS-020";

/** What was chosen or dropped and is not in the text field. */
let file: File | undefined;
/** Addresses of reports that were offered before. */
let offered: string | undefined;

const textOf = (form: HTMLFormElement): HTMLTextAreaElement => form.elements.namedItem("text") as HTMLTextAreaElement;

/** Takes a file: one of text is shown and can be changed, any other is kept. */
async function takeFile(form: HTMLFormElement, taken: File): Promise<void> {
  const area = textOf(form);
  const head = new Uint8Array(await taken.slice(0, 4096).arrayBuffer());
  const isText = taken.size <= LARGEST_SHOWN && !head.includes(0) && !(head[0] === 0x50 && head[1] === 0x4b);
  area.value = isText ? await taken.text() : "";
  area.dataset.name = taken.name;
  file = isText ? undefined : taken;
  form.requestSubmit();
}

function sourceOf(form: HTMLFormElement): File | undefined {
  const { value, dataset } = textOf(form);
  if (value.trim() !== "") return new File([value], dataset.name ?? "");
  return file;
}

async function answer(form: HTMLFormElement, result: HTMLElement): Promise<void> {
  const source = sourceOf(form);
  if (!source) {
    result.replaceChildren(element("p", {}, say("emptyInput")));
    return;
  }
  result.replaceChildren(element("p", {}, say("working")));
  const { day, profile, strict } = valuesOf(form);
  const report = await check(source, {
    asOf: day as LocalDate,
    lang: language(),
    ...(profile && { profiles: [profile] }),
    strict: strict === "on",
  });
  result.replaceChildren(...headOf(report), await reportLink(report));
  const conversion = await conversionOf(source, report, day as LocalDate);
  if (conversion) result.append(conversion);
  for (const finding of report.findings) result.append(findingCard(finding, report, form));
  result.scrollIntoView({ block: "nearest" });
}

function headOf(report: CheckReport): HTMLElement[] {
  const { verdict, recognised, checked, counts } = report;
  const { error: errors, warning: warnings, info: infos } = counts.severities;
  return [
    element("p", { class: `verdict ${verdict}`, "data-verdict": verdict }, say(verdict)),
    element(
      "p",
      {},
      recognised
        ? say("recognised", { standard: recognised.standardTitle, format: recognised.formatTitle })
        : say("unrecognised"),
    ),
    element("p", {}, say("counts", { ...checked, errors, warnings, infos })),
  ];
}

/** Offers the report as a page that needs nothing else. */
async function reportLink(report: CheckReport): Promise<HTMLElement> {
  if (offered !== undefined) URL.revokeObjectURL(offered);
  offered = URL.createObjectURL(new Blob([await reportOf(report, "html")], { type: "text/html" }));
  return element("p", {}, element("a", { href: offered, download: "bao-cao.html" }, say("report")));
}

function findingCard(finding: FindingInWords, report: CheckReport, form: HTMLFormElement): HTMLElement {
  const { rule, severity, title, message, remedy, basis, at, record } = finding;
  const id = report.recognised?.standard.split("@")[0];
  const isListed = id !== undefined && !rule.startsWith("EGV-");
  const name = element("code", {}, rule);
  const address = `${rootOf("pages")}rules/${id}.html#${rule.toLowerCase()}`;
  return element(
    "article",
    { class: `finding ${severity}`, "data-rule": rule },
    element(
      "p",
      {},
      element("span", { class: `severity ${severity}` }, say(`${severity}Mark`)),
      " ",
      isListed ? element("a", { href: address }, name) : name,
      " ",
      element("strong", {}, title),
      at ? " " : undefined,
      at ? placeOf(at, form) : undefined,
      record === undefined ? undefined : ` ${say("record", { record })}`,
    ),
    element("p", {}, message),
    excerptOf(finding),
    element("p", {}, element("span", { class: "label" }, say("remedy")), ` ${remedy}`),
    element("p", { class: "quiet" }, `${say("basis")} ${basis.text}`),
  );
}

/** Shows the line that a finding is about, with the place marked. */
function excerptOf({ excerpt, at }: FindingInWords): HTMLElement | undefined {
  if (!excerpt) return undefined;
  const { text, column, endColumn } = excerpt;
  const line = at ? `${at.line}  ` : "";
  if (column === undefined) return element("pre", {}, line + text);
  const end = Math.max(endColumn ?? column, column + 1);
  const marked = text.slice(column - 1, end - 1) || " ";
  return element("pre", {}, line + text.slice(0, column - 1), element("mark", {}, marked), text.slice(end - 1));
}

/** Returns a button that selects the place in the text field. */
function placeOf(at: SourceSpan, form: HTMLFormElement): HTMLElement {
  const words = say("line", { line: at.line, column: at.column });
  const area = textOf(form);
  if (area.value === "") return element("span", { class: "quiet" }, words);
  const button = element("button", { type: "button" }, words);
  button.addEventListener("click", () => {
    const lines = area.value.split("\n");
    const offset = (line: number, column: number): number =>
      lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    const from = offset(at.line, at.column);
    area.focus();
    area.setSelectionRange(from, Math.max(from + 1, offset(at.endLine ?? at.line, at.endColumn ?? at.column + 1)));
    const height = Number.parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = Math.max(0, (at.line - 4) * height);
  });
  return button;
}

async function loadSample(form: HTMLFormElement): Promise<void> {
  const { dossierStandard } = await import("@egov-vn/dossiers");
  const example = catalogueOf(dossierStandard).get(SAMPLE_RULE)?.example?.();
  textOf(form).value = example?.failing ?? "";
  delete textOf(form).dataset.name;
  form.requestSubmit();
}

function wireInputs(form: HTMLFormElement): void {
  takesFiles(form, (taken) => void takeFile(form, taken));
  textOf(form).addEventListener("input", () => {
    file = undefined;
  });
  find("[data-sample]", form)?.addEventListener("click", () => void loadSample(form));
  form.addEventListener("change", () => shareInput(form));
}

const form = find<HTMLFormElement>('form[data-tool="check"]');
if (form) wireInputs(form);
wireTool("check", answer);
