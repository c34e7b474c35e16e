import { fileURLToPath } from 'node:url';
import type { DocumentedField } from '@hubsante/model/contracts';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { departureWords } from '../src/generated/field-words.ts';
import { fieldView } from '../src/generated/message-page.ts';
import { renderTemplate } from '../src/generated/render-template.ts';

beforeAll(() => {
  vi.stubGlobal('TEMPLATES_FOLDER', fileURLToPath(new URL('../../templates/site', import.meta.url)));
});

const SEX: DocumentedField = {
  path: 'patient.sex',
  name: 'sex',
  label: 'Sexe',
  cardinality: '0..1',
  required: false,
  list: false,
  type: 'string',
};

const pageOf = (field: DocumentedField) => renderTemplate('field', fieldView(field, '2.0'));

describe('what is announced as leaving', () => {
  test.each([
    [
      'patient.gender',
      'Annoncé comme partant depuis la version 3.4. À employer à la place : patient.gender.',
    ],
    [null, 'Annoncé comme partant depuis la version 3.4. Rien ne le remplace.'],
  ])('with %s in its place is told in words', (replacement, words) => {
    expect(departureWords({ since: '3.4', replacement })).toBe(words);
  });

  test('is told at its field, and at no other', () => {
    const departure = { since: '3.4', replacement: 'patient.gender' };
    expect(pageOf({ ...SEX, departure })).toContain(`<p class="departure">${departureWords(departure)}</p>`);
    expect(pageOf(SEX)).not.toContain('departure');
  });

  test('is told at an object too, and of what is inside at its own place only', () => {
    const departure = { since: '3.4', replacement: null };
    const patient = { ...SEX, path: 'patient', type: 'object', children: [{ ...SEX, departure }] };
    expect(pageOf(patient).match(/class="departure"/g)).toHaveLength(1);
  });
});
