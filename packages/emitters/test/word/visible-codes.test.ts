import { expect, test } from 'vitest';
import { Bookmarks, messageTables } from '../../src/link/word/message-tables.ts';
import { nomenclatureTables } from '../../src/link/word/nomenclature-tables.ts';
import { STYLES } from '../../src/link/word/styles.ts';
import { nomenclature } from '../nomenclatures/release.ts';
import { leaf } from '../support/fields.ts';
import { message } from '../support/messages.ts';

test('Word shows the blanks at the ends of codes', () => {
  const entry = { code: 'TSU ', labels: ['Taxi'], description: null, comment: null };
  const table = nomenclatureTables([
    { nomenclature: nomenclature('TYPE', [['TSU ', ['Taxi']]]), entries: [entry as never], messages: ['M'] },
  ]);
  expect(table).toContain('TSU␣');
  const fields = [leaf('state', { enumeration: [' ACTIF', 'CLOS'], example: ' ACTIF' })];
  const tables = messageTables(message('M', 'm', fields), STYLES.heading, new Bookmarks());
  expect(tables).toContain('l’un de : ␣ACTIF, CLOS');
  expect(tables.match(/␣ACTIF/g)).toHaveLength(2);
});
