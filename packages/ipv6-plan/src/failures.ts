import { type Bilingual, defineFailures, unknownName } from "@egov-vn/core";

/** Why work on a plan was not done. */
export const planFailures = defineFailures("ipv6", {
  notAPrefix: {
    vi: "“{text}” không phải là khối địa chỉ IPv6: ghi theo dạng 3fff:40::/44.",
    en: "“{text}” is not an IPv6 prefix: write it as 3fff:40::/44.",
  },
  notADay: {
    vi: "“{text}” không phải là ngày: ghi theo dạng 2026-01-15.",
    en: "“{text}” is not a day: write it as 2026-01-15.",
  },
  communesNotCovered: {
    vi: "Danh mục xã bắt đầu từ {from}, không có ngày {day}: hãy chọn ngày quy hoạch muộn hơn.",
    en: "The list of communes begins on {from} and says nothing of {day}: choose a later day for the plan.",
  },
  noTier: {
    vi: "Không cách chia nào có tầng cho đơn vị loại “{kind}”: hãy cho biết tầng.",
    en: "No layout has a tier for units of kind “{kind}”: give the tier.",
  },
  noTierInLayout: {
    vi: "Cách chia “{layout}” không có tầng cho đơn vị loại “{kind}”: chọn loại khác, hoặc thêm tầng.",
    en: "Layout “{layout}” has no tier for units of kind “{kind}”: choose another kind, or add a tier.",
  },
  unitTaken: {
    vi: "Đã có đơn vị “{id}”: {name}. Hãy đặt mã khác.",
    en: "There is a unit “{id}” already: {name}. Choose another id.",
  },
  codeTaken: {
    vi: "Mã {code} đã là của đơn vị “{id}”. Hãy dùng mã khác, hoặc cho đơn vị kia kết thúc trước.",
    en: "Code {code} is already that of “{id}”. Use another, or end that unit first.",
  },
  noUnit: {
    vi: "Quy hoạch không có đơn vị “{id}”.{near}",
    en: "The plan has no unit “{id}”.{near}",
  },
  noRole: {
    vi: "Quy hoạch không có vai trò “{id}”.{near}",
    en: "The plan has no role “{id}”.{near}",
  },
  noRoot: {
    vi: "Quy hoạch không có khối gốc “{id}” đọc được.{near}",
    en: "The plan has no root “{id}” that can be read.{near}",
  },
  noTarget: {
    vi: "Quy hoạch hợp nhất không có khối gốc “{id}” kèm cách chia: hãy nêu khối gốc của quy hoạch thứ nhất hoặc khối thêm vào.",
    en: "The merged plan has no root “{id}” with a layout: name one of the first plan's, or one that is added.",
  },
  noNode: { vi: "Quy hoạch không có khối địa chỉ {prefix}.", en: "The plan has no prefix {prefix}." },
  noNetwork: {
    vi: "“{prefix}” không phải là mạng trong quy hoạch: hãy nêu khối của một mạng có trong quy hoạch.",
    en: "“{prefix}” is no network of the plan: name the prefix of one that is.",
  },
  noNetworksInRoot: {
    vi: "Đơn vị “{unit}” không có mạng nào trong khối gốc “{root}”: cách chia của khối gốc thiếu trường cho đơn vị hoặc mạng con.",
    en: "Unit “{unit}” has no networks in root “{root}”: the root's layout lacks the field of units or of subnets.",
  },
  placeOfRoleTaken: {
    vi: "{prefix}, chỗ của vai trò “{role}”, đã được dùng; muốn dùng chỗ khác phải nêu lý do ngoại lệ.",
    en: "{prefix}, the place of role “{role}”, is taken; give the reason for an exception to use another.",
  },
  taken: {
    vi: "{prefix} đã được dùng: {other} ({kind}). Hãy chọn khối khác.",
    en: "{prefix} is taken: {other} ({kind}). Choose another.",
  },
  resting: {
    vi: "{prefix} đã thu hồi, chỉ được dùng lại từ {day}.",
    en: "{prefix} was retired and may be used again from {day}.",
  },
  noFreeNetwork: {
    vi: "Đơn vị “{unit}” không còn mạng trống: hãy thu hồi mạng không dùng, hoặc cấp thêm khối.",
    en: "Unit “{unit}” has no free network left: retire one that is not used, or give it more space.",
  },
  noFreeAddress: {
    vi: "{prefix} không còn địa chỉ trống ngoài các dải cấp phát.",
    en: "{prefix} has no free address left outside its pools.",
  },
  noUnitField: {
    vi: "Đơn vị “{unit}” không có khối gốc nào được chia theo đơn vị: cách chia phải có trường “unit”.",
    en: "Unit “{unit}” has no root that is divided by units: the layout must have a field “unit”.",
  },
  tierFull: {
    vi: "Tầng {tier} không còn số thứ tự trống cho đơn vị “{unit}”: hãy mở thêm một giá trị tầng, hoặc xin khối lớn hơn.",
    en: "Tier {tier} has no free index left for unit “{unit}”: open another tier, or ask for a larger block.",
  },
  tooManyUnits: {
    vi: "Tầng của loại “{kind}” có nhiều đơn vị hơn số giá trị của trường: hãy chọn mẫu lớn hơn.",
    en: "The tier of “{kind}” has more units than its field has values: choose a larger profile.",
  },
  wrongRootLength: {
    vi: "Mẫu {profile} chia khối /{length}, không chia {prefix}: hãy chọn mẫu khác hoặc khối khác.",
    en: "Profile {profile} divides a /{length}, not {prefix}: choose another profile, or another block.",
  },
  noProvince: {
    vi: "Không có tỉnh nào mang mã “{code}” vào ngày {day}.",
    en: "There is no province with the code “{code}” on {day}.",
  },
  notInProvince: {
    vi: "Xã {commune} không thuộc tỉnh {province} vào ngày {day}.",
    en: "Commune {commune} is not in province {province} on {day}.",
  },
});

/** Returns the question whether the nearest of the known names was meant, or nothing when no name is near. */
export const nearOf = (name: string, known: Iterable<string>): Bilingual => unknownName(name, known).near as Bilingual;
