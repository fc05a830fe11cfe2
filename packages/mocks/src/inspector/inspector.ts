import { type Language, reasonOf } from "@egov-vn/core";
import { htmlPage, type Markup, markup } from "@egov-vn/core/markup";
import { type MockRequest, type MockResponse, problemResponse } from "../message.js";
import type { Province } from "../province.js";
import { clockPart, faultsPart, resetPart } from "./control-parts.js";
import { curlOf } from "./curl.js";
import type { InspectorView } from "./parts.js";
import { INSPECTOR_SCRIPT } from "./script.js";
import { stateParts } from "./state-parts.js";
import { INSPECTOR_STYLE } from "./style.js";
import { exchangePart, findingsOf, trafficPart } from "./traffic-part.js";
import { sayingIn } from "./words.js";

const SCRIPT = "/mock/inspector.js";
const FILES = { scripts: [SCRIPT], calls: true } as const;
const encoder = new TextEncoder();

/** Headers of every page: nothing is kept by the browser, guessed at, or framed by others. */
const SAFE = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
} as const;

const said = (type: string, text: string, more: Readonly<Record<string, string>> = {}): MockResponse => ({
  status: 200,
  headers: { "content-type": `${type}; charset=utf-8`, ...SAFE, ...more },
  body: encoder.encode(text),
});

function viewOf(province: Province, query: URLSearchParams, origin: string): InspectorView {
  const language: Language = query.get("lang") === "en" ? "en" : "vi";
  const session = query.get("session");
  return { province, language, say: sayingIn(language), origin, ...(session !== null && { session }) };
}

/** The parts of the page that its head leads to. */
const PARTS = ["traffic", "mailboxes", "dossiers", "payments", "signatures", "clock", "faults"] as const;

function header({ province, language, say, session }: InspectorView, contents?: true): Markup {
  const other = language === "vi" ? "en" : "vi";
  const query = new URLSearchParams({ lang: other, ...(session !== undefined && { session }) });
  const name = province.profile.name[language === "vi" ? 0 : 1];
  const skip = contents && markup`<a class="skip" href="#traffic">${say("skip")}</a>`;
  const parts =
    contents &&
    markup`<nav class="parts" aria-label="${say("contents")}"><ul class="links">${PARTS.map((id) => markup`<li><a href="#${id}">${say(id)}</a></li>`)}</ul></nav>`;
  return markup`${skip}<header class="top"><h1>${say("title")}</h1><p>${name} (${province.profile.code})</p><nav><ul class="links"><li><a href="/?${query.toString()}" lang="${other}" hreflang="${other}">${other === "vi" ? "Tiếng Việt" : "English"}</a></li></ul></nav>${parts}</header>`;
}

/** Writes the inspector's page. */
async function page(view: InspectorView): Promise<string> {
  const { language, say, province } = view;
  const [version, state] = [province.version, await stateParts(view)];
  const body = markup`${header(view, true)}<p id="said" role="status" data-version="${version}" data-done="${say("done")}" data-failed="${say("failed")}"></p><noscript><p>${say("noScript")}</p></noscript>
<main><div class="column">${trafficPart(view)}${state}</div><div class="column">${clockPart(view)}${faultsPart(view)}${resetPart(view)}</div></main>`;
  return htmlPage({ language, title: say("title"), style: INSPECTOR_STYLE, files: FILES, body: body.text });
}

function exchangePage(view: InspectorView, number: number): string | undefined {
  const { province, language, say } = view;
  const exchange = province.recording?.get(number);
  if (!exchange) return undefined;
  const call = province.traffic.list().find((one) => one.number === number);
  const title = `${number} ${call?.operation ?? ""}`.trim();
  const body = markup`${header(view)}<p id="said" role="status"></p><main><section><p><a href="/?lang=${language}">${say("back")}</a></p><h2>${title}</h2>${call && findingsOf(call, view)}<div id="exchange">${exchangePart(exchange, call, view)}</div></section></main>`;
  return htmlPage({ language, title, style: INSPECTOR_STYLE, files: FILES, body: body.text });
}

const gone = (): MockResponse =>
  problemResponse(404, "Not kept", [
    "Nội dung của lời gọi này không được giữ, hoặc quá dài.",
    "What was said in this call is not kept, or too long.",
  ]);

/**
 * Answers what the inspector's page asks for, in a browser at `/`.
 *
 * @param origin the address under which the province is called.
 * @returns nothing when the request is for something else.
 */
export async function inspector(
  province: Province,
  { method, target, headers }: MockRequest,
  origin: string,
): Promise<MockResponse | undefined> {
  if (method !== "GET") return undefined;
  const [path = "", text = ""] = target.split("?");
  const query = (): URLSearchParams => new URLSearchParams(text);
  const view = (): InspectorView => viewOf(province, query(), origin);
  const number = (): number => Number(query().get("number"));
  switch (path) {
    case "/": {
      try {
        await province.opened();
      } catch (error) {
        const reason = reasonOf(error);
        return problemResponse(
          503,
          "Store away",
          typeof reason === "string" ? [reason, reason] : [reason.vi, reason.en],
        );
      }
      const etag = `"${province.version}"`;
      if (headers["if-none-match"] === etag) return { status: 304, headers: { etag, ...SAFE }, body: new Uint8Array() };
      return said("text/html", await page(view()), { etag });
    }
    case "/favicon.ico":
      return { status: 204, headers: {}, body: new Uint8Array() };
    case SCRIPT:
      return said("text/javascript", INSPECTOR_SCRIPT);
    case "/mock/exchange": {
      const html = exchangePage(view(), number());
      return html === undefined ? gone() : said("text/html", html);
    }
    case "/mock/curl": {
      const exchange = province.recording?.get(number());
      const command = exchange && curlOf(exchange, origin);
      return command === undefined ? gone() : said("text/plain", command);
    }
    default:
      return undefined;
  }
}
