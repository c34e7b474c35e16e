import { everywhereAddress, fileAddress, linkAddress } from './addresses.ts';
import { newestOf, type Site } from './site.ts';

/** A page that is in the list by its own words. */
export interface ListedPage {
  readonly address: string;
  readonly title: string;
  readonly description: string;
}

/**
 * `/llms.txt`, in the form of https://llmstxt.org: what the site holds and where the data are, each page by its Markdown.
 * The versions to use come first; the others are under the last heading, which short readings may leave out.
 */
export function llmsText(site: Site, guides: readonly ListedPage[]): string {
  const isNewest = (one: Site['links'][number]) => newestOf(site, one.manifest.link) === one;
  const titles = new Map(
    site.links
      .flatMap(({ manifest }) => manifest.messages.map(({ name, title }) => [name, title] as const))
      .toReversed(),
  );
  const part = (title: string, lines: readonly string[]) => [`## ${title}`, '', ...lines, ''];
  const line = ({ address, title, description }: ListedPage) =>
    `- [${title}](${address}index.md)${description === '' ? '' : `: ${description}`}`;
  const linkLine = ({ manifest, files }: Site['links'][number]) => {
    const { link, version, vhost, statusShort, modelRelease, messages } = manifest;
    const schemas = files.files.filter(({ path }) => /^asyncapi\/[^/]*\.asyncapi\.json$/.test(path));
    const whole = schemas.map(({ path }) => path).sort((a, b) => a.length - b.length)[0];
    const data = whole === undefined ? '' : ` AsyncAPI : ${fileAddress(link, version, whole)}.`;
    const names = messages.filter(({ use }) => use === 'business').map(({ name }) => name);
    return `- [${link} v${version}](${linkAddress(link, version)}index.md): ${statusShort}, vhost ${vhost}, modèle ${modelRelease}, messages ${names.join(', ')}.${data} JSON Schema : ${fileAddress(link, version, 'json-schema/')}<message>.schema.json.`;
  };
  return [
    '# Hub Santé',
    '',
    '> Spécifications du Hub Santé : qui échange quoi entre SAMU, SMUR, NexSIS et plateformes (liens), les messages en JSON et en XML, leurs champs, leurs codes. Les textes sont en français ; toute page « …/ » a son Markdown en « …/index.md ». Pages of links, messages and flows are in English at /en and the same address, with names and descriptions in French.',
    '',
    ...part(
      'Messages',
      [...titles]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, title]) => line({ address: everywhereAddress(name), title: name, description: title })),
    ),
    ...part('Liens, dans leur version à employer', site.links.filter(isNewest).map(linkLine)),
    ...part('Guides', guides.filter(({ address }) => !address.startsWith('/en/')).map(line)),
    ...part('Guides in English', guides.filter(({ address }) => address.startsWith('/en/')).map(line)),
    ...part('Outils', [
      '- [Nomenclatures](/nomenclatures/index.md): toutes les listes de codes, par version du modèle',
      '- [Constats](/reference/diagnostics/index.md): ce que le vérificateur dit des classeurs ([in English](/en/reference/diagnostics/index.md))',
      '- [Format des classeurs](/reference/format-des-classeurs/index.md), [artefacts publiés](/reference/artefacts-publies/index.md), [échanges par le Hub](/reference/echanges/index.md)',
    ]),
    ...part('Optional', site.links.filter((one) => !isNewest(one)).map(linkLine)),
  ].join('\n');
}
