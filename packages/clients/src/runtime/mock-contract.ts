import type { OperationData } from "./data.js";

/** A call as a mock sees it. */
export interface HandlerContext<Input> {
  readonly input: Input;
  readonly headers: Readonly<Record<string, string>>;
  readonly operation: OperationData;
}

/** What a mock answers. */
export interface HandlerReply<Body> {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/** Answers the calls of an operation in a mock. */
export type Handler<Input, Output, Problem> = (
  context: HandlerContext<Input>,
) => HandlerReply<Output | Problem> | Promise<HandlerReply<Output | Problem>>;

/** The operations of a service with their examples, for mocks. */
export type Contract = readonly {
  readonly operation: OperationData;
  /** Parameters of a call, by their keys in the input. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The body of a call. */
  readonly request?: unknown;
  /** What may be answered to it. */
  readonly examples: readonly (readonly [status: string, mediaType: string, name: string, value: unknown])[];
}[];
