import { resolve } from 'node:path';
import { staticServer } from './static-server.ts';

/** `node serve.ts <folder> [port]`: the built site, for one's own browser only. */
const [folder = 'dist/site', port = '4321'] = process.argv.slice(2);
const server = staticServer(resolve(folder));
server.on('error', (error: NodeJS.ErrnoException) => {
  const reason = error.code === 'EADDRINUSE' ? `le port ${port} est déjà pris` : error.message;
  console.error(`Le site ne peut pas être servi : ${reason}.`);
  process.exitCode = 1;
});
server.listen(Number(port), 'localhost', () => console.log(`Le site : http://localhost:${port}/`));
