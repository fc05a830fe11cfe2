import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  readonly homepage: string;
  readonly repository: { readonly type: string; readonly url: string };
  readonly bugs: { readonly url: string };
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
}

/**
 * Returns the `package.json` of every package with what they all have in common, from the root's: where the project lives,
 * its licence, the Node that it needs. Moving the project is a change of the root's `package.json` and a run of this.
 */
export function manifestFiles(root: string): Map<string, string> {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
  const { homepage, repository, bugs, license, engines } = read("package.json") as Manifest;
  return new Map(
    readdirSync(join(root, "packages")).map((name) => {
      const path = `packages/${name}/package.json`;
      const { version, description, keywords, license: _, type, sideEffects, engines: __, ...rest } = read(path);
      const first = { name: rest.name, private: rest.private, version, description, keywords };
      const common = {
        homepage: `${homepage}/tree/main/packages/${name}`,
        bugs,
        repository: { ...repository, directory: `packages/${name}` },
        license,
      };
      const manifest = { ...first, ...common, type, sideEffects, engines, ...rest };
      return [path, `${JSON.stringify(manifest, null, 2)}\n`] as const;
    }),
  );
}
