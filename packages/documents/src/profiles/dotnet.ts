import {
  type Basis,
  type CheckContext,
  defineRule,
  type JsonPointer,
  type Profile,
  type SourceSpan,
  type Violation,
} from "@egov-vn/core";
import { lacking, oversized, replacing, setting } from "../examples/rule-example.js";
import { PEERS } from "../rules/basis.js";
import { bodiesOf } from "../rules/body-facts.js";
import { at, each, noticed, onDocuments, onStatuses } from "../rules/check.js";
import { envelopeRules } from "../rules/envelope.js";
import type { Packet } from "../schema.js";

const reported = (vi: string, en: string): Basis => ({
  interoperability: [PEERS.dotnet, PEERS.langSon],
  evidence: { vi, en },
});

const MEGABYTE = 1024 * 1024;
const LARGEST = 50 * MEGABYTE;
const PREFIX = "edXML:";
/** One group of each part of the envelope, by message kind: writers treat all elements of a part alike. */
const GROUPS: Readonly<Record<Packet["kind"], readonly (readonly [JsonPointer, string])[]>> = {
  document: [
    ["/from", "From"],
    ["/trace", "TraceHeaderList"],
    ["/manifest", "edXMLManifest"],
  ],
  status: [
    ["/from", "From"],
    ["/responseFor", "ResponseFor"],
  ],
};

/** Returns the name of the element that a group was read from, with its prefix. */
function writtenName(context: CheckContext, span: SourceSpan | undefined): string | undefined {
  const line = span && context.decoded?.line(span.line);
  return line && /^<([^\s/>]+)/.exec(line.slice(span.column - 1))?.[1];
}

function unprefixed(packet: Packet, context: CheckContext): readonly Violation[] {
  if (!context.decoded) return [];
  return each(GROUPS[packet.kind], ([path, element]) => {
    const span = context.decoded?.locate(path);
    const name = writtenName(context, span);
    const local = name?.slice(name.indexOf(":") + 1);
    const own = local === element || (element === "edXMLManifest" && local === "Manifest");
    return name !== undefined && own && !name.startsWith(PREFIX)
      ? at(path, { name, wanted: PREFIX + element })
      : undefined;
  });
}

/** What the .NET library and the gateways built on it are known or reported to refuse or misread. */
export const dotnet: Profile<Packet> = {
  id: PEERS.dotnet,
  title: { vi: "Thư viện .NET và LGSP dùng nó (Lạng Sơn)", en: "The .NET library and LGSPs on it (Lạng Sơn)" },
  evidence: {
    vi: "Mẫu .NET, mẫu chú thích edXML và ghi chú của bên kết nối LGSP Lạng Sơn; chưa chạy thử trực tiếp.",
    en: "A .NET sample, the annotated form and the notes of an integrator of Lạng Sơn's LGSP; not run by us.",
  },
  rules: [
    defineRule<Packet>({
      id: "NET-001",
      severity: "error",
      basis: reported(
        "Bên kết nối báo rằng phía .NET từ chối gói tin có phần tử của phong bì mất tiền tố edXML:.",
        "An integrator reports that the .NET side refuses packets whose envelope children lose the prefix edXML:.",
      ),
      title: ["Phần tử dưới phong bì không có tiền tố", "An element of the envelope has no prefix"],
      message: ["<{name}> phải là <{wanted}>.", "<{name}> should be <{wanted}>."],
      remedy: [
        "Ghi tiền tố edXML: cho mọi phần tử từ edXMLEnvelope trở xuống.",
        "Write the prefix edXML: on everything from edXMLEnvelope down.",
      ],
      check: unprefixed,
      example: replacing("document", "<edXML:From>", "<From>", "</edXML:From>", "</From>"),
    }),
    defineRule<Packet>({
      id: "NET-002",
      severity: "error",
      basis: reported("Bộ đọc XML của .NET luôn xét không gian tên.", ".NET's XML readers are namespace-aware."),
      title: ["Tiền tố chưa khai báo", "A prefix is not declared"],
      message: [
        "Tiền tố {prefix}: chưa khai báo; bộ đọc .NET từ chối cả tệp.",
        "The prefix {prefix}: is not declared; a .NET reader refuses the whole file.",
      ],
      remedy: ["Khai báo xmlns:{prefix}.", "Declare xmlns:{prefix}."],
      check: (_, context) =>
        each(noticed(context, envelopeRules.unboundPrefix), ({ at: place, params }) => ({
          path: "",
          params: { prefix: params.prefix ?? "" },
          at: place,
        })),
      example: replacing(
        "document",
        "<edXML:DueDate>2024/05/20</edXML:DueDate>",
        "<vb:DueDate>2024/05/20</vb:DueDate>",
      ),
    }),
    defineRule<Packet>({
      id: "NET-003",
      severity: "warning",
      basis: reported(
        "Mẫu .NET và Lạng Sơn ghi ContentId của tệp không có cid:.",
        "The .NET sample and Lạng Sơn write a file's ContentId without cid:.",
      ),
      title: ["ContentId có hai tiền tố cid:", "A ContentId has cid: twice"],
      message: [
        'Bên .NET ghi mã không có cid: và so khớp nguyên văn; "{raw}" không khớp với gì.',
        'The .NET side writes ids without cid: and compares them as they are; "{raw}" matches nothing.',
      ],
      remedy: ["Ghi cid: đúng một lần.", "Write cid: exactly once."],
      check: onDocuments((_, context) =>
        each(noticed(context, envelopeRules.cidRepeated), ({ path, at: place, params }) => ({
          path,
          params: { raw: params.raw ?? "" },
          at: place,
        })),
      ),
      example: setting("document", "ContentId", "cid:1", "cid:cid:1"),
    }),
    defineRule<Packet>({
      id: "NET-004",
      severity: "warning",
      basis: reported(
        "Mẫu .NET và Lạng Sơn chỉ dùng cách viết Bussiness.",
        "The .NET sample and Lạng Sơn use the spelling Bussiness only.",
      ),
      title: ["Nghiệp vụ không được đọc", "The business action is not read"],
      message: [
        "<Business…> không có trong mô hình .NET, nên nghiệp vụ bị bỏ qua.",
        "<Business…> is not in the .NET model, so the action is ignored.",
      ],
      remedy: ["Ghi Bussiness, hai chữ s.", "Write Bussiness, with a double s."],
      check: onDocuments((_, context) =>
        each(noticed(context, envelopeRules.businessSpelling).slice(0, 1), ({ at: place }) => ({
          path: "/trace/business",
          at: place,
        })),
      ),
      example: replacing(
        "document",
        "<edXML:Bussiness>",
        "<edXML:Business>",
        "</edXML:Bussiness>",
        "</edXML:Business>",
      ),
    }),
    defineRule<Packet>({
      id: "NET-005",
      severity: "warning",
      basis: reported("Lạng Sơn ghi rõ 0 là không phải chỉ đạo.", "Lạng Sơn says that 0 is not steering."),
      title: ["Loại chỉ đạo bị hiểu khác", "The steering type is read differently"],
      message: [
        "{field} {value}: phía này đánh số từ 0, nên 1 là chỉ đạo, 2 là báo cáo chỉ đạo.",
        "{field} {value}: this side counts from 0, so that 1 is steering and 2 a report on it.",
      ],
      remedy: ["Không phải chỉ đạo thì ghi 0.", "Write 0 for a document that does not steer."],
      check: onDocuments(({ steeringType: value }) =>
        typeof value === "number" && value !== 0 ? at("/steeringType", { value }) : undefined,
      ),
      example: setting("document", "edXML:SteeringType", "0", "1"),
    }),
    defineRule<Packet>({
      id: "NET-006",
      severity: "warning",
      basis: reported("Lạng Sơn: 0 không kèm bản giấy, 1 có.", "Lạng Sơn: 0 for no paper copy, 1 for one."),
      title: ["Paper bị hiểu là cờ", "Paper is read as a flag"],
      message: [
        "{field} {value} không phải 0 hoặc 1; phía này chỉ hiểu có hay không có bản giấy.",
        "{field} {value} is neither 0 nor 1; this side only knows a paper copy or no paper copy.",
      ],
      remedy: ["Ghi 0 hoặc 1.", "Write 0 or 1."],
      check: onDocuments(({ trace }) => {
        const value = trace?.business?.paper;
        return typeof value === "number" && value !== 0 && value !== 1
          ? at("/trace/business/paper", { value })
          : undefined;
      }),
      example: setting("document", "edXML:Paper", "0", "12"),
    }),
    defineRule<Packet>({
      id: "NET-007",
      severity: "info",
      basis: reported(
        "Một mẫu .NET ghi 14 trong tệp dành cho 15; các nguồn khác ghi 15.",
        "A .NET sample writes 14 in the file meant for 15; all other sources write 15.",
      ),
      title: ["Mã 15 có thể không được nhận ra", "Code 15 may not be recognised"],
      message: [
        "Tệp mẫu .NET cho trạng thái {code} lại ghi 14, nên bên nhận có thể không hiểu mã {code}.",
        "The .NET sample for status {code} holds 14, so a receiver may not know {code}.",
      ],
      remedy: [
        "Vẫn ghi 15; xác nhận với bên nhận rằng họ hiểu.",
        "Write 15 all the same; have the receiver confirm that it is understood.",
      ],
      check: onStatuses(({ statusCode: code }) => (code === "15" ? at("/statusCode", { code }) : undefined)),
      example: setting("status-16", "edXML:StatusCode", "16", "15"),
    }),
    defineRule<Packet>({
      id: "NET-008",
      severity: "warning",
      basis: reported(
        "Hướng dẫn kết nối 2.2, theo trích dẫn, nêu khoảng 50 MB.",
        "The connection guide 2.2, as quoted, says about 50 MB.",
      ),
      title: ["Tệp vượt giới hạn của hướng dẫn kết nối", "A file exceeds the connection guide's limit"],
      message: [
        "{name} có {size} MB; hướng dẫn kết nối chỉ cho phép đến 50 MB.",
        "{name} has {size} MB; the connection guide allows 50 MB.",
      ],
      remedy: ["Giảm dung lượng xuống dưới 50 MB.", "Bring it below 50 MB."],
      check: onDocuments((document, context) =>
        each(document.attachments && bodiesOf(document, context), ({ attachment, facts, index }) =>
          facts && facts.size > LARGEST
            ? at(`/attachments/${index}/content`, {
                name: attachment.attachmentName ?? `#${index + 1}`,
                size: Math.ceil(facts.size / MEGABYTE),
              })
            : undefined,
        ),
      ),
      example: oversized,
    }),
    defineRule<Packet>({
      id: "NET-009",
      severity: "warning",
      basis: reported(
        "Một mẫu .NET ghi 18 cho Công văn; Lạng Sơn ghi cả hai cách.",
        "A .NET sample writes 18 for Công văn; Lạng Sơn holds both ways.",
      ),
      title: ["Mã loại có thể bị hiểu là số thứ tự", "The type code may be taken for a list number"],
      message: [
        "Loại {value} không có {field} đi kèm: mẫu .NET ghi số thứ tự trong danh mục ở đây.",
        "Type {value} without {field}: the .NET sample writes the number in the list here.",
      ],
      remedy: ["Luôn ghi {field}; bên nhận nên dựa vào tên.", "Always write {field}; receivers should go by the name."],
      check: onDocuments(({ documentType }) => {
        const value = documentType?.type;
        return typeof value === "number" && documentType?.name === undefined
          ? at("/documentType/name", { value })
          : undefined;
      }),
      example: lacking("document", "edXML:TypeName"),
    }),
  ],
};
