import { type Release, walkFields } from '@hubsante/model';
import type { PatternTranslation } from './xsd-property.ts';

/**
 * How a release writes the patterns of its JSON Schemas in its XSDs. A pattern of an XSD is about the whole
 * value, so `^` and `$` are dropped; but releases whose own date patterns lack them wrote patterns as they were.
 */
export function patternTranslation(release: Release): PatternTranslation {
  return hasUnanchoredConventions(release) ? (pattern) => pattern : withoutAnchors;
}

function hasUnanchoredConventions({ messages }: Release): boolean {
  for (const { configuration, fields } of messages) {
    if (configuration !== null) return false;
    for (const field of walkFields(fields)) {
      if (field.kind === 'leaf' && field.pattern?.origin === 'built-in') {
        return !field.pattern.source.startsWith('^');
      }
    }
  }
  return false;
}

/** A pattern with one anchor only means something else: it stays as it is written. */
function withoutAnchors(pattern: string): string {
  return pattern.length > 1 && pattern.startsWith('^') && pattern.endsWith('$')
    ? pattern.slice(1, -1)
    : pattern;
}
