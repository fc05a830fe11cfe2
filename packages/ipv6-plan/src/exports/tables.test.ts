import { guardFormula, readCsv, unguardFormula, writeCsv } from "@egov-vn/core/tables";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largePlan, ROLES } from "../../test/large-plan.js";
import { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";
import { type Node, type Plan, PlanSchema } from "../schema.js";
import { importNetBox } from "./import-netbox.js";
import { netboxExport } from "./netbox.js";
import { importPhpIpam, phpIpamText, phpipamExport } from "./phpipam.js";

const anyText = fc.string({ unit: "grapheme", maxLength: 30 });
const spiky = fc.oneof(
  anyText,
  fc.constantFrom(
    "=1+1",
    "+84",
    "-2",
    "@a",
    "'=x",
    "''=x",
    "'quoted'",
    "\t=1",
    'a"b',
    "a,b;c",
    "a\nb",
    "a\r\nb",
    " x ",
  ),
);

describe("CSV", () => {
  test("comes back as it was written, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(fc.array(spiky, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        // The first row tells the separator: in a table it holds names.
        const table = [["a", "b"], ...rows];
        expect(readCsv(writeCsv(table)).rows.map(({ cells }) => cells)).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });

  test("no cell is a formula, and the guard comes off again", () => {
    fc.assert(
      fc.property(spiky, (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
    expect(guardFormula("=1+1")).toBe("'=1+1");
    expect(guardFormula("Xã A")).toBe("Xã A");
  });

  test("reads what spreadsheets in Vietnamese write: semicolons, a byte order mark, CRLF", () => {
    expect(readCsv("\ufeffsubnet;mask\r\n2001:db8::;64\r\n\r\n").rows).toEqual([
      { line: 1, cells: ["subnet", "mask"] },
      { line: 2, cells: ["2001:db8::", "64"] },
    ]);
  });
});

const plan = largePlan(10);
const root = Prefix.from("2001:db8:40::/44");

/** Any nodes at all, of distinct prefixes. */
const anyNode = fc.record(
  {
    offset: fc.bigInt({ min: 0n, max: (1n << 84n) - 1n }),
    length: fc.integer({ min: 45, max: 128 }),
    kind: fc.constantFrom("container", "lan", "link", "loopback", "nat64", "pool", "host"),
    name: spiky.filter((text) => text.length > 0),
    unit: fc.constantFrom(...plan.units.map(({ id }) => id)),
    role: fc.constantFrom(...ROLES.map(({ id }) => id)),
    vlan: fc.integer({ min: 1, max: 4094 }),
    status: fc.constantFrom("planned", "active", "reserved", "draining", "deprecated"),
    note: spiky.filter((text) => text.length > 0),
    stack: fc.constantFrom("dual-stack", "ipv6-only"),
    values: fc.record({ plane: fc.nat(15) }),
  },
  { requiredKeys: ["offset", "length", "kind"] },
);
const anyNodes = fc.uniqueArray(
  anyNode.map(({ offset, length, ...rest }): Node => {
    const prefix = Prefix.of(Address.fromBigInt(root.first.toBigInt() + offset), length).toString();
    return { prefix, ...(rest as Omit<Node, "prefix">) };
  }),
  { selector: ({ prefix }) => prefix, maxLength: 12 },
);

const prefixTable = (of: Plan): string => netboxExport(of).files.at(-1)?.text ?? "";

describe("NetBox", () => {
  test("any nodes come back as they were", () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const own = PlanSchema.parse({ ...plan, nodes });
        const back = importNetBox(prefixTable(own), own);
        // The two roots have rows of their own.
        expect(back.findings.map(({ rule }) => rule)).toEqual(["IPX-028"]);
        expect(back.nodes).toEqual(own.nodes);
      }),
      { numRuns: 200 },
    );
  });

  test("what was changed there comes back changed", () => {
    const [lan] = plan.nodes.filter(({ kind }) => kind === "lan") as [Node];
    const own = { ...plan, nodes: [lan] };
    const text = prefixTable(own).replace(",10,active,", ",11,deprecated,");
    expect(importNetBox(text, own).nodes).toEqual([{ ...lan, vlan: 11, status: "deprecated" }]);
  });

  test("rows that are not ours get a kind by their length, and their names", () => {
    const text =
      "prefix,status,role,description,is_pool,vlan\n2001:DB8:50::/48,container,,Trung tâm,false,\n2001:db8:50::/64,active,Máy in,LAN in,false,40\n2001:db8:50:1::/127,reserved,,,false,\n";
    const { nodes, findings } = importNetBox(text, plan);
    expect(nodes).toEqual([
      { prefix: "2001:db8:50::/48", kind: "container", name: "Trung tâm" },
      { prefix: "2001:db8:50::/64", kind: "lan", name: "LAN in", role: "may-in", vlan: 40 },
      { prefix: "2001:db8:50:1::/127", kind: "link", status: "reserved" },
    ]);
    expect(findings.every(({ rule }) => rule === "IPX-022")).toBe(true);
  });

  test("bad rows are told with their lines and the others stay", () => {
    const { nodes, findings } = importNetBox(
      "prefix,status\nkhông,active\n2001:db8::1/64,active\n2001:db8::/64,active\n2001:db8::/64,active\n",
    );
    expect(nodes.map(({ prefix }) => prefix)).toEqual(["2001:db8::/64"]);
    expect(findings.filter(({ rule }) => rule === "IPX-020").map(({ at }) => at?.line)).toEqual([2, 3, 5]);
  });

  test("has the columns of 4.6, tables in the order of import, and every reference in the table before", () => {
    const { files } = netboxExport(plan);
    expect(files.map(({ name }) => name)).toEqual(
      ["rirs", "aggregates", "tenants", "vlan-groups", "vlans", "roles", "prefixes"].map(
        (name, place) => `netbox/0${place + 1}-${name}.csv`,
      ),
    );
    const table = (name: string) =>
      readCsv(files.find((file) => file.name.includes(`-${name}.`))?.text ?? "").rows.map(({ cells }) => cells);
    const [head = [], ...rows] = table("prefixes");
    expect(head.join(",")).toBe(
      "prefix,vrf,tenant,vlan_group,vlan_site,vlan,status,role,scope_type,scope_name,scope_id,is_pool,mark_utilized,description,owner,comments,tags",
    );
    const column = (name: string) => new Set(rows.map((row) => row[head.indexOf(name)]));
    const names = (of: string) =>
      new Set([
        "",
        ...table(of)
          .slice(1)
          .map(([name]) => name),
      ]);
    expect([...column("tenant")].filter((tenant) => !names("tenants").has(tenant))).toEqual([]);
    expect([...column("role")].filter((role) => !names("roles").has(role))).toEqual([]);
    expect([...column("status")].sort()).toEqual(["active", "container", "deprecated"]);
    const vlans = new Set(table("vlans").map(([group, vid]) => `${group} ${vid}`));
    for (const row of rows) {
      const [group, vlan] = [row[head.indexOf("vlan_group")], row[head.indexOf("vlan")]];
      if (vlan !== "") expect(vlans.has(`${group} ${vlan}`)).toBe(true);
    }
  });
});

describe("phpIPAM", () => {
  const text = (of: Plan): string => phpipamExport(of).files.at(-1)?.text ?? "";

  test("prefix, name and VLAN of any node come back", () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const own = PlanSchema.parse({ ...plan, nodes });
        const back = importPhpIpam(text(own), own).nodes;
        const kept = own.nodes.filter(({ kind }) => kind !== "host");
        const vlanOf = new Map(ROLES.map(({ id, vlan }) => [id, vlan]));
        const wanted = kept.map(({ prefix, name, vlan, kind, role }) => ({
          prefix,
          name,
          vlan: vlan ?? (kind === "lan" ? vlanOf.get(role ?? "") : undefined),
        }));
        const found = back.map(({ prefix, vlan, name }) => ({ prefix, vlan, name }));
        const byPrefix = (left: { prefix: string }, right: { prefix: string }): number =>
          left.prefix < right.prefix ? -1 : 1;
        const named = wanted.map((one) => ({
          ...one,
          name:
            one.name !== undefined ? phpIpamText(one.name) : found.find(({ prefix }) => prefix === one.prefix)?.name,
        }));
        expect(found.sort(byPrefix)).toEqual(named.sort(byPrefix));
      }),
      { numRuns: 200 },
    );
  });

  test("parents come before what is nested in them, and the plan's own kinds come back for its usual shape", () => {
    const own = { ...plan, nodes: plan.nodes.filter(({ kind }) => kind === "container" || kind === "lan") };
    const back = importPhpIpam(text(own), own).nodes;
    expect(back.length).toBe(own.nodes.length);
    const kinds = new Map(own.nodes.map(({ prefix, kind }) => [prefix, kind]));
    for (const { prefix, kind } of back) expect(kind).toBe(kinds.get(prefix));
    const prefixes = readCsv(text(own))
      .rows.slice(1)
      .map(({ cells }) => Prefix.from(`${cells[1]}/${cells[2]}`));
    for (let at = 1; at < prefixes.length; at += 1)
      expect((prefixes[at - 1] as Prefix).compare(prefixes[at] as Prefix)).toBeLessThan(0);
  });
});
