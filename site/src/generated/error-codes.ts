import type { LinkManifest, ManifestMessage } from '@hubsante/model/contracts';
import { errorAnchor, messageAddress, type PageLanguage } from '../site/addresses.ts';
import type { PageHeading } from './generated-page.ts';

/** What the page of a message has to show of the reasons of refusal. */
export interface ErrorCodesPart {
  readonly headings: readonly PageHeading[];
  /** `null` when there is nothing to show. */
  readonly view: object | null;
}

/** The reasons of refusal, for the page of the message that tells them; nothing for the other messages. */
export function errorCodesPart(
  manifest: LinkManifest,
  { use }: ManifestMessage,
  language: PageLanguage = 'fr',
): ErrorCodesPart {
  const words = WORDS[language];
  const { link, version, messages, errorCodes = [], hubChecks = [] } = manifest;
  if (use !== 'error' || errorCodes.length === 0) return { headings: [], view: null };
  const acknowledgement = messages.find((message) => message.use === 'acknowledgement');
  return {
    headings: [
      { depth: 2, slug: 'codes-erreur', text: words.codes },
      ...(hubChecks.length === 0
        ? []
        : [{ depth: 2 as const, slug: 'ordre-des-controles', text: words.order }]),
    ],
    view: {
      codes: errorCodes.map((one) => ({
        ...one,
        anchor: errorAnchor(one.code),
        // Where a name may go on to the next line: the longest are wider than their column.
        nameParts: one.name.split(/(?<=_)/),
      })),
      checks: checksOf(
        hubChecks,
        errorCodes.map(({ code }) => code),
        words.made,
      ),
      acknowledgement:
        acknowledgement === undefined
          ? null
          : {
              name: acknowledgement.name,
              address: messageAddress(link, version, acknowledgement.name),
            },
    },
  };
}

const WORDS = {
  fr: {
    codes: 'Codes d’erreur',
    order: 'Dans quel ordre le Hub contrôle',
    made: { yes: 'oui', asked: 'à respecter', no: 'non' },
  },
  en: {
    codes: 'Error codes',
    order: 'In which order the Hub checks',
    made: { yes: 'yes', asked: 'to be respected', no: 'no' },
  },
} as const;

/** The checks of the Hub, with their codes where this version has them. */
function checksOf(
  checks: NonNullable<LinkManifest['hubChecks']>,
  known: readonly number[],
  made: Readonly<Record<'yes' | 'asked' | 'no', string>>,
): readonly object[] {
  return checks.map((check, index) => ({
    number: index + 1,
    title: check.title,
    codes: check.codes.map((code) => ({ code, anchor: known.includes(code) ? errorAnchor(code) : null })),
    healthToHealth: made[check.healthToHealth],
    healthToFire: made[check.healthToFire],
    fireToHealth: made[check.fireToHealth],
  }));
}
