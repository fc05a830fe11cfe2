import type { Violation } from "@egov-vn/core";
import { isNat64Prefix, NAT64_WELL_KNOWN } from "../address/nat64.js";
import { readPrefix } from "../address/read-prefix.js";
import { type PlanIndex, planIndex } from "../model/plan-index.js";
import type { Plan } from "../schema.js";
import { planRules } from "./catalogue.js";
import { at, checked, nodePath, words } from "./checked.js";

const LAST_DAY = "2030-12-31";

function* translation({ nodes, plan }: PlanIndex): Iterable<Violation> {
  const prefixes = new Set<string>();
  const translated = new Set<string>();
  for (const { node, at: place, prefix, realm } of nodes) {
    if (node.kind !== "nat64") continue;
    if (prefix.length === 96 && isNat64Prefix(prefix)) {
      prefixes.add(`${prefix}`);
      translated.add(realm);
      continue;
    }
    const problem = words("không dùng được làm tiền tố NAT64 /96", "cannot serve as a NAT64 prefix of /96");
    const wanted = words("một /96 có bit 64–71 bằng 0", "a /96 whose bits 64 to 71 are zero");
    yield at(nodePath(place), { prefix: node.prefix, problem, wanted });
  }
  const dns64 = (plan.dns?.dns64 ?? []).map(({ prefix }) => `${readPrefix(prefix).prefix}`);
  // The well-known prefix needs no node: it is not the plan's space.
  const everywhere = dns64.includes(`${NAT64_WELL_KNOWN}`);
  for (const { node, at: place, realm } of nodes) {
    if (node.stack !== "ipv6-only" || everywhere || translated.has(realm)) continue;
    const problem = words("chỉ có IPv6 mà miền này không có NAT64", "it has IPv6 only, and its realm has no NAT64");
    yield at(nodePath(place, "stack"), {
      prefix: node.prefix,
      problem,
      wanted: words("một nút “nat64” /96", "a “nat64” node of /96"),
    });
  }
  for (const prefix of prefixes) {
    if (dns64.includes(prefix)) continue;
    const problem = words("tiền tố NAT64 chưa có DNS64", "the NAT64 prefix has no DNS64");
    yield at("/dns", { prefix, problem, wanted: words("dns.dns64 với tiền tố này", "dns.dns64 with this prefix") });
  }
}

function* sunsets({ nodes }: Plan): Iterable<Violation> {
  for (let place = 0; place < nodes.length; place += 1) {
    const { prefix, stack, dualStackUntil } = nodes[place] as Plan["nodes"][number];
    if (stack !== "dual-stack") continue;
    const wanted = words("dualStackUntil không muộn hơn 2030-12-31", "dualStackUntil, no later than 2030-12-31");
    if (dualStackUntil === undefined) {
      const problem = words(
        "chạy song song IPv4 mà không có ngày kết thúc",
        "it has IPv4 beside it and no last day for it",
      );
      yield at(nodePath(place, "stack"), { prefix, problem, wanted });
    } else if (dualStackUntil > LAST_DAY) {
      const problem = words(
        `IPv4 còn đến ${dualStackUntil}, sau năm 2030`,
        `IPv4 stays until ${dualStackUntil}, after 2030`,
      );
      yield at(nodePath(place, "dualStackUntil"), { prefix, problem, wanted });
    }
  }
}

function* reviews(index: PlanIndex): Iterable<Violation> {
  for (const [place, review] of (index.plan.reviews ?? []).entries()) {
    const { date: day, root, length, total, used, reserved, free } = review;
    const placed = index.rootById.get(root);
    if (!placed) continue;
    const say = (key: string, problem: ReturnType<typeof words>, wanted: string): Violation =>
      at(`/reviews/${place}/${key}`, { day, root, length, problem, wanted });
    if (length < placed.prefix.length) {
      const problem = words(`khối gốc dài /${placed.prefix.length}`, `the root is a /${placed.prefix.length}`);
      yield say("length", problem, `length ≥ ${placed.prefix.length}`);
      continue;
    }
    const all = placed.prefix.count(length);
    if (BigInt(total) !== all) {
      yield say(
        "total",
        words(`tổng ghi ${total}, thực là ${all}`, `the total says ${total}, it is ${all}`),
        `total: ${all}`,
      );
    }
    const sum = BigInt(used) + BigInt(reserved) + BigInt(free);
    if (sum !== BigInt(total)) {
      yield say(
        "free",
        words(
          `${used} + ${reserved} + ${free} = ${sum}, không phải ${total}`,
          `${used} + ${reserved} + ${free} = ${sum}, not ${total}`,
        ),
        `free: ${BigInt(total) - BigInt(used) - BigInt(reserved)}`,
      );
    }
  }
}

/** P20 and P21: the way to IPv6 only, and the yearly figures. */
export const transitionRules = [
  checked(planRules.transition, function* (plan) {
    yield* translation(planIndex(plan));
    yield* sunsets(plan);
  }),
  checked(planRules.sums, (plan) => reviews(planIndex(plan))),
];
