import * as z from "zod";
import { type OperationData, operation } from "../src/runtime/index.js";

/** An operation as a generator would write it, with what a test wants otherwise. */
export function handMade<Input = Record<string, unknown>, Output = unknown>(data: Partial<OperationData> = {}) {
  return operation<Input, Output, unknown>({
    id: "getThing",
    method: "GET",
    path: "/things",
    idempotent: (data.method ?? "GET") === "GET",
    security: [],
    params: [],
    replies: [["200", [["application/json", "json"]]]],
    ...data,
  });
}

const Dossier = z.strictObject({ MaHoSo: z.string().min(1), TrangThaiHoSo: z.enum(["1", "4", "10"]) });

/** Sends dossiers as the national portal takes them. */
export const syncDossiers = handMade<
  { body: { session?: string; service: string; data: z.infer<typeof Dossier>[] } },
  { error_code: string }
>({
  id: "syncDossiers",
  method: "POST",
  path: "/mapi/g",
  body: {
    required: 1,
    contents: [
      [
        "application/json",
        "json",
        () =>
          z.strictObject({
            session: z.string().optional(),
            service: z.literal("DongBoHoSoMC"),
            data: z.array(Dossier).min(1),
          }),
      ],
    ],
  },
  replies: [
    ["200", [["application/json", "json", () => z.looseObject({ error_code: z.union([z.string(), z.number()]) })]]],
  ],
  outcome: { at: "/error_code", success: ["0", "00"], message: "/message" },
});

export const dossier = { MaHoSo: "000.00.01.H56-241115-0001", TrangThaiHoSo: "4" } as const;

/** A clock that does not wait; `waits` has how long it would have. */
export function quickClock() {
  const waits: number[] = [];
  let passed = 0;
  return {
    waits,
    now: () => 1_800_000_000_000 + passed,
    random: () => 0.5,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
      passed += milliseconds;
    },
  };
}
