import { type Change, type ConcernedRole, ConcernFinder, type Language } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import { comparisonOf } from '../diff/compared-pair.ts';
import type { CompiledVersion } from '../diff/compiled-versions.ts';
import type { Environment } from '../environment.ts';
import { adviceOf, ConcernedReport, placeOf, reasonOf } from '../evolution/concerned-report.ts';
import { type MessageText, messageTexts } from '../evolution/message-files.ts';
import { messageIn } from '../evolution/message-in.ts';
import { concernedJson, concernedText, isConcerned } from '../evolution/print-concerned.ts';
import { VersionMessages } from '../evolution/version-messages.ts';
import { versionsNamed } from '../evolution/versions-named.ts';
import type { Progress } from '../progress.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';

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
  const { messages, changes } = comparisonOf(previous, current);
  const finder = new ConcernFinder(messages, changes, role);
  const own = new VersionMessages(role === 'sender' ? previous : current);
  const report = new ConcernedReport(titleOf(previous), titleOf(current), role);
  const isEach = values.get('format') === 'ndjson';
  for await (const texts of messageTexts(files, environment.workingFolder)) {
    for (const one of texts) {
      if ('reason' in one) {
        report.unread.push(one);
        continue;
      }
      // Most messages are in JSON, and to wait for nothing costs more than to read one.
      const value = one.syntax === 'json' ? readJson(one.text) : await own.fromXml(one.text);
      const found = own.find(value);
      const concern = found === null ? null : finder.concernsOf(found.message.root, found.body);
      if (found === null || concern === null) {
        report.addUnknown(one);
        continue;
      }
      const inSyntax = one.syntax === 'xml' ? inXml(finder, found.message.root, role) : [];
      const concerns = inSyntax.length === 0 ? concern.concerns : [...concern.concerns, ...inSyntax];
      report.add(one, found.message, found.body, concerns);
      if (isEach && concerns.length > 0)
        environment.stdout.write(lineOf(one, { ...found, concerns }, role, language));
    }
  }
  const newsOf = (name: string) => newsIn(changes, name, role);
  if (!isEach) {
    const print = values.get('format') === 'json' ? concernedJson : concernedText;
    environment.stdout.write(print(report, newsOf, language));
  }
  return { exitCode: isConcerned(report) || report.unread.length > 0 ? 1 : 0, timings: [] };
}

function titleOf({ subject, version }: CompiledVersion): string {
  return subject === 'mdd' ? `mdd ${version}` : `${subject} v${version}`;
}

function readJson(text: string): unknown {
  const read = messageIn(text);
  return 'value' in read ? read.value : undefined;
}

/** Changes that touch every message of a kind in XML, whatever it says: its namespace, the order of its fields. */
function inXml(finder: ConcernFinder, root: string, role: ConcernedRole) {
  return finder
    .changesOf(root)
    .filter(({ bySyntax }) => bySyntax?.xml[role] === 'breaking' && bySyntax.json[role] === 'compatible')
    .map((change) => ({ kind: 'refused', path: [], change, fault: null }) as const);
}

/** What a new version lets who sends say, or may say to who receives. */
function newsIn(changes: readonly Change[], name: string, role: ConcernedRole): readonly Change[] {
  return changes.filter(
    ({ kind, message, verdicts }) =>
      message === name &&
      kind === 'field-added' &&
      (role === 'sender' ? verdicts.sender === 'compatible' : true),
  );
}

type Found = Parameters<typeof reasonOf>[0];

/** One message for software: a line of its own. */
function lineOf(
  { file, line }: MessageText,
  {
    message,
    body,
    concerns,
  }: {
    readonly message: Found;
    readonly body: unknown;
    readonly concerns: readonly Parameters<typeof reasonOf>[1][];
  },
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
