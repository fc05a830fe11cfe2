import { expectTypeOf, test } from "vitest";
import type { Finding, LocalDate, LocalDateTime, Rule, RuleId, Severity, Standard } from "./index.js";
import { localDate, parseLocalDate } from "./index.js";

test("days and times are told apart from text and from each other", () => {
  expectTypeOf(localDate(2024, 2, 29)).toEqualTypeOf<LocalDate | undefined>();
  expectTypeOf(parseLocalDate("2024-02-29")).toEqualTypeOf<LocalDate | undefined>();
  expectTypeOf<"2024-05-06">().toExtend<LocalDate>();
  expectTypeOf<"6/5/2024">().not.toExtend<LocalDate>();
  expectTypeOf<"2024-05-06T07:08:09">().toExtend<LocalDateTime>();
  expectTypeOf<"2024-05-06">().not.toExtend<LocalDateTime>();
});

test("rule ids are a series and a number", () => {
  expectTypeOf<"DOC-014">().toExtend<RuleId>();
  expectTypeOf<"DOC">().not.toExtend<RuleId>();
  expectTypeOf<Finding["severity"]>().toEqualTypeOf<Severity>();
});

test("a standard of something is a standard of unknown, so that one list holds them all", () => {
  expectTypeOf<Standard<{ name: string }>>().toExtend<Standard<unknown>>();
  expectTypeOf<Parameters<Rule<{ name: string }>["check"]>[0]>().toEqualTypeOf<{ name: string }>();
});
