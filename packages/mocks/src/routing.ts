import { type MockRequest, type MockResponse, problemResponse } from "./message.js";
import { jsonOf } from "./reading.js";
import { match, type Route, select } from "./router.js";

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
    case "none":
      return problemResponse(404, "No such operation", [
        "Không hệ thống nào của tỉnh có đường dẫn này.",
        "No system of the province has this path.",
      ]);
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
