import type { PageLanguage } from '../site/addresses.ts';

/** What is not JSON in a text, and where. */
export interface JsonFault {
  readonly offset: number;
  /** A sentence in the language asked for. */
  readonly message: string;
}

type State = 'value' | 'value or end' | 'key or end' | 'key' | 'colon' | 'comma or end' | 'nothing';

interface Words {
  /** `object` and `list` are what follows a value in them. */
  readonly wanted: Readonly<Record<Exclude<State, 'comma or end'> | 'object' | 'list', string>>;
  readonly cut: (wanted: string) => string;
  readonly open: string;
  readonly comma: (sign: string) => string;
  readonly comment: string;
  readonly apostrophe: string;
  readonly unexpected: (sign: string, wanted: string) => string;
}

const WORDS: Readonly<Record<PageLanguage, Words>> = {
  fr: {
    wanted: {
      value: 'une valeur',
      'value or end': 'une valeur, ou « ] »',
      'key or end': 'une balise entre guillemets, ou « } »',
      key: 'une balise entre guillemets',
      colon: '« : »',
      nothing: 'la fin du texte',
      object: 'une virgule, ou « } »',
      list: 'une virgule, ou « ] »',
    },
    cut: (wanted) => `Le texte s’arrête avant la fin : il manque ${wanted}.`,
    comma: (sign) => `La virgule avant « ${sign} » est de trop.`,
    comment: 'JSON n’a pas de commentaires : ôter celui-ci.',
    open: 'Ce texte entre guillemets n’est pas fermé, ou contient un caractère interdit.',
    apostrophe: 'En JSON, les textes sont entre guillemets droits ("), non entre apostrophes.',
    unexpected: (sign, wanted) => `« ${sign} » n’est pas attendu ici : il faut ${wanted}.`,
  },
  en: {
    wanted: {
      value: 'a value',
      'value or end': 'a value, or “]”',
      'key or end': 'a tag between quotes, or “}”',
      key: 'a tag between quotes',
      colon: '“:”',
      nothing: 'the end of the text',
      object: 'a comma, or “}”',
      list: 'a comma, or “]”',
    },
    cut: (wanted) => `The text stops before its end: ${wanted} is missing.`,
    comma: (sign) => `The comma before “${sign}” is one too many.`,
    comment: 'JSON has no comments: take this one out.',
    open: 'This quoted text is not closed, or holds a character that is not allowed.',
    apostrophe: 'In JSON, texts are between straight quotes ("), not between apostrophes.',
    unexpected: (sign, wanted) => `“${sign}” is not expected here: ${wanted} is.`,
  },
};

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** The first thing that keeps a text from being JSON; `null` when nothing does. Engines say it each in its own English. */
export function jsonFault(text: string, language: PageLanguage = 'fr'): JsonFault | null {
  const words = WORDS[language];
  const open: string[] = [];
  let state: State = 'value';
  let at = 0;
  const after = (): State => (open.length === 0 ? 'nothing' : 'comma or end');
  const wanted = () => {
    if (state !== 'comma or end') return state;
    return open.at(-1) === '[' ? 'list' : 'object';
  };
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (' \t\n\r'.includes(sign)) {
      at += 1;
      continue;
    }
    const isValue = state === 'value' || state === 'value or end';
    if (isValue && (sign === '{' || sign === '[')) {
      open.push(sign);
      state = sign === '{' ? 'key or end' : 'value or end';
      at += 1;
    } else if (sign === '}' && open.at(-1) === '{' && (state === 'key or end' || state === 'comma or end')) {
      open.pop();
      state = after();
      at += 1;
    } else if (
      sign === ']' &&
      open.at(-1) === '[' &&
      (state === 'value or end' || state === 'comma or end')
    ) {
      open.pop();
      state = after();
      at += 1;
    } else if (sign === ',' && state === 'comma or end') {
      state = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (sign === ':' && state === 'colon') {
      state = 'value';
      at += 1;
    } else {
      const isKey: boolean = state === 'key' || state === 'key or end';
      const end = sign === '"' ? endOfText(text, at) : endOfLiteral(text, at);
      const isWanted = isKey ? sign === '"' : isValue;
      if (end < 0 || !isWanted) return faultAt(text, at, wanted(), words);
      state = isKey ? 'colon' : after();
      at = end;
    }
  }
  return state === 'nothing' ? null : { offset: text.length, message: words.cut(words.wanted[wanted()]) };
}

/** The offset after the closing quote; -1 when a sign no text may hold comes first (RFC 8259, section 7). */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') return at + 1;
    if (sign < ' ') return -1;
    if (sign !== '\\') continue;
    const escaped = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[0];
    if (escaped === undefined) return -1;
    at += escaped.length;
  }
  return -1;
}

function endOfLiteral(text: string, start: number): number {
  LITERAL.lastIndex = start;
  return LITERAL.test(text) ? LITERAL.lastIndex : -1;
}

function faultAt(text: string, offset: number, state: keyof Words['wanted'], words: Words): JsonFault {
  const sign = text[offset] ?? '';
  if (sign === '"') return { offset, message: words.open };
  if (sign === "'") return { offset, message: words.apostrophe };
  if (/^\/[/*]/.test(text.slice(offset, offset + 2))) return { offset, message: words.comment };
  const isAfterComma = /,[ \t\n\r]*$/.test(text.slice(Math.max(0, offset - 1_000), offset));
  if (isAfterComma && (sign === '}' || sign === ']')) return { offset, message: words.comma(sign) };
  return { offset, message: words.unexpected(sign, words.wanted[state]) };
}
