import type { Command } from "commander";
import type { Session } from "../session.js";
import { registerCodesCommands } from "./codes.js";
import { registerConnectCommand } from "./connect.js";
import { registerConvertCommand } from "./convert.js";
import { registerDeadlineCommands } from "./deadline.js";
import { registerExplainCommand } from "./explain.js";
import { registerExtractCommand } from "./extract.js";
import { registerIctIndexCommands } from "./ict-index.js";
import { registerIdCommand } from "./id.js";
import { registerInspectCommand } from "./inspect.js";
import { registerIpv6Commands } from "./ipv6.js";
import { registerLawCommand } from "./law.js";
import { registerLevelCommand } from "./level.js";
import { registerProceduresCommands } from "./procedures.js";
import { registerRulesCommand } from "./rules.js";
import { registerValidateCommand } from "./validate.js";

/** Adds a command to the program. */
export type RegisterCommand = (program: Command, session: Session) => void;

/** Every command, in the order of the help. To add one is to add a line. */
export const commands: readonly RegisterCommand[] = [
  registerValidateCommand,
  registerInspectCommand,
  registerExtractCommand,
  registerConvertCommand,
  registerExplainCommand,
  registerRulesCommand,
  registerLawCommand,
  registerCodesCommands,
  registerIdCommand,
  registerDeadlineCommands,
  registerIctIndexCommands,
  registerLevelCommand,
  registerProceduresCommands,
  registerIpv6Commands,
  registerConnectCommand,
];
