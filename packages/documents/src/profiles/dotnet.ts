import type { CheckContext, JsonPointer, Profile, RuleInfo, SourceSpan, Violation } from "@egov-vn/core";
import { PEERS } from "../rules/basis.js";
import { bodiesOf } from "../rules/body-facts.js";
import { at, documentRule, each, packetRule, readerFindings, statusRule } from "../rules/check.js";
import { envelopeRules } from "../rules/envelope.js";
import type { Packet } from "../schema.js";

const info = (rule: Omit<RuleInfo, "basis">, vi: string, en: string): RuleInfo => ({
  ...rule,
  basis: { interoperability: [PEERS.dotnet, PEERS.langSon], evidence: { vi, en } },
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
    packetRule(
      info(
        {
          id: "NET-001",
          title: { vi: "Phần tử dưới phong bì không có tiền tố", en: "An element of the envelope has no prefix" },
          message: { vi: "<{name}> phải là <{wanted}>.", en: "<{name}> should be <{wanted}>." },
          remedy: {
            vi: "Ghi tiền tố edXML: cho mọi phần tử từ edXMLEnvelope trở xuống.",
            en: "Write the prefix edXML: on everything from edXMLEnvelope down.",
          },
          severity: "error",
        },
        "Bên kết nối báo rằng phía .NET từ chối gói tin có phần tử của phong bì mất tiền tố edXML:.",
        "An integrator reports that the .NET side refuses packets whose envelope children lose the prefix edXML:.",
      ),
      unprefixed,
    ),
    packetRule(
      info(
        {
          id: "NET-002",
          title: { vi: "Tiền tố chưa khai báo", en: "A prefix is not declared" },
          message: {
            vi: "Tiền tố {prefix}: chưa khai báo; bộ đọc .NET từ chối cả tệp.",
            en: "The prefix {prefix}: is not declared; a .NET reader refuses the whole file.",
          },
          remedy: { vi: "Khai báo xmlns:{prefix}.", en: "Declare xmlns:{prefix}." },
          severity: "error",
        },
        "Bộ đọc XML của .NET luôn xét không gian tên.",
        ".NET's XML readers are namespace-aware.",
      ),
      (_, context) =>
        each(readerFindings(context, envelopeRules.unboundPrefix), ({ at: place, params }) => ({
          path: "",
          params: { prefix: params.prefix ?? "" },
          ...(place && { at: place }),
        })),
    ),
    documentRule(
      info(
        {
          id: "NET-003",
          title: { vi: "ContentId có hai tiền tố cid:", en: "A ContentId has cid: twice" },
          message: {
            vi: 'Bên .NET ghi mã không có cid: và so khớp nguyên văn; "{raw}" không khớp với gì.',
            en: 'The .NET side writes ids without cid: and compares them as they are; "{raw}" matches nothing.',
          },
          remedy: { vi: "Ghi cid: đúng một lần.", en: "Write cid: exactly once." },
          severity: "warning",
        },
        "Mẫu .NET và Lạng Sơn ghi ContentId của tệp không có cid:.",
        "The .NET sample and Lạng Sơn write a file's ContentId without cid:.",
      ),
      (_, context) =>
        each(readerFindings(context, envelopeRules.cidRepeated), ({ path, at: place, params }) => ({
          path,
          params: { raw: params.raw ?? "" },
          ...(place && { at: place }),
        })),
    ),
    documentRule(
      info(
        {
          id: "NET-004",
          title: { vi: "Nghiệp vụ không được đọc", en: "The business action is not read" },
          message: {
            vi: "<Business…> không có trong mô hình .NET, nên nghiệp vụ bị bỏ qua.",
            en: "<Business…> is not in the .NET model, so the action is passed over.",
          },
          remedy: { vi: "Ghi Bussiness, hai chữ s.", en: "Write Bussiness, with a double s." },
          severity: "warning",
        },
        "Mẫu .NET và Lạng Sơn chỉ dùng cách viết Bussiness.",
        "The .NET sample and Lạng Sơn use the spelling Bussiness only.",
      ),
      (_, context) =>
        each(readerFindings(context, envelopeRules.businessSpelling).slice(0, 1), ({ at: place }) => ({
          path: "/trace/business",
          ...(place && { at: place }),
        })),
    ),
    documentRule(
      info(
        {
          id: "NET-005",
          title: { vi: "Loại chỉ đạo bị hiểu khác", en: "The steering type is read differently" },
          message: {
            vi: "SteeringType {value}: phía này đánh số từ 0, nên 1 là chỉ đạo, 2 là báo cáo chỉ đạo.",
            en: "SteeringType {value}: this side counts from 0, so that 1 is steering and 2 a report on it.",
          },
          remedy: {
            vi: "Không phải chỉ đạo thì ghi 0.",
            en: "Write 0 for a document that does not steer.",
          },
          severity: "warning",
        },
        "Lạng Sơn ghi rõ 0 là không phải chỉ đạo.",
        "Lạng Sơn says that 0 is not steering.",
      ),
      ({ steeringType: value }) =>
        typeof value === "number" && value !== 0 ? at("/steeringType", { value }) : undefined,
    ),
    documentRule(
      info(
        {
          id: "NET-006",
          title: { vi: "Paper bị hiểu là cờ", en: "Paper is read as a flag" },
          message: {
            vi: "Paper {value} không phải 0 hoặc 1; phía này chỉ hiểu có hay không có bản giấy.",
            en: "Paper {value} is neither 0 nor 1; this side only knows a paper copy or none.",
          },
          remedy: { vi: "Ghi 0 hoặc 1.", en: "Write 0 or 1." },
          severity: "warning",
        },
        "Lạng Sơn: 0 không kèm bản giấy, 1 có.",
        "Lạng Sơn: 0 for no paper copy, 1 for one.",
      ),
      ({ trace }) => {
        const value = trace?.business?.paper;
        return typeof value === "number" && value !== 0 && value !== 1
          ? at("/trace/business/paper", { value })
          : undefined;
      },
    ),
    statusRule(
      info(
        {
          id: "NET-007",
          title: { vi: "Mã 15 có thể không được nhận ra", en: "Code 15 may not be recognised" },
          message: {
            vi: "Tệp mẫu .NET cho trạng thái {code} lại ghi 14.",
            en: "The .NET sample for status {code} holds 14.",
          },
          remedy: {
            vi: "Vẫn ghi 15; xác nhận với bên nhận rằng họ hiểu.",
            en: "Write 15 all the same; have the receiver confirm that it is understood.",
          },
          severity: "info",
        },
        "Một mẫu .NET ghi 14 trong tệp dành cho 15; các nguồn khác ghi 15.",
        "A .NET sample writes 14 in the file meant for 15; all other sources write 15.",
      ),
      ({ statusCode: code }) => (code === "15" ? at("/statusCode", { code }) : undefined),
    ),
    documentRule(
      info(
        {
          id: "NET-008",
          title: { vi: "Tệp vượt giới hạn của hướng dẫn kết nối", en: "A file exceeds the connection guide's limit" },
          message: { vi: "{name} có {size} MB.", en: "{name} has {size} MB." },
          remedy: { vi: "Giảm dung lượng xuống dưới 50 MB.", en: "Bring it below 50 MB." },
          severity: "warning",
        },
        "Hướng dẫn kết nối 2.2, theo trích dẫn, nêu khoảng 50 MB.",
        "The connection guide 2.2, as quoted, says about 50 MB.",
      ),
      (document, context) =>
        each(document.attachments && bodiesOf(document, context), ({ attachment, facts, index }) =>
          facts && facts.size > LARGEST
            ? at(`/attachments/${index}/content`, {
                name: attachment.attachmentName ?? `#${index + 1}`,
                size: Math.ceil(facts.size / MEGABYTE),
              })
            : undefined,
        ),
    ),
    documentRule(
      info(
        {
          id: "NET-009",
          title: { vi: "Mã loại có thể bị hiểu là số thứ tự", en: "The type code may be taken for a list number" },
          message: {
            vi: "Type {value} không kèm TypeName: mẫu .NET ghi số thứ tự trong danh mục ở đây.",
            en: "Type {value} without TypeName: the .NET sample writes the number in the list here.",
          },
          remedy: {
            vi: "Luôn ghi TypeName; bên nhận nên dựa vào tên.",
            en: "Always write TypeName; receivers should go by the name.",
          },
          severity: "warning",
        },
        "Một mẫu .NET ghi 18 cho Công văn; Lạng Sơn ghi cả hai cách.",
        "A .NET sample writes 18 for Công văn; Lạng Sơn holds both ways.",
      ),
      ({ documentType }) => {
        const value = documentType?.type;
        return typeof value === "number" && documentType?.name === undefined
          ? at("/documentType/name", { value })
          : undefined;
      },
    ),
  ],
};
