import {
  asOf,
  CHECKED,
  configuration,
  format,
  output,
  profile,
  quiet,
  reportFormat,
  showPersonal,
  standard,
  strict,
} from "./shared.js";
import type { CommandSpec } from "./spec.js";
import { VERIFY_FORMATS } from "./values.js";

const validate: CommandSpec = {
  name: "validate",
  about: "validateAbout",
  arguments: [{ name: "<files...>", about: "validateFiles", names: "file" }],
  options: [
    standard,
    profile,
    strict,
    asOf(),
    reportFormat,
    output,
    { flags: "--jobs <n>", about: "jobsOption" },
    { flags: "--shard <k/n>", about: "shardOption" },
    { flags: "--resume <file>", about: "resumeOption", names: "file" },
    { flags: "--store <address>", about: "storeOption" },
    ...configuration,
    { flags: "--baseline <file>", about: "baselineOption", names: "file" },
    { flags: "--write-baseline <file>", about: "writeBaselineOption", names: "file" },
    { flags: "--severity <rule=level>", about: "severityOption", repeated: true, names: "rule" },
    showPersonal,
    quiet,
  ],
  examples: [
    ["egov validate outbox/", "validateExampleFolder"],
    ["egov validate --profile bkav 'outbox/**/*.edxml'", "validateExampleProfile"],
    ["egov validate outbox/ --format html -o report.html", "validateExampleHtml"],
    ["cat a.edxml | egov validate -", "validateExampleStdin"],
    ["egov validate outbox/ --write-baseline moc.json", "validateExampleWriteBaseline"],
    ["egov validate outbox/ --baseline moc.json", "validateExampleBaseline"],
    ["egov validate ho-so/ --shard 2/8 --resume viec-2.ndjson", "validateExampleShard"],
  ],
  exits: CHECKED,
  load: async () => (await import("../commands/validate.js")).validate,
};

const report: CommandSpec = {
  name: "report",
  about: "reportAbout",
  examples: [["egov report merge viec-*.ndjson --format html -o bao-cao.html", "reportMergeExample"]],
  exits: CHECKED,
  commands: [
    {
      name: "merge",
      about: "reportMergeAbout",
      arguments: [{ name: "<files...>", about: "reportMergeFiles", names: "file" }],
      options: [reportFormat, output, quiet],
      examples: [["egov report merge viec-*.ndjson --format html -o bao-cao.html", "reportMergeExample"]],
      exits: CHECKED,
      load: async () => (await import("../commands/report.js")).mergeReport,
    },
  ],
};

const inspect: CommandSpec = {
  name: "inspect",
  about: "inspectAbout",
  arguments: [{ name: "<file>", about: "inspectFile", names: "file" }],
  options: [format(), showPersonal],
  examples: [
    ["egov inspect packet.edxml", "inspectExample"],
    ["egov inspect packet.edxml --format json", "inspectExampleJson"],
    ["egov inspect thu-tuc.json", "inspectExampleProcedure"],
  ],
  exits: [
    [0, "exitPresented"],
    [2, "exitUsage"],
    [3, "exitUnreadable"],
  ],
  load: async () => (await import("../commands/inspect.js")).inspect,
};

const extract: CommandSpec = {
  name: "extract",
  about: "extractAbout",
  arguments: [{ name: "<file>", about: "extractFile", names: "file" }],
  options: [
    { flags: "-o, --output <folder>", about: "extractOutput", initial: ".", names: "folder" },
    { flags: "--list", about: "extractList" },
    { flags: "--only <n>", about: "extractOnly", repeated: true },
    { flags: "--force", about: "extractForce" },
    { flags: "--max-size <mb>", about: "extractMaxSize" },
    { flags: "--max-ratio <n>", about: "extractMaxRatio" },
  ],
  examples: [
    ["egov extract packet.edxml --list", "extractExampleList"],
    ["egov extract packet.edxml -o tep/", "extractExampleAll"],
  ],
  exits: [
    [0, "exitExtracted"],
    [1, "exitNotWhole"],
    [2, "exitUsageOrThere"],
    [3, "exitUnreadable"],
  ],
  load: async () => (await import("../commands/extract.js")).extract,
};

const convert: CommandSpec = {
  name: "convert",
  about: "convertAbout",
  arguments: [{ name: "<file>", about: "convertFile", names: "file" }],
  options: [
    { flags: "--to <format>", about: "convertTo", required: true },
    output,
    { flags: "--force", about: "convertForce" },
    asOf(),
    showPersonal,
  ],
  examples: [
    ["egov convert dong-bo.json --to dossier -o ho-so.ndjson", "convertExampleCanonical"],
    ["egov convert ho-so.ndjson --to dossier:dvcqg > dong-bo.ndjson", "convertExampleWire"],
    ["egov convert a.edxml --to document-exchange -o b.edxml", "convertExamplePacket"],
  ],
  exits: [
    [0, "exitConverted"],
    [1, "exitLeftOut"],
    [2, "exitUsage"],
    [3, "exitUnreadable"],
  ],
  load: async () => (await import("../commands/convert.js")).convert,
};

const verify: CommandSpec = {
  name: "verify",
  about: "verifyAbout",
  arguments: [{ name: "<files...>", about: "verifyFiles", names: "file" }],
  options: [
    { flags: "--trust <folder>", about: "verifyTrustOption", names: "folder" },
    { flags: "--crl <file>", about: "verifyCrlOption", repeated: true, names: "file" },
    { flags: "--ocsp <file>", about: "verifyOcspOption", repeated: true, names: "file" },
    { flags: "--at <time>", about: "verifyAtOption" },
    { flags: "--allow-legacy-sha1", about: "verifySha1Option" },
    format(VERIFY_FORMATS),
    output,
  ],
  examples: [
    ["egov verify cong-van.pdf --trust tin-cay/", "verifyExample"],
    ["egov verify packet.edxml --trust tin-cay/ --crl thu-hoi.crl", "verifyExamplePacket"],
    ["egov verify cong-van.pdf --trust tin-cay/ -o ket-qua.html", "verifyExamplePage"],
  ],
  exits: CHECKED,
  load: async () => (await import("../commands/verify.js")).verify,
};

/** Commands on files of data. */
export const dataCommands: readonly CommandSpec[] = [validate, report, inspect, extract, convert, verify];
