import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportOptions } from "./exported.js";
import { Findings } from "./findings.js";
import { frrPrefixLists } from "./frr.js";
import { networkOf } from "./network.js";
import { edgeOf, titleComment } from "./routers.js";

const TARGET = "BCP 38";

/**
 * Returns the filters of the edge against forged sources (BCP 38, RFC 2827): the plan's own prefixes as a plain list, as
 * an nftables set with the two rules, as an IOS access list, and as prefix lists for FRR. Own space never comes in as a
 * source, nothing but own space goes out.
 */
export function bcp38Export(plan: Plan, options: ExportOptions = {}): Exported {
  const findings = new Findings();
  const network = networkOf(plan, TARGET, findings, {
    asOf: options.asOf ?? plan.date,
    planned: options.planned === true,
  });
  const internet = new Set(plan.realms.filter((realm) => realm.kind === "internet").map((realm) => realm.id));
  const roots = network.roots.filter(({ root }) => internet.has(root.realm)).map(({ prefix }) => prefix);
  const edge = edgeOf(plan, roots, TARGET, findings);
  if (edge.own.length === 0) {
    findings.add(exportRules.nothing, {
      target: TARGET,
      what: { vi: "khối gốc trên Internet", en: "root on the Internet" },
    });
    return { files: [], findings: findings.list };
  }
  const title = titleComment(plan);
  const own = edge.own.map(String);
  const nft = [
    `# ${title}`,
    "table ip6 bcp38 {",
    "  set own {",
    "    type ipv6_addr",
    "    flags interval",
    "    auto-merge",
    `    elements = { ${own.join(", ")} }`,
    "  }",
    "  # iifgroup / oifgroup 38: the interfaces to other networks",
    "  chain forward {",
    "    type filter hook forward priority filter; policy accept;",
    "    iifgroup 38 ip6 saddr @own drop",
    "    oifgroup 38 ip6 saddr != @own drop",
    "  }",
    "}",
  ];
  const ios = [
    `! ${title}`,
    "ipv6 access-list BCP38-IN",
    ...own.map((prefix) => ` deny ipv6 ${prefix} any`),
    " permit ipv6 any any",
    "!",
    "ipv6 access-list BCP38-OUT",
    ...own.map((prefix) => ` permit ipv6 ${prefix} any`),
    " deny ipv6 any any",
    "!",
  ];
  const file = (name: string, lines: readonly string[]) => ({ name: `bcp38/${name}`, text: `${lines.join("\n")}\n` });
  return {
    files: [
      file("own-prefixes.txt", own),
      file("nftables.conf", nft),
      file("cisco-ios.txt", ios),
      file("frr.conf", [`! ${title}`, ...frrPrefixLists(edge)]),
    ],
    findings: findings.list,
  };
}
