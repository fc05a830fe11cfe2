export { agency } from "./agencies.js";
