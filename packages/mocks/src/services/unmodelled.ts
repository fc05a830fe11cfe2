import { service as ministriesService } from "@egov-vn/clients/ministries";
import { contract as ministriesContract } from "@egov-vn/clients/mock/ministries";
import { contract as monitoringContract } from "@egov-vn/clients/mock/monitoring";
import { service as monitoringService } from "@egov-vn/clients/monitoring";
import type { ServiceMock } from "../behaviour.js";

const CONTENT_UNKNOWN = [
  "Khuôn dạng nội dung trả lời chưa rõ.",
  "The form of what the answer holds is not known.",
] as const;
const NO_READING = [
  "Không có thao tác nào để đọc lại kết quả.",
  "There is no operation by which the result could be read.",
] as const;

/** Systems of ministries: their operations have a place, and say that they are not modelled. */
export const ministries: ServiceMock = {
  service: ministriesService,
  contract: ministriesContract,
  behaviours: {},
  unmodelled: {
    lookUpPerson: CONTENT_UNKNOWN,
    lookUpPersonBySoap: CONTENT_UNKNOWN,
    registerCivilStatus: NO_READING,
    registerLinkedCivilStatus: NO_READING,
    requestJudicialRecord: NO_READING,
    getEnterprise: CONTENT_UNKNOWN,
  },
};

/** Monitoring: the specification is a minimum of this repository's own, and no text of the real interface was found. */
export const monitoring: ServiceMock = {
  service: monitoringService,
  contract: monitoringContract,
  behaviours: {},
  unmodelled: { reportIncident: NO_READING },
};
