import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleForBrowser } from "./bundle.js";
import { BAD_DAY } from "./packet.js";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];
const there = existsSync(CHROMIUM);
if (!there) process.stderr.write(`SKIPPED: there is no ${CHROMIUM}, so check() did not run in a browser\n`);

const PAGE = "https://page.example";
const PROGRAM = `
import { check } from "@egov-vn/validate";
import { REPORT_FORMATS, reportOf } from "@egov-vn/validate/reports";

const page = globalThis as unknown as { checked(text: string): Promise<unknown> };
page.checked = async (text) => {
  const report = await check(new File([text], "goi-tin.edxml"), { lang: "vi", asOf: "2026-03-05" });
  const reports: Record<string, string> = {};
  for (const format of REPORT_FORMATS) reports[format] = await reportOf(report, format);
  return { verdict: report.verdict, findings: report.findings, reports };
};
`;

interface Checked {
  readonly verdict: string;
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
  readonly reports: Readonly<Record<string, string>>;
}

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleForBrowser(PROGRAM);
}, 120_000);

describe("check() in a page", () => {
  it("starts with at most 250 kB, compressed", () => {
    expect(bundle.startSize).toBeGreaterThan(10_000);
    expect(bundle.startSize).toBeLessThanOrEqual(250_000);
  });
});

describe.skipIf(!there)("check() in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 60_000);
  afterAll(() => browser?.close());

  it("finds and reports what it finds in Node, and loads only the standard that it needs", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => problems.push(message.text()));
    await page.route(`${PAGE}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === "") {
        const html = '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>';
        return route.fulfill({ contentType: "text/html", body: html });
      }
      const body = bundle.files.get(name);
      asked.push(name);
      if (body === undefined) return route.fulfill({ status: 404 });
      return route.fulfill({ contentType: "text/javascript", body });
    });
    await page.goto(PAGE);
    await page.waitForFunction("globalThis.checked !== undefined");
    const { verdict, findings, reports } = (await page.evaluate(
      (text) => (globalThis as unknown as { checked(text: string): Promise<unknown> }).checked(text),
      BAD_DAY,
    )) as Checked;
    expect(problems.filter((problem) => !problem.includes("favicon"))).toEqual([]);
    expect(verdict).toBe("fail");
    expect(findings.find(({ rule }) => rule === "DOC-031")?.message).toContain("2026/02/30");
    expect(Object.keys(reports).filter((format) => !reports[format]?.includes("DOC-031"))).toEqual([]);
    const loaded = asked.map((name) => bundle.files.get(name) ?? "").join("");
    // Compared as lists: the text of a bundle in a failure's message would help nobody.
    const rules = ["DOC-031", "DOS-001", "ICT-001", "IPV-001", "PRO-001"];
    expect(rules.filter((rule) => loaded.includes(rule))).toEqual(["DOC-031"]);
    await page.close();
  }, 60_000);
});
