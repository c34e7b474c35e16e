import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closestName, DiagnosticCollector, formatPlace } from '@hubsante/model';
import { addSheet, openSpreadsheet } from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import type { ReleaseCheck } from '../../pipeline.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { RELEASE_MANIFEST } from '../../sources/release-manifest-name.ts';
import { systemErrorCode } from '../../system-error.ts';
import type { CommandResult } from '../command-result.ts';
import { askedWorkbook, isAnswered, replaceWorkbook } from './asked-workbook.ts';
import type { ChosenWorkbook } from './choose-workbook.ts';
import { compileModel } from './compile-model.ts';
import { fileWords } from './file-words.ts';
import {
  EXAMPLE_ROWS,
  type NewMessage,
  newMessageDesign,
  rootFromName,
  usualPerimeter,
} from './message-design.ts';
import { messageNameFault, perimeterFault, rootFault, type TakenName } from './message-faults.ts';
import { withMessageTitle } from './message-title.ts';
import { type MessageWords, messageWords } from './message-words.ts';
import { newlyFound } from './newly-found.ts';
import { replaceFile } from './replace-file.ts';

/** Where a release starts when none of its messages has a perimeter. */
const FIRST_PERIMETER = '15-15';

/** `dsf new message`: one more sheet in a model workbook. */
export async function newMessage(
  names: readonly string[],
  invocation: Invocation,
  environment: Environment,
): Promise<CommandResult> {
  const { language, values } = invocation;
  const { stdout, workingFolder: from } = environment;
  const say = messageWords[language];
  const asked = await askedWorkbook(names, 'models', say, invocation, environment);
  if (isAnswered(asked)) return asked;
  const { name, chosen, shown, problems, refuse } = asked;

  const before = await compileModel(chosen.release, environment);
  const message = messageAsked(name, values, before);
  const fault = faultOf(message, chosen, before, say);
  if (fault !== null) return refuse(fault);
  const bytes = addSheet(
    chosen.bytes,
    chosen.file,
    newMessageDesign(message, before.release.messages),
    problems,
  );
  if (bytes === null) return asked.giveUp();
  const after = await compileModel(chosen.release, environment, { file: chosen.file, bytes });
  const found = newlyFound(before.diagnostics, after.diagnostics);
  if (found.length > 0) return asked.refuseFound(found, say.wouldFind(chosen.releasePath));
  const failure = replaceWorkbook({ path: chosen.path, shown }, bytes, language, environment);
  if (failure !== null) return refuse(failure);
  try {
    const lines = [
      say.added(name, shown, message.perimeter, message.root),
      ...perimeterNote(message, before, say),
      ...addTitle(message, chosen, from, say),
      '',
      say.nextSteps({ ...message, path: shown, release: chosen.releasePath, rows: EXAMPLE_ROWS }),
    ];
    stdout.write(`${lines.join('\n')}\n`);
    return { exitCode: 0, timings: [] };
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === null) throw error;
    return refuse(fileWords[language].unwritable(RELEASE_MANIFEST, reason));
  }
}

/** What was asked for, completed by the habits of the release. */
function messageAsked(
  name: string,
  values: ReadonlyMap<string, string>,
  { release }: ReleaseCheck,
): NewMessage {
  return {
    name,
    root: values.get('root') ?? rootFromName(name),
    perimeter: values.get('perimeter') ?? usualPerimeter(release.messages) ?? FIRST_PERIMETER,
    title: values.get('title')?.trim().replace(/\s+/g, ' ') || null,
  };
}

/** Why the release cannot have this message; `null` when it can. */
function faultOf(
  { name, root, perimeter }: NewMessage,
  { release, file }: ChosenWorkbook,
  { release: { messages }, missingMessages }: ReleaseCheck,
  say: MessageWords,
): string | null {
  if (messages.length > 0 && messages.every(({ configuration }) => configuration === null)) {
    return say.olderFormat(file);
  }
  const taken: TakenName[] = [
    ...messages.map((message) => ({ name: message.name, place: formatPlace(message.place) })),
    ...missingMessages.map((message) => ({ name: message.name, place: file })),
  ];
  for (const { file: model, bytes } of release.sources.models) {
    const sheets = openSpreadsheet(bytes, model, new DiagnosticCollector())?.sheetNames ?? [];
    taken.push(...sheets.map((sheet) => ({ name: sheet, place: formatPlace({ file: model, sheet }) })));
  }
  return (
    messageNameFault(name, taken, say) ??
    rootFault(root, name, messages, say) ??
    perimeterFault(perimeter, say)
  );
}

function perimeterNote({ perimeter }: NewMessage, { release }: ReleaseCheck, say: MessageWords): string[] {
  const known = new Set(release.messages.flatMap((message) => message.perimeter ?? []));
  if (known.size === 0 || known.has(perimeter)) return [];
  return [say.newPerimeter(perimeter, closestName(perimeter, known))];
}

/** Adds the title to the manifest of the release, if it has one; what to tell about it. */
function addTitle(
  { name, title }: NewMessage,
  { release }: ChosenWorkbook,
  from: string,
  say: MessageWords,
): string[] {
  if (title === null) return [];
  const path = join(release.folder, RELEASE_MANIFEST);
  const text = textOf(path);
  if (text === null) return [];
  const shown = displayedPath(path, from);
  const changed = withMessageTitle(text, name, title);
  if (changed === null) return [say.titleNotAdded(name, title, shown)];
  replaceFile(path, changed);
  return [say.titleAdded(title, shown)];
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
