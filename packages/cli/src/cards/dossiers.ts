import type { Bilingual, Decoded, LocalDate, LocalDateTime, Unparsed } from "@egov-vn/core";
import { applicantKindTitles, channelTitles, type Dossier, type ProgressStep, statusTitles } from "@egov-vn/dossiers";
import { dayText, timeText } from "@egov-vn/validate";
import type { Session } from "../session.js";
import type { WordKey } from "../words.js";
import type { Card, CardMaker } from "./card.js";

type Lines = readonly string[];
type Facts = readonly (readonly [WordKey, Lines])[];
type Moment = LocalDateTime | LocalDate | Unparsed;
type Person = NonNullable<Dossier["applicant"]>;

/** What may be missing in a record that could not be read as a whole. */
const seenIn = (decoded: Decoded<unknown>): unknown =>
  decoded.value ?? (decoded as Decoded<unknown> & { readonly partial?: unknown }).partial;

function maker<T>(standard: string, title: WordKey, factsOf: (value: Partial<T>, words: Wording) => Facts): CardMaker {
  return {
    standard,
    card(decoded, session, shown) {
      const seen = seenIn(decoded);
      if (typeof seen !== "object" || seen === null) return undefined;
      const value = shown(seen) as Partial<T>;
      const facts = factsOf(value, new Wording(session)).filter(([, lines]) => lines.length > 0);
      return {
        title: session.say(title),
        facts: facts.map(([key, lines]): Card["facts"][number] => [session.say(key), lines]),
      };
    },
    value: seenIn,
    facts: () => ({}),
  };
}

/** The card of a dossier: what is asked for, by whom, when it came and is due, where it stands, and its papers. */
export const dossierCard: CardMaker = maker<Dossier>("dossier", "cardOneStopDossier", (value, words) => [
  ["cardDossierCode", some(value.code)],
  ["cardProcedure", words.together(value.procedure?.code, value.procedure?.name)],
  ["cardSector", words.together(value.sector?.code, value.sector?.name)],
  ["cardApplicant", words.person(value.applicant)],
  ["cardSubmitter", words.person(value.submitter)],
  ["cardSubject", some(value.subject)],
  ["cardChannel", words.titled(channelTitles, value.channel)],
  ["cardState", words.status(value)],
  ["cardSubmitted", words.time(value.submittedAt)],
  ["cardReceived", words.time(value.receivedAt)],
  ["cardAppointed", words.time(value.appointedAt)],
  ["cardFinished", words.time(value.finishedAt)],
  ["cardReturned", words.time(value.returnedAt)],
  ["cardRefused", words.time(value.refusedAt)],
  ["cardUnit", [...new Set([...some(value.handlingUnit), ...some(value.responsibleUnit)])]],
  ["cardComponents", (value.components ?? []).flatMap(({ code, name }) => words.together(code, name))],
  ["cardPapers", (value.attachments ?? []).map((file) => file.fileName ?? file.id ?? words.say("cardNotStated"))],
  ["cardFees", (value.fees ?? []).map(({ name, amount }) => words.fee(name, amount))],
  [
    "cardSupplements",
    (value.supplements ?? []).map(({ requestedAt, content }) =>
      [...words.time(requestedAt), content ?? words.say("cardNotStated")].join("  "),
    ),
  ],
  ["cardResults", (value.results ?? []).flatMap(({ resultCode, name }) => words.together(resultCode, name))],
  ["cardReturnBy", words.titled(channelTitles, value.returnChannel)],
  ["cardRemark", some(value.note)],
  ["cardUnmapped", some(Object.keys(value.unmapped ?? {}).join(", "))],
]);

/** The card of a step of processing: who did what, when, and by when it was due. */
export const progressCard: CardMaker = maker<ProgressStep>("dossier-progress", "cardStep", (value, words) => [
  ["cardDossierCode", some(value.dossierCode)],
  ["cardState", words.status(value)],
  ["cardOfficer", some([value.officer, value.position, value.unit].filter(Boolean).join(" · "))],
  ["cardTime", words.time(value.at)],
  ["cardStarted", words.time(value.startedAt)],
  ["cardStepDue", words.time(value.dueAt)],
  ["cardRemark", some(value.content)],
  ["cardUnmapped", some(Object.keys(value.unmapped ?? {}).join(", "))],
]);

class Wording {
  readonly say: Session["say"];
  readonly #language: Session["language"];

  constructor({ say, language }: Session) {
    this.say = say;
    this.#language = language;
  }

  together(code: string | undefined, name: string | undefined): Lines {
    return some([code, name].filter(Boolean).join(" – "));
  }

  titled<K extends string>(titles: Readonly<Record<K, Bilingual>>, code: K | Unparsed | undefined): Lines {
    if (code === undefined) return [];
    if (typeof code !== "string") return [this.say("cardUnparsed", { raw: code.unparsed })];
    // A record that could not be read as a whole may hold a word of its own.
    return [titles[code]?.[this.#language] ?? code];
  }

  person(person: Person | undefined): Lines {
    if (!person) return [];
    const { name, kind, paperNumber, telephone, email, address, addressText } = person;
    const [kindWords] = this.titled(applicantKindTitles, kind);
    const who = [name, kindWords && `(${kindWords})`].filter(Boolean).join(" ");
    const rest = [paperNumber, telephone, email, address?.detail ?? addressText];
    return some([who, ...rest].filter(Boolean).join(" · "));
  }

  status({ status, statusAtSource }: Pick<Partial<Dossier>, "status" | "statusAtSource">): Lines {
    const own = this.titled(statusTitles, status);
    if (!statusAtSource) return own;
    const { system, code, word, subWord } = statusAtSource;
    return [...own, `${system}: ${[code, word, subWord].filter(Boolean).join(" ")}`];
  }

  fee(name: string | undefined, amount: number | Unparsed | undefined): string {
    const sum =
      typeof amount === "number"
        ? this.say("cardMoney", { amount })
        : amount === undefined
          ? this.say("cardNotStated")
          : this.say("cardUnparsed", { raw: amount.unparsed });
    return name === undefined ? sum : `${name}: ${sum}`;
  }

  time(moment: Moment | undefined): Lines {
    if (moment === undefined) return [];
    if (typeof moment !== "string") return [this.say("cardUnparsed", { raw: moment.unparsed })];
    return [
      moment.length === 10
        ? dayText(moment as LocalDate, this.#language)
        : timeText(moment as LocalDateTime, this.#language),
    ];
  }
}

const some = (text: string | undefined): Lines => (text ? [text] : []);
