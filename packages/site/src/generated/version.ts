// Generated from packages/site/package.json (sha256 f0b8c77d978d7b4a) by `pnpm generate`. Do not edit.

/** The version of this package. */
export const VERSION = "0.0.0";
