import type { LinkDescription } from '@hubsante/messages';

type Mapping = { readonly fields: readonly { readonly name: string; readonly type: string }[] };

/**
 * A message in XML as somebody writes it who does not check anything: every member an element, lists repeated, members
 * in the order of the specification and unknown ones last. The conversion of the package refuses most faulty messages
 * itself, so that no XSD would ever see them.
 */
export function plainXml(root: string, body: unknown, { messages }: LinkDescription): string {
  const message = messages[root];
  if (message === undefined) throw new Error(`no message ${root}`);
  const types: Readonly<Record<string, Mapping>> = message.types;
  const element = (name: string, value: unknown, mapping: Mapping | undefined, attributes = ''): string => {
    if (Array.isArray(value)) return value.map((item) => element(name, item, mapping)).join('');
    const content =
      typeof value === 'object' && value !== null ? members(value, mapping) : escaped(String(value));
    return `<${name}${attributes}>${content}</${name}>`;
  };
  const members = (value: object, mapping: Mapping | undefined): string => {
    const fields = mapping?.fields ?? [];
    const position = (name: string) => {
      const found = fields.findIndex((field) => field.name === name);
      return found === -1 ? fields.length : found;
    };
    return Object.entries(value)
      .sort(([one], [other]) => position(one) - position(other))
      .map(([name, member]) => element(name, member, types[fields[position(name)]?.type.slice(1) ?? '']))
      .join('');
  };
  return `<?xml version="1.0" encoding="UTF-8"?>${element(root, body, message, ` xmlns="${message.namespace}"`)}`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
