import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createProvince } from "../src/index.js";
import { type Listening, listen } from "../src/server/index.js";
import { CHROMIUM, FLAGS, hasChromium } from "./browser.js";
import { fill } from "./filling.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const HOSTILE = `"><script>window.ran=1</script><img src=x onerror=window.ran=1>`;
/** Where pictures are left to be looked at. */
const PICTURES = process.env.EGOV_PICTURES;

describe.skipIf(!hasChromium("the inspector was not looked at in a browser"))("the inspector in a browser", () => {
  let browser: Browser;
  let listening: Listening | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(() => listening?.close());

  /** Opens the inspector of a province in which something has happened. */
  async function opened(width: number, words = "H99-2026-0001", lang = "vi") {
    const province = createProvince({ recording: true });
    listening = await listen(province);
    const { origin } = listening;
    await fill(province, words, origin);
    await province.advance("3d");
    province.faults.add({ kind: "reply-lost", operation: "postal/*", times: 2 });
    const json = { "content-type": "application/json", "mock-session": "nha-thau-a" };
    await fetch(`${origin}/payment`, { method: "POST", headers: json, body: '{"LoaiBanTin":"QUERY","MaDoiTac":1}' });
    await fetch(`${origin}/none/${encodeURIComponent("đường-dẫn")}`, { headers: json });
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const problems: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) problems.push(`asked for ${request.url()}`);
    });
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => problems.push(message.text()));
    await page.goto(`${origin}/?lang=${lang}`);
    return { province, origin, page, problems };
  }

  /** Lists what axe finds. Its source is evaluated by the test, past the page's policy. */
  async function axe(page: Page): Promise<string[]> {
    const call = `(() => { ${AXE}; return axe.run(document, { resultTypes: ["violations"] }); })()`;
    const { violations } = (await page.evaluate(call)) as { violations: { id: string; nodes: { html: string }[] }[] };
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  /** Opens calls by their places in the list; all without places. */
  const open = async (page: Page, ...places: number[]) => {
    for (const [place, call] of (await page.locator("summary").all()).entries()) {
      if (places.length === 0 || places.includes(place)) await call.click();
    }
    await page.waitForFunction(() => !document.querySelector("[open][data-load] [data-place]:not([data-filled])"));
  };

  it.each([
    [1280, "vi"],
    [390, "vi"],
    [390, "en"],
  ])("at %i pixels in %s fits, has nothing that axe finds, and says nothing in the console", async (width, lang) => {
    const { page, problems, origin } = await opened(width, undefined, lang);
    const picture = (name: string, fullPage: boolean) =>
      PICTURES && page.screenshot({ path: `${PICTURES}/inspector-${width}-${lang}${name}.png`, fullPage });
    const fits = async () =>
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(width);
    await picture("", true);
    await open(page, 1, 5);
    await fits();
    expect(await axe(page)).toEqual([]);
    await page.locator("summary").nth(5).scrollIntoViewIfNeeded();
    await picture("-open", false);
    await page.locator("[data-place] h3").last().scrollIntoViewIfNeeded();
    await picture("-curl", false);
    await page.goto(`${origin}/mock/exchange?number=1&lang=${lang}`);
    await fits();
    if (lang === "en") expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("runs no script of a caller, whatever field it stands in", async () => {
    const { page, problems, origin } = await opened(1280, HOSTILE);
    await fetch(`${origin}/payment?${HOSTILE}`, {
      method: "POST",
      headers: { "content-type": "application/json", "mock-session": HOSTILE, "x-own": HOSTILE },
      body: JSON.stringify({ LoaiBanTin: "QUERY", [HOSTILE]: HOSTILE }),
    });
    await page.waitForFunction((text) => document.body.textContent?.includes(text), HOSTILE);
    await open(page);
    await page.goto(`${origin}/?session=${encodeURIComponent(HOSTILE)}`);
    await open(page);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    expect(await page.locator("img").count()).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("renews itself, keeps what is open, and moves clock and faults by the keyboard alone", async () => {
    const { page, province, origin, problems } = await opened(1280, undefined, "en");
    const first = page.locator("summary").first();
    const name = await first.locator("..").getAttribute("id");
    await first.focus();
    await page.keyboard.press("Enter");
    await page.locator("#traffic pre").first().waitFor();
    await fetch(`${origin}/new`);
    await page.locator("summary", { hasText: "/new" }).waitFor();
    expect(await page.locator(`#${name}`).getAttribute("open")).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.closest("details")?.id)).toBe(name);
    const time = province.time;
    await page.locator("#clock button", { hasText: "+1d" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("#said", { hasText: "Done." }).waitFor();
    expect(province.time > time).toBe(true);
    expect(await page.locator("#clock time").textContent()).toContain(province.time.slice(0, 10));
    await page.locator("#faults select").selectOption("server-error");
    await page.locator("#faults [name=times]").fill("2");
    await page.locator("#faults [name=operation]").fill("lgsp/issueToken");
    await page.keyboard.press("Enter");
    await page.locator("#faults td", { hasText: "lgsp/issueToken" }).waitFor();
    expect(province.faults.list()).toMatchObject([
      {},
      { kind: "server-error", operation: "lgsp/issueToken", times: 2 },
    ]);
    await page.locator("#clock input[name=advance]:not([type=hidden])").fill("0.5x");
    expect(await page.evaluate(() => document.querySelector("#clock form:last-child input:invalid") !== null)).toBe(
      true,
    );
    await page.locator("#faults button", { hasText: "Switch all off" }).click();
    await page.locator("#faults .none").waitFor();
    expect(province.faults.list()).toEqual([]);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.locator("#control button").click();
    await page.locator("#traffic .none code").waitFor();
    expect(province.traffic.list()).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("says so when the mock is gone", async () => {
    const { page } = await opened(1280, undefined, "en");
    await listening?.close();
    await page.locator("#said", { hasText: "The mock could not be reached." }).waitFor();
    await page.close();
  });
});
