import { DiagnosticCollector } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { parseReleaseManifest } from '../src/sources/release-manifest.ts';

function parse(text: string) {
  const collector = new DiagnosticCollector();
  const manifest = parseReleaseManifest(text, 'release.yaml', collector);
  const findings = collector.diagnostics.map(({ definition, place }) => `${definition.code} ${place.line}`);
  return { manifest, findings };
}

describe('release.yaml', () => {
  test('says the number of the release and what travels otherwise', () => {
    expect(parse('release: "1.0"\nanchoredTypePatterns: false\nverbatimCodes: true\n')).toEqual({
      manifest: {
        release: '1.0',
        releasePlace: { file: 'release.yaml', line: 1 },
        conventions: { typePatternsAreAnchored: false, codesAreVerbatim: true },
        titles: new Map(),
        titlePlaces: new Map(),
        departures: [],
      },
      findings: [],
    });
  });

  test('may be empty', () => {
    expect(parse('# rien\n')).toEqual({
      manifest: {
        release: null,
        releasePlace: null,
        conventions: {},
        titles: new Map(),
        titlePlaces: new Map(),
        departures: [],
      },
      findings: [],
    });
  });

  test('says its number with or without quotation marks', () => {
    expect(parse('release: 2.0\n').manifest.release).toBe('2.0');
  });

  test('gives messages their title', () => {
    const { manifest, findings } = parse('titres:\n  RS-EDA: Dossier de régulation\n  RS-SR: Statut\n');
    expect([[...manifest.titles], findings]).toEqual([
      [
        ['RS-EDA', 'Dossier de régulation'],
        ['RS-SR', 'Statut'],
      ],
      [],
    ]);
  });

  test('has no title for a message whose title is still to write', () => {
    expect([...parse('titres:\n  RS-EDA:\n  RS-SR: Statut\n').manifest.titles]).toEqual([
      ['RS-SR', 'Statut'],
    ]);
  });

  test('announces what leaves, with its line', () => {
    const text =
      'departs:\n  - quoi: RS-EDA/sex\n    depuis: 3.4\n  - { quoi: RS-SR, depuis: "2.0", remplace: RS-RI }\n';
    const { manifest, findings } = parse(text);
    expect([manifest.departures, findings]).toEqual([
      [
        { what: 'RS-EDA/sex', since: '3.4', replacement: null, place: { file: 'release.yaml', line: 2 } },
        { what: 'RS-SR', since: '2.0', replacement: 'RS-RI', place: { file: 'release.yaml', line: 4 } },
      ],
      [],
    ]);
  });

  test.each([
    ['that is no list', 'departs: RS-EDA', 1],
    ['that is a text', 'departs:\n  - RS-EDA', 2],
    ['with a misspelled key', 'departs:\n  - { quoi: RS-EDA, depuis: "2.0", remplacé: X }', 2],
    ['of nothing', 'departs:\n  - { depuis: "2.0" }', 2],
    ['without its version', 'departs:\n  - { quoi: RS-EDA }', 2],
    ['with a list for a version', 'departs:\n  - { quoi: RS-EDA, depuis: [] }', 2],
    ['made twice', 'departs:\n  - { quoi: A, depuis: "2" }\n  - { quoi: A, depuis: "3" }', 3],
  ])('an announcement %s is reported at its line', (_, text, line) => {
    expect(parse(text).findings).toEqual([`cli/departure-unusable ${line}`]);
  });

  test.each([
    ['a misspelled key', 'release: "1.0"\nverbatimCode: true', 'cli/manifest-key-unusable 2'],
    ['a value that is neither true nor false', 'verbatimCodes: oui', 'cli/manifest-key-unusable 1'],
    ['a list', '- release', 'cli/manifest-not-yaml 1'],
    ['no YAML at all', 'release: "1.0\nx', 'cli/manifest-not-yaml 2'],
  ])('%s is reported at its line', (_, text, finding) => {
    expect(parse(text).findings).toEqual([finding]);
  });
});
