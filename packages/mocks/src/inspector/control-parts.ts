import { type Markup, type MarkupPart, markup } from "@egov-vn/core/markup";
import { FAULTS, type FaultKind } from "../faults/kinds.js";
import { type InspectorView, moment, part, table } from "./parts.js";

/** By how much the clock is moved most often. */
const STEPS = ["1m", "1h", "1d"] as const;

/** Shows the province's time, and moves it. */
export function clockPart({ province, say, language }: InspectorView): Markup {
  const steps = STEPS.map(
    (step) =>
      markup`<form data-call="POST /mock/clock"><input type="hidden" name="advance" value="${step}"><button>+${step}</button></form>`,
  );
  return part(
    "clock",
    say("clock"),
    markup`<p class="clock"><time datetime="${province.time}+07:00">${moment(province.now, language)}${province.time.slice(16)}</time></p><div class="row buttons">${steps}</div>
<form class="row" data-call="POST /mock/clock"><label>${say("advance")} <input name="advance" value="2d" size="6" required pattern="\\d+(\\.\\d+)?[smhd]" autocomplete="off"></label> <button>${say("advanceNow")}</button></form>`,
  );
}

/** Shows the faults that are on, and switches them. */
export function faultsPart(view: InspectorView): Markup {
  const { province, say, language } = view;
  const at = language === "vi" ? 0 : 1;
  const on = province.faults
    .list()
    .map(({ kind, operation, struck, times, probability }): MarkupPart[] => [
      FAULTS[kind].title[at],
      operation,
      times === undefined ? struck : `${struck}/${times}`,
      probability ?? 1,
    ]);
  const kinds = (Object.keys(FAULTS) as FaultKind[]).map(
    (kind) => markup`<option value="${kind}">${FAULTS[kind].title[at]}</option>`,
  );
  const operations = province.routes.map(({ name }) => markup`<option value="${name}"></option>`);
  const heads = [say("fault"), say("operation"), say("count"), say("probability")];
  return part(
    "faults",
    say("faults"),
    markup`<p class="small">${say("faultsHint")}</p><form class="fields" data-call="POST /mock/faults">
<label>${say("fault")} <select name="kind">${kinds}</select></label>
<label>${say("operation")} <input name="operation" list="operations" value="*" required autocomplete="off"></label><datalist id="operations">${operations}</datalist>
<label>${say("times")} <input name="times" type="number" min="1" step="1"></label>
<label>${say("probability")} <input name="probability" type="number" min="0" max="1" step="0.01"></label>
<button>${say("switchOn")}</button></form>
<h3>${say("on")}</h3>${table(view, say("on"), heads, on)}
${on.length > 0 && markup`<form data-call="DELETE /mock/faults"><button>${say("switchOff")}</button></form>`}`,
  );
}

/** Makes everything as it was at first. */
export function resetPart({ say }: InspectorView): Markup {
  return part(
    "control",
    say("control"),
    markup`<form data-call="POST /mock/reset" data-ask="${say("resetAsk")}"><button class="danger">${say("reset")}</button></form>`,
  );
}
