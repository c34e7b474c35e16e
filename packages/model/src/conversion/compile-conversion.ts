import { isList, isRequired } from '../cardinality.ts';
import { byName, onlyOnes } from '../diff/same-fields.ts';
import type { Field, LeafField } from '../field.ts';
import type { Message } from '../message.ts';
import type { Release } from '../release.ts';
import type {
  ConversionTable,
  Fill,
  MessageConversion,
  NotePlace,
  Shape,
  ShapeMember,
  Step,
  TargetMessage,
  Walk,
} from './conversion-table.ts';
import { type Direction, type Evolution, type NoteRule, names } from './evolution.ts';
import { Numbered } from './numbered.ts';
import {
  fieldAt,
  type MemberPair,
  type PairedMessage,
  pairMessage,
  type StructurePair,
} from './pair-messages.ts';
import { ValueRules } from './value-rules.ts';

/** Messages of two versions, and what a person said of them. */
export interface ConversionSources {
  readonly previous: readonly Message[];
  readonly current: readonly Message[];
  readonly evolution: Evolution;
}

/**
 * The messages that a person speaks of: all of two releases, or those of two families that are named.
 *
 * @param previous release of the older version, or the one that has both families.
 */
export function conversionSources(
  evolution: Evolution,
  previous: Pick<Release, 'messages'>,
  current: Pick<Release, 'messages'>,
): ConversionSources {
  const { model, messages, splits } = evolution;
  if (model === null) return { previous: previous.messages, current: current.messages, evolution };
  const named = (all: readonly Message[], names: readonly string[]) =>
    all.filter(({ name }) => names.includes(name));
  const before = messages.map((one) => one.previous);
  const after = [...messages.map((one) => one.current), ...splits.map(({ into }) => into)];
  return { previous: named(previous.messages, before), current: named(current.messages, after), evolution };
}

/** The tables from the older version to the newer one and back. */
export function compileConversion(sources: ConversionSources): Readonly<Record<Direction, ConversionTable>> {
  const pairs = pairMessages(sources);
  return {
    up: new TableCompiler(sources, 'up').compile(pairs),
    down: new TableCompiler(sources, 'down').compile(pairs),
  };
}

/**
 * The messages of both versions that are one: as a person says, by name, or by root where the name went. Of families, those
 * that a person names.
 */
export function pairMessages({ previous, current, evolution }: ConversionSources): readonly PairedMessage[] {
  const after = new Map(current.map((one) => [one.name, one]));
  const said = new Map(evolution.messages.map((one) => [one.previous, after.get(one.current)]));
  const before = new Set(previous.map(({ name }) => name));
  const come = onlyOnes(
    current.filter(({ name }) => !before.has(name)),
    ({ root }) => root,
  );
  const pairs = previous.flatMap((message) => {
    const found = evolution.model === null ? (after.get(message.name) ?? come.get(message.root)) : undefined;
    const other = said.get(message.name) ?? found;
    return other === undefined ? [] : [pairMessage(message, other, evolution)];
  });
  const parts = evolution.splits.flatMap(({ message, into }) => {
    const [whole, part] = [previous.find(({ name }) => name === message), after.get(into)];
    return whole === undefined || part === undefined ? [] : [pairMessage(whole, part, evolution)];
  });
  return [...pairs, ...parts];
}

/** The number of a release, or a family with that of its release: `RC 3.4`. */
function titleOf(name: string, { model }: Evolution): string {
  return model === null ? name : `${name} ${model}`;
}

/** Where the target is while a walk is made: the places of its objects, from the root. */
type Chain = readonly string[];

class TableCompiler {
  readonly #sources: ConversionSources;
  readonly #direction: Direction;
  readonly #walks = new Numbered<Walk>();
  readonly #shapes = new Numbered<Shape>();
  readonly #values = new ValueRules();
  readonly #recursive = new Map<StructurePair, number>();
  /** Of the message that is being compiled. */
  #names: readonly string[] = [];
  #moves = new Map<string, { readonly to: string; readonly pair: MemberPair }>();

  constructor(sources: ConversionSources, direction: Direction) {
    this.#sources = sources;
    this.#direction = direction;
  }

  compile(pairs: readonly PairedMessage[]): ConversionTable {
    const { previous, current, evolution } = this.#sources;
    const isUp = this.#direction === 'up';
    const messages: [string, MessageConversion][] = [];
    for (const message of isUp ? previous : current) {
      // What a message becomes as a whole comes before what its parts do.
      const pair = pairs.find((one) => (isUp ? one.previous : one.current) === message);
      const to = pair === undefined ? null : this.#whole(pair, pairs);
      messages.push([message.root, { name: message.name, to }]);
    }
    const hasParts = !isUp && evolution.splits.length > 0;
    return {
      form: 1,
      from: titleOf(isUp ? evolution.previous : evolution.current, evolution),
      to: titleOf(isUp ? evolution.current : evolution.previous, evolution),
      messages: Object.fromEntries(messages),
      walks: this.#walks.all,
      shapes: this.#shapes.all,
      values: this.#values.rules.all,
      lists: this.#values.lists.all,
      ...(hasParts ? { answersParts: true as const } : {}),
    };
  }

  /** A message, and the others that it becomes or that complete it. */
  #whole(pair: PairedMessage, pairs: readonly PairedMessage[]): TargetMessage {
    const { evolution, previous, current } = this.#sources;
    const itself = this.#message(pair);
    for (const split of evolution.splits) {
      const [base, part] = [
        previous.find(({ name }) => name === split.message),
        current.find(({ name }) => name === split.into),
      ];
      const whole = pairs.find((one) => one.previous === base);
      if (base === undefined || part === undefined || whole === undefined) continue;
      if (this.#direction === 'up' && pair.previous === base) {
        const to = this.#message(pairMessage(base, part, evolution));
        const { list, key, value, case: sameCase } = split;
        return { ...itself, split: { list, key, value, case: sameCase, to } };
      }
      if (this.#direction === 'down' && (pair === whole || pair.current === part)) {
        const { list, key, value, moment, case: sameCase } = split;
        const join = { base: whole.current.root, list, key, news: part.root, value, moment, case: sameCase };
        return { ...itself, join: { ...join, to: this.#message(whole) } };
      }
    }
    return itself;
  }

  #message(pair: PairedMessage): TargetMessage {
    const isUp = this.#direction === 'up';
    const target = isUp ? pair.current : pair.previous;
    this.#names = [pair.previous.name, pair.current.name];
    this.#moves = new Map(
      pair.moves.map((one) =>
        isUp
          ? [one.previous, { to: one.current, pair: one.pair }]
          : [one.current, { to: one.previous, pair: one.pair }],
      ),
    );
    const shape = new ShapeCompiler(target, this.#names, this.#sources.evolution, this.#shapes, this.#values);
    const notes = this.#sources.evolution.notes
      .filter(({ messages, only }) => {
        const isMeant = only === null || only === this.#direction;
        return isMeant && messages.some((name) => this.#names.includes(name));
      })
      .flatMap((note) => shape.note(isUp ? note : inOlderTags(note, pair)));
    return {
      name: target.name,
      root: target.root,
      walk: this.#walk(pair.root, '', ['']),
      shape: shape.compile(),
      ...(notes.length === 0 ? {} : { notes }),
    };
  }

  #sideOf<Side>({ previous, current }: { readonly previous: Side; readonly current: Side }): {
    readonly source: Side;
    readonly target: Side;
  } {
    return this.#direction === 'up'
      ? { source: previous, target: current }
      : { source: current, target: previous };
  }

  #walk(pair: StructurePair, place: string, chain: Chain): number {
    if (!pair.isRecursive) return this.#walks.numberOf(this.#walkOf(pair, place, chain));
    const known = this.#recursive.get(pair);
    if (known !== undefined) return known;
    const number = this.#walks.reserve({ members: {} });
    this.#recursive.set(pair, number);
    this.#walks.put(number, this.#walkOf(pair, place, chain));
    return number;
  }

  #walkOf(pair: StructurePair, place: string, chain: Chain): Walk {
    const { source, target } = this.#sideOf(pair);
    const members: [string, Step][] = [];
    for (const member of pair.members) {
      const own = this.#sideOf(member);
      if (own.source === null) continue;
      const at = place === '' ? own.source.name : `${place}.${own.source.name}`;
      members.push([own.source.name, this.#step(member, own.source, own.target, at, chain)]);
    }
    const isOpen = source?.isOpen === true && target?.isOpen === true;
    return { members: Object.fromEntries(members), ...(isOpen ? { open: true as const } : {}) };
  }

  #step(member: MemberPair, source: Field, target: Field | null, place: string, chain: Chain): Step {
    const { label } = source;
    const moved = target === null ? this.#moves.get(place) : undefined;
    if (moved !== undefined) {
      const to = this.#sideOf(moved.pair).target;
      const { up, at, chain: inner } = wayTo(moved.to, chain);
      if (to !== null)
        return {
          label,
          at,
          ...(up === 0 ? {} : { up }),
          ...this.#content(moved.pair, source, to, place, inner),
        };
    }
    if (target === null || target.kind !== source.kind) {
      // What it holds may have a place elsewhere; if not, it is lost field by field, each by its name.
      return member.inside === null || source.kind === 'leaf'
        ? { label }
        : { label, walk: this.#walk(member.inside, place, chain) };
    }
    const inner = [...chain, joined(chain.at(-1) ?? '', target.name)];
    return { label, at: [target.name], ...this.#content(member, source, target, place, inner) };
  }

  #content(
    member: MemberPair,
    source: Field,
    target: Field,
    place: string,
    chain: Chain,
  ): Pick<Step, 'walk' | 'value' | 'keep'> {
    const { lastItems, codes } = this.#sources.evolution;
    const targetPlace = chain.at(-1) ?? '';
    const isNamed = (rule: Parameters<typeof names>[0]) =>
      names(rule, this.#names, place) || names(rule, this.#names, targetPlace);
    const isLast = isList(source.cardinality) && !isList(target.cardinality) && lastItems.some(isNamed);
    const keep = isLast ? { keep: 'last' as const } : {};
    if (member.inside !== null) return { walk: this.#walk(member.inside, place, chain), ...keep };
    if (source.kind !== 'leaf' || target.kind !== 'leaf') return keep;
    const value = this.#values.between(source, target, codes.filter(isNamed), this.#direction);
    return { ...(value === null ? {} : { value }), ...keep };
  }
}

function joined(way: string, tag: string): string {
  return way === '' ? tag : `${way}.${tag}`;
}

/** From the object that is being built to a place: how many objects to leave, then which tags to follow. */
function wayTo(
  place: string,
  chain: Chain,
): { readonly up: number; readonly at: readonly string[]; readonly chain: Chain } {
  let depth = chain.length - 1;
  while (depth > 0 && !place.startsWith(`${chain[depth]}.`)) depth -= 1;
  const base = chain[depth] ?? '';
  const at = place.slice(base === '' ? 0 : base.length + 1).split('.');
  const inner = at.map((_, index) => joined(base, at.slice(0, index + 1).join('.')));
  return { up: chain.length - 1 - depth, at, chain: [...chain.slice(0, depth + 1), ...inner] };
}

/** The path of the object that a default copies, `=qualification`; `null` for any other value. */
export function copiedPath(value: Fill['value']): string | null {
  return typeof value === 'string' && value.startsWith('=') ? value.slice(1) : null;
}

/** A rule for notes in the tags of the older version; a person writes those of the newer one. */
function inOlderTags({ at, with: beside, ...rule }: NoteRule, { root }: PairedMessage): NoteRule {
  const tags = olderTags(root);
  const path = (written: string) =>
    written
      .split('.')
      .map((tag) => tags.get(tag) ?? tag)
      .join('.');
  return {
    ...rule,
    at: path(at),
    with: beside.map(([written, value]) => [
      path(written),
      typeof value === 'string'
        ? value.replace(/\{(\w+)/g, (_, tag: string) => `{${tags.get(tag) ?? tag}`)
        : value,
    ]),
  };
}

/** Tags that are others in the older version. */
function olderTags(root: StructurePair): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  const seen = new Set<StructurePair>();
  const visit = (pair: StructurePair): void => {
    if (seen.has(pair)) return;
    seen.add(pair);
    for (const { previous, current, inside } of pair.members) {
      if (previous !== null && current !== null && previous.name !== current.name)
        tags.set(current.name, previous.name);
      if (inside !== null) visit(inside);
    }
  };
  visit(root);
  return tags;
}

/** What a message of the target asks for, object by object. */
class ShapeCompiler {
  readonly #message: Message;
  readonly #names: readonly string[];
  readonly #evolution: Evolution;
  readonly #shapes: Numbered<Shape>;
  readonly #values: ValueRules;
  readonly #types: ReadonlyMap<string, Message['types'][number]>;

  constructor(
    message: Message,
    messageNames: readonly string[],
    evolution: Evolution,
    shapes: Numbered<Shape>,
    values: ValueRules,
  ) {
    this.#message = message;
    this.#names = messageNames;
    this.#evolution = evolution;
    this.#shapes = shapes;
    this.#values = values;
    this.#types = new Map(message.types.map((type) => [type.name, type]));
  }

  compile(): number {
    return this.#shapes.numberOf(this.#shapeOf(this.#message.fields, '', new Map()));
  }

  /** A place for notes; none where the message of this version has not that field. */
  note({ at, with: beside }: NoteRule): readonly NotePlace[] {
    const text = fieldAt(at, this.#message, this.#types);
    if (text?.kind !== 'leaf') return [];
    const item = at.split('.').slice(0, -1).join('.');
    const made = beside.flatMap(([path, value]) => {
      const field = fieldAt(joined(item, path), this.#message, this.#types);
      return field?.kind === 'leaf' ? [{ at: path.split('.'), fill: this.#fill(field, value) }] : [];
    });
    return [{ at: at.split('.'), ...(made.length === 0 ? {} : { with: made }) }];
  }

  #shapeOf(fields: readonly Field[], place: string, around: ReadonlyMap<string, number>): Shape {
    const members = [...byName(fields).values()].map(
      (field) => [field.name, this.#member(field, joined(place, field.name), around)] as const,
    );
    return { members: Object.fromEntries(members) };
  }

  #member(field: Field, place: string, around: ReadonlyMap<string, number>): ShapeMember {
    const { min, max } = field.cardinality;
    const rule = this.#evolution.defaults.find((one) => names(one, this.#names, place));
    const isNeeded = isRequired(field.cardinality) && rule !== undefined;
    const copied = isNeeded && field.kind === 'object' ? copiedPath(rule.value) : null;
    return {
      ...(isList(field.cardinality) ? { list: true as const, ...(max === null ? {} : { max }) } : {}),
      ...(min === 0 ? {} : { min }),
      ...(field.kind === 'leaf' ? {} : { shape: this.#inside(field, place, around) }),
      ...(isNeeded && field.kind === 'leaf' ? { fill: this.#fill(field, rule.value) } : {}),
      ...(copied === null ? {} : { copy: copied.split('.') }),
    };
  }

  #inside(field: Field & { kind: 'object' }, place: string, around: ReadonlyMap<string, number>): number {
    const known = around.get(field.typeName);
    if (known !== undefined && known !== -1) return known;
    const fields = this.#types.get(field.typeName)?.fields ?? field.children;
    if (!this.#isRecursive(field.typeName))
      return this.#shapes.numberOf(this.#shapeOf(fields, place, around));
    const number = this.#shapes.reserve({ members: {} });
    this.#shapes.put(number, this.#shapeOf(fields, place, new Map([...around, [field.typeName, number]])));
    return number;
  }

  #isRecursive(typeName: string): boolean {
    const seen = new Set<string>();
    const reaches = (name: string): boolean =>
      (this.#types.get(name)?.fields ?? []).some((field) => {
        if (field.kind === 'leaf') return false;
        if (field.typeName === typeName) return true;
        if (seen.has(field.typeName)) return false;
        seen.add(field.typeName);
        return reaches(field.typeName);
      });
    return reaches(typeName);
  }

  #fill(field: LeafField, value: Fill['value']): Fill {
    const accepts = this.#values.of(field);
    return { value, ...(accepts === null ? {} : { accepts }) };
  }
}
