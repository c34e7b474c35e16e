import type { Language } from '@hubsante/model';
import type { CaseRepair, RunReport, StepReport } from '@hubsante/recette';
import { reportWords } from '@hubsante/recette';

/** What `dsf recette` says. */
export interface RecetteWords {
  readonly unknownAction: (text: string) => string;
  readonly needsSide: string;
  readonly needsExamples: string;
  readonly unreadable: (path: string, why: string) => string;
  readonly noCases: string;
  readonly noRefusals: string;
  readonly unknownCase: (text: string, known: readonly string[]) => string;
  readonly unknownParticipant: (text: string, known: readonly string[]) => string;
  readonly badSyntax: (text: string) => string;
  readonly badTimeout: (text: string) => string;
  readonly hookFailed: (step: string, why: string) => string;
  readonly noCertificate: (client: string, folder: string) => string;
  readonly notConnected: (host: string, why: string) => string;
  readonly changedJournal: (path: string) => string;
  readonly caseLine: (id: string, title: string, steps: number) => string;
  readonly repair: (repair: CaseRepair) => string;
  readonly playing: (title: string, syntax: string) => string;
  readonly stepLine: (step: StepReport) => string;
  readonly yourTurn: (step: string, label: string, message: string, recipient: string) => string;
  readonly verdictLine: (report: RunReport) => string;
  readonly total: (reports: readonly RunReport[], out: string) => string;
  readonly baselineWritten: (path: string) => string;
  readonly baselineSame: string;
  readonly baselineDiffers: (step: string, before: string, after: string) => string;
}

const count = (reports: readonly RunReport[]) =>
  reports.filter(({ verdict }) => verdict === 'conforme').length;

const frSteps = (steps: number) => `${steps} ${steps < 2 ? 'étape' : 'étapes'}`;
const enSteps = (steps: number) => `${steps} ${steps === 1 ? 'step' : 'steps'}`;

type Repairs = Readonly<Record<CaseRepair['reason'], (text: string) => string>>;

const repairsFr: Repairs = {
  'path-without-value': (text) =>
    `le chemin « ${text} » ne mène à aucune valeur de l’exemple ; il est sans effet`,
  'path-of-another-message': (text) =>
    `le chemin « ${text} » est celui d’un autre message ; il est sans effet`,
  'path-unreadable': (text) => `le chemin « ${text} » ne se lit pas ; il est sans effet`,
  'direction-reversed': (text) =>
    `seul l’autre côté peut envoyer ${text} sur ce lien : c’est lui qui l’envoie`,
  'message-unknown': (text) => `le lien ne porte pas ${text} ; l’étape est laissée`,
  'message-not-exchanged': (text) => `aucun des deux rôles n’envoie ${text} à l’autre ; l’étape est laissée`,
  'example-missing': (text) =>
    `l’exemple « ${text} » manque ou n’est pas de ce message ; l’étape est laissée`,
};

const repairsEn: Repairs = {
  'path-without-value': (text) => `the path “${text}” leads to no value of the example; it has no effect`,
  'path-of-another-message': (text) => `the path “${text}” is one of another message; it has no effect`,
  'path-unreadable': (text) => `the path “${text}” cannot be read; it has no effect`,
  'direction-reversed': (text) => `only the other side may send ${text} on this link: so it does`,
  'message-unknown': (text) => `the link does not carry ${text}; the step is left out`,
  'message-not-exchanged': (text) => `neither role sends ${text} to the other; the step is left out`,
  'example-missing': (text) =>
    `the example “${text}” is missing or not of this message; the step is left out`,
};

export const recetteWords: Readonly<Record<Language, RecetteWords>> = {
  fr: {
    unknownAction: (text) => `« ${text} » n’est pas une action : list, run, replay ou doctor.`,
    needsSide:
      'Dire qui joue quoi : --self pour jouer les deux côtés, ou --me et le participant que joue votre logiciel.',
    needsExamples: '--cases demande aussi --examples, le dossier de leurs exemples.',
    unreadable: (path, why) => `« ${path} » ne se lit pas : ${why}`,
    noRefusals:
      'Aucun refus à jouer : avec --me, seuls se refusent les messages que votre logiciel envoie, par les codes que les principes du lien donnent au destinataire ; --self joue tous les autres.',
    noCases: 'Aucun cas à jouer : ni cahier de recette, ni cinématique avec ses exemples pour ce lien.',
    unknownCase: (text, known) => `Aucun cas ne s’appelle « ${text} ». Il y a : ${known.join(', ')}.`,
    unknownParticipant: (text, known) =>
      `Aucun participant ne s’appelle « ${text} ». Il y a : ${known.join(', ')}.`,
    badSyntax: (text) => `« ${text} » n’est pas une syntaxe : json ou xml.`,
    badTimeout: (text) => `« ${text} » n’est pas un temps : un nombre de secondes.`,
    hookFailed: (step, why) => `À l’étape ${step}, la commande de --hook a échoué : ${why}`,
    noCertificate: (client, folder) =>
      `Il n’y a pas de certificat de « ${client} » dans « ${folder} » : lancer d’abord « dsf hub », ou donner son dossier avec --tls.`,
    notConnected: (host, why) => `Pas de connexion à ${host} : ${why}. « dsf hub » est-il lancé ?`,
    changedJournal: (path) =>
      `Le journal « ${path} » a été changé après coup : la ligne dite ne suit pas de celles d’avant. Rien n’en est jugé.`,
    caseLine: (id, title, steps) => `  ${id}\n      ${title} (${frSteps(steps)})`,
    repair: ({ caseId, step, text, reason }) => `  ${caseId}, étape ${step} : ${repairsFr[reason](text)}`,
    playing: (title, syntax) => `${title}, en ${syntax.toUpperCase()}`,
    stepLine: (step) =>
      `  ${step.id} ${step.message} ${step.sender} → ${step.receiver} : ${step.verdict}${step.reasons.map((one) => `\n      ${reportWords.fr.reason(one)}`).join('')}`,
    yourTurn: (step, label, message, recipient) =>
      `  ${step} À vous : envoyez ${message} à ${recipient}. ${label}`,
    verdictLine: (report) => `  Cas ${report.verdict}.`,
    total: (reports, out) =>
      `${count(reports)} ${count(reports) < 2 ? 'passage conforme' : 'passages conformes'} sur ${reports.length}. Comptes rendus dans « ${out} » : recette.html, recette.json, recette.junit.xml, recette.ctrf.json.`,
    baselineWritten: (path) => `Verdicts de référence écrits dans « ${path} ».`,
    baselineSame: 'Mêmes verdicts que la référence.',
    baselineDiffers: (step, before, after) => `  ${step} : ${before} dans la référence, ${after} maintenant`,
  },
  en: {
    unknownAction: (text) => `“${text}” is not an action: list, run, replay or doctor.`,
    needsSide:
      'Say who plays what: --self to play both sides, or --me and the participant your software plays.',
    needsExamples: '--cases needs --examples too, the folder of their examples.',
    unreadable: (path, why) => `“${path}” cannot be read: ${why}`,
    noRefusals:
      'No refusal to play: with --me, only messages that your software sends are refused, by the codes that the principles of the link give receivers; --self plays all the others.',
    noCases: 'No case to play: this link has neither acceptance tests nor flows with their examples.',
    unknownCase: (text, known) => `No case is called “${text}”. There are: ${known.join(', ')}.`,
    unknownParticipant: (text, known) =>
      `No participant is called “${text}”. There are: ${known.join(', ')}.`,
    badSyntax: (text) => `“${text}” is not a syntax: json or xml.`,
    badTimeout: (text) => `“${text}” is not a time: a number of seconds.`,
    hookFailed: (step, why) => `At step ${step}, the command of --hook failed: ${why}`,
    noCertificate: (client, folder) =>
      `There is no certificate of “${client}” in “${folder}”: start “dsf hub” first, or give its folder with --tls.`,
    notConnected: (host, why) => `No connection to ${host}: ${why}. Is “dsf hub” running?`,
    changedJournal: (path) =>
      `The journal “${path}” was changed afterwards: the line named does not follow from those before. Nothing of it is judged.`,
    caseLine: (id, title, steps) => `  ${id}\n      ${title} (${enSteps(steps)})`,
    repair: ({ caseId, step, text, reason }) => `  ${caseId}, step ${step}: ${repairsEn[reason](text)}`,
    playing: (title, syntax) => `${title}, in ${syntax.toUpperCase()}`,
    stepLine: (step) =>
      `  ${step.id} ${step.message} ${step.sender} → ${step.receiver}: ${reportWords.en.verdict[step.verdict]}${step.reasons.map((one) => `\n      ${reportWords.en.reason(one)}`).join('')}`,
    yourTurn: (step, label, message, recipient) =>
      `  ${step} Your turn: send ${message} to ${recipient}. ${label}`,
    verdictLine: (report) => `  Case ${reportWords.en.verdict[report.verdict]}.`,
    total: (reports, out) =>
      `${count(reports)} of ${reports.length} runs passed. Reports in “${out}”: recette.html, recette.json, recette.junit.xml, recette.ctrf.json.`,
    baselineWritten: (path) => `Reference verdicts written into “${path}”.`,
    baselineSame: 'Same verdicts as the reference.',
    baselineDiffers: (step, before, after) => `  ${step}: ${before} in the reference, ${after} now`,
  },
};
