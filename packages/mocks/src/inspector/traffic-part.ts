import { explain } from "@egov-vn/clients/rules";
import { maskedHeaders, maskedQuery } from "@egov-vn/clients/runtime";
import { type Markup, markup } from "@egov-vn/core/markup";
import { REPORT_FORMATS } from "@egov-vn/validate/reports";
import { localTime } from "../clock.js";
import { FAULTS, type FaultKind } from "../faults/kinds.js";
import type { Exchange } from "../recording.js";
import type { Traffic } from "../traffic.js";
import { shownCurl } from "./curl.js";
import { type InspectorView, moment, part } from "./parts.js";
import { shownBody } from "./shown.js";

/** Calls that are listed; the newest count. */
const MOST_CALLS = 100;

const query = (values: Readonly<Record<string, string>>): string => `?${new URLSearchParams(values)}`;

/** Returns how good a status is, as a class. */
const kindOf = ({ status, findings }: Traffic): string =>
  status >= 500 ? "bad" : status >= 400 || findings.length > 0 ? "warn" : "good";

/** Says what is wrong with a call, in words and with its place. */
export function findingsOf({ findings }: Traffic, { language, say }: InspectorView): Markup {
  if (findings.length === 0) return markup`<p class="none">${say("noFindings")}</p>`;
  const told = explain(findings, language).map(
    ({ message, remedy }, index) =>
      markup`<li><p><strong>${message}</strong></p><p>${remedy}</p><p class="small">${say("place")}: <code>${findings[index]?.path || "/"}</code> · ${say("rule")} ${findings[index]?.rule}</p></li>`,
  );
  return markup`<ul class="findings">${told}</ul>`;
}

function faultsOf({ faults }: Traffic, { language, say }: InspectorView): Markup | undefined {
  if (faults.length === 0) return undefined;
  const names = faults.map((kind) => FAULTS[kind as FaultKind].title[language === "vi" ? 0 : 1]);
  return markup`<p><span class="tag fault">${say("struck")}: ${names.join(", ")}</span></p>`;
}

/** Returns a path as people write it, where it can be read. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function callOf(call: Traffic, view: InspectorView): Markup {
  const { say, language, province } = view;
  const { number, method, path, operation, status, findings, faults } = call;
  const counted = findings.length > 0 && say("findingCount", { count: findings.length });
  const recorded = province.recording?.get(number) !== undefined;
  const address = `/mock/exchange${query({ number: String(number), lang: language })}`;
  return markup`<li><details id="call-${number}"${recorded && markup` data-load="${address}"`}>
<summary><span class="number">${number}</span><span class="tag ${kindOf(call)}">${status}</span><span class="what"><span class="method">${method}</span> ${operation ?? readable(path)}</span>${counted && markup`<span class="tag warn">${counted}</span>`}${faults.length > 0 && markup`<span class="tag fault">${say("struck")}</span>`}<span class="time">${moment(call.at, language)}${localTime(call.at).slice(16)}</span></summary>
<div class="call"><p class="small"><code>${method} ${readable(path)}</code> · ${call.session}</p>${faultsOf(call, view)}<h3>${say("findings")}</h3>${findingsOf(call, view)}<div data-place>${recorded ? markup`<p><a href="${address}">${say("open")}</a></p>` : markup`<p class="none">${say("unrecorded")}</p>`}</div></div></details></li>`;
}

function sessionsOf(calls: readonly Traffic[], { say, language, session }: InspectorView): Markup | undefined {
  if (calls.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const call of calls) counts.set(call.session, (counts.get(call.session) ?? 0) + 1);
  const link = (name: string | undefined, words: string) =>
    markup`<li><a href="/${query({ lang: language, ...(name !== undefined && { session: name }) })}"${name === session && markup` aria-current="true"`}>${words}</a></li>`;
  const shown = session ?? calls.at(-1)?.session ?? "default";
  const reports = REPORT_FORMATS.map(
    (format) =>
      markup`<li><a href="/mock/report${query({ session: shown, format, lang: language })}">${format}</a></li>`,
  );
  return markup`<nav class="row" aria-label="${say("sessions")}"><h3>${say("sessions")}</h3><ul class="links">${link(undefined, `${say("allSessions")} (${calls.length})`)}${[...counts].map(([name, count]) => link(name, `${name} (${count})`))}</ul></nav>
<nav class="row" aria-label="${say("report")}"><h3>${say("report")}</h3><p class="small">${say("reportHint", { session: shown })}</p><ul class="links">${reports}</ul></nav>`;
}

/** Shows the calls that came, newest first. */
export function trafficPart(view: InspectorView): Markup {
  const { province, say, session, origin } = view;
  const all = province.traffic.list();
  const calls = session === undefined ? all : all.filter((call) => call.session === session);
  const shown = calls.slice(-MOST_CALLS).reverse();
  const list =
    shown.length === 0
      ? markup`<p class="none">${say("trafficEmpty")} <code>${origin}</code></p>`
      : markup`<ol class="calls" reversed>${shown.map((call) => callOf(call, view))}</ol>`;
  const more =
    calls.length > shown.length &&
    markup`<p class="none">${say("older", { shown: shown.length, all: calls.length })}</p>`;
  return part("traffic", say("traffic"), sessionsOf(all, view), list, more);
}

function sideOf(
  heading: string,
  line: string,
  { headers, body }: Exchange["request"] | Exchange["response"],
  { say }: InspectorView,
  marked: object,
): Markup {
  const listed = Object.entries(maskedHeaders(headers)).map(
    ([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`,
  );
  const { text, about } = shownBody(body, headers["content-type"] ?? "", say, marked);
  const content = about
    ? markup`<p class="none">${text}</p>`
    : markup`<pre tabindex="0" role="group" aria-label="${heading}: ${say("body")}">${text}</pre>`;
  return markup`<div class="side"><h3>${heading}</h3><p><code>${line}</code></p><h4>${say("headers")}</h4><dl>${listed}</dl><h4>${say("body")}</h4>${content}</div>`;
}

/** Shows what was said in a call: request, response, and the command that sends it again. */
export function exchangePart(exchange: Exchange, call: Traffic | undefined, view: InspectorView): Markup {
  const { say, origin, province } = view;
  const { request, response, number } = exchange;
  const marked = province.routes.find(({ name }) => name === call?.operation)?.operation ?? {};
  const names = maskedQuery(request.target);
  const path = request.target.split("?")[0] ?? "";
  const answer = sideOf(say("response"), response.lost ? say("lost") : String(response.status), response, view, {});
  const asked = sideOf(say("request"), `${request.method} ${path}${names && `?${names}`}`, request, view, marked);
  return markup`<div class="sides">${asked}${answer}</div><h3>${say("curl")}</h3><p class="small">${say("maskHint")}</p><pre tabindex="0" role="group" aria-label="${say("curl")}">${shownCurl(exchange, origin, marked)}</pre><p><button type="button" data-copy="/mock/curl?number=${number}" data-done="${say("copied")}">${say("copy")}</button></p>`;
}
