import type { Bilingual, JsonPointer } from "@egov-vn/core";
import { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";
import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { ExportOptions } from "./exported.js";
import type { Findings } from "./findings.js";
import { interfaceName, plainSlug, plainWords, toAscii } from "./names.js";
import { networkOf, type Placed, planPrefix } from "./network.js";

/** A network on an interface. */
interface RouterLan {
  readonly prefix: Prefix;
  /** The router's own address: `::1`. */
  readonly address: Address;
  readonly description: string;
  readonly mode: "slaac" | "stateless" | "stateful";
  readonly draining: boolean;
  readonly ipv6Only: boolean;
}

/** An interface with its networks: more than one only while a network is renumbered. */
export interface RouterInterface {
  readonly name: string;
  readonly vlan: number | undefined;
  readonly lans: readonly RouterLan[];
}

/** One end of a link between routers. */
interface RouterLink {
  /** Without it the plan does not say which interface it is. */
  readonly name: string | undefined;
  readonly address: Address;
  readonly prefix: Prefix;
  readonly description: string;
}

/** One router: one that the plan names by a loopback, or the one of a unit's site. */
export interface Router {
  /** Unique, good for a file's name. */
  readonly slug: string;
  /** The name that the plan gives, when it gives one. */
  readonly hostname: string | undefined;
  readonly title: string;
  readonly loopbacks: readonly Prefix[];
  readonly links: readonly RouterLink[];
  readonly interfaces: readonly RouterInterface[];
}

/** What the edge towards other networks must know. */
export interface Edge {
  readonly announced: readonly { readonly prefix: Prefix; readonly asn: number }[];
  /** Prefixes whose more specific routes end here; an address without such a route goes into the void. */
  readonly aggregates: readonly Prefix[];
  /** Own source addresses. */
  readonly own: readonly Prefix[];
}

/** A plan as routers see it. */
export interface Routers {
  readonly routers: readonly Router[];
  readonly edge: Edge;
  readonly resolvers: readonly Address[];
  readonly dns64: readonly Address[];
  readonly nat64: readonly Prefix[];
  readonly lifetime: number;
}

interface Draft {
  readonly slug: string;
  readonly hostname: string | undefined;
  readonly title: string;
  readonly loopbacks: Prefix[];
  readonly links: RouterLink[];
  readonly interfaces: Map<string, { vlan: number | undefined; lans: RouterLan[]; roots: Set<string> }>;
}

/** Counts the names that had to be rewritten. */
class Rewriter {
  #count = 0;

  /** `fallback` when no word is left. */
  words(text: string, fallback: string): string {
    const plain = plainWords(text);
    if (plain !== text) this.#count += 1;
    return plain === "" ? fallback : plain;
  }

  report(target: string, findings: Findings): void {
    if (this.#count > 0) findings.add(exportRules.changedText, { target, count: this.#count });
  }
}

const addresses = (texts: readonly string[], target: string, path: JsonPointer, findings: Findings): Address[] =>
  texts.flatMap((text) => {
    const address = Address.parse(text);
    if (!address) findings.add(exportRules.unreadablePrefix, { target, value: text }, path);
    return address ? [address] : [];
  });

/** Returns what the edge announces, ends and lets through: what the plan says, else its roots on the Internet. */
export function edgeOf(plan: Plan, own: readonly Prefix[], target: string, findings: Findings): Edge {
  const { announced = [], aggregates, sourceFilter } = plan.routing ?? {};
  const read = (texts: readonly string[], path: JsonPointer): Prefix[] =>
    texts.flatMap((text, place) => planPrefix(text, target, `${path}/${place}`, findings) ?? []);
  const shown = announced.flatMap(({ prefix: text, asn }, place) => {
    const prefix = planPrefix(text, target, `/routing/announced/${place}/prefix`, findings);
    return prefix ? [{ prefix, asn }] : [];
  });
  return {
    announced: shown,
    aggregates: aggregates ? read(aggregates, "/routing/aggregates") : shown.map(({ prefix }) => prefix),
    own: sourceFilter ? read(sourceFilter, "/routing/sourceFilter") : own,
  };
}

/**
 * Returns the routers of a plan with their interfaces. A LAN belongs to its `router`, or else to the router of its unit
 * and site, which the plan does not name: that one has a file and no host name.
 *
 * @param vlanName the target's name of a VLAN's interface when the options give no name, with `{vlan}`.
 */
export function routersOf(
  plan: Plan,
  target: string,
  vlanName: string,
  options: ExportOptions,
  findings: Findings,
  linksToo = true,
): Routers {
  const network = networkOf(plan, target, findings, {
    asOf: options.asOf ?? plan.date,
    planned: options.planned === true,
  });
  const drafts = new Map<string, Draft>();
  const rewriter = new Rewriter();
  const slugs = new Set<string>();
  const draft = (key: string, name: string, hostname: string | undefined, title = name): Draft => {
    const known = drafts.get(key);
    if (known) return known;
    const base = plainSlug(name, "router");
    let slug = base;
    for (let number = 2; slugs.has(slug); number += 1) slug = `${base}-${number}`;
    slugs.add(slug);
    const host = hostname === undefined ? undefined : plainSlug(hostname, "router");
    const made: Draft = {
      slug,
      hostname: host,
      title: rewriter.words(title, slug),
      loopbacks: [],
      links: [],
      interfaces: new Map(),
    };
    drafts.set(key, made);
    return made;
  };
  const named = (name: string): Draft => draft(`router ${name}`, name, name);

  for (const { prefix, name } of network.of("loopback")) {
    if (prefix.length === 128) named(name).loopbacks.push(prefix);
  }
  // An advertising daemon has nothing to do with links.
  for (const link of linksToo ? network.of("link") : []) addLink(link, named, rewriter, options, target, findings);
  for (const lan of network.of("lan")) {
    const { node, unit } = lan;
    const place = [unit?.id ?? "khong-don-vi", ...(node.site === undefined ? [] : [node.site])].join("-");
    const router =
      node.router === undefined ? draft(`unit ${place}`, place, undefined, unit?.name) : named(node.router);
    addLan(lan, router, rewriter, options.vlanInterface ?? vlanName, target, findings);
  }
  rewriter.report(target, findings);
  const own = network.roots
    .filter(({ root }) => realmKind(plan, root.realm) === "internet")
    .map(({ prefix }) => prefix);
  const routers = [...drafts.values()].map(
    (one): Router => ({
      ...one,
      interfaces: [...one.interfaces].map(([name, { vlan, lans }]) => ({ name, vlan, lans })),
    }),
  );
  return {
    routers,
    edge: edgeOf(plan, own, target, findings),
    resolvers: addresses(plan.dns?.resolvers ?? [], target, "/dns/resolvers", findings),
    dns64: addresses(
      (plan.dns?.dns64 ?? []).flatMap(({ servers }) => servers),
      target,
      "/dns/dns64",
      findings,
    ),
    nat64: network.of("nat64").map(({ prefix }) => prefix),
    lifetime: options.lifetime ?? 1800,
  };
}

const realmKind = (plan: Plan, id: string): string | undefined => plan.realms.find((realm) => realm.id === id)?.kind;

function addLink(
  link: Placed,
  named: (name: string) => Draft,
  rewriter: Rewriter,
  options: ExportOptions,
  target: string,
  findings: Findings,
): void {
  const { node, prefix, name } = link;
  if (node.ends === undefined) {
    findings.count(
      exportRules.missing,
      { target, what: { vi: "bộ định tuyến ở hai đầu liên kết", en: "the routers at a link's ends" } },
      node.prefix,
      `${link.path}/ends`,
    );
    return;
  }
  const wire = node.onWire === undefined ? prefix : planPrefix(node.onWire, target, `${link.path}/onWire`, findings);
  if (!wire) return;
  node.ends.forEach((end, place) => {
    const given = options.linkInterfaces?.[`${end} ${prefix}`];
    const usable = given === undefined ? undefined : interfaceName(given);
    if (usable === undefined)
      findings.count(exportRules.linkInterface, { target }, `${end} ${prefix}`, `${link.path}/ends`);
    const address = wire.first.plus(place);
    named(end).links.push({
      name: usable,
      address,
      prefix: Prefix.of(wire.first, wire.length),
      description: rewriter.words(name, prefix.toString()),
    });
  });
}

function addLan(
  lan: Placed,
  router: Draft,
  rewriter: Rewriter,
  pattern: string,
  target: string,
  findings: Findings,
): void {
  const { node, prefix, name, vlan, root } = lan;
  const missing = (what: Bilingual): void =>
    findings.count(exportRules.missing, { target, what }, node.prefix, `${lan.path}/vlan`);
  if (vlan === undefined) {
    missing({ vi: "số VLAN của LAN", en: "a LAN's VLAN" });
    return;
  }
  const shown = interfaceName(pattern.replaceAll("{vlan}", String(vlan)));
  if (shown === undefined) {
    missing({ vi: "tên giao diện VLAN dùng được", en: "a usable name of VLAN interfaces" });
    return;
  }
  const rootId = root?.root.id ?? "";
  const known = router.interfaces.get(shown);
  // Two networks on one interface are right only while hosts move from one root to another.
  if (known?.roots.has(rootId)) {
    const first = known.lans[0]?.prefix.toString() ?? "";
    findings.add(
      exportRules.interfaceTwice,
      { target, value: `${router.slug} ${shown}`, first, second: node.prefix },
      `${lan.path}/vlan`,
    );
    return;
  }
  const entry = known ?? { vlan, lans: [], roots: new Set<string>() };
  entry.roots.add(rootId);
  entry.lans.push({
    prefix,
    address: prefix.first.plus(1),
    description: rewriter.words(name, prefix.toString()),
    mode: node.dhcp?.mode ?? "slaac",
    draining: lan.draining,
    ipv6Only: node.stack === "ipv6-only",
  });
  router.interfaces.set(shown, entry);
}

/** Returns a plan's title as a comment of any configuration. */
export const titleComment = (plan: Plan): string => plainWords(toAscii(`${plan.title}, ${plan.owner}, ${plan.date}`));
