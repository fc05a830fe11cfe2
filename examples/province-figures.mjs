// What four provinces printed on their procedures and dossiers, as they printed it, and where it contradicts itself.
// Printed figures are never corrected: the reader learns which ones cannot all be true.
import { catalogueOf, renderFinding } from "@egov-vn/core";
import { consistency, procedureStandard } from "@egov-vn/procedures";

// Press reports on the provinces' e-government programmes. All four were merged on 1/7/2025. The reports on Bắc Ninh
// (29/10/2019) and Thái Bình (2019) print no figure on procedures or dossiers.
export const reports = [
  {
    source: "Bắc Giang, 24/12/2018",
    totals: [
      {
        what: { vi: "Thủ tục hành chính", en: "Administrative procedures" },
        value: 2127,
        parts: [
          { what: { vi: "Dịch vụ công mức độ 1–2", en: "Services of level 1–2" }, value: 1912 },
          { what: { vi: "Dịch vụ công mức độ 3", en: "Services of level 3" }, value: 667 },
          { what: { vi: "Dịch vụ công mức độ 4", en: "Services of level 4" }, value: 103 },
        ],
      },
    ],
    values: [
      { what: { vi: "Sở, ngành dùng một cửa điện tử", en: "Departments with a one-stop system" }, printed: "19/20" },
      { what: { vi: "Huyện dùng một cửa điện tử", en: "Districts with a one-stop system" }, printed: "10/10" },
      { what: { vi: "Xã dùng một cửa điện tử", en: "Communes with a one-stop system" }, printed: "230" },
    ],
  },
  {
    source: "Bắc Giang, 2019",
    totals: [
      {
        what: { vi: "Thủ tục hành chính", en: "Administrative procedures" },
        value: 2490,
        parts: [
          { what: { vi: "Dịch vụ công mức độ 1–2", en: "Services of level 1–2" }, value: 1558 },
          { what: { vi: "Dịch vụ công mức độ 3", en: "Services of level 3" }, value: 660 },
          { what: { vi: "Dịch vụ công mức độ 4", en: "Services of level 4" }, value: 272 },
        ],
      },
    ],
    shares: [
      {
        what: { vi: "Hồ sơ một cửa của các sở, ngành năm 2018", en: "One-stop dossiers of departments, 2018" },
        numerator: 63_744,
        denominator: 77_855,
        printed: "81.85 %",
      },
      {
        what: { vi: "Hồ sơ một cửa của các huyện năm 2018", en: "One-stop dossiers of districts, 2018" },
        numerator: 114_438,
        denominator: 123_049,
        printed: "93 %",
      },
    ],
    values: [
      { what: { vi: "Hồ sơ trực tuyến mức độ 3 năm 2018", en: "Online dossiers of level 3, 2018" }, printed: "2,034" },
      { what: { vi: "Hồ sơ trực tuyến mức độ 4 năm 2018", en: "Online dossiers of level 4, 2018" }, printed: "6,106" },
    ],
  },
  {
    source: "Nam Định, 29/6/2021",
    values: [{ what: { vi: "Dịch vụ đủ điều kiện ở mức độ 4", en: "Eligible services at level 4" }, printed: "100 %" }],
  },
];

export const findings = reports.flatMap((report) => consistency(undefined, report).findings);

for (const finding of findings) console.log(renderFinding(finding, catalogueOf(procedureStandard), "en").message);
if (findings.length !== 2) throw new Error("the example no longer shows what it says");
