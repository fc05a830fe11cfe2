import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const program = fileURLToPath(new URL("serves-until-killed.ts", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** A server in a process of its own. */
export interface Served {
  readonly origin: string;
  /** Kills it, and waits until it has ended. */
  kill(): Promise<void>;
}

/** Starts a server of seed 5 in a process of its own, on a store in a folder or a database. */
export async function serve(place: string): Promise<Served> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--conditions=@egov-vn/source", "--import", tsx, program, place, "200000"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (text: Buffer) => resolve(String(text).trim()));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    origin,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
