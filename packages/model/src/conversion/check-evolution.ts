import { isRequired } from '../cardinality.ts';
import type { DiagnosticReporter } from '../diagnostics.ts';
import { fieldsIn, type ObjectTypes } from '../diff/same-fields.ts';
import type { LeafField } from '../field.ts';
import type { Message } from '../message.ts';
import { placesOf } from '../placed-fields.ts';
import { closestName, Suggestions } from '../validation/closest-name.ts';
import { validateLeaf } from '../validation/validate-leaf.ts';
import { codesOf, correspondenceOf, saidCodes } from './code-correspondence.ts';
import { type ConversionSources, copiedPath, pairMessages } from './compile-conversion.ts';
import { evolutionDiagnostics } from './diagnostics.ts';
import {
  type CodeRule,
  type Direction,
  type FieldName,
  type FieldPairing,
  type NoteRule,
  names,
} from './evolution.ts';
import { fieldAt, type PairedMessage, type PlacedPair, pairMessage, placedPairs } from './pair-messages.ts';

/** Reports what a person said that is not of both models, and what needs no saying. */
export function checkEvolution(sources: ConversionSources, reporter: DiagnosticReporter): void {
  new EvolutionCheck(sources, reporter).check();
}

class EvolutionCheck {
  readonly #sources: ConversionSources;
  readonly #reporter: DiagnosticReporter;
  readonly #pairs: readonly PairedMessage[];
  readonly #fields: readonly PlacedPair[];
  /** Of what a person said, what is of use: of two lines that each make the other needless, one is. */
  #needed: readonly FieldPairing[];

  constructor(sources: ConversionSources, reporter: DiagnosticReporter) {
    this.#sources = sources;
    this.#reporter = reporter;
    this.#pairs = pairMessages(sources);
    this.#fields = this.#pairs.flatMap(placedPairs);
    this.#needed = sources.evolution.fields;
  }

  check(): void {
    const { evolution } = this.#sources;
    this.#checkMessages();
    for (const pairing of evolution.fields) this.#checkPairing(pairing);
    for (const rule of evolution.codes) this.#checkCodes(rule);
    for (const rule of evolution.lastItems) this.#checkName(rule);
    for (const rule of evolution.defaults) {
      if (this.#checkName(rule)) this.#checkDefault(rule);
    }
    for (const rule of evolution.notes) this.#checkNote(rule);
  }

  #checkMessages(): void {
    const { evolution, previous, current } = this.#sources;
    for (const pairing of evolution.messages) {
      this.#known(pairing.previous, previous, evolution.previous, pairing);
      this.#known(pairing.current, current, evolution.current, pairing);
    }
    const all = [...previous, ...current];
    const versions = `${evolution.previous}, ${evolution.current}`;
    for (const rule of [
      ...evolution.fields,
      ...evolution.codes,
      ...evolution.defaults,
      ...evolution.lastItems,
    ])
      if (rule.message !== null) this.#known(rule.message, all, versions, rule);
    for (const rule of evolution.notes)
      for (const name of rule.messages) this.#known(name, all, versions, rule);
  }

  #known(
    name: string,
    messages: readonly Message[],
    release: string,
    { place }: Pick<FieldName, 'place'>,
  ): boolean {
    const known = messages.map((message) => message.name);
    if (known.includes(name)) return true;
    const suggestion = closestName(name, known) ?? known[0] ?? '';
    this.#reporter.report(
      evolutionDiagnostics['message-unknown'],
      { place, value: name },
      { release, suggestion },
    );
    return false;
  }

  #ofMessage({ message }: Pick<FieldName, 'message'>): readonly PairedMessage[] {
    return this.#pairs.filter(
      ({ previous, current }) => message === null || message === previous.name || message === current.name,
    );
  }

  #checkPairing(pairing: FieldPairing): void {
    const pairs = this.#ofMessage(pairing);
    if (pairs.length === 0) return;
    const { evolution } = this.#sources;
    const had = pairs.flatMap(({ previous }) => fieldAt(pairing.previous, previous, typesOf(previous)) ?? []);
    const has = pairs.flatMap(({ current }) => fieldAt(pairing.current, current, typesOf(current)) ?? []);
    if (had.length === 0)
      this.#fieldUnknown(
        pairing.previous,
        pairs.map((one) => one.previous),
        evolution.previous,
        pairing,
      );
    if (has.length === 0)
      this.#fieldUnknown(
        pairing.current,
        pairs.map((one) => one.current),
        evolution.current,
        pairing,
      );
    const [one, other] = [had[0], has[0]];
    if (one === undefined || other === undefined) return;
    const context = { place: pairing.place, value: pairing.previous };
    const { current } = pairing;
    if (one.kind !== other.kind)
      this.#reporter.report(evolutionDiagnostics['fields-not-alike'], context, { current });
    else {
      const fields = this.#needed.filter((said) => said !== pairing);
      if (!pairs.every((pair) => isPairedBy(pair, pairing, { ...evolution, fields }))) return;
      this.#needed = fields;
      this.#reporter.report(evolutionDiagnostics['pairing-needless'], context, { current });
    }
  }

  #fieldUnknown(
    path: string,
    messages: readonly Message[],
    release: string,
    { place }: Pick<FieldName, 'place'>,
  ): void {
    const known = messages.flatMap((message) => [...placesOf(message)].map((one) => one.path));
    const suggestion = closestPath(path, known);
    this.#reporter.report(
      evolutionDiagnostics['field-unknown'],
      { place, value: path },
      { release, suggestion },
    );
  }

  /** Whether a name means a field of either version. */
  #checkName(rule: FieldName): boolean {
    const pairs = this.#ofMessage(rule);
    if (pairs.length === 0 || this.#named(rule).length > 0) return pairs.length > 0;
    const { previous, current } = this.#sources.evolution;
    const messages = pairs.flatMap((pair) => [pair.previous, pair.current]);
    this.#fieldUnknown(rule.path, messages, `${previous}, ${current}`, rule);
    return false;
  }

  /** The fields that a name means, in either version. */
  #named(rule: FieldName): readonly PlacedPair[] {
    return this.#fields.filter(
      ({ messages, previous, current }) =>
        (previous !== null && names(rule, messages, previous.path)) ||
        (current !== null && names(rule, messages, current.path)),
    );
  }

  #checkCodes(rule: CodeRule): void {
    if (!this.#checkName(rule)) return;
    const leaves = this.#named(rule).flatMap(({ previous, current }) =>
      previous?.field.kind === 'leaf' && current?.field.kind === 'leaf'
        ? [{ previous: previous.field, current: current.field }]
        : [],
    );
    for (const direction of ['up', 'down'] as const) {
      const sides = leaves.map(({ previous, current }) =>
        direction === 'up' ? { source: previous, target: current } : { source: current, target: previous },
      );
      this.#checkCodesOf(rule, direction, sides);
    }
  }

  #checkCodesOf(
    rule: CodeRule,
    direction: Direction,
    sides: readonly { readonly source: LeafField; readonly target: LeafField }[],
  ): void {
    const { previous, current } = this.#sources.evolution;
    const [from, to] = direction === 'up' ? [previous, current] : [current, previous];
    for (const [code, other] of saidCodes([rule], direction)) {
      const place = rule.placeOfCode(direction, code);
      this.#checkCode(
        code,
        sides.map(({ source }) => source),
        from,
        rule,
        place,
      );
      // What both directions say is looked at once.
      if (direction === 'up' || !rule.same.has(other))
        this.#checkCode(
          other,
          sides.map(({ target }) => target),
          to,
          rule,
          place,
        );
      const without = { ...rule, same: new Map(), up: new Map(), down: new Map() };
      const isFound = sides.every(
        ({ source, target }) =>
          correspondenceOf(source, target, [without], direction).becomes.get(code) === other,
      );
      const isOneWay = direction === 'up' ? rule.up.has(code) : rule.down.has(code);
      if (isFound && (isOneWay || direction === 'up'))
        this.#reporter.report(
          evolutionDiagnostics['code-needless'],
          { place, value: code },
          { current: other },
        );
    }
    const otherwise = rule.otherwise[direction];
    if (otherwise !== null)
      this.#checkCode(
        otherwise,
        sides.map(({ target }) => target),
        to,
        rule,
        rule.placeOfCode(direction, ''),
      );
  }

  #checkCode(
    code: string,
    fields: readonly LeafField[],
    release: string,
    { path }: CodeRule,
    place: FieldName['place'],
  ): void {
    const isKnown = fields.some(
      (field) => codesOf(field).length === 0 || codesOf(field).some(({ value }) => value === code),
    );
    if (isKnown || fields.length === 0) return;
    const known = fields.flatMap((field) => codesOf(field).map(({ value }) => value));
    const suggestion = closestName(code, known) ?? known[0] ?? '';
    const parameters = { field: path, release, suggestion };
    this.#reporter.report(evolutionDiagnostics['code-unknown'], { place, value: code }, parameters);
  }

  #checkDefault({ value, ...rule }: FieldName & { readonly value: string | number | boolean }): void {
    const { evolution } = this.#sources;
    let isNeeded = false;
    for (const { messages, previous, current } of this.#named(rule)) {
      for (const [side, release] of [
        [previous, evolution.previous],
        [current, evolution.current],
      ] as const) {
        if (side === null || !names(rule, messages, side.path) || !isRequired(side.field.cardinality))
          continue;
        isNeeded = true;
        const isTemplate = typeof value === 'string' && /\{[#@\w]/.test(value);
        if (
          isTemplate ||
          (side.field.kind === 'object' && copiedPath(value) !== null) ||
          (side.field.kind === 'leaf' && isAccepted(side.field, value))
        )
          continue;
        const context = { place: rule.place, value };
        this.#reporter.report(evolutionDiagnostics['default-refused'], context, {
          release,
          field: rule.path,
        });
      }
    }
    if (!isNeeded)
      this.#reporter.report(evolutionDiagnostics['default-needless'], {
        place: rule.place,
        value: rule.path,
      });
  }

  #checkNote(rule: NoteRule): void {
    const release = this.#sources.evolution.current;
    for (const { previous, current } of this.#pairs) {
      if (!rule.messages.some((name) => name === previous.name || name === current.name)) continue;
      const text = fieldAt(rule.at, current, typesOf(current));
      // A new item is made right under the root.
      const isDeep = rule.with.length > 0 && rule.at.split('.').length !== 2;
      const isText = !isDeep && text?.kind === 'leaf' && text.type === 'string' && text.enumeration === null;
      const context = { place: rule.place, value: rule.at };
      if (!isText) {
        const parameters = { message: current.name, release };
        this.#reporter.report(evolutionDiagnostics['note-place-unusable'], context, parameters);
      } else if (rule.with.length > 0) {
        for (const field of this.#missingIn(rule, current))
          this.#reporter.report(evolutionDiagnostics['note-incomplete'], context, { field });
      }
    }
  }

  /** Required members of a new item that a note does not say. */
  #missingIn({ at, with: beside }: NoteRule, message: Message): readonly string[] {
    const types = typesOf(message);
    const [item, tag = ''] = [at.split('.').slice(0, -1).join('.'), at.split('.').at(-1)];
    const holder = fieldAt(item, message, types);
    if (holder === null) return [];
    const given = beside.map(([path]) => path);
    return fieldsIn(holder, types)
      .filter(({ cardinality, name }) => isRequired(cardinality) && name !== tag)
      .filter(({ name }) => !given.some((path) => path === name || path.startsWith(`${name}.`)))
      .map(({ name }) => name);
  }
}

function isAccepted(field: LeafField, value: string | number | boolean): boolean {
  return validateLeaf(field, value, () => [], new Suggestions())?.severity !== 'error';
}

function typesOf({ types }: Message): ObjectTypes {
  return new Map(types.map((type) => [type.name, type]));
}

/** Whether two fields are paired by what else was said, and by the comparison. */
function isPairedBy(
  { previous, current }: PairedMessage,
  said: FieldPairing,
  evolution: ConversionSources['evolution'],
): boolean {
  const pair = pairMessage(previous, current, evolution);
  return (
    placedPairs(pair).some(
      (one) => one.previous?.path === said.previous && one.current?.path === said.current,
    ) || pair.moves.some((move) => move.previous === said.previous && move.current === said.current)
  );
}

/** The path that was meant: the one that ends alike, or whose letters are closest. */
function closestPath(path: string, known: readonly string[]): string {
  const tag = path.split('.').at(-1) ?? '';
  const ending = known.filter((one) => one === tag || one.endsWith(`.${tag}`));
  return closestName(path, ending) ?? closestName(path, known) ?? ending[0] ?? known[0] ?? '';
}
