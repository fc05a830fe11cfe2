import type { Contract, Handler, HandlerContext, HandlerReply, ServiceData } from "@egov-vn/clients/runtime";
import type { Duration } from "./clock.js";
import type { Accounts, ProvinceProfile } from "./profile.js";
import type { Ids } from "./serial.js";
import type { View } from "./state.js";

/** Who calls, as the proofs of the call show. */
export interface Caller {
  /** The account: a client id, a system, a user. */
  readonly account?: string;
  /** The agency in whose name it acts. */
  readonly agency?: string;
  /** The token or session that was shown. */
  readonly token?: string;
}

/** What happens later: by the province's clock, in a view of its own. */
interface Later {
  /** Which of the service's tasks. */
  readonly task: string;
  readonly after: Duration;
  /** What the task needs; plain values. */
  readonly data: unknown;
}

/** A task that waits for its time, as the state has it. */
export interface Due extends Later {
  readonly service: string;
  readonly number: number;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** What every piece of behaviour works with. */
export interface Scene {
  readonly state: View;
  readonly ids: Ids;
  /** The province's time, in milliseconds since 1970. */
  readonly now: number;
  readonly profile: ProvinceProfile;
  readonly accounts: Accounts;
  readonly settings: Settings;
  /** Has a task of the same service done later. */
  later(task: Later): void;
}

/** How long things take in the province. */
export interface Settings {
  /** Seconds that tokens and sessions live. */
  readonly tokenSeconds: number;
  /** From the request until the signer confirms on the telephone. */
  readonly signingTakes: Duration;
  /** What the signer does. */
  readonly signer: "confirms" | "refuses" | "does-nothing";
  /** From the start of a payment until it is settled; `never`: the payer goes away. */
  readonly payingTakes: Duration | "never";
  /** What the payer's bank says. */
  readonly payer: "pays" | "fails";
  /** Between two events of a parcel. */
  readonly parcelTakes: Duration;
  /** What the desk does with a dossier that was filed. */
  readonly desk: "accepts" | "asks-for-supplement";
  /** What becomes of a dossier at the agency that settles it. */
  readonly agencyTakes: Duration;
}

/** A call as behaviour sees it. */
export interface CallContext<Input> extends HandlerContext<Input>, Scene {
  readonly caller: Caller;
}

/** What an operation does: a plain function of the call. */
export type Behaviour<Input = never, Output = unknown> = (
  context: CallContext<Input>,
) => HandlerReply<Output> | Promise<HandlerReply<Output>>;

/** The behaviours of a service, typed by its generated contract. */
export type Behaviours<Handlers> = {
  readonly [Name in keyof Handlers]: NonNullable<Handlers[Name]> extends Handler<
    infer Input,
    infer Output,
    infer Problem
  >
    ? Behaviour<Input, Output | Problem>
    : never;
};

/** A call that the province makes to a vendor's own server. */
export interface CallBack {
  /** `payment/paymentNotice`: by it the vendor states the address. */
  readonly event: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is done when a task is due: it may change the state and call back. */
export type Task = (scene: Scene, data: never) => readonly CallBack[] | Promise<readonly CallBack[]>;

/** A system of the province. */
export interface ServiceMock {
  readonly service: ServiceData;
  readonly contract: Contract;
  readonly behaviours: Readonly<Record<string, Behaviour>>;
  readonly tasks?: Readonly<Record<string, Task>>;
  /** Operations whose answer does not depend on earlier calls, each with the reason. */
  readonly stateless?: Readonly<Record<string, string>>;
  /** Operations that nothing is known of beyond their shape, each with the reason; they are answered with 501. */
  readonly unmodelled?: Readonly<Record<string, readonly [vi: string, en: string]>>;
  /** Returns what the peer answers to a request that breaks its contract; without it, a problem body with status 400. */
  readonly refuse?: (operation: string, words: string) => HandlerReply<unknown> | undefined;
}
