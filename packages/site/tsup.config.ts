import { defineConfig } from "tsup";
import { libraryBuild } from "../../scripts/library-build.js";
import { copySources, writeBrowserScripts } from "./build-assets.js";

const library = libraryBuild();

export default defineConfig({
  ...library,
  // The scripts of pages are bundled for browsers, each into one file.
  entry: [...(library.entry as string[]), "!src/browser/**"],
  async onSuccess() {
    await writeBrowserScripts("dist");
    copySources("dist");
    if (typeof library.onSuccess === "function") await library.onSuccess();
  },
});
