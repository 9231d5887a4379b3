import { defineConfig } from 'vitest/config';
import { bundledForVite } from './web/bundled.mjs';

export default defineConfig({
  plugins: [bundledForVite],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/build.ts'],
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text', 'json-summary'],
      reportsDirectory: 'node_modules/.cache/coverage',
    },
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
