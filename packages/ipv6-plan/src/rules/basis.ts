import type { Basis, Citation } from "@egov-vn/core";

/** Returns the basis of a rule that RFCs state, with their sections. */
export function rfc(
  ...places: readonly [readonly [number: number, section?: string], ...(readonly [number, string?])[]]
): Basis {
  const [first, ...rest] = places.map(
    ([number, section]): Citation => ({
      instrument: `RFC ${number}`,
      ...(section !== undefined && { article: section }),
    }),
  );
  return { citations: [first as Citation, ...rest] };
}

/** Returns the basis of a rule that rests on what named systems or frameworks do. */
export function known(systems: readonly [string, ...string[]], vi: string, en: string): Basis {
  return { interoperability: systems, evidence: { vi, en } };
}

/** Circular 19/2023/TT-BTTTT on the dedicated data network of state agencies. */
export const TSLCD: Citation = { instrument: "Thông tư 19/2023/TT-BTTTT", inForce: "2024-03-01" };

/** This package's own shape of a plan. */
export const OWN_SHAPE: Basis = known(
  ["@egov-vn"],
  "Khuôn dạng quy hoạch của gói này: mọi bản xuất (DNS, DHCP, bộ định tuyến, sổ đăng ký) đều suy ra từ đây.",
  "The shape of this package's plans: every export (DNS, DHCP, routers, registry) follows from it.",
);
