import type { Dossier } from "../schema.js";
import { basis } from "./basis.js";
import { type ExampledRule, NONE, ruleMaker } from "./build.js";

const rule = ruleMaker<Dossier>({
  DocTypeCode: "1.009999",
  DocTypeName: "Thủ tục mẫu cấp giấy phép",
  DocCode: "H99.12-241115-0001",
  CitizenName: "NGUYỄN VĂN MẪU",
  ApplicantsType: 1,
  DateReceived: "2024-11-15T08:30:00.000+0700",
  DateAppointed: "2024-11-22T17:00:00.000+0700",
  IsSuccess: false,
  IsReturned: false,
  HasSupplementary: false,
  Status: 1,
  ProcessingOrganName: "Sở Mẫu tỉnh A",
});

/** Rules on what the older LGSP document says twice: in a flag and in a date or list. */
export const declaredRules: readonly ExampledRule<Dossier>[] = [
  rule(
    "DOS-090",
    "warning",
    basis.unreturned,
    {
      title: ["Chưa trả mà đã có ngày trả", "Not returned, but with a time of return"],
      message: [
        "IsReturned là false nhưng ReturnedDate là {time}; OpenCPS điền ngày hẹn trả vào đây.",
        "IsReturned is false, but ReturnedDate is {time}; OpenCPS puts the appointed time there.",
      ],
      remedy: ["Không dùng ngày này làm ngày trả.", "Do not take it for the time of return."],
    },
    ({ declared, returnedAt }) =>
      declared?.returned === false && returnedAt !== undefined
        ? [{ path: "/returnedAt", params: { time: typeof returnedAt === "string" ? returnedAt : returnedAt.unparsed } }]
        : NONE,
    { ReturnedDate: "2024-11-22T17:00:00.000+0700" },
  ),
  rule(
    "DOS-091",
    "warning",
    basis.consistency,
    {
      title: ["Cờ không khớp với ngày hoặc danh sách", "A flag does not fit its date or list"],
      message: ["{flag} là {value} nhưng {other} nói ngược lại.", "{flag} is {value}, but {other} says otherwise."],
      remedy: ["Ghi cờ theo dữ liệu.", "Set the flag by the data."],
    },
    ({ declared, returnedAt, supplements }) => {
      if (declared === undefined) return NONE;
      if (declared.returned === true && returnedAt === undefined) {
        return [{ path: "/declared/returned", params: { flag: "IsReturned", value: "true", other: "ReturnedDate" } }];
      }
      if (declared.succeeded === true && declared.succeededAt === undefined) {
        return [{ path: "/declared/succeeded", params: { flag: "IsSuccess", value: "true", other: "SuccessDate" } }];
      }
      if (declared.hasSupplements === false && supplements !== undefined) {
        const params = { flag: "HasSupplementary", value: "false", other: "Supplementaries" };
        return [{ path: "/declared/hasSupplements", params }];
      }
      return NONE;
    },
    { IsSuccess: true },
    { IsSuccess: true, SuccessDate: "2024-11-21T16:00:00.000+0700" },
  ),
];
