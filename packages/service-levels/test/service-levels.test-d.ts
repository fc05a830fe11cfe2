import { expectTypeOf, test } from "vitest";
import type { Form2022, Form2026, Level2011, LevelOf, ProactiveLevel, ServiceLevel } from "../src/index.js";
import { assessBy, form2022, fullForm, level2011, mapLevel, partialForm, proactiveLevel } from "../src/index.js";

test("a bare number or word is a level of no scale", () => {
  expectTypeOf<4>().not.toExtend<Level2011>();
  expectTypeOf<4>().not.toExtend<ProactiveLevel>();
  expectTypeOf<{ level: 4 }>().not.toExtend<ServiceLevel>();
  expectTypeOf<"toan-trinh">().not.toExtend<Form2022>();
  expectTypeOf<"toan-trinh">().not.toExtend<Form2026>();
  // @ts-expect-error: a bare number does not say of which scale it is.
  mapLevel(4, "form-2022");
});

test("no scale's value is another's", () => {
  expectTypeOf<Level2011>().not.toExtend<ProactiveLevel>();
  expectTypeOf<ProactiveLevel>().not.toExtend<Level2011>();
  expectTypeOf<Form2022>().not.toExtend<Form2026>();
  expectTypeOf<Form2026>().not.toExtend<Form2022>();
  expectTypeOf<Level2011>().not.toExtend<Form2022>();
  expectTypeOf(level2011(4)).toExtend<Level2011>();
  expectTypeOf(level2011(4)).not.toExtend<ProactiveLevel>();
  expectTypeOf(proactiveLevel(4)).not.toExtend<Level2011>();
  expectTypeOf(form2022("toan-trinh")).not.toExtend<Form2026>();
  expectTypeOf(fullForm).not.toExtend<Form2022>();
  // @ts-expect-error: proactive level 4 is not level 4.
  const level: Level2011 = proactiveLevel(4);
  expectTypeOf(level).toEqualTypeOf<Level2011>();
});

test("what a scale does not have is refused", () => {
  // @ts-expect-error: there is no level 5.
  level2011(5);
  // @ts-expect-error: “information only” is no form since 1/7/2026.
  const form: Form2026 = { scale: "form-2026", form: "cung-cap-thong-tin" };
  // @ts-expect-error: it is no reason of Điều 14.
  partialForm(["too-much-work"]);
  // @ts-expect-error: toàn trình has no reason.
  const full: Form2026 = { scale: "form-2026", form: "toan-trinh", reasons: ["technical-incident"] };
  expectTypeOf([form, full]).toEqualTypeOf<Form2026[]>();
});

test("an assessment by a scale is of that scale", () => {
  const { outcome } = assessBy("form-2022", {}, "2024-01-01");
  if (outcome.kind === "reached") expectTypeOf(outcome.level).toEqualTypeOf<Form2022>();
  expectTypeOf(mapLevel(level2011(3), "form-2026").certain).toEqualTypeOf<Form2026 | undefined>();
  expectTypeOf<LevelOf<"proactive-2026">>().toEqualTypeOf<ProactiveLevel>();
});
