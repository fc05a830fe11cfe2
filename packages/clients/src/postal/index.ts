export * from "../generated/postal/index.js";
export type { VnPost, VnPostAccount } from "./vn-post.js";
export { vnPost } from "./vn-post.js";
