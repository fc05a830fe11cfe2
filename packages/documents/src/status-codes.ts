/** The status codes that have a meaning in any source, with what they say. */
export const STATUS_CODES = {
  "01": { vi: "Đã đến", en: "Arrived" },
  "02": { vi: "Từ chối tiếp nhận", en: "Refused" },
  "03": { vi: "Đã tiếp nhận", en: "Accepted and registered" },
  "04": { vi: "Phân công xử lý", en: "Assigned" },
  "05": { vi: "Đang xử lý", en: "In progress" },
  "06": { vi: "Hoàn thành xử lý", en: "Finished" },
  "13": { vi: "Yêu cầu lấy lại văn bản", en: "Request to pull back" },
  "15": { vi: "Đồng ý cập nhật, lấy lại", en: "Agrees to update or pull back" },
  "16": { vi: "Từ chối cập nhật, lấy lại", en: "Refuses to update or pull back" },
} as const;

/** One of the status codes that have a meaning. */
export type StatusCode = keyof typeof STATUS_CODES;
