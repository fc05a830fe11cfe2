import type { PersonalKind } from "./field.js";

/**
 * Names of fields that no format has, yet systems send: what they tell of a person. Capitals, spaces and underscores do not
 * count.
 */
const PERSONAL_NAMES: Readonly<Record<string, PersonalKind>> = {
  hoten: "name",
  hovaten: "name",
  hotennguoinop: "name",
  fullname: "name",
  diachi: "address",
  diachinguoinop: "address",
  address: "address",
  dienthoai: "telephone",
  sodienthoai: "telephone",
  sodt: "telephone",
  phone: "telephone",
  mobile: "telephone",
  email: "email",
  ngaysinh: "birth-date",
  birthday: "birth-date",
  cccd: "identity-number",
  cmnd: "identity-number",
  socccd: "identity-number",
  socmnd: "identity-number",
  sodinhdanh: "identity-number",
  identitynumber: "identity-number",
};

/**
 * Tells what a field of this name probably holds, where no table of a format says so.
 *
 * @example
 * personalKindOfName("So_CCCD") // => "identity-number"
 */
export function personalKindOfName(name: string): PersonalKind | undefined {
  const key = name.toLowerCase().replaceAll(/[\s_-]/g, "");
  return Object.hasOwn(PERSONAL_NAMES, key) ? PERSONAL_NAMES[key] : undefined;
}
