import { PackageParts } from './package-parts.ts';

const PROPERTIES_PART = 'docProps/core.xml';
const ELEMENT = '<dcterms:modified';

/**
 * When a workbook was last saved, as it records it itself (`dcterms:modified` of the core properties,
 * ECMA-376 part 2 §11): `2024-08-21T14:30:00Z`. `null` when it does not say.
 */
export function modifiedDate(bytes: Uint8Array): string | null {
  const parts = PackageParts.open(bytes);
  const part = typeof parts === 'string' ? null : parts.read(PROPERTIES_PART);
  if (!(part instanceof Uint8Array)) return null;
  const text = new TextDecoder().decode(part);
  const element = text.indexOf(ELEMENT);
  const start = element === -1 ? -1 : text.indexOf('>', element);
  if (start === -1) return null;
  const [date] = /^\d{4}-\d{2}-\d{2}T[0-9:.]{5,20}Z?/.exec(text.slice(start + 1, start + 40)) ?? [];
  return date ?? null;
}
