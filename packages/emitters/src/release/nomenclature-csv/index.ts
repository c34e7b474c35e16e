import type { Enumeration, Nomenclature } from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';
import { distinctNomenclatures } from '../../shared/nomenclatures/distinct-nomenclatures.ts';
import { nomenclatureEntries } from '../../shared/nomenclatures/nomenclature-entry.ts';
import { nomenclatureUses } from '../../shared/nomenclatures/nomenclature-uses.ts';
import { parentIndexes } from '../../shared/nomenclatures/parent-indexes.ts';
import { spreadsheetCsv } from './spreadsheet-csv.ts';

/** Nomenclatures as tables for people with a spreadsheet, one row per code. */
export const emitter = defineEmitter({
  of: 'release',
  name: 'nomenclature-csv',
  summary: {
    fr: 'Nomenclatures en CSV, qu’Excel ouvre d’un double clic',
    en: 'Nomenclatures as CSV that a French Excel opens by a double click',
  },
  requires: [],
  parts: [
    {
      path: 'nomenclatures/csv',
      title: { fr: 'Nomenclatures en CSV, pour un tableur', en: 'Code lists as CSV, for a spreadsheet' },
      in: 'npm',
    },
  ],
  emit: ({ nomenclatures, messages }) => {
    const uses = nomenclatureUses(messages);
    return distinctNomenclatures(nomenclatures).map((nomenclature) => ({
      path: `nomenclatures/csv/${nomenclature.id}.csv`,
      content: spreadsheetCsv(table(nomenclature, uses.get(nomenclature.id)?.enumeration)),
      source: nomenclature.place,
    }));
  },
});

function table(nomenclature: Nomenclature, use: Enumeration | undefined): (string | null)[][] {
  const entries = nomenclatureEntries(nomenclature, use);
  const parents = parentIndexes(entries);
  const titles = Array.from({ length: nomenclature.levels }, (_, index) => `Libellé niveau ${index + 1}`);
  return [
    ['Code', 'Niveau', 'Code parent', ...titles, 'Description', 'Commentaire'],
    ...entries.map(({ code, level, labels, description, comment }, index) => [
      code,
      String(level),
      entries[parents[index] ?? -1]?.code ?? null,
      ...labels,
      description,
      comment,
    ]),
  ];
}
