import { cellAddress } from '@hubsante/model';
import type { CellCoordinates } from '../../spreadsheet/cell-address.ts';

/**
 * The boxes of comments, in the drawing language that Excel still keeps for them (VML, ECMA-376 part 4). What Excel
 * writes there is not always well-formed XML, so it is changed as text.
 */

/** A comment's box to draw: its cell, and how many lines its text has. */
export interface NoteBox {
  readonly cell: CellCoordinates;
  readonly lines: number;
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
const SHAPE = /<v:shape\s(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g;
/** Excel numbers the shapes of a first sheet from here. */
const FIRST_SHAPE = 1025;
const LONGEST_BOX = 24;
const BOX_COLUMNS = 4;

/** A drawing with the boxes of more comments; `null` draws a new one. */
export function withNoteBoxes(drawing: string | null, boxes: readonly NoteBox[]): string {
  const text = drawing ?? EMPTY_DRAWING;
  const taken = [...text.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = taken.reduce((greatest, number) => Math.max(greatest, number), FIRST_SHAPE - 1) + 1;
  const type = text.includes('"_x0000_t202"') ? '' : SHAPE_TYPE;
  const shapes = boxes.map((box, index) => shapeOf(box, first + index));
  const end = text.lastIndexOf('</xml>');
  return `${text.slice(0, end)}${type}${shapes.join('')}${text.slice(end)}`;
}

/** A drawing without the boxes of the comments of some cells ({@link cellAddress}); `null` when it draws nothing any more. */
export function withoutNoteBoxes(drawing: string, cells: ReadonlySet<string>): string | null {
  let left = drawing.replace(SHAPE, (shape) => {
    const [, row] = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape) ?? [];
    const [, column] = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape) ?? [];
    const isNote = /ObjectType="Note"/.test(shape) && row !== undefined && column !== undefined;
    return isNote && cells.has(cellAddress(Number(column) + 1, Number(row) + 1)) ? '' : shape;
  });
  // Beside controls of a form, nothing else needs what our boxes were shaped by.
  if (!left.includes('"#_x0000_t202"')) left = left.replace(SHAPE_TYPE, '');
  return /<v:(?!shapetype\b|stroke\b|path\b)[a-z]/.test(left) ? left : null;
}

function shapeOf({ cell: { column, row }, lines }: NoteBox, number: number): string {
  const height = Math.min(Math.max(lines, 3) + 1, LONGEST_BOX);
  // From and to: a column and pixels inside it, a row and pixels inside it.
  const anchor = [
    column,
    15,
    Math.max(row - 2, 0),
    10,
    column + BOX_COLUMNS,
    15,
    Math.max(row - 2, 0) + height,
    4,
  ];
  return [
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:240pt;height:${height * 13}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
