/** The look of the inspector. */
export const INSPECTOR_STYLE = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #eef1f4; color: #16202b; font: 15px/1.45 system-ui, "Segoe UI", Arial, "Liberation Sans", sans-serif; }
code, pre, .number, .method { font-family: Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: 13px; }
a { color: #0b4f94; }
:focus-visible { outline: 3px solid #d9780b; outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: #fff; padding: 6px 10px; z-index: 2; }
.top { background: #14324f; color: #fff; padding: 12px 20px; display: flex; flex-wrap: wrap; gap: 6px 24px; align-items: baseline; }
.top h1 { font-size: 19px; margin: 0; }
.top p { margin: 0; }
.top a { color: #fff; }
.top nav { margin-left: auto; }
.top .links { margin: 0; }
#said { position: sticky; top: 0; z-index: 1; margin: 0; background: #fff4d6; color: #4a3500; padding: 6px 20px; min-height: 0; }
#said:empty { padding: 0; }
main { display: grid; grid-template-columns: minmax(0, 2fr) minmax(270px, 1fr); gap: 14px; padding: 14px 20px 40px; max-width: 1500px; margin: 0 auto; align-items: start; }
.column { display: grid; gap: 14px; min-width: 0; }
section { background: #fff; border: 1px solid #cfd7df; border-radius: 6px; padding: 12px 16px 14px; min-width: 0; }
h2 { font-size: 16px; margin: 0 0 8px; }
h3 { font-size: 14px; margin: 12px 0 4px; overflow-wrap: anywhere; }
h4 { font-size: 13px; margin: 10px 0 2px; color: #46535f; }
p { margin: 4px 0; overflow-wrap: anywhere; }
.small, .none { color: #46535f; font-size: 13px; }
.clock { font-size: 22px; font-variant-numeric: tabular-nums; margin: 0 0 6px; }
.row { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; margin-top: 6px; }
.row h3, .row p { margin: 0; }
.top .parts { flex-basis: 100%; margin: 0; font-size: 13px; }
.links { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0; padding: 0; min-width: 0; }
.links li { min-width: 0; overflow-wrap: anywhere; }
.links a { display: inline-block; padding: 3px 0; }
.links a[aria-current] { font-weight: bold; color: inherit; text-decoration: none; border-bottom: 2px solid; }
button { font: inherit; padding: 5px 12px; min-height: 32px; border: 1px solid #6b7a89; border-radius: 4px; background: #f4f6f8; color: inherit; cursor: pointer; }
button:hover { background: #e3e9ef; }
.danger { border-color: #a3201b; color: #8c1813; }
input, select { font: inherit; padding: 4px 6px; min-height: 32px; max-width: 100%; border: 1px solid #6b7a89; border-radius: 4px; background: #fff; color: inherit; }
.fields { display: grid; gap: 6px; }
.fields label { display: grid; gap: 2px; font-size: 13px; }
.fields button { justify-self: start; }
.calls { list-style: none; margin: 10px 0 0; padding: 0; border-top: 1px solid #dde3e9; }
.calls > li { border-bottom: 1px solid #dde3e9; }
summary { display: flex; gap: 4px 10px; align-items: baseline; padding: 6px 4px; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary:hover { background: #f4f7fa; }
summary::before { content: "▸"; color: #46535f; flex: none; }
details[open] > summary::before { content: "▾"; }
.number { color: #46535f; min-width: 3ch; text-align: right; }
.what { flex: 1 1 auto; min-width: 0; overflow-wrap: anywhere; }
.method { font-weight: bold; }
.time { color: #46535f; font-size: 12px; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tag { display: inline-block; font-size: 12px; line-height: 18px; padding: 0 7px; border-radius: 9px; white-space: nowrap; border: 1px solid; max-width: 100%; }
.good { background: #e3f4e6; color: #14532d; }
.warn { background: #fdf0d0; color: #6a4300; }
.bad { background: #fbe3e2; color: #8c1813; }
.fault { background: #ece4f8; color: #4b2481; }
.plain { background: #eef1f4; color: #33404d; font-weight: normal; }
.call { padding: 2px 4px 12px 22px; }
.findings { margin: 4px 0; padding: 0; list-style: none; }
.findings li { border-left: 4px solid #c98a12; padding: 2px 10px; margin: 6px 0; background: #fffaf0; }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 18px; }
pre { margin: 4px 0; padding: 8px 10px; background: #f4f6f8; border: 1px solid #dde3e9; border-radius: 4px; overflow: auto; max-height: 380px; white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(0, max-content) minmax(0, 1fr); gap: 1px 10px; margin: 0; font-size: 13px; }
dt { font-weight: bold; overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 5px 8px 5px 0; border-bottom: 1px solid #dde3e9; overflow-wrap: anywhere; }
thead th { color: #46535f; font-weight: 600; overflow-wrap: normal; }
tbody th { font-weight: 600; }
.course { margin: 0; padding: 0; list-style: none; }
@media (max-width: 900px) {
  main { grid-template-columns: minmax(0, 1fr); padding: 10px 10px 30px; }
  .top { padding: 10px 12px; }
  .top nav { margin-left: 0; }
  .sides { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 600px) {
  summary { flex-wrap: wrap; }
  .what { flex-basis: 55%; }
  .time { flex-basis: 100%; padding-left: 24px; }
  .call { padding-left: 4px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tbody tr { display: block; }
  tbody tr { border: 1px solid #dde3e9; border-radius: 4px; padding: 4px 8px; margin-bottom: 8px; }
  tbody th, tbody td { border: 0; padding: 2px 0; display: grid; grid-template-columns: 38% minmax(0, 1fr); gap: 8px; }
  tbody th::before, tbody td::before { content: attr(data-label); color: #46535f; font-weight: normal; }
  td:empty { display: none; }
  button, .links a, summary { min-height: 40px; }
  .links a { padding: 9px 0; }
}
`;
