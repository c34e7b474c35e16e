import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Leaves in the list of pages (`sitemap-0.xml`, https://www.sitemaps.org/protocol.html) those that are pages: addresses that lead
 * elsewhere, and twins in a language that there is not, come out. There is no list where the site has no published address.
 *
 * @param site folder of the built site.
 */
export function keepRealPages(site: string): void {
  const isPage = (address: string): boolean => {
    const file = join(site, decodeURI(new URL(address).pathname), 'index.html');
    return existsSync(file) && !readFileSync(file, 'utf8').includes('http-equiv="refresh"');
  };
  for (const name of readdirSync(site).filter((one) => /^sitemap-\d+\.xml$/.test(one))) {
    const list = readFileSync(join(site, name), 'utf8');
    const real = list
      .replaceAll(/<url><loc>([^<]+)<\/loc>.*?<\/url>/gs, (entry, address: string) =>
        isPage(address) ? entry : '',
      )
      .replaceAll(/<xhtml:link [^>]*href="([^"]+)"[^>]*\/>/g, (twin, address: string) =>
        isPage(address) ? twin : '',
      );
    writeFileSync(join(site, name), real);
  }
}
