import { defineConfig } from "vitest/config";

/**
 * One config for every kind of test. Files run side by side in two workers: each file has a database of its own. They
 * share what is loaded, as no module keeps a state: loading it anew for each file took longer than many a file runs.
 */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/globalSetup.ts"],
    maxWorkers: 2,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 250_000,
    reporters: process.env.CI ? ["default"] : ["dot"],
  },
});
