import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  ambiguityTable,
  bundleSpec,
  type PublishedSchema,
  prepare,
  type ReadOptions,
  type Representation,
  readSpec,
  referencePage,
  reserver,
} from "@egov-vn/codegen";
import { jsonFile, markdownFile } from "./files.js";

const FOLDER = "specs/openapi";

/** Returns the specifications of services, by their file. */
export const openApiFiles = (root: string): string[] =>
  readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(root, FOLDER, name));

/** References of the specifications lead to the published schemas next to them. */
const optionsOf = (root: string, published: ReadonlyMap<string, PublishedSchema>): ReadOptions => ({
  folder: join(root, "specs"),
  published,
});

/** Reads the specifications of services. */
export const readServices = (root: string, published: ReadonlyMap<string, PublishedSchema>): Representation[] =>
  openApiFiles(root).map((file) => readSpec(file, optionsOf(root, published)));

/** Returns a page for each service, the page of ambiguous places, and each specification as one document. */
export function serviceFiles(
  root: string,
  specs: readonly Representation[],
  published: ReadonlyMap<string, PublishedSchema>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const spec of specs) {
    const page = referencePage(prepare(spec, reserver(spec)));
    files.set(`docs/services/${spec.id}.md`, markdownFile(`${FOLDER}/${spec.id}.yaml`, page));
    const bundle = bundleSpec(join(root, FOLDER, `${spec.id}.yaml`), optionsOf(root, published));
    files.set(`${FOLDER}/bundled/${spec.id}.json`, jsonFile(`${FOLDER}/${spec.id}.yaml`, bundle, "x-generated"));
  }
  files.set("docs/services/ambiguities.md", markdownFile(`the specifications of ${FOLDER}`, ambiguityPage(specs)));
  return files;
}

function ambiguityPage(specs: readonly Representation[]): string {
  const part = (language: "vi" | "en", title: string, lead: string): string => {
    const at = language === "vi" ? 0 : 1;
    const sections = specs
      .filter(({ ambiguities }) => ambiguities.length > 0)
      .map((spec) => `## ${spec.title[at]}\n\n${ambiguityTable(spec, language).slice(2).join("\n")}`);
    return `# ${title}\n\n${lead}\n\n${sections.join("\n")}`;
  };
  return [
    part("vi", "Chỗ chưa rõ trong đặc tả", "Mỗi chỗ có mã riêng, các cách hiểu đã gặp và cách đặc tả chọn."),
    part(
      "en",
      "Ambiguous places of the specifications",
      "Each has an id, the readings that were met, and what the specification takes.",
    ),
  ].join("\n\n");
}
