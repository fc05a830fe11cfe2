import { type BodyForm, findingOf, type OperationData, type SchemaOf, schemaFindings } from "@egov-vn/clients/runtime";
import type { Finding } from "@egov-vn/core";
import type { MockRequest } from "./message.js";

/** The input of an operation as it was read, and what is wrong with it. */
export interface ReadInput {
  readonly input: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

/** The body of a request: its value, or why it has none. */
interface ReadBody {
  readonly given: boolean;
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

const NOT_JSON = 12;
const MISSING = 901;

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Returns a body's text, or `undefined` when it is not UTF-8. */
function textOf(body: Uint8Array): string | undefined {
  try {
    return decoder.decode(body);
  } catch {
    return undefined;
  }
}

/** Returns the value of a JSON body, or `undefined`. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(body) ?? "");
  } catch {
    return undefined;
  }
}

async function partsOf(body: Uint8Array, type: string): Promise<Record<string, unknown> | undefined> {
  try {
    const form = await new Response(body as BodyInit, { headers: { "content-type": type } }).formData();
    const entries = await Promise.all(
      [...form.entries()].map(
        async ([key, part]): Promise<[string, unknown]> => [
          key,
          typeof part === "string" ? part : new Uint8Array(await part.arrayBuffer()),
        ],
      ),
    );
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}

async function contentOf(form: BodyForm, { body, headers }: MockRequest): Promise<{ value: unknown } | undefined> {
  const text = form === "bytes" || form === "multipart" ? "" : textOf(body);
  if (text === undefined) return undefined;
  if (form === "bytes") return { value: body };
  if (form === "text") return { value: text };
  if (form === "form") return { value: Object.fromEntries(new URLSearchParams(text)) };
  if (form === "multipart") {
    const value = await partsOf(body, headers["content-type"] ?? "");
    return value && { value };
  }
  const value = jsonOf(body);
  return value === undefined ? undefined : { value };
}

/** Reads the body of a request as an operation's specification says. */
async function readBody({ body: described }: OperationData, request: MockRequest): Promise<ReadBody> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  const content = described?.contents.find(([mediaType]) => mediaType === type) ?? described?.contents[0];
  if (!described || !content || request.body.length === 0) {
    const findings = described?.required === 1 ? [findingOf(MISSING, "/body")] : [];
    return { given: false, value: undefined, findings };
  }
  const [mediaType, form, schema] = content;
  const read = await contentOf(form, request);
  if (!read) return { given: false, value: undefined, findings: [findingOf(NOT_JSON, "/body", { wanted: mediaType })] };
  return {
    given: true,
    value: read.value,
    findings: schema ? schemaFindings(schema(), read.value, "/body", false) : [],
  };
}

/** Returns the value that a text stands for: the text itself, or the number or boolean that the schema wants. */
function typed(text: string, schema: SchemaOf | undefined): unknown {
  if (!schema) return text;
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  const readings = [text, number, text === "true" ? true : text === "false" ? false : undefined];
  const fitting = readings.find((value) => value !== undefined && schema().safeParse(value).success);
  return fitting ?? text;
}

/** Reads a parameter as its form says; a text that is no JSON stays a text. */
function parameterOf(texts: readonly string[], form: string, schema: SchemaOf | undefined): unknown {
  const first = texts[0] as string;
  if (form === "many") return texts;
  if (form === "list") return first.split(",");
  if (form !== "json") return typed(first, schema);
  try {
    return JSON.parse(first);
  } catch {
    return first;
  }
}

/**
 * Reads a request as the input of an operation, and holds each part to its schema.
 *
 * @param path the parameters of the path.
 */
export async function readInput(
  operation: OperationData,
  request: MockRequest,
  path: Readonly<Record<string, string>>,
): Promise<ReadInput> {
  const query = new URLSearchParams(request.target.split("?").slice(1).join("?"));
  const input: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const [key, place, name, required, form, schema] of operation.params) {
    const header = request.headers[name.toLowerCase()];
    const texts =
      place === "path"
        ? [path[name] as string]
        : place === "query"
          ? query.getAll(name)
          : header === undefined
            ? []
            : [header];
    if (texts.length === 0) {
      if (required) findings.push(findingOf(MISSING, `/${key}`));
      continue;
    }
    const value = parameterOf(texts, form, schema);
    input[key] = value;
    if (schema) findings.push(...schemaFindings(schema(), value, `/${key}`, false));
  }
  const body = await readBody(operation, request);
  if (body.given) input.body = body.value;
  return { input, findings: [...findings, ...body.findings] };
}
