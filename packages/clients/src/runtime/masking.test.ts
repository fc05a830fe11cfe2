import { afterEach, expect, it } from "vitest";
import { handMade } from "../../test/hand-made.js";
import { json, type Peer, startPeer } from "../../test/peer.js";
import { type CallEvent, createClient, lgspAccessToken, masked, toBase64, withContents } from "./index.js";

let peer: Peer;
afterEach(() => peer?.close());

const SECRETS = ["S3CR3T-KEY", "T0K3N", "S3SS10N", "P@SSW0RD", "001099000001", "Nguyễn Văn A", "0912345678"];

it("shows no secret and no person: in addresses, headers, bodies, JSON in text, Base64 of JSON in headers and bodies", async () => {
  peer = await startPeer((call, reply) => json(reply, call.url === "/token" ? { access_token: "T0K3N" } : {}, 200));
  const events: CallEvent[] = [];
  const send = handMade<Record<string, unknown>>({
    id: "lookup",
    method: "POST",
    path: "/people/{so}",
    security: [["lgsp"]],
    params: [
      ["so", "path", "so", 1, "text"],
      ["cu", "query", "cu", 0, "text"],
      ["hash", "header", "AuthHash", 0, "text"],
    ],
    body: { required: 1, contents: [["application/json", "json"]] },
    persons: ["/body/list/*/ten"],
    secrets: ["/body/ma"],
  });
  const proof = lgspAccessToken({
    tokenUrl: `${peer.url}/token`,
    accessKey: "A",
    secretKey: "S3CR3T-KEY",
    appName: "N",
    partnerCode: "P",
    partnerCodeCus: "C",
  });
  const client = createClient({
    baseUrl: peer.url,
    auth: { lgsp: proof },
    onEvent: withContents((event) => void events.push(event)),
  });
  const body = {
    MaHoSo: "H1",
    session: "S3SS10N",
    ma: "S3CR3T-KEY",
    HoVaTen: "Nguyễn Văn A",
    SoDienThoai: "0912345678",
    list: [{ ten: "Nguyễn Văn A", loai: "1" }],
    data: JSON.stringify({ password: "P@SSW0RD", so: 1 }),
    packed: toBase64(JSON.stringify({ SecretKey: "S3CR3T-KEY", AppName: "N" })),
    paper: toBase64("Đây là một văn bản thường, không phải JSON."),
  };
  await send(client, { so: "001099000001", cu: "001099000001", hash: toBase64("name:P@SSW0RD"), body });
  const log = JSON.stringify(events);
  for (const secret of [...SECRETS, toBase64("name:P@SSW0RD"), body.packed]) expect(log).not.toContain(secret);
  const sent = events.find(({ type, operation }) => type === "sending" && operation === "lookup");
  expect(sent?.contents).toMatchObject({
    body: {
      MaHoSo: "H1",
      session: "•••",
      list: [{ ten: "•••", loai: "1" }],
      data: { password: "•••", so: 1 },
      packed: { SecretKey: "•••", AppName: "N" },
      paper: body.paper,
    },
    headers: { "content-type": "application/json", lgspaccesstoken: "•••", authorization: "•••" },
  });
});

it("tells nothing of the contents without being asked, and a log that fails fails no call", async () => {
  peer = await startPeer((_call, reply) => json(reply, {}));
  const seen: CallEvent[] = [];
  const client = createClient({
    baseUrl: peer.url,
    onEvent: (event) => {
      seen.push(event);
      throw new Error("full disk");
    },
  });
  const read = handMade({ params: [["so", "query", "so", 1, "text"]] });
  await expect(read(client, { so: "001099000001" })).resolves.toEqual({});
  expect(seen.map(({ type }) => type)).toEqual(["sending", "replied"]);
  expect(JSON.stringify(seen)).not.toContain("001099000001");
});

it("masks what is not plain data without failing", () => {
  const deep = { file: new Uint8Array(3), blob: new Blob(["x"]), none: undefined, nil: null, token: undefined };
  expect(masked(deep)).toEqual({ file: "3 byte", blob: "[object Blob]", none: undefined, nil: null, token: undefined });
});
