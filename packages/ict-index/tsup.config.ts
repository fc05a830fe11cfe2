import { defineConfig } from "tsup";
import { libraryBuild } from "../../scripts/library-build.js";

// hucre is published as ES modules only; bundled, it serves CommonJS callers too.
export default defineConfig(libraryBuild({ noExternal: ["hucre"] }));
