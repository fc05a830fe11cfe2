import type { RuleExample } from "@egov-vn/core";
import { planRules } from "../rules/catalogue.js";
import type { Node, Plan } from "../schema.js";
import { writeYaml } from "../yaml-writer.js";
import { exportExamples } from "./export-examples.js";
import { smallPlan } from "./small-plan.js";

const [realm] = smallPlan.realms as [Plan["realms"][number]];
const [root] = smallPlan.roots as [Plan["roots"][number]];
const [layout] = smallPlan.layouts as [Plan["layouts"][number]];

const LAN: Node = { prefix: "3fff:40:4:8001::/64", kind: "lan", unit: "xa-a", role: "staff", vlan: 11 };

/** As little of a plan as keeps every rule. */
const base: Plan = {
  id: "vi-du",
  version: 1,
  title: "Quy hoạch ví dụ",
  owner: "Tỉnh Ví Dụ",
  date: "2026-01-15",
  realms: [realm],
  roots: [root],
  layouts: [layout],
  roles: [
    { id: "staff", title: "Cán bộ", subnet: 1, zone: "staff", vlan: 11, requiredFor: ["commune"] },
    { id: "management", title: "Quản trị", subnet: 0, zone: "management" },
  ],
  units: [
    { id: "xa-a", code: "99001", name: "Xã Ví Dụ A", kind: "commune", tier: 4, index: 0x80, since: "2026-01-15" },
  ],
  nodes: [LAN],
};

const unit = base.units[0] as Plan["units"][number];

/** The base with its one LAN otherwise. */
const lan = (changes: Partial<Node>): Partial<Plan> => ({ nodes: [{ ...LAN, ...changes }] });
/** The base with more nodes. */
const nodes = (...more: Node[]): Partial<Plan> => ({ nodes: [LAN, ...more] });

const FAILING: Readonly<Record<keyof typeof planRules, Partial<Plan>>> = {
  text: lan({ prefix: "3FFF:40:4:8001::/64" }),
  place: nodes({ prefix: "3fff:50::/64", kind: "lan" }),
  overlap: nodes({ prefix: LAN.prefix, kind: "container" }),
  nesting: nodes({ prefix: "3fff:40:4:8001::/80", kind: "pool", unit: "xa-a" }),
  computed: lan({ prefix: "3fff:40:4:8101::/64" }),
  lanLength: lan({ prefix: "3fff:40:4:8001::/80" }),
  leaf: nodes({ prefix: "3fff:40:0:ff10::/64", kind: "link", onWire: "3fff:40:0:ff10::/126" }),
  special: { roots: [{ ...root, source: "vnnic" }] },
  nibble: {
    layouts: [
      {
        ...layout,
        fields: [
          { name: "tier", bits: 4, order: "explicit" },
          { name: "unit", bits: 9, order: "centermost" },
          { name: "subnet", bits: 7, order: "rightmost" },
        ],
      },
    ],
    units: [{ ...unit, index: 0x100 }],
  },
  room: { policy: { growth: [{ tier: 4, perYear: 20 }], horizonYears: 10 } },
  vlan: lan({ vlan: 4095 }),
  required: lan({ role: "management", prefix: "3fff:40:4:8000::/64" }),
  zones: {
    roles: [...base.roles, { id: "guest", title: "Wi-Fi khách", subnet: 0, zone: "guest" }],
  },
  announced: { routing: { announced: [{ prefix: "3fff:40:4:8000::/56", asn: 64_496 }] } },
  reverse: { dns: { reverseZones: ["04.0.0.f.f.f.3.ip6.arpa"] } },
  dhcp: lan({ dhcp: { mode: "stateful", id: 1, pools: [{ from: "3fff:40:4:8002::10", to: "3fff:40:4:8002::ff" }] } }),
  stable: {
    changes: [
      {
        date: "2026-01-15",
        who: "Tỉnh Ví Dụ",
        what: "Cấp cho xã A",
        assigned: [{ unit: "xa-a", prefix: "3fff:40:4:4000::/56" }],
      },
    ],
  },
  rest: { retired: [{ prefix: LAN.prefix, notBefore: "2099-01-01" }] },
  renumbering: {
    renumber: [
      {
        id: "chuyen",
        from: "2026-01-15",
        until: "2099-12-31",
        moves: [{ from: "3fff:40:4:8000::/56", to: "3fff:40:4:9000::/60", unit: "xa-a" }],
      },
    ],
  },
  transition: lan({ stack: "dual-stack" }),
  sums: {
    reviews: [{ date: "2026-12-31", root: "main", length: 56, total: 4096, used: 1, reserved: 0, free: 4096 }],
  },
  freeList: nodes({ prefix: "3fff:40:4:8002::/64", kind: "lan", unit: "xa-a", status: "free" }),
  reference: lan({ unit: "xa-b" }),
  twice: { units: [unit, { ...unit, index: 0x40 }] },
  days: { units: [{ ...unit, until: "2026-01-01" }] },
  overdue: { units: [{ ...unit, until: "2026-01-31" }] },
  handMadeUla: {
    roots: [{ ...root, prefix: "fd00:0:1::/48", source: "ula" }],
    layouts: [
      {
        ...layout,
        rootLength: 48,
        fields: [
          { name: "tier", bits: 4, order: "explicit" },
          { name: "unit", bits: 8, order: "centermost" },
          { name: "subnet", bits: 4, order: "rightmost" },
        ],
      },
    ],
    nodes: [],
    units: [],
  },
  roleValue: lan({ prefix: "3fff:40:4:8005::/64" }),
};

const yaml = (changes: Partial<Plan> = {}): string => writeYaml({ ...base, ...changes });

const reading = (): Readonly<Record<string, string>> => ({
  "IPV-101": `${yaml()}\n  - [`,
  "IPV-102": "#".repeat(200),
  "IPV-103": `a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n`,
  "IPV-104": yaml({ title: "Quy ho\ufffdch" }),
  "IPV-105": yaml().replace("version: 1", "version: !so 1"),
  "IPV-901": yaml().replace(/^owner:.*\n/m, ""),
  "IPV-902": yaml().replace('code: "99001"', "code: 99001"),
  "IPV-903": yaml({ version: 0 }),
  "IPV-904": yaml({ layouts: [{ ...layout, rootLength: 65 }] }),
  "IPV-905": yaml({ id: "Ví dụ" }),
  "IPV-906": yaml().replace("source: doc", "source: ripe"),
  "IPV-907": yaml().replace("realms:", "relams: []\nrealms:"),
});

let made: Readonly<Record<string, RuleExample>> | undefined;

/**
 * Returns for each rule a plan, or for those on exports a text, that keeps it and one that breaks it. Sixty plans are
 * written only when somebody asks.
 */
export function ruleExamples(): Readonly<Record<string, RuleExample>> {
  if (!made) {
    const passing = yaml();
    const ofRules = Object.entries(FAILING).map(
      ([name, changes]) => [planRules[name as keyof typeof planRules].id, yaml(changes)] as const,
    );
    const failing = [...ofRules, ...Object.entries(reading())];
    const plans = Object.fromEntries(failing.map(([id, text]) => [id, { passing, failing: text }]));
    made = { ...plans, ...exportExamples };
  }
  return made;
}
