import type { CallBack } from "./behaviour.js";
import { failures } from "./failures.js";
import type { FaultSwitches } from "./faults/switches.js";
import { LOOPBACK } from "./loopback.js";
import type { DeliveredCallBack, ProvinceOptions } from "./province-options.js";

/** Calls the vendor's own server, and keeps what became of each call. */
export class CallBacks {
  /** The calls that were made, newest last. */
  readonly made: DeliveredCallBack[] = [];
  readonly #addresses: Readonly<Record<string, string>>;
  readonly #fetch: NonNullable<ProvinceOptions["fetch"]>;
  readonly #faults: FaultSwitches;

  /** @throws Failure when an address is not on this machine and no `fetch` was given. */
  constructor({ callBacks = {}, fetch }: ProvinceOptions, faults: FaultSwitches) {
    for (const [event, url] of Object.entries(callBacks)) {
      const host = URL.canParse(url) ? new URL(url).hostname : "";
      if (!fetch && !LOOPBACK.has(host)) throw failures.farCallBack({ event, url });
    }
    this.#addresses = callBacks;
    this.#fetch = fetch ?? ((url, init) => globalThis.fetch(url, init));
    this.#faults = faults;
  }

  /** Makes the calls of one event, doubled or reversed where such a fault is on. */
  async deliver(calls: readonly CallBack[]): Promise<void> {
    const name = calls[0]?.event ?? "";
    const faults = calls.length > 0 ? this.#faults.striking(name, ["call-back"]) : [];
    const doubled = faults.some(({ kind }) => kind === "duplicate-call-back")
      ? calls.flatMap((one) => [one, one])
      : calls;
    const ordered = faults.some(({ kind }) => kind === "call-backs-reversed") ? [...doubled].reverse() : doubled;
    for (const { event, body, headers = {} } of ordered) {
      const url = this.#addresses[event];
      if (url === undefined) continue;
      const init = {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
        // Another address that the vendor's server names may be far away.
        redirect: "manual" as const,
      };
      try {
        const { status } = await this.#fetch(url, init);
        this.made.push({ event, url, status });
      } catch (error) {
        this.made.push({ event, url, failed: error instanceof Error ? error.message : String(error) });
      }
    }
  }
}
