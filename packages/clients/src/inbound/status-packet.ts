import { readPacket, type StatusPacket } from "@egov-vn/documents";
import { findingOf } from "../runtime/schema-findings.js";
import { jsonReply, type Receiver, type ReceiverOptions, receiver } from "./receiver.js";

/**
 * Makes a receiver of status packets in edXML that a gateway pushes. It is answered as the document axis answers. The same
 * status is known again by sender, document, code and time.
 *
 * @example
 * const reply = await answer(statusPackets(), bytes, headers, (status) => setStatus(status.responseFor?.documentId, status.statusCode));
 */
export function statusPackets(options: ReceiverOptions = {}): Receiver<StatusPacket> {
  return receiver<StatusPacket>(
    {
      kind: "status",
      read(bytes, findings) {
        const { value, findings: found } = readPacket(bytes);
        findings.push(...found);
        if (value?.kind !== "status") findings.push(findingOf(12, "", { wanted: "edXML status" }));
        return value;
      },
      idOf: ({ from, responseFor, statusCode, timestamp }) =>
        JSON.stringify([from.organId, responseFor?.documentId ?? responseFor?.code, statusCode, timestamp]),
      answer: (how) =>
        how === "accepted"
          ? jsonReply({ status: "OK", ErrorCode: "0", ErrorDesc: "" })
          : jsonReply({
              status: "FAIL",
              ErrorCode: how === "refused" ? "22" : "20",
              ErrorDesc: how === "refused" ? "Gói tin không đúng định dạng" : "Chưa xử lý được, hãy gửi lại",
            }),
    },
    options,
  );
}
