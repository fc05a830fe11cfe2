import { defineRule, type Violation } from "@egov-vn/core";
import { isNat64Prefix, NAT64_WELL_KNOWN } from "../address/nat64.js";
import { readPrefix } from "../address/read-prefix.js";
import { lan, planExample } from "../examples/base-plan.js";
import { type PlanIndex, planIndex } from "../model/plan-index.js";
import type { Plan } from "../schema.js";
import { systemsBasis, TSLCD } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

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
      wanted: words("một khối “nat64” dài /96", "a “nat64” prefix of /96"),
    });
  }
  for (const prefix of prefixes) {
    if (dns64.includes(prefix)) continue;
    const problem = words("tiền tố NAT64 chưa có DNS64", "the NAT64 prefix has no DNS64");
    yield at("/dns", {
      prefix,
      problem,
      wanted: words("máy chủ DNS64 cho tiền tố này", "DNS64 servers for this prefix"),
    });
  }
}

function* sunsets({ nodes }: Plan): Iterable<Violation> {
  for (let place = 0; place < nodes.length; place += 1) {
    const { prefix, stack, dualStackUntil } = nodes[place] as Plan["nodes"][number];
    if (stack !== "dual-stack") continue;
    const wanted = words(
      "ngày cuối còn IPv4, không muộn hơn 31/12/2030",
      "a last day of IPv4, no later than 31/12/2030",
    );
    if (dualStackUntil === undefined) {
      const problem = words(
        "chạy song song IPv4 mà không có ngày kết thúc",
        "it also runs IPv4, with no last day for it",
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
      yield say("length", problem, `≥ ${placed.prefix.length}`);
      continue;
    }
    const all = placed.prefix.count(length);
    if (BigInt(total) !== all) {
      yield say("total", words(`tổng ghi ${total}, thực là ${all}`, `the total says ${total}, it is ${all}`), `${all}`);
    }
    const sum = BigInt(used) + BigInt(reserved) + BigInt(free);
    if (sum !== BigInt(total)) {
      yield say(
        "free",
        words(
          `${used} + ${reserved} + ${free} = ${sum}, không phải ${total}`,
          `${used} + ${reserved} + ${free} = ${sum}, not ${total}`,
        ),
        `${BigInt(total) - BigInt(used) - BigInt(reserved)}`,
      );
    }
  }
}

/** P20 and P21: the way to IPv6 only, and the yearly figures. */
export const transitionRules = [
  defineRule<Plan>({
    id: "IPV-020",
    severity: "warning",
    basis: systemsBasis(
      ["IPv6 only 2026–2030", "RFC 6052", "RFC 6147"],
      "Chương trình “IPv6 only” 2026–2030 của Bộ Khoa học và Công nghệ (báo chí đưa tin tháng 10/2025): toàn bộ cơ quan nhà nước chỉ dùng IPv6 vào năm 2030. Mạng chỉ có IPv6 cần NAT64 (RFC 6052) và DNS64 (RFC 6147) để tới dịch vụ IPv4.",
      "The programme “IPv6 only” 2026-2030 of the Ministry of Science and Technology (press, October 2025): all state agencies on IPv6 only by 2030. A network with IPv6 only needs NAT64 (RFC 6052) and DNS64 (RFC 6147) to reach IPv4 services.",
    ),
    title: ["P20: lộ trình chuyển đổi chưa khép kín", "P20: the transition is not thought to its end"],
    message: ["{field}, khối {prefix}: {problem}.", "{field}, {prefix}: {problem}."],
    remedy: ["Bổ sung {wanted}.", "Add {wanted}."],
    *check(plan) {
      yield* translation(planIndex(plan));
      yield* sunsets(plan);
    },
    example: planExample(lan({ stack: "dual-stack" })),
  }),
  defineRule<Plan>({
    id: "IPV-021",
    severity: "error",
    basis: { citations: TSLCD.register },
    title: ["P21: số liệu rà soát không cộng đúng", "P21: the figures of a review do not add up"],
    message: [
      "{field}, rà soát {day}, khối {root}, tính theo /{length}: {problem}.",
      "{field}, review of {day}, root {root}, counted in /{length}: {problem}.",
    ],
    remedy: ["Sửa {field} thành {wanted}.", "Make {field} {wanted}."],
    check: (plan) => reviews(planIndex(plan)),
    example: planExample({
      reviews: [{ date: "2026-12-31", root: "main", length: 56, total: 4096, used: 1, reserved: 0, free: 4096 }],
    }),
  }),
];
