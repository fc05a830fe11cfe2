import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

/** What these scripts read in a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly private?: boolean;
  readonly homepage?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A package that is published. */
export interface PublicPackage {
  /** Its folder in this repository. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A package that was packed. */
export interface Tarball extends PublicPackage {
  /** The file's name. */
  readonly file: string;
}

/** The repository's root. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const PNPM = ["--yes", "pnpm@10.34.9"];

/** Reads the `package.json` of a folder. */
export const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** Lists the packages that are published, by name. */
export function publicPackages(): PublicPackage[] {
  return readdirSync(join(root, "packages"))
    .sort()
    .map((name) => join(root, "packages", name))
    .map((folder) => ({ folder, manifest: manifestIn(folder) }))
    .filter(({ manifest }) => !manifest.private);
}

/**
 * Returns a README whose links lead out of a tarball too: those to files of the repository become addresses of it.
 *
 * @param folder the package's folder from the root, such as `packages/core`.
 * @param home the repository's address.
 */
export function withAddresses(readme: string, folder: string, home: string): string {
  return readme.replaceAll(/(\]\()(\.{1,2}\/[^)\s]*)(\))/g, (_, before: string, link: string, after: string) => {
    const [path = "", anchor] = link.split("#");
    return `${before}${home}/blob/main/${posix.join(folder, path)}${anchor === undefined ? "" : `#${anchor}`}${after}`;
  });
}

/** Packs every public package into a folder, as it is published: versions in place of `workspace:`, links that lead on, the licence. */
export function packAll(destination: string): Tarball[] {
  execFileSync("npx", [...PNPM, "--filter", "./packages/*", "pack", "--pack-destination", destination], {
    cwd: root,
    stdio: "pipe",
  });
  const { homepage = "" } = manifestIn(root);
  return publicPackages().map(({ folder, manifest }) => {
    const file = `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`;
    const work = mkdtempSync(join(tmpdir(), "repack-"));
    try {
      execFileSync("tar", ["-xzf", join(destination, file), "-C", work]);
      const readme = join(work, "package/README.md");
      if (existsSync(readme)) {
        writeFileSync(readme, withAddresses(readFileSync(readme, "utf8"), posix.relative(root, folder), homepage));
      }
      copyFileSync(join(root, "LICENSE"), join(work, "package/LICENSE"));
      execFileSync("tar", ["-czf", join(destination, file), "-C", work, "package"]);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return { folder, manifest, file };
  });
}

interface Bill {
  readonly components?: readonly {
    readonly purl: string;
    readonly version: string;
    readonly properties: readonly { readonly value: string }[];
  }[];
}

/** What a package's bill of materials names. */
export interface Billed {
  /** Names of packages whose code is in the tarball. */
  readonly bundled: readonly string[];
  /** Packages that npm installs, as `name@version`. */
  readonly installed: readonly string[];
}

/** Reads the bill of materials of a package, as it was built or installed. */
export function billOf(folder: string): Billed {
  const { components = [] } = JSON.parse(readFileSync(join(folder, "dist/sbom.cdx.json"), "utf8")) as Bill;
  const named = (bundled: boolean): string[] =>
    components
      .filter(({ properties }) => properties.some(({ value }) => value === String(bundled)))
      .map(({ purl }) => decodeURIComponent(purl.slice("pkg:npm/".length)));
  return { bundled: named(true).map(nameOf), installed: named(false) };
}

/** Takes the version off `name@version`. */
export const nameOf = (nameAndVersion: string): string => nameAndVersion.slice(0, nameAndVersion.lastIndexOf("@"));

/** Lists the packages of others that ours make npm install, as `name@version`. */
export function thirdPartyPackages(): string[] {
  const all = publicPackages().flatMap(({ folder }) => billOf(folder).installed);
  return [...new Set(all)].filter((name) => !name.startsWith("@egov-vn/")).sort();
}
