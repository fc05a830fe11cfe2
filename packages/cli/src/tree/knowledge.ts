import { ANSWERED, asOf, format, LOOKED_UP, standard, strict } from "./shared.js";
import type { CommandSpec, Example } from "./spec.js";
import {
  CALENDAR_FORMATS,
  CODE_LISTS,
  DEADLINE_CHANNELS,
  DEADLINE_CLOCKS,
  DEADLINE_STARTS,
  RULE_LIST_FORMATS,
} from "./values.js";

const explain: CommandSpec = {
  name: "explain",
  about: "explainAbout",
  arguments: [{ name: "<rule>", about: "explainRule", names: "rule" }],
  options: [asOf()],
  examples: [["egov explain DOC-031", "explainExample"]],
  exits: ANSWERED,
  load: async () => (await import("../commands/explain.js")).explain,
};

const rules: CommandSpec = {
  name: "rules",
  about: "rulesAbout",
  options: [standard, asOf(), format(RULE_LIST_FORMATS)],
  examples: [
    ["egov rules --standard dossier", "rulesExampleStandard"],
    ["egov rules --format csv > rules.csv", "rulesExample"],
  ],
  exits: ANSWERED,
  load: async () => (await import("../commands/rules.js")).listRules,
};

const law: CommandSpec = {
  name: "law",
  about: "lawAbout",
  arguments: [{ name: "[text...]", about: "lawText" }],
  options: [asOf("lawAsOf"), { flags: "--article <article>", about: "lawArticle" }, format()],
  examples: [
    ["egov law 61/2018/NĐ-CP", "lawExample"],
    ['egov law nd-61-2018 --article "Điều 26"', "lawExampleArticle"],
    ["egov law một cửa", "lawExampleSearch"],
  ],
  exits: LOOKED_UP,
  load: async () => (await import("../commands/law.js")).answerLaw,
};

/** Commands on rules and law. */
export const ruleCommands: readonly CommandSpec[] = [explain, rules, law];

const LOOKUP: Example = ["egov codes lookup 24", "codesLookupExample"];
const RESOLVE: Example = ['egov codes resolve "P. Phúc Xá, Q. Ba Đình, Hà Nội"', "codesResolveExample"];

const codes: CommandSpec = {
  name: "codes",
  about: "codesAbout",
  examples: [LOOKUP, RESOLVE],
  exits: LOOKED_UP,
  commands: [
    {
      name: "lookup",
      about: "codesLookupAbout",
      arguments: [{ name: "<text>", about: "codesText" }],
      options: [
        format(),
        { flags: "--list <list>", about: "codesListOption", values: CODE_LISTS },
        asOf("codesAsOfOption"),
      ],
      examples: [LOOKUP, ["egov codes lookup 00268 --list communes", "codesLookupExampleList"]],
      exits: LOOKED_UP,
      load: async () => (await import("../commands/codes.js")).lookUp,
    },
    {
      name: "resolve",
      about: "codesResolveAbout",
      arguments: [{ name: "<address>", about: "codesAddress" }],
      options: [format(), asOf()],
      examples: [RESOLVE],
      exits: LOOKED_UP,
      load: async () => (await import("../commands/codes.js")).resolveAddress,
    },
    {
      name: "diff",
      about: "codesDiffAbout",
      arguments: [
        { name: "<list>", about: "codesList", values: CODE_LISTS },
        { name: "<day1>", about: "codesDay" },
        { name: "<day2>", about: "codesDay" },
      ],
      options: [format()],
      examples: [["egov codes diff provinces 2025-06-30 2025-07-01", "codesDiffExample"]],
      exits: [
        [0, "exitDone"],
        [1, "exitNotCovered"],
        [2, "exitUsage"],
      ],
      load: async () => (await import("../commands/codes.js")).compareLists,
    },
    {
      name: "explain",
      about: "codesExplainAbout",
      arguments: [{ name: "<code>", about: "codesCode" }],
      options: [format()],
      examples: [["egov codes explain H02", "codesExplainExample"]],
      exits: LOOKED_UP,
      load: async () => (await import("../commands/codes.js")).explainCode,
    },
    {
      name: "follow",
      about: "codesFollowAbout",
      arguments: [
        { name: "<code>", about: "codesCode" },
        { name: "<day>", about: "codesFollowFrom" },
        { name: "[until]", about: "codesFollowUntil" },
      ],
      options: [format()],
      examples: [["egov codes follow 27103 2018-12-24", "codesFollowExample"]],
      exits: LOOKED_UP,
      load: async () => (await import("../commands/codes.js")).followCode,
    },
  ],
};

const id: CommandSpec = {
  name: "id",
  about: "idAbout",
  arguments: [{ name: "<text>", about: "idText" }],
  options: [asOf(), strict, format()],
  examples: [["egov id H57.132-260804-0583", "idExample"]],
  exits: [
    [0, "exitKnown"],
    [1, "exitNotKnown"],
    [2, "exitUsage"],
  ],
  load: async () => (await import("../commands/id.js")).identifyText,
};

const CALENDAR: Example = ["egov deadline calendar 2026", "deadlineExampleCalendar"];

const deadline: CommandSpec = {
  name: "deadline",
  about: "deadlineAbout",
  options: [
    { flags: "--received <time>", about: "deadlineReceived" },
    { flags: "--limit <duration>", about: "deadlineLimit" },
    { flags: "--from <start>", about: "deadlineFrom", values: DEADLINE_STARTS, initial: DEADLINE_STARTS[0] },
    {
      flags: "--channel <channel>",
      about: "deadlineChannel",
      values: DEADLINE_CHANNELS,
      initial: DEADLINE_CHANNELS[0],
    },
    { flags: "--competent <time>", about: "deadlineCompetent" },
    { flags: "--hours <clock>", about: "deadlineHoursRun", values: DEADLINE_CLOCKS, initial: DEADLINE_CLOCKS[0] },
    { flags: "--cut-off <HH:mm>", about: "deadlineCutOff", initial: "15:00" },
    { flags: "--office-hours <hours>", about: "deadlineOffice", initial: "07:30-11:30,13:30-17:30" },
    asOf("deadlineAsOf"),
    format(),
  ],
  examples: [
    ['egov deadline --received 2026-02-12T15:30 --limit "10 ngày làm việc"', "deadlineExample"],
    ['egov deadline --received 2026-02-12T15:30 --limit "4 giờ" --from handover', "deadlineExampleHandover"],
    CALENDAR,
  ],
  exits: [
    [0, "exitComputed"],
    [2, "exitUsage"],
    [3, "exitNotComputable"],
  ],
  load: async () => (await import("../commands/deadline.js")).answerDeadline,
  commands: [
    {
      name: "calendar",
      about: "calendarAbout",
      arguments: [{ name: "[year]", about: "calendarYear" }],
      options: [{ flags: "--year <year>", about: "calendarYear" }, asOf("deadlineAsOf"), format(CALENDAR_FORMATS)],
      examples: [CALENDAR, ["egov deadline calendar 2026 --format csv > ngay-nghi.csv", "deadlineExampleCalendarCsv"]],
      exits: ANSWERED,
      inherits: true,
      load: async () => (await import("../commands/deadline.js")).listCalendar,
    },
  ],
};

/** Commands on codes and days. */
export const codeCommands: readonly CommandSpec[] = [codes, id, deadline];
