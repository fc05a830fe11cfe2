export type { Journal, JournalEntry, JournalState } from "./journal.js";
export { memoryJournal } from "./memory-journal.js";
export type { Resumed } from "./send-once.js";
export { resume, sendOnce } from "./send-once.js";
