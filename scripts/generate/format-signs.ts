import type { Codec, Standard } from "@egov-vn/core";
import { moduleBanner } from "./files.js";

const TARGET = "packages/standards/src/generated/format-signs.ts";

type Kind = "json" | "xml" | "zip" | "text";

function kindsOf({ mediaTypes }: Codec<unknown>): Kind[] {
  const [type = ""] = mediaTypes;
  if (/json$/.test(type)) return ["json"];
  if (/[/+]xml$/.test(type)) return ["xml"];
  if (/zip$/.test(type)) return ["zip"];
  // Workbooks of before 2007 are no zip.
  return /spreadsheet/.test(type) ? ["text", "zip"] : ["text"];
}

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

function formatOf(codec: Codec<unknown>) {
  const kinds = kindsOf(codec);
  const { id, services = [], required = [], fewestNames = 2 } = codec;
  const written = codec.encode !== undefined;
  if (!kinds.includes("json")) return { id, written, kinds };
  const names = Array.from(codec.fields?.() ?? [], (field) => field.names).flat();
  const small = (all: readonly string[]): string => sorted(all.map((name) => name.toLowerCase())).join(" ");
  const tops = codec.topNames && { tops: sorted(codec.topNames()).join(" ") };
  return { id, written, kinds, services, required: small(required), fewestNames, names: small(names), ...tops };
}

function signsOf({ id, edition, title, codecs, profiles }: Standard<unknown>) {
  return {
    id,
    edition,
    title,
    profiles: profiles.map((profile) => profile.id),
    extensions: sorted(codecs.flatMap(({ extensions }) => extensions)),
    formats: codecs.map(formatOf),
  };
}

/** Returns what the formats of the standards are known by, as a module that does not load them. */
export function formatSignFiles(standards: readonly Standard<unknown>[]): Map<string, string> {
  const signs = standards.map(signsOf);
  const rows = signs.map((one) => `  ${JSON.stringify(one)},`);
  const text = `${moduleBanner("the codecs of all standards", signs)}
import type { Bilingual } from "@egov-vn/core";

/** How a format is called and begins, and of JSON what it is known by. */
export interface FormatSign {
  readonly id: string;
  /** Whether values can be written in it, not only read. */
  readonly written: boolean;
  readonly kinds: readonly string[];
  /** What envelopes call the services that take its values. */
  readonly services?: readonly string[];
  /** Names without which nothing is of the format: in small letters, spaces between. */
  readonly required?: string;
  /** Names that a value must have in common with the format. */
  readonly fewestNames?: number;
  /** The names of its fields: in small letters, spaces between. */
  readonly names?: string;
  /** The names of a value's outermost object, where they alone tell the format: spaces between. */
  readonly tops?: string;
}

/** What the formats of a standard are known by, so that it need not be loaded to find out that it is not meant. */
export interface FormatSigns {
  readonly id: string;
  readonly edition: string;
  readonly title: Bilingual;
  /** The ids of its profiles. */
  readonly profiles: readonly string[];
  readonly extensions: readonly string[];
  readonly formats: readonly FormatSign[];
}

export const FORMAT_SIGNS: readonly FormatSigns[] = [
${rows.join("\n")}
];
`;
  return new Map([[TARGET, text]]);
}
