import { localDateTimeAt, type RuleCatalogue, renderFinding } from "@egov-vn/core";
import { htmlPage, type Markup, markup } from "@egov-vn/core/markup";
import { timeText } from "@egov-vn/validate";
import type { Session } from "../session.js";
import { signatureCard } from "./card.js";
import type { VerifiedFile } from "./verify-file.js";

const STYLE = `body{font:15px/1.5 "Times New Roman",serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:1.6rem;overflow-wrap:anywhere}h3{font-size:1rem}
table{border-collapse:collapse;width:100%}th{text-align:left;width:12rem;font-weight:normal;color:#444}
th,td{border:1px solid #999;padding:.3rem .5rem;vertical-align:top;overflow-wrap:anywhere}
.word{font-weight:bold}.word[data-word=valid]{color:#116329}.word:not([data-word=valid]){color:#8a1c1c}
@media print{body{margin:0;max-width:none}table,li{break-inside:avoid}}`;

/** Returns a page to print: the cards of every signature, then what there is to say. */
export function verificationPage(
  files: readonly VerifiedFile[],
  at: number,
  rules: RuleCatalogue,
  session: Session,
): string {
  const { say, language } = session;
  const title = say("verifyPageTitle");
  const body = markup`<h1>${title}</h1>
<p>${say("verifyPageTime", { time: timeText(localDateTimeAt(new Date(at)), language) })}</p>
${files.map((file) => filePart(file, rules, session))}
<p>${say("verifyPageLimits")}</p>`;
  return htmlPage({ language, title, style: STYLE, body: body.text });
}

function filePart({ file, signatures, findings }: VerifiedFile, rules: RuleCatalogue, session: Session): Markup {
  const cards = signatures.map((verified, index) => {
    const { title, word, facts } = signatureCard(verified, index + 1, session);
    const rows = facts.map(([name, text]) => markup`<tr><th scope="row">${name}</th><td>${text}</td></tr>\n`);
    return markup`<h3>${title}: <span class="word" data-word="${verified.word}">${word}</span></h3>
<table>
${rows}</table>
`;
  });
  const said = findings.map((finding) => {
    const { title, message, remedy } = renderFinding(finding, rules, session.language);
    return markup`<li><strong>${finding.rule}</strong> ${title}. ${message} ${remedy}</li>\n`;
  });
  return markup`<h2>${file}</h2>
${cards}${said.length > 0 && markup`<ul>\n${said}</ul>\n`}`;
}
