import { convertAlong } from '@hubsante/messages';
import { compileConversion, type Evolution, nothingSaid } from '@hubsante/model';
import { messageFromTable } from '@hubsante/model/testing';
import { describe, expect, test } from 'vitest';

const CODES = {
  'Liste.avant': ['ROUGE', 'VERT', 'BLEU.CIEL', 'GRIS'],
  'Liste.apres': ['R', 'VERT', 'BLEU', 'AUTRE'],
};

/** A message of the older table in the form of the newer one, and back. */
function both(before: string, after: string, said: Partial<Evolution> = {}) {
  const previous = [messageFromTable(before, { nomenclatures: CODES })];
  const current = [messageFromTable(after, { nomenclatures: CODES })];
  const { up, down } = compileConversion({
    previous,
    current,
    evolution: { ...nothingSaid('1', '2'), ...said },
  });
  const run = (table: typeof up) => (body: object) => {
    const result = convertAlong({ essai: body }, [table]);
    if (!result.ok) return result.refusal.message;
    const [first] = result.messages as { readonly essai: object }[];
    return [first?.essai, ...result.losses.map(({ path, reason }) => `${path.slice(1).join('.')} ${reason}`)];
  };
  return { up: run(up), down: run(down) };
}

const place = { file: 'essai.yaml', line: 1 };
const rule = (path: string, more: object) => ({
  message: null,
  path,
  place,
  same: new Map(),
  up: new Map(),
  down: new Map(),
  parents: false,
  otherwise: { up: null, down: null },
  placeOfCode: () => place,
  ...more,
});

describe('what two small models are enough to say', () => {
  test('a tag that changes under the same name', () => {
    const { up, down } = both(
      '| Sexe | sexe | 0..1 | string | | | T. |',
      '| Sexe | sex | 0..1 | string | | | T. |',
    );
    expect(up({ sexe: 'F' })).toEqual([{ sex: 'F' }]);
    expect(down({ sex: 'F' })).toEqual([{ sexe: 'F' }]);
  });

  test('a field that goes into an object, and out of it on the way back', () => {
    const { up, down } = both(
      '| Date | date | 1..1 | string | | | T. |\n| Statut | status | 0..1 | string | | | T. |',
      '| Date | date | 1..1 | string | | | T. |\n| État | state | 0..1 | X state | | | T. |\n| > Statut | status | 1..1 | string | | | T. |',
    );
    expect(up({ date: 'd', status: 'PEC' })).toEqual([{ date: 'd', state: { status: 'PEC' } }]);
    expect(up({ date: 'd' })).toEqual([{ date: 'd' }]);
    expect(down({ date: 'd', state: { status: 'PEC' } })).toEqual([{ date: 'd', status: 'PEC' }]);
  });

  test('a list that becomes one value, and a form that narrows', () => {
    const { up, down } = both(
      '| N | n | 0..n | string | | | T. |',
      '| N | n | 0..1 | string | REGEX: ^[A-Z]+$ | | T. |',
    );
    expect(up({ n: ['AB', 'CD'] })).toEqual([{ n: 'AB' }, 'n.1 too-many']);
    expect(up({ n: ['ab', 'CD'] })).toEqual([{ n: 'CD' }, 'n.0 refused']);
    expect(down({ n: 'AB' })).toEqual([{ n: ['AB'] }]);
  });

  test('a structure that stands inside itself, at any depth', () => {
    const table = (tag: string) =>
      `| Nœud | node | 0..1 | X node | | | T. |\n| > Nom | ${tag} | 0..1 | string | | | T. |\n| > Fils | child | 0..n | X node | | | T. |`;
    const { up, down } = both(table('nom'), table('name'));
    const deep = (tag: string) => ({
      node: { [tag]: '1', child: [{ child: [{ [tag]: '3' }] }, { [tag]: '2' }] },
    });
    expect(up(deep('nom'))).toEqual([deep('name')]);
    expect(down(deep('name'))).toEqual([deep('nom')]);
  });

  test('a type that changes, both ways', () => {
    const { up, down } = both(
      '| Cap | cap | 0..1 | string | | | T. |',
      '| Cap | cap | 0..1 | number | | | T. |',
    );
    expect(up({ cap: '90' })).toEqual([{ cap: 90 }]);
    expect(up({ cap: 'nord' })).toEqual([{}, 'cap refused']);
    expect(down({ cap: 90 })).toEqual([{ cap: '90' }]);
  });

  test('a required field that nothing fills refuses the message, and names the field', () => {
    const { up } = both(
      '| A | a | 0..1 | string | | | T. |',
      '| A | a | 0..1 | string | | | T. |\n| B | b | 1..1 | string | | | T. |',
    );
    expect(up({ a: 'x' })).toBe('la version 2 exige le champ b, et le message n’a rien à y mettre');
  });
});

describe('what a person adds', () => {
  const before = '| Couleur | c | 0..1 | string | NOMENCLATURE: Liste.avant | | T. |';
  const after = '| Couleur | c | 0..1 | string | NOMENCLATURE: Liste.apres | | T. |';

  test('codes that say the same, parents, and what the rest becomes', () => {
    const codes = [
      rule('c', { same: new Map([['ROUGE', 'R']]), parents: true, otherwise: { up: 'AUTRE', down: 'GRIS' } }),
    ];
    const { up, down } = both(before, after, { codes });
    expect(up({ c: 'ROUGE' })).toEqual([{ c: 'R' }]);
    expect(up({ c: 'VERT' })).toEqual([{ c: 'VERT' }]);
    expect(up({ c: 'BLEU.CIEL' })).toEqual([{ c: 'BLEU' }, 'c approximated']);
    expect(up({ c: 'GRIS' })).toEqual([{ c: 'AUTRE' }]);
    expect(down({ c: 'R' })).toEqual([{ c: 'ROUGE' }]);
    expect(down({ c: 'AUTRE' })).toEqual([{ c: 'GRIS' }]);
    expect(down({ c: 'BLEU' })).toEqual([{ c: 'GRIS' }, 'c approximated']);
  });

  test('without it, a code that the other list has not is lost', () => {
    expect(both(before, after).up({ c: 'ROUGE' })).toEqual([{}, 'c refused']);
  });

  test('fields that are one though nothing shows it, and the value of a required one', () => {
    const said = {
      fields: [{ message: null, previous: 'a', current: 'b', place }],
      defaults: [{ message: null, path: 'd', place, value: 'x' }],
    };
    const { up, down } = both(
      '| Un | a | 0..1 | string | | | T. |',
      '| Autre | b | 0..1 | string | | | T. |\n| D | d | 1..1 | string | | | T. |',
      said,
    );
    expect(up({ a: '1' })).toEqual([{ b: '1', d: 'x' }]);
    expect(down({ b: '1', d: 'x' })).toEqual([{ a: '1' }, 'd no-place']);
  });
});
