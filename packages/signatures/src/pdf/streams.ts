import { joinBytes } from "@egov-vn/core";
import { Unzlib } from "fflate";
import { failures } from "../failures.js";
import { isArray, isDictionary, type PdfDictionary, PdfName, type PdfValue } from "./values.js";

/** More than this is no table of a document, but an attempt to fill the memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Returns the bytes of a stream of objects or of references, which may be packed with Flate. */
export function unpackedStream(dictionary: PdfDictionary, packed: Uint8Array): Uint8Array {
  const filter = only(dictionary.get("Filter"));
  if (filter === undefined || filter === null) return packed;
  if (!(filter instanceof PdfName) || filter.name !== "FlateDecode") throw failures.pdf({ part: "/Filter" });
  const bytes = inflated(packed);
  const parameters = only(dictionary.get("DecodeParms"));
  return isDictionary(parameters) ? unpredicted(bytes, parameters) : bytes;
}

/** Returns the only member of a list, or what is no list. */
function only(value: PdfValue | undefined): PdfValue | undefined {
  if (!isArray(value)) return value;
  if (value.length > 1) throw failures.pdf({ part: "/Filter" });
  return value[0];
}

function inflated(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const unpacking = new Unzlib((piece) => {
    size += piece.length;
    if (size > MOST_BYTES) throw failures.pdf({ part: "/FlateDecode" });
    pieces.push(piece);
  });
  try {
    const step = 65_536;
    for (let at = 0; at < packed.length; at += step)
      unpacking.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    throw failures.pdf({ part: "/FlateDecode" });
  }
  return joinBytes(pieces);
}

const numberIn = (dictionary: PdfDictionary, key: string, initial: number): number => {
  const value = dictionary.get(key) ?? initial;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 65_536)
    throw failures.pdf({ part: `/${key}` });
  return value;
};

/** Undoes the predictors of PNG (ISO 32000-1, section 7.4.4.4). */
function unpredicted(bytes: Uint8Array, parameters: PdfDictionary): Uint8Array {
  const predictor = numberIn(parameters, "Predictor", 1);
  if (predictor === 1) return bytes;
  if (predictor < 10) throw failures.pdf({ part: "/Predictor" });
  const bits = numberIn(parameters, "Colors", 1) * numberIn(parameters, "BitsPerComponent", 8);
  const width = Math.ceil((bits * numberIn(parameters, "Columns", 1)) / 8);
  const step = Math.max(1, bits >> 3);
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] as number;
    const from = row * (width + 1) + 1;
    const to = row * width;
    for (let index = 0; index < width; index += 1) {
      const left = index < step ? 0 : (out[to + index - step] as number);
      const up = row === 0 ? 0 : (out[to + index - width] as number);
      const corner = index < step || row === 0 ? 0 : (out[to + index - width - step] as number);
      out[to + index] = (bytes[from + index] as number) + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw failures.pdf({ part: "/Predictor" });
  const [byLeft, byUp, byCorner] = [left, up, corner].map((near) => Math.abs(left + up - corner - near)) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
