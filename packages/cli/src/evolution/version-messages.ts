import type { fromXml } from '@hubsante/messages';
import { type LinkPackage, type Message, travellingMessages, validateMessage } from '@hubsante/model';
import type { CompiledVersion } from '../diff/compiled-versions.ts';

/** A message that was found, and what stands under its root. */
export interface FoundMessage {
  readonly message: Message;
  readonly body: unknown;
}

type XmlMapping = Parameters<typeof fromXml>[1];

/** The messages of a version, and what is wrong in one. */
export class VersionMessages {
  readonly title: string;
  readonly #byRoot: ReadonlyMap<string, Message>;
  readonly #link: LinkPackage | null;
  #mapping: XmlMapping | null = null;

  constructor(version: CompiledVersion) {
    this.#link = version.link();
    this.title = version.subject === 'mdd' ? version.version : `${version.subject} v${version.version}`;
    const messages = this.#link === null ? version.release().messages : travellingMessages(this.#link);
    this.#byRoot = new Map(messages.map((message) => [message.root, message]));
  }

  /** How its messages are written in XML; `null` for a model, which has no envelope. What makes it is loaded when it is asked for. */
  async mapping(): Promise<XmlMapping | null> {
    if (this.#link === null) return null;
    if (this.#mapping === null) {
      const { linkMapping } = await import('@hubsante/emitters/links');
      // The emitter and the runtime each describe the same file.
      this.#mapping = linkMapping(this.#link) as XmlMapping;
    }
    return this.#mapping;
  }

  /** The message that a text in XML is; `undefined` where it is none. */
  async fromXml(text: string): Promise<object | undefined> {
    const mapping = await this.mapping();
    if (mapping === null) return undefined;
    const { fromXml } = await import('@hubsante/messages');
    const read = fromXml(text, mapping);
    return read.ok ? read.value : undefined;
  }

  /** What a message, alone or in its envelope, is; `null` where it is none of this version. */
  messageOf(value: unknown): Message | null {
    return this.find(value)?.message ?? null;
  }

  /** The same, with what stands under its root. */
  find(value: unknown): FoundMessage | null {
    const inside = businessMembers(value);
    for (const [root, body] of Object.entries(inside)) {
      const message = this.#byRoot.get(root);
      if (message !== undefined) return { message, body };
    }
    return null;
  }

  faultsOf(value: unknown): number {
    const found = this.find(value);
    if (found === null) return 0;
    return validateMessage(found.message, found.body).filter(({ severity }) => severity === 'error').length;
  }
}

/** The members of a message, taken out of its envelope. */
function businessMembers(value: unknown): Readonly<Record<string, unknown>> {
  const steps = ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message'];
  const isEnvelope = typeof value === 'object' && value !== null && Object.hasOwn(value, 'content');
  const inner = isEnvelope
    ? steps.reduce<unknown>(
        (holder, step) =>
          typeof holder === 'object' && holder !== null && Object.hasOwn(holder, step)
            ? Reflect.get(holder, step)
            : undefined,
        value,
      )
    : value;
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? (inner as Readonly<Record<string, unknown>>)
    : {};
}
