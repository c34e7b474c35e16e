import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { doctor } from '@hubsante/recette';
import { doctorWords } from './doctor-words.ts';
import { openCases, RecetteMistake, type RecetteRun } from './recette-run.ts';

/**
 * Looks at what may keep a client from the Hub, and prints each step.
 *
 * @returns whether nothing does.
 * @throws RecetteMistake, FaultyLinks
 */
export async function runDoctor(run: RecetteRun): Promise<boolean> {
  const { invocation, environment } = run;
  const say = doctorWords[invocation.language];
  const me = invocation.values.get('me');
  const work = mkdtempSync(join(tmpdir(), 'dsf-doctor-'));
  try {
    const [one, ...others] = await openCases(run, work);
    if (one === undefined || others.length > 0 || me === undefined) throw new RecetteMistake(say.needsOne);
    const [role] = one.link.roles.values();
    const tls = resolve(
      environment.workingFolder,
      invocation.values.get('tls') ?? join('.hubsante', 'hub', 'tls'),
    );
    const checks = await doctor({
      host: (invocation.values.get('broker') ?? 'localhost:5671')
        .replace(/^amqps:\/\//, '')
        .replace(/\/$/, ''),
      vhost: one.link.vhosts[0] ?? '',
      clientId: me,
      login: {
        certificate: join(tls, `${me}.pem`),
        key: join(tls, `${me}.key`),
        authority: join(tls, 'ca.pem'),
      },
      exchange: role?.exchange ?? '',
      queues: role?.queues ?? [],
      now: Date.now(),
    });
    const colon = invocation.language === 'fr' ? ' :' : ':';
    for (const { step, why } of checks) {
      const { title, wrong } = say.steps[step];
      environment.stdout.write(`  ${title}${colon} ${why === null ? say.right : wrong(why)}\n`);
    }
    const isRight = checks.every(({ why }) => why === null);
    if (isRight) environment.stdout.write(`${say.allRight}\n`);
    return isRight;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
