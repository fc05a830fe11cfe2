import { type Bilingual, fillTemplate, type Language, type Params } from "./language.js";

/** The names in braces of a text. */
export type PlaceholderOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

/**
 * What is thrown to people: a key of a catalogue with its parameters, and the words in both languages. `message` is the
 * English text; {@link Failure.text} gives either.
 *
 * @example
 * try { parsePrefix(typed) } catch (error) { if (isFailure(error)) show(error.text("vi")); else throw error; }
 */
export class Failure extends Error {
  override readonly name: string = "Failure";

  /**
   * @param code the area and the key, such as `ipv6.noSuchNode`. It stays the same from version to version.
   * @param words with `{name}` for each parameter.
   */
  constructor(
    readonly code: string,
    readonly words: Bilingual,
    readonly params: Params = {},
    options?: ErrorOptions,
  ) {
    super(fillTemplate(words.en, params, "en"), options);
  }

  /** Writes the failure in a language. */
  text(language: Language): string {
    return fillTemplate(this.words[language], this.params, language);
  }
}

/** Tells a failure from other errors, also one of another copy of this library. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && "words" in error && "code" in error && typeof (error as Failure).text === "function";
}

/** What a failure is made from: the parameters that its English text names, when it names any. */
export type FailureParameters<Text extends string> = [PlaceholderOf<Text>] extends [never]
  ? [params?: undefined, options?: ErrorOptions]
  : [params: Params & { readonly [Name in PlaceholderOf<Text>]: Params[string] }, options?: ErrorOptions];

/** Makes the failures of a catalogue, each by its key. The parameters that its English text names are required. */
export type FailureCatalogue<Words extends Readonly<Record<string, Bilingual>>> = {
  readonly [Key in keyof Words]: (...given: FailureParameters<Words[Key]["en"]>) => Failure;
};

/**
 * Makes a catalogue of failures out of its words.
 *
 * @param area begins the code of each failure.
 * @example
 * const failures = defineFailures("ipv6", { noSuchNode: { vi: "Không có nút {id}.", en: "There is no node {id}." } });
 * failures.noSuchNode({ id: "so-y-te" }).code // => "ipv6.noSuchNode"
 */
export function defineFailures<const Words extends Readonly<Record<string, Bilingual>>>(
  area: string,
  words: Words,
): FailureCatalogue<Words> {
  const make = (key: string, text: Bilingual) => (params?: Params, options?: ErrorOptions) =>
    new Failure(`${area}.${key}`, text, params, options);
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, make(key, text)]),
  ) as unknown as FailureCatalogue<Words>;
}

/** Returns what an error says: a failure in both languages, the rest as it is; without words its code, as of a connection. */
export function reasonOf(error: unknown): Bilingual | string {
  if (isFailure(error)) return { vi: error.text("vi"), en: error.text("en") };
  if (!(error instanceof Error)) return String(error);
  const { message, code } = error as Error & { readonly code?: string };
  return message || code || error.name;
}
