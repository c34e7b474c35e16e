/** A number as `xs:decimal` and `xs:int` want it: without exponent (XML Schema part 2, §3.2.3). */
export function decimalText(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return Object.is(value, -0) ? '0' : text;
  const [, sign = '', first = '', rest = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  const digits = first + rest;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return sign + digits.padEnd(exponent + 1, '0');
}

/** The digits a number consists of, without the zeros around, and the place of the point counted from the first. */
function digitsOf(text: string): string {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^[+-]?(\d*)\.?(\d*)(?:e([+-]?\d+))?$/.exec(text) ?? [];
  const all = whole + fraction;
  const first = /[1-9]/.exec(all)?.index ?? all.length;
  let last = all.length;
  while (last > first && all[last - 1] === '0') last -= 1;
  const digits = all.slice(first, last);
  return digits === '' ? '' : `${digits}e${whole.length - first + Number(exponent)}`;
}

/** More digits than this no number of JSON can be asked for. */
const MOST_DIGITS = 100;

/** Whether a number is another one than its text in XML said: `xs:decimal` has as many digits as one likes. */
export function losesDigits(text: string, value: number): boolean {
  // Most numbers are short, and every number of fifteen digits is kept.
  if (text.length <= 15) return false;
  const digits = digitsOf(text);
  const count = digits.indexOf('e');
  if (count <= 15) return false;
  return count > MOST_DIGITS || digitsOf(value.toPrecision(count)) !== digits;
}
