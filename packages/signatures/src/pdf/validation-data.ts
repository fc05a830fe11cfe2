import { type Certificate, readCertificate } from "../pki/certificate.js";
import { type RevocationList, readCrl } from "../pki/crl.js";
import { type OcspResponse, readOcsp } from "../pki/ocsp.js";
import { readable } from "../pki/readable.js";
import type { PdfDocument, Revision } from "./document.js";
import { catalogOf } from "./fields.js";
import { isArray, isDictionary, PdfReference } from "./values.js";

/** Certificates and evidence on revocation that a PDF brings along (ISO 32000-2, section 12.8.4.3). */
export interface ValidationData {
  readonly certificates: readonly Certificate[];
  readonly crls: readonly RevocationList[];
  readonly ocsps: readonly OcspResponse[];
}

const MOST_STREAMS = 1000;

/** Reads what a document brings for its checks. Nothing of it is trusted for being there; what cannot be read is left out. */
export async function validationData(document: PdfDocument): Promise<ValidationData> {
  const revision = document.newest;
  const store = revision && (await document.resolved(revision, (await catalogOf(document, revision)).get("DSS")));
  if (!revision || !isDictionary(store)) return { certificates: [], crls: [], ocsps: [] };
  const streams = async (key: string): Promise<Uint8Array[]> => {
    const list = await document.resolved(revision, store.get(key));
    const found: Uint8Array[] = [];
    for (const one of isArray(list) ? list.slice(0, MOST_STREAMS) : []) {
      const bytes = one instanceof PdfReference ? await streamOf(document, revision, one) : undefined;
      if (bytes) found.push(bytes);
    }
    return found;
  };
  return {
    certificates: readable(await streams("Certs"), readCertificate),
    crls: readable(await streams("CRLs"), readCrl),
    ocsps: readable(await streams("OCSPs"), readOcsp),
  };
}

async function streamOf(document: PdfDocument, revision: Revision, at: PdfReference): Promise<Uint8Array | undefined> {
  try {
    return await document.streamBytes(revision, at.number);
  } catch {
    return undefined;
  }
}
