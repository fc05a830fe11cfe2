import { describe, expect, it } from "vitest";
import { CHANGES } from "../../test/changes.js";
import { direct, ORIGIN, vendorOf } from "../../test/vendor.js";
import { type Change, createProvince, memoryStore } from "../index.js";
import { SERVICES } from "./index.js";

const named = (id: string, of: (service: (typeof SERVICES)[number]) => Iterable<string>): string[] =>
  SERVICES.filter(({ service }) => service.id === id).flatMap((one) => [...of(one)].map((name) => `${id}/${name}`));
const all = SERVICES.flatMap(({ service: { id } }) =>
  named(id, ({ contract }) => contract.map((one) => one.operation.id)),
);
const listed = (key: "stateless" | "unmodelled"): string[] =>
  SERVICES.flatMap(({ service: { id } }) => named(id, (one) => Object.keys(one[key] ?? {})));

/** What the operations did in all tests of this file. */
const changed = new Set<string>();
const answers = new Map<string, Set<string>>();

/** A province whose calls are watched one by one: which of them changed the state, and what each answered. */
function watched() {
  const committed: Change[] = [];
  const commit = (changes: readonly Change[]) => void committed.push(...changes);
  const settings = { desk: "asks-for-supplement" } as const;
  const province = createProvince({ store: { ...memoryStore(), commit }, settings, recording: true });
  const calls: string[] = [];
  const handle = province.handle.bind(province);
  province.handle = async (request) => {
    const before = committed.length;
    const answer = await handle(request);
    const name = province.traffic.list().at(-1)?.operation ?? "";
    calls.push(name);
    if (committed.length > before) changed.add(name);
    if (answer.status < 300) {
      const said = answers.get(name) ?? new Set<string>();
      answers.set(name, said.add(new TextDecoder().decode(answer.body)));
    }
    return answer;
  };
  return { province, vendor: vendorOf(province, ORIGIN, direct(province)), calls };
}

describe("what an operation changes is read back through another", () => {
  it.each(Object.keys(CHANGES))("%s", async (name) => {
    const { calls, ...scene } = watched();
    const { arrange, change, read } = (CHANGES[name] as (typeof CHANGES)[string])(scene);
    await arrange?.();
    const before = JSON.stringify(await read());
    await change();
    expect(calls).toContain(name);
    calls.length = 0;
    const after = JSON.stringify(await read());
    expect(after).not.toBe(before);
    expect(calls.length).toBeGreaterThan(0);
    expect(calls).not.toContain(name);
  });
});

describe("each operation is of one kind", () => {
  const reads = (): string[] => {
    const others = new Set([...Object.keys(CHANGES), ...listed("stateless"), ...listed("unmodelled")]);
    return all.filter((name) => !others.has(name));
  };

  it("those that change something are those of the table", () => {
    expect([...changed].sort()).toEqual(Object.keys(CHANGES).sort());
  });

  it("those that read say something else when something was changed", () => {
    expect(reads().length).toBeGreaterThan(20);
    // Two answers are two states; one that refuses what is not there has a refusal for the other.
    const silent = reads().filter((name) => (answers.get(name)?.size ?? 0) === 0);
    expect(silent).toEqual([]);
  });

  it("those whose answer depends on nothing before are listed with their reasons, and see no state", () => {
    for (const { stateless = {}, behaviours } of SERVICES) {
      for (const [id, reason] of Object.entries(stateless)) {
        expect([id, reason.length > 20, /\bstate\b/.test(String(behaviours[id]))]).toEqual([id, true, false]);
      }
    }
    for (const name of [...listed("stateless"), ...listed("unmodelled"), ...Object.keys(CHANGES)])
      expect(all).toContain(name);
    const twice = listed("stateless").filter((name) => listed("unmodelled").includes(name));
    expect(twice).toEqual([]);
  });

  it("an operation without behaviour says why, and one with behaviour does not", () => {
    for (const { service, contract, behaviours, unmodelled = {} } of SERVICES) {
      const without = contract.map(({ operation }) => operation.id).filter((id) => !behaviours[id]);
      expect([service.id, without.sort()]).toEqual([service.id, Object.keys(unmodelled).sort()]);
    }
  });
});
