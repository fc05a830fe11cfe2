export type { FolderJournal } from "./folder-journal.js";
export { folderJournal } from "./folder-journal.js";
