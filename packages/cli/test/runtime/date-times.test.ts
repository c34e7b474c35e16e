import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoadedLinks, loadLinks } from './written-runtime.ts';

let loaded: LoadedLinks;
beforeAll(async () => {
  loaded = await loadLinks({ only: '15-GPS 1.2' });
}, 60_000);
afterAll(() => loaded?.dispose());

test.each([
  ['2025-04-09T06:42:00+02:00', true],
  ['2025-04-09T06:42:00.25Z', true],
  ['2025-04-09T23:59:60+00:00', true],
  ['2025-04-09T06:42:60+02:00', false],
  ['2025-04-09 06:42:00+02:00', false],
  ['2025-04-09T06:42:00+0200', false],
  ['2025-02-29T06:42:00+02:00', false],
  ['2025-04-09T24:00:00+02:00', false],
])('the schema of the envelope and the runtime say the same of dateTimeSent %s: %s', (moment, isValid) => {
  const [link] = loaded.links;
  const [, example] =
    [...(link?.examples ?? [])].find(([path]) => path.startsWith('examples/EDXL-DE/')) ?? [];
  const sent = { ...(example as object), dateTimeSent: moment, dateTimeExpires: '2099-01-01T00:00:00+00:00' };
  const schema = JSON.parse(link?.built.files.get('json-schema/EDXL-DE.schema.json')?.content ?? 'false');
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect([validate(sent), link?.runtime.validate(sent).valid]).toEqual([isValid, isValid]);
});
