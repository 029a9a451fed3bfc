import { defineConfig } from 'vitest/config';

/** One file after another: they share two cores with a browser, a mail server and PostgreSQL. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    fileParallelism: false,
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
});
