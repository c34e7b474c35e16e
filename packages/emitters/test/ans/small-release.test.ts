import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { releaseEmitters } from '../../src/index.ts';
import { leaf, object } from '../support/fields.ts';
import { configuration, emitFiles, message } from '../support/messages.ts';

/**
 * Two small messages and every file of the ans profile they give, to be read side by side. Record again
 * with `RECORD=1 npx vitest run packages/emitters/test/ans/small-release` and read the difference.
 */
const EXPECTED = fileURLToPath(new URL('expected/small-release', import.meta.url));

const VISIT = message(
  'RS-VISITE',
  'visit',
  [
    leaf('id', {
      label: 'Identifiant',
      description: 'Unique : ne change jamais',
      cardinality: '1..1',
      pattern: '^v\\d+$',
      example: 'v12',
    }),
    leaf('startedAt', { label: 'Début', type: 'datetime', example: '2026-02-03T10:00:00+01:00' }),
    leaf('rooms', { label: 'Pièces', type: 'integer', cardinality: '1..5', example: { decimal: 5 } }),
    leaf('state', { label: 'État', enumeration: ['OUVERT', 'NO'], example: 'NO' }),
    object(
      'home',
      [leaf('street', { label: 'Rue', cardinality: '1..1', example: 'rue des Lilas' }), leaf('floor')],
      { label: 'Domicile', type: 'place', cardinality: '1..1' },
    ),
    object('others', [], { label: 'Autres lieux', type: 'place', cardinality: '0..n' }),
  ],
  { configuration: configuration({ xmlns: 'eda:1.9:visit' }), perimeter: '15-15' },
);

const HEADER = message(
  'RC-DE',
  'distributionElement',
  [leaf('messageId', { label: 'Identifiant du message', cardinality: '1..1', example: 'm1' })],
  { configuration: configuration({ header: 'N' }), isOpen: true },
);

const ours = await releaseEmitters('ans');

test('the small release gives exactly the recorded files', () => {
  const files = ours
    .flatMap((emitter) => emitFiles(emitter, [VISIT, HEADER]))
    // Nobody reads the bytes of a Word document; ans/docx tests open it.
    .filter(({ content }) => typeof content === 'string');
  if (process.env.RECORD === '1') {
    rmSync(EXPECTED, { recursive: true, force: true });
    for (const { path, content } of files) {
      mkdirSync(dirname(join(EXPECTED, path)), { recursive: true });
      writeFileSync(join(EXPECTED, path), content);
    }
  }
  const recorded = readdirSync(EXPECTED, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const expected = recorded.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(EXPECTED.length + 1), readFileSync(path, 'utf8')];
  });
  expect(Object.fromEntries(files.map(({ path, content }) => [path, content]))).toEqual(
    Object.fromEntries(expected),
  );
});

test('the same release gives the same bytes twice, whichever emitter runs first', () => {
  const run = (order: typeof ours) =>
    order
      .flatMap((emitter) => emitFiles(emitter, [structuredClone(VISIT), structuredClone(HEADER)]))
      .map(({ path, content }) => `${path}\n${content}`)
      .sort();
  const together = (order: typeof ours) => {
    const messages = [structuredClone(VISIT), structuredClone(HEADER)];
    return order
      .flatMap((emitter) => emitFiles(emitter, messages))
      .map(({ path, content }) => `${path}\n${content}`)
      .sort();
  };
  expect(together(ours)).toEqual(run(ours));
  expect(together([...ours].reverse())).toEqual(run(ours));
});
