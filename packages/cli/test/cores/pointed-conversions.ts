import type { ConversionTable } from '@hubsante/messages';
import { JsonMutator } from '../support/json-mutator.ts';
import type { ConversionCase } from './conversion-cases.ts';
import { jsonOf } from './core-answers.ts';

const at = (label: string, more: object = {}) => ({ label, at: [label], ...more });

/** What no table of ours has, or seldom: every way of a step, of a shape and of a rule. */
export function pointedTables(): readonly ConversionTable[] {
  const table: ConversionTable = {
    form: 1,
    from: 'A',
    to: 'B',
    messages: {
      message: {
        name: 'M',
        to: {
          name: 'M',
          root: 'renamed',
          walk: 0,
          shape: 0,
          notes: [
            { at: ['o', 'inner', 'text'] },
            { at: ['one', 'texts'] },
            {
              at: ['note', 'text'],
              with: [{ at: ['by', 'id'], fill: { value: '{id:2}/{@sender}/{#}', accepts: 6 } }],
            },
          ],
        },
      },
      away: { name: 'W', to: null },
    },
    walks: [
      {
        members: {
          id: at('id'),
          last: at('last', { keep: 'last' }),
          first: at('first'),
          many: at('many', { value: 0 }),
          typed: at('typed', { value: 1 }),
          integer: at('integer', { value: 2 }),
          text: at('text', { value: 3 }),
          truth: at('truth', { value: 4 }),
          code: at('code', { value: 5 }),
          form: at('form', { value: 6 }),
          strict: at('strict', { value: 7 }),
          o: at('o', { walk: 1 }),
          one: at('one', { walk: 1 }),
          apart: { label: 'Séparé', walk: 2 },
          free: at('free', { walk: 3 }),
          gone: { label: 'Parti', walk: 1 },
        },
      },
      {
        members: {
          id: at('id'),
          up: { label: 'En haut', at: ['high', 'up'], up: 1 },
          x: at('x'),
          lost: { label: 'Perdu' },
        },
      },
      {
        members: {
          deep: { label: 'Profond', at: ['one', 'inner', 'x'] },
          o: { label: 'O', at: ['o', 'inner', 'id'] },
        },
      },
      { members: { known: at('known') }, open: true },
    ],
    shapes: [
      {
        members: {
          many: { list: true, max: 2 },
          id: {},
          first: {},
          last: {},
          typed: { list: true, min: 1, fill: { value: 7 } },
          integer: {},
          text: {},
          truth: {},
          code: { list: true },
          form: { list: true, min: 2 },
          strict: {},
          one: { shape: 1 },
          o: { list: true, shape: 1, max: 3 },
          high: { shape: 2 },
          free: { shape: 3 },
          copied: { shape: 4, min: 1, copy: ['one'] },
          note: { list: true, shape: 5, max: 1 },
        },
      },
      {
        members: {
          inner: { shape: 2 },
          id: { min: 1, fill: { value: '{id:1}.{#}', accepts: 6 } },
          x: {},
          texts: { list: true, max: 2 },
        },
      },
      { members: { x: {}, id: {}, up: { list: true }, text: {} } },
      { members: { known: {} } },
      { members: { x: {}, id: { min: 1, fill: { value: '{@recipient}' } } } },
      { members: { by: { shape: 2, min: 1 }, text: { min: 1 } } },
    ],
    values: [
      { codes: { '1': 2, true: 'vrai', a: 'b' }, approximate: ['a', '2'] },
      { type: 'number' },
      { type: 'integer', otherwise: 0 },
      { type: 'string' },
      { type: 'boolean' },
      { list: 0, parents: true, codes: { AA: 'A', AB: 1 } },
      { patterns: [{ source: '^[^.]+.*$', program: ANY_BUT_DOT }] },
      { list: 1, type: 'number', otherwise: true },
    ],
    lists: [
      ['A', 'a', 'B.00', 1, true],
      [1, 2.5, true],
    ],
  };
  return [table];
}

/** Of one character at the least, of which the first is no dot. */
const ANY_BUT_DOT = {
  classes: [[0, 0x2d, 0x2f, 0x10ffff]],
  accepts: [-1, 0],
  first: [0],
  last: [1],
  follow: [[1], []],
  acceptsNothing: false,
};

const MESSAGE = {
  message: {
    id: 'fr.health.samu440.D1',
    last: [1, 'deux', true],
    first: ['é😀', null, 2],
    many: ['a', '1', 'true', 1, true],
    typed: '090.50',
    integer: '+12',
    text: [90, ['a', null, [[], 1]]],
    truth: 'true',
    code: ['AA', 'B.07.3', 'AB', 'A.1', 'zzz'],
    form: ['ok', '.no'],
    strict: true,
    o: [
      { id: 'x', x: 1, lost: 'a\nb\u0007"\\é😀\ud800' },
      { up: [1, 2], lost: { y: [1e21, 1e-7] } },
      { x: 2 },
      { x: 3 },
    ],
    one: { id: 'un', x: [1], lost: 0.1 },
    apart: { deep: 'profond', o: 'dans o' },
    free: { z: 1, '7': 2, '01': 3, '3': 4, known: 5 },
    gone: [{ x: 1 } as object, { toString: 2, ajouté: { a: [{}] } }],
    'inconnu › é': [[1, 2], {}],
  },
};

/** Messages of these tables, changed at random, the same way at every run. */
export function pointedConversions(changes: number): readonly ConversionCase[] {
  const json = new JsonMutator('pointed conversions');
  const whole = {
    content: [{ jsonContent: { embeddedJsonContent: { message: { messageId: 'm', ...MESSAGE } } } }],
    senderID: 'fr.sender',
    descriptor: { explicitAddress: { explicitAddressValue: 'fr.recipient' } },
    '7': 'first',
  };
  const messages = [
    MESSAGE,
    whole,
    { message: {} },
    { away: {} },
    [],
    ...Array.from({ length: changes * 300 }, (_, index) => json.mutate(index % 2 === 0 ? MESSAGE : whole)),
  ];
  return messages
    .filter((one) => one !== undefined)
    .map((message, index) => ({
      title: `pointed ${index}`,
      message: JSON.parse(jsonOf(message)) as unknown,
      from: 'A',
      to: 'B',
      known: [],
    }));
}
