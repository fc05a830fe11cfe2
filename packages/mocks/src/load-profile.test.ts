import { listCatalogue } from "@egov-vn/clients/directory";
import { getReceivedEdocList, sendEdoc } from "@egov-vn/clients/document-axis";
import { contract } from "@egov-vn/clients/mock/one-stop";
import { createDossier, searchDossiers } from "@egov-vn/clients/one-stop";
import { layDanhMucCapThucHien } from "@egov-vn/clients/public-service-portal";
import { agencyId, requireCovered, toDecision20 } from "@egov-vn/codes";
import { communesOf, districts } from "@egov-vn/codes/history";
import type { LocalDate } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { letter } from "../test/packets.js";
import { vendorOf } from "../test/vendor.js";
import { createProvince, loadProfile } from "./index.js";

/** The provinces of the reports on a day of them, and what became of them; the counts are those of the code lists. */
const PROVINCES: readonly [name: string, asOf: LocalDate, unit: string, code: string, districts: number][] = [
  ["bac-giang", "2018-12-24", "24", "H02", 10],
  ["bac-giang", "2025-06-20", "24", "H02", 10],
  ["bac-ninh", "2019-10-29", "27", "H05", 8],
  ["thai-binh", "2019-03-17", "34", "H54", 8],
  ["nam-dinh", "2021-06-29", "36", "H40", 10],
  ["bac-ninh", "2026-03-02", "24", "H05", 0],
  ["hung-yen", "2026-03-02", "33", "H31", 0],
  ["ninh-binh", "2026-03-02", "37", "H42", 0],
];

describe.each(PROVINCES)("%s on %s", (name, asOf, unit, code, count) => {
  it("has the units of the code lists, and of the agencies only the provincial committee's code is real", async () => {
    const profile = await loadProfile(name, { asOf });
    expect(profile).toMatchObject({ id: name, code });
    const unitsOf = (level: string) => profile.agencies.filter((one) => one.level === level && one.unit);
    const rows = requireCovered(districts({ asOf, provinceCode: unit }));
    expect(unitsOf("district").map((one) => one.unit)).toEqual(rows.map((row) => row.code));
    expect(rows).toHaveLength(count);
    const communes = requireCovered(communesOf(unit, { asOf })).map((row) => row.code);
    expect(
      unitsOf("commune")
        .map((one) => one.unit)
        .sort(),
    ).toEqual([...communes].sort());
    expect(communes.length).toBeGreaterThan(90);
    for (const key of ["code", "oldCode"] as const) {
      expect(new Set(profile.agencies.map((one) => one[key])).size).toBe(profile.agencies.length);
    }
    for (const { code: own, oldCode } of profile.agencies) {
      const verdict = agencyId.parse(own, { asOf }).verdict;
      const converted = own === oldCode ? own : toDecision20(oldCode)?.text;
      expect([own, verdict, converted]).toEqual([own, "pass", own]);
    }
    const real = profile.agencies.filter((one) => !/^H9[89]\./.test(one.code));
    expect(real.map((one) => one.code)).toEqual([code]);
    const parents = new Set(profile.agencies.map((one) => one.code));
    expect(unitsOf("commune").every(({ parent }) => parents.has(String(parent)))).toBe(true);
  });

  it("carries letters between its levels, and dossiers by its days", async () => {
    const profile = await loadProfile(name, { asOf });
    const province = createProvince({ asOf, profile });
    const vendor = vendorOf(province);
    const commune = profile.agencies.findLast(({ level }) => level === "commune");
    const kind = { servicetype: "eDoc", messagetype: "edoc" } as const;
    const [from, to] = ["H99.12", String(commune?.code)];
    const body = letter("000.00.12.H99", [String(commune?.oldCode)]);
    await sendEdoc(vendor.axis(from), { ...kind, from_: from, body });
    expect((await getReceivedEdocList(vendor.axis(to), { ...kind, body: {} })).data).toHaveLength(1);
    const filing = contract.find(({ operation: { id } }) => id === "createDossier")?.request as never;
    await createDossier(vendor.withBearer("one-stop/createDossier"), { body: filing });
    await province.advance("2d");
    const { content } = await searchDossiers(vendor.withBearer("one-stop/searchDossiers"), {});
    expect((content[0] as { appointmentDate?: string }).appointmentDate).toMatch(/^20\d\d-/);
    const { objects } = await listCatalogue(vendor.withBearer("directory/listCatalogue"), {});
    expect(objects.object.filter(({ cap }) => cap === 2)).toHaveLength(count);
    const levels = await layDanhMucCapThucHien(vendor.portal, {
      dstcode: "VN",
      body: { madonvi: code, service: "LayDanhMucCapThucHien" } as never,
    });
    expect(levels.result?.length).toBe(count > 0 ? 4 : 3);
  });
});

it("a province that was not there on a day is refused, and one that never was", async () => {
  await expect(loadProfile("thai-binh", { asOf: "2026-03-02" })).rejects.toMatchObject({
    code: "mocks.provinceOfOtherDays",
  });
  await expect(loadProfile("bac-ninh", { asOf: "2001-01-01" })).rejects.toMatchObject({
    code: "mocks.provinceOfOtherDays",
  });
  await expect(loadProfile("atlantis", { asOf: "2026-03-02" })).rejects.toMatchObject({
    code: "mocks.unknownProvince",
  });
  expect((await loadProfile("mau", { asOf: "2001-01-01" })).code).toBe("H99");
  expect((await loadProfile("Ninh Bình", { asOf: "2026-03-02" })).code).toBe("H42");
});
