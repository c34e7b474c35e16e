import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  corpusOf,
  diffReleases,
  isValidMessage,
  type Release,
  validateMessage,
  WitnessMaker,
} from '../../src/index.ts';
import { messageFromTable, releaseOf } from '../../src/testing/index.ts';

const CODES = { 'Liste.a': ['A', 'B'], 'Liste.b': ['B', 'C', 'D'] };

/** What a value may be; every constraint of the model is in it. */
const form = fc.constantFrom(
  'string |',
  'string | REGEX: ^[A-C]$',
  'string | REGEX: ^[B-D]{1,2}$',
  'string | REGEX: B',
  'string | ENUM: A, B',
  'string | ENUM: B, C',
  'string | NOMENCLATURE: Liste.a',
  'string | NOMENCLATURE: Liste.b',
  'integer |',
  'integer | ENUM: 1, 2',
  'number |',
  'boolean |',
  'date |',
  'datetime |',
  'phoneNumber |',
);
// A list of two at least and what is not allowed are read otherwise by the published schemas (decision 37).
const cardinality = fc.constantFrom('0..1', '1..1', '0..n', '1..n', '1..3', '0..4');
/** Tags of the message and of its object differ: a field that moved is told by where it went, not by an equation of sets. */
const fields = (...tags: readonly string[]) =>
  fc.uniqueArray(fc.record({ tag: fc.constantFrom(...tags), cardinality, form }), {
    selector: ({ tag }) => tag,
    minLength: 1,
    maxLength: 4,
  });
const model = fc.record({
  root: fields('a', 'b', 'c', 'd'),
  object: cardinality,
  inside: fields('e', 'f', 'g', 'h'),
});
type Model = typeof model extends fc.Arbitrary<infer Value> ? Value : never;

function release({ root, object, inside }: Model): Release {
  const row = (depth: string) => (one: Model['root'][number]) =>
    `| ${depth}${one.tag} | ${one.tag} | ${one.cardinality} | ${one.form} | | Texte. |`;
  const rows = [
    ...root.map(row('')),
    `| Objet | o | ${object} | X thing | | | Texte. |`,
    ...inside.map(row('> ')),
  ];
  return releaseOf(messageFromTable(rows.join('\n'), { nomenclatures: CODES }));
}

/** The valid messages that a release constructs and the other refuses. */
function refused(made: Release, judging: Release): readonly unknown[] {
  return made.messages.flatMap((message) =>
    corpusOf(message)
      .cases.filter(({ kind }) => kind === 'valid')
      .map(({ value }) => value)
      .filter((value) => judging.messages.some((other) => !isValidMessage(validateMessage(other, value)))),
  );
}

test('whatever changes, nothing breaks unannounced and no verdict is false', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(model, model, (one, other) => {
      const [previous, current] = [release(one), release(other)];
      const changes = diffReleases(previous, current);
      const isBroken = (side: 'sender' | 'receiver') =>
        changes.some(({ verdicts, bySyntax }) => (bySyntax?.json ?? verdicts)[side] === 'breaking');
      if (refused(previous, current).length > 0) expect(isBroken('sender')).toBe(true);
      if (refused(current, previous).length > 0) expect(isBroken('receiver')).toBe(true);
      const maker = new WitnessMaker({ previous: previous.messages, current: current.messages });
      const unproved = changes.flatMap((change) =>
        maker
          .proofOf(change)
          .missing.filter(({ syntax }) => syntax === 'json')
          .map(({ hurts }) => `${change.kind} ${change.field} ${hurts}`),
      );
      expect(unproved).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('an open structure is proved by a tag that nobody names', () => {
  const rows = '| a | a | 0..1 | string | | | Texte. |';
  const more = `${rows}\n| b | b | 0..1 | string | | | Texte. |`;
  const of = (table: string, isOpen: boolean) => releaseOf(messageFromTable(table, { isOpen }));
  const proved = (previous: Release, current: Release) => {
    const maker = new WitnessMaker({ previous: previous.messages, current: current.messages });
    return diffReleases(previous, current).flatMap((change) => {
      const { found, missing } = maker.proofOf(change);
      return [...found, ...missing].flatMap((one) =>
        one.syntax === 'json'
          ? [`${change.kind} ${one.hurts} ${'value' in one ? JSON.stringify(one.value) : 'nothing'}`]
          : [],
      );
    });
  };
  expect(proved(of(rows, false), of(rows, true))).toEqual(['message-opened receiver {"inconnu":"texte"}']);
  expect(proved(of(rows, true), of(rows, false))).toEqual(['message-closed sender {"inconnu":"texte"}']);
  expect(proved(of(rows, true), of(more, true))).toEqual(['field-added sender {"b":{"inconnu":"texte"}}']);
  expect(proved(of(more, true), of(rows, true))).toEqual([
    'field-removed receiver {"b":{"inconnu":"texte"}}',
  ]);
});

test('an object that lets anything in is told where it stands', () => {
  const made = release({
    root: [],
    object: '0..1',
    inside: [{ tag: 'a', cardinality: '0..1', form: 'string |' }],
  });
  const opened = {
    ...made,
    messages: made.messages.map((message) => ({
      ...message,
      types: message.types.map((type) => ({ ...type, isOpen: true })),
    })),
  };
  const maker = new WitnessMaker({ previous: made.messages, current: opened.messages });
  const changes = diffReleases(made, opened);
  expect(changes).toMatchObject([
    { kind: 'structure-opened', field: 'o', verdicts: { sender: 'compatible', receiver: 'breaking' } },
  ]);
  expect(changes.flatMap((change) => maker.proofOf(change).found)[0]?.value).toEqual({
    o: { inconnu: 'texte' },
  });
  expect(diffReleases(opened, made)).toMatchObject([
    { kind: 'structure-closed', verdicts: { sender: 'breaking', receiver: 'compatible' } },
  ]);
});
