/** The look of reports: A4 in print, one readable column on a screen. Fonts are those of the machine, with Vietnamese in them. */
export const STYLE = `
@page { size: A4; margin: 16mm 15mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 210mm; padding: 14mm 15mm; color: #22303c; background: #fff;
  font: 10.5pt/1.5 "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
svg { display: block; width: 100%; height: auto; font-family: inherit; }
header { border-bottom: 3px solid #1f4e79; margin-bottom: 6mm; padding-bottom: 3mm; }
.kind { margin: 0; color: #6b7783; font-size: 9pt; letter-spacing: .08em; text-transform: uppercase; }
h1 { margin: 1mm 0 0; color: #1f4e79; font-size: 19pt; line-height: 1.2; }
.subtitle { margin: 2mm 0 0; color: #6b7783; }
h2 { margin: 0 0 1mm; color: #1f4e79; font-size: 13pt; }
h3 { margin: 3mm 0 0; font-size: 10.5pt; }
.note { margin: 0 0 3mm; color: #55626e; font-size: 9.5pt; }
section { margin: 0 0 8mm; break-inside: avoid; }
.cards { display: flex; gap: 4mm; margin-bottom: 7mm; }
.card { flex: 1; padding: 3mm 4mm; border-left: 4px solid #d08c2e; background: #f5f7f9; color: #55626e; font-size: 9.5pt; }
.big { color: #1f4e79; font-size: 17pt; font-weight: 700; line-height: 1.25; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; }
th { padding: 1.5mm 2mm; border-bottom: 1.5px solid #1f4e79; color: #1f4e79; text-align: left; vertical-align: bottom; }
td { padding: 1.2mm 2mm; border-bottom: 1px solid #e3e8ec; vertical-align: top; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
ul, ol { margin: 1mm 0 2mm; padding-left: 6mm; }
h3 span { padding: 0 1.5mm; border-radius: 1mm; color: #fff; font-size: 9pt; background: #6b7783; }
h3 span.error { background: #b5523b; } h3 span.warning { background: #b07518; }
.warning { padding: 4mm; border-left: 4px solid #b5523b; background: #fbefec; font-size: 11.5pt; }
h2, h3 { break-after: avoid; } tr, .cards, svg { break-inside: avoid; } .note { break-after: avoid; }
@media print { body { max-width: none; padding: 0; -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
