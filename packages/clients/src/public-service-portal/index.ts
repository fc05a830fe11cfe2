export * from "../generated/public-service-portal/index.js";
export type { DossierEntry, NationalPortal, PortalAccount, UpsertedDossier } from "./portal.js";
export { nationalPortal } from "./portal.js";
