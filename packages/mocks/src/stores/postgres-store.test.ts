import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getReceivedEdocList, sendEdoc } from "@egov-vn/clients/document-axis";
import { submitFeedback } from "@egov-vn/clients/feedback";
import { Failure } from "@egov-vn/core";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fill } from "../../test/filling.js";
import { letter } from "../../test/packets.js";
import { POSTGRES_ABSENT, type PostgresServer, startPostgres } from "../../test/postgres.js";
import { serve } from "../../test/served.js";
import { vendorOf } from "../../test/vendor.js";
import { type Change, createProvince, memoryStore, type Province } from "../index.js";
import { State } from "../state.js";
import { diskStore } from "./index.js";
import { postgresStore } from "./postgres-store.js";

if (POSTGRES_ABSENT !== undefined) process.stderr.write(`SKIPPED: the store of PostgreSQL: ${POSTGRES_ABSENT}\n`);

describe.skipIf(POSTGRES_ABSENT !== undefined)("the store of PostgreSQL", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.end());

  const provinces: Province[] = [];
  const open = (options = {}): Province => {
    const province = createProvince({ seed: 5, store: postgresStore(postgres.url), ...options });
    provinces.push(province);
    return province;
  };
  beforeEach(async () => {
    const province = createProvince({ store: postgresStore(postgres.url) });
    await province.reset();
    await province.close();
    return async () => {
      for (const one of provinces.splice(0)) await one.close();
    };
  });

  /** What was said when all systems are used, and the clock is moved, and everything is read. */
  async function said(options: object) {
    const province = createProvince({ seed: 5, recording: true, ...options });
    provinces.push(province);
    const exchanges = () =>
      province.traffic
        .list()
        .map(({ number }) => province.recording?.get(number))
        .map((one) => one && [one.request.target, one.response]);
    await fill(province, "mot");
    await province.advance("2d");
    await province.restore(await province.snapshot());
    await province.advance("3d");
    const first = exchanges();
    await province.reset();
    await fill(province, "hai");
    return { exchanges: [...first, ...exchanges()], state: await province.snapshot() };
  }

  it("gives the answers that memory and a folder give", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tinh-mau-"));
    try {
      const inMemory = await said({ store: memoryStore() });
      expect(inMemory.exchanges.length).toBeGreaterThan(20);
      expect(await said({ store: diskStore(folder) })).toEqual(inMemory);
      expect(await said({ store: postgresStore(postgres.url) })).toEqual(inMemory);
      // A process that comes later finds the same state.
      expect(new Set((await open().snapshot()).map((one) => JSON.stringify(one)))).toEqual(
        new Set(inMemory.state.map((one) => JSON.stringify(one))),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("two provinces see each other's mail, clock and reset", async () => {
    const [one, other] = [open(), open()];
    await other.snapshot();
    const kind = { servicetype: "eDoc", messagetype: "edoc" } as const;
    await sendEdoc(vendorOf(one).axis("H99.12"), { ...kind, from_: "H99.12", body: letter() });
    const list = async (province: Province) =>
      (await getReceivedEdocList(vendorOf(province).axis("H99.13"), { ...kind, body: {} })).data ?? [];
    expect(await list(other)).toHaveLength(1);
    await one.advance("2d");
    await other.advance("1d");
    await one.snapshot();
    expect([one.time, other.time]).toEqual(["2026-03-05T08:00:00", "2026-03-05T08:00:00"]);
    await expect(one.setClock("2026-03-04")).rejects.toThrow(Failure);
    await other.reset();
    expect(await list(one)).toHaveLength(0);
    expect(one.time).toBe("2026-03-02T08:00:00");
  });

  it("two processes hand out no number twice, and do what is due once", async () => {
    const servers = await Promise.all([serve(postgres.url), serve(postgres.url)]);
    try {
      const codes = await Promise.all(
        servers.flatMap(({ origin }) => {
          const vendor = vendorOf(createProvince({ seed: 5 }), origin, globalThis.fetch as never);
          const client = vendor.withBearer("feedback/submitFeedback");
          return Array.from({ length: 40 }, () =>
            submitFeedback(client, { body: { title: "Đèn hỏng", content: "Đèn không sáng." } }),
          );
        }),
      );
      expect(new Set(codes.map(({ code }) => code)).size).toBe(80);
      const [one, other] = servers.map(({ origin }) => vendorOf(createProvince({ seed: 5 }), origin, fetch as never));
      const kind = { servicetype: "eDoc", messagetype: "edoc" } as const;
      for (const vendor of [one, other]) {
        await sendEdoc((vendor as typeof one & object).axis("H99.12"), { ...kind, from_: "H99.12", body: letter() });
      }
      const axis = (other as typeof other & object).axis("H99.13");
      expect((await getReceivedEdocList(axis, { ...kind, body: {} })).data).toHaveLength(2);
    } finally {
      for (const server of servers) await server.kill();
    }
    const told: string[] = [];
    const call = { callBacks: { "postal/emsEvent": "https://vendor.example/ems" } };
    const listens = {
      ...call,
      fetch: async (_: string, { body }: RequestInit) => {
        told.push(String(body));
        return { status: 200 };
      },
    };
    const [first, second] = [open(listens), open(listens)];
    await fill(first, "goi-mot");
    await Promise.all([first.advance("5d"), second.setClock("2026-03-07")]);
    const events = told.map((body) => JSON.parse(body).status_code);
    expect(events.sort()).toEqual([1, 2, 3]);
  });

  it("keeps any changes in the order in which memory has them, for the one who wrote and for others", async () => {
    const key = fc.constantFrom("a", "b", "c", "\u0000", "\ud800");
    const value = fc.option(fc.oneof(fc.integer(), fc.string({ unit: "binary" }), fc.constant(null)), {
      nil: undefined,
    });
    const turn = fc.array(fc.tuple(fc.constantFrom("t", "u"), key, value), { maxLength: 6 });
    const turns = fc.array(fc.tuple(turn, fc.integer({ min: 0, max: 9 })), { maxLength: 12 });
    const rowsOf = (state: State) => ["t", "u"].map((table) => state.changes().filter(([name]) => name === table));
    await fc.assert(
      fc.asyncProperty(turns, async (list) => {
        const writers = [0, 1].map(() => ({ store: postgresStore(postgres.url), state: new State() }));
        const expected = new State();
        const enter = async ({ store, state }: (typeof writers)[number]) => {
          const { changes, whole } = await store.enter();
          if (whole) state.clear();
          state.apply(changes);
        };
        const [clearing] = writers;
        await clearing?.store.enter();
        await clearing?.store.leave([], true);
        for (const [changes, draw] of list) {
          const writer = writers[draw % 2] as (typeof writers)[number];
          const replaced = draw > 7;
          await enter(writer);
          await writer.store.leave(changes as Change[], replaced);
          for (const state of [writer.state, expected]) {
            if (replaced) state.clear();
            state.apply(changes as Change[]);
          }
        }
        for (const writer of writers) {
          await enter(writer);
          expect(rowsOf(writer.state)).toEqual(rowsOf(expected));
          await writer.store.leave([], false);
          await writer.store.close();
        }
      }),
      { numRuns: 20 },
    );
  });

  it("forgets what is gone after many turns; who was away reads the whole", async () => {
    const [busy, away] = [postgresStore(postgres.url), postgresStore(postgres.url)];
    await busy.enter();
    await busy.leave([["t", "gone", 1]], true);
    await away.enter();
    await away.leave([], false);
    for (let time = 0; time < 420; time += 1) {
      await busy.enter();
      await busy.leave([time === 0 ? ["t", "gone", undefined] : ["t", "kept", time]], false);
    }
    const { changes, whole } = await away.enter();
    await away.leave([], false);
    expect([whole, [...changes]]).toEqual([true, [["t", "kept", 419]]]);
    await Promise.all([busy.close(), away.close()]);
  });

  it("answers 500 while the database is away, and goes on when it is back", async () => {
    const province = open();
    await fill(province, "truoc");
    const before = await province.snapshot();
    await postgres.killAndStart();
    const call = { method: "POST", target: "/lgsp/token", headers: {}, body: new Uint8Array() };
    await province.handle(call);
    expect((await province.handle(call)).status).toBe(400);
    expect(await province.snapshot()).toEqual(before);
    const astray = createProvince({ store: postgresStore("postgres://mau@127.0.0.1:1/none") });
    await expect(astray.opened()).rejects.toThrow(/PostgreSQL/);
    const { status, body } = await astray.handle(call);
    expect([status, new TextDecoder().decode(body)]).toEqual([500, expect.stringContaining("PostgreSQL")]);
    await astray.close();
  });
});
