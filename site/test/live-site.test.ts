import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LiveEvent, LiveSite } from '../server/live-site.ts';
import { staticServer } from '../server/static-server.ts';
import { writeWholeSite } from '../server/whole-site.ts';

let folder: string;
let live: LiveSite;
let told: LiveEvent[];
/** What the next builds write, by path; `null` for one that fails. */
let builds: (Readonly<Record<string, string>> | null)[];

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-site-'));
  write('specs/mdd/2.0/model.xlsx', '1');
  write('site/liens/index.html', '<body>liens</body>');
  write('site/messages/rs-eda/index.html', '<body>RS-EDA</body>');
  writeWholeSite(join(folder, 'site'));
  told = [];
  builds = [];
  live = new LiveSite({
    site: join(folder, 'site'),
    sources: join(folder, 'specs'),
    rebuild: async () => {
      const made = builds.shift();
      if (made == null) return false;
      for (const [path, text] of Object.entries(made)) write(`site/${path}`, text);
      writeWholeSite(join(folder, 'site'));
      return true;
    },
    tell: (event) => told.push(event),
  });
});
afterEach(() => {
  live.close();
  rmSync(folder, { recursive: true });
});

const isTold = (...events: readonly LiveEvent[]) => expect.poll(() => told).toEqual(events);
const CHANGED: LiveEvent = { kind: 'changed', files: ['mdd/2.0/model.xlsx'] };

describe('a live site', () => {
  test('is built anew when a workbook is saved, and tells the pages that are other ones', async () => {
    builds = [{ 'messages/rs-eda/index.html': '<body>RS-EDA, 1..1</body>' }];
    const heard: (readonly string[])[] = [];
    live.onPages((pages) => heard.push(pages));
    write('specs/mdd/2.0/model.xlsx', '2');
    await isTold(CHANGED, { kind: 'rebuilt', pages: ['/messages/rs-eda/'] });
    expect(heard).toEqual([['/messages/rs-eda/']]);
  });

  test('stays as it was when its sources have errors, and goes on', async () => {
    builds = [null, {}];
    write('specs/mdd/2.0/model.xlsx', '2');
    await isTold(CHANGED, { kind: 'failed' });
    write('specs/mdd/2.0/model.xlsx', '3');
    await isTold(CHANGED, { kind: 'failed' }, CHANGED, { kind: 'rebuilt', pages: [] });
  });

  test('is not built for a lock of Excel, a temporary save or a note', async () => {
    builds = [{}];
    for (const name of ['~$model.xlsx', '.~lock.model.xlsx#', 'A1B2C3D4', 'model.tmp', 'notes.txt'])
      write(`specs/mdd/2.0/${name}`, '2');
    write('specs/15-15/v2.0/link.yaml', 'lien: 15-15');
    await isTold({ kind: 'changed', files: ['15-15/v2.0/link.yaml'] }, { kind: 'rebuilt', pages: [] });
  });

  test('gives each page the program that listens, and tells it what changed', async () => {
    const server = staticServer(join(folder, 'site'), live);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    const page = await (await get('/liens/')).text();
    const [, program = ''] = /<body>liens<script src="([^"]+)" async><\/script><\/body>/.exec(page) ?? [];
    expect(await (await get(program)).text()).toContain('location.reload()');

    const reader = (await get('/en-direct')).body?.getReader();
    builds = [{ 'liens/index.html': '<body>les liens</body>' }];
    write('specs/mdd/2.0/model.xlsx', '2');
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('data: ["/liens/"]\n\n');
    await reader?.cancel();
    server.closeAllConnections();
    server.close();
  });

  test('a site that does not change has nothing of it', async () => {
    const server = staticServer(join(folder, 'site'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await (await fetch(`http://127.0.0.1:${port}/liens/`)).text()).toBe('<body>liens</body>');
    expect((await fetch(`http://127.0.0.1:${port}/en-direct.js`)).status).toBe(404);
    server.closeAllConnections();
    server.close();
  });
});
