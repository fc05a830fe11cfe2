import type { Bilingual } from "@egov-vn/core";
import { reasonWords } from "@egov-vn/validate";
import { reportWords } from "@egov-vn/validate/reports";
import { architectureWords } from "./words/architecture.js";
import { cardWords } from "./words/cards.js";
import { codeWords } from "./words/codes.js";
import { commandWords } from "./words/commands.js";
import { connectWords } from "./words/connect.js";
import { convertWords } from "./words/convert.js";
import { deadlineWords } from "./words/deadline.js";
import { extensionWords } from "./words/extensions.js";
import { failureWords } from "./words/failures.js";
import { helpWords } from "./words/help.js";
import { ictIndexWords } from "./words/ict-index.js";
import { ipv6Words } from "./words/ipv6.js";
import { ipv6ExportWords } from "./words/ipv6-exports.js";
import { lawWords } from "./words/law.js";
import { levelWords } from "./words/level.js";
import { procedureWords } from "./words/procedures.js";
import { verifyWords } from "./words/verify.js";

/** All of the command's own words, in both languages; complete by test. Rules bring theirs along. */
export const WORDS = {
  ...helpWords,
  ...commandWords,
  ...failureWords,
  ...extensionWords,
  ...reasonWords,
  ...reportWords,
  ...cardWords,
  ...codeWords,
  ...lawWords,
  ...deadlineWords,
  ...connectWords,
  ...convertWords,
  ...verifyWords,
  ...ictIndexWords,
  ...levelWords,
  ...procedureWords,
  ...ipv6Words,
  ...architectureWords,
  ...ipv6ExportWords,
} as const satisfies Record<string, Bilingual>;

export type WordKey = keyof typeof WORDS;
