/**
 * Verifies signed envelopes, and prints what that costs as a ratio: to a bare SHA-256 of the same 50 MB, and to xml-crypto on
 * 12 KB. The peers take turns in one process, so that the load of the machine is the same for both.
 *
 * Run: pnpm --dir bench/signatures install --frozen-lockfile && node --conditions=@egov-vn/source --import tsx bench/signatures/run.mjs
 */
import { createHash, sign } from "node:crypto";
import { createDocument, readPacketFrom, signPacket, writePacket } from "@egov-vn/documents";
import { EnvelopeReader, NO_TRUST, verifyEnvelope } from "@egov-vn/signatures";
import { nodeHash } from "@egov-vn/signatures/files";
import { SignedXml } from "xml-crypto";
import { makeHouse, pemOf } from "../../packages/signatures/test/authority.ts";

const PIECE = 256 * 1024;
const { signer } = makeHouse("rsa");
const pem = pemOf("CERTIFICATE", signer.certificate);
const own = {
  certificates: [signer.certificate],
  method: "rsa-sha256",
  sign: async ({ data }) => sign("sha256", data, signer.key),
};

const signed = (size) =>
  signPacket(
    writePacket(
      createDocument({
        from: { organId: "000.00.00.H99", organName: "Đơn vị gửi mẫu", address: "1 đường Mẫu" },
        to: [{ organId: "000.00.01.H99", organName: "Đơn vị nhận mẫu", address: "2 đường Mẫu" }],
        ...{ number: "12", notation: "UBND-VP", date: "2024-05-06", place: "Hà Nội" },
        ...{ documentType: { type: 2, name: "Công văn" }, steeringType: 0, subject: "Về việc thử nghiệm liên thông" },
        sentAt: "2024-05-06T07:08:09",
        files: [{ name: "Công văn.pdf", bytes: new Uint8Array(size).map((_, at) => (at * 31) & 255) }],
      }),
    ),
    own,
    { makeHash: nodeHash },
  );

async function* pieces(bytes) {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const read = async (bytes) => {
  await readPacketFrom(pieces(bytes));
};

const verify = async (bytes) => {
  const observer = new EnvelopeReader(nodeHash);
  await readPacketFrom(pieces(bytes), { observer });
  const envelope = observer.end();
  const { signature } = await verifyEnvelope(envelope, { trust: NO_TRUST, at: Date.now() });
  if (signature.maths.state !== "right") throw new Error(signature.maths.state);
};

const bare = async (bytes) => {
  const hash = createHash("sha256");
  for await (const piece of pieces(bytes)) hash.update(piece);
  hash.digest();
};

const xmlCrypto = async (bytes) => {
  const text = new TextDecoder().decode(bytes);
  const check = new SignedXml({ publicCert: pem });
  check.loadSignature(/<Signature [\s\S]*<\/Signature>/.exec(text)[0]);
  if (!check.checkSignature(text)) throw new Error("xml-crypto");
};

/** Returns the median time of each, in milliseconds of the processor; they take turns. */
async function measured(rounds, bytes, ways) {
  const times = ways.map(() => []);
  for (let round = 0; round < rounds + 2; round += 1)
    for (const [index, way] of ways.entries()) {
      const before = process.cpuUsage();
      await way(bytes);
      const { user, system } = process.cpuUsage(before);
      if (round >= 2) times[index].push((user + system) / 1000);
    }
  return times.map((list) => list.sort((left, right) => left - right)[list.length >> 1]);
}

const large = await signed(37 * 1024 * 1024);
const [hashTime, readTime, verifyTime] = await measured(7, large, [bare, read, verify]);
const megabytes = (large.length / 1024 / 1024).toFixed(0);
const ratio = (value) => value.toFixed(2);
console.log(
  `${megabytes} MB: SHA-256 alone 1, reading ${ratio(readTime / hashTime)}, reading and verifying ${ratio(verifyTime / hashTime)}`,
);
console.log(
  `${megabytes} MB: what verifying adds to reading ${ratio((verifyTime - readTime) / hashTime)} of SHA-256 alone`,
);

const small = await signed(6 * 1024);
const many = (way) => async (bytes) => {
  for (let count = 0; count < 100; count += 1) await way(bytes);
};
const [reading, ours, theirs] = await measured(9, small, [many(read), many(verify), many(xmlCrypto)]);
console.log(`${(small.length / 1024).toFixed(0)} KB: xml-crypto 1, reading and verifying 1/${ratio(theirs / ours)}`);
console.log(`what verifying adds to reading 1/${ratio(theirs / (ours - reading))}`);
