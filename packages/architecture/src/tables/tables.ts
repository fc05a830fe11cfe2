import { type Bilingual, isWithin, type LocalDate } from "@egov-vn/core";
import { blocksRows } from "../generated/blocks.js";
import { communeComponentsRows } from "../generated/commune-components.js";
import { frameworksRows } from "../generated/frameworks.js";
import { platformsRows } from "../generated/platforms.js";
import { servicesRows } from "../generated/services.js";

/** A shared national platform (Quyết định 1425/QĐ-TTg, Phụ lục II). */
export interface NationalPlatform {
  /** Our key, `QG-A01` … `QG-B62`: the decision gives no key. */
  readonly key: string;
  /** From 1 to 79, in the order of the decision; Mẫu 03 writes `QG-1` … `QG-79`. */
  readonly number: number;
  readonly group: "A" | "B";
  readonly block: string;
  readonly name: string;
  readonly owner: string;
}

/** The 79 shared national platforms, in the order of the decision. */
export const nationalPlatforms: readonly NationalPlatform[] = platformsRows.map(
  ([key = "", number, block = "", name = "", owner = ""]) => ({
    key,
    number: Number(number),
    group: key.startsWith("QG-A") ? "A" : "B",
    block,
    name,
    owner,
  }),
);

/** A component of the commune model (Quyết định 1425/QĐ-TTg, Phụ lục III). */
export interface CommuneComponent {
  readonly code: string;
  readonly block: string;
  readonly providedBy: "centre" | "province" | "commune" | "urban" | "rural" | "remote";
  readonly name: string;
}

/** The 166 components of the commune model. */
export const communeComponents: readonly CommuneComponent[] = communeComponentsRows.map(
  ([code = "", block = "", providedBy, name = ""]) => ({
    code,
    block,
    providedBy: providedBy as CommuneComponent["providedBy"],
    name,
  }),
);

/** Returns a commune code without the marks that some writers leave out: `UDCQS1` for `ƯDCQS1`. */
const plainCode = (code: string): string =>
  code.normalize("NFC").trim().toUpperCase().replaceAll("Ư", "U").replaceAll("Đ", "D");

const byCode = new Map(communeComponents.map((component) => [plainCode(component.code), component]));

/**
 * Returns the commune component of a code, written with or without its marks.
 *
 * @example
 * communeComponent("UDCQS1")?.code // => "ƯDCQS1"
 */
export const communeComponent = (code: string): CommuneComponent | undefined => byCode.get(plainCode(code));

/** A block of Hình 7, 8 or 9 of Quyết định 1425/QĐ-TTg. */
export interface ReferenceBlock {
  readonly figure: 7 | 8 | 9;
  readonly key: string;
  readonly layer: string;
  readonly component: string;
  readonly name: string;
}

/** The blocks of Hình 7, 8 and 9. */
export const referenceBlocks: readonly ReferenceBlock[] = blocksRows.map(
  ([figure, key = "", layer = "", component = "", name = ""]) => ({
    figure: Number(figure) as 7 | 8 | 9,
    key,
    layer,
    component,
    name,
  }),
);

const plainName = (text: string): string => text.normalize("NFC").trim().toLowerCase();

/** Returns the block of a figure by its key or its name. */
export function referenceBlock(figure: 7 | 8 | 9, text: string): ReferenceBlock | undefined {
  const wanted = plainName(text);
  return referenceBlocks.find(
    (block) => block.figure === figure && (block.key.toLowerCase() === wanted || plainName(block.name) === wanted),
  );
}

/** A national framework in one edition. */
export interface NationalFramework {
  readonly key: string;
  readonly name: string;
  readonly edition: string;
  /** The key of its instrument in the law register. */
  readonly instrument: string;
  readonly inForce: LocalDate | undefined;
  /** The first day on which another had taken its place. */
  readonly ended: LocalDate | undefined;
}

/** The national frameworks since 2015, oldest first. */
export const nationalFrameworks: readonly NationalFramework[] = frameworksRows.map(
  ([key = "", , edition = "", instrument = "", issued = "", inForce, ended, name = ""]) => ({
    key,
    name,
    edition,
    instrument,
    // Only the month of the first is sure: it counts from its end.
    inForce: (inForce || (issued.length === 7 ? `${issued}-30` : issued)) as LocalDate,
    ended: (ended || undefined) as LocalDate | undefined,
  }),
);

/** Returns the framework in force on a day. */
export function frameworkOn(day: LocalDate): NationalFramework | undefined {
  return nationalFrameworks.findLast(
    ({ inForce, ended }) =>
      inForce !== undefined && isWithin(day, { from: inForce }) && (ended === undefined || day < ended),
  );
}

/** Which component belongs to which layer. */
export const LAYER_OF: Readonly<Record<string, string>> = {
  "digital-infrastructure": "infrastructure-security",
  security: "infrastructure-security",
  data: "data-platforms",
  "core-platforms": "data-platforms",
  "shared-applications": "applications",
  channels: "channels-measurement",
  measurement: "channels-measurement",
};

/** The four layers, the lowest first; the other values of the list run across. */
export const LAYERS = ["infrastructure-security", "data-platforms", "applications", "channels-measurement"] as const;

/** A service of `specs/openapi`, which a connection may name. */
export interface DescribedService {
  /** Its file name, such as `one-stop`. */
  readonly id: string;
  readonly title: Bilingual;
  /** The ids of its operations, such as `createDossier`. */
  readonly operations: readonly string[];
}

/** The services that this library describes. */
export const describedServices: readonly DescribedService[] = servicesRows.map(
  ([id = "", vi = "", en = "", operations = ""]) => ({ id, title: { vi, en }, operations: operations.split(" ") }),
);

/**
 * Returns the service that a connection calls, written as `one-stop` or, with an operation, `one-stop/createDossier`;
 * nothing when this library describes no such service or operation.
 *
 * @example
 * describedService("one-stop/createDossier")?.id // => "one-stop"
 */
export function describedService(called: string): DescribedService | undefined {
  const [id, operation] = called.split("/");
  const service = describedServices.find((one) => one.id === id);
  return operation === undefined || service?.operations.includes(operation) ? service : undefined;
}
