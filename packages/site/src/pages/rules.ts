import { exampleExcerpt, type RuleInfo, rulesOf, type Standard } from "@egov-vn/core";
import { type Markup, markup } from "@egov-vn/core/markup";
import { standards } from "@egov-vn/standards";
import { ruleAnchor, rulesPath, standardPath } from "../addresses.js";
import { basisBlock } from "../law-lines.js";
import { markDifferences } from "../marked-difference.js";
import { inline, row, type SitePage, table, tableFilter } from "../page.js";
import type { Place } from "../place.js";

/** Makes the list of all rules and the page of each standard's. */
export function rulePages(): SitePage[] {
  return [
    {
      path: "rules/index.html",
      section: "rules",
      title: { vi: "Quy tắc", en: "Rules" },
      body: allRulesBody,
    },
    ...standards.map(
      (standard): SitePage => ({
        path: rulesPath(standard),
        section: "rules",
        title: { vi: `Quy tắc: ${standard.title.vi}`, en: `Rules: ${standard.title.en}` },
        body: (place) => rulesBody(standard, place),
      }),
    ),
  ];
}

function allRulesBody(place: Place): Markup {
  const rows = standards.flatMap((standard) =>
    rulesOf(standard).map((rule) =>
      row([
        markup`<a href="${place.page(rulesPath(standard))}#${ruleAnchor(rule)}"><code>${rule.id}</code></a>`,
        inline(rule.title[place.language]),
        severityMark(rule, place),
        standard.title[place.language],
      ]),
    ),
  );
  return markup`${tableFilter(place)}${table(
    [place.say("code"), place.say("title"), place.say("severity"), place.say("standards")],
    rows,
    { label: place.say("rules") },
  )}`;
}

const severityMark = ({ severity }: RuleInfo, place: Place): Markup =>
  markup`<span class="severity ${severity}">${place.say(severity)}</span>`;

function rulesBody(standard: Standard<unknown>, place: Place): Markup {
  const { language } = place;
  const sections = [
    { id: "read", title: place.say("ruleRead"), rules: standard.readerRules },
    { id: "checked", title: place.say("ruleChecked"), rules: standard.rules as readonly RuleInfo[] },
    ...standard.profiles.map(({ id, title, rules }) => ({
      id: `profile-${id}`,
      title: `${place.say("profile")} ${id}: ${title[language]}`,
      rules: rules as readonly RuleInfo[],
    })),
  ].filter(({ rules }) => rules.length > 0);
  return markup`<p><a href="${place.page(standardPath(standard))}">${standard.title[language]}</a> · ${place.say("rulesOf", { count: rulesOf(standard).length })}</p>
<details class="contents"><summary>${place.say("menu")}</summary><ol class="plain">${rulesOf(standard).map(
    (rule) =>
      markup`<li><a href="#${ruleAnchor(rule)}"><code>${rule.id}</code> ${inline(rule.title[language])}</a></li>`,
  )}</ol></details>
${sections.map(
  ({ id, title, rules }) => markup`<h2 id="${id}">${title}</h2>
${rules.map((rule) => ruleArticle(rule, place))}`,
)}`;
}

function ruleArticle(rule: RuleInfo, place: Place): Markup {
  const { language } = place;
  const whole = rule.example?.();
  const excerpt = whole && exampleExcerpt(whole);
  const example = excerpt && markDifferences(excerpt.passing.trimEnd(), excerpt.failing.trimEnd());
  return markup`<article class="rule" id="${ruleAnchor(rule)}">
<h3><code>${rule.id}</code> ${inline(rule.title[language])} <a class="anchor" href="#${ruleAnchor(rule)}" aria-label="${place.say("anchor", { id: rule.id })}">#</a></h3>
<p>${severityMark(rule, place)}${rule.oddity && markup` <span class="quiet">${place.say("oddity")}</span>`}</p>
<p>${inline(rule.message[language])}</p>
<p><span class="label">${place.say("remedy")}</span> ${inline(rule.remedy[language])}</p>
${basisBlock(rule.basis, place)}
${
  rule.readings &&
  markup`<p class="label">${place.say("readings")}</p><ul>${rule.readings.map((reading) => markup`<li>${reading[language]}</li>`)}</ul>`
}
${
  example &&
  markup`<div class="pair"><figure><figcaption>${place.say("passing")}</figcaption><pre class="passing" tabindex="0">${example.passing}</pre></figure>
<figure><figcaption>${place.say("failing")}</figcaption><pre class="failing" tabindex="0">${example.failing}</pre></figure></div>`
}
</article>`;
}
