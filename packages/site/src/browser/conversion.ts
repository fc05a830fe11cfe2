import { type Codec, differencesOf, isFailure, type LocalDate, type Standard, toPointer } from "@egov-vn/core";
import { loadStandard } from "@egov-vn/standards/loaders";
import type { CheckReport } from "@egov-vn/validate";
import { element } from "./elements.js";
import { language, say } from "./words.js";

/** More lost fields are counted and not listed. */
const MOST_LOST = 30;
const NEWLINE = new Uint8Array([10]);

/** What became of the values of a file. */
interface Converted {
  readonly pieces: readonly Uint8Array[];
  readonly written: number;
  readonly left: number;
  /** Fields that did not come back when what was written was read again. */
  readonly lost: ReadonlySet<string>;
}

async function convert(source: File, from: Codec<unknown>, to: Codec<unknown>, asOf: LocalDate): Promise<Converted> {
  const context = { asOf, keepContent: true } as const;
  const pieces: Uint8Array[] = [];
  const lost = new Set<string>();
  let [written, left] = [0, 0];
  for await (const { value, findings } of from.decode(source, context)) {
    const conforms = value !== undefined && !findings.some(({ severity }) => severity === "error");
    const bytes = conforms && (written === 0 || to.lines) ? to.encode?.(value) : undefined;
    if (!bytes) {
      left += 1;
      continue;
    }
    let back: unknown;
    for await (const again of to.decode(new Blob([bytes as Uint8Array<ArrayBuffer>]), context)) back ??= again.value;
    for (const { path } of differencesOf(value, back))
      lost.add(toPointer(path.map((key) => (/^\d+$/.test(key) ? "*" : key))));
    pieces.push(bytes, ...(to.lines ? [NEWLINE] : []));
    written += 1;
  }
  return { pieces, written, left, lost };
}

/** Returns a field to choose another format of the standard, and what the file becomes in it; nothing without such a format. */
export async function conversionOf(
  source: File,
  report: CheckReport,
  asOf: LocalDate,
): Promise<HTMLElement | undefined> {
  const { recognised } = report;
  const standard = recognised && (await loadStandard(recognised.standard));
  const from = standard?.codecs.find(({ id }) => id === recognised?.format);
  const targets = standard?.codecs.filter(({ id, encode }) => encode !== undefined && id !== from?.id) ?? [];
  if (!standard || !from || targets.length === 0) return undefined;
  const result = element("div", { "data-converted": true });
  const option = ({ id, title }: Codec<unknown>): HTMLElement => element("option", { value: id }, title[language()]);
  const choice = element("select", {}, element("option", { value: "" }, say("convertNone")), ...targets.map(option));
  choice.addEventListener("change", async () => {
    const to = targets.find(({ id }) => id === choice.value);
    if (!to) return result.replaceChildren();
    result.replaceChildren(await converted(source, { standard, from, to }, asOf));
  });
  return element("div", { class: "tool" }, element("label", {}, `${say("convertTo")} `, choice), result);
}

interface Way {
  readonly standard: Standard<unknown>;
  readonly from: Codec<unknown>;
  readonly to: Codec<unknown>;
}

async function converted(source: File, { from, to }: Way, asOf: LocalDate): Promise<HTMLElement> {
  try {
    const { pieces, written, left, lost } = await convert(source, from, to, asOf);
    const blob = new Blob(pieces as Uint8Array<ArrayBuffer>[], { type: to.mediaTypes[0] ?? "" });
    const address = URL.createObjectURL(blob);
    const name = `${source.name.replace(/\.[^.]*$/, "") || "ket-qua"}${to.extensions[0] ?? ""}`;
    const shown = [...lost].slice(0, MOST_LOST);
    return element(
      "div",
      {},
      element("p", {}, say("convertDone", { written, left })),
      written > 0 && element("p", {}, element("a", { href: address, download: name }, say("download", { name }))),
      lost.size > 0 && element("p", {}, say("convertLost", { count: lost.size })),
      lost.size > 0 && element("ul", {}, ...shown.map((path) => element("li", {}, element("code", {}, path)))),
    );
  } catch (error) {
    const reason = isFailure(error) ? error.text(language()) : String(error);
    return element("p", { class: "verdict fail" }, say("failed", { reason }));
  }
}
