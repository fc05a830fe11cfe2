import { type Bilingual, type Finding, type InnerValue, jsonKind, jsonRules, toFinding } from "@egov-vn/core";

type Fields = Readonly<Record<string, unknown>>;

const LIST: Bilingual = { vi: "danh sách", en: "a list" };

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isJsonText = (value: unknown): value is string => typeof value === "string" && /^\s*[[{]/.test(value);

/** Says that what holds the records is understood although it is no list. */
function notList(name: string, found: unknown): Finding[] {
  const params = { found: jsonKind(found), wanted: LIST };
  const finding = toFinding(jsonRules.mistyped, { path: "", params });
  return finding ? [{ ...finding, field: { field: "", name } }] : [];
}

function opened(text: string, open: (text: string) => unknown): unknown {
  try {
    return open(text);
  } catch {
    return undefined;
  }
}

/**
 * Returns where the records of a document are: under a name, in a bare list, or the document itself. Under the name one
 * record may stand without its list, and the list may be JSON text; the whole document may be JSON text under `message`,
 * as one gateway wraps it.
 *
 * @param open parses JSON text; it throws when there is no JSON in it.
 */
export function* recordsIn(
  document: unknown,
  name: string | undefined,
  open: (text: string) => unknown,
): Iterable<readonly string[] | InnerValue> {
  if (Array.isArray(document)) {
    for (let index = 0; index < document.length; index += 1) yield [String(index)];
    return;
  }
  if (!isFields(document)) {
    yield [];
    return;
  }
  const held = name === undefined ? undefined : document[name];
  if (name !== undefined && Array.isArray(held)) {
    for (let index = 0; index < held.length; index += 1) yield [name, String(index)];
  } else if (name !== undefined && isFields(held)) {
    yield { base: [name], value: held, findings: notList(name, held) };
  } else if (name !== undefined && isJsonText(held)) {
    const inner = opened(held, open);
    for (const value of Array.isArray(inner) ? inner : [inner ?? held]) {
      yield { base: [name], value, findings: notList(name, held) };
    }
  } else if (held === undefined && isJsonText(document.message)) {
    const inner = opened(document.message, open);
    // What is wrapped is not wrapped again.
    if (inner === undefined || (isFields(inner) && isJsonText(inner.message))) yield ["message"];
    else {
      for (const placed of recordsIn(inner, name, open)) {
        const value = "base" in placed ? placed.value : partAt(inner, placed);
        const around = isFields(inner) && inner !== value ? Object.keys(inner).filter((key) => key !== name) : [];
        yield { base: ["message"], value, around, ...("base" in placed && { findings: placed.findings ?? [] }) };
      }
    }
  } else yield [];
}

function partAt(document: unknown, place: readonly string[]): unknown {
  return place.reduce((here: unknown, key) => (here as Fields)[key], document);
}
