import { Names, typeName } from "./names.js";
import { follow, inside, isObject, ownObject, ownText, type Place, placeName } from "./references.js";
import type { SpecFiles, SpecResource } from "./spec-files.js";

/** What holds values of its own, not schemas. */
const VALUES: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const"]);
const PARTS =
  /^\/components\/(?:parameters|responses|requestBodies|headers|examples|pathItems|links|callbacks|securitySchemes)\//;
const IN_SCHEMAS = /\/(?:schemas|\$defs|definitions)\/([^/]+)$/;

const IN_HOLDER = /^\/components\/schemas\/([^/]+)\/.+$/;

/** The name of a document: its `$id` without the host, else its file. */
function documentName({ root, name }: SpecResource): string {
  const id = ownText(root, "$id") ?? name;
  return id
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i, "")
    .replace(/^schemas\//, "")
    .replace(/\.(?:json|ya?ml)$/i, "");
}

/**
 * The names of the schemas of a specification. They follow from where a schema stands, not from the order in which
 * schemas are met, so that another path renames nothing.
 */
export class SchemaNames {
  readonly #names = new Map<string, string>();
  readonly #places = new Map<string, Place>();

  constructor(
    readonly root: SpecResource,
    readonly files: SpecFiles,
    /** Set where schemas that have code already are wanted whole. */
    readonly options: { readonly whole?: true } = {},
  ) {
    for (const name of Object.keys(ownObject(ownObject(root.root, "components"), "schemas"))) {
      this.#add(inside({ resource: root, pointer: "" }, "components", "schemas", name));
    }
    this.#collect();
    const wanted = new Map<string, Place[]>();
    for (const place of this.#places.values()) {
      const name = typeName(this.#wanted(place));
      wanted.set(name.toLowerCase(), [...(wanted.get(name.toLowerCase()) ?? []), place]);
    }
    const given = new Names();
    const isOurs = ({ resource }: Place): boolean => resource === root;
    // The specification's own schemas keep their names; of two others of one name each says where it is from.
    const sorted = [...this.#places.values()].sort(
      (left, right) => Number(isOurs(right)) - Number(isOurs(left)) || (placeName(left) < placeName(right) ? -1 : 1),
    );
    for (const place of sorted) {
      const name = typeName(this.#wanted(place));
      const others = wanted.get(name.toLowerCase()) ?? [];
      const full = others.length > 1 && !isOurs(place) ? typeName(`${documentName(place.resource)} ${name}`) : name;
      this.#names.set(placeName(place), given.give(full));
    }
    this.reserve = (name) => given.give(name);
  }

  /** Gives a name that no schema has, to something else that is made. */
  readonly reserve: (name: string) => string;

  /** The places of all schemas, in the order of their names. */
  get places(): readonly Place[] {
    const name = (place: Place): string => this.#names.get(placeName(place)) as string;
    return [...this.#places.values()].sort((left, right) => (name(left) < name(right) ? -1 : 1));
  }

  at(place: Place): string | undefined {
    return this.#names.get(placeName(place));
  }

  #wanted({ resource, pointer }: Place): string {
    if (pointer === "") return documentName(resource);
    const segment = IN_SCHEMAS.exec(pointer)?.[1] ?? pointer.split("/").slice(-2).join(" ");
    const holder = IN_HOLDER.exec(pointer)?.[1];
    const plain = `${holder === undefined ? "" : `${holder} `}${segment}`.replaceAll("~1", "/").replaceAll("~0", "~");
    return ownText(resource.root, "$id") === undefined ? plain : `${documentName(resource)} ${plain}`;
  }

  #add(place: Place): boolean {
    const name = placeName(place);
    if (PARTS.test(place.pointer) || this.#places.has(name)) return false;
    this.#places.set(name, place);
    return true;
  }

  /** Finds every place that a reference leads to, from the specification on. */
  #collect(): void {
    const seen = new Set<unknown>();
    const waiting: { readonly value: unknown; readonly place: Place }[] = [
      { value: this.root.root, place: { resource: this.root, pointer: "" } },
    ];
    for (const { value, place } of waiting) {
      if (typeof value !== "object" || value === null || seen.has(value)) continue;
      seen.add(value);
      const reference = ownText(value, "$ref");
      if (reference !== undefined) {
        const followed = follow(reference, place, this.files);
        if (followed !== undefined && followed !== "refused") {
          // A schema that has code already is not looked into.
          const hasCode =
            !this.options.whole &&
            followed.place.pointer === "" &&
            followed.place.resource.published?.code !== undefined;
          this.#add(followed.place);
          if (!hasCode) waiting.push(followed);
        }
      }
      const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
      for (const [name, part] of members) {
        const isValue = VALUES.has(String(name)) && !isObject((value as { properties?: unknown }).properties);
        const isNamedSo = /\/(?:properties|schemas|\$defs|parameters|responses)$/.test(place.pointer);
        if (isValue && !isNamedSo) continue;
        waiting.push({ value: part, place: inside(place, name) });
      }
    }
  }
}
