/** Holds the built packages to their ceilings (`pnpm size`); `pnpm check:packages` does so with what is installed from tarballs. */
import { checkBundleSizes } from "./bundle-size.js";
import { root } from "./packing.js";

await checkBundleSizes(root);
