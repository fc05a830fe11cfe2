import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import {
  bits,
  bool,
  context,
  int,
  nothing,
  octets,
  oid,
  primitive,
  seq,
  setOf,
  tlv,
  utcTime,
  utf8,
} from "./der-writer.js";

/** How a test signs. */
export type Method = "rsa-sha256" | "rsa-sha1" | "rsa-pss" | "ecdsa";

/** A key pair. Making RSA keys takes long, so each name is made once. */
const keys = new Map<string, { readonly privateKey: KeyObject; readonly publicKey: KeyObject }>();

/** Returns the key pair of a name, made at first use. */
export function keyNamed(name: string, kind: "rsa" | "rsa-1024" | "rsa-e3" | "ec" | "ec-384" | "ed25519" = "ec") {
  const known = keys.get(`${kind} ${name}`);
  if (known) return known;
  const made =
    kind === "ed25519"
      ? generateKeyPairSync("ed25519")
      : kind.startsWith("ec")
        ? generateKeyPairSync("ec", { namedCurve: kind === "ec" ? "P-256" : "P-384" })
        : generateKeyPairSync("rsa", {
            modulusLength: kind === "rsa-1024" ? 1024 : 2048,
            publicExponent: kind === "rsa-e3" ? 3 : 65537,
          });
  keys.set(`${kind} ${name}`, made);
  return made;
}

const SHA1 = "1.3.14.3.2.26";
const SHA256 = "2.16.840.1.101.3.4.2.1";

/** The identifier of a digest. */
export const digestId = (hash: "sha1" | "sha256"): Uint8Array => seq(oid(hash === "sha1" ? SHA1 : SHA256), nothing());

/** The identifier of a way of signing. */
export function methodId(method: Method): Uint8Array {
  if (method === "ecdsa") return seq(oid("1.2.840.10045.4.3.2"));
  if (method === "rsa-pss")
    return seq(
      oid("1.2.840.113549.1.1.10"),
      seq(
        context(0, digestId("sha256")),
        context(1, seq(oid("1.2.840.113549.1.1.8"), digestId("sha256"))),
        context(2, int(32)),
      ),
    );
  return seq(oid(method === "rsa-sha1" ? "1.2.840.113549.1.1.5" : "1.2.840.113549.1.1.11"), nothing());
}

/** Signs bytes. */
export function signBytes(key: KeyObject, method: Method, data: Uint8Array): Uint8Array {
  if (method === "rsa-pss")
    return sign("sha256", data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
  return sign(method === "rsa-sha1" ? "sha1" : "sha256", data, key);
}

/** A certificate with its key. */
export interface Identity {
  readonly certificate: Uint8Array;
  readonly name: Uint8Array;
  readonly serial: bigint;
  readonly key: KeyObject;
  readonly spki: Uint8Array;
  readonly method: Method;
}

/** What a certificate of a test says; what is left out is as it should be. */
export interface IdentityParts {
  readonly name: string;
  /** Values of the subject that stand before its name. */
  readonly more?: readonly (readonly [oid: string, text: string])[];
  readonly issuer?: Identity;
  readonly keys?: ReturnType<typeof keyNamed>;
  /** How it will sign. */
  readonly method?: Method;
  /** How its issuer signed it. */
  readonly signedBy?: Method;
  readonly isCa?: boolean;
  readonly pathLength?: number;
  readonly from?: string;
  readonly to?: string;
  readonly serial?: bigint;
  /** Numbers of the bits of keyUsage. */
  readonly usage?: readonly number[];
  readonly extensions?: readonly Uint8Array[];
}

/** Writes an extension. */
export const extension = (id: string, value: Uint8Array, critical = false): Uint8Array =>
  seq(oid(id), ...(critical ? [bool(true)] : []), octets(value));

const usageBits = (numbers: readonly number[]): Uint8Array => {
  const octet = numbers.reduce((sum, number) => sum | (0x80 >> number), 0);
  let spare = 0;
  while (spare < 7 && ((octet >> spare) & 1) === 0) spare += 1;
  return tlv(0x03, Uint8Array.of(spare, octet));
};

/** Writes a name. */
const nameNamed = (name: string, more: IdentityParts["more"] = []): Uint8Array =>
  seq(...[...more, ["2.5.4.3", name] as const].map(([id, text]) => setOf(seq(oid(id), utf8(text)))));

let lastSerial = 4096n;

const keyIdOf = (spki: Uint8Array): Uint8Array => createHash("sha1").update(spki).digest();

/** Makes a certificate. */
export function makeIdentity(parts: IdentityParts): Identity {
  const { name, more, issuer, isCa = false, pathLength, serial = lastSerial } = parts;
  lastSerial += 1n;
  const pair = parts.keys ?? keyNamed(name);
  const method = parts.method ?? (pair.publicKey.asymmetricKeyType === "ec" ? "ecdsa" : "rsa-sha256");
  const signedBy = parts.signedBy ?? issuer?.method ?? method;
  const spki = new Uint8Array(pair.publicKey.export({ type: "spki", format: "der" }));
  const subject = nameNamed(name, more);
  const time = (text: string): Uint8Array => utcTime(new Date(`${text}T00:00:00Z`));
  const tbs = seq(
    context(0, int(2)),
    int(serial),
    methodId(signedBy),
    issuer?.name ?? subject,
    seq(time(parts.from ?? "2024-01-01"), time(parts.to ?? "2034-01-01")),
    subject,
    spki,
    context(
      3,
      seq(
        extension("2.5.29.14", octets(keyIdOf(spki))),
        extension("2.5.29.35", seq(primitive(0, keyIdOf(issuer?.spki ?? spki)))),
        ...(isCa
          ? [extension("2.5.29.19", seq(bool(true), ...(pathLength === undefined ? [] : [int(pathLength)])), true)]
          : []),
        extension("2.5.29.15", usageBits(parts.usage ?? (isCa ? [5, 6] : [0, 1])), true),
        ...(parts.extensions ?? []),
      ),
    ),
  );
  const signature = signBytes(issuer?.key ?? pair.privateKey, signedBy, tbs);
  const certificate = seq(tbs, methodId(signedBy), bits(signature));
  return { certificate, name: subject, serial, key: pair.privateKey, spki, method };
}

/** Makes a revocation list. */
export function makeCrl(
  issuer: Identity,
  parts: {
    readonly revoked?: readonly (readonly [serial: bigint, since: string])[];
    readonly from?: string;
    readonly to?: string;
    readonly extensions?: readonly Uint8Array[];
    readonly method?: Method;
  } = {},
): Uint8Array {
  const { revoked = [], from = "2026-03-01", to = "2026-04-01", extensions = [], method = issuer.method } = parts;
  const time = (text: string): Uint8Array => utcTime(new Date(`${text}T00:00:00Z`));
  const tbs = seq(
    int(1),
    methodId(method),
    issuer.name,
    time(from),
    time(to),
    ...(revoked.length === 0 ? [] : [seq(...revoked.map(([serial, since]) => seq(int(serial), time(since))))]),
    ...(extensions.length === 0 ? [] : [context(0, seq(...extensions))]),
  );
  return seq(tbs, methodId(method), bits(signBytes(issuer.key, method, tbs)));
}

/** Writes bytes as PEM. */
export const pemOf = (label: string, bytes: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString("base64").replaceAll(/.{64}/g, "$&\n")}\n-----END ${label}-----\n`;

/** A root, an authority below it, and a signer, all of invented names. */
export interface House {
  readonly root: Identity;
  readonly authority: Identity;
  readonly signer: Identity;
}

/** Makes a chain of three; `kind` is that of the signer's key. */
export function makeHouse(kind: "rsa" | "ec" = "ec", signer: Partial<IdentityParts> = {}): House {
  const root = makeIdentity({ name: "Gốc Thử Nghiệm", isCa: true });
  const authority = makeIdentity({ name: "Chứng thực Thử Nghiệm", isCa: true, issuer: root, pathLength: 0 });
  const keys = keyNamed(`signer`, kind);
  const one = makeIdentity({ name: "Sở Mẫu", issuer: authority, keys, ...signer });
  return { root, authority, signer: one };
}
