import { list, number, text, type Wire } from "@egov-vn/core";
import { boolean, figureOrText, mirror, type Read, verbatim } from "./shapes.js";

// Names as on the wire: national portal of 2026, measured on 502 records and 5,670 rows of 18/7/2026.
const coded = { id: text, code: verbatim, name: text };
const some = list(mirror(coded));
const texts = list(text);
// Ids that repeat those of the details next to them.
const ids = list(text);

const fee = mirror(
  {
    type: text,
    value: figureOrText,
    currencyId: text,
    currencyName: text,
    description: text,
  },
  { kept: ["attachment"] },
);

const method = mirror({
  submissionMethod: text,
  processingTime: figureOrText,
  processingTimeUnit: text,
  description: text,
  fees: list(fee),
});

const component = mirror({
  profileComponentId: text,
  code: verbatim,
  name: text,
  originalQty: figureOrText,
  copyQty: figureOrText,
  required: boolean,
  hasElectronicForm: boolean,
  isProcessingResult: boolean,
  source: text,
  attachments: list(mirror({ id: text, fileName: text, bucketName: text, filePath: text })),
});

const procedureCase = mirror(
  {
    id: text,
    code: verbatim,
    name: text,
    processingDay: mirror({ qty: figureOrText, type: text }),
  },
  // Empty in every record.
  { kept: ["profileComponents"] },
);

const proposal = mirror(
  {
    id: text,
    proposalNumber: text,
    decisionDate: number,
    decisionNumber: text,
    publicationDate: number,
    issuingAgency: mirror({ id: text, name: text }),
  },
  { kept: ["proposalType"] },
);

/** Fields that are empty in all records, so that what they hold is not known. */
const ALWAYS_EMPTY = [
  "decisionNo",
  "departmentDetails",
  "fees",
  "procedureRelatedGroup",
  "profileComponents",
  "targetObjects",
];

/** One record of the portal, a full one or a row of its catalogue, as it is written. */
export const portalShape = mirror(
  {
    id: text,
    code: verbatim,
    codeNotation: verbatim,
    name: text,
    state: text,
    type: text,
    formalityType: text,
    executionSteps: list(mirror({ name: text, description: text })),
    executionMethods: list(method),
    executionCases: list(mirror({ name: text, profileComponents: list(component) })),
    cases: list(procedureCase),
    subjectTypesDetails: some,
    resultsDetails: some,
    legalBasisesDetails: some,
    category: mirror(coded),
    categoriesDetails: some,
    departmentsExecuting: some,
    departmentsAuthority: some,
    departmentsAuthorized: some,
    departmentsCoordinating: some,
    unitGroupsExecuting: some,
    unitGroupsAuthority: some,
    unitGroupsAuthorized: some,
    unitGroupsCoordinating: some,
    executingAgencies: text,
    delegatedAgencies: text,
    authorizedAgencies: text,
    coordinatingAgencies: text,
    dossierReceivingAddresses: text,
    departmentPromulgateId: text,
    departmentPromulgateCode: verbatim,
    departmentPromulgateName: text,
    procedureProposal: proposal,
    requirementsAndConditions: text,
    description: text,
    returningMethods: list(mirror({ type: text, value: texts })),
    serviceGroupsDetails: list(mirror({ id: text, name: text, type: text })),
    isFullProcess: boolean,
    isInternal: boolean,
    isWard: boolean,
    isProvince: boolean,
    isMinistry: boolean,
    isOtherAgency: boolean,
    isUndetermined: boolean,
    isVertical: boolean,
    isSharedService: boolean,
    isOfflineOnly: boolean,
    isNonTerritorial: boolean,
    note: text,
    keywords: text,
    createdAt: number,
    updatedAt: number,
    // A row of the catalogue.
    categories: texts,
    departments: texts,
    departmentPromulgate: text,
    formalityTargetType: texts,
    categoryIds: ids,
    serviceGroupIds: ids,
    legalBasisIds: ids,
    resultIds: ids,
    subjectTypeIds: ids,
    departmentExecutingIds: ids,
    departmentAuthorityIds: ids,
    departmentAuthorizedIds: ids,
    departmentCoordinatingIds: ids,
    unitGroupExecutingIds: ids,
    unitGroupAuthorityIds: ids,
    unitGroupAuthorizedIds: ids,
    unitGroupCoordinatingIds: ids,
  },
  { kept: ALWAYS_EMPTY },
);

type Of<W> = W extends Wire<infer T> ? T : never;

export type PortalRecord = Of<typeof portalShape>;
export type PortalMethod = Read<typeof method>;
export type PortalFee = Read<typeof fee>;
export type PortalCase = Read<typeof procedureCase>;
export type PortalComponent = Read<typeof component>;
export type PortalProposal = Read<typeof proposal>;
