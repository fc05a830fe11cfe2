import * as z from "zod";

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

const NO_ISSUES: readonly Issue[] = [];

/** Parts of a schema are compiled only when so many values have failed it: for a few, compiling costs more than it saves. */
const FAILURES_BEFORE_PARTS = 200;

interface Member {
  readonly key: string;
  readonly schema: Schema;
  /** Its place among its siblings: issues are listed in their order. */
  readonly index: number;
  check?: Check;
}

interface Members {
  readonly all: ReadonlyMap<string, Member>;
  readonly required: readonly Member[];
}

/** A schema compiled, and what is needed to look into a value that fails it. */
interface Check {
  /** Tells a value that fits from one that does not, and nothing more. */
  readonly fits: (value: unknown) => boolean;
  failures: number;
  /** Of an object, its members. */
  members?: Members;
  /** Of an object, what the fields are held to that are none of its members. */
  others?: Schema;
}

const checks = new WeakMap<Schema, Check>();

// Building the fast path costs more than a few checks, so it is made once, at the first value.
function checkOf(schema: Schema): Check {
  let check = checks.get(schema);
  if (!check) {
    const fast = z.compile(schema);
    check = { fits: (value) => z.validate(fast, value), failures: 0 };
    checks.set(schema, check);
  }
  return check;
}

/**
 * Returns what keeps a value from fitting a schema: the issues that `safeParse` would list, in its order, but for their
 * English messages. A compiled check tells whether there are any; of a value that fails, only the failing parts are gone
 * through again.
 *
 * @param schema without transforms: a value that fits is its own output.
 */
export function schemaIssues(schema: Schema, value: unknown): readonly Issue[] {
  const check = checkOf(schema);
  if (check.fits(value)) return NO_ISSUES;
  check.failures += 1;
  return check.failures > FAILURES_BEFORE_PARTS ? issuesOfParts(schema, value) : interpreted(schema, value);
}

/** Returns the issues as the schema raises them: their messages, which nobody reads, take longest to make. */
function interpreted(schema: Schema, value: unknown): readonly Issue[] {
  const { issues } = outcomeOf(schema, value);
  // Only a refinement has words of its own.
  if (issues.some(({ code }) => code === "custom")) return z.safeParse(schema, value).error?.issues ?? NO_ISSUES;
  return complete(issues);
}

function outcomeOf(schema: Schema, value: unknown): z.core.ParsePayload {
  const outcome = schema._zod.run({ value, issues: [] }, {});
  if (outcome instanceof Promise) throw new z.core.$ZodAsyncError();
  return outcome;
}

function complete(issues: readonly z.core.$ZodRawIssue[]): Issue[] {
  for (const issue of issues as unknown as { path?: PropertyKey[]; message?: string }[]) {
    issue.path ??= [];
    issue.message ??= "";
  }
  return issues as unknown as Issue[];
}

/** Returns the issues of a value that is known to fail. */
function issuesOfParts(schema: Schema, value: unknown): readonly Issue[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "readonly":
    case "nullable":
      return value === undefined || value === null || def.checks?.length
        ? interpreted(schema, value)
        : issuesOfParts(def.innerType, value);
    case "array":
      return Array.isArray(value) && onlyItemsFail(def.checks ?? [], value)
        ? issuesOfItems(def.element, value)
        : interpreted(schema, value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value) && !def.checks?.length
        ? issuesOfMembers(schema as z.core.$ZodObject, value as Record<string, unknown>)
        : interpreted(schema, value);
    case "union":
      return "discriminator" in def || def.inclusive === false || def.checks?.length
        ? interpreted(schema, value)
        : issuesOfChoice(def.options, value);
    default:
      return interpreted(schema, value);
  }
}

/** Returns the issues of a value that fits none of several schemas: one that it fits but for a check speaks for all. */
function issuesOfChoice(options: readonly Schema[], value: unknown): readonly Issue[] {
  const outcomes = options.map((option) => outcomeOf(option, value));
  const near = outcomes.filter((outcome) => !z.core.util.aborted(outcome));
  if (near.length === 1) return complete(near[0]?.issues ?? []);
  const errors = outcomes.map(({ issues }) => complete(issues));
  return [{ code: "invalid_union", errors, path: [], message: "" }];
}

/** Returns whether a list has the length it should have, so that its items alone are at fault. */
function onlyItemsFail(listChecks: readonly z.core.$ZodCheck<never>[], { length }: readonly unknown[]): boolean {
  return listChecks.every((check) => {
    const { def } = (check as unknown as z.core.$ZodChecks)._zod;
    if (def.check === "min_length") return length >= def.minimum;
    if (def.check === "max_length") return length <= def.maximum;
    return def.check === "length_equals" && length === def.length;
  });
}

function issuesOfItems(element: Schema, items: readonly unknown[]): readonly Issue[] {
  const { fits } = checkOf(element);
  const issues: Issue[] = [];
  for (const [index, item] of items.entries()) {
    if (!fits(item)) issues.push(...within(index, issuesOfParts(element, item)));
  }
  return issues;
}

function membersOf(schema: z.core.$ZodObject): Members {
  const check = checkOf(schema);
  if (!check.members) {
    const list = Object.entries(schema._zod.def.shape).map(([key, member], index) => ({ key, schema: member, index }));
    const required = list.filter((member) => member.schema._zod.optin !== "optional");
    check.members = { all: new Map(list.map((member) => [member.key, member])), required };
  }
  return check.members;
}

function issuesOfMembers(schema: z.core.$ZodObject, value: Record<string, unknown>): readonly Issue[] {
  const { all, required } = membersOf(schema);
  const fails = (member: Member): boolean => {
    member.check ??= checkOf(member.schema);
    return !member.check.fits(value[member.key]);
  };
  const failing = required.filter((member) => !Object.hasOwn(value, member.key) && fails(member));
  const strangers: string[] = [];
  for (const key of Object.keys(value)) {
    const member = all.get(key);
    if (!member) strangers.push(key);
    else if (fails(member)) failing.push(member);
  }
  const issues = failing
    .sort((left, right) => left.index - right.index)
    .flatMap((member) => within(member.key, issuesOfParts(member.schema, value[member.key])));
  const { catchall } = schema._zod.def;
  if (catchall === undefined || strangers.length === 0) return issues;
  const check = checkOf(schema);
  check.others ??= z.object({}).catchall(catchall as z.ZodType);
  const others = Object.fromEntries(strangers.map((key) => [key, value[key]]));
  return [...issues, ...interpreted(check.others, others)];
}

function within(key: string | number, issues: readonly Issue[]): readonly Issue[] {
  for (const issue of issues) issue.path.unshift(key);
  return issues;
}
