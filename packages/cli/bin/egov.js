#!/usr/bin/env node
import module from "node:module";

// From Node 22 on, what was compiled once is not compiled at the next start.
module.enableCompileCache?.();
await import("../dist/main.js");
