import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];

/** Says whether pages can be measured on this machine; tests that measure skip where they cannot, and say so. */
export function canMeasurePages(what: string): boolean {
  const there = existsSync(CHROMIUM);
  if (!there) process.stderr.write(`SKIPPED: there is no ${CHROMIUM}, so ${what} was not measured\n`);
  return there;
}

/** What a browser made of a page. */
export interface MeasuredPage {
  /** How wide the page is, which is more than the window when something sticks out. */
  readonly scrollWidth: number;
  /** The heights of the drawings as they are shown, in CSS pixels. */
  readonly drawingHeights: readonly number[];
  /** The smallest size at which a label of a drawing is shown, in CSS pixels; infinite without drawings. */
  readonly smallestLabel: number;
  /** Labels of drawings that are cut, stick out of the drawing or of their box, or lie over another label. */
  readonly spoiltLabels: readonly string[];
  /** Cells of tables in which a word is broken into pieces of fewer than six letters, or sticks out. */
  readonly brokenCells: readonly string[];
}

/** The height between the margins of an A4 page with 20 mm above and below, in CSS pixels. */
export const PRINTED_HEIGHT = ((297 - 40) * 96) / 25.4;
/** The width between the margins of an A4 page with 30 mm at the binding side and 17 mm at the other. */
export const PRINTED_WIDTH = Math.floor(((210 - 47) * 96) / 25.4);

/** Measures pages in Chromium; `close` ends it. */
export async function pageMeter(): Promise<{
  measure(html: string, width: number, media?: "screen" | "print"): Promise<MeasuredPage>;
  printedPages(html: string): Promise<number>;
  close(): Promise<void>;
}> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const shown = async (html: string, width: number) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent(html);
    return page;
  };
  return {
    async measure(html, width, media = "screen") {
      const page = await shown(html, width);
      await page.emulateMedia({ media });
      const measured = (await page.evaluate(MEASURING)) as MeasuredPage & { smallestLabel: number | null };
      await page.close();
      return { ...measured, smallestLabel: measured.smallestLabel ?? Number.POSITIVE_INFINITY };
    },
    async printedPages(html) {
      const page = await shown(html, 1280);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      await page.close();
      return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    },
    close: () => browser.close(),
  };
}

/** Runs in the page. */
const MEASURING = `(() => {
  const svgs = [...document.querySelectorAll("svg")];
  const spoilt = new Set();
  let smallest = Infinity;
  for (const svg of svgs) {
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("rect")].filter((one) => !one.closest("defs"))
      .map((one) => one.getBoundingClientRect()).filter((one) => one.width < frame.width - 2);
    const labels = [...svg.querySelectorAll("text")].map((one) => ({ text: one.textContent, at: one.getBoundingClientRect(),
      size: Number(one.getAttribute("font-size")) * frame.width / svg.viewBox.baseVal.width }));
    labels.forEach(({ text, at, size }, place) => {
      smallest = Math.min(smallest, size);
      if (/…$/.test(text)) spoilt.add("cut: " + text);
      if (at.left < frame.left - 1 || at.right > frame.right + 1 || at.top < frame.top - 2 || at.bottom > frame.bottom + 2)
        spoilt.add("out of the drawing: " + text);
      const [x, y] = [(at.left + at.right) / 2, (at.top + at.bottom) / 2];
      const around = boxes.filter((one) => one.left <= x && x <= one.right && one.top <= y && y <= one.bottom)
        .sort((a, b) => a.width - b.width)[0];
      if (around && (at.left < around.left - 1 || at.right > around.right + 1)) spoilt.add("out of its box: " + text);
      for (const other of labels.slice(place + 1)) {
        const across = Math.min(at.right, other.at.right) - Math.max(at.left, other.at.left);
        const down = Math.min(at.bottom, other.at.bottom) - Math.max(at.top, other.at.top);
        if (across > 1 && down > size / 2) spoilt.add("over each other: " + text + " | " + other.text);
      }
    });
  }
  const broken = new Set();
  const range = document.createRange();
  for (const cell of document.querySelectorAll("td, th")) {
    if (cell.scrollWidth > cell.clientWidth + 1) broken.add("sticks out: " + cell.textContent);
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      for (const word of node.data.matchAll(/[\\p{L}\\p{N}._]+/gu)) {
        const lines = new Map();
        for (let at = word.index; at < word.index + word[0].length; at += 1) {
          range.setStart(node, at); range.setEnd(node, at + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          lines.set(top, (lines.get(top) ?? 0) + 1);
        }
        if (lines.size > 1 && Math.min(...[...lines.values()].slice(0, -1)) < 6) broken.add("broken: " + word[0]);
      }
    }
  }
  return {
    scrollWidth: document.scrollingElement.scrollWidth,
    drawingHeights: svgs.map((svg) => svg.getBoundingClientRect().height),
    smallestLabel: smallest === Infinity ? null : smallest,
    spoiltLabels: [...spoilt],
    brokenCells: [...broken],
  };
})()`;
