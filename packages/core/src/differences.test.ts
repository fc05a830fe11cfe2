import { expect, it } from "vitest";
import { differencesOf } from "./differences.js";

it("tells what is gone from what is otherwise", () => {
  expect(differencesOf({ a: { b: 1, c: "x" }, d: [1, 2] }, { a: { b: 2 }, d: [1, 2] })).toEqual([
    { path: ["a", "b"], lost: false },
    { path: ["a", "c"], lost: true },
  ]);
  expect(differencesOf({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]);
  expect(differencesOf({ a: 1, b: undefined }, { a: 1 })).toEqual([]);
  expect(differencesOf({ a: {} }, { a: [] })).toEqual([{ path: ["a"], lost: false }]);
  expect(differencesOf({ a: { b: 1 } }, { a: "x" })).toEqual([{ path: ["a"], lost: false }]);
});

it("takes a code of a system, and a text that was not understood, as one field", () => {
  const code = { system: "dvcqg", code: "1" };
  expect(differencesOf({ code }, { code: { code: "1", system: "dvcqg" } })).toEqual([]);
  expect(differencesOf({ code }, { code: { system: "dvcqg", code: "2" } })).toEqual([{ path: ["code"], lost: false }]);
  expect(differencesOf({ day: { unparsed: "x" } }, {})).toEqual([{ path: ["day"], lost: true }]);
});

it("compares bytes by what they are", () => {
  const bytes = new Uint8Array([1, 2, 3]);
  expect(differencesOf({ bytes }, { bytes: new Uint8Array([0, 1, 2, 3]).subarray(1) })).toEqual([]);
  expect(differencesOf({ bytes }, { bytes: new Uint8Array([1, 2, 4]) })).toEqual([{ path: ["bytes"], lost: false }]);
  expect(differencesOf({ bytes }, {})).toEqual([{ path: ["bytes"], lost: true }]);
});
