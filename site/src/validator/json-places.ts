import type { TextPlace, ValuePath } from './text-place.ts';

/** A value of a JSON text and where it stands, its tag included. */
export interface PlacedValue extends TextPlace {
  /** By tag, or by number from 0. */
  readonly members: ReadonlyMap<string | number, PlacedValue>;
}

/** A value that is being read. */
interface OpenValue {
  readonly start: number;
  readonly isList: boolean;
  readonly members: Map<string | number, PlacedValue>;
  /** The tag that was read last, and where it starts; of objects. */
  key: { readonly name: string; readonly start: number } | null;
}

/**
 * Where every value of a JSON text stands. Reads the text once and without recursion: a text nested a million times is
 * only long. Call it with a text `JSON.parse` accepts; of another, it gives what it could read.
 */
export function jsonPlaces(text: string): PlacedValue {
  const whole: OpenValue = { start: 0, isList: true, members: new Map(), key: null };
  const open = [whole];
  const around = (): OpenValue => open.at(-1) ?? whole;
  const put = (start: number, end: number, members: PlacedValue['members']): void => {
    const owner = around();
    owner.members.set(owner.key?.name ?? owner.members.size, {
      start: owner.key?.start ?? start,
      end,
      members,
    });
    owner.key = null;
  };
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (/[\s:,]/.test(sign)) at += 1;
    else if (sign === '{' || sign === '[') {
      open.push({ start: at, isList: sign === '[', members: new Map(), key: null });
      at += 1;
    } else if (sign === '}' || sign === ']') {
      at += 1;
      const closed = open.length > 1 ? open.pop() : undefined;
      if (closed !== undefined) put(closed.start, at, closed.members);
    } else {
      const end = sign === '"' ? endOfText(text, at) : endOfWord(text, at);
      const owner = around();
      if (sign === '"' && !owner.isList && owner.key === null) {
        owner.key = { name: textOf(text.slice(at, end)), start: at };
      } else put(at, end, new Map());
      at = end;
    }
  }
  return whole.members.get(0) ?? { start: 0, end: text.length, members: new Map() };
}

/** The place of a value, or of the nearest thing around it that is there: a missing field has its object's. */
export function jsonPlace(whole: PlacedValue, path: ValuePath): TextPlace {
  let value = whole;
  for (const step of path) {
    const member = value.members.get(step);
    if (member === undefined) break;
    value = member;
  }
  return { start: value.start, end: value.end };
}

/** The offset after the closing quote. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !/[\s,:\]}]/.test(text[end] ?? '')) end += 1;
  return end;
}

function textOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
