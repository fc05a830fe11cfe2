import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { rootCertificates } from "node:tls";
import { parseDocument } from "yaml";
import { explain } from "../rules.js";
import {
  type Authenticator,
  basic,
  type Client,
  type ClientOptions,
  clientCredentials,
  createClient,
  type Fetch,
  fixedBodyKey,
  fixedHeaders,
  lgspAccessToken,
  loginToken,
  portalSession,
  vxpHmac,
} from "../runtime/index.js";
import { schemaFindings } from "../runtime/schema-findings.js";
import { type ConnectionFile, ConnectionSchema, isSecretKey, type Proof } from "./connection-schema.js";
import { failures } from "./failures.js";

/** The environment in which secrets are. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Certificates and keys, as they were read. */
export interface Certificates {
  readonly ca?: readonly string[];
  readonly cert?: string;
  readonly key?: string;
  readonly passphrase?: string;
  readonly servername?: string;
}

/** A connection that can be used. */
export interface Connection {
  readonly file: ConnectionFile;
  readonly certificates: Certificates;
  readonly options: ClientOptions;
}

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** Puts variables of the environment into texts; a secret must be one. `TokenAt` and the like name places, not secrets. */
function filled(value: unknown, environment: Environment, path: readonly string[]): unknown {
  const key = path.at(-1) ?? "";
  if (typeof value === "string") {
    const secret = isSecretKey(key) || /^[a-z]+:\/\/[^/@]*:[^/@]*@/i.test(value);
    if (secret && !/\$\{/.test(value)) {
      throw failures.plainSecret({
        field: path.join("."),
        example: `\${${key.replace(/\W|(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()}}`,
      });
    }
    return value.replace(VARIABLE, (_, name: string) => {
      const found = environment[name];
      if (found === undefined || found === "") throw failures.noVariable({ name, field: path.join(".") });
      return found;
    });
  }
  if (Array.isArray(value)) return value.map((item, index) => filled(item, environment, [...path, String(index)]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, filled(inner, environment, [...path, name])]),
  );
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw failures.noFile({ path, reason: (error as NodeJS.ErrnoException).code ?? "?" });
  }
}

function proofOf(proof: Proof): Authenticator {
  // The schema has read them: what is optional and absent is not there at all.
  type Of<Make extends (account: never) => unknown> = Parameters<Make>[0];
  switch (proof.kind) {
    case "client-credentials":
      return clientCredentials(proof as Of<typeof clientCredentials>);
    case "lgspaccesstoken":
      return lgspAccessToken(proof);
    case "login":
      return loginToken(proof as Of<typeof loginToken>, proof.header);
    case "portal-session":
      return portalSession(proof as Of<typeof portalSession>);
    case "headers":
      return fixedHeaders(proof.headers);
    case "body-key":
      return fixedBodyKey(proof.key, proof.secret);
    case "basic":
      return basic(proof.user, proof.password);
    case "vxp-hmac":
      return vxpHmac(proof);
  }
}

async function certificatesOf(tls: ConnectionFile["tls"], folder: string): Promise<Certificates> {
  const read = (name: string | undefined) => (name === undefined ? undefined : textOf(resolve(folder, name)));
  const [authority, cert, key] = await Promise.all([read(tls?.authority), read(tls?.certificate), read(tls?.key)]);
  return {
    // To give Node an authority takes the usual ones away.
    ...(authority !== undefined && { ca: [...rootCertificates, authority] }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    ...(tls?.passphrase !== undefined && { passphrase: tls.passphrase }),
    ...(tls?.serverName !== undefined && { servername: tls.serverName }),
  };
}

/** Makes the way out for certificates of one's own and proxies. */
async function fetchOf(certificates: Certificates, proxy: string | undefined): Promise<Fetch | undefined> {
  if (Object.keys(certificates).length === 0 && proxy === undefined) return undefined;
  const undici = await import("undici").catch(() => {
    throw failures.noUndici();
  });
  const connect = certificates as Readonly<Record<string, unknown>>;
  const dispatcher =
    proxy === undefined ? new undici.Agent({ connect }) : new undici.ProxyAgent({ uri: proxy, requestTls: connect });
  return ((url: string, init: RequestInit) =>
    undici.fetch(url, { ...(init as object), dispatcher })) as unknown as Fetch;
}

/**
 * Reads a connection file: secrets come from the environment, certificates from files that it names.
 *
 * @throws Failure that names the place in the file, or the variable, and says what to do.
 * @example
 * const axis = connect(await readConnection(path));
 */
export async function readConnection(path: string, environment: Environment = process.env): Promise<Connection> {
  const document = parseDocument(await textOf(path), { prettyErrors: true });
  const [mistake] = document.errors;
  if (mistake) throw failures.notYaml({ path, line: String(mistake.linePos?.[0].line ?? 1) });
  const value: unknown = document.toJS();
  const findings = schemaFindings(ConnectionSchema, value, "", false);
  if (findings.length > 0) {
    const inWords = (language: "vi" | "en"): string =>
      explain(findings, language)
        .map(({ message }) => message)
        .join(" ");
    throw failures.badConnection({ path, reasons: { vi: inWords("vi"), en: inWords("en") } });
  }
  const file = filled(value, environment, []) as ConnectionFile;
  const certificates = await certificatesOf(file.tls, dirname(path));
  const fetch = await fetchOf(certificates, file.proxy);
  const { system, auth = {}, tls: _, proxy: __, check: ___, ...rest } = file;
  const proofs = Object.fromEntries(Object.entries(auth).map(([name, proof]) => [name, proofOf(proof)]));
  return {
    file,
    certificates,
    options: { ...(rest as ClientOptions), name: system, auth: proofs, ...(fetch && { fetch }) },
  };
}

/**
 * Makes the client of a connection.
 *
 * @param more what the program adds, such as `onEvent`.
 */
export function connect({ options }: Connection, more: Partial<ClientOptions> = {}): Client {
  return createClient({ ...options, ...more });
}
