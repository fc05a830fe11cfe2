import type { Params } from "@egov-vn/core";
import { allStandards } from "@egov-vn/validate";
import { REPORT_FORMATS } from "@egov-vn/validate/reports";
import { standardNames } from "../standard-names.js";
import type { WordKey } from "../words.js";
import type { Exit, OptionSpec } from "./spec.js";
import { TEXT_OR_JSON } from "./values.js";

/** What a command that checks ends with. */
export const CHECKED: readonly Exit[] = [
  [0, "exitConforms"],
  [1, "exitFindings"],
  [2, "exitUsage"],
  [3, "exitUnchecked"],
];

/** What a command that only tells what is asked ends with. */
export const ANSWERED: readonly Exit[] = [
  [0, "exitDone"],
  [2, "exitUsage"],
];

/** What a command that looks something up ends with. */
export const LOOKED_UP: readonly Exit[] = [
  [0, "exitFound"],
  [1, "exitNotFound"],
  [2, "exitUsage"],
];

/** What a command that reads a file and tells what is in it ends with. */
export const TOLD: readonly Exit[] = [
  [0, "exitDone"],
  [2, "exitUsage"],
  [3, "exitUnreadable"],
];

export const asOf = (about: WordKey = "asOfOption"): OptionSpec => ({ flags: "--as-of <date>", about });

/** The first is taken when neither the option nor the name of the output tells another. */
export const format = (values: readonly [string, ...string[]] = TEXT_OR_JSON): OptionSpec => ({
  flags: "--format <format>",
  about: "formatOption",
  values,
  initial: values[0],
});

/** A format whose default the command itself decides, where the name of the output tells no format. */
export const ownFormat = (values: readonly string[], about: WordKey, params: Params = {}): OptionSpec => ({
  flags: "--format <format>",
  about,
  params,
  values,
});

export const reportFormat = format(REPORT_FORMATS);
export const output: OptionSpec = { flags: "-o, --output <file>", about: "outputOption", names: "file" };
export const strict: OptionSpec = { flags: "--strict", about: "strictOption" };
export const quiet: OptionSpec = { flags: "-q, --quiet", about: "quietOption" };
export const showPersonal: OptionSpec = { flags: "--show-personal", about: "showPersonalOption" };

export const province: OptionSpec = { flags: "--province <code>", about: "provinceOption", required: true };

/** Without a value it asks what there is. */
export const standard: OptionSpec = { flags: "--standard [id]", about: "standardOption", values: standardNames() };
export const profile: OptionSpec = {
  flags: "--profile <id>",
  about: "profileOption",
  values: allStandards.profiles,
  repeated: true,
};

export const configuration: readonly OptionSpec[] = [
  { flags: "--config <file>", about: "configOption", names: "file" },
  { flags: "--no-config", about: "noConfigOption" },
];

/** What a report has around its text, for a report that somebody signs. */
export const letter: readonly OptionSpec[] = [
  { flags: "--above <agency>", about: "letterAboveOption" },
  { flags: "--agency <name>", about: "letterAgencyOption" },
  { flags: "--number <number>", about: "letterNumberOption" },
  { flags: "--place <name>", about: "letterPlaceOption" },
  { flags: "--date <date>", about: "letterDateOption" },
  { flags: "--office <name>", about: "letterOfficeOption" },
  { flags: "--signer <name>", about: "letterSignerOption" },
  { flags: "--recipient <name>", about: "letterRecipientOption", repeated: true },
  ...configuration,
];
