import { catalogue } from "../catalogue.js";
import { bashCompletion } from "../completion/bash.js";
import { completionTable } from "../completion/completion-table.js";
import { fishCompletion } from "../completion/fish.js";
import { zshCompletion } from "../completion/zsh.js";
import { formatNamed } from "../options.js";
import type { Session } from "../session.js";
import { SHELLS } from "../tree/self.js";

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Answers `egov completion`. */
export async function writeCompletion(shell: string, _: unknown, session: Session): Promise<void> {
  const write = SCRIPTS[formatNamed(shell, SHELLS)];
  await session.io.stdout.write(write(completionTable(session, [...catalogue.keys()].sort())));
}
