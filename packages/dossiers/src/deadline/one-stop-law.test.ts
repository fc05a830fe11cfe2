import { citationText, type LocalDateTime } from "@egov-vn/core";
import { registered, resolveCitation } from "@egov-vn/core/law";
import { describe, expect, it } from "vitest";
import { type DeadlineRequest, deadline } from "./deadline.js";
import {
  ANSWERING_ARTICLES,
  citationsOn,
  DECREE_118_FROM,
  FORMS_OF_2025_FROM,
  oneStopLaw,
  START_OF_LIMIT,
  START_SETTLED_FROM,
} from "./one-stop-law.js";
import { stepText } from "./steps.js";

const REGISTER_DAY = "2026-11-28";
const FIVE_DAYS = { amount: 5, unit: "working-day" } as const;

function computed(received: string, rest: Partial<DeadlineRequest> = {}) {
  const result = deadline({ received: `${received}:00` as LocalDateTime, limit: FIVE_DAYS, ...rest });
  if (result.kind !== "computed") throw new Error(result.reason.en);
  return result;
}

describe("the law of one-stop desks", () => {
  it("changed on the days of the law register", () => {
    const { instruments } = registered();
    expect(DECREE_118_FROM).toBe(instruments.get("nd-118-2025")?.inForce);
    expect(FORMS_OF_2025_FROM).toBe(instruments.get("tt-03-2025-vpcp")?.inForce);
    expect(START_SETTLED_FROM).toBe(instruments.get("nd-309-2026")?.inForce);
    expect(resolveCitation({ key: "nd-61-2018" }, DECREE_118_FROM)).toMatchObject({
      status: "repealed",
      since: DECREE_118_FROM,
    });
  });

  it("has the answering articles of the law register, and no others", () => {
    for (const article of [
      ...Object.keys(ANSWERING_ARTICLES),
      "Điều 16",
      "Điều 19 khoản 4",
      "Điều 19 khoản 9",
      "Điều 20",
      "Điều 22",
    ]) {
      const [next] = resolveCitation({ key: "nd-61-2018", article }, REGISTER_DAY).successors;
      expect([next?.key, next?.article], article).toEqual(["nd-118-2025", ANSWERING_ARTICLES[article]]);
    }
    for (const citation of Object.values(START_OF_LIMIT)) {
      expect(resolveCitation(citation, REGISTER_DAY).status).toBe("amended");
    }
  });

  it("is cited by the day: the old decree alone, then the new one before it", () => {
    expect(citationsOn("Điều 18", "2025-06-30").map(citationText)).toEqual(["Điều 18, Nghị định 61/2018/NĐ-CP"]);
    expect(citationsOn("Điều 18", "2025-07-01").map(citationText)).toEqual([
      "Điều 18, Nghị định 118/2025/NĐ-CP",
      "Điều 18, Nghị định 61/2018/NĐ-CP",
    ]);
    expect(oneStopLaw("Điều 19 khoản 4").map(citationText)).toEqual([
      "Nghị định 118/2025/NĐ-CP",
      "Điều 19 khoản 4, Nghị định 61/2018/NĐ-CP",
    ]);
  });
});

describe("the 15:00 rule", () => {
  it.each(["2019-09-05T15:30", "2025-09-05T15:30", "2026-09-07T15:30"])(
    "is for the desk, not for what was filed online: %s",
    (received) => {
      expect(computed(received).handoverBy.slice(11, 16)).toBe("07:30");
      expect(computed(received, { channel: "post" }).handoverBy).toBe(computed(received).handoverBy);
      const online = computed(received, { channel: "online" });
      expect(online.handoverBy).toBe(`${received}:00`);
      expect(online).not.toHaveProperty("otherReading");
      expect(online.due).toBe(computed(received).due);
      expect(online.steps.map(({ code }) => code)).not.toContain("handover-next-day");
      expect(online.steps[1]?.citations.at(-1)).toMatchObject({ key: "nd-61-2018", article: "Điều 18 khoản 1" });
    },
  );
});

describe("what a limit runs from", () => {
  const codes = (received: string, rest?: Partial<DeadlineRequest>): string[] =>
    computed(received, rest).steps.map(({ code }) => code);

  it("has two readings until 4/8/2026, and the receipt by law from 5/8/2026", () => {
    const before = computed("2026-08-04T15:30", { countedFrom: "handover" });
    expect([before.countedFrom, before.otherReading?.countedFrom]).toEqual(["handover", "receipt"]);
    expect(before.due > computed("2026-08-04T15:30").due).toBe(true);
    const since = computed("2026-08-05T15:30", { countedFrom: "handover" });
    expect(since.countedFrom).toBe("receipt");
    expect(since).not.toHaveProperty("otherReading");
    expect(since.due).toBe(computed("2026-08-05T15:30").due);
    expect(codes("2026-08-05T15:30")).toContain("receipt-by-law");
    expect(codes("2026-08-05T15:30")).not.toContain("from-receipt");
    expect(codes("2026-08-04T15:30")).toContain("from-receipt");
  });

  it("is the competent agency's receipt, for a dossier received elsewhere since 5/8/2026", () => {
    const competentReceivedAt = "2026-09-09T08:00:00";
    const elsewhere = computed("2026-09-07T09:00", { competentReceivedAt });
    expect(elsewhere.due).toBe(computed("2026-09-09T08:00").due);
    expect(elsewhere.due > computed("2026-09-07T09:00").due).toBe(true);
    const told = elsewhere.steps.find(({ code }) => code === "from-competent");
    expect(told && stepText(told, "vi")).toContain("08:00, thứ Tư 09/09/2026");
    expect(told?.citations.map(({ article }) => article)).toEqual(["Điều 17 khoản 3", "Điều 14 khoản 4"]);
    const earlier = computed("2026-08-03T09:00", { competentReceivedAt: "2026-08-06T08:00:00" });
    expect(earlier.due).toBe(computed("2026-08-03T09:00").due);
    expect(earlier.steps.map(({ code }) => code)).toContain("competent-not-counted");
    expect(computed("2026-09-07T09:00", { competentReceivedAt: "2026-09-01T08:00:00" })).toEqual(
      computed("2026-09-07T09:00"),
    );
  });
});
