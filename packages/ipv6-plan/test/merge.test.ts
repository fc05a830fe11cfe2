import { checkRules, type Finding, type LocalDate } from "@egov-vn/core";
import { beforeAll, describe, expect, test } from "vitest";
import { Prefix } from "../src/address/prefix.js";
import { planIndex } from "../src/model/plan-index.js";
import type { Node, Plan, Root } from "../src/schema.js";
import { ipv6PlanStandard } from "../src/standard.js";
import { communeSuccessors } from "../src/verbs/commune-successors.js";
import { layOutPlan } from "../src/verbs/lay-out-plan.js";
import { type Merged, mergePlans } from "../src/verbs/merge-plans.js";
import { newPlan } from "../src/verbs/new-plan.js";
import { profileLayouts } from "../src/verbs/profiles.js";

const found = (plan: Plan, asOf: LocalDate): readonly Finding[] =>
  checkRules(ipv6PlanStandard, plan, { asOf }).findings;
const errors = (plan: Plan, asOf: LocalDate) => found(plan, asOf).filter(({ severity }) => severity === "error");
const staying = (plan: Plan, asOf: LocalDate): string[] =>
  found(plan, asOf).flatMap(({ rule, path }) => (rule === "IPV-032" ? [path] : []));

const outline = (id: string, prefix: string) =>
  layOutPlan({
    id,
    title: "Ví dụ",
    owner: "Tỉnh Ví Dụ",
    date: "2026-01-15",
    profile: "M",
    roots: [{ prefix, source: "doc", asn: 64_496 }],
    units: ["so-a", "xa-a", "xa-b"].map((unit) => ({
      id: unit,
      name: `Đơn vị ${unit}`,
      kind: unit.startsWith("xa") ? "commune" : "department",
    })),
  });
const options = { target: "goc", date: "2026-04-01", until: "2027-12-31", who: "Sở Ví Dụ" } as const;

/** A plan that names its addresses wherever a plan can. */
function full(): Plan {
  const plan = outline("tinh-2", "3fff:70::/44");
  const xa = plan.units.find(({ id }) => id === "xa-a");
  const own = plan.nodes.find(({ kind, unit }) => kind === "container" && unit === "xa-a")?.prefix as string;
  const servers = plan.nodes.find(({ role }) => role === "servers")?.prefix as string;
  const nodes = plan.nodes.map(
    (node): Node => (node.unit === "xa-a" && node.kind === "lan" ? { ...node, site: "tru-so" } : node),
  );
  const host: Node = { prefix: `${Prefix.from(servers).child(128, 0x99)}`, kind: "host", unit: "so-a", name: "Kho" };
  const shared: Node = { prefix: "3fff:70:6:ff55::/64", kind: "lan", name: "Không của ai" };
  return {
    ...plan,
    units: plan.units.map((unit) => (unit === xa ? { ...unit, sites: [{ id: "tru-so", name: "Trụ sở" }] } : unit)),
    nodes: [...nodes, host, shared],
    dns: { ...plan.dns, delegations: [{ prefix: own, servers: ["ns.vidu.example"] }] },
    filters: [
      {
        id: "camera",
        zone: "camera",
        prefixes: nodes.flatMap(({ role, prefix }) => (role === "cameras" ? [prefix] : [])),
      },
    ],
    routing: {
      announced: [{ prefix: "3fff:70::/44", asn: 64_496 }],
      aggregates: ["3fff:70::/44", own],
      sourceFilter: ["3fff:70::/44"],
    },
  };
}

describe("a merged plan names the new address wherever the old one was named", () => {
  const { plan, leftBehind } = mergePlans([outline("tinh-1", "3fff:60::/44"), full()], options);
  const moves = new Map(plan.renumber?.[0]?.moves.map(({ from, to }) => [from, to]));
  const newPlace = (prefix: string): string => moves.get(prefix) as string;

  test("no rule finds an error, and nothing rests on the old space, until the day it ends", () => {
    expect(errors(plan, "2026-05-01")).toEqual([]);
    // What is no unit's has no place, and is said.
    expect(leftBehind.map(({ name }) => name)).toEqual(["Không của ai"]);
    const place = plan.nodes.findIndex(({ name }) => name === "Không của ai");
    expect(plan.nodes[place]?.status).toBe("draining");
    expect(staying(plan, "2026-05-01")).toEqual([]);
  });

  test("resolvers, DNS64, delegations, filters, aggregates, the source filter", () => {
    const [old = ""] = full().dns?.resolvers ?? [];
    expect(plan.dns?.resolvers?.length).toBe(3);
    expect(plan.dns?.resolvers).toContain(old);
    for (const { prefix, servers } of plan.dns?.dns64 ?? []) {
      const nat64 = plan.nodes.find((node) => node.prefix === prefix);
      expect(nat64?.kind).toBe("nat64");
      expect(servers.some((one) => Prefix.from("3fff:60::/44").contains(Prefix.from(`${one}/128`)))).toBe(true);
    }
    const delegated = plan.dns?.delegations?.map(({ prefix }) => prefix) ?? [];
    expect(delegated[1]).toBe(newPlace(delegated[0] as string));
    const filter = plan.filters?.[0]?.prefixes ?? [];
    const cameras = plan.nodes.filter(({ role, unit }) => role === "cameras" && unit?.endsWith("-moi"));
    expect(cameras.length).toBe(2);
    for (const { prefix } of cameras) expect(filter).toContain(prefix);
    expect(plan.routing?.aggregates).toContain("3fff:60::/44");
    expect(plan.routing?.sourceFilter).toEqual(["3fff:60::/44", "3fff:70::/44"]);
    expect(plan.routing?.announced?.map(({ prefix }) => prefix)).toEqual(["3fff:70::/44", "3fff:60::/44"]);
  });

  test("sites, servers in another unit's network, and the routers of networks and links", () => {
    const moved = plan.nodes.filter(({ unit, kind }) => unit === "tinh-2.xa-a-moi" && kind === "lan");
    expect(moved.length).toBeGreaterThan(3);
    expect(new Set(moved.map(({ site }) => site))).toEqual(new Set(["tru-so"]));
    expect(plan.nodes.filter(({ name }) => name === "Kho").map(({ unit, status }) => [unit, status])).toEqual([
      ["tinh-2.so-a", "draining"],
      ["tinh-2.so-a-moi", undefined],
    ]);
    const loopbacks = new Map(
      plan.nodes.flatMap(({ kind, name, prefix }) => (kind === "loopback" ? [[name, prefix]] : [])),
    );
    const target = Prefix.from("3fff:60::/44");
    let routers = 0;
    for (const node of plan.nodes) {
      for (const name of [node.router, ...(node.ends ?? [])]) {
        if (name === undefined) continue;
        // New networks have new routers, old ones the old, at both ends.
        expect(target.contains(Prefix.from(loopbacks.get(name) as string))).toBe(
          target.contains(Prefix.from(node.prefix)),
        );
        routers += 1;
      }
    }
    expect(routers).toBeGreaterThan(50);
  });

  test("what is forgotten is found while the move lasts, and all that is left on the day after", () => {
    const [old = ""] = full().dns?.resolvers ?? [];
    const own = outline("tinh-1", "3fff:60::/44").dns;
    const forgetful: Plan = {
      ...plan,
      dns: { ...plan.dns, resolvers: [old], dns64: own?.dns64 ?? [] },
      routing: { ...plan.routing, aggregates: ["3fff:70::/44"] },
      nodes: plan.nodes.map(
        (node): Node =>
          node.unit === "tinh-2.xa-b-moi" && node.router ? { ...node, router: node.router.replace("-moi", "") } : node,
      ),
    };
    const kinds = (paths: readonly string[]) => [...new Set(paths.map((path) => path.replace(/\/\d+/g, "/*")))];
    expect(kinds(staying(forgetful, "2026-05-01"))).toEqual([
      "/dns/resolvers/*",
      "/routing/aggregates/*",
      "/nodes/*/router",
    ]);
    expect(staying(plan, "2027-12-31")).toEqual([]);
    expect(kinds(staying(plan, "2028-01-01"))).toEqual([
      "/dns/resolvers/*",
      "/dns/dns64/*/prefix",
      "/dns/dns64/*/servers/*",
      "/dns/delegations/*/prefix",
      "/filters/*/prefixes/*",
      "/routing/aggregates/*",
      "/routing/sourceFilter/*",
      "/routing/announced/*/prefix",
    ]);
  });
});

describe("the merger of two real provinces of 15/6/2025", () => {
  const target: Root = {
    id: "moi",
    prefix: "3fff:800::/44",
    realm: "internet",
    source: "doc",
    layout: "m",
    state: "active",
  };
  const period = { before: "2025-06-30", after: "2025-07-01" } as const;
  let plans: [Plan, Plan];
  let merged: Merged;
  beforeAll(async () => {
    const before = (province: string, prefix: string) =>
      newPlan({ province, profile: "M", roots: [{ prefix, source: "doc" }], asOf: "2025-06-15" });
    plans = [await before("27", "3fff:100::/44"), await before("24", "3fff:200::/44")];
    merged = mergePlans(plans, {
      target: "moi",
      roots: [target],
      layouts: [profileLayouts.M],
      date: "2025-07-01",
      until: "2026-12-31",
      who: "Sở Khoa học và Công nghệ",
      successors: await communeSuccessors(plans, period),
    });
  });

  test("has that day's districts and communes", () => {
    const count = (plan: Plan, kind: string) => plan.units.filter((unit) => unit.kind === kind).length;
    expect(plans.map((plan) => [count(plan, "district"), count(plan, "commune")])).toEqual([
      [8, 121],
      [10, 192],
    ]);
    expect(plans.flatMap((plan) => errors(plan, "2025-06-15"))).toEqual([]);
  });

  test("makes each new commune once, with the old units' networks at its sites, one to one", () => {
    const { plan, moves, leftBehind, undecided } = merged;
    expect(errors(plan, "2025-08-01").map(({ rule, path, params }) => [rule, path, params])).toEqual([]);
    const communes = plan.units.filter(({ kind, roots }) => kind === "commune" && roots?.includes("moi"));
    const joined = communes.filter(({ sites }) => sites);
    const old = plans.flatMap(({ units }) => units.filter(({ kind }) => kind === "commune" || kind === "district"));
    expect(joined.reduce((sum, { sites }) => sum + (sites?.length ?? 0), 0) + undecided.length).toBe(old.length);
    expect(new Set(joined.map(({ code }) => code)).size).toBe(joined.length);
    expect(leftBehind).toEqual([]);
    const [from, to] = [new Set(moves.map((move) => move.from)), new Set(moves.map((move) => move.to))];
    expect([from.size, to.size]).toEqual([moves.length, moves.length]);
    // Every old network has its new one, at a site of the new commune.
    const lansOf = (nodes: readonly Node[], unit: string) =>
      nodes.filter((node) => node.kind === "lan" && node.unit === unit);
    for (const { id, sites, replaces } of joined) {
      const lans = lansOf(plan.nodes, id);
      expect(replaces).toEqual(sites?.map((site) => site.id));
      for (const site of sites ?? []) {
        expect(lans.filter((node) => node.site === site.id).length).toBe(lansOf(plan.nodes, site.id).length);
      }
    }
    expect(staying(plan, "2025-08-01")).toEqual([]);
    expect(undecided.every(({ kind }) => kind === "district" || kind === "commune")).toBe(true);
    expect(joined.length).toBeGreaterThan(90);
  });

  test("and the index tells a network's site and unit by its address", () => {
    const [lan] = merged.plan.nodes.filter(({ kind, site }) => kind === "lan" && site !== undefined) as [Node];
    const placed = planIndex(merged.plan).nodes.find(({ node }) => node === lan);
    expect(placed?.root?.root.id).toBe("moi");
  });
});

test("two plans of 500 units are merged, each unit with an index of its own", () => {
  const many = (id: string, prefix: string, count: number): Plan =>
    layOutPlan({
      id,
      title: "Ví dụ",
      owner: "Tỉnh Ví Dụ",
      date: "2026-01-15",
      profile: "M",
      roots: [{ prefix, source: "doc" }],
      units: Array.from({ length: count }, (_, at) => ({
        id: `u${at}`,
        name: `Đơn vị ${at}`,
        kind: ["commune", "department", "health", "education"][at % 4] as string,
      })),
      links: false,
    });
  const { plan, moves } = mergePlans([many("a", "3fff:60::/44", 500), many("b", "3fff:70::/44", 500)], options);
  expect(moves.length).toBe(504);
  const tiers = new Map<string, Set<number>>();
  for (const { tier, index, roots } of plan.units) {
    if (!roots?.includes("goc")) continue;
    const seen = tiers.get(`${tier}`) ?? new Set();
    expect(seen.has(index)).toBe(false);
    tiers.set(`${tier}`, seen.add(index));
  }
});
