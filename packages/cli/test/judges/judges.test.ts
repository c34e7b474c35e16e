import { JUDGES } from '@hubsante/emitters/links';
import { CONSTRAINT_KINDS } from '@hubsante/model';
import type { CorpusIndex } from '@hubsante/model/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedLinks, loadLinks } from '../runtime/written-runtime.ts';
import { WrittenTypes } from '../types/type-judges.ts';
import { type CorpusJudge, corpusJudges } from './corpus-judges.ts';
import { type Trial, trialsOf } from './corpus-trials.ts';

let loaded: LoadedLinks;
let trials: readonly Trial[] = [];
let types: WrittenTypes;
let judges: readonly CorpusJudge[] = [];

beforeAll(async () => {
  loaded = await loadLinks({ with: ['types', 'corpus'] });
  trials = loaded.links.flatMap(trialsOf);
  types = new WrittenTypes(loaded.links.map(({ built }) => built));
  judges = corpusJudges(types);
}, 120_000);
afterAll(() => {
  loaded?.dispose();
  types?.stop();
});

const indexes = () =>
  loaded.links.map(
    ({ built }) => JSON.parse(built.files.get('corpus/index.json')?.content ?? '{}') as CorpusIndex,
  );

/** Whether the published matrix says of a judge that it refuses examples like this one. */
function isRefusalDeclared(id: string, { link, constraint, exceptions }: Trial): boolean {
  const index = indexes()[loaded.links.indexOf(link)];
  const said = index?.judges.find((judge) => judge.id === id)?.constraints[constraint ?? ''];
  return said === 'refusé' && !exceptions.has(id);
}

describe('the corpus of every link', { timeout: 300_000 }, () => {
  test('has a valid and an invalid example for every constraint', () => {
    const lines = indexes().map(
      ({ link, version, covered, constraints, messages }) =>
        `${link} v${version}: ${covered} constraints of ${constraints}, ${messages.length} messages`,
    );
    console.info(`${lines.join('\n')}\n${trials.length} examples`);
    expect(indexes().flatMap(({ messages }) => messages.flatMap(({ uncovered }) => uncovered))).toEqual([]);
    expect(indexes().filter(({ covered, constraints }) => covered !== constraints || covered === 0)).toEqual(
      [],
    );
    expect(new Set(trials.map(({ title }) => title)).size).toBe(trials.length);
  });

  test('publishes a matrix that leaves out no judge and no kind of constraint it has', () => {
    const kinds = new Set(trials.flatMap(({ constraint }) => constraint ?? []));
    for (const { judges: published } of indexes())
      expect(published.map(({ id }) => id)).toEqual(JUDGES.map(({ id }) => id));
    expect(new Set(indexes().flatMap((index) => index.kinds.map(({ kind }) => kind)))).toEqual(kinds);
    expect(judges.map(({ id }) => id)).toEqual(JUDGES.map(({ id }) => id));
  });

  test('gives exactly the one finding it announces for each invalid example, none for a valid one', () => {
    const wrong = trials.flatMap(({ link, title, value, finding }) => {
      const found = link.runtime
        .validate(value)
        .findings.map(({ code, path }) => `${code} ${path.join('/')}`);
      const announced = finding === null ? [] : [`${finding.code} ${finding.path.join('/')}`];
      return found.join() === announced.join()
        ? []
        : [`${title}: ${found.join()} instead of ${announced.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  test.for(JUDGES.map(({ id }) => id))('is judged by %s as its matrix says', (id, { skip }) => {
    const judge = judges.find((one) => one.id === id);
    if (judge === undefined) throw new Error(`no judge ${id}`);
    if (judge.missing !== null) {
      console.warn(`${id}: skipped, ${judge.missing}`);
      skip(judge.missing);
    }
    const verdicts = judge.judge(trials);
    const disagreements = trials.flatMap((trial, index) => {
      const accepts = verdicts[index];
      if (trial.constraint === null) return accepts ? [] : [`${trial.title}: refused`];
      return accepts && isRefusalDeclared(id, trial) ? [`${trial.title}: accepted`] : [];
    });
    expect(disagreements).toEqual([]);
    // What a judge is said not to express it must accept at least once: else it expresses it.
    const falseModesty = CONSTRAINT_KINDS.filter((kind) => {
      if (JUDGES.find((one) => one.id === id)?.cannotExpress[kind] === undefined) return false;
      const own = trials.flatMap(({ constraint }, index) => (constraint === kind ? [verdicts[index]] : []));
      return own.length > 0 && own.every((accepts) => !accepts);
    });
    expect(falseModesty).toEqual([]);
  });
});
