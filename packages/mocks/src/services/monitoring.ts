import { contract, type Handlers } from "@egov-vn/clients/mock/monitoring";
import { service } from "@egov-vn/clients/monitoring";
import type { Behaviours, ServiceMock } from "../behaviour.js";

type Behaviour = Behaviours<Required<Handlers>>;
type Incident = Parameters<Behaviour["reportIncident"]>[0]["input"]["body"];

const behaviours: Behaviour = {
  reportIncident(context) {
    const { body } = context.input;
    // Reported again, an incident is what it was reported to be last. Whose the signature is, nothing here can tell.
    context.state.put("incident", body.id, body);
    return { status: 202, body: { id: body.id } };
  },
  getReport(context) {
    const incident = context.state.get<Incident>("incident", context.input.id);
    return incident ? { status: 200, body: incident } : { status: 404 };
  },
};

/** Monitoring: this repository's own minimum, for no text of the real interface was found. */
export const monitoring: ServiceMock = { service, contract, behaviours: behaviours as ServiceMock["behaviours"] };
