import type { Diagnostic } from '@hubsante/model';
import { renderDiagnostic } from '@hubsante/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { FaultyLink, shown, slipsIn, slipsInManifest } from './single-faults.ts';

const SAMU = '15-15/v2.1';
const SMUR = '15-smur/v1.6';
const links = new Map<string, FaultyLink>();
beforeAll(async () => {
  for (const path of [SAMU, SMUR, '15-gps/v1.2', '15-sas/v1.0', '15-nexsis/v1.9'])
    links.set(path, await FaultyLink.open(path));
});

function linkAt(path: string): FaultyLink {
  const link = links.get(path);
  if (link === undefined) throw new Error(`no link ${path}`);
  return link;
}

/** What an author reads of findings, in French. */
function told(found: readonly Diagnostic[]): string {
  return found
    .map((one) => renderDiagnostic(one, 'fr'))
    .map(({ message, remedy }) => `${message} ${remedy}`)
    .join('\n');
}

function edited(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
}

/** The 1-based line of the first match. */
function lineOf(text: string, expression: RegExp): number {
  const found = expression.exec(text);
  if (found === null) throw new Error(`no ${expression}`);
  return text.slice(0, found.index).split('\n').length;
}

describe('one fault of a manifest is one finding where it is to be changed', () => {
  test.each<[string, string, string | RegExp, string, string, RegExp, number, string]>([
    [
      'a role that nobody declares, of a participant',
      SAMU,
      'A, role: LRM',
      'A, role: LRX',
      'link/role-unknown',
      /A, role: LRX/,
      0,
      'LRM.',
    ],
    [
      'the id of a participant',
      SAMU,
      '{ id: A,',
      '{ id: Z,',
      'link/participant-renamed',
      /\{ id: Z,/,
      10,
      'Écrire ici id: A',
    ],
    [
      'a message that the list lacks',
      SAMU,
      / {2}- \{ message: RS-EDA, .*\n/,
      '',
      'link/message-not-listed',
      /^messages:/m,
      21,
      '- { message: RS-EDA, de: LRM, vers: LRM, colonne: 15-15 }',
    ],
    [
      'a message whose letters are exchanged in the list',
      SMUR,
      'message: RS-ER,',
      'message: RS-RE,',
      'link/message-unknown',
      /message: RS-RE,/,
      10,
      'RS-ER ?',
    ],
    [
      'a message of the list in the place of another',
      SAMU,
      'message: RS-DR,',
      'message: RS-RR,',
      'link/message-replaced',
      /message: RS-RR, .*\n.*GEO|(?<=RS-RR, .*\n).*RS-RR,/,
      17,
      'Écrire RS-DR.',
    ],
    [
      'a line of the list in one direction only',
      SMUR,
      / {2}- \{ message: RS-RI, de: SMUR.*\n/,
      '',
      'link/message-direction-missing',
      /message: RS-RI, de: LRM/,
      3,
      '- { message: RS-RI, de: SMUR, vers: LRM, colonne: 15-15 }',
    ],
    [
      'a line of the list in the other direction',
      SMUR,
      'message: RS-EDA, de: LRM, vers: SMUR',
      'message: RS-EDA, de: SMUR, vers: LRM',
      'link/message-direction-wrong',
      /message: RS-EDA, de/,
      4,
      'Écrire de: LRM, vers: SMUR.',
    ],
    [
      'a direction twice, and the other not at all',
      SMUR,
      'message: RS-RI, de: SMUR, vers: LRM',
      'message: RS-RI, de: LRM, vers: SMUR',
      'link/message-direction-repeated',
      /message: RS-RI, de: LRM, vers: SMUR(?!.*\n.*RS-RI)/,
      5,
      'Écrire de: SMUR, vers: LRM',
    ],
    [
      'the role of a participant',
      SMUR,
      '{ id: T, role: SMUR',
      '{ id: T, role: ORU',
      'link/participant-role-wrong',
      /id: T, role: ORU/,
      20,
      'Écrire role: SMUR.',
    ],
    [
      'one step, the wrong way',
      SMUR,
      '- de: T\n        vers: L\n        message: RS-URL',
      '- de: L\n        vers: T\n        message: RS-URL',
      'link/step-reversed',
      /- de: L\n {8}vers: T\n {8}message: RS-URL/,
      0,
      'Écrire de: T, vers: L',
    ],
    [
      'one perimeter all over the list',
      SAMU,
      /colonne: 15-15/g,
      'colonne: 15-SMUR',
      'link/perimeter-disagrees',
      /colonne: 15-SMUR/,
      7,
      'Écrire 15-15.',
    ],
    [
      'a day that does not exist',
      SAMU,
      '"2025-04-09"',
      '"2025-04-31"',
      'link/publication-impossible',
      /^publication/m,
      0,
      'un jour qui existe',
    ],
  ])('%s', async (_, path, from, to, code, where, count, remedy) => {
    const link = linkAt(path);
    const text = edited(link.manifest, from, to);
    const found = (await link.withManifest(text)) ?? [];
    expect(shown(found)).toEqual([`${code} link.yaml:${lineOf(text, where)} +${count}`]);
    expect(told(found)).toContain(remedy);
  });

  test.each([SAMU, SMUR, '15-gps/v1.2', '15-sas/v1.0', '15-nexsis/v1.9'])(
    'whatever the slip, in %s',
    async (path) => {
      const link = linkAt(path);
      const several: string[] = [];
      let tried = 0;
      for (const { name, text } of slipsInManifest(link.manifest)) {
        const found = await link.withManifest(text);
        tried += 1;
        if (found !== null && found.length > 1) several.push(`${name}: ${shown(found).join(' | ')}`);
      }
      expect(several).toEqual([]);
      expect(tried).toBeGreaterThan(50);
    },
    120_000,
  );
});

describe('one fault of an example is one finding at its line', () => {
  const NAME = 'appel-limitrophe-ressources.01-RS-EDA.json';
  type Body = Record<string, unknown>;
  const patients = ({ patient }: Body) => patient as readonly Body[];
  test.each<[string, (body: Body) => unknown, string, number, string]>([
    [
      'the brackets of a list',
      (body) => ({ ...body, patient: patients(body)[0] }),
      'example/list-expected',
      6,
      'entre crochets',
    ],
    [
      'the brackets of a list, twice',
      (body) => ({ ...body, patient: [patients(body)] }),
      'example/list-doubled',
      6,
      'N’en garder qu’une paire',
    ],
    [
      'an optional tag that tests rely on',
      ({ patient, ...body }) => body,
      'example/datum-of-tests-missing',
      6,
      'Le rajouter dans $.createCaseHealth',
    ],
    [
      'an optional tag under another name',
      ({ patient, ...body }) => ({ ...body, zzz: patient }),
      'example/field-unknown',
      6,
      'patient',
    ],
    [
      'the whole message a level too deep',
      (body) => ({ message: body }),
      'example/level-too-deep',
      37,
      'Retirer « message » et ses accolades',
    ],
    [
      'an object a level too deep',
      (body) => ({ ...body, location: { location: body.location } }),
      'example/level-too-deep',
      6,
      'Retirer « location » et ses accolades',
    ],
    [
      'the braces of an object',
      ({ qualification, ...body }) => ({ ...body, ...(qualification as Body) }),
      'example/level-too-high',
      7,
      'sous le nom qualification',
    ],
    [
      'a brace that is closed too late',
      ({ owner, location, ...body }) => ({
        ...body,
        qualification: { ...(body.qualification as Body), owner, location },
      }),
      'example/tags-too-deep',
      10,
      'Fermer l’accolade de $.createCaseHealth.qualification',
    ],
  ])('%s', async (_, change, code, count, remedy) => {
    const link = linkAt(SAMU);
    const { value } = link.opened.examples.find(({ name }) => name === NAME) ?? {};
    const { createCaseHealth } = value as { readonly createCaseHealth: Body };
    const found = await link.withExample(NAME, { createCaseHealth: change(createCaseHealth) });
    expect(shown(found)).toEqual([expect.stringMatching(`^${code} ${NAME}:\\d+ \\+${count}$`)]);
    expect(told(found)).toContain(remedy);
  });

  /** One slip in so many is tried, another number for each example. */
  test.each([
    [SAMU, 11],
    [SMUR, 13],
    ['15-gps/v1.2', 1],
    ['15-sas/v1.0', 1],
    ['15-nexsis/v1.9', 7],
  ])(
    'whatever the slip, in %s',
    async (path, step) => {
      const link = linkAt(path);
      const several: string[] = [];
      let tried = 0;
      for (const [offset, example] of link.opened.examples.entries()) {
        for (const [index, { name, value }] of [...slipsIn(example.value)].entries()) {
          if ((index + offset) % step !== 0) continue;
          tried += 1;
          const found = await link.withExample(example.name, value);
          // An optional tag that nobody relies on may go.
          const isFree = name.includes(' deleted ') && found.length === 0;
          if (found.length !== 1 && !isFree)
            several.push(`${example.name} ${name}: ${shown(found).join(' | ')}`);
        }
      }
      expect(several).toEqual([]);
      expect(tried).toBeGreaterThan(100);
    },
    120_000,
  );

  test('two files that exchanged their names', async () => {
    const link = linkAt(SAMU);
    const [a, b] = [NAME, 'appel-limitrophe-ressources.04-RS-RI.json'];
    const exampleOf = (name: string) => link.opened.examples.find((one) => one.name === name);
    const swapped = link.opened.examples.map((one) => {
      const other = one.name === a ? exampleOf(b) : one.name === b ? exampleOf(a) : undefined;
      return other === undefined ? one : { ...one, value: other.value };
    });
    const found = await link.withExamples(swapped);
    expect(shown(found)).toEqual([expect.stringMatching(`^example/files-swapped ${a}:\\d+ \\+\\d+$`)]);
    expect(told(found)).toContain(b);
  });
});
