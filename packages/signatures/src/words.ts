/**
 * What reports say of a signature, in both languages.
 *
 * @packageDocumentation
 */
export * from "./verdict/words.js";
