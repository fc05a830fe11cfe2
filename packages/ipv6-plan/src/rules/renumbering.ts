import { type Bilingual, defineRule, type LocalDate, type Violation } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import { PrefixSet } from "../address/prefix-set.js";
import { readPrefix } from "../address/read-prefix.js";
import { planExample } from "../examples/base-plan.js";
import { type PlacedRoot, type PlanIndex, planIndex } from "../model/plan-index.js";
import type { Move, Plan, Renumber } from "../schema.js";
import { rfc } from "./basis.js";
import { at, words } from "./violation.js";

interface PlacedMove {
  readonly move: Move;
  readonly path: string;
  readonly from: Prefix;
  readonly to: Prefix;
  readonly map: Renumber;
}

function movesOf({ plan }: PlanIndex): PlacedMove[] {
  return (plan.renumber ?? []).flatMap((map, place) =>
    map.moves.flatMap((move, item): PlacedMove[] => {
      const from = readPrefix(move.from).prefix;
      const to = readPrefix(move.to).prefix;
      return from && to ? [{ move, from, to, map, path: `/renumber/${place}/moves/${item}` }] : [];
    }),
  );
}

/** Moves whose prefix, on one side, overlaps that of a move before. */
function* meeting(moves: readonly PlacedMove[], side: "from" | "to", problem: Bilingual): Iterable<Violation> {
  const sorted = [...moves].sort((left, right) => left[side].compare(right[side]));
  let outer: PlacedMove | undefined;
  for (const one of sorted) {
    if (outer?.[side].contains(one[side]))
      yield at(`${one.path}/${side}`, { from: one.move.from, to: one.move.to, problem });
    else outer = one;
  }
}

const rootAround = ({ roots }: PlanIndex, prefix: Prefix): PlacedRoot | undefined =>
  roots.find((root) => root.prefix.contains(prefix));

function* wrongMove(index: PlanIndex, one: PlacedMove, known: PrefixSet, asOf: LocalDate): Iterable<Violation> {
  const { move, from, to, map, path } = one;
  const say = (key: "from" | "to", problem: Bilingual): Violation =>
    at(`${path}/${key}`, { from: move.from, to: move.to, problem });
  if (from.length !== to.length) {
    yield say(
      "to",
      words(
        `độ dài đổi từ /${from.length} thành /${to.length}`,
        `the length changes from /${from.length} to /${to.length}`,
      ),
    );
  }
  if (from.overlaps(to)) yield say("to", words("khối cũ và khối mới chồng nhau", "the old and the new prefix overlap"));
  const source = rootAround(index, from);
  const target = rootAround(index, to);
  if (!target || target.root.state === "retired" || target.root.state === "draining") {
    yield say(
      "to",
      words("đích không thuộc khối gốc đang dùng hay dự kiến", "the target is in no active or planned root"),
    );
  }
  const lasting = asOf >= map.from && asOf <= map.until;
  if (!lasting) return;
  if (!source || source.root.state === "retired") {
    yield say(
      "from",
      words("khối gốc cũ không còn hiệu lực trong khi đang chuyển", "the old root is not valid while the move lasts"),
    );
  } else if (source.root.until !== undefined && source.root.until < map.until) {
    yield say(
      "from",
      words(
        `khối gốc cũ hết hạn ${source.root.until}, trước ${map.until}`,
        `the old root ends on ${source.root.until}, before ${map.until}`,
      ),
    );
  }
  for (const [key, prefix] of [
    ["from", from],
    ["to", to],
  ] as const) {
    if (known.overlaps(prefix)) continue;
    yield say(
      key,
      key === "from"
        ? words(
            "khối cũ không còn trong quy hoạch trong khi đang chuyển",
            "the old prefix is not in the plan while the move lasts",
          )
        : words(
            "khối mới chưa có trong quy hoạch trong khi đang chuyển",
            "the new prefix is not in the plan while the move lasts",
          ),
    );
  }
}

/** Targets that held something before the move: nodes there of a unit that neither moves nor replaces the one that does. */
function* takenTargets(index: PlanIndex, moves: readonly PlacedMove[]): Iterable<Violation> {
  const sorted = [...moves].sort((left, right) => left.to.compare(right.to));
  let next = 0;
  let open: PlacedMove | undefined;
  for (const { node, prefix, root } of [...index.nodes].sort((left, right) => left.prefix.compare(right.prefix))) {
    while (next < sorted.length && (sorted[next] as PlacedMove).to.compare(prefix) <= 0) {
      open = sorted[next];
      next += 1;
    }
    if (
      !open?.to.contains(prefix) ||
      node.unit === undefined ||
      open.move.unit === undefined ||
      root?.root.state === "retired"
    )
      continue;
    const unit = index.units.get(node.unit);
    if (node.unit === open.move.unit || unit?.replaces?.includes(open.move.unit) || node.kind === "host") continue;
    const problem = words(
      `đích đã có ${node.prefix} của “${node.unit}”`,
      `the target already holds ${node.prefix} of “${node.unit}”`,
    );
    yield at(`${open.path}/to`, { from: open.move.from, to: open.move.to, problem });
  }
}

/** P19: renumbering maps. */
export const renumberRules = [
  defineRule<Plan>({
    id: "IPV-019",
    severity: "error",
    basis: rfc([4192]),
    title: ["P19: bảng đánh số lại không đúng", "P19: the renumbering map is wrong"],
    message: ["{field}, chuyển {from} → {to}: {problem}.", "{field}, {from} → {to}: {problem}."],
    remedy: [
      "Bảng phải một–một, giữ độ dài, đích còn trống, và hai bên cùng dùng được trong thời gian chuyển.",
      "The map must be one to one, keep lengths, have free targets, and both sides must be valid while it lasts.",
    ],
    *check(plan, { asOf }) {
      const index = planIndex(plan);
      const moves = movesOf(index);
      if (moves.length === 0) return;
      yield* meeting(moves, "from", words("khối cũ được chuyển hai lần", "the old prefix is moved twice"));
      yield* meeting(moves, "to", words("hai khối cũ cùng chuyển tới đây", "two old prefixes move to this place"));
      const known = PrefixSet.of(index.nodes.map(({ prefix }) => prefix));
      for (const one of moves) yield* wrongMove(index, one, known, asOf);
      yield* takenTargets(index, moves);
    },
    example: planExample({
      renumber: [
        {
          id: "chuyen",
          from: "2026-01-15",
          until: "2099-12-31",
          moves: [{ from: "3fff:40:4:8000::/56", to: "3fff:40:4:9000::/60", unit: "xa-a" }],
        },
      ],
    }),
  }),
];
