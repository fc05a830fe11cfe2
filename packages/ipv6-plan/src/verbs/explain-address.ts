import type { Bilingual } from "@egov-vn/core";
import { Address } from "../address/address.js";
import { reservedIn } from "../address/interface-id.js";
import { Prefix } from "../address/prefix.js";
import { readAddress, readPrefix } from "../address/read-prefix.js";
import { specialPurposeOf } from "../address/special-purpose.js";
import { hexOf, placedFields, reserveOf } from "../model/bit-fields.js";
import { type PlacedRoot, planIndex, zoneOf } from "../model/plan-index.js";
import type { Node, Plan, Realm, Retired, Role, Root, Unit, Zone } from "../schema.js";

/** One field of an address. */
export interface ExplainedField {
  readonly name: string;
  /** The first bit and the bit after the last. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly hex: string;
  /** What the value stands for: a tier, a unit, a role. */
  readonly meaning?: string;
  readonly reserved?: true;
}

/** What an address or prefix is in a plan. */
export interface ExplainedAddress {
  /** As RFC 5952 writes it. */
  readonly text: string;
  /** Of the special-purpose registry: documentation, unique local, … */
  readonly special?: Bilingual;
  readonly realm?: Realm;
  readonly root?: Root;
  readonly fields: readonly ExplainedField[];
  readonly unit?: Unit;
  readonly role?: Role;
  readonly vlan?: number;
  readonly zone?: Zone;
  /** The nodes that hold it, the widest first; the last is the nearest. */
  readonly nodes: readonly Node[];
  readonly retired?: Retired;
  /** Where it goes, or came from, in a renumbering. */
  readonly moved?: { readonly direction: "to" | "from"; readonly prefix: string; readonly map: string };
  readonly anycast?: "subnet-router-anycast" | "reserved-anycast";
}

function read(text: string): Prefix | undefined {
  const { address } = readAddress(text);
  return address ? Prefix.of(address, 128) : readPrefix(text).prefix;
}

function* fieldsOf(plan: Plan, { root, prefix: block, layout }: PlacedRoot, prefix: Prefix): Iterable<ExplainedField> {
  if (!layout || layout.rootLength !== block.length) return;
  const values: Record<string, number> = {};
  for (const { field, from, to } of placedFields(layout)) {
    if (to > prefix.length) return;
    const value = prefix.address.bits(from, field.bits);
    values[field.name] = value;
    const meaning =
      field.values?.find((one) => one.value === value)?.name ??
      (field.name === "unit" ? unitAt(plan, root, values)?.name : undefined) ??
      (field.name === "subnet" ? plan.roles.find(({ subnet }) => subnet === value)?.title : undefined);
    yield {
      name: field.name,
      from,
      to,
      value,
      hex: hexOf(value, field.bits),
      ...(meaning !== undefined && { meaning }),
      ...(reserveOf(field, value) && { reserved: true as const }),
    };
  }
}

function unitAt(plan: Plan, { id, state }: Root, values: Record<string, number>): Unit | undefined {
  return plan.units.find(
    (unit) =>
      unit.tier === (values.tier ?? unit.tier) &&
      unit.index === values.unit &&
      Object.entries(unit.values ?? {}).every(
        ([name, value]) => values[name] === undefined || values[name] === value,
      ) &&
      (unit.roots ? unit.roots.includes(id) : state === "active" || state === "planned"),
  );
}

/** The same place inside the other prefix of a move. */
function moved(prefix: Prefix, from: Prefix, to: Prefix): Prefix | undefined {
  if (from.length !== to.length || !from.contains(prefix)) return undefined;
  const offset = prefix.address.toBigInt() - from.address.toBigInt();
  return Prefix.of(Address.fromBigInt(to.address.toBigInt() + offset), prefix.length);
}

function moveOf(plan: Plan, prefix: Prefix, shown: (prefix: Prefix) => string): ExplainedAddress["moved"] {
  for (const map of plan.renumber ?? []) {
    for (const move of map.moves) {
      const [from, to] = [readPrefix(move.from).prefix, readPrefix(move.to).prefix];
      if (!from || !to) continue;
      const forth = moved(prefix, from, to);
      if (forth) return { direction: "to", prefix: shown(forth), map: map.id };
      const back = moved(prefix, to, from);
      if (back) return { direction: "from", prefix: shown(back), map: map.id };
    }
  }
  return undefined;
}

/**
 * Returns what an address or prefix is in a plan: realm, root, the value and meaning of each field, unit, role, VLAN, zone,
 * the nodes that hold it, and whether it is retired or moving; `undefined` for a text that is neither.
 *
 * @example
 * explainAddress(plan, "3fff:40:4:8001::1234")?.unit?.name // => "Xã Ví Dụ A"
 */
export function explainAddress(plan: Plan, text: string): ExplainedAddress | undefined {
  const prefix = read(text);
  if (!prefix) return undefined;
  const index = planIndex(plan);
  const holding = index.nodes.filter((one) => one.prefix.contains(prefix));
  const nearest = holding.at(-1);
  const root = nearest?.root ?? index.roots.find((one) => one.prefix.contains(prefix));
  const fields = root ? [...fieldsOf(plan, root, prefix)] : [];
  const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  const unit =
    [...holding]
      .reverse()
      .flatMap(({ node }) => (node.unit === undefined ? [] : (index.units.get(node.unit) ?? [])))[0] ??
    (root && values.unit !== undefined ? unitAt(plan, root.root, values) : undefined);
  const roleNode = holding.findLast(({ node }) => node.role !== undefined)?.node;
  const role = roleNode?.role === undefined ? undefined : index.roles.get(roleNode.role);
  const vlan = holding.findLast(({ node }) => node.vlan !== undefined)?.node.vlan;
  const zone = holding.flatMap(({ node }) => zoneOf(index, node) ?? []).at(-1);
  const realm = index.realms.get(nearest?.realm ?? root?.root.realm ?? "");
  const special = specialPurposeOf(prefix);
  const retired = plan.retired?.find((one) => readPrefix(one.prefix).prefix?.contains(prefix));
  // A host is answered as an address when it was asked for as one.
  const shown = (one: Prefix): string => (one.length === 128 && !text.includes("/") ? `${one.address}` : `${one}`);
  const move = moveOf(plan, prefix, shown);
  const lan = holding.findLast(({ node }) => node.kind === "lan");
  const anycast = lan && prefix.length === 128 ? reservedIn(lan.prefix, prefix.address) : undefined;
  return {
    text: shown(prefix),
    ...(special && { special: special.name }),
    ...(realm && { realm }),
    ...(root && { root: root.root }),
    fields,
    ...(unit && { unit }),
    ...(role && { role }),
    ...(vlan !== undefined && { vlan }),
    ...(zone && { zone }),
    nodes: holding.map(({ node }) => node),
    ...(retired && { retired }),
    ...(move && { moved: move }),
    ...(anycast && { anycast }),
  };
}
