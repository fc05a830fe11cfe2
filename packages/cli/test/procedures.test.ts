import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { egov } from "./call.js";

const row = (serial: number, changes: object = {}): object => ({
  id: `row-${serial}`,
  code: `1.00999${serial}`,
  codeNotation: `1.00999${serial}`,
  name: `Thủ tục mẫu ${serial}`,
  categories: ["Lĩnh vực mẫu"],
  departments: ["Ủy ban nhân dân cấp xã"],
  departmentPromulgate: "Bộ Mẫu",
  formalityTargetType: ["Công dân Việt Nam"],
  state: "ACTIVE",
  type: "STANDARD",
  ...changes,
});

let cwd = "";
const write = (name: string, content: string): void => writeFileSync(join(cwd, name), content);

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "egov-procedures-"));
  write("old.json", JSON.stringify({ rows: [row(1), row(2), row(3)] }));
  write(
    "new.ndjson",
    [row(1), row(2, { name: "Thủ tục mẫu hai" }), row(4)].map((one) => JSON.stringify(one)).join("\n"),
  );
  write("torn.ndjson", `${JSON.stringify(row(1))}\n{"codeNotation":\n${JSON.stringify(row(3))}\n`);
  write("twice.json", JSON.stringify([row(1), row(1)]));
  write("other.json", '{"units":[]}');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe("egov procedures diff", () => {
  it("tells what was issued, amended and repealed", async () => {
    const { code, stdout, stderr } = await egov(["procedures", "diff", "old.json", "new.ndjson"], { cwd });
    expect(code).toBe(1);
    expect(stdout.split("\n")).toEqual([
      "Mới ban hành 1, sửa đổi 1, bãi bỏ 1, không đổi 1",
      "",
      "Mới ban hành (1)",
      "  + 1.009994  Thủ tục mẫu 4",
      "",
      "Sửa đổi, bổ sung, thay thế (1)",
      "  ~ 1.009992  Thủ tục mẫu hai",
      "      Tên thủ tục: Thủ tục mẫu 2 → Thủ tục mẫu hai",
      "",
      "Hủy bỏ, bãi bỏ (1)",
      "  - 1.009993  Thủ tục mẫu 3",
      "",
    ]);
    expect(stderr).toBe("");
  });

  it("says the same as JSON, in events", async () => {
    const { code, stdout } = await egov(["procedures", "diff", "old.json", "new.ndjson", "--format", "json"], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      added: [{ event: "issued", code: "1.009994", name: "Thủ tục mẫu 4" }],
      changed: [
        {
          event: "amended",
          code: "1.009992",
          name: "Thủ tục mẫu hai",
          changes: [
            {
              path: "/name",
              title: { vi: "Tên thủ tục", en: "Name of the procedure" },
              kind: "changed",
              before: "Thủ tục mẫu 2",
              after: "Thủ tục mẫu hai",
            },
          ],
        },
      ],
      repealed: [{ event: "repealed", code: "1.009993", name: "Thủ tục mẫu 3" }],
      unchanged: 1,
      repeatedCodes: [],
    });
  });

  it("ends with 0 when nothing differs, also from standard input", async () => {
    const stdin = JSON.stringify([row(3), row(2), row(1)]);
    const called = await egov(["procedures", "diff", "old.json", "-", "--lang", "en"], { cwd, stdin });
    expect(called).toMatchObject({ code: 0, stdout: "No difference: 3 procedures.\n", stderr: "" });
  });

  it("does not pass what it could not read or tell apart", async () => {
    const torn = await egov(["procedures", "diff", "torn.ndjson", "old.json"], { cwd });
    expect(torn.code).toBe(3);
    expect(torn.stderr).toContain("torn.ndjson: 1 bản ghi không đọc được");
    const twice = await egov(["procedures", "diff", "twice.json", "twice.json"], { cwd });
    expect(twice).toMatchObject({ code: 0 });
    expect(twice.stderr).toContain("1.009991");
    expect(await egov(["procedures", "diff", "other.json", "old.json"], { cwd })).toMatchObject({
      code: 3,
      stdout: "",
    });
    expect(await egov(["procedures", "diff", "none.json", "old.json"], { cwd })).toMatchObject({ code: 2 });
    expect(await egov(["procedures", "diff", "-", "-"], { cwd })).toMatchObject({ code: 2 });
    expect(await egov(["procedures", "diff", "old.json", "old.json", "--format", "xml"], { cwd })).toMatchObject({
      code: 2,
    });
    expect(await egov(["procedures", "diff", "old.json"], { cwd })).toMatchObject({ code: 2 });
  });

  it("shows long texts where they begin to differ", async () => {
    const steps = (end: string): string =>
      JSON.stringify({ ...row(1), executionSteps: [{ name: "", description: `${"Nộp hồ sơ. ".repeat(60)}${end}` }] });
    write("long-old.json", steps("Chờ 5 ngày."));
    write("long-new.json", steps("Chờ 7 ngày."));
    const { stdout } = await egov(["procedures", "diff", "long-old.json", "long-new.json"], { cwd });
    expect(stdout).toMatch(/Trình tự thực hiện › 1 › Nội dung bước: ….*Chờ 5 ngày\. → ….*Chờ 7 ngày\./);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(260);
  });
});

describe("egov procedures stats", () => {
  it("counts in words and as JSON", async () => {
    const text = await egov(["procedures", "stats", "old.json"], { cwd });
    expect(text).toMatchObject({ code: 0, stderr: "" });
    expect(text.stdout).toContain("Tổng số bản ghi: 3; số mã khác nhau: 3");
    expect(text.stdout).toMatch(/Trạng thái\s+đang hiệu lực +3 +100,0 %/);
    expect(text.stdout).toMatch(/1\.xxxxxx +3/);
    const twice = await egov(["procedures", "stats", "twice.json", "--lang", "en"], { cwd });
    expect(twice.stdout).toContain("Records: 2; different codes: 1");
    expect(twice.stdout).toContain("each of which is counted: 1.009991");
    const { stdout } = await egov(["procedures", "stats", "-", "--format", "json"], {
      cwd,
      stdin: [row(1), row(2, { type: "SPECIFIC" })].map((one) => JSON.stringify(one)).join("\n"),
    });
    expect(JSON.parse(stdout)).toMatchObject({
      total: 2,
      byType: { standard: 1, specific: 1 },
      bySector: { "Lĩnh vực mẫu": 2 },
      fullProcess: { yes: 0, no: 0, unknown: 2 },
    });
  });

  it("lists sectors and publishers by how many they have, equal ones by the Vietnamese alphabet", async () => {
    const counts: [string, number][] = [
      ["Ê", 1],
      ["D", 1],
      ["Đ", 1],
      ["E", 1],
      ["Ă", 2],
      ["Z", 3],
      ["A", 2],
    ];
    const rows = counts.flatMap(([letter, count]) =>
      Array.from({ length: count }, () => row(1, { categories: [`${letter}. Lĩnh vực`] })),
    );
    const { stdout } = await egov(["procedures", "stats", "-"], { cwd, stdin: JSON.stringify({ rows }) });
    const listed = Array.from(
      stdout.matchAll(/(\p{L})\. Lĩnh vực +(\d)/gu),
      ([, letter, count]) => `${letter}${count}`,
    );
    expect(listed).toEqual(["Z3", "A2", "Ă2", "D1", "Đ1", "E1", "Ê1"]);
  });

  it("shows the twenty greatest, and says how many more there are", async () => {
    const rows = Array.from({ length: 23 }, (_, index) =>
      row(1, { categories: [`${String(index).padStart(2, "0")}. Lĩnh vực`] }),
    );
    const { stdout } = await egov(["procedures", "stats", "-", "--lang", "en"], {
      cwd,
      stdin: JSON.stringify({ rows }),
    });
    expect(stdout.match(/\d\d\. Lĩnh vực/g)).toEqual(
      rows.slice(0, 20).map((_, index) => `${String(index).padStart(2, "0")}. Lĩnh vực`),
    );
    expect(stdout).toMatch(/\b3\b.*more|more.*\b3\b/);
  });

  it("says that a command is missing", async () => {
    const { code, stderr } = await egov(["procedures"], { cwd });
    expect([code, stderr]).toEqual([2, "egov: lỗi: Thiếu tên lệnh. Xem các lệnh bằng --help.\n"]);
  });

  it("has help with examples in both languages", async () => {
    for (const lang of ["vi", "en"]) {
      for (const name of ["diff", "stats"]) {
        const { code, stdout } = await egov(["procedures", name, "--help", "--lang", lang]);
        expect(code).toBe(0);
        expect(stdout).toContain(`egov procedures ${name} `);
      }
    }
    expect((await egov(["procedures", "--help"])).stdout).toContain("egov procedures diff 2026-06.ndjson");
  });
});

describe("egov validate", () => {
  it("recognises procedures and places what it finds, line by line", async () => {
    write(
      "odd.ndjson",
      `${JSON.stringify(row(1))}\n${JSON.stringify(row(2, { code: "1.0133611", codeNotation: "1.0133611" }))}\n`,
    );
    const { code, stdout } = await egov(["validate", "odd.ndjson", "--format", "json"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("PRO-201");
    expect(stdout).toContain("procedure@nd-63-2010");
  });
});

describe("egov inspect of procedures", () => {
  const record = {
    MATTHC: "1.009999",
    TENTTHC: "Cấp giấy xác nhận mẫu",
    TRANGTHAI: "1",
    CAPTHUCHIEN: [{ CAPTHUCHIEN: "1" }],
    COQUANTHUCHIEN: [{ MADONVI: "000.00.01.H99", TENDONVI: "Sở Mẫu" }],
    TRINHTUTHUCHIEN: [{ TRUONGHOP: "", TRINHTU: [{ TENTRINHTU: "Nộp hồ sơ." }, { TENTRINHTU: "Nhận kết quả." }] }],
    CACHTHUCTHUCHIEN: [
      {
        KENH: "2",
        THOIGIAN: [
          {
            THOIGIANGIAIQUYET: "7,5",
            DONVITINH: "Ngày làm việc",
            PHILEPHI: [{ MAPHILEPHI: "2", SOTIEN: "50.000", DONVI: "Đồng" }],
          },
          { THOIGIANGIAIQUYET: "Theo mô tả" },
        ],
      },
    ],
    THANHPHANHOSO: [{ GIAYTO: [{ TENGIAYTO: "Đơn đề nghị", SOBANCHINH: "1" }] }],
    YEUCAU: "Không",
  };

  it("presents each in words, and says what is not said", async () => {
    write("cards.json", JSON.stringify({ error_code: 0, result: [record, { ...record, MATTHC: "1.009998" }] }));
    const { code, stdout } = await egov(["inspect", "cards.json"], { cwd });
    expect(code).toBe(0);
    for (const line of [
      /^Thủ tục hành chính {2}cards\.json$/m,
      /^Mã thủ tục +1\.009999$/m,
      /^Cấp thực hiện +tỉnh$/m,
      /^Cơ quan giải quyết +000\.00\.01\.H99 Sở Mẫu$/m,
      /^Trình tự thực hiện +1\. Nộp hồ sơ\.\n +2\. Nhận kết quả\.$/m,
      /^Thời hạn giải quyết +trực tuyến: 7,5 ngày làm việc\n +trực tuyến: Theo mô tả$/m,
      /^Phí, lệ phí +trực tuyến, lệ phí · 50\.000 VND$/m,
      /^Thành phần hồ sơ +1\. Đơn đề nghị \(1 bản chính\)$/m,
      /^Yêu cầu, điều kiện +không có$/m,
      /^Kết quả +không ghi$/m,
      /^\nThủ tục hành chính {2}cards\.json\n\nMã thủ tục +1\.009998$/m,
    ])
      expect(stdout).toMatch(line);
    const json = await egov(["inspect", "-", "--format", "json"], { cwd, stdin: JSON.stringify(record) });
    expect(JSON.parse(json.stdout)).toMatchObject({ standard: "procedure", value: { code: "1.009999" } });
  });

  it("presents the steps and papers of each case, limits in words and fees that are none", async () => {
    const cases = ["Cấp mới", "Cấp lại"];
    const time = { THOIGIANGIAIQUYET: "Theo mô tả", MOTA: "Ngay khi nhận đủ hồ sơ" };
    const fee = { MAPHILEPHI: "1", SOTIEN: "0", MOTA: "Miễn phí" };
    const full = {
      ...record,
      TRINHTUTHUCHIEN: cases.map((name) => ({ TRUONGHOP: name, TRINHTU: [{ TENTRINHTU: `Nộp đơn ${name}.` }] })),
      THANHPHANHOSO: cases.map((name) => ({ TRUONGHOP: `${name}:`, GIAYTO: [{ TENGIAYTO: `Đơn ${name}` }] })),
      CACHTHUCTHUCHIEN: [
        {
          KENH: "1",
          THOIGIAN: [
            { ...time, PHILEPHI: [fee] },
            { THOIGIANGIAIQUYET: "Không quy định" },
            { THOIGIANGIAIQUYET: "08 giờ làm việc" },
            { THOIGIANGIAIQUYET: "1", DONVITINH: "OTHER" },
          ],
        },
      ],
    };
    write("cases.json", JSON.stringify(full));
    const { stdout } = await egov(["inspect", "cases.json"], { cwd });
    for (const line of [
      /^Trình tự thực hiện +Cấp mới:\n +1\. Nộp đơn Cấp mới\.\n +Cấp lại:\n +1\. Nộp đơn Cấp lại\.$/m,
      /^Thành phần hồ sơ +Cấp mới:\n +1\. Đơn Cấp mới\n +Cấp lại:\n +1\. Đơn Cấp lại$/m,
      /^Thời hạn giải quyết +trực tiếp: Theo mô tả · Ngay khi nhận đủ hồ sơ$/m,
      /^ +trực tiếp: nguồn ghi là không quy định\n +trực tiếp: 8 giờ làm việc\n +trực tiếp: 1 OTHER \(không hiểu được\)$/m,
      /^Phí, lệ phí +trực tiếp, phí · miễn phí · Miễn phí$/m,
    ])
      expect(stdout).toMatch(line);
  });

  it("presents a row of a list as one, in English too", async () => {
    const { stdout } = await egov(["inspect", "twice.json", "--lang", "en"], { cwd });
    expect(stdout).toMatch(/^Administrative procedure \(row of a list\) {2}twice\.json$/m);
    expect(stdout).not.toMatch(/^Results/m);
  });
});
