import { describe, expect, it } from "vitest";
import { egov } from "./call.js";

const TET = ["deadline", "--received", "2026-02-12T15:30", "--limit", "10 ngày làm việc"];

describe("egov deadline", () => {
  it("tells the due time, the handover, the other reading and every step with its basis", async () => {
    const { code, stdout } = await egov(TET);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Hạn: 17:30, thứ Năm 05\/03\/2026\n/);
    expect(stdout).toContain("Chuyển xử lý chậm nhất: 07:30, thứ Sáu 13/02/2026");
    expect(stdout).toContain("Nếu tính từ lúc chuyển cho bộ phận xử lý: 17:30, thứ Sáu 06/03/2026");
    expect(stdout).toContain(" 6. Thứ Hai 16/02/2026 – thứ Sáu 20/02/2026 không tính: Tết Âm lịch.");
    expect(stdout).toContain("Thông báo 9441/TB-BNV");
    expect(stdout).toContain(
      "Điều 18 khoản 2, Nghị định 118/2025/NĐ-CP (còn hiệu lực, chưa đọc được nội dung điều này); Điều 18 khoản 2, Nghị định 61/2018/NĐ-CP (hết hiệu lực từ 01/07/2025, do",
    );
    expect(stdout).not.toContain("Chưa chắc chắn");
  });

  it("takes the other reading, office hours and cut-off, in English", async () => {
    const { stdout } = await egov([...TET, "--from", "handover", "--lang", "en"]);
    expect(stdout).toMatch(/^Due: 17:30, Fri 06\/03\/2026\n/);
    expect(stdout).toContain("Counted from receipt: 17:30, Thu 05/03/2026");
    const hours = ["--office-hours", "07:00-11:00, 13:00-17:00", "--cut-off", "16:00"];
    expect((await egov([...TET, ...hours])).stdout).toMatch(
      /^Hạn: 17:00, thứ Năm 05\/03\/2026\nChuyển xử lý chậm nhất: 17:00, thứ Năm 12/,
    );
    const clock = ["deadline", "--received", "2026-03-05 08:00", "--limit", "8 giờ", "--hours", "clock"];
    expect((await egov(clock)).stdout).toContain("Hạn: 16:00, thứ Năm 05/03/2026");
  });

  it("has no hour of 15:00 for what was filed online, and one start of the limit since 5/8/2026", async () => {
    const online = await egov([...TET, "--channel", "online", "--lang", "en"]);
    expect(online.stdout).toContain("To be handed over by: 15:30, Thu 12/02/2026");
    expect(online.stdout).not.toContain("Counted from");
    const september = ["deadline", "--received", "2026-09-07T15:30", "--limit", "5 ngày làm việc", "--lang", "en"];
    const settled = (await egov([...september, "--from", "handover"])).stdout;
    expect(settled).toMatch(/^Due: 17:30, Mon 14\/09\/2026\n/);
    expect(settled).toContain("Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP");
    const elsewhere = (await egov([...september, "--competent", "2026-09-09T08:00"])).stdout;
    expect(elsewhere).toMatch(/^Due: 17:30, Wed 16\/09\/2026\n/);
  });

  it("warns where a decision is not known, and forgets what came later with --as-of", async () => {
    const next = await egov(["deadline", "--received", "2027-02-01T09:00", "--limit", "5 ngày làm việc"]);
    expect(next.code).toBe(0);
    expect(next.stdout).toContain("Chưa chắc chắn");
    expect(next.stdout).toContain("Chưa biết ngày nghỉ được quyết định cho năm 2027");
    const swap = ["deadline", "--received", "2025-12-31T09:00", "--limit", "1 ngày làm việc"];
    expect((await egov(swap)).stdout).toContain("Hạn: 17:30, thứ Hai 05/01/2026");
    expect((await egov([...swap, "--as-of", "2025-12-01"])).stdout).toContain("Hạn: 17:30, thứ Sáu 02/01/2026");
  });

  it("gives JSON with the steps in both languages", async () => {
    const result = JSON.parse((await egov([...TET, "--format", "json"])).stdout);
    expect(result).toMatchObject({
      kind: "computed",
      due: "2026-03-05T17:30:00",
      limit: { amount: 10, unit: "working-day" },
    });
    expect(result.steps).toHaveLength(10);
    for (const { text } of result.steps) expect(text.vi).not.toBe(text.en);
  });

  it("ends with 3 when a limit was not understood: never a default", async () => {
    const { code, stdout } = await egov(["deadline", "--received", "2026-02-12T15:30", "--limit", "Theo mô tả"]);
    expect(code).toBe(3);
    expect(stdout).toBe("Không tính được hạn: không hiểu được thời hạn “Theo mô tả”.\n");
    const json = await egov(["deadline", "--received", "2026-02-12T15:30", "--limit", "0 ngày", "--format", "json"]);
    expect([json.code, JSON.parse(json.stdout).cause]).toEqual([3, "zero"]);
  });

  it.each([
    [["deadline"]],
    [["deadline", "--received", "2026-02-12T15:30"]],
    [["deadline", "--received", "2026-02-12", "--limit", "5 ngày"]],
    [["deadline", "--received", "2026-02-30T08:00", "--limit", "5 ngày"]],
    [["deadline", "--received", "1990-02-12T08:00", "--limit", "5 ngày"]],
    [[...TET, "--from", "yesterday"]],
    [[...TET, "--hours", "sand"]],
    [[...TET, "--channel", "pigeon"]],
    [[...TET, "--competent", "later"]],
    [[...TET, "--cut-off", "3pm"]],
    [[...TET, "--office-hours", "13:00-17:00,07:00-11:00"]],
    [[...TET, "--as-of", "1/1/2026"]],
    [[...TET, "--format", "pdf"]],
    [["deadline", "calendar", "soon"]],
    [["deadline", "calendar", "1999"]],
  ])("ends with 2 on wrong use: %j", async (argv) => {
    const { code, stdout, stderr } = await egov(argv);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("has examples in its help, and they run", async () => {
    const { stdout } = await egov(["deadline", "--help"]);
    const examples = [...stdout.matchAll(/^ {2}egov (.*?) +#/gm)].map(([, command]) => command as string);
    expect(examples).toHaveLength(3);
    for (const example of examples) {
      const argv = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? (bare as string));
      expect((await egov(argv)).code, example).toBe(0);
    }
  });
});

describe("the rules of a dossier's events", () => {
  it("can be looked up with their law, readings and examples", async () => {
    const { code, stdout } = await egov(["explain", "DOS-504"]);
    expect(code).toBe(0);
    for (const text of ["Hẹn lại lần thứ hai", "Điều 19 khoản 9", "Nghị định 118/2025/NĐ-CP", '"kind": "extend"']) {
      expect(stdout).toContain(text);
    }
    expect((await egov(["rules", "--format", "csv"])).stdout).toContain("DOS-504,dossier@2018");
  });
});

describe("egov deadline calendar", () => {
  it("lists the days off and the swapped days of a year, with sources", async () => {
    const { code, stdout } = await egov(["deadline", "calendar", "2024"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/thứ Hai 29\/04\/2024 .*nghỉ hoán đổi với thứ Bảy 04\/05\/2024 .*2450\/VPCP-KGVX/);
    expect(stdout).toMatch(/thứ Bảy 04\/05\/2024 .*làm bù/);
    expect(stdout).toMatch(/thứ Bảy 10\/02\/2024 +1 tháng 1 /);
    expect((await egov(["deadline", "calendar", "--year", "2024"])).stdout).toBe(stdout);
  });

  it("takes this year by default, and says what is only proposed or not decided", async () => {
    const { stdout } = await egov(["deadline", "calendar", "--lang", "en"]);
    expect(stdout).toContain("Tue 24/11/2026");
    expect(stdout).toContain("it is not applied: Mon 23/11/2026 off, Sat 28/11/2026 worked");
    const next = (await egov(["deadline", "calendar", "2027"])).stdout;
    expect(next).toContain("Chưa biết quyết định của năm 2027");
    expect(next).toMatch(/thứ Năm 04\/02\/2027 .*\(dự kiến\)/);
    expect((await egov(["deadline", "calendar", "2026", "--as-of", "2025-09-01"])).stdout).toContain(
      "Chưa biết quyết định",
    );
  });

  it("gives JSON and CSV", async () => {
    const json = JSON.parse((await egov(["deadline", "calendar", "2026", "--format", "json"])).stdout);
    expect(json.days).toHaveLength(17);
    expect(json.days[3]).toMatchObject({ day: "2026-02-16", working: false, lunar: { day: 29, month: 12 } });
    const csv = (await egov(["deadline", "calendar", "2026", "--format", "csv"])).stdout;
    expect(csv.startsWith("\uFEFFNgày,Âm lịch,")).toBe(true);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(18);
  });
});
