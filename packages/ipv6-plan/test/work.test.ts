import { checkRules, Failure, type Finding, type LocalDate } from "@egov-vn/core";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Prefix } from "../src/address/prefix.js";
import { smallPlan } from "../src/examples/small-plan.js";
import { levelsOf } from "../src/model/levels.js";
import { usageOf } from "../src/model/usage.js";
import type { Node, Plan, Unit } from "../src/schema.js";
import { ipv6PlanStandard } from "../src/standard.js";
import { type Author, addNode, addUnit, retire } from "../src/verbs/change-plan.js";
import { diffPlans } from "../src/verbs/diff-plans.js";
import { explainAddress } from "../src/verbs/explain-address.js";
import { forecast } from "../src/verbs/forecast.js";
import { layOutPlan } from "../src/verbs/lay-out-plan.js";
import { mergePlans } from "../src/verbs/merge-plans.js";
import { newPlan } from "../src/verbs/new-plan.js";
import type { ProfileId } from "../src/verbs/profiles.js";
import { aclSize, routes, tradeOff } from "../src/verbs/trade-off.js";
import { writeYaml } from "../src/yaml-writer.js";

const DAY = "2026-03-05" as LocalDate;
const author: Author = { date: DAY, who: "Trung tâm Ví Dụ" };

const check = (plan: Plan, asOf: LocalDate = DAY): readonly Finding[] =>
  checkRules(ipv6PlanStandard, plan, { asOf }).findings;
const errors = (plan: Plan, asOf?: LocalDate): readonly Finding[] =>
  check(plan, asOf).filter(({ severity }) => severity === "error");

const department = (number: number) => ({
  id: `so-${number}`,
  code: `H99.${number}`,
  name: `Sở ${number}`,
  kind: "department",
});

const ROOTS: Readonly<Record<ProfileId, string>> = { S: "3fff:60::/48", M: "3fff:40::/44", L: "3fff:100::/40" };

const laidOut = (
  profile: ProfileId,
  departments: number,
  communes: number,
  id = "vi-du",
  prefix = ROOTS[profile],
): Plan =>
  layOutPlan({
    id,
    title: "Quy hoạch ví dụ",
    owner: "Tỉnh Ví Dụ",
    date: "2026-01-15",
    profile,
    roots: [{ prefix, source: "doc" }],
    units: [
      ...Array.from({ length: departments }, (_, number) => department(number)),
      ...Array.from({ length: communes }, (_, number) => ({
        id: `xa-${number}`,
        code: String(99_000 + number),
        name: `Xã ${number}`,
        kind: "commune",
      })),
    ],
  });

describe("a new plan", () => {
  test("of a real province has all its communes, at their codes, and no finding", async () => {
    for (const [province, profile, communes] of [
      ["24", "M", 99],
      ["24", "S", 99],
      ["79", "L", 168],
      ["79", "S", 168],
    ] as const) {
      const plan = await newPlan({
        province,
        profile,
        roots: [{ prefix: ROOTS[profile], source: "doc" }],
        asOf: "2026-01-15",
      });
      expect(plan.units.filter(({ kind }) => kind === "commune").length).toBe(communes);
      expect(plan.units.filter(({ kind }) => kind === "department").length).toBe(12);
      expect([province, profile, check(plan)]).toEqual([province, profile, []]);
    }
  });

  test("takes the province's own departments, a part of its communes, and several roots", async () => {
    const plan = await newPlan({
      province: "24",
      profile: "M",
      roots: [
        { prefix: "3fff:40::/44", source: "doc" },
        { prefix: "3fff:50::/44", source: "doc", realm: "tslcd" },
      ],
      asOf: "2026-01-15",
      departments: [{ id: "so-x", name: "Sở X" }],
      communes: ["07210", "07228"],
    });
    expect(plan.realms.map(({ id }) => id)).toEqual(["internet", "tslcd"]);
    expect(plan.title).toBe("Quy hoạch địa chỉ IPv6 tỉnh Bắc Ninh");
    expect(plan.units.filter(({ kind }) => kind !== "infrastructure").length).toBe(6);
    expect(check(plan)).toEqual([]);
    const [, second] = ["3fff:40::/44", "3fff:50::/44"].map((root) =>
      plan.nodes.filter(({ prefix }) => Prefix.from(root).contains(Prefix.from(prefix))),
    );
    expect(second?.length).toBe(plan.nodes.length / 2);
  });

  test("refuses what is no province, no prefix, no fit", async () => {
    const options = { profile: "M", roots: [{ prefix: "3fff:40::/44" }], asOf: DAY } as const;
    await expect(newPlan({ ...options, province: "27" })).rejects.toThrow(Failure);
    await expect(newPlan({ ...options, province: "24", communes: ["00004"] })).rejects.toThrow(Failure);
    await expect(newPlan({ ...options, province: "24", asOf: "2026-02-30" })).rejects.toThrow(Failure);
    for (const prefix of ["3fff:40::/48", "3fff:40::1/44", "x"]) {
      await expect(newPlan({ ...options, province: "24", roots: [{ prefix }] })).rejects.toThrow(Failure);
    }
    expect(() => laidOut("M", 257, 0)).toThrow(Failure);
  });

  test("of any size has no error, and the same outline gives the same bytes: 30 plans", () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.constantFrom<ProfileId>("S", "M", "L"),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 150 }),
        (profile, departments, communes) => {
          const plan = laidOut(profile, departments, communes);
          expect(errors(plan)).toEqual([]);
          expect(writeYaml(plan)).toBe(writeYaml(laidOut(profile, departments, communes)));
          made += 1;
        },
      ),
      { numRuns: 30, seed: 20260305 },
    );
    expect(made).toBe(30);
  });
});

describe("P17: adding changes nothing that was there", () => {
  test("whatever is added and retired, in any order: 100 histories", () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant("unit" as const),
        keep: fc.boolean(),
        kind: fc.constantFrom("department", "commune", "health"),
      }),
      fc.record({ do: fc.constant("lan" as const), at: fc.nat(30) }),
      fc.record({ do: fc.constant("host" as const), at: fc.nat(30) }),
      fc.record({ do: fc.constant("retire" as const), at: fc.nat(30) }),
    );
    let steps = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (history) => {
        let plan = laidOut("M", 3, 3);
        const indexes = new Map<string, string>();
        for (const [number, one] of history.entries()) {
          const before = plan;
          const live = plan.units.filter(
            ({ until, kind }) => until === undefined && (kind === "department" || kind === "commune"),
          );
          const unit = "at" in one ? live[one.at % Math.max(1, live.length)] : undefined;
          if (one.do === "unit") {
            const added = { id: `moi-${number}`, code: `M.${number}`, name: `Đơn vị ${number}`, kind: one.kind };
            plan = addUnit(plan, added, author, one.keep).plan;
          } else if (!unit) continue;
          else if (one.do === "lan") plan = addNode(plan, { unit: unit.id, name: `mạng ${number}` }, author).plan;
          else if (one.do === "host") {
            const lan = plan.nodes.find((node) => node.unit === unit.id && node.kind === "lan") as Node;
            plan = addNode(plan, { unit: unit.id, within: lan.prefix }, author).plan;
          } else plan = retire(plan, { unit: unit.id }, author).plan;
          const rows = diffPlans(before, plan).rows.filter(({ table }) => table === "units" || table === "nodes");
          if (one.do === "retire") expect(rows.filter(({ kind }) => kind === "added")).toEqual([]);
          else expect(rows.every(({ kind }) => kind === "added")).toBe(true);
          expect(diffPlans(before, plan).findings).toEqual([]);
          for (const { id, tier, index } of plan.units) {
            const place = `${tier}/${index}`;
            expect(indexes.get(place) ?? id).toBe(id);
            indexes.set(place, id);
          }
          steps += 1;
        }
        expect(errors(plan)).toEqual([]);
      }),
      { numRuns: 100, seed: 20260305 },
    );
    expect(steps).toBeGreaterThan(400);
  });

  test("an added unit gets the next index of its tier's order, with room beside it when asked", () => {
    const { unit, nodes } = addUnit(smallPlan, department(1), author);
    expect([unit.tier, unit.index]).toEqual([3, 0]);
    expect(nodes.map(({ prefix }) => prefix)).toEqual(["3fff:40:3::/56", "3fff:40:3::/64", "3fff:40:3:1::/64"]);
    const beside = {
      ...smallPlan,
      units: smallPlan.units.map((one): Unit => (one.id === "so-a" ? { ...one, index: 1 } : one)),
      nodes: [],
    };
    expect(addUnit(beside, department(1), author).unit.index).toBe(0);
    expect(addUnit(beside, department(1), author, true).unit.index).not.toBe(0);
  });

  test("what is taken or unknown is refused", () => {
    expect(() => addUnit(smallPlan, { ...department(1), id: "so-a" }, author)).toThrow(Failure);
    expect(() => addUnit(smallPlan, { ...department(1), code: "H99.01" }, author)).toThrow(Failure);
    expect(() => addUnit(smallPlan, { ...department(1), kind: "la" }, author)).toThrow(Failure);
    expect(() => addNode(smallPlan, { unit: "none" }, author)).toThrow(Failure);
    expect(() => addNode(smallPlan, { unit: "so-a", role: "staff" }, author)).toThrow(Failure);
    expect(() => addNode(smallPlan, { unit: "so-a", role: "none" }, author)).toThrow(Failure);
    expect(() => addNode(smallPlan, { unit: "so-a", prefix: "3fff:40:3:8001::/64" }, author)).toThrow(Failure);
    expect(() => addNode(smallPlan, { unit: "so-a", within: "3fff:40:3:80ff::/64" }, author)).toThrow(Failure);
    expect(() => retire(smallPlan, { unit: "none" }, author)).toThrow(Failure);
    expect(() => retire(smallPlan, { prefix: "3fff:40:f::/64" }, author)).toThrow(Failure);
  });

  test("a host is the lowest free address outside pools; an exception needs its reason", () => {
    const host = addNode(smallPlan, { unit: "so-a", within: "3fff:40:3:8002::/64", dnsName: "b.vidu.example" }, author);
    expect(host.nodes[0]).toMatchObject({ prefix: "3fff:40:3:8002::2/128", kind: "host" });
    const other = addNode(smallPlan, { unit: "so-a", role: "staff", exception: "Tầng 2" }, author);
    expect(other.nodes[0]?.prefix).toBe("3fff:40:3:8003::/64");
    expect(errors(other.plan)).toEqual([]);
  });

  test("a host of another unit goes with the network it stands in", () => {
    const guest: Node = { prefix: "3fff:40:3:8002::20/128", kind: "host", unit: "so-b" };
    const { plan, nodes } = retire({ ...smallPlan, nodes: [...smallPlan.nodes, guest] }, { unit: "so-a" }, author);
    expect(nodes).toContain(guest);
    expect(errors(plan)).toEqual([]);
    const one = retire(smallPlan, { prefix: "3fff:40:3:8002::/64" }, author);
    expect(one.nodes.map(({ kind }) => kind).sort()).toEqual(["host", "lan"]);
    expect(one.plan.units).toEqual(smallPlan.units);
  });

  test("what was retired rests, and its use is found", () => {
    const { plan, nodes } = retire(smallPlan, { unit: "so-a" }, author);
    // With its router, which served nobody else.
    expect(nodes.map(({ kind }) => kind).sort()).toEqual([
      "container",
      "host",
      "lan",
      "lan",
      "lan",
      "lan",
      "link",
      "loopback",
    ]);
    expect(plan.retired?.map(({ prefix, notBefore }) => [prefix, notBefore])).toContainEqual([
      "3fff:40:3:8000::/56",
      "2027-03-05",
    ]);
    expect(errors(plan)).toEqual([]);
    const again = { ...plan, nodes: [...plan.nodes, { prefix: "3fff:40:3:8001::/64", kind: "lan" as const }] };
    expect(errors(again).map(({ rule }) => rule)).toEqual(["IPV-018"]);
    expect(errors(again, "2027-03-05").map(({ rule }) => rule)).toEqual([]);
  });
});

describe("P19: merging", () => {
  const options = { target: "goc", date: "2026-04-01", until: "2027-12-31", who: "Sở Ví Dụ" } as const;

  test("is one to one, keeps lengths, changes nothing of the first plan, and has no error: 20 merges", () => {
    let merges = 0;
    fc.assert(
      fc.property(
        fc.constantFrom<ProfileId>("S", "M"),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (profile, departments, mine, theirs) => {
          const first = laidOut("M", departments, mine);
          const second = laidOut(
            profile,
            departments,
            theirs,
            "tinh-2",
            profile === "S" ? "3fff:60::/48" : "3fff:70::/44",
          );
          const { plan, moves, leftBehind } = mergePlans([first, second], options);
          const [from, to] = [moves.map((move) => move.from), moves.map((move) => move.to)];
          expect([new Set(from).size, new Set(to).size]).toEqual([moves.length, moves.length]);
          for (const move of moves) expect(move.from.split("/")[1]).toBe(move.to.split("/")[1]);
          expect(leftBehind).toEqual([]);
          expect(errors(plan, "2026-05-01")).toEqual([]);
          const nodes = new Map(plan.nodes.map((node) => [node.prefix, node]));
          for (const node of first.nodes) expect(nodes.get(node.prefix)).toEqual(node);
          // Every network of the second plan is there twice: draining, and at its new place.
          expect(plan.nodes.length).toBe(first.nodes.length + 2 * second.nodes.length);
          expect(plan.nodes.filter(({ status }) => status === "draining").length).toBe(second.nodes.length);
          merges += 1;
        },
      ),
      { numRuns: 20, seed: 20260305 },
    );
    expect(merges).toBe(20);
  });

  test("three plans, a new root for all of them, and settings that follow", () => {
    const dhcp = { mode: "stateful" as const, id: 7, pools: [{ from: "3fff:70:4:1::10", to: "3fff:70:4:1::ff" }] };
    const second = laidOut("M", 1, 2, "tinh-2", "3fff:70::/44");
    const withDhcp = {
      ...second,
      nodes: second.nodes.map((node) => (node.prefix === "3fff:70:4:1::/64" ? { ...node, dhcp } : node)),
    };
    const { plan } = mergePlans([laidOut("M", 1, 2), withDhcp, laidOut("S", 1, 2, "tinh-3")], {
      ...options,
      target: "moi",
      roots: [{ id: "moi", prefix: "3fff:80::/44", realm: "internet", source: "doc", layout: "m", state: "active" }],
      id: "hop-nhat",
    });
    expect(plan.roots.map(({ id, state }) => [id, state])).toEqual([
      ["goc", "draining"],
      ["tinh-2.goc", "draining"],
      ["tinh-3.goc", "draining"],
      ["moi", "active"],
    ]);
    expect(errors(plan, "2026-05-01")).toEqual([]);
    const moved = plan.nodes.filter((node) => node.dhcp);
    expect(moved.map(({ dhcp: one }) => one?.id)).toEqual([7, 8]);
    const [, next] = moved as [Node, Node];
    expect(Prefix.from(next.prefix).contains(Prefix.from(`${next.dhcp?.pools?.[0]?.from}/128`))).toBe(true);
  });

  test("a map that is not one to one, or goes nowhere, is found", () => {
    const { plan } = mergePlans([laidOut("M", 1, 2), laidOut("M", 1, 2, "tinh-2", "3fff:70::/44")], options);
    const [map] = plan.renumber as unknown as [NonNullable<Plan["renumber"]>[number]];
    const [one, two] = map.moves as unknown as [{ from: string; to: string }, { from: string; to: string }];
    const broken = (moves: { from: string; to: string }[]) =>
      errors({ ...plan, renumber: [{ ...map, moves }] }, "2026-05-01").map(
        ({ params }) => (params.problem as { en: string }).en,
      );
    expect(broken([one, { ...two, to: one.to }])).toContain("two old prefixes move to this place");
    expect(broken([one, { ...two, from: one.from }])).toContain("the old prefix is moved twice");
    expect(broken([{ from: one.from, to: "3fff:90::/56" }])).toEqual([
      "the target is in no active or planned root",
      "the new prefix is not in the plan while the move lasts",
    ]);
    expect(broken([{ from: "3fff:7f:f:ff00::/56", to: one.to }])).toContain(
      "the old prefix is not in the plan while the move lasts",
    );
    expect(() => mergePlans([smallPlan], { ...options, target: "none" })).toThrow(Failure);
  });
});

describe("questions", () => {
  let bacNinh: Plan;
  beforeAll(async () => {
    bacNinh = await newPlan({
      province: "24",
      profile: "M",
      roots: [{ prefix: "3fff:40::/44", source: "doc" }],
      asOf: "2026-01-15",
    });
  });

  test("use adds up to the whole at every length, and is counted as by hand", () => {
    for (const length of [44, 48, 52, 56, 60, 64]) {
      const { total, used, reserved, free } = usageOf(bacNinh, "goc", length);
      expect(used + reserved + free).toBe(total);
    }
    const networks = bacNinh.nodes.filter(({ kind }) => kind !== "container" && kind !== "host");
    const blocks = new Set(networks.map(({ prefix }) => `${Prefix.of(Prefix.from(prefix).address, 64)}`));
    expect(usageOf(bacNinh, "goc", 64).used).toBe(BigInt(blocks.size));
    // Tiers a to e, and the upper half of the subnets of the other eleven.
    expect(usageOf(bacNinh, "goc", 64).reserved).toBe(5n * 65_536n + 11n * 32_768n);
    expect(() => usageOf(bacNinh, "none", 64)).toThrow(Failure);
  });

  test("forecast: the day a tier is full follows from the growth", () => {
    const growing = { ...bacNinh, policy: { growth: [{ tier: 4, perYear: 10 }], trigger: 0.5 } };
    const communes = forecast(growing, "2026-01-01").find(({ field, tier }) => field === "unit" && tier === 4);
    // 99 of 256 today: 128 after 2.9 years, 256 after 15.7.
    expect(communes).toMatchObject({
      used: 99,
      total: 256,
      perYear: 10,
      triggerOn: "2028-11-26",
      fullOn: "2041-09-14",
    });
    expect(levelsOf(growing).find(({ tier, field }) => tier === 4 && field === "unit")?.expected).toBe(199);
    const [still] = forecast(bacNinh, "2026-01-01").filter(({ field }) => field === "unit");
    expect(still?.fullOn).toBe(undefined);
  });

  test("trade-off: a filter entry for each unit against one for each tier, and routes", () => {
    const price = tradeOff(bacNinh);
    expect(price.roles.find(({ role }) => role === "wifi-guest")).toMatchObject({
      networks: 111,
      aclSize: 111,
      aclSizeRoleFirst: 2,
    });
    expect(price.routes).toEqual({
      root: 1,
      tier: 4,
      unit: 113,
      network: bacNinh.nodes.filter(({ kind }) => kind === "lan").length,
    });
    expect([aclSize(bacNinh, "cameras"), routes(bacNinh, "tier"), routes(bacNinh, "none")]).toEqual([99, 4, 0]);
  });

  test("explain: every network of a province is told by its address", () => {
    let told = 0;
    for (const node of bacNinh.nodes.filter(({ kind }) => kind === "lan")) {
      const found = explainAddress(bacNinh, `${Prefix.from(node.prefix).child(128, 0x1234)}`.replace("/128", ""));
      expect([found?.unit?.id, found?.role?.id, found?.vlan, found?.root?.id]).toEqual([
        node.unit,
        node.role,
        node.vlan,
        "goc",
      ]);
      told += 1;
    }
    expect(told).toBe(547);
  });

  test("explain: unused, reserved, retired, moving, and no address at all", () => {
    const unused = explainAddress(smallPlan, "3fff:40:4:8085::1");
    expect(unused?.fields.map(({ name, hex, reserved }) => [name, hex, reserved])).toEqual([
      ["tier", "4", undefined],
      ["unit", "80", undefined],
      ["subnet", "85", true],
    ]);
    expect(unused?.unit?.id).toBe("xa-a");
    const { plan } = mergePlans([laidOut("M", 1, 1), laidOut("M", 1, 1, "tinh-2", "3fff:70::/44")], {
      target: "goc",
      date: "2026-04-01",
      until: "2027-12-31",
      who: "Sở",
    });
    const old = explainAddress(plan, "3fff:70:4:1::9");
    expect(old?.moved?.direction).toBe("to");
    expect(explainAddress(plan, old?.moved?.prefix ?? "")?.moved).toMatchObject({
      direction: "from",
      prefix: "3fff:70:4:1::9",
    });
    expect(explainAddress(retire(smallPlan, { unit: "xa-a" }, author).plan, "3fff:40:4:8001::1")?.retired?.prefix).toBe(
      "3fff:40:4:8000::/56",
    );
    expect(explainAddress(smallPlan, "3fff:40:3:8001::")?.anycast).toBe("subnet-router-anycast");
    expect(explainAddress(smallPlan, "2001:db8::1")).toMatchObject({ text: "2001:db8::1", fields: [], nodes: [] });
    for (const text of ["", "abc", "1.2.3.4", "::1/129"]) expect(explainAddress(smallPlan, text)).toBe(undefined);
  });

  test("diff: rows by kind, and moved networks", () => {
    const nodes = smallPlan.nodes.map((node) =>
      node.unit === "xa-a" && node.role === "staff" ? { ...node, prefix: "3fff:40:4:8003::/64" } : node,
    );
    const { rows, moved } = diffPlans(smallPlan, { ...smallPlan, nodes, roles: smallPlan.roles.slice(1) });
    expect(rows.map(({ table, kind, id }) => [table, kind, id])).toEqual([
      ["roles", "removed", "management"],
      ["nodes", "removed", "3fff:40:4:8001::/64"],
      ["nodes", "added", "3fff:40:4:8003::/64"],
    ]);
    expect(moved).toEqual([{ unit: "xa-a", what: "staff", from: "3fff:40:4:8001::/64", to: "3fff:40:4:8003::/64" }]);
    expect(diffPlans(smallPlan, smallPlan)).toEqual({ rows: [], moved: [], findings: [] });
  });
});
