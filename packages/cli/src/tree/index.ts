import { architecture } from "./architecture.js";
import { connect } from "./connections.js";
import { dataCommands } from "./data.js";
import { ipv6 } from "./ipv6.js";
import { codeCommands, ruleCommands } from "./knowledge.js";
import { selfCommands } from "./self.js";
import { serviceCommands } from "./services.js";
import { type CommandGroup, flatten, type PlacedCommand } from "./spec.js";

/** Every command, in the order of the help. To add one is to add its description to a group. */
export const groups: readonly CommandGroup[] = [
  { title: "groupData", commands: dataCommands },
  { title: "groupRules", commands: ruleCommands },
  { title: "groupCodes", commands: codeCommands },
  { title: "groupServices", commands: serviceCommands },
  { title: "groupArchitecture", commands: [architecture] },
  { title: "groupNetwork", commands: [ipv6, connect] },
  { title: "groupSelf", commands: selfCommands },
];

/** Returns every command and what belongs to it. */
export const allCommands = (): PlacedCommand[] => flatten(groups.flatMap(({ commands }) => commands));
