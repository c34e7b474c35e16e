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
        conventions: { typePatternsAreAnchored: false, codesAreVerbatim: true },
        titles: new Map(),
        titlePlaces: new Map(),
      },
      findings: [],
    });
  });

  test('may be empty', () => {
    expect(parse('# rien\n')).toEqual({
      manifest: { release: null, conventions: {}, titles: new Map(), titlePlaces: new Map() },
      findings: [],
    });
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

  test.each([
    ['a misspelled key', 'release: "1.0"\nverbatimCode: true', 'cli/manifest-key-unusable 2'],
    ['a value that is neither true nor false', 'verbatimCodes: oui', 'cli/manifest-key-unusable 1'],
    ['a list', '- release', 'cli/manifest-not-yaml 1'],
    ['no YAML at all', 'release: "1.0\nx', 'cli/manifest-not-yaml 2'],
  ])('%s is reported at its line', (_, text, finding) => {
    expect(parse(text).findings).toEqual([finding]);
  });
});
