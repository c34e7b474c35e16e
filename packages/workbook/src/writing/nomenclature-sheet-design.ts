import { nomenclatureHelps } from './equip/nomenclature-helps.ts';
import type { CellContent, CellDesign, SheetDesign } from './sheet-design.ts';
import type { StyleName } from './styles.ts';

/** What is written into the sheet of a nomenclature. */
export interface NomenclatureSheetContent {
  /** Sheet name. */
  readonly name: string;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  /** How many label columns. */
  readonly levels: number;
  readonly codes: readonly { readonly code: CellContent; readonly labels: readonly (string | null)[] }[];
}

/** A nomenclature sheet in the layout with an identifier, as an author likes to find it. */
export function nomenclatureSheetDesign(content: NomenclatureSheetContent): SheetDesign {
  const levels = Array.from({ length: content.levels }, (_, index) => index + 1);
  const heading: readonly (readonly [string, CellContent])[] = [
    ['Identifiant nomenclature', content.id],
    ['Référentiel nomenclature', content.reference],
    ['Nom Nomenclature', content.title],
    ['Nombre de niveau', content.levels],
    ['Description', content.description],
  ];
  const titles = ['Code', ...levels.map((level) => `Libellé niveau ${level}`), 'Description', 'Commentaire'];
  const header = heading.length + 1;
  return {
    name: content.name,
    rows: [
      ...heading.map(([label, value]) => [styled(label, 'setting'), styled(value, 'settingValue')]),
      titles.map((title) => styled(title, 'header')),
      ...content.codes.map(({ code, labels }) => [
        styled(code, 'code'),
        ...levels.map((level) => styled(labels[level - 1] ?? null, 'text')),
        styled(null, 'text'),
        styled(null, 'text'),
      ]),
    ],
    columnWidths: [26, ...levels.map(() => 40), 50, 30],
    frozen: { rows: header, columns: 1 },
    ...nomenclatureHelps({ titles, header, codeColumn: 1, codeCount: content.codes.length }),
    tabColour: '7A8B99',
  };
}

function styled(content: CellContent, style: StyleName): CellDesign {
  return { content, style };
}
