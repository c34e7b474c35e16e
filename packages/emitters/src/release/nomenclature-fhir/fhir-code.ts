/**
 * A code as FHIR R4 allows it (`[^\s]+(\s[^\s]+)*`, blanks inside single): no blanks around it, and each run
 * of blanks inside, no-break spaces and line breaks included, is one space. Never empty: a nomenclature has no
 * blank code.
 */
export function fhirCode(code: string): string {
  return code.trim().replace(/\s+/g, ' ');
}
