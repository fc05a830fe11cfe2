import { expect, it } from "vitest";
import { SERVICES } from "./index.js";

it("operations whose answer depends on nothing before are listed, each with its reason", () => {
  const listed = SERVICES.flatMap(({ service, behaviours, stateless = {} }) =>
    Object.keys(behaviours)
      .filter((id) => !/\b(?:context|state)\b/.test(String(behaviours[id])))
      .map((id) => [`${service.id}/${id}`, stateless[id]] as const),
  );
  expect(listed.filter(([, reason]) => !reason)).toEqual([]);
  const all = SERVICES.flatMap(({ service, stateless = {} }) =>
    Object.keys(stateless).map((id) => `${service.id}/${id}`),
  );
  expect(
    all.every((name) => SERVICES.some(({ service, behaviours }) => behaviours[name.slice(service.id.length + 1)])),
  ).toBe(true);
});
