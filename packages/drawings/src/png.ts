import { type InitInput, initWasm, Resvg } from "@resvg/resvg-wasm";
import { failures } from "./failures.js";
import { hasVietnamese } from "./font-letters.js";

/** What a picture is made with. */
export interface PngOptions {
  /** The engine, `index_bg.wasm` of `@resvg/resvg-wasm`: its bytes, its address, or the answer of a fetch. */
  readonly wasm: InitInput | Promise<InitInput>;
  /** Fonts with Vietnamese letters as bytes (TTF or OTF): the engine has no fonts of its own. */
  readonly fonts: readonly Uint8Array[];
  /** The family of a font, for texts whose own families are not among them. */
  readonly family?: string;
  /** How many dots a unit of the drawing becomes; 2 by default, for print. */
  readonly scale?: number;
}

let started: Promise<void> | undefined;

/**
 * Returns a drawing as PNG: what Word and LibreOffice show alike. The engine is started with the first picture.
 *
 * @throws Failure when the engine does not start, or no font has the letters of Vietnamese.
 * @example
 * const picture = () =>
 *   pngOf(connectionSvg(layout), { wasm: fetch(wasmUrl), fonts: [fontBytes], family: "DejaVu Sans" });
 */
export async function pngOf(svg: string, { wasm, fonts, family, scale = 2 }: PngOptions): Promise<Uint8Array> {
  if (!fonts.some(hasVietnamese)) throw failures.noLetters();
  started ??= initWasm(wasm);
  try {
    await started;
  } catch (error) {
    // The next picture may bring an engine that starts.
    started = undefined;
    throw failures.noEngine({ reason: error instanceof Error ? error.message : String(error) });
  }
  const font = {
    loadSystemFonts: false,
    fontBuffers: [...fonts],
    ...(family !== undefined && { defaultFontFamily: family, sansSerifFamily: family }),
  };
  const picture = new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return png;
}
