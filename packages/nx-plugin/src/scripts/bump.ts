import { parseArgs } from 'node:util';
import { describeBumps } from '../release/bumps-of-change.ts';
import { printSinceBase } from './since-base.ts';

/**
 * `npm run bump`, with `--base=origin/main` and `--format=markdown`: the version that each package needs for what was
 * changed since the base branch. It tells, and refuses nothing: `nx release` does.
 */
const { values } = parseArgs({
  options: {
    base: { type: 'string', default: 'main' },
    format: { type: 'string', default: 'text' },
  },
});
printSinceBase(
  values.base,
  (bumps) => `${describeBumps(bumps, values.base, values.format === 'markdown')}\n`,
);
