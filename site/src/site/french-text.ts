/** No-break space. The thin one, which some prefer before `; ! ?`, is missing in fonts our readers have. */
const BLANK = '\u00a0';

/**
 * A French text with its typography: no-break spaces before `: ; ! ?` and inside « », apostrophes that are not typewriter
 * ones. A sign that follows its word without a space (an hour, an address) stays as it is.
 */
export function frenchText(text: string): string {
  return text
    .replaceAll(/[ \t\r\n\u202f]+(?=[:;!?](?![:=]))/g, BLANK)
    .replaceAll(/«[\s\u202f]*/g, `«${BLANK}`)
    .replaceAll(/[\s\u202f]*»/g, `${BLANK}»`)
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(/(?<=(?<![\p{L}\d])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu))'(?=\d|«|$)/giu, '’');
}
