const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2024-10-23` is « 23 octobre 2024 », `2026-08` « août 2026 ». */
export function frenchDate(day: string): string {
  const [year, month, number] = day.split('-').map(Number);
  const name = MONTHS[(month ?? 1) - 1];
  return number === undefined ? `${name} ${year}` : `${number === 1 ? '1er' : number} ${name} ${year}`;
}

/** `2024-10-23` is “23 October 2024”, `2026-08` “August 2026”. */
export function englishDate(day: string): string {
  const [year, month, number] = day.split('-').map(Number);
  const name = ENGLISH_MONTHS[(month ?? 1) - 1];
  return number === undefined ? `${name} ${year}` : `${number} ${name} ${year}`;
}
