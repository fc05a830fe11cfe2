import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lgspDossiers } from "../codec/lgsp.js";
import { ministryDossiers } from "../codec/ministry.js";
import { Session } from "../envelope.js";
import { dossierExamples, progressExamples } from "../examples/canonical.js";
import type { Dossier, ProgressStep } from "../schema.js";
import { classifyReply, type DossierCall } from "./replies.js";
import { type AnsweredCall, fingerprint, planBatches, planUpsert, settleBatch } from "./upsert.js";
import { writeBareList, writeCapNhatTienDo, writeDongBoHoSo, writeRecord } from "./write.js";

const dossier = dossierExamples[0]?.value as Dossier;
const step = progressExamples[0]?.value as ProgressStep;
const answer = (call: DossierCall, outcome: AnsweredCall["reply"]["outcome"], more: object = {}): AnsweredCall => ({
  call,
  reply: { outcome, ...more },
});

describe("planUpsert", () => {
  it("chooses the next call by what the other side said", () => {
    const cases: [AnsweredCall[], string][] = [
      [[], "lookup"],
      [[answer("lookup", "exists")], "update"],
      [[answer("lookup", "rejected", { notFound: true })], "create"],
      [[answer("lookup", "unknown")], "lookup"],
      [[answer("create", "created")], "done"],
      [[answer("create", "exists")], "update"],
      [[answer("create", "unknown")], "lookup"],
      [[answer("create", "unknown"), answer("lookup", "exists")], "update"],
      [[answer("create", "rejected")], "stop"],
      [[answer("update", "updated")], "done"],
      [[answer("update", "rejected", { notFound: true })], "create"],
      [[answer("update", "rejected", { ofConnection: true })], "stop"],
      [[answer("lookup", "unknown"), answer("lookup", "unknown"), answer("lookup", "unknown")], "stop"],
    ];
    for (const [answers, next] of cases)
      expect(planUpsert(dossier, { answers }).next, JSON.stringify(answers)).toBe(next);
    expect(planUpsert(dossier, {})).toMatchObject({ service: "TraCuuHoSo", body: { mahoso: dossier.code } });
    expect(planUpsert(dossier, { answers: [answer("create", "exists")] })).toMatchObject({ updating: true });
  });

  it("does not go round in circles with a peer that contradicts itself", () => {
    const peers: Readonly<Record<string, (call: DossierCall) => AnsweredCall["reply"]>> = {
      "has it, yet takes no update": () => ({ outcome: "exists" }),
      "finds it, yet has nothing to update, and will not create it": (call) =>
        call === "update" ? { outcome: "rejected", notFound: true } : { outcome: "exists" },
      "never finds what it took": (call) =>
        call === "create" ? { outcome: "exists" } : { outcome: "rejected", notFound: true },
    };
    for (const [name, reply] of Object.entries(peers)) {
      const answers: AnsweredCall[] = [];
      let plan = planUpsert(dossier, { answers });
      while (plan.next !== "stop" && plan.next !== "done" && answers.length < 50) {
        answers.push({ call: plan.next, reply: reply(plan.next) });
        plan = planUpsert(dossier, { answers });
      }
      expect([plan.next, answers.length < 9], name).toEqual(["stop", true]);
    }
  });

  it("sends nothing again that was taken, and what has changed since", () => {
    const taken = fingerprint(dossier);
    expect(planUpsert(structuredClone(dossier), { taken }).next).toBe("done");
    expect(planUpsert({ ...dossier, status: "finished" }, { taken }).next).toBe("update");
  });

  it("sends steps after the dossier, ten at a time, each once", () => {
    const steps = Array.from({ length: 23 }, (_, index) => ({ ...step, content: `Bước ${index}` }));
    const answers: AnsweredCall[] = [answer("create", "created")];
    const sizes: number[] = [];
    for (
      let plan = planUpsert(dossier, { answers, steps });
      plan.next === "progress";
      plan = planUpsert(dossier, { answers, steps })
    ) {
      sizes.push(plan.data.length);
      answers.push({ call: "progress", reply: { outcome: "updated" }, steps: plan.steps });
    }
    expect(sizes).toEqual([10, 10, 3]);
    expect(planUpsert(dossier, { answers, steps }).next).toBe("done");
    expect(
      planUpsert(dossier, { taken: fingerprint(dossier), steps, takenSteps: new Set(steps.map(fingerprint)) }).next,
    ).toBe("done");
  });

  it.each([
    [1, [1]],
    [10, [10]],
    [11, [10, 1]],
  ])("sends the last of %i steps, too", (count, batches) => {
    const steps = Array.from({ length: count }, (_, index) => ({ ...step, content: `Bước ${index}` }));
    const answers: AnsweredCall[] = [answer("create", "created")];
    for (const size of batches) {
      const plan = planUpsert(dossier, { answers, steps });
      expect(plan).toMatchObject({ next: "progress", steps: { length: size } });
      answers.push({
        call: "progress",
        reply: { outcome: "updated" },
        steps: plan.next === "progress" ? plan.steps : [],
      });
    }
    expect(planUpsert(dossier, { answers, steps }).next).toBe("done");
  });

  it("ends, never makes two of one, and leaves the other side as it should be, whatever is lost on the way", () => {
    let runs = 0;
    const lossy = fc.array(fc.constantFrom("answered", "reply lost", "request lost"), { maxLength: 12 });
    fc.assert(
      fc.property(lossy, fc.boolean(), (fates, isThere) => {
        const server = { copies: isThere ? 1 : 0, holds: isThere ? "older" : "" };
        const answers: AnsweredCall[] = [];
        let calls = 0;
        let plan = planUpsert(dossier, { answers });
        for (; plan.next !== "done" && plan.next !== "stop"; plan = planUpsert(dossier, { answers })) {
          expect(calls).toBeLessThan(40);
          const fate = fates[calls] ?? "answered";
          calls += 1;
          const call = plan.next;
          let reply: unknown = "";
          if (fate !== "request lost") {
            if (call === "lookup") reply = { error_code: 0, result: server.copies > 0 ? [{}] : [] };
            else if (call === "create" && server.copies > 0) reply = { error_code: "3", message: "Hồ sơ đã tồn tại" };
            else if (call === "create" || call === "update") {
              if (call === "create") server.copies += 1;
              server.holds = fingerprint(dossier);
              reply = { error_code: "0", message: "Thành công" };
            }
          }
          answers.push({ call, reply: classifyReply(fate === "answered" ? reply : "", { call }) });
        }
        expect(server.copies).toBeLessThanOrEqual(1);
        if (plan.next === "done") expect(server).toEqual({ copies: 1, holds: fingerprint(dossier) });
        else expect(fates.filter((fate) => fate !== "answered").length).toBeGreaterThanOrEqual(3);
        runs += 1;
      }),
      { numRuns: 500 },
    );
    expect(runs).toBe(500);
  });
});

describe("batches", () => {
  const entries = Array.from({ length: 25 }, (_, index) => ({
    dossier: { ...dossier, code: `H99.12-241115-${String(index).padStart(4, "0")}` },
    knowledge: {
      answers: [
        index === 24
          ? answer("create", "created")
          : index % 2 === 0
            ? answer("lookup", "exists")
            : answer("lookup", "rejected", { notFound: true }),
      ],
    },
  }));

  it("hold ten of a kind; what is done is not in them", () => {
    const { batches, others } = planBatches(entries);
    expect(batches.map(({ next, dossiers }) => `${next} ${dossiers.length}`).sort()).toEqual([
      "create 10",
      "create 2",
      "update 10",
      "update 2",
    ]);
    expect(others.map(({ plan }) => plan.next)).toEqual(["done"]);
  });

  it("are settled for each: a success is everybody's, a refusal only of a batch of one", () => {
    const { batches } = planBatches(entries);
    const batch = batches[0];
    if (!batch) throw new Error("no batch");
    const call = batch.next;
    const ok = settleBatch(batch, classifyReply({ error_code: 0 }, { call }));
    expect(ok.map(({ answer: { reply }, sendAlone }) => `${reply.outcome} ${sendAlone}`)).toEqual(
      Array(10).fill(`${call === "create" ? "created" : "updated"} false`),
    );
    const bad = settleBatch(batch, classifyReply({ error_code: 1, message: "Sai mã thủ tục" }, { call }));
    expect(bad.every(({ sendAlone, answer: { reply } }) => sendAlone && reply.outcome === "unknown")).toBe(true);
    const lone = settleBatch(
      { ...batch, dossiers: batch.dossiers.slice(0, 1) },
      classifyReply({ error_code: 1 }, { call }),
    );
    expect(lone).toMatchObject([{ sendAlone: false, answer: { reply: { outcome: "rejected" } } }]);
  });
});

describe("writing", () => {
  const session = new Session("bi-mat-0001");

  it("puts the envelope round, the session in it, and nowhere else", () => {
    const message = writeDongBoHoSo([dossier], { session, agency: "H99", updating: true });
    expect(message.document).toMatchObject({
      session: "bi-mat-0001",
      madonvi: "H99",
      service: "DongBoHoSoMC",
      isUpdating: "True",
    });
    expect(`${session} ${JSON.stringify({ session })}`).not.toContain("bi-mat");
    expect(writeCapNhatTienDo([step], { session, updating: true }).document).not.toHaveProperty("isUpdating");
    expect(writeBareList([dossier]).document).toHaveLength(1);
    expect(writeDongBoHoSo([dossier]).document).not.toHaveProperty("session");
  });

  it("lets no code of one list become another of the receiver's", () => {
    // To the national portal 0 is nobody; to the ministries' adapter it is a citizen.
    const odd: Dossier = {
      code: "H99.12-241115-0001",
      applicant: { kind: { unparsed: "0" } },
      status: { unparsed: "0" },
    };
    const { document, findings } = writeRecord(ministryDossiers, odd);
    expect(document).not.toHaveProperty("LoaiDoiTuong");
    expect(document).toHaveProperty("TrangThai", 0);
    expect(findings.map(({ path }) => path)).toEqual(["/0/applicant/kind"]);
    expect(writeDongBoHoSo([odd])).toMatchObject({ document: { data: [{ LoaiDoiTuong: "0" }] }, findings: [] });
  });

  it("says what a format cannot carry, and nothing where it carries all", () => {
    expect(writeDongBoHoSo([dossier]).findings).toEqual([]);
    const ministry = dossierExamples[1]?.value as Dossier;
    expect(writeRecord(ministryDossiers, ministry).findings).toEqual([]);
    const lost = writeDongBoHoSo([ministry]).findings;
    expect(lost.every(({ rule }) => rule === "DOS-007")).toBe(true);
    expect(lost.map(({ path }) => path).sort()).toEqual([
      "/0/applicant/kind",
      "/0/components/0/attachments/0/fileName",
      "/0/components/0/attachments/0/hash",
      "/0/components/0/attachments/0/id",
      "/0/components/0/code",
      "/0/components/0/copies",
      "/0/components/0/copyKind",
      "/0/components/0/name",
      "/0/eform",
      "/0/fees/0/kind",
      "/0/fees/0/paid",
      "/0/procedure/serviceCode",
      "/0/receivingUnitCode",
      "/0/submitter/address/communeCode",
      "/0/submitter/address/detail",
      "/0/submitter/address/provinceCode",
      "/0/submitter/birthDate",
      "/0/submitter/email",
      "/0/submitter/kind",
      "/0/submitter/localId",
      "/0/submitter/name",
      "/0/submitter/paperNumber",
      "/0/submitter/telephone",
    ]);
    expect(writeRecord(lgspDossiers, dossier).findings.map(({ path }) => path)).toContain("/0/status");
  });
});
