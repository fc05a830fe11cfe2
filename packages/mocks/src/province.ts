import { type Contract, findingOf, type ServiceData } from "@egov-vn/clients/runtime";
import type { Finding, LocalDate, LocalDateTime } from "@egov-vn/core";
import type { CallBack, Due, Scene, ServiceMock, Settings } from "./behaviour.js";
import { CallBacks } from "./call-backs.js";
import { type Duration, durationOf, localTime, momentOf } from "./clock.js";
import { failures } from "./failures.js";
import { insteadOf, spoilt } from "./faults/kinds.js";
import { type Fault, FaultSwitches } from "./faults/switches.js";
import { KeptState } from "./kept-state.js";
import { type MockRequest, type MockResponse, problemResponse } from "./message.js";
import { type Accounts, accountsOf, type ProvinceProfile, SAMPLE_PROVINCE } from "./profile.js";
import { prove } from "./proofs.js";
import { type DeliveredCallBack, type ProvinceOptions, SETTINGS } from "./province-options.js";
import { readInput } from "./reading.js";
import { Recording } from "./recording.js";
import { refusedAs } from "./refusing.js";
import { pathOf, type Route, routeOf } from "./router.js";
import { routed } from "./routing.js";
import { Ids, nextNumber } from "./serial.js";
import { SERVICES } from "./services/index.js";
import { type Change, isChanges, memoryStore } from "./store.js";
import { TrafficLog } from "./traffic.js";
import { answerFindings, writeAnswer } from "./writing.js";

/** Where the time lies in the state; it is there when the clock was moved. */
const CLOCK = ["province", "clock"] as const;
/** The rule of what is said of a call whose proof is refused. */
const REFUSED = 10;
const LONGEST_WAIT = 60_000;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * A mock province: the systems that a vendor's client talks to. It holds state, has a clock of its own, and checks what it
 * is asked and what it answers.
 */
export class Province {
  readonly seed: number;
  readonly profile: ProvinceProfile;
  /** The accounts under which it is called. */
  readonly accounts: Accounts;
  readonly faults: FaultSwitches;
  readonly traffic = new TrafficLog();
  /** What was said in the newest calls, when the province records. */
  readonly recording: Recording | undefined;
  readonly routes: readonly Route[];
  readonly #services: ReadonlyMap<string, ServiceMock>;
  readonly #settings: Settings;
  readonly #callBacks: CallBacks;
  readonly #state: KeptState;
  readonly #start: number;

  /** @internal Provinces are made by `createProvince`. */
  constructor(options: ProvinceOptions, services: readonly ServiceMock[]) {
    const { seed = 1, asOf = "2026-03-02", profile = SAMPLE_PROVINCE, settings } = options;
    this.#start = momentOf(asOf);
    if (Number.isNaN(this.#start)) throw failures.badDay({ value: String(asOf) });
    this.seed = seed;
    this.profile = profile;
    this.accounts = accountsOf(profile, seed);
    this.faults = new FaultSwitches(seed);
    this.recording = options.recording ? new Recording() : undefined;
    this.#settings = { ...SETTINGS, ...settings };
    this.#callBacks = new CallBacks(options, this.faults);
    this.#state = new KeptState(options.store ?? memoryStore());
    this.#services = new Map(services.map((one) => [one.service.id, one]));
    this.routes = services.flatMap(({ service, contract }) =>
      contract.map(({ operation }) => routeOf(service, operation)),
    );
  }

  /** The call-backs that were made, newest last. */
  get callBacks(): readonly DeliveredCallBack[] {
    return this.#callBacks.made;
  }

  /** The province's time, in milliseconds since 1970. It stands still unless it is set or advanced. */
  get now(): number {
    return this.#state.get<number>(...CLOCK) ?? this.#start;
  }

  /** The province's time in Viet Nam. */
  get time(): LocalDateTime {
    return localTime(this.now);
  }

  /**
   * Returns the path below the province's address that the base address of an operation's client has.
   *
   * @throws Failure when no operation has that name.
   * @example
   * province.basePath("document-axis/sendEdoc") // => "/document-axis"
   */
  basePath(name: string): string {
    const route = this.routes.find((one) => one.name === name);
    if (!route) throw failures.unknownOperation({ name });
    const { service, operation } = route;
    return operation.path === "" ? pathOf(service, operation) : `/${service.id}`;
  }

  /** Returns the contracts of the province's systems, by the id of the service. */
  contracts(): readonly { readonly service: ServiceData; readonly contract: Contract }[] {
    return [...this.#services.values()].map(({ service, contract }) => ({ service, contract }));
  }

  /** Moves the clock on, and does what has come due on the way, in the order of its time. */
  async advance(duration: Duration): Promise<void> {
    const length = durationOf(duration);
    if (length === undefined) throw failures.badDuration({ value: String(duration) });
    const now = await this.#state.inTurn(() => this.now);
    await this.setClock(now + length);
  }

  /** Sets the clock to a later time, and does what has come due on the way. */
  async setClock(to: number | LocalDate | LocalDateTime): Promise<void> {
    const moment = typeof to === "number" ? to : momentOf(to);
    const now = await this.#state.inTurn(() => this.now);
    if (!(moment >= now)) throw failures.clockBack({ now: this.time, value: String(to) });
    for (;;) {
      const calls = await this.#state.inTurn(() => {
        const due = this.#nextDue(moment);
        if (due) return this.#perform(due);
        this.#state.commit([[...CLOCK, Math.max(moment, this.now)]]);
        return undefined;
      });
      if (!calls) return;
      // A vendor's server that is told may call the province before it answers, so no turn is held meanwhile.
      await this.#callBacks.deliver(calls);
    }
  }

  /** Makes everything as it was at first: state, clock, faults, traffic. */
  async reset(): Promise<void> {
    await this.#state.inTurn(() => {
      this.#state.replace([]);
      this.faults.clear();
      this.traffic.clear();
      this.recording?.clear();
      this.#callBacks.made.length = 0;
    });
  }

  /** A word that changes with all that an observer can see: state, traffic, faults, call-backs. */
  get version(): string {
    const struck = this.faults.list().map(({ struck: count }) => count);
    return [this.#state.version, this.traffic.count, this.callBacks.length, ...struck].join("-");
  }

  /** Returns the whole state as plain data, from which `restore` makes it again. */
  async snapshot(): Promise<readonly Change[]> {
    return this.#state.inTurn(() => this.#state.changes());
  }

  /** Returns the values of tables of the state, in the order in which their keys first came. */
  async tables<Name extends string>(names: readonly Name[]): Promise<Readonly<Record<Name, readonly unknown[]>>> {
    return this.#state.inTurn(() => {
      const view = this.#state.view();
      return Object.fromEntries(names.map((name) => [name, view.list(name)])) as unknown as Record<
        Name,
        readonly unknown[]
      >;
    });
  }

  /**
   * Replaces the state by one that `snapshot` returned.
   *
   * @throws Failure when it is not such a state; the present one stays then.
   */
  async restore(changes: readonly Change[]): Promise<void> {
    if (!isChanges(changes)) throw failures.badState();
    await this.#state.inTurn(() => this.#state.replace(structuredClone(changes) as Change[]));
  }

  /** Ends the province's store, after all calls that came before. */
  async close(): Promise<void> {
    await this.#state.close();
  }

  /** Answers a request. It never throws: what goes wrong inside is a 500 that says so. */
  async handle(request: MockRequest): Promise<MockResponse> {
    const path = request.target.split("?")[0] ?? "";
    const findings: Finding[] = [];
    const faults: string[] = [];
    let route: Route | undefined;
    let answer: MockResponse;
    try {
      const found = routed(this.routes, request, path);
      if ("status" in found) answer = found;
      else {
        route = found.route;
        answer = await this.#called(route, found.params, request, findings, faults);
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      answer = problemResponse(
        500,
        "Fault of the mock",
        [`Máy chủ giả lập gặp lỗi: ${reason}.`, `The mock itself failed: ${reason}.`],
        route ? { operation: route.name } : {},
      );
    }
    const number = this.traffic.add({
      at: this.now,
      session: request.headers["mock-session"] ?? "default",
      method: request.method,
      path,
      ...(route && { operation: route.name }),
      status: answer.status,
      findings,
      faults,
    });
    // Callers correct their clocks by the header Date; the province's time is the one that counts.
    const dated = { ...answer, headers: { date: new Date(this.now).toUTCString(), ...answer.headers } };
    this.recording?.add(number, request, dated);
    return dated;
  }

  async #called(
    route: Route,
    params: Readonly<Record<string, string>>,
    request: MockRequest,
    findings: Finding[],
    struck: string[],
  ): Promise<MockResponse> {
    const { operation, name } = route;
    const faults = this.faults.striking(name, ["instead", "around", "after"]);
    struck.push(...faults.map(({ kind }) => kind));
    const of = (kind: Fault["kind"]): Fault | undefined => faults.find((fault) => fault.kind === kind);
    const latency = of("latency");
    if (latency) await sleep(Math.min(durationOf((latency.delay ?? 1000) as Duration) ?? 0, LONGEST_WAIT));
    const instead = of("server-error") ?? of("validation-500") ?? of("expired-token");
    if (instead) {
      if (instead.kind === "expired-token") await this.#endTokens();
      return insteadOf(instead.kind, instead.status);
    }
    const read = await readInput(operation, request, params);
    const work = (): Promise<MockResponse> =>
      this.#state.inTurn(() => this.#answered(route, request.headers, read.input, read.findings, findings));
    let answer = await work();
    if (of("done-twice")) answer = await work();
    for (const { kind } of faults) answer = spoilt(kind, operation, answer) ?? answer;
    return answer;
  }

  /** Ends the tokens that were issued, as a gateway does that was restarted. */
  #endTokens(): Promise<void> {
    return this.#state.inTurn(() => {
      const gone = this.#state.changes().filter(([table]) => table === "token");
      this.#state.commit(gone.map(([table, key]): Change => [table, key, undefined]));
    });
  }

  async #answered(
    { operation, service, name }: Route,
    headers: Readonly<Record<string, string>>,
    input: Readonly<Record<string, unknown>>,
    wrong: readonly Finding[],
    findings: Finding[],
  ): Promise<MockResponse> {
    const { scene, pending } = this.#scene(service.id);
    const proved = await prove(scene, service, operation, headers, input);
    if ("refused" in proved) {
      findings.push(findingOf(REFUSED, "", { operation: name }));
      return proved.refused;
    }
    const mock = this.#services.get(service.id) as ServiceMock;
    const behaviour = mock.behaviours[operation.id];
    if (!behaviour) {
      const [vi, en] = mock.unmodelled?.[operation.id] ?? ["", ""];
      return problemResponse(
        501,
        "Not modelled",
        [`Chưa mô phỏng ${name}. ${vi}`.trim(), `${name} is not modelled. ${en}`.trim()],
        { operation: name },
      );
    }
    const errors = wrong.filter(({ severity }) => severity === "error");
    if (errors.length > 0) {
      findings.push(...errors);
      return refusedAs(mock, name, operation.id, errors);
    }
    const context = { ...scene, input: input as never, headers, operation, caller: proved.caller };
    const reply = await behaviour(context);
    const broken = answerFindings(operation, reply);
    if (!broken || broken.length > 0) {
      const places = broken ? broken.map(({ path }) => path || "/").join(", ") : `status ${reply.status}`;
      return problemResponse(
        500,
        "The mock broke its contract",
        [
          `Trả lời của máy chủ giả lập sai đặc tả: ${places}.`,
          `The mock's answer breaks the specification: ${places}.`,
        ],
        { operation: name },
      );
    }
    this.#state.commit(pending());
    return writeAnswer(operation, reply);
  }

  #scene(service: string, now = this.now): { readonly scene: Scene; readonly pending: () => Change[] } {
    const view = this.#state.view();
    const scene: Scene = {
      state: view,
      ids: new Ids(this.seed, view),
      now,
      profile: this.profile,
      accounts: this.accounts,
      settings: this.#settings,
      later: (task) => {
        const number = nextNumber(view, "task");
        const due: Due = { ...task, service, number, at: now + (durationOf(task.after) ?? 0) };
        view.put("task", String(number), due);
      },
    };
    return { scene, pending: view.pending };
  }

  #nextDue(until: number): Due | undefined {
    const open = this.#state.view().list<Due>("task");
    return open.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at || one.number - other.number)[0];
  }

  /** Does what is due, and returns the calls that the vendor gets for it. */
  async #perform(due: Due): Promise<readonly CallBack[]> {
    const now = Math.max(this.now, due.at);
    const { scene, pending } = this.#scene(due.service, now);
    const task = this.#services.get(due.service)?.tasks?.[due.task];
    const calls = task ? await task(scene, due.data as never) : [];
    scene.state.remove("task", String(due.number));
    scene.state.put(...CLOCK, now);
    this.#state.commit(pending());
    return calls;
  }

  /** Waits until the store was read; the first call waits for it in any case. */
  opened(): Promise<void> {
    return this.#state.opened();
  }
}

/**
 * Makes a mock province.
 *
 * @throws Failure when an option makes no sense.
 * @example
 * const province = createProvince({ seed: 1, asOf: "2026-03-02" });
 */
export function createProvince(options: ProvinceOptions = {}): Province {
  return new Province(options, SERVICES);
}
