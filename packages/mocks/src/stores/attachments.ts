import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Change } from "../store.js";
import { type StoredChange, sha256, sync } from "./lines.js";

/** Texts from this length on get a file of their own. */
const LARGE = 4096;

/** Large texts of a state, each in a file that is named after the hash of its content. Equal contents share a file. */
export class Attachments {
  readonly #there = new Set<string>();

  constructor(readonly folder: string) {}

  /** Stores what is large in changes. When this is done, the files last. */
  async store(changes: readonly Change[]): Promise<StoredChange[]> {
    const stored: StoredChange[] = [];
    // One after the other: two equal contents would write one file.
    for (const change of changes) stored.push(await this.#change(change));
    return stored;
  }

  async #change([table, key, value]: Change): Promise<StoredChange> {
    if (value === undefined) return [table, key];
    if (typeof value !== "string" || value.length < LARGE) return [table, key, value];
    const bytes = Buffer.from(value, "base64");
    // Packets lie there as they were sent, so that any tool can look at them.
    const form = bytes.toString("base64") === value ? "base64" : "text";
    const content = form === "base64" ? bytes : Buffer.from(value);
    // Half a character cannot be written as UTF-8, and would come back as another.
    if (form === "text" && content.toString() !== value) return [table, key, value];
    const hash = sha256(content);
    if (!this.#there.has(hash)) {
      const path = join(this.folder, hash);
      const draft = `${path}.new`;
      await mkdir(this.folder, { recursive: true });
      const file = await open(draft, "w", 0o600);
      try {
        await file.writeFile(content);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
      await sync(this.folder);
      this.#there.add(hash);
    }
    return [table, key, null, hash, form];
  }

  /** Returns the change that was stored, or the hash of a file that is gone or damaged. */
  async read(stored: StoredChange): Promise<Change | string> {
    const [table, key, value, hash, form] = stored;
    if (hash === undefined) return stored.length < 3 ? [table, key, undefined] : [table, key, value];
    const content = await readFile(join(this.folder, hash)).catch(() => undefined);
    if (!content || sha256(content) !== hash) return hash;
    this.#there.add(hash);
    return [table, key, content.toString(form === "base64" ? "base64" : "utf8")];
  }
}
