import { contract, type Handlers } from "@egov-vn/clients/mock/one-stop";
import { service } from "@egov-vn/clients/one-stop";
import { apply, type DossierEvent, type DossierState, statusTitles } from "@egov-vn/dossiers";
import type { Behaviours, Scene, ServiceMock, Task } from "../behaviour.js";
import { localTime, momentOf } from "../clock.js";
import { courses, type Dossier, enterRegister, homeOf, moved } from "./dossier-course.js";

export type { Dossier } from "./dossier-course.js";

/** What the desk does one after the other, each `agencyTakes` after the step before. */
const COURSE = ["accept", "hand-over", "finish", "return-result"] as const;

/** Days in which the seeded procedures are settled. */
const LIMIT = { amount: 10, unit: "working-day" } as const;

function eventOf(scene: Scene, kind: (typeof COURSE)[number]): DossierEvent {
  const at = localTime(scene.now);
  return kind === "accept" ? { kind, at, limit: LIMIT } : { kind, at };
}

/** Opens a dossier as the law has it: filed online, then at the desk's pace. */
function file(scene: Scene, code: string, owner: string, procedure: string): string {
  const course = apply(undefined, { kind: "submit", at: localTime(scene.now), channel: "online" })
    .state as DossierState;
  const id = scene.ids.hex("dossier", 24);
  const history = [{ at: course.at, status: course.status }];
  const filed: Dossier = { id, code, owner, procedure, course, history, agency: homeOf(scene, code) };
  scene.state.put("dossier", code, filed);
  scene.later({ task: "step", after: scene.settings.agencyTakes, data: { code, step: 0 } });
  return id;
}

const row = ({ id, code, owner, procedure, course, task }: Dossier) => ({
  id,
  code,
  applicant: { data: { fullname: owner } },
  procedure: { code: procedure },
  statusCurrentTask: task ?? statusTitles[course.status].vi,
  ...(course.receivedAt !== undefined && { acceptedDate: course.receivedAt }),
  ...(course.due !== undefined && { appointmentDate: course.due }),
});

type Modelled =
  | "createDossier"
  | "syncDocument"
  | "updateDocumentTraces"
  | "searchDossiers"
  | "forceEndProcess"
  | "sendCivilStatus"
  | keyof typeof courses;

const behaviours: Pick<Behaviours<Required<Handlers>>, Modelled> = {
  ...courses,
  createDossier(context) {
    const { MaHoSo, ChuHoSo, MaTTHC } = context.input.body as unknown as Record<string, string>;
    if (MaHoSo === undefined || context.state.get("dossier", MaHoSo)) {
      return { status: 200, body: { code: "400", message: `Hồ sơ ${MaHoSo} đã tồn tại` } };
    }
    const idHoSo = file(context, MaHoSo, ChuHoSo ?? "", MaTTHC ?? "");
    return { status: 200, body: { code: "200", message: "Success", data: { idHoSo, maHoSo: MaHoSo } } };
  },
  syncDocument(context) {
    const { DocCode, CitizenName, DocTypeCode } = context.input.body as unknown as Record<string, string>;
    if (DocCode === undefined || context.state.get("dossier", DocCode)) return { status: 409 };
    file(context, DocCode, CitizenName ?? "", DocTypeCode ?? "");
    return { status: 200 };
  },
  updateDocumentTraces(context) {
    const { DocCode, Comment } = context.input.body as unknown as Record<string, string>;
    const dossier = context.state.get<Dossier>("dossier", DocCode ?? "");
    if (!dossier) return { status: 404 };
    if (Comment) context.state.put("dossier", dossier.code, { ...dossier, task: Comment });
    return { status: 200 };
  },
  searchDossiers(context) {
    const { code, page = 0, size = 20 } = context.input;
    const found = context.state.list<Dossier>("dossier").filter((one) => code === undefined || one.code === code);
    return { status: 200, body: { content: found.slice(page * size, (page + 1) * size).map(row) } } as never;
  },
  forceEndProcess(context) {
    const results = context.input.body.map(({ id, code }) => {
      const dossier = context.state.get<Dossier>("dossier", code);
      if (dossier?.id !== id) return { code, ended: false, reason: "Không tìm thấy hồ sơ" };
      const event: DossierEvent = { kind: "stop", at: localTime(context.now), reason: "Kết thúc xử lý theo yêu cầu" };
      const { state, accepted, findings } = apply(dossier.course, event);
      if (!accepted || !state) return { code, ended: false, reason: findings[0]?.rule ?? "" };
      context.state.put("dossier", code, moved(dossier, state));
      return { code, ended: true };
    });
    return { status: 200, body: results };
  },
  sendCivilStatus: (context) =>
    // What the call answers is not known; that it was taken is.
    enterRegister(context, context.input.code, "civil-status") ? { status: 200, body: {} } : { status: 404 },
};

/** Days before the due time on which the citizen is told of a delay, and days by which it is put off. */
const [TOLD_BEFORE, PUT_OFF] = [1, 7].map((days) => days * 86_400_000) as [number, number];

/** Takes the next step of a dossier, unless something else has ended its course. */
const step: Task = (scene: Scene, { code, step: at }: { code: string; step: number }) => {
  const dossier = scene.state.get<Dossier>("dossier", code);
  const kind = COURSE[at];
  if (!dossier || kind === undefined) return [];
  if (kind === "accept" && scene.settings.desk === "asks-for-supplement" && !dossier.course.instructed) {
    const { state } = apply(dossier.course, { kind: "instruct", at: localTime(scene.now) });
    const asked = [...(dossier.supplements ?? []), { askedAt: localTime(scene.now) }];
    // The citizen's turn: what is filed brings the desk's next step.
    if (state) scene.state.put("dossier", code, { ...moved(dossier, state), supplements: asked });
    return [];
  }
  const { state, accepted } = apply(dossier.course, eventOf(scene, kind));
  if (!accepted || !state) return [];
  scene.state.put("dossier", code, moved(dossier, state));
  if (kind === "accept" && state.due !== undefined)
    scene.later({
      task: "watch",
      after: Math.max(momentOf(state.due) - scene.now - TOLD_BEFORE, 0),
      data: { code },
    });
  scene.later({ task: "step", after: scene.settings.agencyTakes, data: { code, step: at + 1 } });
  return [];
};

/** Apologises for a dossier that will be late, and appoints a new day; the law allows that once. */
const watch: Task = (scene: Scene, { code }: { code: string }) => {
  const dossier = scene.state.get<Dossier>("dossier", code);
  if (dossier?.course.due === undefined) return [];
  const [at, newDue] = [localTime(scene.now), localTime(momentOf(dossier.course.due) + PUT_OFF)];
  const reason = "Cơ quan giải quyết chưa xử lý xong";
  const { state, accepted } = apply(dossier.course, { kind: "extend", at, newDue, reason });
  if (!accepted || !state) return [];
  const apologies = [...(dossier.apologies ?? []), { at, newDue, reason }];
  scene.state.put("dossier", code, { ...dossier, course: state, apologies });
  return [];
};

const SHAPE_UNKNOWN = ["Chưa rõ khuôn dạng trả lời.", "The form of the answer is not known."] as const;

/** One-stop systems: dossiers that go through the legal states by the province's clock. */
export const oneStop: ServiceMock = {
  service,
  contract,
  behaviours: behaviours as ServiceMock["behaviours"],
  tasks: { step, watch },
  unmodelled: {
    searchGatewayDossiers: SHAPE_UNKNOWN,
    getOnlineDossier: SHAPE_UNKNOWN,
    getIntegrationData: SHAPE_UNKNOWN,
  },
  refuse: (operation, words) =>
    operation === "createDossier" ? { status: 200, body: { code: "400", message: words } } : undefined,
};
