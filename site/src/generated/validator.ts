import { fileAddress } from '../site/addresses.ts';
import { envelopeFields } from '../site/envelope.ts';
import { newestOf, type Site } from '../site/site.ts';
import type { KnownLink } from '../validator/recognise.ts';
import { type BilingualPageMaker, pageIn } from './generated-page.ts';
import { statusShort } from './status-notice.ts';

/** Nothing goes out of the page. It comes on top of the policy of every page (`integration/content-policy.ts`). */
const POLICY = "connect-src 'none'";

const WORDS = {
  fr: {
    title: 'Valider un message',
    description:
      'Coller un message JSON ou XML, seul ou dans son enveloppe : les constats en français, sans que rien ne quitte le navigateur.',
  },
  en: {
    title: 'Validate a message',
    description:
      'Paste a JSON or XML message, alone or in its envelope: the findings in English, and nothing leaves the browser.',
  },
} as const;

/** The page that validates a message without sending it anywhere. */
export const validator: BilingualPageMaker = (site, language = 'fr') => [
  {
    ...WORDS[language],
    template: 'validator',
    headings: [],
    policy: POLICY,
    ...pageIn(language, '/valider/', {
      links: JSON.stringify(
        site.links.map((one): KnownLink => {
          const { manifest, files } = one;
          const { link, version, status, messages } = manifest;
          return {
            link,
            version,
            status,
            runtime: fileAddress(link, version, files.has('runtime/index.js') ? 'runtime/index.js' : ''),
            messages: messages.map(({ name, root }) => ({ name, root })),
            envelope: envelopeFields(one).map(({ path }) => path),
          };
        }),
      ).replaceAll('<', '\\u003c'),
      choices: site.links.map(({ manifest }) => ({
        value: `${manifest.link} ${manifest.version}`,
        title: `${manifest.link} v${manifest.version}, ${statusShort(manifest, language)}`,
      })),
      example: exampleOf(site),
    }),
  },
];

/** The first example of a flow of the first link. */
function exampleOf(site: Site): string {
  const [first] = site.links;
  const one = first === undefined ? undefined : newestOf(site, first.manifest.link);
  const path = one?.manifest.flows.flatMap(({ steps }) => steps.flatMap(({ example }) => example ?? []))[0];
  return one === undefined || path === undefined
    ? ''
    : fileAddress(one.manifest.link, one.manifest.version, path);
}
