import type { ConcernedRole, Language } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { adviceOf, placeOf, reasonOf } from '../../evolution/concerned-report.ts';
import { type FoundConcern, findConcerns } from '../../evolution/find-concerns.ts';
import { messageTexts } from '../../evolution/message-files.ts';
import { concernedJson, concernedText, isConcerned } from '../../evolution/print-concerned.ts';
import { versionsNamed } from '../../evolution/versions-named.ts';
import type { Progress } from '../../progress.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';

/** `dsf concerned`: what a new version does to one’s own messages, whatever their number. */
export async function concerned(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const versions = await versionsNamed(invocation, environment, progress);
  if (versions === null) return COULD_NOT_RUN;
  const { language, values } = invocation;
  const { source: previous, target: current, files } = versions;
  const role: ConcernedRole = values.get('role') === 'receiver' ? 'receiver' : 'sender';
  const isEach = values.get('format') === 'ndjson';
  const tell = (found: FoundConcern) => {
    if (isEach) environment.stdout.write(lineOf(found, role, language));
  };
  const texts = messageTexts(files, environment.workingFolder);
  const { report, newsOf } = await findConcerns(previous, current, role, texts, tell);
  if (!isEach) {
    const print = values.get('format') === 'json' ? concernedJson : concernedText;
    environment.stdout.write(print(report, newsOf, language));
  }
  return { exitCode: isConcerned(report) || report.unread.length > 0 ? 1 : 0, timings: [] };
}

/** One message for software: a line of its own. */
function lineOf(
  { text: { file, line }, message, body, concerns }: FoundConcern,
  role: ConcernedRole,
  language: Language,
): string {
  const told = concerns.map((concern) => ({
    kind: concern.kind,
    ...placeOf(message, concern, body),
    reason: reasonOf(message, concern, language),
    action: adviceOf(concern, role, language),
  }));
  return `${JSON.stringify({ file, ...(line === null ? {} : { line }), message: message.name, concerns: told })}\n`;
}
