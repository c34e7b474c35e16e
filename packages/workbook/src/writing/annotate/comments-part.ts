import type { XmlElement } from '../add-sheet/xml-outline.ts';
import type { XmlPart } from '../add-sheet/xml-part.ts';
import { xmlText } from '../xml-text.ts';

/** Who signs our comments. LibreOffice forgets who signs: they are known by their first line. */
const AUTHOR = 'dsf check';
/** Where our words begin, in a comment of ours or in one that its author had written already. */
const SEAM = '—— dsf ——';
const BREAK = '(?:\\s|&#10;|&#x0*A;)';
const SEAM_IN_XML = new RegExp(`${BREAK}*${SEAM}${BREAK}`, 'i');

/** The parts, the list, its comments, their texts, the runs of these and what they hold. */
export const COMMENT_LEVELS = 6;

/** A comments part with none, in the namespace of its workbook. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/**
 * Adds a comment to cells; one that has a comment keeps it, ours below it. So does the comment that stands for a thread
 * of Excel 365 in other programs: Excel 365 shows the thread, whatever that comment says, and the colour of the cell.
 *
 * @param texts by address of cell.
 * @returns the addresses of the cells that had no comment: each needs a box.
 */
export function addComments(xml: XmlPart, texts: ReadonlyMap<string, string>): readonly string[] {
  const { prefix } = xml.root;
  const { authors, list } = listsOf(xml);
  if (authors === undefined || list === undefined) return [];
  const names = authors.children.map((author) => xml.contentOf(author));
  const known = new Map(list.children.map((comment) => [comment.attributes.ref ?? '', comment]));
  const added: string[] = [];
  for (const [cell, text] of texts) {
    const comment = known.get(cell);
    if (comment === undefined) {
      if (added.length === 0) xml.append(authors, `<${prefix}author>${AUTHOR}</${prefix}author>`);
      const run = runXml(`${SEAM}\n${text}`, prefix);
      xml.append(
        list,
        `<${prefix}comment ref="${cell}" authorId="${names.length}"><${prefix}text>${run}</${prefix}text></${prefix}comment>`,
      );
      added.push(cell);
    } else appendTo(xml, comment, text);
  }
  return added;
}

function appendTo(xml: XmlPart, comment: XmlElement, text: string): void {
  const { prefix } = xml.root;
  const whole = comment.children.find(({ name }) => name === 'text');
  if (whole === undefined) return;
  const plain = whole.children.find(({ name }) => name === 't');
  // Beside runs, a text outside them is not shown.
  if (plain !== undefined) {
    xml.insertBefore(plain, `<${prefix}r>`);
    xml.replace(plain.end, plain.end, `</${prefix}r>`);
  }
  xml.append(whole, runXml(`\n\n${SEAM}\n${text}`, prefix));
}

function runXml(text: string, prefix: string): string {
  const looks = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="Tahoma"/></${prefix}rPr>`;
  return `<${prefix}r>${looks}<${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}r>`;
}

/** What taking our comments away has done. */
export interface StrippedComments {
  /** Cells whose comment is gone, and its box with it. */
  readonly cells: ReadonlySet<string>;
  /** Whether no comment is left: the part was ours. */
  readonly isEmpty: boolean;
}

/** Takes our comments away, and our words from those of the author. */
export function stripComments(xml: XmlPart): StrippedComments {
  const { authors, list } = listsOf(xml);
  if (authors === undefined || list === undefined) return { cells: new Set(), isEmpty: false };
  const cells = new Set<string>();
  for (const comment of list.children) {
    if (!cutSeam(xml, comment)) continue;
    xml.replace(comment.start, comment.end, '');
    cells.add(comment.attributes.ref ?? '');
  }
  const left = list.children.filter(({ attributes }) => !cells.has(attributes.ref ?? ''));
  forgetAuthor(xml, authors, left);
  return { cells, isEmpty: cells.size > 0 && left.length === 0 };
}

/** Takes our signature away; those behind it count one less. */
function forgetAuthor(xml: XmlPart, authors: XmlElement, comments: readonly XmlElement[]): void {
  const ours = authors.children.findIndex((author) => xml.contentOf(author) === AUTHOR);
  const numberOf = ({ attributes }: XmlElement) => Number(attributes.authorId);
  const [own] = ours < 0 ? [] : authors.children.slice(ours, ours + 1);
  if (own === undefined || comments.some((comment) => numberOf(comment) === ours)) return;
  xml.replace(own.start, own.end, '');
  for (const comment of comments) {
    if (numberOf(comment) < ours) continue;
    const tag = xml.textOf(comment).slice(0, comment.contentStart - comment.start);
    const renumbered = tag.replace(/(\sauthorId\s*=\s*["'])\d+/, `$1${numberOf(comment) - 1}`);
    xml.replace(comment.start, comment.contentStart, renumbered);
  }
}

/**
 * Takes away what holds our words, and what follows; a single run that we made of a plain text is one again.
 *
 * @returns whether the comment has nothing else: it goes as a whole, and was not changed.
 */
function cutSeam(xml: XmlPart, comment: XmlElement): boolean {
  const whole = comment.children.find(({ name }) => name === 'text');
  const pieces = (whole?.children ?? []).filter(({ name }) => name === 'r' || name === 't');
  const seam = pieces.findIndex((piece) => SEAM_IN_XML.test(xml.textOf(piece)));
  const [piece] = pieces.slice(seam, seam + 1);
  if (whole === undefined || seam < 0 || piece === undefined) return false;
  const words = piece.name === 't' ? piece : piece.children.find(({ name }) => name === 't');
  const before = words === undefined ? '' : (xml.contentOf(words).split(SEAM_IN_XML)[0] ?? '');
  if (seam === 0 && before === '') return true;
  // A program may have joined our words with those before.
  if (words !== undefined && before !== '') {
    xml.replace(words.contentStart, words.contentEnd, before);
    xml.replace(piece.end, whole.contentEnd, '');
    return false;
  }
  xml.replace(piece.start, whole.contentEnd, '');
  const [only] = pieces;
  const [text] = only?.children ?? [];
  if (seam === 1 && only?.children.length === 1 && text?.name === 't') {
    xml.replace(only.start, text.start, '');
    xml.replace(text.end, only.end, '');
  }
  return false;
}

function listsOf({ root }: XmlPart) {
  return {
    authors: root.children.find(({ name }) => name === 'authors'),
    list: root.children.find(({ name }) => name === 'commentList'),
  };
}
