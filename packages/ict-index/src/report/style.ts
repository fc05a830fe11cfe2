/** The look of reports inside the sheet of a letter: what the letter's own style does not have. */
export const STYLE = `
svg { display: block; width: 100%; height: auto; font-family: Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
h2 { margin: 0 0 1mm; font-size: 14pt; }
h3 { margin: 3mm 0 0; font-size: 13pt; }
p, ul, ol { overflow-wrap: break-word; }
.note { margin: 0 0 3mm; font-style: italic; font-size: 12pt; line-height: 1.3; break-after: avoid; break-inside: avoid; }
section { margin: 0 0 7mm; }
.wide:has(svg) { break-inside: avoid; }
thead { break-after: avoid; }
.cards { display: flex; flex-wrap: wrap; gap: 3mm; margin-bottom: 6mm; break-inside: avoid; }
.card { flex: 1 1 30mm; padding: 2mm 3mm; border: 1px solid #555; text-align: center; font-size: 11.5pt; line-height: 1.3; }
.big { font-size: 16pt; font-weight: bold; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-size: 11.5pt; line-height: 1.3; margin: 2mm 0; }
th { padding: 1mm 2mm; border: 1px solid #555; background: #e8edf2; text-align: center; vertical-align: middle; }
td { padding: 1mm 2mm; border: 1px solid #555; vertical-align: top; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
section ul, section ol { margin: 1mm 0 2mm; padding-left: 7mm; }
h3 span { padding: 0 1.5mm; color: #fff; font: bold 10pt Arial, "Liberation Sans", sans-serif; background: #5a6570; }
h3 span.error { background: #a0442f; } h3 span.warning { background: #8a5a10; }
p.warning { padding: 3mm 4mm; border: 1px dashed #555; font-style: italic; }
@media print { svg { max-height: 235mm; } }
@media screen and (max-width: 700px) {
  .wide svg { min-width: 700px; }
  .wide table { min-width: 30rem; font-size: 12pt; }
  td:first-child { min-width: 11rem; }
}
`;
