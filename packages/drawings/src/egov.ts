import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Architecture, architectureStandard } from "@egov-vn/architecture";
import { architectureDocument, bandSvg, withoutPictures } from "@egov-vn/architecture/document";
import { type ExtensionHost, localDateAt } from "@egov-vn/core";
import { connectionDrawings } from "./connections.js";
import { failures } from "./failures.js";
import { fontsOf } from "./fonts.js";
import { layOutConnections } from "./layout.js";
import { connectionDrawio, connectionDrawioSvg, connectionSvg } from "./pictures.js";
import { pngOf } from "./png.js";

const OPTIONS = {
  connections: { type: "boolean" },
  pictures: { type: "boolean" },
  page: { type: "string", default: "1" },
  state: { type: "string", default: "both" },
  around: { type: "string", multiple: true },
  against: { type: "string" },
  font: { type: "string" },
  output: { type: "string", short: "o" },
  lang: { type: "string" },
} as const;

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch {
    throw failures.badOptions({ words: argv.filter((word) => word.startsWith("-")).join(" ") });
  }
}

async function architectureIn(name: string, cwd: string): Promise<Architecture> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(resolve(cwd, name)));
  } catch {
    throw failures.unreadable({ file: name });
  }
  const head = bytes.subarray(0, 65_536);
  const [codec] = [...architectureStandard.codecs].sort((one, other) => other.recognises(head) - one.recognises(head));
  const context = { asOf: localDateAt(new Date()) };
  for await (const { value } of codec?.decode([bytes] as never, context as never) ?? [])
    if (value) return value as Architecture;
  throw failures.unreadable({ file: name });
}

const engine = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));

const png = (svg: string, font: string | undefined): Promise<Uint8Array> =>
  pngOf(svg, { wasm: engine(), ...fontsOf(font) });

/** Mẫu 01 as a Word file whose diagrams are pictures: the bands of SĐ-T-01 to 03. */
async function wordFile(file: Architecture, font: string | undefined): Promise<Uint8Array> {
  const { documentDocx } = await import("@egov-vn/ipv6-plan/docx");
  const document = architectureDocument(file);
  const pictures = new Map<number, { png: Uint8Array; width: number; height: number; caption: string }>();
  for (const [place, block] of document.blocks.entries()) {
    if (block.kind !== "picture") continue;
    const svg = bandSvg(block.drawing);
    const [, width = "0", height = "0"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    const size = { width: Number(width), height: Number(height) };
    pictures.set(place, { png: await png(svg, font), ...size, caption: block.caption });
  }
  return documentDocx(withoutPictures(document), file.cutOff, { pictures });
}

/**
 * Answers `egov architecture draw --connections` and `egov architecture report --pictures`.
 *
 * @param argv all arguments after `egov`.
 * @returns the exit code.
 * @throws Failure when the file cannot be read or drawn, or the result not written.
 */
export async function run(argv: readonly string[], host: ExtensionHost): Promise<number> {
  const { values, positionals } = parsed(argv);
  const [, verb = "draw", name] = positionals;
  const { output, font } = values;
  const isReport = verb === "report";
  if (name === undefined || (isReport && output === undefined))
    throw failures.noFile({
      command: `architecture ${verb}`,
      options: isReport ? "--pictures" : "--connections",
    });
  const { cwd } = host.io;
  if (isReport) {
    const { give } = await host.output(output, ["docx"]);
    await give(await wordFile(await architectureIn(name, cwd), font));
    return 0;
  }
  const { format, give } = await host.output(output, ["svg", "png", "drawio"]);
  const file = await architectureIn(name, cwd);
  const against = values.against === undefined ? undefined : await architectureIn(values.against, cwd);
  const pages = connectionDrawings(file, {
    state: values.state as "both",
    ...(against && { against }),
    ...(values.around && { around: values.around }),
  });
  if (pages.length === 0) throw failures.nothingToDraw();
  const page = pages[Number(values.page) - 1];
  if (!page) throw failures.noPage({ pages: pages.length, page: values.page });
  const layout = await layOutConnections(page);
  if (format === "png") await give(await png(connectionSvg(layout), font));
  else if (format === "drawio") await give(connectionDrawio(layout));
  else await give(/\.drawio\.svg$/i.test(output ?? "") ? connectionDrawioSvg(layout) : connectionSvg(layout));
  return 0;
}
