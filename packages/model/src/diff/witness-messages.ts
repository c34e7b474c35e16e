import { isList } from '../cardinality.ts';
import { applyPatch } from '../corpus/json-patch.ts';
import {
  type MemberChange,
  patchAt,
  pathOfPlace,
  type StructurePlace,
  structurePlaces,
} from '../corpus/structure-places.ts';
import { LONGEST_LIST, ValidMessages } from '../corpus/valid-messages.ts';
import type { Field } from '../field.ts';
import type { Message } from '../message.ts';
import type { MessagePath } from '../validation/message-fault.ts';
import { isValidMessage, validateMessage } from '../validation/validate-message.ts';
import type { Change, ChangeWitness, SyntaxVerdicts, Verdicts } from './change.ts';
import { dotted } from './moved-fields.ts';

/** A message that one version accepts and the other refuses: what proves a breaking verdict. */
export interface WitnessMessage {
  readonly syntax: keyof SyntaxVerdicts;
  /** `sender`: the previous version accepts it. `receiver`: the current one does. */
  readonly hurts: keyof Verdicts;
  /** The message as the version that accepts it has it. */
  readonly message: Message;
  /** What stands under the root of the message. */
  readonly value: unknown;
  /** Where it proves the verdict; empty for the message as a whole. */
  readonly path: MessagePath;
}

/** Why there is no message that proves a verdict, though it breaks: a fault of ours, or a rule of the published schemas only. */
export type MissingWitness = Pick<WitnessMessage, 'syntax' | 'hurts'>;

/** The witnesses of changes, and the changes that have none. */
export interface Proof {
  readonly found: readonly WitnessMessage[];
  readonly missing: readonly MissingWitness[];
}

/** The messages of two versions, by what they are called. */
export interface ComparedMessages {
  readonly previous: readonly Message[];
  readonly current: readonly Message[];
}

/** Makes the messages that prove changes; what it needs of each message is made once. */
export class WitnessMaker {
  readonly #compared: ComparedMessages;
  readonly #builders = new Map<Message, MessageBuilder>();

  constructor(compared: ComparedMessages) {
    this.#compared = compared;
  }

  /** A message for each side and syntax that a change breaks. JSON is tried by our validator on both sides. */
  proofOf(change: Change): Proof {
    const found: WitnessMessage[] = [];
    const missing: MissingWitness[] = [];
    for (const syntax of ['json', 'xml'] as const) {
      const verdicts = change.bySyntax?.[syntax] ?? change.verdicts;
      for (const hurts of ['sender', 'receiver'] as const) {
        if (verdicts[hurts] !== 'breaking') continue;
        const witness = this.#witness(change, syntax, hurts);
        if (witness === null) missing.push({ syntax, hurts });
        else found.push(witness);
      }
    }
    return { found, missing };
  }

  #witness(change: Change, syntax: keyof SyntaxVerdicts, hurts: keyof Verdicts): WitnessMessage | null {
    const place = this.#placeOf(change, hurts);
    if (place === null) return null;
    const { accepting, refusing, path } = place;
    const proof = change.witnesses?.find((one) => one.syntax === syntax && one.hurts === hurts);
    const builder = this.#builder(accepting);
    const made = isAboutTags(change)
      ? builder.withForeignTag(path)
      : builder.with(path, proof ?? null, change.kind === 'fields-reordered');
    if (made === null) return null;
    const witness = { syntax, hurts, message: accepting, ...made };
    const elsewhere = hurts === 'sender' ? change.field : (change.previousField ?? movedFrom(change));
    return syntax === 'xml' || isProof(witness, refusing, elsewhere) ? witness : null;
  }

  /** The message in the version that accepts it, and in the one that refuses it, if it has it. */
  #placeOf(
    change: Change,
    hurts: keyof Verdicts,
  ): { readonly accepting: Message; readonly refusing: Message | null; readonly path: string | null } | null {
    const { message, nomenclature, kind, parameters } = change;
    const former = kind === 'message-renamed' ? parameters.previous : message;
    if (message === undefined) return nomenclature === undefined ? null : this.#placeOfCode(change, hurts);
    const { previous, current } = this.#compared;
    const after = current.find(({ name }) => name === message) ?? null;
    const before =
      previous.find(({ name }) => name === former) ??
      previous.find(({ root }) => root === after?.root && after !== null) ??
      null;
    const [accepting, refusing] = hurts === 'sender' ? [before, after] : [after, before];
    const field = hurts === 'sender' ? (change.previousField ?? movedFrom(change)) : change.field;
    return accepting === null ? null : { accepting, refusing, path: field ?? null };
  }

  /** A field that takes the code from its list. */
  #placeOfCode({ parameters, witnesses = [] }: Change, hurts: keyof Verdicts) {
    const proof = witnesses.find((one) => one.hurts === hurts);
    const { previous, current } = this.#compared;
    const [these, others] = hurts === 'sender' ? [previous, current] : [current, previous];
    for (const accepting of these) {
      const refusing = others.find(({ name }) => name === accepting.name) ?? null;
      const field = this.#builder(accepting).fieldWithCode(parameters.list ?? '', String(proof?.value));
      if (refusing !== null && field !== null) return { accepting, refusing, path: dotted(field) };
    }
    return null;
  }

  #builder(message: Message): MessageBuilder {
    const known = this.#builders.get(message) ?? new MessageBuilder(message);
    this.#builders.set(message, known);
    return known;
  }
}

/** Whether a change is about tags that the specification does not name. */
function isAboutTags({ kind }: Change): boolean {
  return /^(?:message|structure)-(?:opened|closed)$/.test(kind);
}

function movedFrom({ kind, parameters, field }: Change): string | undefined {
  return kind === 'field-moved' ? parameters.previous : field;
}

/**
 * Whether the version that should refuse the message does, where the change is; under another root it does not know it.
 *
 * @param elsewhere where that version has the field, which may have gone from one object to another.
 */
function isProof(
  { message, value, path }: WitnessMessage,
  refusing: Message | null,
  elsewhere: string | undefined,
): boolean {
  if (!isValidMessage(validateMessage(message, value))) return false;
  if (refusing === null || refusing.root !== message.root || refusing.name !== message.name) return true;
  return validateMessage(refusing, value).some(
    (fault) =>
      fault.severity === 'error' &&
      // What holds the place may have changed too: it is then refused there, before anybody looks inside.
      (isWithin(fault.path, path) ||
        isWithin(path, fault.path) ||
        fault.path.filter((step) => typeof step === 'string').join('.') === elsewhere),
  );
}

function isWithin(inner: MessagePath, outer: MessagePath): boolean {
  return outer.every((step, index) => step === inner[index]);
}

/** A tag that no field has. */
const FOREIGN_TAG = 'inconnu';

type Made = Pick<WitnessMessage, 'value' | 'path'>;

/** Makes messages that are valid, as small as can be, and have something at a place. */
class MessageBuilder {
  readonly #values: ValidMessages;
  readonly #places: readonly StructurePlace[];

  constructor(message: Message) {
    this.#values = new ValidMessages(message);
    this.#places = structurePlaces(message, this.#values);
  }

  fieldWithCode(list: string, code: string): Field | null {
    const fields = this.#places.flatMap((place) => place.fields);
    const found = fields.find(
      (field) =>
        field.kind === 'leaf' &&
        field.enumeration?.nomenclature?.name === list &&
        field.enumeration.items.some(({ value }) => value === code),
    );
    return found ?? null;
  }

  /**
   * @param path tags from the root with dots; `null` for a message as it is.
   * @param proof what stands there; `null` for whatever is valid.
   * @param isWhole whether the place shows all its members.
   */
  with(path: string | null, proof: ChangeWitness | null, isWhole: boolean): Made | null {
    const minimal = this.#values.minimal(null);
    if (minimal === null) return null;
    if (isWhole) {
      const whole = this.#values.complete();
      return whole === null ? null : { value: whole.value, path: [] };
    }
    if (path === null) return { value: minimal, path: [] };
    const place = this.#places.find(({ fields }) => fields.some((field) => dotted(field) === path));
    const field = place?.fields.findLast((one) => dotted(one) === path);
    if (place === undefined || field === undefined) return this.#without(path, minimal);
    const change = this.#change(field, proof);
    if (change === null) return null;
    const patch = patchAt(place, field.name, change, this.#values);
    return { value: applyPatch(minimal, patch), path: [...pathOfPlace(place), field.name] };
  }

  /** @param path of an object; `null` for the message itself. */
  withForeignTag(path: string | null): Made | null {
    const [minimal, place] = [this.#values.minimal(null), this.#placeOf(path ?? '')];
    if (minimal === null || place === undefined) return null;
    const patch = patchAt(place, FOREIGN_TAG, { kind: 'set', value: 'texte' }, this.#values);
    return { value: applyPatch(minimal, patch), path: pathOfPlace(place) };
  }

  /** The place of the structure that stands at a path; of the message for none. */
  #placeOf(path: string): StructurePlace | undefined {
    return this.#places.find(({ holder }) => (holder === null ? '' : dotted(holder)) === path);
  }

  /** What the accepting version does not have at all is proved by its smallest message that has what held it. */
  #without(path: string, minimal: object): Made {
    const [name = '', ...around] = path.split('.').reverse();
    const holder = around.reverse().join('.');
    const place = this.#placeOf(holder);
    if (place === undefined) return { value: minimal, path: [] };
    // An open structure takes anything under a tag that it does not name.
    const change: MemberChange = place.isOpen
      ? { kind: 'set', value: { [FOREIGN_TAG]: 'texte' } }
      : { kind: 'remove' };
    const patch = patchAt(place, name, change, this.#values);
    return { value: applyPatch(minimal, patch), path: pathOfPlace(place) };
  }

  #change(field: Field, proof: ChangeWitness | null): MemberChange | null {
    const item = proof?.of === 'value' ? proof.value : this.#values.smallestItem(field);
    if (proof?.of === 'count' && proof.value === 0) return { kind: 'remove' };
    if (item === null) return null;
    if (!isList(field.cardinality)) return { kind: 'set', value: item };
    const count = proof?.of === 'count' ? Number(proof.value) : Math.max(1, field.cardinality.min);
    if (count > LONGEST_LIST) return null;
    const other = this.#values.smallestItem(field) ?? item;
    return { kind: 'set', value: Array.from({ length: count }, (_, index) => (index === 0 ? item : other)) };
  }
}
