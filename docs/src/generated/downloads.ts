import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileAddress } from '../site/addresses.ts';
import { factsOfFile } from '../site/built-package.ts';
import type { LinkSite } from '../site/site.ts';
import { sizeText } from './size-text.ts';

/** What the files of a folder are, in the words of a vendor; the order is that of the page. */
const FORMATS: readonly (readonly [folder: string, title: string])[] = [
  ['asyncapi', 'AsyncAPI : le lien entier, puis un document par rôle'],
  ['json-schema', 'JSON Schema : l’enveloppe et chaque message'],
  ['xsd', 'XSD : les mêmes en XML'],
  ['types', 'Types pour TypeScript, Java, C# et Python'],
  ['runtime', 'Validation et conversion, prêtes à l’emploi (JavaScript)'],
  ['examples', 'Exemples : les messages seuls, et dans leur enveloppe'],
  ['corpus', 'Exemples construits, justes et fautifs, pour éprouver un logiciel'],
  ['rabbitmq', 'Définitions pour un serveur RabbitMQ'],
  ['diagrams', 'Diagrammes de classes'],
  ['word', 'Tableaux Word'],
  ['documentation', 'Champs des messages, en JSON'],
  ['', 'Autres fichiers'],
];

/** Archives by folder of `dist`. */
const ARCHIVES = [
  {
    folder: 'bundles',
    ending: '.zip',
    title: 'Archive zip : tous les fichiers, une page à lire sans réseau',
  },
  { folder: 'packs', ending: '.tgz', title: 'Paquet npm' },
] as const;

/** Everything of a link version one can take away, with sizes and sums. */
export function downloads({ manifest, files }: LinkSite, archives: string): object {
  const { link, version } = manifest;
  const known = new Set(FORMATS.map(([folder]) => folder));
  const folderOf = (path: string) => {
    const first = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
    return known.has(first) ? first : '';
  };
  const npmArchive = `hubsante-${link.toLowerCase()}-v${version}-${manifest.packageVersion}.tgz`;
  return {
    npmArchive: existsSync(join(archives, 'packs', npmArchive)) ? npmArchive : null,
    npmName: `@hubsante/${link.toLowerCase()}-v${version}`,
    archives: ARCHIVES.flatMap(({ folder, ending, title }) =>
      archive(join(archives, folder), ending, title, manifest),
    ),
    formats: FORMATS.map(([folder, title]) => {
      const listed = files.files.filter(({ path }) => folderOf(path) === folder);
      return {
        title,
        count: listed.length,
        size: sizeText(listed.reduce((sum, { bytes }) => sum + bytes, 0)),
        files: listed.map(({ path, bytes, sha256 }) => ({
          path,
          address: fileAddress(link, version, path),
          size: sizeText(bytes),
          sha256,
        })),
      };
    }).filter(({ count }) => count > 0),
  };
}

function archive(folder: string, ending: string, title: string, manifest: LinkSite['manifest']): object[] {
  const stem = `${manifest.link.toLowerCase()}-v${manifest.version}-${manifest.packageVersion}${ending}`;
  const name = existsSync(folder)
    ? readdirSync(folder).find((one) => one === stem || one === `hubsante-${stem}`)
    : undefined;
  if (name === undefined) return [];
  const { bytes, sha256 } = factsOfFile(join(folder, name));
  return [{ name, title, address: `/telechargements/${name}`, size: sizeText(bytes), sha256 }];
}
