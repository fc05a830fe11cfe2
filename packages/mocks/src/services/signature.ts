import { contract, type Handlers } from "@egov-vn/clients/mock/signature";
import { toBase64, toHex } from "@egov-vn/clients/runtime";
import { service } from "@egov-vn/clients/signature";
import type { Behaviours, Scene, ServiceMock, Task } from "../behaviour.js";
import { issue } from "../proofs.js";
import { SAMPLE_SIGNER } from "./sample-signer.js";

/** A request for signatures. */
export interface Signing {
  readonly transaction: string;
  readonly code: string;
  readonly files: readonly { readonly id: string; readonly hash: string }[];
  readonly state: "waiting" | "signed" | "refused" | "expired";
  /** When the consent can no longer be given. */
  readonly until: number;
  readonly sad?: string;
}

/** What stands before a SHA-256 in a signature of RSA (PKCS#1 v1.5). */
const SHA256_PREFIX = "3031300d060960864801650304020105000420";
const KEY_BYTES = 256;
/** SmartCA's document shows 299 as the life of a consent. */
const CONSENT_SECONDS = 300;

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, factor, left] = [1n, base % modulus, exponent];
  while (left > 0n) {
    if (left & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
    left >>= 1n;
  }
  return result;
}

/** Signs a SHA-256, given in hexadecimal: a raw RSA value in Base64. */
function signatureOf(hash: string): string {
  const info = SHA256_PREFIX + hash.toLowerCase();
  const padded = `0001${"ff".repeat(KEY_BYTES - 3 - info.length / 2)}00${info}`;
  const value = power(
    BigInt(`0x${padded}`),
    BigInt(`0x${SAMPLE_SIGNER.exponent}`),
    BigInt(`0x${SAMPLE_SIGNER.modulus}`),
  );
  const digits = value.toString(16).padStart(KEY_BYTES * 2, "0");
  return toBase64(Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

const isSha256 = (hex: string): boolean => /^[0-9a-f]{64}$/i.test(hex);

function hexOfBase64(text: string): string {
  try {
    return toHex(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch {
    return "";
  }
}

const said = (status_code: number, message: string) => ({ status: 200, body: { status_code, message } });
const BAD_REQUEST = "BAD_REQUEST";

type Account = { sp_id: string; sp_password: string; user_id: string };

/** Says why a service provider's request is refused, by the codes of SmartCA's document. */
function refusedAccount({ accounts: { signature } }: Scene, { sp_id, sp_password, user_id }: Account) {
  if (sp_id !== signature.spId || sp_password !== signature.spPassword) return said(401, "SP_CREDENTIAL_INVALID");
  return signature.users.includes(user_id) ? undefined : said(403, "CREDENTIAL_STATUS_INVALID");
}

/** Opens a request; the signer answers by the province's clock. */
function open(scene: Scene, transaction: string, files: Signing["files"], waits: boolean): Signing {
  const signing: Signing = {
    transaction,
    code: scene.ids.uuid("signing"),
    files,
    state: "waiting",
    until: scene.now + CONSENT_SECONDS * 1000,
    ...(!waits && { sad: scene.ids.hex("sad", 64) }),
  };
  scene.state.put("signing", transaction, signing);
  scene.state.put("signing-code", signing.code, transaction);
  const { signer, signingTakes } = scene.settings;
  if (waits && signer !== "does-nothing") scene.later({ task: "answer", after: signingTakes, data: { transaction } });
  scene.later({ task: "expire", after: CONSENT_SECONDS * 1000, data: { transaction } });
  return signing;
}

/** Finds a request by either of the ids that the service gives: its document does not say which one is meant. */
function signingOf({ state }: Scene, id: string): Signing | undefined {
  return (
    state.get<Signing>("signing", id) ?? state.get<Signing>("signing", state.get<string>("signing-code", id) ?? "")
  );
}

const signatures = ({ files }: Signing) =>
  files.map(({ id, hash }) => ({ doc_id: id, signature_value: signatureOf(hash), timestamp_signature: null }));

type SmartCaFiles = readonly { data_to_be_signed: string; doc_id: string; sign_type: string }[];

function filesOf(files: SmartCaFiles): Signing["files"] | undefined {
  const fit = files.length > 0 && files.every((one) => one.sign_type === "hash" && isSha256(one.data_to_be_signed));
  return fit ? files.map(({ doc_id, data_to_be_signed }) => ({ id: doc_id, hash: data_to_be_signed })) : undefined;
}

/** What SmartCA's status is before the signer has signed; only the code and the words of the waiting are in its document. */
const STATES = {
  waiting: [200, "sig_wait_for_user_confirm"],
  refused: [400, "sig_user_refused"],
  expired: [400, "sig_expired"],
  signed: [200, "SUCCESS"],
} as const;

const submitted = (message: string, { transaction, code, sad }: Signing) => ({
  status: 200,
  body: {
    status_code: 200,
    message,
    data: {
      transaction_id: transaction,
      tran_code: code,
      ...(sad !== undefined && { sad, expired_in: CONSENT_SECONDS - 1 }),
    },
  },
});

type Submission = Account & { readonly transaction_id: string; readonly sign_files: SmartCaFiles };

/** Takes hashes to be signed: after the signer's word on the telephone, or after an OTP that the vendor brings. */
function submit(scene: Scene, body: Submission, waits: boolean) {
  const refused = refusedAccount(scene, body);
  if (refused) return refused;
  const files = filesOf(body.sign_files);
  if (!files) return said(400, `${BAD_REQUEST}: sign_files`);
  if (signingOf(scene, body.transaction_id)) return said(400, `${BAD_REQUEST}: transaction_id`);
  const signing = open(scene, body.transaction_id, files, waits);
  return submitted(waits ? STATES.waiting[1] : "SUCCESS", signing);
}

const behaviours: Behaviours<Required<Handlers>> = {
  smartCaGetCertificate(context) {
    const refused = refusedAccount(context, context.input.body);
    if (refused) return refused;
    const certificate = {
      service_type: "SMARTCA" as const,
      service_name: "SmartCA mẫu",
      cert_id: SAMPLE_SIGNER.serial.slice(0, 16),
      cert_status: "Đang hoạt động",
      serial_number: SAMPLE_SIGNER.serial,
      cert_subject: SAMPLE_SIGNER.subject,
      cert_data: SAMPLE_SIGNER.certificate,
      chain_data: { root_cert: null },
      transaction_id: context.input.body.transaction_id,
    };
    return { status: 200, body: { status_code: 200, message: "SUCCESS", data: { user_certificates: [certificate] } } };
  },
  smartCaSign: (context) => submit(context, context.input.body, true),
  smartCaStatus(context) {
    const signing = signingOf(context, context.input.tranId);
    if (!signing) return said(400, `${BAD_REQUEST}: tranId`) as never;
    const [code, message] = STATES[signing.state];
    const data = {
      transaction_id: signing.transaction,
      signatures: signing.state === "signed" ? signatures(signing) : [],
    };
    return { status: 200, body: { status_code: code, message, data } };
  },
  smartCaSignWithOtp: (context) => submit(context, context.input.body, false),
  smartCaConfirm(context) {
    const { body } = context.input;
    const refused = refusedAccount(context, body);
    if (refused) return refused as never;
    const signing = signingOf(context, body.transaction_id);
    if (!signing || signing.sad !== body.sad) return said(400, `${BAD_REQUEST}: sad`) as never;
    if (signing.state === "expired") return said(...STATES.expired) as never;
    const signed: Signing = { ...signing, state: "signed" };
    context.state.put("signing", signing.transaction, signed);
    const data = { transaction_id: signing.transaction, signatures: signatures(signed) };
    return { status: 200, body: { status_code: 200, message: "SUCCESS", data } };
  },
  mySignLogin(context) {
    const { client_id, client_secret, user_id } = context.input.body;
    const { clientId, clientSecret } = context.accounts.signature;
    if (client_id !== clientId || client_secret !== clientSecret) return { status: 401 };
    const access_token = issue(context, "signing-login", user_id);
    // Its life is text, as an implementation of MySign reads it.
    const expires_in = String(context.settings.tokenSeconds);
    return {
      status: 200,
      body: { access_token, refresh_token: context.ids.hex("refresh"), token_type: "Bearer", expires_in },
    };
  },
  mySignCertificates: () => ({
    status: 200,
    body: [
      {
        credential_id: SAMPLE_SIGNER.serial,
        description: "Chứng thư số mẫu",
        key: { status: "enabled", algo: ["1.2.840.113549.1.1.1"], len: "2048" },
        cert: { status: "valid", certificates: [SAMPLE_SIGNER.certificate], subjectDN: SAMPLE_SIGNER.subject },
      },
    ],
  }),
  mySignHash(context) {
    const { credentialID, documents, hash, async, numSignatures } = context.input.body;
    const files = documents.map(({ document_id }, index) => ({
      id: document_id,
      hash: hexOfBase64(hash[index] ?? ""),
    }));
    const fits =
      credentialID === SAMPLE_SIGNER.serial && hash.length === files.length && numSignatures === files.length;
    if (!fits || !files.every((one) => isSha256(one.hash))) return { status: 400 };
    const signing = open(context, context.ids.uuid("mysign"), files, true);
    if (async === 1) return { status: 200, body: { transactionId: signing.transaction } };
    context.state.put("signing", signing.transaction, { ...signing, state: "signed" });
    return { status: 200, body: { signatures: files.map((one) => signatureOf(one.hash)) } };
  },
  mySignStatus(context) {
    const signing = signingOf(context, context.input.body.transactionId);
    if (!signing) return { status: 404 };
    if (signing.state === "signed") {
      const values = signing.files.map(({ hash }) => signatureOf(hash));
      return { status: 200, body: { signatures: values, status: "1", message: "" } };
    }
    return { status: 200, body: { status: signing.state === "waiting" ? "0" : "2", message: signing.state } };
  },
};

const notice = (scene: Scene, signing: Signing) => {
  const [status_code, message] = STATES[signing.state];
  const signed_files = signing.state === "signed" ? signatures(signing) : [];
  const body = {
    sp_id: scene.accounts.signature.spId,
    status_code,
    message,
    transaction_id: signing.transaction,
    signed_files,
  };
  return [{ event: "signature/smartCaNotice", body }];
};

/** Ends a request that still waits, and tells the vendor. */
const ending =
  (stateOf: (scene: Scene) => Signing["state"]): Task =>
  (scene: Scene, { transaction }: { transaction: string }) => {
    const signing = scene.state.get<Signing>("signing", transaction);
    if (signing?.state !== "waiting") return [];
    const ended: Signing = { ...signing, state: stateOf(scene) };
    scene.state.put("signing", transaction, ended);
    return notice(scene, ended);
  };

/** Remote signing: SmartCA and MySign, with a signer who confirms later, refuses, or lets the time run out. */
export const signature: ServiceMock = {
  service,
  contract,
  behaviours: behaviours as ServiceMock["behaviours"],
  tasks: {
    answer: ending(({ settings }) => (settings.signer === "refuses" ? "refused" : "signed")),
    expire: ending(() => "expired"),
  },
  stateless: {
    smartCaGetCertificate: "The signer has one certificate, which no operation changes.",
    mySignCertificates: "The signer has one certificate, which no operation changes.",
  },
  refuse: (operation, words) => (operation.startsWith("smartCa") ? said(400, `${BAD_REQUEST}: ${words}`) : undefined),
};
