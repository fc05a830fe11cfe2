import {
  type Bilingual,
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

/** Returns the words for a line of a text. */
export const lineWords = (line: number): Bilingual => ({ vi: `dòng ${line}`, en: `line ${line}` });

/** Returns the first of several places and how many more there are. */
function withRest(first: Bilingual | string, more: number): Bilingual | string {
  if (more === 0) return first;
  if (typeof first === "string") return `${first}, +${more}`;
  return { vi: `${first.vi}, +${more}`, en: `${first.en}, +${more}` };
}

/** Collects what an export, a check or an import finds. */
export class Findings {
  readonly #list: Finding[] = [];
  readonly #counted = new Map<
    string,
    {
      rule: RuleInfo;
      params: Params;
      path: JsonPointer;
      name: string | undefined;
      first: Bilingual | string;
      count: number;
    }
  >();

  /**
   * Adds a finding. Its messages may name the place as `where` or `place`: the line, or else the field.
   *
   * @param path of the field in the plan.
   * @param line in the text.
   * @param name of the field in the text, such as a column's heading.
   */
  add(rule: RuleInfo, params: Params = {}, path: JsonPointer = "", line?: number, name?: string): void {
    const place = line !== undefined ? lineWords(line) : path === "" ? undefined : fieldAt(path);
    this.#list.push({
      rule: rule.id,
      severity: rule.severity,
      path,
      ...(line !== undefined && { at: { line, column: 1 } }),
      ...(name !== undefined && { field: { field: path, name } }),
      params: { ...(place && { place, where: place }), ...params },
    });
  }

  /**
   * Makes one finding of all that are the same but for the place: `where` is the first, `count` how many.
   *
   * @param path of the first one's field in the plan.
   * @param name of the field in the text, such as a column's heading.
   */
  count(rule: RuleInfo, params: Params, where: Bilingual | string, path: JsonPointer = "", name?: string): void {
    const key = JSON.stringify([rule.id, params, name]);
    const known = this.#counted.get(key);
    if (known) known.count += 1;
    else this.#counted.set(key, { rule, params, path, name, first: where, count: 1 });
  }

  /** Everything, in the order it was found; what was counted comes last. */
  get list(): readonly Finding[] {
    const counted = Array.from(this.#counted.values(), ({ rule, params, path, name, first, count }): Finding => {
      const where = withRest(first, count - 1);
      return {
        rule: rule.id,
        severity: rule.severity,
        path,
        ...(name !== undefined && { field: { field: path, name } }),
        params: { place: where, ...params, where, count },
      };
    });
    return [...this.#list, ...counted].map((finding) => withNames(finding, PLAN_NAMES, PLAN));
  }
}
