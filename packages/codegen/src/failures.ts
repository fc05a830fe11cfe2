import { defineFailures } from "@egov-vn/core";

/** Failures that are thrown to a caller that generates from something that is no specification. */
export const failures = defineFailures("codegen", {
  unreadable: {
    vi: "Không đọc được tệp {file}. Kiểm tra đường dẫn và quyền đọc.",
    en: "The file {file} cannot be read. Check its path and its permissions.",
  },
  tooLarge: {
    vi: "Tệp {file} lớn hơn {limit} byte. Tách đặc tả thành nhiều tệp.",
    en: "The file {file} is larger than {limit} bytes. Split the specification.",
  },
  notText: {
    vi: "Tệp {file} không phải YAML hay JSON: dòng {line}. Sửa cú pháp ở dòng đó.",
    en: "The file {file} is neither YAML nor JSON: line {line}. Correct the syntax of that line.",
  },
  notOpenApi: {
    vi: "Tệp {file} không phải đặc tả OpenAPI 3.0 hay 3.1 (trường openapi là “{version}”). Chuyển đặc tả sang 3.1.",
    en: "The file {file} is no OpenAPI 3.0 or 3.1 (its field openapi is “{version}”). Convert the specification to 3.1.",
  },
  noOption: {
    vi: "Thiếu {option}. Ví dụ: egov generate --spec dac-ta.yaml --out src/gen",
    en: "{option} is missing. For example: egov generate --spec spec.yaml --out src/gen",
  },
  unknownOption: {
    vi: "Không có tùy chọn “{option}”. Dùng một trong: {allowed}.",
    en: "There is no option “{option}”. Use one of: {allowed}.",
  },
  foreignFile: {
    vi: "Tệp {file} không do bộ sinh mã tạo ra nên không bị ghi đè. Chuyển tệp đi hoặc chọn thư mục khác.",
    en: "The file {file} was not generated, so it is not written over. Move it, or choose another folder.",
  },
  brokenOutput: {
    vi: "Mã sinh ra cho tệp {file} sai cú pháp ở dòng {line}. Đây là lỗi của bộ sinh mã; gửi đặc tả cho chúng tôi.",
    en: "The code generated for {file} does not parse at line {line}. This is a fault of the generator; send us the specification.",
  },
});
