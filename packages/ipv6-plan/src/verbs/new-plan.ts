import { type Listing, loadCommunes, onlyOne, province as provinceOf } from "@egov-vn/codes";
import type { District } from "@egov-vn/codes/communes";
import { type LocalDate, parseLocalDate } from "@egov-vn/core";
import { planFailures } from "../failures.js";
import type { Plan } from "../schema.js";
import { layOutPlan, type NewRoot } from "./lay-out-plan.js";
import { commonDepartments, type DepartmentName, type ProfileId } from "./profiles.js";

/** What a province's plan is made from. */
export interface NewPlanOptions {
  /** The two-digit code of the province. */
  readonly province: string;
  readonly profile: ProfileId;
  readonly roots: readonly [NewRoot, ...NewRoot[]];
  /** The day of the plan: the communes are those of this day. */
  readonly asOf: LocalDate;
  /** The province's own list; without it, the twelve agencies that every province has. */
  readonly departments?: readonly DepartmentName[];
  /** Which of the province's communes, by code; without it, all of them. */
  readonly communes?: readonly string[];
  readonly id?: string;
  readonly title?: string;
  readonly owner?: string;
  readonly links?: boolean;
}

/**
 * Returns the plan of a real province: its departments, and the districts (until 30/6/2025) and communes of a day, with names and codes from the official
 * lists, laid out by a profile.
 *
 * @throws Failure when there was no such province on that day, and as {@link layOutPlan}.
 * @example
 * const plan = await newPlan({ province: "24", profile: "M", roots: [{ prefix: "3fff:40::/44", source: "doc" }], asOf: "2026-01-15" });
 * plan.units.filter(({ kind }) => kind === "commune").length // 99
 */
export async function newPlan(options: NewPlanOptions): Promise<Plan> {
  const { asOf, departments = commonDepartments } = options;
  if (parseLocalDate(asOf) === undefined) throw planFailures.notADay({ text: asOf });
  const province = onlyOne(provinceOf(options.province, { asOf }));
  if (!province) throw planFailures.noProvince({ code: options.province, day: asOf });
  const { communesOf, districts } = await loadCommunes();
  const named = inSentence(province.fullName);
  const communes = provinceCommunes(communesOf, options, asOf);
  return layOutPlan({
    id: options.id ?? `ipv6-${province.code}`,
    title: options.title ?? `Quy hoạch địa chỉ IPv6 ${named}`,
    owner: options.owner ?? `Ủy ban nhân dân ${named}`,
    province: province.code,
    date: asOf,
    profile: options.profile,
    roots: options.roots,
    units: [
      ...departments.map(({ id, name }) => ({
        id,
        name: inProvince(name, province.kind),
        code: `${province.committeeCode}.${id}`,
        kind: "department",
      })),
      // There are no districts from 1/7/2025 on.
      ...(options.communes ? [] : provinceDistricts(districts({ asOf }), province.code)).map(({ code, fullName }) => ({
        id: `huyen-${code}`,
        name: `Ủy ban nhân dân ${inSentence(fullName)}`,
        code,
        kind: "district",
      })),
      ...communes.map(({ code, fullName }) => ({ id: `xa-${code}`, name: fullName, code, kind: "commune" })),
    ],
    ...(options.links !== undefined && { links: options.links }),
  });
}

/** Inside a sentence the kind of a unit is a common noun. */
const inSentence = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const inProvince = (name: string, kind: "tinh" | "thanh-pho"): string =>
  kind === "thanh-pho" ? name.replace(/ tỉnh$/, " thành phố") : name;

/** The districts of a province; days of before the list begins were refused for want of communes. */
const provinceDistricts = (all: Listing<District>, province: string): readonly District[] =>
  all.kind === "listed" ? all.filter(({ provinceCode }) => provinceCode === province) : [];

type CommunesOf = Awaited<ReturnType<typeof loadCommunes>>["communesOf"];

/** The communes asked for, from the province itself; before 1/7/2025 they lay in its districts, and are all listed under it. */
function provinceCommunes(communesOf: CommunesOf, { province, communes: wanted }: NewPlanOptions, asOf: LocalDate) {
  const all = communesOf(province, { asOf });
  if (all.kind !== "listed") {
    throw planFailures.communesNotCovered({ from: all.covers.from, day: asOf });
  }
  if (!wanted) return all;
  const byCode = new Map(all.map((commune) => [commune.code, commune]));
  return wanted.map((code) => {
    const commune = byCode.get(code);
    if (!commune) throw planFailures.notInProvince({ commune: code, province, day: asOf });
    return commune;
  });
}
