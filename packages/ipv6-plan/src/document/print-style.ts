/** The look of the printed document: A4, margins and type as official letters have them (30 mm at the binding side). */
export const PRINT_STYLE = `
@page { size: A4; margin: 20mm 17mm 20mm 30mm; @top-center { content: counter(page); font: 11pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: ""; } }
* { box-sizing: border-box; }
html { background: #e9edf0; }
body { margin: 0; color: #111; font: 13pt/1.4 "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; }
main { max-width: 210mm; margin: 12px auto; padding: 20mm 17mm 20mm 30mm; background: #fff; }
.letterhead { display: flex; justify-content: space-between; gap: 6mm; text-align: center; line-height: 1.25; }
.letterhead > div { flex: 1 1 0; }
.owner { font-weight: bold; text-transform: uppercase; font-size: 12pt; }
.owner::after { content: ""; display: block; width: 18mm; margin: 1.5mm auto 0; border-top: 1px solid #111; }
.nation { font-weight: bold; font-size: 12pt; flex-grow: 1.35 !important; }
.nation div:first-child { text-transform: uppercase; white-space: nowrap; }
.nation div:last-child::after { content: ""; display: block; width: 44mm; margin: 1mm auto 0; border-top: 1px solid #111; }
.date { text-align: right; font-style: italic; margin: 5mm 0 0; }
h1 { font-size: 16pt; text-align: center; margin: 12mm 0 2mm; text-transform: uppercase; }
.subtitle { text-align: center; margin: 0 0 8mm; font-weight: bold; }
nav ol { margin: 0 0 6mm; padding-left: 0; list-style: none; columns: 2; column-gap: 8mm; font-size: 11.5pt; }
nav a { color: inherit; text-decoration: none; }
nav li { break-inside: avoid; margin-bottom: 1mm; }
h2 { font-size: 14pt; margin: 8mm 0 3mm; break-after: avoid; }
h3 { font-size: 13pt; margin: 5mm 0 2mm; break-after: avoid; }
p { margin: 0 0 2.5mm; text-align: justify; overflow-wrap: anywhere; }
.gap { border: 1px dashed #555; padding: 1.5mm 3mm; font-style: italic; text-align: left; }
ul { margin: 0 0 3mm; padding-left: 7mm; }
li { overflow-wrap: anywhere; }
table { width: calc(100% - 1px); border-collapse: collapse; table-layout: fixed; margin: 2mm 0 4mm; font-size: 10.5pt; line-height: 1.25; }
caption { text-align: left; font-weight: bold; font-size: 11.5pt; padding-bottom: 1.5mm; break-after: avoid; }
th, td { border: 1px solid #555; padding: 1mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { background: #e8edf2; text-align: center; vertical-align: middle; }
tr { break-inside: avoid; }
tr.group th { background: #f4f6f8; break-after: avoid; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.address { font: 9pt/1.35 Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
table.facts th { width: 32%; background: #f4f6f8; }
figure { margin: 3mm 0 5mm; }
figure.ruler, figure.map { break-inside: avoid; }
figure svg { width: 100%; height: auto; display: block; border: 1px solid #bbb; }
figcaption { font-size: 11.5pt; font-style: italic; text-align: center; margin-top: 1.5mm; }
h2.annex { break-before: page; }
.sign { margin: 12mm 0 30mm auto; width: 75mm; text-align: center; break-inside: avoid; }
.sign strong, .sign em { display: block; }
@media print {
  html { background: none; }
  main { max-width: none; margin: 0; padding: 0; }
  thead th, tr.group th, table.facts th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
@media (max-width: 700px) { main { padding: 6mm; } .letterhead { flex-direction: column; } .nation div:first-child { white-space: normal; } nav ol { columns: 1; } table { font-size: 9pt; } }
`;
