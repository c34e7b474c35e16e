import type { Nomenclature, NomenclatureColumnRole } from '@hubsante/model';
import { csvLine } from '@hubsante/model';

/** The author's table, blank rows included, behind a column that counts its rows from 0. */
export function printNomenclature({ table }: Nomenclature): string {
  const titles = csvLine(['', ...table.columns.map(columnTitle)]);
  return titles + table.rows.map((row, index) => csvLine([String(index), ...row])).join('');
}

function columnTitle(role: NomenclatureColumnRole): string {
  switch (role.kind) {
    case 'label':
      return `label_n${role.level}`;
    case 'comment':
      return 'commentaire';
    case 'other':
      return role.title;
    default:
      return role.kind;
  }
}
