import { parse } from 'yaml';
import type { Artefact, ArtefactFormat } from './artefact-kind.ts';
import { parseCsv } from './csv-table.ts';
import { parseXml } from './xml-data.ts';

const READERS: Readonly<Record<ArtefactFormat, (text: string) => unknown>> = {
  json: (text) => JSON.parse(text),
  // YAML 1.1, as the incumbent writes it: `Y`, `0x1f` or `1:30` are not texts there.
  yaml: (text) => parse(text, { version: '1.1', logLevel: 'error' }),
  csv: parseCsv,
  xml: parseXml,
  lines: (text) => text.split('\n'),
};

/** The data an artefact holds; its text itself when that is not of its format. */
export function artefactData({ kind, text }: Artefact): unknown {
  try {
    return READERS[kind.format](text);
  } catch {
    return text;
  }
}
