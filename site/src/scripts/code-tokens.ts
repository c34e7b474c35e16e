/** What a piece of code is, which its colour tells; names of highlights in `styles/code.css` are these behind `code-`. */
export const TOKEN_KINDS = ['comment', 'text', 'key', 'word', 'number', 'type'] as const;
/** One of them. */
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A piece of a text, from `start` up to `end` (UTF-16, as strings count). */
export interface CodeToken {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/**
 * How languages are read: alternatives whose group is named as the kind. It is enough for colours: what a text says is
 * judged elsewhere.
 */
const GRAMMARS = {
  json: /(?<key>"(?:[^"\\\n]|\\.)*"(?=\s*:))|(?<text>"(?:[^"\\\n]|\\.)*")|(?<number>-?\b\d[\d.]*(?:[eE][+-]?\d+)?\b)|(?<word>\b(?:true|false|null)\b)/g,
  xml: /(?<comment><!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$))|(?<type><\/?[\w:.-]+|\/?>)|(?<key>(?<![\w:.-])[\w:.-]+(?==["']))|(?<text>(?<==)(?:"[^"<]*"|'[^'<]*'))/g,
  yaml: /(?<comment>(?<![^\s])#.*)|(?<key>(?:"[^"\n]*"|'[^'\n]*'|(?<![^\s{,])[^\s:#"'{}[\],]+)(?=:(?:\s|$)))|(?<text>"(?:[^"\\]|\\.)*"|'[^'\n]*')|(?<word>\b(?:true|false|null)\b)|(?<number>(?<=[\s[,])-?\d[\d.]*(?=[\s,\]]|$))/g,
  python:
    /(?<comment>#.*)|(?<text>"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<word>\b(?:and|as|assert|async|await|class|def|del|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|self|True|try|while|with|yield)\b)|(?<key>@[\w.]+)|(?<type>(?<!\.)\b[A-Z]\w*[a-z]\w*\b)|(?<number>\b\d[\w.]*\b)/g,
  java: curly(
    'abstract boolean break byte case catch char class continue default do double else enum extends final finally float for if implements import instanceof int interface long native new null package private protected public record return sealed short static super switch this throw throws true false try var void while',
  ),
  csharp: curly(
    'abstract as async await base bool break byte case catch class const continue decimal default do double else enum false finally float for foreach get if in init int interface internal is long namespace new null object out override private protected public readonly record ref return sealed set short static string struct switch this throw true try typeof using var virtual void while',
  ),
  typescript: curly(
    'abstract any as async await boolean break case catch class const continue declare default delete do else enum export extends false finally for from function if implements import in instanceof interface keyof let new null number of private protected public readonly return satisfies static string super switch this throw true try type typeof undefined unknown var void while yield',
  ),
} as const;

/** A language whose code is coloured. */
export type CodeLanguage = keyof typeof GRAMMARS;

/** Languages that write blocks with braces and comments with two slashes. */
function curly(words: string): RegExp {
  return new RegExp(
    [
      String.raw`(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$))`,
      '(?<text>"(?:[^"\\\\\\n]|\\\\.)*"|\'(?:[^\'\\\\\\n]|\\\\.)*\'|`(?:[^`\\\\]|\\\\.)*(?:`|$))',
      String.raw`(?<key>@\w+)`,
      String.raw`(?<word>\b(?:${words.replaceAll(' ', '|')})\b)`,
      String.raw`(?<type>(?<!\.)\b[A-Z]\w*[a-z]\w*\b)`,
      String.raw`(?<number>\b\d[\w.]*\b)`,
    ].join('|'),
    'g',
  );
}

/** Names under which a block of Markdown, or a file by its end, says its language. */
const NAMES: Readonly<Record<string, CodeLanguage>> = {
  json: 'json',
  xml: 'xml',
  xsd: 'xml',
  svg: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
  python: 'python',
  py: 'python',
  java: 'java',
  csharp: 'csharp',
  cs: 'csharp',
  ts: 'typescript',
  js: 'typescript',
};

/** The language of a name: `csharp`, `xsd`; `undefined` when its code has no colours. */
export function languageNamed(name: string): CodeLanguage | undefined {
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}

/** The language of a text that no name comes with: messages are JSON or XML. */
export function languageOfMessage(text: string): CodeLanguage {
  return text.trimStart().startsWith('<') ? 'xml' : 'json';
}

/** The pieces of a text that have a colour, in order and apart from each other; what stands between has none. */
export function codeTokens(text: string, language: CodeLanguage): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  for (const { index, 0: piece, groups = {} } of text.matchAll(GRAMMARS[language])) {
    const kind = TOKEN_KINDS.find((name) => groups[name] !== undefined);
    if (kind !== undefined) tokens.push({ kind, start: index, end: index + piece.length });
  }
  return tokens;
}
