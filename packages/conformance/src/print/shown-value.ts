import { visibleText } from '@hubsante/model';

/** A value of a data tree on one line: texts quoted, what is inside an object or a list left out. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return `"${visibleText(value)}"`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return String(value);
}
