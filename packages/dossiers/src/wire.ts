/** The messages of the wire formats, as types and as zod schemas: what is written, and what is accepted. */
export * from "./generated/wire-schemas.js";
export type * from "./generated/wire-types.js";
