import { describe, expect, test } from 'vitest';
import { type ConversionTable, convert, convertAlong, type Join, type Step, wrap } from '../src/index.ts';

/** A table of one message, whose walk 0 reads what stands under its root and whose shape 0 is what comes of it. */
function tableOf(
  members: Readonly<Record<string, Step>>,
  shape: ConversionTable['shapes'][number]['members'],
  more: Partial<ConversionTable> & { readonly to?: string } = {},
): ConversionTable {
  const to = { name: 'M', root: 'message', walk: 0, shape: 0 };
  return {
    form: 1,
    from: 'A',
    to: 'B',
    messages: { message: { name: 'M', to } },
    walks: [{ members }],
    shapes: [{ members: shape }],
    values: [],
    lists: [],
    ...more,
  };
}

function converted(body: object, table: ConversionTable) {
  const result = convertAlong({ message: body }, [table]);
  if (!result.ok) return result.refusal.code;
  const [first] = result.messages as { readonly message: object }[];
  return {
    body: first?.message,
    losses: result.losses.map(({ path, reason }) => `${path.slice(1).join('.')} ${reason}`),
    added: result.added.map(({ path }) => path.slice(1).join('.')),
  };
}

const copied = (label: string, more: Partial<Step> = {}): Step => ({ label, at: [label], ...more });

describe('a member', () => {
  test('keeps its value under another tag, in the order of the target', () => {
    const table = tableOf(
      { old: { label: 'Un', at: ['new'] }, other: copied('other') },
      { other: {}, new: {} },
    );
    const result = converted({ old: 'un', other: 2 }, table);
    expect(result).toEqual({ body: { other: 2, new: 'un' }, losses: [], added: [] });
    expect(Object.keys((result as { body: object }).body)).toEqual(['other', 'new']);
  });

  test('goes into another object, and out of it', () => {
    const down = tableOf(
      { status: { label: 'Statut', at: ['state', 'status'] } },
      { state: { shape: 1 } },
      {
        shapes: [{ members: { state: { shape: 1 } } }, { members: { status: {} } }],
      },
    );
    expect(converted({ status: 'PEC' }, down)).toMatchObject({ body: { state: { status: 'PEC' } } });
    const up = tableOf(
      { state: { label: 'État', walk: 1 } },
      { status: {} },
      {
        walks: [
          { members: { state: { label: 'État', walk: 1 } } },
          { members: { status: { label: 'Statut', at: ['status'] } } },
        ],
      },
    );
    expect(converted({ state: { status: 'PEC' } }, up)).toMatchObject({
      body: { status: 'PEC' },
      losses: [],
    });
  });

  test('without a place is lost by its own path, value by value', () => {
    const table = tableOf(
      { gone: { label: 'Parti', walk: 1 } },
      {},
      {
        walks: [
          { members: { gone: { label: 'Parti', walk: 1 } } },
          { members: { a: { label: 'A' }, b: { label: 'B' } } },
        ],
      },
    );
    const result = convert(
      { message: { gone: [{ a: 1 }, { a: 2, b: null }] } },
      { from: 'A', to: 'B', tables: [table] },
    );
    expect(result.ok && result.losses.map(({ message }) => message)).toEqual([
      'Parti n° 1 › A : la version B n’a pas ce champ',
      'Parti n° 2 › A : la version B n’a pas ce champ',
      'Parti n° 2 › B : la valeur n’est pas du type que sa propre version demande',
    ]);
    expect(result.ok && result.losses[0]?.messageEn).toBe('Parti n° 1 › A: version B has no such field');
  });
});

describe('a list against one value', () => {
  const one = tableOf({ x: copied('x') }, { x: {} });
  const last = tableOf({ x: copied('x', { keep: 'last' }) }, { x: {} });
  const list = tableOf({ x: copied('x') }, { x: { list: true } });
  const short = tableOf({ x: copied('x') }, { x: { list: true, max: 2 } });
  const long = tableOf({ x: copied('x') }, { x: { list: true, min: 2 } });

  test.each([
    ['the first is kept', { x: [1, 2] }, one, { x: 1 }, ['x.1 too-many']],
    ['or the last', { x: [1, 2] }, last, { x: 2 }, ['x.0 too-many']],
    ['one value becomes a list', { x: 1 }, list, { x: [1] }, []],
    ['a list stays one', { x: [1, 2] }, list, { x: [1, 2] }, []],
    ['an empty one too', { x: [] }, list, { x: [] }, []],
    ['an empty one is no value', { x: [] }, one, {}, []],
    ['what is too many is lost', { x: [1, 2, 3] }, short, { x: [1, 2] }, ['x.2 too-many']],
    ['null is no value', { x: null }, one, {}, ['x not-of-its-type']],
    ['nor is it an item', { x: [null, 1] }, list, { x: [1] }, ['x.0 not-of-its-type']],
    ['an object is none', { x: { y: 1 } }, one, {}, ['x.y not-of-its-type']],
    ['undefined is not there', { x: undefined }, one, {}, []],
  ])('%s', (_, body, table, expected, losses) => {
    expect(converted(body, table)).toEqual({ body: expected, losses, added: [] });
  });

  test('too few are no list, and nothing is made up', () => {
    expect(converted({ x: [1] }, long)).toBe('required-missing');
  });
});

describe('an object', () => {
  const shapes = [
    { members: { o: { shape: 1, list: true as const } } },
    { members: { id: { min: 1 }, b: {} } },
  ];
  const walks = [
    { members: { o: copied('o', { walk: 1 }) } },
    { members: { id: copied('id', { value: 0 }), b: copied('b') } },
  ];
  const table = tableOf({}, {}, { shapes, walks, values: [{ patterns: [{ source: '^ok' }] }] });

  test('that lacks what the target requires goes, and what it held is told', () => {
    expect(converted({ o: [{ id: 'ok', b: 1 }, { id: 'no', b: 2 }, { b: 3 }] }, table)).toEqual({
      body: { o: [{ id: 'ok', b: 1 }] },
      losses: ['o.1.id refused', 'o.1.b holder-incomplete', 'o.2.b holder-incomplete'],
      added: [],
    });
  });

  test('of which nothing is left goes, and its list with it', () => {
    expect(converted({ o: [{ b: 3 }] }, table)).toEqual({
      body: {},
      losses: ['o.0.b holder-incomplete'],
      added: [],
    });
  });

  test('that was empty stays so where it may', () => {
    const free = tableOf({}, {}, { shapes: [{ members: { o: { shape: 1 } } }, { members: {} }], walks });
    expect(converted({ o: {} }, free)).toMatchObject({ body: { o: {} }, losses: [] });
  });

  test('is not a text, and a text is no object', () => {
    expect(converted({ o: 'texte' }, table)).toMatchObject({ body: {}, losses: ['o not-of-its-type'] });
    expect(converted({ o: [['texte']] }, table)).toMatchObject({
      body: {},
      losses: ['o.0.0 not-of-its-type'],
    });
  });

  test('with tags that its version does not know loses them, whatever they are called', () => {
    const body = JSON.parse('{"zzz": {"a": [1]}, "__proto__": 2, "constructor": 3}') as object;
    expect(converted(body, table)).toMatchObject({
      body: {},
      losses: ['zzz.a.0 unknown-tag', '__proto__ unknown-tag', 'constructor unknown-tag'],
    });
  });

  test('nested without end is lost, and nothing is thrown', () => {
    const endless = '{"o":['.repeat(5_000) + ']}'.repeat(5_000);
    expect(converted(JSON.parse(endless) as object, table)).toMatchObject({ body: {} });
  });
});

describe('a value', () => {
  const table = (rule: ConversionTable['values'][number]) =>
    tableOf(
      { x: copied('x', { value: 0 }) },
      { x: {} },
      { values: [rule], lists: [['A', 'B.00', 'B', 'AUTRE']] },
    );

  test.each([
    ['becomes the code that says the same', 'MASC', { codes: { MASC: 'A' } }, 'A', null],
    ['becomes one that says less', 'C', { codes: { C: 'A' }, approximate: ['C'] }, 'A', 'approximated'],
    ['that is in the list is kept', 'A', { list: 0 }, 'A', null],
    ['that is not is refused', 'Z', { list: 0 }, undefined, 'refused'],
    ['becomes its parent', 'B.07', { list: 0, parents: true }, 'B.00', 'approximated'],
    ['becomes its parent’s parent', 'A.1.2', { list: 0, parents: true }, 'A', 'approximated'],
    [
      'becomes what was chosen for the rest',
      'Z',
      { list: 0, parents: true, otherwise: 'AUTRE' },
      'AUTRE',
      'approximated',
    ],
    ['of another form is refused', 'fr', { patterns: [{ source: '^[A-Z]+$' }] }, undefined, 'refused'],
    ['a text that reads as a number becomes one', '90', { type: 'number' }, 90, null],
    ['even if it is written otherwise, which is told', '090', { type: 'number' }, 90, 'approximated'],
    ['any other text does not', 'nord', { type: 'number' }, undefined, 'refused'],
    ['a decimal is no integer', '1.5', { type: 'integer' }, undefined, 'refused'],
    ['a number becomes a text', 90, { type: 'string' }, '90', null],
    ['a text becomes a truth value', 'true', { type: 'boolean' }, true, null],
  ] as const)('%s', (_, value, rule, expected, reason) => {
    expect(converted({ x: value }, table(rule))).toEqual({
      body: expected === undefined ? {} : { x: expected },
      losses: reason === null ? [] : [`x ${reason}`],
      added: [],
    });
  });
});

describe('what is required and missing', () => {
  const shape = {
    id: { min: 1, fill: { value: '{caseId:3}.note.{#}' } },
    caseId: {},
    n: { min: 1, fill: { value: 3 } },
  };
  const table = tableOf({ caseId: copied('caseId') }, shape);

  test('is filled, the same each time, and told', () => {
    const first = converted({ caseId: 'fr.health.samu440.D1' }, table);
    expect(first).toEqual({
      body: {
        id: expect.stringMatching(/^fr\.health\.samu440\.note\.[0-9a-z]{7}$/),
        caseId: 'fr.health.samu440.D1',
        n: 3,
      },
      losses: [],
      added: ['id', 'n'],
    });
    expect(converted({ caseId: 'fr.health.samu440.D1' }, table)).toEqual(first);
    expect(converted({ caseId: 'fr.health.samu440.D2' }, table)).not.toEqual(first);
  });

  test('is not filled with half a text: the message is refused, with the field', () => {
    const result = convertAlong({ message: {} }, [table]);
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        code: 'required-missing',
        message: 'la version B exige le champ id, et le message n’a rien à y mettre',
      },
    });
  });

  test('is filled from the envelope', () => {
    const owner = tableOf({}, { owner: { min: 1, fill: { value: '{@recipient}' } } });
    const given = wrap({ message: {} }, ENVELOPE);
    const result = convertAlong(given, [owner]);
    expect(result.ok && JSON.stringify(result.messages)).toContain('"message":{"owner":"fr.health.samu560"}');
  });

  test('may be a copy of another object', () => {
    const copying = tableOf(
      { a: copied('a', { walk: 1 }) },
      {},
      {
        walks: [
          { members: { a: copied('a', { walk: 1 }) } },
          { members: { x: copied('x'), y: copied('y') } },
        ],
        shapes: [
          { members: { b: { min: 1, shape: 2, copy: ['a'] }, a: { shape: 1 } } },
          { members: { x: {}, y: {} } },
          { members: { x: { min: 1 } } },
        ],
      },
    );
    expect(converted({ a: { x: 1, y: 2 } }, copying)).toEqual({
      body: { b: { x: 1 }, a: { x: 1, y: 2 } },
      losses: [],
      added: ['b.x'],
    });
  });
});

describe('lost values are noted', () => {
  const walks = [
    { members: { r: copied('r', { walk: 1 }), lost: { label: 'Perdu' } } },
    { members: { id: copied('id'), plate: { label: 'Immatriculation' } } },
  ];

  test('in a text of the object that lost them, after its words', () => {
    const shapes = [{ members: { r: { list: true as const, shape: 1 } } }, { members: { id: {}, text: {} } }];
    const to = { name: 'M', root: 'message', walk: 0, shape: 0, notes: [{ at: ['r', 'text'] }] };
    const table = tableOf({}, {}, { messages: { message: { name: 'M', to } }, walks, shapes });
    const result = convertAlong({ message: { r: [{ id: 1 }, { id: 2, plate: 'AB' }], lost: 1 } }, [table]);
    expect(result).toMatchObject({
      messages: [
        {
          message: {
            r: [
              { id: 1 },
              {
                id: 2,
                text: 'Conversion de A à B, valeurs sans équivalent :\nr n° 2 › Immatriculation : AB',
              },
            ],
          },
        },
      ],
      losses: [{ notedAt: ['message', 'r', 1, 'text'] }, { path: ['message', 'lost'] }],
      added: [{ path: ['message', 'r', 1, 'text'], because: 'note' }],
    });
    expect(result.ok && result.losses[1]).not.toHaveProperty('notedAt');
  });

  test('in an item of their own, which is left out when it would be refused', () => {
    const shapes = [
      {
        members: {
          r: { list: true as const, shape: 1 },
          note: { list: true as const, shape: 2 },
          caseId: {},
        },
      },
      { members: { id: {} } },
      { members: { id: { min: 1 }, text: { min: 1 } } },
    ];
    const beside = [{ at: ['id'], fill: { value: '{caseId}-{#}', accepts: 0 } }];
    const to = {
      name: 'M',
      root: 'message',
      walk: 0,
      shape: 0,
      notes: [{ at: ['note', 'text'], with: beside }],
    };
    const whole = [{ members: { ...walks[0]?.members, caseId: copied('caseId') } }, ...walks.slice(1)];
    const values = [{ patterns: [{ source: '^fr' }] }];
    const table = tableOf({}, {}, { messages: { message: { name: 'M', to } }, walks: whole, shapes, values });
    const noted = convertAlong({ message: { caseId: 'fr1', r: [{ plate: 'AB' }], lost: 1 } }, [table]);
    expect(noted.ok && noted.losses.map(({ notedAt }) => notedAt?.join('.'))).toEqual([
      'message.note.0.text',
      'message.note.0.text',
    ]);
    const refused = convertAlong({ message: { caseId: 'xx', lost: 1 } }, [table]);
    expect(refused).toMatchObject({
      messages: [{ message: { caseId: 'xx' } }],
      losses: [{ reason: 'no-place' }],
    });
  });
});

test('a message of which forty thousand values are lost is converted in a time that grows with their number', () => {
  const walks = [
    { members: { caseId: copied('caseId'), p: copied('p', { walk: 1 }) } },
    { members: { id: copied('id'), gone: { label: 'Parti' }, also: { label: 'Aussi' } } },
  ];
  const shapes = [
    {
      members: { caseId: {}, p: { list: true as const, shape: 1 }, note: { list: true as const, shape: 2 } },
    },
    { members: { id: {}, text: {} } },
    { members: { id: { min: 1 }, text: {} } },
  ];
  const beside = [{ at: ['id'], fill: { value: '{caseId}.{#}' } }];
  const noting = (at: readonly string[], isItem: boolean) => ({
    name: 'M',
    root: 'message',
    walk: 0,
    shape: 0,
    notes: [{ at, ...(isItem ? { with: beside } : {}) }],
  });
  const p = Array.from({ length: 20_000 }, (_, id) => ({ id, gone: id, also: id }));
  for (const to of [noting(['p', 'text'], false), noting(['note', 'text'], true)]) {
    const table = tableOf({}, {}, { messages: { message: { name: 'M', to } }, walks, shapes });
    const start = performance.now();
    const result = convertAlong({ message: { caseId: 'c', p } }, [table]);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(result.ok && result.losses.every(({ notedAt }) => notedAt !== undefined)).toBe(true);
    expect(result.ok && result.losses.length).toBe(40_000);
  }
}, 30_000);

const ENVELOPE = {
  sender: 'fr.health.samu290',
  recipient: 'fr.health.samu560',
  id: '42',
  sentAt: '2025-03-10T10:37:00+01:00',
  expiresAt: '2025-03-11T10:37:00+01:00',
};

describe('identifiers and acknowledgements', () => {
  const list = { label: 'r', at: ['r'], walk: 1 };
  const walks = [
    { members: { r: list, caseId: copied('caseId') } },
    { members: { id: copied('id'), state: copied('state') } },
    { members: { r: { label: 'r', walk: 3 } } },
    { members: { id: { label: 'id', at: ['id'] }, state: { label: 'state', at: ['state'] } } },
  ];
  const shapes = [
    { members: { caseId: {}, r: { list: true as const, shape: 1 } } },
    { members: { id: {}, state: { list: true as const } } },
    { members: { id: { min: 1 }, state: {} } },
  ];
  const part = { name: 'P', root: 'part', walk: 2, shape: 2 };
  const split = { list: 'r', key: 'id', value: 'state', case: 'caseId', to: part };
  const to = { name: 'M', root: 'message', walk: 0, shape: 0, split };
  const table = tableOf({}, {}, { messages: { message: { name: 'M', to } }, walks, shapes });
  const given = (...states: string[]) =>
    wrap({ message: { caseId: 'c', r: states.map((state, index) => ({ id: index, state })) } }, ENVELOPE);
  const idsOf = (result: ReturnType<typeof convertAlong>) =>
    result.ok ? result.messages.map((one) => Reflect.get(one, 'distributionID') as unknown) : [];

  test('are kept by the message, and say which part of it the others are', () => {
    const result = convertAlong(given('PEC', 'BILAN'), [table]);
    expect(idsOf(result)).toEqual([
      'fr.health.samu290_42',
      'fr.health.samu290_42-part2',
      'fr.health.samu290_42-part3',
    ]);
    expect(result.ok && JSON.stringify(result.messages[1])).toContain(
      '"messageId":"fr.health.samu290_42-part2"',
    );
    expect(result.ok && JSON.stringify(result.messages[1])).toContain('"part":{"id":0,"state":"PEC"}');
  });

  test('parts that were told already are not told again', () => {
    expect(idsOf(convertAlong(given('PEC', 'RETOUR'), [table], [given('PEC', 'BILAN')]))).toEqual([
      'fr.health.samu290_42',
      'fr.health.samu290_42-part3',
    ]);
  });

  test('what answers a part answers the message', () => {
    const back = tableOf(
      { distributionID: copied('distributionID') },
      { distributionID: {} },
      { answersParts: true },
    );
    expect(converted({ distributionID: 'fr.health.samu290_42-part3' }, back)).toMatchObject({
      body: { distributionID: 'fr.health.samu290_42' },
    });
  });

  test('news complete the latest base of their case that is known', () => {
    const whole = { name: 'W', root: 'whole', walk: 4, shape: 3 };
    const join: Join = {
      base: 'message',
      list: 'r',
      key: 'id',
      news: 'news',
      value: 'state',
      moment: 'at',
      case: 'caseId',
      to: whole,
    };
    const joining = tableOf(
      {},
      {},
      {
        messages: {
          message: { name: 'M', to: { ...whole, join } },
          news: { name: 'N', to: { ...whole, join } },
        },
        walks: [
          ...walks,
          { members: { r: { label: 'r', at: ['r'], walk: 5 } } },
          { members: { id: copied('id'), state: copied('state', { walk: 6, keep: 'last' }) } },
          { members: { at: copied('at'), s: copied('s') } },
        ],
        shapes: [
          ...shapes,
          { members: { r: { list: true, shape: 4, min: 1 } } },
          { members: { id: {}, state: { min: 1, shape: 5 } } },
          { members: { at: {}, s: {} } },
        ],
      },
    );
    const base = {
      message: {
        caseId: 'c',
        r: [{ id: 1, state: [{ at: '2025-01-01T10:00:00+01:00', s: 'A' }] }, { id: 2 }],
      },
    };
    const news = { news: { caseId: 'c', id: 2, state: { at: '2025-01-01T11:00:00+01:00', s: 'B' } } };
    const other = { message: { caseId: 'd', r: [] } };
    const result = convertAlong(news, [joining], [base, other]);
    expect(result).toMatchObject({
      ok: true,
      messages: [
        {
          whole: {
            r: [
              { id: 1, state: { s: 'A' } },
              { id: 2, state: { s: 'B' } },
            ],
          },
        },
      ],
      losses: [],
    });
    expect(convertAlong(news, [joining], [other])).toMatchObject({ refusal: { code: 'base-unknown' } });
    expect(convertAlong(base, [joining], [news])).toMatchObject({
      messages: [{ whole: { r: [{ id: 1 }, { id: 2, state: { s: 'B' } }] } }],
    });
  });
});

describe('from a version to another', () => {
  const step = (from: string, to: string, members: Readonly<Record<string, Step>>) => ({
    ...tableOf(members, { a: {}, b: {}, c: {} }),
    from,
    to,
  });
  const tables = [
    step('1', '2', { a: { label: 'a', at: ['b'] }, x: { label: 'x' } }),
    step('2', '3', { b: { label: 'b' } }),
  ];

  test('goes through those between, and tells losses by the places and values of the given message', () => {
    const result = convert({ message: { a: 'v', x: 1 } }, { from: '1', to: '3', tables });
    expect(result).toMatchObject({
      messages: [{ message: {} }],
      losses: [
        { path: ['message', 'x'], value: 1, version: '2' },
        { path: ['message', 'a'], value: 'v', version: '3' },
      ],
    });
  });

  test('is the message itself where both are one', () => {
    const given = { message: { a: 1 } };
    expect(convert(given, { from: '2', to: '2', tables })).toEqual({
      ok: true,
      messages: [given],
      losses: [],
      added: [],
    });
  });

  test.each([
    ['no way leads there', { message: {} }, '3', '1', 'no-way'],
    ['there is no message', { other: {} }, '1', '2', 'no-message'],
    ['it is no object', 'texte', '1', '2', 'no-message'],
    ['what stands under the root is none', { message: [] }, '1', '2', 'no-message'],
    ['the envelope is empty', { content: [] }, '1', '2', 'no-message'],
  ])('is refused where %s', (_, given, from, to, code) => {
    expect(convert(given, { from, to, tables })).toMatchObject({ ok: false, refusal: { code } });
  });

  test.each([
    undefined,
    null,
    5,
    'A',
    {},
    { from: '1', to: '2' },
    { from: '1', to: '2', tables: null },
    { from: '1', to: '2', tables: [undefined] },
    { from: 1, to: '2', tables },
    { to: '2', tables },
  ])('is refused in words where the way is %j', (way) => {
    expect(convert({ message: {} }, way as never)).toMatchObject({
      ok: false,
      refusal: {
        code: 'way-missing',
        message:
          'il faut dire de quelle version à quelle version convertir, et par quelles tables : { from, to, tables }',
      },
    });
  });

  test('is refused in words where the way cannot be read', () => {
    const get = () => {
      throw new Error('unreadable');
    };
    const way = Object.defineProperty({ to: '2', tables }, 'from', { enumerable: true, get });
    expect(convert({ message: {} }, way as never)).toMatchObject({ refusal: { code: 'way-missing' } });
  });

  test('is refused in words along tables that are none', () => {
    for (const none of [undefined, null, [null], {}])
      expect(convertAlong({ message: {} }, none as never)).toMatchObject({
        refusal: { code: 'way-missing' },
      });
  });

  test.each([null, 5, [null, 'x']])('takes %j for nothing known', (known) => {
    const way = { from: '1', to: '2', tables };
    expect(convert({ message: {} }, { ...way, known: known as never })).toEqual(
      convert({ message: {} }, way),
    );
  });

  test('is refused where the other version has no such message', () => {
    const none = { ...tableOf({}, {}), messages: { message: { name: 'M', to: null } } };
    expect(convert({ message: {} }, { from: 'A', to: 'B', tables: [none] })).toMatchObject({
      refusal: { message: 'le message M n’existe pas dans la version B' },
    });
  });
});
