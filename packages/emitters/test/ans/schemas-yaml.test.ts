import { expect, test } from 'vitest';
import { emitter as ansSchemasYaml } from '../../src/ans/schemas-yaml/index.ts';
import { configuration, emitAll, emitText, message } from '../support/messages.ts';

test('keys are sorted, flags stay as typed, blanks are null', () => {
  const own = configuration({ xmlns: 'eda:1.9:lieu', package: 'place', header: 'N' });
  const only = message('RS-LIEU', 'place', [], {
    configuration: own,
    perimeter: '15-15',
    file: 'model.xlsx',
    sheet: 'LIEUX',
  });
  expect(emitText(ansSchemasYaml, only)).toBe(
    [
      'schemas:',
      '- automaticGeneration: Y',
      '  customExtendClass: null',
      '  customExtendPackage: null',
      '  file: model.xlsx',
      '  header: N',
      '  package: place',
      '  perimeter: 15-15',
      '  rootElement: place',
      '  schema: RS-LIEU',
      '  sheet: LIEUX',
      '  subschema: null',
      '  xmlns: eda:1.9:lieu',
      '',
    ].join('\n'),
  );
});

test('messages stay in the order of the release, those without configuration left out', () => {
  const listed = ['Z', 'A'].map((name) => message(name, name, [], { configuration: configuration() }));
  const [file] = emitAll(ansSchemasYaml, [...listed, message('B', 'B', [])]);
  expect(file?.path).toBe('csv_parser/out/schemas.yaml');
  expect([...(file?.content ?? '').matchAll(/ {2}schema: (\w)/g)].map(([, name]) => name)).toEqual([
    'Z',
    'A',
  ]);
});

test('a release without configuration has no such file', () => {
  expect(emitAll(ansSchemasYaml, [message('A', 'a', [])])).toEqual([]);
});
