/** A schema of JSON, in the keywords of JSON Schema 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What stands on the wire for a value without parts. */
export interface LeafSchema {
  /** What is written, and what is read without a finding. */
  readonly written: JsonSchema;
  /** What is read, if with a finding. */
  readonly accepted: JsonSchema;
}

/** A shape on the wire: a value without parts, a list, or an object with its fields. */
export type WireShape = WireLeafShape | WireListShape | WireObjectShape;

export interface WireLeafShape {
  readonly leaf: LeafSchema;
}

export interface WireListShape {
  readonly list: WireShape | undefined;
}

export interface WireObjectShape {
  /** What the part is called where it has a name of its own. */
  readonly part?: string;
  readonly fields: readonly WireShapeField[];
  readonly kept: readonly string[];
  /** Fields that the table does not know are kept, and written again. */
  readonly open: boolean;
}

/** A field of an object on the wire. */
export interface WireShapeField {
  /** The name that is written. */
  readonly name: string;
  /** Other spellings that are read. */
  readonly aliases: readonly string[];
  /** The keys that lead to it in the model. */
  readonly keys: readonly string[];
  readonly shape?: WireShape;
  /** What is written where the model has nothing; absent where the field is left out. */
  readonly absent?: unknown;
  /** The receiving system takes nothing without it. */
  readonly needed?: true;
  /** Anyone who reads it can enter a system: a session, a password, a key. */
  readonly secret?: true;
  /** How many UTF-16 units of text the receiving system keeps. */
  readonly longest?: number;
  /** Empty text says something of its own. */
  readonly keepEmpty?: true;
}

/** Text. */
export const textSchema: JsonSchema = { type: "string" };
/** Whatever is read as text: a number or a boolean, too. */
export const scalarSchema: JsonSchema = { type: ["string", "number", "boolean"] };
