import { describe, expect, it } from "vitest";
import { type Basis, defineRule } from "../rule.js";
import { cite } from "./cite.js";
import { basisLines, lapsedCitations, resolveBasis } from "./index.js";

const DAY = "2026-11-28";
const ruleOn = (basis: Basis) =>
  defineRule({
    id: "TST-001",
    severity: "error",
    basis,
    title: ["Tên", "Name"],
    message: ["Sai", "Wrong"],
    remedy: ["Sửa", "Correct"],
  });
const systems: Basis = { interoperability: ["LGSP"], evidence: { vi: "đã thử", en: "tried" } };

describe("the basis of a rule, by the day", () => {
  it("is told citation by citation", () => {
    const basis: Basis = { citations: [cite("nd-118-2025", "Điều 18 khoản 2"), cite("nd-61-2018", "Điều 18 khoản 2")] };
    expect(resolveBasis(basis, "2025-06-30").map(({ status }) => status)).toEqual(["not-yet-in-force", "amended"]);
    expect(resolveBasis(basis, DAY).map(({ status }) => status)).toEqual(["amended", "repealed"]);
    expect(resolveBasis(systems, DAY)).toEqual([]);
    expect(basisLines(systems, DAY, "vi")).toEqual([]);
    expect(basisLines({ citations: [cite("nd-42-2022")] }, DAY, "vi")).toEqual([
      "Nghị định 42/2022/NĐ-CP: hết hiệu lực từ 01/07/2026, do Nghị định 224/2026/NĐ-CP; nay xem Điều 13, Nghị định 224/2026/NĐ-CP",
    ]);
  });

  it("says why old law is cited", () => {
    const oldLaw = { vi: "Hồ sơ trước 01/07/2026.", en: "Dossiers of before 1 July 2026." };
    expect(basisLines({ citations: [cite("nd-42-2022")], oldLaw }, DAY, "en").at(-1)).toBe(oldLaw.en);
  });
});

describe("rules on law out of force", () => {
  const lapsed = (basis: Basis, day = DAY) =>
    lapsedCitations([ruleOn(basis)], day as typeof DAY).map(({ standing }) => standing.citation.key);

  it("are found, unless they name the successor or the reason", () => {
    const old = cite("nd-42-2022");
    expect(lapsed({ citations: [old] })).toEqual(["nd-42-2022"]);
    expect(lapsed({ citations: [old] }, "2026-06-30")).toEqual([]);
    expect(lapsed({ citations: [cite("nd-224-2026", "Điều 13"), old] })).toEqual([]);
    expect(lapsed({ citations: [cite("nd-118-2025"), old] })).toEqual(["nd-42-2022"]);
    expect(lapsed({ citations: [old], oldLaw: { vi: "hồ sơ cũ", en: "old dossiers" } })).toEqual([]);
    expect(lapsed(systems)).toEqual([]);
  });

  it("are found when what they rested on ended with its parent", () => {
    expect(lapsed({ citations: [cite("tt-32-2017-btttt")] })).toEqual(["tt-32-2017-btttt"]);
    expect(lapsed({ citations: [cite("tt-32-2017-btttt"), cite("nd-224-2026", "Điều 13")] })).toEqual([]);
  });

  it("are found when the register lacks what they cite", () => {
    expect(lapsed({ citations: [{ instrument: "Nghị định không có trong danh mục" }] })).toHaveLength(1);
  });
});
