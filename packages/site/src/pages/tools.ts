import { DURATION_UNITS, durationText } from "@egov-vn/core";
import { type Markup, markup } from "@egov-vn/core/markup";
import { channels, channelTitles } from "@egov-vn/dossiers";
import { standards } from "@egov-vn/standards";
import { TOOLS, toolPath } from "../addresses.js";
import type { SitePage } from "../page.js";
import type { Place } from "../place.js";
import { words } from "../words.js";
import { cutOffBlock } from "./cut-off.js";
import { deadlineExamples } from "./deadlines.js";

/** Makes the pages on which data are tried out. Their scripts are the packages themselves, loaded at the first use. */
export function toolPages(): SitePage[] {
  return [
    {
      path: "tools/index.html",
      section: "tools",
      title: { vi: "Thử dữ liệu", en: "Playground" },
      body: (place) =>
        markup`<ul class="cards">${TOOLS.map(
          (tool) =>
            markup`<li><a href="${place.page(toolPath(tool))}">${place.say(`${tool}Title`)}</a><p>${place.say(`${tool}Lead`)}</p></li>`,
        )}</ul>`,
    },
    { path: toolPath("check"), section: "tools", title: words.checkTitle, body: checkBody },
    { path: toolPath("signatures"), section: "tools", title: words.signaturesTitle, body: signaturesBody },
    { path: toolPath("architecture"), section: "tools", title: words.architectureTitle, body: architectureBody },
    { path: toolPath("address"), section: "tools", title: words.addressTitle, body: addressBody },
    { path: toolPath("deadline"), section: "tools", title: words.deadlineTitle, body: deadlineBody },
  ];
}

const noScript = (place: Place): Markup => markup`<noscript><p>${place.say("noScript")}</p></noscript>`;

/** Every profile of every standard, each once. */
const profiles = () =>
  new Map(standards.flatMap((standard) => standard.profiles.map(({ id, title }) => [id, title] as const)));

function checkBody(place: Place): Markup {
  const { language } = place;
  return markup`<p class="lead">${place.say("checkLead")}</p>${noScript(place)}
<form class="tool" data-tool="check">
<label class="tall">${place.say("pasteHere")}<textarea name="text" rows="12" spellcheck="false" placeholder="${place.say("dropHere")}"></textarea></label>
<div class="choices">
<label>${place.say("chooseFile")} <input type="file" name="file"></label>
<label>${place.say("profile")} <select name="profile"><option value="">${place.say("profileNone")}</option>${Array.from(
    profiles(),
    ([id, title]) => markup`<option value="${id}">${title[language]}</option>`,
  )}</select></label>
<label>${place.say("day")} <input type="date" name="day" required></label>
<label class="check"><input type="checkbox" name="strict"> ${place.say("strictMode")}</label>
</div>
<p class="actions"><button class="main">${place.say("checkNow")}</button> <button type="button" data-sample>${place.say("sample")}</button> <a data-share hidden>${place.say("share")}</a></p>
</form>
<section data-result aria-live="polite"></section>`;
}

function signaturesBody(place: Place): Markup {
  return markup`<p class="lead">${place.say("signaturesLead")}</p>${noScript(place)}
<form class="tool" data-tool="signatures">
<div class="choices"><label>${place.say("choosePdf")} <input type="file" name="file" accept=".pdf,application/pdf"></label></div>
<p class="actions"><button class="main">${place.say("checkNow")}</button></p>
</form>
<section data-result aria-live="polite"></section>`;
}

function architectureBody(place: Place): Markup {
  return markup`<p class="lead">${place.say("architectureLead")}</p>${noScript(place)}
<form class="tool" data-tool="architecture">
<div class="choices">
<label>${place.say("chooseArchitecture")} <input type="file" name="file"></label>
<label>${place.say("compareWith")} <input type="file" name="other"></label>
<label>${place.say("day")} <input type="date" name="day" required></label>
</div>
<p class="actions"><button class="main">${place.say("showNow")}</button></p>
</form>
<section data-result aria-live="polite"></section>`;
}

function addressBody(place: Place): Markup {
  return markup`<p class="lead">${place.say("addressLead")}</p>${noScript(place)}
<form class="tool" data-tool="address">
<label>${place.say("address")} <input name="text" type="text" autocomplete="off" placeholder="P. Phúc Xá, Q. Ba Đình, Hà Nội"></label>
<div class="choices"><label>${place.say("day")} <input type="date" name="day" min="2025-07-01" required></label></div>
<p class="actions"><button class="main">${place.say("resolveNow")}</button> <a data-share hidden>${place.say("share")}</a></p>
</form>
<section data-result aria-live="polite"></section>`;
}

function deadlineBody(place: Place): Markup {
  const { language } = place;
  return markup`<p class="lead">${place.say("deadlineLead")}</p>${noScript(place)}
<form class="tool" data-tool="deadline">
<div class="choices">
<label>${place.say("received")} <input type="datetime-local" name="received" required></label>
<label>${place.say("limit")} <input type="number" name="amount" min="0" step="0.5" value="10" required></label>
<label>${place.say("unit")} <select name="unit">${DURATION_UNITS.map(
    (unit) =>
      markup`<option value="${unit}">${durationText({ amount: 2, unit }, language).replace(/^2\s*/, "")}</option>`,
  )}</select></label>
<label>${place.say("channel")} <select name="channel">${channels.map(
    (channel) => markup`<option value="${channel}">${channelTitles[channel][language]}</option>`,
  )}</select></label>
</div>
<p class="actions"><button class="main">${place.say("countNow")}</button> <a data-share hidden>${place.say("share")}</a></p>
</form>
<section data-result aria-live="polite"></section>
${cutOffBlock(place)}
${deadlineExamples(place)}`;
}
