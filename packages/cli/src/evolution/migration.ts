import {
  type Addition,
  type Conversion,
  convertAlong,
  fromXml,
  type Loss,
  type Refusal,
  toXml,
} from '@hubsante/messages';
import type { Message } from '@hubsante/model';
import type { CompiledVersion } from '../diff/compiled-versions.ts';
import type { ConversionRows } from './conversion-rows.ts';
import type { MessageText } from './message-files.ts';
import { messageIn } from './message-in.ts';
import { VersionMessages } from './version-messages.ts';

/** A message and what became of it. */
export interface MigratedMessage {
  readonly file: string;
  readonly line: number | null;
  /** `RS-EDA`; `null` where none was found. */
  readonly message: string | null;
  readonly outcome: Converted | NotConverted;
}

interface Converted {
  readonly kind: 'converted';
  /** `RS-EDA`, then what it was split into. */
  readonly names: readonly string[];
  readonly values: readonly object[];
  /** The same in the syntax of the source. */
  readonly texts: readonly string[];
  readonly losses: readonly Loss[];
  readonly added: readonly Addition[];
  /** How many faults each version finds in its own form: a faulty message stays faulty. */
  readonly faults: { readonly before: number; readonly after: number };
}

interface NotConverted {
  readonly kind: 'refused';
  readonly reason: Pick<Refusal, 'message' | 'messageEn'>;
}

/** Converts messages from a version to another. */
export class Migration {
  readonly #source: VersionMessages;
  readonly #target: VersionMessages;
  readonly #rows: ConversionRows;
  readonly #known: object[] = [];

  constructor(source: CompiledVersion, target: CompiledVersion, rows: ConversionRows) {
    this.#source = new VersionMessages(source);
    this.#target = new VersionMessages(target);
    this.#rows = rows;
  }

  /** Messages of one case are given in their order: some tell only what is new. */
  async migrate({ file, line, syntax, text }: MessageText): Promise<MigratedMessage> {
    const read = await this.#read(syntax, text);
    if ('reason' in read)
      return { file, line, message: null, outcome: { kind: 'refused', reason: read.reason } };
    const message = this.#source.messageOf(read.value);
    const row = this.#rows.ofMessage.get(message?.name ?? '') ?? this.#rows.usual;
    const conversion = convertAlong(read.value, row, this.#known);
    this.#known.push(read.value);
    if (this.#known.length > MOST_KNOWN) this.#known.shift();
    const outcome = await this.#outcome(read.value, message, conversion, syntax);
    return { file, line, message: message?.name ?? null, outcome };
  }

  async #read(
    syntax: 'json' | 'xml',
    text: string,
  ): Promise<{ readonly value: object } | { readonly reason: Pick<Refusal, 'message' | 'messageEn'> }> {
    if (syntax === 'json') return messageIn(text);
    const mapping = await this.#source.mapping();
    if (mapping === null) return { reason: NEEDS_LINK };
    const read = fromXml(text, mapping);
    if (read.ok) return { value: read.value };
    const [fault] = read.faults;
    return { reason: fault ?? NEEDS_LINK };
  }

  async #outcome(
    value: object,
    message: Message | null,
    conversion: Conversion,
    syntax: 'json' | 'xml',
  ): Promise<Converted | NotConverted> {
    if (!conversion.ok) return { kind: 'refused', reason: conversion.refusal };
    const targets = conversion.messages.map((one) => this.#target.messageOf(one));
    const [first] = targets;
    if (first === undefined || first === null) return { kind: 'refused', reason: this.#notCarried(message) };
    const texts: string[] = [];
    for (const one of conversion.messages) {
      if (syntax === 'json') texts.push(`${JSON.stringify(one, null, 2)}\n`);
      else {
        const mapping = await this.#target.mapping();
        if (mapping === null) return { kind: 'refused', reason: NEEDS_LINK };
        const written = toXml(one, mapping);
        if (!written.ok) return { kind: 'refused', reason: written.faults[0] ?? NEEDS_LINK };
        texts.push(written.value);
      }
    }
    return {
      kind: 'converted',
      names: targets.flatMap((one) => (one === null ? [] : [one.name])),
      values: conversion.messages,
      texts,
      losses: conversion.losses,
      added: conversion.added,
      faults: {
        before: this.#source.faultsOf(value),
        after: conversion.messages.reduce((count, one) => count + this.#target.faultsOf(one), 0),
      },
    };
  }

  #notCarried(message: Message | null): Pick<Refusal, 'message' | 'messageEn'> {
    const { title } = this.#target;
    const name = message?.name ?? '';
    return {
      message: `${title} ne porte pas le message ${name}`,
      messageEn: `${title} does not carry message ${name}`,
    };
  }
}

/** Of the latest messages, those that news may complete. */
const MOST_KNOWN = 1_000;

const NEEDS_LINK = {
  message: 'un message en XML se lit avec une version de lien, et non avec un modèle',
  messageEn: 'a message in XML is read with a link version, not with a model',
};
