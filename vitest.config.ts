import { defineConfig } from 'vitest/config';

// Workspace packages resolve to their sources through the "development" export condition.
export default defineConfig({
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'tools/**/*.test.ts', 'site/test/**/*.test.ts'],
    testTimeout: 60_000,
    // Building every link before the first test takes a while on a machine that does other things too.
    hookTimeout: 120_000,
    // Vitest leaves one core to its watcher, which on the two cores of a build machine leaves one of them idle.
    maxWorkers: '100%',
  },
});
