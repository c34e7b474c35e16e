import type { LeafField } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { makeTypes } from '../../src/link/types/make-types.ts';
import { typeSchema } from '../../src/link/types/type-schema.ts';
import { kebabCase, pascalCase, snakeCase } from '../../src/shared/names/index.ts';
import { leaf, object } from '../support/fields.ts';
import { message } from '../support/messages.ts';

const BILAN = message('RS-BILAN', 'patientReport', [
  leaf('caseId', { label: 'Identifiant du dossier', description: 'Connu de tous.', cardinality: '1..1' }),
  leaf('sentAt', { label: 'Date d’envoi', type: 'datetime', cardinality: '1..1' }),
  object(
    'patient',
    [
      leaf('sex', { label: 'Sexe', enumeration: ['F', 'M', 'D05.00', '7'], cardinality: '0..1' }),
      leaf('type', { label: 'Type', enumeration: ['ADULTE', 'ENFANT'], cardinality: '1..1' }),
      leaf('weight', { label: 'Poids', type: 'number', cardinality: '0..1' }),
      leaf('former', { label: 'Retiré', cardinality: '0..0' }),
    ],
    { label: 'Patient', type: 'patientDetail', cardinality: '1..n' },
  ),
  object('contact', [leaf('phone', { type: 'phoneNumber' })], { label: 'Contact', cardinality: '0..1' }),
]);

const make = () =>
  makeTypes([{ message: 'RS-BILAN', ...typeSchema(BILAN) }], { link: '15-ESSAI', version: '1.0' });

describe('the types of a message', async () => {
  const files = await make();

  test.each(files.map((file) => [file.path, String(file.content)]))('%s', async (path, content) => {
    await expect(content).toMatchFileSnapshot(`expected/${path}`);
  });

  test('come in the same bytes twice', async () => {
    expect(await make()).toEqual(files);
  });
});

test('the accessors of Java are those of JavaBeans, whatever begins the tag', async () => {
  const tags = ['id', 'URI', 'locID', 'mimeType', 'jsonContent', 'orgId', 'class', 'eta'];
  const fields = tags.map((tag) => leaf(tag, { cardinality: '1..1' }));
  const made = await makeTypes([{ message: 'RS-LIEU', ...typeSchema(message('RS-LIEU', 'place', fields)) }], {
    link: '15-ESSAI',
    version: '1.0',
  });
  const bean = made.find(({ path }) => path.endsWith('/Place.java'));
  const accessors = [...String(bean?.content).matchAll(/\b[gs]et\w+(?=\()/g)].map(([name]) => name);
  expect(accessors).toEqual(
    ['Id', 'URI', 'LocID', 'MimeType', 'JsonContent', 'OrgId', 'Class_', 'Eta'].flatMap((name) => [
      `get${name}`,
      `set${name}`,
    ]),
  );
});

test.each([
  ['RS-EDA', 'RsEda', 'rs_eda', 'rs-eda'],
  ['createCaseHealth', 'CreateCaseHealth', 'create_case_health', 'create-case-health'],
  ['TECHNICAL_NOREQ', 'TechnicalNoreq', 'technical_noreq', 'technical-noreq'],
  ['externalID', 'ExternalId', 'external_id', 'external-id'],
  ['été', 'Ete', 'ete', 'ete'],
  ['3.1', 'N31', '3_1', '3-1'],
])('%s is called %s, %s and %s', (name, type, module, file) => {
  expect([pascalCase(name), snakeCase(name), kebabCase(name)]).toEqual([type, module, file]);
});

/** Everything that is made of one field, by path. */
async function typesOf(name: string, field: LeafField): Promise<ReadonlyMap<string, string>> {
  const made = await makeTypes([{ message: name, ...typeSchema(message(name, 'essai', [field])) }], {
    link: '15-ESSAI',
    version: '1.0',
  });
  return new Map(made.map(({ path, content }) => [path, String(content)]));
}

test('a constant keeps its code when codes are added before it', async () => {
  const constants = async (codes: readonly string[]) => {
    const files = await typesOf('TST-ENUM', leaf('bloodGroup', { enumeration: codes }));
    const [, source = ''] = [...files].find(([path]) => path.endsWith('EssaiBloodGroup.java')) ?? [];
    return new Map([...source.matchAll(/\b(\w+)\("([^"]*)"\)/g)].map(([, name, code]) => [name, code]));
  };
  const before = await constants(['O-', 'A-', 'AB-']);
  const after = await constants(['O+', 'O-', 'A+', 'A-', 'AB-']);
  expect([...before]).toEqual([
    ['AB_MINUS', 'AB-'],
    ['A_MINUS', 'A-'],
    ['O_MINUS', 'O-'],
  ]);
  for (const [name, code] of before) expect(after.get(name)).toBe(code);
});

test('what a message is called makes no package of a word of Java', async () => {
  for (const [name, segment] of [
    ['CASE', 'case_'],
    ['NEW', 'new_'],
  ] as const) {
    const files = await typesOf(name, leaf('a'));
    const path = `types/java/src/main/java/fr/hubsante/lien15_essai/v1_0/${segment}/Essai.java`;
    expect(files.get(path)).toContain(`package fr.hubsante.lien15_essai.v1_0.${segment};`);
  }
});

test('a path of Windows and an escape of Java are words of a comment', async () => {
  const description = 'Chemin C:\\users\\commun ; \\u002a/ static { } /\\u002a';
  const files = await typesOf('TST-U', leaf('path', { description }));
  const [, source = ''] = [...files].find(([path]) => path.endsWith('/Essai.java')) ?? [];
  expect(source).toContain('Chemin C:&#92;users\\commun ; &#92;u002a/ static { } /&#92;u002a');
  expect(source).not.toContain('\\u');
});

test('a line break in a label stays in the comment', async () => {
  const label = 'un\rdeux\u0085trois\u2028quatre';
  const field = leaf('codes', { enumeration: ['A'] });
  const labelled = {
    ...field,
    enumeration: { nomenclature: null, items: [{ value: 'A', label }] },
  };
  const files = await typesOf('TST-L', labelled);
  expect(files.get('types/csharp/TstL.cs')).toContain(
    '/// <summary>un deux trois quatre</summary>\n        A,',
  );
});

test('a comment shows the blanks at the ends of a code', async () => {
  const items = [
    { value: ' ACTIF', label: 'Actif' },
    { value: 'TSU ', label: null },
    { value: 'CLOS', label: 'Clos' },
  ];
  const field = { ...leaf('state', { enumeration: ['A'] }), enumeration: { nomenclature: null, items } };
  const files = await typesOf('TST-B', field);
  const comments = [
    'Actif. Le code est « ␣ACTIF », blancs compris.',
    'Le code est « TSU␣ », blancs compris.',
  ];
  for (const folder of ['typescript', 'java', 'csharp', 'python']) {
    const text = [...files].flatMap(([path, source]) => (path.includes(folder) ? [source] : [])).join('\n');
    for (const comment of [...comments, 'Clos']) expect(text).toContain(comment);
    expect(text).not.toContain('« CLOS');
  }
});
