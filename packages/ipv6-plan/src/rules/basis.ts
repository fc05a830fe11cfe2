import { type Basis, type Citation, cite, type InstrumentKey } from "@egov-vn/core";

type RfcNumber = InstrumentKey extends infer Key ? (Key extends `rfc-${infer N extends number}` ? N : never) : never;
type RfcPlace = readonly [number: RfcNumber, section?: string];

/** Returns the basis of a rule that RFCs state, with their sections. */
export function rfc(...places: readonly [RfcPlace, ...RfcPlace[]]): Basis {
  const [first, ...rest] = places.map(([number, section]) => cite(`rfc-${number}` as InstrumentKey, section));
  return { citations: [first as Citation, ...rest] };
}

/** Returns the basis of a rule that rests on what named systems or frameworks do. */
export function systemsBasis(systems: readonly [string, ...string[]], vi: string, en: string): Basis {
  return { interoperability: systems, evidence: { vi, en } };
}

/** The dedicated data network of state agencies: addresses do not overlap, and are registered each year. */
export const TSLCD = {
  overlap: [cite("tt-06-2026-bkhcn", "Điều 7 khoản 2"), cite("tt-19-2023-btttt")],
  register: [cite("tt-06-2026-bkhcn", "Điều 7 khoản 5"), cite("tt-19-2023-btttt")],
} as const satisfies Record<string, readonly [Citation, ...Citation[]]>;

/** This package's own shape of a plan. */
export const OWN_SHAPE: Basis = systemsBasis(
  ["@egov-vn"],
  "Khuôn dạng quy hoạch của gói này: mọi bản xuất (DNS, DHCP, bộ định tuyến, sổ đăng ký) đều suy ra từ đây.",
  "The shape of this package's plans: every export (DNS, DHCP, routers, registry) follows from it.",
);
