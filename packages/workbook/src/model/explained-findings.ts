import { type Diagnostic, foldConsequences, SEVERITIES } from '@hubsante/model';

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
    ['workbook/perimeter-unknown', 'workbook/perimeter-empty', 'workbook/perimeter-title-missing'],
    [
      'workbook/configuration-disagrees-with-title',
      'workbook/rows-in-no-perimeter',
      'workbook/perimeter-mark-misplaced',
      'workbook/perimeter-without-message',
    ],
  ],
  [['workbook/configuration-value-missing'], ['workbook/configuration-disagrees-with-title']],
  [
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
  return EXPLANATIONS.reduce(foldOne, diagnostics);
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
