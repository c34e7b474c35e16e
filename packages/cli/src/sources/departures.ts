import type { AnnouncedDeparture, DiagnosticReporter } from '@hubsante/model';
import { isMap, isScalar, isSeq } from 'yaml';
import { cliDiagnostics } from '../diagnostics.ts';

/** The key of the manifest that announces what leaves. */
export const DEPARTURES = 'departs';

const WHAT = 'quoi';
const SINCE = 'depuis';
const REPLACEMENT = 'remplace';

/** Why an announcement cannot be used. */
const REASONS = {
  shape: {
    fr: 'ce n’est pas une liste d’annonces faites de « quoi », « depuis » et « remplace »',
    en: 'it is not a list of announcements made of “quoi”, “depuis” and “remplace”',
  },
  what: {
    fr: '« quoi » ne dit pas ce qui part, par exemple RS-EDA/patient.sex',
    en: '“quoi” does not say what leaves, RS-EDA/patient.sex for instance',
  },
  since: {
    fr: '« depuis » ne dit pas quelle version l’annonce, par exemple "3.4"',
    en: '“depuis” does not say which version announces it, "3.4" for instance',
  },
  twice: { fr: 'elle est déjà faite plus haut', en: 'it is made above already' },
} as const;

/** Reads the announcements of a manifest; one that cannot be used is reported at its line and left out. */
export function parseDepartures(
  value: unknown,
  file: string,
  lineAt: (offset: number) => number,
  keyLine: number,
  reporter: DiagnosticReporter,
): readonly AnnouncedDeparture[] {
  const report = (reason: keyof typeof REASONS, line: number, shown: string) =>
    reporter.report(
      cliDiagnostics['departure-unusable'],
      { place: { file, line }, value: shown },
      REASONS[reason],
    );
  if (!isSeq(value)) {
    report('shape', keyLine, DEPARTURES);
    return [];
  }
  const departures: AnnouncedDeparture[] = [];
  for (const item of value.items) {
    const offset = isMap(item) || isScalar(item) || isSeq(item) ? item.range?.[0] : undefined;
    const line = offset === undefined ? keyLine : lineAt(offset);
    const said = new Map<string, string>();
    const isKnown =
      isMap(item) &&
      item.items.every(({ key, value: content }) => {
        const name = String(key);
        if (isScalar(content) && content.value !== null) said.set(name, String(content.value).trim());
        return [WHAT, SINCE, REPLACEMENT].includes(name) && isScalar(content);
      });
    const what = said.get(WHAT) ?? '';
    const since = said.get(SINCE) ?? '';
    const shown = what === '' ? DEPARTURES : what;
    if (!isKnown) report('shape', line, shown);
    else if (what === '') report('what', line, shown);
    else if (since === '') report('since', line, shown);
    else if (departures.some((one) => one.what === what)) report('twice', line, shown);
    else departures.push({ what, since, replacement: said.get(REPLACEMENT) || null, place: { file, line } });
  }
  return departures;
}
