import type { PublishedScalar } from '@hubsante/model';
import { pythonNumber } from './python-number.ts';

/** A cell as the published files print it: `True`, `5.0`, `47.22`, or its own text. */
export function pythonText(value: PublishedScalar): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return pythonNumber(value);
}
