import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type LocalDate, nearestName, parseLocalDate, type RuleId, type Severity } from "@egov-vn/core";
import type { LetterFacts } from "@egov-vn/core/markup";
import { type IgnoredRule, systemReason } from "@egov-vn/validate";
import { type CommandFailure, wrongUse } from "../exit.js";
import { profilesNamed, ruleNamed, severitiesNamed } from "../options.js";
import type { Session } from "../session.js";
import { standardNamed } from "../standard-names.js";
import { WORDS } from "../words.js";

const NAMES = ["egov.config.yaml", "egov.config.yml", "egov.config.json"];

/** How the data of a folder are checked and reported, for all who work there. */
export interface Configuration {
  /** The file, as it is shown. */
  readonly file: string;
  readonly profiles: readonly string[];
  readonly strict: boolean;
  readonly severities: Readonly<Partial<Record<RuleId, Severity | "off">>>;
  readonly formats: readonly { readonly files: string; readonly standard: string }[];
  readonly ignore: readonly (IgnoredRule & { readonly until: LocalDate })[];
  readonly baseline?: string;
  /** What reports have around their text. */
  readonly letter: Letter;
}

/** What is known of a report as a letter, whatever its language. */
export type Letter = Readonly<Omit<LetterFacts, "language" | "kind">>;

const LETTER = ["above", "agency", "number", "place", "office", "signer"] as const;

/**
 * Returns the configuration that is named, else that of the working folder or the nearest folder above it.
 *
 * @param named `false` when no configuration is wanted.
 * @throws CommandFailure when it cannot be read, or what is wrong with it.
 */
export async function configurationOf(
  named: string | boolean | undefined,
  { io }: Session,
): Promise<Configuration | undefined> {
  if (named === false) return undefined;
  const path = typeof named === "string" ? resolve(io.cwd, named) : nearestFile(io.cwd);
  if (path === undefined) return undefined;
  const file = typeof named === "string" ? named : relative(io.cwd, path) || path;
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const reason = systemReason(error);
    throw wrongUse("configUnreadable", { file, reason: WORDS[reason ?? "reasonDisk"] });
  }
  return new Reading(file).configuration(path.endsWith(".json") ? json(file, text) : await yaml(file, text));
}

function nearestFile(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined || folder === dirname(folder)) return found;
  }
}

function json(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongUse("configNotJson", { file });
  }
}

async function yaml(file: string, text: string): Promise<unknown> {
  const { parseYaml } = await import("@egov-vn/core/yaml");
  const { document, lines } = parseYaml(text);
  const [error] = document.errors;
  if (error) throw wrongUse("configNotYaml", { file, line: String(lines.linePos(error.pos[0]).line) });
  return document.toJS();
}

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads one file; what is wrong with it names the file and the key. */
class Reading {
  constructor(readonly file: string) {}

  #wrong(key: string, form: keyof typeof FORMS): CommandFailure {
    return wrongUse("configBadValue", { file: this.file, key, form: WORDS[FORMS[form]] });
  }

  #checkKeys(entry: Entry, keys: readonly string[], place: string): void {
    for (const name of Object.keys(entry)) {
      if (keys.includes(name)) continue;
      const near = nearestName(name, keys);
      const params = { file: this.file, key: `${place}${name}`, allowed: keys };
      throw near === undefined
        ? wrongUse("configUnknownKey", params)
        : wrongUse("configUnknownKeyNear", { ...params, near });
    }
  }

  #list(value: unknown, key: string): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw this.#wrong(key, "list");
    return value;
  }

  #text(value: unknown, key: string): string {
    if (typeof value !== "string" || value.trim() === "") throw this.#wrong(key, "text");
    return value;
  }

  async configuration(value: unknown): Promise<Configuration> {
    const root = value ?? {};
    if (!isEntry(root)) throw this.#wrong("", "map");
    this.#checkKeys(root, ["profiles", "strict", "severities", "formats", "ignore", "baseline", "letter"], "");
    const { strict = false, severities = {}, baseline } = root;
    if (typeof strict !== "boolean") throw this.#wrong("strict", "boolean");
    if (!isEntry(severities)) throw this.#wrong("severities", "map");
    const profiles = this.#list(root.profiles, "profiles").map((one) => this.#text(one, "profiles"));
    return {
      file: this.file,
      profiles: profilesNamed(profiles),
      strict,
      severities: await severitiesNamed(Object.entries(severities).map(([rule, level]) => `${rule}=${String(level)}`)),
      formats: this.#list(root.formats, "formats").map((one, at) => this.#format(one, `formats[${at}]`)),
      ignore: await Promise.all(
        this.#list(root.ignore, "ignore").map((one, at) => this.#ignored(one, `ignore[${at}]`)),
      ),
      ...(baseline !== undefined && { baseline: join(dirname(this.file), this.#text(baseline, "baseline")) }),
      letter: this.#letter(root.letter ?? {}),
    };
  }

  #letter(value: unknown): Letter {
    if (!isEntry(value)) throw this.#wrong("letter", "map");
    this.#checkKeys(value, [...LETTER, "date", "recipients"], "letter.");
    const { date, recipients } = value;
    const day = typeof date === "string" ? parseLocalDate(date) : undefined;
    if (date !== undefined && day === undefined) throw this.#wrong("letter.date", "day");
    const given = LETTER.filter((key) => value[key] !== undefined);
    return {
      ...Object.fromEntries(given.map((key) => [key, this.#text(value[key], `letter.${key}`)])),
      ...(day !== undefined && { date: day }),
      ...(recipients !== undefined && {
        recipients: this.#list(recipients, "letter.recipients").map((one) => this.#text(one, "letter.recipients")),
      }),
    };
  }

  #format(value: unknown, place: string): Configuration["formats"][number] {
    if (!isEntry(value)) throw this.#wrong(place, "map");
    this.#checkKeys(value, ["files", "standard"], `${place}.`);
    return {
      files: this.#text(value.files, `${place}.files`),
      standard: standardNamed(this.#text(value.standard, `${place}.standard`)),
    };
  }

  async #ignored(value: unknown, place: string): Promise<Configuration["ignore"][number]> {
    if (!isEntry(value)) throw this.#wrong(place, "map");
    this.#checkKeys(value, ["rule", "files", "reason", "until"], `${place}.`);
    const { files } = value;
    const until = typeof value.until === "string" ? parseLocalDate(value.until) : undefined;
    if (until === undefined) throw this.#wrong(`${place}.until`, "day");
    return {
      rule: await ruleNamed(this.#text(value.rule, `${place}.rule`)),
      ...(files !== undefined && { files: this.#text(files, `${place}.files`) }),
      reason: this.#text(value.reason, `${place}.reason`),
      until,
    };
  }
}

const FORMS = {
  list: "configList",
  text: "configText",
  map: "configMap",
  boolean: "configBoolean",
  day: "configDay",
} as const;
