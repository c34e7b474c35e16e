import { describe, expect, test } from 'vitest';
import { typeName, typeNames } from '../src/client/type-names.ts';
import { commentText, quoted } from '../src/client/typescript-types.ts';

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
    expect([...typeNames(['RS-EDA', 'RsEda', 'rs.eda']).values()]).toEqual(['RsEda', 'RsEda2', 'RsEda3']);
  });

  test('no text of an author leaves its quotes or its comment', () => {
    expect(quoted(`l'été "ici"\n\\`)).toBe(`'l\\'été "ici"\\n\\\\'`);
    expect(commentText(' fin */ de\ncommentaire ')).toBe('fin *\\/ de commentaire');
  });
});
