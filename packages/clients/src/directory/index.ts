export * from "../generated/directory/index.js";
export type { AgencyDirectory, DirectoryAgency, DirectorySources } from "./agency-directory.js";
export { agencyDirectory } from "./agency-directory.js";
