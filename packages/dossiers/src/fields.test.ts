import { fieldsOf, type Standard } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { dossierStandard, progressStandard } from "./standard.js";

describe.each([
  ["dossiers", dossierStandard as Standard<unknown>, 260],
  ["steps", progressStandard as Standard<unknown>, 20],
])("the fields of %s", (_name, standard, least) => {
  const fields = [...fieldsOf(standard)];

  it("have a title in both languages and state what they tell of a person", () => {
    const lacking = fields.filter(({ key, title, personal }) => key !== "*" && (!title || personal === undefined));
    expect(lacking.map(({ path }) => path)).toEqual([]);
    expect(fields.length).toBeGreaterThan(least);
  });

  it.each(standard.codecs.map(({ id }) => id))("have names in %s that are fields of the model", (id) => {
    const codec = standard.codecs.find((one) => one.id === id);
    const names = [...(codec?.fields?.() ?? [])];
    const paths = new Set(fields.map(({ path }) => path));
    expect(names.flatMap(({ path }) => (path === undefined || paths.has(path) ? [] : [path]))).toEqual([]);
    expect(names.length).toBeGreaterThan(8);
  });

  it.each(standard.codecs.map(({ id }) => id))("have a name in %s wherever the format carries them", async (id) => {
    const codec = standard.codecs.find((one) => one.id === id);
    const named = new Set(Array.from(codec?.fields?.() ?? [], ({ path }) => path));
    for (const { value } of standard.examples) {
      const written = codec?.encode?.(value);
      if (!written) continue;
      for await (const decoded of codec?.decode(written, { asOf: "2026-11-01" }) ?? []) {
        for (const path of leaves(decoded.value)) {
          // What is kept unknown has the names it came with; a status of the source stands in one field.
          const field = path.replace(/\/unparsed$|(?<=\/statusAtSource|\/kind)\/.*$/, "").replaceAll(/\/\d+/g, "/*");
          if (!/\/unmapped|\/eform\/|^\/statusAtSource\/system/.test(field)) expect(named, path).toContain(field);
        }
      }
    }
  });
});

describe("what a dossier tells of a person", () => {
  const kindOf = (path: `/${string}`) => fieldsOf(dossierStandard).at(path)?.personal;

  it("is stated field by field", () => {
    expect(kindOf("/applicant/name")).toBe("name");
    expect(kindOf("/submitter/birthDate")).toBe("birth-date");
    expect(kindOf("/submitter/address/detail")).toBe("address");
    expect(kindOf("/applicant/identityDocuments/0/number")).toBe("identity-number");
    expect(kindOf("/supplements/0/requestedBy")).toBe("name");
    expect(kindOf("/eform")).toBe("declaration");
    expect(kindOf("/unmapped")).toBe("unknown");
    expect(kindOf("/procedure/name")).toBe("none");
    expect(fieldsOf(dossierStandard).at("/fees/0/amount")?.unit).toBe("đồng");
    expect(fieldsOf(progressStandard).at("/officer")?.personal).toBe("name");
  });
});

function leaves(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}
