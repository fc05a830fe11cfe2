import { type Architecture, architectureStandard, diffArchitectures } from "@egov-vn/architecture";
import { bandDrawings, bandSvg, MANDATORY_DIAGRAMS } from "@egov-vn/architecture/document";
import { type Codec, catalogueOf, type Decoded, type LocalDate, renderFinding, reportOn } from "@egov-vn/core";
import { takesFiles } from "./dropped-files.js";
import { element, find, rootOf } from "./elements.js";
import { valuesOf, wireTool } from "./shared-input.js";
import { language, say } from "./words.js";

/** A file that was read: its format, and what is in it. */
interface Read {
  readonly codec: Codec<Architecture>;
  readonly decoded: Decoded<Architecture>;
}

let file: File | undefined;
let other: File | undefined;

/** More findings of a rule say nothing new here; the form that checks a file lists them all. */
const MOST_FINDINGS = 100;

/** Reads the first architecture of a file, in the format that its first bytes fit best. */
async function read(from: File, asOf: LocalDate): Promise<Read | undefined> {
  const head = new Uint8Array(await from.slice(0, 65_536).arrayBuffer());
  const [codec] = [...architectureStandard.codecs].sort((one, two) => two.recognises(head) - one.recognises(head));
  if (!codec || codec.recognises(head) === 0) return undefined;
  for await (const decoded of codec.decode(from, { asOf })) return { codec, decoded };
  return undefined;
}

function drawingsOf(value: Architecture, against: Architecture | undefined): HTMLElement[] {
  const options = against ? { against } : {};
  return MANDATORY_DIAGRAMS.flatMap(({ code, title }) =>
    bandDrawings(value, code, options).map((drawing, at) => {
      const svg = new DOMParser().parseFromString(bandSvg(drawing, `${code}-${at}`), "image/svg+xml").documentElement;
      const caption = element("figcaption", {}, `${code}: ${title[language()]}`);
      return element("figure", { class: "drawing" }, caption, element("div", { class: "wide", tabindex: "0" }, svg));
    }),
  );
}

function changesOf(value: Architecture, against: Architecture): HTMLElement {
  const { rows } = diffArchitectures(against, value);
  const lines = rows.map(({ table, kind, id, name, fields }) =>
    element(
      "li",
      { "data-change": kind },
      element("strong", {}, say(kind)),
      ` ${table} `,
      element("code", {}, id),
      ` ${name ?? ""}`,
      fields ? ` (${fields.join(", ")})` : "",
    ),
  );
  return element(
    "section",
    {},
    element("h2", {}, say("compared", { count: rows.length })),
    element("ul", {}, ...lines),
  );
}

function findingsOf({ codec, decoded }: Read, asOf: LocalDate): HTMLElement {
  const report = reportOn(architectureStandard, codec, decoded, { asOf });
  const rules = catalogueOf(architectureStandard);
  const lines = report.findings.slice(0, MOST_FINDINGS).map((finding) => {
    const { title, message } = renderFinding(finding, rules, language());
    const address = `${rootOf("pages")}rules/architecture.html#${finding.rule.toLowerCase()}`;
    const id = finding.rule.startsWith("EGV-")
      ? element("code", {}, finding.rule)
      : element("a", { href: address }, finding.rule);
    return element("li", { "data-rule": finding.rule }, id, ` ${title}. ${message}`);
  });
  return element(
    "section",
    {},
    element("h2", { class: `verdict ${report.verdict}`, "data-verdict": report.verdict }, say(report.verdict)),
    element("ul", {}, ...lines),
  );
}

async function answer(form: HTMLFormElement, result: HTMLElement): Promise<void> {
  if (!file) {
    result.replaceChildren(element("p", {}, say("emptyFile")));
    return;
  }
  result.replaceChildren(element("p", {}, say("working")));
  const asOf = valuesOf(form).day as LocalDate;
  const own = await read(file, asOf);
  const value = own?.decoded.value;
  if (!own) {
    result.replaceChildren(element("p", { class: "verdict fail" }, say("noArchitecture")));
    return;
  }
  const against = other && (await read(other, asOf))?.decoded.value;
  result.replaceChildren(
    ...(value ? drawingsOf(value, against) : []),
    ...(value && against ? [changesOf(value, against)] : []),
    findingsOf(own, asOf),
  );
}

const form = find<HTMLFormElement>('form[data-tool="architecture"]');
if (form) {
  takesFiles(form, (taken) => {
    file = taken;
    form.requestSubmit();
  });
  const second = form.elements.namedItem("other") as HTMLInputElement;
  second.addEventListener("change", () => {
    other = second.files?.[0];
    form.requestSubmit();
  });
}
wireTool("architecture", answer);
