import type { Language } from '@hubsante/model';
import type { CheckStep } from '../pipeline.ts';
import type { Progress } from '../progress.ts';

/** Shows the steps of the check of a release on the progress line. */
export function checkProgress(progress: Progress, language: Language): (step: CheckStep) => void {
  return (step) => progress.show(language === 'fr' ? french(step) : english(step));
}

function french(step: CheckStep): string {
  switch (step.kind) {
    case 'file':
      return `Ouverture de ${step.name} (${step.done + 1}/${step.total})`;
    case 'message':
      return `Lecture de ${step.name} (${step.done + 1}/${step.total})`;
    case 'rules':
      return 'Vérification des règles';
  }
}

function english(step: CheckStep): string {
  switch (step.kind) {
    case 'file':
      return `Opening ${step.name} (${step.done + 1}/${step.total})`;
    case 'message':
      return `Reading ${step.name} (${step.done + 1}/${step.total})`;
    case 'rules':
      return 'Checking the rules';
  }
}

/** Shows the making of the files of one release or link on the progress line. */
export function emitProgress(
  progress: Progress,
  language: Language,
  path: string,
): (emitter: string, done: number, total: number) => void {
  return (emitter, done, total) => {
    const verb = language === 'fr' ? 'Production de' : 'Making';
    progress.show(`${path} : ${verb} ${emitter} (${done + 1}/${total})`);
  };
}
