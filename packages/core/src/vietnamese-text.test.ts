import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldVietnamese, toVietnameseTonePlacement } from "./vietnamese-spelling.js";
import {
  checkVietnameseText,
  fromTcvn3,
  fromVni,
  repairVietnameseText,
  type TextProblemKind,
} from "./vietnamese-text.js";

// The inverse tables are kept apart from the library's: the TCVN3 one is the chart in order of code, as glibc has it
// ("." where VN3 has no letter), the VNI one goes letter by letter.
const TCVN3_FROM_A1 = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";
const VNI_LETTERS = `
  á aù à aø ả aû ã aõ ạ aï â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë
  é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò
  ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
  ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ`;

const tcvn3Codes = new Map(Array.from(TCVN3_FROM_A1, (letter, at) => [letter, String.fromCharCode(0xa1 + at)]));
tcvn3Codes.delete(".");
const vniCodes = new Map(Array.from(VNI_LETTERS.matchAll(/(\S+) (\S+)/g), ([, letter, code]) => [letter, code]));
for (const [letter = "", code = ""] of [...vniCodes]) vniCodes.set(letter.toUpperCase(), code.toUpperCase());

const toTcvn3 = (text: string): string =>
  Array.from(text, (letter) => tcvn3Codes.get(letter) ?? tcvn3Codes.get(letter.toLowerCase()) ?? letter).join("");
const toVni = (text: string): string => Array.from(text, (letter) => vniCodes.get(letter) ?? letter).join("");
const asLatin1 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const asWindows1252 = (text: string): string => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

const letters = [...vniCodes.keys()].filter((letter) => letter === letter?.toLowerCase()).join("");
const small = Array.from(`abcdeghiklmnopqrstuvxy${letters}`);
const word = fc.string({ unit: fc.constantFrom(...small), minLength: 1, maxLength: 7 });

const kindsIn = (text: string): TextProblemKind[] => checkVietnameseText(text).map((problem) => problem.kind);

const SENTENCES = [
  "Ủy ban nhân dân tỉnh Đồng Nai",
  "Về việc triển khai Quyết định số 28/2018/QĐ-TTg ngày 12 tháng 7 năm 2018 của Thủ tướng Chính phủ",
  "Kính gửi: Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ",
  "Độc lập - Tự do - Hạnh phúc",
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
  "Theo đề nghị của Giám đốc Sở Thông tin và Truyền thông tại Tờ trình số 45/TTr-STTTT.",
  "Quyết định này có hiệu lực thi hành kể từ ngày ký.",
  "Nguyễn Thị Thuỳ Dương, Phó Chánh Văn phòng",
  "Huỳnh Quốc Khánh – Trưởng phòng Nội vụ",
  "Đề nghị quý cơ quan khẩn trương thực hiện",
  "Uỷ ban nhân dân huyện Krông Pắc, tỉnh Đắk Lắk",
  "Báo cáo kết quả thực hiện nhiệm vụ quý III năm 2024",
  "Giấy mời họp trực tuyến lúc 14 giờ 00 phút",
  "Toà án nhân dân thành phố Thủ Đức",
  "Trung tâm Giải quyết thủ tục hành chính “Một cửa”",
  "Lưu: VT, KSTT (3b).",
  "Người ký: Phạm Văn Bình; chức vụ: Chủ tịch",
  "Nghị quyết của Hội đồng nhân dân về giá đất",
  "Khuỷu tay, khuya khoắt, ngoằn ngoèo, quýt, quạnh hiu",
  "Giữa kỳ, giếng nước, gìn giữ, giục giã",
  "Mỹ phẩm, hy vọng, vỹ mô, tỷ lệ, kỹ thuật",
  "xoong nồi, goòng, boong tàu, moóc, loóc",
  "Ước tính chi phí: 1.500.000 ₫/người…",
  "Ông Ích Khiêm, Ấp Bắc, Ý Yên, Ỷ La",
];
const CAPITALS = [
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
  "UBND TỈNH QUẢNG NGÃI",
  "QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH QUY CHẾ QUẢN LÝ, VẬN HÀNH",
  "“ĐÃ KÝ” VÀ “XÃ”",
];
const FOREIGN = [
  ..."Müller,Zaïre,Núñez,Citroën,São Paulo,François,Björn Ångström,Łódź,Straße,Weiß,Citroën Việt Nam".split(","),
  ..."Loïc Benoît,Thaï Airways,Seán Ó Briain,Bodø,Røde Kors,Tromsø,Håkan Bø,Lü Xun,Nü Wa,Gül,Jõgeva".split(","),
  ..."Où,aún,Hawaï,Noël,Anaïs,Guðmundur Davíð,Þór,Mª José,Caïn,Hän on,España,Niño,Coímbra,João".split(","),
  ..."Московский завод,Ελλάδα,東京都,삼성전자,ไทย,Яндекс Go,Траjковски,Роcа,می‌خواهم,क्‍ष,👨‍👩‍👧,Bö Tên,VÄ OCH MÄN,Pär Lång".split(
    ",",
  ),
  ..."van.thu@dongnai.gov.vn,7816/VPCP-TTĐT,000.00.01.G12,H61.12,{7F9C-22},https://egov.vn/?q=«a»".split(","),
  ..."«Hà Nội»,«lá»…,§ 5,§5a,§a,©2024,©VNPT,Vinamilk®,100 m²,37 °C,25°C,10½,1¼,5 µm,µm,£m,¥100,kΩ,Δt".split(","),
  ..."m×n,a×b,3 × 4,6÷2,N·m,A·h,col·lega,· mục một,cho¹,XÃ²,xã¹,XÃ™,“XÃ”,¡Hola!,±5,ê̆ đê,Mª,1ª".split(","),
];

describe("clean text", () => {
  it.each([...SENTENCES, ...CAPITALS, ...FOREIGN])("%s has no problem and stays", (text) => {
    expect(checkVietnameseText(text)).toEqual([]);
    expect(repairVietnameseText(text)).toBe(text);
  });

  it("gives one frozen list, whatever the text", () => {
    expect(checkVietnameseText("Hà Nội")).toBe(checkVietnameseText("Müller"));
    expect(Object.isFrozen(checkVietnameseText(""))).toBe(true);
  });

  it("costs less than a microsecond a unit", () => {
    const text = SENTENCES.join(" ").repeat(600);
    const start = performance.now();
    expect(checkVietnameseText(text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(text.length / 1000);
  });
});

describe("checkVietnameseText", () => {
  const caught: [TextProblemKind, string, index: number, length: number, suggestion: string | undefined][] = [
    ["decomposed", "Tỉnh Ho\u0300a", 6, 2, "Tỉnh Hòa"],
    ["decomposed", "Vie\u0323\u0302t", 2, 3, "Việt"],
    ["decomposed", "Vi\u1EB9\u0302t", 2, 2, "Việt"],
    ["decomposed", "ti\u00E9\u0302ng", 2, 2, "tiếng"],
    ["decomposed", "a\u{1D15E}", 1, 2, "a\u{1D157}\u{1D165}"],
    ["tcvn3", "C«ng v¨n", 0, 4, "Công văn"],
    ["tcvn3", "Ban TCHC: Hå ChÝ Minh", 10, 2, "Ban TCHC: Hồ Chí Minh"],
    ["tcvn3", "vÒ ®Êt n\u00ADíc", 0, 2, "về đất nước"],
    ["tcvn3", "t\u00AD liÖu", 0, 2, "tư liệu"],
    ["tcvn3", "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", 0, 4, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["tcvn3", "Sè: 12/Q§-UBND", 7, 2, "Số: 12/QĐ-UBND"],
    ["tcvn3", "Số: C«ng v¨n t\u00AD", 4, 4, undefined],
    ["vni", "Coâng vaên", 0, 5, "Công văn"],
    ["vni", "Soá: 12/QÑ-UBND", 8, 2, "Số: 12/QĐ-UBND"],
    ["vni", "ÑOÀNG NAI: TÆNH UÛY", 0, 5, "ĐỒNG NAI: TỈNH ỦY"],
    ["vni", "Tænh Ñònh", 0, 4, "Tỉnh Định"],
    ["vni", "Đã nhận Coâng vaên", 8, 5, undefined],
    ["utf8-as-latin1", "CÃ´ng vÄƒn", 1, 2, "Công văn"],
    ["utf8-as-latin1", "HÃ\u00A0 Ná»™i", 5, 3, "Hà Nội"],
    ["utf8-as-latin1", "HÃ  Ná»™i", 5, 3, "Hà Nội"],
    ["utf8-as-latin1", "Bộ: lá»… há»™i", 5, 3, "Bộ: lễ hội"],
    ["utf8-as-latin1", "Bộ: «lá»… há»™i", 11, 3, "Bộ: «lá»… hội"],
    ["utf8-as-latin1", "XÃ” ĐÃ Ná»™i", 8, 3, "XÃ” ĐÃ Nội"],
    ["utf8-as-latin1", "Nguyá»…n", 4, 3, "Nguyễn"],
    ["utf8-as-latin1", "â€œMá»™t cá»\u00ADaâ€\u009D", 0, 3, "“Một cửa”"],
    ["utf8-as-latin1", "hÃ²a", 1, 2, "hòa"],
    ["look-alike", "Tỉnh Ðồng Nai", 5, 1, "Tỉnh Đồng Nai"],
    ["look-alike", "Số 1/QÐ-TTg", 6, 1, "Số 1/QĐ-TTg"],
    ["look-alike", "ðã", 0, 1, "đã"],
    ["look-alike", "Ɖà Nẵng", 0, 1, "Đà Nẵng"],
    ["look-alike", "ɖi", 0, 1, "đi"],
    ["look-alike", "Hà Nội: Vаn", 9, 1, "Hà Nội: Van"],
    ["look-alike", "ΤT", 0, 1, "TT"],
    ["look-alike", "Hжà", 1, 1, undefined],
    ["no-break-space", "Hà\u00A0Nội", 2, 1, "Hà Nội"],
    ["no-break-space", "ĐÃ\u00A0CÓ", 2, 1, "ĐÃ CÓ"],
    ["no-break-space", "1\u202F000", 1, 1, "1 000"],
    ["no-break-space", "1\u2007000", 1, 1, "1 000"],
    ["zero-width", "\uFEFFHà Nội", 0, 1, "Hà Nội"],
    ["zero-width", "Hà\u200B Nội", 2, 1, "Hà Nội"],
    ["zero-width", "Hà\u200C\u200D\u2060 Nội", 2, 1, "Hà Nội"],
    ["zero-width", "cô\u00ADng", 2, 1, "công"],
    ["control", "Hà\u0000", 2, 1, undefined],
    ["control", "a\t\n\r\u0085", 4, 1, undefined],
    ["replacement", "Hà N\uFFFDi", 4, 1, undefined],
    ["lone-surrogate", "Hà 😀\uD83D", 5, 1, undefined],
    ["lone-surrogate", "\uDE00", 0, 1, undefined],
  ];
  it.each(caught)("%s in %j, at %i", (kind, text, index, length, suggestion) => {
    const [problem, ...others] = checkVietnameseText(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ kind, index, length });
    expect(problem?.suggestion).toBe(suggestion);
    expect(repairVietnameseText(text)).toBe(suggestion ?? text);
  });

  it("gives one problem a kind, in order of index", () => {
    const text = "Ð\u200Ba\u0300\u00A0\u00A0\uFFFD\u200B";
    expect(kindsIn(text)).toEqual(["look-alike", "zero-width", "decomposed", "no-break-space", "replacement"]);
  });

  it("shows in a sample what cannot be seen, in 24 units at most", () => {
    expect(checkVietnameseText("Hoa\u0300")[0]?.sample).toBe("Hoa\u0300");
    expect(checkVietnameseText("Hà\u00A0Nội")[0]?.sample).toBe("Hà‹U+00A0›Nội");
    expect(checkVietnameseText("a\u{E0001}\u0001")[0]?.sample).toBe("a‹U+E0001›‹U+0001›");
    const bad = fc.constantFrom("\u00A0", "\uD800", "😀", "\u{E0001}", "\u0000", "\uFEFF", "a", "ộ", "\u0300");
    fc.assert(
      fc.property(fc.string({ unit: bad, maxLength: 60 }), (text) => {
        for (const { sample } of checkVietnameseText(text)) {
          expect(sample.length).toBeLessThanOrEqual(24);
          expect(sample).toMatch(/^(?:(?![\p{C}\p{Zs}])[\s\S]| )+$/u);
        }
      }),
    );
  });

  const encodings: [TextProblemKind, (text: string) => string][] = [
    ["tcvn3", toTcvn3],
    ["vni", toVni],
    ["utf8-as-latin1", asLatin1],
    ["utf8-as-latin1", asWindows1252],
    ["decomposed", (text) => text.normalize("NFD")],
  ];
  // TCVN3 has no capitals with a tone, and "Lưu" is too little to go by.
  const whole = SENTENCES.filter((text) => !/[ÁÍÓÝẠ-Ỹ](?<=\p{Lu})|^Lưu|^xoong|[“…]/u.test(text));
  it.each(encodings.flatMap(([kind, encode]) => whole.map((text) => [kind, text, encode(text)] as const)))(
    "finds %s of %s",
    (kind, text, encoded) => {
      expect(kindsIn(encoded)).toContain(kind);
      expect(repairVietnameseText(encoded)).toBe(text);
    },
  );
  it.each(CAPITALS.slice(0, 4))("finds the capitals %s in every encoding", (text) => {
    for (const [, encode] of encodings) expect(repairVietnameseText(encode(text))).toBe(text);
  });
});

describe("repairVietnameseText", () => {
  it.each([
    // à and À are letters that TCVN3 has no code for: these words are Unicode, and the text cannot be decoded as a whole.
    "Hà C«ng v¨n ®Õn",
    "LÀ C«ng v¨n ®Õn",
    "Công v¨n ®Õn và ®i",
  ])("leaves a text alone that is partly in TCVN3: %s", (text) => {
    expect(checkVietnameseText(text)).toMatchObject([{ kind: "tcvn3" }]);
    expect(repairVietnameseText(text)).toBe(text);
  });

  const piece = fc.oneof(
    fc.constantFrom(...SENTENCES.flatMap((text) => [text, toTcvn3(text), toVni(text), asWindows1252(text)])),
    fc.constantFrom(..."\u0300\u0301\u0302\u0306\u0323\u031B\u200B\u200D\u00AD\u00A0ÐðжaАoο«»Ã \uD800"),
    fc.string({ unit: fc.integer({ min: 0x20, max: 0x1b0 }).map((code) => String.fromCharCode(code)) }),
    word.map(toVni),
    word.map(toTcvn3),
    word.map(asLatin1),
    fc.string({ unit: "binary" }),
  );
  it("changes nothing more the second time", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.constantFrom("", " "), (pieces, between) => {
        const repaired = repairVietnameseText(pieces.join(between));
        expect(repairVietnameseText(repaired)).toBe(repaired);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("fromTcvn3 and fromVni", () => {
  it("give back any small word, with a first capital where TCVN3 has one", () => {
    fc.assert(
      fc.property(word, fc.constantFrom("", ..."ĂÂÊÔƠƯĐABCT"), (rest, first) => {
        expect(fromTcvn3(toTcvn3(first + rest))).toBe(first + rest);
      }),
    );
  });
  it("give back any word from VNI, whatever its case", () => {
    fc.assert(
      fc.property(word, word, (some, others) => {
        const text = some + others.toUpperCase();
        expect(fromVni(toVni(text))).toBe(text);
      }),
    );
  });
  it.each(CAPITALS.slice(0, 4))("give back %s", (text) => {
    expect(fromVni(toVni(text))).toBe(text);
    expect(fromTcvn3(toTcvn3(text))).toBe(text);
  });
  it("leave what is no code alone", () => {
    expect(fromTcvn3("ABC 123, 2°C\u00A0±")).toBe("ABC 123, 2°C\u00A0±");
    expect(fromVni("ABC 123, «Hâ»")).toBe("ABC 123, «Hâ»");
  });
});

describe("foldVietnamese", () => {
  it.each([
    ["Hòa Bình", "Hoà Bình"],
    ["Thủy", "Thuỷ"],
    ["ĐỒNG NAI", "Đồng Nai"],
    ["Ðồng Nai", "Đồng Nai"],
    ["Ho\u0300a", "Hòa"],
    ["  Sở   Y\u00A0tế\n", "Sở Y tế"],
    ["Đắk\u200B Lắk", "DAK LAK"],
    ["Ủy ban", "Uỷ ban"],
    ["Müller", "muller"],
  ])("makes %j and %j equal", (one, other) => {
    expect(foldVietnamese(one)).toBe(foldVietnamese(other));
  });
  it("keeps different names apart, and is plain ASCII for Vietnamese", () => {
    expect(foldVietnamese("Sở Nội vụ")).toBe("so noi vu");
    expect(foldVietnamese("Hà Nam")).not.toBe(foldVietnamese("Hà Nội"));
    fc.assert(fc.property(word, (text) => void expect(foldVietnamese(text)).toMatch(/^[a-z]+$/)));
  });
});

describe("toVietnameseTonePlacement", () => {
  const moved = `hòa hoà, hóa hoá, hỏa hoả, họa hoạ, tòa toà, xõa xoã, lòa loà, òa oà, khóa khoá, ngõa ngoã, thỏa thoả,
    khỏe khoẻ, lòe loè, xòe xoè, ọe oẹ, ngóe ngoé, thủy thuỷ, hủy huỷ, ủy uỷ, úy uý, tùy tuỳ, lũy luỹ, lụy luỵ, thúy thuý,
    nhụy nhuỵ, đọa đoạ, chòe choè, HÒA HOÀ, Khỏe Khoẻ, ỦY UỶ, Thụy Thuỵ, Đóa Đoá`
    .split(/,\s+/)
    .map((pair) => pair.split(" ") as [string, string]);
  it.each(moved)("%s and %s", (old, modern) => {
    for (const text of [old, modern, old.normalize("NFD")]) {
      expect(toVietnameseTonePlacement(text, "old")).toBe(old);
      expect(toVietnameseTonePlacement(text, "new")).toBe(modern);
    }
  });

  it.each(
    `quý quỳ quỵ quả quẻ già giò hoàn hoạch thuyền khuỷu loài ngoài xoáy ngoèo hoạt khoét toán huýt quỳnh hoa hoe huy
     của mía tuổi người Huế thuở đào moóc suỵt Zoë`.split(/\s+/),
  )("%s is the same in both", (text) => {
    expect(toVietnameseTonePlacement(text, "old")).toBe(text);
    expect(toVietnameseTonePlacement(text, "new")).toBe(text);
  });

  it("changes words inside a text, and goes there and back", () => {
    expect(toVietnameseTonePlacement("Hoà Bình (uỷ quyền), quý", "old")).toBe("Hòa Bình (ủy quyền), quý");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moved.flat(), "quý", "già", "-")), (words) => {
        const modern = toVietnameseTonePlacement(words.join(" "), "new");
        expect(toVietnameseTonePlacement(toVietnameseTonePlacement(modern, "old"), "new")).toBe(modern);
      }),
    );
  });
});
