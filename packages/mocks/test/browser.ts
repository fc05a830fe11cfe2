import { existsSync } from "node:fs";

export const CHROMIUM = "/usr/bin/chromium";
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Says whether pages can be looked at on this machine; tests that do skip where they cannot, and say so. */
export function hasChromium(what: string): boolean {
  const there = existsSync(CHROMIUM);
  if (!there) process.stderr.write(`SKIPPED: there is no ${CHROMIUM}, so ${what}\n`);
  return there;
}
