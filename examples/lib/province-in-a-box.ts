// A small stand-in for a province's gateway, on the loopback: issues tokens, lists procedures, takes dossiers and letters. It
// stumbles as real ones do: the first token is revoked, the first dossier's reply gets lost, the list comes in pages.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createStatus, type DocumentPacket, readPacket, writePacket } from "@egov-vn/documents";

export interface Province {
  readonly url: string;
  /** What it has taken, by the code of the dossier. */
  readonly dossiers: ReadonlyMap<string, unknown>;
  /** The letters it has taken. */
  readonly letters: readonly DocumentPacket[];
  close(): Promise<void>;
}

const PROCEDURES = Array.from({ length: 7 }, (_, index) => ({
  MaTTHC: `1.00999${index}`,
  TenTTHC: `Thủ tục mẫu số ${index}`,
}));

export async function startProvince(): Promise<Province> {
  const dossiers = new Map<string, unknown>();
  const letters: DocumentPacket[] = [];
  let tokens = 0;
  let lost = false;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const json = (value: unknown, status = 200): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    const url = new URL(request.url ?? "", "http://province");
    if (url.pathname === "/token") {
      tokens += 1;
      return json({ access_token: `token-${tokens}`, token_type: "Bearer", expires_in: 3600 });
    }
    // The first token was revoked on the way.
    if (request.headers.authorization !== "Bearer token-2")
      return json({ fault: { code: 900901, message: "Invalid Credentials" } }, 401);
    if (url.pathname === "/procedures") {
      const page = Number(url.searchParams.get("page"));
      return json({ error_code: "0", data: PROCEDURES.slice((page - 1) * 3, page * 3) });
    }
    if (url.pathname === "/dossiers") {
      for (const dossier of JSON.parse(body.toString()).data) dossiers.set(dossier.MaHoSo, dossier);
      if (!lost) {
        lost = true;
        return void response.socket?.resetAndDestroy();
      }
      return json({ error_code: 0, message: "Thành công" });
    }
    if (url.pathname === "/sendEdoc") {
      const { value } = readPacket(body);
      if (value?.kind !== "document")
        return json({ status: "FAIL", ErrorCode: "22", ErrorDesc: "Gói tin không đúng định dạng" });
      letters.push(value);
      return json({ status: "OK", ErrorCode: "0", DocId: String(letters.length) });
    }
    if (url.pathname === "/statuses") {
      const status = createStatus(letters[0] as DocumentPacket, "03", { timestamp: "2026-03-05T09:00:00" });
      return json({
        status: "OK",
        ErrorCode: "0",
        data: [{ docId: "S1", data: Buffer.from(writePacket(status)).toString("base64") }],
      });
    }
    return json({ message: "Not found" }, 404);
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
