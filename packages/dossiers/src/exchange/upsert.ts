import type { Bilingual } from "@egov-vn/core";
import { dvcqgDossier, dvcqgStep } from "../codec/dvcqg.js";
import type { Dossier, ProgressStep } from "../schema.js";
import type { ClassifiedReply, DossierCall } from "./replies.js";

/** National systems and their clients take ten at a time. */
export const BATCH_SIZE = 10;
/** After so many replies in a row that say nothing, a person has to look. */
const MOST_UNKNOWN = 3;

/** A call that was made, and what came of it. */
export interface AnsweredCall {
  readonly call: DossierCall;
  readonly reply: Pick<ClassifiedReply, "outcome" | "notFound" | "ofConnection">;
  /** The steps a `progress` call carried. */
  readonly steps?: readonly ProgressStep[];
}

/** What is known of the other side. */
export interface UpsertKnowledge {
  /** Calls made for this dossier so far, oldest first. */
  readonly answers?: readonly AnsweredCall[];
  /** The fingerprint of what the other side last took, from an earlier run. */
  readonly taken?: string;
  /** Steps of processing to send after the dossier. */
  readonly steps?: readonly ProgressStep[];
  /** Fingerprints of the steps that the other side took in earlier runs. */
  readonly takenSteps?: ReadonlySet<string>;
}

/** What to do next. */
export type UpsertPlan =
  | { readonly next: "lookup"; readonly service: "TraCuuHoSo"; readonly body: object; readonly reason: Bilingual }
  | {
      readonly next: "create" | "update";
      readonly service: "DongBoHoSoMC";
      readonly updating: boolean;
      readonly data: readonly object[];
      readonly reason: Bilingual;
    }
  | {
      readonly next: "progress";
      readonly service: "CapNhatTienDoHoSoMC";
      readonly data: readonly object[];
      readonly steps: readonly ProgressStep[];
      readonly reason: Bilingual;
    }
  | { readonly next: "done"; readonly reason: Bilingual }
  | { readonly next: "stop"; readonly reason: Bilingual };

const because = (vi: string, en: string): { reason: Bilingual } => ({ reason: { vi, en } });

/**
 * Returns a text that is the same for two dossiers or steps exactly when the same would be sent for both.
 *
 * @example
 * fingerprint(dossier) === fingerprint(structuredClone(dossier)) // => true
 */
export function fingerprint(value: Dossier | ProgressStep): string {
  return JSON.stringify("dossierCode" in value ? dvcqgStep.write(value) : dvcqgDossier.write(value));
}

interface Standing {
  existence: "unknown" | "absent" | "present";
  synced: boolean;
  unknowns: number;
  /** Creations of what is said to be there, and updates of what is said not to be, or only to be there, since one was taken. */
  futile: number;
  refused?: "connection" | "dossier";
  readonly sent: Set<string>;
}

function standingAfter({ answers = [], taken, takenSteps }: UpsertKnowledge, dossier: Dossier): Standing {
  const standing: Standing = {
    existence: taken === undefined ? "unknown" : "present",
    synced: taken !== undefined && taken === fingerprint(dossier),
    unknowns: 0,
    futile: 0,
    sent: new Set(takenSteps),
  };
  for (const { call, reply, steps = [] } of answers) {
    delete standing.refused;
    const { outcome, notFound } = reply;
    if (outcome === "unknown") {
      standing.unknowns += 1;
      // A creation of unknown outcome may have happened: to repeat it would create the dossier twice.
      if (call === "create") standing.existence = "unknown";
      continue;
    }
    standing.unknowns = 0;
    if ((call === "create" || call === "update") && (outcome === "exists" || notFound)) standing.futile += 1;
    if (outcome === "rejected") {
      if (notFound && call !== "create") {
        standing.existence = "absent";
        standing.synced = false;
      } else standing.refused = reply.ofConnection ? "connection" : "dossier";
      continue;
    }
    standing.existence = "present";
    if (call === "progress") for (const step of steps) standing.sent.add(fingerprint(step));
    else if (call !== "lookup" && outcome !== "exists") {
      standing.synced = true;
      standing.futile = 0;
    }
  }
  return standing;
}

/**
 * Returns the next call that brings a dossier to the national portal: look up, create or update, then the steps in batches
 * of ten. It is pure, so it can be asked again after any interruption: what the other side has is never created twice, what
 * it has taken is not sent again, and a reply that says nothing leads to a lookup, not to a guess.
 *
 * @example
 * planUpsert(dossier, {}).next // => "lookup"
 * planUpsert(dossier, { answers: [{ call: "create", reply: { outcome: "exists" } }] }).next // => "update"
 * planUpsert(dossier, { answers: [{ call: "create", reply: { outcome: "unknown" } }] }).next // => "lookup"
 */
export function planUpsert(dossier: Dossier, knowledge: UpsertKnowledge): UpsertPlan {
  const standing = standingAfter(knowledge, dossier);
  if (standing.refused === "connection") {
    return {
      next: "stop",
      ...because(
        "Phiên hoặc quyền bị từ chối: đăng nhập lại rồi hỏi lại kế hoạch.",
        "The session or the rights were refused: sign on again, then ask again.",
      ),
    };
  }
  if (standing.refused === "dossier") {
    return {
      next: "stop",
      ...because(
        "Bên nhận từ chối hồ sơ: sửa dữ liệu trước khi gửi lại.",
        "The receiver refused the dossier: correct it before sending again.",
      ),
    };
  }
  if (standing.unknowns >= MOST_UNKNOWN) {
    return {
      next: "stop",
      ...because(
        "Ba trả lời liền không kết luận được: cần người xem.",
        "Three replies in a row said nothing: somebody has to look.",
      ),
    };
  }
  if (standing.futile >= MOST_UNKNOWN) {
    return {
      next: "stop",
      ...because(
        "Bên nhận nói ngược nhau về việc đã có hồ sơ hay chưa: cần người xem.",
        "The receiver contradicts itself on whether it has the dossier: somebody has to look.",
      ),
    };
  }
  if (standing.existence === "unknown") {
    return {
      next: "lookup",
      service: "TraCuuHoSo",
      body: { mahoso: dossier.code },
      ...because("Chưa biết bên nhận đã có hồ sơ hay chưa.", "Whether the receiver has the dossier is not known."),
    };
  }
  if (!standing.synced) {
    const updating = standing.existence === "present";
    const data = [dvcqgDossier.write(dossier) as object];
    return updating
      ? {
          next: "update",
          service: "DongBoHoSoMC",
          updating,
          data,
          ...because("Bên nhận đã có hồ sơ.", "The receiver has the dossier."),
        }
      : {
          next: "create",
          service: "DongBoHoSoMC",
          updating,
          data,
          ...because("Bên nhận chưa có hồ sơ.", "The receiver does not have the dossier."),
        };
  }
  const steps = (knowledge.steps ?? []).filter((step) => !standing.sent.has(fingerprint(step))).slice(0, BATCH_SIZE);
  if (steps.length > 0) {
    return {
      next: "progress",
      service: "CapNhatTienDoHoSoMC",
      data: steps.map((step) => dvcqgStep.write(step) as object),
      steps,
      ...because(
        "Hồ sơ đã đồng bộ, còn bước xử lý chưa gửi.",
        "The dossier is in step; some steps are still to be sent.",
      ),
    };
  }
  return { next: "done", ...because("Bên nhận đã có mọi thứ.", "The receiver has everything.") };
}

/** Dossiers that go in one call. */
export interface DossierBatch {
  readonly next: "create" | "update";
  readonly dossiers: readonly Dossier[];
}

/**
 * Returns the dossiers that are to be created and those to be updated in batches of ten, in their order. Dossiers whose
 * plan is another (to be looked up, done, stopped) are returned as `others`.
 */
export function planBatches(
  entries: Iterable<{ readonly dossier: Dossier; readonly knowledge: UpsertKnowledge }>,
  size = BATCH_SIZE,
): { batches: DossierBatch[]; others: { dossier: Dossier; plan: UpsertPlan }[] } {
  const waiting = { create: [] as Dossier[], update: [] as Dossier[] };
  const batches: DossierBatch[] = [];
  const others: { dossier: Dossier; plan: UpsertPlan }[] = [];
  for (const { dossier, knowledge } of entries) {
    const plan = planUpsert(dossier, knowledge);
    if (plan.next !== "create" && plan.next !== "update") {
      others.push({ dossier, plan });
      continue;
    }
    const list = waiting[plan.next];
    list.push(dossier);
    if (list.length === size) batches.push({ next: plan.next, dossiers: list.splice(0) });
  }
  for (const next of ["create", "update"] as const) {
    if (waiting[next].length > 0) batches.push({ next, dossiers: waiting[next] });
  }
  return { batches, others };
}

/** What one reply to a batch says of each of its dossiers. */
export interface BatchItem {
  readonly code: string;
  readonly answer: AnsweredCall;
  /** The reply was about the batch: this dossier has to be sent alone to learn what it says of it. */
  readonly sendAlone: boolean;
}

/**
 * Returns what a reply to a batch says of each dossier in it. The national portal answers a batch with one code: a success
 * is everybody's, anything else is known to be of one dossier only when the batch holds one.
 */
export function settleBatch({ next, dossiers }: DossierBatch, reply: ClassifiedReply): BatchItem[] {
  const whole =
    reply.outcome === "created" || reply.outcome === "updated" || reply.ofConnection === true || dossiers.length === 1;
  return dossiers.map(({ code }) => ({
    code,
    answer: { call: next, reply: whole ? reply : { outcome: "unknown" } },
    sendAlone: !whole,
  }));
}
