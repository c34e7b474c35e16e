import { CONTENT_PATH } from '../envelope.ts';
import type { Finding, Validation } from '../finding.ts';
import { type Limits, wholeLimits } from '../limits.ts';
import type { LinkDescription, MessageDescription } from '../link/link-description.ts';
import type { LinkRuntime, Validator } from '../link/validators.ts';
import type { Fault, Path } from '../outcome.ts';
import { messageNamed, PHRASES } from '../words/phrases.ts';
import { shownList, shownText, shownValue } from '../words/shown.ts';
import { isObject } from '../xml/write-object.ts';
import { bodyGiven } from './body-given.ts';
import { findBusinessMember, messageAt, rootOfBody } from './business-member.ts';
import { carriable } from './carriable.ts';
import { tellContradictions, tellHeaderContradictions } from './contradictions.ts';
import { withMisnamed } from './misnamed.ts';
import { ofReadable } from './readable.ts';
import { Report, type Subject } from './report.ts';
import { SearchBudget } from './search-budget.ts';
import { tellCodesOutsideLists } from './suggested-codes.ts';
import { FaultTeller, type Syntax } from './tell-fault.ts';
import { valueFaults } from './value-faults.ts';

/**
 * Everything that is wrong in a message, each fault once: the rules of the envelope first, then those of its
 * header, then those of the message.
 *
 * @param value an envelope; or a message alone, `{ createCaseHealth: {…} }`, with or without its header.
 */
export function validateMessage(value: unknown, runtime: LinkRuntime, limits?: Limits): Validation {
  const { findings, isStopped } = ofReadable(
    value,
    limits,
    (readable) => findingsOf(readable, runtime, 'json', limits),
    reportOf,
  );
  return { valid: !isStopped && findings.every(({ severity }) => severity === 'warning'), findings };
}

/** The report of what cannot be read. */
function reportOf(reason: Fault): Report {
  const report = new Report(1);
  report.addFault(reason);
  return report;
}

/** What {@link validateMessage} finds in a value, whatever it was written in. */
export function findingsOf(value: unknown, runtime: LinkRuntime, syntax: Syntax, limits?: Limits): Report {
  const whole = wholeLimits(limits);
  const report = new Report(whole.maxFindings);
  const { refusal, faults } = carriable(value, whole, runtime.link);
  if (refusal !== null) {
    report.addFault(refusal);
    return report;
  }
  new MessageValidation(runtime, syntax, report).run(value);
  report.rewrite((findings) => withMisnamed(findings, runtime.link, new SearchBudget()));
  const told = new Set(report.findings.map(keyOf));
  const ofOtherType = new Set(report.findings.filter(({ code }) => OTHER_TYPE.test(code)).map(keyOf));
  for (const fault of faults) {
    if (fault.code === 'findings-stopped') report.stop();
    else if (!told.has(keyOf(fault)) && !isInside(fault, ofOtherType))
      tellPlaced(fault, runtime.link, report);
  }
  return report;
}

/** Tells a fault with the fields that lead to it, where a message describes them. */
function tellPlaced(fault: Fault, { messages }: LinkDescription, report: Report): void {
  const { path } = fault;
  const index = path.findIndex((step) => typeof step === 'string' && Object.hasOwn(messages, step));
  const described = index === -1 ? undefined : messages[String(path[index])];
  if (described === undefined) {
    report.addFault(fault);
    return;
  }
  const name = messageNamed(described.name);
  const subject = { described, path: path.slice(0, index + 1), area: null, name };
  report.addFaultAt(subject, { ...fault, path: path.slice(index + 1) });
}

/** What stands where something else is expected: what it holds does not matter. */
const OTHER_TYPE = /-(?:un)?expected$/;

function isInside({ path }: Fault, paths: ReadonlySet<string>): boolean {
  return paths.size > 0 && path.some((_, index) => paths.has(JSON.stringify(path.slice(0, index))));
}

function keyOf({ path }: Pick<Finding, 'path'>): string {
  return JSON.stringify(path);
}

/** Remarks that several keywords make on one value, of which one is told. */
const REMARKS_PER_FINDING = 4;
/** Enough to see of which message an object is the body. */
const REMARKS_TO_COMPARE = 100;

/** One run over what was given. */
class MessageValidation {
  readonly #link: LinkDescription;
  readonly #runtime: LinkRuntime;
  readonly #syntax: Syntax;
  readonly #report: Report;
  readonly #budget = new SearchBudget();

  constructor(runtime: LinkRuntime, syntax: Syntax, report: Report) {
    this.#link = runtime.link;
    this.#runtime = runtime;
    this.#syntax = syntax;
    this.#report = report;
  }

  run(value: unknown): void {
    if (!isObject(value)) {
      this.#report.add(messageAt([]), 'object-expected', [], { found: shownValue(value) });
    } else if (this.#isEnvelope(value)) this.#envelope(value);
    else this.#message(value, [], true);
  }

  #isEnvelope(value: object): boolean {
    const { envelope, messages, otherMessages } = this.#link;
    const isMessage = Object.keys(value).some(
      (name) => Object.hasOwn(messages, name) || Object.hasOwn(otherMessages, name),
    );
    if (isMessage || !envelope.fields.some(({ name }) => Object.hasOwn(value, name))) return false;
    if (Object.hasOwn(value, 'content') || Object.hasOwn(value, 'descriptor')) return true;
    // An acknowledgement without its root has a member distributionID too.
    const names = Object.keys(value);
    const isBody = names.every((name) => this.#isFieldOfAMessage(name));
    return !isBody || rootOfBody(names, this.#link, (root) => this.#faultsUnder(root, value)) === null;
  }

  #isFieldOfAMessage(name: string): boolean {
    return Object.values(this.#link.messages).some(({ fields }) =>
      fields.some((field) => field.name === name),
    );
  }

  /** How much is wrong with an object as the body of a message. */
  #faultsUnder(root: string, value: object): number {
    const validator = this.#runtime.validators.messages.get(root);
    if (validator === undefined || judge(validator, value, REMARKS_TO_COMPARE) !== false) return 0;
    return validator.errors?.length ?? 0;
  }

  #envelope(value: object): void {
    const subject: Subject = {
      described: this.#link.envelope,
      path: [],
      area: PHRASES.envelope,
      name: PHRASES.envelope,
    };
    this.#judge(value, this.#runtime.validators.envelope, subject);
    tellContradictions(value, subject, this.#report);
    const contents: unknown = member(value, 'content');
    if (!Array.isArray(contents)) return;
    const count = contents.length;
    if (count > 1) this.#report.add(subject, 'content-several', ['content', 1], { count });
    for (const [index, content] of contents.entries()) {
      if (this.#report.isStopped) return;
      this.#ignored(content, index);
      const message = CONTENT_PATH.reduce<unknown>(member, content);
      if (!isObject(message)) continue;
      const path = ['content', index, ...CONTENT_PATH];
      const described = this.#message(message, path, false);
      if (described === null) continue;
      this.#kind(member(value, 'distributionKind'), described, subject);
      if (!described.header) continue;
      const header = { described: this.#link.header, path, area: PHRASES.header, name: PHRASES.header };
      tellHeaderContradictions(value, message, header, this.#report);
    }
  }

  /** Members beside the way that leads to the message. */
  #ignored(content: unknown, index: number): void {
    const path: (string | number)[] = ['content', index];
    let holder = content;
    for (const step of CONTENT_PATH) {
      if (!isObject(holder)) return;
      for (const name of Object.keys(holder)) {
        if (name === step || member(holder, name) === undefined) continue;
        this.#report.add(messageAt([...path, name]), 'member-ignored', [], { name: shownText(name) });
        if (this.#report.isStopped) return;
      }
      holder = member(holder, step);
      path.push(step);
    }
  }

  /** The queue a message arrives in follows from the kind of its envelope. */
  #kind(kind: unknown, { name, kinds }: MessageDescription, subject: Subject): void {
    if (typeof kind !== 'string' || kinds.includes(kind) || !this.#kinds().has(kind)) return;
    const parameters = { message: name, value: kind, known: kinds.join(', ') };
    const code = this.#syntax === 'xml' ? 'kind-differs-xml' : 'kind-differs';
    this.#report.add(subject, code, ['distributionKind'], parameters);
  }

  /** A kind that no message travels in is told by the envelope’s own list. */
  #kinds(): ReadonlySet<string> {
    return new Set(Object.values(this.#link.messages).flatMap(({ kinds }) => kinds));
  }

  /** The message an object holds; `null` when this link carries none that is there. */
  #message(value: object, path: Path, isAlone: boolean): MessageDescription | null {
    const { messages, header } = this.#link;
    const { root, described } = findBusinessMember(value, path, this.#link, this.#report, isAlone, (body) =>
      this.#faultsUnder(body, value),
    );
    // A body without its root may have one tag that the header has too, `status`, and no header.
    const ofHeader = header.fields.filter(({ name }) => Object.hasOwn(value, name)).length;
    const hasHeader = ofHeader > (root === '' ? 1 : 0);
    const isHeaded = described?.header !== false && (hasHeader || !isAlone);
    const subject = { described: header, path, area: PHRASES.header, name: PHRASES.header };
    if (isHeaded && !hasHeader && described !== null) this.#headerMissing(root, value, subject);
    else if (isHeaded && (hasHeader || root !== '')) {
      this.#judge(value, this.#runtime.validators.header, subject);
      this.#ignoredInHeader(value, path);
    }
    const validator = this.#runtime.validators.messages.get(root);
    if (described !== null && validator !== undefined && Object.hasOwn(messages, root)) {
      const name = messageNamed(described.name);
      const own = { described, path: [...path, root], area: null, name };
      const given = bodyGiven(member(value, root), root, own, described, this.#link, this.#report);
      if (given === null) return described;
      const { body, subject } = given;
      this.#judge(body, validator, subject);
      tellCodesOutsideLists(body, subject, this.#link.codeLists, this.#report, this.#budget);
    }
    return described;
  }

  /** Members of the systems of a header that nobody reads, where its schema lets them pass. */
  #ignoredInHeader(value: object, path: Path): void {
    const { fields, types } = this.#link.header;
    for (const { name, type } of fields) {
      const mapping = Object.hasOwn(types, type.slice(1)) ? types[type.slice(1)] : undefined;
      if (mapping?.ignoresOthers !== true) continue;
      const known = new Set(mapping.fields.map((field) => field.name));
      const found = member(value, name);
      const systems = Array.isArray(found) ? [...found.entries()] : [[null, found] as const];
      for (const [index, system] of systems) {
        if (!isObject(system) || this.#report.isStopped) continue;
        const place = [...path, name, ...(index === null ? [] : [index])];
        for (const other of Object.keys(system)) {
          if (known.has(other) || member(system, other) === undefined) continue;
          this.#report.add(messageAt([...place, other]), 'member-ignored', [], { name: shownText(other) });
        }
      }
    }
  }

  /** Every member of the header is missing: one fault. */
  #headerMissing(root: string, value: object, subject: Subject): void {
    const { header } = this.#runtime.validators;
    if (judge(header, value, REMARKS_TO_COMPARE) !== false) return;
    const names = (header.errors ?? []).flatMap(({ params }) => params.missingProperty ?? []);
    const parameters = { root, names: shownList(names.map(String)) };
    this.#report.add(subject, 'header-missing', [], parameters);
  }

  #judge(value: unknown, validator: Validator, subject: Subject): void {
    if (this.#report.isStopped) return;
    const limit = this.#report.room * REMARKS_PER_FINDING;
    const isValid = judge(validator, value, limit);
    if (isValid === null) this.#report.add(subject, 'too-deep', [], {});
    if (isValid !== false) return;
    const errors = (validator.errors ?? []).slice(0, limit);
    const teller = new FaultTeller(subject, this.#link.codeLists, this.#syntax, this.#report, this.#budget);
    teller.tellAll(valueFaults(errors, value));
    if (errors.length >= limit) this.#report.stop();
  }
}

/** `null` when the value is nested so deeply that it cannot be judged. */
function judge(validator: Validator, value: unknown, limit: number): boolean | null {
  try {
    return validator(value, limit);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
