import { describe, expect, test } from 'vitest';
import { announceDepartures, type Release, walkFields } from '../src/index.ts';
import { messageFromTable, releaseOf } from '../src/testing/index.ts';

const TABLE = `
  | Dossier   | caseId   | 1..1 | string  |                          | A | Numéro. |
  | Patient   | patient  | 0..n | X person |                         |   | Une personne. |
  | > Sexe    | sex      | 0..1 | string  | NOMENCLATURE: Essai.sexe | F | Sexe. |
  | Victime   | victim   | 0..1 | X person |                         |   | La même structure. |
`;
const NOMENCLATURES = { 'Essai.sexe': ['F', 'M'] };
const release = releaseOf(
  messageFromTable(TABLE, { name: 'RS-EDA', root: 'createCase', nomenclatures: NOMENCLATURES }),
);
const place = { file: 'release.yaml', line: 3 };

function announce(what: string) {
  return announceDepartures(release, [{ what, since: '3.4', replacement: 'autre', place }]);
}

function leavingFields({ messages }: Release): readonly string[] {
  return messages.flatMap(({ fields, types }) =>
    [...walkFields(fields), ...types.flatMap((type) => type.fields)].flatMap(({ name, departure }) =>
      departure === undefined ? [] : [name],
    ),
  );
}

describe('what is announced as leaving', () => {
  test('may be a message', () => {
    const [message] = announce('RS-EDA').release.messages;
    expect(message?.departure).toEqual({ since: '3.4', replacement: 'autre' });
    expect(leavingFields(announce('RS-EDA').release)).toEqual([]);
  });

  test.each(['patient.sex', 'victim.sex'])('may be a field, %s, also in its structure', (path) => {
    const { release: announced, unknown } = announce(`RS-EDA/${path}`);
    expect(unknown).toEqual([]);
    expect(new Set(leavingFields(announced))).toEqual(new Set(['sex']));
    // The tree and the structure share their fields, as before.
    const [message] = announced.messages;
    const person = message?.types.find(({ name }) => name === 'person');
    const [inTree] = [...walkFields(message?.fields ?? [])].filter(({ name }) => name === 'sex');
    expect(person?.fields.find(({ name }) => name === 'sex')).toBe(inTree);
  });

  test('may be a code, in the list and wherever it is cited', () => {
    const { release: announced, unknown } = announce('Essai.sexe/M');
    expect(unknown).toEqual([]);
    const [list] = announced.nomenclatures;
    expect(list?.codes.map(({ code, departure }) => [code, departure?.since])).toEqual([
      ['F', undefined],
      ['M', '3.4'],
    ]);
    const sex = [...walkFields(announced.messages[0]?.fields ?? [])].find(({ name }) => name === 'sex');
    expect(sex?.kind === 'leaf' && sex.enumeration?.nomenclature).toBe(list);
  });

  test('changes nothing when there is none', () => {
    expect(announceDepartures(release, []).release).toBe(release);
  });

  test.each([
    ['RS-EDA/patient.sexe', 'RS-EDA/patient.sex'],
    ['RS-EDAA', 'RS-EDA'],
    ['RS-EDAA/caseId', 'RS-EDA/caseId'],
    ['Essai.sexe/N', 'Essai.sexe/M'],
    ['constructor/__proto__', 'RS-EDA/__proto__'],
  ])('is told as unknown when it is %s, with what could have been meant', (what, candidate) => {
    const { release: announced, unknown } = announce(what);
    expect(unknown.map(({ announced: one }) => one.what)).toEqual([what]);
    expect(unknown[0]?.candidates).toContain(candidate);
    expect(leavingFields(announced)).toEqual([]);
  });
});
