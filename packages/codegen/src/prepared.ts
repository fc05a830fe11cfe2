import type {
  ContentNode,
  NamedSchema,
  OperationNode,
  ParameterNode,
  Remarks,
  ReplyNode,
  Representation,
  SchemaNode,
} from "./representation.js";

/** The types of one call. */
interface CallTypes {
  /** The name of the interface of what goes in. */
  readonly input: string;
  /** What comes back when it went well, and what else. */
  readonly replies: readonly SchemaNode[];
  readonly problems: readonly SchemaNode[];
}

/** A call whose schemas all have names. */
export interface PreparedOperation extends OperationNode {
  readonly types: CallTypes;
}

/** A specification whose schemas all have names. */
export interface Prepared extends Omit<Representation, "operations" | "inbound"> {
  readonly operations: readonly PreparedOperation[];
  readonly inbound: readonly PreparedOperation[];
}

/** What is checked where no name is: plain text, numbers and truth values come as they are. */
const isPlain = (node: SchemaNode): boolean => {
  if (node.kind === "string") return node.least === undefined && node.most === undefined && node.pattern === undefined;
  if (node.kind === "number") return !node.integer && node.bounds.length === 0;
  return ["reference", "unknown", "bytes", "boolean"].includes(node.kind);
};

/** Gives a name to every schema that is written inside a call. */
export function prepare(spec: Representation, reserve: (name: string) => string): Prepared {
  const schemas: NamedSchema[] = [...spec.schemas];
  const named = (node: SchemaNode, wanted: string, remarks: Remarks = {}): SchemaNode => {
    if (isPlain(node)) return node;
    const name = reserve(wanted);
    const { text, deprecated } = remarks;
    schemas.push({ name, node, ...(text && { text }), ...(deprecated && { deprecated }) });
    return { kind: "reference", name };
  };
  const contents = (all: readonly ContentNode[], wanted: string): ContentNode[] =>
    all.map((content) => ({ ...content, node: named(content.node, wanted) }));
  const call = (operation: OperationNode): PreparedOperation => {
    const type = operation.typeName;
    const params = operation.params.map(
      (one): ParameterNode => ({ ...one, node: named(one.node, `${type}${capital(one.key)}`, one) }),
    );
    const replies = operation.replies.map(
      (one): ReplyNode => ({
        ...one,
        contents: contents(one.contents, `${type}Reply${one.status === "default" ? "Default" : one.status}`),
      }),
    );
    const body = operation.body && { ...operation.body, contents: contents(operation.body.contents, `${type}Body`) };
    const isGood = ({ status }: ReplyNode): boolean => status.startsWith("2");
    const hasGood = replies.some(isGood);
    const nodesOf = (those: readonly ReplyNode[]): SchemaNode[] =>
      distinct(those.flatMap((one) => (one.contents.length > 0 ? one.contents.map(({ node }) => node) : [NOTHING])));
    // Where only `default` is described it is what comes back.
    const good = replies.filter((one) => isGood(one) || (!hasGood && one.status === "default"));
    return {
      ...operation,
      params,
      replies,
      ...(body && { body }),
      types: {
        input: reserve(`${type}Input`),
        replies: nodesOf(good),
        problems: nodesOf(replies.filter((one) => !good.includes(one) && !/^[13]/.test(one.status))).filter(
          (node) => node !== NOTHING,
        ),
      },
    };
  };
  const operations = spec.operations.map(call);
  const inbound = spec.inbound.map(call);
  schemas.sort((left, right) => (left.name < right.name ? -1 : 1));
  return { ...spec, schemas, operations, inbound };
}

/** A reply without content. */
export const NOTHING: SchemaNode = { kind: "never" };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function distinct(nodes: readonly SchemaNode[]): SchemaNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const text = node === NOTHING ? "nothing" : JSON.stringify(node);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
