import { createDocument, readPacket, type StatusPacket, writePacket } from "@egov-vn/documents";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { documentAxis } from "../src/document-axis/index.js";
import { sendEdoc } from "../src/generated/document-axis/index.js";
import { contract } from "../src/generated/document-axis/mock.js";
import { memoryJournal, resume } from "../src/journal/index.js";
import { toBase64 } from "../src/runtime/index.js";
import { type Given, journeys } from "./journeys.js";
import { type Call, provinceServer, startProvince } from "./province.js";

const server = provinceServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const AGENCY = "000.00.02.H99";
const letter = createDocument({
  from: { organId: "000.00.01.H99", organName: "Đơn vị gửi mẫu" },
  to: [{ organId: AGENCY, organName: "Đơn vị nhận mẫu" }],
  number: "12",
  notation: "UBND-VP",
  date: "2026-03-05",
  documentType: { type: 2, name: "Công văn" },
  subject: "Về việc thử nghiệm liên thông",
  steeringType: 0,
  sentAt: "2026-03-05T08:30:00",
});

/** An axis with one letter that waits, and one packet that is none. */
function axisOf(given?: Given, keyed = true) {
  const sent: Uint8Array[] = [];
  const states = new Map<string, string>();
  const waiting = new Map<string, Uint8Array>([
    ["d1", writePacket(letter)],
    ["d2", new TextEncoder().encode("<edXML:")],
  ]);
  const OK = { status: "OK", ErrorCode: "0", ErrorDesc: "" };
  const province = startProvince(
    server,
    contract,
    {
      sendEdoc: ({ bytes }) => ({ ...OK, DocId: String(sent.push(bytes)) }),
      getReceivedEdocList: ({ headers, twice }) => {
        const ids = headers.get("XroadVnpt-messagetype") === "edoc" ? [...waiting.keys()] : [];
        const data = ids.map((docId) => ({ docId }));
        return { ...OK, data: twice ? [...data, ...data] : data };
      },
      getEdoc: ({ headers, query }: Call) => {
        const bytes = waiting.get(query.get("docId") ?? headers.get("XroadVnpt-docId") ?? headers.get("docId") ?? "");
        return { ...OK, data: toBase64(bytes ?? new Uint8Array()) };
      },
      updateStatus: ({ headers, query }) => {
        const docId = query.get("docId") ?? headers.get("XroadVnpt-docId") ?? headers.get("docId") ?? "";
        const state = query.get("status") ?? headers.get("XroadVnpt-status") ?? headers.get("status") ?? "";
        states.set(docId, state);
        waiting.delete(docId);
        return OK;
      },
    },
    given,
    keyed,
  );
  return { sent, states, waiting, province };
}

describe("sending", () => {
  journeys(["sendEdoc"], (given) => {
    const { sent, province } = axisOf(given);
    const axis = documentAxis(province.client, { agency: "000.00.01.H99" });
    return {
      async run() {
        const outcome = await axis.send(letter);
        if (!outcome.ok) throw outcome.failure;
        return outcome.value.DocId === "1";
      },
      check() {
        expect(sent).toEqual([writePacket(letter)]);
        if (given?.id === "busy") expect(province.waits).toEqual([2000]);
      },
    };
  });

  it("what a process that died left open is sent again under its key, and taken once", async () => {
    const { sent, province } = axisOf({ id: "reply-lost", on: "sendEdoc" });
    const journal = memoryJournal();
    const once = { ...province.client, retry: { attempts: 1 } };
    const axis = documentAxis(once, { agency: "000.00.01.H99", journal });
    expect(await axis.send(letter)).toMatchObject({ ok: false, failure: { kind: "transport" } });
    expect(await journal.open()).toHaveLength(1);
    expect(await resume(journal, [sendEdoc], province.client)).toMatchObject([{ outcome: { ok: true } }]);
    expect(sent).toHaveLength(1);
    expect(await journal.open()).toEqual([]);
  });
});

describe("receiving", () => {
  journeys(["getReceivedEdocList", "getEdoc", "sendEdoc", "updateStatus"], (given) => {
    const { sent, states, waiting, province } = axisOf(given);
    const axis = documentAxis(province.client, { agency: AGENCY, officer: { staff: "Trần Thị Mẫu" } });
    const subjects: (string | undefined)[] = [];
    return {
      async run() {
        for await (const received of axis.receive()) {
          const { packet } = received;
          if (packet?.kind === "document") subjects.push(packet.subject);
          else expect(received.findings.length).toBeGreaterThan(0);
          const outcome = packet ? await received.accept() : await received.refuse("Không đọc được gói");
          if (!outcome.ok) throw outcome.failure;
        }
        return waiting.size === 0;
      },
      check() {
        expect(new Set(subjects)).toEqual(new Set([letter.subject]));
        expect(Object.fromEntries(states)).toEqual({ d1: "done", d2: "fail" });
        const statuses = sent.map((bytes) => readPacket(bytes).value as StatusPacket);
        expect(statuses).toMatchObject([
          {
            kind: "status",
            statusCode: "03",
            from: { organId: AGENCY },
            responseFor: { organId: "000.00.01.H99", documentId: letter.documentId },
          },
        ]);
      },
    };
  });

  it("a document is refused with the status 02 and the reason", async () => {
    const { sent, states, province } = axisOf();
    for await (const received of documentAxis(province.client, { agency: AGENCY }).receive()) {
      expect(await received.refuse("Gửi nhầm đơn vị")).toMatchObject({ ok: true });
    }
    expect(readPacket(sent[0] as Uint8Array).value).toMatchObject({ statusCode: "02", description: "Gửi nhầm đơn vị" });
    expect(states.get("d1")).toBe("done");
  });
});
