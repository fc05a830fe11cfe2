// what other systems take

// types
export type { ExportExample } from "./examples/export-examples.js";
// checks of texts that were exported, and all that is reported
export { checkFrr } from "./exports/check-frr.js";
export { checkKea } from "./exports/check-kea.js";
export { checkRadvd } from "./exports/check-radvd.js";
export { checkReverseZone } from "./exports/check-reverse-zone.js";
export { exportRules } from "./exports/export-rules.js";
export type { Exported, ExportFile, ExportOptions } from "./exports/exported.js";
export type { ImportedNodes } from "./exports/import-netbox.js";
// what they give back
export { importNetBox } from "./exports/import-netbox.js";
export { importPhpIpam } from "./exports/phpipam.js";
export type { ExportTarget } from "./exports/targets.js";
export { exportPlan, exportTargets } from "./exports/targets.js";
