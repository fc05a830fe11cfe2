import { REPORT_FORMATS } from "@egov-vn/validate/reports";
import { describe, expect, it } from "vitest";
import { createProvince } from "../index.js";
import { sessionReport } from "./session-report.js";

const call = (target: string, body: object, session = "nha-thau") => ({
  method: "POST",
  target,
  headers: { "content-type": "application/json", "mock-session": session },
  body: new TextEncoder().encode(JSON.stringify(body)),
});

async function scene() {
  const province = createProvince();
  await province.handle(
    call("/payment", {
      LoaiBanTin: "QUERY",
      PhienBan: "1.0.6",
      MaDoiTac: "x",
      ThoiGianGD: "1",
      MaXacThuc: "0".repeat(64),
    }),
  );
  const login = { username: "x", password: "y" };
  await province.handle(call("/public-service-portal/mapi/login?dstcode=VN", login));
  await province.handle(call("/payment", { LoaiBanTin: "QUERY" }, "khac"));
  return province;
}

describe("a session report", () => {
  it("tells each operation of the session, with its findings in words", async () => {
    const province = await scene();
    const report = JSON.parse(
      (await sessionReport(province, { session: "nha-thau", format: "json", lang: "en" })) ?? "",
    );
    const files = report.files.map(({ file, verdict }: Record<string, string>) => [file, verdict]);
    expect(files).toEqual([
      ["payment/queryPayment", "fail"],
      ["public-service-portal/login", "pass"],
    ]);
    const [finding] = report.files[0].findings;
    expect(finding).toMatchObject({ rule: "CAL-901", path: "/body/MaThamChieu" });
    expect(finding.message).toContain("MaThamChieu");
  });

  it.each(REPORT_FORMATS)("is written as %s", async (format) => {
    const text = await sessionReport(await scene(), { session: "nha-thau", format });
    expect(text).toContain("MaThamChieu");
    // The catalogue of rules in SARIF shows templates; results do not.
    const told = format === "sarif" ? JSON.stringify(JSON.parse(text ?? "").runs[0].results) : text;
    expect(told).toContain("MaThamChieu");
    expect(told).not.toContain("{said}");
  });

  it("does not exist for a session without calls", async () => {
    expect(await sessionReport(await scene(), { session: "none" })).toBeUndefined();
  });
});
