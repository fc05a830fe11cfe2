import type { Prefix } from "../address/prefix.js";
import { nearOf, planFailures } from "../failures.js";
import type { Plan } from "../schema.js";
import { placedFields, reserveOf, reserveSize } from "./bit-fields.js";
import { type PlacedNode, type PlacedRoot, planIndex } from "./plan-index.js";

/** How much of a root is in use, in blocks of one length; `used + reserved + free` is `total`, exactly. */
export interface Usage {
  readonly root: string;
  readonly length: number;
  readonly total: bigint;
  /** Blocks that hold a leaf which is not `reserved`. */
  readonly used: bigint;
  /** Unused blocks in a field's reserve, or of a leaf that is `reserved`. */
  readonly reserved: bigint;
  readonly free: bigint;
}

/** Blocks in no field's reserve, of a root with no nodes. */
function outsideReserve({ prefix, layout }: PlacedRoot, length: number): bigint {
  let blocks = 1n;
  let at = prefix.length;
  for (const { field, to } of layout && layout.rootLength === prefix.length ? placedFields(layout) : []) {
    if (to > length) break;
    blocks *= BigInt(2 ** field.bits - reserveSize(field));
    at = to;
  }
  return blocks << BigInt(length - at);
}

function inReserve({ layout, prefix: root }: PlacedRoot, block: Prefix): boolean {
  if (!layout || layout.rootLength !== root.length) return false;
  return placedFields(layout).some(
    ({ field, from, to }) => to <= block.length && reserveOf(field, block.address.bits(from, field.bits)) !== undefined,
  );
}

const isReserved = ({ node }: PlacedNode): boolean => node.status === "reserved";

/**
 * Returns how much of a root is in use, counted in blocks of a length. Nothing is listed: the time goes with the number of
 * nodes, whatever the size of the root.
 *
 * @param length from the root's own to 64.
 * @throws Failure when the plan has no such root, or it is shorter than the length.
 * @example
 * usageOf(plan, "main", 64).free // => 327667n
 */
export function usageOf(plan: Plan, rootId: string, length: number): Usage {
  const { rootById, nodes } = planIndex(plan);
  const root = rootById.get(rootId);
  if (!root) throw planFailures.noRoot({ id: rootId, near: nearOf(rootId, rootById.keys()) });
  const total = root.prefix.count(length);
  let used = 0n;
  let usedInReserve = 0n;
  let reservedNodes = 0n;
  let last: Prefix | undefined;
  for (const placed of nodes) {
    const { node, prefix } = placed;
    if (placed.root !== root || node.kind === "container") continue;
    if (last?.contains(prefix)) continue;
    const block = prefix.length > length ? prefix.parent(length) : prefix;
    last = block;
    const blocks = block.count(length);
    const kept = inReserve(root, block);
    if (isReserved(placed)) {
      if (!kept) reservedNodes += blocks;
    } else {
      used += blocks;
      if (kept) usedInReserve += blocks;
    }
  }
  const reserved = total - outsideReserve(root, length) - usedInReserve + reservedNodes;
  return { root: rootId, length, total, used, reserved, free: total - used - reserved };
}
