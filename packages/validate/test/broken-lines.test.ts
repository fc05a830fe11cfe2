import { expect, it } from "vitest";
import { check } from "../src/index.js";
import { REPORT_FORMATS, reportOf } from "../src/reports/index.js";
import { bytes } from "./packet.js";

const asOf = "2026-03-05";

/** A dossier of an LGSP over several lines, cut by a stray word; the person in it is invented. */
const LGSP = `{"DocCode":"H99.01-240506-0001","DocTypeCode":"1.009999",
"DateReceived":"2024-05-06T08:00:00.000+0700",
"Phone":"0900000078","CitizenName":"Nguyễn Văn Mẫu","Address":"Số 5 đường Ví Dụ, xã Mẫu" x}
`;
/** A dossier of a gateway whose applicant is written in another shape than its table has. */
const GATEWAY = `{"code":"H99.01-240506-0001","appliedDate":"2024-05-06T08:00:00.000+0700",
"applicant":{"data":{"fullname":"Nguyễn Văn Mẫu","address":"Số 5 Ví Dụ","identityNumber":"000199000001","birthday":"1990-01-01"}} x}
`;

it.each([
  ["a dossier of an LGSP", LGSP],
  ["a dossier of a gateway", GATEWAY],
])("%s that cannot be read shows no name, address, number or birthday", async (_, source) => {
  const report = await check(bytes(source), { asOf, standard: "dossier" });
  expect(report.recognised?.standard).toMatch(/^dossier@/);
  expect(report.verdict).toBe("fail");
  expect(report.findings.some(({ excerpt }) => excerpt !== undefined)).toBe(true);
  for (const format of REPORT_FORMATS) {
    const text = await reportOf(report, format);
    for (const secret of ["Văn Mẫu", "Ví Dụ", "09000000", "000199", "1990-01"]) {
      expect(text.includes(secret), `${format}: ${secret}`).toBe(false);
    }
  }
});

it("shows no name of a person that has run into the name of its field", async () => {
  const plan = (field: string) => `id: x\ntitle: y\nobjects:\n  - { code: KT-1, ${field}Nguyễn Văn Mẫu }\n`;
  for (const field of ["contact:", 'contact:" ', "confirmedBy:"]) {
    const report = await check(bytes(plan(field)), { asOf, standard: "architecture" });
    expect(
      report.findings.some(({ message }) => message.includes("objects[0].contact…") || field === "confirmedBy:"),
    ).toBe(true);
    for (const format of REPORT_FORMATS) expect(await reportOf(report, format), format).not.toContain("Văn Mẫu");
  }
});

it("shows control characters and marks that reorder text in every report", async () => {
  const line = '{"dossierCode":"H99.01-240506-0001","at":"2024-05-06T08:00:00","sai\\u202egnuT":1,"x\\u0007y":2}';
  const written = JSON.parse(`"${line.replaceAll('"', '\\"')}"`) as string;
  const report = await check(bytes(written.replace("\u0007", "")), { asOf, standard: "dossier-progress" });
  expect(report.findings.length).toBeGreaterThan(0);
  for (const format of REPORT_FORMATS) {
    const text = await reportOf(report, format);
    expect(text.includes("\u202e"), format).toBe(false);
    expect(/\uFFFD|\\u202e/.test(text), format).toBe(true);
  }
});
