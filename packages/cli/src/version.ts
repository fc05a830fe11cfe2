import { createRequire } from "node:module";

const { version } = createRequire(import.meta.url)("@egov-vn/cli/package.json") as { version: string };

/** The command's own version. */
export const VERSION: string = version;
