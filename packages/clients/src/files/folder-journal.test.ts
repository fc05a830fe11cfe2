import { spawn } from "node:child_process";
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { json, startPeer } from "../../test/peer.js";
import { folderJournal } from "./folder-journal.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "journal-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = () => join(folder, "journal.ndjson");
const entry = (key: string, input: unknown = {}) => ({ key, operation: "send", input });

describe("a journal in a folder", () => {
  it("knows after it is opened again what had begun and what had ended", async () => {
    const first = await folderJournal(folder);
    expect(await first.begin(entry("a", { body: new Uint8Array([0, 255]) }))).toEqual({ state: "new" });
    await first.begin(entry("b"));
    await first.begin(entry("c"));
    await first.settle("b", true, { DocId: "1" });
    await first.settle("c", false);
    await first.close();
    const second = await folderJournal(folder);
    expect(await second.open()).toEqual([entry("a", { body: new Uint8Array([0, 255]) })]);
    expect(await second.begin(entry("a"))).toEqual({ state: "open" });
    expect(await second.begin(entry("b"))).toEqual({ state: "settled", value: { DocId: "1" } });
    expect(await second.begin(entry("c"))).toEqual({ state: "new" });
    await second.close();
  });

  it("keeps buffers of Node as bytes", async () => {
    const first = await folderJournal(folder);
    await first.begin(entry("a", { body: Buffer.from("edXML") }));
    await first.close();
    const second = await folderJournal(folder);
    const [left] = await second.open();
    expect(new TextDecoder().decode((left as { input: { body: Uint8Array } }).input.body)).toBe("edXML");
    await second.close();
  });

  it("cuts off a torn last line, and goes on after it", async () => {
    const first = await folderJournal(folder);
    await first.begin(entry("a"));
    await first.close();
    await appendFile(file(), (await readFile(file(), "utf8")).slice(0, 30));
    const second = await folderJournal(folder);
    expect(second.damaged).toBe(0);
    await second.begin(entry("b"));
    await second.close();
    const third = await folderJournal(folder);
    expect((await third.open()).map(({ key }) => key)).toEqual(["a", "b"]);
    await third.close();
  });

  it("localstack#9524: a damaged line does not stop the start, and is told of", async () => {
    const first = await folderJournal(folder);
    for (const key of ["a", "b", "c"]) await first.begin(entry(key));
    await first.close();
    const lines = (await readFile(file(), "utf8")).split("\n");
    lines[1] = lines[1]?.replace('"b"', '"x"') ?? "";
    await writeFile(file(), lines.join("\n"));
    const second = await folderJournal(folder);
    expect(second.damaged).toBe(1);
    expect((await second.open()).map(({ key }) => key)).toEqual(["a", "c"]);
    await second.close();
  });

  it("does not grow without end, and is nobody else's to read", async () => {
    const first = await folderJournal(folder);
    await Promise.all(
      Array.from({ length: 1500 }, async (_, index) => {
        await first.begin(entry(`k${index}`, { text: "x".repeat(200) }));
        await first.settle(`k${index}`, index % 2 === 0, "done");
      }),
    );
    await first.close();
    const before = (await stat(file())).size;
    const second = await folderJournal(folder);
    expect((await stat(file())).size).toBeLessThan(before / 3);
    expect(await second.begin(entry("k2"))).toEqual({ state: "settled", value: "done" });
    if (process.platform !== "win32") expect((await stat(file())).mode & 0o777).toBe(0o600);
    await second.close();
  });
});

it("a process that is killed sends again under the same key: nothing is lost, nothing is done twice", async () => {
  const count = 40;
  const arrivals: string[] = [];
  const done = new Map<string, string>();
  const peer = await startPeer(async ({ headers, body }, reply, number) => {
    const key = String(headers["x-request-id"]);
    arrivals.push(key);
    // The peer does what it has not done under the key; then the reply may get lost.
    if (!done.has(key)) done.set(key, body.toString());
    await new Promise((resolve) => setTimeout(resolve, 4));
    if (number % 7 === 3) reply.socket?.resetAndDestroy();
    else json(reply, { number });
  });
  const root = fileURLToPath(new URL("../../../..", import.meta.url));
  const program = fileURLToPath(new URL("../../test/sends-until-killed.ts", import.meta.url));
  const start = () =>
    spawn(
      process.execPath,
      ["--import", "tsx", "--conditions=@egov-vn/source", program, peer.url, folder, String(count)],
      { cwd: root },
    );
  let kills = 0;
  let all = "";
  for (let run = 0; run < 40 && all === ""; run += 1) {
    const child = start();
    const before = arrivals.length;
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (errors += chunk));
    const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
    // Killed by what it has done, not by the clock: amid a call, for the first six runs.
    const timer = setInterval(() => {
      if (kills < 6 && arrivals.length >= before + 5) child.kill("SIGKILL");
    }, 1);
    const code = await ended;
    clearInterval(timer);
    if (code === null) kills += 1;
    else expect(errors).toBe("");
    all = output;
  }
  await peer.close();
  expect(all).toBe("all sent");
  expect(kills).toBe(6);
  expect([...done].sort()).toEqual(
    Array.from({ length: count }, (_, number) => [`order-${number}`, JSON.stringify({ number })]).sort(),
  );
  // Some were sent more than once, or this has shown nothing.
  expect(arrivals.length).toBeGreaterThan(count);
});
