/** Which letters each file of the fonts has, as its maker says. */
const LETTERS = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  vietnamese:
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
} as const;

const FONTS = Object.entries(LETTERS)
  .flatMap(([letters, range]) =>
    [400, 600].map(
      (weight) =>
        `@font-face { font-family: "Be Vietnam Pro"; font-style: normal; font-weight: ${weight}; font-display: swap;
  src: url("fonts/be-vietnam-pro-${letters}-${weight}-normal.woff2") format("woff2"); unicode-range: ${range}; }`,
    ),
  )
  .join("\n");

/**
 * The style sheet of all pages. Lines are tall, because Vietnamese letters carry marks above and below; the letters are of
 * a family drawn for Vietnamese, which lies with the site.
 */
export const STYLE = `${FONTS}
:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f6f7f8; --ink: #1d2126; --quiet: #5a636e; --line: #d9dde2;
  --link: #0b5394; --accent: #0b5394; --on-accent: #fff; --mark: #ffe08a; --mark-ink: #1d2126;
  --pass: #1f6f43; --error: #a61b1b; --warning: #7a4d00; --info: #0b5394;
  --sans: "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; DARK }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { DARK } }
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.65 var(--sans); overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre, textarea { font-family: var(--mono); font-size: .88em; }
code { overflow-wrap: anywhere; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; z-index: 9; background: var(--ground); padding: .5rem 1rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.top { position: sticky; top: 0; z-index: 5; display: flex; gap: 1rem; align-items: center; padding: .55rem 1.25rem;
  background: var(--ground); border-bottom: 1px solid var(--line); }
.brand { font-weight: 600; text-decoration: none; color: var(--ink); white-space: nowrap; }
.search { position: relative; flex: 1 1 auto; max-width: 40rem; margin: 0; }
.search input { width: 100%; }
input, select, button, textarea { font: inherit; color: inherit; background: var(--ground); border: 1px solid #7d8792;
  border-radius: 5px; padding: .35rem .6rem; max-width: 100%; }
textarea { width: 100%; font-family: var(--mono); font-size: .88rem; line-height: 1.5; }
button { cursor: pointer; background: var(--raised); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.tongue { margin-left: auto; white-space: nowrap; }
.theme { padding: .25rem .6rem; line-height: 1.3; }
#found { position: absolute; inset: calc(100% + 4px) 0 auto 0; margin: 0; padding: .25rem; list-style: none; background: var(--ground);
  border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 8px 28px #0003; max-height: min(28rem, 70vh); overflow: auto; }
#found li { border-radius: 4px; }
#found a { display: block; padding: .35rem .6rem; text-decoration: none; color: var(--ink); }
#found [aria-selected="true"] { background: var(--raised); outline: 1px solid var(--line); }
#found small { display: block; color: var(--quiet); }
.frame { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 2.5rem; max-width: 88rem; margin: 0 auto; padding: 0 1.25rem; }
.menu { font-size: .95rem; padding: 1.6rem 0; }
.menu details { position: sticky; top: 5rem; }
.menu summary { display: none; }
.menu ul { list-style: none; margin: 0; padding: 0; }
.menu a { display: block; padding: .28rem .7rem; border-left: 2px solid transparent; text-decoration: none; color: var(--ink); }
.menu a:hover { background: var(--raised); }
.menu [aria-current] { border-left-color: var(--accent); font-weight: 600; }
main { padding: 1rem 0 4rem; min-width: 0; outline: none; }
h1 { font-size: 1.75rem; line-height: 1.35; margin: .6rem 0 1rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.45; margin: 2.4rem 0 .8rem; }
h3 { font-size: 1.05rem; line-height: 1.5; margin: 1.8rem 0 .5rem; }
main > p, main > ul, main > ol, article > p, article > ul, dd { max-width: 46rem; }
.lead { font-size: 1.08rem; max-width: 46rem; }
.quiet, .standing { color: var(--quiet); }
.label { font-weight: 600; }
p.label { margin-bottom: .2rem; }
.plain { list-style: none; margin: 0; padding: 0; }
.inline { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1rem; max-width: none; }
.cards { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: .9rem; max-width: none; }
.cards > li { border: 1px solid var(--line); border-radius: 7px; padding: .8rem 1rem; }
.cards > li > a { font-weight: 600; }
.cards p { margin: .3rem 0 0; font-size: .92rem; color: var(--quiet); }
.doors { display: flex; flex-wrap: wrap; gap: .6rem; max-width: none; }
.doors a { border: 1px solid var(--accent); border-radius: 6px; padding: .4rem .9rem; text-decoration: none; font-weight: 600; }
.wide { overflow-x: auto; margin: .6rem 0 1.4rem; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.55; }
th, td { text-align: left; vertical-align: top; padding: .42rem .7rem; border-bottom: 1px solid var(--line); min-width: 5.5rem; }
thead th { background: var(--raised); font-weight: 600; white-space: nowrap; }
tbody tr:last-child td { border-bottom: 0; }
tr:target td, article:target { background: color-mix(in srgb, var(--mark) 30%, transparent); }
td ul, td ol { margin: 0; padding-left: 1.2rem; }
td ul.plain { padding: 0; }
.law td:first-child { min-width: 17rem; }
.fields td:nth-child(2) { min-width: 13rem; }
.fields td:nth-child(3) { min-width: 12rem; }
.fields td:first-child { white-space: nowrap; }
.units td:nth-child(2) { min-width: 13rem; }
.units td:nth-child(3), .units td:nth-child(4) { min-width: 9rem; }
.values { font-size: .9em; }
.pattern { color: var(--quiet); }
.personal { color: var(--warning); }
.filter { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; max-width: none; }
.severity { font-weight: 600; }
.severity.error { color: var(--error); } .severity.warning { color: var(--warning); } .severity.info { color: var(--info); }
.rule, .operation { border-top: 1px solid var(--line); padding: .2rem .6rem 1rem; margin: 0 -.6rem; }
.anchor { color: var(--quiet); }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .7rem .9rem; overflow: auto; line-height: 1.55;
  white-space: pre-wrap; overflow-wrap: anywhere; max-height: 40rem; margin: .4rem 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: .8rem; }
.drawing svg { max-width: none; background: #fff; }
.signature th { width: 12rem; font-weight: 400; color: var(--quiet); }
[data-word="valid"] { color: var(--pass); } [data-word="invalid"] { color: var(--error); }
figure { margin: .4rem 0; min-width: 0; }
figcaption { font-weight: 600; font-size: .92rem; }
pre.passing { border-left: 3px solid var(--pass); } pre.failing { border-left: 3px solid var(--error); }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; padding: 0 .1em; }
mark.gap { padding: 0 .15em; }
details > summary { cursor: pointer; padding: .25rem 0; }
dt { margin-top: .8rem; font-weight: 600; } dd { margin: 0 0 .4rem; }
.tool { margin: 1rem 0 1.6rem; max-width: 60rem; }
.tool label { display: block; } .tool label.tall { margin-bottom: .8rem; } .tool label > input[type="text"] { width: 100%; }
.tool select { width: 100%; max-width: 26rem; } .choices > label { min-width: 0; max-width: 100%; }
.tool .check { align-self: end; } .choices { display: flex; flex-wrap: wrap; gap: .8rem 1.4rem; margin: .4rem 0; }
.actions { display: flex; flex-wrap: wrap; gap: .7rem 1rem; align-items: center; }
.dropping textarea { outline: 3px dashed var(--accent); }
.verdict { font-size: 1.1rem; font-weight: 600; } .verdict.pass { color: var(--pass); } .verdict.fail, .verdict.error { color: var(--error); }
.finding { border: 1px solid var(--line); border-left: 4px solid var(--quiet); border-radius: 6px; padding: .6rem .9rem; margin: .7rem 0; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: #b97a10; } .finding.info { border-left-color: var(--info); }
.finding p { margin: .25rem 0; } .finding pre { margin: .5rem 0; }
.source { max-height: 26rem; counter-reset: line; }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .88rem; padding: 1rem 1.25rem 2rem; max-width: 88rem; margin: 0 auto; }
@media (max-width: 46rem) {
  .top { flex-wrap: wrap; gap: .5rem .8rem; padding: .5rem .9rem; }
  .search { order: 9; flex-basis: 100%; max-width: none; }
  .frame { display: block; padding: 0 .9rem; }
  .menu { padding: .7rem 0 0; }
  .menu details { position: static; }
  .menu summary { display: list-item; }
  html { scroll-padding-top: 7rem; }
  h1 { font-size: 1.45rem; }
}
@media print {
  .top, .menu, .skip, .filter, .anchor, .actions, .doors, .contents, footer { display: none; }
  .frame { display: block; padding: 0; max-width: none; }
  body { font-size: 10pt; line-height: 1.5; }
  pre, .wide { overflow: visible; max-height: none; border-color: #bbb; }
  table { font-size: 8pt; } th, td { min-width: 0 !important; padding: .2rem .35rem; white-space: normal !important; }
  thead { display: table-header-group; } tr, .rule h3, .pair { break-inside: avoid; } h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`.replaceAll(
  "DARK",
  `--ground: #15181c; --raised: #1e2329; --ink: #e4e7ea; --quiet: #a3acb6; --line: #343b43;
  --link: #8cc2f5; --accent: #8cc2f5; --on-accent: #10151a; --mark: #6b5310; --mark-ink: #fff3d0;
  --pass: #7fd0a0; --error: #ff9b9b; --warning: #f0c274; --info: #8cc2f5;`,
);
