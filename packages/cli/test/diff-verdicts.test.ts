import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseEmitters } from '@hubsante/emitters';
import { type Change, diffReleases, type Message, type Nomenclature, type Release } from '@hubsante/model';
import { type MessageOptions, messageFromTable, releaseOf } from '@hubsante/model/testing';
import { describe, expect, test } from 'vitest';

/** Who is hurt by each of 62 edits, computed by others by inclusion of schemas; it stays with those who computed it. */
const VERDICTS = join(import.meta.dirname, '../../../../shared/cases/diff-verdicts.md');
const isThere = existsSync(VERDICTS);
if (!isThere) console.log(`skipped: ${VERDICTS} is absent`);

const CODES = {
  'Liste.a': ['A', 'B'],
  'Liste.abc': ['A', 'B', 'C'],
  'Liste.xy': ['X', 'Y'],
  'Liste.ba': ['B', 'A'],
};

function release(rows: string, choices: MessageOptions = {}): Release {
  // Tables of tests have their own bars.
  return JSON.parse(
    JSON.stringify(releaseOf(messageFromTable(rows, { nomenclatures: CODES, ...choices }))).replaceAll(
      '¦',
      '|',
    ),
  ) as Release;
}

const OTHER = '| Autre | other | 0..1 | string | | | Texte. |';
const field = (cardinality: string, format = 'string', constraint = '') =>
  release(`| Le champ | f | ${cardinality} | ${format} | ${constraint} | | Texte. |\n${OTHER}`);
const cards = (before: string, after: string): Edit => [field(before), field(after)];
const types = (before: string, after: string): Edit => [field('1..1', before), field('1..1', after)];
const constraints = (before: string, after: string): Edit => [
  field('1..1', 'string', before),
  field('1..1', 'string', after),
];
const coded = (constraint: string) =>
  release(`| Nature | nature | 1..1 | X codeAndLabel | | | Texte. |
    | > Code | code | 1..1 | string | ${constraint} | | Texte. |
    | > Libellé | label | 1..1 | string | | | Texte. |`);

const inside = (tag: string, cardinality = '0..1', label = tag) =>
  `| > ${label} | ${tag} | ${cardinality} | string | | | Texte. |`;
const object = (rows: string, type = 'thing') =>
  release(
    `| Objet | o | 1..1 | X ${type} | | | Texte. |\n${rows}\n| Fin | end | 0..1 | string | | | Texte. |`,
  );
const two = `${inside('a')}\n${inside('b')}`;

const changed = (before: Release, change: (message: Message) => object): Release => ({
  ...before,
  messages: before.messages.map((message) => ({ ...message, ...change(message) })),
});
const CONFIGURATION = {
  automaticGeneration: null,
  header: 'Y',
  subschema: null,
  package: null,
  customExtendPackage: null,
  customExtendClass: null,
  xmlns: 'cisu:1.0',
};
const configured = (more: object): Release =>
  changed(field('1..1'), () => ({ configuration: { ...CONFIGURATION, ...more } }));

/** A field whose codes come from this list, which bears labels, a name and a description. */
function listed(
  codes: readonly (readonly [code: string, label: string])[],
  { id = 'Liste.x', name = 'liste', description = 'Une liste.', taken = codes.length } = {},
): Release {
  const made = release(`| Champ | f | 1..1 | string | NOMENCLATURE: ${id} | | Texte. |`, {
    nomenclatures: { [id]: codes.slice(0, taken).map(([code]) => code) },
  });
  const known: Partial<Nomenclature> = {};
  const list = {
    ...known,
    id,
    name,
    description,
    codes: codes.map(([code, label]) => ({ code, labels: [label] })),
  } as unknown as Nomenclature;
  const fields = made.messages[0]?.fields.map((one) =>
    one.kind === 'leaf' && one.enumeration !== null
      ? { ...one, enumeration: { ...one.enumeration, nomenclature: list } }
      : one,
  );
  return {
    ...made,
    nomenclatures: [list],
    messages: made.messages.map((one) => ({ ...one, fields: fields ?? [] })),
  };
}
const UN_DEUX = [
  ['A', 'Un'],
  ['B', 'Deux'],
] as const;
/** A list that no field takes. */
const untaken = (codes: readonly (readonly [string, string])[]): Release => ({
  ...field('1..1'),
  nomenclatures: listed(codes).nomenclatures,
});

type Edit = readonly [previous: Release, current: Release];

const EDITS: Readonly<Record<string, Edit>> = {
  'card 0..1→1..1': cards('0..1', '1..1'),
  'card 1..5→2..9 (both)': cards('1..5', '2..9'),
  'pattern added': constraints('', 'REGEX: ^a+$'),
  'pattern anchored': constraints('REGEX: a+', 'REGEX: ^a+$'),
  'pattern half anchored': constraints('REGEX: a+', 'REGEX: ^a+'),
  'pattern unanchored': constraints('REGEX: ^a+$', 'REGEX: a+'),
  'pattern narrowed': constraints('REGEX: ^[a-f]{2,4}$', 'REGEX: ^[a-c]{2,3}$'),
  'pattern equal rewrite': constraints('REGEX: ^(a¦b)c?$', 'REGEX: ^[ab](c¦)$'),
  'pattern disjoint': constraints('REGEX: ^a+$', 'REGEX: ^b+$'),
  'enum value removed': constraints('ENUM: A, B', 'ENUM: A'),
  'enum value renamed case': constraints('ENUM: A, Bon', 'ENUM: A, BON'),
  'enum reordered': constraints('ENUM: A, B', 'ENUM: B, A'),
  'free→enum': constraints('', 'ENUM: A, B'),
  'enum→regex covering': constraints('ENUM: A, B', 'REGEX: ^[A-C]$'),
  'regex→enum': constraints('REGEX: ^[A-C]$', 'ENUM: A, B'),
  'nomenclature→same codes ENUM': constraints('NOMENCLATURE: Liste.a', 'ENUM: A, B'),
  'ENUM→same codes nomenclature': constraints('ENUM: A, B', 'NOMENCLATURE: Liste.a'),
  'nomenclature swapped (disjoint)': constraints('NOMENCLATURE: Liste.a', 'NOMENCLATURE: Liste.xy'),
  'nomenclature code removed': [listed(UN_DEUX), listed([['A', 'Un']])],
  'nomenclature code relabelled (meaning)': [
    listed(UN_DEUX),
    listed([
      ['A', 'Un'],
      ['B', 'Douze'],
    ]),
  ],
  'nomenclature code relabelled (accent)': [
    listed(UN_DEUX),
    listed([
      ['A', 'Ùn'],
      ['B', 'Deux'],
    ]),
  ],
  'nomenclature codes swapped': [
    listed(UN_DEUX),
    listed([
      ['A', 'Deux'],
      ['B', 'Un'],
    ]),
  ],
  'nomenclature reordered': [
    listed(UN_DEUX),
    listed([
      ['B', 'Deux'],
      ['A', 'Un'],
    ]),
  ],
  'nomenclature id renamed': [listed(UN_DEUX), listed(UN_DEUX, { id: 'Liste.y' })],
  'nomenclature id+title renamed': [listed(UN_DEUX), listed(UN_DEUX, { id: 'Liste.y', name: 'autre' })],
  'nomenclature unused code removed': [untaken(UN_DEUX), untaken([['A', 'Un']])],
  'nomenclature description changed': [listed(UN_DEUX), listed(UN_DEUX, { description: 'Une autre.' })],
  'field optional added': [object(two), object(`${two}\n${inside('c')}`)],
  'field optional removed': [object(`${two}\n${inside('c')}`), object(two)],
  'field required added': [object(two), object(`${two}\n${inside('c', '1..1')}`)],
  'field renamed (same label)': [object(two), object(`${inside('a')}\n${inside('z', '0..1', 'b')}`)],
  'field renamed (label too)': [object(two), object(`${inside('a')}\n${inside('z')}`)],
  'field moved to other object': [
    object(`${two}\n| Ailleurs | w | 0..1 | X w | | | Texte. |\n${inside('c')}`),
    object(`${inside('a')}\n| Ailleurs | w | 0..1 | X w | | | Texte. |\n${inside('b')}\n${inside('c')}`),
  ],
  'fields reordered in object': [object(two), object(`${inside('b')}\n${inside('a')}`)],
  'object type renamed': [object(two), object(two, 'stuff')],
  'leaf→object': [
    field('1..1'),
    release(`| Le champ | f | 1..1 | X thing | | | T. |\n${inside('a')}\n${OTHER}`),
  ],
  'codeAndLabel list changed': [coded('NOMENCLATURE: Liste.a'), coded('NOMENCLATURE: Liste.xy')],
  'codeAndLabel code list removed': [coded('NOMENCLATURE: Liste.a'), coded('')],
  'root renamed': [
    field('1..1'),
    release(`| Le champ | f | 1..1 | string | | | Texte. |\n${OTHER}`, { root: 'autre' }),
  ],
  'header flag Y→N': [configured({}), configured({ header: 'N' })],
  'subschema flag': [configured({}), configured({ subschema: 'Y' })],
  'package changed': [configured({}), configured({ package: 'autre' })],
  'message renamed': [
    configured({ xmlns: null }),
    changed(configured({ xmlns: null }), () => ({ name: 'RS-AUTRE', sheet: 'RS-AUTRE' })),
  ],
  // A perimeter chooses rows and cardinalities before anything is compared.
  'perimeter of message changed': [
    changed(object(two), () => ({ perimeter: '15-15' })),
    changed(object(`${two}\n${inside('c')}`), () => ({ perimeter: '15-18' })),
  ],
  'field leaves perimeter': [object(`${two}\n${inside('c')}`), object(two)],
  'perimeter cardinality 1..1→X': cards('1..1', '0..1'),
  'example changed': [field('1..1'), release(`| Le champ | f | 1..1 | string | | B | Texte. |\n${OTHER}`)],
  'label changed': [field('1..1'), release(`| Un champ | f | 1..1 | string | | | Texte. |\n${OTHER}`)],
};

/** `card 1..1→0..1` and `type string→date` say themselves what they do. */
function editOf(row: string): Edit | undefined {
  if (EDITS[row] !== undefined) return EDITS[row];
  const [, what, before = '', after = ''] = /^(card|type) (\S+)→(\S+)$/.exec(row) ?? [];
  if (what === 'card') return cards(before, after);
  if (what === 'type') return types(before, after);
  return undefined;
}

/** Rows that inclusion itself contradicts: `docs/decisions/0045-optional-fields.md`. */
const OURS: Readonly<Record<string, string>> = {
  'field optional added': '0 1 differs',
  'field optional removed': '1 0 differs',
};

function hurt(changes: readonly Change[], side: 'sender' | 'receiver'): '0' | '1' {
  return changes.some(({ verdicts, bySyntax }) => (bySyntax?.json ?? verdicts)[side] === 'breaking')
    ? '1'
    : '0';
}

const [xsd] = await releaseEmitters('ans', ['xsd']);
function schemas(of: Release): readonly string[] {
  const options = { versionStamp: '24.01.01', baseUrl: 'https://e.example' };
  return (xsd?.emit(of, options) ?? []).map(({ content }) => String(content)).sort();
}

const rows = (isThere ? readFileSync(VERDICTS, 'utf8') : '').split('\n').flatMap((line) => {
  const [, edit = '', sender = '', receiver = '', text = ''] = line.split('|').map((cell) => cell.trim());
  return /^[01]$/.test(sender) ? [{ edit, told: `${sender} ${receiver} ${text}` }] : [];
});

describe.skipIf(!isThere)('each edit hurts whom others have found hurt', () => {
  test.for(rows)('$edit', ({ edit, told }) => {
    const releases = editOf(edit);
    if (releases === undefined) throw new Error(`no such edit here: ${edit}`);
    const [previous, current] = releases;
    const changes = diffReleases(previous, current);
    const same = JSON.stringify(schemas(previous)) === JSON.stringify(schemas(current));
    expect(`${hurt(changes, 'sender')} ${hurt(changes, 'receiver')} ${same ? 'same' : 'differs'}`).toBe(
      OURS[edit] ?? told,
    );
  });
});

test('an optional field more leaves everything valid that was: the schema is the same but for it, and closed', async () => {
  const [json] = await releaseEmitters('ans', ['json-schema']);
  const [before, after] = [EDITS['field optional added']?.[0], EDITS['field optional added']?.[1]].map(
    (one) => {
      const options = { versionStamp: '24.01.01', baseUrl: 'https://e.example' };
      const file = one && json?.emit(one, options).find(({ path }) => path.endsWith('.schema.json'));
      return JSON.parse(String(file?.content));
    },
  );
  const { c, ...others } = after.definitions.thing.properties;
  expect(c).toMatchObject({ type: 'string' });
  expect(after.definitions.thing).toMatchObject({ additionalProperties: false, required: [] });
  const without = { ...after.definitions.thing, properties: others };
  expect({ ...after, definitions: { ...after.definitions, thing: without } }).toEqual(before);
});
