import type { LocalDate } from "@egov-vn/core";
import { Failure, isFailure } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valuesInOrder } from "../src/allocate/order.js";
import { smallPlan } from "../src/examples/small-plan.js";
import { nextIndex, nextValue } from "../src/model/next-value.js";
import type { Plan } from "../src/schema.js";
import { type Author, addNode, retire } from "../src/verbs/change-plan.js";

const author: Author = { date: "2026-03-05" as LocalDate, who: "Trung tâm Ví Dụ" };

describe("the next value of a field", () => {
  test("lies beyond any reserve and any number of taken values", () => {
    const field = { name: "unit", bits: 32, order: "rightmost", reserve: [{ from: 0, to: 2 ** 24 }] } as const;
    expect(nextValue(field, [])).toBe(2 ** 24 + 1);
    expect(nextValue(field, [{ from: 2 ** 24, to: 2 ** 31 }])).toBe(2 ** 31 + 1);
    expect(nextValue({ ...field, order: "leftmost", reserve: [] }, [{ from: 0, to: 2 ** 32 - 2 }])).toBe(2 ** 32 - 1);
    expect(nextValue(field, [{ from: 0, to: 2 ** 40 }])).toBeUndefined();
  });

  test("is the first of the order that is neither taken nor reserved: 300 fields", () => {
    let held = 0;
    const value = fc.integer({ min: 0, max: 80 });
    fc.assert(
      fc.property(
        fc.constantFrom("leftmost", "centermost", "rightmost", "explicit"),
        fc.integer({ min: 1, max: 6 }),
        fc.array(value, { maxLength: 70 }),
        value,
        value,
        (order, bits, taken, from, to) => {
          const free = [...valuesInOrder(order === "explicit" ? "rightmost" : order, bits)]
            .map(Number)
            .find((one) => !taken.includes(one) && !(one >= from && one <= to));
          expect(nextValue({ name: "unit", bits, order, reserve: [{ from, to }] }, taken)).toBe(free);
          held += 1;
        },
      ),
      { numRuns: 300, seed: 20260305 },
    );
    expect(held).toBe(300);
  });
});

describe("what rests is not given out", () => {
  const unit = { id: "xa-moi", code: "99009", name: "Xã Mới", kind: "commune", tier: 4, since: author.date };

  test("a container that was retired, and a wide pool, take their indexes", () => {
    const next = nextIndex(smallPlan, unit);
    const block = `3fff:40:4:${(next * 256).toString(16)}::/56`;
    const resting: Plan = { ...smallPlan, retired: [{ prefix: block, notBefore: "2027-01-01" as LocalDate }] };
    expect(nextIndex(resting, unit)).not.toBe(next);
    const pool: Plan = {
      ...smallPlan,
      nodes: [...smallPlan.nodes, { prefix: "3fff:40:4::/49", kind: "pool" }],
    };
    expect(nextIndex(pool, unit)).toBeGreaterThanOrEqual(0x80);
  });

  test("a network is, when its days are over", () => {
    const added = addNode(smallPlan, { unit: "so-b", role: "servers" }, author);
    const [node] = added.nodes;
    const { plan } = retire(added.plan, { prefix: node?.prefix as string }, author);
    expect(() => addNode(plan, { unit: "so-b", role: "servers" }, author)).toThrow(Failure);
    const later = { ...author, date: "2028-01-01" as LocalDate };
    expect(addNode(plan, { unit: "so-b", role: "servers" }, later).nodes[0]?.prefix).toBe(node?.prefix);

    const plain = addNode(smallPlan, { unit: "so-b" }, author);
    const first = plain.nodes[0]?.prefix as string;
    const second = addNode(retire(plain.plan, { prefix: first }, author).plan, { unit: "so-b" }, author);
    expect(second.nodes[0]?.prefix).not.toBe(first);
  });
});

test("a refusal says why in both languages", () => {
  let reason: unknown;
  try {
    addNode(smallPlan, { unit: "so-la" }, author);
  } catch (error) {
    reason = isFailure(error) ? [error.text("vi"), error.text("en")] : error;
  }
  expect(reason).toEqual([
    "Quy hoạch không có đơn vị “so-la”. Tên gần nhất là “so-a”.",
    "The plan has no unit “so-la”. Did you mean “so-a”?",
  ]);
});
