import { type MockRequest, type MockResponse, problemResponse } from "./message.js";
import { jsonOf } from "./reading.js";
import { match, type Route, select } from "./router.js";

/** Systems of a province of which no interface is known, by the first part of their path. */
export const UNKNOWN_SYSTEMS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  "budget-unit-codes": [
    "Không tìm thấy văn bản nào về giao diện cấp mã số đơn vị có quan hệ ngân sách: chưa biết lời gọi và trả lời.",
    "No text on the interface that gives codes of budget units was found: neither call nor answer is known.",
  ],
  "official-mail": [
    "Không tìm thấy giao diện quản lý tài khoản thư điện tử công vụ.",
    "No interface for official mail accounts was found.",
  ],
  "media-monitoring": [
    "Không tìm thấy giao diện của hệ thống giám sát danh tiếng trên Internet.",
    "No interface of the monitoring of media was found.",
  ],
};

/** Finds the operation that a request means, or says why there is none. */
export function routed(
  routes: readonly Route[],
  request: MockRequest,
  path: string,
): { route: Route; params: Readonly<Record<string, string>> } | MockResponse {
  const matched = match(routes, request.method, path);
  switch (matched.kind) {
    case "hostile":
      return problemResponse(400, "Bad path", [
        "Đường dẫn có ký tự hoặc đoạn không được phép.",
        "The path has characters or segments that are not allowed.",
      ]);
    case "none": {
      const system = path.split("/")[1] ?? "";
      const unknown = Object.hasOwn(UNKNOWN_SYSTEMS, system) ? UNKNOWN_SYSTEMS[system] : undefined;
      if (unknown)
        return problemResponse(501, "Not modelled", [
          `Chưa mô phỏng hệ thống ${system}. ${unknown[0]}`,
          `The system ${system} is not modelled. ${unknown[1]}`,
        ]);
      return problemResponse(404, "No such operation", [
        "Không hệ thống nào của tỉnh có đường dẫn này.",
        "No system of the province has this path.",
      ]);
    }
    case "method": {
      const allow = matched.allowed.join(", ");
      const answer = problemResponse(405, "Wrong method", [
        `Đường dẫn này nhận ${allow}.`,
        `This path takes ${allow}.`,
      ]);
      return { ...answer, headers: { ...answer.headers, allow } };
    }
    case "found": {
      const json = matched.candidates.length > 1 ? jsonOf(request.body) : undefined;
      const chosen = select(matched.candidates, json, request.headers);
      if (chosen) return chosen;
      const at = matched.candidates[0]?.route.operation.select?.at.slice(1) ?? "";
      const known = matched.candidates.map(({ route }) => route.operation.select?.is).join(", ");
      return problemResponse(501, "Not modelled", [
        `Giá trị của trường ${at} không thuộc: ${known}.`,
        `The field ${at} has a value that is not modelled; modelled are: ${known}.`,
      ]);
    }
  }
}
