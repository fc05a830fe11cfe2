import {
  type Basis,
  defineRule,
  fromPointer,
  type JsonPointer,
  type Profile,
  type Rule,
  type RuleExample,
  type RuleId,
  type Violation,
  WireReading,
  type Words,
} from "@egov-vn/core";
import type { DossierFormat, NeededField } from "./dossier-format.js";

/** Returns a check for the fields that a value lacks. */
function lacking<T>(fields: readonly NeededField<T>[]): (value: T) => readonly Violation[] | undefined {
  const ways = fields.map(({ path, unless }) => ({ path, unless, keys: fromPointer(path) }));
  return (value) => {
    let violations: Violation[] | undefined;
    for (const { path, unless, keys } of ways) {
      let here: unknown = value;
      for (const key of keys) here = (here as Readonly<Record<string, unknown>> | undefined)?.[key];
      if (here !== undefined || unless?.(value)) continue;
      violations ??= [];
      violations.push({ path });
    }
    return violations;
  };
}

const wordsOf = (id: RuleId, system: Words, basis: Basis) => ({
  id,
  severity: "error" as const,
  basis,
  title: [`Thiếu trường mà ${system[0]} cần`, `A field that ${system[1]} needs is missing`] as const,
  message: [
    `{field} trống; ${system[0]} coi đây là trường bắt buộc.`,
    `{field} is empty; ${system[1]} takes it for required.`,
  ] as const,
  remedy: [
    "Bổ sung từ hệ thống nguồn; chưa có dữ liệu thì để trống và báo lại, không điền giá trị giả.",
    "Supply it from the source; where there are no data leave it empty and say so, never fill in a fake.",
  ] as const,
});

/** Returns a copy of a value without the part at a pointer. */
function without(value: unknown, path: JsonPointer): unknown {
  const copy: unknown = structuredClone(value);
  const keys = fromPointer(path);
  const last = keys.pop() as string;
  const holder = keys.reduce((here, key) => (here as Record<string, unknown>)[key], copy);
  delete (holder as Record<string, unknown>)[last];
  return copy;
}

/** Returns the example of a format as it is written, and without the last of the needed fields. */
function wireExample<T>({ wire, example = {}, needs }: DossierFormat<T>): RuleExample {
  const names: string[] = [];
  wire?.trace(fromPointer(needs?.fields.at(-1)?.path ?? ""), 0, names);
  const failing = without(example, `/${names.join("/")}`);
  return { passing: JSON.stringify(example), failing: JSON.stringify(failing) };
}

/** Returns the same of the example in the canonical form. */
function canonicalExample<T>({ wire, example, needs }: DossierFormat<T>): RuleExample {
  const value = wire?.read(example, new WireReading());
  const failing = without(value, needs?.fields.at(-1)?.path ?? "");
  return { passing: JSON.stringify(value), failing: JSON.stringify(failing) };
}

/** Returns the rules on what a record lacks that came in one of some formats. */
export function needRules<T>(formats: readonly DossierFormat<T>[]): Rule<T>[] {
  return formats.flatMap((format) => {
    const { needs } = format;
    if (needs?.rule === undefined) return [];
    const check = lacking(needs.fields);
    return [
      defineRule<T>({
        ...wordsOf(needs.rule, needs.system, needs.basis),
        check: (value, { decoded }) => (decoded?.codec === format.id ? check(value) : undefined),
        example: () => wireExample(format),
      }),
    ];
  });
}

/** Returns the profiles of formats: what their systems would refuse of a record of any origin. */
export function needProfiles<T>(formats: readonly DossierFormat<T>[]): Profile<T>[] {
  return formats.flatMap((format) => {
    const { needs } = format;
    if (needs?.profile === undefined) return [];
    const { rule, title, evidence } = needs.profile;
    const check = lacking(needs.fields);
    // The format's own rule has already checked a record in the format itself.
    const isHeld = (codec: string | undefined): boolean => needs.rule !== undefined && codec === format.id;
    return [
      {
        id: format.id,
        title,
        evidence,
        rules: [
          defineRule<T>({
            ...wordsOf(rule, needs.system, needs.basis),
            check: (value, { decoded }) => (isHeld(decoded?.codec) ? undefined : check(value)),
            example: () => canonicalExample(format),
          }),
        ],
      },
    ];
  });
}
