import { expect, test } from 'vitest';
import { withoutDoubleEncoding } from '../src/double-encoding.ts';

/** As a program shows the bytes of UTF-8 that it takes for Windows-1252. */
const twice = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

test.each(['é', 'Numéro attribué à l’entrée', 'Cœur', 'À…', 'Noël « ici »', 'élève – œuvre', '12 €', 'Ça'])(
  '%s',
  (text) => {
    expect(withoutDoubleEncoding(twice(text))).toBe(text);
    expect(withoutDoubleEncoding(text)).toBeNull();
  },
);

test.each(['ABRÉGÉ»', 'É…', 'âge', 'tâche', 'PÂTE', 'naïve', 'Ångström'])(
  '%s is as its author wrote it',
  (text) => {
    expect(withoutDoubleEncoding(text)).toBeNull();
  },
);
