import type { Language } from '@hubsante/model';
import type { Progress } from '../../progress.ts';

/** What a conformance run does once a release is compiled. */
export type ConformanceStep = 'artefacts' | 'samples';

const SENTENCES: Readonly<Record<Language, Readonly<Record<ConformanceStep, (release: string) => string>>>> =
  {
    fr: {
      artefacts: (release) => `Comparaison des artefacts de ${release}`,
      samples: (release) => `Jugement des exemples de ${release}`,
    },
    en: {
      artefacts: (release) => `Comparing the artefacts of ${release}`,
      samples: (release) => `Judging the samples of ${release}`,
    },
  };

/** Shows the steps of a comparison on the progress line. */
export function conformanceProgress(
  progress: Progress,
  language: Language,
): (step: ConformanceStep, release: string) => void {
  return (step, release) => progress.show(SENTENCES[language][step](release));
}
