import type { Language, Params } from "@egov-vn/core";
import { say, type WordKey } from "./words.js";

/** The languages of the site, the one at its root first. */
export const LANGUAGES: readonly Language[] = ["vi", "en"];

/** The folder of the English pages; the Vietnamese ones lie at the root. */
const FOLDERS: Readonly<Record<Language, string>> = { vi: "", en: "en/" };

/** Where a page lies, and how others are reached from there: by relative addresses, which also work from a disk. */
export class Place {
  readonly #up: string;

  /**
   * @param path of the page in its language: `rules/dossier.html`.
   */
  constructor(
    readonly language: Language,
    readonly path: string,
  ) {
    this.#up = "../".repeat(this.file.split("/").length - 1);
  }

  /** The language that the page is not in. */
  get other(): Language {
    return this.language === "vi" ? "en" : "vi";
  }

  /** The path from the root of the site. */
  get file(): string {
    return FOLDERS[this.language] + this.path;
  }

  /** Returns the address of a page of this language, with or without an anchor. */
  page(path: string): string {
    return `${this.#up}${FOLDERS[this.language]}${path}`;
  }

  /** Returns the address of a file that both languages share. */
  asset(path: string): string {
    return this.#up + path;
  }

  /** Returns the address of this page in the other language. */
  mirror(): string {
    return this.#up + FOLDERS[this.other] + this.path;
  }

  /** Returns a text of the pages. */
  say(key: WordKey, params: Params = {}): string {
    return say(key, this.language, params);
  }
}
