import { exampleExcerpt, type RuleInfo } from "@egov-vn/core";
import { displayWidth, printable, wrapToWidth } from "@egov-vn/core/tables";
import { type BasisText, loadBases } from "@egov-vn/validate";
import { severityWord } from "@egov-vn/validate/reports";
import { catalogue } from "../catalogue.js";
import { asOfDay, ruleNamed } from "../options.js";
import type { Session } from "../session.js";
import { sourcesOfRules } from "./rules.js";

/** Answers `egov explain`. */
export async function explain(name: string, options: { asOf?: string }, session: Session): Promise<void> {
  const rule = catalogue.get(await ruleNamed(name)) as RuleInfo;
  const asOf = asOfDay(options.asOf, session.io.now());
  const basis = (await loadBases(asOf)).of(rule, session.language);
  await session.io.stdout.write(explanation(rule, basis, session));
}

function explanation(rule: RuleInfo, basis: BasisText, session: Session): string {
  const { say, colors, language, io } = session;
  const room = Math.min(io.stdout.columns, 100);
  const lines = [`${colors.bold(`${rule.id}  ${rule.title[language]}`)}`, ""];
  const names = [
    "explainSeverity",
    "explainStandard",
    "explainMessage",
    "explainRemedy",
    "explainLaw",
    "explainSystems",
    "explainEvidence",
    "explainReadings",
  ] as const;
  const width = Math.max(...names.map((name) => displayWidth(say(name)))) + 4;
  const fact = (name: (typeof names)[number] | undefined, text: string): void => {
    const label = name === undefined ? "" : say(name);
    const lead = `  ${colors.bold(label)}${" ".repeat(width - 2 - displayWidth(label))}`;
    lines.push(...wrapToWidth(text, lead, room));
  };
  const notes = [rule.oddity && say("explainOddity"), rule.unchecked && say("explainUnchecked")].filter(Boolean);
  fact("explainSeverity", [say(severityWord(rule.severity)), ...notes].join("; "));
  fact("explainStandard", sourcesOfRules().get(rule.id) ?? say("rulesOfCommand"));
  fact("explainMessage", rule.message[language]);
  fact("explainRemedy", rule.remedy[language]);
  basis.lines?.forEach((line, index) => {
    fact(index === 0 ? "explainLaw" : undefined, line);
  });
  if (basis.kind === "systems") {
    fact("explainSystems", basis.text);
    fact("explainEvidence", basis.evidence ?? "");
  }
  rule.readings?.forEach((reading, index) => {
    fact(index === 0 ? "explainReadings" : undefined, `${index + 1}. ${reading[language]}`);
  });
  const example = rule.example?.();
  if (example) {
    const { passing, failing } = exampleExcerpt(example);
    lines.push("", colors.green(colors.bold(say("explainPassing"))), ...indented(passing), "");
    lines.push(colors.red(colors.bold(say("explainFailing"))), ...indented(failing));
  } else if (rule.unchecked) lines.push("", `  ${say("explainNoExample")}`);
  return `${lines.join("\n")}\n`;
}

const indented = (text: string): string[] => text.split("\n").map((line) => `  ${printable(line)}`);
