import { scanXml } from './scan-xml.ts';

/** Built-in formats that show a number as a date or a time (ECMA-376 part 1, §18.8.30). */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);

/** Tells which cell styles show a number as a date. */
export function readDateStyles(bytes: Uint8Array): ReadonlySet<number> {
  const text = new TextDecoder().decode(bytes);
  const dates = new Set<number>();
  const dateFormats = new Set(BUILT_IN_DATES);
  // The part can weigh megabytes; only two of its sections tell about dates.
  scanXml(section(text, 'numFmts'), {
    open(name, attributes) {
      if (name === 'numFmt' && isDateFormat(attributes.formatCode ?? '')) {
        dateFormats.add(Number(attributes.numFmtId));
      }
    },
  });
  let style = 0;
  scanXml(section(text, 'cellXfs'), {
    open(name, attributes) {
      if (name !== 'xf') return;
      if (dateFormats.has(Number(attributes.numFmtId))) dates.add(style);
      style += 1;
    },
  });
  return dates;
}

function section(text: string, name: string): Uint8Array {
  const start = new RegExp(`<(?:\\w+:)?${name}[\\s>]`).exec(text);
  if (start === null) return new TextEncoder().encode(`<${name}/>`);
  const prefix = /^<(\w+:)?/.exec(start[0])?.[1] ?? '';
  const close = `</${prefix}${name}>`;
  const end = text.indexOf(close, start.index);
  return new TextEncoder().encode(end === -1 ? `<${name}/>` : text.slice(start.index, end + close.length));
}

/** A format shows a date when a date letter stands outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[dmyhs]/i.test(bare) && !/^general$/i.test(bare);
}

const DAY = 86_400_000;

/** The ISO form of an Excel date; `null` for a number that is no date Excel can show. */
export function isoDate(serial: number, countsFrom1904: boolean): string | null {
  const epoch = countsFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  // Excel believes 1900 was a leap year, so its first sixty days are one off.
  const days = !countsFrom1904 && serial < 60 ? serial + 1 : serial;
  const time = epoch + Math.round(days * 86_400) * 1000;
  if (!Number.isFinite(time) || serial < 0 || time > Date.UTC(9999, 11, 31)) return null;
  const iso = new Date(time).toISOString();
  return time % DAY === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
