import type { LinkDescription } from '@hubsante/messages';
import { escaped, plainXml } from './plain-xml.ts';

type Members = Readonly<Record<string, unknown>>;

const RESOURCE = ' xlink:type="resource"';

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An element: what an object holds, or any other value as a text. */
function element(
  name: string,
  value: unknown,
  attributes: string,
  inside: (members: Members) => string,
): string {
  return `<${name}${attributes}>${isObject(value) ? inside(value) : escaped(String(value))}</${name}>`;
}

/** A member and all it holds, a list as the same element repeated. */
function plain(name: string, value: unknown, attributes = ''): string {
  if (Array.isArray(value)) return value.map((item) => plain(name, item, attributes)).join('');
  return element(name, value, attributes, (members) =>
    Object.entries(members)
      .map(([key, member]) => plain(key, member))
      .join(''),
  );
}

/** An envelope in XML as somebody writes it who does not check anything; {@link plainXml} writes the message in it. */
export function plainEnvelope(envelope: unknown, link: LinkDescription): string {
  const { namespace, header, messages } = link;
  const position = (name: string) => header.fields.findIndex((field) => field.name === name);
  const message = (value: unknown): string =>
    element('message', value, ` xmlns="${namespace}"`, (members) => {
      const names = Object.keys(members);
      const headed = names.filter((name) => !Object.hasOwn(messages, name));
      const bodies = names.filter((name) => Object.hasOwn(messages, name));
      return [
        ...headed
          .sort((one, other) => position(one) - position(other))
          .map((name) => plain(name, members[name])),
        ...bodies.map((root) => plainXml(root, members[root], link).replace(/^<\?.*?\?>/, '')),
      ].join('');
    });
  const embedded = (members: Members) => ('message' in members ? message(members.message) : '');
  const content = (members: Members) =>
    'embeddedJsonContent' in members
      ? element('embeddedXMLContent', members.embeddedJsonContent, '', embedded)
      : '';
  const object = (item: unknown) =>
    element('contentObject', item, RESOURCE, (members) =>
      'jsonContent' in members ? element('contentXML', members.jsonContent, '', content) : '',
    );
  const written = Object.entries(isObject(envelope) ? envelope : {}).map(([name, value]) => {
    if (name === 'descriptor') return plain(name, value, RESOURCE);
    if (name !== 'content') return plain(name, value);
    const items = Array.isArray(value) ? value : [value];
    return `<content${RESOURCE}>${items.map(object).join('')}</content>`;
  });
  const attributes =
    'xmlns="urn:oasis:names:tc:emergency:EDXL:DE:2.0" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="extended"';
  return `<edxlDistribution ${attributes}>${written.join('')}</edxlDistribution>`;
}
