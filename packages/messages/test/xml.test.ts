import { describe, expect, test } from 'vitest';
import {
  envelopeFromXml,
  envelopeToXml,
  type LinkMapping,
  messageFromXml,
  messageToXml,
  unwrap,
  wrap,
} from '../src/index.ts';
import { parseXml } from '../src/xml/parse-xml.ts';

const MAPPING: LinkMapping = {
  namespace: 'urn:emergency:essai:1.0',
  header: {
    fields: [
      { name: 'messageId', type: 'string' },
      { name: 'sender', type: '#system' },
      { name: 'sentAt', type: 'string' },
      { name: 'kind', type: 'string' },
      { name: 'status', type: 'string' },
      { name: 'recipient', list: true, type: '#system' },
    ],
    types: { system: { fields: ['name', 'URI'].map((name) => ({ name, type: 'string' })) } },
  },
  messages: {
    bilan: {
      name: 'EX-BILAN',
      namespace: 'urn:emergency:essai:1.0:bilan',
      header: true,
      fields: [
        { name: 'caseId', type: 'string' },
        { name: 'count', type: 'integer' },
        { name: 'measure', list: true, type: 'number' },
        { name: 'isUrgent', type: 'boolean' },
        { name: 'patient', list: true, type: '#patient' },
        { name: 'place', type: '#place' },
      ],
      types: {
        patient: {
          fields: [
            { name: 'age', type: 'integer' },
            { name: 'note', list: true, type: 'string' },
          ],
        },
        place: { fields: [{ name: 'name', type: 'string' }] },
      },
    },
    libre: {
      name: 'LIBRE',
      namespace: 'urn:emergency:essai:1.0:libre',
      header: false,
      fields: [],
      open: true,
      types: {},
    },
  },
};

const XML = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<bilan xmlns="urn:emergency:essai:1.0:bilan">\n${body}</bilan>\n`;

/** A message, and the lines of its XML. */
const PAIRS: readonly (readonly [name: string, body: object, xml: string])[] = [
  ['a text', { caseId: 'A1' }, '  <caseId>A1</caseId>\n'],
  [
    'characters XML reserves',
    { caseId: 'a < b & "c" > d' },
    '  <caseId>a &lt; b &amp; "c" &gt; d</caseId>\n',
  ],
  ['line breaks and blanks', { caseId: ' a\r\n b ' }, '  <caseId> a&#13;\n b </caseId>\n'],
  ['an empty text', { caseId: '' }, '  <caseId/>\n'],
  ['letters beyond the basic plane', { caseId: '🚑 é' }, '  <caseId>🚑 é</caseId>\n'],
  ['scalars', { count: -3, isUrgent: false }, '  <count>-3</count>\n  <isUrgent>false</isUrgent>\n'],
  [
    'numbers without exponent',
    { measure: [1e-7, 1.5e21, 0.1] },
    '  <measure>0.0000001</measure>\n  <measure>1500000000000000000000</measure>\n  <measure>0.1</measure>\n',
  ],
  ['a list of one', { patient: [{ age: 4 }] }, '  <patient>\n    <age>4</age>\n  </patient>\n'],
  ['an empty object', { place: {} }, '  <place/>\n'],
  [
    'lists in lists',
    { patient: [{ note: ['a', 'b'] }, { age: 1 }] },
    '  <patient>\n    <note>a</note>\n    <note>b</note>\n  </patient>\n  <patient>\n    <age>1</age>\n  </patient>\n',
  ],
];

describe('a message in JSON and in XML', () => {
  test.each(PAIRS)('%s', (_, body, xml) => {
    expect(messageToXml({ bilan: body }, MAPPING)).toEqual({ ok: true, value: XML(xml) });
    expect(messageFromXml(XML(xml), MAPPING)).toEqual({ ok: true, value: { bilan: body } });
  });

  test('XML follows the order of the schema, JSON is free', () => {
    expect(messageToXml({ bilan: { isUrgent: true, caseId: 'A1' } }, MAPPING)).toEqual({
      ok: true,
      value: XML('  <caseId>A1</caseId>\n  <isUrgent>true</isUrgent>\n'),
    });
  });

  test('a message that is free is written element by element', () => {
    const message = { libre: { cause: { code: '300', detail: ['a', 'b'] } } };
    const xml = messageToXml(message, MAPPING);
    expect(xml.ok && messageFromXml(xml.value, MAPPING)).toEqual({ ok: true, value: message });
  });

  test('prefixes, comments and CDATA change nothing', () => {
    const xml =
      '<b:bilan xmlns:b="urn:emergency:essai:1.0:bilan"><!-- c --><b:caseId><![CDATA[A<1]]></b:caseId></b:bilan>';
    expect(messageFromXml(xml, MAPPING)).toEqual({ ok: true, value: { bilan: { caseId: 'A<1' } } });
  });
});

describe('what cannot be converted is told', () => {
  test.each<[string, unknown, string]>([
    ['no message', {}, 'exactement un message de ce lien est attendu (bilan, libre) ; trouvé : aucun'],
    ['two messages', { bilan: {}, libre: {} }, 'trouvé : bilan, libre'],
    ['an unknown member', { bilan: { cas: 1 } }, '« cas » n’existe pas à cet endroit'],
    ['a value of another type', { bilan: { count: 'trois' } }, 'un nombre entier est attendu'],
    ['a value where a list is expected', { bilan: { measure: 1 } }, 'une liste est attendue'],
    ['a character XML cannot carry', { bilan: { caseId: '\u0000' } }, 'que XML ne peut pas porter'],
    ['a text for a message', 'bilan', 'un objet est attendu'],
    ['a member of a prototype', { toString: {} }, 'trouvé : aucun'],
  ])('to XML: %s', (_, message, expected) => {
    const outcome = messageToXml(message, MAPPING);
    expect(outcome.ok ? [] : outcome.faults.map((fault) => fault.message)).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  test.each([
    ['no XML', 'bonjour', 'hors de l’élément racine'],
    ['nothing', '', 'aucun élément XML'],
    [
      'an element left open in another',
      '<bilan><a>\n<b>1</a></bilan>',
      'ligne 2 : la balise <b> n’est jamais refermée',
    ],
    ['two left open', '<bilan>\n<a>\n<b>\n<c>1</bilan>', 'ligne 4 : la balise <c> n’est jamais refermée'],
    [
      'one left open, then another fault',
      '<bilan><a>\n<b>1</a>&x;</bilan>',
      'ligne 2 : la balise <b> n’est jamais refermée',
    ],
    [
      'an element closed twice',
      '<bilan><a>1</a></a></bilan>',
      '</a> ne referme pas <bilan>, la balise ouverte en dernier',
    ],
    ['a bare <', '<a>2 < 3</a>', '< s’écrit &lt;'],
    ['an unclosed element', '<bilan xmlns="urn:emergency:essai:1.0:bilan">', 'jamais refermée'],
    [
      'a file behind an entity',
      '<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]><bilan>&x;</bilan>',
      'DOCTYPE',
    ],
    ['another namespace', '<bilan xmlns="urn:autre"/>', 'l’espace de noms de « bilan » est « urn:autre »'],
    ['a message of another link', '<dossier/>', '« dossier » n’est pas un message de ce lien'],
    [
      'an element twice',
      XML('<caseId>1</caseId><caseId>2</caseId>'),
      'ligne 3 : l’élément « caseId » ne peut pas être répété',
    ],
    ['an unknown element', XML('<cas/>'), 'ligne 3 : l’élément « cas » n’existe pas à cet endroit'],
    ['endless depth', '<a>'.repeat(100_000), 'imbriqués trop profondément'],
  ])('from XML: %s', (_, xml, expected) => {
    const outcome = messageFromXml(xml, MAPPING);
    expect(outcome.ok ? [] : outcome.faults.map((fault) => fault.message)).toEqual([
      expect.stringContaining(expected),
    ]);
  });
});

describe('an envelope', () => {
  const wrapping = {
    sender: 'fr.health.samu290',
    recipient: 'fr.health.samu560',
    id: '42',
    sentAt: '2025-03-10T10:37:00+01:00',
    expiresAt: '2025-03-11T10:37:00+01:00',
  };
  const envelope = wrap({ bilan: { caseId: 'A1' } }, wrapping);

  test('carries the identity of its sender in its own, and in the header', () => {
    expect(envelope).toMatchObject({ distributionID: 'fr.health.samu290_42', senderID: 'fr.health.samu290' });
    expect(unwrap(envelope)).toMatchObject({
      ok: true,
      value: {
        messageId: 'fr.health.samu290_42',
        recipient: [{ name: 'fr.health.samu560' }],
        bilan: { caseId: 'A1' },
      },
    });
  });

  test('goes to XML and comes back the same', () => {
    const xml = envelopeToXml(envelope, MAPPING);
    expect(xml.ok && xml.value).toContain('<message xmlns="urn:emergency:essai:1.0">');
    expect(xml.ok && envelopeFromXml(xml.value, MAPPING)).toEqual({ ok: true, value: envelope });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['no content', {}],
    ['an empty content', { content: [] }],
    ['a content without message', { content: [{ jsonContent: { embeddedJsonContent: {} } }] }],
  ])('without message is told: %s', (_, value) => {
    expect(unwrap(value).ok).toBe(false);
    expect(envelopeToXml(value, MAPPING).ok).toBe(false);
  });
});

test('a document that lacks any one of its closing tags is refused', () => {
  const whole = '<bilan><a><b>1</b><b>2</b></a><c><b>3</b><d><b>4</b></d></c></bilan>';
  const accepted = [...whole.matchAll(/<\/\w+>/g)].filter(
    ({ 0: tag, index }) => parseXml(whole.slice(0, index) + whole.slice(index + tag.length)).ok,
  );
  expect(parseXml(whole).ok).toBe(true);
  expect(accepted).toEqual([]);
});
