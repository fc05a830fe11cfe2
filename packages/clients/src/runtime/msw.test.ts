import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { dossier, handMade, quickClock, syncDossiers } from "../../test/hand-made.js";
import { clientCredentials, createClient, spellings } from "./index.js";

const BASE = "https://lgsp.example.invalid";
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const client = () => createClient({ baseUrl: BASE, clock: quickClock() });
const input = { body: { service: "DongBoHoSoMC", data: [dossier] } };

describe("against stubs of msw", () => {
  it("a dossier is filed, in both styles of calling", async () => {
    server.use(http.post(`${BASE}/mapi/g`, () => HttpResponse.json({ error_code: "00" })));
    await expect(syncDossiers(client(), input)).resolves.toEqual({ error_code: "00" });
    await expect(syncDossiers.result(client(), input)).resolves.toMatchObject({ ok: true, attempts: 1 });
  });

  it.each([
    [
      "a page of a gateway",
      () => HttpResponse.html("<html></html>", { status: 502 }),
      { kind: "http", hop: "gateway", status: 502 },
    ],
    ["a line that breaks", () => HttpResponse.error(), { kind: "transport", hop: "network" }],
    [
      "a refusal in words",
      () => HttpResponse.json({ error_code: "-1", message: "Sai mã" }),
      { kind: "rejected", peerMessage: "Sai mã" },
    ],
    ["an answer of another shape", () => HttpResponse.json([]), { kind: "rejected", peerCode: undefined }],
    ["a page with status 200", () => HttpResponse.html("<html></html>"), { kind: "contract" }],
    ["nothing at all", () => new HttpResponse(null, { status: 200 }), { kind: "rejected" }],
    [
      "a gateway's fault",
      () => HttpResponse.json({ fault: { code: 900902, message: "Missing Credentials" } }, { status: 401 }),
      { kind: "http", hop: "gateway", peerCode: "900902" },
    ],
  ])("%s is told as what it is, twice", async (_, answer, failure) => {
    server.use(http.post(`${BASE}/mapi/g`, answer));
    for (let time = 0; time < 2; time += 1) {
      expect(await syncDossiers.result(client(), input)).toMatchObject({ ok: false, failure });
    }
  });

  it("each spelling of success is taken, and its opposite is not", async () => {
    for (const [name, spelling] of Object.entries(spellings)) {
      const [, ...keys] = spelling.at.split("/");
      const saying = (value: string) => keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
      const call = handMade({ outcome: spelling });
      server.use(http.get(`${BASE}/things`, () => HttpResponse.json(saying(spelling.success[0]) as object)));
      expect(await call.result(client(), {}), name).toMatchObject({ ok: true });
      server.use(http.get(`${BASE}/things`, () => HttpResponse.json(saying("-999") as object)));
      expect(await call.result(client(), {}), name).toMatchObject({ ok: false, failure: { kind: "rejected" } });
    }
  });

  it("a token that expires in between is replaced", async () => {
    let issued = 0;
    server.use(
      http.post(`${BASE}/token`, () => HttpResponse.json({ access_token: `t${++issued}`, expires_in: 3600 })),
      http.get(`${BASE}/things`, ({ request }) =>
        request.headers.get("authorization") === "Bearer t2"
          ? HttpResponse.json({})
          : new HttpResponse(null, { status: 401 }),
      ),
    );
    const secured = createClient({
      baseUrl: BASE,
      auth: { oauth2: clientCredentials({ tokenUrl: `${BASE}/token`, clientId: "a", clientSecret: "b" }) },
    });
    expect(await handMade({ security: [["oauth2"]] }).result(secured, {})).toMatchObject({ ok: true, attempts: 2 });
  });
});
