/** One unit of a packed text. */
export interface UnpackedUnit {
  readonly code: string;
  readonly name: string;
  readonly letter: string;
  readonly parent: string;
}

const USUAL_STEP = 3;

/** Yields the units of one packed text, in the order of their codes. */
export function* unpackUnits(text: string, width: number): Generator<UnpackedUnit, void, undefined> {
  const colon = text.indexOf(":");
  const parent = text.slice(0, colon);
  let code = 0;
  for (const item of text.slice(colon + 1).split("|")) {
    let start = 0;
    while (item.charCodeAt(start) < 58) start += 1;
    code += start === 0 ? USUAL_STEP : Number(item.slice(0, start));
    yield {
      code: String(code).padStart(width, "0"),
      name: item.slice(start + 1),
      letter: item.charAt(start),
      parent,
    };
  }
}
