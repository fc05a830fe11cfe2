import { service } from "@egov-vn/clients/directory";
import { contract, type Handlers } from "@egov-vn/clients/mock/directory";
import type { Behaviours, ServiceMock } from "../behaviour.js";

const behaviours: Behaviours<Required<Handlers>> = {
  listCatalogue({ profile }) {
    const levels = { province: 1, district: 2, commune: 3, ministry: 0 } as const;
    const object = profile.agencies.map(({ code, name, level, parent }, index) => {
      const above = profile.agencies.findIndex((one) => one.code === parent);
      return { id: index + 1, ma: code, ten: name, cap: levels[level], ...(above >= 0 && { chaId: above + 1 }) };
    });
    return { status: 200, body: { objects: { object } } };
  },
};

/** The shared catalogue of units. */
export const directory: ServiceMock = {
  service,
  contract,
  behaviours: behaviours as ServiceMock["behaviours"],
  stateless: { listCatalogue: "The list is that of the profile; no operation changes it." },
};
