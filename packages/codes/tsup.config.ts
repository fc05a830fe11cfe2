import { defineConfig } from "tsup";
import { libraryBuild } from "../../scripts/library-build.js";

// The library of telephone numbers comes without its data, which are 12 MB: those of Viet Nam are in a generated file.
export default defineConfig(libraryBuild({ noExternal: ["libphonenumber-js"] }));
