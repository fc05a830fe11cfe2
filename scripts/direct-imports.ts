import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

const PACKAGES = fileURLToPath(new URL("../packages", import.meta.url));
const IMPORT = /^import (type )?\{([^}]*)\} from "(@egov-vn\/[^"]+)";/gm;
const EXPORT = /^export \{([^}]*)\} from "(\.[^"]+)";/gm;

/** Where a name comes from: the file that has it, and how it is called there. */
interface Home {
  readonly file: string;
  readonly name: string;
}

const names = (list: string): [name: string, as: string][] =>
  list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !part.startsWith("type "))
    .map((part) => {
      const [name = "", as = name] = part.split(" as ");
      return [name, as];
    });

const sources = new Map<string, string>();
const homes = new Map<string, ReadonlyMap<string, Home>>();

/** Returns the source that an entry of a package is made from. */
function sourceOf(specifier: string): string {
  let source = sources.get(specifier);
  if (source === undefined) {
    const [, folder = "", ...rest] = specifier.split("/");
    const manifest = JSON.parse(readFileSync(join(PACKAGES, folder, "package.json"), "utf8"));
    const entry = manifest.exports[rest.length === 0 ? "." : `./${rest.join("/")}`]?.["@egov-vn/source"];
    source = entry === undefined ? "" : join(PACKAGES, folder, entry);
    sources.set(specifier, source);
  }
  return source;
}

/** Returns what a file hands on of other files. */
function handedOn(file: string): ReadonlyMap<string, Home> {
  let found = homes.get(file);
  if (!found) {
    const text = readFileSync(file, "utf8");
    const all = [...text.matchAll(EXPORT)].flatMap(([, list = "", from = ""]) => {
      const target = join(dirname(file), from.replace(/\.js$/, ".ts"));
      return names(list).map(([name, as]) => [as, { file: target, name }] as const);
    });
    found = new Map(all);
    homes.set(file, found);
  }
  return found;
}

function homeOf(file: string, name: string): Home {
  const next = handedOn(file).get(name);
  return next ? homeOf(next.file, next.name) : { file, name };
}

/** Returns a source that imports from the files that have the names, not from those that hand them on. */
export function withDirectImports(text: string): string {
  return text.replaceAll(IMPORT, (whole, type: string | undefined, list: string, specifier: string) => {
    const entry = type ? "" : sourceOf(specifier);
    if (entry === "") return whole;
    const byFile = new Map<string, string[]>();
    for (const [name, as] of names(list)) {
      const { file, name: own } = homeOf(entry, name);
      byFile.set(file, [...(byFile.get(file) ?? []), own === as ? as : `${own} as ${as}`]);
    }
    return [...byFile].map(([file, own]) => `import { ${own.join(", ")} } from ${JSON.stringify(file)};`).join(" ");
  });
}

/**
 * Lets a bundle with several entries load of a package only what each entry uses. The bundler drops what is not used, but
 * what one entry uses of an index file it loads for all that import the file.
 */
export const directImports: Plugin = {
  name: "direct-imports",
  setup(build) {
    build.onLoad({ filter: /[/\\]packages[/\\][^/\\]+[/\\]src[/\\].*\.ts$/ }, async ({ path }) => ({
      contents: withDirectImports(await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
};
