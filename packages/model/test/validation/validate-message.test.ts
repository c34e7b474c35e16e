import { describe, expect, test } from 'vitest';
import { messageFromTable } from '../../src/testing/index.ts';
import type { MessageFault } from '../../src/validation/message-fault.ts';
import { isValidMessage, validateMessage } from '../../src/validation/validate-message.ts';

const MESSAGE = messageFromTable(
  `
  | Donnée         | Balise    | Cardinalité | Format       | Détails                | Exemple    | Description |
  |----------------|-----------|-------------|--------------|------------------------|------------|-------------|
  | Numéro         | caseId    | 1..1        | string       | REGEX: ^[A-Z]{2}\\d+$  | AB12       |             |
  | Création       | createdAt | 0..1        | datetime     |                        |            |             |
  | Naissance      | birthDate | 0..1        | date         |                        |            |             |
  | Priorité       | priority  | 0..1        | string       | NOMENCLATURE: priorite |            |             |
  | Nombre         | count     | 0..1        | integer      |                        |            |             |
  | Distance       | distance  | 0..1        | number       |                        |            |             |
  | Urgent         | urgent    | 0..1        | boolean      |                        |            |             |
  | Étage          | floor     | 0..1        | integer      | ENUM: 1, 2             |            |             |
  | Ancien         | former    | 0..0        | string       |                        |            |             |
  | Alias          | alias     | 0..n        | string       |                        |            |             |
  | Patient        | patient   | 2..3        | X person     |                        |            |             |
  | > Nom          | name      | 1..1        | string       |                        |            |             |
  | > Parent       | parent    | 0..1        | X relative   |                        |            |             |
  | >> Lien        | kinship   | 1..1        | string       | ENUM: Père, Mère       |            |             |
  `,
  { nomenclatures: { priorite: ['P0', 'P1', 'P2'] } },
);

const NAMED = [{ name: 'A' }, { name: 'B' }];
const VALID = { caseId: 'AB12', patient: NAMED };

/** `missing-field patient[0].name`: a fault as these tests write it, with what it is about. */
function line(fault: MessageFault): string {
  const path = fault.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return `${fault.kind} ${path.replace(/^\./, '') || '(root)'}${detailOf(fault)}`;
}

function detailOf(fault: MessageFault): string {
  switch (fault.kind) {
    case 'unknown-field':
      return ` → ${fault.suggestion}`;
    case 'enumeration':
      return ` → ${fault.suggestion}`;
    case 'wrong-type':
      return ` ${fault.found} for ${fault.expected}`;
    case 'not-an-array':
      return ` ${fault.found}`;
    case 'unexpected-array':
      return ` of ${fault.count}`;
    case 'too-few-items':
      return ` ${fault.count} < ${fault.min}`;
    case 'too-many-items':
      return ` ${fault.count} > ${fault.max}`;
    default:
      return '';
  }
}

const lines = (value: unknown) => validateMessage(MESSAGE, value).map(line);

describe('a message', () => {
  test('that follows its specification has no fault', () => {
    const everything = {
      ...VALID,
      createdAt: '2024-08-21T14:30:00+02:00',
      birthDate: '2024-02-29',
      priority: 'P1',
      count: 3,
      distance: 4.5,
      urgent: false,
      floor: 2,
      alias: [],
      patient: [{ name: 'A', parent: { kinship: 'Mère' } }, ...NAMED],
    };
    expect(lines(everything)).toEqual([]);
  });

  const CASES: readonly (readonly [mistake: string, value: unknown, faults: readonly string[]])[] = [
    ['that is a text', 'x', ['wrong-type (root) string for object']],
    ['that is null', null, ['wrong-type (root) null for object']],
    ['that is a list', [VALID], ['wrong-type (root) array for object']],
    ['without anything', {}, ['missing-field caseId', 'missing-field patient']],
    ['with a misspelled tag', { ...VALID, priorty: 'P1' }, ['unknown-field priorty → priority']],
    ['with two letters exchanged', { ...VALID, aliSa: [] }, ['unknown-field aliSa → alias']],
    ['with a tag from elsewhere', { ...VALID, resourceId: 'P1' }, ['unknown-field resourceId → null']],
    ['with a forbidden field', { ...VALID, former: 'x' }, ['forbidden-field former']],
    ['near a forbidden field', { ...VALID, formr: 'x' }, ['unknown-field formr → null']],
    ['with a number for a text', { ...VALID, caseId: 12 }, ['wrong-type caseId number for string']],
    ['with a text for a number', { ...VALID, count: '3' }, ['wrong-type count string for integer']],
    ['with a text for a boolean', { ...VALID, urgent: 'true' }, ['wrong-type urgent string for boolean']],
    ['with null', { ...VALID, count: null }, ['wrong-type count null for integer']],
    ['with null for a list', { ...VALID, alias: null }, ['not-an-array alias null']],
    ['with decimals in a whole number', { ...VALID, count: 1.5 }, ['not-integer count']],
    ['against a pattern', { ...VALID, caseId: 'ab12' }, ['pattern caseId']],
    ['with an empty text against a pattern', { ...VALID, caseId: '' }, ['pattern caseId']],
    ['with a date in French', { ...VALID, birthDate: '21/08/2024' }, ['pattern birthDate']],
    ['with a code outside its list', { ...VALID, priority: 'p3' }, ['enumeration priority → P0']],
    ['with a text in a list of numbers', { ...VALID, floor: '1' }, ['wrong-type floor string for integer']],
    ['with a number outside its list', { ...VALID, floor: 3 }, ['enumeration floor → 1']],
    ['with a list of one value', { ...VALID, count: [3] }, ['unexpected-array count of 1']],
    ['with a value for a list', { ...VALID, alias: 'x' }, ['not-an-array alias string']],
    [
      'with a value of the wrong type for a list',
      { ...VALID, alias: 3 },
      ['not-an-array alias number', 'wrong-type alias number for string'],
    ],
    ['with too few items', { caseId: 'AB12', patient: [{ name: 'A' }] }, ['too-few-items patient 1 < 2']],
    [
      'with too many items',
      { caseId: 'AB12', patient: [...NAMED, ...NAMED] },
      ['too-many-items patient 4 > 3'],
    ],
    [
      'with a text for an object',
      { caseId: 'AB12', patient: ['A', ...NAMED] },
      ['wrong-type patient[0] string for object'],
    ],
    [
      'with faults deep inside',
      { caseId: 'AB12', patient: [{ parent: { kinship: 'Pere', age: 40 } }, { name: 'B', parent: {} }] },
      [
        'missing-field patient[0].name',
        'enumeration patient[0].parent.kinship → Père',
        'unknown-field patient[0].parent.age → null',
        'missing-field patient[1].parent.kinship',
      ],
    ],
    ['with an inherited name for a tag', { ...VALID, toString: 'x' }, ['unknown-field toString → null']],
  ];

  test.each(CASES)('%s', (_, value, faults) => {
    expect(lines(value)).toEqual(faults);
    expect(isValidMessage(validateMessage(MESSAGE, value))).toBe(false);
  });

  test.each([
    ['birthDate', '2023-02-29'],
    ['createdAt', '2024-08-21T25:30:00+02:00'],
  ])('whose %s does not exist is warned about, for its schema lets it through', (tag, moment) => {
    const faults = validateMessage(MESSAGE, { ...VALID, [tag]: moment });
    expect(faults.map(({ kind, severity }) => [kind, severity])).toEqual([['impossible-moment', 'warning']]);
    expect(isValidMessage(faults)).toBe(true);
  });

  test('whose root is open may hold any tag there, and nowhere else', () => {
    const open = { ...MESSAGE, isOpen: true };
    const value = { ...VALID, anything: 1, patient: [...NAMED, { name: 'C', anything: 1 }] };
    expect(validateMessage(open, value).map(line)).toEqual(['unknown-field patient[2].anything → null']);
  });
});

test('the label of a code in place of the code is recognised, whatever its case and accents', () => {
  const field = MESSAGE.fields.find(({ name }) => name === 'priority');
  if (field?.kind !== 'leaf') throw new Error('no field');
  const items = [
    { value: 'P0', label: 'Urgence absolue' },
    { value: 'P1', label: 'Différée' },
  ];
  const labelled = { ...field, enumeration: { items, nomenclature: null } };
  const message = { ...MESSAGE, fields: [...MESSAGE.fields, labelled] };
  const [fault] = validateMessage(message, { ...VALID, priority: 'differee' });
  expect(fault).toMatchObject({ kind: 'enumeration', suggestion: 'P1', isLabel: true });
});

test('a type inside itself is followed as deep as the message goes', () => {
  const message = messageFromTable(`
    | Nœud     | node | 0..1 | X node |  |  |  |
    | > Nom    | name | 1..1 | string |  |  |  |
    | > Nœud   | node | 0..1 | X node |  |  |  |
  `);
  let value: object = { name: 1 };
  for (let depth = 0; depth < 50_000; depth += 1) value = { name: 'a', node: value };
  const [fault, ...others] = validateMessage(message, { node: value });
  expect(others).toEqual([]);
  expect(fault?.kind).toBe('wrong-type');
  expect(fault?.path.length).toBe(50_002);
});

test('a hundred thousand misspelled codes are answered in no time', () => {
  const alias = Array.from({ length: 100_000 }, (_, index) => ({ [`nom${index}`]: 'x' }));
  const started = performance.now();
  expect(validateMessage(MESSAGE, { caseId: 'AB12', patient: alias }).length).toBe(200_001);
  expect(performance.now() - started).toBeLessThan(5_000);
});
