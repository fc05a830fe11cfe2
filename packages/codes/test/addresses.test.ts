import { foldVietnamese } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { resolveAddress, successors } from "../src/communes.js";
import * as history from "../src/history.js";
import { communes, districts, provinces } from "./covered.js";

const OLD = "2025-06-30";

const nameOf = new Map(communes({ asOf: "2025-07-01" }).map(({ code, fullName }) => [code, fullName]));

type Resolution = ReturnType<typeof resolveAddress>;

/** Returns the codes of the communes that a resolution leaves possible. */
function possible(resolution: Resolution): string[] {
  if (resolution.kind === "not-found") return [];
  if (resolution.kind === "ambiguous") return [...new Set(resolution.readings.flatMap(possible))].sort();
  return "to" in resolution ? [resolution.to.code] : resolution.candidates.map(({ unit }) => unit.code).sort();
}

const isSure = ({ kind }: Resolution): boolean => kind === "certain" || kind === "current";

/** Returns the names of the communes that a resolution leaves possible. */
const names = (resolution: Resolution): string[] => possible(resolution).map((code) => nameOf.get(code) ?? code);

/** Returns what a text is now: one commune, several, or which part is missing. */
function answer(text: string, resolve: typeof resolveAddress = resolveAddress): string {
  const resolution = resolve(text);
  if (resolution.kind === "not-found") return `no ${resolution.part}`;
  return `${isSure(resolution) ? "is" : resolution.kind} ${names(resolution).join(", ")}`;
}

describe("an address in one text", () => {
  it.each([
    // Any separators, or just titles, or nothing.
    ["Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội", "is Phường Hồng Hà"],
    ["Phường Phúc Xá; Quận Ba Đình; Thành phố Hà Nội", "is Phường Hồng Hà"],
    ["Phường Phúc Xá\nQuận Ba Đình\nThành phố Hà Nội", "is Phường Hồng Hà"],
    ["Phường Phúc Xá - Quận Ba Đình - Thành phố Hà Nội", "is Phường Hồng Hà"],
    ["Phường Phúc Xá – Quận Ba Đình – Hà Nội", "is Phường Hồng Hà"],
    ["Phường Phúc Xá Quận Ba Đình Thành phố Hà Nội", "is Phường Hồng Hà"],
    ["phuong phuc xa quan ba dinh thanh pho ha noi", "is Phường Hồng Hà"],
    ["Phúc Xá Ba Đình Hà Nội", "is Phường Hồng Hà"],
    ["Phường Phúc Xá (Quận Ba Đình, Hà Nội)", "is Phường Hồng Hà"],
    ["P. Phúc Xá. Quận Ba Đình. Hà Nội.", "is Phường Hồng Hà"],
    ["Hà Nội, Ba Đình, Phúc Xá", "is Phường Hồng Hà"],
    // A street in front, a country or a postcode behind.
    ["Số 12/3 ngõ 5 đường Hồng Hà, tổ 4, P.Phúc Xá, Q.Ba Đình, Hà Nội", "is Phường Hồng Hà"],
    ["P. Phúc Xá, Q. Ba Đình, Hà Nội 100000, Việt Nam", "is Phường Hồng Hà"],
    ["P. Phúc Xá, Q. Ba Đình, Hà Nội, VN.", "is Phường Hồng Hà"],
    ["Phuc Xa Ward, Ba Dinh District, Hanoi City, Vietnam", "is Phường Hồng Hà"],
    // Abbreviated, stuck together, in English.
    ["F.Bến Nghé, Q1, HCMC", "is Phường Sài Gòn"],
    ["P Bến Nghé, Q 1, TP HCM", "is Phường Sài Gòn"],
    ["Ward 5, District 3, Ho Chi Minh City", "is Phường Bàn Cờ"],
    ["W.5, D.3, HCMC", "is Phường Bàn Cờ"],
    ["F5, Q3, TPHCM", "is Phường Bàn Cờ"],
    ["P.5, QPhú Nhuận, TPHCM", "is Phường Đức Nhuận"],
    ["Phường Bến Nghé, Quận I, Sài Gòn", "is Phường Sài Gòn"],
    ["Phường Bến Nghé, Quận Nhất, Sài Gòn", "is Phường Sài Gòn"],
    ["Phuong Mai Ward, Dong Da District, Ha Noi", "partial Phường Kim Liên, Phường Bạch Mai"],
    // Other names and spellings.
    ["P. Tân Lợi, TP BMT, Daklak", "is Phường Buôn Ma Thuột"],
    ["P. Tân Lợi, TP Buôn Mê Thuột, Đăk Lăk", "is Phường Buôn Ma Thuột"],
    ["Phường Nhơn Bình, TP Qui Nhơn, Bình Định", "is Phường Quy Nhơn Đông"],
    ["Phường Thống Nhất, TP Kontum, Kontum", "is Phường Kon Tum"],
    ["Xã Quảng Tiến, Huyện Cư Mgar, Daklak", "is Xã Quảng Phú"],
    ["Phường Vỹ Dạ, TP Huế, TT Huế", "no district"],
    // Across the change of 1/7/2025.
    ["Phường Đa Mai, TP Bắc Giang, tỉnh Bắc Ninh", "is Phường Đa Mai"],
    ["Phường Sài Gòn, Quận 1, TP.HCM", "is Phường Sài Gòn"],
    ["Xã Vân Sơn, tỉnh Hòa Bình", "is Xã Vân Sơn"],
    ["Phường Bắc Giang, tỉnh Bắc Giang", "is Phường Bắc Giang"],
    ["Phường Hồng Hà, Hà Nội", "is Phường Hồng Hà"],
    // Districts without communes, and without a province.
    ["Huyện Côn Đảo, Bà Rịa - Vũng Tàu", "is Đặc khu Côn Đảo"],
    ["Phường Hiệp Phú, TP Thủ Đức", "is Phường Tăng Nhơn Phú"],
  ])("%j %s", (text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it.each([
    ["Thị trấn Trâu Quỳ, Gia Lâm, Hà Nội", "partial Xã Gia Lâm, Xã Bát Tràng"],
    [
      "Phường Quang Trung, Hà Nội",
      "ambiguous Phường Kim Liên, Phường Đống Đa, Phường Kiến Hưng, Phường Hà Đông, Xã Kiều Phú, Xã Tây Phương",
    ],
    // An old name and a new one of another place.
    ["Xã Thạnh An, Cần Thơ", "ambiguous Xã Thạnh An, Xã Thạnh Quới"],
    // Without a district the title decides nothing: Phường and xã of the name lie apart.
    ["Phường Thanh Sơn, Quảng Ninh", "ambiguous Phường Uông Bí, Xã Ba Chẽ"],
    // The district or the new ward of its name.
    ["TP Huế, Huế", "no district"],
  ])("%j is not one answer: %s", (text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it("takes a name that is a commune and a district for neither alone", () => {
    const resolution = resolveAddress("12 Lý Thường Kiệt, Hoàn Kiếm, Hà Nội");
    const readings = resolution.kind === "ambiguous" ? resolution.readings : [];
    expect(readings.map(({ kind }) => kind)).toEqual(["current", "partial"]);
  });

  it.each([
    ["Xã Phúc Xá, Huyện Sóc Sơn, Hà Nội", "commune"],
    ["Phường Phúc Xá, Quận Atlantis, Hà Nội", "district"],
    ["Phường Phúc Xá, Quận Ba Đình, Tỉnh Atlantis", "province"],
    ["Phúc Xaa, Ba Đình, Hà Nội", "commune"],
    ["Hà Nội", "commune"],
    ["Phúc Xá", "province"],
    ["", "province"],
    ["Phường Phúc Xá, Phường Trúc Bạch, Hà Nội", "district"],
    // A street that bears the name of a commune elsewhere.
    ["Phố Hàng Ngang, Hà Nội", "commune"],
    ["Đường Trần Phú, Hà Nội", "commune"],
  ])("%j has no such %s", (text, part) => {
    expect(resolveAddress(text)).toMatchObject({ kind: "not-found", part });
  });

  it("names what may have been meant: almost the same name, or this name in another district", () => {
    const near = (text: string) => {
      const resolution = resolveAddress(text);
      return resolution.kind === "not-found" ? resolution.near.map(({ fullName }) => fullName) : [];
    };
    expect(near("Phường Phúc Xaa, Quận Ba Đình, Hà Nội")[0]).toBe("Phường Phúc Xá");
    expect(near("Phường Phúc Xá, Quận Đống Đa, Hà Nội")[0]).toBe("Phường Phúc Xá");
    expect(near("Phường Phúc Xá, Quận Ba Đìnhh, Hà Nội")[0]).toBe("Quận Ba Đình");
    expect(near("Phường Phúc Xá, Quận Ba Đình, Hà Nộii")[0]).toBe("Thành phố Hà Nội");
    expect(near("Qwxyz, Ba Đình, Hà Nội")).toEqual([]);
  });

  it("keeps a doubt about marks and titles", () => {
    for (const [text, doubt] of [
      ["Xã Phúc Xá, Ba Đình, Hà Nội", "title-differs"],
      ["Phúc Xà, Ba Đình, Hà Nội", "marks-differ"],
      ["Phường Phúc Xá, Huyện Ba Đình, Hà Nội", "title-differs"],
    ] as const) {
      expect(resolveAddress(text), text).toMatchObject({ kind: "unclear", doubt });
    }
  });

  it("may be given in parts as well", () => {
    expect(resolveAddress({ province: "", district: "TP Thủ Đức", commune: "Hiệp Phú" }).kind).toBe("certain");
    expect(resolveAddress({ province: "Hanoi City", district: "Ba Dinh District", commune: "Phuc Xa Ward" }).kind).toBe(
      "certain",
    );
  });
});

const STYLES: Readonly<Record<string, (parts: readonly [string, string, string]) => string>> = {
  commas: (parts) => parts.join(", "),
  dashes: (parts) => parts.join(" - "),
  "titles alone": (parts) => parts.join(" "),
  "without marks": (parts) => foldVietnamese(parts.join(", ")),
  "titles alone, without marks": (parts) => foldVietnamese(parts.join(" ")),
  capitals: (parts) => parts.join(", ").toUpperCase(),
  "the province first": (parts) => [...parts].reverse().join(", "),
  "a street and a country": (parts) => `Số 5 đường Trần Phú, ${parts.join(", ")}, Việt Nam`,
};

describe("every tenth old commune, written in each way", () => {
  const districtOf = new Map(districts({ asOf: OLD }).map((row) => [row.code, row.fullName]));
  const provinceOf = new Map(provinces({ asOf: OLD }).map((row) => [row.code, row.fullName]));
  const rows = communes({ asOf: OLD }).filter((_, index) => index % 10 === 0);

  it.each(Object.entries(STYLES))("with %s: never certain and wrong, and sure where its code is", (_, write) => {
    let [sure, certain] = [0, 0];
    for (const { code, fullName, provinceCode, districtCode = "" } of rows) {
      const text = write([fullName, districtOf.get(districtCode) ?? "", provinceOf.get(provinceCode) ?? ""]);
      const resolution = resolveAddress(text);
      const succession = successors(code, OLD);
      const links = succession.kind === "followed" ? succession.links.map(({ unit }) => unit.code) : [];
      const isCertain = succession.kind === "followed" && succession.certainty === "certain";
      if (isCertain) certain += 1;
      if (!isSure(resolution)) continue;
      expect(isCertain, text).toBe(true);
      expect(possible(resolution), text).toEqual(links);
      sure += 1;
    }
    expect(certain).toBeGreaterThan(900);
    expect(sure / certain).toBeGreaterThan(0.99);
  });
});

describe("an address of before 1/3/2025", () => {
  const older = (text: string): string => answer(text, history.resolveAddress);

  it.each([
    ["P. Bình Khánh, Quận 2, TP. Hồ Chí Minh", "is Phường An Khánh"],
    ["P. 6, Quận 3, TP. Hồ Chí Minh", "is Phường Xuân Hòa"],
    ["Phường Hiệp Phú, Quận 9, TPHCM", "is Phường Tăng Nhơn Phú"],
    // Divided into Phường 2 and 9, which came together again.
    ["P. 5, Quận 6, TP. Hồ Chí Minh", "is Phường Bình Tây"],
    ["X. Cẩm Đình, H. Phúc Thọ, Hà Tây", "is Xã Phúc Lộc"],
    ["X. Vân Canh, H. Hoài Đức, Hà Tây", "partial Phường Xuân Phương, Xã Sơn Đồng"],
    // Not every address of Hà Tây is in Hà Nội.
    ["X. Tân Đức, H. Ba Vì, Hà Tây", "is Phường Việt Trì"],
    ["X. Nham Sơn, H. Yên Dũng, Bắc Giang", "is Phường Yên Dũng"],
    ["X. Đông Xuân, H. Lương Sơn, Hòa Bình", "is Xã Yên Xuân"],
    ["Phường Ngã Tư Sở, Quận Đống Đa, Hà Nội", "is Phường Đống Đa"],
  ])("%j %s", (text, expected) => {
    expect(older(text)).toBe(expected);
    expect(answer(text), "the units of 2025 alone").toMatch(/^no /);
  });

  it("is not sure of a weak source, and of a district that ended", () => {
    expect(older("X. Ngọc Sơn, H. Chương Mỹ, Hà Tây")).toMatch(/^unclear /);
    expect(older("Quận 2, TP. Hồ Chí Minh")).not.toMatch(/^is /);
    expect(older("X. Văn Khê, Hà Đông, Hà Tây")).not.toMatch(/^is /);
    expect(older("Phường Phúc Xá, Quận 99, TP. Hồ Chí Minh")).toBe("no district");
  });

  it("finds what the units of 2025 find, and takes a commune only for a district that it lay in", () => {
    for (const text of ["P. Phúc Xá, Q. Ba Đình, Hà Nội", "Xã Thạnh An, Cần Thơ", "Xã Phúc Xá, Ba Đình, Hà Nội"]) {
      expect(older(text), text).toBe(answer(text));
    }
    // Quận 2 never held Phường Hiệp Phú, though Thủ Đức has the code of the one and took in the other.
    expect(older("Phường Hiệp Phú, Quận 2, TP. Hồ Chí Minh")).toBe("no commune");
  });
});
