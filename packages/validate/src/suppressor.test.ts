import { type Decoded, type Finding, firstOfAKind } from "@egov-vn/core";
import { loadStandard, type Recognised } from "@egov-vn/standards/loaders";
import { expect, it } from "vitest";
import { FindingCounter } from "./finding-counter.js";
import { rulesFor } from "./loaded-standards.js";
import { Suppressor } from "./suppressor.js";

const standard = await loadStandard("document-exchange");
const found = { standard, codec: standard?.codecs[0] } as Recognised;
const ignored = [{ rule: "DOC-031", reason: "cũ" }] as const;
const bad: Finding = { rule: "DOC-031", severity: "error", path: "/a", params: {} };
const decoded = {} as Decoded<unknown>;

it("puts aside what stands for more of an ignored rule, and counts it as what it stands for", () => {
  const { kept, more } = firstOfAKind(
    Array.from({ length: 130 }, () => bad),
    ({ rule }) => rule,
  );
  const findings = new Suppressor("a", found, { suppressions: { ignored } }).marked([...kept, ...more], decoded);
  const counter = new FindingCounter(rulesFor(standard));
  counter.count(findings);
  expect(counter.toList(findings).map(({ suppressed }) => suppressed?.reason)).toEqual(Array(100).fill("cũ"));
  expect(counter.rest()).toEqual([]);
  expect(counter.counts([])).toEqual({
    severities: { error: 0, warning: 0, info: 0 },
    rules: {},
    unchecked: {},
    suppressed: { ignored: 130, baseline: 0, rules: { "DOC-031": 130 } },
  });
});

it("lists the same findings that do not count, however many counters share the file", () => {
  const suppressor = new Suppressor("a", found, { suppressions: { ignored } });
  const whole = new FindingCounter(rulesFor(standard));
  const listed: string[] = [];
  for (const part of [0, 1, 2]) {
    const counter = new FindingCounter(rulesFor(standard));
    const findings = suppressor.marked(
      Array.from({ length: 60 }, (_, at) => ({ ...bad, path: `/${part * 60 + at}` as const })),
      decoded,
    );
    counter.count(findings);
    whole.add(structuredClone(counter.numbers));
    listed.push(...whole.toList(counter.toList(findings)).map(({ path }) => path));
  }
  expect(listed).toEqual(Array.from({ length: 100 }, (_, at) => `/${at}`));
  expect(whole.counts([]).suppressed).toEqual({ ignored: 180, baseline: 0, rules: { "DOC-031": 180 } });
});
