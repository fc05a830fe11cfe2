import { agencyDirectory } from "@egov-vn/clients/directory";
import { documentAxis } from "@egov-vn/clients/document-axis";
import { citizenFeedback, submitFeedback } from "@egov-vn/clients/feedback";
import { civilStatus, judicialRecords, population } from "@egov-vn/clients/ministries";
import { type FaultId, faultTable } from "@egov-vn/clients/mock/faults";
import { incidents } from "@egov-vn/clients/monitoring";
import { oneStop } from "@egov-vn/clients/one-stop";
import { payments } from "@egov-vn/clients/payment";
import { vnPost } from "@egov-vn/clients/postal";
import { nationalPortal } from "@egov-vn/clients/public-service-portal";
import { type Client, type Outcome, toHex } from "@egov-vn/clients/runtime";
import { smartCa } from "@egov-vn/clients/signature";
import type { Dossier, ProgressStep } from "@egov-vn/dossiers";
import { describe, expect, it } from "vitest";
import { letter } from "../test/packets.js";
import { ORIGIN, vendorOf } from "../test/vendor.js";
import { createProvince, type Fault, type Province } from "./index.js";

/** The faults of the clients' table, as the province has them. */
const AS_FAULT: Readonly<Record<FaultId, Pick<Fault, "kind"> & Partial<Fault>>> = {
  "reply-lost": { kind: "reply-lost" },
  doubled: { kind: "done-twice" },
  unauthorised: { kind: "expired-token" },
  "validation-500": { kind: "validation-500" },
  busy: { kind: "server-error", status: 429 },
  slow: { kind: "latency", delay: 5 },
};

const CODE = "H99.12-260302-0001";
const DOSSIER: Dossier = {
  code: CODE,
  procedure: { code: "1.999991", serviceCode: "1.999991.01", name: "Thủ tục mẫu cấp giấy phép" },
  sector: { code: "G99-SM01", name: "Lĩnh vực mẫu một" },
  channel: "online",
  filedAt: "national-portal",
  applicant: { kind: "citizen", name: "Nguyễn Văn Thử", paperNumber: "000199000001", techId: "mau-0001" },
  subject: "Đề nghị cấp giấy phép mẫu",
  submittedAt: "2026-03-02T08:00:00",
  receivingUnitCode: "H99.12",
  receivedAt: "2026-03-02T08:30:00",
  appointedAt: "2026-03-16T17:30:00",
  status: "processing",
  handlingUnit: "Phòng Mẫu",
  returnChannel: "post",
};

const STEP: ProgressStep = {
  dossierCode: CODE,
  officer: "Trần Thị Mẫu",
  position: "Chuyên viên",
  at: "2026-03-02T10:00:00",
  unit: "Phòng Mẫu",
  content: "Thẩm định hồ sơ",
  status: "processing",
};

/** Asks for each piece of work; tells whether the last answers say that all is done. */
type Work = () => Promise<boolean>;

interface Journey {
  /** Operations on which the faults are switched on. */
  readonly on: readonly string[];
  /** What is there before any fault. */
  readonly arrange?: (scene: Scene) => Promise<unknown>;
  readonly work: (scene: Scene) => Work;
  /** Tables of the state that have one row each at the end: nothing is lost, nothing done twice. */
  readonly once: readonly string[];
  /** Tables that a peer without keys fills again when a reply was lost: the caller cannot know, and asks first. */
  readonly again?: readonly string[];
}

interface Scene {
  readonly province: Province;
  readonly vendor: ReturnType<typeof vendorOf>;
  readonly bearer: (operation: string) => Client;
}

const isDone = ({ ok }: Outcome<unknown>): boolean => ok;
const at = ({ province }: Scene, operation: string): string => ORIGIN + province.basePath(operation);
const deskOf = (scene: Scene) =>
  oneStop(scene.bearer("one-stop/searchDossiers"), { filing: at(scene, "one-stop/createDossier") });
const filed = async (scene: Scene): Promise<void> => {
  await deskOf(scene).submit(DOSSIER);
};

const JOURNEYS: Readonly<Record<string, Journey>> = {
  "one-stop submit, track": {
    on: ["createDossier", "searchDossiers"],
    once: ["dossier"],
    work(scene) {
      const desk = deskOf(scene);
      return async () => {
        const known = await desk.track(CODE);
        if (!known.ok) return false;
        return known.value?.code === CODE || isDone(await desk.submit(DOSSIER));
      };
    },
  },
  "one-stop supplement, transfer, course, civil status": {
    on: ["supplementDossier", "transferDossier", "getDossierCourse", "sendCivilStatus"],
    once: ["dossier"],
    async arrange(scene) {
      await filed(scene);
      await scene.province.advance("1d");
    },
    work(scene) {
      const desk = deskOf(scene);
      return async () => {
        const all = [
          await desk.supplement(CODE, { id: "1", papers: [{ name: "Bản vẽ mẫu" }] }),
          await desk.transfer(CODE, { id: "1", to: "H99.31" }),
          await desk.passToCivilStatus(CODE),
        ];
        const course = await desk.course(CODE);
        if (!course.ok) return false;
        const { transfers, supplements, registers } = course.value;
        return all.every(isDone) && [transfers, supplements, registers].every(({ length }) => length === 1);
      };
    },
  },
  "portal upsertDossiers, procedures": {
    on: ["dongBoHoSoMC", "traCuuHoSo", "layDanhSachTTHC", "capNhatTienDoHoSoMC", "layThuTuc"],
    once: ["portal-dossier"],
    work({ vendor }) {
      const portal = nationalPortal(vendor.portal, { agency: "H99.12", target: "VN:GOV:000.00.00.G99:mau" });
      return async () => {
        const procedures: unknown[] = [];
        for await (const one of portal.procedures()) procedures.push(one);
        const outcomes = await portal.upsertDossiers([{ dossier: DOSSIER, steps: [STEP] }]);
        return procedures.length === 3 && outcomes.every(({ state }) => state === "done");
      };
    },
  },
  "payment start, verify, receipt": {
    on: ["initPayment", "queryPayment", "getBill"],
    once: ["payment"],
    work(scene) {
      const { partnerCode: partner, secret } = scene.province.accounts.payment;
      const pay = payments(scene.vendor.client("payment/initPayment"), { partner, secret });
      const receipt = { MaDonVi: "H99.12", MaHoSo: CODE, TKThuHuong: "0", MaNHThuHuong: "MAU" };
      return async () => {
        const found = await pay.verify(CODE);
        if (!found.ok && found.failure.peerCode === "-1")
          await pay.start({ reference: CODE, amount: 1000, ip: "127.0.0.1", words: "Nop phi", receipt });
        await scene.province.advance("2m");
        return isDone(await pay.verify(CODE)) && isDone(await pay.receipt(CODE));
      };
    },
  },
  "signing sign": {
    on: ["smartCaSign", "smartCaStatus"],
    // The service takes each number once, so that each order has one of its own.
    once: [],
    work({ province, vendor }) {
      const client = vendor.client("signature/smartCaSign");
      const sleep = () => province.advance("10s");
      const ca = smartCa({ ...client, clock: { ...client.clock, sleep } }, province.accounts.signature);
      const user = String(province.accounts.signature.users[0]);
      let orders = 0;
      return async () => {
        orders += 1;
        const hashes = [{ id: "1", hash: new Uint8Array(32) }];
        return (await ca.sign({ transactionId: `t${orders}`, user, hashes })).state === "signed";
      };
    },
  },
  "axis send, receive, accept": {
    on: ["sendEdoc", "getReceivedEdocList", "getEdoc", "updateStatus"],
    once: ["axis-packet"],
    again: ["sendEdoc"],
    work({ vendor }) {
      const [sender, receiver] = ["H99.12", "H99.13"].map((code) =>
        documentAxis(vendor.axis(code), { agency: `000.00.${code.slice(4)}.H99` }),
      ) as [ReturnType<typeof documentAxis>, ReturnType<typeof documentAxis>];
      const bytes = letter();
      const register = new Set<string>();
      return async () => {
        const sent = await sender.send(bytes);
        for await (const { packet, accept } of receiver.receive()) {
          if (packet?.kind === "document") register.add(String(packet.code?.number));
          if (!isDone(await accept())) return false;
        }
        return sent.ok && register.size === 1;
      };
    },
  },
  "population lookup": {
    on: ["lookUpPerson"],
    once: [],
    work({ bearer }) {
      const { lookup } = population(bearer("ministries/lookUpPerson"));
      const reason = { officer: "000000000002", service: "1.009999", request: "r-1" };
      return async () => {
        const found = await lookup({ name: "Nguyễn Văn Mẫu", identityNumber: "000000000001" }, reason);
        return found.ok && String(found.value.message).includes("CongDan");
      };
    },
  },
  "civil status register, judicial record request": {
    on: ["registerCivilStatus", "requestJudicialRecord"],
    once: ["dossier"],
    arrange: filed,
    work(scene) {
      const { register } = civilStatus(scene.bearer("ministries/registerCivilStatus"));
      const { request } = judicialRecords(scene.bearer("ministries/requestJudicialRecord"));
      const about = { maDonVi: "H99.12", module: "KS", maHoSo: CODE, ngayTiepNhan: "2026-03-02", data: "<hotich/>" };
      return async () => {
        const done = [
          await register(about),
          await request({ maTinh: "99", maHoSoMCDT: CODE, toKhai: { loaiPhieu: 1 } }),
        ];
        const course = await deskOf(scene).course(CODE);
        return done.every(isDone) && course.ok && course.value.registers.length === 2;
      };
    },
  },
  "post ship, track": {
    on: ["vnPostShip", "vnPostTrack"],
    once: ["parcel"],
    work(scene) {
      const { customerCode: customer } = scene.province.accounts.postal;
      const addresses = {
        ship: at(scene, "postal/vnPostShip"),
        track: at(scene, "postal/vnPostTrack"),
        cancel: at(scene, "postal/vnPostCancel"),
      };
      const post = vnPost(scene.vendor.postal("postal/vnPostShip"), { customer, addresses });
      const [place, name, tel] = ["Số 1, đường Mẫu", "Sở Mẫu", "0200000001"];
      const sender = { SenderAddress: place, SenderName: name, SenderTel: tel };
      const receiver = { ReceiverAddress: place, ReceiverName: name, ReceiverTel: tel };
      return async () =>
        isDone(await post.track(CODE)) || isDone(await post.ship({ OrderNumber: CODE, ...sender, ...receiver }));
    },
  },
  "feedback receive, answer": {
    on: ["listFeedback", "answerFeedback"],
    once: ["feedback"],
    arrange: ({ bearer }) =>
      submitFeedback(bearer("feedback/submitFeedback"), { body: { title: "Đèn hỏng", content: "Đèn không sáng." } }),
    work({ bearer }) {
      const verbs = citizenFeedback(bearer("feedback/submitFeedback"), "H99.12");
      return async () => {
        for await (const { code = "" } of verbs.receive())
          if (!isDone(await verbs.answer(code, { content: "Đã sửa." }))) return false;
        return true;
      };
    },
  },
  "directory agencies, certificates": {
    on: ["getAgenciesListQD20", "smartCaGetCertificate"],
    once: [],
    work({ province, vendor }) {
      const account = province.accounts.signature;
      const signing = { client: vendor.client("signature/smartCaSign"), account };
      const verbs = agencyDirectory({ axis: vendor.axis("H99.12"), signing });
      return async () => {
        const [agencies, certificates] = [await verbs.agencies(), await verbs.certificates(String(account.users[0]))];
        return agencies.ok && certificates.ok && agencies.value.length > 3 && certificates.value.length === 1;
      };
    },
  },
  "monitoring report": {
    on: ["reportIncident"],
    once: ["incident"],
    work({ bearer }) {
      const { report } = incidents(bearer("monitoring/reportIncident"), (bytes) => toHex(bytes.slice(0, 8)));
      const about = { agency: "H99.12", kind: "malware", severity: "high", summary: "Máy trạm có mã độc." } as const;
      return async () => isDone(await report({ id: "1", observedAt: "2026-03-02T08:00:00+07:00", ...about }));
    },
  },
};

/** Calls until all is done; a caller asks again after a failure, as it does after a lost line. */
async function untilDone(work: Work): Promise<boolean> {
  for (let time = 0; time < 4; time += 1) if (await work().catch(() => false)) return true;
  return false;
}

describe.each(Object.entries(JOURNEYS))("%s", (_, { on, arrange, work, once, again = [] }) => {
  const given = on.flatMap((operation) =>
    (faultTable[operation] ?? []).map((id): [FaultId, string] => [id, operation]),
  );

  it("has faults for each operation", () => {
    expect(on.filter((operation) => (faultTable[operation] ?? []).length === 0)).toEqual([]);
  });

  it.each(given)("lives through %s of %s, twice", async (id, operation) => {
    const province = createProvince({ settings: { desk: "asks-for-supplement" } });
    const vendor = vendorOf(province);
    const scene: Scene = { province, vendor, bearer: (name) => vendor.withBearer(name) };
    await arrange?.(scene);
    const name = province.routes.find((route) => route.operation.id === operation)?.name ?? "";
    const step = work(scene);
    province.faults.add({ ...AS_FAULT[id], operation: name, times: 1 });
    expect(await untilDone(step)).toBe(true);
    expect(province.faults.list()).toMatchObject([{ struck: 1 }]);
    expect(await untilDone(step)).toBe(true);
    const tables = await province.tables(once);
    const most = id === "reply-lost" && again.includes(operation) ? 2 : 1;
    for (const table of once) {
      const { length } = tables[table] ?? [];
      // A letter brings its status.
      const each = table === "axis-packet" ? 2 : 1;
      expect([table, length >= each && length <= each * most]).toEqual([table, true]);
    }
  });
});

it("every operation of the clients' table is in a journey", () => {
  const all = new Set(Object.values(JOURNEYS).flatMap(({ on }) => on));
  expect(Object.keys(faultTable).filter((operation) => !all.has(operation))).toEqual([]);
});
