import { defineConfig } from "tsup";
import base from "./tsup.config.js";

// Built apart: sharing chunks with it would break the main entry into more of them, each compressed alone.
export default defineConfig({ ...(base as object), entry: ["src/phone.ts"], clean: false, splitting: false });
