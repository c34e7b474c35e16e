import { linkEmitters } from '@hubsante/emitters';
import type { LinkPackage, Message } from '@hubsante/model';
import { messageFromTable, releaseOf } from '@hubsante/model/testing';
import { describe, expect, test } from 'vitest';
import { hasXmllint, judged, XmlJudge } from './xml-judge.ts';

const PLACE = { file: 'link.yaml', line: 1 } as const;
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

/** A message whose structure has the same name in each, and whose namespace an author chose. */
function message(name: string, root: string, xmlns: string | null, isOpen = false): Message {
  const table = `
  | Partie | part | 0..1 | X part | | | |
  | > Nom  | name | 1..1 | string | ENUM: ${root} | ${root} | |
  `;
  const configuration = {
    automaticGeneration: 'Y',
    header: 'N',
    subschema: null,
    package: null,
    customExtendPackage: null,
    customExtendClass: null,
    xmlns,
  };
  return { ...messageFromTable(table, { name, root }), configuration, isOpen };
}

const HEADER = message('RC-DE', 'distributionElement', 'ex:1');

async function judgeOf(...messages: readonly Message[]): Promise<XmlJudge> {
  const subject = {
    link: { messages: messages.map(({ name }) => ({ message: name })), place: PLACE, flows: [] },
    principles: { queues: [{ suffix: 'message', kinds: ['Report'] }], header: 'RC-DE', serviceMessages: [] },
    release: releaseOf(HEADER, ...messages),
    messageTitles: new Map(),
  } as unknown as LinkPackage;
  const [emitter] = await linkEmitters(['xsd']);
  if (emitter === undefined) throw new Error('no emitter xsd');
  const files = await emitter.emit(subject, { baseUrl: '', clients: null, render: () => '', parts: [] });
  return new XmlJudge(new Map(files.map(({ path, content }) => [path, { content: String(content) }])));
}

/** An envelope around a message, as XML wants it. */
function envelope(body: string): string {
  const moment = '2025-03-10T10:37:00+01:00';
  return `<edxlDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:2.0" ${XLINK} xlink:type="extended"
    ><distributionID>a_1</distributionID><senderID>a</senderID><dateTimeSent>${moment}</dateTimeSent
    ><dateTimeExpires>${moment}</dateTimeExpires><distributionStatus>Exercise</distributionStatus
    ><distributionKind>Report</distributionKind><descriptor xlink:type="resource"><language>fr-FR</language
    ><explicitAddress><explicitAddressScheme>hubex</explicitAddressScheme><explicitAddressValue>b</explicitAddressValue
    ></explicitAddress></descriptor><content xlink:type="resource"><contentObject xlink:type="resource"><contentXML
    ><embeddedXMLContent><message xmlns="urn:emergency:ex:1">${body}</message></embeddedXMLContent></contentXML
    ></contentObject></content></edxlDistribution>`;
}

describe.skipIf(!hasXmllint)(judged('namespaces as authors choose them'), () => {
  test.each<readonly [what: string, first: string | null, second: string | null]>([
    ['two of their own', 'ex:1:un', 'ex:1:deux'],
    ['one for both messages', 'ex:1:tous', 'ex:1:tous'],
    ['that of the header for both', 'ex:1', 'ex:1'],
    ['that of the header for one', 'ex:1', 'ex:1:deux'],
    ['none written, which is eda:1.9 and the name', null, null],
  ])('%s', async (_what, first, second) => {
    const judge = await judgeOf(message('EX-UN', 'un', first), message('EX-DEUX', 'deux', second));
    const written = (root: string, name: string, xmlns: string | null, text: string) =>
      `<${root} xmlns="urn:emergency:${xmlns ?? `eda:1.9:${name}`}"><part><name>${text}</name></part></${root}>`;
    try {
      judge.submit('EDXL-DE-full', 'un', envelope(written('un', 'EX-UN', first, 'un')));
      judge.submit('EDXL-DE-full', 'deux', envelope(written('deux', 'EX-DEUX', second, 'deux')));
      // Each has its own structure "part": neither takes the codes of the other.
      judge.submit('EDXL-DE-full', 'un, code of deux', envelope(written('un', 'EX-UN', first, 'deux')));
      judge.submit('EDXL-DE-full', 'deux, code of un', envelope(written('deux', 'EX-DEUX', second, 'un')));
      expect([...judge.verdict().keys()]).toEqual([
        'EDXL-DE-full un, code of deux',
        'EDXL-DE-full deux, code of un',
      ]);
    } finally {
      judge.close();
    }
  });

  test('a free structure takes any element, where XML Schema can tell them apart or not', async () => {
    const free = message('EX-UN', 'un', 'ex:1:un', true);
    const fixed = message('EX-DEUX', 'deux', 'ex:1:deux', true);
    const required = { min: 1, max: 1, text: '1..1' };
    const judge = await judgeOf(free, {
      ...fixed,
      fields: fixed.fields.map((field) => ({ ...field, cardinality: required })),
    });
    const ends = '<libre><dedans>1</dedans></libre>';
    try {
      judge.submit('EX-UN', 'free', `<un xmlns="urn:emergency:ex:1:un">${ends}</un>`);
      judge.submit(
        'EX-DEUX',
        'after',
        `<deux xmlns="urn:emergency:ex:1:deux"><part><name>deux</name></part>${ends}</deux>`,
      );
      judge.submit('EX-DEUX', 'alone', `<deux xmlns="urn:emergency:ex:1:deux">${ends}</deux>`);
      judge.submit(
        'EX-DEUX',
        'wrong',
        `<deux xmlns="urn:emergency:ex:1:deux"><part><name>un</name></part></deux>`,
      );
      expect([...judge.verdict().keys()].sort()).toEqual(['EX-DEUX alone', 'EX-DEUX wrong']);
    } finally {
      judge.close();
    }
  });
});
