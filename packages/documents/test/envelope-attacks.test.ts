import { describe, expect, it } from "vitest";
import { pemOf } from "../../signatures/test/authority.js";
import { ask, isInstalled } from "../../signatures/test/tools.js";
import { type Attack, attacksOn } from "./envelope-attacks.js";
import { GOOD_PACKETS } from "./good-packets.js";
import { canonicalByLibxml, signXml } from "./sign-xml.js";
import { CHAIN, HOUSE, verifiedPacket } from "./trusted-house.js";

/** Seeded, so that a failure comes again. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

const CHANGES = Number(process.env.EGOV_CHANGED_BYTES ?? 240);

describe.each(Object.entries(GOOD_PACKETS))("attacks on a packet in the layout %s", (_, packet) => {
  const attacks = attacksOn(packet);
  const good = signXml(packet, { signer: HOUSE.signer, certificates: CHAIN });

  it("the packet itself is valid", async () => {
    expect((await verifiedPacket(good)).word).toBe("valid");
  });

  it.each(attacks.map((attack) => [attack.name, attack] as const))(
    "%s: not accepted",
    async (_name, { packet: hostile }) => {
      for (const size of [1 << 20, 61]) {
        const { word, reading } = await verifiedPacket(hostile, { size });
        // Where the reader stopped before the signature there is no answer, and nothing is shown either.
        expect(word !== undefined || reading.partial === undefined).toBe(true);
        expect(["valid", "recognised-foreign"]).not.toContain(word);
      }
    },
  );

  it(`${CHANGES} changed bytes: each is told, or changes nothing that is signed`, async () => {
    const bytes = new TextEncoder().encode(good);
    const random = numbers(20261129);
    const next = (below: number): number => Math.floor((random.next().value / 2 ** 32) * below);
    for (let round = 0; round < CHANGES; round += 1) {
      const at = next(bytes.length);
      const spoilt = bytes.slice();
      spoilt[at] = (spoilt[at] as number) ^ (1 + next(255));
      const { word } = await verifiedPacket(spoilt);
      if (word !== "valid") continue;
      // The same document to the letter: its canonical form, and all that a reader shows.
      const { reading } = await verifiedPacket(good);
      const changed = await verifiedPacket(spoilt);
      expect([at, unsigned(changed.reading.value)]).toEqual([at, unsigned(reading.value)]);
      const around = [bytes, spoilt].map((of) => Buffer.from(of.subarray(at - 40, at + 20)).toString("latin1"));
      expect([...around, harmless(bytes, spoilt, at)]).toEqual([...around, true]);
    }
  });
});

const SIGNATURE = /<Signature [\s\S]*<\/Signature>/;

const unsigned = (value: object | undefined): object => ({ ...value, signature: undefined });

/**
 * What may differ: outside of the signature nothing that the canonical form of libxml2 has; inside it white space, and the
 * certificate of the authority, which is not signed and which the caller has as well.
 */
function harmless(bytes: Uint8Array, spoilt: Uint8Array, at: number): boolean {
  const [before, after] = [bytes, spoilt].map((of) => Buffer.from(of).toString("utf8")) as [string, string];
  const inSignature = Buffer.from(SIGNATURE.exec(before)?.[0] as string);
  const from = Buffer.from(bytes).indexOf(inSignature);
  if (at < from || at >= from + inSignature.length) {
    // Namespaces that no name uses are not in the exclusive form; libxml2 refuses some of their names altogether.
    const canonical = (text: string): string =>
      canonicalByLibxml(text.replace(SIGNATURE, "").replaceAll(/ xmlns:xs[id]="[^"]*"/g, ""));
    return canonical(before) === canonical(after);
  }
  const authority = from + inSignature.lastIndexOf("<X509Certificate>") + "<X509Certificate>".length;
  if (at >= authority && at < Buffer.from(bytes).indexOf("<", authority)) return true;
  return [bytes[at], spoilt[at]].every((octet) => [9, 10, 13, 32].includes(octet as number));
}

const REASONS: Readonly<Record<Exclude<Attack["xmlsec"], "refused">, string>> = {
  comment: "comments are not signed; a reader that takes the first text sees another value",
  "sha-1": "SHA-1 proves nothing any more; here it counts by a switch only",
  transform: "a transform by XPath signs what its author picks; a reader shows all",
  place: "the standard lets a signature stand anywhere; here it has one place",
  object: "the standard lets anything stand in Object and KeyInfo; a reader may take it for the message",
  doctype: "a DOCTYPE is not part of what is signed; here it is refused",
  encoding: "UTF-16 and XML 1.1 have the same infoset; here the bytes that were sent are digested",
  "by-id": "what is referred to by Id is signed wherever it stands; here only the whole packet or files are",
  "cut-text": "comments are not signed; a reader that takes the first text sees a shorter file",
  grammar: "xmlsec1 leaves out what it does not ask for, or takes keys that are refused here",
  several: "xmlsec1 verifies the first signature only",
};

describe.skipIf(!isInstalled("xmlsec1"))("xmlsec1 as judge (skipped where it is not installed)", () => {
  const pem = pemOf("CERTIFICATE", HOUSE.root.certificate);
  const isValid = (packet: string | Uint8Array): boolean =>
    ask(
      "xmlsec1",
      [
        "--verify",
        "--enabled-key-data",
        "x509",
        "--id-attr:Id",
        "MessageHeader",
        "--trusted-pem",
        "{root.pem}",
        "{a.xml}",
      ],
      { "root.pem": pem, "a.xml": packet },
    ).code === 0;

  it.each(Object.entries(GOOD_PACKETS))("good packets in the layout %s", (_, packet) => {
    expect(isValid(signXml(packet, { signer: HOUSE.signer, certificates: CHAIN }))).toBe(true);
  });

  it.each(attacksOn(GOOD_PACKETS.sdk).map((attack) => [attack.name, attack] as const))(
    "%s",
    (_, { packet, xmlsec }) => {
      expect(isValid(packet) ? "valid" : "refused").toBe(xmlsec === "refused" ? "refused" : "valid");
      if (xmlsec !== "refused") expect(REASONS[xmlsec]).toBeDefined();
    },
  );
});
