import type { OperationData, SecurityData, ServiceData } from "@egov-vn/clients/runtime";
import { atPointer, fromBase64, toHex } from "@egov-vn/clients/runtime";
import type { Caller, Scene } from "./behaviour.js";
import { jsonResponse, type MockResponse, problemResponse } from "./message.js";

/** A token or session that was issued. */
export interface IssuedToken {
  readonly kind: "oauth2" | "axis-login" | "portal-session" | "signing-login";
  readonly account: string;
  readonly agency?: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Issues a token that ends by the province's clock. */
export function issue(scene: Scene, kind: IssuedToken["kind"], account: string, agency?: string): string {
  const token = scene.ids.hex("token", 40);
  const until = scene.now + scene.settings.tokenSeconds * 1000;
  scene.state.put("token", token, { kind, account, until, ...(agency !== undefined && { agency }) });
  return token;
}

/** What a proof came to: who calls, or why not. */
type Proved = Caller | "missing" | "wrong" | "expired";

type Headers = Readonly<Record<string, string>>;

function tokenCaller(scene: Scene, token: string | undefined, kinds: readonly IssuedToken["kind"][]): Proved {
  if (!token) return "missing";
  const issued = scene.state.get<IssuedToken>("token", token);
  if (!issued || !kinds.includes(issued.kind)) return "wrong";
  if (issued.until <= scene.now) return "expired";
  return { token, account: issued.account, ...(issued.agency !== undefined && { agency: issued.agency }) };
}

const bearerOf = (headers: Headers): string | undefined => /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];

const textOfBase64 = (text: string): string => new TextDecoder().decode(fromBase64(text));

function basicCaller({ accounts: { lgsp } }: Scene, headers: Headers): Proved {
  const given = /^Basic +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  if (given === undefined) return "missing";
  return textOfBase64(given) === `${lgsp.clientId}:${lgsp.clientSecret}` ? { account: lgsp.clientId } : "wrong";
}

function accessTokenCaller({ accounts: { lgspAccessToken: account } }: Scene, headers: Headers): Proved {
  if (headers.lgspaccesstoken === undefined) return "missing";
  let keys: unknown;
  try {
    keys = JSON.parse(textOfBase64(headers.lgspaccesstoken));
  } catch {
    return "wrong";
  }
  const wanted = { AccessKey: account.accessKey, SecretKey: account.secretKey, PartnerCode: account.partnerCode };
  const right = Object.entries(wanted).every(([key, value]) => atPointer(keys, `/${key}`) === value);
  return right ? { account: account.accessKey, agency: account.partnerCode } : "wrong";
}

const SIGNED = "xroadvnpt-";

/** Checks the signature of the axis: the text that was signed, and that it says what the headers say. */
async function axisCaller({ accounts }: Scene, headers: Headers): Promise<Proved> {
  const text = headers[`${SIGNED}sign-header`];
  const hash = headers[`${SIGNED}hash-header`];
  if (text === undefined || hash === undefined) return "missing";
  const system = accounts.axis.find(({ systemId }) => systemId === headers[`${SIGNED}systemid`]);
  if (!system) return "wrong";
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(system.secret), algorithm, false, ["sign"]);
  const mac = toHex(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
  let signed: unknown;
  try {
    signed = JSON.parse(text);
  } catch {
    return "wrong";
  }
  const pairs = Object.entries(typeof signed === "object" && signed !== null ? signed : {});
  const same = pairs.length > 0 && pairs.every(([name, value]) => headers[name.toLowerCase()] === value);
  return mac === hash && same ? { account: system.systemId, agency: system.agency } : "wrong";
}

/** Checks one of the plain headers that an account is shown in. */
function headerCaller({ accounts }: Scene, name: string, headers: Headers): Proved {
  const given = headers[name.toLowerCase()];
  if (given === undefined) return "missing";
  const account =
    name === "access_token"
      ? accounts.postal.token === given && { account: accounts.postal.customerCode }
      : accounts.axis
          .filter(
            (one) => (name === "X-SystemId" ? one.systemId : name === "organid" ? one.agency : one.secret) === given,
          )
          .map(({ systemId, agency }) => ({ account: systemId, agency }))[0];
  return account || "wrong";
}

async function provedBy(scene: Scene, scheme: SecurityData, headers: Headers, input: unknown): Promise<Proved> {
  switch (scheme.scheme) {
    case "basic":
      return basicCaller(scene, headers);
    case "lgspaccesstoken":
      return accessTokenCaller(scene, headers);
    case "vxp-hmac":
      return axisCaller(scene, headers);
    case "portal-session":
      return tokenCaller(scene, String(atPointer(input, "/body/session") ?? ""), ["portal-session"]);
    case "login-token":
      return tokenCaller(scene, bearerOf(headers), ["axis-login", "signing-login"]);
    default:
      return scheme.type === "apiKey"
        ? headerCaller(scene, scheme.name ?? "", headers)
        : tokenCaller(scene, bearerOf(headers), ["oauth2"]);
  }
}

/** What gateways of the WSO2 family say; the codes are theirs. */
const GATEWAY_FAULTS = {
  missing: [900902, "Missing Credentials"],
  wrong: [900901, "Invalid Credentials"],
  expired: [900901, "Access Token Expired"],
} as const;

const WORDS = {
  missing: ["Lời gọi không có thông tin xác thực {scheme}.", "The call has no credentials of {scheme}."],
  wrong: ["Thông tin xác thực {scheme} không đúng.", "The credentials of {scheme} are wrong."],
  expired: ["Mã truy cập {scheme} đã hết hạn.", "The token of {scheme} has expired."],
} as const;

function refusal(service: ServiceData, scheme: string, why: keyof typeof WORDS, operation: string): MockResponse {
  const [vi, en] = WORDS[why].map((words) => words.replace("{scheme}", scheme)) as [string, string];
  if (/^oauth2|^bearer$/.test(service.security[scheme]?.scheme ?? service.security[scheme]?.type ?? "")) {
    const [code, message] = GATEWAY_FAULTS[why];
    return jsonResponse(401, { fault: { code, message, description: `${vi} · ${en}` } });
  }
  return problemResponse(401, "Unauthorized", [vi, en], { operation });
}

/**
 * Finds out who calls: one of the operation's alternatives must be proved whole.
 *
 * @returns the caller, or the answer that refuses the call.
 */
export async function prove(
  scene: Scene,
  service: ServiceData,
  operation: OperationData,
  headers: Headers,
  input: unknown,
): Promise<{ readonly caller: Caller } | { readonly refused: MockResponse }> {
  let refused: MockResponse | undefined;
  for (const names of operation.security) {
    let caller: Caller = {};
    let failed: MockResponse | undefined;
    for (const name of names) {
      const scheme = service.security[name];
      const proved = scheme ? await provedBy(scene, scheme, headers, input) : "missing";
      if (typeof proved === "string") {
        failed = refusal(service, name, proved, `${service.id}/${operation.id}`);
        break;
      }
      // Headers of one account must be of the same account.
      if (caller.agency !== undefined && proved.agency !== undefined && caller.agency !== proved.agency) {
        failed = refusal(service, name, "wrong", `${service.id}/${operation.id}`);
        break;
      }
      caller = { ...caller, ...proved };
    }
    if (!failed) return { caller };
    refused ??= failed;
  }
  return refused ? { refused } : { caller: {} };
}
