import { hexOf } from "./serial.js";

/** An agency of the province. */
export interface MockAgency {
  /** By Decision 20/2020: `H99.12`. */
  readonly code: string;
  /** By QCVN 102:2016: `000.00.12.H99`; a number of three digits has no such form, and stands as in `code`. */
  readonly oldCode: string;
  readonly name: string;
  readonly level: "province" | "district" | "commune" | "ministry";
  readonly parent?: string;
  /** The statistical code of the unit that it governs: `213`, `07375`. */
  readonly unit?: string;
}

/** What a province is before anything happens in it. */
export interface ProvinceProfile {
  readonly id: string;
  readonly name: readonly [vi: string, en: string];
  /** The code of the province, by Decision 20/2020. */
  readonly code: string;
  readonly agencies: readonly MockAgency[];
}

/** A system that may call the document axis. */
export interface AxisAccount {
  readonly systemId: string;
  readonly secret: string;
  /** The agency for which it sends and receives. */
  readonly agency: string;
}

/** The accounts under which a vendor calls the province. Each seed has its own. They are invented, and open nothing else. */
export interface Accounts {
  readonly lgsp: { readonly clientId: string; readonly clientSecret: string };
  readonly lgspAccessToken: {
    readonly accessKey: string;
    readonly secretKey: string;
    readonly appName: string;
    readonly partnerCode: string;
    readonly partnerCodeCus: string;
  };
  readonly axis: readonly AxisAccount[];
  readonly portal: { readonly username: string; readonly password: string };
  readonly payment: { readonly partnerCode: string; readonly secret: string; readonly accessKey: string };
  readonly signature: {
    readonly spId: string;
    readonly spPassword: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** Signers, by the number of their identity paper. */
    readonly users: readonly string[];
  };
  readonly postal: { readonly token: string; readonly customerCode: string };
}

/** Makes an agency whose code no real one has: below the provinces, codes of real agencies are not known. */
export function sampleAgency(
  [upper = "00", lower = "00"]: readonly string[],
  rest: Omit<MockAgency, "code" | "oldCode">,
): MockAgency {
  const code = ["H99", upper, lower].join(".").replace(/(?:\.00)+$/, "");
  return { code, oldCode: upper.length > 2 ? code : ["000", lower, upper, "H99"].join("."), ...rest };
}

const agency = (part: string, name: string, level: MockAgency["level"]): MockAgency =>
  sampleAgency([part], { name, level, parent: "H99" });

/** An agency outside the province, to write to. */
export const OTHER_AGENCY: MockAgency = {
  code: "H98.01",
  oldCode: "000.00.01.H98",
  name: "Cơ quan Mẫu của tỉnh khác",
  level: "ministry",
};

/** The province that no map shows: its codes are those that no agency has. */
export const SAMPLE_PROVINCE: ProvinceProfile = {
  id: "mau",
  name: ["Tỉnh Mẫu", "Sample Province"],
  code: "H99",
  agencies: [
    { code: "H99", oldCode: "000.00.00.H99", name: "Ủy ban nhân dân tỉnh Mẫu", level: "province" },
    agency("12", "Sở Mẫu", "province"),
    agency("13", "Văn phòng Ủy ban nhân dân tỉnh Mẫu", "province"),
    agency("31", "Ủy ban nhân dân xã Mẫu Một", "commune"),
    agency("32", "Ủy ban nhân dân phường Mẫu Hai", "commune"),
    OTHER_AGENCY,
  ],
};

/** Returns the accounts of a province: the same for the same seed. */
export function accountsOf({ code, agencies }: ProvinceProfile, seed: number): Accounts {
  const secret = (of: string, length = 32): string => hexOf(`${seed}/account/${of}`, length);
  return {
    lgsp: { clientId: `lgsp-${secret("client", 8)}`, clientSecret: secret("client-secret") },
    lgspAccessToken: {
      accessKey: secret("access-key", 16),
      secretKey: secret("secret-key"),
      appName: "ung-dung-mau",
      partnerCode: code,
      partnerCodeCus: code,
    },
    axis: agencies.map((one) => ({
      systemId: `he-thong-${one.code.toLowerCase()}`,
      secret: secret(`axis/${one.code}`),
      agency: one.code,
    })),
    portal: { username: `motcua-${code.toLowerCase()}`, password: secret("portal", 16) },
    payment: { partnerCode: `PAYGOV-${code}`, secret: secret("payment"), accessKey: secret("paygov", 16) },
    signature: {
      spId: `sp-${secret("sp", 8)}`,
      spPassword: secret("sp-password"),
      clientId: `kyso-${secret("mysign", 8)}`,
      clientSecret: secret("mysign-secret"),
      users: ["000000000001", "000000000002"],
    },
    postal: { token: secret("postal"), customerCode: `KH-${code}` },
  };
}
