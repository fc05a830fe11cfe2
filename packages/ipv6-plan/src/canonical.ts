import { orderFields } from "@egov-vn/core/yaml";
import { type Plan, PlanSchema } from "./schema.js";

/**
 * Returns an equal plan whose fields stand in the order of the schema, so that equal plans are written in equal bytes.
 *
 * @example
 * Object.keys(canonicalPlan({ ...plan, title: plan.title }))[0] // => "id"
 */
export const canonicalPlan = (plan: Plan): Plan => orderFields(PlanSchema, plan);
