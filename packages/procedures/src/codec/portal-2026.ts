import {
  type Codec,
  fieldAt,
  type LocalDate,
  type LocalDateTime,
  localDateAt,
  localDateTimeAt,
  placeOfItem,
  type SchemaOf,
  type Wire,
} from "@egov-vn/core";
import { currencyOf, readAmount } from "../money.js";
import { AGENCY_ROLES } from "../parts.js";
import { wireRules } from "../rules/wire.js";
import type {
  Agencies,
  Agency,
  AgencyRole,
  Amount,
  Component,
  Fee,
  Form,
  LegalBasis,
  Method,
  Procedure,
  ProcedureCase,
  Publication,
  Step,
} from "../schema.js";
import type { Path } from "./name-table.js";
import { portalNames } from "./portal-2026-names.js";
import {
  type PortalCase,
  type PortalComponent,
  type PortalFee,
  type PortalMethod,
  type PortalProposal,
  type PortalRecord,
  portalShape,
} from "./portal-2026-shape.js";
import {
  CHANNELS,
  FEE_KINDS,
  FILED,
  LEVEL_FLAGS,
  NO_UNIT,
  REGULATIONS,
  STATES,
  TYPES,
  WAYS,
} from "./portal-2026-words.js";
import { recordCodec } from "./record-codec.js";
import type { Json } from "./records.js";
import {
  agencyOf,
  anyOf,
  codeFields,
  countIn,
  type Identified,
  limitOf,
  looselyNamed,
  named,
  present,
  requirementsOf,
  saying,
  wordOf,
} from "./shapes.js";
import { type Rewritten, rewriting, type Transcript } from "./transcript.js";

/** Where each role's agencies are: single ones, classes of them, and as free text. */
const ROLE_FIELDS = {
  executing: ["departmentsExecuting", "unitGroupsExecuting", "executingAgencies"],
  competent: ["departmentsAuthority", "unitGroupsAuthority", "delegatedAgencies"],
  authorised: ["departmentsAuthorized", "unitGroupsAuthorized", "authorizedAgencies"],
  coordinating: ["departmentsCoordinating", "unitGroupsCoordinating", "coordinatingAgencies"],
} as const satisfies Record<AgencyRole, readonly (keyof PortalRecord)[]>;

/** Fields that only records of the portal have. */
const MARKS = ["codeNotation", "executionCases", "executionMethods", "categoriesDetails", "departmentPromulgate"];

const isRecord = (value: Json): boolean => MARKS.some((name) => name in value);

/** Returns the codec of the portal of 2026. */
export function portalCodec(standard: () => SchemaOf<Procedure>): Codec<Procedure> {
  return recordCodec({
    id: "portal-2026",
    title: { vi: "Cổng Dịch vụ công quốc gia 2026", en: "National portal of 2026" },
    standard,
    isRecord,
    shape: portalShape.shape,
    names: portalNames,
    wire: (report): Wire<Procedure> => rewriting(portalShape, portalNames, toProcedure, report),
  });
}

function toProcedure(record: PortalRecord, to: Transcript): Rewritten<Procedure> {
  const full = ["executionSteps", "executionMethods", "executionCases", "procedureProposal"].some((name) =>
    Object.hasOwn(to.raw as object, name),
  );
  const { code, codeNotation } = record;
  if (code !== undefined && codeNotation !== undefined && code !== codeNotation)
    to.report(wireRules.notations, ["codeNotation"], { first: fieldAt("/code"), code, other: codeNotation });
  const requirements = requirementsOf(record.requirementsAndConditions);
  const description = saying(record.description);
  // The portal repeats the requirements here (in all 502 records measured).
  const repeated = description !== undefined && description === record.requirementsAndConditions;
  if (repeated) to.placeAlso(["requirements"], ["description"]);
  if (code === undefined) to.place(["code"], ["codeNotation"]);
  const codeOrNotation = codeFields(code ?? codeNotation);
  return {
    ...(codeOrNotation as { code: string }),
    ...present({
      name: record.name as string,
      extent: full ? ("full" as const) : ("listing" as const),
      id: record.id,
      steps: to.items(record.executionSteps, ["steps"], ["executionSteps"], stepOf),
      methods: to.items(record.executionMethods, ["methods"], ["executionMethods"], (one, ours, wire) =>
        methodOf(one, ours, wire, to),
      ),
      componentSets: to.items(record.executionCases, ["componentSets"], ["executionCases"], (one, ours, wire) => ({
        ...present({ case: one.name }),
        components:
          to.items(
            one.profileComponents,
            [...ours, "components"],
            [...wire, "profileComponents"],
            (part, here, there) => componentOf(part, here, there, to),
          ) ?? [],
      })),
      cases: to.items(record.cases, ["cases"], ["cases"], (one, _, wire) => {
        if (one.processingDay?.type === NO_UNIT) to.use([...wire, "processingDay", "type"]);
        return caseOf(one);
      }),
      subjects: to.items(
        record.subjectTypesDetails ?? record.formalityTargetType?.map((name) => ({ name })),
        ["subjects"],
        [record.subjectTypesDetails ? "subjectTypesDetails" : "formalityTargetType"],
        (one: Identified) => named(one),
      ),
      agencies: agenciesOf(record, to),
      receivingAddress: saying(record.dossierReceivingAddresses),
      results: to.items(record.resultsDetails, ["results"], ["resultsDetails"], (one) => named(one)),
      requirements,
      legalBases: to.items(
        record.legalBasisesDetails,
        ["legalBases"],
        ["legalBasisesDetails"],
        (one): LegalBasis | undefined => looselyNamed(one),
      ),
      publication: publicationOf(record.procedureProposal, to),
      publisher: looselyNamed({
        code: record.departmentPromulgateCode,
        id: record.departmentPromulgateId,
        name: record.departmentPromulgateName ?? record.departmentPromulgate,
      }),
      sectors: sectorsOf(record, to),
      levels: levelsOf(record, to),
      type: wordOf(TYPES, record.type, to, ["type"]),
      state: wordOf(STATES, record.state, to, ["state"]),
      regulation: wordOf(REGULATIONS, record.formalityType, to, ["formalityType"]),
      fullProcess: record.isFullProcess,
      internal: record.isInternal,
      vertical: record.isVertical,
      sharedService: record.isSharedService,
      offlineOnly: record.isOfflineOnly,
      nonTerritorial: record.isNonTerritorial,
      returnMethods: to.items(record.returningMethods, ["returnMethods"], ["returningMethods"], (one, ours, wire) => {
        const filed = wordOf(FILED, one.type, to, [...wire, "type"]);
        const ways = to.items(one.value, [...ours, "ways"], [...wire, "value"], (way, _, there) =>
          wordOf(WAYS, way, to, there),
        );
        return filed && { filed, ways: ways ?? [] };
      }),
      serviceGroups: to.items(record.serviceGroupsDetails, ["serviceGroups"], ["serviceGroupsDetails"], (one) =>
        one.name === undefined ? undefined : { name: one.name, ...present({ id: one.id, audience: one.type }) },
      ),
      description: repeated ? undefined : description,
      keywords: saying(record.keywords),
      note: saying(record.note),
      created: timeOf(record.createdAt, ["createdAt"], to),
      updated: timeOf(record.updatedAt, ["updatedAt"], to),
      unmapped: strayIds(record, to),
    }),
  };
}

function levelsOf(record: PortalRecord, to: Transcript): Procedure["levels"] {
  const stated = LEVEL_FLAGS.filter(([name]) => record[name] !== undefined);
  // A level that is not among those set is one that the procedure does not have.
  for (const [name] of stated) to.use([name]);
  const set = stated.filter(([name]) => record[name] === true);
  return stated.length === 0 ? undefined : set.map(([, level]) => ({ level }));
}

/** Lists of ids, and the lists of details that have the same ids. */
const ID_LISTS = [
  ["subjectTypeIds", "subjectTypesDetails"],
  ["resultIds", "resultsDetails"],
  ["legalBasisIds", "legalBasisesDetails"],
  ["serviceGroupIds", "serviceGroupsDetails"],
  ["departmentExecutingIds", "departmentsExecuting"],
  ["departmentAuthorityIds", "departmentsAuthority"],
  ["departmentAuthorizedIds", "departmentsAuthorized"],
  ["departmentCoordinatingIds", "departmentsCoordinating"],
  ["unitGroupExecutingIds", "unitGroupsExecuting"],
  ["unitGroupAuthorityIds", "unitGroupsAuthority"],
  ["unitGroupAuthorizedIds", "unitGroupsAuthorized"],
  ["unitGroupCoordinatingIds", "unitGroupsCoordinating"],
] as const satisfies readonly (readonly [keyof PortalRecord, keyof PortalRecord])[];

type IdList = readonly [
  name: string,
  ids: PortalRecord["categoryIds"],
  details: readonly (Pick<Identified, "id"> | undefined)[] | undefined,
];

/** Returns the lists of ids that are not those of the details that a record has with them. */
function strayIds(record: PortalRecord, to: Transcript): Record<string, unknown> | undefined {
  const stray: [string, readonly unknown[]][] = [];
  const lists = ID_LISTS.map(([ids, details]): IdList => [ids, record[ids], record[details]]);
  const { categoryIds, categoriesDetails = [], category } = record;
  if (!hasIdsOfNames(record)) lists.push(["categoryIds", categoryIds, [category, ...categoriesDetails]]);
  for (const [name, ids = [], details = []] of lists) {
    const known = new Set(details.map((one) => one?.id));
    if (ids.some((id) => !known.has(id))) stray.push([name, ids]);
    // An id stands in the details, wherever it stands in the list of ids.
    else for (const index of ids.keys()) to.use([name, placeOfItem(ids, index)]);
  }
  // An item that could not be read has been reported, and has no place in what is kept.
  const kept = stray.map(([name, ids]) => [name, ids.filter((id) => id !== undefined)] as const);
  for (const [name] of kept) to.place(["unmapped", name], [name]);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A row of the catalogue names its sectors in one list and identifies them in another. */
const hasIdsOfNames = ({ categories, categoryIds, category, categoriesDetails }: PortalRecord): boolean =>
  !category && !categoriesDetails?.length && categories?.length === categoryIds?.length;

function stepOf(one: { name?: string; description?: string }): Step | undefined {
  return anyOf({ name: one.name, description: one.description });
}

function methodOf(one: PortalMethod, ours: Path, wire: Path, to: Transcript): Method | undefined {
  // `NO_UNIT` says that the limit is in words.
  if (one.processingTimeUnit === NO_UNIT) to.use([...wire, "processingTimeUnit"]);
  return anyOf({
    channel: wordOf(CHANNELS, one.submissionMethod, to, [...wire, "submissionMethod"]),
    timeLimit: limitOf(one.processingTime, one.processingTimeUnit),
    description: one.description,
    fees: to.items(one.fees, [...ours, "fees"], [...wire, "fees"], (fee, _, there) => feeOf(fee, there, to)),
  });
}

function feeOf(one: PortalFee, wire: Path, to: Transcript): Fee {
  const [byName, byId] = [currencyOf(one.currencyName), currencyOf(one.currencyId)];
  const currency = byName ?? byId;
  if (byName === currency) to.use([...wire, "currencyName"]);
  if (byId === currency) to.use([...wire, "currencyId"]);
  const { amount, odd } = readAmount(one.value, currency, one.description);
  if (odd) {
    const meant = amount.known ? amount.value : String(amount.written ?? "");
    to.report(wireRules.amountInWords, [...wire, "value"], { value: String(one.value), meant });
  }
  return {
    ...present({ kind: wordOf(FEE_KINDS, one.type, to, [...wire, "type"]) }),
    amount: asShown(amount, one.description),
    ...present({ text: one.description }),
  };
}

/** A 0 alone is what the portal shows as `Miễn phí`: 60 of 60 records that were compared on 28/11/2026. */
const asShown = (amount: Amount, explanation: string | undefined): Amount =>
  !amount.known && amount.written === 0 && explanation === undefined
    ? { known: true, value: 0, ...present({ currency: amount.currency }), readAs: "portal" }
    : amount;

function componentOf(one: PortalComponent, ours: Path, wire: Path, to: Transcript): Component {
  return present({
    ...codeFields(one.code),
    id: one.profileComponentId,
    name: one.name,
    originals: countIn(one.originalQty),
    copies: countIn(one.copyQty),
    forms: to.items(one.attachments, [...ours, "forms"], [...wire, "attachments"], (file): Form | undefined =>
      anyOf({ id: file.id, name: file.fileName, store: file.bucketName, path: file.filePath }),
    ),
    electronicForm: one.hasElectronicForm,
    isResult: one.isProcessingResult,
    required: one.required,
    source: one.source,
  }) as Component;
}

function caseOf(one: PortalCase): ProcedureCase | undefined {
  return anyOf({
    ...codeFields(one.code),
    id: one.id,
    name: one.name,
    timeLimit: limitOf(one.processingDay?.qty, one.processingDay?.type),
  }) as ProcedureCase | undefined;
}

function agenciesOf(record: PortalRecord, to: Transcript): Agencies | undefined {
  const roles: { [role in AgencyRole]?: Agency[] } = {};
  for (const role of AGENCY_ROLES) {
    const [single, classes, words] = ROLE_FIELDS[role];
    const ours = ["agencies", role];
    const made: Agency[] = [];
    to.append(made, record[single], ours, [single], (one) => agencyOf(one));
    to.append(made, record[classes], ours, [classes], (one) => agencyOf(one, "class"));
    const written = saying(record[words]);
    // Mostly the free text repeats what the lists have.
    const same = made.findIndex(({ name }) => name === written);
    if (same !== -1) to.placeAlso([...ours, same, "name"], [words]);
    else if (written !== undefined) {
      to.place([...ours, made.length], [words]);
      made.push(agencyOf({ name: written }) as Agency);
    }
    if (role === "executing") to.append(made, record.departments, ours, ["departments"], (name) => agencyOf({ name }));
    if (made.length > 0) roles[role] = made;
  }
  return anyOf(roles);
}

function sectorsOf(record: PortalRecord, to: Transcript): Procedure["sectors"] {
  const details = record.categoriesDetails?.length ? record.categoriesDetails : undefined;
  if (details) return to.items(details, ["sectors"], ["categoriesDetails"], (one) => looselyNamed(one));
  if (record.category) {
    to.place(["sectors", 0], ["category"]);
    const only = looselyNamed(record.category);
    return only && [only];
  }
  const ids = hasIdsOfNames(record) ? record.categoryIds : undefined;
  return to.items(record.categories, ["sectors"], ["categories"], (name, ours, wire) => {
    const index = wire.at(-1) as number;
    if (ids) to.place([...ours, "id"], ["categoryIds", index]);
    return looselyNamed({ id: ids?.[index], name });
  });
}

function publicationOf(proposal: PortalProposal | undefined, to: Transcript): Publication | undefined {
  if (!proposal) return undefined;
  const wire = ["procedureProposal"];
  return anyOf({
    id: proposal.id,
    decision: proposal.proposalNumber ?? proposal.decisionNumber,
    decided: dayOf(proposal.decisionDate, [...wire, "decisionDate"], to),
    published: timeOf(proposal.publicationDate, [...wire, "publicationDate"], to),
    issuer: proposal.issuingAgency?.name,
    issuerId: proposal.issuingAgency?.id,
  });
}

const DAY = 86_400_000;
const MIDNIGHT_IN_VIET_NAM = 17 * 3_600_000;
const LAST = Date.UTC(9999, 11, 30);

/** Returns the wall-clock time in Viet Nam of milliseconds since 1970. */
function timeOf(milliseconds: number | undefined, wire: Path, to: Transcript): LocalDateTime | undefined {
  if (milliseconds === undefined) return undefined;
  if (Number.isFinite(milliseconds) && milliseconds >= 0 && milliseconds <= LAST)
    return localDateTimeAt(new Date(milliseconds));
  to.report(wireRules.badTime, wire, { value: milliseconds });
  return undefined;
}

/** Returns the day in Viet Nam of milliseconds since 1970. */
function dayOf(milliseconds: number | undefined, wire: Path, to: Transcript): LocalDate | undefined {
  const time = timeOf(milliseconds, wire, to);
  if (time === undefined || milliseconds === undefined) return undefined;
  if (milliseconds % DAY !== MIDNIGHT_IN_VIET_NAM) to.report(wireRules.notMidnight, wire, { time });
  return localDateAt(new Date(milliseconds));
}
