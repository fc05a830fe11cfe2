import type { Finding } from "@egov-vn/core";

/** Facts about something, in addition to its shape. */
export interface Remarks {
  /** Lines for a doc comment, as the specification has them. */
  readonly text?: string;
  readonly deprecated?: true;
}

/** What a value may be. */
export type SchemaNode =
  | { readonly kind: "unknown" | "never" | "null" | "boolean" }
  /** `bytes`: a whole body. `file`: a part of one. */
  | { readonly kind: "bytes" | "file" }
  | { readonly kind: "reference"; readonly name: string }
  | { readonly kind: "number"; readonly integer: boolean; readonly bounds: readonly Bound[] }
  | { readonly kind: "string"; readonly least?: number; readonly most?: number; readonly pattern?: string }
  | { readonly kind: "literals"; readonly values: readonly (string | number | boolean | null)[] }
  | {
      readonly kind: "array";
      readonly items: SchemaNode;
      readonly least?: number;
      readonly most?: number;
      readonly unique?: true;
    }
  | {
      readonly kind: "tuple";
      readonly items: readonly SchemaNode[];
      readonly rest: SchemaNode;
      readonly least: number;
      readonly most?: number;
    }
  | ObjectNode
  | { readonly kind: "union"; readonly of: readonly SchemaNode[]; readonly exclusive: boolean }
  | { readonly kind: "all"; readonly of: readonly SchemaNode[] };

export interface ObjectNode {
  readonly kind: "object";
  readonly properties: readonly PropertyNode[];
  /** What properties may be that are not named. */
  readonly rest: SchemaNode;
  /** Names that must be there and are not among the properties. */
  readonly needed: readonly string[];
  readonly least?: number;
  readonly most?: number;
}

export interface PropertyNode extends Remarks {
  readonly name: string;
  readonly node: SchemaNode;
  readonly required: boolean;
}

export interface Bound {
  readonly kind: "min" | "max" | "gt" | "lt" | "multipleOf";
  readonly value: number;
}

/** A schema that has a name of its own. */
export interface NamedSchema extends Remarks {
  readonly name: string;
  readonly node: SchemaNode;
  /** Where its code is already. */
  readonly published?: { readonly module: string; readonly schema: string; readonly type: string };
}

export type ParameterPlace = "path" | "query" | "header" | "cookie";
export type ParameterForm = "text" | "list" | "many" | "json" | "object";
export type BodyForm = "json" | "form" | "multipart" | "bytes" | "text";

export interface ParameterNode extends Remarks {
  readonly key: string;
  readonly place: ParameterPlace;
  readonly name: string;
  readonly required: boolean;
  readonly form: ParameterForm;
  readonly node: SchemaNode;
  /** A value that the specification shows. */
  readonly example?: unknown;
}

export interface ExampleNode {
  readonly name: string;
  readonly value: unknown;
}

export interface ContentNode {
  readonly mediaType: string;
  readonly form: BodyForm;
  readonly node: SchemaNode;
  readonly examples: readonly ExampleNode[];
}

export interface ReplyNode extends Remarks {
  readonly status: string;
  readonly contents: readonly ContentNode[];
}

/** One call, whichever side makes it. */
export interface OperationNode extends Remarks {
  readonly id: string;
  /** The name of its constant. */
  readonly name: string;
  readonly typeName: string;
  readonly method: string;
  readonly path: string;
  readonly summary: readonly [vi: string, en: string];
  readonly idempotent: boolean;
  readonly security: readonly (readonly string[])[];
  readonly params: readonly ParameterNode[];
  readonly body?: { readonly required: boolean; readonly contents: readonly ContentNode[] };
  readonly replies: readonly ReplyNode[];
  readonly outcome?: Readonly<Record<string, unknown>>;
  readonly paging?: Readonly<Record<string, unknown>>;
  /** The part of the body that tells the call from others of one address, and its value. */
  readonly select?: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
  readonly persons: readonly string[];
  readonly confidence?: string;
  readonly source?: string;
  readonly ambiguities: readonly string[];
}

export interface SecurityNode {
  readonly name: string;
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly key?: string;
  readonly tokenUrl?: string;
}

export interface ServerNode {
  readonly url: string;
  readonly variables: readonly (readonly [name: string, value: string])[];
}

/** A place of a specification whose sources can be read in more than one way. */
export interface Ambiguity {
  readonly id: string;
  readonly question: readonly [vi: string, en: string];
  readonly readings: readonly (readonly [vi: string, en: string])[];
  readonly taken: readonly [vi: string, en: string];
}

/** A specification, ready to be printed. */
export interface Representation {
  readonly id: string;
  readonly title: readonly [vi: string, en: string];
  readonly description: readonly [vi: string, en: string];
  readonly version: string;
  readonly servers: readonly ServerNode[];
  readonly security: readonly SecurityNode[];
  readonly schemas: readonly NamedSchema[];
  readonly operations: readonly OperationNode[];
  readonly inbound: readonly OperationNode[];
  readonly ambiguities: readonly Ambiguity[];
  readonly unknowns: readonly (readonly [vi: string, en: string])[];
  readonly findings: readonly Finding[];
}
