import { expect, it } from "vitest";
import { type FaultId, faults, faultTable } from "../src/mock/faults.js";
import { CallFailure } from "../src/runtime/index.js";

/** What a journey is walked with: one fault of one operation. */
export interface Given {
  readonly id: FaultId;
  readonly on: string;
}

/** A journey of a test. */
export interface Journey {
  /** Set where the verb itself gets over a fault of the data, by sending in another way. */
  readonly mends?: boolean;
  /** Does it once more, and tells whether all of it is done. Failures that it throws are told as not done. */
  run(): Promise<boolean>;
  /** Looks at what the other side has at the end. */
  check(): void;
}

/** Faults of the data are not mended by sending the same again; in the journeys the peer's second answer is another. */
const STOPS: ReadonlySet<FaultId> = new Set(["validation-500"]);

const done = (journey: Journey): Promise<boolean> =>
  journey.run().catch((error: unknown) => {
    if (!(error instanceof CallFailure)) throw error;
    expect(error).toMatchObject({
      kind: "http",
      status: 500,
      peerMessage: faults["validation-500"].reply?.body && expect.any(String),
    });
    return false;
  });

/** Declares the tests of a journey: under each fault that the table has for its operations, and twice in each. */
export function journeys(operations: readonly string[], start: (given?: Given) => Journey): void {
  it("is right without a fault, twice", async () => {
    const journey = start();
    expect(await journey.run()).toBe(true);
    expect(await journey.run()).toBe(true);
    journey.check();
  });
  const given = operations.flatMap((on) => (faultTable[on] ?? []).map((id): Given => ({ id, on })));
  it.each(given)("lives through $id of $on, twice", async (fault) => {
    const journey = start(fault);
    const first = await done(journey);
    expect(first).toBe(journey.mends === true || !STOPS.has(fault.id));
    // What a fault of the data stopped is done when it is asked for again; what was done stays done once.
    expect(await journey.run()).toBe(true);
    expect(await journey.run()).toBe(true);
    journey.check();
  });
}
