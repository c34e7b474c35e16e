import type { ComparedVersion, Verdict } from '@hubsante/model/contracts';

/** The languages that a comparison is told in. */
export type ComparisonLanguage = 'fr' | 'en';

/** Whose verdicts are shown: those of what a software does, or the worse of both. */
export type ComparedRole = 'both' | 'sender' | 'receiver';

/** How many changes have each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>> & { readonly count: number };

interface Words {
  readonly title: (previous: ComparedVersion, current: ComparedVersion) => string;
  readonly version: (one: ComparedVersion) => string;
  readonly summary: (counts: VerdictCounts, role: ComparedRole) => string;
  readonly counted: Readonly<Record<Verdict | 'all', (count: number) => string>>;
  readonly link: string;
  readonly several: string;
  readonly nomenclature: (name: string) => string;
  readonly renamed: (count: number) => string;
  readonly others: (count: number) => string;
  readonly who: Readonly<Record<ComparedRole, string>>;
  readonly actor: { readonly sender: string; readonly receiver: string };
  readonly syntax: { readonly json: string; readonly xml: string };
  readonly line: (file: string, line: number) => string;
  readonly proof: (syntax: string, what: string, accepting: string, refusing: string) => string;
  readonly count: (count: number) => string;
  readonly emptyText: string;
  readonly quoted: (text: string) => string;
  readonly suggested: (codes: string) => string;
  readonly codesOf: (count: number, title: string) => string;
  readonly facts: {
    readonly label: string;
    readonly path: string;
    readonly cardinality: string;
    readonly type: string;
    readonly pattern: string;
    readonly codes: string;
    readonly description: string;
  };
  /** What the template itself says. */
  readonly page: Readonly<Record<string, string>>;
}

const FRENCH_WHO = {
  both: 'pour qui envoie et qui reçoit',
  sender: 'pour qui envoie',
  receiver: 'pour qui reçoit',
} as const;

const ENGLISH_WHO = { both: 'for both', sender: 'for senders', receiver: 'for receivers' } as const;

/** « 1 changement », « 3 changements ». */
function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** What a comparison says beside the sentences of `dsf diff`, in both languages. */
export const COMPARISON_WORDS: Readonly<Record<ComparisonLanguage, Words>> = {
  fr: {
    title: ({ subject, version }, current) =>
      subject === 'mdd'
        ? `Modèle de données, de ${version} à ${current.version}`
        : `Lien ${subject}, de v${version} à v${current.version}`,
    version: ({ subject, version }) => (subject === 'mdd' ? `modèle ${version}` : `${subject} v${version}`),
    summary: ({ count, breaking, dangerous }, role) =>
      count === 0
        ? 'rien ne change'
        : `${counted(count, 'changement', 'changements')}, dont ${counted(breaking, 'cassant', 'cassants')} et ${dangerous} à vérifier${role === 'both' ? '' : ` ${FRENCH_WHO[role]}`}`,
    counted: {
      all: (count) => counted(count, 'changement', 'changements'),
      breaking: (count) => counted(count, 'cassant', 'cassants'),
      dangerous: (count) => `${count} à vérifier`,
      compatible: (count) => `${count} sans effet`,
    },
    link: 'Le lien',
    several: 'Plusieurs messages',
    nomenclature: (name) => `Nomenclature ${name}`,
    renamed: (count) => counted(count, 'code s’écrit autrement', 'codes s’écrivent autrement'),
    others: (count) => `et ${counted(count, 'autre endroit', 'autres endroits')}`,
    who: FRENCH_WHO,
    actor: { sender: 'Qui envoie', receiver: 'Qui reçoit' },
    syntax: { json: 'en JSON', xml: 'en XML' },
    line: (file, line) => `${file}, ligne ${line}`,
    proof: (syntax, what, accepting, refusing) =>
      `${syntax}, ${what} : la version ${accepting} l’accepte, la version ${refusing} le refuse`,
    count: (count) => (count === 0 ? 'sans elle' : `présente ${count} fois`),
    emptyText: 'un texte vide',
    quoted: (text) => `« ${text} »`,
    suggested: (codes) => `${codes}, conseillés`,
    codesOf: (count, title) => `${counted(count, 'code', 'codes')} de « ${title} »`,
    facts: {
      label: 'Nom',
      path: 'Balise',
      cardinality: 'Cardinalité',
      type: 'Type',
      pattern: 'Forme',
      codes: 'Codes',
      description: 'Description',
    },
    page: {
      verdicts:
        'Le verdict est donné pour un logiciel qui ne change pas, selon qu’il envoie ou qu’il reçoit.',
      breaking: 'Cassant',
      breakingMeans: ' : ce que le logiciel fait aujourd’hui sera refusé ou mal lu.',
      dangerous: 'À vérifier',
      dangerousMeans: ' : la plupart des messages passent, pas tous.',
      nothing: 'Rien ne change.',
      colon: ' :',
      facts: 'Preuve et emplacement',
      proof: 'Preuve',
      also: 'Aussi',
      cells: 'Dans les classeurs :',
      beforeAfter: 'Avant et après',
      what: 'Ce qui est dit',
      before: 'Avant',
      after: 'Après',
      differs: 'diffère',
      absent: 'absent',
      previousCode: 'Ancien code',
      currentCode: 'Nouveau code',
      label: 'Libellé',
      table: 'Table des codes',
      csv: 'Télécharger la table (CSV)',
    },
  },
  en: {
    title: ({ subject, version }, current) =>
      subject === 'mdd'
        ? `Data model, from ${version} to ${current.version}`
        : `Link ${subject}, from v${version} to v${current.version}`,
    version: ({ subject, version }) => (subject === 'mdd' ? `model ${version}` : `${subject} v${version}`),
    summary: ({ count, breaking, dangerous }, role) =>
      count === 0
        ? 'nothing changes'
        : `${counted(count, 'change', 'changes')}, of which ${breaking} breaking and ${dangerous} dangerous${role === 'both' ? '' : ` ${ENGLISH_WHO[role]}`}`,
    counted: {
      all: (count) => counted(count, 'change', 'changes'),
      breaking: (count) => `${count} breaking`,
      dangerous: (count) => `${count} dangerous`,
      compatible: (count) => `${count} without effect`,
    },
    link: 'The link',
    several: 'Several messages',
    nomenclature: (name) => `Code list ${name}`,
    renamed: (count) => counted(count, 'code is written otherwise', 'codes are written otherwise'),
    others: (count) => `and ${counted(count, 'other place', 'other places')}`,
    who: ENGLISH_WHO,
    actor: { sender: 'Senders', receiver: 'Receivers' },
    syntax: { json: 'in JSON', xml: 'in XML' },
    line: (file, line) => `${file}, line ${line}`,
    proof: (syntax, what, accepting, refusing) =>
      `${syntax}, ${what}: version ${accepting} accepts it, version ${refusing} refuses it`,
    count: (count) => (count === 0 ? 'without it' : `present ${count} times`),
    emptyText: 'an empty text',
    quoted: (text) => `“${text}”`,
    suggested: (codes) => `${codes}, suggested`,
    codesOf: (count, title) => `${counted(count, 'code', 'codes')} of “${title}”`,
    facts: {
      label: 'Name',
      path: 'Tag',
      cardinality: 'Cardinality',
      type: 'Type',
      pattern: 'Pattern',
      codes: 'Codes',
      description: 'Description',
    },
    page: {
      verdicts: 'The verdict is for software that does not change, as it sends or receives.',
      breaking: 'Breaking',
      breakingMeans: ': what the software does today will be refused or misread.',
      dangerous: 'Dangerous',
      dangerousMeans: ': most messages pass, not all.',
      nothing: 'Nothing changes.',
      colon: ':',
      facts: 'Proof and place',
      proof: 'Proof',
      also: 'Also',
      cells: 'In the workbooks:',
      beforeAfter: 'Before and after',
      what: 'What is said',
      before: 'Before',
      after: 'After',
      differs: 'differs',
      absent: 'absent',
      previousCode: 'Old code',
      currentCode: 'New code',
      label: 'Label',
      table: 'Table of codes',
      csv: 'Download the table (CSV)',
    },
  },
};
