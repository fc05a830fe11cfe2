import { fieldsOf, incompleteTexts, joinNames, rulesOf } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { packetNames } from "./edxml/codec.js";
import { exampleXml } from "./examples/index.js";
import { readPacket } from "./read.js";
import { documentExchange } from "./standard.js";

const fields = [...fieldsOf(documentExchange)];
const at = (path: string) => fieldsOf(documentExchange).at(path);

describe("the fields of a packet", () => {
  it("have both titles and state their personal data", () => {
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter(({ title, personal }) => !title || !personal)).toEqual([]);
  });

  it("state what tells of persons", () => {
    const told = (path: string) => at(path)?.personal;
    expect(told("/signer/fullName")).toBe("name");
    expect(told("/trace/business/staff/0/staff")).toBe("name");
    expect(told("/trace/business/staff/0/staffId")).toBe("account");
    expect(told("/staff/mobile")).toBe("telephone");
    for (const key of ["telephone", "fax"]) expect(told(`/from/${key}`)).toBe("telephone");
    expect(told("/to/0/email")).toBe("email");
    expect(told("/signature/subjectName")).toBe("certificate-subject");
    expect(told("/signature/certificate")).toBe("certificate");
    expect(told("/subject")).toBe("none");
  });

  it("have a name on the wire each, but for the kind, which no element states", () => {
    const named = new Set(packetNames().map(({ path }) => path));
    const unnamed = fields.filter(({ path }) => !named.has(path)).map(({ path }) => path);
    expect(unnamed.filter((path) => !path.endsWith("/unparsed"))).toEqual(["/kind"]);
  });

  it("are found on the wire where the names say", () => {
    const names = packetNames().filter(({ path }) => path === "/filingPlaces/*" || path === "/to/*/organId");
    const header = ["edXML", "edXMLEnvelope", "edXMLHeader", "MessageHeader"];
    expect(names).toEqual([
      { path: "/to/*/organId", names: ["OrganId"], within: [...header, "To"] },
      { path: "/filingPlaces/*", names: ["Place"], within: [...header, "ToPlaces"] },
    ]);
  });
});

describe("the name of a field", () => {
  const reading = readPacket(exampleXml.document.replaceAll("Bussiness", "Business"));

  it.each([
    ["/to/1/organId", "To[1].OrganId"],
    ["/promulgation/date", "PromulgationInfo.PromulgationDate"],
    ["/filingPlaces/0", "ToPlaces.Place[0]"],
    ["/other/appendixes/0", "OtherInfo.Appendixes.Appendix[0]"],
    ["/trace/business/docType", "TraceHeaderList.Business.BusinessDocType"],
    ["/manifest/version", "edXMLManifest.@version"],
    ["/attachments/0/content", "Attachment[0].ContentTransferEncoded"],
    // What is not there is called as it would be written.
    ["/signature/references/0/digestMethod", "Signature.SignedInfo.Reference[0].DigestMethod"],
    ["/dueDate/unparsed", "DueDate"],
    ["/kind", undefined],
    ["", undefined],
  ])("%s is %s", (path, name) => expect(reading.nameOf(path)).toBe(name));

  it("is joined of names as they are written", () => expect(joinNames(["To", "0", "OrganId"])).toBe("To[0].OrganId"));
});

describe("the rules", () => {
  it("are complete in both languages", () => expect(incompleteTexts(rulesOf(documentExchange))).toEqual([]));
});
