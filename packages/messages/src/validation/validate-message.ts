import { CONTENT_PATH } from '../envelope.ts';
import type { Validation } from '../finding.ts';
import type { LinkDescription, MessageDescription } from '../link/link-description.ts';
import type { LinkRuntime, Validator } from '../link/validators.ts';
import type { Path } from '../outcome.ts';
import { shownValue } from '../words/shown.ts';
import { isObject } from '../xml/write-object.ts';
import { findBusinessMember, messageAt } from './business-member.ts';
import { Report, type Subject } from './report.ts';
import { FaultTeller, type Syntax } from './tell-fault.ts';
import { valueFaults } from './value-faults.ts';

/**
 * Everything that is wrong in a message, each fault once: the rules of the envelope first, then those of its
 * header, then those of the message.
 *
 * @param value an envelope; or a message alone, `{ createCaseHealth: {…} }`, with or without its header.
 */
export function validateMessage(value: unknown, runtime: LinkRuntime): Validation {
  const report = new Report();
  new MessageValidation(runtime, 'json', report).run(value);
  return report.validation;
}

const ENVELOPE = { fr: 'Enveloppe', en: 'Envelope' };
const HEADER = { fr: 'En-tête', en: 'Header' };

/** One run over what was given. */
export class MessageValidation {
  readonly #link: LinkDescription;
  readonly #runtime: LinkRuntime;
  readonly #syntax: Syntax;
  readonly #report: Report;

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
    return !isMessage && envelope.fields.some(({ name }) => Object.hasOwn(value, name));
  }

  #envelope(value: object): void {
    const subject: Subject = {
      described: this.#link.envelope,
      path: [],
      area: ENVELOPE,
      name: ENVELOPE,
    };
    this.#judge(value, this.#runtime.validators.envelope, subject);
    const contents: unknown = member(value, 'content');
    if (!Array.isArray(contents)) return;
    const count = contents.length;
    if (count > 1) this.#report.add(subject, 'content-several', ['content', 1], { count });
    for (const [index, content] of contents.entries()) {
      if (this.#report.isFull) return;
      const message = CONTENT_PATH.reduce<unknown>(member, content);
      if (!isObject(message)) continue;
      const described = this.#message(message, ['content', index, ...CONTENT_PATH], false);
      if (described !== null) this.#kind(member(value, 'distributionKind'), described, subject);
    }
  }

  /** The queue a message arrives in follows from the kind of its envelope. */
  #kind(kind: unknown, { name, kinds }: MessageDescription, subject: Subject): void {
    const known = this.#kinds();
    if (typeof kind !== 'string' || !known.has(kind) || kinds.includes(kind)) return;
    const parameters = { message: name, value: kind, known: kinds.join(', ') };
    this.#report.add(subject, 'kind-differs', ['distributionKind'], parameters);
  }

  /** A kind that no message travels in is told by the envelope’s own list. */
  #kinds(): ReadonlySet<string> {
    return new Set(Object.values(this.#link.messages).flatMap(({ kinds }) => kinds));
  }

  /** The message an object holds; `null` when this link carries none that is there. */
  #message(value: object, path: Path, isAlone: boolean): MessageDescription | null {
    const { messages, header } = this.#link;
    const { root, described } = findBusinessMember(value, path, this.#link, this.#report, isAlone);
    const hasHeader = header.fields.some(({ name }) => Object.hasOwn(value, name));
    if (described?.header !== false && (hasHeader || !isAlone)) {
      const subject = { described: header, path, area: HEADER, name: HEADER };
      this.#judge(value, this.#runtime.validators.header, subject);
    }
    const validator = this.#runtime.validators.messages.get(root);
    if (described !== null && validator !== undefined && Object.hasOwn(messages, root)) {
      const name = { fr: `Message ${described.name}`, en: `Message ${described.name}` };
      const subject = { described, path: [...path, root], area: null, name };
      this.#judge(member(value, root), validator, subject);
    }
    return described;
  }

  #judge(value: unknown, validator: Validator, subject: Subject): void {
    const isValid = judge(validator, value);
    if (isValid === null) this.#report.add(subject, 'too-deep', [], {});
    if (isValid !== false) return;
    const teller = new FaultTeller(subject, this.#link.codeLists, this.#syntax, this.#report);
    for (const fault of valueFaults(validator.errors ?? [], value)) {
      if (this.#report.isFull) return;
      teller.tell(fault);
    }
  }
}

/** `null` when the value is nested so deeply that it cannot be judged. */
function judge(validator: Validator, value: unknown): boolean | null {
  try {
    return validator(value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
