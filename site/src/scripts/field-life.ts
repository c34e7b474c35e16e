import { typeWords } from '../generated/field-words.ts';
import { addressIn } from '../site/addresses.ts';
import type { FieldFacts, FieldLives, LivedVersion } from '../site/field-lives.ts';
import { pageLanguage, say, sayCount } from './say.ts';

/** Versions of a link in a row, in which a field is the same. */
export interface LifeSpan {
  readonly versions: readonly LivedVersion[];
  /** What is not the same everywhere; empty when all is. */
  readonly differing: readonly DifferingFact[];
}

/** A fact of a field that another version tells differently. */
export interface DifferingFact {
  readonly fact: keyof FieldFacts;
  readonly words: string;
}

const FACTS = ['cardinality', 'type', 'codes', 'pattern'] as const satisfies readonly (keyof FieldFacts)[];

/** In which versions a field is, link by link, and what differs; nothing when only one version has it. */
export function lifeOf({ versions, facts, fields }: FieldLives, path: string): readonly LifeSpan[] {
  const numbers = fields[path] ?? [];
  const held = versions.flatMap((version, index) => {
    const found = facts[numbers[index] ?? -1];
    return found === undefined ? [] : [{ version, index, facts: found }];
  });
  if (held.length < 2) return [];
  const changing = FACTS.filter((fact) => new Set(held.map(({ facts: one }) => one[fact])).size > 1);
  const spans: { versions: LivedVersion[]; differing: readonly DifferingFact[]; last: number }[] = [];
  for (const { version, index, facts: one } of held) {
    const differing = changing.flatMap((fact) => (one[fact] === '' ? [] : [{ fact, words: one[fact] }]));
    const before = spans.at(-1);
    const isNext = before?.last === index - 1 && before.versions[0]?.link === version.link;
    if (before !== undefined && isNext && isSame(before.differing, differing)) {
      before.versions.push(version);
      before.last = index;
    } else spans.push({ versions: [version], differing, last: index });
  }
  return spans.map(({ versions: some, differing }) => ({ versions: some, differing }));
}

function isSame(some: readonly DifferingFact[], others: readonly DifferingFact[]): boolean {
  return some.length === others.length && some.every(({ words }, index) => words === others[index]?.words);
}

/** Tells the life of a field in what its row shows, the first time that it is opened. */
function tellLives(tree: HTMLElement): void {
  let asked: Promise<FieldLives> | undefined;
  const lives = () => {
    asked ??= fetch(tree.dataset.lives ?? '').then(async (response) => (await response.json()) as FieldLives);
    return asked;
  };
  const tell = (known: FieldLives, details: HTMLDetailsElement) => {
    const field = details.parentElement;
    const body = details.querySelector(':scope > .field-body');
    if (field === null || body === null || details.dataset.lived !== undefined) return;
    details.dataset.lived = '';
    const spans = lifeOf(known, field.id);
    if (spans.length > 0) body.append(lifeLine(spans, field.id));
  };
  tree.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open || !target.matches('.field > details'))
        return;
      void lives()
        .then((known) => {
          for (const details of tree.querySelectorAll<HTMLDetailsElement>('.field > details[open]'))
            tell(known, details);
        })
        .catch(() => {
          // Without a network the field is shown all the same, without its other versions.
        });
    },
    // `toggle` does not bubble.
    true,
  );
}

/** « Dans 15-15 v1.5 (0..1), v2.0 à v2.1 (1..1) ; 15-SMUR v1.5 », each version a link to the field there. */
function lifeLine(spans: readonly LifeSpan[], path: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'life';
  line.append(say('Ce champ dans les versions : ', 'This field in the versions: '));
  let link = '';
  spans.forEach(({ versions, differing }, index) => {
    const [first] = versions;
    const last = versions.at(-1);
    if (first === undefined || last === undefined) return;
    if (index > 0) line.append(first.link === link ? ', ' : say(' ; ', '; '));
    line.append(
      linkTo(first, path, first.link === link ? `v${first.version}` : `${first.link} v${first.version}`),
    );
    if (last !== first) line.append(say(' à ', ' to '), linkTo(last, path, `v${last.version}`));
    if (differing.length > 0) line.append(' (', ...differing.flatMap(wordsOf), ')');
    link = first.link;
  });
  return line;
}

/** Patterns as code, the others as words, with commas between them. */
function wordsOf({ fact, words }: DifferingFact, index: number): readonly (Node | string)[] {
  const before = index === 0 ? '' : ', ';
  if (fact !== 'pattern') return [`${before}${factWords(fact, words)}`];
  const code = document.createElement('code');
  code.textContent = words;
  return [`${before}${say('forme', 'pattern')} `, code];
}

function factWords(fact: keyof FieldFacts, told: string): string {
  if (fact === 'codes') return sayCount(Number(told), ['code', 'codes'], ['code', 'codes']);
  if (fact !== 'type') return told;
  const [type = '', ...name] = told.split(' ');
  return [typeWords(type, pageLanguage()), ...name].join(' ');
}

function linkTo({ address }: LivedVersion, path: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = addressIn(pageLanguage(), `${address}#${path}`);
  anchor.textContent = text;
  return anchor;
}

if (typeof document !== 'undefined') {
  for (const tree of document.querySelectorAll<HTMLElement>('[data-lives]')) tellLives(tree);
}
