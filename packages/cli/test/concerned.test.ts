import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrap } from '@hubsante/messages';
import { ConcernFinder, corpusOf, diffReleases, isValidMessage, validateMessage } from '@hubsante/model';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { ownRelease } from './evolution/evolutions.ts';
import { runMain } from './run-main.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-concerned-'));
  cpSync(SPECS, join(folder, 'specs'), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const lines = [
    status('FINMED'),
    status('RETOUR'),
    wrap(status('FINMED'), ENDS),
    { ...status('RETOUR'), autre: 1 },
  ];
  write('lignes.ndjson', lines.map((one) => JSON.stringify(one)).join('\n'));
  write('sain.json', JSON.stringify(status('RETOUR')));
  write(
    'fautif.json',
    JSON.stringify({ resourcesStatus: { ...status('FINMED').resourcesStatus, caseId: 12 } }),
  );
  write('inconnu.json', '{"rien": {}}');
  write('reprise.json', JSON.stringify(MOVED));
  const zipped = {
    'a.json': strToU8(JSON.stringify(status('FINMED'))),
    'b.ndjson': strToU8(`${JSON.stringify(status('RETOUR'))}\n`),
  };
  writeFileSync(join(folder, 'messages.zip'), zipSync(zipped));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENDS = {
  sender: 'fr.health.samu290',
  recipient: 'fr.health.samu560',
  id: '42',
  sentAt: '2025-03-10T10:37:00+01:00',
  expiresAt: '2025-03-11T10:37:00+01:00',
};
const status = (code: string) => ({
  resourcesStatus: {
    caseId: 'fr.health.samu440.DRM1',
    resourceId: 'fr.health.samu440.resource.VLM1',
    state: { datetime: '2025-03-10T10:37:00+01:00', status: code },
  },
});
const MOVED = {
  resourcesStatus: {
    caseId: 'fr.health.samu440.DRM1',
    resourceId: 'fr.health.samu440.resource.VLM1',
    datetime: '2025-03-10T10:37:00+01:00',
    status: 'ARRIVE',
  },
};
const concerned = (line: string) => runMain(`concerned ${line}`, { from: folder });
const NEXT = 'specs/15-15/v2.0 specs/15-15/v2.1';

describe('dsf concerned', { timeout: 30_000 }, () => {
  test('tells each cause once, with what to do and the first messages', async () => {
    const { exitCode, stdout } = await concerned(`${NEXT} lignes.ndjson`);
    expect(stdout).toMatchInlineSnapshot(`
      "15-15 v2.0 → 15-15 v2.1
      Pour qui envoie ces messages aujourd’hui.

      RS-SR : 4 messages, 2 refusés
        refusé, 2 fois : Le code de « Fin de prise en charge » est FINPEC au lieu de FINMED.
          → écrire le nouveau nom.
          ex. lignes.ndjson ligne 1, $.resourcesStatus.state.status = "FINMED"
          ex. lignes.ndjson ligne 3, $.resourcesStatus.state.status = "FINMED"

      4 messages : 2 refusés, 0 à vérifier, 0 déjà fautif ; vous êtes concerné.
      "
    `);
    expect(exitCode).toBe(1);
  });

  test('says that nobody is concerned', async () => {
    const { exitCode, stdout } = await concerned(`${NEXT} sain.json`);
    expect(stdout).toContain('1 message : 0 refusé, 0 à vérifier, 0 déjà fautif ; vous n’êtes pas concerné.');
    expect(exitCode).toBe(0);
    expect((await concerned(`${NEXT} sain.json --lang en`)).stdout).toContain('you are not concerned.');
  });

  test('tells what is faulty already apart from what will be refused', async () => {
    const { stdout } = await concerned(`${NEXT} fautif.json inconnu.json`);
    expect(stdout).toContain('déjà fautif, 1 fois : ');
    expect(stdout).toContain(
      'refusé, 1 fois : Le code de « Fin de prise en charge » est FINPEC au lieu de FINMED.',
    );
    expect(stdout).toContain('1 texte n’est pas un message de cette version : inconnu.json');
    expect(stdout).toContain('1 message : 1 refusé, 0 à vérifier, 1 déjà fautif');
  });

  test('tells the new code of a field that goes elsewhere too', async () => {
    const { stdout } = await concerned('specs/15-15/v1.5 specs/15-15/v2.0 reprise.json');
    expect(stdout).toContain(
      'status (Statut du vecteur) se trouve désormais en state.status au lieu de status.',
    );
    expect(stdout).toContain('Le code de « Arrivée sur les lieux » est ARRIVEE au lieu de ARRIVE.');
  });

  test('speaks to who receives of the messages of the newer version', async () => {
    const path = 'specs/15-15/v2.1/examples/position-des-ressources.04-GEO-POS.json';
    const { stdout } = await concerned(`${NEXT} ${path} --role receiver`);
    expect(stdout).toContain('Pour qui recevra ces messages');
    expect(stdout).toContain('→ le lire sous l’ancienne forme et sous la nouvelle.');
  });

  test('reads zips, and gives software a line for each message concerned', async () => {
    const { stdout } = await concerned(`${NEXT} messages.zip lignes.ndjson --format ndjson`);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ file, line }) => [file, line])).toEqual([
      ['messages.zip/a.json', undefined],
      ['lignes.ndjson', 1],
      ['lignes.ndjson', 3],
    ]);
    expect(lines[0]).toMatchObject({
      message: 'RS-SR',
      concerns: [
        {
          kind: 'refused',
          path: '$.resourcesStatus.state.status',
          value: 'FINMED',
          reason: 'Le code de « Fin de prise en charge » est FINPEC au lieu de FINMED.',
          action: 'écrire le nouveau nom.',
        },
      ],
    });
  });

  test('gives software each cause', async () => {
    const { stdout } = await concerned(`${NEXT} lignes.ndjson --format json`);
    expect(JSON.parse(stdout)).toMatchObject({
      from: '15-15 v2.0',
      to: '15-15 v2.1',
      role: 'sender',
      total: 4,
      refused: 2,
      messages: [
        {
          message: 'RS-SR',
          messages: 4,
          causes: [{ kind: 'refused', count: 2, change: { kind: 'code-renamed' } }],
        },
      ],
    });
  });

  test('refuses every message in XML whose namespace changes, and says so', async () => {
    const xml =
      '<resourcesStatus xmlns="urn:emergency:cisu:2.0:resourcesStatus"><caseId>fr.health.samu440.DRM1</caseId><resourceId>fr.health.samu440.resource.VLM1</resourceId><state><datetime>2025-03-10T10:37:00+01:00</datetime><status>RETOUR</status></state></resourcesStatus>';
    writeFileSync(join(folder, 'statut.xml'), xml);
    const { stdout } = await concerned(`${NEXT} statut.xml`);
    expect(stdout).toContain(
      'refusé, 1 fois : L’espace de noms XML est urn:emergency:eda:1.9:resourcesstatus',
    );
  });

  test('says which paths hold no message', async () => {
    const { exitCode, stdout } = await concerned(`${NEXT} absent.json`);
    expect(stdout).toContain('absent.json : ce chemin n’existe pas');
    expect(exitCode).toBe(1);
  });
});

test.each([
  ['1.0', '2.0'],
  ['2.0', '3.4'],
] as const)(
  'from %s to %s, a message is refused when and where the newer version refuses it, by a change that breaks',
  async (from, to) => {
    const [before, after] = [await ownRelease(from), await ownRelease(to)];
    const changes = diffReleases(before, after);
    const finder = new ConcernFinder(
      { previous: before.messages, current: after.messages },
      changes,
      'sender',
    );
    let count = 0;
    for (const message of before.messages) {
      const other = after.messages.find(({ root }) => root === message.root);
      for (const { name, kind, value } of corpusOf(message).cases) {
        if (kind !== 'valid') continue;
        const found = finder.concernsOf(message.root, value)?.concerns ?? [];
        const refused = found.filter((one) => one.kind === 'refused');
        const isRefused = other === undefined || !isValidMessage(validateMessage(other, value));
        expect([message.name, name, refused.length > 0]).toEqual([message.name, name, isRefused]);
        expect(found.filter((one) => one.kind === 'already')).toEqual([]);
        for (const { change, path } of refused)
          expect([message.name, name, path, change?.verdicts.sender]).toEqual([
            message.name,
            name,
            path,
            'breaking',
          ]);
        count += refused.length;
      }
    }
    expect(count).toBeGreaterThan(30);
  },
);
