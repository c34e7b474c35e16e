/** How every generated XSD begins: no line end after the declaration, its own prefix before anything else. */
const BEGINNING = '<?xml version="1.0" encoding="UTF-8"?><schema xmlns:x="';

/** The only elements the generator of the incumbent writes (docs/reference/artefacts-publies.md §8). */
const GENERATED_TAGS: ReadonlySet<string> = new Set([
  'schema',
  'element',
  'complexType',
  'sequence',
  'annotation',
  'documentation',
  'simpleType',
  'restriction',
  'pattern',
  'enumeration',
]);

/** Whether a published XSD is such as the incumbent generates; one that is written by hand says things it cannot. */
export function bearsXsdGenerationMarks(text: string): boolean {
  if (!text.startsWith(BEGINNING)) return false;
  for (const [, tag = ''] of text.slice(text.indexOf('?>')).matchAll(/<([^\s/>]+)/g)) {
    if (!GENERATED_TAGS.has(tag)) return false;
  }
  return true;
}
