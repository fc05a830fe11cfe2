/**
 * The look of the HTML report: an office document on screen and on A4 paper. Margins and type follow the layout of
 * administrative documents (Nghị định 30/2020/NĐ-CP, Phụ lục I): left 30 mm, others 20 mm, Times New Roman, page number
 * at the top from the second page.
 */
export const HTML_STYLE = `
:root { color-scheme: light; --ink: #1c1b19; --soft: #5d5a54; --line: #c9c4ba; --faint: #f5f3ee;
  --pass: #1d6b3c; --fail: #a3201d; --error: #6a2c82; --skipped: #7a5b00; --warning: #96610a; --info: #2a5c86; }
* { box-sizing: border-box; }
html { background: #e9e6df; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); font: 16px/1.5 "Times New Roman", "Liberation Serif", Tinos, "Noto Serif", serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.sheet { max-width: 60rem; margin: 2rem auto; padding: 3.5rem 4rem 4rem; background: #fff;
  box-shadow: 0 1px 2px #0002, 0 8px 30px #0001; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
header { margin-bottom: 2.2rem; }
.masthead { display: flex; justify-content: space-between; gap: 2rem; font-size: .95rem; }
.masthead p { margin: 0; }
.masthead .date { font-style: italic; text-align: right; }
h1 { margin: 2.2rem 0 .2rem; font-size: 1.6rem; line-height: 1.25; text-align: center; text-transform: uppercase;
  letter-spacing: .02em; text-wrap: balance; }
.subtitle { margin: 0; text-align: center; font-style: italic; color: var(--soft); }
.subtitle::after { content: ""; display: block; width: 9rem; margin: .9rem auto 0; border-top: 1px solid var(--ink); }
h2 { margin: 2.4rem 0 .8rem; font-size: 1.15rem; line-height: 1.3; text-transform: uppercase; }
h3 { margin: 1.8rem 0 .4rem; padding-bottom: .3rem; border-bottom: 1px solid var(--ink); font-size: 1.05rem;
  line-height: 1.35; overflow-wrap: anywhere; display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
h3 .tag { flex: none; }
dl.facts { display: grid; grid-template-columns: minmax(9rem, 13rem) 1fr; gap: .35rem 1.5rem; margin: 0; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
dl.facts dd p { margin: 0 0 .2rem; }
.verdict { display: flex; align-items: center; gap: 1.4rem; padding: 1rem 1.3rem; border: 1.5px solid currentColor;
  border-left-width: 8px; }
.verdict strong { font-size: 1.35rem; line-height: 1.2; text-transform: uppercase; white-space: nowrap; }
.verdict span { color: var(--ink); }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); margin: 1rem 0 0; border: 1px solid var(--line); }
.figures > div { padding: .7rem 1rem; border-left: 1px solid var(--line); }
.figures > div:first-child { border-left: 0; }
.figures h4 { margin: 0 0 .3rem; font-size: .95rem; font-weight: normal; color: var(--soft); }
.figures ul { margin: 0; padding: 0; list-style: none; }
.figures li { display: flex; justify-content: space-between; gap: 1rem; }
.figures b, td.number { font-variant-numeric: tabular-nums lining-nums; }
.figures li.none { color: #8d8a83; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; line-height: 1.4; }
th, td { padding: .35rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--faint); font-weight: bold; }
.unchecked th { white-space: nowrap; }
.unchecked .name { width: 34%; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.nothing { color: #8d8a83; }
td.file, td.reason { overflow-wrap: anywhere; }
td.file { min-width: 14rem; }
tr.group th { font-weight: bold; break-after: avoid; }
.tag { font-weight: bold; white-space: nowrap; }
.pass { color: var(--pass); } .fail { color: var(--fail); } .error { color: var(--error); }
.skipped { color: var(--skipped); } .severity-error { --shade: var(--fail); color: var(--fail); }
.severity-warning { --shade: var(--warning); color: var(--warning); }
.severity-info { --shade: var(--info); color: var(--info); }
.finding { margin: 1.1rem 0 1.3rem; padding-left: 1rem; border-left: 3px solid currentColor; }
.finding > * { color: var(--ink); }
.finding p { margin: .2rem 0; overflow-wrap: anywhere; }
.finding .head { display: flex; flex-wrap: wrap; gap: 0 .9rem; font-size: .95rem; color: var(--soft); }
.finding .message { font-size: 1.05rem; }
.finding dl { display: grid; grid-template-columns: 5.5rem 1fr; gap: .1rem .8rem; margin: .3rem 0 0; font-size: .95rem; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: .45rem 0; padding: .5rem .8rem; background: var(--faint); border: 1px solid #e4e0d6;
  font: .8rem/1.5 "DejaVu Sans Mono", "Liberation Mono", Consolas, Menlo, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; }
pre .line { color: #8d8a83; user-select: none; }
mark { background: #ffe9a8; color: inherit; box-shadow: 0 2px 0 var(--shade); }
mark:empty { padding: 0 .15em; }
.appendix article { margin: 1.1rem 0; }
.appendix h4 { margin: 0 0 .2rem; font-size: 1.02rem; }
.appendix p { margin: .15rem 0; }
.appendix .soft, .note { color: var(--soft); }
.note { font-size: .92rem; font-style: italic; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; margin: 3rem 0 6rem; text-align: center; break-inside: avoid; }
.sign p { margin: 0; }
.sign .who { font-weight: bold; text-transform: uppercase; font-size: .95rem; }
.sign .how { font-style: italic; font-size: .92rem; }
@media (max-width: 44rem) {
  html { background: #fff; }
  body { font-size: 15px; }
  .sheet { margin: 0; padding: 1.2rem 1.1rem 2rem; box-shadow: none; }
  .masthead { gap: 1rem; font-size: .87rem; }
  h1 { margin-top: 1.6rem; font-size: 1.3rem; }
  h3 { display: block; }
  h3 .tag { display: block; }
  dl.facts { display: block; }
  dl.facts dt { margin-top: .5rem; font-size: .92rem; }
  .verdict { display: block; padding: .8rem 1rem; }
  .verdict strong { display: block; white-space: normal; margin-bottom: .2rem; }
  .figures { display: block; }
  .figures > div, .figures > div:first-child { border-left: 0; border-top: 1px solid var(--line); }
  .figures > div:first-child { border-top: 0; }
  table { font-size: .93rem; }
  .files, .files tbody { display: block; }
  .files thead { display: none; }
  .files tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; padding: .45rem 0;
    border-bottom: 1px solid var(--line); }
  .files td { padding: 0; border: 0; }
  .files td.number { text-align: left; }
  .files td.file { flex: 1 1 85%; min-width: 0; }
  .files td.reason { flex: 1 1 100%; }
  .files td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
  .files td.nothing { display: none; }
  .files tr.group { padding: .3rem 0; background: var(--faint); }
  .files tr.group th { flex: 1; border: 0; background: none; }
  th, td { padding: .3rem .4rem; }
  .finding { padding-left: .7rem; }
  .finding dl { display: block; }
  .finding dt { margin-top: .2rem; }
}
@page { size: A4; margin: 20mm 20mm 20mm 30mm;
  @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: ""; } }
@media print {
  html { background: none; }
  body { font-size: 12pt; line-height: 1.35; }
  .sheet { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  header { margin-bottom: 1.4rem; }
  h1 { margin-top: 1.2rem; font-size: 15pt; }
  h2 { margin-top: 1.5rem; font-size: 12.5pt; }
  h2, h3, .finding .head { break-after: avoid; }
  table { font-size: 11pt; }
  thead { display: table-header-group; }
  tr, .finding, .verdict, .figures, .appendix article { break-inside: avoid; }
  pre { font-size: 8.5pt; }
  a { text-decoration: none; }
  .appendix { break-before: page; }
}
`;
