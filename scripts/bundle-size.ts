import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

interface Program {
  readonly name: string;
  readonly text: string;
  /** Bytes, compressed. */
  readonly ceiling: number;
  /** Files that must not be among those loaded at once, in addition to those that no program may load. */
  readonly without?: readonly RegExp[];
  /** Packages that are left out of the bundle, so that what a package brings itself has a ceiling of its own. */
  readonly external?: readonly string[];
}

const call = (name: string, from: string, ceiling: number, without: readonly RegExp[] = []): Program => ({
  name: `${name} of @egov-vn/${from}`,
  text: `import { ${name} } from "@egov-vn/${from}"; console.log(${name});`,
  ceiling,
  without,
});
const whole = (entry: string, ceiling: number, without: readonly RegExp[] = []): Program => ({
  name: `all of @egov-vn/${entry}`,
  text: `export * from "@egov-vn/${entry}";`,
  ceiling,
  without,
});

/** All of an entry without zod and our other packages, which most programs have anyway. */
const own = (entry: string, ceiling: number, without: readonly RegExp[] = []): Program => ({
  ...whole(entry, ceiling, without),
  name: `all of @egov-vn/${entry}, its own code`,
  external: ["zod", "zod/*", "@egov-vn/core", "@egov-vn/core/*"],
});

const COMMUNES = /codes\/dist\/generated\/communes/;
const OLDER = /codes\/dist\/generated\/older/;
const PHONE = /libphonenumber|codes\/dist\/phone/;
const LAW = /core\/dist\/law\/generated/;
const ZOD = /node_modules\/zod\//;
/** Words of every language but English, which zod's classic entry sets; zod's former major; other people's builds of both. */
const NEVER = [/zod\/v4\/locales\/(?!en\.)/, /zod\/v3\//, /zod\/.*\.cjs$/, LAW];

const PROGRAMS: readonly Program[] = [
  call("readPacket", "documents", 95_000),
  call("province", "codes", 20_000, [COMMUNES, OLDER, PHONE, ZOD]),
  call("deadline", "dossiers/deadline", 60_000, [
    /dossiers\/dist\/(?:codec|rules|schema|state|forms|examples)/,
    COMMUNES,
  ]),
  call("check", "validate", 95_000, [COMMUNES, /(?:dossiers|documents|procedures|ict-index|ipv6-plan)\/dist/]),
  call("sendEdoc", "clients/document-axis", 36_000, [/dossiers\/dist/]),
  call("dongBoHoSoMC", "clients/public-service-portal", 38_000, [/procedures\/dist/]),
  whole("core", 65_000),
  whole("codes", 60_000, [COMMUNES, OLDER, PHONE]),
  own("codes", 30_000, [COMMUNES, OLDER, PHONE]),
  whole("codes/communes", 110_000, [OLDER, PHONE, ZOD]),
  whole("signatures", 68_000),
  whole("procedures", 128_000),
  whole("service-levels", 80_000),
  whole("dossiers", 160_000, [COMMUNES]),
  whole("ict-index", 150_000, [/hucre/]),
  whole("ipv6-plan", 172_000, [/docx/, COMMUNES]),
];

/** Returns the files that a browser loads before the program asks for any. */
function loadedAtOnce({ outputs }: Metafile): string[] {
  const found = new Set(Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === "<stdin>"));
  for (const path of found) {
    for (const imported of outputs[path]?.imports ?? [])
      if (imported.kind === "import-statement") found.add(imported.path);
  }
  return [...found];
}

async function measure(
  { text, without = [], external = [] }: Program,
  folder: string,
): Promise<{ size: number; unwanted: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: text, resolveDir: folder },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    outdir: "page",
    write: false,
    external: [...external],
    metafile: true,
    logLevel: "error",
  });
  const files = loadedAtOnce(metafile);
  const size = outputFiles
    .filter((file) => files.some((path) => file.path.endsWith(`/${path}`)))
    .reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
  const inputs = files.flatMap((path) =>
    Object.entries(metafile.outputs[path]?.inputs ?? {}).flatMap(([input, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [input] : [],
    ),
  );
  const unwanted = inputs.filter((input) => [...NEVER, ...without].some((pattern) => pattern.test(input)));
  return { size, unwanted };
}

/**
 * Measures what a page loads for one call: the program is bundled from built packages as an application would (esbuild,
 * minified), with everything it depends on, zod included unless the program leaves it out. Counted are the files that are loaded before anything is asked
 * for, each compressed by gzip. Prints the sizes, and throws when a program is over its ceiling or holds what has no place
 * in it.
 *
 * It is our own, because size-limit has no list of what must not be in a bundle.
 *
 * @param folder where the packages are installed.
 */
export async function checkBundleSizes(folder: string): Promise<void> {
  let failed = 0;
  for (const program of PROGRAMS) {
    const { size, unwanted } = await measure(program, folder);
    const fits = size > 0 && size <= program.ceiling && unwanted.length === 0;
    if (!fits) failed += 1;
    const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
    console.log(`${fits ? "  " : "✗ "}${program.name}: ${kB(size)} of ${kB(program.ceiling)}`);
    for (const file of unwanted.slice(0, 5)) console.log(`    ${file} has no place in it`);
    if (unwanted.length > 5) console.log(`    nor have ${unwanted.length - 5} more files`);
  }
  if (failed > 0) throw new Error(`${failed} of ${PROGRAMS.length} programs load too much`);
}
