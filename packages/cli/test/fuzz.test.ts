import * as fc from 'fast-check';
import { test } from 'vitest';
import { fuzzCase } from '../../../tools/fuzz/mutations.ts';
import { checkRepeatable, runCase } from '../../../tools/fuzz/run-case.ts';

const SEED = 20260619;

// `npm run fuzz` does the same ten thousand times.
test('whatever is done to a workbook: no throw, no endless work, no half-written folder', async () => {
  await fc.assert(
    fc.asyncProperty(fuzzCase, async (given) => {
      await runCase(given);
      await checkRepeatable(given);
    }),
    { numRuns: 100, seed: SEED },
  );
});
