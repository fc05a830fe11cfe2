import { type Basis, type Citation, citationText } from "@egov-vn/core";
import { registered, resolveCitation, standingText } from "@egov-vn/core/law";
import { type Markup, markup } from "@egov-vn/core/markup";
import { inline } from "./page.js";
import type { Place } from "./place.js";

/** Returns a citation that leads to the register, without how it stands. */
function citationLink(citation: Citation, place: Place): Markup {
  const text = citationText(citation);
  if (citation.key === undefined) return markup`${text}`;
  return markup`<a href="${place.page("law.html")}#${citation.key}">${text}</a>`;
}

/** Returns a citation with how it stands on the register's day. */
export function lawLine(citation: Citation, place: Place): Markup {
  const link = citationLink(citation, place);
  if (citation.key === undefined) return link;
  const standing = resolveCitation(citation, registered().day);
  return markup`${link}: <span class="standing">${standingText(standing, place.language)}</span>`;
}

/** Returns what a rule rests on: law, or the systems that need it. */
export function basisBlock(basis: Basis, place: Place): Markup {
  if ("citations" in basis) {
    return markup`<p class="label">${place.say("lawHead")}</p>
<ul>${basis.citations.map((citation) => markup`<li>${lawLine(citation, place)}</li>`)}</ul>
${basis.oldLaw && markup`<p>${basis.oldLaw[place.language]}</p>`}`;
  }
  return markup`<p><span class="label">${place.say("neededBy")}</span> ${basis.interoperability.join(", ")}</p>
<p>${inline(basis.evidence[place.language])}</p>`;
}
