import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { BAD_DATE, folderWith, PACKET, packetWith } from "./packets.js";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const there = existsSync(CHROMIUM);
if (!there)
  process.stderr.write(`SKIPPED: there is no ${CHROMIUM}, so the HTML report was not looked at in a browser\n`);

/** A subject and a day that would run code if they were taken for markup. */
const HOSTILE = packetWith(
  [
    "V/v kết nối",
    "&lt;script&gt;window.ran=1&lt;/script&gt;&lt;img src=x onerror=&quot;window.ran=1&quot;&gt; V/v kết nối",
  ],
  [
    "2026/03/02</edXML:PromulgationDate>",
    "&lt;img src=x onerror=&quot;window.ran=1&quot;&gt;</edXML:PromulgationDate>",
  ],
);

const LONG = `${"rất-dài-".repeat(20)}.edxml`;

describe.skipIf(!there)("the HTML report in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 60_000);
  afterAll(() => browser?.close());

  async function reportPage(width: number) {
    const cwd = await folderWith({
      "tốt.edxml": PACKET,
      "sai ngày.edxml": BAD_DATE,
      "<img src=x onerror=window.ran=1>.edxml": HOSTILE,
      [LONG]: BAD_DATE,
      "ghi chú.md": "# ghi chú\n",
    });
    await egov(["validate", ".", "--format", "html", "-o", "report.html", "-q"], { cwd });
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const problems: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) problems.push(`asked for ${request.url()}`);
    });
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => problems.push(message.text()));
    await page.goto(pathToFileURL(join(cwd, "report.html")).href);
    return { page, problems };
  }

  it("runs nothing, asks for nothing, and shows hostile text as text", async () => {
    const { page, problems } = await reportPage(1280);
    expect(problems).toEqual([]);
    expect(await page.evaluate("window.ran")).toBe(undefined);
    expect(await page.locator("img, script, iframe, link").count()).toBe(0);
    const text = await page.locator("#findings").textContent();
    expect(text).toContain('<img src=x onerror="window.ran=1">');
    expect(await page.locator("tbody").first().locator("tr").count()).toBe(5);
    await page.close();
  });

  it.each([1280, 390])("fits a window %d pixels wide", async (width) => {
    const { page } = await reportPage(width);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await page.close();
  });

  it("marks the place in the source line, and its links lead to it", async () => {
    const { page } = await reportPage(1280);
    await page.getByRole("link", { name: "sai ngày.edxml" }).click();
    const article = page.locator("article:target");
    expect(await article.locator("mark").allTextContents()).toContain("2026/02/30");
    expect(await article.locator("h3").textContent()).toContain("không đạt");
    await page.close();
  });

  it("prints on A4 with the page number from the second page on", async () => {
    const { page } = await reportPage(1280);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString("latin1");
    expect(text.startsWith("%PDF-")).toBe(true);
    // 595 × 842 points are A4.
    expect(text).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(2);
    await page.close();
  });
});
