import type { SearchKind } from './contract.ts';

/** The kinds of results in words, and what people type to ask for one (`erreur 501`, `vhost 15-SMUR`). */
export const KIND_WORDS: Readonly<
  Record<
    SearchKind,
    {
      readonly fr: string;
      readonly en: string;
      readonly many: { readonly fr: string; readonly en: string };
      readonly asked: readonly string[];
    }
  >
> = {
  message: {
    fr: 'message',
    en: 'message',
    many: { fr: 'Messages', en: 'Messages' },
    asked: ['message'],
  },
  link: { fr: 'lien', en: 'link', many: { fr: 'Liens', en: 'Links' }, asked: ['lien', 'link'] },
  vhost: { fr: 'vhost', en: 'vhost', many: { fr: 'Vhosts', en: 'Vhosts' }, asked: ['vhost'] },
  error: {
    fr: 'code d’erreur',
    en: 'error code',
    many: { fr: 'Codes d’erreur', en: 'Error codes' },
    asked: ['erreur', 'error'],
  },
  flow: {
    fr: 'cinématique',
    en: 'flow',
    many: { fr: 'Cinématiques', en: 'Flows' },
    asked: ['cinematique', 'flow'],
  },
  field: {
    fr: 'champ',
    en: 'field',
    many: { fr: 'Champs', en: 'Fields' },
    asked: ['champ', 'field', 'balise', 'donnee', 'cardinalite', 'cardinality'],
  },
  nomenclature: {
    fr: 'nomenclature',
    en: 'code list',
    many: { fr: 'Nomenclatures', en: 'Code lists' },
    asked: ['nomenclature'],
  },
  code: { fr: 'code', en: 'code', many: { fr: 'Codes', en: 'Codes' }, asked: ['code'] },
  download: {
    fr: 'à télécharger',
    en: 'download',
    many: { fr: 'Téléchargements', en: 'Downloads' },
    asked: ['telecharger', 'telechargement', 'download'],
  },
  page: { fr: 'page', en: 'page', many: { fr: 'Pages', en: 'Pages' }, asked: ['page'] },
  guide: { fr: 'guide', en: 'guide', many: { fr: 'Guides', en: 'Guides' }, asked: ['guide'] },
  diagnostic: {
    fr: 'constat',
    en: 'finding',
    many: { fr: 'Constats', en: 'Findings' },
    asked: ['constat', 'diagnostic', 'finding'],
  },
};

/** The kinds that a word asks for. */
export function kindsAsked(word: string): readonly SearchKind[] {
  return (Object.keys(KIND_WORDS) as SearchKind[]).filter((kind) => KIND_WORDS[kind].asked.includes(word));
}
