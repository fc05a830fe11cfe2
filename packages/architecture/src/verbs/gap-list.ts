import { architectureIndex } from "../model/architecture-index.js";
import { deadlineDay } from "../model/deadline.js";
import type { Architecture, ArchitectureObject, Gap, Task } from "../schema.js";

/** A task of the roadmap with the gaps that it closes. */
export interface RoadmapStep {
  readonly task: Task;
  readonly gaps: readonly Gap[];
  /** How many further tasks cannot be done before it, directly or by way of others. */
  readonly unblocks: number;
  /** How many objects its gaps and it concern. */
  readonly objects: number;
}

/** What is to be completed, and what no task does yet. */
export interface GapList {
  /** Tasks, those first that unblock most; a task never stands before one that it depends on. */
  readonly steps: readonly RoadmapStep[];
  /** Gaps that no task closes. */
  readonly open: readonly Gap[];
  /** Objects of the target that neither a gap nor a task names. */
  readonly unplanned: readonly ArchitectureObject[];
}

/**
 * Returns Bảng 4 as a roadmap: what unblocks most comes first, what it depends on before it.
 *
 * @example
 * gapList(file).steps.map(({ task, unblocks }) => `${task.code} ${unblocks}`)
 */
export function gapList(file: Architecture): GapList {
  const { gaps, tasks, taskByCode } = architectureIndex(file);
  const followers = new Map<string, Set<string>>();
  for (const { row } of tasks)
    for (const code of row.dependsOn ?? []) followers.set(code, (followers.get(code) ?? new Set()).add(row.code));
  const reach = (code: string): number => {
    const seen = new Set<string>([code]);
    for (const one of seen) for (const next of followers.get(one) ?? []) seen.add(next);
    return seen.size - 1;
  };
  const steps = tasks.map(({ row }): RoadmapStep => {
    const own = gaps.filter(({ row: gap }) => (gap.tasks ?? []).includes(row.code)).map(({ row: gap }) => gap);
    const concerned = new Set([...own.flatMap(({ objects = [] }) => objects), ...(row.objects ?? [])]);
    return { task: row, gaps: own, unblocks: reach(row.code), objects: concerned.size };
  });
  const due = ({ task }: RoadmapStep): string => deadlineDay(task.deadline ?? "") ?? "9999";
  const ranked = [...steps].sort(
    (left, right) =>
      right.unblocks - left.unblocks || right.objects - left.objects || (due(left) < due(right) ? -1 : 1),
  );
  const placed = new Set<string>();
  const ordered: RoadmapStep[] = [];
  const place = (step: RoadmapStep, way: ReadonlySet<string>): void => {
    if (placed.has(step.task.code) || way.has(step.task.code)) return;
    for (const code of step.task.dependsOn ?? []) {
      const before = ranked.find(({ task }) => task.code === code);
      if (before) place(before, new Set([...way, step.task.code]));
    }
    if (placed.has(step.task.code)) return;
    placed.add(step.task.code);
    ordered.push(step);
  };
  for (const step of ranked) place(step, new Set());
  const named = new Set([
    ...gaps.flatMap(({ row }) => row.objects ?? []),
    ...tasks.flatMap(({ row }) => row.objects ?? []),
  ]);
  return {
    steps: ordered,
    open: gaps.filter(({ row }) => !(row.tasks ?? []).some((code) => taskByCode.has(code))).map(({ row }) => row),
    unplanned: file.objects.filter(({ code, state }) => state === "to-be" && !named.has(code)),
  };
}
