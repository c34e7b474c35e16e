import type { Reason, Verdict } from '../judge/verdict.ts';

/** A language of reports. */
export type ReportLanguage = 'fr' | 'en';

/** What reports say. */
export interface ReportWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly reason: (reason: Reason) => string;
  readonly title: string;
  readonly labels: {
    readonly link: string;
    readonly vhost: string;
    readonly syntax: string;
    readonly startedAt: string;
    readonly run: string;
    readonly step: string;
    readonly message: string;
    readonly from: string;
    readonly to: string;
    readonly place: string;
    readonly expected: string;
    readonly actual: string;
    readonly free: string;
    readonly outside: string;
    readonly absent: string;
    readonly values: (right: number, wrong: number, free: number) => string;
  };
}

const frCount = (count: number, one: string, many: string) => `${count} ${count < 2 ? one : many}`;
const enCount = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const reportWords: Readonly<Record<ReportLanguage, ReportWords>> = {
  fr: {
    title: 'Compte rendu de recette',
    verdict: {
      conforme: 'conforme',
      'à confirmer': 'à confirmer',
      'non concluant': 'non concluant',
      'non conforme': 'non conforme',
    },
    reason: (reason) => {
      switch (reason.code) {
        case 'not-sent':
          return `le message n’est pas parti : ${reason.why}`;
        case 'hub-refused':
          return `le Hub a refusé le message, code ${reason.status} : ${reason.why}`;
        case 'no-message':
          return 'le message attendu n’est pas arrivé dans le délai';
        case 'no-refusal':
          return `le message devait être refusé, code ${reason.expected} : aucun refus ne le cite dans le délai`;
        case 'other-refusal':
          return `le message devait être refusé par le code ${reason.expected} ; il l’est par ${reason.status === 0 ? 'un refus sans code' : reason.status}`;
        case 'no-acknowledgement':
          return 'aucun acquittement (RC-REF) ne cite ce message dans le délai';
        case 'refused':
          return `le destinataire a refusé le message${reason.why === '' ? '' : `, motif dans ${reason.why}`}`;
        case 'invalid':
          return `le message n’est pas valide : ${reason.faults.join(' ; ')}`;
        case 'values-differ':
          return `${frCount(reason.count, 'valeur diffère', 'valeurs diffèrent')} de l’exemple`;
        case 'to-confirm':
          return 'ce que le logiciel montre reste à regarder par une personne';
        case 'attested-wrong':
          return `${reason.by} a constaté un écart : ${reason.comment}`;
        case 'not-played':
          return 'cette étape n’a pas été jouée';
      }
    },
    labels: {
      link: 'Lien',
      vhost: 'Vhost',
      syntax: 'Syntaxe',
      startedAt: 'Début',
      run: 'Passage',
      step: 'Étape',
      message: 'Message',
      from: 'De',
      to: 'Vers',
      place: 'Champ',
      expected: 'Attendu',
      actual: 'Reçu',
      free: 'libre',
      outside: 'Messages reçus hors scénario',
      absent: 'absent',
      values: (right, wrong, free) =>
        `${frCount(right, 'valeur conforme', 'valeurs conformes')}, ${frCount(wrong, 'écart', 'écarts')}, ${frCount(free, 'libre', 'libres')}`,
    },
  },
  en: {
    title: 'Acceptance test report',
    verdict: {
      conforme: 'passed',
      'à confirmer': 'to be confirmed',
      'non concluant': 'inconclusive',
      'non conforme': 'failed',
    },
    reason: (reason) => {
      switch (reason.code) {
        case 'not-sent':
          return `the message did not leave: ${reason.why}`;
        case 'hub-refused':
          return `the Hub refused the message, code ${reason.status}: ${reason.why}`;
        case 'no-message':
          return 'the message that was expected did not arrive in time';
        case 'no-refusal':
          return `the message had to be refused, code ${reason.expected}: no refusal names it in time`;
        case 'other-refusal':
          return `the message had to be refused by code ${reason.expected}; it is by ${reason.status === 0 ? 'a refusal without a code' : reason.status}`;
        case 'no-acknowledgement':
          return 'no acknowledgement (RC-REF) names this message in time';
        case 'refused':
          return `the recipient refused the message${reason.why === '' ? '' : `, cause in ${reason.why}`}`;
        case 'invalid':
          return `the message is not valid: ${reason.faults.join('; ')}`;
        case 'values-differ':
          return `${enCount(reason.count, 'value differs', 'values differ')} from the example`;
        case 'to-confirm':
          return 'what the software shows is left for a person to look at';
        case 'attested-wrong':
          return `${reason.by} found a difference: ${reason.comment}`;
        case 'not-played':
          return 'this step was not played';
      }
    },
    labels: {
      link: 'Link',
      vhost: 'Vhost',
      syntax: 'Syntax',
      startedAt: 'Start',
      run: 'Run',
      step: 'Step',
      message: 'Message',
      from: 'From',
      to: 'To',
      place: 'Field',
      expected: 'Expected',
      actual: 'Received',
      free: 'free',
      outside: 'Messages received outside the scenario',
      absent: 'absent',
      values: (right, wrong, free) =>
        `${enCount(right, 'value right', 'values right')}, ${enCount(wrong, 'difference', 'differences')}, ${enCount(free, 'free', 'free')}`,
    },
  },
};
