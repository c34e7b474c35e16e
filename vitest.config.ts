import { defineConfig } from 'vitest/config';

// Workspace packages resolve to their sources through the "development" export condition.
export default defineConfig({
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'tools/**/*.test.ts', 'site/test/**/*.test.ts'],
    testTimeout: 60_000,
    // Building every link before the first test takes a while on a machine that does other things too.
    hookTimeout: 120_000,
    // A browser may take its time on such a machine too; what is polled for is true in the end or is not.
    expect: { poll: { timeout: 20_000 } },
    // Vitest leaves one core to its watcher, which on the two cores of a build machine leaves one of them idle.
    maxWorkers: '100%',
  },
});
