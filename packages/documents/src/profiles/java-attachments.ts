import type { Bilingual, Params, Violation } from "@egov-vn/core";
import { type Body, bodiesOf } from "../rules/body-facts.js";
import { type Check, each, onDocuments } from "../rules/check.js";
import type { Packet } from "../schema.js";
import { isUsualMethod } from "../zip-facts.js";

/**
 * What the official library and Bkav's server, which grew out of it, do with an attached file. Both were run on packets with
 * one fault each (2026-11-28); their files are written to a folder of a Linux system on the way.
 */

const ZIP = "application/zip";
/** The longest name of a file on Linux, in bytes. */
const LONGEST_NAME = 255;

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** Tells whether the peer unzips a file: it is labelled as a zip, or not at all, and its name is not that of a zip. */
export const isUnzipped = ({ attachment, extension }: Body): boolean =>
  (attachment.contentType ?? ZIP).trim().toLowerCase() === ZIP && extension !== "zip";

/** Why Java's `ZipFile` cannot be opened, or its first entry not be written. */
export type ZipObstacle = "notZip" | "damaged" | "method" | "encrypted" | "folder" | "longName";

/** Tells what keeps the peer from unzipping a file. */
export function zipObstacle({ facts, zip }: Body): ZipObstacle | undefined {
  if (facts === undefined) return undefined;
  if (!zip) return "notZip";
  if (zip.problem === "truncated" || zip.problem === "damaged") return "damaged";
  const entries = zip.entries ?? [];
  if (entries.some(({ method }) => !isUsualMethod(method))) return "method";
  if (entries.some(({ encrypted }) => encrypted)) return "encrypted";
  const name = entries[0]?.name;
  if (name === undefined) return undefined;
  // The folder is not made: only what leads upwards is there.
  const folders = name.split("/").slice(0, -1);
  if (folders.some((folder) => folder !== "" && folder !== "." && folder !== "..") || name.endsWith("/"))
    return "folder";
  return byteLength(name.split("/").at(-1) as string) > LONGEST_NAME ? "longName" : undefined;
}

/** Tells whether a content id can be the name of a file, which the peer makes of it. */
export const isFileName = (contentId: string): boolean =>
  !contentId.includes("/") && contentId !== "." && contentId !== ".." && byteLength(contentId) <= LONGEST_NAME;

/** What messages call an attached file. */
export const nameOf = ({ attachment, index }: Body): string => attachment.attachmentName ?? `#${index + 1}`;

/** Returns a violation at an attached file's label, or at its content when it has no label. */
export const atLabel = (body: Body, params?: Params): Violation => ({
  path: `/attachments/${body.index}/${body.attachment.contentType === undefined ? "content" : "contentType"}`,
  params: { name: nameOf(body), ...params },
});

/** Returns a violation where a zip is at fault: at the label when there is no zip, else at the content. */
export const atObstacle = (body: Body, obstacle: ZipObstacle): Violation =>
  obstacle === "notZip"
    ? atLabel(body, { reason: OBSTACLES[obstacle] })
    : { path: `/attachments/${body.index}/content`, params: { name: nameOf(body), reason: OBSTACLES[obstacle] } };

/** Makes a check of each attached file. */
export const onFiles = (check: (body: Body) => Violation | undefined): Check<Packet> =>
  onDocuments((document, context) => each(document.attachments && bodiesOf(document, context), check));

/** What messages call the obstacles. */
const OBSTACLES: Readonly<Record<ZipObstacle, Bilingual>> = {
  notZip: { vi: "nội dung không phải zip", en: "the bytes are no zip" },
  damaged: { vi: "tệp nén bị hỏng hoặc cắt cụt", en: "the zip is damaged or cut off" },
  method: { vi: "phương pháp nén lạ", en: "an unknown compression method" },
  encrypted: { vi: "tệp nén có mật khẩu", en: "the zip has a password" },
  folder: { vi: "tệp bên trong nằm trong thư mục", en: "the file inside is in a folder" },
  longName: { vi: "tên tệp bên trong quá dài", en: "the name of the file inside is too long" },
};
