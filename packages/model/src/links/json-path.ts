/** A step of a path: the name of a member, the number of an item, or every item of a list. */
export type JsonPathStep =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'every-item' };

/** A path of an acceptance test, read step by step, or what could not be read of it. */
export type JsonPathReading =
  | { readonly kind: 'path'; readonly steps: readonly JsonPathStep[] }
  /** `rest` is what could not be read, to the end of the text. */
  | { readonly kind: 'unreadable'; readonly rest: string };

/** A member after its dot: any letters but those that mean something. */
const DOTTED = /\.([^\s.[\]'"*$@?()]+)/y;
const QUOTED = /\[(?:'([^']+)'|"([^"]+)")\]/y;
const ITEM = /\[(\d{1,9})\]/y;
const EVERY_ITEM = /\[\*\]/y;

/**
 * Reads the part of JSONPath (RFC 9535) that acceptance tests need: `$`, then `.name`, `['name']`, `[0]`
 * and `[*]`.
 */
export function parseJsonPath(text: string): JsonPathReading {
  if (!text.startsWith('$')) return { kind: 'unreadable', rest: text };
  const steps: JsonPathStep[] = [];
  let at = 1;
  const read = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match !== null) at += match[0].length;
    return match;
  };
  while (at < text.length) {
    const member = read(DOTTED) ?? read(QUOTED);
    const name = member?.[1] ?? member?.[2];
    const item = name === undefined ? read(ITEM) : null;
    if (name !== undefined) steps.push({ kind: 'member', name });
    else if (item !== null) steps.push({ kind: 'item', index: Number(item[1]) });
    else if (read(EVERY_ITEM) !== null) steps.push({ kind: 'every-item' });
    else return { kind: 'unreadable', rest: text.slice(at) };
  }
  return { kind: 'path', steps };
}

/** `$.createCaseHealth.patient[0].name`: the path of a value as acceptance tests write it. */
export function formatJsonPath(path: readonly (string | number)[]): string {
  return `$${path.map(formatStep).join('')}`;
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

/** A path without the numbers of items: `$.a.b` for `$.a[0].b`. */
export function withoutItems(path: string): string {
  return path.replace(/\[\d+\]/g, '');
}

/** Whether a path leads to at least one value. */
export function matchesJsonPath(value: unknown, steps: readonly JsonPathStep[]): boolean {
  let reached: readonly unknown[] = [value];
  for (const step of steps) reached = reached.flatMap((one) => valuesAfter(one, step));
  return reached.length > 0;
}

function valuesAfter(value: unknown, step: JsonPathStep): readonly unknown[] {
  if (step.kind === 'member') {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && Object.hasOwn(value, step.name) ? [(value as Record<string, unknown>)[step.name]] : [];
  }
  if (!Array.isArray(value)) return [];
  return step.kind === 'every-item' ? value : step.index < value.length ? [value[step.index]] : [];
}
