import { beforeAll, describe, expect, test } from 'vitest';
import { searchShard } from '../src/search/building/search-shards.ts';
import { COMMON_SHARDS, type Found, type SearchKind } from '../src/search/contract.ts';
import { SearchEngine } from '../src/search/engine/search-engine.ts';
import { SITE } from './search-site.ts';

const SOURCES = { site: SITE, pages: [], texts: [], englishPages: [] };

const engine = new SearchEngine();
beforeAll(async () => {
  // As the browser has them: through JSON.
  for (const name of [...COMMON_SHARDS, 'texts-fr'] as const)
    await engine.add(JSON.parse(JSON.stringify(searchShard(name, SOURCES))));
});

const ask = (text: string, kind: SearchKind | null = null) => engine.answer({ text, kind, limit: 100 });
const told = ({ kind, name, address }: Found) => `${kind} ${name} ${address}`;

describe('the search', () => {
  test.each([
    ['RS-EDA', 'message RS-EDA /liens/15-15/v2.1/messages/rs-eda/'],
    ['rseda', 'message RS-EDA /liens/15-15/v2.1/messages/rs-eda/'],
    ['RS-EAD', 'message RS-EDA /liens/15-15/v2.1/messages/rs-eda/'],
    ['rs-edda', 'message RS-EDA /liens/15-15/v2.1/messages/rs-eda/'],
    ['RS-EDA 15 smur', 'message RS-EDA /liens/15-smur/v1.7/messages/rs-eda/'],
    ['rs-e', 'message RS-EDA /liens/15-15/v2.1/messages/rs-eda/'],
    ['sexe', 'field sex /liens/15-15/v2.1/messages/rs-eda/#patient.strictFeatures.sex'],
    ['SEX', 'field sex /liens/15-15/v2.1/messages/rs-eda/#patient.strictFeatures.sex'],
    ['strictFeatures.sex', 'field sex /liens/15-15/v2.1/messages/rs-eda/#patient.strictFeatures.sex'],
    ['date de naissance', 'field birthDate /liens/15-15/v2.1/messages/rs-eda/#patient.birthDate'],
    ['lattitude', 'field lat /liens/15-15/v2.1/messages/rs-eda/#location.lat'],
    ['sexe pateint', 'field sex /liens/15-15/v2.1/messages/rs-eda/#patient.strictFeatures.sex'],
    ['coeur', 'field note /liens/15-15/v2.1/messages/rs-eda/#patient.note'],
    ['cœur', 'field note /liens/15-15/v2.1/messages/rs-eda/#patient.note'],
    ['manoeuvre', 'field note /liens/15-15/v2.1/messages/rs-eda/#patient.note'],
    ['smur', 'link 15-SMUR /liens/15-smur/v1.7/'],
    ['code SMUR', 'code SMUR /liens/15-15/v2.1/messages/rs-eda/#resource.type'],
    ['M01.00', 'code M01.00 /nomenclatures/3.4/hubsante-moyen/#code-M01.00'],
    ['detresse VITALE', 'code M01.00 /nomenclatures/3.4/hubsante-moyen/#code-M01.00'],
    ['501', 'error 501 /liens/15-15/v2.1/messages/rs-error/#erreur-501'],
    ['erreur 501 15-SMUR', 'error 501 /liens/15-smur/v1.7/messages/rs-error/#erreur-501'],
    ['unroutable', 'error 501 /liens/15-15/v2.1/messages/rs-error/#erreur-501'],
    ['vhost 15-SMUR 1.7', 'vhost 15-smur_v1.7 /liens/15-smur/v1.7/#courtier'],
    ['15-15_v2.0', 'vhost 15-15_v2.0 /liens/15-15/v2.0/#courtier'],
    ['15-15 2.0', 'link 15-15 /liens/15-15/v2.0/'],
    [
      'partage simple',
      'flow Un dossier, suivi jusqu’au transport /liens/15-15/v2.1/cinematiques/partage-simple/',
    ],
    ['types java', 'download Types pour Java /liens/15-15/v2.1/#telecharger'],
    ['download java 15-SMUR', 'download Types pour Java /liens/15-smur/v1.7/#telecharger'],
    ['nomenclature sexe', 'nomenclature NOMENC_SEXE /nomenclatures/3.4/hubsante-sexe/'],
    ['nomenc_sexe 15-15 2.0', 'nomenclature NOMENC_SEXE /nomenclatures/2.0/nos-nomenc-sexe/'],
  ])('« %s » gives %s first', (text, first) => {
    const [found] = ask(text).found;
    expect(found === undefined ? null : told(found)).toBe(first);
  });

  test('puts exact codes and tags before what begins so, and that before what only speaks of it', () => {
    const names = ask('sex').found.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['sex', 'sex', 'NOMENC_SEXE']);
    expect(names.indexOf('note')).toBeGreaterThan(names.indexOf('NOMENC_SEXE'));
    expect(ask('smur', 'code').found.map(({ name }) => name)).toEqual(['SMUR', 'SMUR', 'SMUR.UMH-S']);
  });

  test('looks inside words for long ones only', () => {
    expect(ask('issance').found.map(({ name }) => name)).toEqual(['birthDate']);
    expect(ask('ate', 'field').found.map(({ name }) => name)).toEqual([]);
  });

  test('tells what several versions have once, with a way to each and what each says', () => {
    const [found] = ask('sexe').found;
    expect(found?.note).toBe('0..1');
    expect(found?.context).toBe('RS-EDA › patient.strictFeatures.sex');
    expect(found?.places.map(({ link, version, note, isOld }) => [link, version, note, isOld])).toEqual([
      ['15-15', '2.1', '0..1', false],
      ['15-15', '2.0', '1..1', true],
      ['15-SMUR', '1.7', '0..1', false],
    ]);
  });

  test('folds a code whose nomenclature changed its id, each version with its own address', () => {
    const [found, ...others] = ask('masculin').found;
    expect(found?.places.map(({ address }) => address)).toEqual([
      '/nomenclatures/3.4/hubsante-sexe/#code-M',
      '/nomenclatures/2.0/nos-nomenc-sexe/#code-M',
    ]);
    expect(others).toEqual([]);
  });

  test('finds by the words of every version, and shows those of the one to use', () => {
    const [found] = ask('genre').found;
    expect([found?.name, found?.label]).toEqual(['sex', 'Sexe']);
  });

  test('lets through only the versions asked for', () => {
    const { found, filters } = ask('sexe 15-15 2.0');
    expect(filters.map(({ typed }) => typed)).toEqual(['15-15', '2.0']);
    expect(new Set(found.flatMap(({ places }) => places.map(({ version }) => version)))).toEqual(
      new Set(['2.0']),
    );
    expect(found.map(({ kind }) => kind)).toContain('code');
    expect(ask('oldField 2.1').found).toEqual([]);
    expect(ask('sexe modèle 2.0').found[0]?.places.map(({ version }) => version)).toEqual(['2.0']);
  });

  test('puts what is no longer in service after the rest', () => {
    const names = ask('patient', 'field').found.map(({ name }) => name);
    expect(names.at(-1)).toBe('oldField');
  });

  test('counts every kind, whichever is asked for', () => {
    const every = ask('smur');
    const codes = ask('smur', 'code');
    expect(codes.counts).toEqual(every.counts);
    expect(codes.total).toBe(every.counts.code);
    expect(new Set(codes.found.map(({ kind }) => kind))).toEqual(new Set(['code']));
  });

  test('shows what has most of the words when nothing has all of them, and says so', () => {
    const answer = ask('sexe introuvable');
    expect(answer.isPartial).toBe(true);
    expect(answer.found[0]?.name).toBe('sex');
    expect(ask('sexe').isPartial).toBe(false);
  });

  test.each([
    '',
    '   ',
    'zzzzzz',
    '"',
    '\\',
    '(((',
    '#',
    '15-99',
    '\u0000',
    'é'.repeat(2_000),
    '[object Object]',
  ])('« %s » gives nothing, and does not fail', (text) => {
    expect(ask(text).found).toEqual([]);
  });

  test('answers the same twice', () => {
    expect(ask('sexe smur patient 15-15')).toEqual(ask('sexe smur patient 15-15'));
  });

  test('answers from what is there while the rest is coming', async () => {
    const first = new SearchEngine();
    const question = { text: 'sexe', kind: null, limit: 10 };
    expect(first.answer(question).found).toEqual([]);
    let pauses = 0;
    await first.add(searchShard('fields', SOURCES), () => {
      pauses += 1;
      return undefined;
    });
    expect(pauses).toBeGreaterThan(5);
    expect(first.answer(question).found.map(({ kind }) => kind)).toEqual(['field', 'field', 'field']);
  });
});
