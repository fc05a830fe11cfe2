import { anything, field, leaf, list, object, text, type Unparsed, type Wire, type WireShape } from "@egov-vn/core";
import { flagAs } from "./codec/leaves.js";

/**
 * A session id or token. It prints as `[phiên làm việc]` in text, in JSON and in a debugger's view of its fields, so that
 * no report shows it; {@link revealSession} returns it for the next call.
 */
export class Session {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  static reveal(session: Session): string {
    return session.#value;
  }

  toString(): string {
    return "[phiên làm việc]";
  }

  toJSON(): string {
    return "[phiên làm việc]";
  }
}

/** Returns the session's text, for the wire. */
export function revealSession(session: Session): string {
  return Session.reveal(session);
}

/** What goes round the dossiers or steps of a request to the national portal. */
export interface RequestEnvelope {
  readonly session?: Session;
  /** `madonvi`: the code of the agency that calls. */
  readonly agency?: string;
  readonly service?: string;
  /** `isUpdating`; absent when it was not said, or said otherwise than `True` or `False`. */
  readonly updating?: boolean;
}

const asText = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/**
 * Returns the envelope of a request document, `{}` for a bare list as one province's proxy takes it.
 *
 * @example
 * readEnvelope({ session: "s", madonvi: "H99", service: "DongBoHoSoMC", isUpdating: "False", data: [] }).updating // => false
 */
export function readEnvelope(document: unknown): RequestEnvelope {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return {};
  const { session, madonvi, service, isUpdating } = document as Record<string, unknown>;
  const id = asText(session);
  const agency = asText(madonvi);
  const name = asText(service);
  const flag = String(isUpdating).toLowerCase();
  return {
    ...(id !== undefined && { session: new Session(id) }),
    ...(agency !== undefined && { agency }),
    ...(name !== undefined && { service: name }),
    ...((flag === "true" || flag === "false") && { updating: flag === "true" }),
  };
}

/** What stands round the records of a request; a session or an agency is not made up. */
interface RequestTable {
  readonly session?: string;
  readonly agency?: string;
  readonly service: string;
  readonly updating?: boolean | Unparsed;
  readonly data: readonly unknown[];
}

const requestFields = (service: Wire<string>, item: Wire<unknown>) => ({
  session: field("session", text, { needed: true, secret: true }),
  agency: field("madonvi", text, { needed: true }),
  service: field("service", service, { needed: true }),
  updating: field("isUpdating", flagAs("False", "True"), { needed: true }),
  data: field("data", list(item), { needed: true }),
});

const requestTable: Wire<RequestTable> = object<RequestTable>(requestFields(text, anything));

/**
 * Returns the shape of a request to the national portal.
 *
 * @param options.updating set where the service is told whether the records are known already.
 */
export function requestShape(service: string, item: Wire<unknown>, options: { readonly updating: boolean }): WireShape {
  const name = leaf(text.read, text.write, { written: { const: service }, accepted: { type: "string" } });
  const { updating, data, ...before } = requestFields(name, item);
  return object<RequestTable>({ ...before, ...(options.updating && { updating }), data }, { part: "Request" })
    .shape as WireShape;
}

/**
 * Returns the document of a request, in the order in which known callers write it. What the envelope does not say is left
 * out: a session is not made up.
 *
 * @param data dossiers or steps as they are written on the wire.
 */
export function writeEnvelope(service: string, data: readonly unknown[], envelope: RequestEnvelope = {}): object {
  const { session, agency, updating } = envelope;
  return requestTable.write({
    ...(session !== undefined && { session: Session.reveal(session) }),
    ...(agency !== undefined && { agency }),
    service,
    ...(updating !== undefined && { updating }),
    data,
  }) as object;
}

const SECRET = /("(?:session|SecurityKey|SecurityCode|authKey|access_token|password)"\s*:\s*")(?:[^"\\]|\\.)*/gi;

/** Returns a line of JSON with its sessions, keys and passwords masked, each column where it was, to be shown in a report. */
export function redactedLine(line: string): string {
  return line.replaceAll(SECRET, (found, lead: string) => lead.padEnd(found.length, "*"));
}
