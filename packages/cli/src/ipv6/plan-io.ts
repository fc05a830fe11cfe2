import { resolve } from "node:path";
import {
  type Codec,
  catalogueOf,
  checkRules,
  chunksOf,
  type Finding,
  joinBytes,
  type LocalDate,
  type ReadContext,
  renderFinding,
  type Severity,
  type Verdict,
  validateSource,
  verdictOf,
} from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import type { Plan } from "@egov-vn/ipv6-plan";
import { messageOf, systemReason } from "@egov-vn/validate";
import { STDIN } from "@egov-vn/validate/files";
import { severityWord } from "@egov-vn/validate/reports";
import { CommandFailure, EXIT, wrongUse } from "../exit.js";
import { fileSource } from "../file-source.js";
import type { Session } from "../session.js";
import { writeWhole } from "../sink.js";
import { WORDS } from "../words.js";

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
  /** Absent when the file is not a plan; `findings` then says why. */
  readonly plan: Plan | undefined;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
}

/** Returns the plan in a file, held to the rules, with what was found. */
export async function loadPlan(file: string, context: ReadContext, session: Session): Promise<LoadedPlan> {
  const { ipv6PlanStandard } = await library();
  const { io } = session;
  const source = file === STDIN ? io.stdin : fileSource(resolve(io.cwd, file), file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(source)) chunks.push(chunk);
  const bytes = joinBytes(chunks);
  const [yaml, json] = ipv6PlanStandard.codecs as readonly [Codec<Plan>, Codec<Plan>];
  // A file that is no plan at all is read by its first character: only JSON begins with a bracket.
  const codec = /^\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 64))) ? json : yaml;
  let plan: Plan | undefined;
  const findings: Finding[] = [];
  for await (const { report, decoded } of validateSource(ipv6PlanStandard, codec, bytes, context)) {
    plan ??= decoded.value;
    findings.push(...report.findings);
  }
  const verdict = plan || findings.length > 0 ? verdictOf(findings, catalogueOf(ipv6PlanStandard)) : "error";
  return { file, codec: codec.id, text: new TextDecoder().decode(bytes), plan, findings, verdict };
}

/** Returns the plan in a file that other work is to be done on. */
export async function planOf(
  file: string,
  context: ReadContext,
  session: Session,
): Promise<LoadedPlan & { readonly plan: Plan }> {
  const loaded = await loadPlan(file, context, session);
  if (!loaded.plan) {
    await tellFindings(loaded.file, loaded.findings, session, "stderr");
    throw new CommandFailure(EXIT.unchecked, "ipv6NoPlan", { file });
  }
  return { ...loaded, plan: loaded.plan };
}

/** Writes findings, each with its place and what to do. */
export async function tellFindings(
  file: string,
  findings: readonly Finding[],
  session: Session,
  to: "stdout" | "stderr",
): Promise<void> {
  const { ipv6PlanStandard } = await library();
  const { io, language, colors, say } = session;
  const catalogue = catalogueOf(ipv6PlanStandard);
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.dim,
  };
  for (const finding of findings) {
    const { message, remedy } = renderFinding(finding, catalogue, language);
    const place = finding.at
      ? `${file}:${finding.at.line}:${finding.at.column}`
      : `${file}${finding.path && ` ${finding.path}`}`;
    const severity = paint[finding.severity](say(severityWord(finding.severity)));
    await io[to].write(
      `${printable(place)}: ${severity} ${finding.rule}: ${printable(message)}\n    ${printable(remedy)}\n`,
    );
  }
}

const EXIT_OF: Readonly<Record<Verdict, Session["exitCode"]>> = {
  pass: EXIT.conforms,
  fail: EXIT.findings,
  error: EXIT.unchecked,
  skipped: EXIT.unchecked,
};

/** Sets the exit code that a verdict leads to. */
export function endWith(verdict: Verdict, session: Session): void {
  session.exitCode = EXIT_OF[verdict];
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
  await giveText(text, to.output, session);
  const { findings } = checkRules(ipv6PlanStandard, plan, { asOf });
  await tellFindings(to.output ?? plan.id, findings, session, "stderr");
  endWith(verdictOf(findings, catalogueOf(ipv6PlanStandard)), session);
}

/** Writes text to a file, whole or not at all, or to stdout. */
export async function giveText(text: string, output: string | undefined, { io }: Session): Promise<void> {
  if (output === undefined) {
    await io.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
    return;
  }
  async function* pieces(): AsyncGenerator<string> {
    yield text;
  }
  try {
    await writeWhole(resolve(io.cwd, output), pieces());
  } catch (error) {
    const reason = systemReason(error);
    throw new CommandFailure(EXIT.usage, "notWritten", {
      path: output,
      reason: reason ? WORDS[reason] : messageOf(error),
    });
  }
}

/** Runs work on a plan; what it refuses is wrong use, not a crash. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<T> {
  const { RefusedError } = await library();
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedError) throw wrongUse("ipv6Refused", { reason: error.reason });
    throw error;
  }
}
