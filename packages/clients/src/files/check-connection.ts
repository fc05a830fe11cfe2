import { lookup } from "node:dns/promises";
import { isIP, connect as openSocket } from "node:net";
import { connect as openTls, type PeerCertificate } from "node:tls";
import type { Bilingual } from "@egov-vn/core/failures";
import { CallFailure, type FetchReply, type OperationData, operation } from "../runtime/index.js";
import { codeOf } from "../runtime/retry.js";
import { type Connection, connect } from "./connection.js";

/** The parts of a connection, in the order in which they are tried. */
export type ConnectionPart = "dns" | "line" | "tls" | "token" | "clock" | "permission";

/** What was found of a part of a connection. */
export interface ConnectionStep {
  readonly part: ConnectionPart;
  readonly verdict: "pass" | "fail" | "skipped";
  readonly message: Bilingual;
}

/** What a try of a connection found. */
export interface ConnectionReport {
  readonly system: string;
  /** `pass` only when the trial call was answered well; `skipped` when there is no call to try. */
  readonly verdict: "pass" | "fail" | "skipped";
  readonly steps: readonly ConnectionStep[];
}

const WORDS = {
  found: ["Tên {host} có địa chỉ {address}.", "The name {host} has the address {address}."],
  noName: [
    "Không tìm thấy tên {host}. Hãy kiểm tra địa chỉ và máy chủ DNS.",
    "The name {host} is not found. Check the address and the DNS server.",
  ],
  open: ["Mở được kết nối tới {host}:{port}.", "A line to {host}:{port} opens."],
  closed: [
    "Không mở được kết nối tới {host}:{port} ({reason}). Hãy kiểm tra tường lửa.",
    "No line to {host}:{port} opens ({reason}). Check the firewall.",
  ],
  trusted: ["Chứng thư hợp lệ, còn {days} ngày.", "The certificate is trusted, for {days} more days."],
  untrusted: [
    "Chứng thư không được tin cậy ({reason}). Hãy khai báo đúng tệp ở tls.authority.",
    "The certificate is not trusted ({reason}). Give the right file in tls.authority.",
  ],
  wrongName: [
    "Chứng thư cấp cho tên khác, không phải {host}. Hãy sửa baseUrl hoặc tls.serverName.",
    "The certificate is for another name than {host}. Correct baseUrl or tls.serverName.",
  ],
  expired: ["Chứng thư đã hết hạn. Hãy báo cho bên nhận.", "The certificate has expired. Tell the peer."],
  noTls: ["Kết nối không mã hóa (http).", "The line is not encrypted (http)."],
  throughProxy: [
    "Đi qua máy chủ trung gian, nên chỉ thử được bằng lời gọi.",
    "It goes through a proxy, so only a call can try it.",
  ],
  handshake: [
    "Bên nhận không chấp nhận kết nối TLS ({reason}). Hãy kiểm tra chứng thư máy khách.",
    "The peer does not accept the TLS line ({reason}). Check the client certificate.",
  ],
  notReached: ["Chưa thử được vì bước trước không đạt.", "Not tried: a step before it failed."],
  token: ["Lấy được mã truy cập.", "A token was given."],
  noProof: ["Kết nối không khai báo xác thực.", "The connection has no auth."],
  fixedProof: ["Thông tin xác thực không cần hỏi trước.", "The credentials need not be asked for."],
  noToken: ["Không lấy được mã truy cập: {reason}", "No token was given: {reason}"],
  clock: ["Đồng hồ lệch {seconds} giây so với bên nhận.", "The clock differs by {seconds} seconds from the peer's."],
  clockWrong: [
    "Đồng hồ lệch {seconds} giây so với bên nhận. Hãy bật đồng bộ giờ (NTP).",
    "The clock differs by {seconds} seconds from the peer's. Turn on time synchronisation (NTP).",
  ],
  noClock: ["Bên nhận không cho biết giờ của mình.", "The peer does not tell its time."],
  allowed: ["Lời gọi thử được trả lời HTTP {status}.", "The trial call was answered with HTTP {status}."],
  denied: [
    "Bên nhận không cho phép lời gọi thử (HTTP {status}). Hãy đề nghị cấp quyền.",
    "The peer does not allow the trial call (HTTP {status}). Ask for permission.",
  ],
  failed: ["Lời gọi thử không đạt: {reason}", "The trial call failed: {reason}"],
  noCheck: [
    "Tệp kết nối không có phần check. Hãy khai báo một lời gọi không thay đổi dữ liệu.",
    "The connection file has no check. Give a call that changes nothing.",
  ],
} as const;

/** Seconds by which a clock may differ before signatures and tokens are refused. */
const MOST_SKEW = 60;
const DAY = 86_400_000;

function step(
  part: ConnectionPart,
  verdict: ConnectionStep["verdict"],
  key: keyof typeof WORDS,
  params: Readonly<Record<string, string | Bilingual>> = {},
): ConnectionStep {
  const [vi, en] = WORDS[key].map((text, index) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name] ?? "";
      return typeof value === "string" ? value : index === 0 ? value.vi : value.en;
    }),
  ) as [string, string];
  return { part, verdict, message: { vi, en } };
}

async function tryName(host: string): Promise<ConnectionStep> {
  if (isIP(host)) return step("dns", "pass", "found", { host, address: host });
  try {
    return step("dns", "pass", "found", { host, address: (await lookup(host)).address });
  } catch {
    return step("dns", "fail", "noName", { host });
  }
}

function tryLine(host: string, port: number, limit: number): Promise<ConnectionStep> {
  const params = { host, port: String(port) };
  return new Promise((resolve) => {
    const socket = openSocket({ host, port, timeout: limit });
    const ended = (found: ConnectionStep): void => {
      socket.destroy();
      resolve(found);
    };
    socket.once("connect", () => ended(step("line", "pass", "open", params)));
    socket.once("timeout", () => ended(step("line", "fail", "closed", { ...params, reason: "ETIMEDOUT" })));
    socket.once("error", (error) => ended(step("line", "fail", "closed", { ...params, reason: codeOf(error) })));
  });
}

function judged(certificate: PeerCertificate, error: string, host: string, now: number): ConnectionStep {
  const until = Date.parse(certificate.valid_to);
  if (error === "CERT_HAS_EXPIRED" || until < now) return step("tls", "fail", "expired");
  if (error === "ERR_TLS_CERT_ALTNAME_INVALID") return step("tls", "fail", "wrongName", { host });
  if (error !== "") return step("tls", "fail", "untrusted", { reason: error });
  return step("tls", "pass", "trusted", { days: String(Math.floor((until - now) / DAY)) });
}

function tryTls(
  { certificates }: Connection,
  host: string,
  port: number,
  now: number,
  limit: number,
): Promise<ConnectionStep> {
  const servername = certificates.servername ?? (isIP(host) ? undefined : host);
  return new Promise((resolve) => {
    const options = {
      ...(certificates as object),
      host,
      port,
      timeout: limit,
      rejectUnauthorized: false,
      ...(servername !== undefined && { servername }),
    };
    const socket = openTls(options, () => {
      const error = socket.authorizationError as Error | string | undefined | null;
      const code = typeof error === "string" ? error : error ? codeOf(error) : "";
      const found = judged(socket.getPeerCertificate(), code, servername ?? host, now);
      socket.destroy();
      resolve(found);
    });
    const refused = (reason: string) => () => {
      socket.destroy();
      resolve(step("tls", "fail", "handshake", { reason }));
    };
    socket.once("timeout", refused("ETIMEDOUT"));
    socket.once("error", (error) => refused(codeOf(error))());
  });
}

/** A trial call as an operation; one of each outcome of HTTP is an answer. */
function trialOf({ file }: Connection): OperationData {
  const { method = "GET", path = "/", body } = file.check ?? {};
  const names = Object.keys(file.auth ?? {});
  return {
    id: "check",
    method,
    path,
    idempotent: true,
    security: names.length > 0 ? [names] : [],
    params: [],
    ...(body !== undefined && { body: { required: 0, contents: [["application/json", "json"]] } }),
    replies: [["default", [["application/octet-stream", "bytes"]]]],
  };
}

const failureText = (failure: CallFailure): Bilingual => failure.words;

/**
 * Tries a connection by one call that changes nothing, and tells which part fails: the name, the line, the certificate, the
 * token, the clock, or the permission. What was not reached is skipped, never passed.
 *
 * @param now milliseconds since 1970.
 * @example
 * const { verdict, steps } = await checkConnection(await readConnection(path));
 */
export async function checkConnection(connection: Connection, now: () => number = Date.now): Promise<ConnectionReport> {
  const { file, options } = connection;
  const steps: ConnectionStep[] = [];
  const goesOn = (): boolean => steps.every(({ verdict }) => verdict !== "fail");
  const url = new URL(file.proxy ?? file.baseUrl);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const limit = file.timeouts?.attempt ?? 10_000;
  const tried = async (
    part: ConnectionPart,
    attempt: () => ConnectionStep | Promise<ConnectionStep>,
  ): Promise<void> => {
    steps.push(goesOn() ? await attempt() : step(part, "skipped", "notReached"));
  };

  await tried("dns", () => tryName(host));
  await tried("line", () => tryLine(host, port, limit));
  await tried("tls", () => {
    if (file.proxy !== undefined) return step("tls", "skipped", "throughProxy");
    return url.protocol === "http:" ? step("tls", "skipped", "noTls") : tryTls(connection, host, port, now(), limit);
  });

  let seen: { readonly at: number; readonly date: string | null } | undefined;
  const send = options.fetch ?? (globalThis.fetch as NonNullable<typeof options.fetch>);
  const client = connect(connection, {
    retry: { attempts: 1 },
    fetch: async (...given) => {
      const reply: FetchReply = await send(...given);
      seen = { at: now(), date: reply.headers.get("date") };
      return reply;
    },
  });
  const proofs = Object.entries(options.auth ?? {});
  await tried("token", async () => {
    if (proofs.length === 0) return step("token", "skipped", "noProof");
    const asked = proofs.some(([name]) =>
      /^(?:client-credentials|lgspaccesstoken|login|portal-session)$/.test(file.auth?.[name]?.kind ?? ""),
    );
    if (!asked) return step("token", "pass", "fixedProof");
    try {
      for (const [, proof] of proofs) {
        await proof.apply({ method: "GET", url: file.baseUrl, headers: {}, body: {}, form: undefined }, client);
      }
      return step("token", "pass", "token");
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      return step("token", "fail", "noToken", { reason: failureText(error) });
    }
  });

  let answered: ConnectionStep | undefined;
  if (goesOn()) {
    answered = await trial(connection, client);
  }
  const clock = clockStep(seen);
  steps.push(answered || seen ? clock : step("clock", "skipped", "notReached"));
  steps.push(answered ?? step("permission", "skipped", file.check ? "notReached" : "noCheck"));
  const permitted = steps.at(-1)?.verdict ?? "skipped";
  return { system: file.system, verdict: goesOn() ? permitted : "fail", steps };
}

async function trial(connection: Connection, client: ReturnType<typeof connect>): Promise<ConnectionStep> {
  const { check } = connection.file;
  const call = operation<{ readonly body?: unknown }, unknown, unknown>(trialOf(connection));
  const outcome = await call.result(
    client,
    check?.body === undefined ? {} : { body: check.body },
    check?.headers ? { headers: check.headers } : {},
  );
  const status = outcome.ok ? outcome.status : outcome.failure.status;
  if (outcome.ok) {
    return check
      ? step("permission", "pass", "allowed", { status: String(status) })
      : step("permission", "skipped", "noCheck");
  }
  // Without a call of its own the home page is asked for: that it is not there says nothing.
  if (!check && status !== undefined) return step("permission", "skipped", "noCheck");
  if (status === 401 || status === 403) return step("permission", "fail", "denied", { status: String(status) });
  return step("permission", "fail", "failed", { reason: failureText(outcome.failure) });
}

function clockStep(seen: { readonly at: number; readonly date: string | null } | undefined): ConnectionStep {
  const theirs = Date.parse(seen?.date ?? "");
  if (!seen || Number.isNaN(theirs)) return step("clock", "skipped", "noClock");
  const seconds = Math.round(Math.abs(theirs - seen.at) / 1000);
  return seconds > MOST_SKEW
    ? step("clock", "fail", "clockWrong", { seconds: String(seconds) })
    : step("clock", "pass", "clock", { seconds: String(seconds) });
}
