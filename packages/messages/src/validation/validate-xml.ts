import type { Finding, Validation } from '../finding.ts';
import { type Limits, wholeLimits } from '../limits.ts';
import type { LinkRuntime } from '../link/validators.ts';
import { type Fault, fault, type Path } from '../outcome.ts';
import { closestName } from '../words/closest-name.ts';
import { inOtherWords } from '../words/in-other-words.ts';
import { shownText } from '../words/shown.ts';
import { messageIn } from '../xml/message-xml.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { envelopeIn, isEnvelope } from '../xml/read-envelope.ts';
import type { Reading } from '../xml/reading.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { messagesOf, rootOfBody, tellRootMissing } from './business-member.ts';
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
  const { rootless, others } = rootlessIn(faults, judged, runtime);
  const { written, folded } = withRenamed(others, judged, Object.keys(runtime.link.messages));
  for (const one of written) report.addFault(one);
  // What could not be read was left out: what is missing there follows from it.
  const unread = new Set(others.map(({ path }) => JSON.stringify(path)));
  // A content whose way to its message is cut is no content for its judge.
  const isCut = faults.some(({ code, path }) => code === 'element-missing' && path[0] === 'content');
  for (const finding of judged) {
    const root = rootless.get(finding);
    if (root !== undefined) {
      tellRootMissing(root, finding.path, runtime.link, report);
      continue;
    }
    const isOfCut =
      isCut && finding.code === 'items-too-few' && JSON.stringify(finding.path) === '["content"]';
    if (!folded.has(finding) && !isOfCut && !isBelow(finding, unread)) report.addFinding(finding);
  }
  const { findings, isStopped } = report;
  return { valid: !isStopped && findings.every(({ severity }) => severity === 'warning'), findings };
}

/** Enough to see of which of two messages all that is required is there. */
const REMARKS_TO_COMPARE = 100;

/**
 * Elements that are the fields of a message, where its root should stand: one fault, in the place of one for each.
 *
 * @returns the root that is missing, by the finding that no message is there; and the faults that are others.
 */
function rootlessIn(
  faults: readonly Fault[],
  judged: readonly Finding[],
  { link, validators }: LinkRuntime,
): { readonly rootless: ReadonlyMap<Finding, string>; readonly others: readonly Fault[] } {
  const rootless = new Map<Finding, string>();
  const told = new Set<Fault>();
  for (const finding of judged) {
    if (finding.code !== 'message-missing') continue;
    const holder = JSON.stringify(finding.path);
    const beside = faults.filter(({ path }) => JSON.stringify(path.slice(0, -1)) === holder);
    const unknown = beside.filter(isUnknown);
    const names = [...new Set(unknown.map(({ path }) => String(path.at(-1))))];
    const body = Object.fromEntries(names.map((name) => [name, null]));
    const root = rootOfBody(names, link, (one) => {
      const validator = validators.messages.get(one);
      if (validator === undefined || validator(body, REMARKS_TO_COMPARE)) return 0;
      return (validator.errors ?? []).filter(({ keyword }) => keyword === 'required').length;
    });
    if (root === null) continue;
    rootless.set(finding, root);
    for (const one of unknown) told.add(one);
    // A field that the header has too, `status`, was read as a second one of the header.
    const fields = new Set(link.messages[root]?.fields.map(({ name }) => name));
    for (const one of beside) if (fields.has(String(one.path.at(-1)))) told.add(one);
  }
  return { rootless, others: faults.filter((one) => !told.has(one)) };
}

function isUnknown({ code }: Fault): boolean {
  return code === 'element-unknown' || code === 'element-misspelled';
}

/** An unknown element where the one it resembles is missing is one fault. */
function withRenamed(
  faults: readonly Fault[],
  judged: readonly Finding[],
  roots: readonly string[],
): { readonly written: readonly Fault[]; readonly folded: ReadonlySet<Finding | Fault> } {
  const budget = new SearchBudget();
  const missing = new Map<string, Map<string, Finding | Fault>>();
  const add = (path: Path, name: string, one: Finding | Fault) => {
    const holder = JSON.stringify(path);
    const names = missing.get(holder) ?? new Map<string, Finding | Fault>();
    missing.set(holder, names.set(name, one));
  };
  for (const one of [...faults, ...judged]) {
    if (one.code === 'field-missing' || one.code === 'element-missing')
      add(one.path.slice(0, -1), String(one.path.at(-1)), one);
    // Where no message is found, what holds messages or is one may have another name.
    else if (one.code === 'message-missing') for (const root of roots) add(one.path, root, one);
    else if (one.code === 'envelope-empty') {
      add([], 'content', one);
      add(['content', 0], 'contentObject', one);
    }
  }
  const folded = new Set<Finding | Fault>();
  const renamed = faults.map((one) => {
    if (!isUnknown(one)) return one;
    const names = missing.get(JSON.stringify(one.path.slice(0, -1)));
    const name = String(one.path.at(-1));
    if (names === undefined) return one;
    const suggestion = budget.search(
      () => closestName(name, names.keys()) ?? inOtherWords(name, labelled(names)),
    );
    const finding = names.get(suggestion ?? '');
    if (suggestion === null || finding === undefined) return one;
    for (const [key, other] of names) if (other === finding) names.delete(key);
    folded.add(finding);
    const line = Number(/\d+/.exec(one.message)?.[0] ?? 1);
    return fault('element-renamed', one.path, { line, name: shownText(name), suggestion });
  });
  return { written: renamed.filter((one) => !folded.has(one)), folded };
}

/** Missing elements with their labels, where they have one. */
function labelled(names: ReadonlyMap<string, Finding | Fault>): (readonly [string, string])[] {
  return [...names].map(([name, one]) => [name, 'fields' in one ? (one.fields.at(-1) ?? '') : '']);
}

function read(root: XmlElement, { link }: LinkRuntime, limits?: Limits): Reading {
  if (isEnvelope(root)) return envelopeIn(root, link, new Set(Object.keys(link.otherMessages)), limits);
  const { name, line } = root;
  const roots = Object.keys(link.messages);
  if (!roots.includes(name) && !Object.hasOwn(link.otherMessages, name)) {
    const suggestion = closestName(name, ['edxlDistribution', ...roots]);
    if (suggestion !== null) {
      const parameters = { line, name: shownText(name), suggestion };
      return { value: null, faults: [fault('element-misspelled', [name], parameters)] };
    }
  }
  if (!Object.hasOwn(link.otherMessages, name)) return messageIn(root, link, limits);
  const message = link.otherMessages[name] ?? name;
  const parameters = { link: `${link.link} v${link.version}`, message, name, known: messagesOf(link) };
  return { value: null, faults: [fault('message-not-carried', [name], parameters)] };
}

/** Whether a finding is about a value somewhere inside one of some paths. */
function isBelow({ path }: Finding, paths: ReadonlySet<string>): boolean {
  return path.some((_, index) => paths.has(JSON.stringify(path.slice(0, index + 1) satisfies Path)));
}
