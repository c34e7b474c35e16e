import { join } from 'node:path';
import {
  type AcceptanceTestSuite,
  DiagnosticCollector,
  type LinkPackage,
  type Message,
  type Nomenclature,
  type Release,
} from '@hubsante/model';
import {
  type FieldText,
  HORRIBLE_CODES,
  HORRIBLE_TAGS,
  HORRIBLE_TEXTS,
  linkVersion,
  messageOf,
} from '@hubsante/model/testing';
import { LinkOpener } from '../../src/specifications/open-link.ts';
import { SPECS } from '../built-links.ts';

/** Harmless words, one for each place where an author writes: a file that has one of them must have every text of horror too. */
export const SENTINELS = {
  label: 'Sentinelle du nom',
  description: 'Sentinelle de la description',
  code: 'SENTINELLE',
  codeLabel: 'Sentinelle du code',
} as const;

/** Names of XML: others are refused before anything is made of them. */
const TAGS = HORRIBLE_TAGS.filter((tag) => /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u.test(tag));

const place = { file: 'horreurs.xlsx', sheet: 'Horreurs', cell: 'A1' };

/** The sentinel in the middle: examples show the ends of a list. */
const CODES = [...HORRIBLE_CODES.slice(0, 20), SENTINELS.code, ...HORRIBLE_CODES.slice(20)];

const NOMENCLATURE: Nomenclature = {
  id: 'Essai.horreurs',
  hasOwnId: true,
  reference: 'Essai',
  name: 'horreurs',
  levels: 1,
  description: HORRIBLE_TEXTS.slice(0, 30).join(' '),
  codes: CODES.map((code, index) => ({
    code,
    labels: [code === SENTINELS.code ? SENTINELS.codeLabel : textOf(index)],
    description: textOf(index + 1),
    comment: textOf(index + 2),
    place,
  })),
  table: {
    columns: [{ kind: 'code' }, { kind: 'label', level: 1 }, { kind: 'other', title: textOf(0) }],
    rows: CODES.map((code, index) => [
      code,
      code === SENTINELS.code ? SENTINELS.codeLabel : textOf(index),
      null,
    ]),
  },
  place,
};

function textOf(index: number): string {
  return HORRIBLE_TEXTS[index % HORRIBLE_TEXTS.length] ?? '';
}

/** A message that says every text as label, description, example and code, and bears every tag. */
function horribleMessage(): Message {
  const codes = NOMENCLATURE.codes.map(({ code, labels }) => ({ value: code, label: labels[0] ?? null }));
  const texts: FieldText[] = [
    { tag: 'sentinelle', label: SENTINELS.label, description: SENTINELS.description },
    ...HORRIBLE_TEXTS.map((text, index) => ({
      tag: `texte${index}`,
      label: text,
      description: text,
      example: text,
    })),
    { tag: 'codes', label: 'Codes', codes, nomenclature: NOMENCLATURE },
    { tag: 'liste', label: 'Liste', codes: HORRIBLE_CODES.map((value) => ({ value, label: null })) },
  ];
  const tags = TAGS.map((tag, index): FieldText => {
    const label = textOf(index);
    return index % 2 === 0
      ? { tag, label }
      : { tag, label, type: tag, description: label, fields: [{ tag: 'valeur', label }] };
  });
  return messageOf('RS-HORREUR', 'horreurs', [...texts, ...tags]);
}

const TESTS: AcceptanceTestSuite = {
  link: '15-ESSAI',
  place,
  tests: HORRIBLE_TEXTS.map((text) => ({
    businessCase: text,
    title: text,
    description: text,
    place,
    steps: [
      {
        id: '1',
        direction: 'send',
        directionText: 'Envoi',
        message: 'RS-HORREUR',
        description: text,
        example: 'horreurs.json',
        ignoredPaths: [{ text: '$.horreurs.texte0', place }],
        overriddenIdentifierPaths: [],
        place,
        messagePlace: place,
        examplePlace: place,
      },
    ],
  })),
};

/** A release whose authors wrote every horror wherever they can write. */
export function horribleRelease(): Release {
  return {
    messages: [horribleMessage()],
    nomenclatures: [NOMENCLATURE],
    acceptanceTests: [TESTS],
    conventions: { datedNomenclatureFiles: false },
  };
}

/** A link version of that release. */
export async function horribleLink(): Promise<LinkPackage> {
  const problems = new DiagnosticCollector();
  const opened = await new LinkOpener(SPECS).open(join(SPECS, '15-gps/v1.2'), null, problems);
  if (opened?.principles == null) throw new Error('15-gps 1.2 could not be opened');
  const at = { place: { file: 'link.yaml', line: 1 } };
  const release = horribleRelease();
  // Without them no role has a client.
  const services = opened.principles.serviceMessages.map(({ message }, index) =>
    messageOf(message, `service${index}`, [{ tag: 'distributionID', label: 'Lot', cardinality: '1..1' }]),
  );
  const allTexts = HORRIBLE_TEXTS.filter(({ length }) => length < 1_000).join(' ');
  const texts = Object.fromEntries(HORRIBLE_TEXTS.map((text, index) => [`texte${index}`, text]));
  return {
    link: linkVersion({
      roles: [
        { id: 'LRM', title: allTexts, ...at },
        { id: 'SMUR', title: allTexts, ...at },
      ],
      messages: [
        {
          message: 'RS-HORREUR',
          sender: 'LRM',
          receiver: 'SMUR',
          functionalPerimeter: null,
          workbookPerimeter: '15-15',
          refusedByHub: allTexts,
          ...at,
        },
      ],
      flows: HORRIBLE_TEXTS.map((title, index) => ({
        id: `flux-${index}`,
        title,
        participants: [
          { id: 'A', role: 'LRM', client: 'fr.health.samu290', title, ...at },
          { id: 'B', role: 'SMUR', client: 'fr.health.smur290', title, ...at },
        ],
        steps: [
          {
            sender: 'A',
            receiver: 'B',
            message: 'RS-HORREUR',
            kind: 'Report',
            label: title,
            sentAt: '2025-04-09T06:42:00+02:00',
            example: 'horreurs.json',
            ...at,
            messagePlace: at.place,
            examplePlace: at.place,
            sentPlace: at.place,
          },
        ],
        ...at,
      })),
    }),
    principles: opened.principles,
    release: { ...release, messages: [...release.messages, ...services] },
    messageTitles: new Map([['RS-HORREUR', allTexts]]),
    packageVersion: '1.0.0',
    examples: [{ name: 'horreurs.json', value: { horreurs: texts } }],
    acceptanceTests: TESTS,
  };
}
