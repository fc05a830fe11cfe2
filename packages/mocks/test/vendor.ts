import {
  type Authenticator,
  type Client,
  clientCredentials,
  createClient,
  type Fetch,
  fixedHeaders,
  lgspAccessToken,
  loginToken,
  portalSession,
  vxpHmac,
} from "@egov-vn/clients/runtime";
import type { Province } from "../src/index.js";

export const ORIGIN = "https://province.example";

/** Calls a province without any line between. */
export const direct =
  (province: Province): Fetch =>
  async (url, init) => {
    const request = new Request(url, init);
    const answer = await province.handle({
      method: request.method,
      target: url.slice(ORIGIN.length),
      headers: Object.fromEntries(request.headers),
      body: new Uint8Array(await request.arrayBuffer()),
    });
    if (answer.lost) throw new TypeError("fetch failed");
    return new Response(answer.body as BodyInit, { status: answer.status, headers: answer.headers });
  };

/** A vendor with the accounts of a province: its clients, by the name of an operation of the service. */
export function vendorOf(province: Province, origin = ORIGIN, fetch?: Fetch) {
  const { accounts } = province;
  const { lgsp, lgspAccessToken: access, portal, signature, postal } = accounts;
  const tokenUrl = `${origin}/lgsp/token`;
  const way = fetch ? { fetch } : origin === ORIGIN ? { fetch: direct(province) } : {};
  const clock = { now: () => Date.now(), sleep: () => Promise.resolve(), random: () => 0.5 };
  const client = (operation: string, auth: Readonly<Record<string, Authenticator>> = {}): Client =>
    createClient({ baseUrl: origin + province.basePath(operation), auth, clock, ...way });
  const bearer = clientCredentials({ tokenUrl, clientId: lgsp.clientId, clientSecret: lgsp.clientSecret });
  const axisAccount = (agency: string) =>
    accounts.axis.find((one) => one.agency === agency) ?? { systemId: "", secret: "" };
  return {
    client,
    bearer,
    lgsp: client("lgsp/issueToken"),
    withBearer: (operation: string) => client(operation, { bearer }),
    withLgspAccessToken: (operation: string) =>
      client(operation, {
        bearer: lgspAccessToken({ tokenUrl, ...access }),
        lgspAccessToken: lgspAccessToken({ tokenUrl, ...access }),
      }),
    axis: (agency: string) => client("document-axis/sendEdoc", { axisSignature: vxpHmac(axisAccount(agency)) }),
    wso2: client("document-axis/wso2SendDocument", {
      clientCredentials: clientCredentials({ tokenUrl, clientId: lgsp.clientId, clientSecret: lgsp.clientSecret }),
    }),
    bkav: (agency: string) =>
      client("document-axis/bkavSendDocument", {
        bkavToken: fixedHeaders({ authorization: axisAccount(agency).secret }),
        bkavOrganisation: fixedHeaders({ organid: agency }),
      }),
    langSon: (agency: string) => {
      const { systemId, secret } = axisAccount(agency);
      return client("document-axis/lgspSendEdoc", {
        loginToken: loginToken({
          url: `${origin}/document-axis/v1/auth/login?allow_anonymous=true`,
          account: { username: systemId, password: secret },
          tokenAt: "/data/token",
        }),
        systemId: fixedHeaders({ "X-SystemId": systemId }),
        systemSecret: fixedHeaders({ "X-SecretKey": secret }),
      });
    },
    portal: client("public-service-portal/layThuTuc", {
      session: portalSession({
        url: `${origin}/public-service-portal/mapi/login?dstcode=VN`,
        account: portal,
        tokenAt: "/session",
      }),
    }),
    mySign: client("signature/mySignHash", {
      mySignToken: loginToken({
        url: `${origin}/signature/vtss/service/ras/v1/login`,
        account: {
          client_id: signature.clientId,
          client_secret: signature.clientSecret,
          profile_id: "adss:ras:profile:001",
          user_id: signature.users[0],
        },
        tokenAt: "/access_token",
      }),
    }),
    postal: (operation: string) => client(operation, { accessToken: fixedHeaders({ access_token: postal.token }) }),
  };
}
