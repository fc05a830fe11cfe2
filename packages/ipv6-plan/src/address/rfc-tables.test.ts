import { Failure } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Address } from "./address.js";
import { hdRatio, hdThreshold } from "./hd-ratio.js";
import { eui64Address, macOf, reservedIn, solicitedNode } from "./interface-id.js";
import { embedIpv4, extractIpv4, isNat64Prefix, NAT64_LENGTHS, NAT64_WELL_KNOWN } from "./nat64.js";
import { Prefix } from "./prefix.js";
import { isOrdinaryUnicast, SPECIAL_PURPOSE, specialPurposeOf } from "./special-purpose.js";
import { uniqueLocalDoubts, uniqueLocalPrefix } from "./unique-local.js";

const LAN = Prefix.from("2001:db8:44:1201::/64");

describe("interface identifiers", () => {
  it("are made from a MAC address and give it away", () => {
    const address = eui64Address(LAN, "00-53-0A-0b-0c-0d");
    expect(address.toString()).toBe("2001:db8:44:1201:253:aff:fe0b:c0d");
    expect(macOf(address)).toBe("00:53:0a:0b:0c:0d");
    expect(macOf(Address.from("2001:db8::1"))).toBeUndefined();
    // The same six octets, as vendors write them.
    for (const mac of ["00:53:0a:0b:0c:0d", "00-53-0A-0B-0C-0D", "0053.0a0b.0c0d"]) {
      expect(macOf(eui64Address(LAN, mac))).toBe("00:53:0a:0b:0c:0d");
    }
    for (const wrong of ["0053.0a0b", "0053:0a0b:0c0d", "00.53.0a.0b.0c.0d", "0053.0a0b-0c0d"]) {
      expect(() => eui64Address(LAN, wrong)).toThrow(Failure);
    }
    expect(() => eui64Address(Prefix.from("2001:db8::/63"), "00:53:00:00:00:01")).toThrow(Failure);
    expect(() => eui64Address(LAN, "00:53:00:00:01")).toThrow(Failure);
    expect(() => eui64Address(LAN, "00:53:00:00:00:0g")).toThrow(Failure);
    const octet = fc.nat(255).map((value) => value.toString(16).padStart(2, "0"));
    fc.assert(
      fc.property(fc.array(octet, { minLength: 6, maxLength: 6 }), (octets) => {
        expect(macOf(eui64Address(LAN, octets.join(":")))).toBe(octets.join(":"));
      }),
    );
  });

  it("are asked for by the last 24 bits", () => {
    expect(solicitedNode(Address.from("2001:db8::ab12:3456")).toString()).toBe("ff02::1:ff12:3456");
  });

  it("of anycast are no host's", () => {
    const reason = (text: string, subnet = LAN) => reservedIn(subnet, Address.from(text));
    expect(reason("2001:db8:44:1201::")).toBe("subnet-router-anycast");
    expect(reason("2001:db8:44:1201::1")).toBeUndefined();
    expect(reason("2001:db8:44:1201:fdff:ffff:ffff:ff80")).toBe("reserved-anycast");
    expect(reason("2001:db8:44:1201:fdff:ffff:ffff:ffff")).toBe("reserved-anycast");
    expect(reason("2001:db8:44:1201:fdff:ffff:ffff:ff7f")).toBeUndefined();
    expect(reason("2001:db8:44:1201:ffff:ffff:ffff:ffff")).toBeUndefined();
    expect(reason("2001:db8:44:1202::")).toBeUndefined();
    const other = Prefix.from("2001:db8::/112");
    expect(reason("2001:db8::ff80", other)).toBe("reserved-anycast");
    expect(reason("2001:db8::ff7f", other)).toBeUndefined();
    expect(reason("2001:db8::", Prefix.from("2001:db8::/127"))).toBeUndefined();
  });
});

describe("NAT64", () => {
  it("carries every IPv4 address behind every length, and gives it back", () => {
    const octets = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...NAT64_LENGTHS), octets, (length, numbers) => {
        const prefix = Prefix.of(Address.from("2001:db8:a1b2:c3d4:e5:f607:1819:0"), length);
        const address = embedIpv4(prefix, numbers.join("."));
        expect(prefix.contains(address)).toBe(true);
        expect(address.bits(64, 8)).toBe(0);
        expect(extractIpv4(prefix, address)).toBe(numbers.join("."));
      }),
      { numRuns: 600 },
    );
  });

  it("refuses what cannot carry one", () => {
    expect(embedIpv4(NAT64_WELL_KNOWN, "203.0.113.1").toString()).toBe("64:ff9b::cb00:7101");
    expect(isNat64Prefix(Prefix.from("2001:db8::/33"))).toBe(false);
    expect(isNat64Prefix(Prefix.from("2001:db8:0:0:100::/96"))).toBe(false);
    expect(() => embedIpv4(Prefix.from("2001:db8::/33"), "203.0.113.1")).toThrow(Failure);
    expect(() => embedIpv4(NAT64_WELL_KNOWN, "203.0.113.01")).toThrow(Failure);
    expect(() => extractIpv4(Prefix.from("2001:db8::/33"), Address.from("::"))).toThrow(Failure);
    expect(extractIpv4(NAT64_WELL_KNOWN, Address.from("2001:db8::1"))).toBeUndefined();
    expect(extractIpv4(Prefix.from("2001:db8::/32"), Address.from("2001:db8:c000:201:100::"))).toBeUndefined();
  });
});

describe("the HD ratio", () => {
  it("is where the registries' table has it", () => {
    expect([hdThreshold(32), hdThreshold(29), hdThreshold(48)]).toEqual([6_183_533, 43_665_787, 184]);
    expect(hdThreshold(44, 56, 1)).toBe(4096);
    expect(hdRatio(184n, 256n)).toBeCloseTo(0.94, 2);
    expect([hdRatio(0n, 256n), hdRatio(1n, 256n), hdRatio(256n, 256n)]).toEqual([0, 0, 1]);
    expect(() => hdThreshold(60)).toThrow(Failure);
    expect(() => hdRatio(1n, 1n)).toThrow(Failure);
  });
});

describe("special-purpose space", () => {
  it("is told by the smallest block", () => {
    const name = (text: string) => specialPurposeOf(Address.from(text))?.name.en;
    expect(name("2001:db8::1")).toBe("documentation");
    expect(name("3fff:fff::1")).toBe("documentation");
    expect(name("2001:1::3")).toBe("DNS-SD service registration anycast");
    expect(name("2001:1::4")).toBe("IETF protocol assignments");
    expect(name("2001:df0::1")).toBeUndefined();
    expect(name("fd12::")).toBe("unique local addresses");
    expect(name("ff02::1")).toBe("multicast");
  });

  it("is sorted, each with both names", () => {
    for (const [at, entry] of SPECIAL_PURPOSE.entries()) {
      expect(entry.name.vi.length > 0 && entry.name.vi === entry.name.vi.normalize("NFC")).toBe(true);
      const next = SPECIAL_PURPOSE[at + 1];
      if (next) expect(entry.prefix.overlaps(next.prefix) ? entry.prefix.contains(next.prefix) : true).toBe(true);
    }
    expect(SPECIAL_PURPOSE.length).toBe(27);
  });

  it("is no ordinary space", () => {
    const ordinary = (text: string) => isOrdinaryUnicast(Prefix.from(text));
    expect(ordinary("2001:df0::/48")).toBe(true);
    expect(ordinary("2400::/12")).toBe(true);
    expect(ordinary("2001:db8::/48")).toBe(false);
    expect(ordinary("2001::/16")).toBe(false);
    expect(ordinary("fd00::/8")).toBe(false);
    expect(ordinary("4000::/3")).toBe(false);
    expect(isOrdinaryUnicast(Address.from("3fff::1"))).toBe(false);
  });
});

describe("unique local prefixes", () => {
  it.each([
    ["fd00::/48", ["not-random"]],
    ["fd00:0:1::/48", ["not-random"]],
    ["fd7c:91e3:1::/48", ["not-random"]],
    ["fd12:3456:789a::/48", ["not-random"]],
    ["fdfe:dcba:9876::/48", ["not-random"]],
    ["fdaa:aaaa:aaaa::/48", ["not-random"]],
    ["fd3d:ead0:92b1::/48", ["not-random"]],
    ["fd00::/8", ["too-short"]],
    ["fc7c:91e3:5b2d::/48", ["not-local"]],
    ["fd7c:91e3:5b2d::/48", []],
    ["fd7c:91e3:5b2d:12::/64", []],
    ["2001:db8::/48", []],
  ] as const)("%s: %j", (text, doubts) => {
    expect(uniqueLocalDoubts(Prefix.from(text))).toEqual(doubts);
  });

  it("are made from 40 bits", () => {
    expect(uniqueLocalPrefix(0x7c91e35b2dn).toString()).toBe("fd7c:91e3:5b2d::/48");
    expect(() => uniqueLocalPrefix(1n << 40n)).toThrow(Failure);
  });

  it("are doubted wrongly about as often as is said", () => {
    let seed = 4193;
    const random = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed >>> 16;
    };
    let doubted = 0;
    for (let run = 0; run < 50_000; run += 1) {
      const id = (BigInt(random()) << 24n) | (BigInt(random()) << 8n) | BigInt(random() & 0xff);
      doubted += uniqueLocalDoubts(uniqueLocalPrefix(id)).length;
    }
    expect(doubted).toBe(92);
  });
});
