import {
  type AnsweredCall,
  type ClassifiedReply,
  classifyReply,
  type Dossier,
  type DossierBatch,
  type DossierCall,
  type ProgressStep,
  planBatches,
  planUpsert,
  settleBatch,
  type UpsertPlan,
  writeCapNhatTienDo,
  writeDongBoHoSo,
} from "@egov-vn/dossiers";
import {
  capNhatTienDoHoSoMC,
  dongBoHoSoMC,
  layDanhSachTTHC,
  layThuTuc,
  traCuuHoSo,
} from "../generated/public-service-portal/operations.js";
import type {
  DossierProgressWireDvcqgRequestWritten,
  DossierWireDvcqgRequestWritten,
  ProcedureWireLayThuTucAccepted,
} from "../generated/public-service-portal/types.js";
import type { CallFailure, Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";

/** Who calls the national portal, and through which adapter. */
export interface PortalAccount {
  /** `madonvi`: the code of the agency that calls. */
  readonly agency: string;
  /** `dstcode`: the target on VDXP, such as `VN:GOV:000.00.00.G22:vpcpdvcprovider`. */
  readonly target: string;
  /** `providerurl`: what lies behind the adapter. */
  readonly provider?: string;
}

/** A dossier that the portal is to have, with its steps of processing. */
export interface DossierEntry {
  readonly dossier: Dossier;
  readonly steps?: readonly ProgressStep[];
}

/** What became of a dossier. */
export interface UpsertedDossier {
  readonly code: string;
  /** `done`: the portal has it, with all its steps. `stopped`: the reason says what has to be done first. */
  readonly state: "done" | "stopped";
  readonly reason: UpsertPlan["reason"];
  /** The calls that were made for it, and what the portal said. */
  readonly answers: readonly AnsweredCall[];
  /** How the last call for it failed, where the line or the portal's program did. */
  readonly failure?: CallFailure;
}

/** The national portal, as one agency uses it. */
export interface NationalPortal {
  /**
   * Brings dossiers to the portal: each is looked up, created or updated in batches of ten, then its steps are sent. What a
   * lost reply leaves open is looked up, never sent blindly.
   */
  upsertDossiers(entries: Iterable<DossierEntry>, options?: CallOptions): Promise<UpsertedDossier[]>;
  /**
   * Gives the procedures of the portal one after the other, each with its content.
   *
   * @throws CallFailure when the portal cannot be asked.
   */
  procedures(options?: CallOptions): AsyncGenerator<ProcedureWireLayThuTucAccepted, void, undefined>;
}

interface Standing extends DossierEntry {
  readonly answers: AnsweredCall[];
  alone: boolean;
  plan?: UpsertPlan;
  failure?: CallFailure;
}

/** Stands where the client puts the session of its login. */
const SESSION = "session";
const BATCH = 10;

/** Understands what came of a call: what the portal said, or that it is not known. */
function understood(outcome: Outcome<unknown>, call: DossierCall): ClassifiedReply {
  if (outcome.ok) return classifyReply(outcome.value, { call });
  const { kind, status = 0, problem, words: reason, hop } = outcome.failure;
  if (kind === "rejected" || kind === "contract") return classifyReply(problem, { call });
  if (kind === "not-sent") return { outcome: "rejected", reason };
  if (hop === "token" || status === 401 || status === 403) return { outcome: "rejected", ofConnection: true, reason };
  // A value with status 500 is an answer of the portal's program; a page of a gateway is not.
  const isAnswer = status >= 500 ? typeof problem === "object" : status >= 400 && status !== 408 && status !== 429;
  return { outcome: isAnswer ? "rejected" : "unknown", reason };
}

/**
 * Makes the verbs of the national portal.
 *
 * @example
 * const portal = nationalPortal(client, { agency: "H99", target: "VN:GOV:000.00.00.G22:vpcpdvcprovider" });
 * const results = await portal.upsertDossiers([]);
 */
export function nationalPortal(client: Client, account: PortalAccount): NationalPortal {
  const { agency, target, provider } = account;
  const address = { dstcode: target, ...(provider !== undefined && { providerurl: provider }) };
  const envelope = { session: SESSION, madonvi: agency };

  const note = (standing: Standing, call: AnsweredCall, outcome: Outcome<unknown>): void => {
    standing.answers.push(call);
    delete standing.failure;
    if (!outcome.ok) standing.failure = outcome.failure;
  };

  const sendBatch = async (batch: DossierBatch, standings: readonly Standing[], options?: CallOptions) => {
    const { document } = writeDongBoHoSo(batch.dossiers, { agency, updating: batch.next === "update" });
    const body = { ...(document as DossierWireDvcqgRequestWritten), session: SESSION };
    const outcome = await dongBoHoSoMC.result(client, { ...address, body }, options);
    for (const { code, answer, sendAlone } of settleBatch(batch, understood(outcome, batch.next))) {
      const standing = standings.find(({ dossier }) => dossier.code === code) as Standing;
      // Of a batch that was refused, each is sent alone to learn which is meant.
      if (sendAlone && outcome.ok === false && outcome.failure.kind !== "transport") standing.alone = true;
      else note(standing, answer, outcome);
    }
  };

  const callAlone = async (standing: Standing, plan: UpsertPlan, options?: CallOptions): Promise<void> => {
    if (plan.next === "lookup") {
      const body = { ...envelope, service: "TraCuuHoSo" as const, mahoso: standing.dossier.code };
      const outcome = await traCuuHoSo.result(client, { ...address, body }, options);
      note(standing, { call: "lookup", reply: lookedUp(outcome) }, outcome);
    } else if (plan.next === "progress") {
      const { document } = writeCapNhatTienDo(plan.steps, { agency });
      const body = { ...(document as DossierProgressWireDvcqgRequestWritten), session: SESSION };
      const outcome = await capNhatTienDoHoSoMC.result(client, { ...address, body }, options);
      note(standing, { call: "progress", reply: understood(outcome, "progress"), steps: plan.steps }, outcome);
    }
  };

  /** A look-up that succeeds and brings nothing says that the portal does not have the dossier. */
  const lookedUp = (outcome: Outcome<{ readonly result?: readonly unknown[] | undefined }>): ClassifiedReply => {
    const reply = understood(outcome, "lookup");
    if (!outcome.ok || (outcome.value.result?.length ?? 0) > 0) return reply;
    return { outcome: "rejected", notFound: true, reason: reply.reason };
  };

  return {
    async upsertDossiers(entries, options) {
      const standings: Standing[] = Array.from(entries, (entry) => ({ ...entry, answers: [], alone: false }));
      const knowledgeOf = ({ answers, steps = [] }: Standing) => ({ answers, steps });
      let waiting = standings;
      while (waiting.length > 0) {
        for (const standing of waiting) standing.plan = planUpsert(standing.dossier, knowledgeOf(standing));
        waiting = waiting.filter(({ plan }) => plan?.next !== "done" && plan?.next !== "stop");
        const isWrite = ({ plan }: Standing): boolean => plan?.next === "create" || plan?.next === "update";
        const together = waiting.filter((one) => isWrite(one) && !one.alone);
        const { batches } = planBatches(
          together.map((one) => ({ dossier: one.dossier, knowledge: knowledgeOf(one) })),
          BATCH,
        );
        for (const batch of batches) await sendBatch(batch, waiting, options);
        for (const standing of waiting.filter((one) => !together.includes(one))) {
          const { plan, dossier } = standing;
          if (plan?.next === "create" || plan?.next === "update")
            await sendBatch({ next: plan.next, dossiers: [dossier] }, [standing], options);
          else if (plan) await callAlone(standing, plan, options);
        }
      }
      return standings.map(({ dossier, plan, answers, failure }): UpsertedDossier => {
        const { next, reason } = plan as UpsertPlan;
        const state = next === "done" ? "done" : "stopped";
        return { code: dossier.code, state, reason, answers, ...(failure && { failure }) };
      });
    },
    async *procedures(options) {
      const listed = await layDanhSachTTHC(
        client,
        { ...address, body: { ...envelope, service: "LayDanhSachTTHC" } },
        options,
      );
      const codes = (listed.result ?? []).map((row) => (row as { readonly MATTHC?: string | undefined }).MATTHC);
      for (const maTTHC of new Set(codes)) {
        if (maTTHC === undefined) continue;
        const body = { ...envelope, service: "LayThuTuc" as const, maTTHC };
        const { result = [] } = await layThuTuc(client, { ...address, body }, options);
        yield* result;
      }
    },
  };
}
