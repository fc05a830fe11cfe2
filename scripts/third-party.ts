import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Enums, Models, Serialize, Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { type Manifest, manifestIn } from "./packing.js";

/** A package of others, and the folder it lies in. */
interface ThirdParty {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly bundled: boolean;
}

/** Finds the folder of the package that a file of `node_modules` belongs to. */
function packageFolderOf(file: string): string | undefined {
  const parts = file.split("/");
  const at = parts.lastIndexOf("node_modules");
  if (at === -1) return undefined;
  return parts.slice(0, at + (parts[at + 1]?.startsWith("@") ? 3 : 2)).join("/");
}

/** Lists the packages whose code is in the built files, by what the bundler wrote down. */
function bundledIn(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(join(folder, "dist")).filter((file) => /^metafile-\w+\.json$/.test(file))) {
    const { outputs } = JSON.parse(readFileSync(join(folder, "dist", name), "utf8")) as {
      outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
    };
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const owner = bytesInOutput > 0 ? packageFolderOf(file) : undefined;
        if (owner) found.set(manifestIn(join(folder, owner)).name, join(folder, owner));
      }
    }
  }
  return found;
}

/** Finds a declared dependency as Node would from the package's folder. */
function resolveFolder(from: string, name: string): string {
  const require = createRequire(join(from, "package.json"));
  for (const base of require.resolve.paths(name) ?? []) {
    // By its real place: its own dependencies lie next to it, in the versions that it has.
    if (existsSync(join(base, name, "package.json"))) return realpathSync(join(base, name));
  }
  throw new Error(`${name} is declared in ${from} and not installed`);
}

function thirdPartiesOf(folder: string, manifest: Manifest): ThirdParty[] {
  const bundled = bundledIn(folder);
  const parties = new Map<string, ThirdParty>();
  const bundle = (where: string): void => {
    const found = manifestIn(where);
    if (parties.has(found.name)) return;
    parties.set(found.name, { manifest: found, folder: where, bundled: true });
    // A package whose published files are bundles already carries what it depends on inside them.
    for (const name of Object.keys(found.dependencies ?? {})) {
      if (!name.startsWith("@types/")) bundle(resolveFolder(where, name));
    }
  };
  for (const where of bundled.values()) bundle(where);
  const declare = (from: string, given: Manifest, withPeers: boolean): void => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = given;
    for (const name of Object.keys({ ...dependencies, ...(withPeers && peerDependencies) })) {
      // What a caller may leave out is no part of the package.
      if (parties.has(name) || peerDependenciesMeta?.[name]?.optional) continue;
      const where = resolveFolder(from, name);
      const found = manifestIn(where);
      parties.set(name, { manifest: found, folder: where, bundled: false });
      declare(where, found, false);
    }
  };
  declare(folder, manifest, true);
  return [...parties.values()].sort((left, right) => (left.manifest.name < right.manifest.name ? -1 : 1));
}

function licenceText(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  return names.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
}

function notices(parties: readonly ThirdParty[]): string {
  const texts = parties
    .filter(({ bundled }) => bundled)
    .map(({ manifest: { name, version, license }, folder }) => {
      const text = licenceText(folder);
      if (text === "" && !license) throw new Error(`${name} states no licence; it may not be bundled`);
      return `${name} ${version} (${license ?? "see below"})\n\n${text || `Licence: ${license}. The package carries no text.`}`;
    });
  return `The built files contain code of these packages.\n\n${texts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

function component({ manifest, bundled }: ThirdParty): Models.Component {
  const { name, version, license } = manifest;
  const [scope, plain] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const made = new Models.Component(Enums.ComponentType.Library, plain as string, {
    ...(scope && { group: scope }),
    version,
    bomRef: `${name}@${version}`,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    scope: Enums.ComponentScope.Required,
  });
  if (license) {
    const one = /^[\w.+-]+$/.test(license);
    made.licenses.add(one ? new Models.SpdxLicense(license as never) : new Models.LicenseExpression(license));
  }
  made.properties.add(new Models.Property("egov-vn:bundled", String(bundled)));
  return made;
}

function billOf(manifest: Manifest, parties: readonly ThirdParty[]): string {
  const bom = new Models.Bom({ version: 1 });
  const own = component({ manifest, folder: "", bundled: false });
  own.properties.clear();
  bom.metadata.component = own;
  for (const party of parties) {
    const part = component(party);
    bom.components.add(part);
    own.dependencies.add(part.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

const validator = new Validation.JsonStrictValidator(Spec.Spec1dot6.version);

/**
 * Writes into the `dist` of a built package what its tarball owes to others: the licence texts of the code that is bundled in
 * it, and a bill of materials (CycloneDX 1.6) of bundled and declared packages.
 */
export async function writeThirdParty(folder: string): Promise<void> {
  const manifest = manifestIn(folder);
  const parties = thirdPartiesOf(folder, manifest);
  const bill = billOf(manifest, parties);
  const problem = await validator.validate(bill);
  if (problem !== null) throw new Error(`the bill of ${manifest.name} breaks its schema: ${JSON.stringify(problem)}`);
  writeFileSync(join(folder, "dist", "sbom.cdx.json"), bill);
  const path = join(folder, "dist", "THIRD-PARTY-LICENSES.txt");
  if (parties.some(({ bundled }) => bundled)) writeFileSync(path, notices(parties));
  else rmSync(path, { force: true });
  const bundled = parties.filter((party) => party.bundled).map((party) => party.manifest.name);
  console.log(`${manifest.name}: ${parties.length} packages, bundled: ${bundled.join(" ") || "-"}`);
}
