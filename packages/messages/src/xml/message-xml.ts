import type { LinkMapping, MessageMapping } from '../mapping.ts';
import { type Fault, failure, type Outcome, success } from '../outcome.ts';
import { parseXml } from './parse-xml.ts';
import { ObjectReader } from './read-object.ts';
import { isObject, ObjectWriter } from './write-object.ts';
import { escapeAttribute, XmlWriter } from './xml-writer.ts';

/** A message alone, `{ createCaseHealth: {…} }`, in XML. */
export function messageToXml(message: unknown, mapping: LinkMapping): Outcome<string> {
  const found = businessMember(message, mapping);
  if (!found.ok) return found;
  const { root, body, message: described } = found.value;
  const faults: Fault[] = [];
  const writer = new XmlWriter();
  writeBusinessMember(writer, root, body, described, [root], faults);
  return faults.length > 0 ? failure(faults) : success(String(writer));
}

/** A message alone, from XML. */
export function messageFromXml(xml: string, mapping: LinkMapping): Outcome<object> {
  const parsed = parseXml(xml);
  if (!parsed.ok) return parsed;
  const { name, namespace, children } = parsed.value;
  const described = mapping.messages[name];
  if (described === undefined) {
    return failure([{ path: [name], message: `« ${name} » n’est pas un message de ce lien` }]);
  }
  if (namespace !== described.namespace) {
    const message = `l’espace de noms de « ${name} » est « ${namespace} » au lieu de « ${described.namespace} »`;
    return failure([{ path: [name], message }]);
  }
  const faults: Fault[] = [];
  const reader = new ObjectReader(described.types, described.namespace, faults);
  const body = reader.read(children, described, [name]);
  return faults.length > 0 ? failure(faults) : success({ [name]: body });
}

/** Writes a business member as the element of its namespace. */
export function writeBusinessMember(
  writer: XmlWriter,
  root: string,
  body: object,
  { namespace, types, fields, open }: MessageMapping,
  path: readonly (string | number)[],
  faults: Fault[],
): void {
  const attributes = ` xmlns="${escapeAttribute(namespace)}"`;
  writer.open(root, attributes);
  const mapping = { fields, ...(open === undefined ? {} : { open }) };
  new ObjectWriter(types, writer, faults).write(body, mapping, path);
  writer.close(root);
}

interface BusinessMember {
  readonly root: string;
  readonly body: object;
  readonly message: MessageMapping;
}

/** The one business member of a message; members of the header beside it are not its matter. */
export function businessMember(message: unknown, { messages }: LinkMapping): Outcome<BusinessMember> {
  if (!isObject(message)) return failure([{ path: [], message: 'un objet est attendu' }]);
  const roots = Object.keys(message).filter((name) => Object.hasOwn(messages, name));
  const [root, second] = roots;
  if (root === undefined || second !== undefined) {
    const known = Object.keys(messages).join(', ');
    const text = root === undefined ? 'aucun' : roots.join(', ');
    return failure([
      { path: [], message: `exactement un message de ce lien est attendu (${known}) ; trouvé : ${text}` },
    ]);
  }
  const body: unknown = Reflect.get(message, root);
  const described = messages[root];
  if (!isObject(body) || described === undefined) {
    return failure([{ path: [root], message: 'un objet est attendu' }]);
  }
  return success({ root, body, message: described });
}
