type Child = Node | string | undefined | false;

/** Makes an element. Attributes that are `undefined` or `false` stay out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** Finds an element of the page, when it is there. */
export const find = <E extends Element>(selector: string, within: ParentNode = document): E | undefined =>
  within.querySelector<E>(selector) ?? undefined;

/** Returns where the site begins, as an address relative to the page; `data-pages`: where its language begins. */
export const rootOf = (kind: "root" | "pages" = "root"): string => find<HTMLElement>(".top")?.dataset[kind] ?? "";

const loading = new Map<string, Promise<void>>();

/** Loads a script of the site, once. */
export function loadScript(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const address = `${rootOf()}assets/${name}`;
  const there = Array.from(document.scripts).some((script) => script.getAttribute("src") === address);
  const loaded = there
    ? Promise.resolve()
    : new Promise<void>((resolve, reject) => {
        const script = element("script", { src: address });
        script.onload = () => resolve();
        script.onerror = () => reject(address);
        document.head.append(script);
      });
  loading.set(name, loaded);
  return loaded;
}
