import { releaseEmitters } from '@hubsante/emitters';
import { messageFromTable, releaseOf } from '@hubsante/model/testing';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { wordTablesText } from '../src/word-tables.ts';

/** A Word document with this body. */
function word(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document>${body}</w:document>`) });
}

const paragraph = (...runs: readonly string[]) =>
  `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`;
const text = (words: string) => `<w:t>${words}</w:t>`;
const cell = (...paragraphs: readonly string[]) => `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`;
const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

test.each<[string, string, unknown]>([
  [
    'a heading and its table',
    paragraph(text('home')) + table([cell(paragraph(text('a'))), cell(paragraph(text('b')))]),
    [{ heading: 'home', rows: [['a', 'b']] }],
  ],
  [
    'runs that follow one another, line breaks and tabs',
    paragraph(text('a &amp; '), '<w:br/>', text('b'), '<w:tab/>') + table([cell('<w:p/>')]),
    [{ heading: 'a & \nb\t', rows: [['']] }],
  ],
  [
    'paragraphs of one cell',
    paragraph(text('h')) + table([cell(paragraph(text('a')), paragraph(text('b')))]),
    [{ heading: 'h', rows: [['a\nb']] }],
  ],
  [
    'what is deleted or hidden in a field',
    paragraph('<w:delText>x</w:delText>', text('y')),
    [{ heading: 'y', rows: [] }],
  ],
])('%s', (_, body, expected) => {
  expect(JSON.parse(wordTablesText(word(body)))).toEqual(expected);
});

test('looks do not count', () => {
  const plain = word(paragraph(text('home')));
  const styled = word(
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>home</w:t></w:r></w:p>',
  );
  expect(wordTablesText(styled)).toBe(wordTablesText(plain));
});

test.each<[string, Uint8Array]>([
  ['no zip', strToU8('docx')],
  ['no document inside', zipSync({ 'other.xml': strToU8('<a/>') })],
  ['no XML inside', word('<w:p')],
])('%s is told apart from an empty document', (_, bytes) => {
  expect(wordTablesText(bytes)).toBe('unreadable');
});

test('our own documents are read back', async () => {
  const message = messageFromTable('| Rue | street | 0..1 | string | ENUM: A, B | A | Voie |', {
    root: 'place',
  });
  const [docx] = await releaseEmitters('ans', ['docx']);
  const [file] = docx?.emit(releaseOf(message), { versionStamp: '', baseUrl: '' }) ?? [];
  expect(JSON.parse(wordTablesText(file?.content as Uint8Array))).toEqual([
    {
      heading: 'place',
      rows: [
        ['Nom de balise', 'Champ correspondant', 'Format', 'Cardinalité', 'Description', 'Exemple'],
        ['street', 'Rue', 'string\n(ENUM: A, B)', '0..1', 'Voie', 'A'],
      ],
    },
  ]);
});
