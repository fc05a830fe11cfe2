import { defineFailures } from "@egov-vn/core";

/** Failures that are thrown for texts that are not addresses or numbers. */
export const addressFailures = defineFailures("ipv6-address", {
  notAPrefix: {
    vi: "“{text}” không phải là khối địa chỉ IPv6: ghi theo dạng 3fff:40::/44, sau độ dài không còn bit nào khác 0.",
    en: "“{text}” is not an IPv6 prefix: write it as 3fff:40::/44, with no bits set after the length.",
  },
  notAnAddress: {
    vi: "“{text}” không phải là địa chỉ IPv6: ghi theo dạng 3fff:40::1.",
    en: "“{text}” is not an IPv6 address: write it as 3fff:40::1.",
  },
  notIpv4: {
    vi: "“{text}” không phải là địa chỉ IPv4: ghi theo dạng 192.0.2.33.",
    en: "“{text}” is not an IPv4 address: write it as 192.0.2.33.",
  },
  notAMac: {
    vi: "“{text}” không phải là địa chỉ MAC: ghi theo dạng 00:53:00:00:00:01, 00-53-00-00-00-01 hoặc 0053.0000.0001.",
    en: "“{text}” is not a MAC address: write it as 00:53:00:00:00:01, 00-53-00-00-00-01 or 0053.0000.0001.",
  },
  notASlash64: {
    vi: "Phần định danh giao diện có 64 bit nên cần khối /64, không phải {prefix}.",
    en: "An interface identifier has 64 bits, so it needs a /64, not {prefix}.",
  },
  notNat64: {
    vi: "{prefix} không dùng được làm tiền tố NAT64: cần dài /32, /40, /48, /56, /64 hoặc /96, các bit 64–71 bằng 0.",
    en: "{prefix} is no NAT64 prefix: it must be a /32, /40, /48, /56, /64 or /96 with bits 64 to 71 zero.",
  },
  wrongLength: {
    vi: "Độ dài phải từ {least} đến 128, không phải {length}.",
    en: "The length must be from {least} to 128, not {length}.",
  },
  noParent: {
    vi: "{prefix} không nằm trong khối nào dài /{length}: cần độ dài ngắn hơn hoặc bằng của nó.",
    en: "{prefix} is in no /{length}: ask for a length no longer than its own.",
  },
  noChild: {
    vi: "{prefix} không có khối /{length} nào mang số thứ tự {index}.",
    en: "{prefix} has no /{length} at {index}.",
  },
  notInside: { vi: "{inner} không nằm trong {outer}.", en: "{inner} is not inside {outer}." },
  not128Bits: {
    vi: "{number} không phải là số 128 bit: kết quả ra ngoài không gian địa chỉ.",
    en: "{number} is not a number of 128 bits: it is outside the address space.",
  },
  notWhole: { vi: "{number} không phải là số nguyên.", en: "{number} is not a whole number." },
  noBits: {
    vi: "Địa chỉ không có các bit {from} đến {to}: chỉ có bit 0 đến 127.",
    en: "An address has no bits {from} to {to}: there are bits 0 to 127.",
  },
  not40Bits: {
    vi: "{number} không phải là số 40 bit: định danh toàn cục của ULA có đúng 40 bit.",
    en: "{number} is not a number of 40 bits: the global id of a ULA has 40.",
  },
  backwards: {
    vi: "{last} đứng trước {first}: đổi chỗ hai đầu của dải.",
    en: "{last} is before {first}: turn the range round.",
  },
  noRatio: {
    vi: "Khối chỉ có một phần thì không tính được tỷ lệ HD: cần từ 2 phần trở lên.",
    en: "A block of one prefix has no HD ratio: there must be at least 2.",
  },
  countedTooShort: {
    vi: "Khối /{length} không chứa khối /{counted} nào: đếm theo độ dài bằng hoặc dài hơn /{length}.",
    en: "There is no /{counted} in a /{length}: count in a length that is no shorter.",
  },
  tooWide: {
    vi: "{number} không vừa {bits} bit.",
    en: "{number} does not fit {bits} bits.",
  },
});
