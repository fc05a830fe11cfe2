export type { ConnectionPart, ConnectionReport, ConnectionStep } from "./check-connection.js";
export { checkConnection } from "./check-connection.js";
export type { Certificates, Connection, Environment } from "./connection.js";
export { connect, readConnection } from "./connection.js";
export type { ConnectionFile, Proof } from "./connection-schema.js";
export type { FolderJournal } from "./folder-journal.js";
export { folderJournal } from "./folder-journal.js";
