/** Date-times as the Hub writes them: no fraction, an offset in digits (docs/reference/echanges.md §6). */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

/** Whether a text is a date and time with its offset, as the Hub asks. */
export function isDateTime(text: string): boolean {
  return DATE_TIME.test(text);
}

/** A date-time some milliseconds later; any other text as it is. */
export function movedDateTime(text: string, shift: number): string {
  if (!isDateTime(text)) return text;
  return `${new Date(Date.parse(text) + shift).toISOString().slice(0, 19)}+00:00`;
}
