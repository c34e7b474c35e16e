import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltLink, buildLinks, SPECS } from './built-links.ts';
import { runMain } from './run-main.ts';

/** Our 15-15 v2.0, whose model announces that a field, a code and a message leave. */
describe('what a model announces as leaving', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'departures-'));
  let link: BuiltLink;
  beforeAll(async () => {
    cpSync(SPECS, folder, { recursive: true });
    const manifest = join(folder, 'mdd/2.0/release.yaml');
    writeFileSync(
      manifest,
      `${readFileSync(manifest, 'utf8')}
departs:
  - quoi: RS-EDA/patient.healthMotive
    depuis: "2.0"
    remplace: qualification.healthMotive
  - { quoi: TYPE_Intervention/SECONDAIRE, depuis: "2.0", remplace: T2-INTER }
  - { quoi: RS-BPV, depuis: "2.0" }
`,
    );
    const [built] = await buildLinks({
      specs: folder,
      only: '15-15 2.0',
      with: ['types', 'word', 'class-diagram'],
    });
    if (built === undefined) throw new Error('15-15 v2.0 is gone');
    link = built;
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const content = (path: string) => link.files.get(path)?.content ?? '';
  const wordsOf = (path: string) => {
    const parts = unzipSync(link.files.get(path)?.bytes ?? new Uint8Array());
    return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
  };
  const FIELD = 'Annoncé comme partant depuis la version 2.0 ; remplacé par qualification.healthMotive.';
  const CODE = 'Annoncé comme partant depuis la version 2.0 ; remplacé par T2-INTER.';
  const MESSAGE = 'Annoncé comme partant depuis la version 2.0.';

  test('is no fault', () => {
    expect(link.findings).toEqual([]);
  });

  test('is deprecated in the JSON Schema, and in AsyncAPI', () => {
    const schema = JSON.parse(content('json-schema/RS-EDA.schema.json'));
    const { deprecated, description } = schema.$defs.patient.properties.healthMotive;
    expect([deprecated, description]).toEqual([true, expect.stringContaining(FIELD)]);
    expect(schema.deprecated).toBeUndefined();
    expect(schema.$defs['nomenclature.ENUM-TYPE_Intervention'].description).toContain(`SECONDAIRE : ${CODE}`);
    const message = JSON.parse(content('json-schema/RS-BPV.schema.json'));
    expect([message.deprecated, message.description]).toEqual([true, MESSAGE]);
    const asyncApi = content('asyncapi/15-15-v2.0.asyncapi.json');
    expect(asyncApi.match(/"deprecated": true/g)?.length).toBeGreaterThanOrEqual(2);
    expect(asyncApi).toContain(FIELD);
  });

  test('is documented in the XML Schema', () => {
    expect(content('xsd/RS-EDA.xsd')).toContain(FIELD);
    expect(content('xsd/RS-EDA.xsd')).toContain(CODE);
    expect(content('xsd/RS-BPV.xsd')).toContain(MESSAGE);
  });

  test('is struck out by tools of TypeScript and Java, and told in C# and Python', () => {
    const java = 'types/java/src/main/java/fr/hubsante/lien15_15/v2_0';
    expect(content('types/typescript/rs-eda.d.ts')).toContain(`     * @deprecated ${FIELD}`);
    expect(content('types/typescript/rs-eda.d.ts').match(/@deprecated/g)).toHaveLength(1);
    expect(content('types/typescript/rs-bpv.d.ts')).toContain(` * @deprecated ${MESSAGE}`);
    expect(content('types/typescript/rs-eda.d.ts')).toContain(`/** SECONDAIRE. ${CODE} */`);
    expect(content(`${java}/rs_eda/Patient.java`)).toContain(`     * @deprecated ${FIELD}`);
    expect(content(`${java}/rs_eda/HealthMotive.java`)).not.toContain('Annoncé');
    expect(content('types/csharp/RsEda.cs')).toContain(`/// ${FIELD}`);
    expect(content('types/python/hubsante_15_15_v2_0/rs_eda.py')).toContain(`    ${FIELD}\n`);
    expect(content('client/lrm.types.d.ts')).toContain('/** @deprecated Raison');
  });

  test('is told in the Word documents, and struck out in the class diagrams', () => {
    expect(wordsOf('word/RS-EDA.docx')).toContain(FIELD);
    expect(wordsOf('word/RS-BPV.docx')).toContain(MESSAGE);
    expect(wordsOf('word/nomenclatures.docx')).toContain(CODE);
    const drawing = content('diagrams/RS-EDA.svg');
    expect(drawing.match(/<text[^>]*text-decoration="line-through"[^>]*>[^<]*/g)?.join(' ')).toMatch(
      />Motif de recours [^>]*>healthMotive$/,
    );
    expect(drawing).toContain('Annoncés comme partants : patient.healthMotive.</desc>');
    expect(drawing).toContain('Barré : annoncé comme partant.');
    expect(content('diagrams/RS-BPV.svg')).toContain('Annoncés comme partants : le message.</desc>');
    expect(content('diagrams/GEO-POS.svg')).not.toContain('Barré');
  });

  test('is data of the documentation', () => {
    const documented = JSON.parse(content('documentation/RS-BPV.json'));
    expect(documented.departure).toEqual({ since: '2.0', replacement: null });
    expect(content('documentation/RS-EDA.json')).toContain('"replacement": "qualification.healthMotive"');
  });

  test('is told by the comparison when it goes', async () => {
    const { stdout } = await runMain(['diff', '15-15/v2.0', '15-15/v2.1'], { from: folder });
    expect(stdout).toContain(
      'RS-BPV n’existe plus, comme annoncé depuis la version 2.0 ; le Hub le refusait déjà',
    );
    expect(stdout).toContain('avec 2 champs, comme annoncé depuis la version 2.0 ; remplacé par qualif');
    expect(stdout).toContain('(SECONDAIRE) n’existe plus, comme annoncé depuis la version 2.0');
  });

  test('is in the code lists of the model', async () => {
    const { exitCode } = await runMain(['build', 'mdd/2.0', '--out', 'out'], { from: folder });
    expect(exitCode).toBe(0);
    const list = JSON.parse(
      readFileSync(join(folder, 'out/nomenclatures/json/ENUM-TYPE_Intervention.json'), 'utf8'),
    ) as { codes: { code: string; description: string | null; departure?: object }[] };
    const leaving = list.codes.filter(({ departure }) => departure !== undefined);
    expect(leaving.map(({ code, departure }) => [code, departure])).toEqual([
      ['SECONDAIRE', { since: '2.0', replacement: 'T2-INTER' }],
    ]);
    expect(leaving[0]?.description).toContain(CODE);
  });
});
