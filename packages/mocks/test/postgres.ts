import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const DEBIAN = "/usr/lib/postgresql";

/** Finds the folder of PostgreSQL's programs: the newest of Debian's, or one of the path. */
function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => ["initdb", "postgres"].every((name) => existsSync(join(folder, name))));
}

const isRoot = process.getuid?.() === 0;
const folder = programs();

/** Why no server can be started here, or nothing. */
export const POSTGRES_ABSENT: string | undefined =
  folder === undefined
    ? "there is no PostgreSQL server; Debian's package is postgresql"
    : isRoot && !existsSync("/usr/sbin/runuser")
      ? "PostgreSQL does not run as root, and there is no runuser"
      : undefined;

/** Returns a program and its arguments as they are run: not by root, whom PostgreSQL refuses. */
const command = (name: string, args: readonly string[]): [string, string[]] => {
  const program = join(folder ?? "", name);
  return isRoot ? ["/usr/sbin/runuser", ["-u", "postgres", "--", program, ...args]] : [program, [...args]];
};

/** A server of PostgreSQL in a folder of its own, which listens on a socket in that folder and nowhere else. */
export interface PostgresServer {
  readonly url: string;
  /** Kills it as a power cut would, and starts it again. */
  killAndStart(): Promise<void>;
  /** Ends it and removes the folder. */
  end(): Promise<void>;
}

/** Starts a server. */
export async function startPostgres(): Promise<PostgresServer> {
  const place = mkdtempSync(join(tmpdir(), "pg-"));
  if (isRoot) {
    const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"]));
    chownSync(place, id("-u"), id("-g"));
  }
  const data = join(place, "data");
  execFileSync(...command("initdb", ["-D", data, "-A", "trust", "-U", "mau", "-E", "UTF8", "--no-locale"]), {
    cwd: place,
  });
  let server: ChildProcess;
  let ended: Promise<unknown>;
  const start = async (): Promise<void> => {
    for (let time = 0; time < 200; time += 1) {
      server = spawn(...command("postgres", ["-D", data, "-k", place, "-h", ""]), { cwd: place, stdio: "pipe" });
      let said = "";
      server.stderr?.on("data", (text: Buffer) => {
        said += String(text);
      });
      ended = new Promise((resolve) => server.once("exit", resolve));
      const over = ended.then(() => true);
      while (!said.includes("ready to accept connections")) {
        if (await Promise.race([over, sleep(20, false)])) break;
      }
      if (said.includes("ready to accept connections")) return;
      // One that was killed leaves memory behind, until the last of its children has ended.
      await sleep(50);
    }
    throw new Error("PostgreSQL does not start");
  };
  const signal = (name: NodeJS.Signals): Promise<unknown> => {
    const pid = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, name);
    return ended;
  };
  await start();
  return {
    url: `postgres:///postgres?host=${encodeURIComponent(place)}&user=mau`,
    async killAndStart() {
      await signal("SIGKILL");
      await start();
    },
    async end() {
      await signal("SIGINT");
      rmSync(place, { recursive: true, force: true });
    },
  };
}
