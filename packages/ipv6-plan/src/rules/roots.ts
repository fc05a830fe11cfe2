import type { Violation } from "@egov-vn/core";
import { Prefix } from "../address/prefix.js";
import { GLOBAL_UNICAST, SPECIAL_PURPOSE, specialPurposeOf } from "../address/special-purpose.js";
import { uniqueLocalDoubts } from "../address/unique-local.js";
import { type PlacedRoot, planIndex } from "../model/plan-index.js";
import { planRules } from "./catalogue.js";
import { at, checked, words } from "./checked.js";

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
      return words("thuộc fc00::/8, chưa ai được dùng", "is in fc00::/8, which nobody may use");
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
  checked(planRules.special, function* (plan): Iterable<Violation> {
    for (const placed of planIndex(plan).roots) {
      const problem = problemOf(placed);
      if (problem) yield at(`/roots/${placed.at}/prefix`, { prefix: placed.root.prefix, problem });
    }
  }),
  checked(planRules.handMadeUla, function* (plan): Iterable<Violation> {
    for (const { root, at: place, prefix } of planIndex(plan).roots) {
      if (!uniqueLocalDoubts(prefix).includes("not-random")) continue;
      const globalId = prefix.address.field(8, 40).toString(16).padStart(10, "0");
      yield at(`/roots/${place}/prefix`, { prefix: root.prefix, globalId });
    }
  }),
];
