import type { Language } from '@hubsante/model';
import type { Situation } from '../artefact-pair.ts';
import type { Outcome } from '../artefact-verdict.ts';
import type { SampleOutcome } from '../release-report.ts';
import type { NotApplicableReason } from '../samples/sample-verdict.ts';
import type { SchemaVerdict } from '../samples/schema-set.ts';

/** Everything the report says, in one language. */
export interface ConformanceWords {
  readonly title: (name: string, path: string) => string;
  readonly artefacts: string;
  readonly total: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly explained: string;
  readonly unexplained: string;
  readonly situations: Readonly<Record<Exclude<Situation, 'identical'>, string>>;
  readonly insteadOf: (produced: string, published: string) => string;
  readonly missing: (published: string) => string;
  readonly added: (produced: string) => string;
  readonly root: string;
  readonly line: (line: number) => string;
  readonly endOfText: string;
  readonly more: (count: number) => string;
  readonly refusedBecause: string;
  readonly error: string;
  readonly errors: (count: number) => string;
  readonly samples: string;
  readonly noSample: string;
  readonly sampleOutcomes: Readonly<Record<SampleOutcome, string>>;
  readonly notApplicable: Readonly<Record<NotApplicableReason, string>>;
  readonly disagreement: (schema: string, published: SchemaVerdict, standard: SchemaVerdict) => string;
  /** Between a thing and what is said of it; French sets a blank before it. */
  readonly colon: string;
  readonly nothingPublished: string;
  readonly conforms: string;
  readonly differs: (unexplained: number, samples: number) => string;
}

const fr: ConformanceWords = {
  title: (name, path) => `Version ${name} (${path})`,
  artefacts: 'Artefacts',
  total: 'Total',
  outcomes: { identical: 'identiques', explained: 'expliqués', unexplained: 'inexpliqués' },
  explained: 'Écarts expliqués',
  unexplained: 'Écarts inexpliqués',
  situations: {
    'same-data': 'mêmes données, texte différent',
    different: 'contenu différent',
    'only-published': 'publié, mais pas produit',
    'only-produced': 'produit, mais pas publié',
  },
  insteadOf: (produced, published) => `${produced} au lieu de ${published}`,
  missing: (published) => `absent, alors qu’est publié ${published}`,
  added: (produced) => `${produced}, qui n’est pas publié`,
  root: '(racine)',
  line: (line) => `ligne ${line}`,
  endOfText: '(fin du texte)',
  more: (count) => (count === 1 ? '… et 1 autre différence' : `… et ${count} autres différences`),
  refusedBecause: 'message refusé',
  error: 'erreur dans le classeur',
  errors: (count) => (count === 1 ? 'Une erreur dans les classeurs' : `${count} erreurs dans les classeurs`),
  samples: 'Exemples publiés, jugés par les schémas publiés et par les nôtres',
  noSample: 'aucun exemple publié',
  sampleOutcomes: {
    accepted: 'acceptés des deux côtés',
    refused: 'refusés des deux côtés',
    different: 'jugés différemment',
    'not-applicable': 'sans objet',
  },
  notApplicable: {
    'not-json': 'n’est pas du JSON',
    'not-a-message': 'n’est pas un message (une liste, par exemple)',
    'no-schema': 'ne porte l’élément racine d’aucun message',
    ambiguous: 'plusieurs messages ont cet élément racine, et le dossier ne dit pas lequel',
    'no-published-schema': 'aucun schéma publié ne le juge',
    'no-standard-schema':
      'seuls des schémas tenus à la main le jugent : nous n’en produisons pas d’équivalent',
    'message-refused': 'son message a une erreur dans le classeur : nous n’en produisons pas de schéma',
    'published-otherwise':
      'jugé différemment, par un schéma publié dont on sait qu’il ne vient pas de ses classeurs (voir les écarts expliqués)',
    'refused-elsewhere':
      'accepté des deux côtés, sauf par un schéma publié d’enveloppe ou d’en-tête dont nous ne produisons pas d’équivalent',
    'published-unusable': 'son schéma publié n’est pas utilisable',
  },
  disagreement: (schema, published, standard) =>
    `${schema} : ${schemaVerdicts.fr[published]} par le schéma publié, ${schemaVerdicts.fr[standard]} par le nôtre`,
  colon: ' : ',
  nothingPublished: 'Rien n’est publié dans ce dossier : est-ce bien celui d’une version publiée ?',
  conforms: 'Conforme : aucun écart inexpliqué.',
  differs: (unexplained, samples) =>
    `Non conforme : ${unexplained} ${unexplained > 1 ? 'artefacts inexpliqués' : 'artefact inexpliqué'}, ${samples} ${samples > 1 ? 'exemples jugés' : 'exemple jugé'} différemment.`,
};

const en: ConformanceWords = {
  title: (name, path) => `Release ${name} (${path})`,
  artefacts: 'Artefacts',
  total: 'Total',
  outcomes: { identical: 'identical', explained: 'explained', unexplained: 'unexplained' },
  explained: 'Explained differences',
  unexplained: 'Unexplained differences',
  situations: {
    'same-data': 'same data, other text',
    different: 'other content',
    'only-published': 'published, but not produced',
    'only-produced': 'produced, but not published',
  },
  insteadOf: (produced, published) => `${produced} instead of ${published}`,
  missing: (published) => `missing, while ${published} is published`,
  added: (produced) => `${produced}, which is not published`,
  root: '(root)',
  line: (line) => `line ${line}`,
  endOfText: '(end of the text)',
  more: (count) => (count === 1 ? '… and 1 more difference' : `… and ${count} more differences`),
  refusedBecause: 'message refused',
  error: 'error in the workbook',
  errors: (count) => (count === 1 ? 'One error in the workbooks' : `${count} errors in the workbooks`),
  samples: 'Published samples, judged by the published schemas and by ours',
  noSample: 'no published sample',
  sampleOutcomes: {
    accepted: 'accepted by both',
    refused: 'refused by both',
    different: 'judged differently',
    'not-applicable': 'not applicable',
  },
  notApplicable: {
    'not-json': 'is not JSON',
    'not-a-message': 'is not a message (a list, for example)',
    'no-schema': 'carries the root element of no message',
    ambiguous: 'several messages have this root element, and the folder does not tell which',
    'no-published-schema': 'no published schema judges it',
    'no-standard-schema': 'only hand-kept schemas judge it: we produce no equivalent of them',
    'message-refused': 'its message has an error in the workbook: we make no schema of it',
    'published-otherwise':
      'judged differently, by a published schema that is known not to come from its workbooks (see the explained differences)',
    'refused-elsewhere':
      'accepted by both, except by a published envelope or header schema of which we produce no equivalent',
    'published-unusable': 'its published schema cannot be used',
  },
  disagreement: (schema, published, standard) =>
    `${schema}: ${schemaVerdicts.en[published]} by the published schema, ${schemaVerdicts.en[standard]} by ours`,
  colon: ': ',
  nothingPublished: 'Nothing is published in this folder: is it that of a published release?',
  conforms: 'Conforms: no unexplained difference.',
  differs: (unexplained, samples) =>
    `Does not conform: ${unexplained} unexplained ${unexplained === 1 ? 'artefact' : 'artefacts'}, ${samples} ${samples === 1 ? 'sample' : 'samples'} judged differently.`,
};

const schemaVerdicts: Readonly<Record<Language, Readonly<Record<SchemaVerdict, string>>>> = {
  fr: { accepted: 'accepté', refused: 'refusé', unusable: 'pas jugé (schéma inutilisable)' },
  en: { accepted: 'accepted', refused: 'refused', unusable: 'not judged (unusable schema)' },
};

export const conformanceWords: Readonly<Record<Language, ConformanceWords>> = { fr, en };
