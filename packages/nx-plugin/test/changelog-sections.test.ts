import { describe, expect, test } from 'vitest';
import { changeSections } from '../src/release/changelog-sections.ts';
import type { Change, Verdict } from '../src/release/comparison.ts';

function change(sender: Verdict, receiver: Verdict, rest: Partial<Change>): Change {
  const verdict = [sender, receiver].includes('breaking')
    ? 'breaking'
    : [sender, receiver].includes('dangerous')
      ? 'dangerous'
      : 'compatible';
  const actions = { sender: null, receiver: null };
  return {
    ...{
      kind: 'pattern-changed',
      subject: 'field',
      verdict,
      verdicts: { sender, receiver },
      parameters: {},
      sentence: '',
      actions,
    },
    ...rest,
  };
}

const NOTHING = { toChange: [], toVerify: [], toPlan: [], harmless: [], words: [] };

describe('what changed, in the words of an integrator', () => {
  test('says what to do to who sends and to who receives, each what is theirs', () => {
    const sentence = 'sex (Sexe) devient une liste : 0..n au lieu de 0..1.';
    const actions = { sender: 'l’envoyer en liste.', receiver: 'lire les deux.' };
    const changed = change('breaking', 'breaking', {
      message: 'RS-EDA',
      field: 'patient.sex',
      sentence,
      actions,
    });
    expect(changeSections([changed])).toEqual({
      ...NOTHING,
      toChange: [
        '#### Si vous envoyez',
        '',
        `- RS-EDA, \`patient.sex\` : ${sentence} À faire : l’envoyer en liste.`,
        '',
        '#### Si vous recevez',
        '',
        `- RS-EDA, \`patient.sex\` : ${sentence} À faire : lire les deux.`,
        '',
      ],
    });
  });

  test('says a sentence once, with the messages and the fields where it holds', () => {
    const sentence = 'caseId devient obligatoire.';
    const changed = ['RS-EDA', 'RS-DR', 'RS-RI'].map((message) =>
      change('breaking', 'compatible', { message, field: 'caseId', sentence }),
    );
    const places = ['a.caseId', 'b.caseId'];
    changed.push(
      change('breaking', 'compatible', { message: 'GEO-POS', field: 'a.caseId', places, sentence }),
    );
    expect(changeSections(changed).toChange).toContain(
      `- RS-EDA, RS-DR et RS-RI, \`caseId\` ; GEO-POS, \`a.caseId\`, \`b.caseId\` : ${sentence}`,
    );
  });

  test('names the syntax where the other is not hurt', () => {
    const sides = (verdict: Verdict) => ({ sender: verdict, receiver: verdict });
    const bySyntax = { json: sides('compatible'), xml: sides('breaking') };
    const changed = change('breaking', 'breaking', { message: 'RS-EDA', sentence: 'Ordre.', bySyntax });
    expect(changeSections([changed]).toChange).toContain('- RS-EDA, en XML : Ordre.');
  });

  test('puts the codes of a list together, and what to do about all of them once', () => {
    const actions = { sender: null, receiver: 'lire le nouveau nom.' };
    const changed = ['Le code A est B.', 'Le code C est D.'].map((sentence) =>
      change('compatible', 'dangerous', {
        ...{ subject: 'code', nomenclature: 'NOM-1', parameters: { list: 'SEXE' }, sentence, actions },
      }),
    );
    expect(changeSections(changed).toVerify).toEqual([
      '#### Si vous recevez',
      '',
      '- Nomenclature SEXE : À faire : lire le nouveau nom.',
      '  - Le code A est B.',
      '  - Le code C est D.',
      '',
    ]);
  });

  test('tells what will leave apart from what is harmless', () => {
    const sentence = 'note (Note) va partir.';
    const changed = change('compatible', 'compatible', {
      ...{ kind: 'field-leaving', message: 'RS-EDA', field: 'note', sentence },
    });
    expect(changeSections([changed])).toEqual({ ...NOTHING, toPlan: [`- RS-EDA, \`note\` : ${sentence}`] });
  });

  test('keeps apart what nobody has to do anything about, and words', () => {
    const sections = changeSections([
      change('compatible', 'compatible', { subject: 'link', sentence: 'Nouvelle cinématique : Essai.' }),
      change('compatible', 'compatible', { subject: 'words', message: 'RS-EDA', field: 'a', sentence: 'a.' }),
    ]);
    expect(sections).toEqual({
      ...NOTHING,
      harmless: ['- Nouvelle cinématique : Essai.'],
      words: ['- RS-EDA, `a` : a.'],
    });
  });

  test.each([
    ['^([\\w-]+\\.){3}$', '^(\\[\\\\w-\\]+\\\\.){3}\\$'],
    ['a*b <c> _d_ e_f', 'a\\*b \\<c\\> \\_d\\_ e_f'],
  ])('writes the pattern %s as it is read', (pattern, written) => {
    const changed = change('compatible', 'compatible', { subject: 'link', sentence: pattern });
    expect(changeSections([changed]).harmless).toEqual([`- ${written}`]);
  });
});
