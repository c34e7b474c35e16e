import type { FaultDesign } from './sheet-design.ts';

/**
 * What the commonest faults are in formulas of Excel, which LibreOffice understands as well: English names, commas, no array
 * constant (a conditional format may hold none). They say no more than the check does: what they colour is a finding.
 */

/** What a tag is made of; other marks of XML names are the check's to judge. */
const TAG_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.';
/** How many characters of a tag are looked at; a range of so many columns counts them. */
const TAG_LENGTH = '$A$1:$CV$1';

/** Where the columns of a field table are. */
export interface FieldTable {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Letters, from level 1 on. */
  readonly levels: readonly string[];
  readonly tag: string;
  readonly cardinality: string;
  /** Letters of the first and last perimeter; `null` when the sheet has none. */
  readonly perimeters: readonly [first: string, last: string] | null;
}

/** Faults of the tags and cardinalities of a field table. */
export function fieldFaults(table: FieldTable): readonly FaultDesign[] {
  const { firstRow, lastRow, tag, cardinality } = table;
  const range = (letter: string) => `${letter}${firstRow}:${letter}${lastRow}`;
  const cell = (letter: string) => `$${letter}${firstRow}`;
  return [
    {
      range: range(tag),
      formulas: [hasOtherCharacters(cell(tag)), ...table.levels.map((_, index) => isRepeated(table, index))],
    },
    {
      range: range(cardinality),
      formulas: [
        `AND(LEN(TRIM(${cell(tag)}))>0,LEN(TRIM(${cell(cardinality)}))=0)`,
        isUnreadableCardinality(cell(cardinality)),
      ],
    },
  ];
}

/** A code that a list has already, above. */
export function codeFaults(letter: string, firstRow: number, lastRow: number): readonly FaultDesign[] {
  const cell = `$${letter}${firstRow}`;
  const above = `$${letter}$${firstRow}:${cell}`;
  const formula = `AND(LEN(${cell})>0,SUMPRODUCT(--EXACT(${above},${cell}))>1)`;
  return [{ range: `${letter}${firstRow}:${letter}${lastRow}`, formulas: [formula] }];
}

/** What a step of a test case lacks. */
export function stepFaults(table: {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly step: string;
  /** Letters of the columns that no step leaves blank. */
  readonly required: readonly string[];
  /** The word below the last step. */
  readonly end: string;
}): readonly FaultDesign[] {
  const { firstRow, lastRow, step, required, end } = table;
  const cell = `$${step}${firstRow}`;
  return required.map((letter) => ({
    range: `${letter}${firstRow}:${letter}${lastRow}`,
    formulas: [`AND(LEN(TRIM(${cell}))>0,${cell}<>"${end}",LEN(TRIM($${letter}${firstRow}))=0)`],
  }));
}

/** Behind the end of a tag there is nothing to find, which LibreOffice calls an error and Excel does not. */
function hasOtherCharacters(cell: string): string {
  const place = `COLUMN(${TAG_LENGTH})`;
  return `SUMPRODUCT((${place}<=LEN(${cell}))*ISERROR(FIND(MID(${cell},${place},1),"${TAG_CHARACTERS}")))>0`;
}

/**
 * Whether a row of some level has the tag of another above it, under the same parent and in a message that both are in:
 * one tag may well be described twice for two perimeters. The parent's row is the last one above with a text in a level
 * further left. A row is in each of its messages with itself, so what counts is what is more than that.
 */
function isRepeated({ firstRow, levels, tag, perimeters }: FieldTable, index: number): string {
  const above = (first: string, last = first) => `$${first}$${firstRow}:$${last}${firstRow}`;
  const level = levels[index] ?? '';
  const [first = ''] = levels;
  const parent =
    index === 0
      ? ''
      : `*(ROW(${above(tag)})>SUMPRODUCT(MAX((LEN(${above(first, levels[index - 1])})>0)*ROW(${above(first)}))))`;
  const own =
    perimeters === null ? null : `(LEN($${perimeters[0]}${firstRow}:$${perimeters[1]}${firstRow})>0)`;
  const shared = perimeters === null ? '' : `*(LEN(${above(...perimeters)})>0)*${own}`;
  const alike = `(${above(tag)}=$${tag}${firstRow})*(LEN(${above(level)})>0)${parent}${shared}`;
  const itself = own === null ? '1' : `SUMPRODUCT(--${own})`;
  return `AND(LEN($${level}${firstRow})>0,LEN($${tag}${firstRow})>0,SUMPRODUCT(${alike})>${itself})`;
}

/** What `parseCardinality` does not read, or whose least is above its most. */
function isUnreadableCardinality(cell: string): string {
  const least = `LEFT(${cell},FIND("..",${cell})-1)`;
  const most = `MID(${cell},FIND("..",${cell})+2,20)`;
  const isNumber = (text: string) => `TEXT(VALUE(${text}),REPT("0",LEN(${text})))=${text}`;
  const isReadable = `IF(EXACT(${most},"n"),${isNumber(least)},AND(${isNumber(least)},${isNumber(most)},VALUE(${least})<=VALUE(${most})))`;
  return `AND(LEN(TRIM(${cell}))>0,IFERROR(NOT(${isReadable}),TRUE))`;
}
