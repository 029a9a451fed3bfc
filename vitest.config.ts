import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,server,extension,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.output/**', 'test/e2e/**'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
