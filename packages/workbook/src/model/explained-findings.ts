import { columnLetters, type Diagnostic, foldConsequences, SEVERITIES } from '@hubsante/model';
import { CONFIGURATION_TITLES } from './configuration-columns.ts';

/** What explains other findings of its sheet, and which: codes without the name of their package, unless a rule tells them. */
const EXPLANATIONS: readonly (readonly [causes: readonly string[], consequences: readonly string[]])[] = [
  // In a sheet with a row at a wrong level, what is odd in the tree tells nothing more.
  [
    [
      'workbook/level-wrong',
      'workbook/level-wrong-of-two',
      'workbook/level-missing',
      'workbook/level-several',
    ],
    [
      'workbook/orphan-row',
      'workbook/object-unticked',
      'workbook/level-jump',
      'workbook/value-with-children',
      'workbook/type-defined-twice',
      'workbook/type-defined-after-use',
      'workbook/type-definitions-merged',
      'workbook/type-never-defined',
      'workbook/type-without-fields',
      'workbook/code-and-label-shared',
      'workbook/code-and-label-template-missing',
      'model/tag-duplicate',
      'model/type-recursive',
    ],
  ],
  // A perimeter that is not the one meant contradicts the title, and leaves its rows to nobody.
  [
    [
      'workbook/headers-swapped',
      'workbook/perimeter-after-cut',
      'workbook/perimeter-unknown',
      'workbook/perimeter-empty',
      'workbook/perimeter-title-missing',
      'workbook/perimeter-shared',
    ],
    [
      'workbook/configuration-disagrees-with-title',
      'workbook/rows-in-no-perimeter',
      'workbook/perimeter-mark-misplaced',
      'workbook/perimeter-without-message',
    ],
  ],
  // Without the two rows that describe them all, no object of code and label is described.
  [
    ['workbook/code-and-label-template-missing'],
    ['workbook/type-never-defined', 'workbook/constraint-on-object'],
  ],
  // The row that was deleted above them described the first of these objects.
  [
    ['workbook/value-with-children'],
    ['workbook/code-and-label-template-missing', 'workbook/type-named-otherwise'],
  ],
  [['workbook/configuration-value-missing'], ['workbook/configuration-disagrees-with-title']],
];

/** The same, for findings of one row or one column; `datum` for findings that name one datum, wherever they are told. */
const OF_LINE: readonly (readonly [
  by: 'row' | 'column' | 'datum',
  causes: readonly string[],
  consequences: readonly string[],
])[] = [
  // A row that was copied repeats everything.
  [
    'row',
    ['model/tag-duplicate'],
    ['workbook/id-duplicate', 'workbook/type-defined-twice', 'workbook/type-defined-after-use'],
  ],
  // A remark between the rows has no identifier, and is in no perimeter.
  ['row', ['workbook/id-missing-cuts-table'], ['workbook/orphan-row', 'workbook/object-unticked']],
  // What stands below a value has lost its object, and the perimeters of that object.
  ['datum', ['workbook/value-with-children'], ['workbook/object-unticked', 'workbook/orphan-row']],
  // Of the column that is blank, and of no other.
  [
    'column',
    ['workbook/column-blank'],
    [
      'model/description-missing',
      'model/object-description-missing',
      'model/example-missing',
      'workbook/code-and-label-without-list',
    ],
  ],
];

/** Puts what one finding of a sheet explains under it: under the first, where there are several. */
export function foldExplained(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return OF_LINE.reduce(foldLine, EXPLANATIONS.reduce(foldOne, foldRemovedColumns(diagnostics)));
}

/** A column that was removed takes with it a title of the table and one of the configuration above, which stood over it. */
function foldRemovedColumns(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ place: { file, sheet } }: Diagnostic, column: string) =>
    JSON.stringify([file, sheet, column]);
  const removed = diagnostics.filter(({ definition }) => definition.code === 'workbook/header-missing');
  const columnOf = ({ place: { cell = '' } }: Diagnostic) => cell.replace(/\d+$/, '');
  return foldConsequences(
    diagnostics,
    new Map(removed.map((one) => [keyOf(one, columnOf(one)), one])),
    (one) => {
      const { definition, parameters } = one;
      if (definition.code !== 'workbook/configuration-column-missing') return [];
      const [title = '', ...others] = (parameters.titles ?? '').split(', ');
      const index = (CONFIGURATION_TITLES as readonly string[]).indexOf(title);
      return others.length > 0 || index === -1 ? [] : [keyOf(one, columnLetters(index + 1))];
    },
  );
}

function foldLine(
  diagnostics: readonly Diagnostic[],
  [by, causes, consequences]: (typeof OF_LINE)[number],
): readonly Diagnostic[] {
  const keyOf = ({ place: { file, sheet, cell }, value, parameters: { parent = value } }: Diagnostic) => {
    const line = by === 'row' ? cell?.replace(/^[A-Z]+/, '') : cell?.replace(/\d+$/, '');
    return JSON.stringify([file, sheet, by === 'datum' ? parent : line]);
  };
  const explaining = diagnostics.filter(({ definition }) => causes.includes(definition.code));
  return foldConsequences(diagnostics, new Map(explaining.map((one) => [keyOf(one), one])), (one) =>
    consequences.includes(one.definition.code) ? [keyOf(one)] : [],
  );
}

function foldOne(
  diagnostics: readonly Diagnostic[],
  [causes, consequences]: (typeof EXPLANATIONS)[number],
): readonly Diagnostic[] {
  const sheetOf = ({ place }: Diagnostic) => JSON.stringify([place.file, place.sheet]);
  const firsts = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const known = firsts.get(sheetOf(one));
    if (!causes.includes(one.definition.code)) continue;
    if (known === undefined || weight(one) < weight(known)) firsts.set(sheetOf(one), one);
  }
  return foldConsequences(diagnostics, firsts, (one) =>
    consequences.includes(one.definition.code) ? [sheetOf(one)] : [],
  );
}

/** The smaller, the heavier. */
function weight({ definition }: Diagnostic): number {
  return SEVERITIES.indexOf(definition.severity);
}
