import { describe, expect, it } from "vitest";
import { districtNamed, interconnection, levelNamed, route } from "./interconnection.js";

describe("interconnection", () => {
  it("has three levels until 30/6/2025 and two from 1/7/2025", () => {
    expect(interconnection("2018-02-12")).toBeUndefined();
    expect(interconnection("2018-02-13")?.levels).toEqual(["province", "district", "commune"]);
    expect(interconnection("2025-06-30")?.levels).toEqual(["province", "district", "commune"]);
    expect(interconnection("2025-07-01")?.levels).toEqual(["province", "commune"]);
  });

  it("leads a dossier through the neighbours of its day", () => {
    const way = (...args: Parameters<typeof route>) => {
      const found = route(...args);
      return "legs" in found ? found.levels.join(">") : found.impossible;
    };
    expect(way("commune", "province", "2025-06-30")).toBe("commune>district>province");
    expect(way("commune", "province", "2025-07-01")).toBe("commune>province");
    expect(way("province", "commune", "2025-06-30")).toBe("province>district>commune");
    expect(way("district", "district", "2025-06-30")).toBe("district");
    expect(way("district", "province", "2025-07-01")).toBe("no-such-level");
    expect(way("commune", "district", "2026-01-01")).toBe("no-such-level");
    expect(way("commune", "province", "2010-01-01")).toBe("no-mechanism");
    expect(route("commune", "province", "2025-07-01")).toMatchObject({
      legs: [{ from: "commune", to: "province", direction: "up" }],
    });
  });

  it("knows a district's agency by its name, and leaves in doubt what is in doubt", () => {
    const districts = [
      "UBND huyện Mẫu",
      "Ủy ban nhân dân quận Mẫu",
      "Phòng Tài chính - Kế hoạch huyện Mẫu",
      "UBND thị xã Mẫu",
      "Chi nhánh Văn phòng đăng ký đất đai huyện Mẫu",
      "Cơ quan cấp huyện",
    ];
    const others = [
      "UBND xã Mẫu",
      "UBND phường Mẫu",
      "Sở Mẫu tỉnh A",
      "UBND thành phố Mẫu",
      "UBND xã Huyện Mẫu",
      "Công ty Huyện Mẫu",
    ];
    expect(districts.filter((name) => !districtNamed(name))).toEqual([]);
    expect(others.filter(districtNamed)).toEqual([]);
    expect(districtNamed("UBND huyện Mẫu".normalize("NFD"))).toBe(true);
    expect(["UBND xã Mẫu", "UBND huyện Mẫu", "Sở Mẫu", "Cục Mẫu"].map(levelNamed)).toEqual([
      "commune",
      "district",
      "province",
      undefined,
    ]);
  });
});
