import { type Der, TAG } from "../asn1/der.js";
import { OID } from "../asn1/oids.js";

/** A distinguished name (X.501), as a reader may see it. */
export interface DistinguishedName {
  /** The bytes that it is compared by. */
  readonly raw: Uint8Array;
  /** Its values, lower case and without outer spaces: what two encodings of one name share. */
  readonly key: string;
  readonly commonName?: string;
  readonly organization?: string;
  readonly unit?: string;
}

const BMP = 0x1e;
const LATIN = new TextDecoder("latin1");
const UTF8 = new TextDecoder();

function textOf(value: Der): string {
  if (value.tag === BMP) return new TextDecoder("utf-16be").decode(value.content);
  return (value.tag === TAG.utf8 ? UTF8 : LATIN).decode(value.content);
}

/** Reads a name. Personal numbers (`UID=CMND:…`) are kept in no text. */
export function nameOf(value: Der): DistinguishedName {
  const parts: [oid: string, text: string][] = [];
  for (const set of value.expect(TAG.sequence).members()) {
    for (const member of set.expect(TAG.set).members()) {
      const fields = member.fields();
      parts.push([fields.take(TAG.oid).oid(), textOf(fields.take())]);
      fields.end();
    }
  }
  const shown = (oid: string): string | undefined => {
    const text = parts.find(([name]) => name === oid)?.[1];
    return text === undefined ? undefined : withoutNumbers(text);
  };
  const [commonName, organization, unit] = [OID.commonName, OID.organization, OID.organizationalUnit].map(shown);
  return {
    raw: value.raw,
    key: parts.map(([oid, text]) => `${oid}=${text.trim().replaceAll(/\s+/g, " ").toLowerCase()}`).join("\n"),
    ...(commonName !== undefined && { commonName }),
    ...(organization !== undefined && { organization }),
    ...(unit !== undefined && { unit }),
  };
}

/** Hides what may be the number of a person's paper in a name. */
const withoutNumbers = (text: string): string => text.replaceAll(/\d(?:[ .-]?\d){5,}/g, "•••");

/** Returns what a name is called in reports. */
export const calledOf = ({ commonName, organization, unit }: DistinguishedName): string =>
  commonName ?? unit ?? organization ?? "?";
