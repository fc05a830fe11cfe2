import { emit, type Representation } from "@egov-vn/codegen";

/** Where the clients have their runtime, as generated files see it. */
const RUNTIME = "../../runtime/index.js";

/** Returns the code of the clients: for each service a folder with types, schemas, operations, and what a mock needs. */
export function clientFiles(services: readonly Representation[]): Map<string, string> {
  return new Map(
    services.flatMap((service) =>
      [...emit(service, { runtime: RUNTIME, command: "pnpm generate" })].map(([name, text]): [string, string] => [
        `packages/clients/src/generated/${service.id}/${name}`,
        text,
      ]),
    ),
  );
}
