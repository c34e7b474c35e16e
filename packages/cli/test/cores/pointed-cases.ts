import type { CodeList } from '@hubsante/messages';
import type { LoadedLink } from '../runtime/written-runtime.ts';
import type { CoreCase, Verb } from './core-answers.ts';

type Members = Record<string, unknown>;
type Step = string | number;

/** Texts that some form just misses or just takes. */
const TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    ' a',
    'a ',
    'tel:+33',
    'tel:0612345678',
    'tel:12',
    '2025-02-30',
    '2025-02-28',
    '2025-13-01',
    '2025-1-1',
  ],
  ...[
    '2025-03-10T10:37:00Z',
    '2025-03-10t10:37:00z',
    '2025-03-10T10:37:00.5+01:00',
    '2025-03-10T25:37:00+01:00',
  ],
  ...[
    '2025-03-10T10:37:00+15:00',
    '2025-03-10T10:59:60+01:00',
    '0000-01-01T00:00:00+01:00',
    '2025-02-30T10:37:00+01:00',
  ],
  ...[
    'a\u0001b',
    'a\ud83db',
    '😀'.repeat(40),
    `${'x'.repeat(59)}😀 é`,
    'a\u2028b\u0085',
    'ＡＢ',
    'Ñandú',
    'é'.repeat(300),
  ],
  ...[
    'C11.06.99',
    'c11.06.02',
    'L01.99.99',
    'R99',
    'M02.99',
    'MOTIF',
    '\u0410CTIF',
    'fr.health.samu290',
    '{name}',
    '$&',
  ],
];

const VALUES: readonly unknown[] = [
  // Their shortest texts are not what rounding gives: fewer digits than others have, and the further of two decimals.
  ...[Number.MIN_VALUE, 2 ** -44],
  ...[2 ** 60, 1e21, 1.5e-7, 0.1, -0, 123456.789, 1e300, Number.POSITIVE_INFINITY, 20000, null, true],
  ...[[], {}, [null], [[1]], { a: { b: [] } }],
];

/** Names of members that nobody knows, or that resemble one. */
const NAMES: readonly string[] = [
  'a b',
  'é',
  '1',
  '42',
  '__proto__',
  'constructor',
  'n°',
  'x'.repeat(200),
  '{label}',
  '',
];

/** Of the values of an example one in so many is changed, others in the next example; all with `CORE_STRIDE=1`. */
const STRIDE = Number(process.env.CORE_STRIDE ?? 64);
/** Faults of a message as a whole are tried with one example in so many. */
const FEW = STRIDE === 1 ? 1 : 12;

/** What is asked of a link beside its corpora: faults of every kind, each where it can be. */
export function pointedCases(link: LoadedLink): readonly CoreCase[] {
  return [...link.examples].flatMap(([path, example], index) => {
    const title = `${link.built.name} ${path}`;
    const isWhole = index % FEW === 0;
    const values = [
      ...faultyValues(example, link, index),
      ...(isWhole ? [...faultyEnvelopes(example, link), ...faultyMessages(example, link)] : []),
    ];
    const json = values.flatMap((value): CoreCase[] =>
      (['validate', 'toXml'] as Verb[]).map((verb) => ({ link, verb, given: value, title })),
    );
    const written = link.runtime.toXml(example);
    const xml = (written.ok && isWhole ? faultyXml(written.value, link) : []).flatMap((text): CoreCase[] =>
      (['validateXml', 'fromXml'] as Verb[]).map((verb) => ({ link, verb, given: text, title })),
    );
    const converted = values.flatMap((value): CoreCase[] => {
      const own = link.runtime.toXml(value);
      return own.ok ? [{ link, verb: 'validateXml', given: own.value, title }] : [];
    });
    const few = (isWhole ? largeXml(link) : []).map(
      (text): CoreCase => ({ link, verb: 'validateXml-few', given: text, title }),
    );
    return [...json, ...xml, ...converted, ...few];
  });
}

/** One value of the example changed in each. */
function faultyValues(example: object, { runtime }: LoadedLink, seed: number): readonly unknown[] {
  const places = [...placesIn(example, [])];
  return places.flatMap((place, index) => {
    const turn = index + seed * 7;
    const value = valueAt(example, place);
    // Of codes that only their form is asked of, some that are in no list.
    if (typeof value === 'string' && /^[A-Z]\d\d(?:\.|$)/.test(value))
      return [
        changed(example, place, value.replace(/\d/g, '9')),
        changed(example, place, value.replace(/\d$/, '9')),
      ];
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
      return [changed(example, place, '2025-02-30'), changed(example, place, '2025-2-3')];
    const many = manyUnknownCodes(value);
    if (many !== null) return [changed(example, place, many)];
    // What a reader of JSON makes of -1e400.
    const infinite = typeof value === 'number' ? [changed(example, place, Number.NEGATIVE_INFINITY)] : [];
    if (turn % STRIDE !== 0) return infinite;
    const text = TEXTS[turn % TEXTS.length];
    const labels = typeof value === 'string' ? labelsOf(value, runtime.link.codeLists) : [];
    const name = String(place.at(-1));
    const holder = place.slice(0, -1);
    const isMember = typeof place.at(-1) === 'string';
    return [
      ...infinite,
      changed(example, place, typeof value === 'object' ? VALUES[turn % VALUES.length] : text),
      ...(turn % 5 === 0 ? [changed(example, place, VALUES[turn % VALUES.length])] : []),
      ...labels.slice(0, 2).map((label) => changed(example, place, label)),
      ...(isMember ? [renamed(example, holder, name, misspelt(name, turn))] : []),
      ...(isMember && turn % 4 === 0
        ? [added(example, holder, NAMES[turn % NAMES.length] ?? '', VALUES[turn % VALUES.length])]
        : []),
    ];
  });
}

function faultyEnvelopes(example: object, { runtime }: LoadedLink): readonly unknown[] {
  if (!Object.hasOwn(example, 'content')) return [];
  const members = example as Members;
  const set = (name: string, value: unknown) => ({ ...members, [name]: value });
  const content = members.content as unknown[];
  const sender = String(members.senderID);
  return [
    ...['Report', 'Ack', 'Error', 'Cancel', 'Update', 'Other'].map((kind) => set('distributionKind', kind)),
    set('distributionID', `${sender}-1`),
    set('distributionID', 'fr.other_1'),
    set('senderID', 'fr.health.other'),
    set('dateTimeExpires', members.dateTimeSent),
    set('dateTimeExpires', '2020-01-01T00:00:00.123456+01:00'),
    set('dateTimeSent', ' 2020-01-01T00:00:00Z '),
    set('content', [...content, ...content]),
    set('content', []),
    set('content', [{}]),
    // The way to the message breaks off, and something stands there instead.
    set('content', [valueAt(members, ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message'])]),
    set('content', [valueAt(members, ['content', 0, 'jsonContent'])]),
    changed(members, ['content', 0, 'jsonContent', 'other'], 1),
    changed(members, ['descriptor', 'explicitAddress', 'explicitAddressScheme'], 'other'),
    changed(members, ['descriptor', 'explicitAddress', 'explicitAddressValue'], 'fr.other'),
    ...['fr.fire.sdis29', 'fr.healthy.samu', 'fr.health.samu'].map((sender) =>
      changed(
        { ...members, senderID: sender, distributionID: `${sender}_1` },
        ['descriptor', 'explicitAddress', 'explicitAddressValue'],
        'fr.fire.sdis29',
      ),
    ),
    ...messagePlaces(members, ['kind', 'status', 'messageId', 'sentAt'], 'System'),
    ...messagePlaces(members, ['sentAt'], '2024-01-01T00:00:00+00:00'),
    ...messagePlaces(members, ['sender'], { name: 'x', URI: `hubex:${sender}` }),
    ...messagePlaces(members, ['sender'], { name: sender, URI: 'hubex:fr.other', more: 1 }),
    ...messagePlaces(
      members,
      ['recipient'],
      [
        { name: 'fr.x', URI: 'a' },
        { name: 'y', other: [] },
      ],
    ),
    ...messagePlaces(members, Object.keys(runtime.link.otherMessages).slice(0, 1), {}),
  ];
}

function messagePlaces(envelope: Members, names: readonly string[], value: unknown): readonly unknown[] {
  const way = ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message'];
  return names.map((name) => changed(envelope, [...way, name], value));
}

function faultyMessages(example: object, { runtime }: LoadedLink): readonly unknown[] {
  const { messages, otherMessages, header } = runtime.link;
  const carried = runtime.unwrap(example);
  const message = (carried.ok ? carried.value : example) as Members;
  const root = Object.keys(message).find((name) => Object.hasOwn(messages, name)) ?? '';
  const [other = root] = Object.keys(otherMessages);
  const headless = Object.fromEntries(
    Object.entries(message).filter(([name]) => !header.fields.some((field) => field.name === name)),
  );
  const wrapped = (value: unknown) =>
    carried.ok
      ? [changed(example, ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message'], value)]
      : [];
  // What is given in the place of the fields.
  const bodies = [
    { [root]: message[root] },
    { [root]: { inconnu: 1 } },
    { [root]: { [root]: message[root] } },
    { [root]: 1 },
    { [root]: message[root], other: 1 },
    message,
    { [other]: {} },
    { [other]: 1 },
    carried.ok ? example : { senderID: 'x', content: [] },
    { content: [] },
  ];
  return [
    message,
    headless,
    message[root],
    { [other]: message[root] },
    { ...message, [other]: {} },
    { ...message, extra: 1 },
    { [`${root}s`]: message[root] },
    { [messages[root]?.name ?? '']: message[root] },
    { ...message, ...Object.fromEntries(Object.keys(messages).map((name) => [name, {}])) },
    { distributionID: 'x' },
    ...bodies.map((body) => ({ ...headless, [root]: body })),
    ...bodies.flatMap((body) => wrapped({ ...message, [root]: body })),
    ...[headless, message[root] as object, {}, { ...message, note: {} }].flatMap(wrapped),
    changed(message, [root, 'text'], 'a\u0001b'),
    changed(message, [root, 'deep'], nested(70)),
    changed(message, [root, 'deep'], nestedLists(150)),
  ];
}

function faultyXml(xml: string, { runtime }: LoadedLink): readonly string[] {
  const first = /<\w+>[^<]+<\/\w+>/g;
  const leaves = [...xml.matchAll(first)].map(([leaf]) => leaf);
  const [one = '', other = ''] = [leaves[1], leaves.at(-1)];
  const root = Object.keys(runtime.link.messages)[0] ?? '';
  const attributes = Array.from({ length: 51 }, (_, index) => ` a${index}="b"`).join('');
  const put = (from: string, to: string) => xml.replace(from, () => to);
  const roots = Object.keys(runtime.link.messages).join('|');
  const twice = (more: string) =>
    xml.replace(new RegExp(`<(${roots})\\b([^>]*)>([\\s\\S]*)</\\1>`), `<$1$2>\n<$1${more}>$3</$1></$1>`);
  return [
    ...['', ' a="b"', ' xmlns="urn:other"'].map(twice),
    // Its fields stand where the root should.
    xml.replaceAll(new RegExp(`</?(?:${roots})\\b[^>]*>`, 'g'), ''),
    put(one, `${other}${one}`),
    put(one, `${one}${one}`),
    put(other, ''),
    ...[
      ' a="b"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"',
      attributes,
    ].flatMap((attribute) => [
      put(
        one,
        one.replace('>', () => `${attribute}>`),
      ),
      put(
        other,
        other.replace('>', () => `${attribute}>`),
      ),
    ]),
    put(one, one.replace(/>[^<]*</, '><a>b</a><')),
    put(one, `texte${one}`),
    put(one, one.replace(/>[^<]*</, '>1234567890.12345678901<')),
    xml.replaceAll(/>(-?\d+(?:\.\d+)?)</g, '>$1.00000000000000000001<'),
    xml.replaceAll(/>(\d{4}-\d\d-\d\dT[^<]*)[+-]\d\d:\d\d</g, '> $1Z\n<'),
    xml.replaceAll(' xlink:type="resource"', ''),
    xml.replaceAll(' xlink:type="resource"', ' type="resource"'),
    // A half of a pair takes the letter after it for the other.
    xml.replace(' xlink:type="resource"', ' xli\ud83dnk:type="resource"'),
    xml.replace('<descriptor', '<d\ud83de:scriptor'),
    xml.replaceAll(' xlink:type="resource"', ' xlink:type="simple" other="1"'),
    xml.replaceAll(/ xmlns="urn:emergency[^"]*"/g, ' xmlns="urn:other"'),
    xml.replaceAll(/ xmlns="urn:oasis[^"]*"/g, ''),
    xml.replace(/<contentXML>[\s\S]*<\/contentXML>/, ''),
    xml.replace(/<contentObject[\s\S]*<\/contentObject>/, ''),
    xml.replace(/<contentObject[\s\S]*<\/contentObject>/, (object) => object + object),
    xml.replaceAll('contentXML', 'contentXml'),
    xml.replaceAll('contentObject', 'object'),
    xml.replaceAll(/<(\/?)message/g, '<$1messages'),
    xml.replaceAll('\n', '\r\n'),
    `${xml}\r`,
    `${xml}<!-- \r`,
    `${xml}<!-- a`,
    `\ufeff${xml}`,
    ` ${xml}`,
    xml.replace('version="1.0"', 'version="1.1"').replace(one, () => `\u0085${one}`),
    xml.replace(
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<!DOCTYPE a [ <!-- a --> <?b c?> <!ENTITY d "e"> ]>',
    ),
    `<${root} xmlns="urn:other"/>`,
    `<other><a/></other>`,
    `<${root}s/>`,
    '<a>'.repeat(80),
    '',
    ' ',
    'texte',
    ...Object.keys(runtime.link.otherMessages)
      .slice(0, 1)
      .map((name) => `<${name}/>`),
  ];
}

/** Texts at the bounds of a reader that takes 4 000 bytes. */
function largeXml({ runtime }: LoadedLink): readonly string[] {
  const root = Object.keys(runtime.link.messages)[0] ?? '';
  const bare = (count: number) => `<${root}>${'<a/>'.repeat(count)}</${root}>`;
  return [bare(124), bare(125), `<${root}/>${' '.repeat(4_000)}`];
}

function* placesIn(value: unknown, path: readonly Step[]): Generator<readonly Step[]> {
  if (path.length > 0) yield path;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* placesIn(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) yield* placesIn(member, [...path, name]);
}

function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((one, step) => Reflect.get(one as object, step), value);
}

/** A copy with another value in one place. */
function changed(value: unknown, [step, ...rest]: readonly Step[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? changed(item, rest, to) : item));
  const members = typeof value === 'object' && value !== null ? value : {};
  const member = Object.hasOwn(members, step) ? Reflect.get(members, step) : undefined;
  return Object.fromEntries([...Object.entries(members), [step, changed(member, rest, to)] as const]);
}

function renamed(value: unknown, holder: readonly Step[], name: string, other: string): unknown {
  const members = valueAt(value, holder) as object;
  const own = Object.entries(members).map(([one, member]) => [one === name ? other : one, member] as const);
  return changed(value, holder, Object.fromEntries(own));
}

function added(value: unknown, holder: readonly Step[], name: string, member: unknown): unknown {
  return changed(
    value,
    holder,
    Object.fromEntries([...Object.entries(valueAt(value, holder) as object), [name, member]]),
  );
}

function misspelt(name: string, turn: number): string {
  const at = turn % Math.max(1, name.length);
  const forms = [
    name.slice(0, at) + name.slice(at + 1),
    `${name.slice(0, at)}x${name.slice(at)}`,
    name.toUpperCase(),
    name.replace(/[aeo]/, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter),
    name.replace(/([A-Z])/g, '_$1'),
    name.slice(0, Math.ceil(name.length / 2)),
    `${name}\u200b`,
  ];
  return forms[turn % forms.length] ?? name;
}

/** Labels of a code, in the lists that have it, as people write them. */
function labelsOf(code: string, lists: readonly CodeList[]): readonly string[] {
  return lists.flatMap(({ codes, labels = [] }) => {
    const label = labels[codes.indexOf(code)] ?? '';
    return label === '' ? [] : [label, ` ${label.toUpperCase()}`];
  });
}

/** A list of codes that no list has, more of them than are looked for; `null` where it has none. */
function manyUnknownCodes(list: unknown): readonly unknown[] | null {
  const [first] = Array.isArray(list) ? (list as readonly Members[]) : [];
  const code = first?.code;
  if (typeof code !== 'string' || !/^[A-Z]\d\d/.test(code)) return null;
  return Array.from({ length: 105 }, () => ({ ...first, code: code.replace(/\d/g, '9') }));
}

function nested(depth: number): unknown {
  return depth === 0 ? 'a' : { a: nested(depth - 1) };
}

function nestedLists(depth: number): unknown {
  return depth === 0 ? 'a' : [nestedLists(depth - 1)];
}
