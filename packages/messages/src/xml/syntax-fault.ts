import { type Fault, fault } from '../outcome.ts';
import type { Words } from '../words/sentences.ts';
import { shownText } from '../words/shown.ts';

/** Where a parser stopped. */
interface XmlPlace {
  readonly line: number;
  readonly column: number;
}

/** Faults of syntax people make, by what the parser says of them. */
export const SYNTAX_FAULTS = [
  [/^unclosed tag: (.+)$/, 'xml-tag-open'],
  [/^unmatched closing tag: (.+?)\.?$/, 'xml-tag-unmatched'],
  [/^text data outside of root node/, 'xml-text-outside'],
  [/entity|^disallowed character in tag name/, 'xml-character-bare'],
  [/^document must contain a root element/, 'xml-empty'],
] as const;

const words = (fr: string, en: string): Words => ({ fr, en });

/** The others. The parser speaks English; what is not here is told as the syntax it is. */
export const REASONS: readonly (readonly [said: RegExp, reason: Words])[] = [
  [/^unmatched closing tag: (.+?)\.?$/, words('</{1}> ne referme rien', '</{1}> closes nothing')],
  [/^attribute without value/, words('un attribut n’a pas de valeur', 'an attribute has no value')],
  [
    /^unquoted attribute value|^value must be quoted/,
    words(
      'la valeur d’un attribut s’écrit entre guillemets',
      'the value of an attribute is written between quotes',
    ),
  ],
  [
    /^no whitespace between attributes/,
    words('il manque un blanc entre deux attributs', 'a blank is missing between two attributes'),
  ],
  [
    /^duplicate attribute: (.+?)\.?$/,
    words('l’attribut « {1} » est écrit deux fois', 'the attribute “{1}” is written twice'),
  ],
  [
    /^unbound namespace prefix: "?(.+?)"?\.?$/,
    words('le préfixe « {1} » n’est pas déclaré', 'the prefix “{1}” is not declared'),
  ],
  [/^malformed name: (.+?)\.?$/, words('« {1} » n’est pas un nom XML', '“{1}” is no XML name')],
  [/^malformed comment/, words('un commentaire ne peut pas contenir « -- »', 'a comment cannot hold “--”')],
  [
    /^documents may contain only one root/,
    words('il y a plus d’un élément racine', 'there is more than one root element'),
  ],
  [/^forward-slash in opening tag/, words('« / » n’est suivi d’aucun « > »', 'no “>” follows “/”')],
  [
    /^the string "\]\]>"/,
    words('« ]]> » ne peut pas se trouver dans un texte', '“]]>” cannot stand in a text'),
  ],
  [
    /^disallowed character in attribute name/,
    words(
      'un caractère ne peut pas faire partie d’un nom d’attribut',
      'a character cannot be part of the name of an attribute',
    ),
  ],
  [
    /^disallowed character in closing tag|^weird empty close tag/,
    words('la balise de fin est mal écrite', 'the closing tag is badly written'),
  ],
  [
    /^disallowed character/,
    words('un caractère ne peut pas se trouver à cet endroit', 'a character cannot stand in this place'),
  ],
  [
    /XML declaration|xml declaration|version number|standalone|^value required|^whitespace required|name\/value|expected (?:one of|the name)/i,
    words(
      'la déclaration <?xml … ?> est mal écrite ou n’est pas au début',
      'the declaration <?xml … ?> is badly written or not at the beginning',
    ),
  ],
  [
    /processing instruction/,
    words(
      'une instruction <? … ?> est mal écrite ou mal placée',
      'an instruction <? … ?> is badly written or misplaced',
    ),
  ],
  [
    /^inappropriately located doctype/,
    words(
      'une déclaration DOCTYPE est interdite dans un message',
      'a DOCTYPE declaration is forbidden in a message',
    ),
  ],
  [
    /namespace|xmlns|prefix/,
    words('une déclaration d’espace de noms est interdite', 'a declaration of a namespace is forbidden'),
  ],
  [/^unexpected end/, words('le texte s’arrête au milieu', 'the text ends in the middle')],
];

/** When nothing more precise can be said. */
export const BAD_SYNTAX = words('ce n’est pas la syntaxe de XML', 'this is not the syntax of XML');

/** An `&` that begins no entity: the parser takes all that follows for its name, and misses the end of the element. */
const BARE_AMPERSAND = /&(?!#?\w{1,32};)/;

/** @param element the one whose end was not found. */
export function tagOpen(element: { readonly tag: string; readonly line: number } | undefined): Fault {
  return fault('xml-tag-open', [], { line: element?.line ?? 1, name: shownText(element?.tag ?? '') });
}

/**
 * What the parser says of a text it cannot read, in the languages of findings.
 *
 * @param open the tag that was opened last, which an end tag was meant to close: it may differ by capitals only.
 */
export function syntaxFault(reason: string, { line, column }: XmlPlace, text: string, open?: string): Fault {
  const bare = reason.startsWith('unclosed tag') ? BARE_AMPERSAND.exec(text) : null;
  if (bare !== null) {
    return fault('xml-character-bare', [], { line: text.slice(0, bare.index).split('\n').length });
  }
  for (const [said, code] of SYNTAX_FAULTS) {
    const match = said.exec(reason);
    if (match !== null && (code !== 'xml-tag-unmatched' || open !== undefined))
      return fault(code, [], { line, name: shownText(match[1] ?? ''), open: shownText(open ?? '') });
  }
  return fault('xml-unreadable', [], { line, column, reason: reasonOf(reason) });
}

function reasonOf(reason: string): Words {
  for (const [said, { fr, en }] of REASONS) {
    const match = said.exec(reason);
    if (match === null) continue;
    const name = shownText(match[1] ?? '');
    return { fr: fr.replace('{1}', () => name), en: en.replace('{1}', () => name) };
  }
  return BAD_SYNTAX;
}
