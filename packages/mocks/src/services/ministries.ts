import { service } from "@egov-vn/clients/ministries";
import { contract, type Handlers } from "@egov-vn/clients/mock/ministries";
import { markup } from "@egov-vn/core/markup";
import type { Behaviours, Scene, ServiceMock, Task } from "../behaviour.js";
import { answerRegister, enterRegister } from "./dossier-course.js";

/** Citizens of the population database. They are invented: no citizen has such a number. */
const CITIZENS = [
  { number: "000000000001", folded: "NGUYENVANMAU", name: "Nguyễn Văn Mẫu", born: "19900101" },
  { number: "000000000002", folded: "TRANTHIMAU", name: "Trần Thị Mẫu", born: "19910202" },
] as const;

const ENTERPRISE = {
  MaSoDoanhNghiep: "0000000001",
  TenTiengViet: "Công ty Mẫu",
  NgayDangKyLanDau: "01/01/2020",
  SoLanDangKyThayDoi: "0",
};

/** Writes the answer of the population database; real answers put the whole name into `Ten`. */
const soapOf = ({ number, name, born }: (typeof CITIZENS)[number]): string =>
  markup`<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><ns1:CongdanCollection xmlns:ns1="http://www.mic.gov.vn/dancu/1.0"><ns1:CongDan><ns1:SoDinhDanh>${number}</ns1:SoDinhDanh><ns1:HoVaTen><ns1:Ten>${name}</ns1:Ten></ns1:HoVaTen><ns1:NgayThangNamSinh><ns1:NgayThangNam>${born}</ns1:NgayThangNam></ns1:NgayThangNamSinh></ns1:CongDan></ns1:CongdanCollection></soapenv:Body></soapenv:Envelope>`
    .text;

/** Enters a dossier into a register, which answers later; tells whether the desk has the dossier. */
function enter(scene: Scene, code: string, register: string): boolean {
  const entered = enterRegister(scene, code, register);
  if (entered) scene.later({ task: "answer", after: scene.settings.agencyTakes, data: { code, register } });
  return entered;
}

/** What civil status says; the code of a dossier that the desk does not have is ours. */
const registered = (code: string, entered: boolean) =>
  entered
    ? { status: 200, body: { status: 1, statusDescription: "" } }
    : { status: 200, body: { status: 0, errorCode: 404, errorDescription: `Không tìm thấy hồ sơ ${code}` } };

type Modelled = Exclude<keyof Handlers, "lookUpPersonBySoap">;

const behaviours: Pick<Behaviours<Required<Handlers>>, Modelled> = {
  lookUpPerson({ input }) {
    const { SoDinhDanh, HoVaTen, NgayThangNam } = input.body;
    const citizen = CITIZENS.find(({ number, folded }) => number === SoDinhDanh && folded === HoVaTen);
    const fits = citizen && (!NgayThangNam || NgayThangNam === citizen.born);
    // Nothing means that nothing fits, or that the officer may not look.
    return { status: 200, body: { error_code: "0", message: fits ? soapOf(citizen) : "" } };
  },
  registerCivilStatus(context) {
    const { maHoSo } = context.input.body;
    return registered(maHoSo, enter(context, maHoSo, "civil-status"));
  },
  registerLinkedCivilStatus(context) {
    const { maHoSoMCDT = "", module } = context.input.body;
    return registered(maHoSoMCDT, enter(context, maHoSoMCDT, `civil-status-${module}`));
  },
  requestJudicialRecord(context) {
    const { maHoSoMCDT } = context.input.body;
    if (enter(context, maHoSoMCDT, "judicial-record")) return { status: 200, body: { statusCode: "00" } };
    // What 01 says is not known; that it is no success is.
    return { status: 200, body: { statusCode: "01", errorDetail: `Không tìm thấy hồ sơ ${maHoSoMCDT}` } };
  },
  getEnterprise: ({ input }) => ({
    status: 200,
    body: { GetEntCert: input.msdn === ENTERPRISE.MaSoDoanhNghiep ? [ENTERPRISE] : [] },
  }),
};

const answer: Task = (scene: Scene, { code, register }: { code: string; register: string }) => {
  answerRegister(scene, code, register);
  return [];
};

/** Systems of ministries: the desk's dossiers show what they were asked. */
export const ministries: ServiceMock = {
  service,
  contract,
  behaviours: behaviours as ServiceMock["behaviours"],
  tasks: { answer },
  stateless: {
    lookUpPerson: "The citizens are seeded; no operation changes them.",
    getEnterprise: "The enterprise is seeded; no operation changes it.",
  },
  unmodelled: {
    lookUpPersonBySoap: [
      "Khuôn dạng nội dung SOAP trả lời chưa rõ.",
      "The form of the SOAP text that answers is not known.",
    ],
  },
};
