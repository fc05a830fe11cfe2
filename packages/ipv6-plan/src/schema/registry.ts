import * as z from "zod";
import { text, titled } from "./titled.js";

/** Attributes of the registry objects (RPSL) that the plan itself does not imply. The handles are those of persons. */
export const RegistrySchema = titled(
  z.strictObject({
    netname: text("Tên mạng", "Network name").exactOptional(),
    descr: text("Mô tả trong sổ đăng ký", "Description in the registry").exactOptional(),
    adminC: text("Đầu mối quản trị", "Administrative contact", "account").exactOptional(),
    techC: text("Đầu mối kỹ thuật", "Technical contact", "account").exactOptional(),
    zoneC: text("Đầu mối vùng tên miền", "Zone contact", "account").exactOptional(),
    mntBy: text("Nhóm bảo trì", "Maintainer").exactOptional(),
    mntIrt: text("Nhóm ứng cứu sự cố", "Incident response team").exactOptional(),
    source: text("Sổ đăng ký nguồn", "Source registry").exactOptional(),
  }),
  "Thuộc tính sổ đăng ký",
  "Registry attributes",
);
export type Registry = Readonly<z.output<typeof RegistrySchema>>;
