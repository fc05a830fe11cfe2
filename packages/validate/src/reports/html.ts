import { fillTemplate, type LocalDate, type RuleInfo, type Severity, type Verdict } from "@egov-vn/core";
import { HTML_PAGE_END, htmlPageStart, type Markup, markup } from "@egov-vn/core/markup";
import { dayText, timeText } from "../dates.js";
import type { FilePart, FileResult, ReportedFinding } from "../result.js";
import type { RunSettings, Summary } from "../run.js";
import { wordsOf } from "../words-of.js";
import { excerptPieces } from "./excerpt.js";
import { HTML_STYLE } from "./html-style.js";
import {
  collected,
  type ReportContext,
  type ReportWord,
  rulesThatOccurred,
  severityWord,
  verdictWord,
} from "./report.js";
import { conclusion, suppressedText, suppressionText } from "./text.js";

const VERDICTS: readonly Verdict[] = ["pass", "fail", "error", "skipped"];
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const COUNT_HEADS: Record<Severity, ReportWord> = { error: "htmlErrors", warning: "htmlWarnings", info: "htmlInfos" };
/** Characters of a source line that are shown round its span. */
const EXCERPT_ROOM = 220;

/**
 * Returns the report as one HTML page that needs nothing else: no script, no outside file. It is laid out to be printed
 * on A4 and signed. Whatever comes from the input is escaped, and a policy forbids scripts and requests as well.
 */
export async function* htmlReport(parts: AsyncIterable<FilePart>, context: ReportContext): AsyncGenerator<string> {
  const { say, settings, tally } = context;
  const files = await collected(parts);
  const summary = tally.summary();
  const { language } = settings;
  const title = `${say("htmlTitle")} – ${dayText(dayOf(settings), language)}`;
  yield htmlPageStart({ language, title, style: HTML_STYLE });
  yield markup`<main class="sheet">
${header(context)}
${scope(files, context)}
${figures(summary, context)}
${fileTable(files, context)}
${uncheckedTable(files, context)}
<section id="findings"><h2>V. ${say("htmlFindings")}</h2>
`.text;
  if (files.every((file) => findingsOf(file, context).length === 0))
    yield markup`<p>${say("htmlNoFindings")}</p>\n`.text;
  for (const [index, file] of files.entries()) {
    if (findingsOf(file, context).length > 0) yield fileSection(file, index + 1, context).text;
  }
  yield markup`</section>
<p class="note">${say("htmlFootnote")}</p>
<section class="sign">
<div><p class="who">${say("htmlConfirmer")}</p><p class="how">${say("htmlConfirmerHint")}</p></div>
<div><p class="who">${say("htmlSigner")}</p><p class="how">${say("htmlSignerHint")}</p></div>
</section>
${appendix(context)}
</main>
`.text;
  yield HTML_PAGE_END;
}

/** The day of the run; without one, the day it judges by. */
const dayOf = ({ startedAt, asOf }: RunSettings): LocalDate => (startedAt?.slice(0, 10) ?? asOf) as LocalDate;

function header({ say, settings }: ReportContext): Markup {
  const { language } = settings;
  const day = dayOf(settings);
  const [year, month, date] = day.split("-") as [string, string, string];
  const dateLine = language === "vi" ? say("htmlDateLine", { day: date, month, year }) : dayText(day, language);
  return markup`<header>
<div class="masthead"><p>${say("htmlMadeBy", { tool: `${settings.tool.name} ${settings.tool.version}` })}</p>
<p class="date">${dateLine}</p></div>
<h1>${say("htmlTitle")}</h1>
<p class="subtitle">${say("htmlSubtitle")}</p>
</header>`;
}

function scope(files: readonly FileResult[], { say, settings, standards, bases }: ReportContext): Markup {
  const { language } = settings;
  const used = [...new Set(files.flatMap(({ standard }) => standard ?? []))].sort();
  const held = used.flatMap((name) => standards.get(name) ?? []);
  const known = new Map(held.flatMap(({ profiles }) => profiles.map(({ id, title }) => [id, title] as const)));
  const profiles = settings.profiles.map((id) => {
    const title = known.get(id);
    return title ? `${title[language]} (${id})` : id;
  });
  const regraded = Object.entries(settings.severities).map(
    ([rule, level]) => `${rule}: ${level === "off" ? say("htmlOff") : say(severityWord(level as Severity))}`,
  );
  const fact = (key: ReportWord, value: Markup | string): Markup => markup`<dt>${say(key)}</dt><dd>${value}</dd>\n`;
  const lines = (texts: readonly string[]): Markup =>
    texts.length > 0 ? markup`${texts.map((text) => markup`<p>${text}</p>`)}` : markup`${say("htmlNone")}`;
  return markup`<section><h2>I. ${say("htmlScope")}</h2>
<dl class="facts">
${fact("htmlStandard", lines(held.map(({ title, id, edition }) => `${title[language]} (${id}, ${edition})`)))}
${fact("htmlLegalBasis", lines(held.map(({ legalBasis }) => bases.line(legalBasis, language))))}
${fact("htmlProfiles", lines(profiles))}
${fact("htmlMode", say(settings.strict ? "htmlStrict" : "htmlLenient"))}
${fact("htmlAsOf", dayText(settings.asOf, language))}
${settings.startedAt !== undefined && fact("htmlCheckedAt", timeText(settings.startedAt, language))}
${regraded.length > 0 && fact("htmlRegraded", lines(regraded))}
${fact("htmlPersonal", say(settings.showPersonal ? "htmlPersonalShown" : "htmlPersonalMasked"))}
</dl></section>`;
}

function figures(summary: Summary, context: ReportContext): Markup {
  const { say } = context;
  const { language } = context.settings;
  const number = (value: number): string => fillTemplate("{value}", { value }, language);
  const item = (label: string, value: number, shade: string): Markup =>
    markup`<li class="${value === 0 ? "none" : shade}"><span>${label}</span><b>${number(value)}</b></li>`;
  const frequent = summary.rules.slice(0, VERDICTS.length).map(({ rule, count }) => {
    return markup`<li><a href="#rule-${rule}">${rule}</a><b>${number(count)}</b></li>`;
  });
  return markup`<section><h2>II. ${say("htmlFigures")}</h2>
<div class="verdict ${summary.verdict}"><strong>${say(verdictWord(summary.verdict))}</strong><span>${conclusion(summary, context)}</span></div>
${summary.suppressed && markup`<p class="note">${say("summarySuppressed")}: ${suppressedText(summary.suppressed, context)}</p>`}
<div class="figures">
<div><h4>${say("summaryFiles")}: ${number(summary.files)}</h4><ul>${VERDICTS.map((verdict) =>
    item(say(verdictWord(verdict)), summary.verdicts[verdict], verdict),
  )}</ul></div>
<div><h4>${say("summaryFindings")}</h4><ul>${SEVERITIES.map((severity) =>
    item(say(severityWord(severity)), summary.severities[severity], `severity-${severity}`),
  )}</ul></div>
<div><h4>${say("summaryRules")}</h4><ul>${frequent.length > 0 ? frequent : markup`<li class="none">${say("htmlNone")}</li>`}</ul></div>
</div></section>`;
}

/** Findings about the data; what was not checked has a table of its own. */
const isUnchecked = ({ rules }: ReportContext, { rule }: ReportedFinding): boolean =>
  rules.get(rule)?.unchecked !== undefined;

const findingsOf = (file: FileResult, context: ReportContext): ReportedFinding[] =>
  file.findings.filter((finding) => !isUnchecked(context, finding));

function fileTable(files: readonly FileResult[], context: ReportContext): Markup {
  const { say, standards, settings } = context;
  const row = (file: FileResult, index: number): Markup => {
    const found = findingsOf(file, context);
    const name = found.length > 0 ? markup`<a href="#file-${index + 1}">${file.file}</a>` : markup`${file.file}`;
    const counts = SEVERITIES.map((severity) => {
      const count = file.counts.severities[severity];
      const label = say(COUNT_HEADS[severity]);
      return count === 0
        ? markup`<td class="number nothing" data-label="${label}">–</td>`
        : markup`<td class="number" data-label="${label}">${count}</td>`;
    });
    return markup`<tr><td class="number">${index + 1}</td><td class="file">${name}</td>
<td><span class="tag ${file.verdict}">${say(verdictWord(file.verdict))}</span></td>${counts}</tr>\n`;
  };
  const groups = new Map<string, Markup[]>();
  files.forEach((file, index) => {
    const standard = file.standard ?? "";
    const rows = groups.get(standard);
    if (rows) rows.push(row(file, index));
    else groups.set(standard, [row(file, index)]);
  });
  // With one standard its name would only repeat section I.
  const heading = (standard: string): Markup => {
    const title =
      standard === "" ? say("htmlNoStandard") : (standards.get(standard)?.title[settings.language] ?? standard);
    return markup`<tr class="group"><th colspan="6" scope="rowgroup">${title}</th></tr>\n`;
  };
  const bodies = [...groups].map(
    ([standard, rows]) => markup`<tbody>${groups.size > 1 && heading(standard)}${rows}</tbody>`,
  );
  return markup`<section><h2>III. ${say("htmlFiles")}</h2>
<table class="files"><thead><tr><th class="number">${say("htmlNumber")}</th><th>${say("htmlFile")}</th>
<th>${say("htmlVerdict")}</th>
${SEVERITIES.map((severity) => markup`<th class="number">${say(COUNT_HEADS[severity])}</th>`)}</tr></thead>
${bodies}</table></section>`;
}

function uncheckedTable(files: readonly FileResult[], context: ReportContext): Markup {
  const { say, rules, settings } = context;
  const rows = files.flatMap((file, index) =>
    file.findings
      .filter((finding) => isUnchecked(context, finding))
      .map((finding) => {
        const { message, remedy } = wordsOf(finding, rules, settings.language);
        return markup`<tr><td class="number">${index + 1}</td><td class="file">${file.file}</td>
<td><span class="tag ${file.verdict}">${say(verdictWord(file.verdict))}</span></td>
<td class="reason">${message} ${remedy} <a href="#rule-${finding.rule}">${finding.rule}</a></td></tr>\n`;
      }),
  );
  const table = markup`<table class="files unchecked"><thead><tr><th class="number">${say("htmlNumber")}</th><th class="name">${say("htmlFile")}</th>
<th>${say("htmlVerdict")}</th><th>${say("htmlReason")}</th></tr></thead><tbody>${rows}</tbody></table>`;
  return markup`<section><h2>IV. ${say("htmlUnchecked")}</h2>
${rows.length > 0 ? table : markup`<p>${say("htmlAllChecked")}</p>`}</section>`;
}

function fileSection(file: FileResult, number: number, context: ReportContext): Markup {
  const { say } = context;
  return markup`<article id="file-${number}">
<h3><span>${number}. ${file.file}</span><span class="tag ${file.verdict}">${say(verdictWord(file.verdict))}</span></h3>
${findingsOf(file, context).map((finding) => findingBlock(finding, context))}
</article>\n`;
}

function findingBlock(finding: ReportedFinding, context: ReportContext): Markup {
  const { say } = context;
  const { language } = context.settings;
  const rule = context.rules.get(finding.rule) as RuleInfo;
  const { message, remedy } = wordsOf(finding, context.rules, language);
  const basis = context.bases.of(rule, language);
  const shade = `severity-${finding.severity}`;
  const label = say(severityWord(finding.severity));
  const places = [
    finding.record !== undefined && say("recordLabel", { number: finding.record }),
    finding.at && placeText(finding, context),
    finding.path !== "" && say("htmlField", { path: finding.path }),
  ].filter((place) => typeof place === "string");
  return markup`<div class="finding ${shade}">
<p class="head"><span class="tag ${shade}">${label}</span><a href="#rule-${rule.id}">${rule.id}</a><span>${places.join(" · ")}</span></p>
<p class="message">${message}</p>
${finding.suppressed && markup`<p class="note">${suppressionText(finding.suppressed, context)}</p>`}
${excerptBlock(finding)}
<dl><dt>${say("htmlRemedy")}</dt><dd>${remedy}</dd>
<dt>${say(basis.kind === "law" ? "htmlBasis" : "htmlNeeded")}</dt><dd>${basis.text}</dd></dl>
</div>\n`;
}

// A line number is a name, not a quantity: no thousands separators.
function placeText({ at }: ReportedFinding, { say }: ReportContext): string {
  return at ? say("htmlPlace", { line: String(at.line), column: String(at.column) }) : "";
}

function excerptBlock({ at, excerpt }: ReportedFinding): Markup | undefined {
  if (!at || !excerpt) return undefined;
  const { before, span, after } = excerptPieces(excerpt, EXCERPT_ROOM);
  const marked = span === undefined ? undefined : markup`<mark>${span}</mark>`;
  return markup`<pre><span class="line">${at.line}  </span>${before.trimStart()}${marked}${after.trimEnd()}</pre>`;
}

function appendix(context: ReportContext): Markup {
  const { say, tally } = context;
  const { language } = context.settings;
  const rules = rulesThatOccurred(context).sort((left, right) => (left.id < right.id ? -1 : 1));
  if (rules.length === 0) return markup``;
  const summary = tally.summary();
  const counts = new Map([...summary.rules, ...summary.unchecked].map(({ rule, count }) => [rule, count]));
  const suppressed = new Map(tally.suppressedRules().map(({ rule, count }) => [rule, count]));
  const notCounted = ({ id }: RuleInfo): string =>
    suppressed.has(id) ? ` · ${say("summarySuppressed")}: ${suppressed.get(id)}` : "";
  const entries = rules.map((rule) => {
    const basis = context.bases.of(rule, language);
    const readings = rule.readings?.map((reading) => markup`<li>${reading[language]}</li>`);
    return markup`<article id="rule-${rule.id}">
<h4>${rule.id}. ${rule.title[language]}</h4>
<p>${say("htmlSeverity")}: ${say(severityWord(rule.severity))} · ${say("htmlCount")}: ${counts.get(rule.id) ?? 0}${notCounted(rule)}</p>
${
  basis.lines
    ? markup`<p>${say("htmlBasis")}:</p><ul>${basis.lines.map((text) => markup`<li>${text}</li>`)}</ul>`
    : markup`<p>${say("htmlNeeded")}: ${basis.text}. ${basis.evidence}</p>`
}
${readings && markup`<p>${say("htmlReadings")}:</p><ul>${readings}</ul>`}
</article>\n`;
  });
  return markup`<section class="appendix"><h2>${say("htmlAppendix")}</h2>\n${entries}</section>`;
}
