import type { Handlers } from "@egov-vn/clients/mock/one-stop";
import { apply, type DossierState, type DossierStatus, statusTitles } from "@egov-vn/dossiers";
import type { Behaviours, Scene } from "../behaviour.js";
import { localTime } from "../clock.js";
import { agencyOf } from "./mailbox.js";

/** A paper that was asked for, and what was filed. */
interface AskedSupplement {
  readonly askedAt: string;
  readonly id?: string;
  readonly filedAt?: string;
  readonly papers?: string[];
}

/** A dossier at the one-stop desk. */
export interface Dossier {
  readonly id: string;
  readonly code: string;
  readonly owner: string;
  readonly procedure: string;
  readonly course: DossierState;
  /** What is done with it now, as a step that was sent says, until the desk takes its own next step. */
  readonly task?: string;
  /** The states that it came through, first to last. */
  readonly history: readonly { readonly at: string; readonly status: DossierStatus }[];
  /** The agency that has it now. States of older versions have none of what follows. */
  readonly agency?: string;
  readonly supplements?: readonly AskedSupplement[];
  readonly transfers?: readonly {
    readonly id: string;
    readonly at: string;
    readonly from: string;
    readonly to: string;
    readonly reason?: string;
  }[];
  readonly apologies?: readonly { readonly at: string; readonly newDue: string; readonly reason: string }[];
  /** Registers of ministries that were asked about it. */
  readonly registers?: readonly { readonly register: string; readonly askedAt: string; readonly answeredAt?: string }[];
}

/** Returns a dossier in its next state. */
export const moved = ({ task: _, ...dossier }: Dossier, course: DossierState): Dossier => ({
  ...dossier,
  course,
  history: [...dossier.history, { at: course.at, status: course.status }],
});

/** Returns the agency that a code names in front, or the provincial committee. */
export function homeOf(scene: Scene, code: string): string {
  const named = agencyOf(scene, code.split("-")[0] ?? "");
  return named?.code ?? (scene.profile.agencies[0]?.code as string);
}

const agencyWith = (scene: Scene, { agency, code }: Dossier): string => agency ?? homeOf(scene, code);

/** Returns the course of a dossier as it is shown. */
function courseOf(scene: Scene, dossier: Dossier) {
  const { course, history, supplements = [], transfers = [], apologies = [], registers = [] } = dossier;
  const body = {
    dossier: dossier.code,
    agency: agencyWith(scene, dossier),
    status: course.status,
    title: statusTitles[course.status].vi,
    ...(course.due !== undefined && { due: course.due }),
    history: [...history],
    supplements: [...supplements],
    transfers: [...transfers],
    apologies: [...apologies],
    registers: [...registers],
  };
  return { status: 200, body };
}

/** States in which a dossier's course has ended. */
const ENDED: ReadonlySet<DossierStatus> = new Set<DossierStatus>(["finished", "returned", "stopped", "not-accepted"]);

const found = ({ state }: Scene, code: string): Dossier | undefined => state.get<Dossier>("dossier", code);

/** The course of dossiers, supplements, and transfers between the levels: this repository's own minimum. */
export const courses: Pick<
  Behaviours<Required<Handlers>>,
  "getDossierCourse" | "supplementDossier" | "transferDossier"
> = {
  getDossierCourse(context) {
    const dossier = found(context, context.input.code);
    return dossier ? courseOf(context, dossier) : { status: 404 };
  },
  supplementDossier(context) {
    const { id, papers } = context.input.body;
    const dossier = found(context, context.input.code);
    if (!dossier) return { status: 404 };
    const asked = dossier.supplements ?? [];
    if (asked.some((one) => one.id === id)) return courseOf(context, dossier);
    const at = localTime(context.now);
    const { state, accepted } = apply(dossier.course, { kind: "resubmit", at });
    if (!accepted || !state) return { status: 409 };
    const filed = { ...(asked.at(-1) as AskedSupplement), id, filedAt: at, papers: papers.map(({ name }) => name) };
    const next: Dossier = { ...moved(dossier, state), supplements: [...asked.slice(0, -1), filed] };
    context.state.put("dossier", dossier.code, next);
    context.later({ task: "step", after: context.settings.agencyTakes, data: { code: dossier.code, step: 0 } });
    return courseOf(context, next);
  },
  transferDossier(context) {
    const { id, to, reason } = context.input.body;
    const dossier = found(context, context.input.code);
    const receiver = agencyOf(context, to);
    if (!dossier || !receiver) return { status: 404 };
    const before = dossier.transfers ?? [];
    if (before.some((one) => one.id === id)) return courseOf(context, dossier);
    const from = agencyWith(context, dossier);
    if (from === receiver.code || ENDED.has(dossier.course.status)) return { status: 409 };
    const transfer = {
      id,
      at: localTime(context.now),
      from,
      to: receiver.code,
      ...(reason !== undefined && { reason }),
    };
    const next: Dossier = { ...dossier, agency: receiver.code, transfers: [...before, transfer] };
    context.state.put("dossier", dossier.code, next);
    return courseOf(context, next);
  },
};

/** Notes that a register was asked about a dossier, once; tells whether the desk has the dossier. */
export function enterRegister(scene: Scene, code: string, register: string): boolean {
  const dossier = found(scene, code);
  if (!dossier) return false;
  const registers = dossier.registers ?? [];
  if (registers.some((one) => one.register === register)) return true;
  const asked = { register, askedAt: localTime(scene.now) };
  scene.state.put("dossier", code, { ...dossier, registers: [...registers, asked] });
  return true;
}

/** Notes that a register has answered. */
export function answerRegister(scene: Scene, code: string, register: string): void {
  const dossier = found(scene, code);
  if (!dossier) return;
  const answered = { answeredAt: localTime(scene.now) };
  const registers = (dossier.registers ?? []).map((one) => (one.register === register ? { ...one, ...answered } : one));
  scene.state.put("dossier", code, { ...dossier, registers });
}
