import { onlyOne, province } from "@egov-vn/codes";
import type { LocalDate } from "@egov-vn/core";
import { failures } from "../failures.js";
import type { Architecture, ArchitectureObject } from "../schema.js";
import { frameworkOn, nationalPlatforms } from "../tables/tables.js";

/** What a new file is made from. */
export interface NewArchitecture {
  /** The two-digit code of the province on that day. */
  readonly province: string;
  readonly asOf: LocalDate;
  readonly title?: string;
}

const LAYER_OF_BLOCK: Readonly<Record<string, Pick<ArchitectureObject, "layer" | "component">>> = {
  "Hạ tầng số": { layer: "infrastructure-security", component: "digital-infrastructure" },
  "An ninh mạng": { layer: "infrastructure-security", component: "security" },
  "Dữ liệu": { layer: "data-platforms", component: "data" },
  "Nền tảng lõi": { layer: "data-platforms", component: "core-platforms" },
  "Kênh tương tác": { layer: "channels-measurement", component: "channels" },
};

/** Returns the reference record of a shared national platform; how the province uses it is left to say. */
export function platformRecord(number: number): ArchitectureObject | undefined {
  const platform = nationalPlatforms.find((one) => one.number === number);
  if (!platform) return undefined;
  const place =
    LAYER_OF_BLOCK[platform.block] ?? ({ layer: "applications", component: "shared-applications" } as const);
  return {
    code: `QG-${platform.number}`,
    record: "reference",
    sourceCode: platform.key,
    name: platform.name,
    kind: "platform",
    ...place,
    state: "both",
    scope: ["national"],
    sharing: platform.group === "A" ? "national-a" : "national-b",
    owner: platform.owner,
    evidence: "Quyết định 1425/QĐ-TTg, Phụ lục II",
    unknown: [
      { field: "useState", reason: "Chưa kiểm kê" },
      { field: "confirmedBy", reason: "Chưa kiểm kê" },
    ],
  };
}

/**
 * Makes the file of a province to be filled in: its name and framework by the day, and a reference for each of the 17
 * national platforms of group A. Nothing is invented: what is not known is declared unknown.
 *
 * @throws Failure when no province bears the code on that day.
 * @example
 * newArchitecture({ province: "24", asOf: "2026-11-28" }).title // => "Khung kiến trúc Chính quyền số thành phố Bắc Ninh"
 */
export function newArchitecture({ province: code, asOf, title }: NewArchitecture): Architecture {
  const found = onlyOne(province(code, { asOf }));
  if (!found) throw failures.noProvince({ code, day: asOf });
  const framework = frameworkOn(asOf) ?? frameworkOn("2015-04-30");
  const place = found.fullName.replace(/^\S/, (letter) => letter.toLowerCase());
  return {
    id: `kien-truc-${code}`,
    title: title ?? `Khung kiến trúc Chính quyền số ${place}`,
    kind: "province",
    province: code,
    provinceName: found.name,
    issuer: `Ủy ban nhân dân ${place}`,
    framework: { key: (framework?.key ?? "cpdt-1.0") as Architecture["framework"]["key"] },
    version: "0.1",
    status: "draft",
    cutOff: asOf,
    units: [
      { id: "ubnd", name: `Ủy ban nhân dân ${place}`, level: "province", code: found.committeeCode },
      ...(asOf >= "2025-03-01"
        ? [
            {
              id: "so-khcn",
              name: `Sở Khoa học và Công nghệ ${place}`,
              level: "department" as const,
              since: "2025-03-01" as const,
              specialised: true,
            },
          ]
        : []),
    ],
    objects: nationalPlatforms
      .filter(({ group }) => group === "A")
      .map(({ number }) => platformRecord(number) as ArchitectureObject),
  };
}
