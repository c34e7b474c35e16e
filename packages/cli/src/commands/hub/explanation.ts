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
    notMade: 'pas fait ici : ce Hub ne convertit pas d’une version à l’autre',
  },
  en: {
    head: 'The checks of the Hub, in their order. Their titles are French, as on the page of refusal codes of the site.',
    codes: (codes: readonly number[]) =>
      codes.length === 0 ? 'refuses nothing' : `refusal ${codes.join(', ')}`,
    asked: 'strict only, towards fire services: the documents ask for it, the running Hub lets it pass',
    notFire: 'not for what comes from fire services',
    refused: 'as-is only: the messages that the Hub does not admit today (refuseParLeHub in link.yaml)',
    notMade: 'not made here: this Hub does not convert from one version to another',
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
    ...(check.id === 'conversion' ? [`      ${say.notMade}`] : []),
  ]);
  return `${[say.head, '', ...lines].join('\n')}\n`;
}

const WIDTH = 92;

function titleLines(number: number, text: string): readonly string[] {
  const [first = '', ...others] = wrap(text, WIDTH);
  return [`${String(number).padStart(2)}. ${first}`, ...others.map((line) => `    ${line}`)];
}
