import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Finding, reportOn } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { referenceFile, referenceJson } from "../../../../scripts/reference-data.js";
import { edxmlCodec } from "../edxml/codec.js";
import { readPacket } from "../read.js";
import type { PacketReading } from "../reading.js";
import { documentExchange } from "../standard.js";

type Peer = "official-sdk" | "bkav";

interface Verdict {
  readonly packet: string;
  readonly "official-sdk": { readonly accepts: boolean; readonly reads?: Reads };
  readonly bkav: { readonly accepts: boolean };
}

type Leaf = string | number | null | undefined;
interface Reads {
  readonly messageHeader: {
    readonly promulgationInfo?: { readonly promulgationDate: Leaf } | null;
    readonly dueDate: Leaf;
    readonly steeringType: Leaf;
    readonly documentType?: { readonly type: Leaf } | null;
    readonly otherInfo?: {
      readonly priority: Leaf;
      readonly promulgationAmount: Leaf;
      readonly pageAmount: Leaf;
    } | null;
  } | null;
  readonly traceHeaderList?: {
    readonly bussiness: object | null;
    readonly traceHeaders: readonly { readonly timestamp: Leaf }[] | null;
  } | null;
}

const verdicts = referenceJson<Verdict[]>("peer-verdicts/verdicts.json");
const folder = join(dirname(referenceFile("peer-verdicts/verdicts.json")), "packets");
const asOf = "2026-11-28";

/** What the peer read of the leaves that it turns into something, by our path. */
const LEAVES: readonly (readonly [path: string, read: (reads: Reads) => Leaf])[] = [
  ["/promulgation/date", ({ messageHeader }) => messageHeader?.promulgationInfo?.promulgationDate],
  ["/dueDate", ({ messageHeader }) => messageHeader?.dueDate],
  ["/steeringType", ({ messageHeader }) => messageHeader?.steeringType],
  ["/documentType/type", ({ messageHeader }) => messageHeader?.documentType?.type],
  ["/other/priority", ({ messageHeader }) => messageHeader?.otherInfo?.priority],
  ["/other/copies", ({ messageHeader }) => messageHeader?.otherInfo?.promulgationAmount],
  ["/other/pages", ({ messageHeader }) => messageHeader?.otherInfo?.pageAmount],
  ["/trace/hops/0/timestamp", ({ traceHeaderList }) => traceHeaderList?.traceHeaders?.[0]?.timestamp],
];

/** The numbers of a date, a time or an integer: what a text and what was read of it must agree in. */
const numbersOf = (value: string | number): string =>
  String(value)
    .match(/-?\d+(?:\.\d+)?/g)
    ?.map((digits) => Math.abs(Number(digits)))
    .join() ?? "";

const sameNumbers = (text: string, read: string | number): boolean => {
  // A year of two digits names one of our time to people, and one of the first century to the peer.
  if (/^\d{1,3}\//.test(text)) return false;
  const [written, seen] = [numbersOf(text), numbersOf(read)];
  // A day is read with a time of midnight; a time may be written with a fraction.
  return written !== "" && (seen.startsWith(written) || written.startsWith(seen.replace(/(?:,0){3}$/, "")));
};

type Class = "refused" | "asWritten" | "anotherValue" | "leftOut";

function classOf(verdict: Verdict, peer: Peer, reading: PacketReading): Class {
  const { accepts } = verdict[peer];
  if (!accepts) return "refused";
  const reads = peer === "official-sdk" ? verdict["official-sdk"].reads : undefined;
  if (!reads) return "asWritten";
  if (reads.messageHeader === null) return "leftOut";
  if (verdict.packet === "enc-latin1.edxml") return "anotherValue";
  if (reads.traceHeaderList?.bussiness === null && reading.raw("/trace/business") !== undefined) return "leftOut";
  for (const [path, read] of LEAVES) {
    const text = reading.raw(path)?.trim();
    const value = read(reads);
    // An empty element says nothing, so that nothing is left out or changed.
    if (text === undefined || text === "" || value === undefined) continue;
    if (value === null) return "leftOut";
    if (!sameNumbers(text, value)) return "anotherValue";
  }
  return "asWritten";
}

const RIGHT: Readonly<Record<Class, (verdict: string, own: readonly Finding[]) => boolean>> = {
  refused: (verdict) => verdict !== "pass",
  asWritten: (_, own) => own.every(({ severity }) => severity !== "error"),
  anotherValue: (_, own) =>
    own.some(
      ({ severity, params }) => severity === "error" && ("read" in params || "fallback" in params) && "raw" in params,
    ),
  leftOut: (_, own) => own.some(({ severity }) => severity === "warning"),
};

describe.each<Peer>(["official-sdk", "bkav"])("what %s did with each packet", (peer) => {
  const ids = new Set(documentExchange.profiles.find(({ id }) => id === peer)?.rules.map(({ id }) => id));
  const counts = new Map<Class, [right: number, all: number]>();

  it("was recorded for every packet", () => {
    expect(readdirSync(folder).sort()).toEqual(verdicts.map(({ packet }) => packet).sort());
  });

  it.each(verdicts.map((verdict) => [verdict.packet, verdict] as const))("%s is foretold", (packet, verdict) => {
    const reading = readPacket(readFileSync(join(folder, packet)), { asOf });
    const report = reportOn(documentExchange, edxmlCodec, reading, { asOf, profiles: [peer] });
    const own = report.findings.filter(({ rule }) => ids.has(rule));
    const kind = classOf(verdict, peer, reading);
    const right = RIGHT[kind](report.verdict, own);
    const [good, all] = counts.get(kind) ?? [0, 0];
    counts.set(kind, [good + Number(right), all + 1]);
    expect(
      right,
      `${kind}: ${report.verdict}; ${own.map(({ rule, severity }) => `${rule} ${severity}`).join(", ")}`,
    ).toBe(true);
  });

  it("is foretold in every class", () => {
    console.info(peer, Object.fromEntries(Array.from(counts, ([kind, [good, all]]) => [kind, `${good}/${all}`])));
    for (const [good, all] of counts.values()) expect(good).toBe(all);
  });
});
