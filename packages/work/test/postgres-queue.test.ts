import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Failure, isFailure } from "@egov-vn/core";
import type { CheckSettings } from "@egov-vn/validate";
import { expandInputs, type QueuedCheck, queuedCheck, type WorkQueue, workOn } from "@egov-vn/validate/files";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { POSTGRES_ABSENT, type PostgresServer, startPostgres } from "../../mocks/test/postgres.js";
import { openQueue } from "../src/egov.js";
import { postgresQueue } from "../src/index.js";

if (POSTGRES_ABSENT !== undefined) process.stderr.write(`SKIPPED: the queue of PostgreSQL: ${POSTGRES_ABSENT}\n`);

const settings: CheckSettings = { context: { asOf: "2026-03-05" }, showPersonal: false, everyRecord: false };
const dossier = (n: number): string =>
  JSON.stringify({
    code: `H99.01-260105-${String(n).padStart(4, "0")}`,
    subject: n % 3 === 0 ? "" : "Cấp giấy phép",
    receivedAt: "2026-01-05T08:30:00",
    appointedAt: "2026-01-20T16:00:00",
  });

function folderOf(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "viec-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "ho-so"));
  for (let n = 0; n < count; n += 1) writeFileSync(join(folder, "ho-so", `${n}.json`), dossier(n));
  return folder;
}

it("there is no queue for an address that is not PostgreSQL's", async () => {
  await expect(openQueue("redis://localhost")).rejects.toSatisfy(isFailure);
});

describe.skipIf(POSTGRES_ABSENT !== undefined)("the queue of PostgreSQL", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.end());

  const open = async (lease?: number): Promise<WorkQueue> => {
    const queue = await postgresQueue(postgres.url, lease === undefined ? {} : { lease });
    onTestFinished(() => queue.close());
    return queue;
  };
  const put = async (queue: WorkQueue, cwd: string): Promise<QueuedCheck> => {
    const check = await queuedCheck(await expandInputs(["ho-so"], cwd), settings);
    await queue.put(check);
    onTestFinished(() => queue.remove(check.id));
    return check;
  };

  it("gives each piece to one worker, and all of them to workers that claim at once", async () => {
    const queues = await Promise.all([open(), open(), open()]);
    const cwd = folderOf(60);
    const { id } = await put(queues[0], cwd);
    const done = await Promise.all(queues.map((queue) => workOn(queue, { cwd, untilIdle: true })));
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(await queues[1].count(id)).toEqual({ pieces: 60, finished: 60, claimed: 0 });
    const found: number[] = [];
    for await (const { piece } of queues[2].results(id)) found.push(piece.index);
    expect(found).toEqual(Array.from({ length: 60 }, (_, index) => index));
  });

  it("gives a piece again when its worker does not finish it in time", async () => {
    const queue = await open(1);
    const cwd = folderOf(1);
    const { id } = await put(queue, cwd);
    const first = await queue.claim();
    expect(first?.piece.file).toBe("ho-so/0.json");
    expect(await queue.claim()).toBeUndefined();
    expect(await queue.count(id)).toEqual({ pieces: 1, finished: 0, claimed: 1 });
    await expect.poll(() => queue.claim(), { timeout: 20_000, interval: 200 }).toEqual(first);
    // The first result counts, whoever brings it.
    await queue.finish(first as NonNullable<typeof first>, { unreadable: "a" });
    await queue.finish(first as NonNullable<typeof first>, { unreadable: "b" });
    for await (const { result } of queue.results(id)) expect(result).toEqual({ unreadable: "a" });
  });

  it("keeps what is finished when the same check is put down again", async () => {
    const queue = await open();
    const cwd = folderOf(3);
    const check = await put(queue, cwd);
    await workOn(queue, { cwd, untilIdle: true });
    await queue.put(check);
    expect(await queue.count(check.id)).toMatchObject({ finished: 3 });
    await queue.remove(check.id);
    expect(await queue.count(check.id)).toBeUndefined();
  });

  it("does not check a file that is another here", async () => {
    const queue = await open();
    const cwd = folderOf(2);
    const { id } = await put(queue, cwd);
    writeFileSync(join(cwd, "ho-so", "0.json"), dossier(7));
    const refused: unknown = await workOn(queue, { cwd, untilIdle: true }).catch((error: unknown) => error);
    expect((refused as Failure).text("en")).toContain("ho-so/0.json on this machine is not the file");
    expect(await queue.count(id)).toMatchObject({ finished: 0 });
  });

  it("says why a database cannot be used", async () => {
    const refused: unknown = await postgresQueue("postgres:///none?host=/nowhere&user=mau").catch((error) => error);
    expect((refused as Failure).text("vi")).toContain("Không dùng được cơ sở dữ liệu");
  });
});
