import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getReceivedEdocList, sendEdoc } from "@egov-vn/clients/document-axis";
import { Failure } from "@egov-vn/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { letter } from "../../test/packets.js";
import { vendorOf } from "../../test/vendor.js";
import { type Change, createProvince } from "../index.js";
import { type DiskStoreOptions, diskStore } from "./index.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tinh-mau-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the folder, does something, closes it, and returns what was there at first. */
async function opened(work: (store: ReturnType<typeof diskStore>) => unknown, options?: DiskStoreOptions) {
  const store = diskStore(folder, options);
  const changes = [...(await store.load())];
  await work(store);
  await store.close();
  return { changes, repairs: store.repairs };
}
const look = (options?: DiskStoreOptions) => opened(() => {}, options);
const files = (pattern: RegExp) => readdirSync(folder).filter((name) => pattern.test(name));

/** Writes numbered values, enough for several generations. */
const several = (count: number) =>
  opened(
    async (store) => {
      for (let number = 0; number < count; number += 1) {
        await store.commit([["value", String(number % 7), { number, text: "x".repeat(40) }]]);
        if (number % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    { snapshotAt: 500 },
  );

describe("a store on disk", () => {
  it("gives back what was committed: changes, removals, replacements, and the order of keys", async () => {
    await opened(async (store) => {
      await store.commit([["lost", "a", 1]]);
      await store.replace([
        ["kept", "b", { deep: ["đ", null] }],
        ["kept", "a", "\u0000\n"],
        ["kept", "c", 3],
      ]);
      await store.commit([
        ["kept", "c", undefined],
        ["kept", "b", 4],
      ]);
    });
    const { changes, repairs } = await look();
    expect(changes).toEqual([
      ["kept", "b", 4],
      ["kept", "a", "\u0000\n"],
    ]);
    expect(repairs).toEqual([]);
  });

  it("a province goes on where it was: state, clock and numbers", async () => {
    const of = () => createProvince({ store: diskStore(folder) });
    const kind = { servicetype: "eDoc", messagetype: "edoc" } as const;
    const send = (province: ReturnType<typeof of>) =>
      sendEdoc(vendorOf(province).axis("H99.12"), { ...kind, from_: "H99.12", body: letter() });
    const first = of();
    const { DocId: one } = await send(first);
    await first.advance("2d");
    const state = await first.snapshot();
    await first.close();
    const second = of();
    expect(await second.snapshot()).toEqual(state);
    expect(second.time).toBe("2026-03-04T08:00:00");
    const { DocId: other } = await send(second);
    expect(other).not.toBe(one);
    const receiver = vendorOf(second).axis("H99.13");
    expect((await getReceivedEdocList(receiver, { ...kind, body: {} })).data).toHaveLength(2);
    await second.reset();
    await second.close();
    const third = of();
    expect([await third.snapshot(), third.time]).toEqual([[], "2026-03-02T08:00:00"]);
    await third.close();
  });

  it("lays large texts into files of their own, once for equal contents, and tells when one is lost", async () => {
    const packet = Buffer.from("<edXML/>".repeat(2000)).toString("base64");
    const words = "Về việc thử nghiệm. ".repeat(1000);
    const half = `${"y".repeat(9000)}\ud800`;
    const all: Change[] = [
      ["p", "1", packet],
      ["p", "2", packet],
      ["p", "3", words],
      ["p", "4", half],
    ];
    await opened((store) => store.commit(all));
    expect((await look()).changes).toEqual(all);
    const names = readdirSync(join(folder, "attachments"));
    expect(names).toHaveLength(2);
    const packetFile = names.find((name) =>
      readFileSync(join(folder, "attachments", name), "utf8").startsWith("<edXML/>"),
    );
    writeFileSync(join(folder, "attachments", String(packetFile)), "<edXML>other</edXML>");
    const { changes, repairs } = await look();
    expect(changes).toEqual([
      ["p", "3", words],
      ["p", "4", half],
    ]);
    expect(repairs).toEqual([1, 2].map(() => ({ kind: "lost-attachment", file: packetFile })));
    await opened((store) => store.replace([]));
    await look();
    expect(readdirSync(join(folder, "attachments"))).toEqual([]);
  });

  it("cuts a torn end off, wherever it was torn", async () => {
    await opened(async (store) => {
      await store.commit([["t", "1", "một"]]);
      await store.commit([["t", "2", "hai"]]);
    });
    const whole = readFileSync(join(folder, "log-0.ndjson"));
    const first = whole.indexOf(10) + 1;
    for (let length = first; length < whole.length; length += 1) {
      writeFileSync(join(folder, "log-0.ndjson"), whole.subarray(0, length));
      const { changes, repairs } = await look();
      expect(changes).toEqual([["t", "1", "một"]]);
      const bytes = length - first;
      expect(repairs).toEqual(bytes === 0 ? [] : [{ kind: "torn-tail", file: "log-0.ndjson", bytes }]);
      expect(readFileSync(join(folder, "log-0.ndjson"))).toHaveLength(first);
    }
  });

  it("leaves a damaged line in the middle out, and says so", async () => {
    await opened(async (store) => {
      for (const key of ["1", "2", "3"]) await store.commit([["t", key, key]]);
    });
    const path = join(folder, "log-0.ndjson");
    writeFileSync(path, readFileSync(path, "utf8").replace('"t","2"', '"t","9"'));
    const { changes, repairs } = await look();
    expect(changes.map(([, key]) => key)).toEqual(["1", "3"]);
    expect(repairs).toEqual([{ kind: "damaged-lines", file: "log-0.ndjson", lines: 1 }]);
  });

  it("localstack 9524: one damaged state file does not stop the start, and costs nothing", async () => {
    await several(60);
    const { changes } = await look();
    expect(changes).toHaveLength(7);
    const snapshots = files(/^snapshot-\d+\.ndjson$/).sort(
      (one, other) => one.length - other.length || (one < other ? -1 : 1),
    );
    const newest = String(snapshots.at(-1));
    const path = join(folder, newest);
    const good = readFileSync(path);
    for (const damage of ["", "not a line\n", good.subarray(0, good.length - 30), good.toString().replace("x", "y")]) {
      writeFileSync(path, damage);
      const again = await look();
      expect(again.changes).toEqual(changes);
      expect(again.repairs).toContainEqual({ kind: "damaged-snapshot", file: newest });
    }
    // Both are damaged: what is left of them and the logs is there, and the start goes well.
    for (const snapshot of snapshots) truncateSync(join(folder, snapshot), 100);
    expect((await look()).repairs.length).toBeGreaterThan(1);
  });

  it("keeps one generation before, and nothing older", async () => {
    await several(200);
    expect(files(/^log-/).length).toBeLessThanOrEqual(3);
    expect(files(/^snapshot-/).length).toBeLessThanOrEqual(3);
    expect((await look()).changes.map(([, , value]) => (value as { number: number }).number)).toEqual([
      196, 197, 198, 199, 193, 194, 195,
    ]);
  });

  it("is for one process at a time; the lock of a dead one is taken over", async () => {
    await opened(async () => {
      await expect(diskStore(folder).load()).rejects.toThrow(Failure);
    });
    writeFileSync(join(folder, "lock"), "999999999 1");
    expect((await look()).changes).toEqual([]);
    expect(files(/^lock/)).toEqual([]);
  });

  it("after a write that failed acknowledges nothing more", async () => {
    const province = createProvince({
      store: { load: () => [], replace: () => {}, commit: () => Promise.reject(new Error("ENOSPC")) },
    });
    const sent = await sendEdoc.result(vendorOf(province).axis("H99.12"), {
      servicetype: "eDoc",
      messagetype: "edoc",
      from_: "H99.12",
      body: letter(),
    });
    expect(sent).toMatchObject({ ok: false, failure: { status: 500 } });
  });
});
