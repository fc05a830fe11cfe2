import type { CardMaker } from "./card.js";
import { documentExchangeCard } from "./document-exchange.js";

/** How each standard's values are presented. */
export const cardMakers: readonly CardMaker[] = [documentExchangeCard];
