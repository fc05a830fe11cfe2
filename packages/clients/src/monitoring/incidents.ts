import { reportIncident } from "../generated/monitoring/operations.js";
import type { Incident, ReportIncidentReply202 } from "../generated/monitoring/types.js";
import type { Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";

/** Signs bytes, and returns a detached CMS signature in Base64. */
export type SignBytes = (bytes: Uint8Array) => string | Promise<string>;

/**
 * Makes the verb of monitoring: reports an incident, signed over the very bytes that are sent. The same id may be reported
 * again.
 *
 * @example
 * const { report } = incidents(client, () => "MIIB…");
 * const about = { agency: "H99.12", kind: "malware", observedAt: "2024-11-15T14:30:00+07:00", summary: "Máy trạm nhiễm mã độc" };
 * await report({ id: "1", severity: "high", ...about });
 */
export function incidents(
  client: Client,
  sign: SignBytes,
): {
  report(incident: Incident, options?: CallOptions): Promise<Outcome<ReportIncidentReply202>>;
} {
  return {
    async report(body, options) {
      const xSignature = await sign(new TextEncoder().encode(JSON.stringify(body)));
      return reportIncident.result(client, { xSignature, body }, options);
    },
  };
}
