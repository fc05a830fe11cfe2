import { defineFailures } from "@egov-vn/core/failures";

export const failures = /* @__PURE__ */ defineFailures("clients", {
  notConfirmed: {
    vi: "Người ký chưa xác nhận trong thời hạn, hoặc đã từ chối. Hãy gửi lại yêu cầu ký.",
    en: "The signer did not confirm in time, or refused. Send the request again.",
  },
  badSignatureText: {
    vi: "Dịch vụ ký trả về dữ liệu không phải Base64. Hãy báo cho nhà cung cấp dịch vụ ký.",
    en: "The signing service replied with what is no Base64. Tell the provider of the service.",
  },
});
