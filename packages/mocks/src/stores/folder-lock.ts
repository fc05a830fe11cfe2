import { readFileSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { failures } from "../failures.js";

/** Names a process so that a later one with the same number is told apart, where the system lets see that. */
function processName(pid: number): string {
  try {
    // The moment of its start, after the name, which may hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${pid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return String(pid);
  }
}

function isAlive(name: string): boolean {
  const pid = Number(name.split(" ")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user is there, too.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return processName(pid) === name;
}

/**
 * Takes a folder for this process alone. The lock of a process that was killed is taken over.
 *
 * @returns what gives the folder back.
 * @throws Failure when a process that lives has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, "lock");
  const own = processName(process.pid);
  const draft = join(folder, `lock.${process.pid}`);
  await writeFile(draft, own);
  try {
    for (;;) {
      try {
        await link(draft, lock);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = await readFile(lock, "utf8").catch(() => undefined);
      if (holder !== undefined && isAlive(holder)) {
        throw failures.storeInUse({ folder, process: holder.split(" ")[0] ?? holder });
      }
      // Two that find it left behind: the name can be moved by one of them only.
      await rename(lock, `${draft}.left`).catch(() => {});
      await rm(`${draft}.left`, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
  return () => rm(lock, { force: true });
}
