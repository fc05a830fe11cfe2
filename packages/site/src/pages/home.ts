import { markup } from "@egov-vn/core/markup";
import { standards } from "@egov-vn/standards";
import { TOOLS, toolPath } from "../addresses.js";
import type { SitePage } from "../page.js";
import { COMMUNES_PATH, SYSTEM_CODES_PATH } from "./codes.js";
import { standardCard } from "./standards.js";

/** Makes the first page. */
export function homePage(): SitePage {
  return {
    path: "index.html",
    section: "home",
    title: { vi: "Chuẩn dữ liệu chính quyền số cấp tỉnh", en: "Data standards of provincial e-government" },
    body: (place) => markup`<p class="lead">${place.say("lead")}</p>
<p class="doors">${TOOLS.map((tool, at) => markup`${at > 0 && " "}<a href="${place.page(toolPath(tool))}">${place.say(`${tool}Title`)}</a>`)}</p>
<h2>${place.say("standards")}</h2>
<ul class="cards">${standards.map((standard) => standardCard(standard, place))}</ul>
<h2>${place.say("codes")}</h2>
<ul class="cards"><li><a href="${place.page(COMMUNES_PATH)}">${place.say("communes")}</a><p>${place.say("communesLead")}</p></li>
<li><a href="${place.page(SYSTEM_CODES_PATH)}">${place.say("systemCodes")}</a><p>${place.say("systemCodesLead")}</p></li></ul>`,
  };
}
