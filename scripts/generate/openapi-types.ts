import openapiTypes, { astToString, type OpenAPI3 } from "openapi-typescript";
import { moduleBanner } from "./files.js";

const BUNDLE = /^specs\/openapi\/bundled\/([a-z-]+)\.json$/;

/** Returns the types that openapi-typescript makes of each service, for users of openapi-fetch. */
export async function openapiTypeFiles(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const [path, text] of files) {
    const [, service] = BUNDLE.exec(path) ?? [];
    if (service === undefined) continue;
    const spec = JSON.parse(text) as OpenAPI3;
    const types = astToString(await openapiTypes(spec, { alphabetize: true }));
    const target = `packages/clients/src/generated/${service}/openapi-types.ts`;
    made.set(target, `${moduleBanner(`specs/openapi/${service}.yaml by openapi-typescript`, spec)}\n${types}`);
  }
  return made;
}
