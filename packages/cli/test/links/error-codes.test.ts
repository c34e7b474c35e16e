import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { PrinciplesParser } from '../../src/links/parse-principles.ts';
import { SPECS } from '../built-links.ts';

const schema = JSON.parse(readFileSync(join(SPECS, 'principles.schema.json'), 'utf8')) as object;
const parser = new PrinciplesParser(schema);

/** The principles of this repository up to their codes, whose place each test takes. */
const [before = ''] = readFileSync(
  join(SPECS, 'principes-transverses', 'v1.4', 'principes.yaml'),
  'utf8',
).split('codesDErreur:');

const CODES = `codesDErreur:
  - { code: 300, nom: INVALID_MESSAGE, titre: Invalide, cause: Un écart au schéma., remede: Corriger. }
  - { code: 501, nom: UNROUTABLE_MESSAGE, titre: Perdu, cause: Pas de file., remede: Vérifier. }
`;

/** What is read, and the findings with how many lines after `codesDErreur:` they are. */
function read(codes: string) {
  const collector = new DiagnosticCollector();
  const principles = parser.parse(before + codes, 'principes.yaml', collector);
  const start = before.split('\n').length;
  const findings = collector.diagnostics.map(
    ({ definition, place }) => `${definition.code} +${(place.line ?? 0) - start}`,
  );
  return { codes: principles?.errorCodes, findings };
}

describe('the codes of refusals', () => {
  test('are read in the order they are written', () => {
    expect(read(CODES)).toEqual({
      codes: [
        {
          code: 300,
          name: 'INVALID_MESSAGE',
          title: 'Invalide',
          cause: 'Un écart au schéma.',
          remedy: 'Corriger.',
          raisedBy: 'hub',
        },
        {
          code: 501,
          name: 'UNROUTABLE_MESSAGE',
          title: 'Perdu',
          cause: 'Pas de file.',
          remedy: 'Vérifier.',
          raisedBy: 'hub',
        },
      ],
      findings: [],
    });
  });

  test('may be missing: other versions of the principles have none', () => {
    expect(read('')).toEqual({ codes: [], findings: [] });
  });

  test('stand there once: the second is told, and left out', () => {
    const { codes, findings } = read(CODES.replace('501', '300'));
    expect(codes?.map(({ name }) => name)).toEqual(['INVALID_MESSAGE']);
    expect(findings).toEqual(['cli/error-code-repeated +2']);
  });

  test.each([
    ['a code that is a text', 'code: 501', 'code: "501"'],
    ['a name in words', 'UNROUTABLE_MESSAGE', 'Sans route'],
    ['an unknown key', 'titre: Perdu', 'titre: Perdu, depuis: "2.0"'],
    ['no remedy', ', remede: Vérifier.', ''],
  ])('%s is told at its line', (_, from, to) => {
    expect(CODES).toContain(from);
    const { codes, findings } = read(CODES.replace(from, to));
    expect(codes).toBeUndefined();
    expect(findings).toEqual(['cli/link-against-schema +2']);
  });
});
