import type { AcceptanceTestStep, AcceptanceTestSuite } from '../../src/acceptance-test.ts';
import type { FlowStep, LinkVersion } from '../../src/link.ts';
import { formatJsonPath } from '../../src/links/json-path.ts';
import type { LinkExample } from '../../src/links/link-example.ts';
import type { Message } from '../../src/message.ts';
import { linkVersion, messageFromTable } from '../../src/testing/index.ts';

/** The message of these tests; `essai` is its root. */
export const ESSAI = messageFromTable(
  `
  | Donnée         | Balise    | Cardinalité | Format       | Détails                | Exemple    | Description |
  |----------------|-----------|-------------|--------------|------------------------|------------|-------------|
  | Numéro         | caseId    | 1..1        | string       | REGEX: ^[A-Z]{2}\\d+$  | AB12       |             |
  | Naissance      | birthDate | 0..1        | date         |                        |            |             |
  | Priorité       | priority  | 0..1        | string       | NOMENCLATURE: priorite |            |             |
  | Nombre         | count     | 0..1        | integer      |                        |            |             |
  | Ancien         | former    | 0..0        | string       |                        |            |             |
  | Alias          | alias     | 0..n        | string       |                        | Zoé        |             |
  | Patient        | patient   | 1..2        | X person     |                        |            |             |
  | > Nom          | name      | 1..1        | string       |                        | Anne       |             |
  | > Lien         | kinship   | 0..1        | string       | ENUM: Père, Mère       |            |             |
  | > Motif        | motive    | 0..1        | string       | REGEX: ^[A-Z]+$ NOMENCLATURE: motif | | |
  `,
  { nomenclatures: { priorite: ['P0', 'P1', 'P2'], motif: ['CHUTE', 'MALAISE'] } },
);

/** Another message, `autre`. */
export const AUTRE = messageFromTable('| Nom | name | 1..1 | string | | | |', {
  name: 'RS-AUTRE',
  root: 'autre',
});

export const MESSAGES: ReadonlyMap<string, Message> = new Map([ESSAI, AUTRE].map((one) => [one.name, one]));

/** A valid message, under its root. */
export const VALID = { essai: { caseId: 'AB12', patient: [{ name: 'Anne' }] } };

/** An example whose places read `a.json $.essai.caseId`. */
export function example(name: string, value: unknown, repeated: readonly string[] = []): LinkExample {
  const placeOf: LinkExample['placeOf'] = (path) => ({ file: `${name} ${formatJsonPath(path)}` });
  return {
    name,
    file: name,
    value,
    repeated: repeated.map((tag) => ({ name: tag, place: placeOf([tag]) })),
    placeOf,
  };
}

/** A link of both messages whose steps carry these examples: `RS-ESSAI a.json`. They stand at `link.yaml:1`… */
export function linkWith(...steps: readonly string[]): LinkVersion {
  const place = { file: 'link.yaml' };
  const carried = {
    sender: 'A',
    receiver: 'B',
    functionalPerimeter: null,
    workbookPerimeter: '15-15',
    refusedByHub: null,
    place,
  };
  return linkVersion({
    link: '15-Essai',
    status: 'current',
    modelRelease: '9.0',
    messages: [...MESSAGES.keys()].map((message) => ({ ...carried, message })),
    flows: [{ id: 'f', title: 'F', participants: [], steps: steps.map(stepOf), place }],
    place,
    modelPlace: place,
    principlesPlace: place,
  });
}

function stepOf(text: string, index: number): FlowStep {
  const [message = '', carried = ''] = text.split(' ');
  const place = { file: 'link.yaml', line: index + 1 };
  return {
    sender: 'A',
    receiver: 'B',
    message,
    kind: 'Report',
    label: text,
    sentAt: null,
    example: carried === '' ? null : carried,
    place,
    messagePlace: place,
    examplePlace: place,
    sentPlace: place,
  };
}

/** A suite of one test and one step, in row 9; its paths stand in K10, K11… */
export function suiteWith(
  step: Partial<AcceptanceTestStep>,
  ...paths: readonly string[]
): AcceptanceTestSuite {
  const cell = (address: string) => ({ file: 'recette.xlsx', sheet: 'S', cell: address });
  const whole: AcceptanceTestStep = {
    id: '01',
    direction: 'receive',
    directionText: 'Réception',
    message: 'RS-ESSAI',
    description: null,
    example: 'a.json',
    ignoredPaths: paths.map((text, index) => ({ text, place: cell(`K${index + 10}`) })),
    overriddenIdentifierPaths: [],
    place: cell('A9'),
    messagePlace: cell('E9'),
    examplePlace: cell('G9'),
    ...step,
  };
  const test = { businessCase: 'A', title: 'B', description: 'C', steps: [whole], place: cell('F3') };
  return { link: '15-Essai', tests: [test], place: { file: 'recette.xlsx' } };
}
