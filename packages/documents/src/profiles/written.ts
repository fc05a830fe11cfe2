import type { CheckContext, JsonPointer, LocalDate, Violation } from "@egov-vn/core";
import { writeDate } from "../edxml/values.js";
import { each } from "../rules/check.js";
import { isUnparsed, type Packet, type Unparsed } from "../schema.js";

/** A date or time of a packet, as the peer would see it on the wire. */
export interface WrittenDate {
  readonly path: JsonPointer;
  readonly element: string;
  /** As written, white space round it dropped; what a writer would write when the packet was not read from a file. */
  readonly raw: string;
}

type DateField = readonly [path: JsonPointer, element: string, value: LocalDate | Unparsed | undefined];

function datesOf(packet: Packet): DateField[] {
  if (packet.kind === "status")
    return [["/responseFor/promulgationDate", "ResponseFor/PromulgationDate", packet.responseFor?.promulgationDate]];
  return [
    ["/promulgation/date", "PromulgationInfo/PromulgationDate", packet.promulgation?.date],
    ["/dueDate", "DueDate", packet.dueDate],
    ...(packet.responseFor ?? []).map(
      ({ promulgationDate }, index): DateField => [
        `/responseFor/${index}/promulgationDate`,
        "ResponseFor/PromulgationDate",
        promulgationDate,
      ],
    ),
  ];
}

/** Returns the text of a value as it stands on the wire. */
export const rawOf = (context: CheckContext, path: JsonPointer, otherwise: string): string =>
  context.decoded?.raw(path)?.trim() ?? otherwise;

/** Looks at every date of a packet in the form in which it was written. */
export const eachDate = (
  packet: Packet,
  context: CheckContext,
  check: (date: WrittenDate) => Violation | undefined,
): readonly Violation[] =>
  each(datesOf(packet), ([path, element, value]) => {
    if (value === undefined) return undefined;
    return check({ path, element, raw: rawOf(context, path, isUnparsed(value) ? value.unparsed : writeDate(value)) });
  });
