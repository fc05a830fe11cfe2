// Brings a CSV of addresses of before 1/7/2025 to the communes of today, and says how far each row can be trusted.
//
//   node migrate-addresses.mjs [addresses.csv] > new-addresses.csv
//
// The file has the columns xa, huyen and tinh, each a name or a code; other columns are kept. To stdout goes the same
// file with five columns more; to stderr the count of rows that were certain, partial and unresolved.
import { readFileSync } from "node:fs";
import { loadCommunes } from "@egov-vn/codes";
import { parse } from "csv-parse/sync";

// The day whose names are wanted. The library has no hidden "today".
const AS_OF = "2026-06-01";
const path = process.argv[2] ?? new URL("old-addresses.csv", import.meta.url);
const rows = parse(readFileSync(path), { columns: true, bom: true });
const { resolveAddress } = await loadCommunes();

/** Returns the new communes that a resolution leaves possible. */
function possible(resolution) {
  switch (resolution.kind) {
    case "certain":
    case "current":
      return [resolution.to];
    case "partial":
    case "unclear":
      return resolution.candidates.map(({ unit }) => unit);
    case "ambiguous":
      return resolution.readings.flatMap(possible);
    default:
      return [];
  }
}

const count = { certain: 0, partial: 0, unresolved: 0 };
const migrated = rows.map((row) => {
  const resolution = resolveAddress({ province: row.tinh, district: row.huyen, commune: row.xa }, { asOf: AS_OF });
  const communes = possible(resolution);
  // One commune, known for certain: write it. Several: a person chooses. No commune: the address has to be asked for again.
  const outcome =
    resolution.kind === "certain" || resolution.kind === "current"
      ? "certain"
      : communes.length > 0
        ? "partial"
        : "unresolved";
  count[outcome] += 1;
  const [only] = outcome === "certain" ? communes : [];
  return {
    ...row,
    ket_qua: outcome,
    // The part that was not found, or what in the address contradicts the commune.
    ly_do: [resolution.kind, resolution.part ?? resolution.doubt].filter(Boolean).join(": "),
    ma_xa_moi: only?.code ?? "",
    xa_moi: only?.fullName ?? "",
    ung_vien: only ? "" : [...new Set(communes.map(({ code, fullName }) => `${code} ${fullName}`))].join("; "),
  };
});

// RFC 4180; a leading quote keeps a spreadsheet from taking a text for a formula.
const field = (text) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const [first] = migrated;
if (!first) throw new Error(`${path} holds no address`);
const lines = [Object.keys(first), ...migrated.map((row) => Object.values(row))];
process.stdout.write(lines.map((cells) => `${cells.map(field).join(",")}\r\n`).join(""));
console.error(
  `${migrated.length} rows: ${count.certain} certain, ${count.partial} partial, ${count.unresolved} unresolved`,
);
