// The peer of the bench, in a process of its own: answers a list and takes a dossier.
import { createServer } from "node:http";

const agencies = Array.from({ length: 20 }, (_, index) => ({
  id: String(index),
  pid: "0",
  code: `000.00.${String(index).padStart(2, "0")}.H99`,
  name: `Đơn vị thử nghiệm số ${index}`,
  mail: `don-vi-${index}@example.vn`,
}));
const list = Buffer.from(JSON.stringify({ status: "OK", ErrorCode: "0", data: agencies }));
const taken = Buffer.from(JSON.stringify({ error_code: "0", message: "Thành công" }));

const server = createServer((request, reply) => {
  const body = request.method === "GET" ? list : taken;
  request.on("data", () => {});
  request.on("end", () => {
    reply.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    reply.end(body);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
