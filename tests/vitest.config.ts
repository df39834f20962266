import { defineConfig } from "vitest/config";

/** One config for every kind of test. Files run side by side in two workers: each file has a database of its own. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/globalSetup.ts"],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 250_000,
    reporters: process.env.CI ? ["default"] : ["dot"],
  },
});
