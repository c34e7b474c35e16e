/** A message with one thing changed, and what was. */
export interface Mutant {
  readonly name: string;
  readonly value: object;
}

/**
 * Variants of a message, one change each: every member left out, every text, number, truth value and list made
 * another. Many are still right; schemas in JSON and in XML have to agree on which.
 */
export function mutantsOf(message: object): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const add = (name: string, path: readonly (string | number)[], change: Change) =>
    mutants.push({ name: `${path.join('.')} ${name}`, value: changed(message, path, change) as object });
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (path.length > 1) {
      add('absent', path, { kind: 'remove' });
      for (const [name, other] of variants(value)) add(name, path, { kind: 'replace', value: other });
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) visit(member, [...path, key]);
    }
  };
  visit(message, []);
  return mutants;
}

type Change = { readonly kind: 'remove' } | { readonly kind: 'replace'; readonly value: unknown };

function variants(value: unknown): readonly (readonly [name: string, value: unknown])[] {
  if (typeof value === 'string') {
    return [
      ['with a suffix', `${value}Z`],
      ['with a prefix', `0${value}`],
      ['shortened', value.slice(0, -1)],
      ['in other digits', value.replaceAll('1', '\u{661}')],
      ['accented', `${value}é-`],
    ];
  }
  if (typeof value === 'number') {
    return [
      ['grown', value * 1e12],
      ['negative', -value - 1],
    ];
  }
  if (!Array.isArray(value)) return [];
  return [
    ['emptied', []],
    ['doubled', [...value, ...value]],
    ['many', Array.from({ length: 30 }, () => value[0] as unknown)],
  ];
}

function changed(value: unknown, [first, ...rest]: readonly (string | number)[], change: Change): unknown {
  if (first === undefined) return change.kind === 'replace' ? change.value : undefined;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      if (index !== first) return [item];
      return rest.length === 0 && change.kind === 'remove' ? [] : [changed(item, rest, change)];
    });
  }
  const members = Object.entries(value as object).flatMap(([key, member]) => {
    if (key !== String(first)) return [[key, member] as const];
    return rest.length === 0 && change.kind === 'remove'
      ? []
      : [[key, changed(member, rest, change)] as const];
  });
  return Object.fromEntries(members);
}
