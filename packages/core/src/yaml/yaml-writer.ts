import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Pair,
  Scalar,
  type ToStringOptions,
  visit,
  YAMLMap,
  YAMLSeq,
  type Node as YamlNode,
} from "yaml";
import { defineFailures } from "../failure.js";
import { expectedOf } from "./yaml-problems.js";

// Never folded: a line is a row, and rows are compared line by line.
const STYLE: ToStringOptions = { lineWidth: 0, minContentWidth: 0 };

/** How the values of one standard are written. */
export interface YamlStyle {
  /** Lists whose items are rows of a table: one line each. */
  readonly rows: ReadonlySet<string>;
  /** Numbers that are written in hexadecimal. */
  readonly hexadecimal?: ReadonlySet<string>;
  /** What tells the items of a list apart, best first. */
  readonly keys: readonly string[];
}

const failures = defineFailures("yaml", {
  tooManyAliases: {
    vi: "Bí danh YAML mở ra quá nhiều, hoặc văn bản lồng nhau quá sâu, nên không ghi đè được: hãy ghi thẳng giá trị.",
    en: "The YAML's aliases unfold too far, or it is nested too deep, and it cannot be rewritten: write the values out.",
  },
  brokenYaml: {
    vi: "Văn bản YAML sai cú pháp ({problem}) nên không ghi đè được: hãy sửa lỗi trước.",
    en: "The YAML text is broken ({problem}) and cannot be rewritten: correct it first.",
  },
});

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Makes nodes in a style. */
class Making {
  constructor(readonly style: YamlStyle) {}

  scalar(value: unknown, key: string, holder: string): Scalar {
    const made = new Scalar(value);
    const { hexadecimal } = this.style;
    if (typeof value === "number" && (hexadecimal?.has(key) || hexadecimal?.has(holder))) made.format = "HEX";
    return made;
  }

  /** Returns the node that a value is written as under a key. */
  node(value: unknown, key: string, holder: string, row: boolean): YamlNode {
    if (Array.isArray(value)) {
      const list = new YAMLSeq();
      list.items = value.map((item) => this.node(item, key, key, row || this.style.rows.has(key)));
      list.flow = row || !value.some(isPlain);
      return list;
    }
    if (isPlain(value)) {
      const map = new YAMLMap();
      map.items = Object.entries(value).map(
        ([name, part]) => new Pair(new Scalar(name), this.node(part, name, key, row)),
      );
      map.flow = row;
      return map;
    }
    return this.scalar(value, key, holder);
  }

  keyOf(items: readonly unknown[]): string | undefined {
    if (!items.every(isPlain)) return undefined;
    return this.style.keys.find((key) => {
      const seen = new Set(items.map((item) => (item as Plain)[key]));
      return seen.size === items.length && !seen.has(undefined);
    });
  }
}

/** Returns a value as YAML, its fields in the order in which they stand: equal values give equal bytes. */
export function yamlText(value: object, style: YamlStyle): string {
  const document = new Document();
  const contents = new Making(style).node(value, "", "", false) as YAMLMap;
  // A blank line before each table.
  for (const pair of contents.items) {
    if (isCollection(pair.value)) (pair.key as Scalar).spaceBefore = true;
  }
  document.contents = contents;
  return document.toString(STYLE);
}

const same = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => same(item, right[index]));
  }
  if (!isPlain(left) || !isPlain(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]))
  );
};

/** Makes the nodes of a document say what a value says, touching only what differs. */
class Rewriting {
  readonly making: Making;

  constructor(
    readonly document: Document.Parsed,
    readonly style: YamlStyle,
  ) {
    this.making = new Making(style);
  }

  node(old: YamlNode | null | undefined, value: unknown, key: string, holder: string): YamlNode {
    const plain = old?.toJS(this.document) as unknown;
    if (old && same(plain, value)) return old;
    if (isScalar(old) && !isPlain(value) && !Array.isArray(value)) {
      old.value = value;
      return old;
    }
    if (isMap(old) && isPlain(value)) return this.map(old, value, key);
    if (isSeq(old) && Array.isArray(value)) return this.list(old, value, key);
    const fresh = this.making.node(
      value,
      key,
      holder,
      isCollection(old) ? old.flow === true : this.style.rows.has(holder),
    );
    if (old?.comment) fresh.comment = old.comment;
    if (old?.commentBefore) fresh.commentBefore = old.commentBefore;
    return fresh;
  }

  map(old: YAMLMap, value: Plain, key: string): YAMLMap {
    const kept = old.items.filter((pair) => Object.hasOwn(value, String((pair.key as Scalar).value)));
    const known = new Set<string>();
    for (const pair of kept) {
      const name = String((pair.key as Scalar).value);
      known.add(name);
      pair.value = this.node(pair.value as YamlNode, value[name], name, key);
    }
    const added = Object.entries(value)
      .filter(([name]) => !known.has(name))
      .map(([name, part]) => new Pair(new Scalar(name), this.making.node(part, name, key, old.flow === true)));
    old.items = [...kept, ...added];
    return old;
  }

  list(old: YAMLSeq, value: readonly unknown[], key: string): YAMLSeq {
    const before = old.toJS(this.document) as readonly unknown[];
    const by = this.making.keyOf(value);
    const identity = by !== undefined && by === this.making.keyOf(before) ? by : undefined;
    const nodes = new Map(
      before.map((item, index) => [identity ? (item as Plain)[identity] : index, old.items[index] as YamlNode]),
    );
    const sample = old.items.find(isCollection);
    const rows = sample ? sample.flow === true : this.style.rows.has(key);
    old.items = value.map((item, index) => {
      const known = nodes.get(identity ? (item as Plain)[identity] : index);
      return known ? this.node(known, item, key, key) : this.making.node(item, key, key, rows || old.flow === true);
    });
    return old;
  }

  /** Writes out what aliases stand for: a change behind an anchor would else change every place that names it. */
  unfold(): void {
    visit(this.document, {
      Alias: (_key, alias) => {
        const source = alias.resolve(this.document)?.clone() as YamlNode | undefined;
        if (source && "anchor" in source) delete source.anchor;
        return source;
      },
    });
  }
}

/**
 * Makes a parsed YAML document hold a value. Comments, order, quotes and the style of what does not change stay.
 *
 * @returns the document's text.
 * @throws Failure when the document is not whole YAML: its values are not known, so nothing of it can be kept.
 */
export function rewrittenYaml(document: Document.Parsed, wanted: object, style: YamlStyle): string {
  const [broken] = document.errors;
  if (broken) throw failures.brokenYaml({ problem: expectedOf(broken.code) });
  const rewriting = new Rewriting(document, style);
  try {
    document.contents = rewriting.node(document.contents, wanted, "", "") as typeof document.contents;
    if (!same(document.toJS(), wanted)) {
      rewriting.unfold();
      document.contents = rewriting.node(document.contents, wanted, "", "") as typeof document.contents;
    }
    return document.toString(STYLE);
  } catch (error) {
    // The library throws over aliases that unfold too far, and over nesting that exhausts the stack.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    throw failures.tooManyAliases(undefined, { cause: error });
  }
}
