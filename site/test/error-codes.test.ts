import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { messages } from '../src/generated/messages.ts';
import { renderTemplate } from '../src/generated/render-template.ts';
import { readSite } from '../src/site/read-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-errors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
vi.stubGlobal('TEMPLATES_FOLDER', fileURLToPath(new URL('../../templates/site', import.meta.url)));

const INVALID = {
  code: 300,
  name: 'INVALID_MESSAGE',
  title: 'Message invalide',
  cause: 'Un champ <obligatoire> manque.',
  remedy: 'Corriger le message.',
};

function message(name: string, use: string) {
  return { name, title: name, root: name, use, envelopeKinds: [], queue: 'info', schema: '', exchanges: [] };
}

/** A link version with its service messages, as `dsf build` writes it. */
function link(version: string, more: object) {
  return {
    link: '15-ESSAI',
    version,
    status: 'current',
    statusWords: 'version courante',
    statusShort: 'courante',
    isForNewWork: true,
    standing: { since: null, successor: null },
    otherVhosts: [],
    transfers: [],
    publishedOn: null,
    modelRelease: '2.0',
    vhost: `15-essai_v${version}`,
    roles: [],
    messages: [message('RC-REF', 'acknowledgement'), message('RS-ERROR', 'error')],
    flows: [],
    ...more,
  };
}

function write(version: string, more: object): void {
  const documented = { name: '', title: '', root: '', fields: [] };
  const files = {
    'link.json': link(version, more),
    'documentation/RC-REF.json': documented,
    'documentation/RS-ERROR.json': documented,
  };
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, '15-essai', `v${version}`, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(content));
  }
}

const CHECKS = [
  {
    id: 'a',
    title: 'Le <message> se lit.',
    codes: [300, 301],
    healthToHealth: 'yes',
    healthToFire: 'asked',
    fireToHealth: 'no',
  },
  {
    id: 'b',
    title: 'Il est remis.',
    codes: [],
    healthToHealth: 'yes',
    healthToFire: 'yes',
    fireToHealth: 'yes',
  },
];

write('1.1', { errorCodes: [INVALID], hubChecks: CHECKS });
write('1.0', {});
mkdirSync(join(folder, 'mdd'));
const pages = messages(readSite(folder));

function pageAt(address: string) {
  const page = pages.find((one) => one.address === address);
  if (page === undefined) throw new Error(`no page ${address}`);
  return { ...page, html: renderTemplate(page.template, page.view) };
}

describe('the page of the message that tells a refusal', () => {
  test('lists the codes, each with its address', () => {
    const { view, headings, html } = pageAt('/liens/15-essai/v1.1/messages/rs-error/');
    expect(view).toMatchObject({
      errorCodes: {
        codes: [{ ...INVALID, anchor: 'erreur-300' }],
        acknowledgement: { name: 'RC-REF', address: '/liens/15-essai/v1.1/messages/rc-ref/' },
      },
    });
    expect(headings).toContainEqual({ depth: 2, slug: 'codes-erreur', text: 'Codes d’erreur' });
    expect(html).toContain('<h2 id="codes-erreur">Codes d’erreur</h2>');
    expect(html).toContain('<tr id="erreur-300">');
    expect(html).toContain('<code>INVALID_<wbr>MESSAGE</code>');
    expect(html).toContain('Un champ &lt;obligatoire&gt; manque.');
  });

  test('tells in which order the Hub checks, each code leading to what is said of it', () => {
    const { headings, html } = pageAt('/liens/15-essai/v1.1/messages/rs-error/');
    expect(headings.map(({ slug }) => slug)).toContain('ordre-des-controles');
    expect(html).toContain('<h2 id="ordre-des-controles">');
    expect(html).toContain(
      '<tr><th scope="row">1</th><td>Le &lt;message&gt; se lit.</td><td><a href="#erreur-300"><code>300</code></a>, <code>301</code></td><td>oui</td><td>à respecter</td><td>non</td></tr>',
    );
    expect(html).toContain('<tr><th scope="row">2</th><td>Il est remis.</td><td>—</td>');
  });

  test('has no table when the package has no codes', () => {
    const { headings, html } = pageAt('/liens/15-essai/v1.0/messages/rs-error/');
    expect(headings.map(({ slug }) => slug)).not.toContain('codes-erreur');
    expect(html).not.toContain('codes-erreur');
  });

  test('is the only one with the table', () => {
    expect(pageAt('/liens/15-essai/v1.1/messages/rc-ref/').html).not.toContain('codes-erreur');
  });
});
