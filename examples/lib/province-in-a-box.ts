// A small stand-in for a province, on the loopback: the national portal behind its adapter, and a document axis. It stumbles
// as real ones do: the first session is ended half way, and the reply to the first dossier gets lost.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createStatus, type DocumentPacket, readPacket, writePacket } from "@egov-vn/documents";

export interface Province {
  readonly url: string;
  /** How often each dossier was created, by its code. */
  readonly dossiers: ReadonlyMap<string, number>;
  /** The letters it has taken. */
  readonly letters: readonly DocumentPacket[];
  close(): Promise<void>;
}

const PROCEDURES = Array.from({ length: 3 }, (_, index) => `1.00999${index}`);
const OK = { status: "OK", ErrorCode: "0", ErrorDesc: "" };

/** A request to the portal, as far as it is read here. */
interface PortalCall {
  readonly session: string;
  readonly service: string;
  readonly maTTHC?: string;
  readonly mahoso?: string;
  readonly isUpdating?: string;
  readonly data?: readonly { readonly MaHoSo: string }[];
}

export async function startProvince(): Promise<Province> {
  const dossiers = new Map<string, number>();
  const letters: DocumentPacket[] = [];
  const statuses = new Map<string, Uint8Array>();
  let sessions = 0;
  let lost = false;

  /** Answers the portal's one address; nothing means that the reply is lost. */
  const portal = ({ service, maTTHC, mahoso = "", isUpdating, data = [] }: PortalCall): object | undefined => {
    switch (service) {
      case "LayDanhSachTTHC":
        return { error_code: 0, result: PROCEDURES.map((code) => ({ MATTHC: code })) };
      case "LayThuTuc":
        return { error_code: "00", result: [{ ID: "1", MATTHC: maTTHC, TENTTHC: `Thủ tục mẫu ${maTTHC}` }] };
      case "TraCuuHoSo":
        return { error_code: 0, result: dossiers.has(mahoso) ? [{ MaHoSo: mahoso }] : [] };
      case "DongBoHoSoMC": {
        const creates = isUpdating === "False";
        if (creates && data.some(({ MaHoSo }) => dossiers.has(MaHoSo)))
          return { error_code: "3", message: "Hồ sơ đã tồn tại" };
        for (const { MaHoSo } of data) dossiers.set(MaHoSo, (dossiers.get(MaHoSo) ?? 0) + (creates ? 1 : 0));
        if (lost) return { error_code: 0, message: "Đồng bộ thành công" };
        lost = true;
        return undefined;
      }
      default:
        return { error_code: "0", message: "Cập nhật tiến độ thành công" };
    }
  };
  const axis = (path: string, bytes: Uint8Array, header: (name: string) => string): object => {
    if (path === "/sendEdoc") {
      const { value } = readPacket(bytes);
      if (value?.kind !== "document")
        return { status: "FAIL", ErrorCode: "22", ErrorDesc: "Gói tin không đúng định dạng" };
      letters.push(value);
      statuses.set(`S${letters.length}`, writePacket(createStatus(value, "03", { timestamp: "2026-03-05T09:00:00" })));
      return { ...OK, DocId: String(letters.length) };
    }
    if (path === "/getReceivedEdocList") {
      const ids = header("messagetype") === "status" ? [...statuses.keys()] : [];
      return { ...OK, data: ids.map((docId) => ({ docId })) };
    }
    if (path === "/getEdoc")
      return { ...OK, data: Buffer.from(statuses.get(header("docId")) ?? new Uint8Array()).toString("base64") };
    statuses.delete(header("docId"));
    return OK;
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const json = (value: unknown, status = 200): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    const { pathname } = new URL(request.url ?? "", "http://province");
    if (pathname === "/mapi/login") {
      sessions += 1;
      return json({ error_code: 0, session: `session-${sessions}` });
    }
    if (pathname === "/mapi/g") {
      const call: PortalCall = JSON.parse(body.toString());
      // The first session was ended on the way.
      if (call.session !== "session-2") return json({ error_code: "-1", message: "Phiên làm việc đã hết hạn" }, 401);
      const answer = portal(call);
      return answer ? json(answer) : void response.socket?.resetAndDestroy();
    }
    json(axis(pathname, body, (name) => String(request.headers[`xroadvnpt-${name.toLowerCase()}`] ?? "")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dossiers,
    letters,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
