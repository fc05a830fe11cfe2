import type { Bilingual, Decoded } from "@egov-vn/core";
import {
  agenciesOf,
  channelName,
  componentsOf,
  type Fee,
  type Procedure,
  partStatus,
  timeLimits,
  valueText,
} from "@egov-vn/procedures";
import { dayText } from "@egov-vn/validate";
import type { Session } from "../session.js";
import type { WordKey } from "../words.js";
import type { Card, CardMaker } from "./card.js";

type Lines = readonly string[];

const procedureIn = (decoded: Decoded<unknown>): Procedure | undefined => decoded.value as Procedure | undefined;

/** The card of a procedure: its parts in the order in which the law names them, and what the record does not say. */
export const procedureCard: CardMaker = {
  standard: "procedure",
  card(decoded, session, shown) {
    const procedure = shown(procedureIn(decoded)) as Procedure | undefined;
    if (!procedure) return undefined;
    const { say } = session;
    const facts = new Writer(session)
      .facts(procedure)
      .filter(([, lines]) => lines.length > 0)
      .map(([key, lines]): Card["facts"][number] => [say(key), lines]);
    return { title: say(procedure.extent === "full" ? "cardProcedure" : "cardProcedureRow"), facts };
  },
  value: procedureIn,
  facts: () => ({}),
};

const BRIEF = 160;

const brief = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > BRIEF ? `${line.slice(0, BRIEF - 1)}…` : line;
};

const some = (text: string | undefined): Lines => (text ? [brief(text)] : []);

class Writer {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  facts(procedure: Procedure): [WordKey, Lines][] {
    const { language } = this.#session;
    const words = (value: unknown): Lines => (value === undefined ? [] : [valueText(value, language)]);
    const { levels = [], sectors = [], subjects = [], steps = [], legalBases = [], publication } = procedure;
    return [
      ["cardProcedureCode", some(procedure.code)],
      ["cardName", some(procedure.name)],
      ["proByType", this.#word(procedure.type)],
      ["proByState", this.#word(procedure.state)],
      ["cardLevels", levels.flatMap(({ level }) => this.#word(level))],
      ["proBySector", sectors.flatMap(words)],
      ["cardAgencies", [...new Set(agenciesOf(procedure).map(({ value }) => valueText(value, language)))]],
      ["cardSubjects", [...subjects.map(({ name }) => brief(name)), ...some(procedure.subjectNote)]],
      ["cardSteps", steps.length === 0 ? [] : [this.#session.say("cardStepCount", { count: steps.length })]],
      ["cardTimeLimits", this.#limits(procedure)],
      ["cardFees", this.#fees(procedure)],
      ["cardComponents", this.#components(procedure)],
      ["cardForms", this.#stated(procedure, "forms")],
      ["cardResults", this.#results(procedure)],
      ["cardRequirements", this.#requirements(procedure)],
      ["cardLegalBases", legalBases.map(({ code, name }) => brief([code, name].filter(Boolean).join(" · ")))],
      [
        "cardDecision",
        publication ? some([publication.decision, this.#day(publication.decided)].filter(Boolean).join(" · ")) : [],
      ],
      ["proByPublisher", words(procedure.publisher)],
      [
        "proFullProcess",
        procedure.fullProcess === undefined ? [] : [this.#session.say(procedure.fullProcess ? "proYes" : "proNo")],
      ],
    ];
  }

  #said({ vi, en }: Bilingual): string {
    return this.#session.language === "vi" ? vi : en;
  }

  #word(value: string | { readonly unparsed: string } | undefined): Lines {
    if (value === undefined) return [];
    if (typeof value === "object") return [this.#session.say("cardUnparsed", { raw: value.unparsed })];
    const key = VALUE_WORDS[value];
    return [key ? this.#session.say(key) : value];
  }

  #day(day: NonNullable<Procedure["publication"]>["decided"]): string | undefined {
    return typeof day === "string" ? dayText(day, this.#session.language) : day?.unparsed;
  }

  #limits(procedure: Procedure): Lines {
    return timeLimits(procedure).map(({ of, limit }) =>
      brief([of && this.#said(channelName(of)), valueText(limit, this.#session.language)].filter(Boolean).join(": ")),
    );
  }

  #fees(procedure: Procedure): Lines {
    const { language } = this.#session;
    const line = ({ kind, amount, text }: Fee, of?: string): string => {
      const what = [of, kind === undefined ? undefined : this.#word(KINDS[String(kind)] ?? kind)[0]];
      return brief([what.filter(Boolean).join(", "), valueText(amount, language), text].filter(Boolean).join(" · "));
    };
    const of = (channel: string | { readonly unparsed: string } | undefined) =>
      typeof channel === "string" ? this.#said(channelName(channel)) : channel?.unparsed;
    const lines = (procedure.methods ?? []).flatMap(({ channel, fees }) =>
      Array.isArray(fees) ? fees.map((fee) => line(fee, of(channel))) : [],
    );
    const own = Array.isArray(procedure.fees) ? procedure.fees.map((fee) => line(fee)) : [];
    return [...lines, ...own, ...(lines.length + own.length === 0 ? this.#stated(procedure, "fees") : [])];
  }

  #components(procedure: Procedure): Lines {
    return componentsOf(procedure).map(({ value }, index) => {
      const { name, code, originals, copies } = value;
      const counts = [
        typeof originals === "number" ? this.#session.say("cardOriginals", { count: originals }) : originals?.unparsed,
        typeof copies === "number" ? this.#session.say("cardCopies", { count: copies }) : copies?.unparsed,
      ].filter(Boolean);
      return `${index + 1}. ${brief(name ?? code ?? "–")}${counts.length > 0 ? ` (${counts.join(", ")})` : ""}`;
    });
  }

  #results(procedure: Procedure): Lines {
    const { results } = procedure;
    return Array.isArray(results) ? results.map(({ name }) => brief(name)) : this.#stated(procedure, "results");
  }

  #requirements(procedure: Procedure): Lines {
    const { requirements } = procedure;
    return typeof requirements === "object" ? some(requirements.text) : this.#stated(procedure, "requirements");
  }

  /** A part that the law lets a procedure be without: none is a statement, silence is not. */
  #stated(procedure: Procedure, part: "forms" | "fees" | "results" | "requirements"): Lines {
    const status = partStatus(procedure, part);
    if (status === "given") return [this.#session.say("proYes")];
    if (status === "none") return [this.#session.say("cardNone")];
    return procedure.extent === "full" ? [this.#session.say("cardNotStated")] : [];
  }
}

const KINDS: Readonly<Record<string, string>> = { phi: "phí", "le-phi": "lệ phí", price: "giá" };

/** What the words of the model are called. */
const VALUE_WORDS: Readonly<Record<string, WordKey>> = {
  ministry: "proMinistry",
  province: "proProvince",
  district: "proDistrict",
  commune: "proCommune",
  other: "proOther",
  undetermined: "proUndetermined",
  standard: "proStandard",
  specific: "proSpecific",
  internal: "proInternal",
  active: "proActive",
  updated: "proUpdated",
  inactive: "proInactive",
  deleted: "proDeleted",
  expired: "proExpired",
};
