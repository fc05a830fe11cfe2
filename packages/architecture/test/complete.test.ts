import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decodeYaml } from "@egov-vn/core/yaml";
import { describe, expect, test } from "vitest";
import { assess, checklist, digestOf } from "../src/index.js";
import type { Architecture } from "../src/schema.js";
import { architectureStandard } from "../src/standard.js";
import { yamlRules } from "../src/yaml-rules.js";

const path = fileURLToPath(new URL("../../../examples/provinces/vi-du-2027.yaml", import.meta.url));
const decoded = decodeYaml(architectureStandard, yamlRules, readFileSync(path), { asOf: "2027-02-01" });
const file = decoded.value as Architecture;

type Draft = { -readonly [Key in keyof Architecture]: Architecture[Key] };
// Faults are planted in plain copies.
// biome-ignore lint/suspicious/noExplicitAny: each fault reaches into another part.
type Fault = (draft: any) => void;

const unmet = (one: Architecture): string[] =>
  assess(one).flatMap(({ rule, verdict }) => (verdict === "unmet" ? [rule.number] : []));

/** The file with a fault; its history knows the new contents, so that only the fault is new. */
function planted(fault: Fault): Architecture {
  const draft = structuredClone(file) as Draft;
  fault(draft);
  const versions = draft.versions?.map((row) =>
    row.version === draft.version ? { ...row, digest: digestOf(draft) } : row,
  );
  return { ...draft, ...(versions && { versions }) };
}

const FAULTS: Readonly<Record<string, Fault>> = {
  A02: (draft) => {
    draft.objects[14].code = "KT-STTTT";
    draft.mappings.find((row: { object: string }) => row.object === "KT-15").object = "KT-STTTT";
  },
  A03: (draft) => delete draft.objects[0].nas.issuedOn,
  A07: (draft) => {
    draft.objects[14].kind = "other";
  },
  A08: (draft) => delete draft.objects[10].unknown[0].due,
  A09: (draft) => {
    draft.objects[10].component = "security";
  },
  A13: (draft) => {
    draft.objects[10].name = "Máy ảo 07";
  },
  A16: (draft) => {
    draft.objects[10].note = "mật khẩu: 123456";
  },
  B02: (draft) => {
    draft.relations[8].to = "KT-11";
  },
  B05: (draft) => delete draft.relations[8].frequency,
  B06: (draft) => delete draft.relations[8].protection,
  B08: (draft) => delete draft.relations[3].via,
  C03: (draft) => {
    draft.mappings[10].detailed = "Siêu ứng dụng";
  },
  C05: (draft) => {
    draft.objects[15].area = "rural";
  },
  D05: (draft) => {
    draft.tasks[2].deadline = "ngắn hạn";
  },
  D06: (draft) => delete draft.tasks[2].proof,
  E01: (draft) => draft.diagrams.pop(),
  E03: (draft) => {
    draft.templates.data = "1.0";
  },
  E05: (draft) => {
    draft.diagrams[0].editable = "so-do.pdf";
  },
  F03: (draft) => {
    draft.objects[8].function = "van-ban";
  },
  G02: (draft) => {
    draft.objects[10].security.level = 2;
  },
  G05: (draft) => {
    draft.objects[10].security.logDays = 7;
  },
  G07: (draft) => {
    draft.networks[0].directions = 1;
  },
  G09: (draft) => {
    draft.networks[0].peakPercent = 95;
  },
  G13: (draft) => {
    draft.monitoring[0].sharesData = false;
  },
  H02: (draft) => {
    draft.dataCentres[0].redundancy = "N";
  },
  H06: (draft) => {
    draft.dataCentres[0].downtimeHours = 9;
  },
  I06: (draft) => {
    draft.objects[7].web.ipv6 = false;
  },
  I08: (draft) => {
    draft.objects[7].web.components = 40;
  },
  I11: (draft) => {
    draft.objects[6].stop.announced = "2027-01-18";
  },
  J03: (draft) => {
    draft.money[0].amount = 200e9;
  },
  J05: (draft) => {
    draft.acts[2].sentToMinistry = "2026-12-24";
  },
  K01: (draft) => {
    draft.figures[0].value = 1801;
  },
  K02: (draft) => {
    draft.figures.find((row: { id: string }) => row.id === "dung-han").printed = "97";
  },
  K04: (draft) => draft.unitSets.push({ id: "so-2", name: "14 sở, ban, ngành", size: 14, same: "so" }),
  K07: (draft) => {
    draft.figures.find((row: { id: string }) => row.id === "thu").value = 6001;
  },
  K14: (draft) => {
    draft.acts[1].from = 2027;
  },
  K16: (draft) => {
    draft.announced[0].count = 3;
  },
  L03: (draft) => delete draft.merger.pairs[0].decidedOn,
  L04: (draft) => delete draft.objects[12].endReason,
  L06: (draft) => {
    draft.versions[0].until = "2027-01-10";
  },
  M01: (draft) => {
    draft.figures.find((row: { id: string }) => row.id === "dti").rank.judged = "low";
  },
};

describe("a complete province", () => {
  test("is read without a finding; at least 100 rules decide, and none is broken", () => {
    expect(decoded.findings).toEqual([]);
    const verdicts = assess(file).map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict === "met").length).toBeGreaterThanOrEqual(130);
    expect(unmet(file)).toEqual([]);
    expect(file.objects.filter(({ record, invented }) => record === "own" && invented !== true)).toEqual([]);
    expect(checklist(file).map(({ verdict }) => verdict)).toEqual(Array.from({ length: 12 }, () => "met"));
  });

  test.each(Object.entries(FAULTS))("a fault planted for %s is found alone", (number, fault) => {
    expect(unmet(planted(fault))).toEqual([number]);
  });
});
