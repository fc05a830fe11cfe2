import type { Options } from "tsup";

/**
 * Returns how a library of this repository is built: both module formats, types for each, one copy of what entries share.
 * What was bundled is written down in `dist/metafile-*.json`, from which the licence texts and the bill of materials are
 * made. Source maps stay out: they would be a third of every tarball.
 */
export function libraryBuild(own: Options): Options {
  return {
    format: ["esm", "cjs"],
    target: "node20",
    dts: true,
    clean: true,
    splitting: true,
    treeshake: true,
    metafile: true,
    ...own,
  };
}
