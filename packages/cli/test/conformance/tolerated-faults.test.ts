import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths, valueAt } from '@hubsante/conformance/testing';
import { releaseEmitters } from '@hubsante/emitters';
import type { Message } from '@hubsante/model';
import { readSpreadsheets } from '@hubsante/workbook';
import type { CellInput } from '@hubsante/workbook/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { releaseWith } from '../faults/base-release.ts';
import { ReleaseFolder } from './release-folder.ts';

type Changes = Readonly<Record<string, CellInput>>;

const OPTIONS = { versionStamp: '24.08.20', baseUrl: 'https://conformance.invalid' };

function errorsOf(changes: Changes): string[] {
  return readSpreadsheets(releaseWith(changes))
    .diagnostics.filter(({ definition }) => definition.severity === 'error')
    .map(({ definition }) => definition.code);
}

function publishedMessage(changes: Changes): Message | undefined {
  const { release } = readSpreadsheets(releaseWith(changes), { reading: 'published' });
  return release.messages.find(({ name }) => name === 'RS-ESSAI');
}

const [emitter] = await releaseEmitters('ans', ['json-schema']);

/** The JSON Schema of RS-ESSAI as the incumbent would publish it. */
function publishedSchema(changes: Changes): unknown {
  const { release } = readSpreadsheets(releaseWith(changes), { reading: 'published' });
  const file = emitter?.emit(release, OPTIONS).find(({ path }) => path === paths.schema('RS-ESSAI'));
  return file === undefined ? undefined : JSON.parse(String(file.content));
}

const S = 'RS-ESSAI';

describe('what the incumbent tolerates is published as it reads it, though we call it an error', () => {
  test.each<[string, Changes, string | null, string, unknown]>([
    [
      'a line break after a cardinality makes a list of it',
      { [`${S}!K9`]: '1..1\n' },
      'workbook/cardinality-unreadable',
      '/properties/caseId',
      expect.objectContaining({ type: 'array', 'x-health-only': false, minItems: 1 }),
    ],
    [
      'a cardinality of more digits than a message could hold',
      { [`${S}!K18`]: '0..12345678904' },
      'workbook/cardinality-unreadable',
      '/properties/witness/maxItems',
      4,
    ],
    [
      'a no-break space is part of a tag',
      { [`${S}!J9`]: 'caseId\u00a0' },
      'workbook/name-with-blank',
      '/required/0',
      'caseId\u00a0',
    ],
    [
      'a line break is part of a tag',
      { [`${S}!J9`]: 'caseId\n' },
      'workbook/name-with-blank',
      '/required/0',
      'caseId\n',
    ],
    [
      'a small x makes a plain value of an object without rows below it',
      { [`${S}!L18`]: 'x' },
      'workbook/object-mark-unreadable',
      '/properties/witness/items/type',
      'person',
    ],
    [
      'a value of a type that is none keeps its word',
      { [`${S}!M15`]: 'String' },
      'workbook/type-misspelled',
      '/definitions/person/properties/sex/type',
      'String',
    ],
    [
      'fields below a plain value are lost',
      { [`${S}!L11`]: null },
      'workbook/object-mark-missing',
      '/properties/whatsHappen/type',
      'codeAndLabel',
    ],
    [
      'an object type that is almost codeAndLabel is one like any other',
      { [`${S}!M11`]: 'codeAndLabels', [`${S}!M17`]: null, [`${S}!L17`]: null, [`${S}!O17`]: null },
      'workbook/type-misspelled',
      '/properties/whatsHappen/$ref',
      '#/definitions/codeAndLabels',
    ],
    [
      'words between a keyword and its colon are skipped',
      { [`${S}!N15`]: 'ENUM des sexes : F, M' },
      'workbook/constraint-colon-missing',
      '/definitions/person/properties/sex/enum',
      ['F', 'M'],
    ],
    [
      'an empty item of a list is a value',
      { [`${S}!N15`]: 'ENUM: F, , M' },
      'workbook/enumeration-item-empty',
      '/definitions/person/properties/sex/enum',
      ['F', '', 'M'],
    ],
    [
      'an identifier with a decimal counts as the whole number',
      { [`${S}!A12`]: 4.5 },
      'workbook/id-not-a-number',
      '/definitions/whatsHappen/properties/code/enum',
      ['C01', 'C02'],
    ],
    [
      'a duplicate tag takes the place of the first',
      { [`${S}!J16`]: 'sex' },
      null,
      '/definitions/person/properties/sex/type',
      'integer',
    ],
    [
      'an invalid pattern is published',
      { [`${S}!N9`]: 'REGEX: ^([A-Z$' },
      null,
      '/properties/caseId/pattern',
      '^([A-Z$',
    ],
    [
      'a row of a code list without its code is an empty value',
      { 'Fait!A7': null },
      'workbook/nomenclature-code-missing',
      '/definitions/whatsHappen/properties/code/enum',
      ['', 'C02'],
    ],
    [
      'a boolean in a code list is its word',
      { 'Fait!A7': true },
      'workbook/nomenclature-code-unreadable',
      '/definitions/whatsHappen/properties/code/enum',
      ['True', 'C02'],
    ],
    [
      'a column of a draft beside today’s tags is a note',
      { [`${S}!Q8`]: 'Balise NexSIS' },
      null,
      '/required',
      ['caseId', 'creation'],
    ],
    [
      'identifiers out of sequence clear the constraint of another row',
      { [`${S}!A17`]: 7 },
      null,
      '/definitions/person/properties/sex/enum',
      undefined,
    ],
    [
      'an Excel error is a blank cell: in a perimeter',
      { [`${S}!O10`]: { error: '#REF!' } },
      'workbook/data-cell-in-error',
      '/required',
      ['caseId'],
    ],
    [
      'in a constraint',
      { [`${S}!N15`]: { error: '#REF!' } },
      'workbook/data-cell-in-error',
      '/definitions/person/properties/sex/enum',
      undefined,
    ],
    [
      'and for an identifier, which loses the last row',
      { [`${S}!A12`]: { error: '#REF!' } },
      'workbook/data-cell-in-error',
      '/properties/urgent',
      undefined,
    ],
  ])('%s', (_, changes, code, pointer, expected) => {
    if (code !== null) expect(errorsOf(changes)).toContain(code);
    expect(valueAt(publishedSchema(changes), pointer)).toEqual(expected);
  });

  test('of two messages of one name the files of the later one stay', () => {
    const { release } = readSpreadsheets(releaseWith({ [`${S}!A4`]: 'RS-ESSAI' }), { reading: 'published' });
    expect(release.messages.map(({ name, root }) => `${name} ${root}`)).toEqual([
      'RS-ESSAI essai',
      'RS-ESSAI essaiCourt',
    ]);
  });
});

describe('what stops the incumbent is not built', () => {
  test.each<[string, Changes]>([
    ['a blank tag', { [`${S}!J9`]: null }],
    ['a tag with a blank', { [`${S}!J9`]: 'case Id' }],
    ['the tag file', { [`${S}!J9`]: 'file' }],
    ['a number as a tag', { [`${S}!J9`]: 12 }],
    ['no cardinality', { [`${S}!K9`]: null }],
    ['a cardinality with its bounds exchanged', { [`${S}!K9`]: '1..0' }],
    ['another mark in a perimeter', { [`${S}!O9`]: 'x' }],
    ['two labels in one row', { [`${S}!C9`]: 'Autre' }],
    ['no label', { [`${S}!B9`]: null }],
    ['an Excel error for a label', { [`${S}!B9`]: { error: '#REF!' } }],
    ['a level without the one above it', { [`${S}!B10`]: null, [`${S}!D10`]: 'Date' }],
    ['an object of a basic type', { [`${S}!L9`]: 'X' }],
    ['an object row under a plain value', { [`${S}!L14`]: null }],
  ])('%s', (_, changes) => {
    expect(publishedMessage(changes)).toBeUndefined();
  });

  test('while the same release without the fault is', () => {
    expect(publishedMessage({})?.fields).toHaveLength(6);
  });
});

describe('dsf conformance', () => {
  let folder: ReleaseFolder;
  afterEach(() => folder.remove());

  test('conforms although messages have errors, and says which', async () => {
    folder = await ReleaseFolder.published({ K9: '1..1\n', A12: 4.5 });
    const { output, exitCode } = await folder.run();
    expect(output).toContain('2 erreurs dans les classeurs\n');
    expect(output).toMatch(/Conforme : aucun écart inexpliqué\.\n$/);
    expect(exitCode).toBe(0);
    expect(await folder.read(paths.schema('RS-ESSAI'))).toContain('"minItems": 1');
  });

  test('names the errors of a message that is published otherwise', async () => {
    folder = await ReleaseFolder.published({ K9: '1..1\n' });
    await folder.edit(paths.schema('RS-ESSAI'), (text) => text.replace('"minItems": 1', '"minItems": 2'));
    const { output, exitCode } = await folder.run();
    expect(output).toContain(
      'erreur dans le classeur : workbook/cardinality-unreadable (model.xlsx › RS-ESSAI!K9)',
    );
    expect(exitCode).toBe(1);
  });

  test('does not judge samples of a message with an error: we make no schema of it', async () => {
    folder = await ReleaseFolder.published({ A12: 4.5 });
    await folder.write(
      'src/main/resources/sample/examples/RS-ESSAI/good.json',
      JSON.stringify({ essai: { caseId: 'AB123', creation: '2024-08-21T14:30:00+02:00' } }),
    );
    const { output, exitCode } = await folder.run();
    expect(output).toContain('son message a une erreur dans le classeur');
    expect(exitCode).toBe(0);
  });

  test('takes the codes of the published tables where these differ from their workbook', async () => {
    folder = await ReleaseFolder.published();
    const later = await ReleaseFolder.create();
    await later.changeNomenclature('Fait', 'A7', 'C99');
    const bytes = await readFile(join(later.path, 'nomenclature_parser/in/nomenclatures.xlsx'));
    await later.remove();
    await folder.write('nomenclature_parser/in/nomenclatures.xlsx', bytes);
    const { output, exitCode } = await folder.run();
    expect(output).toContain('Fait avec les codes du CSV publié');
    expect(output).toContain('Publiée à part de son classeur, qui a d’autres codes');
    expect(exitCode).toBe(0);
    await folder.edit(paths.schema('RS-ESSAI'), (text) => text.replace('"C01"', '"C07"'));
    expect((await folder.run()).exitCode).toBe(1);
  });

  test('says of a release without nomenclature workbooks that its tables cannot be compared', async () => {
    folder = await ReleaseFolder.published();
    await folder.delete('nomenclature_parser/in');
    const { output, exitCode } = await folder.run();
    expect(output).toContain('Sans classeur : ce dossier n’a aucun classeur de nomenclatures');
    expect(output).toContain('Fait avec les codes du CSV publié');
    expect(exitCode).toBe(0);
  });

  test('says of test cases in the layout before releases 3.x that it does not read them', async () => {
    folder = await ReleaseFolder.published();
    await folder.delete('csv_parser/test-case-sources');
    await folder.write('csv_parser/test-cases-15-15.xlsx', 'any');
    const { output, exitCode } = await folder.run();
    expect(output).toContain('Hors de portée : les cas de recette');
    expect(exitCode).toBe(0);
  });

  test.each([
    ['no OpenAPI', 'generator'],
    ['no list of schemas', 'csv_parser/out/schemas.yaml'],
    ['no test cases', 'csv_parser/out/test_cases.json'],
    ['no JSON Schema', 'src/main/resources/json-schema'],
    ['no XSD', 'src/main/resources/xsd'],
    ['no nomenclature', 'nomenclature_parser/out'],
  ])('says of a release with %s that there is nothing to compare', async (_, path) => {
    folder = await ReleaseFolder.published();
    await folder.delete(path);
    const { output, exitCode } = await folder.run();
    expect(output).toContain('Non publié : aucun artefact de cette sorte ne se trouve dans ce dossier');
    expect(exitCode).toBe(0);
  });
});
