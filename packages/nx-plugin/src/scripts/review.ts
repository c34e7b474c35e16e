import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { neededBumps } from '../release/bumps-of-change.ts';
import { describeReview, newFindings } from '../release/review.ts';

/**
 * `npm run review`, with `--base=origin/main` and `--preview=https://…`: what a pull request shows of a change of the
 * specifications, in Markdown. It tells, and refuses nothing: the other steps of the CI do.
 */
const { values } = parseArgs({
  options: { base: { type: 'string', default: 'main' }, preview: { type: 'string' } },
});
const workspace = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim();
const bumps = neededBumps(workspace, values.base);
if (bumps === null) {
  console.error(
    `Git ne connaît pas « ${values.base} » : nommer la branche de départ, --base=origin/main par exemple.`,
  );
  process.exitCode = 2;
} else {
  const { base, preview = null } = values;
  process.stdout.write(
    describeReview({
      base,
      findings: newFindings(workspace, base),
      bumps,
      preview: preview === '' ? null : preview,
    }),
  );
}
