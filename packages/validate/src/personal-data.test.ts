import type { Finding } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { PersonalData, withoutPersonalData } from "./personal-data.js";

const VALUE = {
  from: { organName: "UBND tỉnh Thử Nghiệm", email: "vanthu@thu.example", telephone: "0912345678" },
  signer: { position: "Chánh Văn phòng", fullName: "Nguyễn Văn Thử" },
  trace: { business: { staff: [{ department: "Văn thư", staff: "Trần Thị Mẫu", mobile: "0987654321" }] } },
  signature: { subjectName: "CN=Lê Văn Ký,O=UBND", certificate: "MIIC" },
};

const finding = (path: string, params: Finding["params"]): Finding => ({
  rule: "DOC-999",
  severity: "error",
  path,
  params,
});

describe("masking of personal data", () => {
  it("masks what the fields of a value hold and leaves the rest", () => {
    expect(withoutPersonalData(VALUE)).toEqual({
      from: { organName: "UBND tỉnh Thử Nghiệm", email: "v***@…", telephone: "…78" },
      signer: { position: "Chánh Văn phòng", fullName: "N… V… T…" },
      trace: { business: { staff: [{ department: "Văn thư", staff: "T… T… M…", mobile: "…21" }] } },
      signature: { subjectName: "CN=L… V… K…,O=U…", certificate: "…" },
    });
  });

  it.each([
    ["<edXML:Email>vanthu@thu.example</edXML:Email>", "<edXML:Email>v***@…</edXML:Email>"],
    ["<Staff>Ai Đó Khác</Staff>", "<Staff>A… Đ… K…</Staff>"],
    ["<X509SubjectName>CN=user05</X509SubjectName>", "<X509SubjectName>CN=u…</X509SubjectName>"],
    ["<Mobile><![CDATA[0901 111 222]]></Mobile>", "<Mobile>…22</Mobile>"],
    ['{"email":"x@y.example","soVanBan":"15"}', '{"email":"x***@…","soVanBan":"15"}'],
    ["Liên hệ ông Nguyễn Văn Thử, thu@thu.example.", "Liên hệ ông N… V… T…, t***@…."],
    ["<ContentId>cid:abc@host.example</ContentId>", "<ContentId>cid:abc@host.example</ContentId>"],
    ["<OrganName>UBND tỉnh Thử Nghiệm</OrganName>", "<OrganName>UBND tỉnh Thử Nghiệm</OrganName>"],
    ['{"SoDienThoai":{"a":"0901]}","b":[1]},"x":"y"}', '{"SoDienThoai":…,"x":"y"}'],
    ['{"SoDienThoai":912345678,"x":1}', '{"SoDienThoai":…,"x":1}'],
    ['{"ThongTinKhac":["sinh năm', '{"ThongTinKhac":…'],
    ['{"DiaChi":"Số 1 đường Mẫu","SoCMND":"000199000001"}', '{"DiaChi":"…","SoCMND":"…"}'],
    [
      '{"url":"https://a.example/f?id=1&access_token=abc.d&x=2"}',
      '{"url":"https://a.example/f?id=1&access_token=…&x=2"}',
    ],
    ["<Email/><OrganId>H57</OrganId>", "<Email/><OrganId>H57</OrganId>"],
  ])("masks a source line: %s", (line, shown) => {
    expect(new PersonalData(VALUE).line(line).text).toBe(shown);
  });

  it("masks what is nested in a personal field, and what nobody knows of a person", () => {
    const value = {
      applicant: { birthDate: { unparsed: "sinh 1990" }, unmapped: { HonNhan: ["độc thân"] }, kind: "citizen" },
      unmapped: { SoDienThoai: { so: "0901222333" } },
      eform: { con: [{ ten: "Lê Thị Bé", tuoi: 3 }] },
    };
    expect(withoutPersonalData(value)).toEqual({
      applicant: { birthDate: { unparsed: "…" }, unmapped: { HonNhan: ["…"] }, kind: "citizen" },
      unmapped: { SoDienThoai: { so: "…33" } },
      eform: { con: [{ ten: "…", tuoi: "…" }] },
    });
    expect(new PersonalData(value).text("bé Lê Thị Bé, sinh 1990")).toBe("bé …, …");
  });

  it("goes through a hostile line once", () => {
    const line = `{${'"phone":['.repeat(100_000)}`;
    expect(new PersonalData(undefined).line(line).text).toBe('{"phone":…');
  });

  it("masks a line whose element began on a line before, also in a file that could not be read", () => {
    const { text } = new PersonalData(undefined).line("   Phạm Thị Lạ", ["<edXML:Staff>"]);
    expect(text).toBe("   P… T… L…");
    const second = new PersonalData(undefined).line("Thị Lạ</edXML:Staff> x", ["<edXML:Staff>Phạm"]);
    expect(second.text).toBe("…</edXML:Staff> x");
  });

  it("carries columns over what became shorter", () => {
    const line = "<Email>vanthu@thu.example</Email><OrganId>H57</OrganId>";
    const shown = new PersonalData(VALUE).line(line);
    const column = shown.column(line.indexOf("H57") + 1);
    expect(shown.text.slice(column - 1, column + 2)).toBe("H57");
    expect(shown.column(line.indexOf("vanthu") + 1)).toBe(8);
  });

  it("masks parameters: those of a personal field, and its text anywhere else", () => {
    const data = new PersonalData(VALUE);
    const ofField = data.params(finding("/trace/business/staff/0/staff", { raw: "Trần Thi", name: "edXML:Staff" }));
    expect(ofField).toEqual({ raw: "T… T…", name: "edXML:Staff" });
    const elsewhere = data.params(
      finding("/subject", { raw: "gửi Trần Thị Mẫu", list: ["a@b.example", "b"], count: 3 }),
    );
    expect(elsewhere).toEqual({ raw: "gửi T… T… M…", list: ["a***@…", "b"], count: 3 });
  });

  it("does not take a group for the name it holds", () => {
    expect(new PersonalData(VALUE).params(finding("/trace/business/staff", { raw: "Văn thư" }))).toEqual({
      raw: "Văn thư",
    });
  });
});
