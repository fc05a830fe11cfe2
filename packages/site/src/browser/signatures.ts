import { type Bilingual, localDateTimeAt, renderFinding, ruleCatalogue, writeTime } from "@egov-vn/core";
import { NO_TRUST, sourceOfBlob, type VerifiedPdfSignature, verifyPdf } from "@egov-vn/signatures";
import { signatureRules } from "@egov-vn/signatures/rules";
import {
  FORM_WORDS,
  MATHS_WORDS,
  NO_ANSWER_WORDS,
  TIME_WORDS,
  TRUST_WORDS,
  VALIDITY_WORDS,
  VERDICT_WORDS,
} from "@egov-vn/signatures/words";
import { takesFiles } from "./dropped-files.js";
import { element, find } from "./elements.js";
import { wireTool } from "./shared-input.js";
import { language, say } from "./words.js";

const rules = ruleCatalogue(Object.values(signatureRules));
let file: File | undefined;

const text = (words: Bilingual): string => words[language()];
const moment = (at: number): string => writeTime(localDateTimeAt(new Date(at)));

/** Returns the five answers on a signature, each with what was asked. */
function answersOf({ maths, form, trust, time, revocation }: VerifiedPdfSignature): [string, string][] {
  const revoked =
    revocation.state === "good"
      ? say("notRevoked")
      : revocation.state === "revoked"
        ? say("revokedSince", { time: moment(revocation.since) })
        : `${text(VERDICT_WORDS.unknown)}: ${text(NO_ANSWER_WORDS[revocation.why])}`;
  return [
    [say("maths"), text(MATHS_WORDS[maths.state])],
    [say("form"), text(FORM_WORDS[form.state])],
    [say("trust"), text(TRUST_WORDS[trust.state])],
    [say("validity"), text(VALIDITY_WORDS[time.validity])],
    [say("revocation"), revoked],
  ];
}

function cardOf(verified: VerifiedPdfSignature, at: number): HTMLElement {
  const { signer, organization, issuer, time, word } = verified;
  const signed = [time.at === undefined ? "" : moment(time.at), text(TIME_WORDS[time.state])].filter(Boolean).join(" ");
  const facts: [string, string][] = [
    [say("signer"), [signer, organization].filter(Boolean).join(", ") || "–"],
    [say("issuer"), issuer ?? "–"],
    [say("signedAt"), signed],
    ...answersOf(verified),
  ];
  const rows = facts.map(([name, value]) =>
    element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, value)),
  );
  const heading = element(
    "h2",
    {},
    say("signatureNumber", { number: at + 1 }),
    ": ",
    element("span", { "data-word": word }, text(VERDICT_WORDS[word])),
  );
  return element("article", { class: "signature" }, heading, element("table", {}, element("tbody", {}, ...rows)));
}

async function answer(_form: HTMLFormElement, result: HTMLElement): Promise<void> {
  if (!file) {
    result.replaceChildren(element("p", {}, say("emptyFile")));
    return;
  }
  result.replaceChildren(element("p", {}, say("working")));
  const { signatures, findings } = await verifyPdf(sourceOfBlob(file), { trust: NO_TRUST, at: Date.now() });
  const said = findings.map((finding) => {
    const { title, message, remedy } = renderFinding(finding, rules, language());
    return element("li", {}, element("code", {}, finding.rule), ` ${title}. ${message} ${remedy}`);
  });
  result.replaceChildren(
    element("p", { class: "quiet" }, file.name),
    ...signatures.map((verified, at) => cardOf(verified, at)),
    element("ul", {}, ...said),
    element("p", { class: "quiet" }, say("noTrustNote")),
  );
}

const form = find<HTMLFormElement>('form[data-tool="signatures"]');
if (form) {
  takesFiles(form, (taken) => {
    file = taken;
    form.requestSubmit();
  });
}
wireTool("signatures", answer);
