import { service } from "@egov-vn/clients/feedback";
import { contract, type Handlers } from "@egov-vn/clients/mock/feedback";
import type { Behaviours, ServiceMock } from "../behaviour.js";
import { localTime } from "../clock.js";

type Behaviour = Behaviours<Required<Handlers>>;
type Feedback = Parameters<Behaviour["submitFeedback"]>[0]["input"]["body"];

const behaviours: Behaviour = {
  submitFeedback(context) {
    const code = `PA-${context.profile.code}-${String(context.ids.number("feedback")).padStart(6, "0")}`;
    const sentAt = context.input.body.sentAt ?? `${localTime(context.now)}+07:00`;
    const feedback: Feedback = { ...context.input.body, code, sentAt };
    context.state.put("feedback", code, feedback);
    return { status: 201, body: feedback };
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
