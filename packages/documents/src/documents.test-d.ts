import type { LocalDate } from "@egov-vn/core";
import { expectTypeOf, test } from "vitest";
import type { DocumentDraft, DocumentPacket, Packet, StatusCode, StatusPacket, Unparsed } from "./index.js";
import { createDocument, createStatus, readPacket, writePacket } from "./index.js";

test("the kind tells the two families apart", () => {
  const packet = {} as Packet;
  if (packet.kind === "status") expectTypeOf(packet).toEqualTypeOf<StatusPacket>();
  else expectTypeOf(packet).toEqualTypeOf<DocumentPacket>();
});

test("a date is a day or text that is none, never just text", () => {
  expectTypeOf<DocumentPacket["dueDate"]>().toEqualTypeOf<LocalDate | Unparsed | undefined>();
});

test("what was read may be nothing; what is written must be whole", () => {
  expectTypeOf(readPacket("")).toHaveProperty("value").toEqualTypeOf<Packet | undefined>();
  expectTypeOf(writePacket).parameter(0).toEqualTypeOf<Packet>();
});

test("a document has at least one receiver, and a status one of the known codes", () => {
  expectTypeOf<[]>().not.toExtend<DocumentDraft["to"]>();
  expectTypeOf(createDocument).returns.toEqualTypeOf<DocumentPacket>();
  expectTypeOf(createStatus).parameter(1).toEqualTypeOf<StatusCode>();
  expectTypeOf<"07">().not.toExtend<StatusCode>();
});
