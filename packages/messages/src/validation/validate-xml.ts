import type { Finding, Validation } from '../finding.ts';
import { type Limits, wholeLimits } from '../limits.ts';
import type { LinkRuntime } from '../link/validators.ts';
import { type Fault, fault, type Path } from '../outcome.ts';
import { closestName } from '../words/closest-name.ts';
import { shownText } from '../words/shown.ts';
import { messageIn } from '../xml/message-xml.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { envelopeIn, isEnvelope } from '../xml/read-envelope.ts';
import type { Reading } from '../xml/reading.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { messagesOf } from './business-member.ts';
import { Report } from './report.ts';
import { SearchBudget } from './search-budget.ts';
import { findingsOf } from './validate-message.ts';

/**
 * Everything that is wrong in a message in XML, each fault once: what XML itself asks (elements, their order and
 * namespaces), then what {@link validateMessage} asks. Paths are those of the message in JSON.
 *
 * @param text an envelope, `edxlDistribution`, or a message alone.
 */
export function validateXmlMessage(text: string, runtime: LinkRuntime, limits?: Limits): Validation {
  const report = new Report(wholeLimits(limits).maxFindings);
  const parsed = parseXml(text, limits);
  const { value, faults }: Reading = parsed.ok
    ? read(parsed.value, runtime, limits)
    : { value: null, faults: parsed.faults };
  const judged = value === null ? [] : findingsOf(value, runtime, 'xml', limits).findings;
  const { written, folded } = withRenamed(faults, judged);
  for (const one of written) report.addFault(one);
  // What could not be read was left out: what is missing there follows from it.
  const unread = new Set(faults.map(({ path }) => JSON.stringify(path)));
  for (const finding of judged) {
    if (!folded.has(finding) && !isBelow(finding, unread)) report.addFinding(finding);
  }
  const { findings, isStopped } = report;
  return { valid: !isStopped && findings.every(({ severity }) => severity === 'warning'), findings };
}

/** An unknown element where the one it resembles is missing is one fault. */
function withRenamed(
  faults: readonly Fault[],
  judged: readonly Finding[],
): { readonly written: readonly Fault[]; readonly folded: ReadonlySet<Finding> } {
  const budget = new SearchBudget();
  const missing = new Map<string, Map<string, Finding>>();
  for (const finding of judged) {
    if (finding.code !== 'field-missing') continue;
    const holder = JSON.stringify(finding.path.slice(0, -1));
    const names = missing.get(holder) ?? new Map();
    missing.set(holder, names.set(String(finding.path.at(-1)), finding));
  }
  const folded = new Set<Finding>();
  const written = faults.map((one) => {
    if (one.code !== 'element-unknown' && one.code !== 'element-misspelled') return one;
    const names = missing.get(JSON.stringify(one.path.slice(0, -1)));
    const name = String(one.path.at(-1));
    const suggestion = names === undefined ? null : budget.search(() => closestName(name, names.keys()));
    const finding = names?.get(suggestion ?? '');
    if (names === undefined || suggestion === null || finding === undefined) return one;
    names.delete(suggestion);
    folded.add(finding);
    const line = Number(/\d+/.exec(one.message)?.[0] ?? 1);
    return fault('element-renamed', one.path, { line, name: shownText(name), suggestion });
  });
  return { written, folded };
}

function read(root: XmlElement, { link }: LinkRuntime, limits?: Limits): Reading {
  if (isEnvelope(root)) return envelopeIn(root, link, new Set(Object.keys(link.otherMessages)), limits);
  const { name } = root;
  if (!Object.hasOwn(link.otherMessages, name)) return messageIn(root, link, limits);
  const message = link.otherMessages[name] ?? name;
  const parameters = { link: `${link.link} v${link.version}`, message, name, known: messagesOf(link) };
  return { value: null, faults: [fault('message-not-carried', [name], parameters)] };
}

/** Whether a finding is about a value somewhere inside one of some paths. */
function isBelow({ path }: Finding, paths: ReadonlySet<string>): boolean {
  return path.some((_, index) => paths.has(JSON.stringify(path.slice(0, index + 1) satisfies Path)));
}
