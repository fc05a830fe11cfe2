import { citationText, type DurationUnit, type LocalDateTime, writeTime } from "@egov-vn/core";
import { type DeadlineRequest, deadline, stepText } from "@egov-vn/dossiers/deadline";
import { element } from "./elements.js";
import { valuesOf, wireTool } from "./shared-input.js";
import { language, say } from "./words.js";

const withoutSeconds = (time: LocalDateTime): string => writeTime(time).replace(/:00$/, "");

function answer(form: HTMLFormElement, result: HTMLElement): void {
  const { received = "", amount = "", unit, channel } = valuesOf(form);
  const computed = deadline({
    received: (received.length === 16 ? `${received}:00` : received) as LocalDateTime,
    limit: { amount: Number(amount), unit: unit as DurationUnit },
    channel: channel as NonNullable<DeadlineRequest["channel"]>,
  });
  if (computed.kind === "not-computable") {
    result.replaceChildren(element("p", { class: "verdict fail" }, say("notComputable", { reason: computed.reason })));
    return;
  }
  const { due, handoverBy, otherReading, certain, steps } = computed;
  result.replaceChildren(
    element("p", { class: "verdict pass" }, say("due", { due: withoutSeconds(due) })),
    element("p", {}, say("handover", { time: withoutSeconds(handoverBy) })),
    ...(otherReading ? [element("p", {}, say("otherReading", { due: withoutSeconds(otherReading.due) }))] : []),
    ...(certain ? [] : [element("p", { class: "personal" }, say("doubtful"))]),
    element(
      "ol",
      {},
      ...steps.map((step) =>
        element(
          "li",
          {},
          stepText(step, language()),
          step.citations.length > 0 &&
            element("span", { class: "quiet" }, ` ${step.citations.map(citationText).join("; ")}`),
        ),
      ),
    ),
  );
}

wireTool("deadline", answer);
