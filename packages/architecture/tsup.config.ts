import { defineConfig } from "tsup";
import { libraryBuild } from "../../scripts/library-build.js";

// Loaded when a workbook is read or written, so it is no dependency of those that read none.
export default defineConfig(libraryBuild({ noExternal: ["hucre"] }));
