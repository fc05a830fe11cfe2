import { type Finding, type JsonPointer, type Params, type RuleInfo, toFinding } from "@egov-vn/core";

/** Returns a finding of the engine, which does not grade it again. */
export function finding(rule: RuleInfo, path: JsonPointer, params: Params): Finding {
  return toFinding(rule, { path, params }) as Finding;
}
