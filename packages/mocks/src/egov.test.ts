import { describe, expect, it } from "vitest";
import { run } from "./egov.js";

function host(language: "vi" | "en" = "en") {
  const out: string[] = [];
  const err: string[] = [];
  const into = (list: string[]) => ({ write: async (text: string) => void list.push(text) });
  const io = { cwd: ".", stdout: into(out), stderr: into(err) };
  const output = () => Promise.reject(new Error("egov mock writes no file"));
  return { out, err, given: { io, language, output } };
}

describe("egov mock", () => {
  it("runs until it is told to end, and prints its address", async () => {
    const { out, err, given } = host();
    const running = run(["mock", "--port", "0", "--as-of=2026-03-05", "--lang", "en"], given);
    while (err.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const origin = out.join("").trim();
    expect(await (await fetch(`${origin}/mock`)).json()).toMatchObject({ time: "2026-03-05T08:00:00" });
    process.emit("SIGINT");
    expect(await running).toBe(0);
    await expect(fetch(`${origin}/mock`)).rejects.toThrow();
  });

  it.each([[["mock", "--port", "70000"]], [["mock", "--as-of", "someday"]], [["mock", "--seed"]], [["mock", "extra"]]])(
    "refuses %j as wrong use",
    async (argv) => {
      const { err, given } = host("vi");
      expect(await run(argv, given)).toBe(2);
      expect(err.join("")).toContain("--port");
    },
  );

  it("tells how it is used", async () => {
    const { out, given } = host("vi");
    expect(await run(["mock", "--help"], given)).toBe(0);
    expect(out.join("")).toContain("tỉnh giả lập");
  });
});
