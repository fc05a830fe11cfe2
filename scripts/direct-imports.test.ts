import { describe, expect, it } from "vitest";
import { withDirectImports } from "./direct-imports.js";

describe("withDirectImports", () => {
  it("imports each name from the file that has it", () => {
    const text = withDirectImports(
      'import {\n  type Codec,\n  Failure,\n  fillTemplate as fill,\n} from "@egov-vn/core";\n',
    );
    expect(text).toMatch(
      /^import \{ Failure \} from ".*core\/src\/failure\.ts"; import \{ fillTemplate as fill \} from ".*core\/src\/language\.ts";\n$/,
    );
  });

  it("follows entries of a package, and what only types leaves nothing", () => {
    expect(withDirectImports('import { printable } from "@egov-vn/core/tables";')).toMatch(
      /core\/src\/tables\/.*\.ts";$/,
    );
    expect(withDirectImports('import { type Codec } from "@egov-vn/core";')).toBe("");
    const types = 'import type { Codec } from "@egov-vn/core";';
    expect(withDirectImports(types)).toBe(types);
  });

  it("leaves other imports and names of the file itself as they are", () => {
    const other = 'import { z } from "zod";\nimport * as core from "@egov-vn/core";';
    expect(withDirectImports(other)).toBe(other);
    expect(withDirectImports('import { standards } from "@egov-vn/standards";')).toMatch(
      /^import \{ standards \} from ".*standards\/src\/index\.ts";$/,
    );
  });
});
