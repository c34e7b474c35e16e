import type { ComparedField, ToldChange } from '@hubsante/model/contracts';
import { describe, expect, test } from 'vitest';
import type { KnownPages } from '../src/comparison/change-places.ts';
import { comparisonView } from '../src/comparison/comparison-view.ts';
import type { ComparedRole, ComparisonLanguage } from '../src/comparison/comparison-words.ts';
import type { FieldSides } from '../src/comparison/field-sides.ts';

const KNOWN: KnownPages = {
  links: ['2.0', '2.1'].map((version) => ({
    link: '15-15',
    version,
    modelRelease: version,
    messages: ['RS-EDA', 'RS-SR'],
  })),
  models: ['2.0', '2.1'],
};

function change(given: Partial<ToldChange>): ToldChange {
  return {
    kind: 'form-changed',
    subject: 'field',
    message: 'RS-EDA',
    field: 'caseId',
    parameters: {},
    verdicts: { sender: 'compatible', receiver: 'breaking' },
    verdict: 'breaking',
    sentence: 'La forme de caseId change.',
    actions: { sender: null, receiver: null },
    ...given,
  };
}

/** A code that is written otherwise, of a list. */
function renamed(previous: string, current: string, nomenclature = 'Sexe'): ToldChange {
  const { message, field, ...rest } = change({
    kind: 'code-renamed',
    subject: 'code',
    verdicts: { sender: 'breaking', receiver: 'breaking' },
    nomenclature,
    code: current,
    parameters: { label: `sens de ${previous}`, list: nomenclature, previous, current },
    sentence: `Le code est ${current} au lieu de ${previous}.`,
  });
  return rest;
}

function field(given: Partial<ComparedField> = {}): ComparedField {
  return {
    path: 'caseId',
    name: 'caseId',
    label: 'Affaire',
    cardinality: '0..1',
    required: false,
    list: false,
    type: 'string',
    ...given,
  };
}

function view(
  changes: readonly ToldChange[],
  fields: readonly (FieldSides | null)[] = [],
  role: ComparedRole = 'both',
  language: ComparisonLanguage = 'fr',
) {
  const versions = {
    previous: { subject: '15-15', version: '2.0' },
    current: { subject: '15-15', version: '2.1' },
  };
  return comparisonView(
    { comparison: { ...versions, receivers: 'strict', bump: 'major', changes }, fields },
    { language, role, known: KNOWN },
  );
}

const shown = (made: ReturnType<typeof view>) => made.groups.flatMap(({ changes }) => changes);

describe('a comparison as its page shows it', () => {
  test('gives the verdict of who asks, and says whom it is for where nobody does', () => {
    const verdicts = (['both', 'sender', 'receiver'] as const).map((role) => {
      const [one] = shown(view([change({})], [], role));
      return [one?.verdictWords, one?.who];
    });
    expect(verdicts).toEqual([
      ['cassant', 'pour qui reçoit'],
      ['sans effet', ''],
      ['cassant', ''],
    ]);
    expect(view([change({})], [], 'sender').summary).toBe(
      '1 changement, dont 0 cassants et 0 à vérifier pour qui envoie',
    );
  });

  test('names the syntax where the other is not concerned', () => {
    const bySyntax = {
      json: { sender: 'compatible', receiver: 'compatible' },
      xml: { sender: 'breaking', receiver: 'breaking' },
    } as const;
    const one = change({ verdicts: bySyntax.xml, bySyntax });
    expect(shown(view([one]))[0]?.who).toBe('pour qui envoie et qui reçoit, en XML');
    expect(shown(view([one], [], 'sender'))[0]?.who).toBe('en XML');
  });

  test('says once what is said of several places, with all of them', () => {
    const made = view([change({ places: ['caseId', 'patient.caseId'] }), change({ message: 'RS-SR' })]);
    expect(made.groups.map(({ title }) => title)).toEqual(['Plusieurs messages']);
    expect(shown(made)).toMatchObject([
      {
        place: { text: 'RS-EDA caseId', address: '/liens/15-15/v2.1/messages/rs-eda/#caseId' },
        others: 'et 2 autres endroits',
        otherPlaces: [{ text: 'RS-EDA patient.caseId' }, { text: 'RS-SR caseId' }],
      },
    ]);
  });

  test('keeps apart what differs: the verdict, or the field before and after', () => {
    const verdicts = { sender: 'breaking', receiver: 'breaking' } as const;
    expect(shown(view([change({}), change({ message: 'RS-SR', verdicts })]))).toHaveLength(2);
    const sides = (cardinality: string) => ({ previous: field({ cardinality }), current: field() });
    const two = [change({}), change({ message: 'RS-SR' })];
    expect(shown(view(two, [sides('0..1'), sides('0..1')]))).toHaveLength(1);
    expect(shown(view(two, [sides('0..1'), sides('1..1')]))).toHaveLength(2);
  });

  test('does not take two messages that come or go for one change', () => {
    const whole = { kind: 'message-opened', subject: 'message', sentence: 'Tout est admis.' } as const;
    const { field: _, ...first } = change(whole);
    expect(shown(view([first, { ...first, message: 'RS-SR' }]))).toHaveLength(2);
  });

  test('leads to the older version for what is gone', () => {
    const [one] = shown(view([change({ kind: 'field-removed' })]));
    expect(one?.place?.address).toBe('/liens/15-15/v2.0/messages/rs-eda/#caseId');
  });

  test('puts the codes of a list that are written otherwise into one table', () => {
    const made = view([renamed('MASC', 'M'), renamed('FEM ', 'F'), renamed('1', 'R1', 'Risque')]);
    expect(made.groups.map(({ title }) => title)).toEqual(['Nomenclature Sexe', 'Nomenclature Risque']);
    expect(shown(made)[0]).toMatchObject({
      sentence: '2 codes s’écrivent autrement.',
      place: null,
      codes: {
        file: 'sexe-2.0-2.1.csv',
        rows: [
          {
            previous: 'MASC',
            current: 'M',
            label: 'sens de MASC',
            address: '/nomenclatures/2.1/sexe/#code-M',
          },
          { previous: 'FEM ', current: 'F' },
        ],
      },
    });
    expect(shown(made)[1]?.sentence).toBe('1 code s’écrit autrement.');
  });

  test('shows a field before and after, with what differs', () => {
    const sides = {
      previous: field({ pattern: 'a+', codes: [{ value: 'TSU ', label: null }] }),
      current: field({ type: 'object', typeName: 'case', nomenclature: { id: 'X', title: 'Cas', codes: 3 } }),
    };
    expect(shown(view([change({})], [sides]))[0]?.rows).toEqual([
      { name: 'Nom', previous: 'Affaire', current: 'Affaire', differs: false },
      { name: 'Balise', previous: 'caseId', current: 'caseId', differs: false },
      { name: 'Cardinalité', previous: '0..1', current: '0..1', differs: false },
      { name: 'Type', previous: 'texte', current: 'objet case', differs: true },
      { name: 'Forme', previous: 'a+', current: '', differs: true },
      { name: 'Codes', previous: 'TSU␣', current: '3 codes de « Cas »', differs: true },
    ]);
    const [added] = shown(view([change({})], [{ previous: null, current: field() }], 'both', 'en'));
    expect(added?.rows?.map(({ lang }) => lang)).toContain('fr');
    expect(added?.rows?.[3]).toEqual({ name: 'Type', previous: null, current: 'text', differs: true });
  });

  test('speaks English, with the same addresses', () => {
    const changes = [renamed('MASC', 'M'), change({}), change({ message: 'RS-SR' })];
    const [french, english] = [view(changes), view(changes, [], 'both', 'en')];
    expect(english.title).toBe('Link 15-15, from v2.0 to v2.1');
    expect(english.groups.map(({ title }) => title)).toEqual(['Several messages', 'Code list Sexe']);
    expect(english.groups.map(({ id }) => id)).toEqual(french.groups.map(({ id }) => id));
    expect(shown(english)[0]?.verdictWords).toBe('breaking');
  });

  test('knows no page of a version that is being written', () => {
    const telling = { language: 'fr', role: 'both', known: { links: [], models: [] } } as const;
    const versions = {
      previous: { subject: 'mdd', version: '2.0' },
      current: { subject: 'mdd', version: '2.1' },
    };
    const changes = [change({}), renamed('MASC', 'M')];
    const made = comparisonView(
      { comparison: { ...versions, receivers: 'strict', bump: 'major', changes }, fields: [] },
      telling,
    );
    expect(made.title).toBe('Modèle de données, de 2.0 à 2.1');
    expect(made.versions.map(({ address }) => address)).toEqual([null, null]);
    expect(shown(made)[0]?.place).toEqual({ text: 'RS-EDA caseId', address: null });
  });
});
