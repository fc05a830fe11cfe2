import { defineRule, fieldAt } from "@egov-vn/core";
import { Prefix } from "../address/prefix.js";
import { GLOBAL_UNICAST, SPECIAL_PURPOSE, specialPurposeOf } from "../address/special-purpose.js";
import { uniqueLocalDoubts } from "../address/unique-local.js";
import { LAYOUT, planExample, ROOT } from "../examples/base-plan.js";
import { type PlacedRoot, planIndex } from "../model/plan-index.js";
import type { Plan } from "../schema.js";
import { rfc } from "./basis.js";
import { at, words } from "./violation.js";

const DOCUMENTATION = SPECIAL_PURPOSE.filter(({ rfc }) => rfc === "RFC 3849" || rfc === "RFC 9637");
const UNIQUE_LOCAL = Prefix.from("fc00::/7");

function problemOf({ root, prefix }: PlacedRoot) {
  const documentation = DOCUMENTATION.find((block) => block.prefix.overlaps(prefix));
  if (root.source === "doc") {
    return documentation?.prefix.contains(prefix)
      ? undefined
      : words("khai báo là khối dùng trong tài liệu nhưng không phải", "is declared as documentation space and is not");
  }
  if (documentation) {
    return words(
      `thuộc khối dùng trong tài liệu ${documentation.prefix} (${documentation.rfc})`,
      `is in documentation space ${documentation.prefix} (${documentation.rfc})`,
    );
  }
  if (root.source === "ula") {
    const [doubt] = uniqueLocalDoubts(prefix).filter((one) => one !== "not-random");
    if (!UNIQUE_LOCAL.contains(prefix))
      return words("khai báo là ULA nhưng không thuộc fc00::/7", "is declared as a ULA and is not in fc00::/7");
    if (doubt === "not-local")
      return words("thuộc fc00::/8, chưa ai được dùng", "is in fc00::/8, which is not yet open for use");
    if (doubt === "too-short")
      return words("ngắn hơn /48 của một định danh toàn cục", "is shorter than the /48 of one global id");
    return undefined;
  }
  const special = specialPurposeOf(prefix) ?? SPECIAL_PURPOSE.find((block) => block.prefix.overlaps(prefix));
  if (special) {
    return words(
      `chạm vào khối chuyên dụng ${special.prefix}: ${special.name.vi} (${special.rfc})`,
      `touches special-purpose space ${special.prefix}: ${special.name.en} (${special.rfc})`,
    );
  }
  return GLOBAL_UNICAST.contains(prefix)
    ? undefined
    : words(
        "nằm ngoài 2000::/3, khối mà các tổ chức quản lý đang cấp",
        "is outside 2000::/3, from which registries assign",
      );
}

/** P08: whether a root is what it is declared to be, and may be used. */
export const rootRules = [
  defineRule<Plan>({
    id: "IPV-008",
    severity: "error",
    basis: rfc([6890], [3849], [9637], [4193, "§3.1"]),
    title: ["P08: khối gốc không dùng được trong mạng thật", "P08: a root cannot be used in production"],
    message: ["{field}, khối {prefix}: {problem}.", "{field}, {prefix}: {problem}."],
    remedy: [
      "Xin khối địa chỉ của VNNIC, hoặc khai báo đúng nguồn của khối ở {source}.",
      "Ask VNNIC for space, or declare where the block is from in {source}.",
    ],
    *check(plan) {
      for (const placed of planIndex(plan).roots) {
        const problem = problemOf(placed);
        const source = fieldAt(`/roots/${placed.at}/source`);
        if (problem) yield at(`/roots/${placed.at}/prefix`, { prefix: placed.root.prefix, problem, source });
      }
    },
    example: planExample({ roots: [{ ...ROOT, source: "vnnic" }] }),
  }),
  defineRule<Plan>({
    id: "IPV-027",
    severity: "warning",
    basis: rfc([4193, "§3.2.2"]),
    title: ["P08: ULA không ngẫu nhiên", "P08: a ULA that is not random"],
    message: [
      "{field}, khối {prefix}: 40 bit định danh toàn cục {globalId} trông như tự đặt.",
      "{field}, {prefix}: the 40 bits of global id {globalId} look made by hand.",
    ],
    remedy: [
      "Sinh ngẫu nhiên 40 bit theo RFC 4193 để không trùng khi sáp nhập mạng.",
      "Draw the 40 bits at random as RFC 4193 says, so that merged networks do not clash.",
    ],
    *check(plan) {
      for (const { root, at: place, prefix } of planIndex(plan).roots) {
        if (!uniqueLocalDoubts(prefix).includes("not-random")) continue;
        const globalId = prefix.address.field(8, 40).toString(16).padStart(10, "0");
        yield at(`/roots/${place}/prefix`, { prefix: root.prefix, globalId });
      }
    },
    example: planExample({
      roots: [{ ...ROOT, prefix: "fd00:0:1::/48", source: "ula" }],
      layouts: [
        {
          ...LAYOUT,
          rootLength: 48,
          fields: [
            { name: "tier", bits: 4, order: "explicit" },
            { name: "unit", bits: 8, order: "centermost" },
            { name: "subnet", bits: 4, order: "rightmost" },
          ],
        },
      ],
      nodes: [],
      units: [],
    }),
  }),
];
