import type { FieldPath, WireName } from "@egov-vn/core";
import type { XmlElement } from "./element.js";
import {
  attachments,
  CONTENT_ELEMENT,
  documentHeaderFields,
  type Field,
  type Fields,
  type Leaf,
  manifest,
  signature,
  statusHeaderFields,
  traceList,
} from "./fields.js";

/** What to do with an element of a given name below a given parent. */
export type Step =
  | { readonly kind: "leaf"; readonly key: string; readonly leaf: Leaf }
  | { readonly kind: "group"; readonly key: string; readonly plan: Plan }
  | { readonly kind: "leaves"; readonly key: string; readonly leaf: Leaf }
  | { readonly kind: "groups"; readonly key: string; readonly plan: Plan }
  /** An element that the model does not mirror: its children belong to the same object. */
  | { readonly kind: "container"; readonly plan: Plan }
  | { readonly kind: "content"; readonly key: string }
  /** An extra of the .NET layout, known and ignored. */
  | { readonly kind: "dotnet" };

/** How to reach a key of an object: through which containers, under which names. */
interface Route {
  /** Each by every name that it may have, the usual one first. */
  readonly containers: readonly (readonly string[])[];
  readonly names: readonly string[];
  readonly step: Step;
}

/** The field table turned round: from the wire's names to the model's keys. */
export class Plan {
  /** By local name, every accepted spelling; `usual` is the one that is written. */
  readonly steps = new Map<string, { readonly step: Step; readonly usual: string }>();
  /** Leaves that are attributes of the group's own element. */
  readonly attributes: { readonly key: string; readonly attribute: string }[] = [];
  /** By key, the ways to it: what is usual comes first. */
  readonly routes = new Map<string, readonly Route[]>();

  constructor(fields: Fields = {}) {
    for (const [key, field] of Object.entries(fields)) this.#field(key, field, []);
  }

  /** Adds a step under its names, and the routes to whatever it holds for the same object. */
  add(names: readonly string[], step: Step, through: readonly string[] = []): this {
    let plan: Plan = this;
    for (const container of through) plan = plan.#container(container);
    const usual = names[0] as string;
    for (const name of names) plan.steps.set(name, { step, usual });
    const outer = through.map((container) => [container]);
    if ("key" in step) this.#route(step.key, { containers: outer, names, step });
    if (step.kind === "container") {
      for (const [key, routes] of step.plan.routes) {
        for (const route of routes) this.#route(key, { ...route, containers: [...outer, names, ...route.containers] });
      }
    }
    return this;
  }

  #route(key: string, route: Route): void {
    const known = this.routes.get(key) ?? [];
    this.routes.set(
      key,
      [...known, route].sort((left, right) => left.containers.length - right.containers.length),
    );
  }

  #container(name: string): Plan {
    const known = this.steps.get(name)?.step;
    if (known?.kind === "container") return known.plan;
    const plan = new Plan();
    this.steps.set(name, { step: { kind: "container", plan }, usual: name });
    return plan;
  }

  #field(key: string, field: Field, through: readonly string[]): void {
    switch (field.kind) {
      case "group":
        this.add([field.name, ...(field.also ?? [])], { kind: "group", key, plan: new Plan(field.fields) }, through);
        return;
      case "list": {
        const { item, within } = field;
        const step: Step =
          item.kind === "group"
            ? { kind: "groups", key, plan: new Plan(item.fields) }
            : { kind: "leaves", key, leaf: item };
        this.add([item.name, ...(item.also ?? [])], step, within === undefined ? through : [...through, within]);
        return;
      }
      case "inside":
        this.#field(key, field.item, [...through, ...field.name.split("/")]);
        return;
      default:
        if (field.name === "") this.attributes.push({ key, attribute: field.attribute as string });
        else this.add([field.name, ...(field.also ?? [])], { kind: "leaf", key, leaf: field }, through);
    }
  }
}

/** What stands for `MessageHeader` in statuses that Bkav's server writes. */
export const STATUS_ELEMENT = "Status";

const groupStep = (key: string, fields: Fields): Step => ({ kind: "group", key, plan: new Plan(fields) });
const container = (plan: Plan): Step => ({ kind: "container", plan });

function rootPlan(headerFields: Fields): Plan {
  const { item, within } = attachments;
  const attachmentPlan = new Plan(item.kind === "group" ? item.fields : {}).add([CONTENT_ELEMENT], {
    kind: "content",
    key: "content",
  });
  const attachmentList = new Plan().add([item.name], { kind: "groups", key: "attachments", plan: attachmentPlan });
  const header = new Plan()
    .add(["MessageHeader", STATUS_ELEMENT], container(new Plan(headerFields)))
    .add([traceList.name], groupStep("trace", traceList.fields))
    .add([signature.name], groupStep("signature", signature.fields))
    .add(["DigitalSignature"], { kind: "dotnet" });
  const body = new Plan().add([manifest.name, ...(manifest.also ?? [])], groupStep("manifest", manifest.fields));
  const envelope = new Plan()
    .add(["edXMLHeader"], container(header))
    .add(["edXMLBody"], container(body))
    .add([within as string], container(attachmentList));
  return new Plan()
    .add(["edXMLEnvelope"], container(envelope))
    .add([within as string], container(attachmentList))
    .add(["Boundary", "ContentId", "ContentType"], { kind: "dotnet" });
}

export const documentPlan = rootPlan(documentHeaderFields);
export const statusPlan = rootPlan(statusHeaderFields);

/** Where a path leads: the element, and the attribute of it when the value is one. */
export interface Found {
  readonly element: XmlElement;
  readonly attribute?: string;
  /** The path goes on beyond the element: it, or what was asked for inside it, is not there. */
  readonly partial: boolean;
}

/** Children that a list of the model was read from, by parent: rules ask for them one after the other. */
const listed = new WeakMap<XmlElement, Map<Route, readonly XmlElement[]>>();

function childrenOf(parent: XmlElement, route: Route, dropped: ReadonlySet<XmlElement>): readonly XmlElement[] {
  const routes = listed.get(parent) ?? new Map<Route, readonly XmlElement[]>();
  listed.set(parent, routes);
  let children = routes.get(route);
  if (!children) {
    children = parent.children.filter((child) => route.names.includes(child.local) && !dropped.has(child));
    routes.set(route, children);
  }
  return children;
}

/** Returns the elements that hold what a route leads to, outermost first; of repeated ones the first. */
function holdersOf(
  element: XmlElement,
  { containers }: Route,
): { readonly holders: XmlElement[]; readonly whole: boolean } {
  const holders = [element];
  for (const names of containers) {
    const next = (holders.at(-1) as XmlElement).child(...names);
    if (!next) return { holders, whole: false };
    holders.push(next);
  }
  return { holders, whole: true };
}

/** Returns one of the elements that a route leads to: of a list the so-many-th, else the first, an empty one at need. */
function nth(
  holder: XmlElement,
  route: Route,
  index: number | undefined,
  dropped: ReadonlySet<XmlElement>,
): XmlElement | undefined {
  const children = childrenOf(holder, route, dropped);
  return index === undefined ? (children[0] ?? holder.child(...route.names)) : children[index];
}

/** Returns the route that a packet takes to a key, the usual one when it takes neither. */
function routeTo(plan: Plan, key: string, element: XmlElement | undefined): Route | undefined {
  const routes = plan.routes.get(key) ?? [];
  if (routes.length < 2 || !element) return routes[0];
  // What comes first in the packet is what was read.
  let taken: Route | undefined;
  let place = Number.POSITIVE_INFINITY;
  for (const route of routes) {
    const { holders, whole } = holdersOf(element, route);
    const start = (holders.at(-1) as XmlElement).openEnd;
    if (whole && start < place) [taken, place] = [route, start];
  }
  return taken ?? routes[0];
}

/**
 * Returns the element that a path of the model was read from, or the nearest one round it that is there.
 *
 * @param dropped elements that were empty and have no place in the model's lists.
 */
export function follow(
  plan: Plan,
  element: XmlElement,
  path: readonly string[],
  dropped: ReadonlySet<XmlElement>,
): Found {
  const [key, ...rest] = path;
  if (key === undefined) return { element, partial: false };
  const attribute = plan.attributes.find((entry) => entry.key === key)?.attribute;
  if (attribute !== undefined) return { element, attribute, partial: false };
  const route = routeTo(plan, key, element);
  if (!route) return { element, partial: true };
  const { step } = route;
  const { holders, whole } = holdersOf(element, route);
  const nearest = holders.at(-1) as XmlElement;
  const many = step.kind === "leaves" || step.kind === "groups";
  const chosen = whole ? nth(nearest, route, many ? Number(rest[0] ?? 0) : undefined, dropped) : undefined;
  if (!chosen) return { element: nearest, partial: true };
  if (step.kind === "group") return follow(step.plan, chosen, rest, dropped);
  if (step.kind === "groups") return follow(step.plan, chosen, rest.slice(1), dropped);
  const attributeOfLeaf = "leaf" in step ? step.leaf.attribute : undefined;
  return { element: chosen, ...(attributeOfLeaf !== undefined && { attribute: attributeOfLeaf }), partial: false };
}

/** Elements that only hold the parts of a packet together: names of fields leave them out. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "edXMLEnvelope",
  "edXMLHeader",
  "MessageHeader",
  "edXMLBody",
  attachments.within as string,
]);

/**
 * Lists the names that lead to a path of the model: as the packet spells them where it has them, else as they are usually
 * written. What holds the parts of a packet together is left out.
 *
 * @param element the element that the plan is for; absent when the packet has no such element.
 * @example
 * namesAlong(documentPlan, undefined, ["to", "1", "organId"], new Set()) // => ["To", "1", "OrganId"]
 */
export function namesAlong(
  plan: Plan,
  element: XmlElement | undefined,
  path: readonly string[],
  dropped: ReadonlySet<XmlElement>,
): string[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const attribute = plan.attributes.find((entry) => entry.key === key)?.attribute;
  if (attribute !== undefined) return [`@${attribute}`];
  const route = routeTo(plan, key, element);
  if (!route) return [];
  const { step, containers, names } = route;
  const many = step.kind === "leaves" || step.kind === "groups";
  const index = many ? rest.shift() : undefined;
  const { holders, whole } = element ? holdersOf(element, route) : { holders: [], whole: false };
  const holder = holders.at(-1);
  const chosen =
    whole && holder ? nth(holder, route, index === undefined ? undefined : Number(index), dropped) : undefined;
  const own = containers.flatMap(([name = ""]) => (STRUCTURE.has(name) ? [] : [name]));
  own.push(chosen?.local ?? (names[0] as string));
  if (index !== undefined) own.push(index);
  return "plan" in step ? [...own, ...namesAlong(step.plan, chosen, rest, dropped)] : own;
}

/** Lists the names that a plan has on the wire for the fields of the model, outer ones first. */
export function* plannedNames(plan: Plan, path: FieldPath, within: readonly string[]): Generator<WireName> {
  for (const { key, attribute } of plan.attributes) yield { path: `${path}/${key}`, names: [`@${attribute}`], within };
  for (const [key, [route]] of plan.routes) {
    const { containers, names, step } = route as Route;
    const usual = containers.map(([name]) => name as string);
    const own = `${path}/${key}`;
    const inside = [...within, ...usual];
    const many = step.kind === "leaves" || step.kind === "groups";
    const holder = usual.at(-1);
    // A list is called by what holds its items; most lists have nothing of their own round them.
    if (many && holder !== undefined && !STRUCTURE.has(holder))
      yield { path: own, names: [holder], within: inside.slice(0, -1) };
    else yield { path: own, names, within: inside };
    if (many) yield { path: `${own}/*`, names, within: inside };
    if ("plan" in step) yield* plannedNames(step.plan, many ? `${own}/*` : own, [...inside, names[0] as string]);
  }
}

/** Lists the names of a plan's elements at one place, as they are usually written. */
export const knownNames = (plan: Plan): string[] => [...new Set(Array.from(plan.steps.values(), ({ usual }) => usual))];
