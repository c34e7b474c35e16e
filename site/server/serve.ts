import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type LiveEvent, LiveSite } from './live-site.ts';
import { staticServer } from './static-server.ts';

/**
 * `node serve.ts <folder> [port] [--watch specs]`: the built site, for one's own browser only. With `--watch` it is built anew when
 * a workbook or a manifest is saved, and the pages that are other ones since reload by themselves.
 */
const { values, positionals } = parseArgs({
  options: { watch: { type: 'string' } },
  allowPositionals: true,
});
const [folder = 'dist/site', port = '4321'] = positionals;
const site = resolve(folder);
const live =
  values.watch === undefined
    ? undefined
    : new LiveSite({
        site,
        sources: resolve(values.watch),
        rebuild,
        tell: (event) => console.log(toldOf(event)),
      });
const server = staticServer(site, live);
server.on('error', (error: NodeJS.ErrnoException) => {
  const reason = error.code === 'EADDRINUSE' ? `le port ${port} est déjà pris` : error.message;
  console.error(`Le site ne peut pas être servi : ${reason}.`);
  process.exitCode = 1;
  live?.close();
});
server.listen(Number(port), 'localhost', () => console.log(`Le site : http://localhost:${port}/`));

/** Nx builds what the change reaches, and nothing else; what it prints of errors is the author's. */
async function rebuild(): Promise<boolean> {
  const child = spawn('npx', ['nx', 'run', 'site:make', '--parallel=2'], {
    stdio: 'inherit',
    env: { ...process.env, NX_TUI: 'false' },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}

/** Pages that are named; the others are counted. */
const NAMED = 5;

function toldOf(event: LiveEvent): string {
  switch (event.kind) {
    case 'changed':
      return `Enregistré : ${event.files.join(', ')}. Le site se refait…`;
    case 'failed':
      return 'Le site reste comme il était : corriger ce qui est dit ci-dessus, puis enregistrer.';
    case 'rebuilt': {
      const { pages } = event;
      if (pages.length === 0) return 'Le site est refait : aucune page n’a changé.';
      const others = pages.length - NAMED;
      const named = pages.slice(0, NAMED).join(', ');
      const more = others > 0 ? ` et ${others} autre${others > 1 ? 's' : ''}` : '';
      return `Le site est refait ; ${pages.length === 1 ? 'a changé' : 'ont changé'} : ${named}${more}.`;
    }
  }
}
