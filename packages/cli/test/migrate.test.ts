import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrap } from '@hubsante/messages';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { runMain } from './run-main.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-migrate-'));
  cpSync(SPECS, join(folder, 'specs'), { recursive: true });
  mkdirSync(join(folder, 'messages'));
  write('messages/un.json', JSON.stringify(STATUS));
  write('lignes.ndjson', `${JSON.stringify(STATUS)}\n\n${JSON.stringify(wrapped(MOTIVE))}\r\n{"x`);
  writeFileSync(
    join(folder, 'messages.zip'),
    zipSync({
      'a/un.json': strToU8(JSON.stringify(STATUS)),
      'deux.ndjson': strToU8(`${JSON.stringify(STATUS)}\n`),
      'lisez.txt': strToU8(''),
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const migrate = (line: string) => runMain(`migrate ${line}`, { from: folder });
const ENDS = {
  sender: 'fr.health.samu290',
  recipient: 'fr.health.samu560',
  id: '42',
  sentAt: '2025-03-10T10:37:00+01:00',
  expiresAt: '2025-03-11T10:37:00+01:00',
};
const wrapped = (message: object) => wrap(message, ENDS);

const STATUS = {
  resourcesStatus: {
    caseId: 'fr.health.samu440.DRM1',
    resourceId: 'fr.health.samu440.resource.VLM1',
    state: { datetime: '2025-03-10T10:37:00+01:00', status: 'FINMED' },
  },
};
const MOTIVE = {
  createCaseHealthUpdate: {
    caseId: 'fr.health.samu440.DRM1',
    patient: [
      { patientId: 'fr.health.samu440.patient.P1' },
      { patientId: 'fr.health.samu440.patient.P2', healthMotive: { code: 'M02.05', label: 'Douleur' } },
    ],
  },
};
const UP = 'specs/15-15/v2.0 specs/15-15/v2.1';

describe('dsf migrate', { timeout: 30_000 }, () => {
  test('tells each message, each value that is lost and where it is noted', async () => {
    const { exitCode, stdout } = await migrate(`${UP} lignes.ndjson messages`);
    expect(stdout).toMatchInlineSnapshot(`
      "15-15 v2.0 → 15-15 v2.1

      lignes.ndjson ligne 1, RS-SR : converti en RS-SR, rien n’est perdu.
      lignes.ndjson ligne 3, RS-EDA-MAJ : converti en RS-EDA-MAJ, 2 valeurs ne sont pas portées, dont 2 notées dans le message.
        $.content[0].jsonContent.embeddedJsonContent.message.createCaseHealthUpdate.patient[1].healthMotive.code  Patient n° 2 › Motif de recours médico-secouriste › Code : la version 3.4 n’a pas ce champ ; noté dans le message.
        $.content[0].jsonContent.embeddedJsonContent.message.createCaseHealthUpdate.patient[1].healthMotive.label  Patient n° 2 › Motif de recours médico-secouriste › Libellé : la version 3.4 n’a pas ce champ ; noté dans le message.
      lignes.ndjson ligne 4 : refusé : le texte n’est pas du JSON.
      messages/un.json, RS-SR : converti en RS-SR, rien n’est perdu.

      4 messages : 3 convertis, dont 2 sans perte ; 1 refusé.
      Écrit à la main : specs/evolution/2.0-3.4.yaml, 38 lignes.
      "
    `);
    expect(exitCode).toBe(1);
  });

  test('speaks English when asked', async () => {
    const { stdout } = await migrate(`${UP} lignes.ndjson --lang en`);
    expect(stdout).toContain(
      'lignes.ndjson line 3, RS-EDA-MAJ: converted to RS-EDA-MAJ, 2 values are not carried, of which 2 noted in the message.',
    );
    expect(stdout).toContain('lignes.ndjson line 4: refused: the text is not JSON.');
  });

  test('gives software the converted messages, in their envelopes', async () => {
    const { stdout } = await migrate(`${UP} lignes.ndjson --format json`);
    const { messages, handwritten } = JSON.parse(stdout) as {
      messages: Record<string, unknown>[];
      handwritten: unknown;
    };
    expect(handwritten).toEqual([{ file: 'specs/evolution/2.0-3.4.yaml', lines: expect.any(Number) }]);
    expect(messages.map(({ file, line, message }) => [file, line, message])).toEqual([
      ['lignes.ndjson', 1, 'RS-SR'],
      ['lignes.ndjson', 3, 'RS-EDA-MAJ'],
      ['lignes.ndjson', 4, null],
    ]);
    expect(JSON.stringify(messages[0]?.messages)).toContain('"status":"FINPEC"');
    const prefix = ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message', 'createCaseHealthUpdate'];
    expect(messages[1]).toMatchObject({
      messages: [{ distributionID: 'fr.health.samu290_42' }],
      losses: [
        {
          path: [...prefix, 'patient', 1, 'healthMotive', 'code'],
          value: 'M02.05',
          reason: 'no-place',
          notedAt: [...prefix, 'medicalNote', 0, 'freetext'],
        },
        { path: [...prefix, 'patient', 1, 'healthMotive', 'label'] },
      ],
      faults: { before: 0, after: 0 },
    });
    expect(JSON.stringify(messages[1]?.messages)).toContain(
      '"patientId":"fr.health.samu440.patient.P2","operator"',
    );
  });

  test('reads zips and writes what it converts', async () => {
    const { exitCode, stdout } = await migrate(`${UP} messages.zip messages --out convertis`);
    expect(stdout).toContain('messages.zip/a/un.json, RS-SR : converti en RS-SR, rien n’est perdu.');
    expect(stdout).toContain('messages.zip/deux.ndjson ligne 1, RS-SR : converti');
    expect(exitCode).toBe(0);
    expect(
      readdirSync(join(folder, 'convertis'))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['deux-1.json', 'un-2.json', 'un.json']);
    expect(JSON.parse(readFileSync(join(folder, 'convertis/un.json'), 'utf8'))).toMatchObject({
      resourcesStatus: { state: { status: 'FINPEC' } },
    });
  });

  test('reads each message of a list', async () => {
    write('liste.json', JSON.stringify([STATUS, 'texte', wrapped(MOTIVE)]));
    const { stdout } = await migrate(`${UP} liste.json --out de-liste`);
    expect(stdout).toContain('liste.json[0], RS-SR : converti en RS-SR, rien n’est perdu.');
    expect(stdout).toContain('liste.json[1] : refusé : un message est un objet, et ce n’en est pas un.');
    expect(stdout).toContain('liste.json[2], RS-EDA-MAJ : converti');
    const written = readdirSync(join(folder, 'de-liste')).filter((name) => !name.startsWith('.'));
    expect(written.sort()).toEqual(['liste-0.json', 'liste-2.json']);
  });

  test('reads and writes XML between two links', async () => {
    const { caseId, resourceId, state } = STATUS.resourcesStatus;
    const body = `<caseId>${caseId}</caseId><resourceId>${resourceId}</resourceId><state><datetime>${state.datetime}</datetime><status>FINMED</status></state>`;
    write(
      'statut.xml',
      `<resourcesStatus xmlns="urn:emergency:cisu:2.0:resourcesStatus">${body}</resourcesStatus>`,
    );
    write('faux.xml', '<resourcesStatus>');
    const { stdout } = await migrate(`${UP} statut.xml faux.xml --out en-xml`);
    expect(stdout).toContain('statut.xml, RS-SR : converti en RS-SR, rien n’est perdu.');
    expect(stdout).toContain('faux.xml : refusé : ');
    const written = readFileSync(join(folder, 'en-xml/statut.xml'), 'utf8');
    expect(written).toContain('urn:emergency:eda:1.9:resourcesstatus');
    expect(written).toContain('<status>FINPEC</status>');
    const model = await migrate('specs/mdd/2.0 specs/mdd/3.4 faux.xml');
    expect(model.stdout).toContain('refusé : un message en XML se lit avec une version de lien');
  });

  test('writes the tables for other software', async () => {
    const { exitCode } = await migrate(`${UP} messages --tables tables`);
    expect(exitCode).toBe(0);
    const table = JSON.parse(readFileSync(join(folder, 'tables/2.0-3.4.json'), 'utf8')) as object;
    expect(table).toMatchObject({
      form: 1,
      from: '2.0',
      to: '3.4',
      messages: { resourcesStatus: { name: 'RS-SR' } },
    });
  });

  test('goes from the fire service to health, a message becoming several, and back', async () => {
    const { stdout } = await migrate(
      'specs/15-nexsis/v1.9.1 specs/15-15/v2.1 specs/15-nexsis/v1.9.1/examples/cycle-des-ressources.01-RC-RI.json',
    );
    expect(stdout).toContain('RC-RI : converti en RS-RI, RS-SR');
    expect(stdout).toContain('specs/evolution/RC-RS.yaml');
    const old = await migrate(
      'specs/15-nexsis/v1.9 specs/15-15/v2.0 specs/15-nexsis/v1.9/examples/demande-de-concours.02-EMSI.json',
    );
    expect(old.stdout).toContain('EMSI : refusé : 15-15 v2.0 ne porte pas le message EMSI.');
    expect(old.exitCode).toBe(1);
  });

  test('counts what is written by hand, without messages too', async () => {
    const { exitCode, stdout } = await migrate('specs/mdd/1.0 specs/mdd/3.4');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /Écrit à la main : specs\/evolution\/1\.0-2\.0\.yaml, \d+ lignes\.\nÉcrit à la main : specs\/evolution\/2\.0-3\.4\.yaml, \d+ lignes\./,
    );
  });

  test('says which paths hold no message', async () => {
    mkdirSync(join(folder, 'vide'), { recursive: true });
    const { exitCode, stdout } = await migrate(`${UP} absent.json vide specs/15-15/v2.0/README.md`);
    expect(stdout).toContain('absent.json : ce chemin n’existe pas');
    expect(stdout).toContain('vide : aucun message dans ce dossier');
    expect(stdout).toContain('README.md : ce n’est ni du JSON');
    expect(exitCode).toBe(1);
  });

  test('refuses a file of specs/evolution with an error, at its line', async () => {
    const path = 'specs/evolution/2.0-3.4.yaml';
    const text = readFileSync(join(SPECS, '..', path), 'utf8');
    write(path, text.replace('SECONDAIRE: T2-INTER', 'SECONDERE: T2-INTER'));
    const { exitCode, stderr } = await migrate(`${UP} messages`);
    const checked = await runMain('check specs/mdd/2.0 specs/mdd/3.4', { from: folder });
    write(path, text);
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toContain(path);
    expect(checked.stdout).toContain('SECONDERE');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(path);
    expect(stderr).toContain('ligne 7');
    expect(stderr).toContain('SECONDERE');
  });

  test.each([['specs/15-15/v2.0'], ['specs/15-15/v2.0 specs/mdd/2.0'], ['specs/15-15/v2.0 nulle-part']])(
    'refuses the versions %s',
    async (paths) => {
      const { exitCode, stderr } = await migrate(paths);
      expect(exitCode).toBe(2);
      expect(stderr).not.toBe('');
    },
  );

  test('between versions of which nobody wrote anything, does what their comparison finds', async () => {
    cpSync(join(folder, 'specs/mdd/2.0'), join(folder, 'seul/2.0'), { recursive: true });
    cpSync(join(folder, 'specs/mdd/3.4'), join(folder, 'seul/3.4'), { recursive: true });
    const { stdout } = await migrate('seul/2.0 seul/3.4 messages');
    expect(stdout).toContain('RS-SR : converti en RS-SR, rien n’est perdu.');
    expect(stdout).toContain('Rien n’est écrit à la main');
  });
});
