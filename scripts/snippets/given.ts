/**
 * What the examples of each package's docstrings take as given, by its name: the reader has a dossier, a packet or a plan
 * already. Each text declares the one name; others that it uses are given or imported as in the examples.
 */
export const GIVEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "@egov-vn/documents": {
    draft: `const draft = {
      from: { organId: "H99.01", organName: "Sở Mẫu thứ nhất", address: "Số 1 phố Mẫu" },
      to: [{ organId: "000.00.01.H99", organName: "Sở Mẫu thứ hai", address: "Số 2 phố Mẫu" }],
      number: "12",
      notation: "UBND-VP",
      date: "2024-05-06",
      documentType: { type: 2, name: "Công văn" },
      subject: "V/v kết nối",
      summary: "Kết nối",
      steeringType: 0 as const,
      sentAt: "2024-05-06T07:08:09",
    };`,
    sent: `const sent = createDocument({ ...draft, from: { ...draft.from, organId: "000.00.00.H99" } });`,
    received: `const received = createDocument({ ...draft, from: { ...draft.from, organId: "000.00.00.H99" } });`,
    packet: `const packet = createDocument({ ...draft, files: [{ name: "a.txt", bytes: new Uint8Array([65]) }] });`,
    bytes: `const bytes = writePacket(packet);`,
    blob: `const blob = new Blob([bytes]);`,
    file: `const file = { write: async (_piece: Uint8Array): Promise<void> => {} };`,
  },
  "@egov-vn/dossiers": {
    dossier: `const dossier = {
      code: "H99.12-241115-0001",
      receivedAt: "2024-11-15T08:30:00",
      status: "processing",
    } as const;`,
    bytes: `const bytes = new TextEncoder().encode('{"MaHoSo": "H99.12-241115-0001"}');`,
    head: `const head = { agency: "Sở Mẫu" };`,
  },
  "@egov-vn/ict-index": {
    sheet: `const sheet = inventedProvinces(2020);`,
    scored: `const scored = score(ictIndex2016, sheet);`,
    title: `const title = { vi: "Tỷ lệ", en: "Share" };`,
  },
  "@egov-vn/ipv6-plan": {
    author: `const author = { date: "2026-03-05", who: "Sở Khoa học và Công nghệ" };`,
    plan: `const plan = smallPlan;`,
    bytes: `const bytes = new TextEncoder().encode(writeYaml(plan));`,
  },
  "@egov-vn/clients": {
    client: `const client = createClient({
      baseUrl: "https://province.example.vn",
      auth: Object.fromEntries(["axisSignature", "session", "bearer"].map((name) => [name, { apply() {} }])),
      fetch: async () => Response.json({ status: "OK", error_code: "0", Status: "100", data: [], result: [] }),
    });`,
    bytes: `const bytes = new TextEncoder().encode("<edXML/>");`,
  },
  "@egov-vn/validate": {
    file: `const file = new File(['{"code": 1}'], "a.json");`,
    show: `const show = (..._texts: readonly string[]): void => {};`,
  },
};
