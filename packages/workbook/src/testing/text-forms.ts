import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlText } from '../writing/xml-text.ts';

/** In `sharedStrings.xml`, as Excel writes them, or inside each cell, as many programs do. */
export type TextForm = 'shared' | 'inline';

/** A text in runs that differ by their look. */
export interface RichText {
  readonly rich: readonly string[];
}

const STRINGS_PART = 'xl/sharedStrings.xml';
/** Zip has no date before 1980; the same one in every file keeps the bytes the same. */
const MODIFIED = new Date(1980, 0, 1);

/** A workbook of our own writer with its texts in another form; `richTexts` are known by a plain text. */
export function withTextForms(
  bytes: Uint8Array,
  form: TextForm,
  richTexts: ReadonlyMap<string, RichText>,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
  const runs = new Map([...richTexts].map(([text, { rich }]) => [xmlText(text), rich.map(run).join('')]));
  const written = parts.find(([path]) => path === STRINGS_PART)?.[1] ?? '';
  const strings = [...written.matchAll(/<si>(<t[^>]*>([^<]*)<\/t>)<\/si>/g)].map(
    ([, plain = '', text = '']) => runs.get(text) ?? plain,
  );
  const sharedStrings = (items: readonly string[]) =>
    written.replace(/(<sst[^>]*>).*(<\/sst>)/s, (_, open: string, close: string) =>
      [open, ...items.map((item) => `<si>${item}</si>`), close].join(''),
    );
  const inlined = (sheet: string) =>
    sheet.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => {
      return ` t="inlineStr"><is>${strings[Number(index)]}</is>`;
    });
  const changed = parts.map(([path, part]) => {
    if (path === STRINGS_PART) return [path, sharedStrings(form === 'shared' ? strings : [])] as const;
    return [path, form === 'inline' && path.startsWith('xl/worksheets/') ? inlined(part) : part] as const;
  });
  const zippable = Object.fromEntries(changed.map(([path, part]) => [path, strToU8(part)]));
  return zipSync(zippable, { level: 6, mtime: MODIFIED });
}

function run(text: string): string {
  return `<r><rPr><b/></rPr><t xml:space="preserve">${xmlText(text)}</t></r>`;
}
