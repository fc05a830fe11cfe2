import type * as z from "zod";

/**
 * What a wire may return: one of some values, what fits a schema of the model, a list, an object, or one of several of
 * these. From it follows, without a look at a value, that the value fits its schema.
 */
export type WireYield =
  | readonly WireYield[]
  | { readonly values: readonly unknown[] }
  | { readonly fits: z.ZodType }
  | WireListYield
  | WireObjectYield;

export interface WireListYield {
  readonly items: WireYield | undefined;
  /** It is absent rather than empty. */
  readonly filled?: true;
}

export interface WireObjectYield {
  readonly fields: ReadonlyMap<string, WireYield | undefined>;
  /** All of the fields are there. */
  readonly whole?: true;
  /** Where what the table does not know is kept as it came. */
  readonly rest?: string;
}

/** The parts of a schema that a proof looks at. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly minimum?: number } };
  }[];
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

const WRAPPERS: ReadonlySet<string> = new Set(["optional", "readonly", "nullable"]);

/** Returns what a schema asks of a value that is there. */
function inner(schema: z.ZodType): z.ZodType {
  const { type, checks, innerType } = definitionOf(schema);
  return WRAPPERS.has(type) && innerType && !checks?.length ? inner(innerType) : schema;
}

/** Returns the members that an object may not lack. */
function requiredMembers(schema: z.ZodType): readonly string[] {
  const members = Object.entries(definitionOf(inner(schema)).shape ?? {});
  return members.filter(([, member]) => !member.safeParse(undefined).success).map(([key]) => key);
}

/**
 * Returns whether all that a wire returns fits a schema, but that required members of the outermost object may lack. False
 * means that it is not known.
 */
export function proves(given: WireYield | undefined, asked: z.ZodType, outermost = true): boolean {
  if (given === undefined) return false;
  const schema = inner(asked);
  if (isChoice(given)) return given.every((one) => proves(one, schema, outermost));
  if ("values" in given) return given.values.every((value) => schema.safeParse(value).success);
  if ("fits" in given) return isOneOf(given.fits, schema);
  return "items" in given ? provesItems(given, schema) : provesMembers(given, schema, outermost);
}

const isChoice = (given: WireYield): given is readonly WireYield[] => Array.isArray(given);

// A copy of a schema with another title has the same definition.
function isOneOf(given: z.ZodType, schema: z.ZodType): boolean {
  if (definitionOf(given) === definitionOf(schema)) return true;
  const { type, checks, options } = definitionOf(schema);
  return type === "union" && !checks?.length && (options ?? []).some((option) => isOneOf(given, inner(option)));
}

function provesItems({ items, filled }: WireListYield, schema: z.ZodType): boolean {
  const { type, checks = [], element } = definitionOf(schema);
  if (type !== "array" || element === undefined) return false;
  const holds = checks.every(({ _zod: { def } }) => filled && def.check === "min_length" && (def.minimum ?? 0) <= 1);
  return holds && proves(items, element, false);
}

function provesMembers({ fields, whole, rest }: WireObjectYield, schema: z.ZodType, outermost: boolean): boolean {
  const { type, checks, shape = {} } = definitionOf(schema);
  if (type !== "object" || checks?.length) return false;
  if (!outermost && !requiredMembers(schema).every((key) => whole && fields.has(key))) return false;
  for (const [key, field] of fields) {
    const member = shape[key];
    if (member === undefined || !proves(field, member, false)) return false;
  }
  return rest === undefined || (shape[rest] !== undefined && takesAnything(inner(shape[rest])));
}

function takesAnything(schema: z.ZodType): boolean {
  const { type, checks, keyType, valueType } = definitionOf(schema);
  if (type !== "record" || checks?.length || !keyType || !valueType) return false;
  const key = definitionOf(keyType);
  return key.type === "string" && !key.checks?.length && definitionOf(valueType).type === "unknown";
}

interface Proof {
  readonly schema: z.ZodType;
  /** Members to look for; absent where the schema does not follow. */
  readonly required?: readonly string[];
}

const proofs = new WeakMap<object, Proof>();

/** Returns whether a value fits a schema by what the wire that read it may return; the proof is made once for each wire. */
export function isProven(given: WireYield | undefined, schema: z.ZodType, value: unknown): boolean {
  if (given === undefined) return false;
  let proof = proofs.get(given);
  if (proof?.schema !== schema) {
    proof = { schema, ...(proves(given, schema) && { required: requiredMembers(schema) }) };
    proofs.set(given, proof);
  }
  const { required } = proof;
  return required?.every((key) => (value as Readonly<Record<string, unknown>>)[key] !== undefined) === true;
}
