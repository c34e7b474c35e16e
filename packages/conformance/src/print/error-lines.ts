import {
  type Diagnostic,
  formatPlace,
  type Language,
  renderDiagnostic,
  visibleText,
  withoutControls,
  withVisibleBlanks,
} from '@hubsante/model';
import type { ConformanceWords } from './words.ts';

/** `dsf check` shows them all. */
const ERRORS_SHOWN = 10;

/** The errors of the workbooks: `dsf build` refuses the messages that have one. */
export function errorLines(
  errors: readonly Diagnostic[],
  language: Language,
  words: ConformanceWords,
): string[] {
  if (errors.length === 0) return [];
  const hidden = errors.length - ERRORS_SHOWN;
  return [
    words.errors(errors.length),
    ...errors.slice(0, ERRORS_SHOWN).map((error) => {
      const { code, message, value } = renderDiagnostic(error, language);
      const shown =
        value === null || value === ''
          ? message
          : message.replaceAll(withVisibleBlanks(value), () => visibleText(value));
      return `  ${withoutControls(`${formatPlace(error.place)}${words.colon}${shown} (${code})`)}`;
    }),
    ...(hidden > 0 ? ['  …'] : []),
    '',
  ];
}
