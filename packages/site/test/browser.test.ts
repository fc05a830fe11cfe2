import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { type Architecture, architectureStandard } from "@egov-vn/architecture";
import { writeTemplate } from "@egov-vn/architecture/template";
import { catalogueOf } from "@egov-vn/core";
import { dossierStandard } from "@egov-vn/dossiers";
import { editions, ictIndexStandard } from "@egov-vn/ict-index";
import { writeSheet } from "@egov-vn/ict-index/xlsx";
import { ipv6PlanStandard } from "@egov-vn/ipv6-plan";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHouse } from "../../signatures/test/authority.js";
import { plainPdf, signPdf } from "../../signatures/test/pdf-writer.js";
import { BAD_DAY } from "../../validate/test/packet.js";
import { type BuiltSite, builtSite } from "./built.js";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];
const there = existsSync(CHROMIUM);
if (!there) process.stderr.write(`SKIPPED: there is no ${CHROMIUM}, so the site was not opened in a browser\n`);

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What follows many of its kind on a page. */
const REPEATED = "tr:nth-child(n + 31), li:nth-child(n + 61), :is(section, article, details):nth-of-type(n + 16)";

/** Returns a page of each kind: every page by itself that its part has one of, and the shortest where it has several. */
function oneOfEachKind({ files }: BuiltSite): string[] {
  const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
  const single = pages.filter(
    (path) =>
      /^(?:[^/]+|(?:tools)\/.*|.*\/index|codes\/(?:communes|systems))\.html$/.test(path) && !path.startsWith("en/"),
  );
  const parts = new Map<string, string[]>();
  for (const path of pages) {
    if (single.includes(path) || path.startsWith("en/")) continue;
    const [part = ""] = path.split("/");
    parts.set(part, [...(parts.get(part) ?? []), path]);
  }
  const length = (path: string): number => files.get(path)?.length ?? 0;
  const shortest = Array.from(
    parts.values(),
    (paths) => paths.sort((one, other) => length(one) - length(other))[0] ?? "",
  );
  return [...single, ...shortest, "en/index.html"];
}

describe.skipIf(!there).each([1280, 390])("the site in a browser %i px wide", (width) => {
  let site: BuiltSite;
  let browser: Browser;
  let context: BrowserContext;
  /** Everything that any page asked for. */
  const asked: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    site = await builtSite();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    context = await browser.newContext({ viewport: { width, height: 850 }, locale: "vi-VN" });
    context.on("request", (request) => asked.push(request.url()));
  });
  afterAll(() => browser?.close());

  async function open(path: string, within: BrowserContext = context): Promise<Page> {
    const page = await within.newPage();
    page.on("pageerror", (error) => problems.push(`${path}: ${error}`));
    page.on("console", (message) => problems.push(`${path}: ${message.text()}`));
    await page.goto(`${pathToFileURL(site.folder).href}/${path}`);
    return page;
  }

  /** Types a query and waits until what is found is as wanted; what was found last is in the failure. */
  async function search(page: Page, query: string, fits: (texts: readonly string[]) => boolean): Promise<void> {
    await page.fill("#query", query);
    await expect
      .poll(() => page.locator("#found li").allTextContents(), { timeout: 60_000 })
      .toSatisfy(fits as (texts: string[]) => boolean, query);
  }

  it("finds a rule by its law, a field by its name on the wire, a commune by its old name", async () => {
    for (const folder of ["", "en/"]) {
      const page = await open(`${folder}index.html`);
      await search(page, "điều 18 118/2025", (texts) => texts.some((text) => /^[A-Z]{3}-\d{3} /.test(text)));
      await search(page, "LoaiDoiTuong", (texts) => texts.some((text) => text.startsWith("kind · ")));
      await search(
        page,
        "LoaiDoiTuong 1",
        (texts) => texts.filter((text) => text.startsWith("LoaiDoiTuong 1:")).length === 2,
      );
      await search(page, folder === "" ? "Quận Ba Đình" : "what became of Quận Ba Đình's wards?", ([first = ""]) =>
        /^Quận Ba Đình.*Phường Ba Đình.*Phường Ngọc Hà/s.test(first),
      );
      await page.click("#found a");
      await page.waitForSelector(".units tbody tr");
      expect(await page.locator("form[data-units] output").textContent()).toMatch(/^13 /);
      expect(await page.locator(".units tbody").textContent()).toMatch(/Phường Phúc Xá.*Phường Hồng Hà/s);
      await search(page, "phuc xa", ([first = ""]) => /^Phường Phúc Xá, Quận Ba Đình.*Phường Hồng Hà/s.test(first));
      await page.press("#query", "ArrowDown");
      await page.press("#query", "Enter");
      await page.waitForSelector(".units tbody tr");
      expect(await page.locator(".units tbody tr").first().textContent()).toMatch(/00001.*Phường Hồng Hà/s);
      await page.close();
    }
  });

  it("lists the communes of any day", async () => {
    const page = await open("codes/communes.html");
    const count = async (day: string): Promise<string | null> => {
      await page.fill('form[data-units] [name="day"]', day);
      return page.locator("form[data-units] output").textContent();
    };
    expect(await count("2025-07-01")).toContain("3.321 đơn vị");
    expect(await count("2025-06-30")).toContain("10.035 đơn vị");
    expect(await count("2004-01-01")).toContain("31/8/2004");
    await page.close();
  });

  interface Planted {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly rule: string;
    readonly place: RegExp;
  }

  async function planted(): Promise<Planted[]> {
    const failing = (catalogue: ReturnType<typeof catalogueOf>, id: `${string}-${number}`): string =>
      catalogue.get(id)?.example?.().failing ?? "";
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const good = JSON.stringify(JSON.parse(catalogueOf(dossierStandard).get("DOS-020")?.example?.().passing ?? ""));
    const bad = JSON.stringify(JSON.parse(failing(catalogueOf(dossierStandard), "DOS-020")));
    const sheet = JSON.parse(failing(catalogueOf(ictIndexStandard), "ICT-020"));
    const edition = editions.find(({ id }) => id === sheet.edition);
    if (!edition) throw new TypeError("the example names no edition");
    return [
      { name: "goi-tin.edxml", bytes: bytes(BAD_DAY), rule: "DOC-031", place: /dòng 24, cột 35/ },
      { name: "ho-so.ndjson", bytes: bytes(`${good}\n${bad}\n`), rule: "DOS-020", place: /dòng 2, cột/ },
      { name: "phieu.xlsx", bytes: await writeSheet(edition, sheet, "vi"), rule: "ICT-020", place: /dòng \d+, cột/ },
      {
        name: "quy-hoach.yaml",
        bytes: bytes(failing(catalogueOf(ipv6PlanStandard), "IPV-004")),
        rule: "IPV-004",
        place: /dòng \d+, cột/,
      },
    ];
  }

  it("finds a planted error in a packet, dossiers, a sheet and a plan, at its place", async () => {
    const page = await open("tools/check.html");
    await page.focus("textarea");
    await page.waitForSelector("form[data-ready]");
    for (const { name, bytes, rule, place } of await planted()) {
      await page.setInputFiles('[name="file"]', { name, mimeType: "", buffer: Buffer.from(bytes) });
      const card = page.locator(`[data-rule="${rule}"]`).first();
      await card.waitFor();
      expect(await card.textContent(), name).toMatch(place);
      const link = await card.locator("a").first().getAttribute("href");
      const [path = "", anchor] = (link ?? "").replaceAll("../", "").split("#");
      expect(site.files.get(path), `${name}: ${link}`).toContain(` id="${anchor}"`);
    }
    await page.close();
  });

  it("marks the place in the text, and gives a link with the same input", async () => {
    const page = await open("tools/check.html");
    await page.focus("textarea");
    await page.waitForSelector("form[data-ready]");
    await page.click("[data-sample]");
    const card = page.locator('[data-rule="DOS-020"]').first();
    await card.waitFor();
    await card.locator("button").click();
    const selected = await page.evaluate(
      "(area => area.value.slice(area.selectionStart, area.selectionEnd))(document.querySelector('textarea'))",
    );
    expect(selected).toContain("20241114170000");
    const shared = await page.locator("[data-share]").getAttribute("href");
    await page.close();
    const other = await open(`tools/check.html${shared}`);
    await other.locator('[data-rule="DOS-020"]').first().waitFor();
    await other.close();
  });

  /** Opens a form, waits until its script is there, and hands it a file. */
  async function give(path: string, name: string, bytes: Uint8Array): Promise<Page> {
    const page = await open(path);
    await page.focus("button.main");
    await page.waitForSelector("form[data-ready]");
    await page.setInputFiles('[name="file"]', { name, mimeType: "", buffer: Buffer.from(bytes) });
    return page;
  }

  it("converts what it has checked, and says what is lost", async () => {
    const value = dossierStandard.examples[0]?.value;
    const bytes = value && dossierStandard.codecs.find(({ id }) => id === "json")?.encode?.(value);
    const page = await give("en/tools/check.html", "ho-so.json", bytes ?? new Uint8Array());
    const choice = page.locator("[data-result] select");
    await choice.waitFor();
    const [, target = ""] = await choice
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    await choice.selectOption(target);
    await page.locator("[data-converted] a[download]").waitFor();
    expect(await page.locator("[data-converted]").textContent()).toContain("1 values were written, 0 left out.");
    await page.close();
  });

  it("gives the five answers on the signature of a PDF", async () => {
    const { root, authority, signer } = makeHouse("ec");
    const time = "2026-03-04T03:00:00Z";
    const { writer } = signPdf(plainPdf(), { signer, certificates: [signer, authority, root], time });
    const page = await give("en/tools/signatures.html", "cong-van.pdf", writer.bytes);
    const card = page.locator("[data-result] article");
    await card.waitFor();
    expect(await card.locator("th").allTextContents()).toEqual([
      ...["Signer", "Issuer", "Signed"],
      ...["Maths", "Form", "Trust", "In time", "Revocation"],
    ]);
    const empty = (await card.locator("td").allTextContents()).filter((text) => text.trim() === "");
    expect(empty).toEqual([]);
    expect(await card.textContent()).toContain("Sở Mẫu");
    await page.close();
  });

  it("draws, checks and compares an architecture, and reads Mẫu 03", async () => {
    const value = architectureStandard.examples[0]?.value as Architecture;
    const written = (id: string, of: Architecture): Uint8Array =>
      architectureStandard.codecs.find((codec) => codec.id === id)?.encode?.(of) ?? new Uint8Array();
    const [first, ...others] = value.objects;
    const older = { ...value, objects: others };
    const page = await give("tools/architecture.html", "kien-truc.yaml", written("yaml", value));
    await page.locator("figure.drawing svg").nth(2).waitFor();
    expect(await page.locator("[data-verdict]").count()).toBe(1);
    await page.setInputFiles('[name="other"]', {
      name: "truoc.yaml",
      mimeType: "",
      buffer: Buffer.from(written("yaml", older)),
    });
    await page.locator('[data-change="added"]').first().waitFor();
    expect(await page.locator('[data-change="added"]').first().textContent()).toContain(first?.code);
    await page.setInputFiles('[name="other"]', []);
    await page.setInputFiles('[name="file"]', {
      name: "mau-03.xlsx",
      mimeType: "",
      buffer: Buffer.from(await writeTemplate(value)),
    });
    await page.locator("[data-result] [data-verdict]").waitFor();
    expect(await page.locator("figure.drawing svg").count()).toBeGreaterThanOrEqual(3);
    await page.close();
  });

  it("looks up an old address and calculates a deadline", async () => {
    const address = await open("tools/address.html");
    await address.fill('[name="text"]', "P. Phúc Xá, Q. Ba Đình, Hà Nội");
    await address.press('[name="text"]', "Enter");
    await address.locator("[data-result] .verdict").waitFor();
    expect(await address.locator("[data-result]").textContent()).toContain("Phường Hồng Hà");
    await address.close();
    const deadline = await open("en/tools/deadline.html");
    await deadline.fill('[name="received"]', "2026-02-12T15:30");
    await deadline.click("button.main");
    await deadline.locator("[data-result] .verdict").waitFor();
    const text = await deadline.locator("[data-result]").textContent();
    expect(text).toContain("Due: 05/03/2026 17:30");
    expect(text).toMatch(/Điều 18 khoản 2, Nghị định 118\/2025/);
    await deadline.close();
  });

  it("has nothing that keeps readers out, and is no wider than the window", async () => {
    // The policy of the pages would keep the checker out.
    const checked = await browser.newContext({ viewport: { width, height: 850 }, bypassCSP: true });
    const faults: string[] = [];
    // On a phone the English pages are laid out as the Vietnamese ones are.
    for (const path of oneOfEachKind(site).filter((one) => width > 1000 || !one.startsWith("en/"))) {
      const page = await open(path, checked);
      const over = (await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      )) as number;
      if (over > 0) faults.push(`${path} is ${over} px too wide`);
      // The hundredth row is built as the first is: to look at all takes minutes.
      await page.evaluate(`document.querySelectorAll(${JSON.stringify(REPEATED)}).forEach((one) => one.remove())`);
      await page.evaluate(AXE);
      // What a phone shows otherwise is the frame and the forms; only colours differ in the dark.
      const isForm = /^(?:en\/)?(?:index|tools\/.*)\.html$/.test(path);
      const schemes = [...(width > 1000 || isForm ? ["light" as const] : []), ...(isForm ? ["dark" as const] : [])];
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const rules = colorScheme === "light" ? "" : ", runOnly: ['color-contrast']";
        const violations = (await page.evaluate(
          `axe.run(document, { preload: false, resultTypes: ['violations']${rules} }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0].html })))`,
        )) as { id: string; impact: string; html: string }[];
        for (const { id, impact, html } of violations) {
          if (impact === "serious" || impact === "critical")
            faults.push(`${path} ${colorScheme} ${id}: ${html.slice(0, 160)}`);
        }
      }
      if (path === "index.html") {
        const fonts = await page.evaluate(
          "document.fonts.ready.then(() => document.fonts.check('600 16px \"Be Vietnam Pro\"', 'ệ') && [...document.fonts].filter(({ status }) => status === 'loaded').length)",
        );
        if (!(Number(fonts) >= 2)) faults.push(`the letters of the site were not loaded: ${fonts}`);
      }
      await page.close();
    }
    await checked.close();
    expect(faults).toEqual([]);
  });

  it("asked for nothing outside the site, and met no error", () => {
    const root = `${pathToFileURL(site.folder).href}/`;
    expect(asked.length).toBeGreaterThan(20);
    expect(
      asked.filter((url) => !url.startsWith(root) && !url.startsWith("data:") && !url.startsWith("blob:")),
    ).toEqual([]);
    expect(problems).toEqual([]);
  });
});
