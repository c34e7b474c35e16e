/** Pieces of XML that break it, or just do not. */
const PIECES: readonly string[] = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '=',
    '-',
    '?',
    '!',
    ';',
    ':',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    'é',
    '😀',
    '\u0085',
  ],
  ...[
    '<a>',
    '</a>',
    '<a/>',
    '<a b="c"/>',
    '<a b=c>',
    "<a b='c' b='d'/>",
    '<x:a/>',
    '</',
    '</>',
    '<!',
    '<?',
    '<?a',
  ],
  ...[
    '<!-- a -->',
    '<!-- a -- b -->',
    '<!--',
    '<![CDATA[ a ]]>',
    '<![CDATA[]]]]>',
    ']]>',
    '<?xml version="1.0"?>',
  ],
  ...[
    '<?xml version="1.1"?>',
    '<?pi a="b"?>',
    '<?XML?>',
    '<!DOCTYPE a>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<!DOCTYPE',
  ],
  ...['&amp;', '&lt;', '&#10;', '&#x41;', '&#0;', '&#xD800;', '&a;', '&;', '&#x;', '&é;', '& amp;', '&#13;'],
  ...['\u0000', '\u0001', '\u000b', '\ufffe', '\ufeff', '\ud83d', '\ude00', '\u2028'],
  ...[
    ' xmlns="urn:a"',
    ' xmlns=""',
    ' xmlns:xml="urn:a"',
    ' xmlns:a=""',
    ' xmlns:b="urn:b" b:c="d"',
    ' b:c="d"',
  ],
  ...[
    ' xsi:nil="true"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"',
    ' a="1" a="2"',
  ],
  ...[
    ' a',
    ' a=',
    ' a="<"',
    ' xlink:type="simple"',
    'texte',
    '12',
    '1234567890.1234567890123',
    ' 2025-01-01 ',
  ],
];

/** Changes XML texts at random, the same way at every run. */
export class XmlMutator {
  #state = 2_166_136_261;

  /** @param seed any text. */
  constructor(seed: string) {
    for (const letter of seed)
      this.#state = Math.imul(this.#state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  }

  /** A text with one or two changes. */
  mutate(text: string): string {
    let mutated = text;
    for (let left = 1 + this.#below(2); left > 0; left -= 1) mutated = this.#changed(mutated);
    return mutated;
  }

  #changed(text: string): string {
    const at = this.#below(text.length + 1);
    const piece = PIECES[this.#below(PIECES.length)] ?? '';
    const tags = [...text.matchAll(/<[^>]*>/g)];
    const tag = tags[this.#below(Math.max(1, tags.length))] ?? /(?:)/.exec(text);
    const start = tag?.index ?? 0;
    const end = start + (tag?.[0].length ?? 0);
    switch (this.#below(12)) {
      case 0:
      case 1:
        return text.slice(0, at) + piece + text.slice(at);
      // Where elements begin and end is where pieces stand by themselves.
      case 2:
        return text.slice(0, start) + piece + text.slice(start);
      case 3:
        return text.slice(0, end) + piece + text.slice(end);
      case 4:
        return text.slice(0, Math.max(start, end - 1)) + piece + text.slice(Math.max(start, end - 1));
      case 5:
        return text.slice(0, at);
      case 6:
        return text.slice(0, at) + text.slice(at + 1 + this.#below(3));
      case 7:
        return text.slice(0, start) + text.slice(end);
      case 8:
        return text.slice(0, end) + text.slice(start);
      // A name with a letter less or more.
      case 9:
        return text.slice(0, start + 2) + text.slice(start + 3);
      case 10:
        return text.slice(0, start + 2) + (piece.at(-1) ?? '') + text.slice(start + 2);
      default:
        return text.replace(/>([^<]+)</, (_, value: string) => `>${value}${piece}<`);
    }
  }

  #below(limit: number): number {
    this.#state = Math.imul(this.#state ^ (this.#state >>> 15), 2_246_822_507);
    this.#state = Math.imul(this.#state ^ (this.#state >>> 13), 3_266_489_909) ^ (this.#state >>> 16);
    return (this.#state >>> 0) % limit;
  }
}
