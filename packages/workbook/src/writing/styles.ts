/** The looks a cell can have; `date` shows a number as a date and a time. */
export const STYLE_NAMES = [
  'plain',
  'date',
  'title',
  'header',
  'label',
  'objectLabel',
  'text',
  'code',
  'mark',
  'setting',
  'settingValue',
  'note',
] as const;

/** Name of a look of cells. */
export type StyleName = (typeof STYLE_NAMES)[number];

/** Fonts of our workbooks, by the number that looks give them (ECMA-376, §18.8.23). */
export const FONTS = [
  '<font><sz val="10"/><name val="Calibri"/></font>',
  '<font><b/><sz val="14"/><color rgb="FF003189"/><name val="Calibri"/></font>',
  '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>',
  '<font><b/><sz val="10"/><name val="Calibri"/></font>',
  '<font><sz val="10"/><name val="Consolas"/></font>',
  '<font><i/><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/></font>',
];

const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Fills, by number; the first two are those that Excel expects (§18.8.21). */
export const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('003189'),
  solid('DCE6F5'),
  solid('F2F2F2'),
];

const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;

/** Borders, by number (§18.8.5). */
export const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
];

/** A look by its font, fill and border in the lists above. */
export interface Look {
  readonly format?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly isCentred?: boolean;
  readonly isWrapped?: boolean;
}

/** The looks of cells, by name: numbers of fonts, fills and borders. */
export const LOOKS: Readonly<Record<StyleName, Look>> = {
  plain: {},
  date: { format: 22 },
  title: { font: 1 },
  header: { font: 2, fill: 2, border: 1, isCentred: true, isWrapped: true },
  label: { border: 1, isWrapped: true },
  objectLabel: { font: 3, fill: 3, border: 1, isWrapped: true },
  text: { border: 1, isWrapped: true },
  code: { font: 4, border: 1, isWrapped: true },
  mark: { border: 1, isCentred: true },
  setting: { font: 3, fill: 4, border: 1 },
  settingValue: { font: 4, border: 1 },
  note: { font: 5, isWrapped: true },
};

/**
 * The look of a cell while it is at fault, a conditional format (§18.8.14): its letters too, so that it is told from
 * the colour of a finding, and by who sees no red.
 */
export const FAULT_FORMAT =
  '<dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>';

/** Index of a look in the stylesheet. */
export function styleIndex(name: StyleName): number {
  return STYLE_NAMES.indexOf(name);
}

/** The format of a look; `parent` is its cell style, `null` in a stylesheet that has none. */
export function formatOf(
  { format = 0, font = 0, fill = 0, border = 0, isCentred, isWrapped }: Look,
  parent: 0 | null = 0,
): string {
  const horizontal = isCentred ? ' horizontal="center"' : '';
  const wrap = isWrapped ? ' wrapText="1"' : '';
  const style = parent === null ? '' : ` xfId="${parent}"`;
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"${style} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${horizontal}${wrap}/></xf>`;
}

/**
 * The stylesheet part of every workbook we write.
 *
 * @param hasFaults whether a sheet has conditional formats, whose look is then number 0 of its list.
 */
export function stylesheet(namespace: string, hasFaults: boolean): string {
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const formats = STYLE_NAMES.map((name) => formatOf(LOOKS[name]));
  return `<styleSheet xmlns="${namespace}">${list('fonts', FONTS)}${list('fills', FILLS)}${list('borders', BORDERS)}${list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${list('cellXfs', formats)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${hasFaults ? list('dxfs', [FAULT_FORMAT]) : ''}</styleSheet>`;
}
