import { modifiedDate, type ReleaseSources } from '@hubsante/workbook';

/** When the first model workbook was last saved, as it tells itself; `null` when it does not. */
export function recordedDate({ models }: ReleaseSources): string | null {
  const [first] = models;
  return first === undefined ? null : modifiedDate(first.bytes);
}
