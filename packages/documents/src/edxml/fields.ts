import type {
  Attachment,
  Business,
  DocumentChange,
  DocumentPacket,
  Party,
  ReceiverChange,
  Reference,
  Replacement,
  ResponseFor,
  Signature,
  SignatureReference,
  StaffInfo,
  StatusPacket,
  Trace,
  TraceHeaderList,
} from "../schema.js";

/**
 * How the canonical model lies on the wire. One table drives reading, writing and finding places in the source: keys are
 * the model's, in the order in which the official SDK writes the elements; names are the wire's, misspellings included.
 */

/** How a leaf's text becomes a value. `cid` is text without its `cid:` prefix. */
export type LeafKind = "text" | "integer" | "date" | "timestamp" | "boolean" | "cid";

export interface Leaf {
  readonly kind: LeafKind;
  /** The element's local name; `""` when the value is an attribute of the group's own element. */
  readonly name: string;
  /** Other spellings that are read. */
  readonly also?: readonly string[];
  /** The attribute that holds the value, when the element's text does not. */
  readonly attribute?: string;
  /** White space round the text is not part of the value (the official parser trims these and only these). */
  readonly trim?: true;
}

export interface Group {
  readonly kind: "group";
  readonly name: string;
  readonly also?: readonly string[];
  readonly fields: Fields;
}

export interface List {
  readonly kind: "list";
  /** The element around the items, where there is one. */
  readonly within?: string;
  readonly item: Leaf | Group;
}

/** Fields that lie in elements which the model does not mirror. */
interface Inside {
  readonly kind: "inside";
  readonly name: string;
  readonly item: Leaf;
}

export type Field = Leaf | Group | List | Inside;
export type Fields = Readonly<Record<string, Field>>;

type Complete<T> = { readonly [Key in keyof Required<T>]: Field };

const leaf =
  (kind: LeafKind) =>
  (name: string, more: Omit<Leaf, "kind" | "name"> = {}): Leaf => ({ kind, name, ...more });
const text = leaf("text");
const integer = leaf("integer");
const date = leaf("date");
const timestamp = leaf("timestamp");
const boolean = leaf("boolean");
const cid = leaf("cid");
const trim = true;

const group = <T>(name: string, fields: Complete<T>, also?: readonly string[]): Group => ({
  kind: "group",
  name,
  fields,
  ...(also && { also }),
});
const list = (item: Leaf | Group, within?: string): List => ({
  kind: "list",
  item,
  ...(within !== undefined && { within }),
});
const inside = (name: string, item: Leaf): Inside => ({ kind: "inside", name, item });

const partyFields: Complete<Party> = {
  organId: text("OrganId", { trim }),
  organizationInCharge: text("OrganizationInCharge", { trim }),
  organName: text("OrganName", { trim }),
  address: text("OrganAdd", { trim }),
  email: text("Email", { trim }),
  telephone: text("Telephone", { trim }),
  fax: text("Fax", { trim }),
  website: text("Website", { trim }),
};

const responseForFields: Complete<ResponseFor> = {
  organId: text("OrganId", { trim }),
  code: text("Code"),
  documentId: text("DocumentId"),
  promulgationDate: date("PromulgationDate"),
};

const staffFields: Complete<StaffInfo> = {
  department: text("Department"),
  departmentId: text("DepartmentId"),
  staff: text("Staff"),
  staffId: text("StaffId"),
  email: text("Email"),
  mobile: text("Mobile"),
};

const businessFields: Complete<Business> = {
  documentId: text("DocumentId"),
  docType: integer("BussinessDocType", { also: ["BusinessDocType"] }),
  reason: text("BussinessDocReason", { also: ["BusinessDocReason"] }),
  paper: integer("Paper"),
  changes: list(
    group<DocumentChange>(
      "BussinessDocumentInfo",
      {
        documentInfo: integer("DocumentInfo"),
        documentReceiver: integer("DocumentReceiver"),
        receivers: list(
          group<ReceiverChange>("Receiver", {
            organId: text("OrganId", { trim }),
            receiverType: integer("ReceiverType"),
          }),
          "ReceiverList",
        ),
      },
      ["BusinessDocumentInfo"],
    ),
  ),
  replacements: list(
    group<Replacement>("ReplacementInfo", {
      documentId: text("DocumentId"),
      organIds: list(text("OrganId", { trim }), "OrganIdList"),
    }),
    "ReplacementInfoList",
  ),
  staff: list(group<StaffInfo>("StaffInfo", staffFields)),
};

const traceFields: Complete<TraceHeaderList> = {
  id: text("", { attribute: "id" }),
  version: text("", { attribute: "version" }),
  paper: integer("Paper"),
  business: group<Business>("Bussiness", businessFields, ["Business"]),
  hops: list(group<Trace>("TraceHeader", { organId: text("OrganId", { trim }), timestamp: timestamp("Timestamp") })),
};

/** Children of `MessageHeader` in a document. */
export const documentHeaderFields = {
  from: group<Party>("From", partyFields),
  to: list(group<Party>("To", partyFields)),
  documentId: text("DocumentId"),
  code: group<NonNullable<DocumentPacket["code"]>>("Code", {
    number: text("CodeNumber"),
    notation: text("CodeNotation"),
  }),
  promulgation: group<NonNullable<DocumentPacket["promulgation"]>>("PromulgationInfo", {
    place: text("Place"),
    date: date("PromulgationDate"),
  }),
  documentType: group<NonNullable<DocumentPacket["documentType"]>>("DocumentType", {
    type: integer("Type"),
    detail: integer("TypeDetail"),
    name: text("TypeName"),
  }),
  subject: text("Subject"),
  summary: text("Content"),
  signer: group<NonNullable<DocumentPacket["signer"]>>("SignerInfo", {
    competence: text("Competence"),
    position: text("Position"),
    fullName: text("FullName"),
  }),
  dueDate: date("DueDate"),
  other: group<NonNullable<DocumentPacket["other"]>>("OtherInfo", {
    priority: integer("Priority"),
    scope: text("SphereOfPromulgation"),
    typerNotation: text("TyperNotation", { also: ["TypeNotation"] }),
    copies: integer("PromulgationAmount"),
    pages: integer("PageAmount"),
    replyFors: text("ReplyFors"),
    direction: boolean("Direction"),
    referenceCodes: text("ReferenceCodes"),
    appendixes: list(text("Appendix"), "Appendixes"),
  }),
  responseFor: list(group<ResponseFor>("ResponseFor", responseForFields)),
  steeringType: integer("SteeringType"),
  tasks: list(text("TaskCode"), "ResponseForTask"),
  applicationType: text("ApplicationType"),
  filingPlaces: list(text("Place"), "ToPlaces"),
} as const satisfies Complete<Omit<DocumentPacket, "kind" | "trace" | "signature" | "manifest" | "attachments">>;

/** Children of `MessageHeader` in a status. */
export const statusHeaderFields = {
  from: group<Party>("From", partyFields),
  responseFor: group<ResponseFor>("ResponseFor", responseForFields),
  staff: group<StaffInfo>("StaffInfo", staffFields),
  statusCode: text("StatusCode", { trim }),
  description: text("Description"),
  timestamp: timestamp("Timestamp", { trim }),
} as const satisfies Complete<Omit<StatusPacket, "kind">>;

/** Children of `edXMLHeader` except `MessageHeader`. */
export const traceList: Group = group<TraceHeaderList>("TraceHeaderList", traceFields);

export const signature: Group = group<Signature>("Signature", {
  canonicalizationMethod: inside("SignedInfo", text("CanonicalizationMethod", { attribute: "Algorithm" })),
  signatureMethod: inside("SignedInfo", text("SignatureMethod", { attribute: "Algorithm" })),
  references: list(
    group<SignatureReference>("Reference", {
      uri: text("", { attribute: "URI" }),
      transforms: list(text("Transform", { attribute: "Algorithm" }), "Transforms"),
      digestMethod: text("DigestMethod", { attribute: "Algorithm" }),
      digestValue: text("DigestValue"),
    }),
    "SignedInfo",
  ),
  signatureValue: text("SignatureValue"),
  subjectName: inside("KeyInfo/X509Data", text("X509SubjectName")),
  certificate: inside("KeyInfo/X509Data", text("X509Certificate")),
});

export const manifest: Group = group<NonNullable<DocumentPacket["manifest"]>>(
  "edXMLManifest",
  {
    version: text("", { attribute: "version" }),
    references: list(
      group<Reference>("Reference", {
        contentId: cid("ContentId"),
        contentType: text("ContentType"),
        description: text("Description"),
        attachmentName: text("AttachmentName"),
      }),
    ),
  },
  ["Manifest"],
);

/** The element whose text is a file. */
export const CONTENT_ELEMENT = "ContentTransferEncoded";

export const attachments: List = list(
  group<Omit<Attachment, "content">>("Attachment", {
    contentId: cid("ContentId"),
    attachmentName: text("AttachmentName"),
    description: text("Description"),
    fieldName: text("FieldName"),
    mimeType: text("MimeType"),
    contentType: text("ContentType"),
  }),
  "AttachmentEncoded",
);

/** The namespace of everything in an envelope (QCVN 102:2016/BTTTT). */
export const EDXML_NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

/** The namespace of a signature made by the book. */
export const XMLDSIG_NAMESPACE = "http://www.w3.org/2000/09/xmldsig#";
