import { describe, expect, test } from 'vitest';
import { choiceOf, folderOf, isKnown, otherVersion, sayChoice } from '../src/comparison/comparison-choice.ts';
import { comparisonAddress } from '../src/site/addresses.ts';

const LINK = { subject: '15-15', title: '15-15', versions: ['2.1', '2.0', '1.5'], newest: '2.0' };

describe('what is compared, in the address', () => {
  test('is read as it was written, beside what else the address says', () => {
    const choice = { subject: '15-15', previous: '1.5', current: '2.0', role: 'sender' } as const;
    const asked = new URLSearchParams('q=patient&role=recoit');
    sayChoice(asked, choice);
    expect(asked.toString()).toBe('q=patient&role=envoie&objet=15-15&de=1.5&a=2.0');
    expect(choiceOf(asked)).toEqual(choice);
    sayChoice(asked, { ...choice, role: 'both' });
    expect(asked.has('role')).toBe(false);
  });

  test('is what links of other pages say', () => {
    const { search } = new URL(comparisonAddress('15-SMUR', '1.5', '1.6'), 'http://localhost');
    expect(choiceOf(new URLSearchParams(search))).toEqual({
      subject: '15-smur',
      previous: '1.5',
      current: '1.6',
      role: 'both',
    });
  });

  test.each(['', 'objet=15-15', 'objet=15-15&de=1.5', 'de=1.5&a=2.0', 'objet=&de=1.5&a=2.0'])(
    'is not said by « %s »',
    (text) => {
      expect(choiceOf(new URLSearchParams(text))).toBeNull();
    },
  );

  test('is known when the site has both versions', () => {
    const choice = { subject: '15-15', previous: '1.5', current: '2.0', role: 'both' } as const;
    expect(isKnown(choice, [LINK])).toBe(true);
    expect(isKnown({ ...choice, current: '9.9' }, [LINK])).toBe(false);
    expect(isKnown({ ...choice, subject: 'mdd' }, [LINK])).toBe(false);
  });

  test('goes to the version for new work, from there to the one before', () => {
    expect(['2.1', '1.5', '2.0'].map((version) => otherVersion(LINK, version))).toEqual([
      '2.0',
      '2.0',
      '1.5',
    ]);
    const oldest = { ...LINK, versions: ['2.0', '1.5'], newest: '1.5' };
    expect(otherVersion(oldest, '1.5')).toBe('2.0');
    expect(otherVersion({ ...LINK, versions: ['2.0'] }, '2.0')).toBeNull();
  });

  test('lies in the folder of the specifications', () => {
    expect([folderOf('mdd', '2.0'), folderOf('15-15', '2.0')]).toEqual(['mdd/2.0', '15-15/v2.0']);
  });
});
