import type { Finding } from "@egov-vn/core";
import type { Bilingual, Failure, Language, Params } from "@egov-vn/core/failures";

/**
 * What kind of thing went wrong. `not-sent`: the call never left. `transport`: no whole reply came. `http`: the status
 * says no. `rejected`: the reply says no in its body. `contract`: the reply is not what the specification says.
 */
export type CallFailureKind = "not-sent" | "transport" | "http" | "rejected" | "contract";

/** Where it went wrong: here, on the line, at the token service, at a gateway on the way, or at the peer itself. */
export type Hop = "client" | "network" | "token" | "gateway" | "peer";

/** What a failure says: its key, kind, and words in Vietnamese and English. */
export type FailureRow = readonly [key: string, kind: CallFailureKind, vi: string, en: string];

const HOPS: Readonly<Partial<Record<CallFailureKind, Hop>>> = { "not-sent": "client", transport: "network" };

/** Facts about a call that failed. */
export interface CallFacts<Problem = unknown> {
  readonly hop?: Hop;
  /** The operation's id. */
  readonly operation: string;
  /** How often it was sent. */
  readonly attempts: number;
  /** HTTP status, when a reply came. */
  readonly status?: number | undefined;
  /** The peer's own name for the call, from a header of the reply. */
  readonly requestId?: string | undefined;
  /** The key under which the call may be sent again without doing it twice. */
  readonly idempotencyKey?: string | undefined;
  /** The reply's body, as far as it could be read. It may hold personal data. */
  readonly problem?: Problem | undefined;
  /** The code that the peer gives inside the reply. */
  readonly peerCode?: string | undefined;
  /** The words that the peer gives inside the reply. */
  readonly peerMessage?: string | undefined;
  readonly findings?: readonly Finding[];
}

/**
 * A call that failed, as data and in words of both languages: a `Failure` for everything that shows failures.
 *
 * @example
 * try { await sendEdoc(axis, input) } catch (error) { if (error instanceof CallFailure) show(error.text("vi"), error.hop) }
 */
export class CallFailure<Problem = unknown> extends Error implements Failure, CallFacts<Problem> {
  override readonly name: string = "CallFailure";
  declare readonly code: string;
  declare readonly words: Bilingual;
  declare readonly params: Params;
  declare readonly kind: CallFailureKind;
  declare readonly hop: Hop;
  declare readonly operation: string;
  declare readonly attempts: number;
  declare readonly status?: number | undefined;
  declare readonly requestId?: string | undefined;
  declare readonly idempotencyKey?: string | undefined;
  declare readonly problem?: Problem | undefined;
  declare readonly peerCode?: string | undefined;
  declare readonly peerMessage?: string | undefined;
  declare readonly findings: readonly Finding[];

  constructor([key, kind, vi, en]: FailureRow, facts: CallFacts<Problem>, params: Params = {}, options?: ErrorOptions) {
    const all: Params = { operation: facts.operation, ...params };
    const filled = (text: string, language: Language): string =>
      text
        .replace(/\{(\w+)\}/g, (_, name: string) => {
          const value = all[name] as string | Bilingual;
          return typeof value === "object" ? value[language] : `${value}`;
        })
        .trim();
    const words = { vi: filled(vi, "vi"), en: filled(en, "en") };
    super(words.en, options);
    Object.assign(
      this,
      { code: `clients.${key}`, words, params: all, kind, hop: HOPS[kind] ?? "peer", findings: [] },
      facts,
    );
  }

  /** Writes the failure in a language. */
  text(language: Language): string {
    return this.words[language];
  }
}

/** What a call came to: its value, or how it failed. */
export type Outcome<Output, Problem = unknown> =
  | {
      readonly ok: true;
      readonly value: Output;
      readonly status: number;
      readonly attempts: number;
      readonly requestId: string | undefined;
      /** What in the reply is not what the specification says. */
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly failure: CallFailure<Problem> };

/** Writes the first places of findings, so that the words of a failure name fields without the catalogue of rules. */
export function placesOf(findings: readonly Finding[]): Bilingual {
  const written = (missing: string, wrong: string): string =>
    findings
      .slice(0, 3)
      .map(
        ({ path, rule }) => `${path.slice(1).replaceAll("/", ".") || "body"} (${rule === "CAL-901" ? missing : wrong})`,
      )
      .join(", ");
  return { vi: written("thiếu", "không hợp lệ"), en: written("missing", "not valid") };
}
