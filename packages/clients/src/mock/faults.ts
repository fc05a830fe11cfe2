/** A way in which real peers and lines fail, as data: tests and mock servers switch it on for an operation. */
export interface Fault {
  readonly id: FaultId;
  readonly title: readonly [vi: string, en: string];
  /** Whether the peer has done what was asked when the fault shows. */
  readonly done: boolean;
  /** What is answered. Absent: the line breaks, or nothing is wrong with the answer but its time. */
  readonly reply?: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  /** The line breaks instead of an answer. */
  readonly breaks?: true;
  /** Milliseconds that the answer takes longer. */
  readonly delay?: number;
  /** The peer tells the same thing twice: an item of a list, a call of its own. */
  readonly twice?: true;
}

/** The ids of the faults. */
export type FaultId = "reply-lost" | "doubled" | "unauthorised" | "validation-500" | "busy" | "slow";

/**
 * The faults, each met at a real peer or on a real line.
 *
 * @example
 * faults.busy.reply?.status // => 429
 */
export const faults: Readonly<Record<FaultId, Fault>> = {
  "reply-lost": {
    id: "reply-lost",
    title: ["Đã xử lý nhưng mất câu trả lời", "It was done, and the reply is lost"],
    done: true,
    breaks: true,
  },
  doubled: { id: "doubled", title: ["Một sự kiện đến hai lần", "An event comes twice"], done: true, twice: true },
  unauthorised: {
    id: "unauthorised",
    title: ["Phiên hết hạn giữa chừng", "The session ends half way"],
    done: false,
    reply: { status: 401, body: { message: "Token expired" } },
  },
  "validation-500": {
    id: "validation-500",
    title: ["Lỗi dữ liệu được báo bằng mã 500", "A fault of the data that is told with status 500"],
    done: false,
    reply: {
      status: 500,
      body: { title: "Có lỗi xảy ra.", errors: "Trường bắt buộc chưa có dữ liệu.", status: 500 },
    },
  },
  busy: {
    id: "busy",
    title: ["Quá nhiều lời gọi, phải chờ", "Too many calls: wait"],
    done: false,
    reply: { status: 429, headers: { "retry-after": "2" }, body: { message: "Too many requests" } },
  },
  slow: { id: "slow", title: ["Trả lời chậm", "The answer is slow"], done: true, delay: 100 },
};

const ON_ANY_LINE: readonly FaultId[] = ["reply-lost", "validation-500", "busy", "slow"];
const WITH_SESSION: readonly FaultId[] = ["reply-lost", "unauthorised", "validation-500", "busy", "slow"];

/** The faults that each verb of the clients lives through, by the operation that they are switched on for. */
export const faultTable: Readonly<Record<string, readonly FaultId[]>> = {
  sendEdoc: ON_ANY_LINE,
  getReceivedEdocList: ["reply-lost", "doubled", "validation-500", "busy", "slow"],
  getEdoc: ON_ANY_LINE,
  updateStatus: ON_ANY_LINE,
  traCuuHoSo: WITH_SESSION,
  dongBoHoSoMC: WITH_SESSION,
  capNhatTienDoHoSoMC: WITH_SESSION,
  layDanhSachTTHC: WITH_SESSION,
  layThuTuc: WITH_SESSION,
  initPayment: ON_ANY_LINE,
  queryPayment: ON_ANY_LINE,
  getBill: ON_ANY_LINE,
  smartCaSign: ON_ANY_LINE,
  smartCaStatus: ON_ANY_LINE,
  createDossier: WITH_SESSION,
  searchDossiers: WITH_SESSION,
  sendCivilStatus: WITH_SESSION,
  getDossierCourse: WITH_SESSION,
  supplementDossier: WITH_SESSION,
  transferDossier: WITH_SESSION,
  listFeedback: WITH_SESSION,
  answerFeedback: WITH_SESSION,
  getAgenciesListQD20: ON_ANY_LINE,
  smartCaGetCertificate: ON_ANY_LINE,
  lookUpPerson: WITH_SESSION,
  registerCivilStatus: WITH_SESSION,
  requestJudicialRecord: WITH_SESSION,
  vnPostShip: ON_ANY_LINE,
  vnPostTrack: ON_ANY_LINE,
  reportIncident: WITH_SESSION,
};
