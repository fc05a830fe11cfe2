import { defineRule } from "@egov-vn/core";
import { replacing } from "../examples/rule-example.js";
import { neededBy, PEERS, qcvn } from "./basis.js";
import { leafRules } from "./leaf.js";

const NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

/** What the decoder reports: the file as an envelope, then each leaf's text as a value. */
export const envelopeRules = {
  notEnvelope: defineRule({
    id: "DOC-020",
    severity: "error",
    basis: qcvn,
    title: ["Không phải gói tin edXML", "Not an edXML packet"],
    message: ["Phần tử gốc là <{root}>; {missing}.", "The root element is <{root}>; {missing}."],
    remedy: [
      "Gói tin phải có edXML > edXMLEnvelope > edXMLHeader > MessageHeader.",
      "A packet is edXML > edXMLEnvelope > edXMLHeader > MessageHeader.",
    ],
    example: replacing(
      "document",
      "<edXML:MessageHeader>",
      "<edXML:Header>",
      "</edXML:MessageHeader>",
      "</edXML:Header>",
    ),
  }),
  olderFormat: defineRule({
    id: "DOC-021",
    severity: "error",
    basis: qcvn,
    title: ["Định dạng cũ, trước QCVN 102:2016", "An older format, from before QCVN 102:2016"],
    message: [
      "Không gian tên {namespace} thuộc định dạng dùng trước năm 2016 (MIME, SOAP hoặc phong bì phẳng).",
      "The namespace {namespace} belongs to a format from before 2016 (MIME, SOAP or a flat envelope).",
    ],
    remedy: ["Xuất lại theo QCVN 102:2016.", "Export it again by QCVN 102:2016."],
    example: replacing("document", `<edXML xmlns="${NAMESPACE}">`, '<edXML xmlns="http://www.e-doc.vn/Schema/">'),
  }),
  unboundPrefix: defineRule({
    id: "DOC-022",
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.dotnet],
      "Bộ đọc có xét không gian tên từ chối cả tệp; bộ đọc Java chính thức thì nhận.",
      "A namespace-aware reader refuses the whole file; the official Java reader takes it.",
    ),
    title: ["Tiền tố không gian tên chưa khai báo", "A namespace prefix is not declared"],
    message: [
      "Tiền tố {prefix}: được dùng nhưng không được khai báo trong phạm vi này.",
      "The prefix {prefix}: is used but not declared in this scope.",
    ],
    remedy: [
      'Thêm xmlns:{prefix}="…" ở đây hoặc ở phần tử bao ngoài.',
      'Add xmlns:{prefix}="…" here or on an outer element.',
    ],
    example: replacing("document", "<edXML:DueDate>2024/05/20</edXML:DueDate>", "<vb:DueDate>2024/05/20</vb:DueDate>"),
  }),
  foreignNamespace: defineRule({
    id: "DOC-023",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc Java chính thức chỉ xét không gian tên của phong bì, và dừng vì lỗi khi nó khác.",
      "The official Java reader checks only the envelope's namespace, and breaks off when it differs.",
    ),
    title: ["Phong bì thuộc không gian tên khác", "The envelope is in another namespace"],
    message: [
      'edXMLEnvelope thuộc không gian tên "{namespace}", không phải không gian tên của QCVN 102:2016.',
      'edXMLEnvelope is in the namespace "{namespace}", not in that of QCVN 102:2016.',
    ],
    remedy: [
      'Dùng xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016".',
      'Use xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016".',
    ],
    example: replacing(
      "document",
      `<edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">`,
      '<edXML:edXMLEnvelope xmlns:edXML="http://coquanmau-a.example">',
    ),
  }),
  businessSpelling: defineRule({
    id: "DOC-024",
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức bỏ qua Business mà không báo: nghiệp vụ thành rỗng. Bkav đọc cả hai.",
      "The official library silently ignores Business: the action becomes null. Bkav reads both.",
    ),
    title: ["Viết Business thay vì Bussiness", "Spelt Business instead of Bussiness"],
    message: [
      "<{name}> được viết đúng chính tả, nhưng tên trên đường truyền là {wire} (hai chữ s).",
      "<{name}> is spelt correctly, but the name on the wire is {wire} (double s).",
    ],
    remedy: ["Ghi {wire}.", "Write {wire}."],
    example: replacing("document", "<edXML:Bussiness>", "<edXML:Business>", "</edXML:Bussiness>", "</edXML:Business>"),
  }),
  otherName: defineRule({
    id: "DOC-025",
    severity: "info",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức nhận; bộ đọc khác có thể không.",
      "The official reader takes it; others may not.",
    ),
    title: ["Tên phần tử khác tên thường dùng", "An element has another than its usual name"],
    message: ["<{name}> được đọc như {wire}.", "<{name}> was read as {wire}."],
    remedy: ["Ghi {wire}.", "Write {wire}."],
    example: replacing(
      "document",
      '<edXML:edXMLManifest version="1.0">',
      '<edXML:Manifest version="1.0">',
      "</edXML:edXMLManifest>",
      "</edXML:Manifest>",
    ),
  }),
  unknownElement: defineRule({
    id: "DOC-026",
    severity: "warning",
    oddity: true,
    once: "name",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức bỏ qua phần tử lạ.",
      "The official reader ignores unknown elements.",
    ),
    title: ["Phần tử không có trong tiêu chuẩn", "An element that is not in the standard"],
    message: [
      "<{name}> không được hiểu; nội dung được giữ riêng.{near}",
      "<{name}> is not understood; its content is kept apart.{near}",
    ],
    remedy: ["Bỏ phần tử này, hoặc kiểm tra lại tên.", "Remove the element, or check its name."],
    example: replacing(
      "document",
      "<edXML:DueDate>2024/05/20</edXML:DueDate>",
      "<edXML:Deadline>2024/05/20</edXML:Deadline>",
    ),
  }),
  repeated: defineRule({
    id: "DOC-027",
    severity: "warning",
    basis: neededBy([PEERS.sdk], "Bộ đọc chính thức lấy phần tử đầu tiên.", "The official reader takes the first."),
    title: ["Phần tử lặp lại", "An element is repeated"],
    message: [
      "<{name}> chỉ được có một; phần tử đầu tiên đã được đọc.",
      "There may be one <{name}>; the first was read.",
    ],
    remedy: ["Giữ lại một phần tử.", "Keep one of them."],
    example: replacing(
      "document",
      "<edXML:DueDate>2024/05/20</edXML:DueDate>",
      "<edXML:DueDate>2024/05/20</edXML:DueDate><edXML:DueDate>2024/05/21</edXML:DueDate>",
    ),
  }),
  secondPart: defineRule({
    id: "DOC-018",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk, PEERS.dotnet],
      "Bộ đọc chính thức lấy phần đầu tiên; bộ đọc khác có thể lấy phần cuối, nên mỗi bên hiểu thành một gói tin khác.",
      "The official reader takes the first; others may take the last, so that each side reads another packet.",
    ),
    title: ["Một phần của gói tin có hai lần", "A part of the packet is there twice"],
    message: [
      "<{name}> chỉ được có một; chỉ phần đầu tiên được đọc.",
      "There may be one <{name}>; only the first was read.",
    ],
    remedy: [
      "Giữ lại một <{name}>; tách phần còn lại thành gói tin khác.",
      "Keep one <{name}>; make another packet of the rest.",
    ],
    example: replacing(
      "document",
      "      <edXML:MessageHeader>\n",
      "      <edXML:MessageHeader><edXML:From><edXML:OrganId>H99.09</edXML:OrganId></edXML:From></edXML:MessageHeader>\n      <edXML:MessageHeader>\n",
    ),
  }),
  statusElement: defineRule({
    id: "DOC-019",
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.bkav, PEERS.sdk],
      "Máy chủ của Bkav ghi trạng thái trong Status thay cho MessageHeader từ năm 2021; bộ đọc chính thức không đọc Status.",
      "Bkav's server has written statuses in Status in place of MessageHeader since 2021; the official reader does not read Status.",
    ),
    title: ["Trạng thái ghi trong Status thay cho MessageHeader", "Status stands for MessageHeader"],
    message: ["<{name}> được đọc như {wire}.", "<{name}> was read as {wire}."],
    remedy: [
      "Ghi {wire}, trừ khi gửi riêng cho máy chủ của Bkav.",
      "Write {wire}, unless it goes to Bkav's server only.",
    ],
    example: replacing(
      "status-01",
      "<edXML:MessageHeader>",
      "<edXML:Status>",
      "</edXML:MessageHeader>",
      "</edXML:Status>",
    ),
  }),
  attachmentsInside: defineRule({
    id: "DOC-045",
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức chỉ tìm AttachmentEncoded ở ngay dưới phần tử gốc; tệp ở chỗ khác mất mà không báo.",
      "The official reader looks for AttachmentEncoded right below the root only; files elsewhere are lost without a word.",
    ),
    title: ["Tệp đính kèm nằm trong phong bì", "Attachments inside the envelope"],
    message: [
      "AttachmentEncoded nằm trong edXMLEnvelope; các tệp được đọc, nhưng thư viện chính thức không thấy chúng.",
      "AttachmentEncoded is inside edXMLEnvelope; the files were read, but the official library does not see them.",
    ],
    remedy: [
      "Đưa AttachmentEncoded ra ngoài, ngay sau edXMLEnvelope.",
      "Move AttachmentEncoded out, right after edXMLEnvelope.",
    ],
    example: replacing(
      "document",
      "  </edXML:edXMLEnvelope>\n",
      "",
      "  </AttachmentEncoded>\n",
      "  </AttachmentEncoded></edXML:edXMLEnvelope>\n",
    ),
  }),
  dotnetLayout: defineRule({
    id: "DOC-041",
    severity: "info",
    oddity: true,
    basis: neededBy(
      [PEERS.dotnet],
      "Có trong gói tin .NET; bộ đọc chính thức bỏ qua.",
      "Found in .NET packets; the official reader ignores it.",
    ),
    title: ["Bố cục .NET", "The .NET layout"],
    message: [
      "<{name}> là phần thêm của bộ ghi .NET; được bỏ qua.",
      "<{name}> is an extra of the .NET writer; it was ignored.",
    ],
    remedy: ["Không cần sửa; nên bỏ khi ghi.", "No need to change it; best left out when writing."],
    example: replacing(
      "document",
      `<edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">`,
      `<Boundary>mau</Boundary><edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">`,
    ),
  }),
  foreignAttachments: defineRule({
    id: "DOC-042",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk, PEERS.axis],
      "Trục thử nghiệm có nhận gói tin như vậy, nhưng bộ đọc chính thức không đọc tệp.",
      "The test axis did take such packets, but the official reader does not read the files.",
    ),
    title: ["Tệp đính kèm để ngoài chuẩn", "Attachments outside the standard"],
    message: [
      "<{name}> không phải chỗ của tệp đính kèm; bên nhận sẽ không thấy các tệp này.",
      "<{name}> is not where attachments go; the receiver will not see these files.",
    ],
    remedy: ["Dùng edXMLManifest và AttachmentEncoded.", "Use edXMLManifest and AttachmentEncoded."],
    example: replacing(
      "document",
      "<AttachmentEncoded>",
      "<edXMLAttachments>",
      "</AttachmentEncoded>",
      "</edXMLAttachments>",
    ),
  }),
  signatureMoved: defineRule({
    id: "DOC-043",
    severity: "info",
    basis: neededBy(
      [PEERS.sdk, PEERS.axis],
      "Thư viện chính thức và trục ghi chữ ký không tiền tố, nên nó rơi vào không gian tên QCVN.",
      "The official library and the axis write the signature without a prefix, so that it falls into the QCVN namespace.",
    ),
    title: ["Chữ ký nằm trong không gian tên QCVN", "The signature is in the QCVN namespace"],
    message: [
      "Signature thuộc không gian tên của QCVN, không phải xmldsig: không xác minh được sau khi trục ghi lại tệp.",
      "Signature is in the QCVN namespace, not xmldsig's: it cannot be verified after the axis rewrote the file.",
    ],
    remedy: [
      "Đừng coi là chữ ký sai; hãy dựa vào chữ ký số trong tệp đính kèm.",
      "Do not call it invalid; rely on the signatures inside the attached files.",
    ],
    example: replacing("signed", '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">', "<Signature>"),
  }),
  strayText: defineRule({
    id: "DOC-044",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức bỏ qua chữ nằm ngoài các phần tử con: nội dung mất mà không báo.",
      "The official reader ignores text outside the child elements: it is lost without a word.",
    ),
    title: ["Có chữ ở chỗ của phần tử", "Text where elements belong"],
    message: [
      '<{name}> chỉ chứa phần tử, nhưng ở đây có chữ "{text}"; chữ này được giữ riêng.',
      '<{name}> holds elements only, but there is the text "{text}"; it is kept apart.',
    ],
    remedy: ["Đưa chữ vào đúng phần tử con, hoặc bỏ đi.", "Put the text into the right child element, or remove it."],
    example: replacing("document", "<edXML:Code>", "<edXML:Code>Số 123"),
  }),
  ...leafRules,
} as const;
