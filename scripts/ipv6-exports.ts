import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provinces, requireCovered } from "@egov-vn/codes";
import { communeSuccessors, mergePlans, newPlan, type Plan, profileLayouts } from "@egov-vn/ipv6-plan";
import { realChecks, TOOL_NAMES, toolPath, withServices } from "../packages/ipv6-plan/test/real-tools.js";

// Has the tools of the targets judge the exports of a plan of each province and of three merged plans. It takes minutes.

const DAY = "2026-01-15";
const MERGERS = [
  ["27", "24"],
  ["33", "34"],
  ["37", "35", "36"],
] as const;

/** The roots are parts of 3fff::/20, a /44 each. */
const rootOf = (number: number): string => `3fff:${(number * 16).toString(16)}::/44`;

async function mergedPlan(old: readonly string[], first: number): Promise<Plan> {
  const plans: Plan[] = [];
  for (const [place, province] of old.entries())
    plans.push(
      await newPlan({
        province,
        profile: "M",
        roots: [{ prefix: rootOf(first + place), source: "doc" }],
        asOf: "2025-06-15",
      }),
    );
  const target = {
    id: "moi",
    prefix: rootOf(first + old.length),
    realm: "internet",
    source: "doc",
    layout: "m",
  } as const;
  const all = plans as [Plan, ...Plan[]];
  return mergePlans(all, {
    target: "moi",
    roots: [{ ...target, state: "active" }],
    layouts: [profileLayouts.M],
    date: "2025-07-01",
    until: "2026-12-31",
    who: "Sở Khoa học và Công nghệ",
    successors: await communeSuccessors(all, { before: "2025-06-30", after: "2025-07-01" }),
    id: `hop-nhat-${old.join("-")}`,
  }).plan;
}

async function* plans(): AsyncGenerator<Plan> {
  let number = 0;
  for (const { code } of requireCovered(provinces({ asOf: DAY }))) {
    number += 1;
    yield await newPlan({
      province: code,
      profile: "M",
      roots: [{ prefix: rootOf(number), source: "doc" }],
      asOf: DAY,
    });
  }
  for (const old of MERGERS) {
    yield await mergedPlan(old, number + 1);
    number += old.length + 1;
  }
}

const folder = mkdtempSync(join(tmpdir(), "ipv6-exports-"));
// The tools named in the command, or all.
const tools = process.argv.length > 2 ? process.argv.slice(2) : TOOL_NAMES;
const missing = tools.filter((name) => toolPath(name) === undefined);
if (missing.length > 0) console.error(`SKIPPED: not on this machine: ${missing.join(", ")}`);
const sums = new Map<string, number>();
let [planCount, refusedCount] = [0, 0];
for await (const plan of plans()) {
  const { checked, refused } = realChecks(withServices(plan), join(folder, plan.id), tools);
  planCount += 1;
  refusedCount += refused.length;
  for (const [tool, count] of checked) sums.set(tool, (sums.get(tool) ?? 0) + count);
  for (const words of refused) console.error(words);
  console.log(`${plan.id}: ${[...checked].map(([tool, count]) => `${tool} ${count}`).join(", ")}`);
}
rmSync(folder, { recursive: true });
const total = [...sums.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `${planCount} plans, ${total} checks, ${refusedCount} refused (${[...sums].map(([tool, count]) => `${tool} ${count}`).join(", ")})`,
);
process.exitCode = refusedCount > 0 || total === 0 ? 1 : 0;
