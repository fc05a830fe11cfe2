import * as z from "zod";

const text = z.string().min(1);
const address = z.string().regex(/^https?:\/\/[^\s]+$/);
const texts = z.record(z.string(), z.string());
const milliseconds = z.number().int().positive();

const ProofSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("client-credentials"),
    tokenUrl: address,
    clientId: text,
    clientSecret: text,
    scope: text.optional(),
    accountIn: z.enum(["header", "form"]).optional(),
  }),
  z.strictObject({
    kind: z.literal("lgspaccesstoken"),
    tokenUrl: address,
    accessKey: text,
    secretKey: text,
    appName: text,
    partnerCode: text,
    partnerCodeCus: text,
  }),
  z.strictObject({
    kind: z.literal("login"),
    url: address,
    account: z.record(z.string(), z.unknown()),
    headers: texts.optional(),
    tokenAt: text,
    lifetimeAt: text.optional(),
    header: text.optional(),
  }),
  z.strictObject({
    kind: z.literal("portal-session"),
    url: address,
    account: z.record(z.string(), z.unknown()),
    headers: texts.optional(),
    tokenAt: text,
    lifetimeAt: text.optional(),
    bodyKey: text.optional(),
    ended: z.strictObject({ at: text, codes: z.array(text) }).optional(),
  }),
  z.strictObject({ kind: z.literal("headers"), headers: texts }),
  z.strictObject({ kind: z.literal("body-key"), key: text, secret: text }),
  z.strictObject({ kind: z.literal("basic"), user: text, password: text }),
  z.strictObject({ kind: z.literal("vxp-hmac"), systemId: text, secret: text }),
]);

/** How a system proves who it is, as a connection file says it. */
export type Proof = z.infer<typeof ProofSchema>;

/** A connection file: one system, where it is, and how it is called. */
export const ConnectionSchema = z.strictObject({
  /** What logs call the system. */
  system: text,
  baseUrl: address,
  auth: z.record(z.string(), ProofSchema).optional(),
  headers: texts.optional(),
  /** Files are found from where the connection file lies. */
  tls: z
    .strictObject({
      authority: text.optional(),
      certificate: text.optional(),
      key: text.optional(),
      passphrase: text.optional(),
      serverName: text.optional(),
    })
    .optional(),
  proxy: address.optional(),
  timeouts: z.strictObject({ attempt: milliseconds.optional(), total: milliseconds.optional() }).optional(),
  retry: z
    .strictObject({
      attempts: z.number().int().positive().optional(),
      firstDelay: milliseconds.optional(),
      longestDelay: milliseconds.optional(),
    })
    .optional(),
  idempotencyHeader: text.optional(),
  requests: z.enum(["throw", "warn", "off"]).optional(),
  replies: z.enum(["throw", "warn", "off"]).optional(),
  /** A call that changes nothing, by which the connection is tried. */
  check: z
    .strictObject({
      method: z.enum(["GET", "HEAD", "POST"]).optional(),
      path: z.string().regex(/^\//),
      headers: texts.optional(),
      body: z.unknown().optional(),
    })
    .optional(),
});

/** What a connection file says. */
export type ConnectionFile = z.infer<typeof ConnectionSchema>;

/** Tells keys under which a file must not have its values in plain text. */
export function isSecretKey(key: string): boolean {
  return /^(?:clientSecret|accessKey|secretKey|secret|password|passphrase)$|password|secret|token$|^(?:authorization|otp)$|api-?key/i.test(
    key,
  );
}
