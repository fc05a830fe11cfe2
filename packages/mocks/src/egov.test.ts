import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

  it("keeps its state in a folder, and refuses one that another process has", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tinh-mau-"));
    const started = async () => {
      const { out, err, given } = host();
      const running = run(["mock", "--port", "0", "--store", folder], given);
      while (out.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      return { running, err, clock: `${out.join("").trim()}/mock/clock` };
    };
    try {
      const first = await started();
      const refused = host();
      expect(await run(["mock", "--port", "0", "--store", folder], refused.given)).toBe(2);
      expect(refused.err.join("")).toContain(folder);
      const headers = { "content-type": "application/json" };
      await fetch(first.clock, { method: "POST", headers, body: '{"advance":"3d"}' });
      process.emit("SIGINT");
      expect(await first.running).toBe(0);
      appendFileSync(join(folder, "log-0.ndjson"), "torn");
      const second = await started();
      expect(await (await fetch(second.clock)).json()).toMatchObject({ time: "2026-03-05T08:00:00" });
      expect(second.err.join("")).toContain("4 bytes were cut");
      process.emit("SIGINT");
      expect(await second.running).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("is a real province of a day, and says when there was none", async () => {
    const { out, given } = host();
    const running = run(["mock", "--port", "0", "--province", "bac-giang", "--as-of", "2018-12-24"], given);
    while (out.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const origin = out.join("").trim();
    expect(await (await fetch(`${origin}/mock`)).json()).toMatchObject({ province: "bac-giang" });
    expect(await (await fetch(origin)).text()).toContain("Tỉnh Bắc Giang (H02)");
    process.emit("SIGINT");
    expect(await running).toBe(0);
    for (const [name, words] of [
      ["bac-giang", "02/03/2026"],
      ["atlantis", "bac-ninh"],
    ] as const) {
      const refused = host();
      expect(await run(["mock", "--port", "0", "--province", name], refused.given)).toBe(2);
      expect(refused.err.join("")).toContain(words);
    }
  });

  it("says why a database cannot be used", async () => {
    const { err, given } = host("vi");
    expect(await run(["mock", "--port", "0", "--store", "postgres://mau@127.0.0.1:1/none"], given)).toBe(2);
    expect(err.join("")).toMatch(/^Không làm việc được với PostgreSQL: .*127\.0\.0\.1:1/);
  });

  it.each([
    [["mock", "--port", "70000"]],
    [["mock", "--as-of", "someday"]],
    [["mock", "--seed"]],
    [["mock", "--store="]],
    [["mock", "extra"]],
  ])("refuses %j as wrong use", async (argv) => {
    const { err, given } = host("vi");
    expect(await run(argv, given)).toBe(2);
    expect(err.join("")).toContain("--port");
  });

  it("listens for other machines only with a key, which calls must show", async () => {
    const refused = host();
    expect(await run(["mock", "--port", "0", "--host", "0.0.0.0"], refused.given)).toBe(2);
    expect(refused.err.join("")).toContain("apiKey");
    const { out, given } = host();
    const key = "khoa-cua-hop-cat";
    const running = run(
      ["mock", "--port", "0", "--host", "0.0.0.0", "--key", key, "--cors", "https://a.example"],
      given,
    );
    while (out.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const address = `${out.join("").trim().replace("0.0.0.0", "127.0.0.1")}/mock`;
    expect((await fetch(address)).status).toBe(401);
    expect((await fetch(address, { headers: { "mock-key": key } })).status).toBe(200);
    process.emit("SIGINT");
    expect(await running).toBe(0);
  });

  it("tells how it is used", async () => {
    const { out, given } = host("vi");
    expect(await run(["mock", "--help"], given)).toBe(0);
    expect(out.join("")).toContain("tỉnh giả lập");
  });
});
