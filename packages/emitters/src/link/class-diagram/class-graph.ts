import type { Field, Message } from '@hubsante/model';
import { dotIdentifier } from '../../shared/text/dot-identifier.ts';
import { valueWords } from '../../shared/text/value-words.ts';
import { escapeXmlText } from '../../shared/text/xml-text.ts';
import { wrappedLines } from './wrapped-lines.ts';

/**
 * Fonts of the layout, whose widths Graphviz knows by itself. A reader's font may be wider: texts are laid out
 * larger than they are drawn.
 */
export const LAYOUT_FONTS = { text: 'Helvetica', bold: 'Helvetica-Bold', tag: 'Courier' } as const;
const LAYOUT_SIZE = 13;
/** Bold letters, which Graphviz takes to be as narrow as others. */
const BOLD_LAYOUT_SIZE = 16;
const TAG_LAYOUT_SIZE = 12;

/** Colours that stand out on white and on black pages alike. */
const COLOURS = {
  head: '#1f4e79',
  rootHead: '#7a2e1d',
  headText: '#ffffff',
  paper: '#ffffff',
  objectRow: '#eaf1f8',
  text: '#1b2733',
  softText: '#56636f',
  line: '#7b8794',
} as const;

const LEGEND =
  'En gras : donnée obligatoire. Fond bleuté : donnée qui contient la structure au bout de la flèche.';

/** Follows the legend where something is struck out. */
const DEPARTURE_LEGEND = ' Barré : annoncé comme partant.';

/** Widest label, in characters, before it goes on in a line below. */
const LABEL_WIDTH = 34;

/**
 * The class diagram of a message in the DOT language: a box for the root and one for each structure, a line for
 * each field, an arrow from a field that holds a structure to its box. A structure is drawn once, however many
 * fields use it.
 */
export function classGraph(message: Message): string {
  const root = dotIdentifier(`message ${message.root}`);
  const known = new Set(message.types.map(({ name }) => name));
  const drawn = [
    {
      identifier: root,
      label: message.name,
      name: message.root,
      fields: message.fields,
      isLeaving: message.departure !== undefined,
    },
    ...message.types.map(({ name, label, fields }) => ({
      identifier: dotIdentifier(name),
      label,
      name,
      fields,
      isLeaving: false,
    })),
  ].map((structure) => ({ ...structure, fields: drawnFields(structure.fields) }));
  const isAnyLeaving = drawn.some(
    ({ fields, isLeaving }) => isLeaving || fields.some(({ departure }) => departure !== undefined),
  );
  const legend = isAnyLeaving ? LEGEND + DEPARTURE_LEGEND : LEGEND;
  return [
    'digraph {',
    '  graph [rankdir=LR bgcolor=transparent nodesep=0.25 ranksep=0.6 pad=0.1]',
    `  graph [label="${legend}" labeljust=l fontname="${LAYOUT_FONTS.text}" fontsize=${LAYOUT_SIZE} fontcolor="${COLOURS.line}"]`,
    `  node [shape=plain fontname="${LAYOUT_FONTS.text}" fontsize=${LAYOUT_SIZE} fontcolor="${COLOURS.text}"]`,
    `  edge [color="${COLOURS.line}" arrowsize=0.7 arrowhead=vee dir=both arrowtail=odiamond]`,
    ...drawn.map((structure, index) => box(structure, index === 0 ? COLOURS.rootHead : COLOURS.head)),
    ...drawn.flatMap(({ identifier, fields }) => arrowsOf(identifier, fields, known)),
    '}',
    '',
  ].join('\n');
}

/** A box. */
interface Structure {
  readonly identifier: string;
  readonly label: string;
  readonly name: string;
  readonly fields: readonly Field[];
  /** Whether the message is announced as leaving; a structure is not, it may serve elsewhere. */
  readonly isLeaving: boolean;
}

/** Fields as they are on the wire: of two with one tag the later one counts, one that may not be is not there. */
function drawnFields(fields: readonly Field[]): readonly Field[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return [...byName.values()].filter(({ cardinality }) => cardinality.max !== 0);
}

function box({ identifier, label, name, fields, isLeaving }: Structure, colour: string): string {
  const title = `${struckOut(bold(label), isLeaving)}  ${struckOut(tag(name), isLeaving)}`;
  const head =
    `<TR><TD PORT="head" COLSPAN="4" BGCOLOR="${colour}" ALIGN="LEFT" BALIGN="LEFT" CELLPADDING="5">` +
    `<FONT COLOR="${COLOURS.headText}">${title}</FONT></TD></TR>`;
  const table =
    `<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3" COLOR="${COLOURS.line}" BGCOLOR="${COLOURS.paper}">` +
    `${head}${fields.map(rowOf).join('')}</TABLE>`;
  return `  ${identifier} [label=<${table}>]`;
}

function rowOf(field: Field, index: number): string {
  const colour = field.kind === 'object' ? ` BGCOLOR="${COLOURS.objectRow}"` : '';
  const cell = (content: string, attributes = '') =>
    `<TD ALIGN="LEFT" BALIGN="LEFT"${colour}${attributes}>${content}</TD>`;
  const { label, name, cardinality, departure } = field;
  const isLeaving = departure !== undefined;
  return [
    '<TR>',
    cell(struckOut(cardinality.min > 0 ? bold(label) : lines(label), isLeaving)),
    cell(struckOut(tag(name), isLeaving)),
    cell(`<FONT COLOR="${COLOURS.softText}">${text(valueWords(field))}</FONT>`),
    cell(text(cardinality.text), ` PORT="f${index}"`),
    '</TR>',
  ].join('');
}

/** Graphviz refuses a font around nothing, and reads `\\N` as the name of the box. */
function text(content: string): string {
  return content === '' ? '&#160;' : escapeXmlText(content).replaceAll('\\', '\\\\');
}

function lines(content: string): string {
  return wrappedLines(content, LABEL_WIDTH).map(text).join('<BR ALIGN="LEFT"/>');
}

/** The drawing makes it bold: to Graphviz it is another font, since its own bold stands higher in the line. */
function bold(content: string): string {
  return `<FONT FACE="${LAYOUT_FONTS.bold}" POINT-SIZE="${BOLD_LAYOUT_SIZE}">${lines(content)}</FONT>`;
}

/** As editors strike out what is deprecated. */
function struckOut(content: string, isStruckOut: boolean): string {
  return isStruckOut ? `<S>${content}</S>` : content;
}

function tag(content: string): string {
  return `<FONT FACE="${LAYOUT_FONTS.tag}" POINT-SIZE="${TAG_LAYOUT_SIZE}">${text(content)}</FONT>`;
}

function arrowsOf(owner: string, fields: readonly Field[], known: ReadonlySet<string>): string[] {
  return fields.flatMap((field, index) =>
    field.kind === 'object' && known.has(field.typeName)
      ? [`  ${owner}:f${index}:e -> ${dotIdentifier(field.typeName)}:head:w`]
      : [],
  );
}
