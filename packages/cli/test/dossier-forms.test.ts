import { existsSync } from "node:fs";
import { type DossierForm, formExamples, renderForm } from "@egov-vn/dossiers";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CHROMIUM = "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there) process.stderr.write(`SKIPPED: there is no ${CHROMIUM}, so the forms were not printed\n`);

/** Points, as PDF counts: A5 is 420 × 595, A4 595 × 842. */
const PAPER: Readonly<Record<DossierForm["form"], RegExp>> = {
  receipt: /\[0 0 4(19|20)(\.\d+)? 59[45](\.\d+)?\]/,
  "supplement-request": /\[0 0 4(19|20)(\.\d+)? 59[45](\.\d+)?\]/,
  refusal: /\[0 0 4(19|20)(\.\d+)? 59[45](\.\d+)?\]/,
  apology: /\[0 0 4(19|20)(\.\d+)? 59[45](\.\d+)?\]/,
  "stop-notice": /\[0 0 4(19|20)(\.\d+)? 59[45](\.\d+)?\]/,
  "control-slip": /\[0 0 59[45](\.\d+)? 4(19|20)(\.\d+)?\]/,
  "tracking-book": /\[0 0 84[12](\.\d+)? 59[45](\.\d+)?\]/,
};

describe.skipIf(!there)("the forms in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
    });
  }, 60_000);
  afterAll(() => browser?.close());

  async function opened(form: DossierForm) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const problems: string[] = [];
    page.on("request", (request) => problems.push(`asked for ${request.url()}`));
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.setContent(renderForm(form));
    return { page, problems };
  }

  it.each(formExamples.map((form) => [form.form, form] as const))(
    "form %s prints on one sheet of its paper",
    async (_, form) => {
      const { page, problems } = await opened(form);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const boxes = pdf.match(/\/MediaBox \[[^\]]*\]/g) ?? [];
      expect(boxes).toHaveLength(1);
      expect(boxes[0]).toMatch(PAPER[form.form]);
      expect(problems).toEqual([]);
      await page.close();
    },
  );

  it("keeps long and hostile text inside the sheet, as text", async () => {
    const [first] = formExamples;
    if (first?.form !== "receipt") throw new Error("form 01 is the first example");
    const text = `<img src=x onerror="window.ran=1"> ${"dài".repeat(120)} ${"rất dài ".repeat(80)}`;
    const { page, problems } = await opened({
      ...first,
      request: text,
      components: Array.from({ length: 40 }, () => ({ name: text.slice(0, 200) })),
    });
    expect(await page.evaluate("window.ran")).toBe(undefined);
    expect(await page.locator("img, script").count()).toBe(0);
    const [inner, outer] = await page.evaluate(() => [document.body.scrollWidth, document.body.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect((pdf.match(/\/MediaBox/g) ?? []).length).toBeGreaterThan(2);
    expect(problems).toEqual([]);
    await page.close();
  });
});
