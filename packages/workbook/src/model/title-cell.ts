import { type DiagnosticReporter, type Place, placeInSheet } from '@hubsante/model';
import { configurationDiagnostics as diagnostics } from '../diagnostics/configuration.ts';
import { looksDiagnostics as looks } from '../diagnostics/looks.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import type { Reading } from './reading.ts';

/** One `name:perimeter:root` entry. */
export interface TitleEntry {
  readonly name: string;
  readonly perimeter: string;
  readonly root: string;
}

/** Splits a title cell; `null` for an entry that does not have its three parts. */
export function parseTitleEntries(text: string): (TitleEntry | null)[] {
  return text.split(' ').map((entry) => {
    const [name = '', perimeter, root] = entry.split(':');
    return perimeter === undefined || root === undefined ? null : { name, perimeter, root };
  });
}

/** The title without the entries that its author has struck through; read as it is when nothing else is there. */
function withoutStruckEntries(sheet: Sheet, place: Place, reporter: DiagnosticReporter) {
  const value = sheet.value(1, 1);
  const kept = sheet.struck?.(1, 1)?.replace(/\s+/gu, ' ').trim();
  if (kept === undefined || typeof value !== 'string') return value;
  const context = { place, value };
  if (kept === '') reporter.report(looks['cell-struck-and-read'], context);
  else reporter.report(looks['text-struck'], context, { kept });
  return kept === '' ? value : kept;
}

/** The messages that cell A1 declares (model releases 1.x and 2.x). */
export function readTitleCell(
  file: string,
  sheet: Sheet,
  reading: Reading,
  reporter: DiagnosticReporter,
): MessageDeclaration[] {
  const place: Place = placeInSheet(file, sheet.name, 1, 1);
  const value = reading === 'authored' ? withoutStruckEntries(sheet, place, reporter) : sheet.value(1, 1);
  if (typeof value !== 'string' || value.trim() === '') {
    reporter.report(diagnostics['title-missing'], { place });
    return [];
  }
  const declarations: MessageDeclaration[] = [];
  for (const entry of parseTitleEntries(value)) {
    if (entry === null || entry.name === '' || entry.root === '') {
      reporter.report(diagnostics['title-unreadable'], { place, value });
      continue;
    }
    const perimeter = entry.perimeter === '' ? null : entry.perimeter;
    declarations.push({
      ...entry,
      perimeter,
      configuration: null,
      place,
      rootPlace: place,
      perimeterPlace: place,
    });
  }
  return declarations;
}
