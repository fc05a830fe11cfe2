import type { Decoded, LocalDate, LocalDateTime } from "@egov-vn/core";
import { type ListedAttachment, listAttachments, type PacketReading } from "@egov-vn/documents";
import { dayText, timeText } from "@egov-vn/validate";
import type { Session } from "../session.js";
import { WORDS, type WordKey } from "../words.js";
import type { Card, CardMaker } from "./card.js";
import { kindText, packingText, sizeText } from "./sizes.js";

type Packet = NonNullable<PacketReading["value"]>;

/** What may be missing in a packet that could not be read as a whole. */
type Seen<T> = T extends readonly (infer Item)[]
  ? readonly Seen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Seen<T[Key]> }
    : T;
type SeenDocument = Seen<Extract<Packet, { kind: "document" }>>;
type SeenStatus = Seen<Extract<Packet, { kind: "status" }>>;
type SeenParty = NonNullable<SeenDocument["from"]>;
type SeenResponse = NonNullable<SeenStatus["responseFor"]>;
type SeenStaff = NonNullable<SeenStatus["staff"]>;

type SeenHop = NonNullable<NonNullable<SeenDocument["trace"]>["hops"]>[number];

type Lines = readonly string[];
type Facts = [WordKey, Lines][];

const seenIn = (decoded: Decoded<unknown>): SeenDocument | SeenStatus | undefined =>
  (decoded.value ?? (decoded as PacketReading).partial) as SeenDocument | SeenStatus | undefined;

/** The card of a packet: kind in words, parties, number, dates, action, hops, attachments, signature. */
export const documentExchangeCard: CardMaker = {
  standard: "document-exchange",
  card(decoded, session, shown) {
    const seen = seenIn(decoded);
    if (!seen) return undefined;
    const value = shown(seen) as SeenDocument | SeenStatus;
    const writer = new CardWriter(session);
    const facts = value.kind === "status" ? writer.status(value) : writer.document(value as SeenDocument);
    if (value.kind !== "status") facts.push(["cardAttachments", writer.attachments(decoded)]);
    if (value.kind !== "status") facts.push(["cardSignature", writer.signature(value as SeenDocument)]);
    return {
      title: session.say(value.kind === "status" ? "cardStatus" : "cardDocument"),
      facts: facts
        .filter(([, lines]) => lines.length > 0)
        .map(([key, lines]): Card["facts"][number] => [session.say(key), lines]),
    };
  },
  value: seenIn,
  facts: (decoded) => ({
    attachments: seenIn(decoded)?.kind === "document" ? listAttachments(decoded as PacketReading) : [],
  }),
};

class CardWriter {
  readonly #say: Session["say"];
  readonly #language: Session["language"];

  constructor(session: Session) {
    this.#say = session.say;
    this.#language = session.language;
  }

  document(value: SeenDocument): Facts {
    const business = value.trace?.business;
    return [
      ["cardSubject", some(value.subject)],
      ["cardCode", some([value.code?.number, value.code?.notation].filter(Boolean).join("/"))],
      ["cardDate", this.#day(value.promulgation?.date)],
      ["cardPlace", some(value.promulgation?.place)],
      ["cardType", some(value.documentType?.name)],
      ["cardUrgency", this.#coded("urgency", value.other?.priority)],
      ["cardFrom", this.#parties([value.from])],
      ["cardTo", this.#parties(value.to ?? [])],
      [
        "cardSigner",
        some([value.signer?.competence, value.signer?.position, value.signer?.fullName].filter(Boolean).join(" ")),
      ],
      ["cardSummary", value.summary === value.subject ? [] : some(value.summary)],
      ["cardDue", this.#day(value.dueDate)],
      ["cardDocumentId", some(value.documentId)],
      ["cardAction", this.#coded("action", business?.docType ?? 0)],
      ["cardReason", some(business?.reason)],
      ["cardActedOn", some(business?.documentId)],
      ["cardReplaces", (business?.replacements ?? []).flatMap(({ documentId }) => some(documentId))],
      ["cardAnswers", (value.responseFor ?? []).flatMap((response) => this.#response(response))],
      ["cardOfficer", (business?.staff ?? []).flatMap((staff) => staffLine(staff))],
      ["cardHops", (value.trace?.hops ?? []).map((hop) => this.#hop(hop))],
    ];
  }

  status(value: SeenStatus): Facts {
    const code = value.statusCode;
    const meaning = `status${code}`;
    return [
      ["cardState", code === undefined ? [] : [this.#codeText(meaning, code, `${code} – `)]],
      ["cardTime", value.timestamp === undefined ? [] : [this.#time(value.timestamp)]],
      ["cardFrom", this.#parties([value.from])],
      ["cardAnswers", value.responseFor ? this.#response(value.responseFor) : []],
      ["cardOfficer", value.staff ? staffLine(value.staff) : []],
      ["cardRemark", some(value.description)],
    ];
  }

  attachments(decoded: Decoded<unknown>): Lines {
    const list = listAttachments(decoded as PacketReading);
    return list.length === 0 ? [this.#say("cardNone")] : list.map((file) => this.#attachment(file));
  }

  #attachment({ index, name, size, kind, packed }: ListedAttachment): string {
    const number = index === undefined ? "–" : `${index + 1}.`;
    const facts =
      index === undefined
        ? [this.#say("attachmentMissing")]
        : [
            size === undefined ? "–" : sizeText(size, this.#language),
            kindText(kind, this.#say),
            packingText(packed, this.#say),
          ];
    return `${number} ${name ?? "–"}  (${facts.join(", ")})`;
  }

  signature({ signature }: SeenDocument): Lines {
    if (!signature) return [this.#say("signatureNone")];
    const subject = signature.subjectName;
    return [
      this.#say("signaturePresent"),
      ...(subject === undefined ? [] : [this.#say("signatureSubject", { subject })]),
    ];
  }

  #codeText(key: string, code: string, lead = ""): string {
    return key in WORDS ? `${lead}${this.#say(key as WordKey)}` : this.#say("cardOther", { code });
  }

  #coded(prefix: "urgency" | "action", code: Seen<number | { unparsed: string }> | undefined): Lines {
    if (code === undefined) return [];
    return typeof code === "number"
      ? [this.#codeText(`${prefix}${code}`, String(code))]
      : [this.#say("cardUnparsed", { raw: code.unparsed ?? "" })];
  }

  #day(day: Seen<LocalDate | { unparsed: string }> | undefined): Lines {
    if (day === undefined) return [];
    return [
      typeof day === "string" ? dayText(day, this.#language) : this.#say("cardUnparsed", { raw: day.unparsed ?? "" }),
    ];
  }

  #time(time: Seen<LocalDateTime | { unparsed: string }>): string {
    return typeof time === "string"
      ? timeText(time, this.#language)
      : this.#say("cardUnparsed", { raw: time.unparsed ?? "" });
  }

  #parties(parties: readonly (SeenParty | undefined)[]): Lines {
    return parties.flatMap((party) => {
      if (!party) return [];
      const contact = [party.email, party.telephone].filter(Boolean).join(", ");
      const name = [party.organName, party.organId && `(${party.organId})`].filter(Boolean).join(" ");
      return [contact === "" ? name : `${name} · ${contact}`];
    });
  }

  #response({ organId, code, promulgationDate, documentId }: SeenResponse): Lines {
    const [day] = this.#day(promulgationDate);
    const text = [code, day, organId && `(${organId})`].filter(Boolean).join(" · ");
    return [text === "" ? (documentId ?? this.#say("cardNotStated")) : text];
  }

  #hop({ organId, timestamp }: SeenHop): string {
    const time = timestamp === undefined ? this.#say("cardNotStated") : this.#time(timestamp);
    return `${time}  ${organId ?? this.#say("cardNotStated")}`;
  }
}

const some = (text: string | undefined): Lines => (text ? [text] : []);

const staffLine = ({ staff, department, email, mobile }: SeenStaff): Lines =>
  some([staff, department, email, mobile].filter(Boolean).join(" · "));
