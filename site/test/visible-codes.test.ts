import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { renderTemplate } from '../src/generated/render-template.ts';

beforeAll(() => {
  vi.stubGlobal('TEMPLATES_FOLDER', fileURLToPath(new URL('../../templates/site', import.meta.url)));
});

const CODES = [
  { code: ' ACTIF', label: 'Actif', level: 1, anchor: 'code-_ACTIF' },
  { code: 'CLOS', label: 'Clos', level: 1, anchor: 'code-CLOS' },
];

describe('a code with blanks at its ends', () => {
  test('is seen as it is on the page of its nomenclature, and copied as it is', () => {
    const html = renderTemplate('nomenclature', { codes: CODES, hasBlanks: true, title: 'États' });
    expect(html).toContain('<code>␣ACTIF</code>');
    expect(html).toContain('<copy-button data-value=" ACTIF">');
    expect(html).toContain('il fait partie du code');
    expect(html.match(/<copy-button/g)).toHaveLength(1);
  });

  test('is seen as it is where a field lists it or gives it as example', () => {
    const html = renderTemplate('field-body', {
      path: 'state',
      example: 'TSU ',
      codes: [{ value: ' ACTIF', label: 'Actif' }, { value: 'CLOS' }],
    });
    expect(html).toContain('<code>TSU␣</code>');
    expect(html).toContain('<copy-button data-value="TSU ">');
    expect(html).toContain('<code>␣ACTIF</code> <copy-button data-value=" ACTIF">');
    expect(html).toContain('<code>CLOS</code></li>');
  });

  test('is seen as it is in the table of old and new codes', () => {
    const html = renderTemplate('upgrade', {
      sending: {},
      receiving: {},
      codes: [{ id: 'c', title: 'C', renamed: [{ label: 'Bateau', previous: 'SHIP ', current: 'SHIP' }] }],
    });
    expect(html).toContain('<td><code>SHIP␣</code> <copy-button data-value="SHIP ">');
    expect(html).toContain('<td><code>SHIP</code></td>');
  });
});
