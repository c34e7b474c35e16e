import type { Finding, Validation } from '../finding.ts';
import type { LinkRuntime } from '../link/validators.ts';
import { fault, type Path } from '../outcome.ts';
import { messageIn } from '../xml/message-xml.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { envelopeIn, isEnvelope } from '../xml/read-envelope.ts';
import type { Reading } from '../xml/reading.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { messagesOf } from './business-member.ts';
import { Report } from './report.ts';
import { MessageValidation } from './validate-message.ts';

/**
 * Everything that is wrong in a message in XML, each fault once: what XML itself asks (elements, their order and
 * namespaces), then what {@link validateMessage} asks. Paths are those of the message in JSON.
 *
 * @param text an envelope, `edxlDistribution`, or a message alone.
 */
export function validateXmlMessage(text: string, runtime: LinkRuntime): Validation {
  const report = new Report();
  const parsed = parseXml(text);
  const { value, faults }: Reading = parsed.ok
    ? read(parsed.value, runtime)
    : { value: null, faults: parsed.faults };
  for (const one of faults) report.addFault(one);
  if (value === null) return report.validation;

  const judged = new Report();
  new MessageValidation(runtime, 'xml', judged).run(value);
  // What could not be read was left out: what is missing there follows from it.
  const unread = new Set(faults.map(({ path }) => JSON.stringify(path)));
  for (const finding of judged.validation.findings) if (!isBelow(finding, unread)) report.addFinding(finding);
  return report.validation;
}

function read(root: XmlElement, { link }: LinkRuntime): Reading {
  if (isEnvelope(root)) return envelopeIn(root, link, new Set(Object.keys(link.otherMessages)));
  const { name } = root;
  if (!Object.hasOwn(link.otherMessages, name)) return messageIn(root, link);
  const message = link.otherMessages[name] ?? name;
  const parameters = { link: `${link.link} v${link.version}`, message, name, known: messagesOf(link) };
  return { value: null, faults: [fault('message-not-carried', [name], parameters)] };
}

/** Whether a finding is about a value somewhere inside one of some paths. */
function isBelow({ path }: Finding, paths: ReadonlySet<string>): boolean {
  return path.some((_, index) => paths.has(JSON.stringify(path.slice(0, index + 1) satisfies Path)));
}
