import {
  type Finding,
  fieldAt,
  fromPointer,
  type JsonPointer,
  joinNames,
  type Params,
  type RuleInfo,
  withNames,
} from "@egov-vn/core";
import { PlanSchema } from "../schema.js";

/** A field of a plan is called by its keys: `nodes[3].prefix`. */
const PLAN_NAMES = { nameOf: (path: JsonPointer): string => joinNames(fromPointer(path)) };
const PLAN = { schema: PlanSchema };

/** Collects what an export, a check or an import finds. */
export class Findings {
  readonly #list: Finding[] = [];
  readonly #counted = new Map<
    string,
    { rule: RuleInfo; params: Params; path: JsonPointer; first: string; count: number }
  >();

  /**
   * Adds a finding. Its messages may name the place as `where` or `place`: the line, or else the field.
   *
   * @param path of the field in the plan.
   * @param line in the text.
   * @param name of the field in the text, such as a column's heading.
   */
  add(rule: RuleInfo, params: Params = {}, path: JsonPointer = "", line?: number, name?: string): void {
    const place = line === undefined ? fieldAt(path) : { vi: `dòng ${line}`, en: `line ${line}` };
    this.#list.push({
      rule: rule.id,
      severity: rule.severity,
      path,
      ...(line !== undefined && { at: { line, column: 1 } }),
      ...(name !== undefined && { field: { field: path, name } }),
      params: { place, where: place, ...params },
    });
  }

  /** Makes one finding of all that are the same but for the place: `where` is the first, `count` how many. */
  count(rule: RuleInfo, params: Params, where: string, path: JsonPointer = ""): void {
    const key = JSON.stringify([rule.id, params]);
    const known = this.#counted.get(key);
    if (known) known.count += 1;
    else this.#counted.set(key, { rule, params, path, first: where, count: 1 });
  }

  /** Everything, in the order it was found; what was counted comes last. */
  get list(): readonly Finding[] {
    const counted = Array.from(this.#counted.values(), ({ rule, params, path, first, count }): Finding => {
      const where = count === 1 ? first : `${first}, +${count - 1}`;
      return { rule: rule.id, severity: rule.severity, path, params: { place: where, ...params, where, count } };
    });
    return [...this.#list, ...counted].map((finding) => withNames(finding, PLAN_NAMES, PLAN));
  }
}
