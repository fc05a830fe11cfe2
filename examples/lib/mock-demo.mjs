// The mock province in the demo: a journey over a good line, the same over a bad one, and a vendor who does it wrong.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createProvince, sessionReport } from "@egov-vn/mocks";
import { listen } from "@egov-vn/mocks/server";
import { dossierLines } from "./dossiers.mjs";
import { startVendorServer, vendorJourney } from "./vendor-journey.mjs";

const CHROMIUM = "/usr/bin/chromium";

/** Each loses the reply to work that was done, once. */
const LOST = [
  "one-stop/createDossier",
  "payment/initPayment",
  "signature/smartCaSign",
  "document-axis/sendEdoc",
  "document-axis/updateStatus",
  "public-service-portal/dongBoHoSoMC",
  "postal/vnPostShip",
];
const DOUBLED = ["payment/paymentNotice", "signature/smartCaNotice", "postal/emsEvent"];

/** Runs something against a province of its own, on a free port, with the vendor's server next to it. */
async function withProvince(work) {
  let accounts;
  const vendor = await startVendorServer(() => accounts);
  const province = createProvince({ seed: 1, recording: true, callBacks: vendor.callBacks });
  accounts = province.accounts;
  const listening = await listen(province, { port: 0 });
  try {
    return await work({ province, origin: listening.origin, heard: vendor.heard });
  } finally {
    await listening.close();
    await vendor.close();
  }
}

/** Holds what the province has to what was done: once each, whatever the line did. */
async function holdToOnce(province, heard, { letters }) {
  const tables = ["dossier", "portal-dossier", "payment", "signing", "parcel", "axis-mail"];
  const { "axis-mail": mails, ...others } = await province.tables(tables);
  for (const [table, rows] of Object.entries(others)) assert.equal(rows.length, 1, table);
  assert.ok(mails.length >= 2 && letters.length === 1);
  assert.deepEqual([heard.payments.length, heard.signatures.length, heard.parcels.length], [1, 1, 3]);
}

const report = (folder, province, session, name) =>
  sessionReport(province, { session, format: "html" }).then((html) => writeFileSync(join(folder, name), html));

async function pictureOf(origin, path) {
  if (!existsSync(CHROMIUM)) return `máy này không có ${CHROMIUM}`;
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(origin);
    await page.locator("summary", { hasText: "payment/queryPayment" }).first().click();
    await page.screenshot({ path });
  } finally {
    await browser.close();
  }
  return undefined;
}

/** Calls as a vendor does who has not read the specification. */
async function wrongVendor({ province, origin }) {
  const call = (path, body, headers = {}) =>
    fetch(origin + path, {
      method: "POST",
      headers: { "content-type": "application/json", "mock-session": "lam-sai", ...headers },
      body: JSON.stringify(body),
    });
  const odd = JSON.parse(dossierLines().split("\n")[1]);
  const { username, password } = province.accounts.portal;
  const { session } = await (await call("/public-service-portal/mapi/login?dstcode=VN", { username, password })).json();
  const answers = [
    // The field that names the payment is missing, and the amount is text.
    await call("/payment", { LoaiBanTin: "QUERY", PhienBan: "1.0.6", MaDoiTac: 7, ThoiGianGD: "2026-03-02" }),
    // A day written with slashes, and a number where the portal wants text.
    await call("/public-service-portal/mapi/g?dstcode=VN", {
      session,
      madonvi: "H99.12",
      service: "DongBoHoSoMC",
      isUpdating: "False",
      data: [odd],
    }),
    // A search without a token.
    await fetch(`${origin}/one-stop/pa/dossier-search/dvc`, { headers: { "mock-session": "lam-sai" } }),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [400, 200, 401],
  );
  return sessionReport(province, { session: "lam-sai", format: "text" });
}

/**
 * Shows the mock province, and writes reports and a picture into a folder.
 *
 * @returns what a page may link to: file and words.
 */
export async function showMockProvince(folder, say) {
  const links = [];
  await withProvince(async (scene) => {
    say("\n== Tỉnh giả lập: trọn hành trình của một nhà cung cấp");
    const done = await vendorJourney({ ...scene, session: "hanh-trinh", say });
    await holdToOnce(scene.province, scene.heard, done);
    await report(folder, scene.province, "hanh-trinh", "phien-hanh-trinh.html");
    links.push(["phien-hanh-trinh.html", "Báo cáo phiên: hành trình trên đường truyền tốt"]);

    say("\n== Một nhà cung cấp làm sai");
    const text = await wrongVendor(scene);
    assert.match(text, /MaThamChieu/);
    say(text);
    await report(folder, scene.province, "lam-sai", "phien-lam-sai.html");
    links.push(["phien-lam-sai.html", "Báo cáo phiên: nhà cung cấp làm sai"]);
    const skipped = await pictureOf(scene.origin, join(folder, "bang-theo-doi.png"));
    if (skipped === undefined) links.push(["bang-theo-doi.png", "Ảnh bảng theo dõi tỉnh giả lập"]);
    else say(`SKIPPED: không chụp được bảng theo dõi, vì ${skipped}`);
  });
  await withProvince(async (scene) => {
    say("\n== Cùng hành trình đó, trên đường truyền làm mất trả lời và nhân đôi sự kiện");
    for (const operation of LOST) scene.province.faults.add({ kind: "reply-lost", operation, times: 1 });
    for (const operation of DOUBLED) scene.province.faults.add({ kind: "duplicate-call-back", operation });
    const done = await vendorJourney({ ...scene, session: "duong-xau", say });
    await holdToOnce(scene.province, scene.heard, done);
    const struck = scene.province.faults.list();
    assert.deepEqual(
      struck.filter((one) => one.struck === 0),
      [],
    );
    const lost = struck.filter(({ kind }) => kind === "reply-lost").length;
    say(`Đường truyền làm mất ${lost} trả lời và gửi ${scene.heard.arrived} lời gọi lại cho 5 sự kiện.`);
    say("Tỉnh giả lập và nhà cung cấp có mỗi việc đúng một lần: không mất, không trùng.");
    await report(folder, scene.province, "duong-xau", "phien-duong-xau.html");
    links.push(["phien-duong-xau.html", "Báo cáo phiên: hành trình trên đường truyền xấu"]);
  });
  return links;
}
