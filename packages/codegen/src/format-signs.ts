import type { Codec, Standard } from "@egov-vn/core";
import { moduleBanner } from "./files.js";

const TARGET = "packages/standards/src/generated/format-signs.ts";

type Kind = "json" | "xml" | "zip" | "text";

function kindsOf({ mediaTypes }: Codec<unknown>): Kind[] {
  if (mediaTypes.some((type) => /json$/.test(type))) return ["json"];
  // A packed, damaged or misnamed file may be of any format that is no JSON: its codec is asked.
  return mediaTypes.some((type) => /[/+]xml$/.test(type)) ? ["xml", "zip"] : ["text", "zip"];
}

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

function signsOf({ id, edition, title, codecs, profiles }: Standard<unknown>) {
  const json = codecs.filter((codec) => kindsOf(codec).includes("json"));
  const names = json.flatMap((codec) => Array.from(codec.fields?.() ?? [], (field) => field.names).flat());
  return {
    id,
    edition,
    title,
    profiles: profiles.map((profile) => profile.id),
    extensions: sorted(codecs.flatMap(({ extensions }) => extensions)),
    kinds: sorted(codecs.flatMap(kindsOf)),
    services: sorted(json.flatMap(({ services = [] }) => services)),
    names: sorted(names.map((name) => name.toLowerCase())),
  };
}

/** Returns what the formats of the standards are known by, as a module that loads none of them. */
export function formatSignFiles(standards: readonly Standard<unknown>[]): Map<string, string> {
  const signs = standards.map(signsOf);
  const rows = signs.map(({ names, ...rest }) => {
    const literal = JSON.stringify(rest).slice(0, -1);
    return `  ${literal}, names: ${JSON.stringify(names.join(" "))}.split(" ") },`;
  });
  const text = `${moduleBanner("the codecs of all standards", signs)}
import type { Bilingual } from "@egov-vn/core";

/** What the formats of a standard are known by, so that it need not be loaded to find out that it is not meant. */
export interface FormatSigns {
  readonly id: string;
  readonly edition: string;
  readonly title: Bilingual;
  /** The ids of its profiles. */
  readonly profiles: readonly string[];
  readonly extensions: readonly string[];
  /** How its formats may begin. */
  readonly kinds: readonly string[];
  /** What envelopes call the services that take its values. */
  readonly services: readonly string[];
  /** The names of fields of its JSON formats, in small letters. */
  readonly names: readonly string[];
}

export const FORMAT_SIGNS: readonly FormatSigns[] = [
${rows.join("\n")}
];
`;
  return new Map([[TARGET, text]]);
}
