import { onlyOne, provinceNamed } from "@egov-vn/codes";
import type { LocalDate } from "@egov-vn/core";
import { failures } from "./failures.js";
import { type MockAgency, OTHER_AGENCY, type ProvinceProfile, SAMPLE_PROVINCE, sampleAgency } from "./profile.js";

/** The first unit's number: those below are of offices. */
const FIRST_UNIT = 31;

/** Returns the number of a unit among those of its parent: of two digits, or of three after `99`. */
const numberOf = (index: number): string => String(FIRST_UNIT + index);

/** Names the People's Committee of a unit: a title inside a name is written small. */
const committee = (fullName: string): string =>
  `Ủy ban nhân dân ${fullName.charAt(0).toLowerCase()}${fullName.slice(1)}`;

interface ListedUnit {
  readonly code: string;
  readonly fullName: string;
}

const committeeOf = (
  { code, fullName }: ListedUnit,
  units: readonly string[],
  level: MockAgency["level"],
  parent: string,
): MockAgency => sampleAgency(units, { name: committee(fullName), level, parent, unit: code });

/**
 * Loads the profile of a real province as it was on a day: its name, its committee's code, and the committees of its districts
 * and communes by the code lists. Only the code of the provincial committee is real. The others are of H99, which no agency
 * has, and so are two sample offices.
 *
 * @param name with or without marks: `bac-giang`, `Bắc Giang`; `mau` is the sample province.
 * @throws Failure when there is no such province on that day, or the lists do not cover it.
 * @example
 * createProvince({ asOf: "2018-12-24", profile: await loadProfile("bac-giang", { asOf: "2018-12-24" }) })
 */
export async function loadProfile(name: string, { asOf }: { readonly asOf: LocalDate }): Promise<ProvinceProfile> {
  if (name === SAMPLE_PROVINCE.id) return SAMPLE_PROVINCE;
  const written = name.replaceAll("-", " ");
  const found = onlyOne(provinceNamed(written, { asOf }));
  if (!found) {
    const other = provinceNamed(written);
    throw other.kind === "none" && other.known.length === 0
      ? failures.unknownProvince({ name })
      : failures.provinceOfOtherDays({ name, asOf });
  }
  const { communesOf, districts } = await import("@egov-vn/codes/history");
  const [upper, all] = [districts({ asOf, provinceCode: found.code }), communesOf(found.code, { asOf })];
  if (upper.kind === "outside-coverage" || all.kind === "outside-coverage" || all.length === 0)
    throw failures.provinceOfOtherDays({ name, asOf });
  const { committeeCode: code, fullName } = found;
  const ofDistricts = upper.flatMap((district, index): MockAgency[] => {
    const units = [numberOf(index)];
    const own = committeeOf(district, units, "district", code);
    const below = communesOf(district.code, { asOf });
    const communes = below.kind === "outside-coverage" ? [] : below;
    return [own, ...communes.map((one, nth) => committeeOf(one, [...units, numberOf(nth)], "commune", own.code))];
  });
  const [, ...sample] = SAMPLE_PROVINCE.agencies;
  const offices = sample.filter(({ level }) => level === "province").map((one) => ({ ...one, parent: code }));
  return {
    id: name,
    name: [fullName, `${found.name} ${found.kind === "tinh" ? "Province" : "City"}`],
    code,
    agencies: [
      { code, oldCode: `000.00.00.${code}`, name: committee(fullName), level: "province", unit: found.code },
      ...offices,
      ...(upper.length > 0
        ? ofDistricts
        : all.map((one, index) => committeeOf(one, [numberOf(index)], "commune", code))),
      OTHER_AGENCY,
    ],
  };
}
