import { SaxesParser } from 'saxes';
import { failure, type Outcome, success } from '../outcome.ts';
import type { XmlElement } from './xml-element.ts';

/** No message comes near; deeper ones are made to exhaust their reader. */
const DEEPEST = 64;

interface OpenElement {
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  readonly children: XmlElement[];
  text: string;
}

class Unreadable extends Error {}

/** Reads an XML document. A document type is refused: entities are how XML reads files and eats memory. */
export function parseXml(text: string): Outcome<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  // Thrown, so that a document made to exhaust its reader is not read to its end.
  const stop = (message: string): never => {
    throw new Unreadable(`ligne ${parser.line} : ${message}`);
  };
  parser.on('error', ({ message }) => stop(`XML illisible (${message.replace(/^\d+:\d+: /, '')})`));
  parser.on('doctype', () => stop('une déclaration DOCTYPE est interdite dans un message'));
  parser.on('opentag', ({ local, uri }) => {
    if (open.length >= DEEPEST) stop('les éléments sont imbriqués trop profondément');
    open.push({ name: local, namespace: uri, line: parser.line, children: [], text: '' });
  });
  const addText = (part: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = closed;
    else parent.children.push(closed);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return failure([{ path: [], message: error.message }]);
  }
  return root === null ? failure([{ path: [], message: 'le document XML est vide' }]) : success(root);
}
