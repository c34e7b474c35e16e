import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkEvolution, DiagnosticCollector, evolutionDiagnostics, renderDiagnostic } from '@hubsante/model';
import { expect, test } from 'vitest';
import { EvolutionParser } from '../../src/links/parse-evolution.ts';
import { SPECS } from '../built-links.ts';
import { ownRelease } from './evolutions.ts';

const parser = new EvolutionParser(
  JSON.parse(readFileSync(join(SPECS, 'evolution.schema.json'), 'utf8')) as object,
);

/** What is wrong in a file between 2.0 and 3.4, by line. */
async function faultsOf(lines: readonly string[]) {
  const reporter = new DiagnosticCollector();
  const text = ['de: "2.0"', 'vers: "3.4"', ...lines].join('\n');
  const evolution = parser.parse(text, 'essai.yaml', reporter);
  if (evolution !== null) {
    const [before, after] = [await ownRelease('2.0'), await ownRelease('3.4')];
    checkEvolution({ previous: before.messages, current: after.messages, evolution }, reporter);
  }
  return reporter.diagnostics;
}

/** Lines of an author, the code and the line that must be named, and words of the sentence in both languages. */
const FAULTS: readonly (readonly [
  lines: readonly string[],
  code: string,
  line: number,
  fr: string,
  en: string,
])[] = [
  [
    ['notes:', '  - messages: [RS-EDA]', '    dans: patient.detail.treatment', '    avec: { age: P1Y }'],
    'evolution/note-place-unusable',
    5,
    'On ne peut pas noter',
    'Nothing can be noted',
  ],
  [
    ['messages: { RS-EAD: RS-EDA }'],
    'evolution/message-unknown',
    3,
    '« RS-EAD » n’existe pas dans la version 2.0',
    'RS-EDA?',
  ],
  [
    ['balises:', '  RS-XXX/patient.idPat: patient.patientId'],
    'evolution/message-unknown',
    4,
    '« RS-XXX »',
    '“RS-XXX”',
  ],
  [
    ['balises:', '  RS-SR/state.stauts: state.status'],
    'evolution/field-unknown',
    4,
    '(state.status ?)',
    'in version 2.0',
  ],
  [
    ['balises:', '  RS-SR/state.status: state.etat'],
    'evolution/field-unknown',
    4,
    '« state.etat » dans la version 3.4',
    '“state.etat”',
  ],
  [['codes:', '  RS-SR/etat: { egaux: { A: B } }'], 'evolution/field-unknown', 4, '« etat »', '“etat”'],
  [['derniers: [RS-RI/resource.etat]'], 'evolution/field-unknown', 3, '« resource.etat »', '“resource.etat”'],
  [
    ['balises:', '  RS-SR/state: resourceId'],
    'evolution/fields-not-alike',
    4,
    'l’un contient des champs',
    'one holds fields',
  ],
  [
    ['balises:', '  RS-SR/resourceId: resourceId'],
    'evolution/pairing-needless',
    4,
    'la comparaison',
    'the comparison',
  ],
  [
    ['codes:', '  interventionType:', '    egaux: { PRIMAIR: T1 }'],
    'evolution/code-unknown',
    5,
    '« PRIMAIR » dans la version 2.0',
    '(PRIMAIRE?)',
  ],
  [
    ['codes:', '  interventionType:', '    egaux:', '      SECONDAIRE: T9'],
    'evolution/code-unknown',
    6,
    '« T9 » dans la version 3.4',
    '“T9”',
  ],
  [
    ['codes:', '  interventionType:', '    descente: { T9: PRIMAIRE }'],
    'evolution/code-unknown',
    5,
    '« T9 »',
    '“T9”',
  ],
  [
    ['codes:', '  interventionType: { sinon: { descente: RIEN } }'],
    'evolution/code-unknown',
    4,
    '« RIEN »',
    '“RIEN”',
  ],
  [
    ['codes:', '  interventionType:', '    egaux: { PRIMAIRE: T1 }'],
    'evolution/code-needless',
    5,
    '« PRIMAIRE » devient « T1 »',
    '“PRIMAIRE” becomes “T1”',
  ],
  [
    ['defauts:', '  RS-ER/resource.vehicleType: CHEVAL'],
    'evolution/default-refused',
    4,
    '« CHEVAL »',
    '“CHEVAL”',
  ],
  [
    ['defauts:', '  RS-EDA/perimeter: NEONAT'],
    'evolution/default-needless',
    4,
    'dans aucune des deux versions',
    'in neither version',
  ],
  [
    ['notes:', '  - messages: [RS-RI]', '    dans: resource.state'],
    'evolution/note-place-unusable',
    5,
    'texte libre',
    'free text',
  ],
  [
    ['notes:', '  - messages: [RS-RI]', '    dans: resource.vehicleType'],
    'evolution/note-place-unusable',
    5,
    'sans nomenclature',
    'without list',
  ],
  [
    [
      'notes:',
      '  - messages: [RS-EDA]',
      '    dans: medicalNote.freetext',
      '    avec: { operator.role: AUTRE }',
    ],
    'evolution/note-incomplete',
    5,
    'il y manque « medicalNoteId »',
    '“medicalNoteId” is missing',
  ],
  [['notes:', '  - messages: [RS-RI]'], 'cli/link-against-schema', 4, 'dans', 'dans'],
  [['balise:', '  a: b'], 'cli/link-against-schema', 3, 'balise', 'balise'],
  [['codes:', '  interventionType: { egal: { A: B } }'], 'cli/link-against-schema', 4, 'egal', 'egal'],
  [['codes: [', ''], 'cli/link-not-yaml', 4, 'ne se lit plus', 'cannot be read'],
];

test.each(FAULTS)('%j: %s', async (lines, code, line, fr, en) => {
  const found = await faultsOf(lines);
  const told = found.map((one) => `${one.definition.code}:${one.place.line}`);
  expect(told).toEqual([`${code}:${line}`]);
  const [first] = found;
  if (first === undefined) return;
  expect(first.place.file).toBe('essai.yaml');
  const sentences = (['fr', 'en'] as const).map((language) => {
    const { message, remedy } = renderDiagnostic(first, language);
    return `${message} ${remedy}`;
  });
  expect(sentences[0]).toContain(fr);
  expect(sentences[1]).toContain(en);
});

test('every fault that can be told has a mistake that raises it', () => {
  const raised = new Set(FAULTS.map(([, code]) => code));
  expect(
    Object.values(evolutionDiagnostics)
      .map(({ code }) => code)
      .filter((code) => !raised.has(code)),
  ).toEqual([]);
});

test('of two pairings that each make the other needless, one is told', async () => {
  const lines = ['balises:', '  RS-SR/resourceId: resourceId', '  RS-SR/caseId: caseId'];
  expect((await faultsOf(lines)).map(({ place }) => place.line)).toEqual([4, 5]);
  expect(await faultsOf(['balises:', '  RS-SR/resourceId: caseId', '  RS-SR/caseId: resourceId'])).toEqual(
    [],
  );
});
