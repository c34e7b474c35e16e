import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  describeChange,
  diffReleases,
  type MessageConfiguration,
  type Nomenclature,
  type Release,
  worstVerdict,
} from '../../src/index.ts';
import { messageFromTable, releaseOf } from '../../src/testing/index.ts';

const NOMENCLATURES = { 'Essai.sexe': ['F', 'M'], 'Essai.etat': ['A', 'B'] };

/** A release with one message of these rows. */
function release(rows: string, choices: object = {}) {
  return releaseOf(
    messageFromTable(rows, { name: 'RS-EDA', root: 'createCase', nomenclatures: NOMENCLATURES, ...choices }),
  );
}

/** `kind field sender/receiver`. */
function told(changes: readonly Change[]): readonly string[] {
  return changes.map(({ kind, field, code, verdicts: { sender, receiver } }) =>
    [kind, field ?? code, `${sender}/${receiver}`].filter(Boolean).join(' '),
  );
}

const FULL = `
  | Dossier   | caseId   | 1..1 | string  | REGEX: ^A+$              | A  | Numéro. |
  | Patient   | patient  | 0..n | X person |                         |    | Une personne. |
  | > Sexe    | sex      | 0..1 | string  | NOMENCLATURE: Essai.sexe | F  | Sexe. |
  | > Âge     | age      | 0..1 | integer |                          | 4  | Âge. |
  | État      | state    | 1..1 | string  | ENUM: OUVERT, CLOS       | CLOS | État. |
`;
/** What is told of the message; its code lists appear and go with the fields that use them. */
const changed = (from: string, to: string) =>
  told(
    diffReleases(release(FULL), release(FULL.replace(from, () => to))).filter(
      ({ message }) => message !== undefined,
    ),
  );

describe('the order of fields', () => {
  const rows = FULL.trim().split('\n');
  const swapped = (a: number, b: number) => {
    const copy = [...rows];
    [copy[a], copy[b]] = [copy[b] ?? '', copy[a] ?? ''];
    return diffReleases(release(FULL), release(copy.join('\n')));
  };

  test('is part of XML, and not of JSON', () => {
    expect(swapped(2, 3)).toEqual([
      {
        kind: 'fields-reordered',
        message: 'RS-EDA',
        field: 'patient',
        verdicts: { sender: 'breaking', receiver: 'breaking' },
        bySyntax: {
          json: { sender: 'compatible', receiver: 'compatible' },
          xml: { sender: 'breaking', receiver: 'breaking' },
        },
        parameters: { previous: 'sex, age', current: 'age, sex' },
      },
    ]);
  });

  test('of the message itself is told without a field, and only what moved is named', () => {
    expect(swapped(0, 4)).toMatchObject([
      {
        kind: 'fields-reordered',
        parameters: { previous: 'caseId, patient, state', current: 'state, patient, caseId' },
      },
    ]);
    expect(swapped(0, 4)[0]).not.toHaveProperty('field');
  });

  test('does not change when a field appears, goes or gets another tag', () => {
    const added = FULL.replace('  | > Sexe', '  | > Nom | name | 0..1 | string | | X | Nom. |\n  | > Sexe');
    const renamed = FULL.replace('sex ', 'gender ');
    for (const other of [added, renamed]) {
      const kinds = [
        ...diffReleases(release(FULL), release(other)),
        ...diffReleases(release(other), release(FULL)),
      ].map(({ kind }) => kind);
      expect(kinds).not.toContain('fields-reordered');
    }
  });
});

describe('between two versions of a message, it is told that', () => {
  test.each<[string, string, string, string]>([
    [
      'an optional field is new',
      '| État ',
      '| Ville | city | 0..1 | string | | X | Ville. |\n  | État ',
      'field-added city compatible/breaking',
    ],
    [
      'a required field is new',
      '| État ',
      '| Ville | city | 1..1 | string | | X | Ville. |\n  | État ',
      'required-field-added city breaking/breaking',
    ],
    [
      'an optional field is gone',
      '  | > Âge     | age      | 0..1 | integer |                          | 4  | Âge. |\n',
      '',
      'field-removed patient.age breaking/compatible',
    ],
    [
      'a field is no longer allowed',
      'age      | 0..1',
      'age      | 0..0',
      'field-removed patient.age breaking/breaking',
    ],
    [
      'a required field is gone',
      '  | Dossier   | caseId   | 1..1 | string  | REGEX: ^A+$              | A  | Numéro. |\n',
      '',
      'required-field-removed caseId breaking/breaking',
    ],
    [
      'a field becomes required',
      'age      | 0..1',
      'age      | 1..1',
      'became-required patient.age breaking/compatible',
    ],
    [
      'a field becomes optional',
      'caseId   | 1..1',
      'caseId   | 0..1',
      'became-optional caseId compatible/breaking',
    ],
    [
      'a field becomes a list',
      'age      | 0..1',
      'age      | 0..n',
      'became-list patient.age breaking/breaking',
    ],
    [
      'a list becomes single',
      'patient  | 0..n',
      'patient  | 0..1',
      'became-single patient breaking/breaking',
    ],
    [
      'a list is bounded',
      'patient  | 0..n',
      'patient  | 0..3',
      'bounds-narrowed patient breaking/compatible',
    ],
    ['a tag is another', 'age ', 'years ', 'field-renamed patient.years breaking/breaking'],
    ['a type is another', '| integer', '| number ', 'type-changed patient.age compatible/breaking'],
    ['an object has another name', 'X person', 'X victim', 'structure-renamed patient compatible/compatible'],
    [
      'a text is another text',
      'caseId   | 1..1 | string ',
      'caseId   | 1..1 | datetime',
      'type-changed caseId breaking/breaking',
    ],
    ['a pattern is another', '^A+$', '^B+$', 'pattern-changed caseId breaking/breaking'],
    ['a pattern is gone', 'REGEX: ^A+$', '', 'pattern-removed caseId compatible/breaking'],
    ['a code list is another', 'Essai.sexe', 'Essai.etat', 'list-replaced patient.sex breaking/breaking'],
    ['a code list is gone', 'NOMENCLATURE: Essai.sexe', '', 'list-detached patient.sex compatible/breaking'],
    ['a value is new', 'OUVERT, CLOS', 'OUVERT, CLOS, GELÉ', 'value-added state compatible/breaking'],
    ['a value is gone', 'OUVERT, CLOS', 'CLOS', 'value-removed state breaking/compatible'],
    ['a name is another', '| > Sexe ', '| > Genre ', 'label-changed patient.sex compatible/compatible'],
    [
      'a description is another',
      'Une personne.',
      'Une victime.',
      'description-changed patient compatible/compatible',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(FULL).toContain(from);
    expect(changed(from, to)).toEqual([expected]);
  });

  test('an object that appears is one change, with what it holds', () => {
    const rows = `${FULL}  | Lieu | place | 0..1 | X | | | Un lieu. |\n  | > Rue | street | 0..1 | string | | R | Rue. |\n`;
    const [change, ...others] = diffReleases(release(FULL), release(rows));
    expect(others).toEqual([]);
    expect(change && describeChange(change, 'fr')).toBe(
      'Nouveau champ facultatif place (Lieu), avec 1 champ.',
    );
    expect(change && describeChange(change, 'en')).toBe('New optional field place (Lieu), with 1 field.');
  });

  test('a field went into an object, and what else changed of it', () => {
    const previous = release(`
      | Dossier | caseId | 1..1 | string | | A | Numéro. |
      | Statut  | status | 1..1 | string | | A | Statut. |
    `);
    const current = release(`
      | Dossier  | caseId | 1..1 | string | | A | Numéro. |
      | État     | state  | 1..1 | X | | | L’état. |
      | > Statut | status | 0..1 | string | | A | Statut. |
    `);
    const changes = diffReleases(previous, current);
    expect(told(changes)).toEqual([
      'required-field-added state breaking/breaking',
      'field-moved state.status breaking/breaking',
      'became-optional state.status compatible/breaking',
    ]);
    expect(changes[1] && describeChange(changes[1], 'fr')).toBe(
      'status (Statut) se trouve désormais en state.status au lieu de status.',
    );
    expect(told(diffReleases(current, previous))).toEqual([
      'required-field-removed state breaking/breaking',
      'field-moved status breaking/breaking',
      'became-required status breaking/compatible',
    ]);
  });

  test('two fields that may be the one that went are not guessed at', () => {
    const previous = release('| Statut | status | 1..1 | string | | A | Statut. |');
    const current = release(`
      | État     | state  | 0..1 | X | | | L’état. |
      | > Statut | status | 1..1 | string | | A | Statut. |
      | Autre    | other  | 0..1 | X | | | L’autre. |
      | > Statut | status | 1..1 | string | | A | Statut. |
    `);
    expect(told(diffReleases(previous, current))).toEqual([
      'required-field-removed status breaking/breaking',
      'field-added state compatible/breaking',
      'field-added other compatible/breaking',
    ]);
  });

  test('an object that keeps most of its tags has another one itself', () => {
    const rows = (tag: string, label: string, third: string) => `
      | ${label} | ${tag} | 1..n | X | | | Un moyen. |
      | > Type   | type   | 1..1 | string | | A | Type. |
      | > Nom    | name   | 0..1 | string | | A | Nom. |
      | > ${third} | ${third} | 0..1 | string | | A | Plus. |
    `;
    expect(
      told(
        diffReleases(
          release(rows('mobilizedResource', 'Ressource engagée', 'plate')),
          release(rows('resource', 'Ressource', 'city')),
        ),
      ),
    ).toEqual([
      'field-renamed resource breaking/breaking',
      'label-changed resource compatible/compatible',
      'structure-renamed resource compatible/compatible',
      'field-removed mobilizedResource.plate breaking/compatible',
      'field-added resource.city compatible/breaking',
    ]);
  });

  test('its XML namespace is another, which concerns XML alone', () => {
    const inNamespace = (xmlns: string): Release => {
      const made = release(FULL);
      const configuration = { ...NO_CONFIGURATION, xmlns };
      return { ...made, messages: made.messages.map((message) => ({ ...message, configuration })) };
    };
    const [change, ...more] = diffReleases(inNamespace('cisu:2.0:essai'), inNamespace('eda:1.9:essai'));
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      kind: 'namespace-changed',
      verdicts: { sender: 'breaking', receiver: 'breaking' },
      bySyntax: { json: { sender: 'compatible', receiver: 'compatible' } },
    });
  });

  test('its root is another, and what it accepts', () => {
    const current = release(FULL, { root: 'openCase', isOpen: true });
    expect(told(diffReleases(release(FULL), current))).toEqual([
      'root-changed breaking/breaking',
      'message-opened compatible/breaking',
    ]);
  });
});

const NO_CONFIGURATION: MessageConfiguration = {
  automaticGeneration: null,
  header: null,
  subschema: null,
  package: null,
  customExtendPackage: null,
  customExtendClass: null,
  xmlns: null,
};

describe('between two releases, it is told that', () => {
  test('a message is new, or gone', () => {
    const other = releaseOf(
      messageFromTable(FULL, { name: 'RS-X', root: 'x', nomenclatures: NOMENCLATURES }),
    );
    expect(told(diffReleases(release(FULL), other))).toEqual([
      'message-removed breaking/compatible',
      'message-added compatible/breaking',
    ]);
  });

  test('codes are new, gone or called otherwise, once and not at every field; those that no field takes hurt nobody', () => {
    const list = (codes: readonly [string, string][]): Nomenclature =>
      ({
        id: 'Essai.sexe',
        name: 'sexe',
        codes: codes.map(([code, label]) => ({ code, labels: [label, null] })),
      }) as unknown as Nomenclature;
    const previous = {
      ...release(FULL),
      nomenclatures: [
        list([
          ['F', 'Femme'],
          ['M', 'Homme'],
          ['X', 'Autre'],
        ]),
      ],
    };
    const current = {
      ...release(FULL),
      nomenclatures: [
        list([
          ['F', 'Féminin'],
          ['M', 'Homme'],
          ['I', 'Inconnu'],
        ]),
      ],
    };
    const changes = diffReleases(previous, current);
    expect(told(changes)).toEqual([
      'code-removed X compatible/compatible',
      'code-added I compatible/compatible',
      'code-relabelled F dangerous/dangerous',
    ]);
    expect(changes.map((change) => describeChange(change, 'fr'))).toEqual([
      'Le code X (Autre) n’existe plus.',
      'Nouveau code I (Inconnu).',
      'Le code F se lit « Féminin » au lieu de « Femme ».',
    ]);
  });
});

test('a code that only changes its letters is one change', () => {
  const list = (code: string): Nomenclature =>
    ({ id: 'Essai.sexe', name: 'sexe', codes: [{ code, labels: ['Masculin'] }] }) as unknown as Nomenclature;
  const changes = diffReleases(
    { ...release(FULL), nomenclatures: [list('MASC')] },
    { ...release(FULL), nomenclatures: [list('M')] },
  );
  expect(changes.map((change) => describeChange(change, 'fr'))).toEqual([
    'Le code de « Masculin » est M au lieu de MASC.',
  ]);
});

test('a list keeps its name where its identifier changes, and a code where its label changes capitals and accents only', () => {
  const list = (id: string, code: string, label: string): Nomenclature =>
    ({ id, name: 'Etats', codes: [{ code, labels: [label] }] }) as unknown as Nomenclature;
  const changes = diffReleases(
    { ...release(FULL), nomenclatures: [list('ENUM-Etats', ' ACTIVE', ' ACTIVE')] },
    { ...release(FULL), nomenclatures: [list('HubSante.etat', 'ACTIVE', 'Activé')] },
  );
  expect(changes).toMatchObject([
    {
      kind: 'code-renamed',
      nomenclature: 'HubSante.etat',
      parameters: { label: 'Activé', previous: ' ACTIVE', current: 'ACTIVE', list: 'Etats' },
    },
  ]);
});

test('a structure that several fields share is compared once, wherever its rows stand', () => {
  const rows = (first: string, second: string) => `
    | Patient | patient | 0..1 | X person | | | Une personne. |
    ${first}
    | Témoin  | witness | 0..1 | X person | | | Une autre. |
    ${second}
  `;
  const name = '| > Nom | name | 1..1 | string | | N | Nom. |';
  const age = '| > Âge | age | 0..1 | integer | | 4 | Âge. |';
  const previous = release(rows(`${name}\n${age}`, ''));
  const current = release(rows('', name));
  expect(told(diffReleases(previous, current))).toEqual(['field-removed patient.age breaking/compatible']);
});

describe('whatever the versions', () => {
  const rows = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      cardinality: fc.constantFrom('0..1', '1..1', '0..n', '1..n', '2..4', '0..0'),
      type: fc.constantFrom('string', 'integer', 'date'),
    }),
    { selector: ({ name }) => name, minLength: 1 },
  );
  const table = (all: readonly { name: string; cardinality: string; type: string }[]) =>
    release(
      all
        .map(({ name, cardinality, type }) => `| ${name} | ${name} | ${cardinality} | ${type} | | | Texte. |`)
        .join('\n'),
    );

  test('nothing is told of a version and itself', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(diffReleases(table(all), table(all))).toEqual([]);
      }),
    );
  });

  test('what breaks one side one way breaks a side the other way', () => {
    fc.assert(
      fc.property(rows, rows, (some, others) => {
        const [there, back] = [
          diffReleases(table(some), table(others)),
          diffReleases(table(others), table(some)),
        ];
        const broken = (changes: readonly Change[]) =>
          new Set(
            changes.filter(({ verdicts }) => worstVerdict(verdicts) === 'breaking').map(({ field }) => field),
          );
        // A field that becomes optional, or a new required one, breaks the other side on the way back; a new optional one becomes a removed one.
        for (const field of broken(there)) expect(back.map((change) => change.field)).toContain(field);
      }),
    );
  });
});
