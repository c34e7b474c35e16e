import { version } from './version.ts';

/** What a person is told when the fault is ours. The details are for those who will mend it. */
export function internalErrorText(
  error: unknown,
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): string {
  const language = args.some(
    (argument, index) => /^--lang=en$/.test(argument) || (argument === 'en' && args[index - 1] === '--lang'),
  )
    ? 'en'
    : 'fr';
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const isDebug = Boolean(variables.DSF_DEBUG);
  const details = isDebug && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `${sentences[language](cause.split('\n')[0] ?? '', isDebug)}\n${details}`;
}

const sentences = {
  fr: (cause: string, isDebug: boolean) =>
    `dsf ${version} s’est arrêté sur un défaut de dsf, pas de vos classeurs (${cause}) : merci de le signaler à l’équipe qui vous fournit dsf, avec la commande tapée et, si possible, les classeurs${isDebug ? ' ; détail ci-dessous.' : ' (DSF_DEBUG=1 affiche le détail).'}`,
  en: (cause: string, isDebug: boolean) =>
    `dsf ${version} stopped on a defect of dsf, not of your workbooks (${cause}): please report it to the team that provides dsf, with the command you typed and, if possible, the workbooks${isDebug ? '; details below.' : ' (DSF_DEBUG=1 shows the details).'}`,
};
