import { describe, expect, test } from 'vitest';
import { sitePlaces } from '../src/search/building/site-places.ts';
import { editsToStart, forgivenEdits } from '../src/search/engine/edits.ts';
import { readQuery, withoutFilter } from '../src/search/engine/search-query.ts';
import { queryWords, termsOf } from '../src/search/engine/search-words.ts';
import { excerptOf, markedText } from '../src/search/marked-text.ts';
import { SITE } from './search-site.ts';

const { places } = sitePlaces(SITE);
const read = (text: string) => {
  const { filters, words } = readQuery(text, places);
  return { filters: filters.map(({ kind, value }) => `${kind} ${value}`), words };
};

describe('a query', () => {
  test.each([
    ['sexe 15-15 2.0', ['link 15-15', 'version 2.0'], ['sexe']],
    ['15-smur V1.7 vhost', ['link 15-SMUR', 'version 1.7'], ['vhost']],
    ['sexe (15-15, v2.0)', ['link 15-15', 'version 2.0'], ['sexe']],
    ['15-15 15-SMUR', ['link 15-15', 'link 15-SMUR'], []],
    ['motif modèle 3.4', ['model 3.4'], ['motif']],
    ['motif MDD 2.0', ['model 2.0'], ['motif']],
    ['sexe 1515 15smur', ['link 15-15', 'link 15-SMUR'], ['sexe']],
    ['sexe 15 SMUR 1.7', ['link 15-SMUR', 'version 1.7'], ['sexe']],
    ['smur', [], ['smur']],
    ['sexe 9.9', [], ['sexe', '9.9']],
    ['15-15_v2.0', [], ['15-15_v2.0']],
    ['', [], []],
    ['  « » … ', [], []],
  ])('« %s » asks for %j and the words %j', (text, filters, words) => {
    expect(read(text)).toEqual({ filters, words });
  });

  test('loses a filter as it was typed, and nothing else', () => {
    const text = 'sexe modèle 3.4 15-15, 2.0';
    const lifted = readQuery(text, places).filters.map((filter) => withoutFilter(text, filter));
    expect(lifted).toEqual(['sexe 15-15, 2.0', 'sexe modèle 3.4 2.0', 'sexe modèle 3.4 15-15,']);
  });

  test('has words without accents, ligatures, elisions and plurals; small ones only when alone', () => {
    expect(queryWords('l’adresse du CŒUR des Ressources')).toEqual(['adresse', 'coeur', 'ressource']);
    expect(queryWords('de')).toEqual(['de']);
    expect(queryWords('C# c++ #patient.detail.age types+')).toEqual([
      'c#',
      'c++',
      'patient.detail.age',
      'type',
    ]);
  });
});

describe('the terms of a text', () => {
  test.each([
    ['strictFeatures', ['strictfeature', 'strict', 'feature']],
    ['15-SMUR', ['15-smur', '15', 'smur']],
    ['M01.00', ['m01.00', 'm01', '00']],
    ['workbook/sheet-empty', ['workbook/sheet-empty', 'workbook', 'sheet', 'empty']],
    ['Identifiant(s) d’une manœuvre', ['identifiant', 'une', 'manoeuvre']],
    ['Types pour C#', ['type', 'pour', 'c#', 'c']],
    ['« … »', []],
  ])('of %s are %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });
});

describe('mistakes of typing', () => {
  test.each([
    ['lattitude', 'latitude', 1],
    ['pateint', 'patient', 1],
    ['adrese', 'adresse', 1],
    ['naisance', 'naissance', 1],
    ['lattitu', 'latitude', 1],
    ['latitude', 'latitude', 0],
    ['sexe', 'motif', 3],
    ['detresse', 'tresse', 2],
    ['', 'sexe', 0],
  ])('there are between « %s » and the beginning of « %s »: %i', (word, term, edits) => {
    expect(editsToStart(word, term, 2)).toBe(edits);
  });

  test('are forgiven in long words, and never in numbers', () => {
    expect(['sex', 'sexe', 'latitude', 'M01.00', '15-15'].map(forgivenEdits)).toEqual([0, 1, 2, 0, 0]);
  });

  test('are not counted in a word longer than any term', () => {
    expect(editsToStart('x'.repeat(500), 'x'.repeat(500), 2)).toBe(3);
  });
});

describe('what was looked for', () => {
  test('is marked as it is written, accents and ligatures kept', () => {
    const marked = markedText('Douleur au Cœur : coeur, écœurement.', ['coeur']).filter(
      ({ isMarked }) => isMarked,
    );
    expect(marked.map(({ text }) => text)).toEqual(['Cœur', 'coeur', 'écœurement']);
  });

  test('is marked whole where it is short, and never by halves', () => {
    expect(markedText('M, Masculin', ['m'])).toEqual([
      { text: 'M', isMarked: true },
      { text: ', Masculin', isMarked: false },
    ]);
  });

  test('is marked at the beginning of a word, and not inside, where it is short', () => {
    const marked = markedText('Âge du message, agent', ['age']).filter(({ isMarked }) => isMarked);
    expect(marked.map(({ text }) => text)).toEqual(['Âge', 'agent']);
  });

  test('is in the excerpt of a long text, whose words stay whole', () => {
    const text = `${'avant '.repeat(80)}cœur${' après'.repeat(80)}`;
    const excerpt = excerptOf(text, ['coeur']);
    expect(excerpt).toMatch(/^… (?:avant )+cœur(?: après)+ …$/);
    expect(excerpt.length).toBeLessThan(240);
    expect(excerptOf('Un mot.', ['mot'])).toBe('Un mot.');
    expect(excerptOf(text, [])).toMatch(/^(?:avant ){36}…$/);
  });
});
