import type { XmlElement } from './xml-element.ts';
import { escapeXmlAttribute, escapeXmlText } from './xml-text.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const INDENT = '    ';

/**
 * An XML document as the published XSDs are laid out (docs/reference/artefacts-publies.md §8): the root right behind the
 * declaration, one element a line, text as it is, a final newline.
 *
 * @param afterDeclaration a line break, where the document need not look as published.
 */
export function printXml(root: XmlElement, afterDeclaration: '' | '\n' = ''): string {
  const lines: string[] = [];
  printElement(root, '', lines);
  return `${DECLARATION}${afterDeclaration}${lines.join('\n')}\n`;
}

function printElement({ name, attributes, content }: XmlElement, indent: string, lines: string[]): void {
  const written = attributes.map(([key, value]) => ` ${key}="${escapeXmlAttribute(value)}"`).join('');
  if (content.length === 0) {
    lines.push(`${indent}<${name}${written}/>`);
  } else if (typeof content === 'string') {
    lines.push(`${indent}<${name}${written}>${escapeXmlText(content)}</${name}>`);
  } else {
    lines.push(`${indent}<${name}${written}>`);
    for (const child of content) printElement(child, indent + INDENT, lines);
    lines.push(`${indent}</${name}>`);
  }
}
