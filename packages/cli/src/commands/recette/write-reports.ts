import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@hubsante/model';
import { ctrfReport, htmlReport, junitReport, type RunReport } from '@hubsante/recette';

/** Writes the reports of some runs: a page for people, JSON, and what CI servers read. */
export function writeReports(folder: string, reports: readonly RunReport[], language: Language): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  write('recette.html', htmlReport(reports, language));
  write('recette.json', `${JSON.stringify(reports, null, 2)}\n`);
  write('recette.junit.xml', junitReport(reports, language));
  write('recette.ctrf.json', ctrfReport(reports, language));
}

/** A verdict that is not what it was. */
export interface VerdictChange {
  readonly step: string;
  readonly before: string;
  readonly after: string;
}

/** Compares with the verdicts of a file; `null` when there was none, which is written. */
export function againstBaseline(
  path: string,
  reports: readonly RunReport[],
): readonly VerdictChange[] | null {
  const now = verdictsOf(reports);
  if (!existsSync(path)) {
    writeFileSync(path, `${JSON.stringify(now, null, 2)}\n`);
    return null;
  }
  const before = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
  const steps = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return steps.flatMap((step) => {
    const [was = '–', is = '–'] = [before[step], now[step]];
    return was === is ? [] : [{ step, before: was, after: is }];
  });
}

function verdictsOf(reports: readonly RunReport[]): Readonly<Record<string, string>> {
  const all = reports.flatMap(({ link, case: id, syntax, steps }) =>
    steps.map((step) => [`${link} ${id} ${syntax} ${step.id}`, step.verdict] as const),
  );
  return Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
}
