import { cite } from "@egov-vn/core";
import { aUnit, type Changes, cases, aCoverage as cov } from "../examples/base.js";
import { type ArchitectureIndex, placed } from "../model/architecture-index.js";
import type { Network, Unit } from "../schema.js";
import { architectureRule, lacking, law, lawThenAndNow, MET, type Outcome, printed, unmet } from "./judging.js";
import { eachRow, type Judged } from "./rows.js";

const TSLCD = (article: string) => law(cite("tt-06-2026-bkhcn", article));
const SINCE_T06 = { from: "2026-03-30" } as const;

const networks = (
  { file }: ArchitectureIndex,
  wanted: (row: Network) => boolean,
  judge: (row: Network, at: number) => Judged,
): Iterable<Outcome> =>
  eachRow(
    placed(file.networks).filter(({ row }) => wanted(row)),
    ["/networks", "tệp không mô tả mạng thuộc loại này", "the file describes no network of this kind"],
    ({ row, at }) => judge(row, at),
  );

const tslcd = (changes: Partial<Network>): Changes => ({ networks: [{ object: "KT-2", kind: "tslcd", ...changes }] });
const lan = (changes: Partial<Network>): Changes => ({
  networks: [{ object: "KT-2", kind: "lan", joinsTslcd: true, ...changes }],
});
const office = (changes: Partial<Unit>): Changes => ({ units: [aUnit("so-a", "Sở Ví Dụ A", changes)] });

/** G07 to G14: networks and the machines on them. */
export const networkRules = [
  architectureRule({
    number: "G07",
    severity: "error",
    basis: TSLCD("Điều 5"),
    binds: SINCE_T06,
    title: ["Một kênh TSLCD ở nơi phải có hai", "One channel where two are due"],
    message: [
      "{field}: mạng {network} có {channels} kênh trên {directions} hướng, phải có 2 kênh trên 2 hướng.",
      "{field}: network {network} has {channels} channels in {directions} directions; 2 in 2 are due.",
    ],
    remedy: ["Thêm kênh cáp quang trên hướng vật lý khác.", "Add a fibre channel in another direction."],
    judge(index) {
      return networks(
        index,
        ({ kind }) => kind === "tslcd",
        ({ object, accessLevel, channels, directions, highestLevel }, at) => {
          const path = `/networks/${at}`;
          if (
            accessLevel === undefined ||
            channels === undefined ||
            directions === undefined ||
            (accessLevel === 2 && highestLevel === undefined)
          ) {
            return lacking(
              path,
              `mạng ${object} không ghi đủ cấp truy nhập, số kênh, số hướng`,
              `network ${object} lacks its access level, channels or directions`,
            );
          }
          const two = accessLevel === 1 || (highestLevel ?? 0) >= 4;
          return !two || (channels >= 2 && directions >= 2)
            ? MET
            : unmet(path, { network: object, channels, directions });
        },
      );
    },
    example: cases(
      tslcd({ accessLevel: 1, channels: 2, directions: 2 }),
      tslcd({ accessLevel: 1, channels: 2, directions: 1 }),
      tslcd({}),
    ),
  }),
  architectureRule({
    number: "G08",
    severity: "error",
    basis: TSLCD("Điều 8 khoản 3"),
    binds: SINCE_T06,
    title: ["LAN nối TSLCD không tách vùng, không chống mã độc", "LAN on TSLCD without zones or anti-malware"],
    message: [
      "{field}: mạng {network} nối mạng chuyên dùng mà {problem}.",
      "{field}: network {network} is joined to the dedicated network and {problem}.",
    ],
    remedy: [
      "Tách vùng theo cơ quan và mục đích; cài chống mã độc.",
      "Divide it by agency and purpose; install anti-malware.",
    ],
    judge(index) {
      return networks(
        index,
        ({ kind, joinsTslcd }) => kind === "lan" && joinsTslcd === true,
        ({ object, zones, antiMalware }, at) => {
          const path = `/networks/${at}`;
          if (zones === undefined || antiMalware === undefined) {
            return lacking(
              path,
              `mạng ${object} không ghi việc tách vùng và chống mã độc`,
              `network ${object} does not tell of zones and anti-malware`,
            );
          }
          const problem = !zones
            ? { vi: "chưa tách vùng", en: "has no zones" }
            : antiMalware
              ? undefined
              : { vi: "chưa chống mã độc", en: "has no anti-malware" };
          return problem ? unmet(path, { network: object, problem }) : MET;
        },
      );
    },
    example: cases(lan({ zones: true, antiMalware: true }), lan({ zones: false, antiMalware: true }), lan({})),
  }),
  architectureRule({
    number: "G09",
    severity: "warning",
    basis: TSLCD("Điều 5"),
    binds: SINCE_T06,
    title: ["Kênh vượt 90 % trong 7 ngày", "Channel above 90 % for 7 days"],
    message: ["{field}: mạng {network} có tải đỉnh {peak} %.", "{field}: network {network} has a peak of {peak} %."],
    remedy: ["Tăng dung lượng kênh.", "Raise the capacity."],
    judge(index) {
      return networks(
        index,
        ({ kind }) => kind === "tslcd",
        ({ object, peakPercent }, at) => {
          if (peakPercent === undefined)
            return lacking(`/networks/${at}`, `mạng ${object} không ghi tải đỉnh`, `network ${object} names no peak`);
          else
            return peakPercent <= 90
              ? MET
              : unmet(`/networks/${at}/peakPercent`, { network: object, peak: peakPercent });
        },
      );
    },
    example: cases(tslcd({ peakPercent: 71 }), tslcd({ peakPercent: 93.5 }), tslcd({})),
  }),
  architectureRule({
    number: "G10",
    severity: "warning",
    basis: TSLCD("Điều 11"),
    binds: SINCE_T06,
    title: [
      "Đăng ký tăng trên 20 % không thuyết minh, hoặc sau 31/01",
      "Growth above 20 % unjustified, or late registration",
    ],
    message: ["{field}: mạng {network} {problem}.", "{field}: network {network} {problem}."],
    remedy: [
      "Đăng ký trước 31/01; thuyết minh phần tăng trên 20 %.",
      "Register by 31 January; justify growth above 20 %.",
    ],
    judge(index) {
      return networks(
        index,
        ({ kind }) => kind === "tslcd",
        ({ object, registeredOn, growthPercent, growthReason }, at) => {
          const path = `/networks/${at}`;
          if (registeredOn === undefined || growthPercent === undefined) {
            return lacking(
              path,
              `mạng ${object} không ghi ngày đăng ký và mức tăng`,
              `network ${object} lacks its registration and growth`,
            );
          }
          const problem =
            registeredOn.slice(5) > "01-31"
              ? {
                  vi: `đăng ký ngày ${registeredOn}, sau 31/01`,
                  en: `was registered on ${registeredOn}, after 31 January`,
                }
              : growthPercent > 20 && growthReason === undefined
                ? {
                    vi: `tăng ${growthPercent} % mà không thuyết minh`,
                    en: `grows by ${growthPercent} % without a reason`,
                  }
                : undefined;
          return problem ? unmet(path, { network: object, problem }) : MET;
        },
      );
    },
    example: cases(
      tslcd({ registeredOn: "2026-01-20", growthPercent: 12 }),
      tslcd({ registeredOn: "2026-03-20", growthPercent: 12 }),
      tslcd({}),
    ),
  }),
  architectureRule({
    number: "G11",
    severity: "error",
    basis: printed(
      "Quy định của tỉnh Thái Bình năm 2019: cơ quan chưa ký số hoặc chưa cài chống mã độc không tham gia mạng văn phòng liên thông.",
      "A rule of the province Thái Bình of 2019: an agency without signature or anti-malware does not use the exchange of documents.",
    ),
    title: [
      "Đơn vị chưa ký số hoặc chưa chống mã độc vẫn dùng trục văn bản",
      "In the document exchange without signature or anti-malware",
    ],
    message: [
      "{field}: {unit} tham gia liên thông văn bản mà {problem}.",
      "{field}: {unit} takes part in the exchange and {problem}.",
    ],
    remedy: ["Ký số và cài chống mã độc trước khi tham gia.", "Sign and protect first."],
    *judge({ file }) {
      const told = placed(file.units).filter(({ row }) => row.admitted !== undefined);
      if (told.length === 0)
        yield lacking(
          "/units",
          "danh sách đơn vị không cho biết đơn vị nào tham gia liên thông",
          "the units do not tell who takes part",
        );
      for (const { row, at } of told) {
        if (row.admitted !== true) yield MET;
        else if (row.signs === undefined || row.protectedMachines === undefined) {
          yield lacking(
            `/units/${at}`,
            `${row.name} không ghi việc ký số và chống mã độc`,
            `${row.name} does not tell of signing and anti-malware`,
          );
        } else {
          const problem = !row.signs
            ? { vi: "chưa ký số", en: "does not sign" }
            : row.protectedMachines
              ? undefined
              : { vi: "chưa chống mã độc", en: "is not protected" };
          yield problem ? unmet(`/units/${at}/admitted`, { unit: row.name, problem }) : MET;
        }
      }
    },
    example: cases(
      office({ admitted: true, signs: true, protectedMachines: true }),
      office({ admitted: true, signs: false, protectedMachines: true }),
      {},
    ),
  }),
  architectureRule({
    number: "G12",
    severity: "warning",
    basis: law(cite("tt-06-2026-bkhcn", "Điều 8 khoản 3"), cite("ct-14-ttg-2018")),
    title: ["Chưa phủ 100 % máy tính có nối mạng", "Anti-malware below 100 % of networked machines"],
    message: ["{field}: {object} bảo vệ {problem}.", "{field}: {object} protects {problem}."],
    remedy: ["Cài chống mã độc cho mọi máy có nối mạng.", "Protect every machine on a network."],
    *judge({ file }) {
      const rows = placed(file.monitoring);
      const told = rows.filter(
        ({ row }) => row.machines !== undefined || row.networkedMachines !== undefined || row.licensedAll !== undefined,
      );
      if (told.length === 0)
        yield lacking(
          "/monitoring",
          "tệp không ghi số máy được bảo vệ",
          "the file does not say how many machines are protected",
        );
      for (const { row, at } of told) {
        const { machines, networkedMachines, licensedAll } = row;
        const path = `/monitoring/${at}`;
        if (licensedAll === false)
          yield unmet(path, {
            object: row.object,
            problem: {
              vi: "chưa đủ bản quyền cho mọi máy nối mạng",
              en: "not all networked machines: licences are missing",
            },
          });
        else if (machines === undefined || networkedMachines === undefined) {
          if (licensedAll === true) yield MET;
          else
            yield lacking(
              path,
              `${row.object} thiếu số máy được bảo vệ hoặc số máy nối mạng`,
              `${row.object} lacks one of the two counts`,
            );
        } else
          yield machines >= networkedMachines
            ? MET
            : unmet(path, {
                object: row.object,
                problem: {
                  vi: `${machines}/${networkedMachines} máy nối mạng`,
                  en: `${machines} of ${networkedMachines} networked machines`,
                },
              });
      }
    },
    example: cases(
      { monitoring: [{ object: "KT-1", machines: 900, networkedMachines: 900 }] },
      { monitoring: [{ object: "KT-1", machines: 700, networkedMachines: 900 }] },
      { monitoring: [{ object: "KT-1", machines: 700 }] },
    ),
  }),
  architectureRule({
    number: "G13",
    severity: "warning",
    basis: lawThenAndNow(cite("tt-06-2026-bkhcn", "Điều 8 khoản 3"), cite("tt-23-2018-btttt", "Điều 4 khoản 3")),
    title: ["Chống mã độc chưa chia sẻ dữ liệu về Bộ", "Anti-malware does not share data upward"],
    message: [
      "{field}: {object} chưa chia sẻ dữ liệu mã độc về Bộ.",
      "{field}: {object} does not share its data on malware.",
    ],
    remedy: ["Kết nối và chia sẻ thống kê.", "Connect it and share the statistics."],
    *judge({ file }) {
      const told = placed(file.monitoring).filter(({ row }) => row.sharesData !== undefined);
      if (told.length === 0)
        yield lacking(
          "/monitoring",
          "tệp không ghi việc chia sẻ dữ liệu mã độc",
          "the file does not tell whether data on malware is shared",
        );
      for (const { row, at } of told)
        yield row.sharesData === true ? MET : unmet(`/monitoring/${at}/sharesData`, { object: row.object });
    },
    example: cases(
      { monitoring: [{ object: "KT-1", sharesData: true }] },
      { monitoring: [{ object: "KT-1", sharesData: false }] },
      {},
    ),
  }),
  architectureRule({
    number: "G14",
    severity: "error",
    basis: printed(
      "Báo cáo của Bắc Giang năm 2019 loại trừ máy tính soạn thảo văn bản mật khỏi các máy nối mạng.",
      "The report of Bắc Giang of 2019 excepts machines for secret documents from those on a network.",
    ),
    title: ["Máy soạn văn bản mật có nối mạng", "A machine for secrets is networked"],
    message: [
      "{field}: máy soạn thảo văn bản mật có nối mạng.",
      "{field}: machines for secret documents are on a network.",
    ],
    remedy: ["Tách máy soạn văn bản mật khỏi mọi mạng.", "Take machines for secrets off every network."],
    *judge({ file }) {
      let some = false;
      for (const [at, row] of (file.monitoring ?? []).entries()) {
        if (row.secretMachinesNetworked === undefined) continue;
        some = true;
        yield !row.secretMachinesNetworked ? MET : unmet(`/monitoring/${at}/secretMachinesNetworked`);
      }
      for (const [at, row] of (file.coverage ?? []).entries()) {
        if (row.measure !== "networked-machines") continue;
        some = true;
        if (row.except === undefined && row.percent === 100) yield unmet(`/coverage/${at}`);
        else if (row.except !== undefined) yield MET;
        else
          yield lacking(
            `/coverage/${at}`,
            "độ phủ máy nối mạng không ghi phần loại trừ",
            "the coverage of machines names no exception",
          );
      }
      if (!some)
        yield lacking(
          "/monitoring",
          "tệp không cho biết máy soạn văn bản mật",
          "the file does not tell of machines for secrets",
        );
    },
    example: cases(
      {
        coverage: [
          cov("may", { measure: "networked-machines", percent: 100, except: "máy tính soạn thảo văn bản mật" }),
        ],
      },
      { monitoring: [{ object: "KT-1", secretMachinesNetworked: true }] },
      {},
    ),
  }),
];
