import { parseArgs } from 'node:util';
import { describeReview, newFindings } from '../release/review.ts';
import { printSinceBase } from './since-base.ts';

/**
 * `npm run review`, with `--base=origin/main` and `--preview=https://…`: what a pull request shows of a change of the
 * specifications, in Markdown. It tells, and refuses nothing: the other steps of the CI do.
 */
const { values } = parseArgs({
  options: { base: { type: 'string', default: 'main' }, preview: { type: 'string' } },
});
const { base, preview = '' } = values;
printSinceBase(base, (bumps, workspace) =>
  describeReview({
    base,
    findings: newFindings(workspace, base),
    bumps,
    preview: preview === '' ? null : preview,
  }),
);
