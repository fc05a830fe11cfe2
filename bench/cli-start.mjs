// How long `egov` takes to start, as a ratio to `node -e 0` in the same run, so that the machine does not matter:
// node bench/cli-start.mjs [rounds]. Needs the built command. Ends with 1 when a ceiling is exceeded.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROUNDS = Number(process.argv[2] ?? 25);
const EGOV = fileURLToPath(new URL("../packages/cli/bin/egov.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "egov-start-"));
const packet = join(folder, "packet.edxml");
const NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
const place = (id) => `<edXML:OrganId>${id}</edXML:OrganId><edXML:OrganName>UBND tỉnh Thử Nghiệm</edXML:OrganName>`;
writeFileSync(
  packet,
  `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="${NAMESPACE}"><edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}"><edXML:edXMLHeader><edXML:MessageHeader>
<edXML:From>${place("H99")}</edXML:From><edXML:To>${place("H99.1")}</edXML:To>
<edXML:DocumentId>H99,2026/03/02,15/UBND-VP</edXML:DocumentId>
<edXML:Code><edXML:CodeNumber>15</edXML:CodeNumber><edXML:CodeNotation>UBND-VP</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:Place>Thử Nghiệm</edXML:Place><edXML:PromulgationDate>2026/03/02</edXML:PromulgationDate></edXML:PromulgationInfo>
<edXML:DocumentType><edXML:Type>2</edXML:Type><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType>
<edXML:Subject>V/v thử nghiệm</edXML:Subject>
</edXML:MessageHeader></edXML:edXMLHeader></edXML:edXMLEnvelope></edXML>
`,
);

/** Each call, and how many times longer than an empty Node it may take. */
const CALLS = {
  node: { argv: ["-e", "0"], most: 1 },
  help: { argv: [EGOV, "--help"], most: 2.5 },
  "one packet": { argv: [EGOV, "validate", packet, "--as-of", "2026-03-05"], most: 4 },
};

const times = Object.fromEntries(Object.keys(CALLS).map((name) => [name, []]));
try {
  // The first start of each fills Node's cache of compiled code.
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [name, { argv }] of Object.entries(CALLS)) {
      const begun = performance.now();
      const { status } = spawnSync(process.execPath, argv, { stdio: "ignore" });
      const took = performance.now() - begun;
      if (status !== 0 && status !== 1) throw new Error(`${argv.join(" ")} ended with ${status}`);
      if (round >= 0) times[name].push(took);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];
const empty = median(times.node);
for (const [name, { most }] of Object.entries(CALLS)) {
  const ratio = median(times[name]) / empty;
  if (ratio > most) process.exitCode = 1;
  console.log(
    `${name.padEnd(10)}  ${median(times[name]).toFixed(0).padStart(5)} ms  ×${ratio.toFixed(2)}  (at most ×${most})`,
  );
}
