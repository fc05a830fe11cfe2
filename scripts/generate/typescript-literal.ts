/** A value that can be written as a TypeScript literal. */
export type Literal = string | number | boolean | readonly Literal[] | { readonly [key: string]: Literal | undefined };

const WIDTH = 120;
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_]*$/;

const isList = (value: Literal): value is readonly Literal[] => Array.isArray(value);
const keyText = (key: string): string => (PLAIN_KEY.test(key) ? key : JSON.stringify(key));

function entriesOf(value: { readonly [key: string]: Literal | undefined }): [string, Literal][] {
  return Object.entries(value).filter((entry): entry is [string, Literal] => entry[1] !== undefined);
}

function flat(value: Literal): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (isList(value)) return `[${value.map(flat).join(", ")}]`;
  const fields = entriesOf(value).map(([key, field]) => `${keyText(key)}: ${flat(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

// One row to a line, so that a diff shows the rows that changed.
const mustBreak = (value: readonly Literal[]): boolean =>
  value.length > 1 && value.every((element) => isList(element) && element.length > 1);

const holdsObject = (value: Literal): boolean =>
  typeof value === "object" && (!isList(value) || value.some((element) => holdsObject(element)));

/**
 * Returns a value as TypeScript source, in the layout of this repository: lists on one line when they fit in 120
 * columns, objects one field per line.
 *
 * @param indent how far the line that the literal starts on is indented, in spaces.
 * @param column where on that line the literal starts.
 */
export function typescriptLiteral(value: Literal, indent = 0, column = indent): string {
  if (typeof value !== "object") return flat(value);
  const inner = " ".repeat(indent + 2);
  const outer = " ".repeat(indent);
  if (isList(value)) {
    if (value.length === 0) return "[]";
    const line = flat(value);
    // One column more for the comma or semicolon that follows.
    if (!mustBreak(value) && !holdsObject(value) && column + line.length + 1 <= WIDTH) return line;
    const elements = value.map((element) => `${inner}${typescriptLiteral(element, indent + 2)},`);
    return `[\n${elements.join("\n")}\n${outer}]`;
  }
  const fields = entriesOf(value).map(([key, field]) => {
    const start = `${keyText(key)}: `;
    return `${inner}${start}${typescriptLiteral(field, indent + 2, indent + 2 + start.length)},`;
  });
  return fields.length === 0 ? "{}" : `{\n${fields.join("\n")}\n${outer}}`;
}
