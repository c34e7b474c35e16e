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

/** `2024-10-23` is « 23 octobre 2024 », `2026-08` « août 2026 ». */
export function frenchDate(day: string): string {
  const [year, month, number] = day.split('-').map(Number);
  const name = MONTHS[(month ?? 1) - 1];
  return number === undefined ? `${name} ${year}` : `${number === 1 ? '1er' : number} ${name} ${year}`;
}
