import type { Language } from '@hubsante/model';
import type { PipelineStep } from '../pipeline.ts';
import type { Progress } from '../progress.ts';

/** Shows the steps of the pipeline on the progress line. */
export function pipelineProgress(progress: Progress, language: Language): (step: PipelineStep) => void {
  return (step) => progress.show(language === 'fr' ? french(step) : english(step));
}

function french(step: PipelineStep): string {
  switch (step.kind) {
    case 'file':
      return `Ouverture de ${step.name} (${step.done + 1}/${step.total})`;
    case 'message':
      return `Lecture de ${step.name} (${step.done + 1}/${step.total})`;
    case 'rules':
      return 'Vérification des règles';
    case 'emitter':
      return `Production de ${step.name} (${step.done + 1}/${step.total})`;
  }
}

function english(step: PipelineStep): string {
  switch (step.kind) {
    case 'file':
      return `Opening ${step.name} (${step.done + 1}/${step.total})`;
    case 'message':
      return `Reading ${step.name} (${step.done + 1}/${step.total})`;
    case 'rules':
      return 'Checking the rules';
    case 'emitter':
      return `Making ${step.name} (${step.done + 1}/${step.total})`;
  }
}

/** Shows the work on one link on the progress line. */
export function linkProgress(
  progress: Progress,
  language: Language,
  path: string,
): (emitter: string, done: number, total: number) => void {
  return (emitter, done, total) => {
    const verb = language === 'fr' ? 'Production de' : 'Making';
    progress.show(`${path} : ${verb} ${emitter} (${done + 1}/${total})`);
  };
}
