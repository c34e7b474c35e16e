import type { EmittedFile } from '@hubsante/emitters';
import type { Language } from '@hubsante/model';
import type { CorpusIndex } from '@hubsante/model/contracts';

/** How many constraints of a link have a valid and an invalid example, in a line; none when that was not built. */
export function corpusCoverage(files: readonly EmittedFile[], language: Language): readonly string[] {
  return files.flatMap(({ data }) => (data?.kind === 'corpus' ? [words[language](data.index)] : []));
}

const words: Readonly<Record<Language, (coverage: CorpusIndex) => string>> = {
  fr: ({ link, version, covered, constraints, percentage }) =>
    `Exemples construits de ${link} v${version} : ${covered} contraintes sur ${constraints} ont un exemple juste et un exemple fautif (${String(percentage).replace('.', ',')} %).`,
  en: ({ link, version, covered, constraints, percentage }) =>
    `Examples by construction of ${link} v${version}: ${covered} of ${constraints} constraints have a valid and an invalid example (${percentage}%).`,
};
