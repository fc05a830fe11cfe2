import { CHECKED, format } from "./shared.js";
import type { CommandSpec, Example } from "./spec.js";

const CHECK: Example = ["egov connect check axis.connection.yaml", "connectExample"];

/** Commands on connections to other systems. */
export const connect: CommandSpec = {
  name: "connect",
  about: "connectAbout",
  examples: [CHECK],
  exits: CHECKED,
  commands: [
    {
      name: "check",
      about: "connectCheckAbout",
      arguments: [{ name: "<file>", about: "connectFile", names: "file" }],
      options: [format()],
      examples: [CHECK],
      exits: CHECKED,
      load: async () => (await import("../commands/connect.js")).checkConnectionFile,
    },
  ],
};
