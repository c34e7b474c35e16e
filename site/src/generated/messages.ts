import type { BilingualPageMaker } from './generated-page.ts';
import { messagePage } from './message-page.ts';

/** A page for each message of each link version. */
export const messages: BilingualPageMaker = (site, language = 'fr') =>
  site.links.flatMap((one) =>
    one.manifest.messages
      .filter(({ name }) => one.files.has(`documentation/${name}.json`))
      .map((message) => messagePage(site, one, message, language)),
  );
