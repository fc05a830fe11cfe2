import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { issueToken } from "@egov-vn/clients/lgsp";
import { afterEach, describe, expect, it } from "vitest";
import { fill } from "../../test/filling.js";
import { direct, ORIGIN, vendorOf } from "../../test/vendor.js";
import { createProvince, type Province } from "../index.js";
import type { MockRequest } from "../message.js";
import { type Listening, listen } from "../server/index.js";
import { inspector } from "./inspector.js";

let listening: Listening | undefined;
afterEach(() => listening?.close());

const HOSTILE = `"><script>window.ran=1</script><img src=x onerror=window.ran=1>'\``;

const asked = (target: string, headers: Record<string, string> = {}): MockRequest => ({
  method: "GET",
  target,
  headers,
  body: new Uint8Array(),
});
const text = async (province: Province, target: string): Promise<string> => {
  const answer = await inspector(province, asked(target), ORIGIN);
  return new TextDecoder().decode(answer?.body);
};

/** A call with a text of the caller's in every place of the request. */
const hostileCall: MockRequest = {
  method: "POST",
  target: `/payment?${HOSTILE}=${HOSTILE}`,
  headers: { "content-type": "application/json", "mock-session": HOSTILE, accept: HOSTILE, "x-own": HOSTILE },
  body: new TextEncoder().encode(JSON.stringify({ LoaiBanTin: "QUERY", [HOSTILE]: HOSTILE, MaDoiTac: [HOSTILE] })),
};

describe("the inspector", () => {
  it("shows what every system holds, in both languages", async () => {
    const province = createProvince({ recording: true });
    await fill(province, "MA-RIENG");
    await province.advance("2d");
    const vi = await text(province, "/");
    for (const words of [
      "Đã nhận",
      "Đang xử lý",
      "Đã thanh toán",
      "Đã ký",
      "PA-H99-000001",
      "1.999991",
      "EM000000001VN",
    ])
      expect(vi).toContain(words);
    // The course with its moments, and when the result is due.
    expect(vi).toMatch(/<li>02\/03\/2026 08:00: Mới đăng ký<\/li><li>03\/03\/2026 08:00: Được tiếp nhận<\/li>/);
    expect(vi).toContain("17/03/2026");
    const en = await text(province, "/?lang=en");
    for (const words of ["Received", "Paid", "Signed", "Mailboxes", "2026-03-17"]) expect(en).toContain(words);
    expect(en).not.toContain("Hộp thư");
  });

  it("escapes every text that callers choose", async () => {
    const province = createProvince({ recording: true });
    await fill(province, HOSTILE);
    await province.handle(hostileCall);
    await province.handle({ ...hostileCall, method: "GET", target: `/${HOSTILE}` });
    const calls = province.traffic.list();
    const pages = [
      await text(province, "/"),
      await text(province, `/?session=${encodeURIComponent(HOSTILE)}&lang=${encodeURIComponent(HOSTILE)}`),
      ...(await Promise.all(calls.map(({ number }) => text(province, `/mock/exchange?number=${number}`)))),
    ];
    for (const page of pages) {
      // The one script is the inspector's own.
      expect(page.match(/<script/g)).toEqual(["<script"]);
      expect(page).not.toContain("<img");
      expect(page).toContain("script-src 'self'");
    }
    expect(pages.join("").match(/&lt;script&gt;/g)?.length).toBeGreaterThan(8);
  });

  it("masks secrets and persons in headers, addresses, bodies and commands", async () => {
    const province = createProvince({ recording: true });
    const { clientSecret } = province.accounts.lgsp;
    await fill(province, "ma");
    await province.handle({
      method: "POST",
      target: "/one-stop/pa/dossier?soDinhDanh=000000000009",
      headers: { "content-type": "application/json", authorization: "Bearer t0ken" },
      body: new TextEncoder().encode(
        JSON.stringify({ HoTen: "Nguyễn Văn Mẫu", email: "mau@example.vn", MaHoSo: "H1" }),
      ),
    });
    await province.handle({
      method: "POST",
      target: "/lgsp/token",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new TextEncoder().encode(`grant_type=client_credentials&client_secret=${clientSecret}`),
    });
    const numbers = province.traffic.list().map(({ number }) => number);
    const shown = (await Promise.all(numbers.map((number) => text(province, `/mock/exchange?number=${number}`)))).join(
      "",
    );
    const page = await text(province, "/");
    for (const secret of [clientSecret, "000000000009", "t0ken", "Nguyễn Văn Mẫu", "mau@example.vn"])
      expect(shown + page).not.toContain(secret);
    expect(shown).toContain("client_credentials");
    expect(shown).toContain("H1");
  });

  it("says what was wrong with a call, in words and with its place, and links the session's report", async () => {
    const province = createProvince();
    await province.handle({
      ...hostileCall,
      headers: { "content-type": "application/json", "mock-session": "nha-thau" },
    });
    const page = await text(province, "/?lang=en&session=nha-thau");
    expect(page).toContain("body.MaThamChieu is missing");
    expect(page).toContain("<code>/body/MaThamChieu</code>");
    expect(page).toContain("/mock/report?session=nha-thau&amp;format=sarif&amp;lang=en");
    expect(await text(province, "/?session=other")).not.toContain("MaThamChieu");
    // Without a recording nothing of the contents is there to be opened.
    expect(page).not.toContain("/mock/exchange");
    expect((await inspector(province, asked("/mock/exchange?number=1"), ORIGIN))?.status).toBe(404);
    expect((await inspector(province, asked("/mock/curl?number=1"), ORIGIN))?.status).toBe(404);
  });

  it("is sent again only when something has changed", async () => {
    const province = createProvince();
    const of = async (etag = "") => inspector(province, asked("/", { "if-none-match": etag }), ORIGIN);
    let etag = "";
    for (const change of [
      async () => {},
      async () => void (await province.handle(hostileCall)),
      () => province.advance("1s"),
      async () => province.faults.add({ kind: "server-error", operation: "*" }),
      async () => province.faults.clear(),
      () => province.reset(),
    ]) {
      await change();
      const answer = await of(etag);
      expect(answer?.status).toBe(200);
      etag = answer?.headers.etag ?? "";
      expect((await of(etag))?.status).toBe(304);
    }
  });

  it("leaves everything else to the province", async () => {
    const province = createProvince();
    expect(await inspector(province, asked("/lgsp/token"), ORIGIN)).toBeUndefined();
    expect(await inspector(province, { ...asked("/"), method: "POST" }, ORIGIN)).toBeUndefined();
    expect((await inspector(province, asked("/favicon.ico"), ORIGIN))?.status).toBe(204);
  });
});

describe("a command that sends a call again", () => {
  const run = promisify(execFile);

  it("does what the call did: texts with quotes, bytes, and calls without a body", async () => {
    const province = createProvince({ recording: true });
    listening = await listen(province);
    const { origin } = listening;
    const send = (body: BodyInit | null, headers: Record<string, string>, method = "POST") =>
      fetch(`${origin}/lgsp/token?x=it's&y=$HOME`, { method, headers, body });
    await send("grant_type=client_credentials&client_id=a'b\"$(id)`id`\\", {
      "content-type": "application/x-www-form-urlencoded",
      "x-own": "a'b",
    });
    await send(Uint8Array.of(0, 255, 39, 10), { "content-type": "application/octet-stream" });
    await send(null, {}, "DELETE");
    for (const number of [1, 2, 3]) {
      const command = await (await fetch(`${origin}/mock/curl?number=${number}`)).text();
      await run("sh", ["-c", command.replace("curl ", "curl -s ")], { env: {} });
      const again = province.recording?.get(number + 3);
      const once = province.recording?.get(number);
      expect(again?.request.body).toEqual(once?.request.body);
      expect([again?.request.method, again?.request.target]).toEqual([once?.request.method, once?.request.target]);
      expect(again?.request.headers["x-own"]).toBe(once?.request.headers["x-own"]);
      expect(again?.response.status).toBe(once?.response.status);
    }
  });

  it("is not given for a body that was too long to keep", async () => {
    const province = createProvince({ recording: true });
    await province.handle({ ...hostileCall, body: new Uint8Array(70_000) });
    expect(province.recording?.get(1)?.request.body).toMatchObject({ length: 70_000 });
    expect((await inspector(province, asked("/mock/curl?number=1"), ORIGIN))?.status).toBe(404);
    expect(await text(province, "/mock/exchange?number=1")).toContain("70000 byte");
  });

  it("keeps the newest calls only", async () => {
    const province = createProvince({ recording: true });
    for (let count = 0; count < 205; count += 1) await province.handle(asked("/none"));
    expect([5, 6, 205].map((number) => province.recording?.get(number) !== undefined)).toEqual([false, true, true]);
    await issueToken.result(vendorOf(province, ORIGIN, direct(province)).lgsp, {
      body: { grant_type: "client_credentials" },
    });
    await province.reset();
    expect(province.recording?.get(206)).toBeUndefined();
  });
});
