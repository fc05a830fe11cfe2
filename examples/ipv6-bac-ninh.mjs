// Bắc Ninh and Bắc Giang became one province on 1/7/2025. Each has a plan in a /48, as provinces hold today; both move to one
// /44, while the old addresses stay valid until they are drained. Communes and codes are real, addresses are documentation
// space (RFC 9637), and nothing here was published by the province.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadCommunes } from "@egov-vn/codes";
import { catalogueOf, checkRules, renderFinding, verdictOf } from "@egov-vn/core";
import {
  explainAddress,
  forecast,
  ipv6PlanStandard,
  mergePlans,
  newPlan,
  planIndex,
  profileLayouts,
  tradeOff,
  usageOf,
  writeYaml,
} from "@egov-vn/ipv6-plan";
import {
  bitRulerSvg,
  documentHtml,
  documentMarkdown,
  mapsOf,
  nibbleMapSvg,
  planDocument,
  rulerOf,
} from "@egov-vn/ipv6-plan/document";
import { exportPlan, exportTargets } from "@egov-vn/ipv6-plan/exports";

const asOf = "2026-04-15";
const folder = mkdtempSync(join(tmpdir(), "ipv6-bac-ninh-"));
const write = (name, content) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};

/** Prints what the rules find, and ends the run when there is an error. */
function check(plan, name) {
  const { findings, ran } = checkRules(ipv6PlanStandard, plan, { asOf });
  const rules = catalogueOf(ipv6PlanStandard);
  console.log(
    `${name}: ${plan.units.length} units, ${plan.nodes.length} prefixes, ${ran} rules, ${findings.length} findings`,
  );
  for (const finding of findings.slice(0, 5))
    console.log(`  ${finding.severity} ${finding.rule} ${renderFinding(finding, rules, "vi").message}`);
  if (verdictOf(findings, rules) !== "pass") process.exitCode = 1;
}

// Which of today's communes lies in which former province: by what it was made of.
const { communesOf, predecessors } = await loadCommunes();
const communes = communesOf("24", { asOf });
const cameFrom = (code) => predecessors(code, "2025-07-01").links[0]?.unit.provinceCode;
const inOld = (province) => communes.flatMap(({ code }) => (cameFrom(code) === province ? [code] : []));
const [ofBacNinh, ofBacGiang] = [inOld("27"), inOld("24")];
console.log(`${communes.length} communes: ${ofBacNinh.length} of Bắc Ninh, ${ofBacGiang.length} of Bắc Giang`);

const before = (id, name, prefix, asn, codes) =>
  newPlan({
    province: "24",
    profile: "S",
    roots: [{ prefix, source: "doc", asn, inheritedFrom: name }],
    asOf: "2026-01-15",
    communes: codes,
    id,
    title: `Quy hoạch địa chỉ IPv6 ${name} (trước hợp nhất)`,
  });
const bacNinh = await before("bac-ninh-cu", "tỉnh Bắc Ninh cũ", "3fff:100::/48", 64_496, ofBacNinh);
const bacGiang = await before("bac-giang-cu", "tỉnh Bắc Giang cũ", "3fff:200::/48", 64_497, ofBacGiang);
check(bacNinh, "Bắc Ninh before");
check(bacGiang, "Bắc Giang before");

const {
  plan: merged,
  moves,
  leftBehind,
} = mergePlans([bacNinh, bacGiang], {
  target: "hop-nhat",
  roots: [
    {
      id: "hop-nhat",
      prefix: "3fff:800::/44",
      realm: "internet",
      source: "doc",
      portable: true,
      asn: 64_498,
      layout: "m",
      state: "active",
      date: "2026-03-02",
    },
  ],
  layouts: [profileLayouts.M],
  date: "2026-04-01",
  until: "2027-12-31",
  who: "Sở Khoa học và Công nghệ",
  id: "ipv6-bac-ninh",
  title: "Quy hoạch địa chỉ IPv6 tỉnh Bắc Ninh",
});
// What the province adds by hand: DHCPv6 for its officers' networks, growth, DNS, what it announces, its registry handles.
let subnetId = 0;
const withDhcp = (node) => {
  if (node.role !== "staff" || node.status === "draining") return node;
  const base = node.prefix.replace("::/64", "");
  const pools = [{ from: `${base}::1000`, to: `${base}::1fff` }];
  subnetId += 1;
  return { ...node, dhcp: { mode: "stateful", id: subnetId, pools } };
};
const plan = {
  ...merged,
  nodes: merged.nodes.map(withDhcp),
  registry: {
    netname: "VIDU-BACNINH",
    descr: "Example plan",
    adminC: "VD1-AP",
    techC: "VD1-AP",
    zoneC: "VD1-AP",
    mntBy: "MAINT-VD-EXAMPLE",
    mntIrt: "IRT-VD-EXAMPLE",
    source: "APNIC",
  },
  policy: {
    ...merged.policy,
    growth: [
      { tier: 4, factor: 1.5 },
      { tier: 3, perYear: 1 },
    ],
  },
  dns: {
    ...merged.dns,
    domain: "bacninh.example",
    nameServers: ["ns1.bacninh.example", "ns2.bacninh.example"],
    contact: "dns.bacninh.example",
  },
  routing: { announced: planIndex(merged).roots.map(({ root }) => ({ prefix: root.prefix, asn: root.asn })) },
};
console.log(`merged: ${moves.length} prefixes move one to one until 2027-12-31, ${leftBehind.length} left behind`);
check(plan, "Bắc Ninh merged");

const { total, used, reserved, free } = usageOf(plan, "hop-nhat", 64);
console.log(`3fff:800::/44 in /64: ${total} = ${used} in use + ${reserved} reserved + ${free} free`);
const tier = forecast(plan, asOf).find(
  ({ root, field, tier }) => root === "hop-nhat" && field === "unit" && tier === 4,
);
console.log(
  `communes: ${tier.used} of ${tier.total}, ${tier.perYear.toFixed(2)} a year, ask for more on ${tier.triggerOn ?? "no day in sight"}`,
);
const { roles, routes } = tradeOff(plan);
console.log(
  `guest filter: ${roles.find(({ role }) => role === "wifi-guest").aclSize} entries; core: ${routes.unit} routes by unit, ${routes.tier} by tier`,
);
const [move] = moves.filter(({ from }) => from.includes("3fff:200:0:4"));
const host = `${move.from.split("/")[0]}1234`;
const { unit, role, moved } = explainAddress(plan, host);
console.log(`${host}: ${unit.name}, ${role.title}; moves to ${moved.prefix}`);

write("bac-ninh.yaml", writeYaml(plan));
for (const language of ["vi", "en"]) {
  const document = planDocument(plan, { language });
  write(`quy-hoach-${language}.html`, documentHtml(document));
  write(`quy-hoach-${language}.md`, documentMarkdown(document));
}
const target = planIndex(plan).roots.find(({ root }) => root.id === "hop-nhat");
write("thuoc-bit.svg", bitRulerSvg(rulerOf(target, "vi"), "vi"));
for (const [place, { map }] of mapsOf(plan).entries()) write(`ban-do-${place + 1}.svg`, nibbleMapSvg(map, "vi"));
// How the cables run is not in a plan: the core has a port for each link, an access router one.
const links = plan.nodes.filter(({ kind }) => kind === "link");
const linkInterfaces = Object.fromEntries(
  links.flatMap(({ prefix, ends: [core, access] }, place) => [
    [`${core} ${prefix}`, `wan${place}`],
    [`${access} ${prefix}`, "wan0"],
  ]),
);
let files = 0;
for (const name of Object.keys(exportTargets)) {
  const exported = exportPlan(plan, name, { asOf, serial: 2026041501, vlanInterface: "eth0.{vlan}", linkInterfaces });
  for (const file of exported.files) write(join(name, file.name), file.text);
  files += exported.files.length;
  const errors = exported.findings.filter(({ severity }) => severity === "error");
  console.log(
    `  ${name}: ${exported.files.length} files, ${errors.length} errors, ${exported.findings.length - errors.length} notes`,
  );
}
console.log(`${files} exported files, the document and its drawings are in ${folder}`);
