import { describe, expect, test } from 'vitest';
import type { PackageBump } from '../src/release/bumps-of-change.ts';
import type { Change } from '../src/release/comparison.ts';
import { describeReview, type Finding, type Review } from '../src/release/review.ts';

const NOTHING: Review = { base: 'main', findings: [], bumps: [], preview: null };

const FINDING: Finding = {
  code: 'workbook/cardinality-unreadable',
  severity: 'error',
  message: 'La cardinalité « 1|n »\nest illisible.',
  remedy: 'Écrire 1..n.',
  file: 'specs/mdd/2.0/model.xlsx',
  sheet: 'RS-RI',
  cell: 'K13',
};

function change(more: Partial<Change> = {}): Change {
  return {
    kind: 'field-renamed',
    subject: 'field',
    verdict: 'breaking',
    verdicts: { sender: 'breaking', receiver: 'compatible' },
    message: 'RS-RI',
    field: 'resource.zzz',
    parameters: {},
    sentence: 'La balise est zzz.',
    actions: { sender: 'écrire zzz.', receiver: null },
    ...more,
  };
}

function bumped(changes: readonly Change[]): PackageBump {
  return { name: '@hubsante/mdd-2.0', needs: 'version', needed: { bump: 'major', reasons: [] }, changes };
}

describe('what a pull request shows of a change of the specifications', () => {
  test('says that there is nothing, where there is nothing', () => {
    expect(describeReview(NOTHING)).toBe(
      [
        '## Relecture des spécifications',
        '### Constats nouveaux',
        'Aucun.',
        '### Versions que demande ce changement, par rapport à main',
        'Aucune : rien ne change pour qui utilise les paquets.\n',
      ].join('\n\n'),
    );
  });

  test('has a row for each finding, at its cell or its line, whatever its sentence quotes', () => {
    const inFile = { ...FINDING, file: 'specs/15-15/v2.1/link.yaml', sheet: null, cell: null, line: 14 };
    const told = describeReview({ ...NOTHING, findings: [FINDING, { ...inFile, related: [{}, {}] }] });
    expect(told).toContain(
      '| erreur | `specs/mdd/2.0/model.xlsx › RS-RI!K13` | La cardinalité « 1\\|n »<br>est illisible. | Écrire 1..n. |\n',
    );
    expect(told).toContain('| `specs/15-15/v2.1/link.yaml:14` |');
    expect(told).toContain('(et 2 conséquences)');
  });

  test('shows thirty findings and counts the others, and says when they could not be looked for', () => {
    const many = describeReview({ ...NOTHING, findings: Array.from({ length: 33 }, () => FINDING) });
    expect(many.split('K13')).toHaveLength(31);
    expect(many).toContain('Et 3 autres, que dit `dsf check`.');
    expect(describeReview({ ...NOTHING, findings: null })).toContain('Ils n’ont pas pu être cherchés');
  });

  test('says the change in words, with its verdict for each side and what is to be done', () => {
    const told = describeReview({ ...NOTHING, bumps: [bumped([change()])] });
    expect(told).toContain(
      '<summary>@hubsante/mdd-2.0 : version majeure (major) ; 1 changement qui casse qui envoie, 0 qui reçoit</summary>',
    );
    expect(told).toContain(
      '#### À modifier dans les logiciels\n\n##### Si vous envoyez\n\n- RS-RI, `resource.zzz` : La balise est zzz. À faire : écrire zzz.',
    );
  });

  test('stays within what a comment of GitHub holds, and says what it leaves out', () => {
    const changes = Array.from({ length: 2_000 }, (_, index) => change({ sentence: `Balise ${index}.` }));
    const harmless = change({
      verdict: 'compatible',
      verdicts: { sender: 'compatible', receiver: 'compatible' },
      sentence: 'Rien.',
    });
    const told = describeReview({ ...NOTHING, bumps: [bumped([...changes, harmless])] });
    expect(told.length).toBeLessThan(65_536);
    expect(told).toContain('Balise 0.');
    expect(told).not.toContain('Balise 1999.');
    expect(told).toContain('Le reste est trop long pour être montré ici : `dsf diff` le dit.');
  });

  test('leads to the site as it would be, and says how a zip of it is opened', () => {
    expect(describeReview({ ...NOTHING, preview: 'https://apercu.example/12/' })).toMatch(
      /### Aperçu\n\n\[Le site tel qu’il serait publié\]\(https:\/\/apercu\.example\/12\/\)\n$/,
    );
    const artefact = 'https://github.com/a/b/actions/runs/1/artifacts/2';
    expect(describeReview({ ...NOTHING, preview: artefact })).toContain('python3 -m http.server');
  });
});
