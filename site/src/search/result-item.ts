import { withVisibleBlanks } from '@hubsante/model/contracts';
import { frenchText } from '../site/french-text.ts';
import type { Found, FoundPlace, SearchKind, SearchLanguage } from './contract.ts';
import { KIND_WORDS } from './kind-words.ts';
import { excerptOf, markedText } from './marked-text.ts';
import { SEARCH_SENTENCES } from './search-sentences.ts';

/** More versions of a link than these are folded. */
const MOST_VERSIONS = 5;

/** Kinds whose name is written as messages carry it. */
const AS_WRITTEN: ReadonlySet<SearchKind> = new Set([
  'message',
  'vhost',
  'error',
  'field',
  'code',
  'diagnostic',
]);

/** Kinds that guides, tools and downloads are: in the language of the page, where all others are in French. */
const TRANSLATED: ReadonlySet<SearchKind> = new Set(['guide', 'diagnostic', 'page', 'download']);

/** A result of the search page: what it is, what it says, and a link for each version that has it. */
export function resultItem(found: Found, marked: readonly string[], language: SearchLanguage): HTMLElement {
  const item = element('li', `found-item found-${found.kind}`);
  const title = element('p', 'found-name');
  const link = element('a');
  link.href = found.address;
  link.append(...nameParts(found, marked, language));
  title.append(link, ...noteParts(found, language));
  item.append(kindOf(found, language), ' ', title);
  for (const [part, text] of [
    ['found-context', contextOf(found, language)],
    // What an error means and what to do is the answer itself.
    ['found-text', found.kind === 'error' ? found.text : excerptOf(found.text, marked)],
  ] as const) {
    if (text === '') continue;
    const line = element('p', part);
    spoken(line, found.kind, language);
    line.append(...markedParts(typeset(text, found.kind, language), marked));
    item.append(line);
  }
  if (found.places.length > 0) item.append(placesOf(found, language));
  return item;
}

/** A result in the box of the header, where there is room for one link. */
export function resultOption(
  found: Found,
  marked: readonly string[],
  language: SearchLanguage,
): HTMLAnchorElement {
  const option = element('a', `search-option found-${found.kind}`);
  option.href = found.address;
  option.setAttribute('role', 'option');
  option.tabIndex = -1;
  const title = element('span', 'found-name');
  title.append(...nameParts(found, marked, language), ...noteParts(found, language));
  option.append(kindOf(found, language), ' ', title);
  const where = [contextOf(found, language), versionsInWords(found, language)].filter(Boolean).join(' · ');
  if (where !== '') {
    const line = element('span', 'found-context');
    spoken(line, found.kind, language);
    line.append(...markedParts(typeset(where, found.kind, language), marked));
    option.append(' ', line);
  }
  return option;
}

function kindOf({ kind }: Found, language: SearchLanguage): HTMLElement {
  const badge = element('span', 'found-kind');
  badge.textContent = KIND_WORDS[kind][language];
  return badge;
}

function nameParts(
  found: Found,
  marked: readonly string[],
  language: SearchLanguage,
): readonly (Node | string)[] {
  const { kind, name, label } = found;
  const isWritten = AS_WRITTEN.has(kind);
  const first = element(isWritten ? 'code' : 'span');
  first.append(...markedParts(isWritten ? withVisibleBlanks(name) : typeset(name, kind, language), marked));
  if (!isWritten) spoken(first, kind, language);
  if (label === '') return [first];
  const second = element('span', 'found-label');
  spoken(second, kind, language);
  second.append(...markedParts(typeset(label, kind, language), marked));
  return [first, ' ', second];
}

/** The cardinality of a field, and the standing of a link, where one says it of the best version. */
function noteParts({ kind, note }: Found, language: SearchLanguage): readonly (Node | string)[] {
  if (note === '') return [];
  const badge = element('span', 'found-note');
  badge.textContent = note;
  spoken(badge, kind, language);
  return [' ', badge];
}

function contextOf({ kind, context }: Found, language: SearchLanguage): string {
  if (kind === 'code' && !context.includes(' › '))
    return language === 'fr' ? `Nomenclature ${context}` : `Code list ${context}`;
  return kind === 'flow' ? '' : context;
}

/** `15-15 v2.1, v2.0; 15-SMUR v1.7`. */
function versionsInWords({ places }: Found, language: SearchLanguage): string {
  const { model } = SEARCH_SENTENCES[language];
  return byLink(places)
    .map(([link, of]) => {
      const told = of.slice(0, 3).map(({ version }) => (link === null ? version : `v${version}`));
      return `${link ?? model} ${told.join(', ')}${of.length > 3 ? '…' : ''}`;
    })
    .join(' ; ');
}

/** The versions, link by link; a note that is not that of the first is beside its version. */
function placesOf(found: Found, language: SearchLanguage): HTMLElement {
  const list = element('ul', 'found-places');
  for (const [link, places] of byLink(found.places)) {
    const line = element('li');
    const name = element('span', 'found-link');
    name.textContent = link ?? SEARCH_SENTENCES[language].model;
    line.append(name);
    const ways = (of: readonly FoundPlace[]) => of.flatMap((place) => [' ', wayTo(place, found, language)]);
    line.append(...ways(places.slice(0, MOST_VERSIONS)));
    const folded = places.slice(MOST_VERSIONS);
    if (folded.length > 0) {
      const others = element('details');
      const summary = element('summary');
      summary.textContent = SEARCH_SENTENCES[language].moreVersions(folded.length);
      others.append(summary);
      others.addEventListener('toggle', () => others.append(...ways(folded)), { once: true });
      line.append(' ', others);
    }
    list.append(line);
  }
  return list;
}

function wayTo(place: FoundPlace, { kind, name, note }: Found, language: SearchLanguage): HTMLElement {
  const way = element('a', place.isOld ? 'old-version' : '');
  way.href = place.address;
  way.textContent = place.link === null ? place.version : `v${place.version}`;
  way.setAttribute('aria-label', `${name}, ${SEARCH_SENTENCES[language].place(place)}`);
  if (place.note === '' || place.note === note) return way;
  const both = element('span');
  const badge = element('span', 'found-note');
  badge.textContent = place.note;
  spoken(badge, kind, language);
  both.append(way, ' ', badge);
  return both;
}

function byLink(places: readonly FoundPlace[]): readonly (readonly [string | null, readonly FoundPlace[]])[] {
  return [...Map.groupBy(places, ({ link }) => link)];
}

function markedParts(text: string, marked: readonly string[]): readonly (Node | string)[] {
  return markedText(text, marked).map(({ text: piece, isMarked }) => {
    if (!isMarked) return piece;
    const mark = element('mark');
    mark.textContent = piece;
    return mark;
  });
}

function typeset(text: string, kind: SearchKind, language: SearchLanguage): string {
  return language === 'en' && TRANSLATED.has(kind) ? text : frenchText(text);
}

/** What is in another language than the page says so. */
function spoken(part: HTMLElement, kind: SearchKind, language: SearchLanguage): void {
  if (language === 'en' && !TRANSLATED.has(kind)) part.lang = 'fr';
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}
