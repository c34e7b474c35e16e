import { describe, expect, test } from 'vitest';
import { typeName, typeNames } from '../src/link/client/type-names.ts';
import { commentText, quoted } from '../src/link/client/typescript-types.ts';

describe('names and texts of a client', () => {
  test.each([
    ['RS-EDA', 'RsEda'],
    ['RS-EDA.customMap', 'RsEdaCustomMap'],
    ['nomenclature.CISU-Code_Type_de_lieu', 'CisuCodeTypeDeLieu'],
    ['nomenclature.ISO-639.1-LANGUE', 'Iso6391Langue'],
    ['1-2', 'Type12'],
  ])('the type of %s is %s', (name, type) => {
    expect(typeName(name)).toBe(type);
  });

  test('two names that give the same type are told apart', () => {
    const names = typeNames([], ['RS-EDA', 'RsEda', 'rs.eda']);
    expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(3);
    expect(names.get('RsEda')).toBe('RsEda');
    expect(names.get('RS-EDA')).toMatch(/^RsEda_?[0-9A-Za-z]+$/);
  });

  test('the name of a message, which is that of its method, is never another', () => {
    const names = typeNames(['RS-EDA'], ['RsEda', 'RS-EDA']);
    expect([...names.keys()]).toEqual(['RS-EDA', 'RsEda']);
    expect(names.get('RS-EDA')).toBe('RsEda');
    expect(names.get('RsEda')).not.toBe('RsEda');
  });

  test('and a name that is added, wherever it stands, changes no other', () => {
    const before = typeNames([], ['RS-EDA', 'RsEda']);
    for (const names of [
      ['rs.eda', 'RS-EDA', 'RsEda'],
      ['RS-EDA', 'RsEda', 'rs.eda'],
    ]) {
      const after = typeNames([], names);
      for (const [name, type] of before) expect([name, after.get(name)]).toEqual([name, type]);
    }
  });

  test('no text of an author leaves its quotes or its comment', () => {
    expect(quoted(`l'été "ici"\n\\`)).toBe(`'l\\'été "ici"\\n\\\\'`);
    expect(commentText(' fin */ de\ncommentaire ')).toBe('fin *\\/ de commentaire');
    expect(commentText(' @deprecated ne plus employer')).toBe('\\@deprecated ne plus employer');
  });
});
