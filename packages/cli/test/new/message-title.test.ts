import { expect, test } from 'vitest';
import { withMessageTitle } from '../../src/commands/new/message-title.ts';

test.each<[string, before: string, after: string | null]>([
  ['after the last title', 'titres:\n  A: un\n', 'titres:\n  A: un\n  X: deux\n'],
  ['without a final line feed', 'titres:\n  A: un', 'titres:\n  A: un\n  X: deux'],
  [
    'before what follows, beside the same margin',
    'titres:\n    A: "un" # dit ainsi\n\n# suite\nrelease: "2.0"\n',
    'titres:\n    A: "un" # dit ainsi\n    X: deux\n\n# suite\nrelease: "2.0"\n',
  ],
  ['in a new list', 'release: "2.0"\n', 'release: "2.0"\ntitres:\n  X: deux\n'],
  ['in an empty manifest', '', 'titres:\n  X: deux\n'],
  ['not when it is there already', 'titres:\n  X: autre\n', 'titres:\n  X: autre\n'],
  ['not in a list on one line', 'titres: { A: un }\n', null],
  ['not in a list without lines', 'titres:\n', null],
  ['not after a block of text', 'titres:\n  A: |\n    un\n', null],
  ['not in what is no YAML', 'titres: [\n', null],
  ['not in what is no manifest', '- a\n', null],
])('a title is added %s', (_, before, after) => {
  expect(withMessageTitle(before, 'X', 'deux')).toBe(after);
});

test('a title that YAML would misread is quoted', () => {
  expect(withMessageTitle('titres:\n  A: un\n', 'X', 'Essai : deux # trois')).toBe(
    'titres:\n  A: un\n  X: "Essai : deux # trois"\n',
  );
});
