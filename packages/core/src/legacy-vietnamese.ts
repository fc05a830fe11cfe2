/** Text in one of the encodings used before TCVN 6909:2001, or UTF-8, read as if it were Latin-1 or Windows-1252. */
export interface Misreading {
  readonly kind: "tcvn3" | "vni" | "utf8-as-latin1";
  /** UTF-16 index of the first word or letter that gives it away. */
  readonly index: number;
  readonly length: number;
  /** The whole text as it was meant; absent when part of it is proper Unicode, so that the rest cannot be told apart. */
  readonly meant?: string;
  /** The text with each letter that belongs to the misreading, and looks like another problem, replaced by `x`. */
  readonly masked: string;
}

type Pair = readonly [string, string];
/** Reads a table of two-letter entries, for a `Map`; white space between them does not count. */
export const pairsIn = (table: string): Pair[] =>
  Array.from(table.matchAll(/(\S)(\S)/gu), (pair): Pair => [pair[1] as string, pair[2] as string]);
const inClass = (letters: Iterable<string>): string => [...letters].join("").replace(/[\\\]^-]/g, "\\$&");

const TONES = "\u0301\u0323\u0300\u0309\u0303";
const VOWELS = "aăâeêioôơuưy";

/** TCVN 5712:1993, VN3. Capitals with a tone have no code: a capitals-only font (.VnTimeH) shows the lower-case codes. */
const TCVN3 = new Map(
  pairsIn(`
  µà ¸á ¶ả ·ã ¹ạ  ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ  ©â Çầ Êấ Èẩ Éẫ Ëậ  ®đ  Ìè Ðé Îẻ Ïẽ Ñẹ  ªê Òề Õế Óể Ôễ Öệ  ×ì Ýí Øỉ Üĩ Þị
  ßò ãó áỏ âõ äọ  «ô åồ èố æổ çỗ éộ  ¬ơ êờ íớ ëở ìỡ îợ  ïù óú ñủ òũ ôụ  \u00ADư õừ øứ öử ÷ữ ùự  úỳ ýý ûỷ üỹ þỵ
  ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư`),
);
const TCVN3_LETTER = inClass(TCVN3.keys());
const TCVN3_CODES = new RegExp(`[${TCVN3_LETTER}]`, "g");
const TCVN3_WORDS = new RegExp(`[A-Za-z${TCVN3_LETTER}]+`, "g");
const TCVN3_SMALL = new RegExp(`[${TCVN3_LETTER.replace(/[¡¢£¤¥¦§]/g, "")}]`);
const isTcvn3Capitals = (word: string): boolean => /[A-Z¡¢£¤¥¦§].*[A-Z¡¢£¤¥¦§]/.test(word) && !/[a-z]/.test(word);

/** VNI for Windows: a vowel, then one letter for the marks that the second of each pair has. */
const VNI_MARKS = [
  { after: "aeouyôö", marks: pairsIn("ùá øà ûả õã ïạ") },
  { after: "aeo", marks: pairsIn("ââ áấ àầ åẩ ãẫ äậ") },
  { after: "a", marks: pairsIn("êă éắ èằ úẳ üẵ ëặ") },
];
const VNI_ALONE = pairsIn("ôơ öư ñđ íí ìì æỉ óĩ òị îỵ");
const VNI_BASE = new Map(VNI_ALONE);

const VNI_SMALL = VNI_MARKS.flatMap(({ after, marks }) =>
  [...after].flatMap((vowel) =>
    marks.map(([code, like]): Pair => {
      const marked = (VNI_BASE.get(vowel) ?? vowel) + like.normalize("NFD").slice(1);
      return [vowel + code, marked.normalize("NFC")];
    }),
  ),
).concat(VNI_ALONE);

const VNI = new Map(
  VNI_SMALL.flatMap(([code, letter]): Pair[] => {
    const [vowel = "", mark = ""] = code;
    return [mark, mark.toUpperCase()].flatMap((either): Pair[] => [
      [vowel + either, letter],
      [vowel.toUpperCase() + either, letter.toUpperCase()],
    ]);
  }),
);
const VNI_CODE = [...VNI.keys()].sort((a, b) => b.length - a.length).join("|");
const VNI_CODES = new RegExp(VNI_CODE, "g");

/**
 * Returns text in TCVN3 (ABC, the `.Vn…` fonts) as Unicode, given its bytes read as Latin-1. Every code is taken to be
 * TCVN3, so text that is Unicode already must not be given. TCVN3 has no codes for capitals with a tone: a word of two
 * or more capitals comes back in capitals, and so does every word of a text that has such a word and no small letter.
 *
 * Source: TCVN 5712:1993 (VN3); the letters returned are those of TCVN 6909:2001.
 *
 * @example
 * fromTcvn3("C«ng v¨n ®Õn") // => "Công văn đến"
 */
export function fromTcvn3(text: string): string {
  const words = text.match(TCVN3_WORDS) ?? [];
  const capitals = !/[a-z]/.test(text) && words.some((word) => isTcvn3Capitals(word) && TCVN3_SMALL.test(word));
  return text.replace(TCVN3_WORDS, (word) => {
    const decoded = word.replace(TCVN3_CODES, (code) => TCVN3.get(code) as string);
    return capitals || isTcvn3Capitals(word) ? decoded.toUpperCase() : decoded;
  });
}

/**
 * Returns text in VNI for Windows (the `VNI-…` fonts) as Unicode, given its bytes read as Latin-1. The vowel decides
 * between small and capital. Letters that are no VNI code stay, but text that is Unicode already must not be given.
 *
 * Source: the VNI-Windows code table; the letters returned are those of TCVN 6909:2001.
 *
 * @example
 * fromVni("Coâng vaên ñeán") // => "Công văn đến"
 */
export function fromVni(text: string): string {
  return text.replace(VNI_CODES, (code) => VNI.get(code) as string);
}

// What makes a guess safe is that the decoded word is spelt as Vietnamese is. `k` ends Đắk Lắk.
const ONSET = "ngh(?=[eêi])|gh(?=[eêi])|ng(?![eêi])|c(?![eêiy])|ch|qu|gi|kh|nh|ph|th|tr|[bdđghklmnprstvx]";
const RHYMES = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
  ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y ych yêm yên yêng yêt yêu ynh yt`
  .trim()
  .split(/\s+/);

/** Each vowel with a tone, as the vowel and the tone's number. */
const TONED = new Map(
  Array.from(VOWELS).flatMap((vowel) =>
    Array.from(TONES, (tone, number): Pair => [(vowel + tone).normalize("NFC"), `${vowel}${number + 1}`]),
  ),
);

/** A rhyme ending in a stop takes sắc or nặng, and no other tone; open oa, oe, uy take the tone on either vowel. */
function rhymePattern(rhyme: string): string {
  const tone = /(?:[cpt]|ch)$/.test(rhyme) ? "[12]" : "[1-5]?";
  if (/^(?:oa|oe|uy)$/.test(rhyme)) return `${rhyme}${tone}|${rhyme[0]}${tone}${rhyme[1]}`;
  return rhyme.replace(/^.*[ăâêôơư]|^[ou][aeoy](?=.)|^./, `$&${tone}`).replace(/c$/, "[ck]");
}

const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RHYMES.map(rhymePattern).join("|")})$`);

const LONGEST_SYLLABLE = "nghiêng".length;

function isSyllable(word: string): boolean {
  if (word.length > LONGEST_SYLLABLE) return false;
  return SYLLABLE.test(Array.from(word.toLowerCase(), (letter) => TONED.get(letter) ?? letter).join(""));
}

/** All small, all capital, or one capital at the start: TCVN3's ChÝ is no chý. */
const isWellCased = (word: string): boolean => /^.\P{Lu}*$|^\P{Ll}*$/u.test(word);

interface Scheme {
  readonly kind: "tcvn3" | "vni";
  readonly decode: (text: string) => string;
  readonly words: RegExp;
  /** What the encoding can write; a word with anything else was not written in it. */
  readonly known: RegExp;
  /** Found in a word that decodes to a syllable, it settles the matter. */
  readonly sure: RegExp;
  /** Abbreviations with the encoding's Đ, as in the numbers of documents: no syllables, but sure all the same. */
  readonly abbreviation: RegExp;
  /** Words that decode to a syllable and have another reading, so that they say nothing. */
  readonly unsure: RegExp;
}

const CONSONANTS = "[BCDGHKLMNPQRSTVX]";
const abbreviationWith = (d: string): RegExp =>
  new RegExp(`^${CONSONANTS}+${d}${CONSONANTS}*$|^${d}${CONSONANTS}{2,}$`);

const SCHEMES: readonly Scheme[] = [
  {
    kind: "tcvn3",
    decode: fromTcvn3,
    words: /[\p{L}\p{M}\u00A1-\u00BF×÷]{2,}/gu,
    known: TCVN3_WORDS,
    sure: /[\u00A1-\u00BF×÷ß]|[a-z][Æ-Þ]/,
    abbreviation: abbreviationWith("§"),
    // m×n, N·m; µm, £m, §a; a footnote's "cho¹"; "Mª" for María; pinyin Lü.
    unsure: /^[A-Za-z][×÷·][A-Za-z]$|^[\u00A1-\u00BF][A-Za-z]$|[iou]¹$|^[A-Za-z][¹ª]$|^[LN]ü$/i,
  },
  {
    kind: "vni",
    decode: fromVni,
    words: /[\p{L}\p{M}]{2,}/gu,
    known: new RegExp(`${VNI_CODE}|[A-Za-z]`, "g"),
    sure: /[aeouyôö][ùøûõ]|a[âáàåãäêéèúü]|[eo][âåä]|e[ãà]|ö[ôï]|[ôy]ï/i,
    abbreviation: abbreviationWith("Ñ"),
    // French and Spanish words, and French names.
    unsure: /^(?:où|aún|loïc|thaï|caïn)$/i,
  },
];

/** Letters that no Latin-1 text has: where one is, that word at least is Unicode. */
const BEYOND_LATIN_1 = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;

/**
 * Small letters that Vietnamese has, but never one of the first next to one of the second: VNI's vowels and marks, and
 * TCVN3's ội, ối, ời, ới.
 */
export const UNSPELT_PAIRS: readonly { readonly first: string; readonly second: string }[] = [
  { first: "aeouyô", second: "ùõ" },
  { first: "a", second: "âáàãêéèú" },
  { first: "e", second: "âáàã" },
  { first: "o", second: "â" },
  { first: "éèêí", second: "i" },
];

/** Codes that are no Vietnamese letters. « opening a word and » closing one are quotes: no TCVN3 syllable ends in ằ. */
const FOREIGN = [...TCVN3.keys(), ...[...VNI.keys()].join("")].filter(
  (code) => code > "\u007F" && !VOWELS.includes(code.toLowerCase()) && !TONED.has(code.toLowerCase()),
);
const FOREIGN_BEFORE = inClass(FOREIGN.filter((code) => code !== "«"));
const FOREIGN_AFTER = inClass(FOREIGN.filter((code) => code !== "»"));
const PAIRS = UNSPELT_PAIRS.map(({ first, second }) => `[${first}][${second}]`).join("|");
const WORTH_READING = new RegExp(
  `[${FOREIGN_BEFORE}]\\p{L}|\\p{L}[${FOREIGN_AFTER}]|[${FOREIGN_BEFORE}][${FOREIGN_AFTER}]|${PAIRS}`,
  "iu",
);

interface Evidence {
  readonly scheme: Scheme;
  readonly index: number;
  readonly length: number;
  readonly weight: number;
  readonly certain: boolean;
}

const PLAIN = /^[A-Za-z]+$/;
const isPlausible = (word: string): boolean => !PLAIN.test(word) || isSyllable(word);

function evidenceOf(text: string, scheme: Scheme): Evidence | undefined {
  const sure: RegExpExecArray[] = [];
  const likely: RegExpExecArray[] = [];
  let against = 0;
  let unicode = 0;
  for (const match of text.matchAll(scheme.words)) {
    const [word] = match;
    if (PLAIN.test(word)) continue;
    if (BEYOND_LATIN_1.test(word)) {
      unicode++;
      continue;
    }
    if (scheme.abbreviation.test(word)) {
      sure.push(match);
      continue;
    }
    const reads = word.replace(scheme.known, "") === "" && isSyllable(scheme.decode(word));
    if (isWellCased(word) && isSyllable(word)) unicode += reads ? 0 : 1;
    else if (!reads) against++;
    else if (!scheme.unsure.test(word)) (scheme.sure.test(word) ? sure : likely).push(match);
  }
  const [first] = [...sure, ...likely].sort((a, b) => a.index - b.index);
  const found =
    sure.length > 0
      ? sure.length + likely.length >= against
      : likely.length > 1 && against + unicode === 0 && text.match(scheme.words)?.every(isPlausible);
  if (!found || first === undefined) return undefined;
  const weight = sure.length * 1000 + likely.length;
  return { scheme, index: first.index, length: first[0].length, weight, certain: unicode === 0 };
}

function legacyEncodingOf(text: string): Misreading | undefined {
  if (!WORTH_READING.test(text)) return undefined;
  const [best] = SCHEMES.map((scheme) => evidenceOf(text, scheme))
    .filter((evidence) => evidence !== undefined)
    .sort((a, b) => b.weight - a.weight);
  if (best === undefined) return undefined;
  const { scheme, index, length, certain } = best;
  // In TCVN3 the soft hyphen is ư and Ð is é.
  const masked = scheme.kind === "tcvn3" ? text.replace(/[\u00ADÐ]/g, "x") : text;
  const meant = certain ? { meant: scheme.decode(text) } : {};
  return { kind: scheme.kind, index, length, masked, ...meant };
}

/** Windows-1252 from 0x80 to 0x9F. The five codes it lacks stay controls, as the WHATWG Encoding Standard has it. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

const encoder = new TextEncoder();
const MISREAD_UTF8 = new Map(
  [...TONED.keys(), ...VOWELS, "đ"]
    .flatMap((letter) => [letter, letter.toUpperCase()])
    .concat([...TONES, ..."\u0302\u0306\u031B–—‘’“”…•«»°§©®²³·½\u00A0₫"])
    .filter((letter) => letter > "\u007F")
    .flatMap((letter): Pair[] => {
      const latin1 = String.fromCharCode(...encoder.encode(letter));
      const windows = latin1.replace(/[\u0080-\u009F]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] as string);
      return [
        [latin1, letter],
        [windows, letter],
      ];
    }),
);
const UTF8_TAIL = `[\u0080-\u00BF${WINDOWS_1252}]`;
const UTF8_SEQUENCES = new RegExp(`[ÂÃÄÅÆÌ]${UTF8_TAIL}|[áâ]${UTF8_TAIL}{2}`, "g");

/**
 * Whether a sequence can hardly be anything but UTF-8. What else it may be: a word in capitals followed by a quote, a
 * footnote's number, a bullet or a no-break space (“XÃ”, XÃ²), or « » closing before a dash, dots or a quote («lá»…).
 */
function isSurelyUtf8(text: string, sequence: string, index: number): boolean {
  if (/^á»[…’”–—›\u00A0]/.test(sequence)) return !/(?<!á[º»])«/.test(text.slice(Math.max(0, index - 200), index));
  if (!/^[ÃÌÂÆ][’“”•™¹²³ªº‚›«»\u00A0]/.test(sequence)) return true;
  if (/[a-z]/.test(text[index - 1] ?? "")) return true;
  return !sequence.endsWith("\u00A0") && /[A-Za-z]/.test(text[index + sequence.length] ?? "");
}

function misreadUtf8In(text: string): Misreading | undefined {
  const sequences = Array.from(text.matchAll(UTF8_SEQUENCES)).filter(([sequence]) => MISREAD_UTF8.has(sequence));
  const first = sequences.find((match) => isSurelyUtf8(text, match[0], match.index));
  if (first === undefined) return undefined;
  const mixed = BEYOND_LATIN_1.test(text);
  const belongs = (sequence: string, index: number): boolean =>
    MISREAD_UTF8.has(sequence) && (!mixed || isSurelyUtf8(text, sequence, index));
  const replaced = (by: (sequence: string) => string): string =>
    text.replace(UTF8_SEQUENCES, (sequence, index: number) => (belongs(sequence, index) ? by(sequence) : sequence));
  const meant = replaced((sequence) => MISREAD_UTF8.get(sequence) as string)
    // "à" is Ã and a no-break space, which many programs have turned into a plain one.
    .replace(/(?<=[a-z])Ã {1,2}|(?<=[A-Za-z])Ã {2}/g, "à ");
  const masked = replaced((sequence) => "x".repeat(sequence.length));
  return { kind: "utf8-as-latin1", index: first.index, length: first[0].length, meant, masked };
}

/**
 * Returns how a text was misread, or `undefined` when nothing says that it was. It looks for words that decode to
 * well-spelt Vietnamese syllables, but are not well spelt as they are; one word with a symbol or a pair of letters that no
 * spelling has is enough, otherwise two are needed and no word may speak against it. Foreign names give nothing.
 *
 * Source: TCVN 5712:1993 (VN3), the VNI-Windows table, the WHATWG Encoding Standard (windows-1252).
 *
 * @example
 * misreadingOf("Coâng vaên")?.kind // => "vni"
 */
export function misreadingOf(text: string): Misreading | undefined {
  return misreadUtf8In(text) ?? legacyEncodingOf(text);
}
