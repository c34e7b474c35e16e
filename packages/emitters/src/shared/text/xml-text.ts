const IN_TEXT = /[&<>\r]/g;
const IN_ATTRIBUTE = /[&<>"\t\n\r]/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * What no XML 1.0 document may hold, even as a reference (XML 1.0 §2.2): control characters, halves of a
 * surrogate pair, U+FFFE and U+FFFF.
 */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const REPLACEMENT = '\u{FFFD}';

/** Text between two tags. Line breaks stay; a carriage return, which a reader would drop, is a reference. */
export function escapeXmlText(text: string): string {
  return text.replace(FORBIDDEN, REPLACEMENT).replace(IN_TEXT, escaped);
}

/** The value of an attribute, to stand between double quotes; blanks that a reader would level are references. */
export function escapeXmlAttribute(value: string): string {
  return value.replace(FORBIDDEN, REPLACEMENT).replace(IN_ATTRIBUTE, escaped);
}

function escaped(character: string): string {
  return ESCAPES[character] ?? `&#${character.charCodeAt(0)};`;
}
