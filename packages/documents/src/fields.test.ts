import { fieldsOf } from "@egov-vn/core";
import { expect, it } from "vitest";
import { documentExchange } from "./standard.js";
it("x", () => { console.log([...fieldsOf(documentExchange)].filter(f=>!f.title||!f.personal).map(f=>f.path).join("\n")); expect(1).toBe(1)});
