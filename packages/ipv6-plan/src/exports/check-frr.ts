import type { Finding } from "@egov-vn/core";
import { readPrefix } from "../address/read-prefix.js";
import { exportRules } from "./export-rules.js";
import { Findings } from "./findings.js";

const TARGET = "FRR";

/** The commands that an export writes, in full; `vtysh` takes any beginning of them that is unique. */
const COMMANDS = [
  "frr version",
  "frr defaults",
  "hostname",
  "log",
  "service integrated-vtysh-config",
  "ipv6 unicast-routing",
  "ipv6 route",
  "ipv6 prefix-list",
  "ipv6 access-list",
  "ipv6 address",
  "ipv6 nd",
  "ipv6 dhcp",
  "ipv6 verify",
  "no ipv6 nd",
  "no bgp",
  "bgp",
  "interface",
  "description",
  "router bgp",
  "neighbor",
  "no neighbor",
  "address-family ipv6",
  "network",
  "exit-address-family",
  "exit",
  "end",
  "deny",
  "permit",
] as const;

const isPrefixText = (word: string): boolean => /^[0-9a-f:.]*:[0-9a-f:.]*\/\d+$/i.test(word);

/** Words whose argument is an interface's address and may so have host bits. */
const isAddress = (words: readonly string[]): boolean => words[0] === "ipv6" && words[1] === "address";

function checkList(words: readonly string[], line: number, findings: Findings): void {
  const at = words.findIndex((word) => word === "permit" || word === "deny");
  const text = words[at + 1] ?? "";
  const { prefix } = readPrefix(text);
  if (!prefix) return;
  const numberAfter = (name: string): number | undefined => {
    const place = words.indexOf(name, at);
    return place === -1 ? undefined : Number(words[place + 1]);
  };
  const [ge, le] = [numberAfter("ge"), numberAfter("le")];
  const wrong =
    (ge !== undefined && !(ge > prefix.length && ge <= 128)) ||
    (le !== undefined && !(le >= prefix.length && le >= (ge ?? 0) && le <= 128));
  if (wrong) findings.add(exportRules.filterLength, { value: words.slice(at).join(" ") }, "", line);
}

/**
 * Returns what is wrong with an FRR configuration, above all what `vtysh -C` lets pass: host bits in routes, networks and
 * lists, `ge` and `le` that never match, abbreviated commands.
 */
export function checkFrr(text: string): readonly Finding[] {
  const findings = new Findings();
  text.split(/\r?\n/).forEach((raw, at) => {
    const [line, shown] = [at + 1, raw.trim()];
    if (shown === "" || shown.startsWith("!") || shown.startsWith("#")) return;
    const words = shown.split(/\s+/);
    const known = COMMANDS.some((command) => shown === command || shown.startsWith(`${command} `));
    if (!known) findings.add(exportRules.abbreviated, { value: shown }, "", line);
    if (words[0] === "description" || words[0] === "hostname") return;
    for (const word of words) {
      if (!isPrefixText(word)) continue;
      const { prefix, problems } = readPrefix(word);
      if (!prefix) findings.add(exportRules.unreadablePrefix, { target: TARGET, value: word, where: shown }, "", line);
      else if (problems.includes("host-bits") && !isAddress(words)) {
        findings.add(
          exportRules.hostBits,
          { target: TARGET, value: word, wanted: prefix.toString(), where: shown },
          "",
          line,
        );
      }
    }
    if (words.includes("prefix-list")) checkList(words, line, findings);
  });
  return findings.list;
}
