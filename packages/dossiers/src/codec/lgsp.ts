import { field, flat, leaf, object, type Wire } from "@egov-vn/core";
import { lgspApplicantKinds, lgspReturnChannels } from "../code-lists.js";
import { lgspExample } from "../examples/wire.js";
import type {
  Attachment,
  Dossier,
  DossierFee,
  OtherPaper,
  ProgressStep,
  StatusAtSource,
  Supplement,
} from "../schema.js";
import type { DossierFormat } from "./dossier-format.js";
import { codeIn, flagAs, leafSchemaOf, numeral, ownCode, some, wholeNumber, words } from "./leaves.js";
import { momentIn } from "./moment.js";

const REST = { rest: "unmapped" } as const;

const time = momentIn("ISO 8601 +07:00");
const truth = flagAs(false, true);
const ownStatus = ownCode("lgsp-document", numeral);

/** What the status is called in a list that is not the ten of the national portal. */
const statusAtSource: Wire<StatusAtSource> = leaf(
  ownStatus.read,
  ({ system, code }) => (code === undefined ? undefined : ownStatus.write({ system, code })),
  leafSchemaOf(ownStatus as Wire<unknown>),
);

const attachment = object<Attachment>(
  {
    // The model's class has the name with a small L; its sender writes a capital i, and a number.
    id: field("AttachmentId", numeral, { aliases: ["Attachmentld"] }),
    fileName: field("AttachmentName", words),
    deleted: field("IsDeleted", truth),
    base64: field("Base64", words),
    verified: field("IsVerified", truth),
  },
  { ...REST, part: "Attachment" },
);

const fee = object<DossierFee>(
  {
    name: field("FeeName", words),
    kind: field("FeeType", ownCode("lgsp-document", numeral)),
    amount: field("Price", wholeNumber("number")),
  },
  { ...REST, part: "Fee" },
);

const paper = object<OtherPaper>(
  {
    name: field("PaperName", words),
    copies: field("Amount", wholeNumber("number")),
    kind: field("PaperType", ownCode("lgsp-document", numeral)),
  },
  { ...REST, part: "Paper" },
);

/** A request to supplement: what its fields are called is not known, so it is kept whole. */
const supplement: Wire<Supplement> = {
  shape: { part: "Supplement", fields: [], kept: [], open: true },
  read: (raw, reading) =>
    typeof raw === "object" && raw !== null && !Array.isArray(raw)
      ? { unmapped: raw as Record<string, unknown> }
      : reading.misshapen(raw, { vi: "đối tượng", en: "an object" }),
  write: ({ unmapped }) => unmapped ?? {},
  trace: (path, index, names) => {
    if (path[index] === "unmapped") names.push(...path.slice(index + 1));
  },
};

/** A dossier of `Document/SyncDocument`. Its `Status` is a list of its own: 2 when the result is ready, else 1. */
export const lgspDossier: Wire<Dossier> = object<Dossier>(
  {
    code: field("DocCode", words),
    procedure: flat({ code: field("DocTypeCode", words), name: field("DocTypeName", words) }),
    applicant: flat({
      name: field("CitizenName", words),
      otherInformation: field("CitizenInfo", words),
      paperNumber: field("ApplicantsId", words),
      kind: field("ApplicantsType", codeIn(lgspApplicantKinds, "number")),
      email: field("Email", words),
      telephone: field("Phone", words),
      addressText: field("Address", words),
    }),
    subject: field("Compendium", words),
    receivedAt: field("DateReceived", time),
    appointedAt: field("DateAppointed", time),
    declared: flat({
      succeeded: field("IsSuccess", truth),
      succeededAt: field("SuccessDate", time),
      approvedBy: field("ApproverName", words),
      approverPosition: field("ApproverPosition", words),
      note: field("SuccessNote", words),
      returned: field("IsReturned", truth),
      hasSupplements: field("HasSupplementary", truth),
    }),
    returnedAt: field("ReturnedDate", time),
    returnInformation: field("ReturnNote", words),
    returnChannel: field("ReturnedType", codeIn(lgspReturnChannels, "number")),
    finishedAt: field("FinishedDate", time),
    statusAtSource: field("Status", statusAtSource),
    handlingUnit: field("ProcessingOrganName", words),
    note: field("Note", words),
    attachments: field("Attachments", some(attachment)),
    fees: field("DocFees", some(fee)),
    otherPapers: field("DocPapers", some(paper)),
    supplements: field("Supplementaries", some(supplement)),
    responsibleUnitCode: field("OrganInchargeIdLevel1", words),
    responsibleUnit: field("OrganInchargeName", words),
  },
  { ...REST, part: "Dossier" },
);

/** A step of `Document/UpdateDocumentTraces`. */
export const lgspStep: Wire<ProgressStep> = object<ProgressStep>(
  {
    dossierCode: field("DocCode", words),
    sourceId: field("DocumentId", numeral),
    officer: field("UserName", words),
    position: field("UserPosition", words),
    at: field("DateCreated", time),
    content: field("Comment", words),
    statusAtSource: field("Status", statusAtSource),
    responsibleUnitCode: field("OrganizationInchargeIdLevel1", words),
    responsibleUnit: field("OrganizationInchargeName", words),
  },
  { ...REST, part: "Step" },
);

/** `Document/SyncDocument` of the older LGSP. */
export const lgspDossiers: DossierFormat<Dossier> = {
  id: "lgsp-document",
  title: { vi: "Bản tin Document của LGSP đời trước", en: "Document message of the older LGSP" },
  wire: lgspDossier,
  required: ["DocCode"],
  example: lgspExample,
};

/** `Document/UpdateDocumentTraces` of the older LGSP. */
export const lgspSteps: DossierFormat<ProgressStep> = {
  id: "lgsp-document",
  title: { vi: "DocumentTraces của LGSP đời trước", en: "DocumentTraces of the older LGSP" },
  wire: lgspStep,
  required: ["DocCode"],
  example: {
    DocCode: "H99.12-241115-0001",
    DocumentId: 17,
    UserName: "LÊ VĂN MẪU",
    DateCreated: "2024-11-15T11:00:00.000+0700",
    Comment: "Chuyển bộ phận chuyên môn",
    Status: 0,
  },
};
