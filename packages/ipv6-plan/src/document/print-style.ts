/** The look of the plan inside the sheet of a letter: what the letter's own style does not have. */
export const PRINT_STYLE = `
h2 { font-size: 14pt; margin: 8mm 0 3mm; }
h3 { font-size: 13pt; margin: 5mm 0 2mm; }
p { margin: 0 0 2.5mm; text-align: justify; overflow-wrap: anywhere; }
.subtitle, .contents p { text-align: center; }
.gap { border: 1px dashed #555; padding: 1.5mm 3mm; font-style: italic; text-align: left; }
main > ul { margin: 0 0 3mm; padding-left: 7mm; }
li { overflow-wrap: anywhere; }
table { width: calc(100% - 1px); border-collapse: collapse; table-layout: fixed; margin: 2mm 0 4mm; font-size: 10.5pt; line-height: 1.25; }
caption { text-align: left; font-weight: bold; font-size: 11.5pt; padding-bottom: 1.5mm; break-after: avoid; }
th, td { border: 1px solid #555; padding: 1mm 1.4mm; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { overflow-wrap: normal; background: #e8edf2; text-align: center; vertical-align: middle; }
tr.group th { background: #f4f6f8; break-after: avoid; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.address { font: 9pt/1.35 Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
table.facts th { width: 32%; background: #f4f6f8; }
.wide:has(table.short) { break-inside: avoid; }
figure { margin: 3mm 0 5mm; }
figure.ruler, figure.map { break-inside: avoid; }
figure .wide { break-inside: avoid; border: 1px solid #bbb; }
figure svg { width: 100%; height: auto; display: block; }
figcaption { font-size: 11.5pt; font-style: italic; text-align: center; margin-top: 1.5mm; }
h2.annex { break-before: page; }
@media screen and (max-width: 700px) {
  .wide table { min-width: 40rem; font-size: 11.5pt; }
  .wide table.columns-2, .wide table.columns-3 { min-width: 24rem; }
  td.address { font-size: 10.5pt; }
  .wide svg { min-width: 900px; }
}
`;
