import {
  asOf,
  CHECKED,
  format,
  letter,
  output,
  ownFormat,
  province,
  quiet,
  reportFormat,
  strict,
  TOLD,
} from "./shared.js";
import type { ArgumentSpec, CommandSpec, Example, Exit, OptionSpec } from "./spec.js";
import {
  IPV6_DOCUMENTS,
  IPV6_DRAWINGS,
  IPV6_PROFILES,
  IPV6_SOURCES,
  IPV6_TABLES,
  IPV6_TARGETS,
  PLAN_FORMATS,
} from "./values.js";

const day = asOf("ipv6AsOfOption");
const plan: ArgumentSpec = { name: "<plan>", about: "ipv6File", names: "file" };
const unit: OptionSpec = { flags: "--unit <id>", about: "ipv6UnitOption" };
const prefix: OptionSpec = { flags: "--prefix <prefix>", about: "ipv6PrefixOption" };
const id: OptionSpec = { flags: "--id <id>", about: "ipv6IdOption" };
/** What a new plan is called. */
const naming: readonly OptionSpec[] = [
  id,
  { flags: "--title <text>", about: "ipv6TitleOption" },
  { flags: "--owner <name>", about: "ipv6OwnerOption" },
];
const who: OptionSpec = { flags: "--who <name>", about: "ipv6WhoOption" };
const ofPlan: OptionSpec = { flags: "--plan <file>", about: "ipv6PlanOption", names: "file" };
/** Without it, the form of the plan that was read, or what the name of the output says. */
const planFormat = ownFormat(PLAN_FORMATS, "ipv6FormatOption");
/** Of what is told of plans. */
const telling: readonly OptionSpec[] = [day, format(), output];

const changing: readonly OptionSpec[] = [
  day,
  planFormat,
  output,
  { flags: "-i, --in-place", about: "ipv6InPlaceOption" },
  who,
  { flags: "--why <reason>", about: "ipv6WhyOption" },
];

const WRITTEN: readonly Exit[] = [
  [0, "exitPlanConforms"],
  [1, "exitPlanFindings"],
  [2, "exitUsage"],
  [3, "exitUnreadable"],
];

const NEW: Example = ["egov ipv6 new --province 24 --profile M --root 3fff:40::/44 -o quy-hoach.yaml", "ipv6NewAbout"];
const CHECK: Example = ["egov ipv6 check quy-hoach.yaml", "ipv6CheckAbout"];
const EXPLAIN: Example = ["egov ipv6 explain 3fff:40:4:8001::1 --plan quy-hoach.yaml", "ipv6ExplainAbout"];

const plans: readonly CommandSpec[] = [
  {
    name: "new",
    about: "ipv6NewAbout",
    options: [
      day,
      planFormat,
      output,
      province,
      { flags: "--profile <size>", about: "ipv6ProfileOption", values: IPV6_PROFILES, initial: "M" },
      { flags: "--root <prefix>", about: "ipv6RootOption", required: true, repeated: true },
      { flags: "--source <source>", about: "ipv6SourceOption", values: IPV6_SOURCES },
      { flags: "--asn <number>", about: "ipv6AsnOption" },
      { flags: "--departments <file>", about: "ipv6DepartmentsOption", names: "file" },
      { flags: "--no-links", about: "ipv6NoLinksOption" },
      ...naming,
    ],
    examples: [NEW],
    exits: WRITTEN,
    load: async () => (await import("../commands/ipv6.js")).makePlan,
  },
  {
    name: "check",
    about: "ipv6CheckAbout",
    arguments: [plan],
    options: [day, reportFormat, output, strict, quiet],
    examples: [CHECK, ["egov ipv6 check quy-hoach.yaml --format html -o kiem-tra.html", "validateExampleHtml"]],
    exits: CHECKED,
    load: async () => (await import("../ipv6/answers.js")).check,
  },
  {
    name: "add",
    about: "ipv6AddAbout",
    arguments: [plan],
    options: [
      ...changing,
      { flags: "--code <code>", about: "ipv6CodeOption" },
      { flags: "--name <name>", about: "ipv6NameOption" },
      { flags: "--kind <kind>", about: "ipv6KindOption" },
      id,
      { flags: "--keep-neighbour", about: "ipv6NeighbourOption" },
      unit,
      { flags: "--role <id>", about: "ipv6RoleOption" },
      { flags: "--within <prefix>", about: "ipv6WithinOption" },
      prefix,
      { flags: "--dns-name <name>", about: "ipv6DnsNameOption" },
    ],
    examples: [
      ['egov ipv6 add quy-hoach.yaml -i --code H05.x --name "Sở Ngoại vụ" --kind department', "ipv6AddExampleUnit"],
      ["egov ipv6 add quy-hoach.yaml -i --unit so-y-te --role voice", "ipv6AddExampleNetwork"],
    ],
    exits: WRITTEN,
    load: async () => (await import("../commands/ipv6.js")).addToPlan,
  },
  {
    name: "retire",
    about: "ipv6RetireAbout",
    arguments: [plan],
    options: [...changing, unit, prefix],
    examples: [["egov ipv6 retire quy-hoach.yaml -i --unit so-y-te", "ipv6RetireAbout"]],
    exits: WRITTEN,
    load: async () => (await import("../commands/ipv6.js")).retireFromPlan,
  },
  {
    name: "diff",
    about: "ipv6DiffAbout",
    arguments: [
      { name: "<before>", about: "ipv6Before", names: "file" },
      { name: "<after>", about: "ipv6After", names: "file" },
    ],
    options: telling,
    examples: [["egov ipv6 diff ban-1.yaml ban-2.yaml", "ipv6DiffAbout"]],
    exits: CHECKED,
    load: async () => (await import("../ipv6/answers.js")).diff,
  },
  {
    name: "merge",
    about: "ipv6MergeAbout",
    arguments: [{ name: "<plans...>", about: "ipv6Files", names: "file" }],
    options: [
      day,
      planFormat,
      output,
      { flags: "--target <root>", about: "ipv6TargetOption", required: true },
      { flags: "--until <date>", about: "ipv6UntilOption", required: true },
      who,
      ...naming,
    ],
    examples: [
      [
        "egov ipv6 merge bac-ninh.yaml bac-giang.yaml --target goc --until 2027-12-31 -o hop-nhat.yaml",
        "ipv6MergeAbout",
      ],
    ],
    exits: WRITTEN,
    load: async () => (await import("../commands/ipv6.js")).merge,
  },
  {
    name: "forecast",
    about: "ipv6ForecastAbout",
    arguments: [plan],
    options: telling,
    examples: [["egov ipv6 forecast quy-hoach.yaml", "ipv6ForecastAbout"]],
    exits: TOLD,
    load: async () => (await import("../ipv6/answers.js")).forecasts,
  },
  {
    name: "trade-off",
    about: "ipv6TradeOffAbout",
    arguments: [plan],
    options: telling,
    examples: [["egov ipv6 trade-off quy-hoach.yaml", "ipv6TradeOffAbout"]],
    exits: TOLD,
    load: async () => (await import("../ipv6/answers.js")).tradeOffs,
  },
  {
    name: "explain",
    about: "ipv6ExplainAbout",
    arguments: [{ name: "<address>", about: "ipv6Address" }],
    options: [...telling, { ...ofPlan, required: true }],
    examples: [EXPLAIN],
    exits: CHECKED,
    load: async () => (await import("../ipv6/answers.js")).explain,
  },
];

const exports: readonly CommandSpec[] = [
  {
    name: "export",
    about: "ipv6ExportAbout",
    arguments: [plan],
    options: [
      { flags: "--to <system>", about: "ipv6ToOption", values: IPV6_TARGETS, required: true },
      { flags: "-o, --output <folder>", about: "ipv6FolderOption", names: "folder" },
      { flags: "--serial <number>", about: "ipv6SerialOption" },
      { flags: "--planned", about: "ipv6PlannedOption" },
      asOf("ipv6ExportAsOfOption"),
      { flags: "--vlan-interface <name>", about: "ipv6VlanInterfaceOption" },
      { flags: "--link-interfaces <file>", about: "ipv6LinkInterfacesOption", names: "file" },
      { flags: "--section <name>", about: "ipv6SectionOption" },
    ],
    examples: [
      ["egov ipv6 export quy-hoach.yaml --to bind --serial 2026030501 -o dns/", "ipv6ExportExampleBind"],
      ["egov ipv6 export quy-hoach.yaml --to kea > kea-dhcp6.conf", "ipv6ExportExampleKea"],
      ["egov ipv6 export quy-hoach.yaml --to frr --vlan-interface eth0.{vlan} -o router/", "ipv6ExportExampleFrr"],
    ],
    exits: CHECKED,
    load: async () => (await import("../commands/ipv6-exports.js")).exportTo,
  },
  {
    name: "map",
    about: "ipv6MapAbout",
    arguments: [plan],
    options: [
      { flags: "--kind <kind>", about: "ipv6KindOfDrawing", values: IPV6_DRAWINGS, initial: "map" },
      { flags: "--of <prefix>", about: "ipv6OfOption" },
      { flags: "--depth <number>", about: "ipv6DepthOption" },
      output,
    ],
    examples: [
      ["egov ipv6 map quy-hoach.yaml --kind ruler -o thuoc-bit.svg", "ipv6MapExampleRuler"],
      ["egov ipv6 map quy-hoach.yaml --of 3fff:40:4::/48 -o ban-do.svg", "ipv6MapExampleMap"],
    ],
    exits: TOLD,
    load: async () => (await import("../commands/ipv6-exports.js")).draw,
  },
  {
    name: "report",
    about: "ipv6ReportAbout",
    arguments: [plan],
    options: [
      ownFormat(IPV6_DOCUMENTS, "formatByNameOption", { initial: IPV6_DOCUMENTS[0] }),
      { flags: "--no-annexes", about: "ipv6NoAnnexesOption" },
      output,
      ...letter,
    ],
    examples: [
      ["egov ipv6 report quy-hoach.yaml -o quy-hoach.html", "ipv6ReportAbout"],
      ["egov ipv6 report quy-hoach.yaml --no-annexes -o quy-hoach.docx", "ipv6NoAnnexesOption"],
      ['egov ipv6 report quy-hoach.yaml --number 12/QĐ-UBND --office "Chủ tịch" -o quy-hoach.docx', "letterExample"],
    ],
    exits: TOLD,
    load: async () => (await import("../commands/ipv6-exports.js")).writeDocument,
  },
  {
    name: "import",
    about: "ipv6ImportAbout",
    arguments: [{ name: "<table>", about: "ipv6Table", names: "file" }],
    options: [
      { flags: "--from <system>", about: "ipv6FromOption", values: IPV6_TABLES, required: true },
      ofPlan,
      output,
    ],
    examples: [["egov ipv6 import prefixes.csv --from netbox --plan quy-hoach.yaml -o nodes.json", "ipv6ImportAbout"]],
    exits: CHECKED,
    load: async () => (await import("../commands/ipv6-exports.js")).importTable,
  },
];

export const ipv6: CommandSpec = {
  name: "ipv6",
  about: "ipv6About",
  examples: [NEW, CHECK, EXPLAIN],
  exits: CHECKED,
  commands: [...plans, ...exports],
};
