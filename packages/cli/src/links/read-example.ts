import type { DiagnosticReporter, LinkExample } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { parseJson } from './json-positions.ts';

/** An example message; one that is not JSON is reported, and has no value. */
export function readExample(
  name: string,
  file: string,
  text: string,
  reporter: DiagnosticReporter,
): LinkExample {
  const parsed = parseJson(text);
  if (parsed.kind === 'json') {
    const { value, lineOf } = parsed;
    const repeated = parsed.repeated.map((one) => ({ name: one.name, place: { file, line: one.line } }));
    return { name, file, value, repeated, placeOf: (path) => ({ file, line: lineOf(path) }) };
  }
  const { line, fr, en } = parsed;
  reporter.report(cliDiagnostics['example-not-json'], { place: { file, line } }, { line, fr, en });
  return unreadExample(name, file);
}

/** An example whose fault was reported. */
export function unreadExample(name: string, file: string): LinkExample {
  return { name, file, value: undefined, repeated: [], placeOf: () => ({ file, line: 1 }) };
}
