import { HORRIBLE_CODES, HORRIBLE_TAGS } from '@hubsante/model/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fieldName,
  type Language,
  memberName,
  moduleName,
  pascalCase,
} from '../../src/shared/names/index.ts';

const SEED = 20_261_128;
/** Texts of all kinds, those that look alike often. */
const anyText = fc.oneof(
  fc.constantFrom(...HORRIBLE_CODES, ...HORRIBLE_TAGS),
  fc.string({ unit: fc.constantFrom(...'aAbB019_-+./ éÉ'), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('the constant of a code', () => {
  test.each([
    ['C02.11.02', 'C02_11_02'],
    ['FINESS_ADMINISTRATIF', 'FINESS_ADMINISTRATIF'],
    ['HUM/CAPAB/AMB', 'HUM__CAPAB__AMB'],
    ['RET-BASE', 'RET_MINUS_BASE'],
    ['A+', 'A_PLUS'],
    ['A-', 'A_MINUS'],
    ['-1', 'MINUS_1'],
    [' ACTIF', 'SPACE_ACTIF'],
    ['7', '_7'],
    ['N7', 'N7'],
    ['', 'EMPTY'],
    ['Report', 'Report'],
    ['is', 'is_'],
    ['value', 'value_'],
  ])('« %s » is %s', (code, name) => {
    expect(memberName(code)).toBe(name);
  });

  test.each([
    ['Décédé', /^Decede_X[0-9A-F]{8}$/],
    ['œdème', /^oedeme_X[0-9A-F]{8}$/],
    ['A_PLUS', /^A_PLUS_X[0-9A-F]{8}$/],
    ['中', /^U4E2D_X[0-9A-F]{8}$/],
    ['\u0001', /^CODE_X[0-9A-F]{8}$/],
    ['__proto__', /^UNDERSCORE_UNDERSCORE_proto_UNDERSCORE_UNDERSCORE$/],
  ])('« %s », whose signs a name cannot show or that looks like another, matches %s', (code, name) => {
    expect(memberName(code)).toMatch(name);
  });

  test('keeps its code when codes are added: no two codes have the same, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { maxLength: 60 }), anyText, (codes, added) => {
        const before = new Map(codes.map((code) => [memberName(code), code]));
        const after = new Map([...new Set([...codes, added])].map((code) => [memberName(code), code]));
        expect(before.size).toBe(codes.length);
        for (const [name, code] of before) expect(after.get(name)).toBe(code);
        for (const name of after.keys()) expect(name).toMatch(/^[A-Za-z_]\w*$/);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});

describe('the field of a tag', () => {
  test.each([
    ['patientId', 'patientId', 'PatientId', 'patient_id'],
    ['locID', 'locID', 'LocID', 'loc_ID'],
    ['locId', 'locId', 'LocId', 'loc_id'],
    ['MAIN_EVENT_ID', 'MAIN_EVENT_ID', 'MAIN_EVENT_ID', 'MAIN_EVENT_ID'],
    ['URI', 'URI', 'URI', 'URI'],
    ['class', 'class_', 'Class', 'class_'],
    ['list', 'list', 'List', 'list_'],
    ['toDict', 'toDict', 'ToDict', 'to_dict_'],
    ['toJson', 'toJson', 'ToJson_', 'to_json'],
    ['getType', 'getType', 'GetType_', 'get_type'],
    ['patient', 'patient', 'Patient_', 'patient'],
  ])('%s of a class Patient is %s in Java, %s in C#, %s in Python', (tag, java, cSharp, python) => {
    const names = (['Java', 'C#', 'Python'] as const).map((language) => fieldName(language, tag, 'Patient'));
    expect(names).toEqual([java, cSharp, python]);
    expect(fieldName('TypeScript', tag, 'Patient')).toBe(tag);
  });

  test('in C# is never that of its class, whatever made the latter', () => {
    expect(fieldName('C#', 'fromJson', 'FromJson_')).toBe('FromJson__');
  });

  test.each(['Java', 'C#', 'Python'] satisfies Language[])(
    'in %s keeps its tag when fields are added: no two tags have the same',
    (language) => {
      const name = (tag: string) => fieldName(language, tag, 'Patient');
      fc.assert(
        fc.property(fc.uniqueArray(anyText, { maxLength: 60 }), (tags) => {
          const names = tags.map(name);
          expect(new Set(names).size).toBe(tags.length);
          for (const one of names) expect(one).toMatch(/^[A-Za-z_]\w*$/);
        }),
        { seed: SEED, numRuns: 2_000 },
      );
    },
  );
});

describe('types and modules', () => {
  test.each([
    ['patientDetail', 'PatientDetail'],
    ['Éléphant', 'Elephant'],
    ['œuvre', 'Oeuvre'],
    ['list', 'List_'],
    ['converter', 'Converter_'],
    ['3.1', 'N31'],
    ['中', 'U4E2D'],
  ])('the type of %s is %s', (name, type) => {
    expect(pascalCase(name)).toBe(type);
  });

  test.each([
    ['RS-EDA', 'rs_eda'],
    ['NEW', 'new_'],
    ['CASE', 'case_'],
    ['Class', 'class_'],
    ['IMPORT', 'import_'],
    ['3-SMUR', '_3_smur'],
  ])('the module of %s is %s', (message, module) => {
    expect(moduleName(message)).toBe(module);
  });
});
