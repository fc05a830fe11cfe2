/** Returns a dossier without anything to say of it, as a line of canonical NDJSON has it. */
export function dossierLine(n: number, changes: Readonly<Record<string, unknown>> = {}): string {
  const ordinal = String(n % 10_000).padStart(4, "0");
  return JSON.stringify({
    code: `H99.01-260105-${ordinal}`,
    subject: "Cấp giấy phép xây dựng nhà ở riêng lẻ",
    receivedAt: "2026-01-05T08:30:00",
    appointedAt: "2026-01-20T16:00:00",
    ...changes,
  });
}

/** A dossier with an empty subject: one error, DOS-905, at /subject. */
export const failingLine = (n: number): string => dossierLine(n, { subject: "" });
