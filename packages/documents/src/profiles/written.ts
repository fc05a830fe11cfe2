import type { CheckContext, JsonPointer, LocalDate } from "@egov-vn/core";
import { writeDate } from "../edxml/values.js";
import { oncePerRun } from "../rules/check.js";
import { isUnparsed, type Packet, type Unparsed } from "../schema.js";

/** A date or time of a packet, as the peer would see it on the wire. */
export interface WrittenDate {
  readonly path: JsonPointer;
  /** As written, white space round it dropped; what a writer would write when the packet was not read from a file. */
  readonly raw: string;
}

type DateField = readonly [path: JsonPointer, value: LocalDate | Unparsed | undefined];

function datesOf(packet: Packet): DateField[] {
  if (packet.kind === "status") return [["/responseFor/promulgationDate", packet.responseFor?.promulgationDate]];
  return [
    ["/promulgation/date", packet.promulgation?.date],
    ["/dueDate", packet.dueDate],
    ...(packet.responseFor ?? []).map(
      ({ promulgationDate }, index): DateField => [`/responseFor/${index}/promulgationDate`, promulgationDate],
    ),
  ];
}

/** Returns the text of a value as it stands on the wire. */
export const rawOf = (context: CheckContext, path: JsonPointer, otherwise: string): string =>
  context.decoded?.raw(path)?.trim() ?? otherwise;

/** Returns the text of a date as it stands on the wire; what a writer would write when it was not read from a file. */
export const rawDate = (context: CheckContext, path: JsonPointer, value: LocalDate | Unparsed): string =>
  rawOf(context, path, isUnparsed(value) ? value.unparsed : writeDate(value));

/** Returns every date of a packet in the form in which it was written: each is looked up in the source, for two rules. */
export const writtenDates = oncePerRun((packet: Packet, context): readonly WrittenDate[] =>
  datesOf(packet).flatMap(([path, value]) =>
    value === undefined ? [] : [{ path, raw: rawDate(context, path, value) }],
  ),
);
