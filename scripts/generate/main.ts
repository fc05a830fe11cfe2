import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { standards } from "@egov-vn/standards";
import { architectureFiles, architectureServiceFiles } from "./architecture.js";
import { clientFiles } from "./clients.js";
import { codeListFiles } from "./code-lists.js";
import { writeFiles } from "./files.js";
import { formatSignFiles } from "./format-signs.js";
import { holidayFiles } from "./holidays.js";
import { lawFiles } from "./law.js";
import { manifestFiles } from "./manifests.js";
import { readServices, serviceFiles } from "./openapi.js";
import { openapiTypeFiles } from "./openapi-types.js";
import { provinceFiles } from "./provinces.js";
import { ruleFiles } from "./rules.js";
import { schemaFiles } from "./schemas.js";
import { versionFiles } from "./versions.js";
import { publishedSchemas, wireModuleFiles } from "./wire-modules.js";
import { wireSchemaFiles } from "./wire-schemas.js";

/** Folders that hold generated files only. */
const FOLDERS = [
  "specs/schemas",
  "specs/rules",
  "docs/rules",
  "docs/law",
  "docs/services",
  "specs/openapi/bundled",
  "packages/clients/src/generated",
  "packages/core/src/law/generated",
  "packages/codes/src/generated",
  "packages/dossiers/src/generated",
  "packages/procedures/src/generated",
  "packages/architecture/src/generated",
  "packages/standards/src/generated",
  "packages/cli/src/generated",
  "packages/mocks/src/generated",
  "packages/site/src/generated",
  "packages/validate/src/generated",
];

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const published = publishedSchemas(standards);
const services = readServices(root, published);
const files = new Map<string, string>([
  ...(await codeListFiles(root)),
  ...(await holidayFiles(root)),
  ...(await lawFiles(root)),
  ...(await architectureFiles(root)),
  ...(await provinceFiles(root)),
  ...formatSignFiles(standards),
  ...manifestFiles(root),
  ...versionFiles(root),
  ...wireModuleFiles(standards),
  ...serviceFiles(root, services, published),
  ...clientFiles(services),
  ...architectureServiceFiles(services),
]);
for (const standard of standards) {
  for (const [path, content] of schemaFiles(standard)) files.set(path, content);
  for (const [path, content] of wireSchemaFiles(standard)) files.set(path, content);
  for (const [path, content] of ruleFiles(standard)) files.set(path, content);
}
for (const [path, content] of await openapiTypeFiles(files)) files.set(path, content);
await writeFiles(root, files, FOLDERS);
console.log(`${files.size} files generated from ${standards.length} standards and the code lists`);
