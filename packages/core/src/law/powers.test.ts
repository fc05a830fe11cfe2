import { describe, expect, it } from "vitest";
import type { LocalDate } from "../local-time.js";
import { listPowers, powerOn, registered, resolveCitation } from "./index.js";

const MOVED = registered().instruments.get("nd-309-2026")?.inForce as LocalDate;
const holder = (key: string, day: LocalDate): string | undefined => powerOn(key, day)?.holder.vi;

describe("powers", () => {
  it.each([
    ["one-stop-forms", "Văn phòng Chính phủ", "Bộ Tư pháp"],
    ["dossier-codes", "Văn phòng Chính phủ", "Bộ Công an"],
    ["portal-dossiers", "Văn phòng Chính phủ", "Bộ Công an"],
    ["boundary-free-processes", undefined, "Bộ Tư pháp"],
    ["procedure-database", undefined, "Bộ Tư pháp"],
    ["service-quality", undefined, "Bộ Tư pháp"],
    ["portal-data", undefined, "Bộ Công an"],
  ])("%s moved on 5/8/2026, the day of Decree 309/2026", (key, before, since) => {
    expect(MOVED).toBe("2026-08-05");
    expect([holder(key, "2026-08-04"), holder(key, MOVED), holder(key, "2026-11-28")]).toEqual([before, since, since]);
  });

  it("are given by texts that were read and bind on their first day, with holders in the order of their days", () => {
    expect(listPowers().length).toBeGreaterThanOrEqual(7);
    for (const { key, holders } of listPowers()) {
      const days = holders.map(({ from }) => from ?? "");
      expect(days.toSorted(), key).toEqual(days);
      for (const { by, from, holder, confidence } of holders) {
        expect(holder.en, key).not.toBe(holder.vi);
        if (confidence !== "official") continue;
        expect(["in-force", "amended"], key).toContain(resolveCitation(by ?? {}, from as LocalDate).status);
      }
    }
  });

  it("that the register does not have are held by no agency", () => {
    expect(powerOn("atlantis", MOVED)).toBeUndefined();
  });
});
