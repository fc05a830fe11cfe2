import type { Language } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import { readPrefix } from "../address/read-prefix.js";
import type { Drawing } from "../document/content.js";
import { nodeName } from "../exports/network.js";
import { hexOf, placedFields, reserveRanges, unitPrefix } from "../model/bit-fields.js";
import { type PlacedNode, type PlacedRoot, type PlanIndex, planIndex, rootsOfUnit } from "../model/plan-index.js";
import type { Field, Plan } from "../schema.js";
import type { BitRuler } from "./bit-ruler.js";
import { drawingWords } from "./drawing-words.js";
import type { MapCell, NibbleMap } from "./nibble-map.js";
import type { PrefixTree, TreeLimits } from "./prefix-tree.js";

/** What a field is called when the plan gives no title. */
const FIELD_WORDS: Readonly<Record<string, { vi: string; en: string }>> = {
  tier: { vi: "Nhóm đơn vị", en: "Tier" },
  unit: { vi: "Đơn vị", en: "Unit" },
  subnet: { vi: "Mạng con", en: "Subnet" },
  plane: { vi: "Mặt phẳng", en: "Plane" },
};

export const fieldTitle = (field: Field, language: Language): string =>
  field.title ?? FIELD_WORDS[field.name]?.[language] ?? field.name;

/** Returns the values that a field keeps back, in hexadecimal. */
export function reserveText(field: Field): string | undefined {
  const ranges = reserveRanges(field).map(({ from, to }) => {
    const [low, high] = [hexOf(from, field.bits), hexOf(to, field.bits)];
    return low === high ? low : `${low}–${high}`;
  });
  return ranges.length === 0 ? undefined : ranges.join(", ");
}

/** Returns the bit ruler of a root; `undefined` when it has no layout of its length. */
export function rulerOf({ root, prefix, layout }: PlacedRoot, language: Language): BitRuler | undefined {
  if (!layout || layout.rootLength !== prefix.length) return undefined;
  const say = drawingWords(language);
  return {
    root: root.prefix,
    rootLength: prefix.length,
    fields: layout.fields.map((field) => {
      const reserve = reserveText(field);
      return {
        name: fieldTitle(field, language),
        bits: field.bits,
        order: say(field.order),
        ...(reserve !== undefined && { reserve }),
      };
    }),
  };
}

/** One state of a block; the later in the list wins over the earlier. */
const RANK = ["retired", "reserved", "occupied"] as const;

/**
 * Returns the map of a prefix of the plan: which of its blocks hold units or nodes, which are kept back by the layout or
 * by nodes, which are retired.
 *
 * @param blockLength up to 8 bits longer than the prefix.
 */
export function mapOf(plan: Plan, prefix: Prefix, blockLength: number, name: string): NibbleMap {
  const index = planIndex(plan);
  const cells = new Map<number, MapCell>();
  const put = (cell: MapCell): void => {
    const known = cells.get(cell.index);
    if (!known || RANK.indexOf(cell.state) > RANK.indexOf(known.state)) cells.set(cell.index, cell);
  };
  const bits = blockLength - prefix.length;
  const spanOf = (inner: Prefix): [number, number] => {
    if (inner.length >= blockLength) {
      const at = inner.address.bits(prefix.length, bits);
      return [at, at];
    }
    const shift = 2 ** (blockLength - inner.length);
    const at = inner.address.bits(prefix.length, inner.length - prefix.length) * shift;
    return [at, at + shift - 1];
  };
  const cover = (inner: Prefix, state: MapCell["state"], label: string, title: string): void => {
    if (!prefix.contains(inner) || inner.length <= prefix.length) return;
    const [from, to] = spanOf(inner);
    for (let at = from; at <= to; at += 1) put({ index: at, state, label, name: title });
  };
  for (const { node, prefix: inner } of index.nodes) {
    if (node.status === "free" || !prefix.contains(inner)) continue;
    // A heading over several blocks does not use them.
    if (node.kind === "container" && node.unit === undefined && inner.length < blockLength) continue;
    const unit = index.units.get(node.unit ?? "");
    const role = index.roles.get(node.role ?? "");
    const state = node.status === "reserved" ? "reserved" : "occupied";
    // Several nodes fall into one block: what the block is called comes from the one that is the block.
    const exact = inner.length <= blockLength;
    const title = exact ? nodeName(node, unit, role) : (unit?.name ?? nodeName(node, unit, role));
    const label = exact && role ? role.title : (unit?.code ?? title);
    if (exact || !cells.has(spanOf(inner)[0]))
      cover(inner, state, label, `${inner.length < blockLength ? inner : blockText(inner, blockLength)} ${title}`);
  }
  for (const { prefix: text, notBefore } of plan.retired ?? []) {
    const retired = readPrefix(text).prefix;
    if (retired) cover(retired, "retired", "", `${retired} → ${notBefore}`);
  }
  for (const unit of plan.units) {
    for (const root of rootsOfUnit(index, unit)) {
      const block = root.layout && unitPrefix(root.prefix, root.layout, unit);
      if (block && !cells.has(spanOfInside(prefix, block, spanOf)))
        cover(block, "occupied", unit.code, `${block} ${unit.name}`);
    }
  }
  const field = fieldOfBlocks(index, prefix, blockLength);
  // A block of many units is called what the layout calls it, not what the first of them is called.
  for (const { value, name: title } of field?.values ?? []) {
    const cell = cells.get(value);
    if (cell?.state === "occupied")
      cells.set(value, { ...cell, label: title, name: `${prefix.child(blockLength, value)} ${title}` });
  }
  for (const [at, note] of reservedIn(field)) put({ index: at, state: "reserved", label: "", name: note });
  return {
    prefix: prefix.toString(),
    name,
    length: prefix.length,
    blockLength,
    cells: [...cells.values()].sort((left, right) => left.index - right.index),
  };
}

const spanOfInside = (prefix: Prefix, block: Prefix, spanOf: (inner: Prefix) => [number, number]): number =>
  prefix.contains(block) ? spanOf(block)[0] : -1;

const blockText = (inner: Prefix, length: number): string => inner.parent(length).toString();

/** The field that divides a prefix into blocks of a length. */
function fieldOfBlocks(index: PlanIndex, prefix: Prefix, blockLength: number): Field | undefined {
  const root = index.roots.find((one) => one.prefix.contains(prefix));
  if (!root?.layout || root.layout.rootLength !== root.prefix.length) return undefined;
  return placedFields(root.layout).find(({ from, to }) => from === prefix.length && to === blockLength)?.field;
}

/** The blocks that the layout keeps back. */
function reservedIn(field: Field | undefined): [number, string][] {
  return (field?.reserve ?? []).flatMap(({ from, to, note }) => {
    const last = Math.min(to, 2 ** (field as Field).bits - 1);
    return Array.from({ length: Math.max(0, last - from + 1) }, (_, place): [number, string] => [
      from + place,
      note ?? fieldNote(field as Field),
    ]);
  });
}

const fieldNote = (field: Field): string => field.title ?? field.name;

/** A map that is worth drawing, with what it is of. */
export interface PlanMap {
  readonly map: NibbleMap;
  readonly of: string;
}

/**
 * Returns the maps of a plan: for each root that is not retired, its first field, and one of each value of it that has
 * units in the second. Fields wider than 8 bits are drawn to their first 8.
 */
export function mapsOf(plan: Plan): PlanMap[] {
  const index = planIndex(plan);
  return index.roots.flatMap((root): PlanMap[] => {
    const { layout, prefix } = root;
    if (root.root.state === "retired" || !layout || layout.rootLength !== prefix.length) return [];
    const [first, second] = placedFields(layout);
    if (!first) return [];
    const end = Math.min(first.to, prefix.length + 8);
    const top: PlanMap = { of: root.root.prefix, map: mapOf(plan, prefix, end, "") };
    if (!second || first.field.bits > 8) return [top];
    const inner = top.map.cells
      .filter(({ state }) => state === "occupied")
      .map(({ index: at }): PlanMap => {
        const block = prefix.child(first.to, at);
        const title = first.field.values?.find(({ value }) => value === at)?.name ?? "";
        return { of: block.toString(), map: mapOf(plan, block, Math.min(second.to, block.length + 8), title) };
      })
      .filter(({ map }) => map.cells.some(({ state }) => state === "occupied"));
    return [named(top, first.field), ...inner];
  });
}

/** Gives the cells of a first field the names of its values. */
function named({ map, of }: PlanMap, field: Field): PlanMap {
  const names = new Map((field.values ?? []).map(({ value, name }) => [value, name]));
  const cells = map.cells.map((cell) => {
    const name = names.get(cell.index);
    return name === undefined ? { ...cell, label: "" } : { ...cell, label: name, name };
  });
  return { of, map: { ...map, cells } };
}

/** Returns the tree of a plan: roots, and in them nodes by what holds what; units' blocks by the names of the units. */
export function treesOf(plan: Plan): PrefixTree[] {
  const index = planIndex(plan);
  const childrenOf = new Map<PlacedNode | PlacedRoot, PlacedNode[]>();
  for (const node of index.nodes) {
    const parent = node.parent ?? node.root;
    if (!parent || node.node.status === "free") continue;
    const list = childrenOf.get(parent);
    if (list) list.push(node);
    else childrenOf.set(parent, [node]);
  }
  const branch = (placed: PlacedNode): PrefixTree => {
    const { node } = placed;
    const vlan = node.vlan ?? (node.kind === "lan" ? index.roles.get(node.role ?? "")?.vlan : undefined);
    const note = [vlan === undefined ? undefined : `VLAN ${vlan}`, node.onWire]
      .filter((part) => part !== undefined)
      .join(", ");
    return {
      prefix: placed.prefix.toString(),
      name: nodeName(node, index.units.get(node.unit ?? ""), index.roles.get(node.role ?? "")),
      ...(note !== "" && { note }),
      children: (childrenOf.get(placed) ?? []).map(branch),
    };
  };
  return index.roots.map((root) => ({
    prefix: root.prefix.toString(),
    name: plan.realms.find(({ id }) => id === root.root.realm)?.title ?? root.root.realm,
    children: tiered(root, (childrenOf.get(root) ?? []).map(branch)),
  }));
}

/** Puts a root's branches under the values of its first field, where the plan has no node for these itself. */
function tiered({ prefix: root, layout }: PlacedRoot, branches: readonly PrefixTree[]): PrefixTree[] {
  const first = layout && layout.rootLength === root.length ? placedFields(layout)[0] : undefined;
  if (!first) return [...branches];
  const groups = new Map<string, { name: string; children: PrefixTree[] }>();
  for (const branch of branches) {
    const prefix = readPrefix(branch.prefix).prefix;
    if (!prefix) continue;
    const at = prefix.length >= first.to ? prefix.parent(first.to).toString() : branch.prefix;
    const value = prefix.address.bits(first.from, first.field.bits);
    const name = first.field.values?.find((one) => one.value === value)?.name ?? hexOf(value, first.field.bits);
    const group = groups.get(at) ?? { name, children: [] };
    group.children.push(branch);
    groups.set(at, group);
  }
  return [...groups].map(([prefix, { name, children }]) => {
    const [only] = children;
    return children.length === 1 && only?.prefix === prefix ? only : { prefix, name, children };
  });
}

/** Returns a plan's tree as a drawing. */
export function treeDrawing(plan: Plan, language: Language, limits: TreeLimits = {}): Drawing {
  const say = drawingWords(language);
  return { kind: "tree", title: say("treeTitle", { name: plan.title }), trees: treesOf(plan), limits };
}
