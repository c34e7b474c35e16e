import { describe, expect, test } from 'vitest';
import {
  actionFor,
  type Change,
  diffReleases,
  type Message,
  type Nomenclature,
  type Release,
  type Verdicts,
  withTolerance,
} from '../../src/index.ts';
import { messageFromTable, releaseOf } from '../../src/testing/index.ts';

/**
 * Who is hurt by an edit: `=` nobody, `<` who sends (less is accepted), `>` who receives (more is), `≠` both, `?` to be
 * verified. First JSON, then XML.
 */
type Sign = '=' | '<' | '>' | '≠' | '?';

const CODES = {
  'Liste.a': ['A', 'B'],
  'Liste.abc': ['A', 'B', 'C'],
  'Liste.ba': ['B', 'A'],
  'Liste.xy': ['X', 'Y'],
};

function release(rows: string, choices: object = {}): Release {
  return releaseOf(messageFromTable(rows, { nomenclatures: CODES, ...choices }));
}

/** The worst of all changes, for one syntax. */
function signOf(changes: readonly Change[], syntax: 'json' | 'xml'): Sign {
  const all = changes.map(({ verdicts, bySyntax }) => bySyntax?.[syntax] ?? verdicts);
  const hurts = (side: keyof Verdicts) => all.some((one) => one[side] === 'breaking');
  if (all.some(({ sender, receiver }) => sender === 'dangerous' || receiver === 'dangerous')) return '?';
  if (hurts('sender')) return hurts('receiver') ? '≠' : '<';
  return hurts('receiver') ? '>' : '=';
}

function signs(previous: Release, current: Release): string {
  const changes = diffReleases(previous, current);
  return `${signOf(changes, 'json')} ${signOf(changes, 'xml')}`;
}

const OPPOSITE: Readonly<Record<string, string>> = { '=': '=', '<': '>', '>': '<', '≠': '≠', '?': '?' };
const reversed = (told: string) => [...told].map((sign) => OPPOSITE[sign] ?? sign).join('');

/** One field of this cardinality, format and constraint, beside one that stays. */
const field = (cardinality: string, format = 'string', constraint = '') =>
  release(`| Le champ | f | ${cardinality} | ${format} | ${constraint} | | Texte. |
    | Autre | other | 0..1 | string | | | Texte. |`);

type Row = readonly [edit: string, previous: Release, current: Release, told: `${Sign} ${Sign}`];

/** Each is read in both directions: who is hurt one way is the other one on the way back. */
const CARDINALITIES: readonly Row[] = (
  [
    ['1..1', '0..1', '> >'],
    ['0..1', '0..n', '≠ >'],
    ['1..1', '1..2', '≠ >'],
    ['1..1', '0..n', '≠ >'],
    ['1..n', '0..n', '> >'],
    ['1..n', '1..3', '< <'],
    ['0..3', '0..5', '> >'],
    ['1..5', '2..9', '≠ ≠'],
    ['0..1', '0..0', '≠ <'],
    ['1..1', '0..0', '≠ ≠'],
    // The published schemas let a list of two at least be absent.
    ['1..n', '2..n', '≠ <'],
    ['1..n', '1..n', '= ='],
  ] as const
).map(([before, after, told]) => [`${before} → ${after}`, field(before), field(after), told]);

const VALUES: readonly Row[] = (
  [
    ['string → integer', ['string'], ['integer'], '≠ <'],
    ['integer → number', ['integer'], ['number'], '> >'],
    ['string → date', ['string'], ['date'], '< <'],
    ['string → datetime', ['string'], ['datetime'], '< <'],
    ['datetime → date', ['datetime'], ['date'], '≠ ≠'],
    ['string → phoneNumber', ['string'], ['phoneNumber'], '< <'],
    ['boolean → string', ['boolean'], ['string'], '≠ >'],
    ['boolean → integer', ['boolean'], ['integer'], '≠ ≠'],
    ['pattern added', ['string'], ['string', 'REGEX: ^a+$'], '< <'],
    ['pattern anchored', ['string', 'REGEX: a+'], ['string', 'REGEX: ^a+$'], '< <'],
    ['pattern half anchored', ['string', 'REGEX: a+'], ['string', 'REGEX: ^a+'], '< <'],
    ['pattern narrowed', ['string', 'REGEX: ^[a-f]{2,4}$'], ['string', 'REGEX: ^[a-c]{2,3}$'], '< <'],
    ['pattern shortened', ['string', 'REGEX: ^.{0,200}$'], ['string', 'REGEX: ^.{0,120}$'], '< <'],
    ['pattern written otherwise', ['string', 'REGEX: ^(a¦b)c?$'], ['string', 'REGEX: ^[ab](c¦)$'], '= ='],
    ['pattern disjoint', ['string', 'REGEX: ^a+$'], ['string', 'REGEX: ^b+$'], '≠ ≠'],
    ['pattern crossing', ['string', 'REGEX: ^[ab]$'], ['string', 'REGEX: ^[bc]$'], '≠ ≠'],
    // XML Schema has no look-around: nothing is asked of the value there.
    ['pattern undecided', ['string', 'REGEX: ^(?=a)[ab]+$'], ['string', 'REGEX: ^(?!b)[ab]+$'], '? ='],
    ['value removed', ['string', 'ENUM: A, B'], ['string', 'ENUM: A'], '< <'],
    ['value in other letters', ['string', 'ENUM: A, Bon'], ['string', 'ENUM: A, BON'], '≠ ≠'],
    ['values in another order', ['string', 'ENUM: A, B'], ['string', 'ENUM: B, A'], '= ='],
    ['free → list', ['string'], ['string', 'ENUM: A, B'], '< <'],
    ['list → pattern that has it all', ['string', 'ENUM: A, B'], ['string', 'REGEX: ^[A-C]$'], '> >'],
    ['list → pattern of the same', ['string', 'ENUM: A, B'], ['string', 'REGEX: ^(A¦B)$'], '= ='],
    ['list → pattern of others', ['string', 'ENUM: A, B'], ['string', 'REGEX: ^[B-D]$'], '≠ ≠'],
    ['list of numbers shortened', ['integer', 'ENUM: 1, 2'], ['integer', 'ENUM: 1'], '< <'],
    ['number → list of numbers', ['integer'], ['integer', 'ENUM: 1, 2'], '< <'],
    [
      'nomenclature → the same, written',
      ['string', 'NOMENCLATURE: Liste.a'],
      ['string', 'ENUM: B, A'],
      '= =',
    ],
    [
      'nomenclature → a longer one',
      ['string', 'NOMENCLATURE: Liste.a'],
      ['string', 'NOMENCLATURE: Liste.abc'],
      '> >',
    ],
    [
      'nomenclature → its like',
      ['string', 'NOMENCLATURE: Liste.a'],
      ['string', 'NOMENCLATURE: Liste.ba'],
      '= =',
    ],
    [
      'nomenclature → another',
      ['string', 'NOMENCLATURE: Liste.a'],
      ['string', 'NOMENCLATURE: Liste.xy'],
      '≠ ≠',
    ],
    ['leaf → object', ['string'], ['X thing'], '≠ ≠'],
    [
      'suggested list → another',
      ['string', 'REGEX: ^[A-Z]$ NOMENCLATURE: Liste.a'],
      ['string', 'REGEX: ^[A-Z]$ NOMENCLATURE: Liste.xy'],
      '? ?',
    ],
    [
      'list that is asked → suggested',
      ['string', 'NOMENCLATURE: Liste.a'],
      ['string', 'REGEX: ^[A-Z]$ NOMENCLATURE: Liste.a'],
      '> >',
    ],
  ] as const
).map(([edit, before, after, told]) => {
  // The table of a test has its own bars.
  const of = ([format, constraint = '']: readonly string[]) => withBars(field('1..1', format, constraint));
  return [edit, of(before), of(after), told];
});

function withBars(made: Release): Release {
  return JSON.parse(JSON.stringify(made).replaceAll('¦', '|')) as Release;
}

const object = (rows: string) =>
  release(`| Objet | o | 1..1 | X thing | | | Texte. |\n${rows}\n| Fin | end | 0..1 | string | | | Texte. |`);
const inside = (tag: string, cardinality = '0..1', label = tag) =>
  `| > ${label} | ${tag} | ${cardinality} | string | | | Texte. |`;
const first = `${inside('a')}\n${inside('b')}`;

/** A code with its label, the code taken from a list or not. */
const coded = (constraint: string) =>
  release(`| Nature | nature | 1..1 | X codeAndLabel | | | Texte. |
    | > Code | code | 1..1 | string | ${constraint} | | Texte. |
    | > Libellé | label | 1..1 | string | | | Texte. |`);

const CODES_WITH_LABELS: readonly Row[] = [
  ['codes from another list', coded('NOMENCLATURE: Liste.a'), coded('NOMENCLATURE: Liste.xy'), '≠ ≠'],
  ['codes from no list any more', coded('NOMENCLATURE: Liste.a'), coded(''), '> >'],
];

const STRUCTURES: readonly Row[] = [
  ['optional field added', object(first), object(`${first}\n${inside('c')}`), '> >'],
  ['required field added', object(first), object(`${first}\n${inside('c', '1..1')}`), '≠ ≠'],
  ['tag changed, same name', object(first), object(`${inside('a')}\n${inside('z', '0..1', 'b')}`), '≠ ≠'],
  ['tag and name changed', object(first), object(`${inside('a')}\n${inside('z')}`), '≠ ≠'],
  [
    'field in another object',
    object(first),
    object(inside('a').concat('\n| Ailleurs | w | 0..1 | X w | | | Texte. |\n', inside('b'))),
    '≠ ≠',
  ],
  ['fields in another order', object(first), object(`${inside('b')}\n${inside('a')}`), '= ≠'],
  [
    'example, name and description changed',
    object(first),
    object(`${inside('a')}\n| > Un b | b | 0..1 | string | | B | Mots. |`),
    '= =',
  ],
  [
    'object type renamed',
    release('| O | o | 1..1 | X one | | | T. |\n| > A | a | 0..1 | string | | | T. |'),
    release('| O | o | 1..1 | X two | | | T. |\n| > A | a | 0..1 | string | | | T. |'),
    '= =',
  ],
  [
    'root renamed',
    release(inside('a').replace('> ', '')),
    release(inside('a').replace('> ', ''), { root: 'autre' }),
    '≠ ≠',
  ],
  [
    'message renamed',
    release(inside('a').replace('> ', '')),
    release(inside('a').replace('> ', ''), { name: 'RS-AUTRE' }),
    '≠ ≠',
  ],
  [
    'structure opened',
    release(inside('a').replace('> ', '')),
    release(inside('a').replace('> ', ''), { isOpen: true }),
    '> >',
  ],
];

const configured = (more: Partial<NonNullable<Message['configuration']>>): Release => {
  const made = release(inside('a').replace('> ', ''));
  const configuration = {
    automaticGeneration: null,
    header: 'Y',
    subschema: null,
    package: null,
    customExtendPackage: null,
    customExtendClass: null,
    xmlns: 'cisu:1.0',
    ...more,
  };
  return { ...made, messages: made.messages.map((message) => ({ ...message, configuration })) };
};

const CONFIGURATIONS: readonly Row[] = [
  ['header flag', configured({}), configured({ header: 'N' }), '= ='],
  ['subschema flag', configured({}), configured({ subschema: 'Y' }), '= ='],
  ['package', configured({}), configured({ package: 'autre' }), '= ='],
  ['XML namespace', configured({}), configured({ xmlns: 'cisu:2.0' }), '= ≠'],
];

describe('each edit hurts whom the law says, in JSON and in XML, and the other way round', () => {
  test.each([...CARDINALITIES, ...VALUES, ...STRUCTURES, ...CODES_WITH_LABELS, ...CONFIGURATIONS])(
    '%s',
    (_, previous, current, told) => {
      expect(signs(previous, current)).toBe(told);
      expect(signs(current, previous)).toBe(reversed(told));
      expect(signs(previous, previous)).toBe('= =');
    },
  );
});

describe('the codes of a nomenclature', () => {
  /** A release whose field takes, suggests or ignores a list of these codes. */
  function coded(
    codes: readonly (readonly [string, string])[],
    use: 'asked' | 'ignored',
    id = 'Liste.x',
    name = id,
  ): Release {
    const rows = `| Champ | f | 1..1 | string | ${use === 'asked' ? `NOMENCLATURE: ${id}` : ''} | | Texte. |`;
    const made = release(rows, { nomenclatures: { [id]: codes.map(([code]) => code) } });
    const list = (known: Partial<Nomenclature>): Nomenclature =>
      ({
        ...known,
        id,
        name,
        codes: codes.map(([code, label]) => ({ code, labels: [label] })),
      }) as unknown as Nomenclature;
    const nomenclature = list({});
    return {
      ...made,
      nomenclatures: [nomenclature],
      messages: made.messages.map((message) => ({
        ...message,
        fields: message.fields.map((one) =>
          one.kind === 'leaf' && one.enumeration !== null
            ? { ...one, enumeration: { ...one.enumeration, nomenclature } }
            : one,
        ),
      })),
    };
  }
  const two = [
    ['A', 'Un'],
    ['B', 'Deux'],
  ] as const;

  test.each<[string, Release, Release, string]>([
    ['one removed', coded(two, 'asked'), coded([['A', 'Un']], 'asked'), '< <'],
    ['one added', coded(two, 'asked'), coded([...two, ['C', 'Trois']], 'asked'), '> >'],
    [
      'one in other letters',
      coded(two, 'asked'),
      coded(
        [
          ['A', 'Un'],
          ['BB', 'Deux'],
        ],
        'asked',
      ),
      '≠ ≠',
    ],
    ['one that no field takes', coded(two, 'ignored'), coded([['A', 'Un']], 'ignored'), '= ='],
    [
      'in another order',
      coded(two, 'asked'),
      coded(
        [
          ['B', 'Deux'],
          ['A', 'Un'],
        ],
        'asked',
      ),
      '= =',
    ],
    [
      'labels with an accent more',
      coded(two, 'asked'),
      coded(
        [
          ['A', 'Ùn'],
          ['B', 'Deux'],
        ],
        'asked',
      ),
      '= =',
    ],
    [
      'identifier changed',
      coded(two, 'asked', 'Liste.x', 'liste'),
      coded(two, 'asked', 'Liste.y', 'liste'),
      '= =',
    ],
    ['identifier and title changed', coded(two, 'asked'), coded(two, 'asked', 'Liste.y'), '= ='],
    // Nothing is refused, and something may be misread.
    [
      'another meaning',
      coded(two, 'asked'),
      coded(
        [
          ['A', 'Un'],
          ['B', 'Douze'],
        ],
        'asked',
      ),
      '? ?',
    ],
    [
      'meanings swapped',
      coded(two, 'asked'),
      coded(
        [
          ['A', 'Deux'],
          ['B', 'Un'],
        ],
        'asked',
      ),
      '? ?',
    ],
  ])('%s', (_, previous, current, told) => {
    expect(signs(previous, current)).toBe(told);
  });

  test('a label that moved is named with its new code, and a code with two meanings is told', () => {
    const swapped = diffReleases(
      coded(two, 'asked'),
      coded(
        [
          ['A', 'Deux'],
          ['B', 'Un'],
        ],
        'asked',
      ),
    );
    expect(swapped).toMatchObject([
      {
        kind: 'label-moved',
        code: 'A',
        parameters: { label: 'Un', previous: 'A', current: 'B', other: 'Deux' },
      },
      {
        kind: 'label-moved',
        code: 'B',
        parameters: { label: 'Deux', previous: 'B', current: 'A', other: 'Un' },
      },
    ]);
    const doubled = diffReleases(coded(two, 'asked'), coded([...two, ['B', 'Douze']], 'asked'));
    expect(doubled).toMatchObject([
      { kind: 'code-ambiguous', code: 'B', parameters: { label: 'Deux', other: 'Douze' } },
    ]);
  });
});

test('every breaking verdict on a value has the smallest one that proves it', () => {
  const proofs = (constraint: string, other: string) =>
    diffReleases(field('1..1', 'string', constraint), field('1..1', 'string', other)).flatMap(
      ({ witnesses = [] }) =>
        witnesses.filter(({ syntax }) => syntax === 'json').map(({ hurts, value }) => `${hurts} ${value}`),
    );
  expect(proofs('REGEX: ^a{1,3}$', 'REGEX: ^a{2,5}$')).toEqual(['sender a', 'receiver aaaa']);
  expect(proofs('ENUM: A, B', 'ENUM: B, C')).toEqual(['sender A', 'receiver C']);
  expect(proofs('', 'REGEX: ^[0-9]{2}$')).toEqual(['sender ']);
});

test('what could not be decided says why', () => {
  const [change] = diffReleases(
    field('1..1', 'string', 'REGEX: ^(?=a)[ab]+$'),
    field('1..1', 'string', 'REGEX: ^(?!b)[ab]+$'),
  );
  expect(change?.unknown).toBe('pattern-without-automaton');
  expect(change && actionFor(change, 'sender', 'fr')).toMatch(/^comparer à la main .* regarde autour d’elle/);
});

test('receivers that pass over what they do not know are not hurt by it', () => {
  const changes = diffReleases(object(first), object(`${first}\n${inside('c')}`)).map(
    (change) => withTolerance(change, 'tolerant').verdicts,
  );
  expect(changes).toEqual([{ sender: 'compatible', receiver: 'compatible' }]);
});
