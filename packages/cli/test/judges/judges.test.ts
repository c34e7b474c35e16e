import {
  applyPatch,
  CONSTRAINT_KINDS,
  type ConstraintKind,
  JUDGES,
  type MessageCorpus,
} from '@hubsante/emitters/links';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedLink, type LoadedLinks, loadLinks } from '../runtime/written-runtime.ts';
import { type TypedCase, type TypeJudge, typeJudges, WrittenTypes } from '../types/type-judges.ts';
import { hasXmllint, XmlJudge } from '../xsd/xml-judge.ts';

/** An example of a corpus, whole, with what is said of it. */
interface Trial {
  readonly link: LoadedLink;
  readonly message: string;
  readonly root: string;
  readonly name: string;
  readonly body: unknown;
  /** `null` for a good one. */
  readonly constraint: ConstraintKind | null;
  readonly path: readonly (string | number)[];
}

/** What a judge says, trial by trial: `null` where the trial has no form it could read. */
type Verdicts = readonly (boolean | null)[];

let loaded: LoadedLinks;
let trials: readonly Trial[] = [];
let types: WrittenTypes;

beforeAll(async () => {
  loaded = await loadLinks();
  trials = loaded.links.flatMap(trialsOf);
  types = new WrittenTypes(loaded.links.map(({ built }) => built));
}, 120_000);
afterAll(() => {
  loaded?.dispose();
  types?.stop();
});

function trialsOf(link: LoadedLink): readonly Trial[] {
  return [...link.built.files.values()].flatMap(({ path, content }): Trial[] => {
    if (!path.startsWith('corpus/') || path === 'corpus/index.json') return [];
    const { message, root, complete, valid, invalid } = JSON.parse(content) as MessageCorpus;
    const shared = { link, message, root };
    return [
      ...valid.map(({ name, patch }) => ({
        ...shared,
        name,
        body: applyPatch(complete, patch),
        constraint: null,
        path: [],
      })),
      ...invalid.map(({ name, patch, constraint, path }) => ({
        ...shared,
        name,
        body: applyPatch(complete, patch),
        constraint,
        path,
      })),
    ];
  });
}

/** `15-15 2.0 RS-EDA patient.sex-codes`. */
function titleOf({ link, message, name }: Trial): string {
  return `${link.built.name} ${message} ${name}`;
}

/** Where a judge says other than its declaration: every good example accepted, every fault it can express refused. */
function disagreements(id: string, verdicts: Verdicts): readonly string[] {
  const judge = JUDGES.find((one) => one.id === id);
  return trials.flatMap((trial, index) => {
    const verdict = verdicts[index] ?? null;
    const isUnexpressed = trial.constraint !== null && judge?.cannotExpress[trial.constraint] !== undefined;
    if (isUnexpressed || verdict === (trial.constraint === null)) return [];
    return [`${titleOf(trial)}: ${verdict}`];
  });
}

/** Kinds declared beyond a judge's words that it refuses all the same, always: the declaration is not true. */
function falseModesty(id: string, verdicts: Verdicts): readonly string[] {
  const declared = JUDGES.find((one) => one.id === id)?.cannotExpress ?? {};
  return CONSTRAINT_KINDS.filter((kind) => {
    if (declared[kind] === undefined) return false;
    const own = trials.flatMap(({ constraint }, index) => (constraint === kind ? [verdicts[index]] : []));
    return own.length > 0 && own.every((verdict) => verdict === false);
  });
}

describe('the corpus of every link', { timeout: 300_000 }, () => {
  test('has a good and a bad example for every constraint of every message', () => {
    const lines = loaded.links.map(({ built }) => {
      const { messages, withoutExample } = JSON.parse(
        built.files.get('corpus/index.json')?.content ?? '{}',
      ) as {
        messages: { constraints: number; covered: number; valid: number }[];
        withoutExample: string[];
      };
      const sum = (key: 'constraints' | 'covered' | 'valid') =>
        messages.reduce((total, one) => total + one[key], 0);
      return {
        link: built.name,
        valid: sum('valid'),
        constraints: sum('constraints'),
        covered: sum('covered'),
        withoutExample,
      };
    });
    console.info(
      lines
        .map(
          ({ link, valid, constraints, covered }) =>
            `${link}: ${covered}/${constraints} constraints, ${valid} valid examples`,
        )
        .join('\n'),
    );
    expect(
      lines.filter(
        ({ constraints, covered, withoutExample }) => covered !== constraints || withoutExample.length > 0,
      ),
    ).toEqual([]);
    expect(new Set(trials.map(titleOf)).size).toBe(trials.length);
  });

  test('is judged by the JSON Schemas as it says', () => {
    const validators = new Map<string, (body: unknown) => boolean>();
    const verdicts = trials.map(({ link: { built }, message, body }) => {
      const key = `${built.name} ${message}`;
      const known = validators.get(key);
      if (known !== undefined) return known(body);
      const ajv = ajvFormats.default(new Ajv2020({ strict: false }));
      const validate = ajv.compile(
        JSON.parse(built.files.get(`json-schema/${message}.schema.json`)?.content ?? 'false'),
      );
      validators.set(key, (one) => validate(one) as boolean);
      return validate(body) as boolean;
    });
    expect(disagreements('json-schema', verdicts)).toEqual([]);
    expect(falseModesty('json-schema', verdicts)).toEqual([]);
  });

  test('is judged by validate() as it says, with one finding at the place of each fault', () => {
    const findings = trials.map(({ link, root, body }) => link.runtime.validate({ [root]: body }));
    expect(
      disagreements(
        'runtime',
        findings.map(({ valid }) => valid),
      ),
    ).toEqual([]);
    const wrong = trials.flatMap((trial, index) => {
      if (trial.constraint === null) return [];
      const errors = (findings[index]?.findings ?? []).filter(({ severity }) => severity === 'error');
      const expected = [trial.root, ...trial.path].join('/');
      const told = errors.map(({ path }) => path.join('/'));
      return told.length === 1 && told[0] === expected
        ? []
        : [`${titleOf(trial)}: ${told.join(', ')} instead of ${expected}`];
    });
    expect(wrong).toEqual([]);
  });

  test('is judged by the XSDs as it says, where it has a form in XML', ({ skip }) => {
    if (!hasXmllint) skip('xmllint is not installed');
    const refused = new Set<string>();
    const unread = new Set<number>();
    for (const link of loaded.links) {
      const judge = new XmlJudge(link.built.files);
      try {
        trials.forEach((trial, index) => {
          if (trial.link !== link) return;
          const xml = link.runtime.toXml({ [trial.root]: trial.body });
          if (xml.ok) judge.submit(trial.message, `${index}`, xml.value);
          else unread.add(index);
        });
        for (const name of judge.verdict().keys()) refused.add(name.slice(name.indexOf(' ') + 1));
      } finally {
        judge.close();
      }
    }
    const verdicts = trials.map((_, index) => (unread.has(index) ? null : !refused.has(`${index}`)));
    expect(disagreements('xsd', verdicts)).toEqual([]);
    expect(falseModesty('xsd', verdicts)).toEqual([]);
  });

  test.for(['Java', 'Python'])('is judged by the types of %s as it says', (language, { skip }) => {
    const judge: TypeJudge | undefined = typeJudges(types).find(({ name }) => name === language);
    if (judge === undefined) throw new Error(`no judge for ${language}`);
    if (judge.missing !== null) skip(judge.missing);
    const cases = trials.map(
      ({ link, message, root, body }): TypedCase => ({ link: link.built.name, message, root, value: body }),
    );
    const verdicts = judge.read(cases).map((reading) => 'value' in reading);
    expect(verdicts).toHaveLength(trials.length);
    expect(disagreements(language.toLowerCase(), verdicts)).toEqual([]);
    expect(falseModesty(language.toLowerCase(), verdicts)).toEqual([]);
  });
});
