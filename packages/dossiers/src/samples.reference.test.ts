import { describe, expect, it } from "vitest";
import { referenceText } from "../../../scripts/reference-data.js";
import { readAll } from "../test/reading.js";
import { readEnvelope } from "./envelope.js";
import { classifyReply } from "./exchange/replies.js";
import { dossierStandard, progressStandard } from "./standard.js";

const context = { asOf: "2026-11-01" as const };
const load = (name: string): string => referenceText(`services/synthetic/${name}`);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const readDossiers = (text: string) => readAll(dossierStandard, bytes(text), context);

describe("messages of real systems", () => {
  it("decode, each recognised for what it is", async () => {
    const sync = await readDossiers(load("dossier-dongbohosomc.request.json"));
    expect(sync.map(({ codec, value }) => [codec, value?.status])).toEqual([["dvcqg", "processing"]]);
    expect(sync[0]?.value).not.toHaveProperty("unmapped");
    const ministry = await readDossiers(load("dossier-ministry-adapter.request.json"));
    expect(ministry.map(({ codec, value }) => [codec, value?.applicant?.kind])).toEqual([
      ["ministry-adapter", "citizen"],
    ]);
    expect(ministry[0]?.value?.submitter?.name).toBe("NGUYỄN VĂN MẪU");
    expect(Object.keys(ministry[0]?.value?.unmapped ?? {})).toEqual(["_note"]);
    const steps = await readAll(progressStandard, bytes(load("dossier-capnhattiendohosomc.request.json")), context);
    expect(steps.map(({ codec, value }) => [codec, value?.status])).toEqual([["dvcqg", "processing"]]);
    for (const { report } of [...sync, ...ministry, ...steps]) expect(report.verdict).toBe("pass");
  });

  it("of replies are classified", () => {
    const outcome = (name: string) => classifyReply(load(name), { call: "create" }).outcome;
    expect(outcome("dossier-response.ok.json")).toBe("created");
    expect(outcome("dossier-response.exists.json")).toBe("exists");
    expect(outcome("dossier-ministry-adapter.response.json")).toBe("created");
    const login = JSON.parse(load("dossier-login.response.json"));
    expect(readEnvelope(login).session && classifyReply(login).family).toBe("dvcqg");
    expect(outcome("dossier-login.request.json")).toBe("unknown");
  });

  it("are taken by no codec of ours when they are something else", () => {
    const others = [
      "payment-init.request.json",
      "payment-ipn.request.json",
      "procedure-dvcqg-laythutuc.response.json",
      "result-store-lookup.request.json",
      "population-037.request.json",
      "code-lists.json",
      "dossier-login.request.json",
      "vnconnect-userinfo.json",
    ];
    const codecs = [...dossierStandard.codecs, ...progressStandard.codecs];
    for (const name of others)
      expect(
        codecs.filter((codec) => codec.recognises(bytes(load(name))) > 0).map(({ id }) => id),
        name,
      ).toEqual([]);
  });
});
