import { describeField } from "@egov-vn/core";
import * as z from "zod";
import { DeclaredLevelSchema } from "./declared.js";
import { ServiceFeaturesSchema } from "./features.js";

const text = (vi: string, en: string) => describeField(z.string().min(1), vi, en, { personal: "none" });

/** A service: what it offers, and the level it is declared at. The key `serviceFeatures` tells such a file from any other. */
export const ServiceRecordSchema = z
  .strictObject({
    code: text("Mã thủ tục, dịch vụ", "Code of the procedure or service").exactOptional(),
    name: text("Tên dịch vụ", "Name of the service").exactOptional(),
    declared: DeclaredLevelSchema.exactOptional(),
    serviceFeatures: ServiceFeaturesSchema,
  })
  .readonly()
  .meta({ id: "ServiceRecord", title: "A service and its level", titleVi: "Dịch vụ và mức độ", personal: "none" });
export type ServiceRecord = z.output<typeof ServiceRecordSchema>;
