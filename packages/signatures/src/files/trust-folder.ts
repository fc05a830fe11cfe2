import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { isFailure, reasonOf } from "@egov-vn/core";
import * as z from "zod";
import { failures } from "../failures.js";
import { type Certificate, certificatesIn } from "../pki/certificate.js";
import { type RevocationList, revocationListsIn } from "../pki/crl.js";
import { type OcspResponse, readOcsp } from "../pki/ocsp.js";
import { type Anchor, AnchorSchema, type Trust } from "../pki/trust.js";

const AnchorFileSchema = z.union([AnchorSchema.transform((anchor) => [anchor]), z.array(AnchorSchema)]);
const CERTIFICATES: ReadonlySet<string> = new Set([".pem", ".crt", ".cer", ".der"]);

/** What is read besides a trust folder. */
export interface TrustFiles {
  readonly crls?: readonly string[];
  readonly ocsps?: readonly string[];
  readonly allowLegacySha1?: boolean;
}

/**
 * Reads whom a caller trusts. A trust folder holds anchors (`.json`: one or a list of {@link AnchorSchema}), certificates
 * (`.pem`, `.crt`, `.cer`, `.der`), revocation lists (`.crl`) and OCSP responses (`.ocsp`).
 *
 * @param folder `undefined` for no one.
 * @throws Failure that names the file that is wrong. Error of the system when a file cannot be read.
 *
 * @example
 * (await readTrust(undefined)).anchors // => []
 */
export async function readTrust(folder: string | undefined, files: TrustFiles = {}): Promise<Trust> {
  const names = folder === undefined ? [] : (await readdir(folder)).sort().map((name) => join(folder, name));
  const anchors: Anchor[] = [];
  const certificates: Certificate[] = [];
  const crls: RevocationList[] = [];
  const ocsps: OcspResponse[] = [];
  const given = [...(files.crls ?? []).map(as("crls")), ...(files.ocsps ?? []).map(as("ocsps"))];
  for (const [path, kind] of [...names.map((path) => [path, kindOf(path)] as const), ...given]) {
    if (kind === undefined) continue;
    const bytes = await readFile(path);
    if (kind === "anchors") anchors.push(...anchorsIn(path, bytes));
    if (kind === "certificates") certificates.push(...read(path, kind, () => certificatesIn(bytes)));
    if (kind === "crls") crls.push(...read(path, kind, () => revocationListsIn(bytes)));
    if (kind === "ocsps") ocsps.push(...read(path, kind, () => [readOcsp(bytes)]));
  }
  if (folder !== undefined && anchors.length === 0) throw failures.noAnchors({ folder });
  return { anchors, certificates, crls, ocsps, allowLegacySha1: files.allowLegacySha1 === true };
}

type Kind = "anchors" | "certificates" | "crls" | "ocsps";

const as =
  (kind: Kind) =>
  (path: string): readonly [string, Kind] => [path, kind];

function kindOf(path: string): Kind | undefined {
  const ending = extname(path).toLowerCase();
  if (ending === ".json") return "anchors";
  if (ending === ".crl") return "crls";
  if (ending === ".ocsp") return "ocsps";
  return CERTIFICATES.has(ending) ? "certificates" : undefined;
}

function anchorsIn(path: string, bytes: Uint8Array): readonly Anchor[] {
  const file = basename(path);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw failures.notTrust({ file, reason: String((error as Error).message) });
  }
  const parsed = AnchorFileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.flatMap(({ path: at, ...issue }) =>
    issue.code === "invalid_union" ? issue.errors.flat().map((inner) => inner.path) : [at],
  );
  const fields = [...new Set(places.map((at) => at.filter((key) => typeof key === "string").join(".")))];
  throw failures.notTrust({ file, reason: fields.filter(Boolean).join(", ") || "{}" });
}

const KINDS = {
  certificates: { vi: "chứng thư", en: "certificate" },
  crls: { vi: "danh sách thu hồi", en: "revocation list" },
  ocsps: { vi: "phản hồi OCSP", en: "OCSP response" },
} as const;

function read<T>(path: string, kind: keyof typeof KINDS, readAll: () => readonly T[]): readonly T[] {
  const file = basename(path);
  try {
    const found = readAll();
    if (found.length > 0) return found;
  } catch (error) {
    if (!isFailure(error)) throw error;
    throw failures.notOfKind({ file, kind: KINDS[kind], reason: reasonOf(error) });
  }
  throw failures.notOfKind({ file, kind: KINDS[kind], reason: { vi: "tệp trống", en: "it holds none" } });
}
