import { type ContentNode, type OperationNode, type Representation, typeText } from "@egov-vn/codegen";
import { type Markup, markup } from "@egov-vn/core/markup";
import { row, type SitePage, table } from "../page.js";
import type { Place } from "../place.js";

/** The texts of a specification stand in pairs, Vietnamese first. */
const at = (place: Place): 0 | 1 => (place.language === "vi" ? 0 : 1);

/** Returns the address of a service's page. */
export const servicePath = ({ id }: Pick<Representation, "id">): string => `services/${id}.html`;

/** Makes the list of services and the page of each. */
export function servicePages(services: readonly Representation[]): SitePage[] {
  return [
    {
      path: "services/index.html",
      section: "services",
      title: { vi: "Dịch vụ", en: "Services" },
      body: (place) =>
        markup`<ul class="cards">${services.map(
          (spec) =>
            markup`<li><a href="${place.page(servicePath(spec))}">${spec.title[at(place)]}</a><p>${firstLine(spec.description[at(place)])}</p></li>`,
        )}</ul>`,
    },
    ...services.map(
      (spec): SitePage => ({
        path: servicePath(spec),
        section: "services",
        title: { vi: spec.title[0], en: spec.title[1] },
        body: (place) => serviceBody(spec, place),
      }),
    ),
  ];
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

function serviceBody(spec: Representation, place: Place): Markup {
  const side = at(place);
  const paragraphs = spec.description[side].split(/\n\n+/).filter(Boolean);
  return markup`${paragraphs.map((text) => markup`<p>${text}</p>`)}
<p>${place.say("version", { version: spec.version })}</p>
${
  spec.servers.length > 0 &&
  markup`<h2>${place.say("servers")}</h2><ul>${spec.servers.map(({ url }) => markup`<li><code>${url}</code></li>`)}</ul>`
}
${spec.operations.length > 0 && markup`<h2 id="operations">${place.say("operations")}</h2>${spec.operations.map((one) => operationArticle(one, place))}`}
${spec.inbound.length > 0 && markup`<h2 id="arriving">${place.say("arriving")}</h2>${spec.inbound.map((one) => operationArticle(one, place))}`}
${ambiguityBlock(spec, place)}
${
  spec.unknowns.length > 0 &&
  markup`<h2 id="unknown">${place.say("unknowns")}</h2><ul>${spec.unknowns.map((one) => markup`<li>${one[side]}</li>`)}</ul>`
}
${schemaBlock(spec, place)}`;
}

function operationArticle(operation: OperationNode, place: Place): Markup {
  const { id, method, path, summary, params, body, replies, confidence, source, ambiguities } = operation;
  const parameters = params.map((one) =>
    row([
      markup`<code>${one.name}</code>`,
      one.place,
      markup`<code>${typeText(one.node)}</code>`,
      place.say(one.required ? "required" : "optional"),
    ]),
  );
  return markup`<article class="operation" id="${id}">
<h3><code>${method} ${path}</code></h3>
<p>${summary[at(place)]} <span class="quiet"><code>${id}</code></span></p>
<p><span class="label">${place.say("confidence")}</span> ${confidence ?? ""} · <span class="label">${place.say("source")}</span> ${source ?? ""}${
    ambiguities.length > 0 && markup` · ${ambiguities.map((one) => markup`<a href="#${one}">${one}</a> `)}`
  }</p>
${
  parameters.length > 0 &&
  table([place.say("parameters"), "", place.say("type"), ""], parameters, { label: `${place.say("parameters")} ${id}` })
}
${body && markup`<p><span class="label">${place.say("body")}</span> ${body.contents.map((content) => contentText(content))}</p>`}
<ul class="plain">${replies.map(
    ({ status, contents }) =>
      markup`<li><span class="label">${status}</span> ${contents.map((content) => contentText(content))}</li>`,
  )}</ul>
</article>`;
}

/** Returns what a body holds; a type that has a name leads to it. */
function contentText({ mediaType, node }: ContentNode): Markup {
  const type = node.kind === "bytes" ? "" : typeText(node);
  const shown =
    node.kind === "reference"
      ? markup`<a href="#type-${node.name}"><code>${type}</code></a>`
      : markup`<code>${type}</code>`;
  return markup`${type !== "" && shown} <span class="quiet">${mediaType}</span> `;
}

function ambiguityBlock({ ambiguities }: Representation, place: Place): Markup {
  if (ambiguities.length === 0) return markup``;
  const side = at(place);
  return markup`<h2 id="ambiguities">${place.say("ambiguities")}</h2>
${table(
  ["", place.say("question"), place.say("readings"), place.say("taken")],
  ambiguities.map(({ id, question, readings, taken }) =>
    row(
      [
        markup`<code>${id}</code>`,
        question[side],
        markup`<ol>${readings.map((one) => markup`<li>${one[side]}</li>`)}</ol>`,
        taken[side],
      ],
      markup` id="${id}"`,
    ),
  ),
  { label: place.say("ambiguities") },
)}`;
}

function schemaBlock({ schemas }: Representation, place: Place): Markup {
  if (schemas.length === 0) return markup``;
  return markup`<h2 id="types">${place.say("schemas")}</h2>${schemas.map(
    ({ name, node, text }) =>
      markup`<details id="type-${name}"><summary><code>${name}</code></summary>${text && markup`<p>${text}</p>`}<pre tabindex="0">${typeText(node)}</pre></details>`,
  )}`;
}
