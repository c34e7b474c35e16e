import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { describeBumps, neededBumps } from '../release/bumps-of-change.ts';

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
const workspace = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim();
const bumps = neededBumps(workspace, values.base);
if (bumps === null) {
  console.error(
    `Git ne connaît pas « ${values.base} » : nommer la branche de départ, --base=origin/main par exemple.`,
  );
  process.exitCode = 2;
} else {
  console.log(describeBumps(bumps, values.base, values.format === 'markdown'));
}
