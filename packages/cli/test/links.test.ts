import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { correspondenceCsv, correspondenceMarkdown, correspondenceTable } from '@hubsante/emitters';
import {
  checkLink,
  checkLinks,
  closestName,
  DiagnosticCollector,
  type DiagnosticDefinition,
  type LinkToCheck,
  type LinkVersion,
  linkDiagnostics,
  linkIdentityDiagnostics,
  type TransversalPrinciples,
} from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { LinkParser } from '../src/links/parse-link.ts';

const SPECS = fileURLToPath(new URL('../../../specs', import.meta.url));
const parser = new LinkParser(JSON.parse(readFileSync(join(SPECS, 'link.schema.json'), 'utf8')) as object);

const MANIFEST = `lien: 15-Essai
version: "1.0"
statut: courante
publication: "2026-03-14"
modele: "9.0"
vhost: 15-essai_v1.0
principesTransverses: "1.4"
roles:
  - { id: LRM, titre: Logiciel de régulation }
  - { id: SMUR, titre: Tablette }
messages:
  - { message: RS-EDA, de: LRM, vers: SMUR, colonne: 15-15 }
  - { message: RS-SR, de: SMUR, vers: LRM, perimetre: P2, colonne: 15-15 }
cinematiques:
  - id: depart
    titre: Un départ
    participants:
      - { id: L, role: LRM, client: fr.health.samu290, titre: Le SAMU }
      - { id: T, role: SMUR, client: fr.health.smur290, titre: La tablette }
    etapes:
      - { de: L, vers: T, message: RS-EDA, libelle: Dossier }
      - { de: T, vers: L, message: RS-SR, libelle: Départ }
`;

const RELEASES = new Map([
  [
    '9.0',
    new Map([
      ['RS-EDA', '15-15'],
      ['RS-SR', '15-15'],
      ['RS-RI', '15-15'],
    ]),
  ],
]);

function check(...manifests: string[]): string[] {
  const collector = new DiagnosticCollector();
  const links = manifests.map((text, index) => parser.parse(text, `link${index}.yaml`, collector));
  const parsed = links.filter((link): link is LinkVersion => link !== null);
  const found = [...collector.diagnostics, ...checkLinks(parsed, RELEASES, closestName)];
  return found.map(({ definition, place }) => `${definition.code} ${place.file}:${place.line}`);
}

/** The manifest above, with everything it needs but what is given. */
function checkOne(changes: Partial<LinkToCheck>): string[] {
  const link = parser.parse(MANIFEST, 'link0.yaml', new DiagnosticCollector());
  if (link === null) throw new Error('the manifest is faulty');
  const found = checkLink({
    link,
    others: [],
    release: null,
    faultyMessages: new Set(),
    modelReleases: ['9.0'],
    principles: null,
    principlesVersions: ['1.4'],
    examples: [],
    acceptanceTests: null,
    closest: closestName,
    ...changes,
  });
  return found
    .filter(({ definition }) => !definition.code.startsWith('link/message-unknown'))
    .map(({ definition, place }) => `${definition.code} ${place.file}:${place.line}`);
}

/** A change to the manifest, and the finding at its line. */
const FAULTS: readonly (readonly [mistake: string, from: string, to: string, finding: string])[] = [
  ['no YAML', 'roles:', 'roles: [', 'cli/link-not-yaml link0.yaml:9'],
  ['a missing key', 'modele: "9.0"\n', '', 'cli/link-against-schema link0.yaml:1'],
  [
    'a version that YAML takes for a number',
    'version: "1.0"',
    'version: 1.0',
    'cli/link-against-schema link0.yaml:2',
  ],
  ['an unknown status', 'statut: courante', 'statut: active', 'cli/link-against-schema link0.yaml:3'],
  ['an unknown key', 'vhost: ', 'hote: x\nvhost: ', 'cli/link-against-schema link0.yaml:6'],
  ['a model release that does not exist', '"9.0"', '"8.0"', 'link/model-release-unknown link0.yaml:5'],
  [
    'a message the release does not have',
    'message: RS-SR, de: SMUR',
    'message: RS-SSR, de: SMUR',
    'link/message-unknown link0.yaml:13',
  ],
  [
    'another perimeter column than the workbook’s',
    'vers: SMUR, colonne: 15-15',
    'vers: SMUR, colonne: 15-18',
    'link/perimeter-disagrees link0.yaml:12',
  ],
  [
    'a vhost that is not named by the rule',
    'vhost: 15-essai_v1.0',
    'vhost: essai',
    'link/vhost-unlike-rule link0.yaml:6',
  ],
  [
    'a transfer from a vhost of another link',
    'principesTransverses',
    'transferts:\n  - { de: 15-15_v2.1, vers: 15-essai_v1.0, conversion: version santé }\nprincipesTransverses',
    'link/transfer-from-elsewhere link0.yaml:8',
  ],
  [
    'a transfer to a vhost that nobody has',
    'principesTransverses',
    'transferts:\n  - { vers: 15-essai_v1.1, conversion: version santé }\nprincipesTransverses',
    'link/transfer-vhost-unknown link0.yaml:8',
  ],
  [
    'a transfer that goes nowhere',
    'principesTransverses',
    'transferts:\n  - { vers: 15-essai_v1.0, conversion: version CISU }\nprincipesTransverses',
    'link/transfer-to-itself link0.yaml:8',
  ],
  [
    'a successor that does not exist',
    'statut: courante',
    'statut: décommissionnée\nsituation: { depuis: "2026-08", successeur: "1.1" }',
    'link/successor-unknown link0.yaml:4',
  ],
  [
    'a version in service that is said to be still open',
    'statut: courante',
    'statut: LTS\nsituation: { encoreAdmise: Elle passe encore. }',
    'link/still-open-in-service link0.yaml:3',
  ],
  [
    'a message that is refused and accepted with a caveat',
    'vers: SMUR, colonne: 15-15 }',
    'vers: SMUR, colonne: 15-15, refuseParLeHub: Non., reserve: Oui. }',
    'link/caveat-on-refused link0.yaml:12',
  ],
  [
    'an end without a successor',
    'statut: courante',
    'statut: fin de vie planifiée',
    'link/successor-missing link0.yaml:3',
  ],
  [
    'a vhost written twice in one version',
    'principesTransverses',
    'autresVhosts:\n  - { vhost: 15-essai_v1.0, titre: Le même }\nprincipesTransverses',
    'link/vhost-shared link0.yaml:8',
  ],
  ['an undeclared role', 'de: LRM, vers: SMUR', 'de: LRM, vers: ORU', 'link/role-unknown link0.yaml:12'],
  [
    'a role nobody plays',
    '  - { id: SMUR',
    '  - { id: ORU, titre: Concentrateur }\n  - { id: SMUR',
    'link/role-idle link0.yaml:10',
  ],
  [
    'an exchange said twice',
    'cinematiques:',
    '  - { message: RS-EDA, de: LRM, vers: SMUR, colonne: 15-15 }\ncinematiques:',
    'link/message-repeated link0.yaml:14',
  ],
  [
    'a step whose sender may not send its message',
    'de: L, vers: T, message: RS-EDA',
    'de: T, vers: L, message: RS-EDA',
    'link/step-reversed link0.yaml:21',
  ],
  [
    'a step between two who do not exchange its message',
    'de: L, vers: T, message: RS-EDA',
    'de: L, vers: L, message: RS-EDA',
    'link/step-not-allowed link0.yaml:21',
  ],
  [
    'a step on a day that does not exist',
    'libelle: Dossier',
    'libelle: Dossier, envoi: "2026-02-30T10:00:00+01:00"',
    'link/step-moment-impossible link0.yaml:21',
  ],
  [
    'a step before the one before',
    'libelle: Dossier }\n      - { de: T, vers: L, message: RS-SR, libelle: Départ',
    'libelle: Dossier, envoi: "2026-03-02T10:00:00+01:00" }\n      - { de: T, vers: L, message: RS-SR, libelle: Départ, envoi: "2026-03-02T09:59:00+01:00"',
    'link/step-before-previous link0.yaml:22',
  ],
  [
    'two flows of one id',
    'cinematiques:\n',
    'cinematiques:\n  - id: depart\n    titre: Un départ\n    participants:\n      - { id: L, role: LRM, client: fr.health.samu290, titre: Le SAMU }\n      - { id: T, role: SMUR, client: fr.health.smur290, titre: La tablette }\n    etapes:\n      - { de: L, vers: T, message: RS-EDA, libelle: Dossier }\n',
    'link/flow-repeated link0.yaml:22',
  ],
  ['two participants of one id', 'id: T, role', 'id: L, role', 'link/participant-repeated link0.yaml:19'],
  [
    'a participant whom steps call otherwise',
    'id: T, role',
    'id: C, role',
    'link/participant-renamed link0.yaml:19',
  ],
  [
    'a participant in another role',
    'id: T, role: SMUR',
    'id: T, role: LRM',
    'link/participant-role-wrong link0.yaml:19',
  ],
  ['a role that lines call otherwise', '{ id: SMUR', '{ id: SMURR', 'link/role-renamed link0.yaml:10'],
  [
    'a step with a message of another link',
    'de: L, vers: T, message: RS-EDA',
    'de: L, vers: T, message: RS-EDX',
    'link/step-message-unknown link0.yaml:21',
  ],
  [
    'two participants of one client',
    'client: fr.health.smur290',
    'client: fr.health.samu290',
    'link/client-repeated link0.yaml:19',
  ],
  [
    'a participant nobody declared',
    'de: T, vers: L, message: RS-SR',
    'de: C, vers: L, message: RS-SR',
    'link/participant-unknown link0.yaml:22',
  ],
];

describe('a link manifest', () => {
  test('without fault has no finding', () => {
    expect(check(MANIFEST)).toEqual([]);
  });

  test.each(FAULTS)('%s', (_, from, to, finding) => {
    expect(MANIFEST).toContain(from);
    expect(check(MANIFEST.replace(from, to))).toContain(finding);
  });

  test('a misspelt role is told once: the steps that rely on its line are not to blame', () => {
    const misspelt = MANIFEST.replace('de: SMUR, vers: LRM', 'de: SMURR, vers: LRM');
    expect(check(misspelt)).toEqual(['link/role-unknown link0.yaml:13']);
  });

  test('may not share its vhost with another', () => {
    expect(check(MANIFEST, MANIFEST)).toEqual(['link/vhost-shared link1.yaml:6']);
  });

  test('that leads to a vhost which another misspells is not to blame', () => {
    const next = MANIFEST.replace('version: "1.0"', 'version: "1.1"').replace(
      '15-essai_v1.0',
      '15-essai_v1.9',
    );
    const leading = MANIFEST.replace(
      'principesTransverses',
      'transferts:\n  - { vers: 15-essai_v1.1, conversion: version santé }\nprincipesTransverses',
    );
    expect(check(leading, next)).toEqual(['link/vhost-unlike-rule link1.yaml:6']);
  });

  test('may take over the vhost of a version that is no longer in service', () => {
    const over = MANIFEST.replace(
      'statut: courante',
      'statut: décommissionnée\nsituation: { successeur: "1.1" }',
    );
    const next = MANIFEST.replace('version: "1.0"', 'version: "1.1"').replace(
      'vhost: 15-essai_v1.0',
      'vhost: 15-essai_v1.0\nraisonDuVhost: Le Hub garde ce vhost.',
    );
    expect(check(over, next)).toEqual([]);
    expect(check(over, next.replace(/raisonDuVhost.*\n/, ''))).toEqual([
      'link/vhost-unlike-rule link1.yaml:6',
    ]);
  });

  test('tells where a version stands, on which vhosts it runs, what it hands over and what the Hub refuses', () => {
    const text = MANIFEST.replace('statut: courante', 'statut: LTS\nsituation: { depuis: "2026-08" }')
      .replace(
        'principesTransverses',
        'majeure: v3\nautresVhosts:\n  - { vhost: 15-essai_vactive, majeure: vactive, titre: Les listes en service., nomenclatures: [A] }\ntransferts:\n  - { vers: 15-essai_vactive, conversion: version CISU }\nprincipesTransverses',
      )
      .replace(
        'vers: LRM, perimetre: P2, colonne: 15-15',
        'vers: LRM, colonne: 15-15, refuseParLeHub: Pas encore.',
      );
    expect(check(text)).toEqual([]);
    expect(parser.parse(text, 'link.yaml', new DiagnosticCollector())).toMatchObject({
      status: 'long-term-support',
      standing: { since: '2026-08', successor: null },
      converterMajor: 'v3',
      otherVhosts: [
        {
          vhost: '15-essai_vactive',
          converterMajor: 'vactive',
          nomenclatures: [{ id: 'A', place: { line: 10 } }],
        },
      ],
      transfers: [{ from: '15-essai_v1.0', to: '15-essai_vactive', kind: 'cisu-version' }],
      messages: [{ refusedByHub: null }, { refusedByHub: 'Pas encore.' }],
    });
  });

  test('needs its common principles', () => {
    expect(checkOne({ principlesVersions: ['1.3', '1.5'] })).toEqual([
      'link/principles-unknown link0.yaml:7',
    ]);
  });

  test.each([
    ['fr.health.hub', 'link/client-of-hub link0.yaml:18'],
    ['fr.health.Hub', 'link/client-of-hub link0.yaml:18'],
    ['fr.health.samu290.ack', 'link/client-like-queue link0.yaml:18'],
  ])('the client %s of a flow is told at its line', (client, finding) => {
    const link = parser.parse(
      MANIFEST.replace('fr.health.samu290', client),
      'link0.yaml',
      new DiagnosticCollector(),
    );
    if (link === null) throw new Error('the manifest is faulty');
    const principles = {
      hub: { client: 'fr.health.hub' },
      routing: { user: 'dispatcher' },
      queues: [{ suffix: 'message' }, { suffix: 'ack' }],
      serviceMessages: [],
    } as unknown as TransversalPrinciples;
    expect(checkOne({ link, principles })).toContain(finding);
  });

  test('every finding on links has its mistake', () => {
    const codes = Object.values<DiagnosticDefinition>(linkDiagnostics).map(({ code }) => code);
    const covered = new Set([
      ...FAULTS.map(([, , , finding]) => finding.split(' ')[0]),
      'link/vhost-shared',
      'link/principles-unknown',
      // See the model's own check-other-vhosts.test.ts and one-fault-of-a-link.test.ts, for it takes a model.
      'link/vhost-nomenclature-unknown',
      // See specification-folder.test.ts, for it takes a workbook.
      'link/message-faulty',
      // See links/one-fault.test.ts, for it takes a model, or more than one step.
      'link/message-not-listed',
      'link/message-replaced',
      'link/message-direction-missing',
      'link/message-direction-wrong',
      'link/message-direction-repeated',
      'link/publication-impossible',
      // See one-fault-of-a-link.test.ts, for it takes a folder.
      ...Object.values<DiagnosticDefinition>(linkIdentityDiagnostics).map(({ code }) => code),
      // Below, and `broker-clients.test.ts`.
      'link/client-of-hub',
      'link/client-twin',
      'link/client-like-queue',
    ]);
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
  });
});

describe('the correspondence table', () => {
  const link = (version: string, text: string) =>
    parser.parse(
      text.replace('version: "1.0"', `version: "${version}"`),
      'link.yaml',
      new DiagnosticCollector(),
    );
  const links = ['1.10', '1.9'].map((version) => link(version, MANIFEST)).filter((one) => one !== null);

  test('orders versions by number and lists each message once', () => {
    const table = correspondenceTable(links);
    expect(table.map(({ version, messages }) => [version, messages])).toEqual([
      ['1.9', ['RS-EDA', 'RS-SR']],
      ['1.10', ['RS-EDA', 'RS-SR']],
    ]);
  });

  test('is written as Markdown and as CSV', () => {
    const table = correspondenceTable(links.slice(1));
    expect(correspondenceMarkdown(table)).toBe(
      '| Lien | Version | Statut | Publication | Modèle | vhost | Principes transverses | Messages | Remplacée par |\n' +
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n' +
        '| 15-Essai | 1.9 | courante | 2026-03-14 | 9.0 | 15-essai_v1.0 | 1.4 | RS-EDA, RS-SR |  |\n',
    );
    expect(correspondenceCsv(table)).toContain(
      '15-Essai,1.9,courante,2026-03-14,9.0,15-essai_v1.0,1.4,"RS-EDA, RS-SR",\n',
    );
  });
});
