import { fileURLToPath } from "node:url";
import { isWithin, type LocalDate } from "@egov-vn/core";
import { beforeAll, describe, expect, it } from "vitest";
import { agenciesOf } from "../../packages/codes/src/agencies.js";
import { type CommuneTable, communeTableOf, type PackedCommunes } from "../../packages/codes/src/commune-table.js";
import { type District, districtsOf } from "../../packages/codes/src/districts.js";
import { followIn, traceIn } from "../../packages/codes/src/following.js";
import { type Lineage, lineageOf, originIn, shifted, successionIn } from "../../packages/codes/src/lineage.js";
import { provincesOf } from "../../packages/codes/src/provinces.js";
import { sectorsOf } from "../../packages/codes/src/sectors.js";
import { stepsOf, unpackSteps } from "../../packages/codes/src/steps.js";
import type { Listed } from "../../packages/codes/src/table.js";
import { type Row, readTable, TABLES, type TableName } from "./code-list-tables.js";
import { agencyTables, communeTables, districtTables, provinceTables, sectorTables } from "./code-list-units.js";

// The tables go the whole way: rows of CSV, packed as the generator packs them, unpacked as the package unpacks them.

const root = fileURLToPath(new URL("../..", import.meta.url));
const given = new Map<TableName, readonly Row[]>();
beforeAll(async () => {
  for (const name of TABLES) given.set(name, (await readTable(root, name)).rows);
});

type Added = Partial<Record<TableName, readonly Row[]>>;
type Ended = Partial<Record<TableName, Readonly<Record<string, string>>>>;

/** Returns the tables with invented rows added, and the rows in force of some codes ended on a day. */
function tablesWith(added: Added, ended: Ended): (name: TableName) => readonly Row[] {
  return (name) => {
    const ends = ended[name] ?? {};
    const rows = (given.get(name) ?? []).map((row) => {
      const end = row.valid_to === "" ? ends[row.code ?? ""] : undefined;
      return end === undefined ? row : { ...row, valid_to: end };
    });
    return [...rows, ...(added[name] ?? [])];
  };
}

const SOURCE = { valid_to: "", sources: "qd-19-2025", confidence: "A", note: "invented" };
const succession = (day: string, old_code: string, new_code: string, detail = "merged"): Row => ({
  ...SOURCE,
  ...{ old_level: "commune", old_code, new_code, detail, relation: detail === "merged" ? "whole" : "part" },
  valid_from: day,
});

const lineages = (rows: (name: TableName) => readonly Row[]) => {
  const ofProvinces = provinceTables(rows) as unknown as { provinceBlocks: never; provinceSteps: never };
  const ofSectors = sectorTables(rows) as unknown as { sectorBlocks: never; sectorSteps: never };
  const ofAgencies = agencyTables(rows) as unknown as { agencyBlocks: never; agencySteps: never };
  const agencies = agenciesOf(ofAgencies.agencyBlocks, ofAgencies.agencySteps);
  const districts = districtsOf((districtTables(rows) as unknown as { districtBlocks: never }).districtBlocks);
  return {
    provinces: lineageOf(provincesOf(ofProvinces.provinceBlocks), stepsOf(ofProvinces.provinceSteps, unpackSteps)),
    agencies: lineageOf(agencies.rows, agencies.steps),
    sectors: lineageOf(sectorsOf(ofSectors.sectorBlocks), stepsOf(ofSectors.sectorSteps, unpackSteps)),
    districts,
    communes: communeTableOf(communeTables(rows) as unknown as PackedCommunes, districts) as CommuneTable,
  };
};

const brief = (answer: ReturnType<typeof successionIn<Listed>> | ReturnType<typeof originIn<Listed>>): string => {
  if (!("unit" in answer)) return answer.kind;
  const links = "links" in answer ? answer.links.map(({ unit, detail }) => `${unit.code} ${detail}`).join(", ") : "";
  const certainty = "certainty" in answer ? ` ${answer.certainty}` : "";
  return `${answer.kind}${"day" in answer ? ` ${answer.day}` : ""}${certainty}${links && ` ${links}`}`;
};
const after = <T extends Listed>(lineage: Lineage<T>, code: string, day: LocalDate) =>
  brief(successionIn<Listed>(lineage as never, code, day));
const before = <T extends Listed>(lineage: Lineage<T>, code: string, day: LocalDate) =>
  brief(originIn<Listed>(lineage as never, code, day));

/** Bắc Ninh joins Hà Nội on 1/1/2027; Hà Nội is divided on 1/1/2030. Two invented reforms, of every list. */
const REFORMS: readonly [Added, Ended] = [
  {
    provinces: [
      { ...SOURCE, code: "97", name: "Sông Hồng", kind: "tinh", committee_code: "H64", council_code: "K64" },
    ].map((row) => ({ ...row, area_code: "024", aliases: "", valid_from: "2030-01-01" })),
    "province-successions": [succession("2027-01-01", "24", "01"), succession("2030-01-01", "01", "97", "part")],
    "agency-successions": ["H", "K"].map((letter) => succession("2027-01-01", `${letter}05`, `${letter}26`)),
    "sector-successions": [succession("2027-01-01", "G15-TP07", "G08-NG07")],
    "commune-successions": [
      succession("2027-01-01", "00004", "00008"),
      succession("2030-01-01", "00008", "00025", "part"),
      succession("2030-01-01", "00008", "00097", "part"),
    ],
  },
  {
    provinces: { 24: "2026-12-31" },
    agencies: { H05: "2026-12-31", K05: "2026-12-31" },
    sectors: { "G15-TP07": "2026-12-31" },
    communes: { "00004": "2026-12-31", "00008": "2029-12-31" },
  },
];

describe("reforms of later years", () => {
  it("change no answer about what happened before them", () => {
    const [now, then] = [lineages(tablesWith({}, {})), lineages(tablesWith(...REFORMS))];
    const DAYS = ["2025-03-01", "2025-06-30", "2025-07-01", "2025-12-01", "2026-04-29", "2026-12-31"] as const;
    let [asked, later] = [0, 0];
    const changed: string[] = [];
    for (const [old, next] of [
      [now.provinces, then.provinces],
      [now.agencies, then.agencies],
      [now.sectors, then.sectors],
      [now.communes.lineage, then.communes.lineage],
    ] as [Lineage<Listed>, Lineage<Listed>][]) {
      for (const code of old.byCode.keys()) {
        for (const day of DAYS) {
          asked += 1;
          if (before(next, code, day) !== before(old, code, day)) changed.push(`${code} ${day} before`);
          const [was, is] = [after(old, code, day), after(next, code, day)];
          if (was === is) continue;
          // Only what had no later change may have got one.
          if (was === "in-force" && /^followed 20(?:27|30)-01-01/.test(is)) later += 1;
          else changed.push(`${code} ${day}: ${was}, now ${is}`);
        }
      }
    }
    expect(changed).toEqual([]);
    expect(asked).toBeGreaterThan(60_000);
    expect(later).toBeGreaterThan(10);
  }, 180_000);

  it("leave 24 certain in 2025, and tell its next change, not a later one", () => {
    for (const ended of [{}, REFORMS[1]]) {
      const { provinces } = lineages(
        tablesWith({ "province-successions": [succession("2027-01-01", "24", "01")] }, ended),
      );
      expect(after(provinces, "24", "2025-06-30")).toBe("followed 2025-07-01 certain 24 merged");
      expect(after(provinces, "27", "2025-06-30")).toBe("followed 2025-07-01 certain 24 merged");
      expect(after(provinces, "24", "2025-12-01")).toMatch(/^followed 2026-09-20 \w+ 24 reclassified$/);
      expect(after(provinces, "24", "2026-12-31")).toBe("followed 2027-01-01 certain 01 merged");
      expect(after(provinces, "01", "2026-12-31")).toBe("in-force");
      expect(before(provinces, "01", "2027-01-01")).toBe("preceded 2027-01-01 24 merged");
      expect(originIn(provinces, "01", "2027-01-01")).toMatchObject({ continued: true });
      expect(before(provinces, "01", "2026-12-31")).toBe("first");
      expect(before(provinces, "24", "2025-07-01")).toBe("preceded 2025-07-01 24 merged, 27 merged");
    }
  });

  it("are walked over one after the other, forward and back", () => {
    const { provinces, communes, agencies, sectors } = lineages(tablesWith(...REFORMS));
    const [start, end] = ["2025-06-30", "2031-01-01"] as const;
    const reached = (code: string) => {
      const following = followIn(provinces, code, start, end);
      return following.kind === "followed" && following.reached.map(({ unit }) => unit.name).sort();
    };
    // 1/7/2025, a city on 20/9/2026, 1/1/2027, 1/1/2030.
    expect(reached("27")).toEqual(["Hà Nội", "Sông Hồng"]);
    const traced = traceIn(provinces, "97", end, start);
    expect(traced.kind === "traced" && traced.reached.map(({ unit }) => unit.code).sort()).toEqual(["01", "24", "27"]);
    expect(followIn(communes.lineage, "00001", start, "2028-01-01")).toMatchObject({ certainty: "certain" });
    expect(after(communes.lineage, "00004", "2025-06-30")).toBe("followed 2025-07-01 certain 00004 merged");
    expect(after(communes.lineage, "00004", "2026-12-31")).toBe("followed 2027-01-01 certain 00008 merged");
    const divided = followIn(communes.lineage, "00004", "2026-12-31", end);
    expect(divided).toMatchObject({ certainty: "partial" });
    expect(divided.kind === "followed" && divided.reached.map(({ unit }) => unit.code)).toEqual(["00025", "00097"]);
    expect(after(agencies, "K02", "2025-06-30")).toBe("followed 2025-07-01 certain K05 merged");
    expect(followIn(agencies, "K02", start, end)).toMatchObject({ reached: [{ unit: { code: "K26" } }] });
    expect(after(sectors, "G15-TP07", "2026-12-31")).toBe("followed 2027-01-01 certain G08-NG07 merged");
    expect(before(sectors, "G08-NG07", "2027-01-01")).toBe("preceded 2027-01-01 G15-TP07 merged");
  });

  it("may bring districts back, and end them again", () => {
    const district = (code: string, name: string, valid_from: string, valid_to = ""): Row => ({
      ...{ ...SOURCE, code, name, kind: "quan", province_code: "01", valid_from, valid_to },
    });
    const { districts } = lineages(
      tablesWith(
        {
          districts: [
            district("001", "Hoàn Kiếm", "2027-01-01", "2029-12-31"),
            district("002", "Ba Đình", "2027-01-01"),
          ],
        },
        {},
      ),
    );
    const steps = [
      { from: "001", to: "002", day: "2030-01-01", detail: "merged", sources: ["qd-19-2025"], confidence: "A" },
    ] as const;
    const lineage = lineageOf<District>(districts, steps);
    expect(after(lineage, "001", "2025-06-30")).toBe("closed 2025-07-01");
    expect(after(lineage, "001", "2027-01-01")).toBe("followed 2030-01-01 certain 002 merged");
    expect(before(lineage, "002", "2030-01-01")).toBe("preceded 2030-01-01 001 merged");
    expect(before(lineage, "001", "2025-06-30")).toBe("first");
    expect(districts.filter(({ period }) => isWithin("2025-06-30", period))).toHaveLength(696);
  });
});

describe("the tables in force", () => {
  it("end a unit on the day that all of it goes elsewhere, and know both ends of every step", () => {
    const { provinces, agencies, communes } = lineages(tablesWith({}, {}));
    for (const lineage of [provinces, agencies, communes.lineage] as Lineage<Listed>[]) {
      const faults = [...lineage.out.values()].flat().filter(({ from, to, day, detail }) => {
        const on = (code: string, date: LocalDate) =>
          lineage.byCode.get(code)?.find(({ period }) => isWithin(date, period));
        const [eve, old] = [shifted(day, -1), on(from, shifted(day, -1))];
        return !on(to, day) || (detail === "merged" && old && from !== to && old.period.to !== eve);
      });
      expect(faults).toEqual([]);
    }
  });

  it("say the same of a step by its relation and its detail", () => {
    for (const name of TABLES.filter((table) => table.endsWith("successions"))) {
      for (const { relation, detail, old_code, new_code } of given.get(name) ?? []) {
        const part = /^(part|area-without-code)/.test(detail ?? "");
        const expected = detail === "sources-differ" ? "unclear" : part ? "part" : "whole";
        expect(relation, `${name} ${old_code} ${new_code}`).toBe(expected);
      }
    }
  });
});
