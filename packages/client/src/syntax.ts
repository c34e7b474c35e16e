import type { Envelope, Finding } from '@hubsante/messages';
import type { LinkFunctions } from './exchange-types.ts';
import type { Syntax } from './settings.ts';

const CONTENT_TYPES: Readonly<Record<Syntax, string>> = { json: 'application/json', xml: 'application/xml' };

/** AMQP properties of a message in a syntax. */
export function contentProperties(syntax: Syntax): {
  readonly contentType: string;
  readonly contentEncoding: string;
} {
  return { contentType: CONTENT_TYPES[syntax], contentEncoding: 'UTF-8' };
}

/** The syntax a content type names, parameters aside; `null` for any other. */
export function syntaxOf(contentType: unknown): Syntax | null {
  const type =
    typeof contentType === 'string' ? contentType.split(';', 1)[0]?.trim().toLowerCase() : undefined;
  if (type === CONTENT_TYPES.json) return 'json';
  return type === CONTENT_TYPES.xml ? 'xml' : null;
}

/**
 * The syntax a content type is to the letter: the Hub refuses anything beside these two, parameters included
 * (docs/reference/echanges.md §10 n° 1).
 */
export function syntaxNamed(contentType: unknown): Syntax | null {
  if (contentType === CONTENT_TYPES.json) return 'json';
  return contentType === CONTENT_TYPES.xml ? 'xml' : null;
}

/** The content type of a message that names none, which the Hub does not deliver: by its first character. */
export function guessedType(content: Buffer): string {
  return /^\s*</.test(content.subarray(0, 100).toString('utf8')) ? CONTENT_TYPES.xml : CONTENT_TYPES.json;
}

/** A text as a syntax asks; `findings` say why it cannot be written. */
export type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** An envelope in the syntax asked for, or the reasons why it has no such form. */
export function write(envelope: object, syntax: Syntax, functions: LinkFunctions): Written {
  if (syntax === 'json') return { ok: true, text: JSON.stringify(envelope) };
  const written = functions.toXml(envelope);
  return written.ok
    ? { ok: true, text: written.value }
    : { ok: false, reasons: written.faults.map(({ message }) => message) };
}

/** What was read in a body: an envelope as far as one could be made out, and what is wrong in it. */
export interface Reading {
  /** `null` when nobody can tell who sent what. */
  readonly envelope: Envelope | null;
  readonly reasons: readonly string[];
}

/** Reads a body; `isChecked` says whether the rules of the link are asked too. */
export function read(content: Buffer, syntax: Syntax, functions: LinkFunctions, isChecked: boolean): Reading {
  const text = textOf(content);
  if (text === null) return { envelope: null, reasons: ['le texte n’est pas en UTF-8'] };
  if (syntax === 'json') {
    const value = parsed(text);
    if (value === undefined) return { envelope: null, reasons: ['le texte n’est pas du JSON'] };
    return { envelope: envelopeIn(value), reasons: isChecked ? errorsOf(functions.validate(value)) : [] };
  }
  const found = functions.fromXml(text);
  const reasons = isChecked ? errorsOf(functions.validateXml(text)) : [];
  if (found.ok) return { envelope: envelopeIn(found.value), reasons };
  return { envelope: null, reasons: found.faults.map(({ message }) => message) };
}

function errorsOf({ findings }: { readonly findings: readonly Finding[] }): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

/** A byte order mark goes; what is not UTF-8 is `null`. */
export function textOf(content: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** An envelope that says who sent what; `null` for anything else. */
function envelopeIn(value: unknown): Envelope | null {
  const envelope = value as Partial<Envelope> | null;
  const isKnown =
    typeof envelope === 'object' &&
    typeof envelope?.distributionID === 'string' &&
    typeof envelope.senderID === 'string';
  return isKnown ? (envelope as Envelope) : null;
}

/** The message of an envelope; empty when there is none. */
export function messageOf(envelope: Envelope): Readonly<Record<string, unknown>> {
  const message: unknown = envelope.content?.[0]?.jsonContent?.embeddedJsonContent?.message;
  return typeof message === 'object' && message !== null
    ? (message as Readonly<Record<string, unknown>>)
    : {};
}

/** Characters that XML 1.0 cannot carry, line feeds and tabs apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text that repeats what others wrote, fit for either syntax and of bounded length. */
export function quotable(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.toWellFormed().replace(UNWRITABLE, '\ufffd');
}
