import {
  type Finding,
  type JsonPointer,
  localDateAt,
  localDateTimeAt,
  type Params,
  type RuleInfo,
  toFinding,
} from "@egov-vn/core";
import type { Certificate } from "../pki/certificate.js";
import { calledOf } from "../pki/names.js";
import { isStrong } from "../pki/path.js";
import { formRules } from "../rules/form-rules.js";
import { mathsRules } from "../rules/maths-rules.js";
import { trustRules } from "../rules/trust-rules.js";
import type { Deviation, FiveAnswers } from "./answers.js";
import { type AfterSigning, sortChanges } from "./word.js";
import { CHANGE_WORDS, joinedWords, NO_ANSWER_WORDS } from "./words.js";

/** What findings on one signature are made from. */
export interface Told {
  readonly path: JsonPointer;
  readonly answers: FiveAnswers;
  readonly signer: string;
  readonly certificate?: Certificate;
  /** Where the signature stands: the name of its field. */
  readonly place: string;
  readonly after?: AfterSigning & { readonly end: number; readonly size: number };
  readonly subFilter?: string;
  readonly version?: string;
}

/** Says one thing of a signature by a rule. */
export type Say = (rule: RuleInfo, params?: Params) => void;

/** Returns findings of one signature as they are said. */
export function said(path: JsonPointer, signer: string, tell: (say: Say) => void): Finding[] {
  const found: Finding[] = [];
  tell((rule, params = {}) => {
    const finding = toFinding(rule, { path, params: { signer, ...params } });
    if (finding) found.push(finding);
  });
  return found;
}

/** Returns what there is to say of a signature. */
export function findingsOf(told: Told): Finding[] {
  return said(told.path, told.signer, (say) => {
    mathsFindings(told, say);
    for (const deviation of told.answers.form.deviations) formFinding(deviation, told, say);
    if (told.answers.maths.state === "unreadable") return;
    trustFindings(told, say);
    timeFindings(told, say);
    const { revocation } = told.answers;
    if (revocation.state === "revoked") say(trustRules.revoked, { time: localDateTimeAt(new Date(revocation.since)) });
    if (revocation.state === "unknown") say(trustRules.revocationUnknown, { reason: NO_ANSWER_WORDS[revocation.why] });
  });
}

function mathsFindings({ answers: { maths }, after, place }: Told, say: Say): void {
  if (maths.state === "wrong") say(mathsRules.wrongValue);
  if (maths.state === "altered") say(mathsRules.bytesChanged);
  if (maths.state === "unsupported") say(mathsRules.unsupported);
  if (maths.state === "unreadable") say(mathsRules.unreadable, { place, reason: maths.reason });
  if (!after) return;
  const { end, size, later, permits, isRemoved } = after;
  if (isRemoved) say(mathsRules.removed);
  const { content, overlaid, forbidden } = sortChanges(after);
  const named = (changes: typeof later) => joinedWords(changes.map((change) => CHANGE_WORDS[change]));
  if (content.length > 0) say(mathsRules.contentChanged, { end, size, changes: named(content) });
  else if (overlaid.length > 0) say(mathsRules.overlaid, { changes: named(overlaid) });
  else if (later.length > 0) say(mathsRules.olderRevision, { end, size, changes: named(later) });
  if (forbidden.length > 0 && permits !== undefined)
    say(mathsRules.notPermitted, { permits, changes: named(forbidden) });
}

function formFinding(deviation: Deviation, { certificate, subFilter = "?", version = "?" }: Told, say: Say): void {
  const bits = certificate && certificate.key.kind !== "other" ? certificate.key.bits : 0;
  const RULES: Readonly<Record<Deviation, readonly [RuleInfo, Params?]>> = {
    "not-pss": [formRules.notPss],
    "short-key": [formRules.shortKey, { bits }],
    "sha-1": [formRules.sha1],
    "not-pades": [formRules.notPades, { form: subFilter }],
    "not-bound": [formRules.notBound],
    "old-pdf": [formRules.oldPdf, { version }],
    "not-for-signing": [formRules.notForSigning],
  };
  say(...RULES[deviation]);
}

function trustFindings({ answers: { trust } }: Told, say: Say): void {
  const { state, certificates } = trust;
  const last = certificates.at(-1);
  const above = last ? calledOf(last.issuer) : "?";
  if (state === "incomplete") say(trustRules.incomplete, { issuer: above });
  if (state === "no-certificate") say(trustRules.incomplete, { issuer: "?" });
  if (state === "unknown-anchor") say(trustRules.unknownAnchor, { issuer: above });
  if (state === "not-trusted-then") say(trustRules.unknownAnchor, { issuer: trust.anchor?.name ?? above });
  if (state === "not-allowed") say(trustRules.notAllowed);
  const weak = certificates.find((one) => !isStrong(one, false)) ?? last;
  if (state === "weak") say(trustRules.weakPath, { issuer: weak ? calledOf(weak.subject) : "?" });
}

function timeFindings({ answers: { time }, certificate }: Told, say: Say): void {
  const day = (at: number | undefined): string => (at === undefined ? "?" : localDateAt(new Date(at)));
  if (time.stamp === "wrong") say(trustRules.stampWrong);
  if (time.stamp === "not-trusted") say(trustRules.stampNotTrusted);
  if (time.state !== "stamped" && time.stamp === undefined) say(trustRules.noStamp);
  const validity = { from: day(certificate?.notBefore), to: day(certificate?.notAfter) };
  if (time.validity === "expired" || time.validity === "too-early")
    say(trustRules.outsideValidity, { time: moment(time.at), ...validity });
  if (time.validity === "not-proved") say(trustRules.timeNotProved, { to: validity.to });
}

const moment = (at: number | undefined): string => (at === undefined ? "?" : localDateTimeAt(new Date(at)));
