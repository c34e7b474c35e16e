import { applyPatch } from '@hubsante/model';
import { linkVersion, messageFromTable } from '@hubsante/model/testing';
import { describe, expect, test } from 'vitest';
import { corpusIndex, percentage } from '../../src/link/corpus/corpus-index.ts';
import { corpusSummary } from '../../src/link/corpus/corpus-summary.ts';
import { describeCorpus } from '../../src/link/corpus/message-corpus.ts';
import { printCorpus } from '../../src/link/corpus/print-corpus.ts';

const MESSAGE = messageFromTable(
  `
  | Dossier   | caseId    | 1..1 | string   | REGEX: ^fr\\.[a-z]+$ | fr.essai | . |
  | Code      | code      | 0..1 | string   | ENUM: A, B           |          | . |
  | Patient   | patient   | 0..n | X person |                      |          | . |
  | > Naissance | birthDate | 0..1 | date   |                      |          | . |
  `,
);
/** What only a JSON Schema can say, and what nothing can be made of. */
const DIFFICULT = messageFromTable(
  `
  | Texte | text  | 0..1 | string | REGEX: ^(?!b)[a-z]+$ | abc | . |
  | Rien  | never | 0..1 | string | REGEX: ^(?=b)a$      |     | . |
  `,
  { name: 'RS-DIFFICILE', root: 'difficile' },
);
const LINK = linkVersion();

const { file } = describeCorpus(MESSAGE);

describe('the file of a message', () => {
  test('says of each invalid example which cell asks what it breaks, and the one finding it gets', () => {
    expect(file.invalid.find(({ name }) => name === 'patient.birthDate-date')).toEqual({
      name: 'patient.birthDate-date',
      constraint: { kind: 'date', path: 'patient.birthDate', cell: 'RS-ESSAI!M12' },
      finding: { code: 'date-wrong', path: ['essai', 'patient', 0, 'birthDate'] },
      from: 'minimal',
      patch: [{ op: 'add', path: '/essai/patient', value: [{ birthDate: '2024-08-2' }] }],
    });
    expect(file.invalid.find(({ name }) => name === 'caseId-pattern')?.constraint.cell).toBe('RS-ESSAI!N9');
    expect(file.invalid.find(({ name }) => name === 'caseId-required')?.constraint.cell).toBe('RS-ESSAI!K9');
  });

  test('has whole messages, root included, or patches of the minimal one', () => {
    const [minimal, complete] = file.valid;
    expect(minimal).toEqual({ name: 'minimal', value: { essai: { caseId: 'fr.essai' } } });
    expect(complete?.name).toBe('complete');
    const patched = file.valid.find(({ name }) => name === 'with-code-last');
    if (minimal === undefined || !('value' in minimal) || patched === undefined || 'value' in patched)
      throw new Error('not the cases expected');
    expect(applyPatch(minimal.value, patched.patch)).toEqual({ essai: { caseId: 'fr.essai', code: 'B' } });
  });

  test('is printed with one example a line, and reads back as it was', () => {
    const text = printCorpus(file);
    expect(JSON.parse(text)).toEqual(file);
    expect(text.split('\n').length).toBeLessThan(file.valid.length + file.invalid.length + 15);
  });

  test('names the judges that cannot express one constraint among others of its kind', () => {
    const pattern = describeCorpus(DIFFICULT).file.invalid.find(({ name }) => name === 'text-pattern');
    expect(pattern?.notExpressible).toEqual({
      xsd: 'cette expression régulière n’a pas d’équivalent en XSD',
    });
    expect(file.invalid.filter(({ notExpressible }) => notExpressible !== undefined)).toEqual([]);
  });
});

describe('the index of a link', () => {
  const index = corpusIndex(LINK, [describeCorpus(MESSAGE), describeCorpus(DIFFICULT)]);

  test('counts what is covered, by message, by kind and in all', () => {
    expect(
      index.messages.map(({ message, constraints, covered }) => [message, constraints, covered]),
    ).toEqual([
      ['RS-ESSAI', file.constraints, file.constraints],
      ['RS-DIFFICILE', 8, 5],
    ]);
    expect(index.constraints).toBe(file.constraints + 8);
    expect(index.covered).toBe(file.constraints + 5);
    expect(index.kinds.find(({ kind }) => kind === 'pattern')).toMatchObject({ constraints: 3, covered: 2 });
    expect(index.percentage).toBeLessThan(100);
  });

  test('has a verdict of every judge for every kind of constraint there is, and for no other', () => {
    for (const { constraints } of index.judges)
      expect(Object.keys(constraints)).toEqual(index.kinds.map(({ kind }) => kind));
    expect(index.kinds.map(({ kind }) => kind)).not.toContain('integer');
  });

  test('is told to people in French: what is missing and where, and why a judge says nothing', () => {
    const summary = corpusSummary(index);
    expect(summary).toContain(`**${index.covered} contraintes sur ${index.constraints} (`);
    expect(summary).toContain(
      '- RS-DIFFICILE, `never` (RS-DIFFICILE!N10), pattern : aucune valeur de ce champ',
    );
    expect(summary).toContain('| date mal écrite | refusé |');
    expect(summary).toMatch(/^1\. /m);
    const all = corpusSummary(corpusIndex(LINK, [describeCorpus(MESSAGE)]));
    expect(all).toContain('(100 %)');
    expect(all).not.toContain('Sans exemple');
  });
});

test.each([
  [1, 1, 100],
  [0, 0, 100],
  [9_999, 10_000, 99.9],
  [1, 3, 33.3],
])('%i of %i is %f %%', (covered, constraints, expected) => {
  expect(percentage(covered, constraints)).toBe(expected);
});
