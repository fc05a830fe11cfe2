// Calling

export type { ClientCredentials, LgspAccount } from "./auth/client-credentials.js";
// Proving who calls
export { clientCredentials, lgspAccessToken } from "./auth/client-credentials.js";
export { basic, fixedBodyKey, fixedHeaders } from "./auth/fixed.js";
export type { Login, SessionLogin } from "./auth/login.js";
export { loginToken, portalSession } from "./auth/login.js";
export type { VxpAccount } from "./auth/vxp-hmac.js";
export { vxpHmac } from "./auth/vxp-hmac.js";
// Bytes
export { fromBase64, toBase64, toHex } from "./base64.js";
// Types
export type { CallFacts, CallFailureKind, Hop, Outcome } from "./call-failure.js";
export { CallFailure } from "./call-failure.js";
export type {
  Authenticator,
  CallEvent,
  CallOptions,
  CheckMode,
  Client,
  ClientOptions,
  EventHook,
  Fetch,
  Timeouts,
} from "./client.js";
export { createClient, serverUrl } from "./client.js";
export type * from "./data.js";
export type { Inbound } from "./inbound.js";
// Calls that arrive
export { inbound } from "./inbound.js";
export type { ShownRequest } from "./masking.js";
// Logs
export { masked, maskedHeaders, maskedQuery, withContents } from "./masking.js";
export type { Contract, Handler, HandlerContext, HandlerReply } from "./mock-contract.js";
export type { Operation } from "./operation.js";
export { operation, streamOf } from "./operation.js";
export type { Said } from "./outcome.js";
// What peers say
export { atPointer, saidBy } from "./outcome.js";
export { items, pages } from "./paging.js";
export type { FetchReply } from "./reply.js";
export type { OutgoingRequest } from "./request.js";
export type { Clock, RetryPolicy } from "./retry.js";
// What is wrong with a value of a call, for those who answer calls
export type { SchemaFinding } from "./schema-findings.js";
export { findingOf, schemaFindings } from "./schema-findings.js";
export type { ReplyOutcome, Spelling } from "./spellings.js";
export { outcomeOf, spellings } from "./spellings.js";
