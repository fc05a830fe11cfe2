// Dealing with calls

// Types
export type { CarrierEvent } from "./carrier-event.js";

// What arrives
export { carrierEvents, carrierTime } from "./carrier-event.js";
export type { PaymentNotice, PaymentNoticeOptions } from "./payment-notice.js";
export { paymentNotices } from "./payment-notice.js";
export type { PortalCallOptions } from "./portal-call.js";
export { portalCalls } from "./portal-call.js";
export type { InboundReply, IncomingHeaders, Received, ReceivedState, Receiver, ReceiverOptions } from "./receiver.js";
export { answer } from "./receiver.js";
export type { SigningResult, SigningResultOptions } from "./signing-result.js";
export { signingResults } from "./signing-result.js";
export { statusPackets } from "./status-packet.js";
export type { ZaloEvent, ZaloEventOptions } from "./zalo-event.js";
export { zaloEvents } from "./zalo-event.js";
