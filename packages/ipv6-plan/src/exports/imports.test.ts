import { type Finding, renderFinding, ruleCatalogue } from "@egov-vn/core";
import { readCsv, writeCsv } from "@egov-vn/core/tables";
import { describe, expect, test } from "vitest";
import { smallPlan } from "../examples/small-plan.js";
import type { Node, Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import { importNetBox } from "./import-netbox.js";
import { netboxExport } from "./netbox.js";
import { importPhpIpam, phpipamExport } from "./phpipam.js";

const catalogue = ruleCatalogue(Object.values(exportRules));
const said = (findings: readonly Finding[]): string[] =>
  findings.map((finding) => `${finding.rule} ${renderFinding(finding, catalogue, "vi").message}`);
const rowsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells);
const tableOf = (files: readonly { name: string; text: string }[], name: string): string[][] =>
  rowsOf(files.find((file) => file.name.endsWith(`-${name}.csv`))?.text ?? "").map((row) => [...row]);

/** What NetBox's own export of all data makes of the table that was imported into it. */
function allData(own: Plan): string {
  const [head = [], ...rows] = tableOf(netboxExport(own).files, "prefixes");
  const heading = [
    "Prefix",
    "Status",
    "Children",
    "VRF",
    "Tenant",
    "VLAN",
    "Role",
    "Description",
    "VLAN Group",
    "Pool",
    "Marked Utilized",
    "Comments",
    "ID",
  ];
  const body = rows.map((row, place) => {
    const of = (column: string): string => row[head.indexOf(column)] ?? "";
    const shown = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
    const vlan = of("vlan") === "" ? "" : `${of("vlan")} ${of("role")} (${of("vlan")})`;
    return [
      of("prefix"),
      shown(of("status")),
      "0",
      of("vrf"),
      of("tenant"),
      vlan,
      of("role"),
      of("description"),
      of("vlan_group"),
      shown(of("is_pool")),
      "False",
      of("comments"),
      `${place + 1}`,
    ];
  });
  return writeCsv([heading, ...body]);
}

const VALIDATE_SLUG = /^[-a-zA-Z0-9_]+$/;

describe("NetBox", () => {
  test("“All Data (CSV)” comes back as the nodes that were written, VLANs, pools and states too", () => {
    const own: Plan = {
      ...smallPlan,
      nodes: [
        ...smallPlan.nodes.map((node): Node => (node.vlan === 19 ? { ...node, status: "reserved" } : node)),
        { prefix: "3fff:40:3:8020::/60", kind: "pool", unit: "so-a", status: "deprecated" },
      ],
    };
    const { nodes, findings } = importNetBox(allData(own), own);
    expect(nodes).toEqual(own.nodes);
    expect(nodes.filter(({ vlan }) => vlan !== undefined).length).toBe(
      own.nodes.filter(({ vlan }) => vlan !== undefined).length,
    );
    expect(said(findings)).toEqual([
      "IPX-027 Các cột sau không được dùng: Children và ID.",
      "IPX-028 1 dòng bị bỏ qua (dòng 2): khối gốc, do quy hoạch tự khai báo.",
    ]);
  });

  test("“All Data (CSV)” of other people's records: pools, states and VLANs are read, the rest is said once", () => {
    const text = writeCsv([
      ["Prefix", "Status", "VRF", "Tenant", "VLAN", "Role", "Description", "Pool", "Site"],
      ["3fff:40:3:c001::/64", "Active", "", "H99.02 Sở Ví Dụ B", "Quản trị (10)", "Quản trị", "Mạng A", "False", "A"],
      ["3fff:40:3:c002::/64", "Staging", "", "Sở lạ", "Văn phòng", "Máy chủ", "Mạng B", "True", ""],
      ["3fff:40:3:c003::/64", "Staging", "ngoai", "", "", "", "", "—", ""],
      ["192.0.2.0/24", "Active", "", "", "", "", "", "False", ""],
    ]);
    const { nodes, findings } = importNetBox(text, smallPlan);
    expect(nodes).toEqual([
      { prefix: "3fff:40:3:c001::/64", kind: "lan", name: "Mạng A", unit: "so-b", role: "management", vlan: 10 },
      { prefix: "3fff:40:3:c002::/64", kind: "pool", name: "Mạng B", role: "servers" },
      { prefix: "3fff:40:3:c003::/64", kind: "lan" },
    ]);
    expect(said(findings)).toEqual([
      "IPX-027 Các cột sau không được dùng: Site.",
      "IPX-022 Loại của 3 khối được suy ra, ví dụ 3fff:40:3:c001::/64 → lan, +2.",
      "IPX-029 Cột Status: không hiểu “Staging” ở 2 dòng (dòng 3, +1); khối được coi là đang dùng.",
      "IPX-029 Cột VLAN: không hiểu “Văn phòng” ở 1 dòng (dòng 3); không ghi VLAN.",
      "IPX-029 Cột Tenant: không hiểu “Sở lạ” ở 1 dòng (dòng 3); quy hoạch không có mục này nên không ghi.",
      "IPX-029 Cột Pool: không hiểu “—” ở 1 dòng (dòng 4); coi là không.",
      "IPX-029 Cột VRF: không hiểu “ngoai” ở 1 dòng (dòng 4); quy hoạch không có mục này nên không ghi.",
      "IPX-028 1 dòng bị bỏ qua (dòng 5): khối địa chỉ IPv4.",
    ]);
  });

  test("a name or a comment that is too long for a plan is cut, and said", () => {
    const long = "x".repeat(2100);
    const { nodes, findings } = importNetBox(`prefix,status,description,comments\n3fff::/64,active,${long},y${long}\n`);
    expect([nodes[0]?.name?.length, nodes[0]?.note?.length]).toEqual([2000, 2000]);
    expect(findings.filter(({ rule }) => rule === "IPX-029").map(({ params }) => params.value)).toEqual([
      `${"x".repeat(40)}…`,
      `y${"x".repeat(39)}…`,
    ]);
  });

  test("a state of one's own is a finding also in a row that is ours", () => {
    const text = allData(smallPlan).replace("/64,Active,", "/64,Planned,");
    const { nodes, findings } = importNetBox(text, smallPlan);
    expect(nodes.length).toBe(smallPlan.nodes.length);
    expect(findings.filter(({ rule }) => rule === "IPX-029").map(({ params }) => params.value)).toEqual(["Planned"]);
  });

  test("every slug is what Django's validate_slug takes, once in its table, whatever the ids", () => {
    const units = [
      ...smallPlan.units,
      ...["tinh-2.so-a", "tinh-2-so-a", "tinh.2.so.a"].map((id, place) => ({
        ...(smallPlan.units[1] as Plan["units"][number]),
        id,
        code: `H99.1${place}`,
        name: `Sở ${place}`,
        index: place + 1,
      })),
    ];
    const lans = units.slice(-3).map(
      ({ id, index }): Node => ({
        prefix: `3fff:40:3:${index}01::/64`,
        kind: "lan",
        unit: id,
        role: "moi.a",
        vlan: 30,
      }),
    );
    const own: Plan = {
      ...smallPlan,
      units,
      roles: [
        ...smallPlan.roles,
        { id: "moi.a", title: "Mới", subnet: 0x11, zone: "staff" },
        { id: "moi-a", title: "Mới", subnet: 0x12, zone: "staff" },
      ],
      nodes: [...smallPlan.nodes, ...lans],
    };
    let slugs = 0;
    for (const { name, text } of netboxExport(own).files) {
      const [head = [], ...rows] = rowsOf(text);
      const place = head.indexOf("slug");
      if (place === -1) continue;
      const all = rows.map((row) => row[place] as string);
      for (const slug of all) expect(slug).toMatch(VALIDATE_SLUG);
      expect([name, new Set(all).size]).toEqual([name, all.length]);
      expect(all.every((slug) => slug.length <= 100)).toBe(true);
      slugs += all.length;
    }
    expect(slugs).toBeGreaterThan(20);
  });
});

describe("phpIPAM", () => {
  const NAME = /^[a-zA-Z0-9-_]+$/;
  const REFUSED = /[;'"]/;
  const own: Plan = {
    ...smallPlan,
    realms: [...smallPlan.realms, { id: "tslcd.moi", title: "Mạng “chuyên dùng”; cấp II", kind: "tslcd" }],
    nodes: [
      ...smallPlan.nodes,
      { prefix: "3fff:40:4:8002::/64", kind: "lan", unit: "xa-a", name: `Mạng "A"; cơ sở 2's`, vlan: 40 },
      { prefix: "3fff:40:4:8003::/64", kind: "lan", unit: "xa-a", name: "=1+1", vlan: 40 },
    ],
  };

  test("tables come in the order of import, and each passes the checks of phpIPAM's own import", () => {
    const { files, findings } = phpipamExport(own);
    expect(files.map(({ name }) => name)).toEqual([
      "phpipam/01-vrfs.csv",
      "phpipam/02-vlans.csv",
      "phpipam/03-subnets.csv",
    ]);
    const vrfs = tableOf(files, "vrfs").slice(1);
    for (const [name, rd, description] of vrfs) {
      expect(name).toMatch(NAME);
      expect(rd).toMatch(/^[0-9:]+$/);
      expect(description).not.toMatch(REFUSED);
    }
    const vlans = tableOf(files, "vlans").slice(1);
    for (const [name, number, description] of vlans) {
      expect(name).toMatch(NAME);
      expect(number).toMatch(/^[0-9]+$/);
      expect(description).not.toMatch(REFUSED);
    }
    expect(new Set(vlans.map(([, number]) => number)).size).toBe(vlans.length);
    const [numbers, names] = [
      new Set(["", ...vlans.map(([, number]) => number)]),
      new Set(["", ...vrfs.map(([name]) => name)]),
    ];
    const subnets = tableOf(files, "subnets").slice(1);
    for (const [section, subnet, mask, description, vlan, , vrf] of subnets) {
      expect([section !== "", subnet !== "", /^\d+$/.test(mask ?? "")]).toEqual([true, true, true]);
      // The text as it stands in the file: a guard against formulas would be an apostrophe too.
      expect(description).not.toMatch(REFUSED);
      expect([numbers.has(vlan), names.has(vrf)]).toEqual([true, true]);
    }
    expect(files.at(-1)?.text).not.toMatch(/(?:^|,)"?'/m);
    expect(subnets.length).toBe(own.nodes.filter(({ kind }) => kind !== "host").length + 1);
    expect(said(findings).filter((one) => one.startsWith("IPX-018"))).toEqual([
      "IPX-018 phpIPAM: bản xuất đã bỏ dấu hoặc bỏ ký tự lạ trong 2 tên.",
    ]);
  });

  test("its own export is read: whole subnets, folders, NA for no VLAN, and what was not used is said", () => {
    const text = writeCsv([
      ["Section", "Subnet", "Description", "VLAN", "VLAN Domain", "VRF", "Master Subnet"],
      ["IPv6", "Trụ sở (folder)", "Trụ sở", "NA", "", "", "/"],
      ["IPv6", "3fff:40:4:4000::/56", "Phường B", "NA", "", "", "/"],
      ["IPv6", "3fff:40:4:4001::/64", "Cán bộ", "11", "default", "", "3fff:40:4:4000::/56"],
      ["IPv4", "198.51.100.0/24", "", "NA", "", "", "/"],
    ]);
    const { nodes, findings } = importPhpIpam(text, smallPlan);
    expect(nodes).toEqual([
      { prefix: "3fff:40:4:4000::/56", kind: "container", name: "Phường B" },
      { prefix: "3fff:40:4:4001::/64", kind: "lan", name: "Cán bộ", vlan: 11 },
    ]);
    expect(said(findings)).toEqual([
      "IPX-027 Các cột sau không được dùng: Section, VLAN Domain và Master Subnet.",
      "IPX-028 1 dòng bị bỏ qua (dòng 2): thư mục của phpIPAM.",
      "IPX-028 1 dòng bị bỏ qua (dòng 5): khối địa chỉ IPv4.",
      "IPX-022 Loại của 2 khối được suy ra, ví dụ 3fff:40:4:4000::/56 → container, +1.",
    ]);
  });
});

describe("a quote that is not closed", () => {
  const lines = Array.from({ length: 50 }, (_, at) => `3fff:40:3:80${(0x20 + at).toString(16)}::/64,active,LAN ${at}`);
  const table = (changed: Readonly<Record<number, string>>): string =>
    ["prefix,status,description", ...lines.map((line, at) => changed[at] ?? line)].join("\n");
  const broken = (at: number): string => (lines[at] as string).replace("LAN", '"LAN');

  test.each([
    ["alone", table({ 2: broken(2) }), 1],
    [
      "before cells that are quoted well",
      table({ 2: broken(2), 7: `${lines[7]?.replace("LAN 7", '"LAN ""7"", tầng 2"')}` }),
      1,
    ],
    ["twice", table({ 2: broken(2), 9: broken(9) }), 2],
  ])("takes no other row with it: %s", (_what, text, count) => {
    const { nodes, findings } = importNetBox(text);
    expect(nodes.length).toBe(50);
    const [quote] = findings.filter(({ rule }) => rule === "IPX-030");
    expect(quote?.params.count).toBe(count);
    expect(renderFinding(quote as Finding, catalogue, "vi").message).toContain(
      "Cột description: dấu nháy kép ở dòng 4",
    );
    expect(nodes[2]?.name).toBe('"LAN 2');
  });

  test("is none where a cell runs over lines", () => {
    const text = table({ 2: `${lines[2]},`.replace(/LAN 2,$/, '"Tầng 1\nTầng 2"') });
    const { nodes, findings } = importNetBox(text);
    expect([nodes.length, nodes[2]?.name]).toEqual([50, "Tầng 1\nTầng 2"]);
    expect(findings.filter(({ rule }) => rule === "IPX-030")).toEqual([]);
  });
});
