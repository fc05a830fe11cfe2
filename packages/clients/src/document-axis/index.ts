export * from "../generated/document-axis/index.js";
export type { AxisAccount, DocumentAxis, ReceivedPacket } from "./axis.js";
export { documentAxis } from "./axis.js";
