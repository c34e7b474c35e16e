import type { PublishedScalar } from '@hubsante/model';

/** A value as today's publications print it: `15`, `1.0`, `47.221866`, `True`, texts verbatim. */
export function publishedText(value: PublishedScalar): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'object') return decimalText(value.decimal);
  // Excel knows no integers; a number without fraction is read as one, however large.
  return Number.isInteger(value) ? BigInt(value).toString() : decimalText(value);
}

/** Shortest text that reads back as the same double, with a point, or an exponent beyond 16 digits. */
function decimalText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [mantissa = '0', exponentText = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const exponentSign = exponent < 0 ? '-' : '+';
    return `${sign}${mantissa}e${exponentSign}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}
