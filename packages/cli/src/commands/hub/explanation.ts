import { HUB_CHECKS, type HubCheck } from '@hubsante/client';
import type { Language } from '@hubsante/model';
import { wrap } from '../../printers/wrap.ts';

const WORDS = {
  fr: {
    head: 'Les contrôles du Hub, dans leur ordre. Le titre de chacun est celui de la page « Codes de refus » du site.',
    codes: (codes: readonly number[]) =>
      codes.length === 0 ? 'ne refuse rien' : `refus ${codes.join(', ')}`,
    asked:
      'strict seulement vers les pompiers : les documents le demandent, le Hub en service le laisse passer',
    notFire: 'pas pour ce qui vient des pompiers',
    refused:
      'as-is seulement : les messages que le Hub n’admet pas aujourd’hui (refuseParLeHub dans link.yaml)',
    converted:
      'vers un client qui n’est que sur un autre vhost, par les passages (transferts dans link.yaml) et specs/evolution ; quand les liens sont donnés en sources et que l’autre vhost est servi aussi',
  },
  en: {
    head: 'The checks of the Hub, in their order. Their titles are French, as on the page of refusal codes of the site.',
    codes: (codes: readonly number[]) =>
      codes.length === 0 ? 'refuses nothing' : `refusal ${codes.join(', ')}`,
    asked: 'strict only, towards fire services: the documents ask for it, the running Hub lets it pass',
    notFire: 'not for what comes from fire services',
    refused: 'as-is only: the messages that the Hub does not admit today (refuseParLeHub in link.yaml)',
    converted:
      'towards a client that is on another vhost only, by the passages (transferts in link.yaml) and specs/evolution; when links are given as sources and the other vhost is served too',
  },
} as const;

/** What `dsf hub --explain` prints: the checks in their order, and what differs between the modes. */
export function explanation(language: Language): string {
  const say = WORDS[language];
  const lines = HUB_CHECKS.flatMap((check: HubCheck, at) => [
    ...titleLines(at + 1, `${check.title} (${say.codes(check.codes)})`),
    ...(check.healthToFire === 'asked' ? [`      ${say.asked}`] : []),
    ...(check.fireToHealth === 'no' ? [`      ${say.notFire}`] : []),
    ...(check.id === 'message-of-vhost' ? [`      ${say.refused}`] : []),
    ...(check.id === 'conversion' ? [`      ${say.converted}`] : []),
  ]);
  return `${[say.head, '', ...lines].join('\n')}\n`;
}

const WIDTH = 92;

function titleLines(number: number, text: string): readonly string[] {
  const [first = '', ...others] = wrap(text, WIDTH);
  return [`${String(number).padStart(2)}. ${first}`, ...others.map((line) => `    ${line}`)];
}
