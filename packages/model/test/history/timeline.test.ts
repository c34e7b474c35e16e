import { describe, expect, test } from 'vitest';
import {
  diffReleases,
  findTraced,
  type Nomenclature,
  nameOfTraced,
  type Release,
  type Traced,
  timelineOf,
} from '../../src/index.ts';
import { messageFromTable, releaseOf } from '../../src/testing/index.ts';

const release = (rows: string, name = 'RS-ESSAI') => releaseOf(messageFromTable(rows, { name }));
const field = (path: string, message = 'RS-ESSAI'): Traced => ({ kind: 'field', message, field: path });

/** `name: kinds | kinds inside` for each version. */
function told(versions: readonly Release[], traced: Traced): readonly string[] | undefined {
  return timelineOf(versions, diffReleases, traced)?.map(({ traced: here, changes, inside }) => {
    const kinds = [changes, inside].map((some) => some.map(({ kind }) => kind).join(' ')).join(' | ');
    return `${here === null ? '-' : nameOfTraced(here)}: ${kinds}`.replace(/[ |:]+$/, '');
  });
}

const A = '| Numéro | a | 0..1 | string | | | Texte. |';
const OBJECT = '| Patient | patient | 0..1 | X patient | | | Texte. |';
const SEX = '| > Sexe | sex | 0..1 | string | | | Texte. |';
const AGE = '| > Âge | age | 0..1 | integer | | | Texte. |';

describe('timelineOf', () => {
  test('an object that comes or goes brings and takes what it holds', () => {
    const [without, with_] = [release(A), release([A, OBJECT, SEX].join('\n'))];
    const life = [without, with_, without];
    expect(told(life, field('patient.sex'))).toEqual([
      '-',
      'RS-ESSAI/patient/sex: field-added',
      '-: field-removed',
    ]);
  });

  test('what comes back is known again under its name', () => {
    const [without, with_] = [
      release(A),
      release(`${A}\n${A.replace('| a', '| b').replace('Numéro', 'Nom')}`),
    ];
    expect(told([with_, without, with_], field('b'))).toEqual([
      'RS-ESSAI/b',
      '-: field-removed',
      'RS-ESSAI/b: field-added',
    ]);
  });

  test('a field is followed when its object has another tag, whichever of its names is asked for', () => {
    const life = [
      release([A, OBJECT, SEX, AGE].join('\n')),
      release([A, OBJECT.replace('| patient', '| person'), SEX, AGE].join('\n')),
    ];
    const expected = ['RS-ESSAI/patient/sex', 'RS-ESSAI/person/sex: field-renamed'];
    expect(told(life, field('patient.sex'))).toEqual(expected);
    expect(told(life, field('person.sex'))).toEqual(expected);
  });

  test('a field is followed to another object', () => {
    const life = [
      release([A, SEX.replace('> ', ''), OBJECT, AGE].join('\n')),
      release([A, OBJECT, AGE, SEX].join('\n')),
    ];
    const expected = ['RS-ESSAI/sex', 'RS-ESSAI/patient/sex: field-moved'];
    expect(told(life, field('sex'))).toEqual(expected);
    expect(told(life, field('patient.sex'))).toEqual(expected);
  });

  test('a message that is called otherwise keeps its fields, and those it loses go under its new name', () => {
    const life = [
      release([A, OBJECT, SEX, AGE].join('\n')),
      release([A, OBJECT, SEX].join('\n'), 'RS-AUTRE'),
    ];
    expect(told(life, { kind: 'message', message: 'RS-AUTRE' })).toEqual([
      'RS-ESSAI',
      'RS-AUTRE: message-renamed | field-removed',
    ]);
    expect(told(life, field('patient.sex'))).toEqual([
      'RS-ESSAI/patient/sex',
      'RS-AUTRE/patient/sex: message-renamed',
    ]);
    expect(told(life, field('patient.age'))).toEqual(['RS-ESSAI/patient/age', '-: field-removed']);
  });

  test('what changes inside an object is told apart from what changes of it', () => {
    const life = [
      release([OBJECT, SEX].join('\n')),
      release([OBJECT.replace('0..1', '1..1'), SEX.replace('0..1', '1..1')].join('\n')),
    ];
    expect(told(life, field('patient'))?.[1]).toBe('RS-ESSAI/patient: became-required | became-required');
    expect(told(life, field('patient.sex'))?.[1]).toBe('RS-ESSAI/patient/sex: became-required');
  });

  test('objects that come to share a structure: what one of them gains or has renamed is no event of the other', () => {
    const caller = OBJECT.replace('| patient', '| caller')
      .replace('Patient', 'Appelant')
      .replace('X patient', 'X caller');
    const shared = caller.replace('X caller', 'X patient');
    const gender = SEX.replace('| sex', '| gender');
    const gained = [
      release([OBJECT, SEX, caller, SEX, AGE].join('\n')),
      release([OBJECT, SEX, AGE, shared].join('\n')),
    ];
    expect(told(gained, field('patient.age'))).toEqual(['-', 'RS-ESSAI/patient/age: field-added']);
    expect(told(gained, field('caller.age'))).toEqual(['RS-ESSAI/caller/age', 'RS-ESSAI/caller/age']);
    const renamed = [
      release([OBJECT, SEX, caller, gender].join('\n')),
      release([OBJECT, gender, shared].join('\n')),
    ];
    expect(told(renamed, field('patient.gender'))).toEqual([
      'RS-ESSAI/patient/sex',
      'RS-ESSAI/patient/gender: field-renamed',
    ]);
    expect(told(renamed, field('caller.gender'))).toEqual([
      'RS-ESSAI/caller/gender',
      'RS-ESSAI/caller/gender',
    ]);
  });

  test('what is not allowed is not there', () => {
    const life = [release(A), release(A.replace('0..1', '0..0'))];
    expect(told(life, field('a'))).toEqual(['RS-ESSAI/a', '-: field-removed']);
  });

  test('a code is followed when it is written otherwise and when its list has another identifier', () => {
    const code: Traced = { kind: 'code', nomenclature: 'HubSante.sexe', code: 'F' };
    const life = [
      withCodes('CISU-sexe', [['FEM', 'Féminin']]),
      withCodes('HubSante.sexe', [
        ['F', 'Féminin'],
        ['M', 'Masculin'],
      ]),
      withCodes('HubSante.sexe', [['M', 'Masculin']]),
    ];
    expect(told(life, code)).toEqual(['CISU-sexe/FEM', 'HubSante.sexe/F: code-renamed', '-: code-removed']);
    expect(told(life, { ...code, code: 'M' })).toEqual([
      '-',
      'HubSante.sexe/M: code-added',
      'HubSante.sexe/M',
    ]);
    expect(told([release(A), ...life], code)?.[1]).toBe('CISU-sexe/FEM: nomenclature-added');
    expect(told([...life.slice(0, 2), release(A)], code)?.[2]).toBe('-: nomenclature-removed');
  });

  test('what no version has has no life', () => {
    expect(told([release(A)], field('b'))).toBeUndefined();
  });
});

function withCodes(id: string, codes: readonly (readonly [string, string])[]): Release {
  const place = { file: 'sexe.xlsx' };
  const list: Nomenclature = {
    id,
    hasOwnId: true,
    reference: 'CISU',
    name: 'sexe',
    levels: 1,
    description: null,
    codes: codes.map(([code, label]) => ({ code, labels: [label], description: null, comment: null, place })),
    table: { columns: [], rows: [] },
    place,
  };
  return { ...release(A), nomenclatures: [list] };
}

describe('findTraced', () => {
  const rows = [A, OBJECT, SEX].join('\n');
  const both: Release = {
    ...withCodes('HubSante.sexe', [['F/1', 'Féminin']]),
    messages: ['RS-ESSAI', 'RS-ESSAI-MAJ'].map((name) => messageFromTable(rows, { name, root: 'essai' })),
  };
  const found = (written: string) => {
    const one = findTraced([both], written);
    return one.kind === 'found' ? nameOfTraced(one.traced) : one;
  };

  test.each([
    ['RS-ESSAI', 'RS-ESSAI'],
    ['RS-ESSAI/patient/sex', 'RS-ESSAI/patient/sex'],
    ['RS-ESSAI.patient[0].sex', 'RS-ESSAI/patient/sex'],
    ['HubSante.sexe/F/1', 'HubSante.sexe/F/1'],
  ])('%s', (written, name) => expect(found(written)).toBe(name));

  test.each([
    ['RS-ESAI/patient/sex', 'RS-ESSAI/patient/sex'],
    ['RS-ESSAI/pateint/sexe', 'RS-ESSAI/patient/sex'],
    ['RS-ESSAI/sex', 'RS-ESSAI/patient/sex'],
    ['HubSante.sexes/F/1', 'HubSante.sexe/F/1'],
    ['HubSante.sexes', 'HubSante.sexe/F/1'],
    ['RS-ESAI/pateint', 'RS-ESSAI/patient'],
    ['HubSante.sexe/F/2', 'HubSante.sexe/F/1'],
    ['tout-autre-chose', null],
  ])('%s is nothing, and the nearest is told', (written, nearest) =>
    expect(found(written)).toEqual({ kind: 'unknown', nearest }),
  );

  test('a nomenclature is asked for by one of its codes', () => {
    expect(found('HubSante.sexe')).toEqual({ kind: 'list', example: 'HubSante.sexe/F/1' });
  });

  test('a root of several messages stands for none of them', () => {
    const names = ['RS-ESSAI/patient', 'RS-ESSAI-MAJ/patient'];
    expect(found('essai/patient')).toEqual({ kind: 'ambiguous', names });
  });
});
