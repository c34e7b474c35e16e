import { type Field, type Message, walkFields } from '@hubsante/model';
import { type Artefact, artefactAt } from '../artefact-kind.ts';
import type { ArtefactPair } from '../artefact-pair.ts';
import { compareText } from '../compare-text.ts';
import type { Evidence } from '../evidence.ts';
import type { Explanation } from './explanation.ts';

export const codesApart: Explanation = {
  code: 'codes-published-apart',
  category: 'published-apart',
  sentence: {
    fr: 'Fait avec les codes du CSV publié de la nomenclature, comme tous les schémas ; son classeur en a d’autres, ou manque. Avec ceux du CSV, nous produisons le même texte.',
    en: 'Made with the codes of the published CSV of the nomenclature, as every schema is; its workbook has others, or is missing. With those of the CSV we produce the same text.',
  },
  kinds: ['json-schema', 'openapi', 'xsd', 'asyncapi'],
  situations: ['different'],
  holds: isMadeFromPublishedTables,
};

export const nomenclatureCodesApart: Explanation = {
  code: 'nomenclature-codes-published-apart',
  category: 'published-apart',
  sentence: {
    fr: 'Publiée à part de son classeur, qui a d’autres codes : un JSON Schema publié confirme ceux du CSV.',
    en: 'Published apart from its workbook, which has other codes: a published JSON Schema confirms those of the CSV.',
  },
  kinds: ['nomenclature-csv'],
  situations: ['different', 'only-published'],
  holds: ({ published }, evidence) => {
    const { releaseFromPublishedTables, pair } = evidence;
    if (published === null || !evidence.publishedSomething) return false;
    return releaseFromPublishedTables().messages.some((message) => {
      const schema = cites(message, published) ? pair('json-schema', message.name) : null;
      return schema?.situation === 'different' && isMadeFromPublishedTables(schema, evidence);
    });
  },
};

export const nomenclatureWithoutWorkbook: Explanation = {
  code: 'nomenclature-without-workbook',
  category: 'published-apart',
  sentence: {
    fr: 'Sans classeur : ce dossier n’a aucun classeur de nomenclatures, il n’y a rien à comparer.',
    en: 'Without a workbook: this folder has no nomenclature workbook, there is nothing to compare.',
  },
  kinds: ['nomenclature-csv'],
  situations: ['only-published'],
  holds: (_, { hasNomenclatureWorkbook }) => !hasNomenclatureWorkbook,
};

/** Whether what is published is what we produce once fields cite the published tables. */
function isMadeFromPublishedTables(
  { kind, name, path, published }: ArtefactPair,
  { produce, releaseFromPublishedTables }: Evidence,
): boolean {
  const text = produce(kind, releaseFromPublishedTables()).get(name);
  const produced = text === undefined ? null : artefactAt(path, text);
  return published !== null && produced !== null && compareText(published, produced) === null;
}

function cites({ fields }: Message, { path }: Artefact): boolean {
  return [...walkFields(fields)].some((field) => placeOfCodes(field) === path);
}

/** The published table that a field takes its codes from. */
function placeOfCodes(field: Field): string | null {
  return field.kind === 'leaf' ? (field.enumeration?.nomenclature?.place.file ?? null) : null;
}
