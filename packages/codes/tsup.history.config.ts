import { defineConfig } from "tsup";
import base from "./tsup.config.js";

// Built apart, on top of the communes: shared chunks would take tables out of the entries whose weight is held.
export default defineConfig({ ...(base as object), entry: ["src/history.ts"], clean: false, splitting: false });
