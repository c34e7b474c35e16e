import { type Field, type LeafField, type Message, withDeparture, withVisibleBlanks } from '@hubsante/model';
import { valueWords } from '../../shared/text/value-words.ts';
import { COLUMNS } from './columns.ts';
import { cellTable, heading, reference } from './page.ts';
import { STYLES } from './styles.ts';
import { paragraph, run } from './word-text.ts';

/** Widths of {@link COLUMNS}, in twentieths of a point; together the width of the page. */
const WIDTHS = [2150, 2300, 2800, 1350, 3970, 2000] as const;
const FREE = 'Structure libre : d’autres données que celles du tableau sont acceptées.';

/** Numbers the headings of a document; those of one message follow one another. */
export class Bookmarks {
  #next = 1;

  /** A number for each structure of a message, by its name, and one for its root. */
  of(message: Message): { readonly root: number; readonly ofType: ReadonlyMap<string, number> } {
    const root = this.#next;
    this.#next += 1 + message.types.length;
    return { root, ofType: new Map(message.types.map(({ name }, index) => [name, root + 1 + index])) };
  }
}

/**
 * A table for the root of a message and one for each of its structures, in the columns of the published
 * documents (docs/reference/artefacts-publies.md §10).
 *
 * @param style of the headings.
 */
export function messageTables(message: Message, style: string, bookmarks: Bookmarks): string {
  const { root, ofType } = bookmarks.of(message);
  const structures = [
    {
      ...message,
      bookmark: root,
      title: message.root,
      description: withDeparture(null, message.departure),
    },
    ...message.types.map((type) => ({
      bookmark: ofType.get(type.name) ?? root,
      title: `${type.label} (${type.name})`,
      description: type.description,
      fields: type.fields,
      isOpen: type.isOpen,
    })),
  ];
  return structures
    .map(
      ({ bookmark, title, description, fields, isOpen }) =>
        heading(title, style, bookmark) +
        (description === null ? '' : paragraph(run(description), STYLES.body)) +
        (isOpen ? paragraph(run(FREE), STYLES.body) : '') +
        (fields.length === 0 ? '' : tableOf(fields, ofType)),
    )
    .join('');
}

/** Of two fields with one tag the later one counts, as on the wire; one that may not be is not there. */
function tableOf(fields: readonly Field[], bookmarks: ReadonlyMap<string, number>): string {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const rows = [...byName.values()]
    .filter(({ cardinality }) => cardinality.max !== 0)
    .map((field) => [
      run(field.name),
      run(field.label),
      formatOf(field, bookmarks),
      run(field.cardinality.text),
      run(withDeparture(field.description, field.departure) ?? ''),
      run(field.kind === 'leaf' && field.example !== null ? withVisibleBlanks(String(field.example)) : ''),
    ]);
  return cellTable([COLUMNS.map((title) => run(title)), ...rows], WIDTHS);
}

function formatOf(field: Field, bookmarks: ReadonlyMap<string, number>): string {
  if (field.kind === 'leaf') return run([valueWords(field), ...constraintsOf(field)].join('\n'));
  const bookmark = bookmarks.get(field.typeName);
  const text = `cf. type ${field.typeName}`;
  return bookmark === undefined ? run(text) : reference(text, bookmark);
}

function constraintsOf({ enumeration, pattern }: LeafField): string[] {
  return [
    ...(enumeration !== null && enumeration.nomenclature === null
      ? [`l’un de : ${enumeration.items.map(({ value }) => withVisibleBlanks(String(value))).join(', ')}`]
      : []),
    ...(pattern?.origin === 'authored' ? [`motif : ${pattern.source}`] : []),
  ];
}
