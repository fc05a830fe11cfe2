import { nearestName } from "@egov-vn/core";
import type { Command } from "commander";
import { wrongUse } from "../exit.js";
import type { Session } from "../session.js";

/** Answers `egov help`. */
export async function showHelp(names: readonly string[], _: unknown, { io }: Session, called: Command): Promise<void> {
  let command = called.parent as Command;
  for (const name of names) {
    const found = command.commands.find((one) => one.name() === name);
    if (!found) {
      const near = nearestName(
        name,
        command.commands.map((one) => one.name()),
      );
      throw near === undefined ? wrongUse("unknownCommand", { name }) : wrongUse("unknownCommandNear", { name, near });
    }
    command = found;
  }
  let text = "";
  // Only so does the help have what is added after it.
  command.configureOutput({
    writeOut: (piece) => {
      text += piece;
    },
  });
  command.outputHelp();
  await io.stdout.write(text);
}
