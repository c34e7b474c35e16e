/** What is not JSON in a text, and where. */
export interface JsonFault {
  readonly offset: number;
  /** A sentence in French. */
  readonly message: string;
}

type State = 'value' | 'value or end' | 'key or end' | 'key' | 'colon' | 'comma or end' | 'nothing';

const WANTED: Readonly<Record<State, string>> = {
  value: 'une valeur',
  'value or end': 'une valeur, ou « ] »',
  'key or end': 'une balise entre guillemets, ou « } »',
  key: 'une balise entre guillemets',
  colon: '« : »',
  'comma or end': 'une virgule, ou la fin',
  nothing: 'la fin du texte',
};

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** The first thing that keeps a text from being JSON; `null` when nothing does. Engines say it each in its own English. */
export function jsonFault(text: string): JsonFault | null {
  const open: string[] = [];
  let state: State = 'value';
  let at = 0;
  const after = (): State => (open.length === 0 ? 'nothing' : 'comma or end');
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
      if (end < 0 || !isWanted) return faultAt(text, at, state);
      state = isKey ? 'colon' : after();
      at = end;
    }
  }
  return state === 'nothing'
    ? null
    : { offset: text.length, message: `Le texte s’arrête avant la fin : il manque ${WANTED[state]}.` };
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

function faultAt(text: string, offset: number, state: State): JsonFault {
  const sign = text[offset] ?? '';
  if (sign === '"')
    return {
      offset,
      message: 'Ce texte entre guillemets n’est pas fermé, ou contient un caractère interdit.',
    };
  if (sign === "'")
    return {
      offset,
      message: 'En JSON, les textes sont entre guillemets droits ("), non entre apostrophes.',
    };
  return { offset, message: `« ${sign} » n’est pas attendu ici : il faut ${WANTED[state]}.` };
}
