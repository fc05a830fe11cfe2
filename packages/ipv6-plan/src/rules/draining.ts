import { type Bilingual, defineRule, type JsonPointer, type LocalDate, type Violation } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import { PrefixSet } from "../address/prefix-set.js";
import { planExample, ROOT } from "../examples/base-plan.js";
import { carriersOf } from "../model/carrier.js";
import { type PlanIndex, planIndex } from "../model/plan-index.js";
import { planReferences } from "../model/references.js";
import type { Plan } from "../schema.js";
import { rfc } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

/** Space on its way out, and its last day. */
interface Leaving {
  readonly prefix: Prefix;
  readonly until: LocalDate | undefined;
}

function leavingSpace({ roots, nodes }: PlanIndex): Leaving[] {
  const ofRoots = roots
    .filter(({ root }) => root.state === "draining" || root.state === "retired")
    .map(({ root, prefix }): Leaving => ({ prefix, until: root.until }));
  const inRoots = PrefixSet.of(ofRoots.map(({ prefix }) => prefix));
  const ofNodes = nodes
    .filter(({ node, prefix }) => node.status === "draining" && !inRoots.contains(prefix))
    .map(({ node, prefix }): Leaving => ({ prefix, until: node.until }));
  return [...ofRoots, ...ofNodes];
}

const SUCCEEDED = words("chưa có mục thay thế ngoài khối đang rút", "nothing outside that space takes its place yet");
const ENDED = words("đã hết hạn mà vẫn còn ghi", "its last day is over and it is still there");

/** Finds the space on its way out that an address is in. */
class LeavingFinder {
  readonly #all: PrefixSet;

  constructor(readonly leaving: readonly Leaving[]) {
    this.#all = PrefixSet.of(leaving.map(({ prefix }) => prefix));
  }

  find(prefix: Prefix): Leaving | undefined {
    return this.#all.contains(prefix) ? this.leaving.find((one) => one.prefix.contains(prefix)) : undefined;
  }
}

function* staying(plan: Plan, asOf: LocalDate): Iterable<Violation> {
  const index = planIndex(plan);
  const leaving = leavingSpace(index);
  if (leaving.length === 0) return;
  const finder = new LeavingFinder(leaving);
  const carriers = carriersOf(plan.renumber ?? []);
  const say = (path: JsonPointer, value: string, found: Leaving, problem: Bilingual): Violation =>
    at(path, { value, space: `${found.prefix}`, day: found.until ?? words("chưa định", "no day yet"), problem });
  const isOver = ({ until }: Leaving): boolean => until !== undefined && until < asOf;
  for (const { path, text, prefix, among, needsSuccessor } of planReferences(plan)) {
    const found = finder.find(prefix);
    if (!found) continue;
    if (isOver(found)) yield say(path, text, found, ENDED);
    else if (needsSuccessor) {
      const targets = carriers.targets(prefix);
      const known = PrefixSet.of(among.filter((one) => !finder.find(one)));
      if (targets.length === 0 || !targets.every((target) => known.contains(target))) {
        yield say(path, text, found, SUCCEEDED);
      }
    }
  }
  yield* nodesThatStay(index, finder, carriers, isOver, say);
}

/** Networks that are in use in space on its way out, and networks elsewhere that its routers still serve. */
function* nodesThatStay(
  index: PlanIndex,
  finder: LeavingFinder,
  carriers: ReturnType<typeof carriersOf>,
  isOver: (leaving: Leaving) => boolean,
  say: (path: JsonPointer, value: string, found: Leaving, problem: Bilingual) => Violation,
): Iterable<Violation> {
  const routers = new Map<string, Leaving>();
  for (const { node, prefix } of index.nodes) {
    const found = node.kind === "loopback" && node.name !== undefined ? finder.find(prefix) : undefined;
    if (found) routers.set(node.name as string, found);
  }
  for (const { node, at: place, prefix } of index.nodes) {
    const found = finder.find(prefix);
    const status = node.status ?? "active";
    if (found && (status === "active" || status === "planned")) {
      if (node.kind === "container") continue;
      if (isOver(found)) yield say(nodePath(place), node.prefix, found, ENDED);
      else if (carriers.targets(prefix).length === 0) yield say(nodePath(place), node.prefix, found, SUCCEEDED);
    } else if (!found) {
      for (const [key, name] of [
        ["router", node.router],
        ["ends/0", node.ends?.[0]],
        ["ends/1", node.ends?.[1]],
      ] as const) {
        const old = name === undefined ? undefined : routers.get(name);
        if (old) yield say(nodePath(place, key), name as string, old, isOver(old) ? ENDED : SUCCEEDED);
      }
    }
  }
}

/** What still rests on space that is to be given back. */
export const drainingRules = [
  defineRule<Plan>({
    id: "IPV-032",
    severity: "warning",
    basis: rfc([4192, "§2.5"]),
    title: ["Còn dựa vào khối đang rút", "It still rests on space that is being drained"],
    message: [
      "{field} là {value}, thuộc {space} dùng đến {day}: {problem}.",
      "{field} is {value}, in {space} that is in use until {day}: {problem}.",
    ],
    remedy: [
      "Ghi thêm địa chỉ mới tương ứng khi còn chuyển; hết hạn thì bỏ địa chỉ cũ.",
      "Add the new address that takes its place while the move lasts; take the old one out when it is over.",
    ],
    check: (plan, { asOf }) => staying(plan, asOf),
    example: planExample({
      roots: [ROOT, { ...ROOT, id: "cu", prefix: "3fff:50::/44", state: "draining", until: "2099-12-31" }],
      dns: { resolvers: ["3fff:50::53"] },
    }),
  }),
];
