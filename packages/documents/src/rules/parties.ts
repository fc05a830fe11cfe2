import { defineRule, type JsonPointer, type Params, type Violation } from "@egov-vn/core";
import { setting } from "../examples/rule-example.js";
import type { DocumentPacket, Packet } from "../schema.js";
import { DECISION_20_2020, neededBy, PEERS } from "./basis.js";
import { at, type Check, each, oncePerRun, onDocuments } from "./check.js";
import { LONGEST_ORGAN_ID, meantOrganId, type OrganIdForm, organIdForm, parentFirst } from "./organ-id.js";

/** A code that is not in one of the forms that agencies and enterprises have, or is too long for them. */
interface OddCode {
  readonly organId: string;
  readonly path: JsonPointer;
  readonly form: OrganIdForm;
}

// Four rules look at the same codes, and nearly every packet has no such code.
const oddCodes = oncePerRun((packet: Packet): readonly OddCode[] => {
  const odd: OddCode[] = [];
  const look = (organId: string, index: number): void => {
    const form = organIdForm(organId);
    if (form !== "other" && form !== "node" && organId.length <= LONGEST_ORGAN_ID) return;
    odd.push({ organId, path: index === -1 ? "/from/organId" : `/to/${index}/organId`, form });
  };
  look(packet.from.organId, -1);
  if (packet.kind === "document") for (const [index, { organId }] of packet.to.entries()) look(organId, index);
  return odd;
});

/** Makes a check of the code of the sender and of every receiver; the answer is its parameters. */
const onOddCodes =
  (check: (code: OddCode) => Params | undefined): Check<Packet> =>
  (packet, context) =>
    each(oddCodes(packet, context), (code) => {
      const params = check(code);
      return params && at(code.path, { organId: code.organId, ...params });
    });

/** Returns the receivers whose code stands earlier in the list: what is odd anywhere, and refused by Bkav. */
export const repeatedReceivers = oncePerRun(({ to }: DocumentPacket): readonly Violation[] => {
  const seen = new Set<string>();
  return each(to, ({ organId }, index) => {
    if (seen.has(organId)) return at(`/to/${index}/organId`, { organId });
    seen.add(organId);
    return undefined;
  });
});

/** Who sends and who receives. */
export const partyRules = [
  defineRule<Packet>({
    id: "DOC-081",
    severity: "warning",
    basis: neededBy(
      [PEERS.axis],
      "Trục có một số mã thử nghiệm khác dạng, nên chỉ cảnh báo; mã không có trong danh bạ thì không gửi tới được.",
      "The axis holds some test codes of other forms, hence only a warning; what is not in its directory is not delivered.",
    ),
    title: ["Mã cơ quan không theo dạng nào đã biết", "An agency code is in no known form"],
    message: [
      '{field} là "{organId}", không phải mã theo QCVN 102:2016, mã theo Quyết định 20/2020 hay số đăng ký doanh nghiệp.',
      '{field} is "{organId}", neither a code of QCVN 102:2016 nor of Decision 20/2020 nor a business registration number.',
    ],
    remedy: ["Tra lại mã trong danh bạ của trục.", "Look the code up in the axis's directory."],
    check: onOddCodes(({ organId, form }) =>
      form === "other" && meantOrganId(organId) === undefined ? {} : undefined,
    ),
    example: setting("document", "edXML:OrganId", "H99.02", "vxp.saas.03"),
  }),
  defineRule<Packet>({
    id: "DOC-082",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav, PEERS.axis],
      "Danh bạ công khai có mã thiếu một chữ số (G5), thiếu dấu chấm và thừa khoảng trắng; mã như vậy không khớp với ai.",
      "A public directory holds codes with a digit short (G5), a dot left out and a space too many. Such codes match no agency.",
    ),
    title: ["Mã cơ quan viết nhầm", "An agency code has a slip in it"],
    message: ['{field} là "{organId}", có lẽ là {meant}.', '{field} is "{organId}", probably {meant}.'],
    remedy: ["Ghi {meant} sau khi đối chiếu với danh bạ.", "Write {meant}, once the directory confirms it."],
    check: onOddCodes(({ organId }) => {
      const meant = meantOrganId(organId);
      return meant === undefined ? undefined : { meant };
    }),
    example: setting("document", "edXML:OrganId", "000.00.03.H99", "000.0003.H99"),
  }),
  defineRule<Packet>({
    id: "DOC-083",
    severity: "warning",
    basis: { citations: [DECISION_20_2020] },
    title: ["Mã cơ quan dài quá 35 ký tự", "An agency code is longer than 35 characters"],
    message: [
      '{field} là "{organId}", dài {length} ký tự; mã cơ quan dài tối đa 35 ký tự.',
      '{field} is "{organId}", of {length} characters; an agency code has at most 35.',
    ],
    remedy: ["Dùng mã đã được cấp.", "Use the code that was issued."],
    check: onOddCodes(({ organId }) => (organId.length > LONGEST_ORGAN_ID ? { length: organId.length } : undefined)),
    example: setting("document", "edXML:OrganId", "H99.02", "H99.02.01.01.01.01.01.01.01.01.01.01.01"),
  }),
  defineRule<Packet>({
    id: "DOC-084",
    severity: "warning",
    basis: neededBy(
      [PEERS.axis],
      "Mã có nhóm W00 chỉ thấy trong vết luân chuyển; có hệ thống còn ẩn chúng khỏi danh bạ.",
      "Codes with the group W00 are seen in trace headers only; one system even hides them from its directory.",
    ),
    title: ["Mã là nút của trục, không phải cơ quan", "The code is a node of the axis, not an agency"],
    message: [
      "{field} là {organId}, mã của một nút chuyển tiếp.",
      "{field} is {organId}, the code of a relaying node.",
    ],
    remedy: [
      "Ghi mã của cơ quan; mã nút chỉ dùng trong TraceHeader.",
      "Write the agency's code; a node's belongs in TraceHeader only.",
    ],
    check: onOddCodes(({ form }) => (form === "node" ? {} : undefined)),
    example: setting("document", "edXML:OrganId", "H99.01", "00.99.W00"),
  }),
  defineRule<Packet>({
    id: "DOC-085",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav],
      "Bkav từ chối gói tin có hai nơi nhận cùng mã.",
      "Bkav refuses a packet with the same receiver twice.",
    ),
    title: ["Nơi nhận bị lặp", "A receiver is repeated"],
    message: ["{organId} có hơn một lần trong danh sách nhận.", "{organId} is listed more than once."],
    remedy: ["Giữ lại một To cho mỗi cơ quan.", "Keep one To for each agency."],
    check: onDocuments(repeatedReceivers),
    example: setting("document", "edXML:OrganId", "000.00.03.H99", "H99.02"),
  }),
  defineRule<Packet>({
    id: "DOC-086",
    severity: "info",
    basis: neededBy(
      [PEERS.axis],
      "Khi chuyển sang mã theo Quyết định 20/2020, văn bản thật ghi hai To cho một cơ quan, như G12 và 000.00.00.G12.",
      "While codes change over to Decision 20/2020, real packets hold two To for one agency, as G12 and 000.00.00.G12.",
    ),
    title: ["Một nơi nhận được ghi bằng cả mã cũ và mã mới", "One receiver by both its old and its new code"],
    message: [
      "{organId} và {other} là hai mã của cùng một cơ quan.",
      "{organId} and {other} are two codes of one agency.",
    ],
    remedy: [
      "Không cần sửa trong thời gian chuyển đổi; bên nhận nên gộp hai bản.",
      "No need to change it while codes change over; the receiver should merge the two.",
    ],
    check: onDocuments(({ to }) => {
      if (to.length === 1) return undefined;
      // Two codes name one agency exactly when they are the same in the newer order.
      const known = new Map<string, string[]>();
      return each(to, ({ organId }, index) => {
        const agency = parentFirst(organId);
        const earlier = known.get(agency);
        if (earlier === undefined) {
          known.set(agency, [organId]);
          return undefined;
        }
        if (!earlier.includes(organId)) earlier.push(organId);
        const other = earlier.find((code) => code !== organId);
        return other === undefined ? undefined : at(`/to/${index}/organId`, { organId, other });
      });
    }),
    example: setting("document", "edXML:OrganId", "000.00.03.H99", "000.00.02.H99"),
  }),
] as const;
