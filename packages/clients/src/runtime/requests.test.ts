import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { dossier, handMade, syncDossiers } from "../../test/hand-made.js";
import { json, type Peer, startPeer } from "../../test/peer.js";
import { type CallEvent, createClient, type ParameterForm, type ParameterPlace } from "./index.js";

let peer: Peer;
afterEach(() => peer?.close());

const one = (place: ParameterPlace, form: ParameterForm = "text", path = "/things") =>
  handMade({ path, params: [["ma", place, place === "header" ? "x-ma" : "ma", 0, form]] });
const inPath = handMade({ path: "/things/{ma}/--online", params: [["ma", "path", "ma", 1, "text"]] });

describe("values that must not leave", () => {
  const never = createClient({
    baseUrl: "https://peer.invalid",
    fetch: () => {
      throw new Error("a request left");
    },
  });

  it.each([
    ["a dot as a parameter of the path", inPath, ".", "CAL-001"],
    ["two dots", inPath, "..", "CAL-001"],
    ["nothing", inPath, "", "CAL-001"],
    ["a line end in a header", one("header"), "a\r\nx-role: admin", "CAL-002"],
    ["Vietnamese in a header", one("header"), "Hà Nội", "CAL-002"],
    ["a space at the end of a header, which fetch cuts off", one("header"), "a ", "CAL-002"],
    ["an object as text", one("query"), { a: 1 }, "CAL-003"],
    ["not a number", one("query"), Number.NaN, "CAL-003"],
    ["half a character", one("query"), "\ud800", "CAL-004"],
    ["half a character in a path", inPath, "\udc00", "CAL-004"],
  ])("%s", async (_, called, ma, rule) => {
    // No mode lets through what fetch would refuse or send elsewhere.
    for (const requests of ["throw", "warn", "off"] as const) {
      const outcome = await called.result(never, { ma }, { requests });
      expect(outcome).toMatchObject({
        ok: false,
        failure: { kind: "not-sent", hop: "client", attempts: 0, findings: [{ rule, path: "/ma" }] },
      });
    }
  });

  it("two parameters that make dots together", async () => {
    const called = handMade({
      path: "/x/{a}{b}",
      params: [
        ["a", "path", "a", 1, "text"],
        ["b", "path", "b", 1, "text"],
      ],
    });
    expect(await called.result(never, { a: ".", b: "." })).toMatchObject({
      ok: false,
      failure: { findings: [{ rule: "CAL-001" }, { rule: "CAL-001" }] },
    });
  });

  it("a required parameter and a required body that are missing", async () => {
    expect(await inPath.result(never, {})).toMatchObject({
      ok: false,
      failure: { findings: [{ rule: "CAL-901", path: "/ma" }] },
    });
    const outcome = await syncDossiers.result(never, {} as never);
    expect(outcome).toMatchObject({ ok: false, failure: { findings: [{ rule: "CAL-901", path: "/body" }] } });
  });

  it("a body that its schema refuses, named field by field in both languages", async () => {
    const outcome = await syncDossiers.result(never, {
      body: { service: "DongBoHoSoMC", data: [{ MaHoSo: "", TrangThaiHoSo: "99", MaHS: "1" }] },
    } as never);
    if (outcome.ok) throw new Error("sent");
    expect(outcome.failure.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ["CAL-903", "/body/data/0/MaHoSo"],
      ["CAL-906", "/body/data/0/TrangThaiHoSo"],
      ["CAL-907", "/body/data/0/MaHS"],
    ]);
    expect(outcome.failure.text("vi")).toContain("body.data.0.MaHoSo (không hợp lệ)");
    expect(outcome.failure.text("en")).toContain("body.data.0.MaHoSo (not valid)");
  });
});

it("sends with a warning what a caller wants sent", async () => {
  peer = await startPeer((_call, reply) => json(reply, { error_code: 0 }));
  const events: CallEvent[] = [];
  const client = createClient({ baseUrl: peer.url, requests: "warn", onEvent: (event) => void events.push(event) });
  await syncDossiers(client, { body: { service: "DongBoHoSoMC", data: [{ ...dossier, MaHS: "1" }] } } as never);
  expect(events.map(({ type }) => type)).toEqual(["findings", "sending", "replied"]);
});

describe("what arrives is what was given", () => {
  const read = (call: { url: string; headers: Record<string, unknown> }, place: ParameterPlace): unknown =>
    place === "query" ? new URL(call.url, "http://x").searchParams.get("ma") : call.headers["x-ma"];

  it("text in a query and a path, whatever it is", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}));
    const client = createClient({ baseUrl: peer.url });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), async (ma) => {
        peer.calls.length = 0;
        await one("query").result(client, { ma });
        const sent = await inPath.result(client, { ma });
        expect(read(peer.calls[0] as never, "query")).toBe(ma);
        if (!/^\.\.?$/.test(ma)) {
          expect(sent.ok).toBe(true);
          expect(decodeURIComponent(peer.calls[1]?.url.split("/")[2] ?? "")).toBe(ma);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["list", ["a,b", "c"], "/things?ma=a%2Cb,c"],
    ["many", ["a", "b"], "/things?ma=a&ma=b"],
    ["json", { a: "ả" }, "/things?ma=%7B%22a%22%3A%22%E1%BA%A3%22%7D"],
    ["object", { a: 1, b: "x y" }, "/things?ma[a]=1&ma[b]=x%20y"],
  ] as const)("a query of the form %s", async (form, ma, url) => {
    peer = await startPeer((_call, reply) => json(reply, {}));
    await one("query", form)(createClient({ baseUrl: peer.url }), { ma });
    expect(peer.calls[0]?.url).toBe(url);
  });

  it("JSON in a header, escaped to ASCII", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}));
    await one("header", "json")(createClient({ baseUrl: peer.url }), { ma: { to: "Hà Nội" } });
    expect(peer.calls[0]?.headers["x-ma"]).toBe('{"to":"H\\u00e0 N\\u1ed9i"}');
  });
});
