import { type RichString, RichTextListener } from './rich-text.ts';
import { scanXml, type XmlFault } from './scan-xml.ts';

/** The underscore that would otherwise begin an escape, as Excel writes it: `_x005F_x000D_`. */
const ESCAPED_UNDERSCORE = /_x005F_/g;

/** The texts that cells point to, by their number. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Of those in runs, what is not struck through. */
  readonly rich: ReadonlyMap<number, RichString>;
}

/**
 * Reads `sharedStrings.xml`: runs of rich text are joined, phonetic readings dropped.
 *
 * Text is verbatim: an escape such as `_x000D_` (ECMA-376 part 1, §22.9.2.19) stays as it is written, for
 * the incumbent's reader (openpyxl 3.1) publishes it so. Like it we undo only the escape of the underscore
 * itself, and only in shared strings.
 */
export function readSharedStrings(bytes: Uint8Array): SharedStrings | XmlFault {
  const texts: string[] = [];
  const rich = new Map<number, RichString>();
  let current: RichTextListener | null = null;
  const fault = scanXml(bytes, {
    open(name, attributes) {
      if (name === 'si') current = new RichTextListener();
      else current?.open(name, attributes);
    },
    close(name) {
      if (name !== 'si' || current === null) {
        current?.close(name);
        return;
      }
      const runs = current.rich;
      // Most rich texts are about colours.
      if (runs !== null && (runs.kept !== current.text || runs.keptInStruckCell !== '')) {
        const { kept, keptInStruckCell } = runs;
        rich.set(texts.length, { kept: unescaped(kept), keptInStruckCell: unescaped(keptInStruckCell) });
      }
      texts.push(unescaped(current.text));
      current = null;
    },
    text(text) {
      current?.hear(text);
    },
  });
  return fault ?? { texts, rich };
}

function unescaped(text: string): string {
  return text.replace(ESCAPED_UNDERSCORE, '_');
}
