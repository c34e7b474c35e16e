import { type LinkPackage, type Nomenclature, withVisibleBlanks } from '@hubsante/model';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { distinctNomenclatures } from '../../shared/nomenclatures/distinct-nomenclatures.ts';
import {
  type NomenclatureEntry,
  nomenclatureEntries,
  plainText,
} from '../../shared/nomenclatures/nomenclature-entry.ts';
import { nomenclatureUses } from '../../shared/nomenclatures/nomenclature-uses.ts';
import { heading, pageTable } from './page.ts';
import { STYLES } from './styles.ts';
import { paragraph, run } from './word-text.ts';

/** A nomenclature the messages of a link take codes from, as messages carry them. */
export interface UsedNomenclature {
  readonly nomenclature: Nomenclature;
  readonly entries: readonly NomenclatureEntry[];
  /** Names of the messages. */
  readonly messages: readonly string[];
}

/** In the order of the release. */
export function usedNomenclatures(subject: LinkPackage): readonly UsedNomenclature[] {
  const uses = nomenclatureUses(carriedBy(subject).map(({ message }) => message));
  return distinctNomenclatures(subject.release.nomenclatures).flatMap((nomenclature) => {
    const use = uses.get(nomenclature.id);
    if (use === undefined) return [];
    const entries = nomenclatureEntries(nomenclature, use.enumeration);
    return [{ nomenclature, entries, messages: use.messages.map(({ message }) => message) }];
  });
}

/** A heading, a description and a table of codes for each. */
export function nomenclatureTables(nomenclatures: readonly UsedNomenclature[]): string {
  return nomenclatures
    .map(({ nomenclature, entries }, index) => {
      const description = plainText(nomenclature.description);
      return (
        heading(`${nomenclature.name} (${nomenclature.id})`, STYLES.heading, index + 1) +
        (description === null ? '' : paragraph(run(description), STYLES.body)) +
        pageTable(rowsOf(nomenclature, entries))
      );
    })
    .join('');
}

/** A column that says nothing of any code is left out. */
function rowsOf(
  { levels }: Nomenclature,
  entries: readonly NomenclatureEntry[],
): readonly (readonly string[])[] {
  const labels = Array.from({ length: Math.max(levels, 1) }, (_, level) => ({
    title: levels > 1 ? `Libellé de niveau ${level + 1}` : 'Libellé',
    read: (entry: NomenclatureEntry) => entry.labels[level] ?? null,
  }));
  const columns = [
    ...labels,
    { title: 'Description', read: (entry: NomenclatureEntry) => entry.description },
    { title: 'Commentaire', read: (entry: NomenclatureEntry) => entry.comment },
  ].filter(({ read }) => entries.some((entry) => read(entry) !== null));
  return [
    ['Code', ...columns.map(({ title }) => title)],
    ...entries.map((entry) => [
      withVisibleBlanks(entry.code),
      ...columns.map(({ read }) => read(entry) ?? ''),
    ]),
  ];
}
