import { textsOf } from '../src/integration/french-page.ts';
import { attributeOf, htmlParts } from '../src/integration/html-parts.ts';

/** Words of French that are none of English, and signs that English words do not bear. */
const FRENCH =
  /[àâçéèêëîïôùûœ«»]|(?<![\p{L}\p{N}])(?:le|la|les|des|du|une?|est|sont|dans|pour|avec|aux|cette|ces|qui|que|et|ou|par|voir|aussi|sans|tous|toutes|champs?|lien|liens|fichiers?|modèle|rôle|envoie|reçoit|aucune?|autres?|exemples|copier)(?![\p{L}\p{N}])/iu;

/** Names that are the same in both languages. */
const NAMES = /Hub Santé|Agence du Numérique en Santé|Français/g;

/** Paths, names of files and identifiers, whose pieces are words of no sentence. */
const WRITTEN = /\S*[\p{L}\p{N}][-./_]\S*/gu;

/** What readers hear or see that is no text. */
const ATTRIBUTES = ['title', 'aria-label', 'alt', 'placeholder'] as const;

/** What a page in English says in French without saying that it is French. */
export function frenchInEnglish(html: string): readonly string[] {
  // The languages changed one for the other: what is told as French is what stands in English.
  const swapped = html
    .replaceAll(/(?<=<[^<>]*\s)lang="(en|fr)"/g, (_, lang: string) => `lang="${lang === 'en' ? 'fr' : 'en'}"`)
    .replaceAll(/<title>[^<]*<\/title>/g, '');
  const texts = textsOf(swapped).flatMap(({ html: text, isFrench }) => (isFrench ? [text] : []));
  return [...texts, ...attributesOf(swapped)].filter((text) =>
    FRENCH.test(text.replaceAll(/\s+/g, ' ').replaceAll(NAMES, '').replaceAll(WRITTEN, '')),
  );
}

/** Attributes of tags in English; a language of its own is said by the tag itself. */
function attributesOf(swapped: string): readonly string[] {
  return htmlParts(swapped).flatMap(({ kind, html }) =>
    kind !== 'tag' || attributeOf(html, 'lang') === 'en'
      ? []
      : ATTRIBUTES.flatMap((name) => attributeOf(html, name) ?? []),
  );
}
