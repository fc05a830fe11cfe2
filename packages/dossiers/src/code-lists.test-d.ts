import { expectTypeOf, test } from "vitest";
import {
  type CodeOf,
  convertCode,
  dvcqgApplicantKinds,
  type IGateStatus,
  ministryApplicantKinds,
} from "./code-lists.js";
import type { ApplicantKind } from "./enums.js";

test("codes of one system are not those of another, though their digits are", () => {
  expectTypeOf<CodeOf<"ministry LoaiDoiTuong">>().not.toExtend<CodeOf<"dvcqg LoaiDoiTuong">>();
  expectTypeOf<CodeOf<"lgsp ApplicantsType">>().not.toExtend<CodeOf<"dvcqg LoaiDoiTuong">>();
  expectTypeOf<"1">().not.toExtend<CodeOf<"dvcqg LoaiDoiTuong">>();
  expectTypeOf<CodeOf<"dvcqg TrangThaiHoSo">>().not.toExtend<IGateStatus>();
  expectTypeOf(dvcqgApplicantKinds.code("1")).toEqualTypeOf<CodeOf<"dvcqg LoaiDoiTuong"> | undefined>();
});

test("a list takes its own codes only", () => {
  const code = ministryApplicantKinds.code("1") as CodeOf<"ministry LoaiDoiTuong">;
  expectTypeOf(ministryApplicantKinds.meaning(code)).toEqualTypeOf<ApplicantKind>();
  // @ts-expect-error: a code of the ministries' adapter is none of the national portal's
  dvcqgApplicantKinds.meaning(code);
  // @ts-expect-error: nor can it be converted from the wrong list
  convertCode(dvcqgApplicantKinds, code, ministryApplicantKinds);
});
