// The reference site, and pages of provinces

export { Place } from "./place.js";
export type { Section, SitePage } from "./page.js";
export type { Guide } from "./pages/guides.js";
export { makeSite, readServices } from "./site.js";

// Checking
export { brokenLinks } from "./links.js";

// Types
export type { BrokenLink } from "./links.js";
export type { SiteSources } from "./site.js";
