import { service } from "@egov-vn/clients/feedback";
import { contract, type Handlers } from "@egov-vn/clients/mock/feedback";
import type { LocalDate } from "@egov-vn/core";
import { createDocument, writePacket } from "@egov-vn/documents";
import type { Behaviours, Scene, ServiceMock } from "../behaviour.js";
import { localTime } from "../clock.js";
import { agencyOf, send } from "./mailbox.js";

type Behaviour = Behaviours<Required<Handlers>>;
type Feedback = Parameters<Behaviour["submitFeedback"]>[0]["input"]["body"];

const MOST = 200;

/** Lays feedback into the mailbox of the agency that receives it, as a letter of the provincial committee. */
function sendAsLetter(scene: Scene, { code = "", title, content }: Feedback, to: string): void {
  const [committee, ...others] = scene.profile.agencies;
  const receiver = agencyOf(scene, to);
  const from = receiver?.code === committee?.code ? others[0] : committee;
  if (!from || !receiver) return;
  const at = localTime(scene.now);
  const letter = createDocument({
    from: { organId: from.oldCode, organName: from.name },
    to: [{ organId: receiver.oldCode || receiver.code, organName: receiver.name }],
    number: String(scene.ids.number("feedback-letter")),
    notation: "PAKN",
    date: at.slice(0, 10) as LocalDate,
    place: scene.profile.name[0],
    documentType: { type: 2, name: "Công văn" },
    subject: `Phản ánh ${code}: ${title}`,
    steeringType: 0,
    sentAt: at,
    files: [{ name: "phan-anh.txt", bytes: new TextEncoder().encode(content) }],
    documentId: scene.ids.uuid("feedback-letter"),
  });
  const packet = writePacket(letter);
  const bytes = typeof packet === "string" ? new TextEncoder().encode(packet) : packet;
  send(scene, { bytes, messageType: "edoc", sender: from.code });
}

const behaviours: Behaviour = {
  submitFeedback(context) {
    const code = `PA-${context.profile.code}-${String(context.ids.number("feedback")).padStart(6, "0")}`;
    const sentAt = context.input.body.sentAt ?? `${localTime(context.now)}+07:00`;
    const office = context.profile.agencies[1]?.code ?? context.profile.code;
    const receivingAgency = context.input.body.receivingAgency ?? office;
    if (!agencyOf(context, receivingAgency)) return { status: 404 };
    const feedback: Feedback = { ...context.input.body, code, sentAt, receivingAgency };
    context.state.put("feedback", code, feedback);
    // What comes through Zalo is dealt with as an incoming document.
    if (feedback.channel === "zalo") sendAsLetter(context, feedback, receivingAgency);
    return { status: 201, body: feedback };
  },
  listFeedback(context) {
    const { receivingAgency, after, limit = MOST } = context.input;
    const all = context.state
      .list<Feedback>("feedback")
      .filter((one) => receivingAgency === undefined || one.receivingAgency === receivingAgency);
    const start = after === undefined ? 0 : all.findIndex(({ code }) => code === after) + 1;
    const items = all.slice(start, start + limit);
    const next = start + limit < all.length ? items.at(-1)?.code : undefined;
    return { status: 200, body: { items, ...(next !== undefined && { next }) } };
  },
  getFeedback(context) {
    const feedback = context.state.get<Feedback>("feedback", context.input.code);
    return feedback ? { status: 200, body: feedback } : { status: 404 };
  },
  answerFeedback(context) {
    const feedback = context.state.get<Feedback>("feedback", context.input.code);
    if (!feedback) return { status: 404 };
    const { content, public: open } = context.input.body;
    const answered: Feedback = { ...feedback, reply: { content }, ...(open !== undefined && { public: open }) };
    context.state.put("feedback", context.input.code, answered);
    return { status: 200, body: answered };
  },
};

/** Feedback of citizens: this repository's own minimum, for no text of the real interface was found. */
export const feedback: ServiceMock = { service, contract, behaviours: behaviours as ServiceMock["behaviours"] };
