import type { PageMaker } from './generated-page.ts';
import { messagePage } from './message-page.ts';

/** A page for each message of each link version. */
export const messages: PageMaker = (site) =>
  site.links.flatMap((one) =>
    one.manifest.messages
      .filter(({ name }) => one.files.has(`documentation/${name}.json`))
      .map((message) => messagePage(site, one, message)),
  );
