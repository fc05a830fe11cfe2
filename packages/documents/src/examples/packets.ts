import type { LocalDate } from "@egov-vn/core";
import { STATUS_CODES, type StatusCode } from "../status-codes.js";
import { EXAMPLE_BODIES } from "./bodies.js";

/** The day that the example packets are checked on. */
export const EXAMPLE_DAY: LocalDate = "2024-06-01";

const NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

/** Agencies that do not exist: the letter and number H99 are not assigned. */
const PARTIES = {
  a: ["H99.01", "Cơ quan mẫu A", "coquanmau-a"],
  b: ["H99.02", "Cơ quan mẫu B", "coquanmau-b"],
  c: ["000.00.03.H99", "Cơ quan mẫu C", "coquanmau-c"],
} as const;

const party = (element: "From" | "To", key: keyof typeof PARTIES): string => {
  const [organId, name, host] = PARTIES[key];
  return `        <edXML:${element}>
          <edXML:OrganId>${organId}</edXML:OrganId>
          <edXML:OrganizationInCharge>Tỉnh mẫu</edXML:OrganizationInCharge>
          <edXML:OrganName>${name}</edXML:OrganName>
          <edXML:OrganAdd>Số 1, đường Mẫu, tỉnh Mẫu</edXML:OrganAdd>
          <edXML:Email>vanthu@${host}.example</edXML:Email>
          <edXML:Website>${host}.example</edXML:Website>
        </edXML:${element}>
`;
};

interface Responded {
  readonly organId: string;
  readonly code: string;
  readonly documentId: string;
  readonly date: string;
}

const responseFor = ({ organId, code, documentId, date }: Responded): string => `        <edXML:ResponseFor>
          <edXML:OrganId>${organId}</edXML:OrganId>
          <edXML:Code>${code}</edXML:Code>
          <edXML:DocumentId>${documentId}</edXML:DocumentId>
          <edXML:PromulgationDate>${date}</edXML:PromulgationDate>
        </edXML:ResponseFor>
`;

const EARLIER: Responded = {
  organId: "H99.01",
  code: "98/CQA-VP",
  documentId: "H99.01,2024/04/02,98/CQA-VP",
  date: "2024/04/02",
};
const RECEIVED: Responded = {
  organId: "H99.02",
  code: "45/CQB-TH",
  documentId: "H99.02,2024/04/26,45/CQB-TH",
  date: "2024/04/26",
};

const NEW = `          <edXML:Bussiness>
            <edXML:BussinessDocType>0</edXML:BussinessDocType>
            <edXML:Paper>0</edXML:Paper>
          </edXML:Bussiness>
`;
const STAFF = `            <edXML:StaffInfo>
              <edXML:Department>Văn phòng</edXML:Department>
              <edXML:Staff>Nguyễn Văn Mẫu</edXML:Staff>
            </edXML:StaffInfo>
`;
const REVOKE = `          <edXML:Bussiness>
            <edXML:BussinessDocType>1</edXML:BussinessDocType>
            <edXML:BussinessDocReason>Ban hành nhầm</edXML:BussinessDocReason>
${STAFF}          </edXML:Bussiness>
`;
const UPDATE = `          <edXML:Bussiness>
            <edXML:DocumentId>${EARLIER.documentId}</edXML:DocumentId>
            <edXML:BussinessDocType>2</edXML:BussinessDocType>
            <edXML:BussinessDocReason>Bổ sung nơi nhận</edXML:BussinessDocReason>
            <edXML:BussinessDocumentInfo>
              <edXML:DocumentInfo>0</edXML:DocumentInfo>
              <edXML:DocumentReceiver>1</edXML:DocumentReceiver>
              <edXML:ReceiverList>
                <edXML:Receiver>
                  <edXML:OrganId>000.00.03.H99</edXML:OrganId>
                  <edXML:ReceiverType>1</edXML:ReceiverType>
                </edXML:Receiver>
              </edXML:ReceiverList>
            </edXML:BussinessDocumentInfo>
${STAFF}          </edXML:Bussiness>
`;
const REPLACE = `          <edXML:Bussiness>
            <edXML:BussinessDocType>3</edXML:BussinessDocType>
            <edXML:BussinessDocReason>Sửa số liệu</edXML:BussinessDocReason>
            <edXML:ReplacementInfoList>
              <edXML:ReplacementInfo>
                <edXML:DocumentId>${EARLIER.documentId}</edXML:DocumentId>
                <edXML:OrganIdList>
                  <edXML:OrganId>H99.02</edXML:OrganId>
                </edXML:OrganIdList>
              </edXML:ReplacementInfo>
            </edXML:ReplacementInfoList>
${STAFF}          </edXML:Bussiness>
`;

const SIGNATURE = `      <Signature xmlns="http://www.w3.org/2000/09/xmldsig#">
        <SignedInfo>
          <CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#" />
          <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256" />
          <Reference URI="cid:1">
            <Transforms>
              <Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#" />
            </Transforms>
            <DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256" />
            <DigestValue>47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=</DigestValue>
          </Reference>
        </SignedInfo>
        <SignatureValue>Q2jhu68ga8O9IG3huqt1</SignatureValue>
        <KeyInfo>
          <X509Data>
            <X509SubjectName>CN=Co quan mau A</X509SubjectName>
            <X509Certificate>${EXAMPLE_BODIES.certificate}</X509Certificate>
          </X509Data>
        </KeyInfo>
      </Signature>
`;

interface File {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

const PDF: File = { name: "Cong van 123.pdf", type: "application/pdf", body: EXAMPLE_BODIES.pdf };
const XLS: File = { name: "Bang tong hop.xls", type: "application/zip", body: EXAMPLE_BODIES.zip };

interface Parts {
  readonly responseFor?: string;
  readonly business?: string;
  readonly signature?: string;
  readonly file?: File;
}

const documentXml = ({ responseFor = "", business = NEW, signature = "", file = PDF }: Parts): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="${NAMESPACE}">
  <edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">
    <edXML:edXMLHeader>
      <edXML:MessageHeader>
${party("From", "a")}${party("To", "b")}${party("To", "c")}        <edXML:DocumentId>H99.01,2024/05/06,123/CQA-VP</edXML:DocumentId>
        <edXML:Code>
          <edXML:CodeNumber>123</edXML:CodeNumber>
          <edXML:CodeNotation>CQA-VP</edXML:CodeNotation>
        </edXML:Code>
        <edXML:PromulgationInfo>
          <edXML:Place>Tỉnh Mẫu</edXML:Place>
          <edXML:PromulgationDate>2024/05/06</edXML:PromulgationDate>
        </edXML:PromulgationInfo>
        <edXML:DocumentType>
          <edXML:Type>2</edXML:Type>
          <edXML:TypeName>Công văn</edXML:TypeName>
        </edXML:DocumentType>
        <edXML:Subject>V/v rà soát danh mục thiết bị năm 2024</edXML:Subject>
        <edXML:Content>Rà soát danh mục thiết bị</edXML:Content>
        <edXML:SignerInfo>
          <edXML:Competence>KT. THỦ TRƯỞNG</edXML:Competence>
          <edXML:Position>Phó Thủ trưởng</edXML:Position>
          <edXML:FullName>Trần Thị Mẫu</edXML:FullName>
        </edXML:SignerInfo>
        <edXML:DueDate>2024/05/20</edXML:DueDate>
        <edXML:OtherInfo>
          <edXML:Priority>0</edXML:Priority>
          <edXML:SphereOfPromulgation>Các cơ quan mẫu</edXML:SphereOfPromulgation>
          <edXML:TyperNotation>NVM</edXML:TyperNotation>
          <edXML:PromulgationAmount>3</edXML:PromulgationAmount>
          <edXML:PageAmount>2</edXML:PageAmount>
          <edXML:Direction>false</edXML:Direction>
          <edXML:Appendixes>
            <edXML:Appendix>Danh mục thiết bị</edXML:Appendix>
          </edXML:Appendixes>
        </edXML:OtherInfo>
${responseFor}        <edXML:SteeringType>0</edXML:SteeringType>
        <edXML:ToPlaces>
          <edXML:Place>Lưu: VT, VP</edXML:Place>
        </edXML:ToPlaces>
      </edXML:MessageHeader>
      <edXML:TraceHeaderList>
${business}        <edXML:TraceHeader>
          <edXML:OrganId>H99.01</edXML:OrganId>
          <edXML:Timestamp>2024/05/06 08:30:00</edXML:Timestamp>
        </edXML:TraceHeader>
        <edXML:TraceHeader>
          <edXML:OrganId>00.99.W00</edXML:OrganId>
          <edXML:Timestamp>2024/05/06 08:31:12</edXML:Timestamp>
        </edXML:TraceHeader>
      </edXML:TraceHeaderList>
${signature}    </edXML:edXMLHeader>
    <edXML:edXMLBody>
      <edXML:edXMLManifest version="1.0">
        <edXML:Reference>
          <edXML:ContentId>cid:1</edXML:ContentId>
          <edXML:ContentType>${file.type}</edXML:ContentType>
          <edXML:Description>Toàn văn</edXML:Description>
          <edXML:AttachmentName>${file.name}</edXML:AttachmentName>
        </edXML:Reference>
      </edXML:edXMLManifest>
    </edXML:edXMLBody>
  </edXML:edXMLEnvelope>
  <AttachmentEncoded>
    <Attachment>
      <ContentId>cid:1</ContentId>
      <AttachmentName>${file.name}</AttachmentName>
      <Description>Toàn văn</Description>
      <ContentType>${file.type}</ContentType>
      <edXML:ContentTransferEncoded xmlns:edXML="${NAMESPACE}">${file.body}</edXML:ContentTransferEncoded>
    </Attachment>
  </AttachmentEncoded>
</edXML>
`;

// A receiver speaks of what it received; only a request to pull back comes from the sender and names the receiver.
const statusXml = (code: StatusCode): string => {
  const pullBack = code === "13";
  const original: Responded = { ...RECEIVED, ...(pullBack && { organId: "H99.01" }) };
  return `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="${NAMESPACE}">
  <edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">
    <edXML:edXMLHeader>
      <edXML:MessageHeader>
${party("From", pullBack ? "b" : "a")}${responseFor(original)}        <edXML:StaffInfo>
          <edXML:Department>Văn phòng</edXML:Department>
          <edXML:Staff>Nguyễn Văn Mẫu</edXML:Staff>
        </edXML:StaffInfo>
        <edXML:StatusCode>${code}</edXML:StatusCode>
        <edXML:Description>${STATUS_CODES[code].vi}</edXML:Description>
        <edXML:Timestamp>2024/05/06 09:00:00</edXML:Timestamp>
      </edXML:MessageHeader>
    </edXML:edXMLHeader>
  </edXML:edXMLEnvelope>
</edXML>
`;
};

/** Names of the example packets. */
export type ExamplePacket =
  | "document"
  | "reply"
  | "revocation"
  | "update"
  | "replacement"
  | "packed"
  | "signed"
  | `status-${StatusCode}`;

const statuses = Object.fromEntries(
  (Object.keys(STATUS_CODES) as StatusCode[]).map((code) => [`status-${code}`, statusXml(code)]),
) as Record<`status-${StatusCode}`, string>;

/**
 * Example packets as they lie on the wire, one for each kind of message and each status code. Agencies and people are
 * invented. Checked on {@link EXAMPLE_DAY} they have no finding.
 */
export const exampleXml: Readonly<Record<ExamplePacket, string>> = {
  document: documentXml({}),
  reply: documentXml({ responseFor: responseFor(RECEIVED) }),
  revocation: documentXml({ responseFor: responseFor(EARLIER), business: REVOKE }),
  update: documentXml({ business: UPDATE }),
  replacement: documentXml({ business: REPLACE }),
  packed: documentXml({ file: XLS }),
  signed: documentXml({ signature: SIGNATURE }),
  ...statuses,
};
