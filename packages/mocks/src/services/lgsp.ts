import { service } from "@egov-vn/clients/lgsp";
import { contract, type Handlers } from "@egov-vn/clients/mock/lgsp";
import type { HandlerReply } from "@egov-vn/clients/runtime";
import type { Behaviours, CallContext, ServiceMock } from "../behaviour.js";
import { issue } from "../proofs.js";

/** The account of a token request: that of the header, or that of the form. */
function accountOf({
  caller,
  accounts,
  input,
}: CallContext<{ body: { client_id?: string | undefined; client_secret?: string | undefined } }>): string | undefined {
  if (caller.account !== undefined) return caller.account;
  const { client_id, client_secret } = input.body;
  const { clientId, clientSecret } = accounts.lgsp;
  return client_id === clientId && client_secret === clientSecret ? clientId : undefined;
}

const behaviours: Behaviours<Required<Handlers>> = {
  issueToken(context) {
    const account = accountOf(context);
    if (account === undefined) {
      // The form of RFC 6749, section 5.2, which token services of this kind follow.
      const body = { error: "invalid_client", error_description: "Client Authentication failed." };
      return { status: 401, body } as unknown as HandlerReply<never>;
    }
    const access_token = issue(context, "oauth2", account);
    const body = { access_token, token_type: "Bearer", expires_in: context.settings.tokenSeconds, scope: "default" };
    return { status: 200, body };
  },
  issueLgspToken(context) {
    const access_token = issue(context, "oauth2", context.caller.account ?? "");
    return { status: 200, body: { access_token, token_type: "Bearer", expires_in: context.settings.tokenSeconds } };
  },
};

/** Gateways: tokens of both families, which end by the province's clock. */
export const lgsp: ServiceMock = { service, contract, behaviours: behaviours as ServiceMock["behaviours"] };
