import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { type Acknowledged, load, nothingYet } from "../../test/load.js";
import { createProvince } from "../index.js";
import { diskStore } from "./index.js";

const ROUNDS = Number(process.env.EGOV_KILLS ?? 3);
const program = fileURLToPath(new URL("../../test/serves-until-killed.ts", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Calls of each kind that are acknowledged before the server is killed. */
const LEAST = 2;

/** Starts a server in a process of its own, sends to it, and kills it at a random moment. */
async function killedUnderLoad(folder: string, round: number): Promise<Acknowledged> {
  const child = spawn(process.execPath, ["--conditions=@egov-vn/source", "--import", tsx, program, folder, "200000"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (text: Buffer) => resolve(String(text).trim()));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const said = nothingYet();
  let isLoading = true;
  const loading = load(createProvince({ seed: 5 }), origin, round, said).finally(() => {
    isLoading = false;
  });
  // A slow machine has acknowledged nothing in a second.
  while (isLoading && Object.values(said).some(({ length }) => length < LEAST)) await sleep(5);
  await sleep(Math.random() * 700);
  child.kill("SIGKILL");
  await ended;
  await loading;
  return said;
}

it(`localstack 2463, 4613, 6281: a server that is killed ${ROUNDS} times loses and doubles nothing that it acknowledged`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "tinh-mau-"));
  const all = nothingYet();
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const said = await killedUnderLoad(folder, round);
      all.documents.push(...said.documents);
      all.dossiers.push(...said.dossiers);
      all.payments.push(...said.payments);
    }
    const store = diskStore(folder);
    const province = createProvince({ seed: 5, store });
    const state = await province.snapshot();
    await province.close();
    const values = (table: string) => state.filter(([name]) => name === table).map(([, , value]) => value);
    const mails = values("axis-mail") as { senderDocId: string; notation: string }[];
    const count = (list: readonly unknown[], value: unknown) => list.filter((one) => one === value).length;
    for (const { docId, number } of all.documents) {
      expect(mails.filter(({ senderDocId }) => senderDocId === docId)).toHaveLength(1);
      expect(
        count(
          mails.map(({ notation }) => notation),
          `${number}/SM-VP`,
        ),
      ).toBe(1);
    }
    const codes = (values("dossier") as { code: string }[]).map(({ code }) => code);
    for (const code of all.dossiers) expect(count(codes, code)).toBe(1);
    const references = (values("payment") as { reference: string }[]).map(({ reference }) => reference);
    for (const reference of all.payments) expect(count(references, reference)).toBe(1);
    expect(new Set(mails.map(({ senderDocId }) => senderDocId)).size).toBe(mails.length);
    expect(Math.min(all.documents.length, all.dossiers.length, all.payments.length)).toBeGreaterThan(ROUNDS);
    expect(store.repairs.filter(({ kind }) => kind !== "torn-tail")).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
