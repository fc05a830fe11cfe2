// Source: specs/codes/enumerations.csv, SHA-256 2c80db2d8cb3a897f2e8b03876940067a1d44023b18d9dd15feec2720a92e149
// Source: specs/codes/sources.csv, SHA-256 6139e36594d31014623360471e0e18acbc85cc20d00f2a9cc45ea8b73777f381
// Written by `pnpm generate`; change the source and run it again.

import type { Block, SourceRow, TermRow } from "../table.js";

export const termSources: readonly SourceRow[] = [
  ["tt-01-2022-btttt", "law", "Thông tư 01/2022/TT-BTTTT (QCVN 102:2016/BTTTT, sửa đổi 1:2022)", "2022-02-17"],
  ["edxml-samples", "observation", "Bộ mẫu edXML của Trục liên thông văn bản quốc gia"],
  ["edxml-bkav", "observation", "Máy chủ văn bản Bkav eDoc"],
  ["dvcqg-implementations", "observation", "Hai hệ thống một cửa nối Cổng Dịch vụ công quốc gia"],
  ["dvcqg-implementation", "observation", "Một hệ thống một cửa cấp tỉnh nối Cổng Dịch vụ công quốc gia"],
  ["ministry-adapter", "observation", "Bộ nối cổng dịch vụ của một bộ với iGate"],
  ["tt-185-2015-btc", "law", "Thông tư 185/2015/TT-BTC", "2015-11-17", "2016-01-01"],
  ["nd-137-2015", "law", "Nghị định 137/2015/NĐ-CP", "2015-12-31"],
];

export type EnumerationName =
  | "exchange-business"
  | "exchange-status"
  | "exchange-urgency"
  | "exchange-steering-from-1"
  | "exchange-steering-from-0"
  | "exchange-receiver-change"
  | "dossier-status"
  | "dossier-channel"
  | "dossier-applicant"
  | "dossier-applicant-ministry"
  | "dossier-return"
  | "dossier-filed-at"
  | "dossier-fee-collection"
  | "identity-paper"
  | "procedure-level"
  | "procedure-fee"
  | "portal-procedure-state"
  | "portal-procedure-type"
  | "portal-submission-method"
  | "portal-time-unit"
  | "portal-fee-type"
  | "portal-subject"
  | "budget-unit-kind"
  | "personal-number-century";

export const enumerationBlocks: Readonly<Record<EnumerationName, readonly Block<TermRow>[]>> = {
  "exchange-business": [
    {
      from: "2018-10-17",
      sources: ["edxml-samples", "edxml-bkav"],
      confidence: "A",
      rows: [
        ["0", "Văn bản mới", "New document"],
        ["1", "Thu hồi", "Revocation"],
        ["2", "Cập nhật", "Update"],
        ["3", "Thay thế", "Replacement"],
      ],
    },
  ],
  "exchange-status": [
    {
      from: "2018-10-17",
      sources: ["edxml-samples", "edxml-bkav"],
      confidence: "A",
      rows: [
        ["01", "Đã đến", "Arrived"],
        ["02", "Từ chối tiếp nhận", "Refused"],
        ["03", "Đã tiếp nhận", "Accepted"],
        ["04", "Phân công xử lý", "Assigned"],
        ["05", "Đang xử lý", "In progress"],
        ["06", "Hoàn thành xử lý", "Finished"],
        ["13", "Yêu cầu lấy lại", "Recall requested"],
        ["15", "Đồng ý cập nhật, lấy lại", "Update or recall agreed"],
        ["16", "Từ chối cập nhật, lấy lại", "Update or recall refused"],
      ],
    },
  ],
  "exchange-urgency": [
    {
      from: "2018-10-17",
      sources: ["edxml-samples", "edxml-bkav"],
      confidence: "A",
      rows: [
        ["0", "Thường", "Normal"],
        ["1", "Khẩn", "Urgent"],
        ["2", "Thượng khẩn", "Very urgent"],
        ["3", "Hỏa tốc", "Express"],
        ["4", "Hỏa tốc hẹn giờ", "Express, timed"],
      ],
    },
  ],
  "exchange-steering-from-1": [
    {
      from: "2018-10-17",
      sources: ["edxml-samples"],
      confidence: "C",
      rows: [
        ["1", "Không phải chỉ đạo", "Not steering"],
        ["2", "Chỉ đạo", "Steering"],
        ["3", "Báo cáo chỉ đạo", "Report on steering"],
      ],
    },
  ],
  "exchange-steering-from-0": [
    {
      from: "2018-10-17",
      sources: ["edxml-bkav"],
      confidence: "C",
      rows: [
        ["0", "Không phải chỉ đạo", "Not steering"],
        ["1", "Chỉ đạo", "Steering"],
        ["2", "Báo cáo chỉ đạo", "Report on steering"],
      ],
    },
  ],
  "exchange-receiver-change": [
    {
      from: "2018-10-17",
      sources: ["edxml-samples"],
      confidence: "B",
      rows: [
        ["0", "Bị bỏ khỏi danh sách", "Removed from the list"],
        ["1", "Thêm mới", "Added"],
      ],
    },
  ],
  "dossier-status": [
    {
      from: "2025-02-01",
      sources: ["dvcqg-implementations", "dvcqg-implementation"],
      confidence: "B",
      rows: [
        ["1", "Mới đăng ký", "Newly registered"],
        ["2", "Được tiếp nhận", "Accepted"],
        ["3", "Không được tiếp nhận", "Not accepted"],
        ["4", "Đang xử lý", "In progress"],
        ["5", "Yêu cầu bổ sung giấy tờ", "Supplement required"],
        ["6", "Yêu cầu thực hiện nghĩa vụ tài chính", "Payment required"],
        ["7", "Công dân yêu cầu rút hồ sơ", "Withdrawal requested"],
        ["8", "Dừng xử lý", "Stopped"],
        ["9", "Đã xử lý xong", "Finished"],
        ["10", "Đã trả kết quả", "Result returned"],
      ],
    },
  ],
  "dossier-channel": [
    {
      from: "2020-10-01",
      sources: ["dvcqg-implementations", "dvcqg-implementation"],
      confidence: "B",
      rows: [
        ["1", "Trực tiếp", "At the desk"],
        ["2", "Trực tuyến", "Online"],
        ["3", "Bưu chính", "By post"],
      ],
    },
  ],
  "dossier-applicant": [
    {
      from: "2020-10-01",
      sources: ["dvcqg-implementations", "dvcqg-implementation"],
      confidence: "B",
      rows: [
        ["1", "Công dân", "Citizen"],
        ["2", "Doanh nghiệp", "Enterprise"],
        ["3", "Cơ quan nhà nước", "State agency"],
        ["4", "Tổ chức khác", "Other organisation"],
      ],
    },
  ],
  "dossier-applicant-ministry": [
    {
      from: "2020-10-01",
      sources: ["ministry-adapter"],
      confidence: "C",
      rows: [
        ["0", "Công dân", "Citizen"],
        ["1", "Doanh nghiệp", "Enterprise"],
        ["2", "Hộ kinh doanh", "Household business"],
      ],
    },
  ],
  "dossier-return": [
    {
      from: "2020-10-01",
      sources: ["dvcqg-implementations", "dvcqg-implementation"],
      confidence: "B",
      rows: [
        ["0", "Trả trực tiếp", "At the desk"],
        ["1", "Bưu chính", "By post"],
      ],
    },
  ],
  "dossier-filed-at": [
    {
      from: "2025-02-01",
      sources: ["dvcqg-implementation"],
      confidence: "C",
      rows: [
        ["1", "Cổng Dịch vụ công quốc gia", "National portal"],
        ["2", "Cổng của tỉnh", "Provincial portal"],
      ],
    },
  ],
  "dossier-fee-collection": [
    {
      from: "2025-02-01",
      sources: ["dvcqg-implementation"],
      confidence: "C",
      rows: [
        ["1", "Khi tiếp nhận", "On acceptance"],
        ["2", "Khi bổ sung", "On supplement"],
        ["4", "Khi trả", "On return"],
      ],
    },
  ],
  "identity-paper": [
    {
      from: "2025-02-01",
      sources: ["dvcqg-implementation"],
      confidence: "C",
      rows: [
        ["1", "Căn cước công dân (12 số)", "Citizen identity card (12 digits)"],
        ["2", "Chứng minh nhân dân (9 số)", "Old identity card (9 digits)"],
      ],
    },
  ],
  "procedure-level": [
    {
      from: "2020-10-01",
      sources: ["dvcqg-implementations", "dvcqg-implementation"],
      confidence: "B",
      rows: [
        ["0", "Bộ", "Ministry"],
        ["1", "Tỉnh", "Province"],
        ["3", "Xã", "Commune"],
      ],
    },
    {
      from: "2020-10-01",
      to: "2025-06-30",
      sources: ["dvcqg-implementations", "dvcqg-implementation"],
      confidence: "B",
      rows: [["2", "Huyện", "District"]],
    },
  ],
  "procedure-fee": [
    {
      from: "2020-10-01",
      sources: ["dvcqg-implementations", "dvcqg-implementation"],
      confidence: "B",
      rows: [
        ["1", "Phí", "Charge (phí)"],
        ["2", "Lệ phí", "Fee (lệ phí)"],
      ],
    },
  ],
  "portal-procedure-state": [
    {
      from: "2026-07-18",
      sources: ["portal-2026-07"],
      confidence: "B",
      rows: [
        ["ACTIVE", "Đang áp dụng", "In use"],
        ["UPDATED", "Đã cập nhật", "Updated"],
      ],
    },
  ],
  "portal-procedure-type": [
    {
      from: "2026-07-18",
      sources: ["portal-2026-07"],
      confidence: "B",
      rows: [
        ["STANDARD", "Thủ tục chuẩn", "Standard procedure"],
        ["SPECIFIC", "Thủ tục đặc thù địa phương", "Province-specific procedure"],
        ["STANDARD_INTERNAL", "Thủ tục nội bộ", "Internal procedure"],
      ],
    },
  ],
  "portal-submission-method": [
    {
      from: "2026-07-18",
      sources: ["portal-2026-07"],
      confidence: "B",
      rows: [
        ["DIRECT", "Trực tiếp", "At the desk"],
        ["ONLINE", "Trực tuyến", "Online"],
        ["POSTAL", "Bưu chính", "By post"],
      ],
    },
  ],
  "portal-time-unit": [
    {
      from: "2026-07-18",
      sources: ["portal-2026-07"],
      confidence: "B",
      rows: [
        ["WORKING_DAY", "Ngày làm việc", "Working day"],
        ["DAY", "Ngày", "Day"],
        ["HOUR", "Giờ", "Hour"],
        ["MONTH", "Tháng", "Month"],
        ["OTHER", "Khác", "Other"],
      ],
    },
  ],
  "portal-fee-type": [
    {
      from: "2026-07-18",
      sources: ["portal-2026-07"],
      confidence: "B",
      rows: [
        ["FEE", "Phí", "Charge (phí)"],
        ["SERVICE_FEE", "Lệ phí", "Fee (lệ phí)"],
        ["PRICE_LEVEL", "Mức giá", "Price level"],
      ],
    },
  ],
  "portal-subject": [
    {
      from: "2026-07-18",
      sources: ["portal-2026-07"],
      confidence: "B",
      rows: [
        ["ĐT1", "Công dân Việt Nam", "Vietnamese citizen"],
        ["ĐT2", "Doanh nghiệp", "Enterprise"],
        ["ĐT4", "Người nước ngoài", "Foreigner"],
        ["DT11", "Hợp tác xã", "Cooperative"],
      ],
    },
  ],
  "budget-unit-kind": [
    {
      from: "2015-11-17",
      sources: ["tt-185-2015-btc"],
      confidence: "A",
      rows: [
        ["1", "Đơn vị dự toán (nhóm 1)", "Budget unit (group 1)"],
        ["2", "Đơn vị dự toán (nhóm 2)", "Budget unit (group 2)"],
        ["3", "Đơn vị khác có quan hệ với ngân sách", "Other unit with a budget relation"],
        ["7", "Dự án đầu tư (nhóm 7)", "Investment project (group 7)"],
        ["8", "Dự án đầu tư (nhóm 8)", "Investment project (group 8)"],
      ],
    },
  ],
  "personal-number-century": [
    {
      from: "2015-12-31",
      sources: ["nd-137-2015"],
      confidence: "A",
      rows: [
        ["0", "Nam, sinh từ năm 1900 đến 1999", "Male, born 1900 to 1999"],
        ["1", "Nữ, sinh từ năm 1900 đến 1999", "Female, born 1900 to 1999"],
        ["2", "Nam, sinh từ năm 2000 đến 2099", "Male, born 2000 to 2099"],
        ["3", "Nữ, sinh từ năm 2000 đến 2099", "Female, born 2000 to 2099"],
        ["4", "Nam, sinh từ năm 2100 đến 2199", "Male, born 2100 to 2199"],
        ["5", "Nữ, sinh từ năm 2100 đến 2199", "Female, born 2100 to 2199"],
        ["6", "Nam, sinh từ năm 2200 đến 2299", "Male, born 2200 to 2299"],
        ["7", "Nữ, sinh từ năm 2200 đến 2299", "Female, born 2200 to 2299"],
        ["8", "Nam, sinh từ năm 2300 đến 2399", "Male, born 2300 to 2399"],
        ["9", "Nữ, sinh từ năm 2300 đến 2399", "Female, born 2300 to 2399"],
      ],
    },
  ],
};
