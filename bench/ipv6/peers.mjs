/**
 * The peers, each doing what a user of it would. Where a library has no answer to the question (overlaps in a list, the next
 * free block), it reads the text and a few lines of plain JavaScript do the rest, the way users write them: sort and go through.
 */
import { containsCidr, excludeCidr, parseCidr } from "cidr-tools";
import { Address6 } from "ip-address";
import ipaddr from "ipaddr.js";
import { Address, FreeSpace, overlapsAmong, Prefix } from "../../packages/ipv6-plan/dist/addresses.js";

const OURS = "ours";
const WHOLE = "2001:db8::/32";
const HALF = "2001:db8:8000::/33";

/** Reading, writing and asking; each of them done once for every text. */
export const small = {
  parse: {
    [OURS]: (texts) => kept(texts, (text) => Address.parse(text)),
    "ip-address": (texts) => kept(texts, (text) => new Address6(text)),
    "ipaddr.js": (texts) => kept(texts, (text) => ipaddr.IPv6.parse(text)),
    "cidr-tools": (texts) => kept(texts, (text) => parseCidr(text)),
  },
  format: {
    [OURS]: (texts) => written(texts.map(Address.from), (address) => address.toString()),
    "ip-address": (texts) =>
      written(
        texts.map((text) => new Address6(text)),
        (address) => address.correctForm(),
      ),
    "ipaddr.js": (texts) =>
      written(
        texts.map((text) => ipaddr.IPv6.parse(text)),
        (address) => address.toRFC5952String(),
      ),
  },
  contains: {
    [OURS]: (texts) => {
      const half = Prefix.from(HALF);
      return counted(texts.map(Address.from), (address) => half.contains(address));
    },
    "ip-address": (texts) => {
      const half = new Address6(HALF);
      return counted(
        texts.map((text) => new Address6(text)),
        (address) => address.isInSubnet(half),
      );
    },
    "ipaddr.js": (texts) => {
      const [range, length] = ipaddr.IPv6.parseCIDR(HALF);
      return counted(
        texts.map((text) => ipaddr.IPv6.parse(text)),
        (address) => address.match(range, length),
      );
    },
    "cidr-tools (from text)": (texts) => counted(texts, (text) => containsCidr(HALF, text)),
  },
};

/** Every value is kept for a while: the engine need not make a value that is not kept. */
function kept(texts, read) {
  const values = new Array(texts.length).fill(undefined);
  return () => {
    for (let at = 0; at < texts.length; at += 1) values[at] = read(texts[at]);
    return values.filter((value) => value !== undefined).length;
  };
}

/** A letter of every text is looked at: until then the engine need not put it together. */
function written(values, write) {
  return () => {
    let sum = 0;
    for (const value of values) {
      const text = write(value);
      sum += text.length + text.charCodeAt(text.length - 1);
    }
    return sum;
  };
}

function counted(values, isInside) {
  return () => {
    let inside = 0;
    for (const value of values) if (isInside(value)) inside += 1;
    return inside;
  };
}

/** From texts to how many pairs overlap. */
export const overlaps = {
  [OURS]: (texts) => {
    let pairs = 0;
    for (const _ of overlapsAmong(texts.map(Prefix.from))) pairs += 1;
    return pairs;
  },
  "ip-address, sort and scan": (texts) =>
    pairsOf(
      texts.map((text) => {
        const address = new Address6(text);
        return { start: address.startAddress().bigInt(), end: address.endAddress().bigInt() };
      }),
    ),
  "ipaddr.js, sort and scan": (texts) =>
    pairsOf(
      texts.map((text) => {
        const [address, length] = ipaddr.IPv6.parseCIDR(text);
        const start = address.parts.reduce((number, part) => (number << 16n) | BigInt(part), 0n);
        return { start, end: start + (1n << BigInt(128 - length)) - 1n };
      }),
    ),
  "cidr-tools, sort and scan": (texts) => pairsOf(texts.map((text) => parseCidr(text))),
};

function pairsOf(ranges) {
  ranges.sort((left, right) => {
    if (left.start !== right.start) return left.start < right.start ? -1 : 1;
    return left.end === right.end ? 0 : left.end > right.end ? -1 : 1;
  });
  const around = [];
  let pairs = 0;
  for (const range of ranges) {
    while (around.length > 0 && around.at(-1).end < range.start) around.pop();
    pairs += around.length;
    around.push(range);
  }
  return pairs;
}

/** First what is done once for the texts, then what is done for every request for a /64; each gives the block's text. */
export const nextFree = {
  [OURS]: (texts) => {
    const space = FreeSpace.of(Prefix.from(WHOLE), texts.map(Prefix.from));
    return (strategy) => space.next({ length: 64, strategy })?.toString();
  },
  "cidr-tools, excludeCidr": (texts) => () => firstOf(excludeCidr(WHOLE, texts)),
  "ip-address, sort and scan": (texts) => {
    const ranges = texts.map((text) => {
      const address = new Address6(text);
      return { start: address.startAddress().bigInt(), end: address.endAddress().bigInt() };
    });
    return () => Address6.fromBigInt(firstGap(ranges)).correctForm().concat("/64");
  },
};

export const STRATEGIES = ["first", "last", "best-fit", "leftmost", "centermost"];

/** The first /64 of the first free prefix that has one. */
function firstOf(free) {
  const [address] = free.find((text) => Number(text.split("/")[1]) <= 64).split("/");
  return `${address}/64`;
}

function firstGap(ranges) {
  const sorted = [...ranges].sort((left, right) => (left.start < right.start ? -1 : 1));
  let at = new Address6(WHOLE).startAddress().bigInt();
  for (const { start, end } of sorted) {
    if (start - at >= 1n << 64n) break;
    if (end >= at) at = ((end >> 64n) + 1n) << 64n;
  }
  return at;
}
