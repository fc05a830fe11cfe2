import type { AddressReading } from "@egov-vn/codes/communes";
import { resolveAddress } from "@egov-vn/codes/history";
import type { LocalDate } from "@egov-vn/core";
import { element } from "./elements.js";
import { valuesOf, wireTool } from "./shared-input.js";
import { say } from "./words.js";

interface Named {
  readonly code: string;
  readonly name: string;
  readonly fullName?: string;
}

const unitText = ({ code, name, fullName }: Named): string => `${fullName ?? name} (${code})`;

/** Shows one reading of an address: what it was, how sure that is, and what it is now. */
function readingOf(reading: AddressReading): HTMLElement {
  if (reading.kind === "current")
    return element("div", {}, element("p", { class: "verdict pass" }, `${say("current")}: ${unitText(reading.to)}`));
  const from = element("p", { class: "quiet" }, unitText(reading.from));
  if (reading.kind === "certain")
    return element(
      "div",
      {},
      element("p", { class: "verdict pass" }, `${say("certain")}: ${unitText(reading.to)}`),
      from,
    );
  const candidates = reading.candidates.map(({ unit }) => element("li", {}, unitText(unit)));
  return element(
    "div",
    {},
    element("p", { class: "verdict" }, say(reading.kind)),
    element("ul", {}, ...candidates),
    from,
  );
}

function answer(form: HTMLFormElement, result: HTMLElement): void {
  const { text = "", day } = valuesOf(form);
  const resolution = resolveAddress(text, { asOf: day as LocalDate });
  if (resolution.kind === "not-found") {
    const near = resolution.near.map((unit) => element("li", {}, unitText(unit)));
    result.replaceChildren(
      element("p", { class: "verdict fail" }, say("notFound", { given: resolution.given })),
      ...(near.length > 0 ? [element("p", {}, say("near")), element("ul", {}, ...near)] : []),
    );
  } else if (resolution.kind === "ambiguous") {
    result.replaceChildren(
      element("p", { class: "verdict" }, say("ambiguous")),
      ...resolution.readings.map((reading) => readingOf(reading)),
    );
  } else result.replaceChildren(readingOf(resolution));
}

/** Wires the page that looks up old addresses. */
export const wireAddressTool = (): void => wireTool("address", answer);
