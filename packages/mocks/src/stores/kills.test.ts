import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { type Acknowledged, load, nothingYet } from "../../test/load.js";
import { POSTGRES_ABSENT, startPostgres } from "../../test/postgres.js";
import { type Served, serve } from "../../test/served.js";
import { type Change, createProvince } from "../index.js";
import { diskStore } from "./index.js";
import { postgresStore } from "./postgres-store.js";

const ROUNDS = Number(process.env.EGOV_KILLS ?? 3);

const LONGEST = 120_000 + 60_000 * ROUNDS;

/** Calls of each kind that are acknowledged before something is killed. */
const LEAST = 2;

/** Sends to a server until something is killed at a random moment; returns what was acknowledged. */
async function underLoad({ origin }: Served, round: number, kill: () => Promise<void>): Promise<Acknowledged> {
  const said = nothingYet();
  let isLoading = true;
  const loading = load(createProvince({ seed: 5 }), origin, round, said).finally(() => {
    isLoading = false;
  });
  // A slow machine has acknowledged nothing in a second.
  while (isLoading && Object.values(said).some(({ length }) => length < LEAST)) await sleep(5);
  await sleep(Math.random() * 700);
  await kill();
  await loading;
  return said;
}

function add(all: Acknowledged, said: Acknowledged): void {
  all.documents.push(...said.documents);
  all.dossiers.push(...said.dossiers);
  all.payments.push(...said.payments);
}

/** Checks that a state has each acknowledged document, dossier and payment once. */
function expectOnce(state: readonly Change[], all: Acknowledged, least: number): void {
  const values = (table: string) => state.filter(([name]) => name === table).map(([, , value]) => value);
  const countsOf = (list: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  };
  const mails = values("axis-mail") as { senderDocId: string; notation: string }[];
  const ids = countsOf(mails.map(({ senderDocId }) => senderDocId));
  const notations = countsOf(mails.map(({ notation }) => notation));
  for (const { docId, number } of all.documents) {
    expect([ids.get(docId), notations.get(`${number}/SM-VP`)]).toEqual([1, 1]);
  }
  const codes = countsOf((values("dossier") as { code: string }[]).map(({ code }) => code));
  for (const code of all.dossiers) expect(codes.get(code)).toBe(1);
  const references = countsOf((values("payment") as { reference: string }[]).map(({ reference }) => reference));
  for (const reference of all.payments) expect(references.get(reference)).toBe(1);
  expect(ids.size).toBe(mails.length);
  expect(Math.min(all.documents.length, all.dossiers.length, all.payments.length)).toBeGreaterThan(least);
}

it(
  `localstack 2463, 4613, 6281: a server that is killed ${ROUNDS} times loses and doubles nothing that it acknowledged`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "tinh-mau-"));
    const all = nothingYet();
    try {
      for (let round = 1; round <= ROUNDS; round += 1) {
        const served = await serve(folder);
        add(all, await underLoad(served, round, () => served.kill()));
      }
      const store = diskStore(folder);
      const province = createProvince({ seed: 5, store });
      expectOnce(await province.snapshot(), all, ROUNDS);
      await province.close();
      expect(store.repairs.filter(({ kind }) => kind !== "torn-tail")).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  LONGEST,
);

it(
  `on PostgreSQL, servers that are killed ${ROUNDS} times, and a database that is, lose and double nothing`,
  async ({ skip }) => {
    if (POSTGRES_ABSENT !== undefined) skip(POSTGRES_ABSENT);
    const postgres = await startPostgres();
    const all = nothingYet();
    const stays = await serve(postgres.url);
    try {
      for (let round = 1; round <= ROUNDS; round += 1) {
        const served = await serve(postgres.url);
        add(all, await underLoad(served, 2 * round, () => served.kill()));
        // The same server goes on with the database that was killed and started again.
        add(all, await underLoad(stays, 2 * round + 1, () => postgres.killAndStart()));
      }
      const province = createProvince({ seed: 5, store: postgresStore(postgres.url) });
      expectOnce(await province.snapshot(), all, 2 * ROUNDS);
      await province.close();
    } finally {
      await stays.kill();
      await postgres.end();
    }
  },
  LONGEST,
);
