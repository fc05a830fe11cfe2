import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Architecture, architectureStandard, migrate, writeArchitecture } from "@egov-vn/architecture";

const FOLDER = "examples/provinces";
/** The day on which the provinces came together. */
const DAY = "2025-07-01";

/** The merged provinces, each from the newest file of every former province that has one. */
const SUCCESSORS = [
  { name: "bac-ninh-2025", province: "24", from: ["bac-giang-2019", "bac-ninh-2019"] },
  { name: "hung-yen-2025", province: "33", from: ["thai-binh-2019"] },
  { name: "ninh-binh-2025", province: "37", from: ["nam-dinh-2021"] },
] as const;

async function read(path: string): Promise<Architecture> {
  const [codec] = architectureStandard.codecs;
  const bytes = new Uint8Array(await readFile(path));
  for await (const { value } of codec?.decode([bytes] as never, { asOf: DAY }) ?? []) {
    if (value) return value as Architecture;
  }
  throw new Error(`${path} is no architecture`);
}

/** Returns the files of the merged provinces as `migrate` makes them, path from the root to content. */
export async function provinceFiles(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { name, province, from } of SUCCESSORS) {
    const former = await Promise.all(from.map((one) => read(join(root, FOLDER, `${one}.yaml`))));
    const { file, notDescribed, lacking } = migrate(former, { province, day: DAY });
    const told = [
      `Made by \`pnpm generate\` with egov architecture migrate from ${from.map((one) => `${one}.yaml`).join(" and ")}.`,
      "Change those files and run it again.",
      ...notDescribed.map((one) => `${one}: not described, so nothing is known of it.`),
      ...lacking.map(({ what, why }) => `No total of “${what}”: ${why.en}.`),
    ];
    files.set(`${FOLDER}/${name}.yaml`, `${told.map((line) => `# ${line}\n`).join("")}${writeArchitecture(file)}`);
  }
  return files;
}
