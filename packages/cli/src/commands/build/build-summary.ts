import type { MissingMessage } from '@hubsante/model';
import { formatPlace, type Language } from '@hubsante/model';

/** What became of one subject of `dsf build`, for the line that tells it. */
export interface BuildOutcome {
  /** Output folder, as its user wrote it. */
  readonly out: string;
  /** 0 when the folder was left as it was. */
  readonly fileCount: number;
  readonly missing: readonly MissingMessage[];
  /** What the examples by construction of each link cover, in a line each. */
  readonly coverage: readonly string[];
}

/** The last lines of a build: what was written, what was not and why. */
export function buildSummary(
  { out, fileCount, missing, coverage }: BuildOutcome,
  language: Language,
): string {
  const say = words[language];
  return [
    ...(missing.length === 0 ? [] : ['', say.notWritten(missing.length)]),
    ...missing.map(({ name, causes: [first, ...others] }) =>
      first === undefined
        ? `  ${name}`
        : `  ${name} : ${formatPlace(first.place)} (${first.definition.code})${say.others(others.length)}`,
    ),
    ...coverage,
    fileCount === 0 ? say.nothing(out) : say.written(fileCount, out),
    '',
  ].join('\n');
}

const words = {
  fr: {
    notWritten: (count: number) =>
      count === 1
        ? 'Message non écrit, à cause de ses erreurs :'
        : 'Messages non écrits, à cause de leurs erreurs :',
    others: (count: number) =>
      count === 0 ? '' : count === 1 ? ' et une autre erreur' : ` et ${count} autres erreurs`,
    nothing: (out: string) => `Aucun fichier à écrire : « ${out} » est resté tel quel.`,
    written: (count: number, out: string) =>
      count === 1 ? `1 fichier écrit dans « ${out} ».` : `${count} fichiers écrits dans « ${out} ».`,
  },
  en: {
    notWritten: (count: number) =>
      count === 1
        ? 'Message not written, because of its errors:'
        : 'Messages not written, because of their errors:',
    others: (count: number) =>
      count === 0 ? '' : count === 1 ? ' and one more error' : ` and ${count} more errors`,
    nothing: (out: string) => `No file to write: “${out}” was left as it was.`,
    written: (count: number, out: string) =>
      count === 1 ? `1 file written into “${out}”.` : `${count} files written into “${out}”.`,
  },
} as const;
