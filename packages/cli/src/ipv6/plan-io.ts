import { resolve } from "node:path";
import { checkRules, chunksOf, type Decoded, type Finding, joinBytes, type LocalDate } from "@egov-vn/core";
import type { Plan } from "@egov-vn/ipv6-plan";
import { type FilePart, onlyStandard } from "@egov-vn/validate";
import { checkInput, STDIN } from "@egov-vn/validate/files";
import { CommandFailure, EXIT, exitCodeOf } from "../exit.js";
import { fileSource } from "../file-source.js";
import { giveOutput } from "../output/output.js";
import { checkSettings, onlyOf, plainSettings, tellFindings, tellParts } from "../report-output.js";
import type { Session } from "../session.js";

const library = () => import("@egov-vn/ipv6-plan");

/** Options that every command has. */
export interface Common {
  readonly asOf?: string;
  readonly format?: string;
  readonly output?: string;
}

/** A plan as it was read. */
export interface LoadedPlan {
  readonly file: string;
  readonly codec: string;
  readonly text: string;
  readonly plan: Plan;
}

/** Returns the plan in a file, for other work; standard error reports a file without a plan. */
export async function planOf(file: string, asOf: LocalDate, session: Session): Promise<LoadedPlan> {
  const { ipv6PlanStandard } = await library();
  const { io } = session;
  const source = file === STDIN ? io.stdin : fileSource(resolve(io.cwd, file), file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(source)) chunks.push(chunk);
  const bytes = joinBytes(chunks);
  let plan: Plan | undefined;
  const settings = checkSettings(plainSettings(session, { asOf }));
  const besides = ({ value }: Decoded<unknown>): readonly Finding[] => {
    plan ??= value as Plan | undefined;
    return [];
  };
  const parts: FilePart[] = [];
  const list = onlyStandard(ipv6PlanStandard);
  for await (const part of checkInput({ file }, settings, { list, besides }, bytes)) parts.push(part);
  if (!plan) {
    await tellParts(parts, session, onlyOf(ipv6PlanStandard));
    throw new CommandFailure(EXIT.unchecked, "ipv6NoPlan", { file });
  }
  const codec = parts.at(-1)?.outcome?.codec ?? "yaml";
  return { file, codec, text: new TextDecoder().decode(bytes), plan };
}

/** Where a plan goes, and how it is written. */
export interface PlanOutput {
  readonly format?: "yaml" | "json" | undefined;
  readonly output?: string | undefined;
  /** The plan it was made from: its comments and order stay. */
  readonly from?: LoadedPlan;
}

/** Writes a plan, says on stderr what is found in it, and sets the exit code. */
export async function givePlan(plan: Plan, asOf: LocalDate, to: PlanOutput, session: Session): Promise<void> {
  const { canonicalPlan, ipv6PlanStandard, parseYaml, rewriteYaml, writeYaml } = await library();
  const { from } = to;
  const format = to.format ?? (from?.codec === "json" ? "json" : "yaml");
  const yaml = (): string => {
    if (from?.codec !== "yaml") return writeYaml(plan);
    const rewritten = rewriteYaml(parseYaml(from.text).document, plan);
    // A file that Windows wrote keeps its line ends, so that its next comparison shows what changed and no more.
    return from.text.includes("\r\n") ? rewritten.replaceAll(/\r?\n/g, "\r\n") : rewritten;
  };
  const text = format === "json" ? `${JSON.stringify(canonicalPlan(plan), undefined, 2)}\n` : yaml();
  await giveOutput(text, to.output, session);
  const { findings } = checkRules(ipv6PlanStandard, plan, { asOf });
  session.exitCode = exitCodeOf(await tellFindings(to.output ?? plan.id, findings, session));
}
