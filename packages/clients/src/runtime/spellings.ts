import type { OutcomeData } from "./data.js";
import { type Said, saidBy } from "./outcome.js";

/** A way in which peers say yes. */
export interface Spelling extends OutcomeData {
  /** Who writes so, as far as it was seen. */
  readonly seen: string;
}

/**
 * The spellings of success that were met, by who writes them. A reply does not tell which it is: `error_code` 1 is success
 * of one service and failure of others, so a caller names the spelling.
 */
export const spellings = {
  portal: { at: "/error_code", success: ["0", "00"], message: "/message", seen: "national portal, transport, payment" },
  courtFees: { at: "/error_code", success: ["1"], message: "/message", seen: "court fees through the national portal" },
  payGov: { at: "/error_code", success: ["SUCCESSFUL"], message: "/message", seen: "PayGov" },
  payment: { at: "/MaLoi", success: ["00"], message: "/MoTaLoi", seen: "payment platform 1.0.6, notices and queries" },
  axis: { at: "/status", success: ["OK"], code: "/ErrorCode", message: "/ErrorDesc", seen: "document axis" },
  bkav: { at: "/status", success: ["Success"], code: "/code", seen: "Bkav eDoc" },
  lgspAxis: { at: "/code", success: ["0"], message: "/message", seen: "a provincial document axis" },
  smartCa: { at: "/status_code", success: ["200"], message: "/message", seen: "SmartCA, its document" },
  smartCaZero: { at: "/status_code", success: ["0"], message: "/message", seen: "SmartCA, one implementation" },
  mySignStatus: { at: "/status", success: ["1"], message: "/message", seen: "MySign, state of a request" },
  civilStatus: {
    at: "/status",
    success: ["1"],
    code: "/errorCode",
    message: "/errorDescription",
    seen: "civil status",
  },
  judicialRecord: { at: "/statusCode", success: ["00"], message: "/errorDetail", seen: "judicial records" },
  postal: { at: "/Status", success: ["100"], message: "/Message", seen: "VNPost" },
  carrier: { at: "/code", success: ["success"], message: "/message", seen: "EMS" },
  vgca: { at: "/Status", success: ["0"], message: "/Message", seen: "VGCA plug-in" },
  land: { at: "/Result", success: ["1"], message: "/Message", seen: "VBDLIS" },
  landIlis: {
    at: "/status/success",
    success: ["true"],
    code: "/status/code",
    message: "/status/message",
    seen: "ILIS",
  },
  socialProtection: { at: "/result/error_code", success: ["0"], message: "/result/message", seen: "social protection" },
  zalo: { at: "/error", success: ["0"], message: "/message", seen: "Zalo official account" },
  gateway: { at: "/code", success: ["OK"], message: "/message", seen: "2026 portal" },
} as const satisfies Readonly<Record<string, Spelling>>;

/** What came of one thing that was sent. `unknown`: the reply does not tell. */
export type ReplyOutcome = "done" | "exists" | "rejected" | "unknown";

const folded = (text: string): string => text.normalize("NFC").toLowerCase();

/**
 * Says what came of a call: some peers tell of what they have already only in words, and one of success only in words.
 *
 * @param spelling how the peer says yes; without it only the words count.
 * @example
 * outcomeOf({ error_code: "1", message: "Hồ sơ đã tồn tại" }, spellings.portal) // => { outcome: "exists", … }
 */
export function outcomeOf(reply: unknown, spelling?: OutcomeData): Said & { readonly outcome: ReplyOutcome } {
  const said = saidBy(spelling ?? { at: "/error_code", success: [], message: "/message" }, reply);
  if (spelling && said.ok) return { ...said, outcome: "done" };
  const words = folded(said.message ?? (typeof reply === "string" ? reply : ""));
  if (words.includes("đã tồn tại")) return { ...said, outcome: "exists" };
  if (spelling) return { ...said, outcome: said.code === undefined ? "unknown" : "rejected" };
  if (words.includes("không thành công")) return { ...said, outcome: "rejected" };
  return words.includes("thành công") ? { ...said, ok: true, outcome: "done" } : { ...said, outcome: "unknown" };
}
