import {
  ANSWERED,
  asOf,
  CHECKED,
  format,
  letter,
  output,
  ownFormat,
  quiet,
  reportFormat,
  strict,
  TOLD,
} from "./shared.js";
import type { CommandSpec, Example, OptionSpec } from "./spec.js";
import { ICT_EDITIONS, ICT_READINGS, LEVEL_SCALES } from "./values.js";

const level: CommandSpec = {
  name: "level",
  about: "levelAbout",
  arguments: [{ name: "<file>", about: "levelFile", names: "file" }],
  options: [
    asOf(),
    { flags: "--declared <level>", about: "levelDeclared" },
    { flags: "--to <scale>", about: "levelTo", values: LEVEL_SCALES },
    format(),
  ],
  examples: [
    ["egov level dich-vu.json", "levelExample"],
    ["egov level dich-vu.json --as-of 2019-06-01", "levelExampleDay"],
    ["egov level dich-vu.json --declared form-2026:toan-trinh", "levelExampleDeclared"],
    ["egov level dich-vu.json --as-of 2019-06-01 --to form-2022", "levelExampleTo"],
  ],
  exits: CHECKED,
  load: async () => (await import("../commands/level.js")).assessLevels,
};

const DIFF: Example = ["egov procedures diff 2026-06.ndjson 2026-07.ndjson", "proDiffExample"];
const STATS: Example = ["egov procedures stats danh-muc.json --format json", "proStatsExample"];

const procedures: CommandSpec = {
  name: "procedures",
  about: "proAbout",
  examples: [DIFF, STATS],
  exits: TOLD,
  commands: [
    {
      name: "diff",
      about: "proDiffAbout",
      arguments: [
        { name: "<old>", about: "proOld", names: "file" },
        { name: "<new>", about: "proNew", names: "file" },
      ],
      options: [format()],
      examples: [DIFF],
      exits: [
        [0, "exitSame"],
        [1, "exitDiffer"],
        [2, "exitUsage"],
        [3, "exitUnreadable"],
      ],
      load: async () => (await import("../commands/procedures.js")).compareCatalogues,
    },
    {
      name: "stats",
      about: "proStatsAbout",
      arguments: [{ name: "<file>", about: "proFile", names: "file" }],
      options: [format()],
      examples: [STATS],
      exits: TOLD,
      load: async () => (await import("../commands/procedures.js")).countProcedures,
    },
  ],
};

const edition: OptionSpec = {
  flags: "--edition <id|file>",
  about: "ictEdition",
  values: ICT_EDITIONS,
  initial: ICT_EDITIONS[0],
  names: "file",
};
const reading: OptionSpec = { flags: "--reading <reading>", about: "ictReading", values: ICT_READINGS };
/** Of what is computed from sheets. */
const computing = (formats?: readonly [string, ...string[]]): readonly OptionSpec[] => [
  edition,
  format(formats),
  output,
  reading,
];
const sheets = [{ name: "<files...>", about: "ictFiles", names: "file" }] as const;
const unit: OptionSpec = { flags: "--unit <code>", about: "ictUnit" };
const rank: OptionSpec = { flags: "--rank <number>", about: "ictTarget" };

const TEMPLATE: Example = ["egov ict-index template --year 2020 -o phieu.xlsx", "ictTemplateAbout"];
const CHECK: Example = ["egov ict-index check phieu.xlsx", "ictCheckAbout"];
const SCORE: Example = ["egov ict-index score phieu.xlsx --format csv > diem.csv", "ictScoreAbout"];

const ictIndex: CommandSpec = {
  name: "ict-index",
  about: "ictAbout",
  examples: [TEMPLATE, CHECK, SCORE],
  exits: CHECKED,
  commands: [
    {
      name: "template",
      about: "ictTemplateAbout",
      options: [
        edition,
        ownFormat(["csv", "xlsx"], "formatByNameOption", { initial: "csv" }),
        output,
        { flags: "--year <year>", about: "ictYear" },
        { flags: "--rows <count>", about: "ictRows", initial: "10" },
        { flags: "--form", about: "ictForm" },
      ],
      examples: [TEMPLATE, ["egov ict-index template --form --edition dti-2022 > phieu.csv", "ictForm"]],
      exits: ANSWERED,
      load: async () => (await import("../commands/ict-index.js")).writeTemplate,
    },
    {
      name: "check",
      about: "ictCheckAbout",
      arguments: sheets,
      options: [edition, reportFormat, output, asOf(), strict, quiet],
      examples: [CHECK, ["egov ict-index check phieu/*.csv --format html -o kiem-tra.html", "validateExampleHtml"]],
      exits: CHECKED,
      load: async () => (await import("../commands/ict-index.js")).checkSheets,
    },
    {
      name: "score",
      about: "ictScoreAbout",
      arguments: sheets,
      options: computing(["text", "json", "csv", "xlsx"]),
      examples: [SCORE],
      exits: CHECKED,
      load: async () => (await import("../commands/ict-index.js")).scoreUnits,
    },
    {
      name: "rank",
      about: "ictRankAbout",
      arguments: sheets,
      options: [
        ...computing(),
        { flags: "--by <code>", about: "ictBy" },
        { flags: "--block <code>", about: "ictBlock" },
      ],
      examples: [
        ["egov ict-index rank phieu.xlsx", "ictScoreAbout"],
        ["egov ict-index rank phieu.xlsx --by H", "ictRankAbout"],
      ],
      exits: CHECKED,
      load: async () => (await import("../commands/ict-index.js")).rankUnits,
    },
    {
      name: "what-if",
      about: "ictWhatIfAbout",
      arguments: sheets,
      options: [
        ...computing(),
        { ...unit, required: true },
        { flags: "--set <CODE=VALUE...>", about: "ictSet", required: true },
      ],
      examples: [["egov ict-index what-if phieu.xlsx --unit T14 --set H01=0.9", "ictWhatIfAbout"]],
      exits: CHECKED,
      load: async () => (await import("../commands/ict-index.js")).askWhatIf,
    },
    {
      name: "reach",
      about: "ictReachAbout",
      arguments: sheets,
      options: [
        ...computing(),
        { ...unit, required: true },
        { ...rank, required: true },
        { flags: "--bound <CODE=TO:COST:STEP...>", about: "ictBound" },
        { flags: "--only", about: "ictOnly" },
      ],
      examples: [["egov ict-index reach phieu.xlsx --unit T14 --rank 10", "ictReachAbout"]],
      exits: [[0, "exitReached"], [1, "exitNotReached"], ...CHECKED.slice(2)],
      load: async () => (await import("../commands/ict-index.js")).reachRank,
    },
    {
      name: "sensitivity",
      about: "ictSensitivityAbout",
      arguments: sheets,
      options: [
        ...computing(),
        { flags: "--size <number>", about: "ictSize", initial: "64" },
        { flags: "--seed <number>", about: "ictSeed", initial: "1" },
      ],
      examples: [["egov ict-index sensitivity phieu.xlsx --seed 1", "ictSensitivityAbout"]],
      exits: CHECKED,
      load: async () => (await import("../commands/ict-index.js")).testFirmness,
    },
    {
      name: "report",
      about: "ictReportAbout",
      arguments: sheets,
      options: [
        ...computing(["html"]),
        unit,
        { flags: "--before <file>", about: "ictBefore", names: "file" },
        rank,
        { flags: "--firmness", about: "ictFirm" },
        ...letter,
      ],
      examples: [
        ["egov ict-index report phieu.xlsx --unit T14 -o bao-cao.html", "ictReportAbout"],
        ['egov ict-index report phieu.xlsx --number 12/BC-SKHCN --place "Bắc Ninh" -o bao-cao.html', "letterExample"],
      ],
      exits: CHECKED,
      load: async () => (await import("../commands/ict-index.js")).writeReport,
    },
  ],
};

/** Commands on services, procedures and ratings. */
export const serviceCommands: readonly CommandSpec[] = [procedures, level, ictIndex];
