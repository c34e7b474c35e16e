import { DiagnosticCollector } from '@hubsante/model';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  type AcceptanceTestSheetContent,
  acceptanceTestSheetDesign,
  readAcceptanceTestWorkbook,
  readRelease,
  writeWorkbook,
} from '../../src/index.ts';
import { findings } from '../nomenclature/grid.ts';

const CONTENT: AcceptanceTestSheetContent = {
  name: 'Camille – SAMU A',
  link: '15-99',
  version: '9.0 / 15-99_v9.0',
  role: 'Rôle 1 : l’éditeur joue le SAMU A',
  businessCase: 'Camille',
  title: 'Dossier confié au voisin',
  description: 'Rôles : Éditeur SAMU A / Hub Santé SAMU B',
  messages: ['RS-XX', 'RS-YY'],
  // More examples than the table has rows.
  examples: ['1.json', '2.json', '3.json', '4.json', '5.json', '6.json', '7.json', '8.json'],
  steps: [
    {
      id: '01',
      direction: 'send',
      message: 'RS-XX',
      description: 'Envoyez le dossier.',
      example: '1.json',
      data: [{ label: 'Identifiant du dossier', path: '$.caseOpened.caseId', isOverridden: false }],
    },
    {
      id: '02',
      direction: 'receive',
      message: 'RS-YY',
      description: 'Le SAMU B vous confie le dossier.',
      example: '2.json',
      data: [
        { label: 'Identifiant du dossier', path: '$.caseUpdated.caseId', isOverridden: false },
        { label: 'Conducteur du dossier', path: '$.caseUpdated.owner', isOverridden: true },
      ],
    },
  ],
};

const write = (content: AcceptanceTestSheetContent) =>
  writeWorkbook({ sheets: [acceptanceTestSheetDesign(content)] });

const BYTES = write(CONTENT);

/** The sheet as Excel gets it. */
function worksheet(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

describe('a test case we write', () => {
  test('is read back without any finding: neither explanations nor lists disturb the reader', () => {
    const collector = new DiagnosticCollector();
    const suite = readAcceptanceTestWorkbook({ file: 'recette.xlsx', bytes: BYTES }, '15-99', collector);
    expect(findings(collector)).toEqual([]);
    expect(suite).toMatchObject({
      link: '15-99',
      tests: [
        {
          businessCase: 'Camille',
          title: 'Dossier confié au voisin',
          description: 'Rôles : Éditeur SAMU A / Hub Santé SAMU B',
          steps: [
            {
              id: '01',
              direction: 'send',
              message: 'RS-XX',
              description: 'Envoyez le dossier.',
              example: '1.json',
              ignoredPaths: [{ text: '$.caseOpened.caseId' }],
              overriddenIdentifierPaths: [],
            },
            {
              id: '02',
              direction: 'receive',
              message: 'RS-YY',
              description: 'Le SAMU B vous confie le dossier.',
              example: '2.json',
              ignoredPaths: [{ text: '$.caseUpdated.caseId' }],
              overriddenIdentifierPaths: [{ text: '$.caseUpdated.owner' }],
            },
          ],
        },
      ],
    });
  });

  test('keeps its heading and its titles in view, and gives every column a width', () => {
    const xml = worksheet(BYTES);
    expect(xml).toContain('<pane xSplit="1" ySplit="8" topLeftCell="B9"');
    expect(xml.match(/<col /g)).toHaveLength(13);
  });

  test('offers directions, messages, examples and the mark in drop-down lists', () => {
    const lists = [...worksheet(BYTES).matchAll(/type="list"[^>]* sqref="([^"]+)"><formula1>([^<]+)</g)];
    expect(lists.map(([, range, list]) => `${range} ${list}`)).toEqual([
      'D9:D74 &quot;Envoi,Réception&quot;',
      'E9:E74 &quot;RS-XX,RS-YY&quot;',
      'G9:G74 $M$9:$M$16',
      'I9:I74 &quot;X&quot;',
    ]);
  });

  test('colours a step without a direction or a message, and asks before a title is typed over', () => {
    const part = worksheet(BYTES);
    const rules = [...part.matchAll(/sqref="([^"]+)"><cfRule [^>]*><formula>([^<]+)</g)];
    expect(rules.map(([, range, formula]) => `${range} ${formula}`)).toEqual([
      'D9:D74 AND(LEN(TRIM($A9))&gt;0,$A9&lt;&gt;&quot;End&quot;,LEN(TRIM($D9))=0)',
      'E9:E74 AND(LEN(TRIM($A9))&gt;0,$A9&lt;&gt;&quot;End&quot;,LEN(TRIM($E9))=0)',
    ]);
    // The texts beside F2 to F5 are the author's.
    expect(/type="custom"[^>]* sqref="([^"]+)"/.exec(part)?.[1]).toBe('A2 A3 A4 A5 G1 A8:K8');
    expect(Object.keys(unzipSync(BYTES)).filter((name) => name.includes('table'))).toEqual([]);
  });

  test('has no list of examples where the link has none yet', () => {
    const ranges = [
      ...worksheet(write({ ...CONTENT, examples: [] })).matchAll(/type="list"[^>]* sqref="(\w)/g),
    ];
    expect(ranges.map(([, column]) => column)).toEqual(['D', 'E', 'I']);
  });

  test('is the same, byte for byte, when written again', () => {
    expect(write(CONTENT)).toEqual(BYTES);
  });
});

describe('the link of a workbook', () => {
  const source = { file: 'recette.xlsx', bytes: BYTES };

  test('is told by the caller where the file is not called after it', () => {
    const collector = new DiagnosticCollector();
    expect(readAcceptanceTestWorkbook(source, '15-98', collector)?.link).toBe('15-98');
    expect(findings(collector)).toEqual([
      'warning Camille – SAMU A!F2 acceptance-test-perimeter-differs (15-99) {"link":"15-98"}',
    ]);
  });

  test('is told by the file name in a release', () => {
    const named = { file: 'test-cases-15-99.xlsx', bytes: BYTES };
    const { release } = readRelease({ models: [], nomenclatures: [], acceptanceTests: [named] });
    expect(release.acceptanceTests[0]?.link).toBe('15-99');
  });
});

test('a file that is no workbook is reported, and holds no tests', () => {
  const collector = new DiagnosticCollector();
  const source = { file: 'recette.xlsx', bytes: new TextEncoder().encode('recette') };
  expect(readAcceptanceTestWorkbook(source, '15-99', collector)).toBeNull();
  expect(collector.diagnostics).toHaveLength(1);
});
