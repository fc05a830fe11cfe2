import { reasonOf } from "@egov-vn/core";
import { type Duration, localTime } from "../clock.js";
import { failures } from "../failures.js";
import { FAULTS } from "../faults/kinds.js";
import type { Fault } from "../faults/switches.js";
import { jsonResponse, type MockRequest, type MockResponse, problemResponse } from "../message.js";
import type { Province } from "../province.js";
import { jsonOf } from "../reading.js";
import type { Change } from "../store.js";
import { CONTROL_PATH } from "./paths.js";
import { type SessionReportOptions, sessionReport } from "./session-report.js";

type Answer = MockResponse | Promise<MockResponse>;
type Body = Readonly<Record<string, unknown>>;

const LONGEST_WAIT = 60_000;

const clockOf = (province: Province) => ({ time: province.time, now: province.now });

async function moved(province: Province, body: Body): Promise<MockResponse> {
  if (body.advance !== undefined) await province.advance(body.advance as Duration);
  else await province.setClock(body.to as Parameters<Province["setClock"]>[0]);
  return jsonResponse(200, clockOf(province));
}

async function waited(province: Province, body: Body): Promise<MockResponse> {
  const limit = Math.min(Number(body.milliseconds ?? 10_000), LONGEST_WAIT);
  const call = await province.traffic.waitFor(String(body.operation), limit);
  return call
    ? jsonResponse(200, call)
    : problemResponse(408, "Nothing came", [
        `Không có lời gọi ${body.operation} trong ${limit} ms.`,
        `No call of ${body.operation} came within ${limit} ms.`,
      ]);
}

const TYPES: Readonly<Record<string, string>> = {
  text: "text/plain",
  html: "text/html",
  junit: "application/xml",
  sarif: "application/sarif+json",
  json: "application/json",
  ndjson: "application/x-ndjson",
};

async function reported(province: Province, query: URLSearchParams): Promise<MockResponse> {
  const format = query.get("format") ?? "text";
  const type = Object.hasOwn(TYPES, format) ? TYPES[format] : undefined;
  if (type === undefined) throw failures.unknownFormat({ format, known: Object.keys(TYPES) });
  const session = query.get("session") ?? "default";
  const lang = query.get("lang") === "en" ? "en" : "vi";
  const options: SessionReportOptions = {
    format: format as NonNullable<SessionReportOptions["format"]>,
    session,
    lang,
  };
  const text = await sessionReport(province, options);
  if (text === undefined) throw failures.emptySession({ session });
  return { status: 200, headers: { "content-type": `${type}; charset=utf-8` }, body: new TextEncoder().encode(text) };
}

/** What can be asked of a province and done to it, by method and path below `/mock`. */
const ACTIONS: Readonly<Record<string, (province: Province, body: Body, query: URLSearchParams) => Answer>> = {
  "GET ": (province) =>
    jsonResponse(200, {
      province: province.profile.id,
      seed: province.seed,
      ...clockOf(province),
      operations: province.routes.map(({ name, operation, path }) => ({ name, method: operation.method, path })),
    }),
  "GET /accounts": (province) => jsonResponse(200, province.accounts),
  "GET /clock": (province) => jsonResponse(200, clockOf(province)),
  "POST /clock": moved,
  "GET /faults": (province) => jsonResponse(200, { on: province.faults.list(), known: FAULTS }),
  "POST /faults": (province, body) => {
    province.faults.add(body as unknown as Fault);
    return jsonResponse(201, province.faults.list());
  },
  "DELETE /faults": (province) => {
    province.faults.clear();
    return jsonResponse(200, []);
  },
  "GET /state": async (province) => jsonResponse(200, await province.snapshot()),
  "PUT /state": async (province, body) => {
    await province.restore(body as unknown as readonly Change[]);
    return jsonResponse(200, clockOf(province));
  },
  "POST /reset": async (province) => {
    await province.reset();
    return jsonResponse(200, clockOf(province));
  },
  "POST /wait-for": waited,
  "GET /report": (province, _, query) => reported(province, query),
  "GET /call-backs": (province) => jsonResponse(200, province.callBacks),
  "GET /traffic": (province, _, query) =>
    jsonResponse(
      200,
      province.traffic.list(query.get("session") ?? undefined).map((call) => ({ ...call, at: localTime(call.at) })),
    ),
};

/**
 * Does what a request to the control of a province asks for: reset, clock, faults, state, waiting, what came.
 */
export async function control(province: Province, request: MockRequest): Promise<MockResponse> {
  const [path = "", query = ""] = request.target.split("?");
  const below = path.slice(CONTROL_PATH.length).replace(/\/$/, "");
  const action = ACTIONS[`${request.method} ${below}`];
  if (!action) {
    const known = Object.keys(ACTIONS)
      .map((name) => name.replace(" ", ` ${CONTROL_PATH}`))
      .join(", ");
    return problemResponse(404, "No such control", [
      `Các thao tác điều khiển: ${known}.`,
      `The controls are: ${known}.`,
    ]);
  }
  const written = request.method === "POST" || request.method === "PUT";
  // A form of a foreign page cannot send this type, so that it cannot change anything here.
  if (written && request.body.length > 0 && !/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    return problemResponse(415, "JSON wanted", [
      "Hãy gửi content-type application/json.",
      "Send content-type application/json.",
    ]);
  }
  const body = request.body.length === 0 ? {} : jsonOf(request.body);
  if (typeof body !== "object" || body === null) {
    return problemResponse(400, "Not JSON", ["Nội dung không phải JSON.", "The body is not JSON."]);
  }
  try {
    return await action(province, body as Body, new URLSearchParams(query));
  } catch (error) {
    const reason = reasonOf(error);
    const [vi, en] = typeof reason === "string" ? [reason, reason] : [reason.vi, reason.en];
    return problemResponse(400, "Refused", [`Không thực hiện được. ${vi}`, `Not done. ${en}`]);
  }
}
