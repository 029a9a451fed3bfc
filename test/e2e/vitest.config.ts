import { defineConfig } from 'vitest/config';
import { LongestFirst } from '../support/run/longest-first.ts';

/** Two files at a time: while one waits for its browser or its mail server, the other works. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 240_000,
    hookTimeout: 600_000,
  },
});
