import { describe, expect, it } from "vitest";
import {
  type CodeList,
  type CodeOf,
  convertCode,
  dvcqgApplicantKinds,
  dvcqgStatuses,
  gatewayOpenCpsTable,
  iGateStatus,
  lgspApplicantKinds,
  ministryApplicantKinds,
  ministryStatuses,
  openCpsWords,
} from "./code-lists.js";
import { dossierStatuses, statusTitles } from "./enums.js";

const codeOf = <List extends string>(list: CodeList<List, string>, text: string): CodeOf<List> => {
  const code = list.code(text);
  if (code === undefined) throw new Error(`${list.list} lacks ${text}`);
  return code;
};

describe("the lists of codes", () => {
  it("give the same digits another meaning in another system", () => {
    expect(dvcqgApplicantKinds.meaning(codeOf(dvcqgApplicantKinds, "1"))).toBe("citizen");
    expect(ministryApplicantKinds.meaning(codeOf(ministryApplicantKinds, "1"))).toBe("enterprise");
    expect(lgspApplicantKinds.meaning(codeOf(lgspApplicantKinds, "3"))).toBe("organisation");
    expect(dvcqgApplicantKinds.code("0")).toBeUndefined();
  });

  it("are converted by meaning, and not at all where there is none", () => {
    expect(convertCode(ministryApplicantKinds, codeOf(ministryApplicantKinds, "1"), dvcqgApplicantKinds)).toEqual({
      code: "2",
    });
    expect(convertCode(dvcqgApplicantKinds, codeOf(dvcqgApplicantKinds, "1"), ministryApplicantKinds)).toEqual({
      code: "0",
    });
    expect(convertCode(ministryApplicantKinds, codeOf(ministryApplicantKinds, "2"), dvcqgApplicantKinds)).toMatchObject(
      {
        undecidable: "household-business",
      },
    );
    expect(convertCode(lgspApplicantKinds, codeOf(lgspApplicantKinds, "3"), dvcqgApplicantKinds)).toMatchObject({
      undecidable: "organisation",
    });
  });

  it("have the ten statuses by their codes 1 to 10, in both systems", () => {
    dossierStatuses.forEach((status, index) => {
      expect(dvcqgStatuses.codeFor(status)).toBe(String(index + 1));
      expect(ministryStatuses.codeFor(status)).toBe(String(index + 1));
    });
    expect(Object.keys(statusTitles)).toEqual([...dossierStatuses]);
  });

  it("keep the gateway's table as it is, with its doubt", () => {
    expect(openCpsWords).toHaveLength(14);
    expect(gatewayOpenCpsTable.statuses.new).toBe("accepted");
    expect(gatewayOpenCpsTable.statuses.receiving).toBe("registered");
    expect(gatewayOpenCpsTable.statuses.posting).toBeUndefined();
    expect(gatewayOpenCpsTable.doubts.map(({ words }) => words)).toEqual([["new", "receiving"]]);
    expect(iGateStatus(4)).toBe("4");
  });
});
