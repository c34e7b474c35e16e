import type { Decimal } from './tree.ts';

/**
 * A number as the published files print it: whole numbers plainly, others in the shortest form that
 * reads back the same, with Python's limits for the exponent form (below 1e-4 and from 1e16 on).
 */
export function pythonNumber(value: number | Decimal): string {
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value).toString();
  const number = typeof value === 'number' ? value : value.decimal;
  if (Number.isInteger(number) && Math.abs(number) < 1e16) return `${number}.0`;
  const [digits = '', exponentText = '0'] = number.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 16) return String(number);
  const sign = exponent < 0 ? '-' : '+';
  return `${digits}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
