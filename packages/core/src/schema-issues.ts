import * as z from "zod";

type Issue = z.core.$ZodIssue;
type Schema = z.ZodType;

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
  /** Of a list, what it must fit whatever its items are. */
  length?: Schema;
  /** The schema for the fields of an object that are not its members. */
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

/** What a schema says of a value before zod puts words to it. */
interface Outcome {
  readonly issues: readonly (Issue & { readonly continue?: boolean })[];
}

/**
 * Runs a schema without making zod's error, which takes seven times as long: its words are not used. `_zod.run` is the
 * single field of zod used here that is not in its documentation; a zod without it is asked in the usual way.
 */
function outcomeOf(schema: Schema, value: unknown): Outcome {
  const { run } = schema._zod as { readonly run?: Schema["_zod"]["run"] };
  if (run === undefined) return { issues: schema.safeParse(value).error?.issues ?? NO_ISSUES };
  const outcome = run({ value, issues: [] }, {});
  // A schema that waits for something has no issues yet: zod says so itself.
  if (outcome instanceof Promise) return { issues: schema.safeParse(value).error?.issues ?? NO_ISSUES };
  return { issues: complete(outcome.issues) };
}

/** Gives raw issues the fields that zod adds to them in the end. */
function complete(issues: readonly object[]): Issue[] {
  for (const issue of issues as { path?: PropertyKey[]; message?: string }[]) {
    issue.path ??= [];
    issue.message ??= "";
  }
  return issues as Issue[];
}

/** Returns the issues as the schema raises them. */
function interpreted(schema: Schema, value: unknown): readonly Issue[] {
  const { issues } = outcomeOf(schema, value);
  // Only a refinement has words of its own.
  return issues.some(({ code }) => code === "custom") ? (schema.safeParse(value).error?.issues ?? NO_ISSUES) : issues;
}

/** What a schema is made of, as far as its issues can be found part by part. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly unknown[];
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly inclusive?: boolean;
}

const definitionOf = (schema: Schema): Definition => schema.def as unknown as Definition;

/** Returns the issues of a value that is known to fail. */
function issuesOfParts(schema: Schema, value: unknown): readonly Issue[] {
  const { type, checks, innerType, element, shape, ...choice } = definitionOf(schema);
  const wraps = type === "optional" || type === "readonly" || type === "nullable";
  if (wraps && innerType && value !== undefined && value !== null && !checks?.length)
    return issuesOfParts(innerType, value);
  if (type === "array" && element && Array.isArray(value)) {
    return hasItsLength(schema, checks, value) ? issuesOfItems(element, value) : interpreted(schema, value);
  }
  if (type === "union" && choice.options && !choice.discriminator && choice.inclusive !== false && !checks?.length)
    return issuesOfChoice(choice.options, value);
  if (type === "object" && shape && isObject(value) && !checks?.length) return issuesOfMembers(schema, shape, value);
  return interpreted(schema, value);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the issues of a value that fits no schema of several: one that it fits except for a check speaks for all. */
function issuesOfChoice(options: readonly Schema[], value: unknown): readonly Issue[] {
  const outcomes = options.map((option) => outcomeOf(option, value).issues);
  const near = outcomes.filter((issues) => issues.every((issue) => issue.continue === true));
  if (near.length === 1) return near[0] ?? NO_ISSUES;
  return [{ code: "invalid_union", errors: outcomes.map((issues) => [...issues]), path: [], message: "" }];
}

/** Tells whether the items of a list alone are at fault. */
function hasItsLength(schema: Schema, checks: Definition["checks"], items: readonly unknown[]): boolean {
  if (!checks?.length) return true;
  const check = checkOf(schema);
  check.length ??= z.array(z.unknown()).check(...(checks as Parameters<z.ZodArray["check"]>));
  return check.length.safeParse(items).success;
}

function issuesOfItems(element: Schema, items: readonly unknown[]): readonly Issue[] {
  const { fits } = checkOf(element);
  const issues: Issue[] = [];
  for (const [index, item] of items.entries()) {
    if (!fits(item)) issues.push(...prependKey(index, issuesOfParts(element, item)));
  }
  return issues;
}

/** Tells whether an object may lack a member. */
function mayLack(schema: Schema): boolean {
  const { type, innerType } = definitionOf(schema);
  if (type === "optional") return true;
  return (type === "readonly" || type === "nullable") && innerType
    ? mayLack(innerType)
    : checkOf(schema).fits(undefined);
}

function membersOf(schema: Schema, shape: Readonly<Record<string, Schema>>): Members {
  const check = checkOf(schema);
  if (!check.members) {
    const list = Object.entries(shape).map(([key, member], index) => ({ key, schema: member, index }));
    const required = list.filter((member) => !mayLack(member.schema));
    check.members = { all: new Map(list.map((member) => [member.key, member])), required };
  }
  return check.members;
}

function issuesOfMembers(
  schema: Schema,
  shape: Readonly<Record<string, Schema>>,
  value: Record<string, unknown>,
): readonly Issue[] {
  const { all, required } = membersOf(schema, shape);
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
    .flatMap((member) => prependKey(member.key, issuesOfParts(member.schema, value[member.key])));
  const { catchall } = definitionOf(schema);
  if (catchall === undefined || strangers.length === 0) return issues;
  const check = checkOf(schema);
  check.others ??= z.object({}).catchall(catchall);
  const others = Object.fromEntries(strangers.map((key) => [key, value[key]]));
  return [...issues, ...interpreted(check.others, others)];
}

function prependKey(key: string | number, issues: readonly Issue[]): readonly Issue[] {
  for (const issue of issues) issue.path.unshift(key);
  return issues;
}
