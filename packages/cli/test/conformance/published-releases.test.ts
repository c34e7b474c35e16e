import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runConformance } from '../../src/commands/conformance/run-conformance.ts';
import { silentProgress } from '../../src/progress.ts';

/** Real published releases, which are no part of this repository. */
const PUBLISHED = fileURLToPath(new URL('../../../../../shared/ans', import.meta.url));
const releases = existsSync(PUBLISHED)
  ? readdirSync(PUBLISHED, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
  : [];

describe('published releases', () => {
  if (releases.length === 0) {
    test(`skipped: there is no ${PUBLISHED}`, (context) => context.skip());
  }

  test.for(releases)('%s conforms: every difference is explained', async (release) => {
    const { output, exitCode } = await runConformance([join(PUBLISHED, release)], {
      format: 'text',
      language: 'en',
      progress: silentProgress,
    });
    expect(exitCode, output).toBe(0);
  });
});
