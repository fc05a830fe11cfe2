import type { JsonPointer, Params, RuleInfo, Violation } from "@egov-vn/core";
import type { DocumentPacket, Packet } from "../schema.js";
import { DECISION_20_2020, neededBy, PEERS } from "./basis.js";
import { at, documentRule, each, oncePerRun, packetRule } from "./check.js";
import { LONGEST_ORGAN_ID, meantOrganId, type OrganIdForm, organIdForm, parentFirst } from "./organ-id.js";

/** A code that is not in one of the forms that agencies and enterprises have, or is too long for them. */
interface OddCode {
  readonly organId: string;
  readonly path: JsonPointer;
  readonly form: OrganIdForm;
}

// Four rules look at the same codes, and nearly every packet has none to look at.
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

/** Returns a rule that is checked on the code of the sender and of every receiver; the answer is its parameters. */
const onOddCodes = (info: RuleInfo, check: (code: OddCode) => Params | undefined) =>
  packetRule(info, (packet, context) =>
    each(oddCodes(packet, context), (code) => {
      const params = check(code);
      return params && at(code.path, { organId: code.organId, ...params });
    }),
  );

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
  onOddCodes(
    {
      id: "DOC-081",
      title: { vi: "Mã cơ quan không theo dạng nào đã biết", en: "An agency code is in no known form" },
      message: {
        vi: '"{organId}" không phải mã theo QCVN 102:2016, mã theo Quyết định 20/2020 hay số đăng ký doanh nghiệp.',
        en: '"{organId}" is neither a code of QCVN 102:2016 nor of Decision 20/2020 nor a business registration number.',
      },
      remedy: { vi: "Tra lại mã trong danh bạ của trục.", en: "Look the code up in the axis's directory." },
      severity: "warning",
      basis: neededBy(
        [PEERS.axis],
        "Trục có một số mã thử nghiệm khác dạng, nên chỉ cảnh báo; mã không có trong danh bạ thì không gửi tới được.",
        "The axis holds some test codes of other forms, hence only a warning; what is not in its directory is not delivered.",
      ),
    },
    ({ organId, form }) => (form === "other" && meantOrganId(organId) === undefined ? {} : undefined),
  ),
  onOddCodes(
    {
      id: "DOC-082",
      title: { vi: "Mã cơ quan viết nhầm", en: "An agency code has a slip in it" },
      message: {
        vi: '"{organId}" có lẽ là {meant}.',
        en: '"{organId}" is probably {meant}.',
      },
      remedy: {
        vi: "Ghi {meant} sau khi đối chiếu với danh bạ.",
        en: "Write {meant}, once the directory confirms it.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav, PEERS.axis],
        "Danh bạ công khai có mã thiếu một chữ số (G5), thiếu dấu chấm và thừa khoảng trắng; mã như vậy không khớp với ai.",
        "A public directory holds codes with a digit short (G5), a dot left out and a space too many; they match nobody.",
      ),
    },
    ({ organId }) => {
      const meant = meantOrganId(organId);
      return meant === undefined ? undefined : { meant };
    },
  ),
  onOddCodes(
    {
      id: "DOC-083",
      title: { vi: "Mã cơ quan dài quá 35 ký tự", en: "An agency code is longer than 35 characters" },
      message: { vi: '"{organId}" có {length} ký tự.', en: '"{organId}" has {length} characters.' },
      remedy: { vi: "Dùng mã đã được cấp.", en: "Use the code that was issued." },
      severity: "warning",
      basis: { citations: [DECISION_20_2020] },
    },
    ({ organId }) => (organId.length > LONGEST_ORGAN_ID ? { length: organId.length } : undefined),
  ),
  onOddCodes(
    {
      id: "DOC-084",
      title: { vi: "Mã là nút của trục, không phải cơ quan", en: "The code is a node of the axis, not an agency" },
      message: { vi: "{organId} là mã của một nút chuyển tiếp.", en: "{organId} is the code of a relaying node." },
      remedy: {
        vi: "Ghi mã của cơ quan; mã nút chỉ dùng trong TraceHeader.",
        en: "Write the agency's code; a node's belongs in TraceHeader only.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.axis],
        "Mã có nhóm W00 chỉ thấy trong vết luân chuyển; có hệ thống còn ẩn chúng khỏi danh bạ.",
        "Codes with the group W00 are seen in trace headers only; one system even hides them from its directory.",
      ),
    },
    ({ form }) => (form === "node" ? {} : undefined),
  ),
  documentRule(
    {
      id: "DOC-085",
      title: { vi: "Nơi nhận bị lặp", en: "A receiver is repeated" },
      message: { vi: "{organId} có hơn một lần trong danh sách nhận.", en: "{organId} is listed more than once." },
      remedy: { vi: "Giữ lại một To cho mỗi cơ quan.", en: "Keep one To for each agency." },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav],
        "Bkav từ chối gói tin có hai nơi nhận cùng mã.",
        "Bkav refuses a packet with the same receiver twice.",
      ),
    },
    repeatedReceivers,
  ),
  documentRule(
    {
      id: "DOC-086",
      title: {
        vi: "Một nơi nhận được ghi bằng cả mã cũ và mã mới",
        en: "One receiver by both its old and its new code",
      },
      message: {
        vi: "{organId} và {other} là hai mã của cùng một cơ quan.",
        en: "{organId} and {other} are two codes of one agency.",
      },
      remedy: {
        vi: "Không cần sửa trong thời gian chuyển đổi; bên nhận nên gộp hai bản.",
        en: "No need to mend it while codes change over; the receiver should merge the two.",
      },
      severity: "info",
      basis: neededBy(
        [PEERS.axis],
        "Khi chuyển sang mã theo Quyết định 20/2020, văn bản thật ghi hai To cho một cơ quan, như G12 và 000.00.00.G12.",
        "While codes change over to Decision 20/2020, real packets hold two To for one agency, as G12 and 000.00.00.G12.",
      ),
    },
    ({ to }) => {
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
    },
  ),
] as const;
