import { maskedHeaders, type OperationData, toBase64 } from "@egov-vn/clients/runtime";
import type { Exchange } from "../recording.js";
import { shownBody } from "./shown.js";
import { sayingIn } from "./words.js";

/** Headers that curl writes itself. */
const OF_CURL = new Set(["host", "connection", "content-length", "transfer-encoding", "expect", "accept-encoding"]);

/** Quotes a text for a shell of POSIX: nothing in it means anything to the shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    // A NUL cannot be in an argument.
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function lines(exchange: Exchange, origin: string, headers: Readonly<Record<string, string>>): string[] {
  const { method, target } = exchange.request;
  return [
    `curl -X ${quoted(method)} ${quoted(origin + target)}`,
    ...Object.entries(headers)
      .filter(([name]) => !OF_CURL.has(name))
      // An empty value would take the header away.
      .map(([name, value]) => `-H ${quoted(value === "" ? `${name};` : `${name}: ${value}`)}`),
  ];
}

/**
 * Writes a recorded request as a command that sends it again, for shells of POSIX.
 *
 * @returns nothing when the body was too long to be kept whole.
 */
export function curlOf(exchange: Exchange, origin: string): string | undefined {
  const { headers, body } = exchange.request;
  if (body.bytes.length < body.length) return undefined;
  const command = lines(exchange, origin, headers);
  if (body.length === 0) return `${command.join(" \\\n  ")}\n`;
  const text = textOf(body.bytes);
  if (text !== undefined) return `${[...command, `--data-binary ${quoted(text)}`].join(" \\\n  ")}\n`;
  const piped = [...command, "--data-binary @-"].join(" \\\n  ");
  return `printf %s ${quoted(toBase64(body.bytes))} | base64 -d | ${piped}\n`;
}

/** Writes the same command to be looked at: secrets and personal data are masked. */
export function shownCurl(
  exchange: Exchange,
  origin: string,
  marked: Pick<OperationData, "secrets" | "persons">,
): string {
  const { request } = exchange;
  const target = request.target.replace(/=[^&]*/g, "=•••");
  const command = lines({ ...exchange, request: { ...request, target } }, origin, maskedHeaders(request.headers));
  const { text, about } = shownBody(request.body, request.headers["content-type"] ?? "", sayingIn("en"), marked);
  if (request.body.length > 0) command.push(`--data-binary ${quoted(about ? `<${text}>` : text)}`);
  return command.join(" \\\n  ");
}
