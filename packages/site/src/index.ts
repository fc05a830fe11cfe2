// The reference site, and pages of provinces

export { Place } from "./place.js";
export type { Section, SitePage } from "./page.js";
export type { Guide } from "./pages/guides.js";
export { makeSite, readServices } from "./site.js";

// Pages of a province
export { makeProvince } from "./provinces.js";

// Checking
export { brokenLinks } from "./links.js";

// Types
export type { BrokenLink } from "./links.js";
export type { ProvinceFile, ProvinceOptions, ProvinceSite } from "./provinces.js";
export type { SiteSources } from "./site.js";
