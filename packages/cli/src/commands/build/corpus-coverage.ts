import type { EmittedFile } from '@hubsante/emitters';
import type { Language } from '@hubsante/model';

/** What the emitter `corpus` says of a link in `corpus/index.json`. */
interface Coverage {
  readonly link: string;
  readonly version: string;
  readonly constraints: number;
  readonly covered: number;
  /** Rounded down to a tenth. */
  readonly percentage: number;
}

const INDEX = 'corpus/index.json';

/** How many constraints of a link have a valid and an invalid example, in a line; none when that was not built. */
export function corpusCoverage(files: readonly EmittedFile[], language: Language): readonly string[] {
  const content = files.find(({ path }) => path === INDEX)?.content;
  return typeof content === 'string' ? [words[language](JSON.parse(content) as Coverage)] : [];
}

const words: Readonly<Record<Language, (coverage: Coverage) => string>> = {
  fr: ({ link, version, covered, constraints, percentage }) =>
    `Exemples construits de ${link} v${version} : ${covered} contraintes sur ${constraints} ont un exemple juste et un exemple fautif (${String(percentage).replace('.', ',')} %).`,
  en: ({ link, version, covered, constraints, percentage }) =>
    `Examples by construction of ${link} v${version}: ${covered} of ${constraints} constraints have a valid and an invalid example (${percentage}%).`,
};
