import { defineRule } from "@egov-vn/core";
import { CHECKING, FORMATS, RECEIVING } from "./basis.js";

/** Rules about what was signed: the value, the bytes, what was done afterwards. */
export const mathsRules = {
  wrongValue: defineRule({
    id: "SIG-001",
    severity: "error",
    basis: RECEIVING,
    title: ["Giá trị chữ ký sai", "The value of a signature is wrong"],
    message: [
      "Chữ ký của {signer}: giá trị chữ ký không phải do khóa của chứng thư tạo ra.",
      "Signature of {signer}: its value was not made by the key of the certificate.",
    ],
    remedy: [
      "Đề nghị bên gửi ký lại và gửi lại văn bản.",
      "Ask the sender to sign the document again and to send it again.",
    ],
  }),
  bytesChanged: defineRule({
    id: "SIG-002",
    severity: "error",
    basis: RECEIVING,
    title: ["Nội dung đã ký bị thay đổi", "What was signed was changed"],
    message: [
      "Chữ ký của {signer}: nội dung trong tệp không còn như lúc ký.",
      "Signature of {signer}: the bytes of the file are not those that were signed.",
    ],
    remedy: ["Đề nghị bên gửi gửi lại tệp gốc.", "Ask the sender for the original file."],
  }),
  unreadable: defineRule({
    id: "SIG-003",
    severity: "error",
    basis: FORMATS,
    title: ["Chữ ký không đọc được", "A signature cannot be read"],
    message: ["Chữ ký ở trường “{place}”: {reason}.", "Signature in field “{place}”: {reason}."],
    remedy: [
      "Đề nghị bên gửi ký lại bằng phần mềm khác, hoặc báo cho nhà cung cấp phần mềm ký.",
      "Ask the sender to sign with other software, or tell the maker of the software.",
    ],
  }),
  unsupported: defineRule({
    id: "SIG-004",
    severity: "error",
    unchecked: "error",
    basis: CHECKING,
    title: ["Không tính được chữ ký", "A signature cannot be computed"],
    message: [
      "Chữ ký của {signer}: không hỗ trợ cách ký hoặc loại khóa này.",
      "Signature of {signer}: its method or kind of key is not supported.",
    ],
    remedy: ["Kiểm tra chữ ký bằng phần mềm khác.", "Check the signature with other software."],
  }),
  contentChanged: defineRule({
    id: "SIG-005",
    severity: "error",
    basis: RECEIVING,
    title: ["Văn bản bị sửa sau khi ký", "The document was changed after it was signed"],
    message: [
      "Chữ ký của {signer} chỉ bao phủ {end} trong {size} byte đầu; sau đó tệp bị sửa: {changes}.",
      "The signature of {signer} covers the first {end} of {size} bytes only; the file was changed afterwards: {changes}.",
    ],
    remedy: [
      "Chỉ dùng bản đã ký; đề nghị bên gửi gửi lại tệp gốc.",
      "Use what was signed only; ask the sender for the original file.",
    ],
  }),
  overlaid: defineRule({
    id: "SIG-006",
    severity: "warning",
    basis: RECEIVING,
    title: ["Có phần thêm vào sau khi ký", "Something was laid over the document after it was signed"],
    message: [
      "Sau chữ ký của {signer}, tệp được thêm: {changes}.",
      "After the signature of {signer} this was added to the file: {changes}.",
    ],
    remedy: [
      "Xem phần thêm vào có che hoặc sửa nội dung đã ký hay không.",
      "See if what was added covers or alters what was signed.",
    ],
  }),
  olderRevision: defineRule({
    id: "SIG-007",
    severity: "info",
    basis: CHECKING,
    title: ["Chữ ký bao phủ bản trước của tệp", "A signature covers an earlier state of the file"],
    message: [
      "Chữ ký của {signer} bao phủ {end} trong {size} byte đầu; sau đó có thêm: {changes}.",
      "The signature of {signer} covers the first {end} of {size} bytes; added afterwards: {changes}.",
    ],
    remedy: ["Không cần làm gì.", "Nothing has to be done."],
  }),
  notPermitted: defineRule({
    id: "SIG-008",
    severity: "error",
    basis: FORMATS,
    title: ["Thay đổi mà người ký không cho phép", "A change that the signer did not permit"],
    message: [
      "Người ký {signer} chỉ cho phép mức {permits}, nhưng sau đó có: {changes}.",
      "The signer {signer} permits level {permits} only, yet this was done afterwards: {changes}.",
    ],
    remedy: ["Đề nghị bên gửi gửi lại tệp gốc.", "Ask the sender for the original file."],
  }),
  removed: defineRule({
    id: "SIG-009",
    severity: "error",
    basis: RECEIVING,
    title: ["Chữ ký đã bị gỡ khỏi văn bản", "A signature was taken out of the document"],
    message: [
      "Chữ ký của {signer} có trong bản trước của tệp nhưng không còn trong bản cuối.",
      "The signature of {signer} is in an earlier state of the file and not in the last one.",
    ],
    remedy: ["Hỏi bên gửi vì sao chữ ký bị gỡ.", "Ask the sender why the signature was taken out."],
  }),
  noSignature: defineRule({
    id: "SIG-050",
    severity: "info",
    unchecked: "skipped",
    basis: RECEIVING,
    title: ["Tệp không có chữ ký số", "The file has no digital signature"],
    message: ["Không tìm thấy chữ ký số nào trong tệp.", "No digital signature was found in the file."],
    remedy: [
      "Đề nghị bên gửi gửi tệp đã ký, nếu văn bản phải có chữ ký số.",
      "Ask the sender for the signed file, if the document has to be signed.",
    ],
  }),
  notReadable: defineRule({
    id: "SIG-051",
    severity: "error",
    unchecked: "error",
    basis: FORMATS,
    title: ["Không đọc được tệp để kiểm tra chữ ký", "The file cannot be read for its signatures"],
    message: ["Tệp không kiểm tra được: {reason}.", "The file cannot be checked: {reason}."],
    remedy: [
      "Kiểm tra tệp có phải PDF nguyên vẹn, không đặt mật khẩu hay không.",
      "See that the file is a whole PDF without a password.",
    ],
  }),
} as const;
