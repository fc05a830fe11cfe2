import { ANSWERED } from "./shared.js";
import type { CommandSpec } from "./spec.js";

export const SHELLS = ["bash", "zsh", "fish"] as const;

const help: CommandSpec = {
  name: "help",
  about: "helpAbout",
  arguments: [{ name: "[command...]", about: "helpCommand", names: "command" }],
  examples: [
    ["egov help", "helpExample"],
    ["egov help ipv6 export", "helpExampleCommand"],
  ],
  exits: ANSWERED,
  load: async () => (await import("../commands/help.js")).showHelp,
};

const completion: CommandSpec = {
  name: "completion",
  about: "completionAbout",
  arguments: [{ name: "<shell>", about: "completionShell", values: SHELLS }],
  examples: [
    ['eval "$(egov completion bash)"', "completionExampleBash"],
    ["egov completion zsh > ~/.zsh/completions/_egov", "completionExampleZsh"],
    ["egov completion fish > ~/.config/fish/completions/egov.fish", "completionExampleFish"],
  ],
  exits: ANSWERED,
  load: async () => (await import("../commands/completion.js")).writeCompletion,
};

/** Commands on egov itself. */
export const selfCommands: readonly CommandSpec[] = [help, completion];
