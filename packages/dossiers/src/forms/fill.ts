import type { Duration, JsonPointer, LocalDateTime, Unparsed } from "@egov-vn/core";
import { type Dossier, isDateTime, type Moment, type Person, type ProgressStep } from "../schema.js";
import type {
  ApologyForm,
  ControlSlipForm,
  FormHead,
  FormParty,
  ReceiptForm,
  RefusalForm,
  StopNoticeForm,
  SupplementRequestForm,
  TrackingBookForm,
} from "./schema.js";

/** A form filled from a dossier, or the fields of the dossier without which it cannot be: nothing is made up for them. */
export type Filled<F> =
  | { readonly kind: "filled"; readonly form: F }
  | { readonly kind: "incomplete"; readonly missing: readonly JsonPointer[] };

const RETURN_METHODS = { direct: "Trực tiếp", post: "Qua dịch vụ bưu chính" } as const;
const timeOf = (moment: Moment | undefined): LocalDateTime | undefined => (isDateTime(moment) ? moment : undefined);

function partyOf(person: Person | undefined): FormParty | undefined {
  if (person?.name === undefined) return undefined;
  const { name, address, telephone, email } = person;
  return {
    name,
    ...(address?.detail !== undefined && { address: address.detail }),
    ...(telephone !== undefined && { telephone }),
    ...(email !== undefined && { email }),
  };
}

interface Common {
  readonly dossierCode: string;
  readonly applicant: FormParty;
  readonly request: string;
}

/** Returns what every form takes from a dossier, and the fields that lack it. */
function commonOf(dossier: Dossier): { common?: Common; missing: JsonPointer[] } {
  const applicant = partyOf(dossier.applicant) ?? partyOf(dossier.submitter);
  const request = dossier.subject ?? dossier.procedure?.name;
  const missing: JsonPointer[] = [applicant ? "" : "/applicant/name", request ? "" : "/subject"].filter(
    (path) => path !== "",
  );
  return applicant && request ? { common: { dossierCode: dossier.code, applicant, request }, missing } : { missing };
}

function papersOf({ components, attachments, otherPapers }: Dossier): ReceiptForm["components"] {
  const papers = [
    ...(components ?? []).map(({ name, code, copies }) => ({ name: name ?? code, copies })),
    ...(otherPapers ?? []).map(({ name, copies }) => ({ name, copies })),
    ...(components || otherPapers
      ? []
      : (attachments ?? []).map(({ fileName }) => ({ name: fileName, copies: undefined }))),
  ];
  return papers.flatMap(({ name, copies }) =>
    name === undefined ? [] : [{ name, ...(typeof copies === "number" && copies > 0 && { copies }) }],
  );
}

/**
 * Returns the receipt (form 01) of a dossier. The papers are its components and other papers, else its files.
 *
 * @param details the head of the form, the limit of the procedure, and what is known at the desk only.
 * @example
 * receiptOf({ ...dossier, subject: "Đề nghị mẫu", applicant: { name: "Nguyễn Văn Thử" } }, { head, limit: { amount: 5, unit: "working-day" } }) // => { kind: "filled", form: { form: "receipt", … } }
 */
export function receiptOf(
  dossier: Dossier,
  details: { readonly head: FormHead; readonly limit?: Duration | Unparsed } & Pick<
    ReceiptForm,
    "sets" | "returnAt" | "book" | "officer"
  >,
): Filled<ReceiptForm> {
  const { common, missing } = commonOf(dossier);
  const receivedAt = timeOf(dossier.receivedAt);
  if (!common || !receivedAt)
    return { kind: "incomplete", missing: [...missing, ...(receivedAt ? [] : ["/receivedAt"])] };
  const dueAt = timeOf(dossier.appointedAt);
  const { returnInformation, returnChannel } = dossier;
  const method = typeof returnChannel === "string" ? RETURN_METHODS[returnChannel] : undefined;
  const returnAt = details.returnAt ?? returnInformation ?? method;
  const submitter = dossier.submitter?.name ?? dossier.applicant?.name;
  return {
    kind: "filled",
    form: {
      form: "receipt",
      ...common,
      components: papersOf(dossier),
      receivedAt,
      ...(dueAt && { dueAt }),
      ...(submitter !== undefined && { submitter }),
      ...details,
      ...(returnAt !== undefined && { returnAt }),
    },
  };
}

/** Returns the request to complete a dossier (form 02). */
export function supplementRequestOf(
  dossier: Dossier,
  details: Pick<SupplementRequestForm, "head" | "items" | "reason" | "contact" | "officer">,
): Filled<SupplementRequestForm> {
  const { common, missing } = commonOf(dossier);
  return common
    ? { kind: "filled", form: { form: "supplement-request", ...common, ...details } }
    : { kind: "incomplete", missing };
}

/** Returns the refusal of a dossier (form 03). */
export function refusalOf(
  dossier: Dossier,
  details: Pick<RefusalForm, "head" | "reason" | "officer">,
): Filled<RefusalForm> {
  const { common, missing } = commonOf(dossier);
  return common
    ? { kind: "filled", form: { form: "refusal", ...common, ...details } }
    : { kind: "incomplete", missing };
}

/** Returns the apology (form 04): with a new day, or since 15/9/2025 with a request for more time. */
export function apologyOf(
  dossier: Dossier,
  details: Pick<ApologyForm, "head" | "reason" | "newDueAt" | "extensionLimit" | "signer">,
): Filled<ApologyForm> {
  const { common, missing } = commonOf(dossier);
  const receivedAt = timeOf(dossier.receivedAt);
  const dueAt = timeOf(dossier.appointedAt);
  if (common && receivedAt && dueAt) {
    return { kind: "filled", form: { form: "apology", ...common, receivedAt, dueAt, ...details } };
  }
  const times = [receivedAt ? "" : "/receivedAt", dueAt ? "" : "/appointedAt"].filter((path) => path !== "");
  return { kind: "incomplete", missing: [...missing, ...times] };
}

/** Returns the notice that processing stops (form 05 since 15/9/2025). */
export function stopNoticeOf(
  dossier: Dossier,
  details: Pick<StopNoticeForm, "head" | "requestedAt" | "reason" | "stage" | "decision" | "money" | "signer">,
): Filled<StopNoticeForm> {
  const { common, missing } = commonOf(dossier);
  if (!common) return { kind: "incomplete", missing };
  const receivedAt = timeOf(dossier.receivedAt);
  return { kind: "filled", form: { form: "stop-notice", ...common, ...(receivedAt && { receivedAt }), ...details } };
}

/**
 * Returns the process control slip (form 05, since 15/9/2025 form 06): one handover from each step of the progress to the
 * next. A step that is known to the day only has no time on the slip.
 */
export function controlSlipOf(
  dossier: Dossier,
  steps: readonly ProgressStep[],
  details: Pick<ControlSlipForm, "head" | "settledBy" | "withBodies">,
): Filled<ControlSlipForm> {
  const request = dossier.subject ?? dossier.procedure?.name;
  if (request === undefined) return { kind: "incomplete", missing: ["/subject"] };
  const who = ({ unit, officer }: ProgressStep): string =>
    [unit, officer].filter((part) => part !== undefined).join(" – ");
  const desk = details.head.desk ?? details.head.agency;
  const handovers = steps.map((step, index) => {
    const before = steps[index - 1];
    const at = timeOf(step.startedAt) ?? timeOf(step.at);
    const dueAt = timeOf(step.dueAt);
    const done = timeOf(step.at);
    const outcome =
      done && dueAt
        ? done > dueAt
          ? ("late" as const)
          : done.slice(0, 10) < dueAt.slice(0, 10)
            ? ("early" as const)
            : ("on-time" as const)
        : undefined;
    return {
      from: (before && who(before)) || desk,
      to: who(step) || desk,
      ...(at && { at }),
      ...(dueAt && { dueAt }),
      ...(outcome && { outcome }),
      ...(step.content !== undefined && { note: step.content }),
    };
  });
  return { kind: "filled", form: { form: "control-slip", dossierCode: dossier.code, request, handovers, ...details } };
}

/**
 * Returns the tracking book (form 06, since 15/9/2025 form 07) of many dossiers, with those that could not be entered and
 * what they lack: a book must not lose one silently.
 */
export function trackingBookOf(
  dossiers: readonly Dossier[],
  details: Pick<TrackingBookForm, "head" | "volume" | "from" | "to">,
): {
  readonly form: TrackingBookForm;
  readonly left: readonly { readonly code: string; readonly missing: readonly JsonPointer[] }[];
} {
  const entries: TrackingBookForm["entries"] = [];
  const left: { code: string; missing: JsonPointer[] }[] = [];
  for (const dossier of dossiers) {
    const { common, missing } = commonOf(dossier);
    const receivedAt = timeOf(dossier.receivedAt);
    if (!common || !receivedAt) {
      left.push({ code: dossier.code, missing: [...missing, ...(receivedAt ? [] : ["/receivedAt"])] });
      continue;
    }
    const dueAt = timeOf(dossier.appointedAt);
    const returnedAt = timeOf(dossier.returnedAt);
    const agency = dossier.responsibleUnit ?? dossier.handlingUnit;
    const { returnChannel, note } = dossier;
    entries.push({
      dossierCode: dossier.code,
      procedure: dossier.procedure?.name ?? common.request,
      applicant: common.applicant,
      receivedAt,
      ...(agency !== undefined && { agency }),
      ...(dueAt && { dueAt }),
      ...(returnedAt && { returnedAt }),
      ...(typeof returnChannel === "string" && { returnMethod: RETURN_METHODS[returnChannel] }),
      ...(note !== undefined && { note }),
    });
  }
  return { form: { form: "tracking-book", entries, ...details }, left };
}
