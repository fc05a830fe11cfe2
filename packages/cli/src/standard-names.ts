import { nearest } from "@egov-vn/core";
import { standardLoaders } from "@egov-vn/standards/loaders";
import { wrongUse } from "./exit.js";

/** Returns what `--standard` may be, in one line: `dossier (dvcqg, lgsp-document), …`. */
const listed = (): string[] =>
  standardLoaders.map(({ id, formats }) => `${id} (${formats.map((format) => format.id).join(", ")})`);

/** Returns every name of a standard, and of a format of one, without its edition. */
export function standardNames(): string[] {
  return standardLoaders.flatMap(({ id, formats }) => [id, ...formats.map((format) => `${id}:${format.id}`)]);
}

/** @throws CommandFailure that lists every standard and its formats. */
export function noStandardNamed(): never {
  throw wrongUse("standardsListed", { allowed: listed() });
}

/**
 * Returns `id@edition`, or `id@edition:format`, of what was asked for.
 *
 * @param value `id`, `id@edition`, or either with `:format`.
 * @throws CommandFailure when there is no such standard or format.
 */
export function standardNamed(value: string): string {
  const [name = "", format, ...rest] = value.split(":");
  const [id, edition] = name.split("@");
  const found = standardLoaders.findLast(
    (loader) => loader.id === id && (edition === undefined || edition === loader.edition),
  );
  if (!found) throw wrongUse("noSuchStandard", { value, near: nearest(value, standardNames()), allowed: listed() });
  const full = `${found.id}@${found.edition}`;
  if (format === undefined) return full;
  const ids = found.formats.map((one) => one.id);
  if (rest.length > 0 || !ids.includes(format))
    throw wrongUse("noSuchFormat", { value: format, standard: full, allowed: ids });
  return `${full}:${format}`;
}
