import { linkEmitters } from '@hubsante/emitters';
import type { LinkPackage, Message } from '@hubsante/model';
import { linkVersion, messageFromTable, releaseOf } from '@hubsante/model/testing';
import { describe, expect, test } from 'vitest';
import { readTables } from './read-tables.ts';

const PLACE = { file: 'link.yaml', line: 1 } as const;
const message = messageFromTable(
  `
  | Patient      | patient | 1..2 | X person | | | |
  | > Nom        | name    | 1..1 | string   | | Anne | |
  | > Ancien     | former  | 0..0 | string   | | | |
  | Dossier      | caseId  | 0..1 | string   | REGEX: ^<[a-z]&$ | <a& | |
  | Couleur      | colour  | 0..n | string   | ENUM: rouge, vert | rouge | |
  `,
  { name: 'EX-BILAN', root: 'bilan' },
);

const subject = {
  link: linkVersion({
    publishedOn: '2025-03-10',
    roles: [{ id: 'A', title: 'Un | logiciel', place: PLACE }],
    messages: [
      {
        message: 'EX-BILAN',
        sender: 'A',
        receiver: 'A',
        functionalPerimeter: null,
        workbookPerimeter: '15',
        refusedByHub: null,
        place: PLACE,
      },
    ],
  }),
  principles: { version: '1.0', queues: [], header: 'RC-DE', serviceMessages: [] },
  release: releaseOf(message),
  messageTitles: new Map([['EX-BILAN', 'Un bilan']]),
  examples: [],
  acceptanceTests: null,
} as unknown as LinkPackage;

/** Shows what a template is given, in the form templates have. */
function render(template: string, view: object): string {
  const { messages = [] } = view as { readonly messages?: readonly { readonly sender: string }[] };
  const rows = messages.map(({ sender }) => `| ${sender} |`).join('\n');
  return `# Titre de ${template}\n\nDeux lignes\nd’un paragraphe.\n\n| En-tête |\n${rows}\n`;
}

async function filesOf(one: LinkPackage = subject): Promise<ReadonlyMap<string, Uint8Array>> {
  const [word] = await linkEmitters(['word']);
  if (word === undefined) throw new Error('no emitter word');
  const files = await word.emit(one, { baseUrl: '', clients: null, render, parts: [] });
  return new Map(files.map(({ path, content }) => [path, content as Uint8Array]));
}

const EMPTY = new Uint8Array();

describe('the Word documents of a link', () => {
  test('are one for each message, one for the link and one for its nomenclatures', async () => {
    expect([...(await filesOf()).keys()]).toEqual([
      'word/EX-BILAN.docx',
      'word/15-essai-v1.0.docx',
      'word/nomenclatures.docx',
    ]);
  });

  test('begin with what their template gives', async () => {
    const { paragraphs, tables } = readTables((await filesOf()).get('word/15-essai-v1.0.docx') ?? EMPTY);
    expect(paragraphs.slice(0, 2)).toEqual(['Titre de word/link', 'Deux lignes d’un paragraphe.']);
    expect(tables[0]).toEqual([['En-tête'], ['Un | logiciel']]);
  });

  test('have a table for each structure, in the published columns', async () => {
    const { paragraphs, tables } = readTables((await filesOf()).get('word/EX-BILAN.docx') ?? EMPTY);
    const header = [
      'Nom de balise',
      'Champ correspondant',
      'Format',
      'Cardinalité',
      'Description',
      'Exemple',
    ];
    expect(paragraphs.slice(2)).toEqual(['bilan', 'Patient (person)']);
    expect(tables.slice(1)).toEqual([
      [
        header,
        ['patient', 'Patient', 'cf. type person', '1..2', '', ''],
        ['caseId', 'Dossier', 'texte\nmotif : ^<[a-z]&$', '0..1', '', '<a&'],
        ['colour', 'Couleur', 'code\nl’un de : rouge, vert', '0..n', '', 'rouge'],
      ],
      [header, ['name', 'Nom', 'texte', '1..1', '', 'Anne']],
    ]);
  });

  test('have the same bytes twice', async () => {
    expect([...(await filesOf())]).toEqual([...(await filesOf())]);
  });

  test('say where a structure is free, and leave no table without line', async () => {
    const open: Message = { ...messageFromTable('', { name: 'EX-LIBRE', root: 'libre' }), isOpen: true };
    const one = {
      ...subject,
      link: { ...subject.link, messages: [{ ...subject.link.messages[0], message: 'EX-LIBRE' }] },
      release: releaseOf(open),
    } as LinkPackage;
    const { paragraphs, tables } = readTables((await filesOf(one)).get('word/EX-LIBRE.docx') ?? EMPTY);
    expect(paragraphs.at(-1)).toMatch(/^Structure libre/);
    expect(tables).toHaveLength(1);
  });
});
